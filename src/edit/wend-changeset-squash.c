/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two changesets as one. In the main their changes are put one behind the other; what a later change plainly replaces
 * is left out. Conditions and marks that name the writer's own run are renamed to the first's number, which every
 * change of the result leaves behind. Knows no document. */

#include <string.h>

#include "edit/wend-changeset.h"
#include "model/wend-value.h"

typedef struct
{
  WendChangeset *into;
  const char *writer; /* interned */
  guint32 first;
  guint32 last;
} Squash;

static void
rename_mark (const Squash *squash, WendMark *mark)
{
  if (mark->writer == squash->writer && mark->n >= squash->first && mark->n <= squash->last)
    mark->n = squash->first;
}

static gboolean
is_plain (const WendChange *change)
{
  return !change->has_if && !change->has_as;
}

/* The newest change of the result that concerns `id`. */
static WendChange *
newest_of (const Squash *squash, const char *id)
{
  for (guint i = squash->into->changes->len; i-- > 0;)
    {
      WendChange *change = &g_array_index (squash->into->changes, WendChange, i);
      if (strcmp (change->id, id) == 0)
        return change;
    }
  return NULL;
}

static void
assign (WendAssignment *assignment, const char *value)
{
  char *copy = g_strdup (value);

  g_free (assignment->value);
  assignment->value = copy;
}

/* A setting that the schema surely accepts: then the one before it left nothing behind. */
static gboolean
is_legal (const WendChange *create, const WendAssignment *assignment)
{
  WendKind kind = create->type != NULL ? wend_schema_kind_from_name (create->type, strlen (create->type)) : WEND_N_KINDS;
  const WendFieldRow *row = kind < WEND_N_KINDS ? wend_schema_field_from_name (kind, assignment->field, strlen (assignment->field)) : NULL;
  g_autofree char *canonical = NULL;

  if (row == NULL || assignment->value == NULL || kind == WEND_KIND_OBSERVATION || row->field == WEND_FIELD_SERIES)
    return FALSE;
  return wend_value_check (row, assignment->value, strlen (assignment->value), &canonical, NULL) == WEND_VALUE_CANONICAL;
}

/* SET behind CREATE of the same node: the created value is the later one, where the field is carried already. */
static gboolean
set_into_create (WendChange *create, const WendAssignment *assignment)
{
  if (!is_legal (create, assignment))
    return FALSE;
  for (guint i = 0; i < create->fields->len; i++)
    if (strcmp (g_array_index (create->fields, WendAssignment, i).field, assignment->field) == 0)
      {
        assign (&g_array_index (create->fields, WendAssignment, i), assignment->value);
        return TRUE;
      }
  return FALSE;
}

/* Typing: SET behind SET of one field. A later value that is not legal must not hide the one before it. */
static gboolean
set_into_set (WendChange *before, const WendAssignment *assignment)
{
  WendAssignment *earlier = &g_array_index (before->fields, WendAssignment, 0);

  if (strcmp (earlier->field, assignment->field) != 0 || assignment->value == NULL)
    return FALSE;
  /* Any kind's row of that name must accept it: the node's kind is not known here. */
  for (guint kind = 0; kind < WEND_N_KINDS; kind++)
    {
      const WendFieldRow *row = wend_schema_field_from_name ((WendKind) kind, assignment->field, strlen (assignment->field));
      g_autofree char *canonical = NULL;
      if (row != NULL && (row->field == WEND_FIELD_SERIES ||
                          wend_value_check (row, assignment->value, strlen (assignment->value), &canonical, NULL) == WEND_VALUE_BAD))
        return FALSE;
    }
  assign (earlier, assignment->value);
  return TRUE;
}

/* Whether `change` could be taken up by an earlier one. */
static gboolean
fold (const Squash *squash, const WendChange *change)
{
  WendChange *before = newest_of (squash, change->id);

  if (before == NULL || change->kind != WEND_CHANGE_SET || !is_plain (change) || !is_plain (before))
    return FALSE;
  if (before->kind == WEND_CHANGE_SET)
    return set_into_set (before, &g_array_index (change->fields, WendAssignment, 0));
  return before->kind == WEND_CHANGE_CREATE && set_into_create (before, &g_array_index (change->fields, WendAssignment, 0));
}

static void
take_over (const Squash *squash, const WendChange *change)
{
  WendChange copy;

  if (fold (squash, change))
    return;
  wend_change_copy (change, &copy);
  rename_mark (squash, &copy.only_if);
  rename_mark (squash, &copy.as);
  wend_changeset_take (squash->into, &copy);
}

WendChangeset *
wend_changeset_squash (const WendChangeset *first, const WendChangeset *second)
{
  Squash squash;
  WendChangeset *into;

  g_return_val_if_fail (g_strcmp0 (first->writer, second->writer) == 0, NULL);
  g_return_val_if_fail (first->n < second->n, NULL);
  into = wend_changeset_new (first->writer, first->n, first->label);
  into->base = first->base;
  into->group = first->group;
  into->late = first->late || second->late;
  into->by = g_strdup (second->by != NULL ? second->by : first->by);
  into->at = g_strdup (second->at != NULL ? second->at : first->at);
  squash = (Squash) { into, g_intern_string (first->writer), first->n, second->n };
  for (guint i = 0; i < first->changes->len; i++)
    take_over (&squash, &g_array_index (first->changes, WendChange, i));
  for (guint i = 0; i < second->changes->len; i++)
    take_over (&squash, &g_array_index (second->changes, WendChange, i));
  return into;
}
