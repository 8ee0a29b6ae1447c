/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gestures as scripts: what a pointer does on a small map, and the changesets that come of it. A place is "x y" in u,
 * or "@id" for the middle of what is drawn, with an offset behind it. */

#include <stdio.h>
#include <string.h>

#include "edit/wend-verbs.h"
#include "gestures/wend-cell.h"
#include "gestures/wend-handles.h"
#include "gestures/wend-pointer.h"

typedef struct
{
  WendEditor *editor;
  WendInsight *insight;
  WendMapScene *scene;
  WendSelection *selection;
  WendPointer *pointer;
  GString *log; /* the changes of every changeset, one line each */
  guint32 now;
  WendPoint at;
  gboolean copy; /* Ctrl stays down from the press on */
} Fixture;

static void
on_committed (WendEditor *editor, WendChangeset *changeset, GPtrArray *touched, Fixture *fixture)
{
  g_autofree char *line = wend_changeset_to_line (changeset);

  g_string_append_printf (fixture->log, "%s\n", strstr (line, "\"e\":"));
  for (guint i = 0; i < touched->len; i++)
    wend_map_scene_touch (fixture->scene, g_ptr_array_index (touched, i));
}

static void
create (WendEditor *editor, WendKind kind, const char *id, const char *parent, const char *field, const char *value)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, TRUE, sizeof (WendAssignment));
  WendAssignment assignment = { (char *) field, (char *) value };

  g_array_append_val (fields, assignment);
  g_assert_true (wend_editor_create_full (editor, kind, id, parent, NULL, fields));
}

static void
card (WendEditor *editor, const char *id, const char *parent, const char *lane)
{
  create (editor, WEND_KIND_CARD, id, parent, "lane", lane);
  wend_editor_set (editor, id, WEND_FIELD_TEXT, id);
}

/* Two stages; steps s1 s2 | s3; thoughts a b | c; pains p1 | –. */
static WendDocument *
small_map (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (wend_document_new ("small"), NULL);

  wend_editor_begin (editor, "Build");
  create (editor, WEND_KIND_LANE, "do", "map", "kind", "steps");
  create (editor, WEND_KIND_LANE, "think", "map", "kind", "thoughts");
  create (editor, WEND_KIND_LANE, "hurt", "map", "kind", "pains");
  create (editor, WEND_KIND_STAGE, "one", "map", "title", "I come");
  create (editor, WEND_KIND_STAGE, "two", "map", "title", "I go");
  create (editor, WEND_KIND_STEP, "s1", "one", "text", "s1");
  create (editor, WEND_KIND_STEP, "s2", "one", "text", "s2");
  create (editor, WEND_KIND_STEP, "s3", "two", "text", "s3");
  card (editor, "a", "one", "think");
  card (editor, "b", "one", "think");
  card (editor, "c", "two", "think");
  card (editor, "p1", "one", "hurt");
  wend_editor_commit (editor);
  return wend_document_copy (wend_editor_peek_document (editor));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const WendMapOptions options = { .prompts = TRUE };
  const WendDocument *document;

  fixture->editor = wend_editor_new (small_map (), NULL);
  document = wend_editor_peek_document (fixture->editor);
  fixture->insight = wend_insight_new (document, NULL);
  fixture->scene = wend_map_scene_new (document, fixture->insight, wend_shaper_fixed (), &options);
  fixture->selection = wend_selection_new ();
  fixture->pointer = wend_pointer_new (fixture->editor, fixture->scene, fixture->selection, NULL);
  fixture->log = g_string_new (NULL);
  g_signal_connect (fixture->editor, "committed", G_CALLBACK (on_committed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wend_pointer_free (fixture->pointer);
  wend_selection_free (fixture->selection);
  wend_map_scene_free (fixture->scene);
  wend_insight_free (fixture->insight);
  g_object_unref (fixture->editor);
  g_string_free (fixture->log, TRUE);
}

static const WendNode *
node (Fixture *fixture, const char *id)
{
  return wend_document_find_living (wend_editor_peek_document (fixture->editor), id);
}

/* "@id dx dy", "#lane column" (the middle of a cell) or "x y". */
static WendPoint
place (Fixture *fixture, const char *words)
{
  WendPoint point = { 0, 0 };
  char id[64], column[64];
  WendRect bounds;
  guint n;

  if (sscanf (words, "@%63s %lf %lf", id, &point.x, &point.y) >= 1 && words[0] == '@')
    {
      g_assert_true (wend_map_scene_where (fixture->scene, node (fixture, id), &bounds));
      return (WendPoint) { bounds.x + bounds.w / 2 + point.x, bounds.y + bounds.h / 2 + point.y };
    }
  if (sscanf (words, "#%63s %63s", id, column) == 2)
    {
      const WendRow *rows = wend_map_scene_rows (fixture->scene, &n);
      for (guint i = 0; i < n; i++)
        if (rows[i].lane == node (fixture, id))
          point.y = rows[i].y + rows[i].h / 2;
      const WendColumn *columns = wend_map_scene_columns (fixture->scene, &n);
      for (guint i = 0; i < n; i++)
        if (columns[i].node == node (fixture, column))
          point.x = columns[i].x + columns[i].w / 2;
      return point;
    }
  g_assert_cmpint (sscanf (words, "%lf %lf", &point.x, &point.y), ==, 2);
  return point;
}

/* "press PLACE", "extend PLACE" (a press with Ctrl), "copy PLACE" (that, and Ctrl stays down), "pan PLACE", "move PLACE", "wait MS", "release", "cancel". */
static void
play (Fixture *fixture, const char *script)
{
  g_auto (GStrv) steps = g_strsplit (script, "; ", -1);

  for (gsize i = 0; steps[i] != NULL; i++)
    {
      const char *rest = strchr (steps[i], ' ');
      WendPointerEvent event = { .scale = 1, .view = { 0, 0, 2000, 2000 } };
      if (g_str_has_prefix (steps[i], "wait"))
        {
          fixture->now += (guint32) g_ascii_strtoull (rest, NULL, 10);
          continue;
        }
      if (rest != NULL)
        fixture->at = place (fixture, rest + 1);
      event.kind = g_str_has_prefix (steps[i], "move")      ? WEND_POINTER_MOTION
                   : g_str_has_prefix (steps[i], "release") ? WEND_POINTER_RELEASE
                   : g_str_has_prefix (steps[i], "cancel")  ? WEND_POINTER_CANCEL
                                                            : WEND_POINTER_PRESS;
      if (g_str_has_prefix (steps[i], "copy") || event.kind == WEND_POINTER_PRESS)
        fixture->copy = g_str_has_prefix (steps[i], "copy");
      event.copy = fixture->copy;
      event.extend = g_str_has_prefix (steps[i], "extend") || g_str_has_prefix (steps[i], "copy");
      event.pan = g_str_has_prefix (steps[i], "pan");
      event.x = fixture->at.x;
      event.y = fixture->at.y;
      event.time = fixture->now += 10;
      wend_pointer_handle (fixture->pointer, &event);
    }
}

static char *
selected (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < wend_selection_size (fixture->selection); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", wend_selection_get (fixture->selection, i));
  return g_string_free (text, FALSE);
}

#define assert_selected(fixture, ids)                   \
  do                                                    \
    {                                                   \
      g_autofree char *have_ids = selected (fixture);   \
      g_assert_cmpstr (have_ids, ==, ids);              \
    }                                                   \
  while (0)

static void
test_click (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press @a; release");
  assert_selected (fixture, "a");
  play (fixture, "press @b; move @b 3 3; release"); /* a shaky hand */
  assert_selected (fixture, "b");
  play (fixture, "extend @s3; release");
  assert_selected (fixture, "b s3");
  play (fixture, "extend @b; release");
  assert_selected (fixture, "s3");
  play (fixture, "press @two; release");
  assert_selected (fixture, "two");
  play (fixture, "press #hurt two; release");
  assert_selected (fixture, "");
  g_assert_cmpstr (fixture->log->str, ==, "");
}

static void
test_click_in_several (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press @a; release; extend @b; release");
  assert_selected (fixture, "a b");
  play (fixture, "press @a"); /* they may be about to be dragged together */
  assert_selected (fixture, "a b");
  play (fixture, "release");
  assert_selected (fixture, "a");
}

static void
test_band (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press #hurt two; move @c; release");
  assert_selected (fixture, "c");
  play (fixture, "extend #hurt two; move @a; release");
  assert_selected (fixture, "c a b p1");
  play (fixture, "press #hurt two; move @s1; cancel");
  assert_selected (fixture, "c a b p1");
  g_assert_cmpstr (fixture->log->str, ==, "");
}

static void
test_drag_to_stage (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press @a; move #hurt two; move @c 0 60; release");
  g_assert_cmpstr (fixture->log->str, ==, "\"e\":[{\"k\":\"move\",\"i\":\"a\",\"p\":\"two\",\"o\":\"a1\"}]}\n");
  assert_selected (fixture, "a");
}

static void
test_drag_to_lane (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press @b; move #hurt two; release");
  g_assert_cmpstr (fixture->log->str, ==,
                   "\"e\":[{\"k\":\"move\",\"i\":\"b\",\"p\":\"two\",\"o\":\"a1\"},{\"k\":\"set\",\"i\":\"b\",\"f\":\"lane\",\"v\":\"hurt\"}]}\n");
}

static void
test_drag_step (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press @s1; move @s3 0 -12; release");
  g_assert_cmpstr (fixture->log->str, ==, "\"e\":[{\"k\":\"move\",\"i\":\"s1\",\"p\":\"two\",\"o\":\"Zz\"}]}\n");
}

static void
test_drag_several (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press @b; release; extend @a; release; press @b; move #think two; move @c 0 60; release");
  g_assert_cmpstr (fixture->log->str, ==,
                   "\"e\":[{\"k\":\"move\",\"i\":\"a\",\"p\":\"two\",\"o\":\"a1\"},{\"k\":\"move\",\"i\":\"b\",\"p\":\"two\",\"o\":\"a2\"}]}\n");
  g_assert_cmpstr (wend_editor_undo_label (fixture->editor), ==, "Move 2 cards");
  g_assert_true (wend_editor_undo (fixture->editor));
  g_assert_true (wend_node_parent (node (fixture, "a")) == node (fixture, "one"));
}

static void
test_drag_to_itself (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press @a; move @c; move @a 2 2; release");
  g_assert_cmpstr (fixture->log->str, ==, "");
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press @a; move @c 0 60; cancel; release");
  g_assert_cmpstr (fixture->log->str, ==, "");
  g_assert_cmpint (wend_pointer_feedback (fixture->pointer)->mode, ==, WEND_POINTER_IDLE);
  assert_selected (fixture, "");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press @s1; move @c");
  g_assert_false (wend_pointer_feedback (fixture->pointer)->can_drop);
  g_assert_cmpstr (wend_pointer_feedback (fixture->pointer)->refused, ==, "Not in this lane");
  play (fixture, "release");
  g_assert_cmpstr (fixture->log->str, ==, "");
}

static void
test_feedback (Fixture *fixture, gconstpointer data)
{
  const WendPointerFeedback *feedback = wend_pointer_feedback (fixture->pointer);

  play (fixture, "press @a; move @a 5 0");
  g_assert_cmpint (feedback->mode, ==, WEND_POINTER_PRESSED);
  play (fixture, "wait 400; move @a 6 0"); /* held: the least motion lifts it */
  g_assert_cmpint (feedback->mode, ==, WEND_POINTER_DRAG);
  g_assert_cmpstr (feedback->dragged, ==, "a");
  g_assert_cmpfloat_with_epsilon (feedback->dx, 6, 1e-9);
  play (fixture, "move @c 0 60");
  g_assert_true (feedback->can_drop);
  g_assert_true (feedback->drop.column == node (fixture, "two"));
  g_assert_true (feedback->drop.lane == node (fixture, "think"));
  play (fixture, "move 1990 1000");
  g_assert_cmpfloat (feedback->scroll_x, >, 0.5);
  g_assert_cmpfloat_with_epsilon (feedback->scroll_y, 0, 1e-9);
  play (fixture, "cancel");
}

static void
test_pan (Fixture *fixture, gconstpointer data)
{
  const WendPointerFeedback *feedback = wend_pointer_feedback (fixture->pointer);

  play (fixture, "press @a; release; pan 100 100; move 130 90");
  g_assert_cmpint (feedback->mode, ==, WEND_POINTER_PAN);
  g_assert_cmpfloat_with_epsilon (feedback->dx, 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (feedback->dy, -10, 1e-9);
  play (fixture, "release");
  assert_selected (fixture, "a");
}

static void
test_drag_stage (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press @one; move @two; move @two 30 0; release");
  g_assert_cmpstr (fixture->log->str, ==, "\"e\":[{\"k\":\"move\",\"i\":\"one\",\"p\":\"map\",\"o\":\"a2\"}]}\n");
  g_assert_cmpstr (wend_editor_undo_label (fixture->editor), ==, "Move “I come”");
  assert_selected (fixture, "one");
  g_string_truncate (fixture->log, 0);
  play (fixture, "press @one; move @one -60 0; release"); /* where it stands already */
  play (fixture, "press @one; move @two -40 0; cancel");
  g_assert_cmpstr (fixture->log->str, ==, "");
}

static void
test_drag_lane (Fixture *fixture, gconstpointer data)
{
  WendRect bounds;
  g_autofree char *script = NULL;

  g_assert_true (wend_map_scene_where (fixture->scene, node (fixture, "hurt"), &bounds));
  script = g_strdup_printf ("press 60 %g; move 60 %g; release", bounds.y + 10, bounds.y - 200);
  play (fixture, script);
  g_assert_cmpstr (fixture->log->str, ==, "\"e\":[{\"k\":\"move\",\"i\":\"hurt\",\"p\":\"map\",\"o\":\"Zz\"}]}\n");
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  play (fixture, "press @a; release; copy @a; move @c 0 60; release");
  g_assert_nonnull (strstr (fixture->log->str, "\"k\":\"create\""));
  g_assert_true (wend_node_parent (node (fixture, "a")) == node (fixture, "one"));
  g_assert_cmpstr (wend_editor_undo_label (fixture->editor), ==, "Copy “a”");
  g_assert_true (wend_editor_undo (fixture->editor));
  g_assert_false (wend_editor_can_undo (fixture->editor));
}

/* A finger grasps a handle from farther away than a mouse, but on the card it means the card. */
static void
test_reach (Fixture *fixture, gconstpointer data)
{
  WendRect b;

  wend_selection_set (fixture->selection, "a");
  g_assert_true (wend_map_scene_where (fixture->scene, node (fixture, "a"), &b));
  WendPoint below = { b.x + b.w / 2, b.y + b.h + 18 }, inside = { b.x + b.w / 2, b.y + b.h - 14 };
  g_assert_cmpint (wend_handles_at (fixture->editor, fixture->scene, fixture->selection, 1, WEND_HANDLE_REACH, below), ==, WEND_HANDLE_NONE);
  g_assert_cmpint (wend_handles_at (fixture->editor, fixture->scene, fixture->selection, 1, WEND_HANDLE_TOUCH, below), ==, WEND_HANDLE_ADD);
  g_assert_cmpint (wend_handles_at (fixture->editor, fixture->scene, fixture->selection, 1, WEND_HANDLE_TOUCH, inside), ==, WEND_HANDLE_NONE);
}

static void
test_span (Fixture *fixture, gconstpointer data)
{
  WendRect bounds;
  g_autofree char *script = NULL;

  g_assert_true (wend_map_scene_where (fixture->scene, node (fixture, "p1"), &bounds));
  script = g_strdup_printf ("press @p1; release; press %g %g; move #hurt two; release", bounds.x + bounds.w, bounds.y + bounds.h / 2);
  play (fixture, script);
  g_assert_cmpstr (fixture->log->str, ==, "\"e\":[{\"k\":\"set\",\"i\":\"p1\",\"f\":\"to\",\"v\":\"two\"}]}\n");
  g_assert_cmpstr (wend_editor_undo_label (fixture->editor), ==, "Span “p1”");
  g_string_truncate (fixture->log, 0);
  /* Its near side goes along, its far side stays. */
  script = (g_free (script), g_strdup_printf ("press @p1; release; press %g %g; move #hurt two; release", bounds.x, bounds.y + bounds.h / 2));
  play (fixture, script);
  g_assert_cmpstr (fixture->log->str, ==,
                   "\"e\":[{\"k\":\"move\",\"i\":\"p1\",\"p\":\"two\",\"o\":\"a1\"},{\"k\":\"set\",\"i\":\"p1\",\"f\":\"to\",\"v\":null}]}\n");
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  const WendPointerFeedback *feedback = wend_pointer_feedback (fixture->pointer);
  WendRect bounds;
  g_autofree char *grasp = NULL, *script = NULL, *itself = NULL;

  g_assert_true (wend_map_scene_where (fixture->scene, node (fixture, "a"), &bounds));
  grasp = g_strdup_printf ("press @a; release; press %g %g; ", bounds.x + bounds.w / 2, bounds.y);
  itself = g_strconcat (grasp, "move #hurt two; move @a 0 10", NULL);
  play (fixture, itself);
  g_assert_cmpstr (feedback->refused, ==, "A link cannot lead back to where it starts");
  play (fixture, "release");
  g_assert_cmpstr (fixture->log->str, ==, "");
  script = g_strconcat (grasp, "move #hurt two; move @c; release", NULL);
  play (fixture, script);
  g_assert_nonnull (strstr (fixture->log->str, "\"t\":\"link\",\"p\":\"map\",\"o\":\"a0\",\"f\":{\"from\":\"a\",\"to\":\"c\""));
  g_string_truncate (fixture->log, 0);
  play (fixture, script);
  g_assert_cmpstr (fixture->log->str, ==, ""); /* linked already */
}

static void
test_feeling (Fixture *fixture, gconstpointer data)
{
  const WendPointerFeedback *feedback = wend_pointer_feedback (fixture->pointer);
  g_autofree char *id = NULL;

  wend_verbs_add_lane (fixture->editor, WEND_LANE_FEELING, NULL, NULL);
  guint n;
  WendNode *const *lanes = wend_node_children (wend_document_map (wend_editor_peek_document (fixture->editor)), WEND_KIND_LANE, &n);
  const char *lane = wend_node_id (lanes[n - 1]);
  g_autofree char *click = g_strdup_printf ("press #%s two; release", lane);
  g_string_truncate (fixture->log, 0);
  play (fixture, click);
  id = g_strdup (wend_selection_single (fixture->selection));
  g_assert_nonnull (id);
  g_assert_nonnull (wend_node_get (node (fixture, id), WEND_FIELD_VALUE));
  g_string_truncate (fixture->log, 0);
  g_autofree char *drag = g_strdup_printf ("press @%s; move @%s 0 -20; move @%s 0 -2000", id, id, id);
  play (fixture, drag);
  g_assert_cmpint (feedback->mode, ==, WEND_POINTER_FEELING);
  g_assert_cmpfloat_with_epsilon (feedback->value, 2, 1e-9);
  play (fixture, "cancel");
  g_assert_cmpstr (fixture->log->str, ==, "");
  play (fixture, drag);
  play (fixture, "release");
  g_assert_cmpstr (wend_node_text (node (fixture, id), WEND_FIELD_VALUE), ==, "2");
  g_assert_cmpstr (wend_editor_undo_label (fixture->editor), ==, "Change Feeling in “I go”");
}

#define ADD(path, test) g_test_add ("/wend/gestures/pointer/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("click", test_click);
  ADD ("click-in-several", test_click_in_several);
  ADD ("band", test_band);
  ADD ("drag-to-stage", test_drag_to_stage);
  ADD ("drag-to-lane", test_drag_to_lane);
  ADD ("drag-step", test_drag_step);
  ADD ("drag-several", test_drag_several);
  ADD ("drag-to-itself", test_drag_to_itself);
  ADD ("escape", test_escape);
  ADD ("refused", test_refused);
  ADD ("feedback", test_feedback);
  ADD ("pan", test_pan);
  ADD ("drag-stage", test_drag_stage);
  ADD ("drag-lane", test_drag_lane);
  ADD ("copy", test_copy);
  ADD ("reach", test_reach);
  ADD ("span", test_span);
  ADD ("link", test_link);
  ADD ("feeling", test_feeling);
  return g_test_run ();
}
