/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A fragment into a map through its editor: what goes along is found in the map or made, then the copied nodes are made with
 * new ids, their references following. Decides where things go; the editor decides whether they may. */

#include <stdarg.h>
#include <string.h>

#include "base/wend-id.h"
#include "io/wend-fragment-private.h"
#include "io/wend-fragment.h"
#include "io/wend-map-reader-private.h"

typedef struct
{
  WendEditor *editor;
  const WendDocument *map;  /* that is pasted into */
  WendDocument *fragment;
  const WendPasteTarget *target;
  gboolean same;            /* the fragment was copied from this document */
  GHashTable *ids;          /* id in the fragment → id in the map (owned) */
  GHashTable *referred;     /* ids that something in the fragment refers to (owned) */
  char *prefix;             /* of new ids */
  guint counter;
  GPtrArray *notes;
} Paste;

static void
note (Paste *paste, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
note (Paste *paste, const char *format, ...)
{
  va_list arguments;

  if (paste->notes == NULL)
    return;
  va_start (arguments, format);
  g_ptr_array_add (paste->notes, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static void
add_referred (const WendFieldRow *row, const char *id, gpointer data)
{
  g_hash_table_add (data, g_strdup (id));
}

/* What is referred to. */
static void
survey (Paste *paste)
{
  for (WendNode *node = wend_document_next (paste->fragment, NULL); node != NULL; node = wend_document_next (paste->fragment, node))
    wend_fragment_visit_refs (node, add_referred, paste->referred);
}

static char *
new_id (Paste *paste)
{
  char *id = NULL;

  do
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", paste->prefix, ++paste->counter);
    }
  while (wend_document_find (paste->map, id) != NULL);
  return id;
}

/* It came along; it was not what the person copied. */
static gboolean
is_along (const Paste *paste, const WendNode *node)
{
  return wend_fragment_goes_along (wend_node_kind (node)) && g_hash_table_contains (paste->referred, wend_node_id (node));
}

static gboolean
equal_in (const WendNode *a, const WendNode *b, WendField field)
{
  return strcmp (wend_node_text (a, field), wend_node_text (b, field)) == 0;
}

/* Whether `there`, of the same kind, is what `node` names in its own map. */
static gboolean
is_same (const WendNode *node, const WendNode *there)
{
  switch ((int) wend_node_kind (node))
    {
    case WEND_KIND_LANE:
      return equal_in (node, there, WEND_FIELD_KIND) && equal_in (node, there, WEND_FIELD_TITLE);
    case WEND_KIND_PERSONA:
    case WEND_KIND_AREA:
      return equal_in (node, there, WEND_FIELD_NAME);
    case WEND_KIND_METRIC:
      return strcmp (wend_node_id (node), wend_node_id (there)) == 0 && equal_in (node, there, WEND_FIELD_KIND) && equal_in (node, there, WEND_FIELD_QUESTION);
    case WEND_KIND_SOURCE:
      return equal_in (node, there, WEND_FIELD_SERIES) && equal_in (node, there, WEND_FIELD_SHA256);
    default:
      return equal_in (node, there, WEND_FIELD_SHA256) && wend_node_is_set (node, WEND_FIELD_SHA256);
    }
}

static const char *
find_match (const Paste *paste, const WendNode *node)
{
  guint n;
  WendNode *const *there = wend_node_children (wend_document_map (paste->map), wend_node_kind (node), &n);

  if (paste->same && wend_document_find_living (paste->map, wend_node_id (node)) != NULL)
    return wend_node_id (node);
  for (guint i = 0; i < n; i++)
    if (is_same (node, there[i]))
      return wend_node_id (there[i]);
  for (guint i = 0; wend_node_kind (node) == WEND_KIND_LANE && i < n; i++)
    if (equal_in (node, there[i], WEND_FIELD_KIND))
      return wend_node_id (there[i]);
  return NULL;
}

/* One reference as it is in the map; NULL: it leads nowhere. */
static const char *
follow (const Paste *paste, const char *id)
{
  const char *mapped = g_hash_table_lookup (paste->ids, id);
  return mapped != NULL || !paste->same ? mapped : id;
}

static char *
follow_all (Paste *paste, const WendNode *node, const WendFieldRow *row, const char *value)
{
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *id = follow (paste, ids[i]);
      if (id != NULL)
        g_ptr_array_add (kept, (gpointer) id);
      else
        note (paste, "The %s of a pasted %s led to “%s”, which is not in this map, and was unset", row->label,
              wend_schema_kind (wend_node_kind (node))->name, ids[i]);
    }
  g_ptr_array_add (kept, NULL);
  return kept->len > 1 ? g_strjoinv (" ", (char **) kept->pdata) : NULL;
}

static void
clear_assignment (gpointer data)
{
  WendAssignment *assignment = data;

  g_free (assignment->field);
  g_free (assignment->value);
}

static GArray *
make_fields (Paste *paste, const WendNode *node)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (node));
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (WendAssignment));
  gboolean outermost = wend_node_parent (node) == wend_document_map (paste->fragment);

  g_array_set_clear_func (fields, clear_assignment);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const WendFieldRow *row = &kind->fields[i];
      const char *value = wend_node_get (node, row->field);
      WendAssignment assignment = { NULL, NULL };
      if (outermost && kind->kind == WEND_KIND_CARD && row->field == WEND_FIELD_LANE && paste->target->lane != NULL)
        assignment.value = g_strdup (paste->target->lane);
      else if (value != NULL)
        assignment.value = row->type == WEND_TYPE_REF || row->type == WEND_TYPE_REFS ? follow_all (paste, node, row, value) : g_strdup (value);
      if (assignment.value == NULL)
        continue;
      assignment.field = g_strdup (row->name);
      g_array_append_val (fields, assignment);
    }
  return fields;
}

static void
store_picture (Paste *paste, const WendNode *node)
{
  GBytes *bytes = wend_node_kind (node) == WEND_KIND_IMAGE ? wend_document_blob (paste->fragment, wend_node_get (node, WEND_FIELD_SHA256)) : NULL;

  if (bytes != NULL)
    wend_editor_add_blob (paste->editor, bytes);
}

/* Makes the node and all below it; FALSE where the editor would not have it. */
static gboolean
make (Paste *paste, const WendNode *node, const char *parent, const char *before)
{
  const char *id = g_hash_table_lookup (paste->ids, wend_node_id (node));
  g_autoptr (GArray) fields = make_fields (paste, node);
  guint n;
  WendNode *const *children = wend_node_all_children (node, &n);

  store_picture (paste, node);
  if (!wend_editor_create_full (paste->editor, wend_node_kind (node), id, parent, before, fields))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_hash_table_contains (paste->ids, wend_node_id (children[i])))
      make (paste, children[i], id, NULL);
  return TRUE;
}

/* New ids for a copied node and all that is pasted below it, before any reference is followed. */
static void
reserve (Paste *paste, const WendNode *node)
{
  guint n;
  WendNode *const *children = wend_node_all_children (node, &n);

  if (wend_node_kind (node) == WEND_KIND_OBSERVATION || wend_node_kind (node) == WEND_KIND_VOTE)
    return;
  g_hash_table_insert (paste->ids, g_strdup (wend_node_id (node)), new_id (paste));
  for (guint i = 0; i < n; i++)
    reserve (paste, children[i]);
}

/* The step or stage that a card or a step may stand in; NULL: none. */
static const char *
find_column (const Paste *paste, const WendNode *node)
{
  WendNode *column = wend_document_find_living (paste->map, paste->target->column);
  WendNode *original = paste->same ? wend_document_find_living (paste->map, wend_node_id (node)) : NULL;
  guint n;
  WendNode *const *stages = wend_node_children (wend_document_map (paste->map), WEND_KIND_STAGE, &n);

  if (column == NULL && original != NULL)
    column = wend_node_parent (original);
  if (column != NULL && wend_node_kind (node) == WEND_KIND_STEP)
    column = wend_node_ancestor (column, WEND_KIND_STAGE);
  if (column != NULL && wend_schema_allows (wend_node_kind (column), wend_node_kind (node)))
    return wend_node_id (column);
  return n > 0 ? wend_node_id (stages[0]) : NULL;
}

static const char *
find_parent (const Paste *paste, const WendNode *node)
{
  if (wend_schema_allows (WEND_KIND_MAP, wend_node_kind (node)))
    return wend_node_id (wend_document_map (paste->map));
  if (wend_schema_allows (WEND_KIND_STAGE, wend_node_kind (node)))
    return find_column (paste, node);
  return NULL;
}

/* The target's sibling counts only for nodes that can stand beside it. */
static const char *
find_before (const Paste *paste, const WendNode *node, const char *parent)
{
  WendNode *before = wend_document_find_living (paste->map, paste->target->before);

  if (before == NULL || wend_node_kind (before) != wend_node_kind (node) || strcmp (wend_node_id (wend_node_parent (before)), parent) != 0)
    return NULL;
  return wend_node_id (before);
}

static gboolean
paste_copied (Paste *paste, const WendNode *node, GPtrArray *pasted)
{
  const char *parent = find_parent (paste, node);
  const char *id = g_hash_table_lookup (paste->ids, wend_node_id (node));

  if (parent == NULL || !make (paste, node, parent, find_before (paste, node, parent)))
    {
      note (paste, "A copied %s has no place in this map and was left out", wend_schema_kind (wend_node_kind (node))->name);
      return FALSE;
    }
  if (pasted != NULL)
    g_ptr_array_add (pasted, g_strdup (id));
  return TRUE;
}

/* First every id is known, then what came along is made, since others refer to it, then the rest. */
static gboolean
paste_all (Paste *paste, GPtrArray *pasted)
{
  guint n;
  WendNode *const *nodes = wend_node_all_children (wend_document_map (paste->fragment), &n);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  gboolean done = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const char *match = is_along (paste, nodes[i]) ? find_match (paste, nodes[i]) : NULL;
      if (match != NULL)
        g_hash_table_insert (paste->ids, g_strdup (wend_node_id (nodes[i])), g_strdup (match));
      else if (wend_node_kind (nodes[i]) != WEND_KIND_PARKED)
        reserve (paste, nodes[i]);
      if (match == NULL && is_along (paste, nodes[i]))
        g_ptr_array_add (missing, nodes[i]);
    }
  for (guint i = 0; i < missing->len; i++)
    make (paste, missing->pdata[i], wend_node_id (wend_document_map (paste->map)), NULL);
  for (guint i = 0; i < n; i++)
    if (!is_along (paste, nodes[i]) && g_hash_table_contains (paste->ids, wend_node_id (nodes[i])))
      done |= paste_copied (paste, nodes[i], pasted);
  return done;
}

gboolean
wend_fragment_paste (WendEditor *editor, GBytes *fragment, const WendPasteTarget *target, GPtrArray *pasted, GPtrArray *notes,
                     GError **error)
{
  static const WendPasteTarget anywhere = { NULL, NULL, NULL, NULL };
  g_autoptr (WendDocument) document = wend_map_parse (fragment, "clipboard", WEND_MAP_PARSE_FRAGMENT, NULL, error);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) referred = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *prefix = wend_id_new_writer ();
  Paste paste = { editor, wend_editor_peek_document (editor), document, target != NULL ? target : &anywhere, FALSE, ids, referred, prefix, 0, notes };
  gboolean done;

  if (document == NULL || wend_editor_is_read_only (editor))
    return FALSE;
  paste.same = strcmp (wend_document_id (document), wend_document_id (paste.map)) == 0;
  survey (&paste);
  wend_editor_begin (editor, paste.target->label != NULL ? paste.target->label : "Paste");
  done = paste_all (&paste, pasted);
  if (done)
    wend_editor_commit (editor);
  else
    wend_editor_abort (editor);
  return done;
}
