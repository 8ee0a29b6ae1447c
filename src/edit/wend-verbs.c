/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the window: each opens the door, makes its changes and closes it. Knows no selection, no pointer and
 * no toolkit. */

#include "edit/wend-verbs.h"

#include <glib/gi18n.h>
#include <string.h>

#include "edit/wend-editor-private.h"
#include "edit/wend-siblings.h"

void
wend_verbs_set_translate (WendTranslate translate)
{
  wend_label_set_translate (translate);
}

static WendNode *
find (WendEditor *editor, const char *id)
{
  return wend_document_find (wend_editor_peek_document (editor), id);
}

/* Begins with a label that names the node. */
static void
begin_on (WendEditor *editor, const char *format, const char *id)
{
  WendNode *node = find (editor, id);
  g_autofree char *name = node != NULL ? wend_label_node (node) : g_strdup ("");
  g_autofree char *label = wend_label_format (format, name);

  wend_editor_begin (editor, label);
}

static void
begin_on_all (WendEditor *editor, const char *one, const char *many, const char *const *ids, guint n_ids)
{
  if (n_ids == 1)
    begin_on (editor, one, ids[0]);
  else
    wend_editor_begin (editor, wend_label_translate (many));
}

/* Adding */

const char *
wend_verbs_add_stage (WendEditor *editor, const char *before, const char *title)
{
  const char *id;

  wend_editor_begin (editor, wend_label_translate (N_ ("Add Stage")));
  id = wend_editor_create (editor, WEND_KIND_STAGE, "map", before, WEND_FIELD_TITLE, title, -1);
  wend_editor_commit (editor);
  return id;
}

const char *
wend_verbs_add_step (WendEditor *editor, const char *stage, const char *before, const char *text)
{
  const char *id;

  wend_editor_begin (editor, wend_label_translate (N_ ("Add Step")));
  id = wend_editor_create (editor, WEND_KIND_STEP, stage, before, WEND_FIELD_TEXT, text, -1);
  wend_editor_commit (editor);
  return id;
}

const char *
wend_verbs_add_card (WendEditor *editor, const char *lane, const char *column, const char *before, const char *text)
{
  const char *id;

  wend_editor_begin (editor, wend_label_translate (N_ ("Add Card")));
  id = wend_editor_create (editor, WEND_KIND_CARD, column, before, WEND_FIELD_LANE, lane, WEND_FIELD_TEXT, text, -1);
  wend_editor_commit (editor);
  return id;
}

const char *
wend_verbs_add_lane (WendEditor *editor, WendLaneKind kind, const char *before, const char *title)
{
  const char *id;

  wend_editor_begin (editor, wend_label_translate (N_ ("Add Lane")));
  id = wend_editor_create (editor, WEND_KIND_LANE, "map", before, WEND_FIELD_KIND, wend_schema_lane (kind)->name,
                           WEND_FIELD_TITLE, title, -1);
  wend_editor_commit (editor);
  return id;
}

const char *
wend_verbs_add_link (WendEditor *editor, const char *from, const char *to)
{
  const char *id;

  wend_editor_begin (editor, wend_label_translate (N_ ("Connect")));
  id = wend_editor_create (editor, WEND_KIND_LINK, "map", NULL, WEND_FIELD_FROM, from, WEND_FIELD_TO, to, -1);
  wend_editor_commit (editor);
  return id;
}

/* Words and fields */

WendField
wend_verbs_words (WendKind kind)
{
  static const WendField words[] = { WEND_FIELD_TITLE, WEND_FIELD_TEXT, WEND_FIELD_NAME, WEND_FIELD_LABEL };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (wend_schema_field (kind, words[i]) != NULL)
      return words[i];
  return WEND_N_FIELDS;
}

gboolean
wend_verbs_set_field (WendEditor *editor, const char *id, WendField field, const char *value, guint32 group)
{
  begin_on (editor, N_ ("Edit “%s”"), id);
  wend_editor_set (editor, id, field, value);
  wend_editor_coalesce (editor, group);
  return wend_editor_commit (editor) != NULL;
}

gboolean
wend_verbs_set_words (WendEditor *editor, const char *id, const char *words, guint32 group)
{
  WendNode *node = find (editor, id);
  WendField field = node != NULL ? wend_verbs_words (wend_node_kind (node)) : WEND_N_FIELDS;

  return field != WEND_N_FIELDS && wend_verbs_set_field (editor, id, field, words, group);
}

/* Moving */

/* The next sibling in the same lane: cards of one column stand in many cells. */
static WendNode *
next_in_lane (WendNode *card)
{
  const char *lane = wend_node_get (card, WEND_FIELD_LANE);

  for (WendNode *next = wend_siblings_next (card); next != NULL; next = wend_siblings_next (next))
    if (g_strcmp0 (wend_node_get (next, WEND_FIELD_LANE), lane) == 0)
      return next;
  return NULL;
}

gboolean
wend_verbs_move_card (WendEditor *editor, const char *id, const char *column, const char *lane, const char *before)
{
  WendNode *card = find (editor, id);
  WendNode *next;
  gboolean same_cell;

  if (card == NULL || wend_node_is_dead (card) || wend_node_kind (card) != WEND_KIND_CARD)
    return FALSE;
  same_cell = strcmp (wend_node_id (wend_node_parent (card)), column) == 0 && g_strcmp0 (wend_node_get (card, WEND_FIELD_LANE), lane) == 0;
  next = same_cell ? next_in_lane (card) : NULL;
  if (same_cell && g_strcmp0 (next != NULL ? wend_node_id (next) : NULL, before) == 0)
    return FALSE;
  begin_on (editor, N_ ("Move “%s”"), id);
  wend_editor_move (editor, id, column, before);
  wend_editor_set (editor, id, WEND_FIELD_LANE, lane);
  return wend_editor_commit (editor) != NULL;
}

gboolean
wend_verbs_move_step (WendEditor *editor, const char *id, const char *stage, const char *before)
{
  begin_on (editor, N_ ("Move “%s”"), id);
  wend_editor_move (editor, id, stage, before);
  return wend_editor_commit (editor) != NULL;
}

gboolean
wend_verbs_move (WendEditor *editor, const char *id, const char *before)
{
  WendNode *node = find (editor, id);

  if (node == NULL || wend_node_parent (node) == NULL)
    return FALSE;
  return wend_verbs_move_step (editor, id, wend_node_id (wend_node_parent (node)), before);
}

/* Deleting, restoring, copying */

/* The living nodes of `ids` that lie in no other of them, in the order given, each once. */
static GPtrArray *
outermost (WendEditor *editor, const char *const *ids, guint n_ids)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; i < n_ids; i++)
    {
      WendNode *node = wend_document_find_living (wend_editor_peek_document (editor), ids[i]);
      if (node != NULL && g_hash_table_add (chosen, node))
        g_ptr_array_add (nodes, node);
    }
  for (guint i = 0; i < nodes->len;)
    {
      const WendNode *up = wend_node_parent (nodes->pdata[i]);
      while (up != NULL && !g_hash_table_contains (chosen, up))
        up = wend_node_parent (up);
      if (up != NULL)
        g_ptr_array_remove_index (nodes, i);
      else
        i++;
    }
  return nodes;
}

gboolean
wend_verbs_delete (WendEditor *editor, const char *const *ids, guint n_ids)
{
  g_autoptr (GPtrArray) nodes = outermost (editor, ids, n_ids);

  begin_on_all (editor, N_ ("Delete “%s”"), N_ ("Delete Selection"), ids, n_ids);
  for (guint i = 0; i < nodes->len; i++)
    wend_editor_remove (editor, wend_node_id (nodes->pdata[i]));
  return wend_editor_commit (editor) != NULL;
}

gboolean
wend_verbs_restore (WendEditor *editor, const char *id)
{
  begin_on (editor, N_ ("Restore “%s”"), id);
  wend_editor_restore (editor, id);
  return wend_editor_commit (editor) != NULL;
}

/* New ids for a subtree: old id → new id. */
static void
name_copies (WendEditor *editor, const WendNode *node, GHashTable *names)
{
  guint n;
  WendNode *const *children = wend_node_all_children (node, &n);

  g_hash_table_insert (names, (gpointer) wend_node_id (node), wend_editor_make_id (editor));
  for (guint i = 0; i < n; i++)
    if (wend_node_kind (children[i]) != WEND_KIND_VOTE)
      name_copies (editor, children[i], names);
}

static char *
copied_value (const WendFieldRow *row, const char *value, GHashTable *names)
{
  g_auto (GStrv) ids = NULL;

  if (row->type != WEND_TYPE_REF && row->type != WEND_TYPE_REFS)
    return g_strdup (value);
  ids = g_strsplit (value, " ", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *name = g_hash_table_lookup (names, ids[i]);
      if (name != NULL)
        {
          g_free (ids[i]);
          ids[i] = g_strdup (name);
        }
    }
  return g_strjoinv (" ", ids);
}

static GArray *
copied_fields (WendEditor *editor, const WendNode *node, GHashTable *names)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (node));
  const WendForeign *foreign = wend_document_foreign (wend_editor_peek_document (editor), node);
  GArray *fields = wend_change_fields_new ();

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *value = wend_node_get (node, kind->fields[i].field);
      g_autofree char *copy = value != NULL ? copied_value (&kind->fields[i], value, names) : NULL;
      if (copy != NULL)
        wend_change_fields_add (fields, kind->fields[i].name, copy);
    }
  for (guint i = 0; foreign != NULL && i < foreign->attributes->len; i++)
    {
      const WendForeignAttribute *attribute = &g_array_index (foreign->attributes, WendForeignAttribute, i);
      wend_change_fields_add (fields, attribute->name, attribute->value);
    }
  return fields;
}

static gboolean
copy_subtree (WendEditor *editor, const WendNode *node, const char *parent, const char *before, GHashTable *names)
{
  const char *id = g_hash_table_lookup (names, wend_node_id (node));
  g_autoptr (GArray) fields = copied_fields (editor, node, names);
  guint n;
  WendNode *const *children;

  if (!wend_editor_create_full (editor, wend_node_kind (node), id, parent, before, fields))
    return FALSE;
  children = wend_node_all_children (node, &n);
  for (guint i = 0; i < n; i++)
    if (wend_node_kind (children[i]) != WEND_KIND_VOTE)
      copy_subtree (editor, children[i], id, NULL, names);
  return TRUE;
}

gboolean
wend_verbs_duplicate (WendEditor *editor, const char *const *ids, guint n_ids, GPtrArray *copies)
{
  g_autoptr (GPtrArray) nodes = outermost (editor, ids, n_ids);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  begin_on_all (editor, N_ ("Duplicate “%s”"), N_ ("Duplicate Selection"), ids, n_ids);
  for (guint i = 0; i < nodes->len; i++)
    name_copies (editor, nodes->pdata[i], names);
  for (guint i = 0; i < nodes->len; i++)
    {
      WendNode *node = nodes->pdata[i];
      WendNode *next = wend_siblings_next (node);
      if (wend_node_parent (node) == NULL || !wend_schema_kind (wend_node_kind (node))->ordered)
        continue;
      if (copy_subtree (editor, node, wend_node_id (wend_node_parent (node)), next != NULL ? wend_node_id (next) : NULL, names) && copies != NULL)
        g_ptr_array_add (copies, (gpointer) wend_node_id (find (editor, g_hash_table_lookup (names, wend_node_id (node)))));
    }
  return wend_editor_commit (editor) != NULL;
}
