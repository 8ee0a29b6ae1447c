/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Single changes as a person makes them: with a sibling to stand before instead of a key, values checked and brought to
 * canonical form, and nothing recorded where nothing would change. */

#include <stdarg.h>
#include <string.h>

#include "base/wend-id.h"
#include "base/wend-order-key.h"
#include "edit/wend-editor-private.h"
#include "edit/wend-siblings.h"
#include "model/wend-value.h"

static WendNode *
find_living (WendEditor *editor, const char *id)
{
  return wend_document_find_living (wend_editor_peek_document (editor), id);
}

/* FALSE where `before` does not stand there. */
static gboolean
find_before (WendEditor *editor, const WendNode *parent, WendKind kind, const char *id, WendNode **before)
{
  *before = NULL;
  if (id == NULL)
    return TRUE;
  *before = find_living (editor, id);
  return *before != NULL && wend_node_parent (*before) == parent && wend_node_kind (*before) == kind;
}

/* The key in front of `before`; makes room where there is none left. */
static char *
make_key (WendEditor *editor, const WendNode *parent, WendKind kind, const WendNode *before, const WendNode *skip)
{
  char *key;

  if (!wend_schema_kind (kind)->ordered)
    return NULL;
  key = wend_siblings_key_before (parent, kind, before, skip);
  if (key == NULL)
    {
      wend_editor_renumber (editor, wend_node_id (parent), kind);
      key = wend_siblings_key_before (parent, kind, before, skip);
    }
  if (key != NULL && strlen (key) > WEND_ORDER_KEY_LONG)
    wend_editor_note_long_key (editor, wend_node_id (parent), kind);
  return key;
}

void
wend_editor_renumber (WendEditor *editor, const char *parent_id, WendKind kind)
{
  WendNode *parent = wend_document_find (wend_editor_peek_document (editor), parent_id);
  g_autofree WendNode **nodes = NULL;
  WendNode *const *children;
  guint n;

  if (parent == NULL)
    return;
  children = wend_node_children (parent, kind, &n);
  nodes = g_memdup2 (children, n * sizeof *nodes);
  /* Each goes behind the last one in turn: order stays, and no key meets another on the way. */
  for (guint i = 0; i < n; i++)
    {
      WendNode *last = wend_siblings_last (parent, kind, NULL);
      WendChange change = { .kind = WEND_CHANGE_MOVE, .id = g_strdup (wend_node_id (nodes[i])), .parent = g_strdup (parent_id) };
      change.order = wend_order_key_between (wend_node_order (last), NULL);
      change.has_as = TRUE;
      change.as = wend_marks_get (wend_editor_peek_marks (editor), change.id, WEND_MARK_PLACE);
      wend_editor_make (editor, &change);
    }
}

/* Field values */

/* Canonical in *held (caller frees), NULL where the field is to be unset. */
static gboolean
check_value (const WendFieldRow *row, const char *value, char **held)
{
  g_autofree char *canonical = NULL;
  WendValueCheck check;

  *held = NULL;
  if (value == NULL)
    return TRUE;
  check = wend_value_check (row, value, strlen (value), &canonical, NULL);
  if (check == WEND_VALUE_BAD)
    return FALSE;
  if (check != WEND_VALUE_DEFAULT)
    *held = canonical != NULL ? g_steal_pointer (&canonical) : g_strdup (value);
  return TRUE;
}

gboolean
wend_editor_set (WendEditor *editor, const char *id, WendField field, const char *value)
{
  WendChange change = { .kind = WEND_CHANGE_SET };
  WendNode *node;
  const WendFieldRow *row;
  g_autofree char *held = NULL;

  if (!wend_editor_is_open (editor))
    return FALSE;
  node = find_living (editor, id);
  row = node != NULL ? wend_schema_field (wend_node_kind (node), field) : NULL;
  if (row == NULL || !check_value (row, value, &held) || g_strcmp0 (held, wend_node_get (node, field)) == 0)
    return FALSE;
  change.id = g_strdup (id);
  change.fields = wend_change_fields_new ();
  wend_change_fields_add (change.fields, row->name, held);
  return wend_editor_make (editor, &change);
}

/* CREATE */

static int
compare_slots (gconstpointer a, gconstpointer b, gpointer data)
{
  WendKind kind = (WendKind) GPOINTER_TO_UINT (data);
  const WendFieldRow *rows[2];
  const WendAssignment *pair[2] = { a, b };

  for (guint i = 0; i < 2; i++)
    rows[i] = wend_schema_field_from_name (kind, pair[i]->field, strlen (pair[i]->field));
  if (rows[0] == NULL || rows[1] == NULL)
    return rows[0] == NULL && rows[1] == NULL ? strcmp (pair[0]->field, pair[1]->field) : rows[0] == NULL ? 1 : -1;
  return rows[0] < rows[1] ? -1 : rows[0] > rows[1] ? 1 : 0;
}

/* Checked, in the schema's order, what is unset left out. NULL: one is not allowed. */
static GArray *
prepare_fields (WendKind kind, const GArray *fields)
{
  g_autoptr (GArray) prepared = wend_change_fields_new ();

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      const WendAssignment *assignment = &g_array_index (fields, WendAssignment, i);
      const WendFieldRow *row = wend_schema_field_from_name (kind, assignment->field, strlen (assignment->field));
      g_autofree char *held = NULL;
      if (row == NULL)
        held = g_strdup (assignment->value);
      else if (!check_value (row, assignment->value, &held))
        return NULL;
      if (held != NULL)
        wend_change_fields_add (prepared, assignment->field, held);
    }
  g_array_sort_with_data (prepared, compare_slots, GUINT_TO_POINTER (kind));
  for (guint i = 1; i < prepared->len; i++)
    if (compare_slots (&g_array_index (prepared, WendAssignment, i - 1), &g_array_index (prepared, WendAssignment, i), GUINT_TO_POINTER (kind)) == 0)
      return NULL;
  return g_steal_pointer (&prepared);
}

/* An observation that is there already comes back and takes the new numbers. */
static gboolean
observe_again (WendEditor *editor, const WendNode *node, const GArray *fields)
{
  const char *data = wend_field_name (WEND_FIELD_DATA);
  gboolean changed = FALSE;

  if (wend_node_is_removed (node))
    changed = wend_editor_restore (editor, wend_node_id (node));
  for (guint i = 0; fields != NULL && i < fields->len; i++)
    if (strcmp (g_array_index (fields, WendAssignment, i).field, data) == 0)
      changed |= wend_editor_set (editor, wend_node_id (node), WEND_FIELD_DATA, g_array_index (fields, WendAssignment, i).value);
  return changed;
}

/* Alone, the editor signs a comment; in a session the host does. */
static void
sign (WendEditor *editor, WendKind kind, GArray *fields)
{
  const WendField names[] = { WEND_FIELD_BY, WEND_FIELD_WHEN };
  const char *by;
  g_autofree char *at = NULL;

  if (kind != WEND_KIND_COMMENT)
    return;
  wend_editor_stamp (editor, &by, &at);
  for (guint k = 0; k < G_N_ELEMENTS (names); k++)
    {
      const char *value = k == 0 ? by : at;
      for (guint i = 0; value != NULL && i < fields->len; i++)
        if (strcmp (g_array_index (fields, WendAssignment, i).field, wend_field_name (names[k])) == 0)
          value = NULL;
      if (value != NULL)
        wend_change_fields_add (fields, wend_field_name (names[k]), value);
    }
}

gboolean
wend_editor_create_full (WendEditor *editor, WendKind kind, const char *id, const char *parent_id, const char *before_id, const GArray *fields)
{
  const WendDocument *document = wend_editor_peek_document (editor);
  WendChange change = { .kind = WEND_CHANGE_CREATE };
  g_autoptr (GArray) signed_fields = NULL;
  WendNode *parent, *before, *node;

  g_return_val_if_fail (id != NULL, FALSE);
  if (!wend_editor_is_open (editor) || !wend_id_is_valid (id, strlen (id)))
    return FALSE;
  node = wend_document_find (document, id);
  if (node != NULL)
    return kind == WEND_KIND_OBSERVATION && wend_node_kind (node) == kind && observe_again (editor, node, fields);
  parent = find_living (editor, parent_id);
  if (parent == NULL || !wend_schema_allows (wend_node_kind (parent), kind) || !find_before (editor, parent, kind, before_id, &before))
    return FALSE;
  signed_fields = prepare_fields (kind, fields);
  if (signed_fields == NULL)
    return FALSE;
  sign (editor, kind, signed_fields);
  change.order = make_key (editor, parent, kind, before, NULL);
  change.id = g_strdup (id);
  change.type = g_strdup (wend_schema_kind (kind)->name);
  change.parent = g_strdup (parent_id);
  change.fields = prepare_fields (kind, signed_fields);
  return wend_editor_make (editor, &change);
}

const char *
wend_editor_create (WendEditor *editor, WendKind kind, const char *parent, const char *before, ...)
{
  g_autoptr (GArray) fields = wend_change_fields_new ();
  g_autofree char *id = NULL;
  gboolean known = TRUE;
  va_list args;

  if (!wend_editor_is_open (editor))
    return NULL;
  va_start (args, before);
  for (int field = va_arg (args, int); field >= 0; field = va_arg (args, int))
    {
      const char *value = va_arg (args, const char *);
      known &= wend_schema_field (kind, (WendField) field) != NULL;
      if (value != NULL)
        wend_change_fields_add (fields, wend_field_name ((WendField) field), value);
    }
  va_end (args);
  if (!known)
    return NULL;
  id = wend_editor_make_id (editor);
  if (!wend_editor_create_full (editor, kind, id, parent, before, fields))
    return NULL;
  return wend_node_id (wend_document_find (wend_editor_peek_document (editor), id));
}

/* MOVE, REMOVE, RESTORE */

gboolean
wend_editor_move (WendEditor *editor, const char *id, const char *parent_id, const char *before_id)
{
  WendChange change = { .kind = WEND_CHANGE_MOVE };
  WendNode *node, *parent, *before;
  WendKind kind;

  if (!wend_editor_is_open (editor))
    return FALSE;
  node = wend_document_find (wend_editor_peek_document (editor), id);
  parent = find_living (editor, parent_id);
  if (node == NULL || wend_node_is_removed (node) || parent == NULL)
    return FALSE;
  kind = wend_node_kind (node);
  if (!wend_schema_allows (wend_node_kind (parent), kind) || !find_before (editor, parent, kind, before_id, &before) || before == node)
    return FALSE;
  if (wend_node_parent (node) == parent && (wend_siblings_next (node) == before || !wend_schema_kind (kind)->ordered))
    return FALSE;
  for (const WendNode *up = parent; up != NULL; up = wend_node_parent (up))
    if (up == node)
      return FALSE;
  change.order = make_key (editor, parent, kind, before, node);
  change.id = g_strdup (id);
  change.parent = g_strdup (parent_id);
  return wend_editor_make (editor, &change);
}

static gboolean
flag (WendEditor *editor, const char *id, WendChangeKind kind)
{
  WendChange change = { .kind = kind };

  if (!wend_editor_is_open (editor) || id == NULL)
    return FALSE;
  change.id = g_strdup (id);
  return wend_editor_make (editor, &change);
}

gboolean
wend_editor_remove (WendEditor *editor, const char *id)
{
  return flag (editor, id, WEND_CHANGE_REMOVE);
}

gboolean
wend_editor_restore (WendEditor *editor, const char *id)
{
  return flag (editor, id, WEND_CHANGE_RESTORE);
}
