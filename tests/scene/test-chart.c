/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts against texts of pictures that were looked at; what is not known is named and not placed; nothing leaves its panel
 * or covers other words; nothing at all, much too much and mirrored does no harm. */

#include <string.h>

#include "scene/wend-chart.h"
#include "wend-design-charts.h"
#include "wend-scene-check.h"

typedef WendScene *(*Draw) (const WendChartOptions *options);

static const struct
{
  const char *name;
  Draw draw;
} charts[] = { { "priorities", wend_design_priorities }, { "sides", wend_design_sides }, { "signal", wend_design_signal }, { "proof", wend_design_proof }, { "funnel", wend_design_funnel }, { "drivers", wend_design_drivers }, { "sheet", wend_design_sheet } };

static void
check_golden (const char *name, const WendScene *scene)
{
  g_autofree char *file = g_strdup_printf ("chart-%s.txt", name);
  g_autofree char *path = g_build_filename (g_getenv ("WEND_SOURCE"), "tests", "scene", "golden", file, NULL);
  g_autofree char *dump = wend_scene_dump (scene), *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("WEND_WRITE_GOLDEN") != NULL)
    g_file_set_contents (path, dump, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, golden);
}

static void
check_items (const WendScene *scene, const char *what)
{
  g_autoptr (GPtrArray) texts = wend_scene_check_texts (scene), items = wend_scene_check_items (scene);

  for (guint i = 0; i < texts->len; i++)
    g_test_message ("%s: %s", what, (const char *) texts->pdata[i]);
  for (guint i = 0; i < items->len; i++)
    g_test_message ("%s: %s", what, (const char *) items->pdata[i]);
  g_assert_cmpuint (texts->len, ==, 0);
  g_assert_cmpuint (items->len, ==, 0);
}

/* Each chart says what it is, and each of its marks stands within it. */
static void
test_twins (void)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (charts); i++) /* all but the sheet */
    for (int rtl = 0; rtl < 2; rtl++)
      {
        g_autoptr (WendChartTwin) twin = wend_chart_twin_new ();
        WendChartOptions options = { .shaper = wend_shaper_fixed (), .rtl = rtl, .twin = twin };
        g_autoptr (WendScene) scene = charts[i].draw (&options);
        WendRect bounds = wend_scene_bounds (scene);
        g_test_message ("%s: %s", charts[i].name, twin->says->str);
        g_assert_nonnull (twin->title);
        g_assert_cmpuint (twin->says->len, >, 10);
        g_assert_cmpuint (twin->marks->len, >=, 3);
        for (guint k = 0; k < twin->marks->len; k++)
          {
            const WendChartMark *mark = &g_array_index (twin->marks, WendChartMark, k);
            g_test_message ("%s: %.0f %.0f %.0f %.0f", mark->words, mark->box.x, mark->box.y, mark->box.w, mark->box.h);
            g_assert_cmpuint (strlen (mark->words), >, 5);
            g_assert_null (strstr (mark->words, "{"));
            g_assert_cmpfloat (mark->box.x + mark->box.w, >, 0);
            g_assert_cmpfloat (mark->box.x, <, bounds.w);
            g_assert_cmpfloat (mark->box.y + mark->box.h, <=, bounds.h + 12);
          }
      }
}

static void
test_golden (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      WendChartOptions options = { .shaper = wend_shaper_fixed () };
      g_autoptr (WendScene) scene = charts[i].draw (&options);
      check_golden (charts[i].name, scene);
      check_items (scene, charts[i].name);
    }
}

/* What stands in time keeps its direction: the first month stays left of the last. */
static void
test_rtl (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      WendChartOptions options = { .shaper = wend_shaper_fixed (), .rtl = TRUE };
      g_autoptr (WendScene) scene = charts[i].draw (&options);
      check_items (scene, charts[i].name);
    }
}

/* A panel of another size, words that are too long for it. */
static void
test_sizes (void)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (charts); i++)
    {
      WendChartOptions options = { .shaper = wend_shaper_fixed (), .w = 1400, .h = 640 };
      g_autoptr (WendScene) scene = charts[i].draw (&options);
      check_items (scene, charts[i].name);
      g_assert_cmpfloat_with_epsilon (wend_scene_bounds (scene).w, 1400, 0.01);
      g_assert_cmpfloat_with_epsilon (wend_scene_bounds (scene).h, 640, 0.01);
    }
}

/* Places that were voted alike and hurt alike stand beside each other, not over each other. */
static void
test_spread (void)
{
  static const WendRange pain = { TRUE, TRUE, 4, 3, 5 }, change = { TRUE, TRUE, 3, 2, 4 };
  const WendPriority items[] = { { "a", "One", pain, 3, change, 1, FALSE }, { "b", "Two", pain, 3, change, 1, FALSE }, { "c", "Three", pain, 3, change, .5, FALSE } };
  WendChartTwin *twin = wend_chart_twin_new ();
  WendChartOptions options = { .shaper = wend_shaper_fixed (), .twin = twin };
  g_autoptr (WendScene) scene = wend_chart_priorities (&(WendPriorityChart) { .items = items, .n_items = G_N_ELEMENTS (items) }, &options);

  g_assert_cmpuint (twin->marks->len, ==, G_N_ELEMENTS (items));
  for (guint i = 0; i < twin->marks->len; i++)
    for (guint j = i + 1; j < twin->marks->len; j++)
      {
        const WendRect *a = &g_array_index (twin->marks, WendChartMark, i).box, *b = &g_array_index (twin->marks, WendChartMark, j).box;
        g_assert_true (a->x + a->w <= b->x + 1 || b->x + b->w <= a->x + 1);
      }
  g_assert_cmpstr (g_array_index (twin->marks, WendChartMark, 0).id, ==, "a");
  wend_chart_twin_free (twin);
}

static void
test_nothing (void)
{
  WendChartOptions options = { .shaper = wend_shaper_fixed () };
  WendChartHead head = { "Nothing", NULL };
  g_autoptr (WendScene) priorities = wend_chart_priorities (&(WendPriorityChart) { .head = head }, &options);
  g_autoptr (WendScene) sides = wend_chart_sides (&(WendSidesChart) { .head = head }, &options);
  g_autoptr (WendScene) signal = wend_chart_signal (&(WendDriftChartData) { .head = head, .signal = -1 }, &options);
  g_autoptr (WendScene) proof = wend_chart_proof (&(WendProofChart) { .head = head }, &options);
  g_autoptr (WendScene) bars = wend_chart_bars (&(WendBarChart) { .head = head }, &options);
  g_autoptr (WendScene) sheet = wend_chart_sheet (&(WendChartSheet) { .title = "None" }, &options);
  WendScene *all[] = { priorities, sides, signal, proof, bars, sheet };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    check_items (all[i], "nothing");
}

/* Unknown is never placed as if it were good: the suppressed one has a dashed ring and no disc in a ramp colour. */
static void
test_unknown (void)
{
  WendPriority item = { "few", "Collecting", { TRUE, TRUE, 3, 1, 9 }, 1, { TRUE, FALSE, 4, 0, 0 }, 1, TRUE };
  WendChartOptions options = { .shaper = wend_shaper_fixed () };
  g_autoptr (WendScene) scene = wend_chart_priorities (&(WendPriorityChart) { { "t", NULL }, &item, 1, 0, 0 }, &options);
  g_autofree char *dump = wend_scene_dump (scene);

  g_assert_null (strstr (dump, "ramp-1"));
  g_assert_nonnull (strstr (dump, "\"Collecting\""));
  g_assert_nonnull (strstr (dump, "\"too few answers to place\""));
  item.few = FALSE;
  g_autoptr (WendScene) placed = wend_chart_priorities (&(WendPriorityChart) { { "t", NULL }, &item, 1, 0, 0 }, &options);
  g_autofree char *shown = wend_scene_dump (placed);
  g_assert_nonnull (strstr (shown, "ramp-1"));
  g_assert_null (strstr (shown, "too few"));
}

/* A map nobody has voted on yet: all are named with what is known, none is placed. */
static void
test_no_votes (void)
{
  WendPriority items[14];
  WendChartOptions options = { .shaper = wend_shaper_fixed () };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = (WendPriority) { NULL, "A place with quite a name", { TRUE, TRUE, 9, 7, 11 }, 4, { 0 }, 1, FALSE };
  g_autoptr (WendScene) scene = wend_chart_priorities (&(WendPriorityChart) { { "t", NULL }, items, G_N_ELEMENTS (items), 0, 0 }, &options);
  g_autofree char *dump = wend_scene_dump (scene);
  check_items (scene, "no votes");
  g_assert_nonnull (strstr (dump, "\"9 in 100, nobody voted yet\""));
  g_assert_nonnull (strstr (dump, "\"and 3 more\""));
}

/* Twenty places in one spot still have their names in the panel. */
static void
test_crowd (void)
{
  WendPriority items[20];
  WendChartOptions options = { .shaper = wend_shaper_fixed () };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = (WendPriority) { NULL, "A place with quite a name", { TRUE, TRUE, 20 + i % 3, 15, 25 }, 4, { TRUE, TRUE, 3 + 0.1 * (i % 5), 2, 4 }, 1, FALSE };
  g_autoptr (WendScene) scene = wend_chart_priorities (&(WendPriorityChart) { { "t", NULL }, items, G_N_ELEMENTS (items), 0, 0 }, &options);
  g_autoptr (GPtrArray) faults = wend_scene_check_items (scene);
  g_assert_cmpuint (faults->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/chart/golden", test_golden);
  g_test_add_func ("/wend/scene/chart/twins", test_twins);
  g_test_add_func ("/wend/scene/chart/rtl", test_rtl);
  g_test_add_func ("/wend/scene/chart/sizes", test_sizes);
  g_test_add_func ("/wend/scene/chart/nothing", test_nothing);
  g_test_add_func ("/wend/scene/chart/spread", test_spread);
  g_test_add_func ("/wend/scene/chart/unknown", test_unknown);
  g_test_add_func ("/wend/scene/chart/no-votes", test_no_votes);
  g_test_add_func ("/wend/scene/chart/crowd", test_crowd);
  return g_test_run ();
}
