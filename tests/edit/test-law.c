/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The laws of the change language on seeded random maps and sessions. A session is a list of seeds, one a step, each
 * read against the map as it is then, so that steps can be dropped: a failing case is shrunk before it is told.
 * WEND_SEED sets the seed, WEND_ROUNDS multiplies the rounds, WEND_SHRINK=0 tells a failing case as it is. */

#include <string.h>

#include "edit/wend-apply.h"
#include "edit/wend-editor.h"
#include "wend-test-map.h"

/* NULL: holds; else what does not (caller frees). */
typedef char *(*Law) (guint64 map_seed, const guint64 *steps, guint n_steps);

static GString *trail; /* the changesets of a failing case */

static char *
difference (const char *what, const char *a, const char *b)
{
  g_auto (GStrv) left = g_strsplit (a, "\n", -1);
  g_auto (GStrv) right = g_strsplit (b, "\n", -1);
  guint i = 0;

  if (strcmp (a, b) == 0)
    return NULL;
  while (left[i] != NULL && right[i] != NULL && strcmp (left[i], right[i]) == 0)
    i++;
  return g_strdup_printf ("%s:\n#   %s\n#   %s", what, left[i] != NULL ? left[i] : "(end)", right[i] != NULL ? right[i] : "(end)");
}

static WendDocument *
map_of (guint64 seed)
{
  WendTestRandom random;

  wend_test_random (&random, seed);
  return wend_test_map (&random, 4 + wend_test_below (&random, 20));
}

static void
on_committed (WendEditor *editor, WendChangeset *changeset, gpointer touched, gpointer data)
{
  char *line = wend_changeset_to_line (changeset);

  if (trail != NULL)
    g_string_append_printf (trail, "#   %s\n", line);
  if (data != NULL)
    g_ptr_array_add (data, line);
  else
    g_free (line);
}

static WendEditor *
editor_on (guint64 map_seed, const char *writer, GPtrArray *lines)
{
  WendEditor *editor = wend_editor_new_as (map_of (map_seed), NULL, writer, NULL);

  g_signal_connect (editor, "committed", G_CALLBACK (on_committed), lines);
  return editor;
}

static char *
saved (WendEditor *editor)
{
  return wend_test_saved (wend_editor_peek_document (editor));
}

static char *
dump (WendEditor *editor)
{
  return wend_test_dump (wend_editor_peek_document (editor), wend_editor_peek_marks (editor));
}

/* One step of one person: an edit, sometimes an undo or a redo. */
static void
step_once (WendEditor *editor, guint64 seed)
{
  WendTestRandom random;

  wend_test_random (&random, seed);
  switch (wend_test_below (&random, 8))
    {
    case 0:
      wend_editor_undo (editor);
      break;
    case 1:
      wend_editor_redo (editor);
      break;
    default:
      wend_test_edit (&random, editor);
      break;
    }
}

/* do, undo = nothing; and redo = do */
static char *
law_undo (guint64 map_seed, const guint64 *steps, guint n_steps)
{
  g_autoptr (WendEditor) editor = editor_on (map_seed, "w1", NULL);

  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *before = saved (editor);
      g_autofree char *after = NULL;
      g_autofree char *now = NULL;
      WendTestRandom random;
      char *broken;
      wend_test_random (&random, steps[i]);
      if (!wend_test_edit (&random, editor))
        continue;
      after = saved (editor);
      if (strcmp (before, after) == 0)
        continue;
      if (!wend_editor_undo (editor))
        return g_strdup ("a commit cannot be undone");
      now = saved (editor);
      broken = difference ("do then undo", before, now);
      if (broken != NULL)
        return broken;
      wend_editor_redo (editor);
      g_free (now);
      now = saved (editor);
      broken = difference ("do, undo, redo", after, now);
      if (broken == NULL)
        broken = wend_test_broken (wend_editor_peek_document (editor));
      if (broken != NULL)
        return broken;
    }
  return NULL;
}

/* All the way back and forth, twice */
static char *
law_undo_all (guint64 map_seed, const guint64 *steps, guint n_steps)
{
  g_autoptr (WendEditor) editor = editor_on (map_seed, "w1", NULL);
  g_autofree char *first = saved (editor);
  g_autofree char *last = NULL;

  for (guint i = 0; i < n_steps; i++)
    step_once (editor, steps[i]);
  while (wend_editor_redo (editor))
    ;
  last = saved (editor);
  for (guint round = 0; round < 2; round++)
    {
      g_autofree char *back = NULL;
      g_autofree char *forth = NULL;
      char *broken;
      while (wend_editor_can_undo (editor))
        if (!wend_editor_undo (editor))
          return g_strdup ("a step cannot be undone");
      back = saved (editor);
      if (wend_editor_is_unsaved (editor))
        return g_strdup ("a map that is as it was counts as changed");
      while (wend_editor_can_redo (editor))
        if (!wend_editor_redo (editor))
          return g_strdup ("a step cannot be redone");
      forth = saved (editor);
      broken = difference ("undo all", first, back);
      if (broken == NULL)
        broken = difference ("redo all", last, forth);
      if (broken == NULL)
        broken = wend_test_broken (wend_editor_peek_document (editor));
      if (broken == NULL && strcmp (first, last) != 0 && !wend_editor_is_unsaved (editor))
        broken = g_strdup ("a changed map counts as saved");
      if (broken != NULL)
        return broken;
    }
  return NULL;
}

/* The lines of a session, applied to the same base, give the same map, trash and marks */
static char *
law_replay (guint64 map_seed, const guint64 *steps, guint n_steps)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WendEditor) editor = editor_on (map_seed, "w1", lines);
  g_autoptr (WendEditor) reader = editor_on (map_seed, "w2", NULL);
  g_autofree char *live = NULL;
  g_autofree char *replayed = NULL;

  for (guint i = 0; i < n_steps; i++)
    step_once (editor, steps[i]);
  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WendChangeset) changeset = wend_changeset_from_line (lines->pdata[i], -1, &error);
      g_autofree char *again = changeset != NULL ? wend_changeset_to_line (changeset) : NULL;
      if (changeset == NULL)
        return g_strdup_printf ("a line cannot be read: %s", error->message);
      if (strcmp (again, lines->pdata[i]) != 0)
        return difference ("line", lines->pdata[i], again);
      if (!wend_editor_apply (reader, changeset, NULL))
        return g_strdup ("a line is not accepted");
    }
  live = dump (editor);
  replayed = dump (reader);
  return difference ("replay", live, replayed);
}

/* A run as one changeset has the effect of the run, whichever way it is put together */
static char *
law_squash (guint64 map_seed, const guint64 *steps, guint n_steps)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WendEditor) editor = editor_on (map_seed, "w1", lines);
  g_autofree char *live = NULL;

  for (guint i = 0; i < n_steps; i++)
    step_once (editor, steps[i]);
  live = saved (editor);
  for (guint forward = 0; forward < 2 && lines->len > 0; forward++)
    {
      g_autoptr (WendChangeset) all = NULL;
      g_autoptr (WendEditor) reader = editor_on (map_seed, "w2", NULL);
      g_autofree char *squashed = NULL;
      char *broken;
      for (guint i = 0; i < lines->len; i++)
        {
          g_autoptr (WendChangeset) next = wend_changeset_from_line (lines->pdata[forward ? i : lines->len - 1 - i], -1, NULL);
          WendChangeset *joined = all == NULL ? wend_changeset_ref (next) : forward ? wend_changeset_squash (all, next)
                                                                                    : wend_changeset_squash (next, all);
          wend_changeset_unref (all);
          all = joined;
        }
      if (!wend_editor_apply (reader, all, NULL))
        return g_strdup ("a squashed run is not accepted");
      squashed = saved (reader);
      broken = difference ("squash", live, squashed);
      if (broken != NULL)
        return broken;
    }
  return NULL;
}

/* Whatever comes: no crash, a whole tree, the same everywhere, and without trace when taken back */
static char *
law_total (guint64 map_seed, const guint64 *steps, guint n_steps)
{
  static const char *const writers[] = { "w1", "w2", "w3" };
  g_autoptr (WendDocument) document = map_of (map_seed);
  g_autoptr (WendMarks) marks = wend_marks_new ();
  g_autoptr (WendEditor) twin = editor_on (map_seed, "w4", NULL);
  WendApply to = { document, marks, NULL, NULL };

  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (WendTrace) trace = wend_trace_new ();
      g_autoptr (WendChangeset) changeset = NULL;
      g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *before = wend_test_dump (document, marks);
      g_autofree char *back = NULL;
      g_autofree char *after = NULL;
      g_autofree char *other = NULL;
      WendTestRandom random;
      char *broken;
      wend_test_random (&random, steps[i]);
      changeset = wend_test_wild (&random, document, marks, writers[wend_test_below (&random, 3)]);
      if (trail != NULL)
        on_committed (NULL, changeset, NULL, NULL);
      to.trace = trace;
      to.notes = notes;
      changeset->n++;
      if (wend_apply (&to, changeset, i + 1))
        return g_strdup ("a gap is accepted");
      changeset->n--;
      wend_apply (&to, changeset, i + 1);
      if (wend_apply (&to, changeset, i + 1))
        return g_strdup ("a duplicate is accepted");
      wend_trace_roll_back (trace, document, marks);
      back = wend_test_dump (document, marks);
      broken = difference ("roll back", before, back);
      if (broken != NULL)
        return broken;
      wend_apply (&to, changeset, i + 1);
      wend_editor_receive (twin, changeset, i + 1, NULL);
      after = wend_test_dump (document, marks);
      other = dump (twin);
      broken = difference ("twin", after, other);
      if (broken == NULL)
        broken = wend_test_broken (document);
      if (broken != NULL)
        return broken;
    }
  return NULL;
}

/* What another wrote last stays when I take back all that I did */

static void
pass_on (GPtrArray *lines, guint *passed, WendEditor *to)
{
  for (; *passed < lines->len; (*passed)++)
    {
      g_autoptr (WendChangeset) changeset = wend_changeset_from_line (lines->pdata[*passed], -1, NULL);
      if (!g_str_equal (changeset->writer, wend_editor_peek_writer (to)))
        wend_editor_apply (to, changeset, NULL);
    }
}

/* Fields and flags of `writer` as text; places apart, for what comes back under a dead parent goes to the tray. */
static char *
written_by (WendEditor *editor, const char *writer)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GArray) rows = wend_marks_list (wend_editor_peek_marks (editor));

  for (guint i = 0; i < rows->len; i++)
    {
      const WendMarkRow *row = &g_array_index (rows, WendMarkRow, i);
      const WendNode *node = wend_document_find (wend_editor_peek_document (editor), row->id);
      const WendFieldRow *field = wend_schema_field_from_name (wend_node_kind (node), row->field, strlen (row->field));
      if (!g_str_equal (row->mark.writer, writer) || g_str_equal (row->field, WEND_MARK_PLACE))
        continue;
      g_string_append_printf (out, "%s %s %u %s\n", row->id, row->field, row->mark.n,
                              field != NULL ? wend_node_get (node, field->field) : wend_node_is_removed (node) ? "removed" : "there");
    }
  return g_string_free (out, FALSE);
}

/* The first line of `before` that `after` lacks: an undo may bring more of theirs back, never less. */
static char *
lost (const char *what, const char *before, const char *after)
{
  g_auto (GStrv) rows = g_strsplit (before, "\n", -1);
  g_auto (GStrv) left = g_strsplit (after, "\n", -1);

  for (guint i = 0; rows[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) left, rows[i]))
      return g_strdup_printf ("%s: %s", what, rows[i]);
  return NULL;
}

static char *
law_others (guint64 map_seed, const guint64 *steps, guint n_steps)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WendEditor) mine = editor_on (map_seed, "w1", lines);
  g_autoptr (WendEditor) theirs = editor_on (map_seed, "w2", lines);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint passed = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      WendEditor *editor = steps[i] % 2 == 0 ? mine : theirs;
      passed = lines->len;
      step_once (editor, steps[i]);
      pass_on (lines, &passed, editor == mine ? theirs : mine);
    }
  before = written_by (mine, "w2");
  while (wend_editor_can_undo (mine))
    wend_editor_undo (mine);
  after = written_by (mine, "w2");
  return lost ("what another wrote", before, after);
}

/* Several people */

#define N_PEOPLE 3

typedef struct
{
  WendEditor *editors[N_PEOPLE];
  guint read[N_PEOPLE]; /* of the log */
  guint sent[N_PEOPLE]; /* of the pending ones */
  GPtrArray *log;       /* lines */
} Session;

static void
send_one (Session *session, guint who, gboolean late)
{
  WendChangeset *pending = wend_editor_peek_pending (session->editors[who], session->sent[who]);
  g_autofree char *line = pending != NULL ? wend_changeset_to_line (pending) : NULL;
  g_autoptr (WendChangeset) numbered = line != NULL ? wend_changeset_from_line (line, -1, NULL) : NULL;

  if (numbered == NULL)
    return;
  numbered->late = late;
  numbered->by = g_strdup (wend_editor_peek_writer (session->editors[who]));
  numbered->at = g_strdup ("2026-11-21T10:00:00Z");
  g_ptr_array_add (session->log, wend_changeset_to_line (numbered));
  session->sent[who]++;
}

static void
read_one (Session *session, guint who, gboolean twice)
{
  guint q = session->read[who] + 1;
  guint pending = wend_editor_n_pending (session->editors[who]);
  g_autoptr (WendChangeset) changeset = NULL;

  if (q > session->log->len)
    return;
  changeset = wend_changeset_from_line (session->log->pdata[q - 1], -1, NULL);
  wend_editor_receive (session->editors[who], changeset, q, NULL);
  session->read[who] = q;
  session->sent[who] -= pending - wend_editor_n_pending (session->editors[who]);
  if (twice)
    g_assert_false (wend_editor_receive (session->editors[who], changeset, q, NULL));
}

static void
session_step (Session *session, guint64 seed)
{
  WendTestRandom random;
  guint who;

  wend_test_random (&random, seed);
  who = wend_test_below (&random, N_PEOPLE);
  switch (wend_test_below (&random, 6))
    {
    case 0:
      send_one (session, who, wend_test_below (&random, 4) == 0);
      break;
    case 1:
      read_one (session, who, wend_test_below (&random, 4) == 0);
      break;
    default:
      step_once (session->editors[who], seed + 1);
      break;
    }
}

static char *
compare_all (Session *session, guint64 map_seed)
{
  g_autoptr (WendEditor) pure = editor_on (map_seed, "pure", NULL);
  g_autofree char *truth = NULL;

  for (guint q = 1; q <= session->log->len; q++)
    {
      g_autoptr (WendChangeset) changeset = wend_changeset_from_line (session->log->pdata[q - 1], -1, NULL);
      if (!wend_editor_receive (pure, changeset, q, NULL))
        return g_strdup ("the log has a gap");
    }
  truth = dump (pure);
  for (guint who = 0; who < N_PEOPLE; who++)
    {
      g_autofree char *view = dump (session->editors[who]);
      char *broken = difference ("replicas", truth, view);
      if (broken == NULL)
        broken = wend_test_broken (wend_editor_peek_document (session->editors[who]));
      if (broken != NULL)
        return broken;
    }
  return NULL;
}

static char *
law_converge (guint64 map_seed, const guint64 *steps, guint n_steps)
{
  static const char *const writers[] = { "w1", "w2", "w3" };
  Session session = { .log = g_ptr_array_new_with_free_func (g_free) };
  char *broken = NULL;

  for (guint who = 0; who < N_PEOPLE; who++)
    {
      session.editors[who] = editor_on (map_seed, writers[who], NULL);
      wend_editor_set_online (session.editors[who], TRUE);
    }
  for (guint i = 0; i < n_steps && broken == NULL; i++)
    {
      session_step (&session, steps[i]);
      for (guint who = 0; who < N_PEOPLE && broken == NULL; who++)
        broken = wend_test_broken (wend_editor_peek_document (session.editors[who]));
    }
  for (guint who = 0; who < N_PEOPLE; who++)
    while (session.sent[who] < wend_editor_n_pending (session.editors[who]))
      send_one (&session, who, FALSE);
  for (guint who = 0; who < N_PEOPLE; who++)
    while (session.read[who] < session.log->len)
      read_one (&session, who, FALSE);
  if (broken == NULL)
    broken = compare_all (&session, map_seed);
  for (guint who = 0; who < N_PEOPLE; who++)
    g_object_unref (session.editors[who]);
  g_ptr_array_unref (session.log);
  return broken;
}

/* Running and shrinking */

static gboolean
fails (Law law, guint64 map_seed, const GArray *steps)
{
  g_autofree char *broken = law (map_seed, (const guint64 *) (gpointer) steps->data, steps->len);

  return broken != NULL;
}

/* Drops steps as long as the case still fails. */
static void
shrink (Law law, guint64 map_seed, GArray *steps)
{
  for (guint size = MAX (steps->len / 2, 1); size > 0; size /= 2)
    for (guint at = 0; at + size <= steps->len;)
      {
        g_autoptr (GArray) fewer = g_array_copy (steps);
        g_array_remove_range (fewer, at, size);
        if (!fails (law, map_seed, fewer))
          at += size;
        else
          g_array_remove_range (steps, at, size);
      }
}

static void
tell (Law law, guint64 map_seed, GArray *steps)
{
  g_autofree char *broken = NULL;
  guint from = steps->len;

  if (g_strcmp0 (g_getenv ("WEND_SHRINK"), "0") != 0)
    shrink (law, map_seed, steps);
  trail = g_string_new (NULL);
  broken = law (map_seed, (const guint64 *) (gpointer) steps->data, steps->len);
  g_printerr ("# WEND_SEED=%" G_GUINT64_FORMAT " map %" G_GUINT64_FORMAT ", %u steps of %u:\n%s# %s\n", wend_test_seed (), map_seed,
              steps->len, from, trail->str, broken);
  g_string_free (g_steal_pointer (&trail), TRUE);
}

typedef struct
{
  const char *path;
  Law law;
  guint rounds;
  guint longest;
} LawCase;

static void
run_law (gconstpointer data)
{
  const LawCase *law = data;
  const char *factor = g_getenv ("WEND_ROUNDS");
  guint rounds = law->rounds * (factor != NULL ? (guint) g_ascii_strtoull (factor, NULL, 10) : 1);
  WendTestRandom random;

  g_test_message ("WEND_SEED=%" G_GUINT64_FORMAT, wend_test_seed ());
  wend_test_random (&random, wend_test_seed ());
  for (guint round = 0; round < rounds; round++)
    {
      g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (guint64));
      guint64 map_seed = wend_test_below (&random, 1000000);
      guint n = 1 + wend_test_below (&random, law->longest);
      for (guint i = 0; i < n; i++)
        {
          guint64 step = wend_test_below (&random, G_MAXUINT32);
          g_array_append_val (steps, step);
        }
      if (fails (law->law, map_seed, steps))
        {
          tell (law->law, map_seed, steps);
          g_test_fail ();
          return;
        }
    }
}

int
main (int argc, char **argv)
{
  static const LawCase laws[] = {
    { "/wend/edit/law/undo", law_undo, 150, 30 },
    { "/wend/edit/law/undo-all", law_undo_all, 300, 40 },
    { "/wend/edit/law/replay", law_replay, 200, 40 },
    { "/wend/edit/law/squash", law_squash, 200, 30 },
    { "/wend/edit/law/total", law_total, 200, 40 },
    { "/wend/edit/law/others", law_others, 200, 40 },
    { "/wend/edit/law/converge", law_converge, 150, 80 },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (laws); i++)
    g_test_add_data_func (laws[i].path, &laws[i], run_law);
  return g_test_run ();
}
