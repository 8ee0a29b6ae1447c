/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the change language, in one place. Every rule reads the document and the marks only, so that all
 * replicas that apply the same log end equal. Must not know history, files or sessions. */

#include "edit/wend-apply.h"

#include <stdarg.h>
#include <string.h>

#include "base/wend-id.h"
#include "edit/wend-foreign.h"
#include "edit/wend-siblings.h"
#include "model/wend-document-private.h"
#include "model/wend-value.h"

/* One change on its way. */
typedef struct
{
  const WendApply *to;
  WendDocument *document;
  WendMarks *marks;
  const WendChangeset *set;
  const WendChange *change;
  guint index;
  WendMark own; /* this changeset's */
} Step;

static void note (const Step *step, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
note (const Step *step, const char *format, ...)
{
  static const char *const verbs[] = { "Create", "Remove", "Restore", "Set", "Move" };
  g_autofree char *why = NULL;
  va_list args;

  if (step->to->notes == NULL)
    return;
  va_start (args, format);
  why = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (step->to->notes, g_strdup_printf ("%s “%.64s”: %s", verbs[step->change->kind], step->change->id, why));
}

/* Marks and conditions */

static gboolean
holds (const Step *step, const char *field)
{
  WendMark mark;

  if (!step->change->has_if)
    return TRUE;
  mark = wend_marks_get (step->marks, step->change->id, field);
  if (wend_mark_same (mark, step->change->only_if))
    return TRUE;
  note (step, "somebody has changed it since");
  return FALSE;
}

/* The mark to leave behind. */
static WendMark
left_behind (const Step *step)
{
  WendMark mark = step->own;

  if (step->change->has_as)
    {
      mark = step->change->as;
      if (mark.q == 0 && *mark.writer != '\0')
        mark.q = step->own.q;
    }
  return mark;
}

static void
flag (const Step *step, WendNode *node, gboolean removed, WendMark after)
{
  const char *id = node->id->text;
  WendTraceEntry entry = {
    .kind = WEND_TRACE_FLAGGED, .node = node, .old = node->order, .parent = node->parent, .removed = removed,
    .before = wend_marks_get (step->marks, id, WEND_MARK_REMOVED), .after = after,
    .place = wend_marks_get (step->marks, id, WEND_MARK_PLACE)
  };

  wend_document_set_removed (step->document, node, removed);
  wend_marks_set (step->marks, id, WEND_MARK_REMOVED, after);
  wend_trace_add (step->to->trace, &entry);
}

static void
place (const Step *step, WendNode *node, WendNode *parent, const char *order, WendMark after)
{
  const char *id = node->id->text;
  WendTraceEntry entry = {
    .kind = WEND_TRACE_PLACED, .node = node, .old = node->order, .parent = node->parent,
    .previous = wend_siblings_previous (node),
    .before = wend_marks_get (step->marks, id, WEND_MARK_PLACE), .after = after
  };

  wend_document_place (step->document, node, parent, order);
  wend_marks_set (step->marks, id, WEND_MARK_PLACE, after);
  wend_trace_add (step->to->trace, &entry);
}

static void
set (const Step *step, WendNode *node, const WendFieldRow *row, const char *value, WendMark after)
{
  const char *id = node->id->text;
  WendTraceEntry entry = {
    .kind = WEND_TRACE_SET, .node = node, .field = row->name, .old = wend_node_get (node, row->field),
    .before = wend_marks_get (step->marks, id, row->name), .after = after
  };

  wend_document_set (step->document, node, row->field, value);
  wend_marks_set (step->marks, id, row->name, after);
  wend_trace_add (step->to->trace, &entry);
}

/* Depth */

static guint
depth_of (const WendNode *node)
{
  guint depth = 0;

  for (; node != NULL; node = node->parent)
    depth++;
  return depth;
}

/* Levels of a subtree without its trash. */
static guint
living_height (const WendNode *node)
{
  guint height = 1;

  for (guint i = 0; node->children != NULL && i < node->children->n; i++)
    {
      guint below = 1 + living_height (node->children->items[i]);
      height = MAX (height, below);
    }
  return height;
}

/* With its trash: a journal's base holds that in place. */
static guint
height_of (const WendDocument *document, const WendNode *node)
{
  guint height = living_height (node);

  for (guint i = 0; i < document->removed->len; i++)
    {
      const WendNode *removed = document->removed->pdata[i];
      const WendNode *up = removed->parent;
      guint above = 1;
      for (; up != NULL && up != node; up = up->parent)
        above++;
      if (up == node)
        {
          guint with = above + living_height (removed);
          height = MAX (height, with);
        }
    }
  return height;
}

/* Only replies nest without end. */
static gboolean
fits (const Step *step, WendKind kind, const WendNode *node, const WendNode *parent)
{
  if (kind != WEND_KIND_COMMENT)
    return TRUE;
  return depth_of (parent) + (node != NULL ? height_of (step->document, node) : 1) <= WEND_DEPTH_MAX;
}

/* Foreign content: what a newer version knows */

static guint
foreign_position (const WendDocument *document, const WendNode *node, const char *name, const char **value)
{
  const WendForeign *foreign = wend_document_foreign (document, node);

  *value = NULL;
  for (guint i = 0; foreign != NULL && i < foreign->attributes->len; i++)
    {
      const WendForeignAttribute *attribute = &g_array_index (foreign->attributes, WendForeignAttribute, i);
      if (strcmp (attribute->name, name) == 0)
        {
          *value = attribute->value;
          return i;
        }
    }
  return 0;
}

static gboolean
set_foreign (const Step *step, WendNode *node, const char *name, const char *value, WendMark after)
{
  const char *id = node->id->text;
  WendTraceEntry entry = {
    .kind = WEND_TRACE_FOREIGN, .node = node, .field = wend_document_intern (step->document, name, strlen (name)),
    .before = wend_marks_get (step->marks, id, name), .after = after
  };

  if (!wend_foreign_is_name (name) || (value != NULL && !wend_foreign_is_text (value)))
    {
      note (step, "the field “%.64s” is unknown and cannot be kept", name);
      return FALSE;
    }
  entry.position = foreign_position (step->document, node, name, &entry.old);
  wend_document_set_foreign_attribute (step->document, node, name, value);
  wend_marks_set (step->marks, id, name, after);
  wend_trace_add (step->to->trace, &entry);
  return TRUE;
}

static void
create_foreign (const Step *step, WendNode *parent)
{
  g_autofree char *xml = NULL;
  WendTraceEntry entry = { .kind = WEND_TRACE_ELEMENT, .node = parent, .after = step->own, .before = wend_mark_none () };

  xml = wend_foreign_element (step->change);
  if (xml == NULL)
    {
      note (step, "the kind “%.64s” is unknown and cannot be kept", step->change->type);
      return;
    }
  entry.field = wend_document_intern (step->document, step->change->id, strlen (step->change->id));
  wend_document_add_foreign_element (step->document, parent, xml);
  /* The mark keeps the id from being used again. */
  wend_marks_set (step->marks, step->change->id, WEND_MARK_PLACE, step->own);
  wend_trace_add (step->to->trace, &entry);
}

/* CREATE */

/* What is stored of a checked value; NULL: unset. */
static const char *
held (WendValueCheck check, const char *canonical, const char *value)
{
  if (check == WEND_VALUE_DEFAULT)
    return NULL;
  return canonical != NULL ? canonical : value;
}

static void
create_fields (const Step *step, WendNode *node)
{
  for (guint i = 0; step->change->fields != NULL && i < step->change->fields->len; i++)
    {
      const WendAssignment *assignment = &g_array_index (step->change->fields, WendAssignment, i);
      const WendFieldRow *row = wend_schema_field_from_name ((WendKind) node->kind, assignment->field, strlen (assignment->field));
      const char *value = assignment->value != NULL ? assignment->value : "";
      const char *reason = NULL;
      g_autofree char *canonical = NULL;
      WendValueCheck check;

      if (row == NULL)
        {
          set_foreign (step, node, assignment->field, assignment->value, step->own);
          continue;
        }
      check = wend_value_check (row, value, strlen (value), &canonical, &reason);
      if (check == WEND_VALUE_BAD)
        {
          note (step, "its “%s” is left out, %s", row->name, reason);
          continue;
        }
      wend_document_set (step->document, node, row->field, held (check, canonical, value));
      wend_marks_set (step->marks, node->id->text, row->name, step->own);
    }
}

static WendNode *
insert (const Step *step, WendKind kind, const char *id, WendNode *parent, const char *order)
{
  g_autofree char *key = wend_siblings_arrive (parent, kind, order, NULL);
  WendNode *node = wend_document_insert (step->document, kind, id, parent, key);
  WendTraceEntry entry = { .kind = WEND_TRACE_CREATED, .node = node, .before = wend_mark_none (), .after = step->own };

  wend_marks_set (step->marks, id, WEND_MARK_PLACE, step->own);
  wend_marks_set (step->marks, id, WEND_MARK_REMOVED, step->own);
  wend_trace_add (step->to->trace, &entry);
  return node;
}

/* Somebody else wrote it after what this late writer had seen. */
static gboolean
is_overtaken (const Step *step, const char *field)
{
  WendMark mark;

  if (!step->set->late)
    return FALSE;
  mark = wend_marks_get (step->marks, step->change->id, field);
  return *mark.writer != '\0' && mark.writer != step->own.writer && mark.q > step->set->base;
}

static void restore (const Step *step, WendNode *node);

/* Two people imported the same month: the observation comes back and takes the numbers. */
static void
create_again (const Step *step, WendNode *node)
{
  const WendFieldRow *row = wend_schema_field (WEND_KIND_OBSERVATION, WEND_FIELD_DATA);

  if (node->removed)
    restore (step, node);
  for (guint i = 0; step->change->fields != NULL && i < step->change->fields->len; i++)
    {
      const WendAssignment *assignment = &g_array_index (step->change->fields, WendAssignment, i);
      const char *value = assignment->value != NULL ? assignment->value : "";
      g_autofree char *canonical = NULL;
      WendValueCheck check;

      if (strcmp (assignment->field, row->name) != 0)
        continue;
      check = wend_value_check (row, value, strlen (value), &canonical, NULL);
      if (check == WEND_VALUE_BAD || is_overtaken (step, row->name))
        note (step, "its numbers are left out");
      else
        set (step, node, row, held (check, canonical, value), step->own);
    }
}

/* Where a new node really goes: its parent, or the tray. */
static WendNode *
parent_or_tray (const Step *step, WendKind kind)
{
  WendNode *parent = wend_document_find_living (step->document, step->change->parent);
  gboolean allowed = parent != NULL && (kind == WEND_N_KINDS || wend_schema_allows ((WendKind) parent->kind, kind));

  if (allowed && fits (step, kind, NULL, parent))
    return parent;
  note (step, "“%.64s” cannot take it, it is in the tray", step->change->parent);
  return step->document->parked;
}

static void
apply_create (const Step *step)
{
  const WendChange *change = step->change;
  WendKind kind = wend_schema_kind_from_name (change->type, strlen (change->type));
  WendNode *node = wend_document_find (step->document, change->id);
  WendNode *parent;

  if (!wend_id_is_valid (change->id, strlen (change->id)))
    note (step, "the id is ill-formed");
  else if (node != NULL && kind == WEND_KIND_OBSERVATION && node->kind == WEND_KIND_OBSERVATION)
    create_again (step, node);
  else if (node != NULL || *wend_marks_get (step->marks, change->id, WEND_MARK_PLACE).writer != '\0')
    note (step, "the id exists");
  else if (kind == WEND_KIND_MAP || kind == WEND_KIND_PARKED)
    note (step, "there is one already");
  else
    {
      parent = parent_or_tray (step, kind);
      if (kind == WEND_N_KINDS)
        create_foreign (step, parent);
      else
        create_fields (step, insert (step, kind, change->id, parent, change->order));
    }
}

/* SET */

static void
propose_field (const Step *step, WendNode *comment, WendField field, const char *value)
{
  const WendFieldRow *row = wend_schema_field (WEND_KIND_COMMENT, field);
  g_autofree char *canonical = NULL;
  WendValueCheck check;

  if (value == NULL)
    return;
  check = wend_value_check (row, value, strlen (value), &canonical, NULL);
  if (check == WEND_VALUE_BAD || check == WEND_VALUE_DEFAULT)
    return;
  wend_document_set (step->document, comment, field, canonical != NULL ? canonical : value);
  wend_marks_set (step->marks, comment->id->text, row->name, step->own);
}

/* What a late writer wanted stays visible as a comment at the node. */
static void
propose (const Step *step, const WendNode *node, const char *field, const char *value)
{
  g_autofree char *id = g_strdup_printf ("%s-%u-%u", step->set->writer, step->set->n, step->index);
  WendNode *comment;

  note (step, "somebody changed its “%s” meanwhile", field);
  if (node->kind == WEND_KIND_SOURCE || strcmp (field, wend_field_name (WEND_FIELD_DATA)) == 0)
    return;
  if (!wend_id_is_valid (id, strlen (id)) || wend_document_find (step->document, id) != NULL)
    return;
  comment = insert (step, WEND_KIND_COMMENT, id, step->document->map, NULL);
  if (node != step->document->map)
    propose_field (step, comment, WEND_FIELD_AT, node->id->text);
  propose_field (step, comment, WEND_FIELD_BY, step->set->by);
  propose_field (step, comment, WEND_FIELD_WHEN, step->set->at);
  propose_field (step, comment, WEND_FIELD_FIELD, field);
  propose_field (step, comment, WEND_FIELD_VALUE, value);
}

static void
apply_set_unknown (const Step *step, WendNode *node, const WendAssignment *assignment)
{
  if (is_overtaken (step, assignment->field))
    propose (step, node, assignment->field, assignment->value);
  else if (holds (step, assignment->field))
    set_foreign (step, node, assignment->field, assignment->value, left_behind (step));
}

/* The series of a source never changes: observations are named after it. Only the writer who has just given it may
 * still correct it or take it back. */
static gboolean
is_settled (const Step *step, const WendNode *node)
{
  if (wend_node_get (node, WEND_FIELD_SERIES) == NULL)
    return FALSE;
  return wend_marks_get (step->marks, step->change->id, wend_field_name (WEND_FIELD_SERIES)).writer != step->own.writer;
}

static void
apply_set (const Step *step)
{
  WendNode *node = wend_document_find (step->document, step->change->id);
  const WendAssignment *assignment = &g_array_index (step->change->fields, WendAssignment, 0);
  const char *value = assignment->value != NULL ? assignment->value : "";
  const char *reason = NULL;
  g_autofree char *canonical = NULL;
  const WendFieldRow *row;
  WendValueCheck check;

  if (node == NULL || node == step->document->parked)
    {
      note (step, node == NULL ? "there is no such node" : "the tray cannot be changed");
      return;
    }
  row = wend_schema_field_from_name ((WendKind) node->kind, assignment->field, strlen (assignment->field));
  if (row == NULL)
    {
      apply_set_unknown (step, node, assignment);
      return;
    }
  check = wend_value_check (row, value, strlen (value), &canonical, &reason);
  if (check == WEND_VALUE_BAD)
    note (step, "its “%s” stays, %s", row->name, reason);
  else if (row->field == WEND_FIELD_SERIES && is_settled (step, node))
    note (step, "the series of a source never changes");
  else if (is_overtaken (step, row->name))
    propose (step, node, row->name, assignment->value);
  else if (holds (step, row->name))
    set (step, node, row, held (check, canonical, value), left_behind (step));
}

/* MOVE, REMOVE, RESTORE */

static gboolean
is_inside (const WendNode *node, const WendNode *ancestor)
{
  while (node != NULL && node != ancestor)
    node = node->parent;
  return node != NULL;
}

/* The node of a change that can be moved, removed and restored. */
static WendNode *
find_movable (const Step *step)
{
  WendNode *node = wend_document_find (step->document, step->change->id);

  if (node == NULL)
    note (step, "there is no such node");
  else if (node == step->document->map || node == step->document->parked)
    note (step, "it is always there");
  else
    return node;
  return NULL;
}

static void
apply_move (const Step *step)
{
  WendNode *node = find_movable (step);
  WendNode *parent = wend_document_find (step->document, step->change->parent);
  g_autofree char *key = NULL;

  if (node == NULL)
    return;
  if (node->removed)
    note (step, "it is removed");
  else if (parent == NULL || wend_node_is_dead (parent))
    note (step, "its new parent “%.64s” is gone", step->change->parent);
  else if (is_inside (parent, node))
    note (step, "it cannot be inside itself");
  else if (!wend_schema_allows ((WendKind) parent->kind, (WendKind) node->kind))
    note (step, "“%.64s” cannot hold it", step->change->parent);
  else if (!fits (step, (WendKind) node->kind, node, parent))
    note (step, "it would be nested too deeply");
  else if (holds (step, WEND_MARK_PLACE))
    {
      key = wend_siblings_arrive (parent, (WendKind) node->kind, step->change->order, node);
      place (step, node, parent, key, left_behind (step));
    }
}

static void
apply_remove (const Step *step)
{
  WendNode *node = find_movable (step);

  if (node == NULL)
    return;
  if (node->removed)
    note (step, "it is removed already");
  else if (holds (step, WEND_MARK_REMOVED))
    flag (step, node, TRUE, left_behind (step));
}

/* Under a dead parent it comes back in the tray, with this writer's place mark; where another has taken its key
 * meanwhile it stands behind that one, and its place counts as unchanged. */
static void
restore (const Step *step, WendNode *node)
{
  gboolean orphan = wend_node_is_dead (node->parent);
  WendNode *parent = orphan ? step->document->parked : node->parent;
  g_autofree char *key = NULL;

  if (orphan && !fits (step, (WendKind) node->kind, node, parent))
    {
      note (step, "it would be nested too deeply");
      return;
    }
  key = wend_siblings_arrive (parent, (WendKind) node->kind, node->order, node);
  if (orphan)
    note (step, "its place is gone, it is in the tray");
  if (orphan || g_strcmp0 (key, node->order) != 0)
    place (step, node, parent, key, orphan ? step->own : wend_marks_get (step->marks, node->id->text, WEND_MARK_PLACE));
  flag (step, node, FALSE, left_behind (step));
}

static void
apply_restore (const Step *step)
{
  WendNode *node = find_movable (step);

  if (node == NULL)
    return;
  if (!node->removed)
    note (step, "it is not removed");
  else if (holds (step, WEND_MARK_REMOVED))
    restore (step, node);
}

void
wend_apply_change (const WendApply *to, const WendChangeset *changeset, guint index, guint32 q)
{
  Step step = {
    .to = to, .document = to->document, .marks = to->marks, .set = changeset, .index = index,
    .change = &g_array_index (changeset->changes, WendChange, index),
    .own = { g_intern_string (changeset->writer), changeset->n, q }
  };

  switch (step.change->kind)
    {
    case WEND_CHANGE_CREATE:
      apply_create (&step);
      break;
    case WEND_CHANGE_REMOVE:
      apply_remove (&step);
      break;
    case WEND_CHANGE_RESTORE:
      apply_restore (&step);
      break;
    case WEND_CHANGE_SET:
      apply_set (&step);
      break;
    case WEND_CHANGE_MOVE:
    default:
      apply_move (&step);
      break;
    }
}

void
wend_apply_count (const WendApply *to, const WendChangeset *changeset)
{
  WendMarkLast last = { changeset->writer, changeset->n, changeset->by, changeset->at };

  wend_trace_count (to->trace, to->marks, changeset->writer);
  wend_marks_set_last (to->marks, &last);
}

gboolean
wend_apply (const WendApply *to, const WendChangeset *changeset, guint32 q)
{
  if (changeset->n != wend_marks_last (to->marks, changeset->writer) + 1)
    return FALSE;
  for (guint i = 0; i < changeset->changes->len; i++)
    wend_apply_change (to, changeset, i, q);
  wend_apply_count (to, changeset);
  return TRUE;
}
