/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A map as it is looked at: one look, told of once; the numbers follow it; what it speaks of may go. */

#include "app/wend-map-file.h"
#include "app/wend-map-view.h"

typedef struct
{
  WendMapFile *file;
  WendMapView *view;
  guint told;
  guint what;
} Fixture;

static void
on_changed (WendMapView *view, guint what, Fixture *fixture)
{
  fixture->told++;
  fixture->what |= what;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->file = wend_map_file_new_from_resource ("/org/wend/Wend/samples/airport.wend", NULL);
  fixture->view = wend_map_view_new (wend_map_file_peek_editor (fixture->file));
  g_signal_connect (fixture->view, "changed", G_CALLBACK (on_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->view);
  g_object_unref (fixture->file);
}

static void
look_at (Fixture *fixture, const WendLook *look, guint told, guint what)
{
  fixture->told = fixture->what = 0;
  wend_map_view_set_look (fixture->view, look);
  g_assert_cmpuint (fixture->told, ==, told);
  g_assert_cmphex (fixture->what, ==, what);
}

static void
test_look (Fixture *fixture, gconstpointer data)
{
  g_autofree char *metric = g_strdup ("security-easy");
  WendLook look = *wend_map_view_peek_look (fixture->view);

  g_assert_cmpint (look.overlay, ==, WEND_OVERLAY_PAIN);
  g_assert_true (wend_period_is_none (&look.lens.period));
  look_at (fixture, &look, 0, 0);
  look.overlay = WEND_OVERLAY_GAP;
  look.metric = metric; /* of no meaning here, and not kept */
  look_at (fixture, &look, 1, WEND_VIEW_SCENE | WEND_VIEW_LENS);
  g_assert_null (wend_map_view_peek_look (fixture->view)->metric);
  look.overlay = WEND_OVERLAY_METRIC;
  look_at (fixture, &look, 1, WEND_VIEW_SCENE | WEND_VIEW_LENS);
  metric[0] = 'x';
  g_assert_cmpstr (wend_map_view_peek_look (fixture->view)->metric, ==, "security-easy");
}

static guint64
answers (Fixture *fixture)
{
  guint n;
  guint64 sum = 0;
  const WendFigure *const *figures = wend_insight_figures (wend_map_view_peek_insight (fixture->view), &n);

  for (guint i = 0; i < n; i++)
    sum += figures[i]->state == WEND_FIGURE_NONE ? 0 : figures[i]->n;
  return sum;
}

static void
test_lens (Fixture *fixture, gconstpointer data)
{
  WendLook look = *wend_map_view_peek_look (fixture->view);
  guint n;
  const char *const *segments = wend_insight_segments (wend_map_view_peek_insight (fixture->view), &n);
  guint64 all = answers (fixture), some;

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (segments[0], ==, "peak=1");
  g_assert_cmpstr (segments[2], ==, "peak=3");
  look.lens.segment = segments[1];
  look_at (fixture, &look, 1, WEND_VIEW_SCENE | WEND_VIEW_LENS | WEND_VIEW_NUMBERS);
  some = answers (fixture);
  g_assert_cmpuint (some, >, 0);
  g_assert_cmpuint (some, <, all);
  g_assert_true (wend_period_parse ("2014-05", &look.lens.period));
  g_assert_true (wend_period_parse ("2013-05", &look.lens.against));
  look_at (fixture, &look, 1, WEND_VIEW_SCENE | WEND_VIEW_LENS | WEND_VIEW_NUMBERS);
  g_assert_cmpuint (answers (fixture), !=, some);
  g_assert_cmpint (wend_insight_lens (wend_map_view_peek_insight (fixture->view))->against.from, ==, look.lens.against.from);
  look.lens = (WendLens) { .segment = NULL };
  look_at (fixture, &look, 1, WEND_VIEW_SCENE | WEND_VIEW_LENS | WEND_VIEW_NUMBERS);
  g_assert_cmpuint (answers (fixture), ==, all);
}

/* A look at something that is deleted looks at the pain of everybody instead. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = wend_map_view_peek_editor (fixture->view);
  WendLook look = *wend_map_view_peek_look (fixture->view);
  guint n;
  WendNode *const *observations = wend_node_children (wend_document_map (wend_editor_peek_document (editor)), WEND_KIND_OBSERVATION, &n);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  look.overlay = WEND_OVERLAY_METRIC;
  look.metric = "nps";
  look.lens.segment = "peak=3";
  wend_map_view_set_look (fixture->view, &look);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (wend_node_text (observations[i], WEND_FIELD_SEGMENT), "peak=3"))
      g_ptr_array_add (ids, g_strdup (wend_node_id (observations[i])));
  fixture->told = fixture->what = 0;
  wend_editor_begin (editor, "Forget");
  for (guint i = 0; i < ids->len; i++)
    wend_editor_remove (editor, g_ptr_array_index (ids, i));
  wend_editor_remove (editor, "nps");
  wend_editor_commit (editor);
  g_assert_cmpuint (fixture->told, ==, 1);
  g_assert_cmphex (fixture->what & WEND_VIEW_LENS, !=, 0);
  g_assert_cmpint (wend_map_view_peek_look (fixture->view)->overlay, ==, WEND_OVERLAY_PAIN);
  g_assert_null (wend_map_view_peek_look (fixture->view)->lens.segment);
  g_assert_cmpuint (answers (fixture), >, 0);
}

static void
same_picture (Fixture *fixture)
{
  g_autoptr (WendMapView) fresh = wend_map_view_new (wend_map_view_peek_editor (fixture->view));
  g_autofree char *drawn = NULL, *wanted = NULL;

  wend_map_view_set_look (fresh, wend_map_view_peek_look (fixture->view));
  drawn = wend_scene_dump (wend_map_scene_get (wend_map_view_peek_scene (fixture->view)));
  wanted = wend_scene_dump (wend_map_scene_get (wend_map_view_peek_scene (fresh)));
  g_assert_cmpstr (drawn, ==, wanted);
}

/* A setting of the map is seen at once, and undone. */
static void
test_settings (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = wend_map_view_peek_editor (fixture->view);
  const WendInsight *before = wend_map_view_peek_insight (fixture->view);
  const WendNode *stage = wend_document_find (wend_map_view_peek_document (fixture->view), "security");
  guint ramp = wend_insight_place (before, stage)->ramp;

  g_assert_cmpuint (ramp, >, 0);
  g_assert_cmpuint (ramp, <, 5);
  wend_editor_begin (editor, "Pain Steps");
  wend_editor_set (editor, "map", WEND_FIELD_PAIN_STEPS, "0.1 0.2 0.3 0.4");
  wend_editor_commit (editor);
  g_assert_cmphex (fixture->what & WEND_VIEW_NUMBERS, !=, 0);
  g_assert_cmpuint (wend_insight_place (wend_map_view_peek_insight (fixture->view), stage)->ramp, ==, 5);
  same_picture (fixture);
  wend_editor_undo (editor);
  g_assert_cmpuint (wend_insight_place (wend_map_view_peek_insight (fixture->view), stage)->ramp, ==, ramp);
  same_picture (fixture);
}

/* What is kept from one look to the next leaves no trace: the picture is that of a map that was never looked at otherwise. */
static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  static const char *const periods[] = { NULL, "2012-05", "2016-05", "2001", NULL };
  static const char *const segments[] = { NULL, "peak=2" };
  WendLook look = *wend_map_view_peek_look (fixture->view);

  look.metric = "security-easy";
  for (guint p = 0; p < G_N_ELEMENTS (periods); p++)
    for (guint s = 0; s < G_N_ELEMENTS (segments); s++)
      {
        look.lens = (WendLens) { .segment = segments[s] };
        if (periods[p] != NULL)
          g_assert_true (wend_period_parse (periods[p], &look.lens.period));
        look.overlay = (WendOverlay) ((p * 2 + s) % (WEND_OVERLAY_CHANGE + 1));
        wend_map_view_set_look (fixture->view, &look);
        same_picture (fixture);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/wend/app/map-view/look", Fixture, NULL, set_up, test_look, tear_down);
  g_test_add ("/wend/app/map-view/lens", Fixture, NULL, set_up, test_lens, tear_down);
  g_test_add ("/wend/app/map-view/pictures", Fixture, NULL, set_up, test_pictures, tear_down);
  g_test_add ("/wend/app/map-view/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/wend/app/map-view/settings", Fixture, NULL, set_up, test_settings, tear_down);
  return g_test_run ();
}
