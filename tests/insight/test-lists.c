/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists beside the map: drivers, journeys spoiled, funnel, paths. Which observations they are made of, added up or not, hidden or
 * not; the arithmetic is checked against the golden tables. */

#include "wend-sample.h"

#include <string.h>

#include "insight/wend-driver-list.h"
#include "insight/wend-funnel.h"
#include "insight/wend-path-list.h"

/* An observation of another shape. */
static void
observe_shape (WendBuilder *builder, const char *shape, const char *metric, const char *place, const char *period, const char *data)
{
  static guint counter = 0;
  g_autofree char *id = g_strdup_printf ("x-%u", ++counter);
  g_auto (GStrv) days = g_strsplit (period, "..", 2);
  g_autoptr (GString) fields = g_string_new (NULL);
  WendNode *node;

  g_string_append_printf (fields, "shape=%s|from=%s|to=%s", shape, days[0], days[1]);
  if (metric != NULL)
    g_string_append_printf (fields, "|metric=%s", metric);
  if (place != NULL)
    g_string_append_printf (fields, "|at=%s", place);
  node = wend_sample_add (builder, NULL, WEND_KIND_OBSERVATION, id, fields->str);
  wend_builder_set (builder, node, wend_schema_field (WEND_KIND_OBSERVATION, WEND_FIELD_DATA), data, strlen (data));
}

#define MAY "2024-05-01..2024-06-01"
#define JUNE "2024-06-01..2024-07-01"
#define PAIR "outcome=\"out\" hurt-bad=\"30\" hurt-ok=\"20\" not-bad=\"100\" not-ok=\"850\""

static WendBuilder *
start (void)
{
  WendBuilder *builder = wend_sample_new ();

  wend_sample_rating (builder, "ease", NULL);
  wend_sample_rating (builder, "speed", NULL);
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "out", "kind=nps");
  wend_sample_source (builder, "s1", "survey", "2024-07-01");
  wend_sample_source (builder, "s2", "survey", "2024-08-01");
  wend_sample_source (builder, "s3", "other", "2024-09-01");
  return builder;
}

static void
test_spoiled (void)
{
  WendBuilder *builder = start ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendInsight) both = NULL;
  WendLens lens = wend_sample_lens ("2024-Q2", NULL);
  guint n;

  observe_shape (builder, "pair", "ease", "wait", MAY, "source=\"s1\" " PAIR);
  observe_shape (builder, "pair", "ease", "wait", JUNE, "source=\"s1\" outcome=\"out\" hurt-bad=\"1\" hurt-ok=\"19\" not-bad=\"3\" not-ok=\"77\"");
  observe_shape (builder, "pair", "ease", "wait", JUNE, "source=\"s2\" outcome=\"out\" hurt-bad=\"2\" hurt-ok=\"18\" not-bad=\"3\" not-ok=\"77\"");
  observe_shape (builder, "pair", "ease", "gone", MAY, "source=\"s1\" " PAIR);
  observe_shape (builder, "pair", "speed", "wait", MAY, "source=\"s1\" suppressed=\"yes\" outcome=\"out\"");
  observe_shape (builder, "pair", "speed", "fly", MAY, "source=\"s1\" outcome=\"out\" hurt-bad=\"0\" hurt-ok=\"0\" not-bad=\"5\" not-ok=\"15\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  both = wend_insight_refocus (insight, &lens);
  g_autoptr (WendDriverList) latest = wend_driver_list_new (insight);
  g_autoptr (WendDriverList) quarter = wend_driver_list_new (both);
  const WendSpoiledRow *rows = wend_driver_list_spoiled (latest, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (rows[0].n, ==, 100); /* of June the source taken last */
  g_assert_cmpuint (rows[0].hurt_bad, ==, 2);
  g_assert_cmpstr (wend_node_id (rows[0].outcome), ==, "out");
  g_assert_cmpint (rows[1].state, ==, WEND_FIGURE_FEW); /* nobody was hurt: no value */
  g_assert_false (rows[1].result.spoiled.has);
  g_assert_cmpint (rows[2].state, ==, WEND_FIGURE_SUPPRESSED);
  rows = wend_driver_list_spoiled (quarter, &n);
  g_assert_cmpuint (rows[0].n, ==, 1100); /* months add up */
  g_assert_cmpuint (rows[0].hurt_bad, ==, 32);
}

static void
test_drivers (void)
{
  WendBuilder *builder = start ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendDriverSet *sets;
  guint n;

  wend_sample_observe (builder, "ease", "wait", "2024-05", "hist=\"10 10 10 10 10\"");
  wend_sample_observe (builder, "speed", "wait", "2024-05", "hist=\"10 10 10 10 10\"");
  wend_sample_observe (builder, "speed", "fly", "2024-05", "hist=\"10 10 10 10 10\"");
  observe_shape (builder, "drivers", "out", NULL, MAY, "source=\"s1\" n=\"400\" names=\"ease speed out\" matrix=\"0.1 0.2 0.3\"");
  observe_shape (builder, "drivers", "out", NULL, JUNE, "source=\"s1\" n=\"500\" names=\"ease speed gone out\" matrix=\"0.1 0.1 0.2 0.1 0.5 0.3\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  g_autoptr (WendDriverList) list = wend_driver_list_new (insight);
  sets = wend_driver_list_sets (list, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (sets[0].n, ==, 500); /* matrices are never added: the newest */
  g_assert_cmpint (sets[0].state, ==, WEND_DRIVERS_SHOWN);
  g_assert_cmpstr (sets[0].drivers[0].name, ==, "speed");
  g_assert_null (sets[0].drivers[0].place); /* at two places */
  g_assert_cmpstr (sets[0].drivers[1].name, ==, "gone");
  g_assert_null (sets[0].drivers[1].metric);
  g_assert_true (sets[0].drivers[2].place == wend_document_find (document, "wait"));
  g_assert_cmpfloat_with_epsilon (sets[0].drivers[0].share + sets[0].drivers[1].share + sets[0].drivers[2].share, sets[0].r2, 1e-12);
}

static void
test_floors (void)
{
  static const struct { const char *data; WendDriversState state; } cases[] = {
    { "n=\"99\" names=\"ease out\" matrix=\"0.3\"", WEND_DRIVERS_FEW },
    { "n=\"100\" names=\"ease out\" matrix=\"0.3\"", WEND_DRIVERS_SHOWN },
    { "n=\"109\" names=\"a b c d e f g h i j k out\" matrix=\"0\"", WEND_DRIVERS_FEW },
    { "n=\"500\" names=\"out\"", WEND_DRIVERS_SINGULAR },
    { "n=\"500\" names=\"ease speed out\" matrix=\"0.3\"", WEND_DRIVERS_SINGULAR },
    { "n=\"500\" names=\"ease speed out\" matrix=\"1 0.5 0.5\"", WEND_DRIVERS_SINGULAR },
    { "suppressed=\"yes\"", WEND_DRIVERS_SUPPRESSED },
    { "n=\"9\" names=\"ease out\" matrix=\"0.3\"", WEND_DRIVERS_SUPPRESSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendBuilder *builder = start ();
      g_autoptr (WendDocument) document = NULL;
      g_autoptr (WendInsight) insight = NULL;
      guint n;
      observe_shape (builder, "drivers", "out", NULL, MAY, cases[i].data);
      document = wend_builder_finish (builder);
      insight = wend_insight_new (document, NULL);
      g_autoptr (WendDriverList) list = wend_driver_list_new (insight);
      const WendDriverSet *sets = wend_driver_list_sets (list, &n);
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpint (sets[0].state, ==, cases[i].state);
      g_assert_cmpint (sets[0].n_drivers > 0, ==, cases[i].state == WEND_DRIVERS_SHOWN);
    }
}

/* --- Funnel --- */

static void
test_chain (void)
{
  WendBuilder *builder = wend_sample_new ();
  WendNode *stage = wend_sample_add (builder, NULL, WEND_KIND_STAGE, "ride", NULL);
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;

  wend_sample_add (builder, stage, WEND_KIND_STEP, "queue", NULL);
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "kept", "kind=completion");
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "paid", "kind=completion|after=kept");
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "twice", "kind=completion");
  wend_sample_observe (builder, "kept", "book", "2024-05", "entered=\"1000\" completed=\"800\"");
  wend_sample_observe (builder, "paid", "book", "2024-05", "entered=\"800\" completed=\"700\"");  /* counts on at the same place */
  wend_sample_observe (builder, "twice", "book", "2024-05", "entered=\"1000\" completed=\"10\""); /* does not */
  wend_sample_observe (builder, "kept", "ride", "2024-05", "entered=\"600\" completed=\"300\"");
  wend_sample_observe (builder, "kept", "queue", "2024-05", "entered=\"600\" completed=\"599\""); /* its stage speaks for it */
  wend_sample_observe (builder, "kept", NULL, "2024-05", "entered=\"600\" completed=\"1\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  g_autoptr (WendFunnel) funnel = wend_funnel_new (insight);
  g_assert_cmpuint (funnel->n_steps, ==, 3);
  g_assert_cmpstr (wend_node_id (funnel->steps[1].figure->metric), ==, "paid");
  g_assert_true (funnel->steps[1].follows);
  g_assert_false (funnel->steps[2].follows);
  g_assert_false (funnel->followed.has);
  g_assert_cmpuint (funnel->steps[0].dropped, ==, 200);
  g_assert_cmpfloat_with_epsilon (funnel->product.value, 0.8 * 0.875 * 0.5, 1e-9);
}

/* A hidden step hides the whole. */
static void
test_hidden_step (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;

  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "kept", "kind=completion");
  wend_sample_observe (builder, "kept", "book", "2024-05", "entered=\"1000\" completed=\"800\"");
  wend_sample_observe (builder, "kept", "wait", "2024-05", "suppressed=\"yes\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  g_autoptr (WendFunnel) funnel = wend_funnel_new (insight);
  g_assert_cmpuint (funnel->n_steps, ==, 2);
  g_assert_cmpuint (funnel->steps[1].entered, ==, 0);
  g_assert_false (funnel->product.has);
}

static void
test_experience (void)
{
  WendBuilder *builder = start ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;

  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "bad-anywhere", "kind=share|better=down|ranked=no");
  wend_sample_observe (builder, "bad-anywhere", "book", "2024-05", "n=\"900\" k=\"90\"");
  wend_sample_observe (builder, "bad-anywhere", "fly", "2024-05", "n=\"800\" k=\"50\"");
  wend_sample_observe (builder, "bad-anywhere", NULL, "2024-05", "n=\"1000\" k=\"120\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  g_autoptr (WendFunnel) funnel = wend_funnel_new (insight);
  g_assert_cmpuint (funnel->n_stages, ==, 2);
  g_assert_false (funnel->of_worst);
  g_assert_cmpfloat_with_epsilon (funnel->unhurt.value, 0.88, 1e-9);
  g_assert_cmpfloat_with_epsilon (funnel->unhurt_product.value, 0.91 * 0.95, 1e-9);
  g_assert_cmpuint (funnel->stages[1].answered, ==, 800);
}

static void
test_worst (void)
{
  WendBuilder *builder = start ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;

  wend_sample_observe (builder, "ease", "book", "2024-05", "na=\"100\" hist=\"10 10 20 30 30\"");
  wend_sample_observe (builder, "speed", "book", "2024-05", "na=\"100\" hist=\"1 1 38 30 30\"");
  wend_sample_observe (builder, "speed", "fly", "2024-05", "hist=\"10 0 30 30 30\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  g_autoptr (WendFunnel) funnel = wend_funnel_new (insight);
  g_assert_true (funnel->of_worst);
  g_assert_false (funnel->unhurt.has);
  g_assert_cmpfloat_with_epsilon (funnel->unhurt_product.value, 0.9 * 0.9, 1e-9);
}

/* --- Paths --- */

static void
test_paths (void)
{
  WendBuilder *builder = start ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  WendLens lens = wend_sample_lens ("2024-Q2", NULL);
  const WendPaths *paths;
  guint n;

  observe_shape (builder, "paths", NULL, NULL, "2024-04-01..2024-05-01", "source=\"s1\" n=\"70\" plan=\"fly book\" followed=\"70\" skipped=\"0\" looped=\"0\" finished=\"70\" variants=\"70:fly book\"");
  observe_shape (builder, "paths", NULL, NULL, MAY, "source=\"s1\" n=\"40\" plan=\"book wait fly\" followed=\"20\" skipped=\"10\" looped=\"5\" finished=\"30\" variants=\"20:book wait fly;10:book fly\" other=\"10\"");
  observe_shape (builder, "paths", NULL, NULL, JUNE, "source=\"s1\" n=\"60\" plan=\"book wait fly\" followed=\"40\" skipped=\"5\" looped=\"5\" finished=\"45\" variants=\"40:book wait fly;12:book;8:a&lt;b wait wait\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, &lens);
  g_autoptr (WendPathList) list = wend_path_list_new (insight);
  paths = wend_path_list_get (list, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (paths[0].n, ==, 100); /* April had another plan */
  g_assert_cmpuint (paths[0].n_followed, ==, 60);
  g_assert_cmpfloat_with_epsilon (paths[0].finished.value, 0.75, 1e-9);
  g_assert_cmpuint (paths[0].other, ==, 10);
  g_assert_cmpuint (paths[0].n_variants, ==, 4);
  g_assert_cmpuint (paths[0].variants[0].cases, ==, 60);
  g_assert_true (paths[0].variants[0].followed);
  g_assert_cmpuint (paths[0].variants[1].cases, ==, 12);
  g_assert_false (paths[0].variants[1].finished || paths[0].variants[1].skipped);
  g_assert_true (paths[0].variants[2].skipped && paths[0].variants[2].finished);
  g_assert_cmpstr (paths[0].variants[3].names[0], ==, "a<b");
  g_assert_true (paths[0].variants[3].looped && paths[0].variants[3].skipped);
}

static void
test_no_plan (void)
{
  WendBuilder *builder = start ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  guint n;

  observe_shape (builder, "paths", NULL, NULL, MAY, "n=\"40\" variants=\"30:book fly;10:book\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  g_autoptr (WendPathList) list = wend_path_list_new (insight);
  const WendPaths *paths = wend_path_list_get (list, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (paths[0].n_plan, ==, 0);
  g_assert_false (paths[0].followed.has);
  g_assert_false (paths[0].variants[0].followed || paths[0].variants[0].finished);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/insight/lists/spoiled", test_spoiled);
  g_test_add_func ("/wend/insight/lists/drivers", test_drivers);
  g_test_add_func ("/wend/insight/lists/floors", test_floors);
  g_test_add_func ("/wend/insight/lists/chain", test_chain);
  g_test_add_func ("/wend/insight/lists/hidden-step", test_hidden_step);
  g_test_add_func ("/wend/insight/lists/experience", test_experience);
  g_test_add_func ("/wend/insight/lists/worst", test_worst);
  g_test_add_func ("/wend/insight/lists/paths", test_paths);
  g_test_add_func ("/wend/insight/lists/no-plan", test_no_plan);
  return g_test_run ();
}
