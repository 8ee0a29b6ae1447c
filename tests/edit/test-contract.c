/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every kind and every field of the schema can be created, set, unset, moved, removed, undone, redone and replayed:
 * a row that is added to the schema is covered without a word here. */

#include <string.h>

#include "edit/wend-editor.h"
#include "wend-test-map.h"

static const char *
sample_value (const WendFieldRow *row)
{
  switch (row->type)
    {
    case WEND_TYPE_LINE:
      return "a \"line\" & more";
    case WEND_TYPE_TEXT:
      return "two\nlines";
    case WEND_TYPE_TOKEN:
      return row->default_value == NULL || strcmp (row->tokens[0], row->default_value) != 0 ? row->tokens[0] : row->tokens[1];
    case WEND_TYPE_NAME:
      return "channel-web";
    case WEND_TYPE_FLAG:
      return row->default_value != NULL && strcmp (row->default_value, "yes") == 0 ? "no" : "yes";
    case WEND_TYPE_NUMBER:
      return row->max > row->min && row->max < 1 ? "0.9" : "1";
    case WEND_TYPE_INTEGER:
      return row->min > 1 ? "7" : "2";
    case WEND_TYPE_DATE:
      return "2026-05-01";
    case WEND_TYPE_DATETIME:
      return "2026-05-01T10:00:00Z";
    case WEND_TYPE_REF:
      return "s0";
    case WEND_TYPE_REFS:
      return "s0 s1";
    case WEND_TYPE_SHA256:
      return "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    case WEND_TYPE_SEGMENT:
      return "age=young";
    case WEND_TYPE_BOUNDS:
      return "2 4 6 8";
    case WEND_TYPE_DATA:
    default:
      return "source=\"s-1\" n=\"10\" k=\"2\"";
    }
}

static void
on_committed (WendEditor *editor, WendChangeset *changeset, gpointer touched, gpointer lines)
{
  g_ptr_array_add (lines, wend_changeset_to_line (changeset));
}

static WendDocument *
base (void)
{
  WendTestRandom random;

  wend_test_random (&random, 1);
  return wend_test_map (&random, 6);
}

static void
assert_saved (WendEditor *editor, const char *expected)
{
  g_autofree char *now = wend_test_saved (wend_editor_peek_document (editor));

  g_assert_cmpstr (now, ==, expected);
}

/* Commits what is open, then undoes and redoes it. */
static void
commit_and_return (WendEditor *editor, const char *before)
{
  g_autofree char *after = NULL;

  g_assert_nonnull (wend_editor_commit (editor));
  after = wend_test_saved (wend_editor_peek_document (editor));
  g_assert_cmpstr (before, !=, after);
  g_assert_true (wend_editor_undo (editor));
  assert_saved (editor, before);
  g_assert_true (wend_editor_redo (editor));
  assert_saved (editor, after);
}

static void
exercise_field (WendEditor *editor, const char *id, const WendFieldRow *row)
{
  g_autofree char *unset = wend_test_saved (wend_editor_peek_document (editor));
  g_autofree char *with = NULL;

  wend_editor_begin (editor, row->name);
  if (!wend_editor_set (editor, id, row->field, sample_value (row)))
    g_error ("%s cannot be set to %s", row->name, sample_value (row));
  commit_and_return (editor, unset);
  with = wend_test_saved (wend_editor_peek_document (editor));
  wend_editor_begin (editor, row->name);
  g_assert_true (wend_editor_set (editor, id, row->field, NULL));
  commit_and_return (editor, with);
}

static const char *
create (WendEditor *editor, WendKind kind, const char *parent)
{
  g_autofree char *before = wend_test_saved (wend_editor_peek_document (editor));
  const char *id;

  wend_editor_begin (editor, "create");
  id = wend_editor_create (editor, kind, parent, NULL, -1);
  g_assert_nonnull (id);
  commit_and_return (editor, before);
  return id;
}

/* A node that may hold `kind`; made where the map has none. */
static const char *
home_of (WendEditor *editor, WendKind kind)
{
  const WendDocument *document = wend_editor_peek_document (editor);

  for (const WendNode *node = wend_document_map (document); node != NULL; node = wend_document_next (document, node))
    if (wend_schema_allows (wend_node_kind (node), kind) && wend_node_kind (node) != WEND_KIND_PARKED)
      return wend_node_id (node);
  return create (editor, WEND_KIND_REVIEW, "map");
}

static void
exercise_kind (WendEditor *editor, WendKind kind)
{
  const WendKindRow *row = wend_schema_kind (kind);
  const char *home = kind == WEND_KIND_MAP ? NULL : home_of (editor, kind);
  const char *id = kind == WEND_KIND_MAP ? "map" : create (editor, kind, home);
  g_autofree char *before = NULL;

  for (guint i = 0; i < row->n_fields; i++)
    if (kind != WEND_KIND_COMMENT || row->fields[i].field != WEND_FIELD_WHEN) /* signed already */
      exercise_field (editor, id, &row->fields[i]);
  if (kind == WEND_KIND_MAP)
    return;
  if (row->ordered)
    {
      create (editor, kind, home);
      before = wend_test_saved (wend_editor_peek_document (editor));
      wend_editor_begin (editor, "move");
      g_assert_true (wend_editor_move (editor, id, home, NULL));
      commit_and_return (editor, before);
    }
  g_free (before);
  before = wend_test_saved (wend_editor_peek_document (editor));
  wend_editor_begin (editor, "remove");
  g_assert_true (wend_editor_remove (editor, id));
  commit_and_return (editor, before);
}

static void
test_contract (gconstpointer data)
{
  WendKind kind = (WendKind) GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WendEditor) editor = wend_editor_new (base (), NULL);
  g_autoptr (WendEditor) reader = wend_editor_new (base (), NULL);
  g_autofree char *live = NULL;
  g_autofree char *replayed = NULL;
  g_autofree char *first = wend_test_saved (wend_editor_peek_document (editor));

  g_signal_connect (editor, "committed", G_CALLBACK (on_committed), lines);
  exercise_kind (editor, kind);
  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WendChangeset) changeset = wend_changeset_from_line (lines->pdata[i], -1, &error);
      g_assert_no_error (error);
      g_assert_true (wend_editor_apply (reader, changeset, NULL));
    }
  live = wend_test_dump (wend_editor_peek_document (editor), wend_editor_peek_marks (editor));
  replayed = wend_test_dump (wend_editor_peek_document (reader), wend_editor_peek_marks (reader));
  g_assert_cmpstr (live, ==, replayed);
  while (wend_editor_undo (editor))
    ;
  assert_saved (editor, first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint kind = 0; kind < WEND_N_KINDS; kind++)
    if (kind != WEND_KIND_PARKED)
      {
        g_autofree char *path = g_strdup_printf ("/wend/edit/contract/%s", wend_schema_kind ((WendKind) kind)->name);
        g_test_add_data_func (path, GUINT_TO_POINTER (kind), test_contract);
      }
  return g_test_run ();
}
