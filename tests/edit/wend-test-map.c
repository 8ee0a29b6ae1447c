/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random maps and edits from one seed, the canonical dump and the invariants of the tree. */

#include "wend-test-map.h"

#include <stdlib.h>
#include <string.h>

#include "model/wend-builder.h"
#include "model/wend-document-private.h"

guint64
wend_test_seed (void)
{
  const char *text = g_getenv ("WEND_SEED");

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : 20260721;
}

void
wend_test_random (WendTestRandom *random, guint64 seed)
{
  random->state = seed * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) + 1;
  for (guint i = 0; i < 4; i++)
    wend_test_below (random, 2);
}

guint
wend_test_below (WendTestRandom *random, guint limit)
{
  random->state ^= random->state << 13;
  random->state ^= random->state >> 7;
  random->state ^= random->state << 17;
  return (guint) ((random->state >> 20) % limit);
}

/* Maps */

static const char *const words[] = { "queue", "bag", "seat", "gate", "calm", "late", "a \"quote\"", "ä ö", "one\nline", "\\" };

static void
set (WendBuilder *builder, WendNode *node, WendField field, const char *value)
{
  const WendFieldRow *row = wend_schema_field (wend_node_kind (node), field);

  wend_builder_set (builder, node, row, value, strlen (value));
}

static WendNode *
add (WendBuilder *builder, WendNode *parent, WendKind kind, const char *prefix, guint number)
{
  g_autofree char *id = g_strdup_printf ("%s%u", prefix, number);

  return wend_builder_add (builder, parent, kind, id, strlen (id));
}

WendDocument *
wend_test_map (WendTestRandom *random, guint size)
{
  WendBuilder *builder = wend_builder_new ("test");
  const char *const lanes[] = { "steps", "quotes", "feeling" };
  const char *const lane_ids[] = { "l0", "l1", "l2" };
  WendNode *comments[5];
  guint n_stages = 2 + wend_test_below (random, 4);

  for (guint i = 0; i < 3; i++)
    set (builder, add (builder, NULL, WEND_KIND_LANE, "l", i), WEND_FIELD_KIND, lanes[i]);
  for (guint s = 0, step_number = 0, card_number = 0; s < n_stages; s++)
    {
      WendNode *stage = add (builder, NULL, WEND_KIND_STAGE, "s", s);
      guint n_steps = wend_test_below (random, 3);
      WendNode *columns[3] = { stage };
      set (builder, stage, WEND_FIELD_TITLE, words[wend_test_below (random, 6)]);
      for (guint p = 0; p < n_steps; p++)
        columns[p + 1 > 2 ? 2 : p + 1] = add (builder, stage, WEND_KIND_STEP, "p", step_number++);
      for (guint c = 0; c < size / n_stages; c++)
        {
          WendNode *card = add (builder, columns[wend_test_below (random, n_steps + 1)], WEND_KIND_CARD, "c", card_number++);
          set (builder, card, WEND_FIELD_LANE, lane_ids[wend_test_below (random, 3)]);
          set (builder, card, WEND_FIELD_TEXT, words[wend_test_below (random, G_N_ELEMENTS (words))]);
        }
    }
  set (builder, add (builder, NULL, WEND_KIND_METRIC, "m", 0), WEND_FIELD_LABEL, "ease");
  for (guint i = 0; i < 5; i++)
    comments[i] = add (builder, i > 0 ? comments[wend_test_below (random, i)] : NULL, WEND_KIND_COMMENT, "k", i);
  add (builder, NULL, WEND_KIND_ACTION, "a", 0);
  set (builder, add (builder, NULL, WEND_KIND_OBSERVATION, "o", 0), WEND_FIELD_DATA, "n=\"10\" k=\"3\"");
  return wend_builder_finish (builder);
}

/* Dumps */

static void
append_content (GString *out, const WendDocument *document, const WendNode *node)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (node));
  const WendForeign *foreign = wend_document_foreign (document, node);

  g_string_append_printf (out, "%s %s order=%s", kind->name, wend_node_id (node), wend_node_order (node) != NULL ? wend_node_order (node) : "-");
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *value = wend_node_get (node, kind->fields[i].field);
      g_autofree char *escaped = value != NULL ? g_strescape (value, NULL) : NULL;
      if (value != NULL)
        g_string_append_printf (out, " %s=\"%s\"", kind->fields[i].name, escaped);
    }
  for (guint i = 0; foreign != NULL && i < foreign->attributes->len; i++)
    {
      const WendForeignAttribute *attribute = &g_array_index (foreign->attributes, WendForeignAttribute, i);
      g_string_append_printf (out, " +%s=\"%s\"", attribute->name, attribute->value);
    }
  for (guint i = 0; foreign != NULL && i < foreign->elements->len; i++)
    g_string_append_printf (out, " +%s", (const char *) foreign->elements->pdata[i]);
}

static void
append_tree (GString *out, const WendDocument *document, const WendNode *node, guint depth)
{
  guint n;
  WendNode *const *children = wend_node_all_children (node, &n);

  g_string_append_printf (out, "%*s", (int) (2 * depth), "");
  append_content (out, document, node);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < n; i++)
    append_tree (out, document, children[i], depth + 1);
}

char *
wend_test_saved (const WendDocument *document)
{
  GString *out = g_string_new (NULL);

  append_tree (out, document, wend_document_map (document), 0);
  return g_string_free (out, FALSE);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (wend_node_id (*(WendNode *const *) a), wend_node_id (*(WendNode *const *) b));
}

static GPtrArray *
all_nodes (const WendDocument *document)
{
  GPtrArray *nodes = g_ptr_array_new ();

  for (gsize i = 0; i < document->index_size; i++)
    if (document->index[i] != NULL && document->index[i]->node != NULL)
      g_ptr_array_add (nodes, document->index[i]->node);
  g_ptr_array_sort (nodes, compare_ids);
  return nodes;
}

char *
wend_test_dump (const WendDocument *document, const WendMarks *marks)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GPtrArray) nodes = all_nodes (document);
  g_autoptr (GArray) rows = wend_marks_list (marks);
  g_autoptr (GArray) writers = wend_marks_list_last (marks);

  for (guint i = 0; i < nodes->len; i++)
    {
      const WendNode *node = nodes->pdata[i];
      append_content (out, document, node);
      g_string_append_printf (out, " in %s%s\n", wend_node_parent (node) != NULL ? wend_node_id (wend_node_parent (node)) : "-",
                              wend_node_is_removed (node) ? " REMOVED" : "");
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const WendMarkRow *row = &g_array_index (rows, WendMarkRow, i);
      g_string_append_printf (out, "mark %s %s %s %u %u\n", row->id, row->field, row->mark.writer, row->mark.n, row->mark.q);
    }
  for (guint i = 0; i < writers->len; i++)
    g_string_append_printf (out, "last %s %u\n", g_array_index (writers, WendMarkLast, i).writer, g_array_index (writers, WendMarkLast, i).n);
  return g_string_free (out, FALSE);
}

/* Invariants */

static char *
broken_children (const WendDocument *document, const WendNode *node)
{
  guint n;
  WendNode *const *children = wend_node_all_children (node, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *id = wend_node_id (children[i]);
      if (wend_node_parent (children[i]) != node)
        return g_strdup_printf ("%s names another parent", id);
      if (wend_node_is_removed (children[i]))
        return g_strdup_printf ("%s is removed and listed", id);
      if (!wend_schema_allows (wend_node_kind (node), wend_node_kind (children[i])))
        return g_strdup_printf ("%s must not stand in %s", id, wend_node_id (node));
      if (i > 0 && wend_node_compare (children[i - 1], children[i]) >= 0)
        return g_strdup_printf ("%s is out of order", id);
      if (i > 0 && wend_node_kind (children[i - 1]) == wend_node_kind (children[i]) && wend_node_order (children[i]) != NULL &&
          strcmp (wend_node_order (children[i - 1]), wend_node_order (children[i])) == 0)
        return g_strdup_printf ("%s ties with %s", id, wend_node_id (children[i - 1]));
    }
  return NULL;
}

char *
wend_test_broken (const WendDocument *document)
{
  g_autoptr (GPtrArray) nodes = all_nodes (document);

  for (guint i = 0; i < nodes->len; i++)
    {
      const WendNode *node = nodes->pdata[i];
      guint depth = 0;
      char *broken = broken_children (document, node);
      if (broken != NULL)
        return broken;
      for (const WendNode *up = node; up != NULL && depth <= 256; up = wend_node_parent (up))
        depth++;
      if (depth > 255)
        return g_strdup_printf ("%s lies in a cycle or too deep", wend_node_id (node));
      if (wend_schema_kind (wend_node_kind (node))->ordered != (wend_node_order (node) != NULL))
        return g_strdup_printf ("%s has a key that its kind has not, or none", wend_node_id (node));
    }
  return NULL;
}

/* Edits */

static WendNode *
any_node (WendTestRandom *random, const WendDocument *document, gboolean living)
{
  g_autoptr (GPtrArray) nodes = all_nodes (document);

  for (guint i = 0; i < 20; i++)
    {
      WendNode *node = nodes->pdata[wend_test_below (random, nodes->len)];
      if (!living || !wend_node_is_dead (node))
        return node;
    }
  return wend_document_map (document);
}

/* A living sibling-to-be of `kind` in `parent`, or NULL for the end. */
static const char *
any_before (WendTestRandom *random, const WendNode *parent, WendKind kind)
{
  guint n;
  WendNode *const *children = wend_node_children (parent, kind, &n);
  guint at = wend_test_below (random, n + 1);

  return at < n ? wend_node_id (children[at]) : NULL;
}

static gboolean
edit_create (WendTestRandom *random, WendEditor *editor, const WendNode *node)
{
  const WendKind kinds[] = { WEND_KIND_STAGE, WEND_KIND_STEP, WEND_KIND_CARD, WEND_KIND_CARD, WEND_KIND_COMMENT, WEND_KIND_VOTE };
  WendKind kind = kinds[wend_test_below (random, G_N_ELEMENTS (kinds))];
  WendField field = kind == WEND_KIND_STAGE ? WEND_FIELD_TITLE : kind == WEND_KIND_VOTE ? WEND_FIELD_BY : WEND_FIELD_TEXT;

  for (; node != NULL; node = wend_node_parent (node))
    if (wend_schema_allows (wend_node_kind (node), kind))
      return wend_editor_create (editor, kind, wend_node_id (node), wend_schema_kind (kind)->ordered ? any_before (random, node, kind) : NULL,
                                 (int) field, words[wend_test_below (random, 6)], -1) != NULL;
  return FALSE;
}

static gboolean
edit_set (WendTestRandom *random, WendEditor *editor, const WendNode *node)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (node));
  const char *const values[] = { "yes", "no", "4", "-1", "measured", "l1", "s0", "2026-05-01", NULL };
  guint at = kind->n_fields > 0 ? wend_test_below (random, kind->n_fields) : 0;
  guint choice = wend_test_below (random, 20);

  if (kind->n_fields == 0)
    return FALSE;
  return wend_editor_set (editor, wend_node_id (node), kind->fields[at].field,
                          choice < G_N_ELEMENTS (values) ? values[choice] : words[choice % G_N_ELEMENTS (words)]);
}

static gboolean
edit_move (WendTestRandom *random, WendEditor *editor, const WendNode *node)
{
  const WendDocument *document = wend_editor_peek_document (editor);

  for (guint i = 0; i < 10; i++)
    {
      const WendNode *parent = wend_test_below (random, 3) == 0 ? wend_node_parent (node) : any_node (random, document, TRUE);
      if (parent != NULL && wend_schema_allows (wend_node_kind (parent), wend_node_kind (node)))
        return wend_editor_move (editor, wend_node_id (node), wend_node_id (parent), any_before (random, parent, wend_node_kind (node)));
    }
  return FALSE;
}

static gboolean
edit_once (WendTestRandom *random, WendEditor *editor)
{
  const WendDocument *document = wend_editor_peek_document (editor);
  WendNode *node = any_node (random, document, TRUE);
  guint n_removed;
  WendNode *const *removed = wend_document_removed (document, &n_removed);

  switch (wend_test_below (random, 10))
    {
    case 0:
    case 1:
    case 2:
      return edit_create (random, editor, node);
    case 3:
    case 4:
      return edit_set (random, editor, node);
    case 5:
    case 6:
    case 7:
      return edit_move (random, editor, node);
    case 8:
      return wend_editor_remove (editor, wend_node_id (node));
    default:
      return n_removed > 0 && wend_editor_restore (editor, wend_node_id (removed[wend_test_below (random, n_removed)]));
    }
}

gboolean
wend_test_edit (WendTestRandom *random, WendEditor *editor)
{
  guint count = wend_test_below (random, 4) == 0 ? 1 + wend_test_below (random, 4) : 1;

  wend_editor_begin (editor, "random");
  for (guint i = 0; i < count; i++)
    edit_once (random, editor);
  return wend_editor_commit (editor) != NULL;
}

/* Wild changes */

static char *
wild_id (WendTestRandom *random, const WendDocument *document)
{
  const char *const ids[] = { "map", "parked", "nowhere", "x1", "x2", "x3", "Bad Id", "" };
  /* few enough that people meet */
  const char *const popular[] = { "s0", "s1", "c0", "c1", "k0", "k1", "k2", "o0" };

  switch (wend_test_below (random, 4))
    {
    case 0:
      return g_strdup (ids[wend_test_below (random, G_N_ELEMENTS (ids))]);
    case 1:
    case 2:
      return g_strdup (popular[wend_test_below (random, G_N_ELEMENTS (popular))]);
    default:
      break;
    }
  return g_strdup (wend_node_id (any_node (random, document, FALSE)));
}

static char *
wild_key (WendTestRandom *random)
{
  const char *const keys[] = { "a0", "a1", "a2", "a1V", "Zz", "b00", "bad", "" };
  guint at = wend_test_below (random, G_N_ELEMENTS (keys) + 1);

  return at < G_N_ELEMENTS (keys) ? g_strdup (keys[at]) : NULL;
}

static void
wild_assignment (WendTestRandom *random, GArray *fields, gboolean may_unset)
{
  const char *const names[] = { "text", "text", "title", "lane", "value", "data", "new-field", "mood", "truth", "id", "a b" };
  const char *const values[] = { "yes", "no", "2", "99", "l1", "n=\"3\" k=\"1\"", "n=\"x\"", "words", "\x01", "two\nlines" };
  guint value = wend_test_below (random, G_N_ELEMENTS (values) + (may_unset ? 4 : 0));

  wend_change_fields_add (fields, names[wend_test_below (random, G_N_ELEMENTS (names))], value < G_N_ELEMENTS (values) ? values[value] : NULL);
}

static WendMark
wild_mark (WendTestRandom *random, const WendMarks *marks, const char *id, const char *field)
{
  return wend_test_below (random, 3) == 0 ? (WendMark) { g_intern_static_string ("other"), wend_test_below (random, 5), 0 } : wend_marks_get (marks, id, field);
}

static void
wild_conditions (WendTestRandom *random, const WendMarks *marks, WendChange *change)
{
  const char *field = change->kind == WEND_CHANGE_SET ? g_array_index (change->fields, WendAssignment, 0).field : change->kind == WEND_CHANGE_MOVE ? WEND_MARK_PLACE : WEND_MARK_REMOVED;

  change->has_if = wend_test_below (random, 4) == 0;
  if (change->has_if)
    change->only_if = wild_mark (random, marks, change->id, field);
  change->only_if.q = 0;
  change->has_as = wend_test_below (random, 6) == 0;
  if (change->has_as)
    change->as = wild_mark (random, marks, change->id, field);
}

static void
wild_change (WendTestRandom *random, const WendDocument *document, const WendMarks *marks, WendChange *change)
{
  const char *const types[] = { "card", "step", "stage", "observation", "comment", "source", "hologram", "map", "bad kind" };

  guint kind = wend_test_below (random, 8);

  *change = (WendChange) { .kind = kind < 5 ? (WendChangeKind) kind : WEND_CHANGE_SET, .id = wild_id (random, document) };
  if (change->kind == WEND_CHANGE_CREATE || change->kind == WEND_CHANGE_MOVE)
    {
      change->parent = wild_id (random, document);
      change->order = wild_key (random);
    }
  if (change->kind == WEND_CHANGE_CREATE)
    {
      change->type = g_strdup (types[wend_test_below (random, G_N_ELEMENTS (types))]);
      change->fields = wend_change_fields_new ();
      if (wend_test_below (random, 3) > 0)
        wild_assignment (random, change->fields, FALSE);
      return;
    }
  if (change->kind == WEND_CHANGE_SET)
    {
      change->fields = wend_change_fields_new ();
      wild_assignment (random, change->fields, TRUE);
    }
  wild_conditions (random, marks, change);
}

WendChangeset *
wend_test_wild (WendTestRandom *random, const WendDocument *document, const WendMarks *marks, const char *writer)
{
  WendChangeset *changeset = wend_changeset_new (writer, wend_marks_last (marks, writer) + 1, "wild");
  guint count = 1 + wend_test_below (random, 4);

  changeset->late = wend_test_below (random, 3) == 0;
  changeset->base = wend_test_below (random, 6);
  for (guint i = 0; i < count; i++)
    {
      WendChange change;
      wild_change (random, document, marks, &change);
      wend_changeset_take (changeset, &change);
    }
  return changeset;
}
