/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One change as a value: copy, compare, clear. Knows no document and no JSON. Owns its strings; the writers in marks
 * are interned. */

#include "edit/wend-change.h"

#include <string.h>

static void
clear_assignment (gpointer data)
{
  WendAssignment *assignment = data;

  g_free (assignment->field);
  g_free (assignment->value);
}

GArray *
wend_change_fields_new (void)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (WendAssignment));

  g_array_set_clear_func (fields, clear_assignment);
  return fields;
}

void
wend_change_fields_add (GArray *fields, const char *field, const char *value)
{
  WendAssignment assignment = { g_strdup (field), g_strdup (value) };

  g_array_append_val (fields, assignment);
}

void
wend_change_clear (WendChange *change)
{
  g_free (change->id);
  g_free (change->type);
  g_free (change->parent);
  g_free (change->order);
  g_clear_pointer (&change->fields, g_array_unref);
  memset (change, 0, sizeof *change);
}

void
wend_change_copy (const WendChange *change, WendChange *copy)
{
  *copy = *change;
  copy->id = g_strdup (change->id);
  copy->type = g_strdup (change->type);
  copy->parent = g_strdup (change->parent);
  copy->order = g_strdup (change->order);
  if (change->fields == NULL)
    return;
  copy->fields = wend_change_fields_new ();
  for (guint i = 0; i < change->fields->len; i++)
    {
      const WendAssignment *assignment = &g_array_index (change->fields, WendAssignment, i);
      wend_change_fields_add (copy->fields, assignment->field, assignment->value);
    }
}

static gboolean
fields_equal (const GArray *a, const GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const WendAssignment *one = &g_array_index (a, WendAssignment, i);
      const WendAssignment *other = &g_array_index (b, WendAssignment, i);
      if (g_strcmp0 (one->field, other->field) != 0 || g_strcmp0 (one->value, other->value) != 0)
        return FALSE;
    }
  return TRUE;
}

gboolean
wend_change_equal (const WendChange *a, const WendChange *b)
{
  return a->kind == b->kind && g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->type, b->type) == 0 &&
         g_strcmp0 (a->parent, b->parent) == 0 && g_strcmp0 (a->order, b->order) == 0 &&
         fields_equal (a->fields, b->fields) && a->has_if == b->has_if && a->has_as == b->has_as &&
         (!a->has_if || wend_mark_same (a->only_if, b->only_if)) &&
         (!a->has_as || (wend_mark_same (a->as, b->as) && a->as.q == b->as.q));
}

WendMark
wend_mark_none (void)
{
  return (WendMark) { g_intern_static_string (""), 0, 0 };
}

gboolean
wend_mark_same (WendMark a, WendMark b)
{
  return a.writer == b.writer && a.n == b.n;
}
