/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields and kinds that the schema does not know, as they can stand in the file: what a newer version sends must survive
 * here, and what could break the file must not get in. Knows no document. */

#include "edit/wend-foreign.h"

#include <string.h>

#include "model/wend-value.h"

static const WendFieldRow foreign_row = { .type = WEND_TYPE_TEXT };

gboolean
wend_foreign_is_text (const char *value)
{
  g_autofree char *canonical = NULL;

  return wend_value_check (&foreign_row, value, strlen (value), &canonical, NULL) != WEND_VALUE_BAD;
}

gboolean
wend_foreign_is_name (const char *name)
{
  static const char *const taken[] = { "id", "order", "removed", "version", "xmlns" };
  gsize length = strlen (name);

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    if (strcmp (name, taken[i]) == 0)
      return FALSE;
  if (length == 0 || length > 100 || !(g_ascii_isalpha (name[0]) || name[0] == '_'))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (name[i]) && strchr ("-_.", name[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
append_attribute (GString *xml, const char *name, const char *value)
{
  g_string_append_printf (xml, " %s=\"", name);
  for (; *value != '\0'; value++)
    if (*value == '&')
      g_string_append (xml, "&amp;");
    else if (*value == '<')
      g_string_append (xml, "&lt;");
    else if (*value == '>')
      g_string_append (xml, "&gt;");
    else if (*value == '"')
      g_string_append (xml, "&quot;");
    else if (*value == '\n' || *value == '\t')
      g_string_append (xml, *value == '\n' ? "&#10;" : "&#9;");
    else
      g_string_append_c (xml, *value);
  g_string_append_c (xml, '"');
}

/* An element of that name would be read as something else: text of its parent, a blob, a session. */
static gboolean
is_taken_element (const char *name)
{
  static const char *const taken[] = { "blob", "session", "last", "mark", "fragment" };

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    if (strcmp (name, taken[i]) == 0)
      return TRUE;
  for (guint kind = 0; kind < WEND_N_KINDS; kind++)
    {
      const WendFieldRow *row = wend_schema_field_from_name ((WendKind) kind, name, strlen (name));
      if (row != NULL && row->type == WEND_TYPE_TEXT)
        return TRUE;
    }
  return FALSE;
}

static gboolean
element_can_be_kept (const WendChange *change)
{
  if (!wend_foreign_is_name (change->type) || is_taken_element (change->type))
    return FALSE;
  if (change->order != NULL && !wend_foreign_is_text (change->order))
    return FALSE;
  for (guint i = 0; i < change->fields->len; i++)
    {
      const WendAssignment *assignment = &g_array_index (change->fields, WendAssignment, i);
      if (!wend_foreign_is_name (assignment->field) || assignment->value == NULL || !wend_foreign_is_text (assignment->value))
        return FALSE;
      for (guint k = 0; k < i; k++)
        if (strcmp (assignment->field, g_array_index (change->fields, WendAssignment, k).field) == 0)
          return FALSE;
    }
  return TRUE;
}

char *
wend_foreign_element (const WendChange *change)
{
  GString *xml;

  if (!element_can_be_kept (change))
    return NULL;
  xml = g_string_new ("<");
  g_string_append (xml, change->type);
  append_attribute (xml, "id", change->id);
  if (change->order != NULL)
    append_attribute (xml, "order", change->order);
  for (guint i = 0; i < change->fields->len; i++)
    {
      const WendAssignment *assignment = &g_array_index (change->fields, WendAssignment, i);
      append_attribute (xml, assignment->field, assignment->value);
    }
  g_string_append (xml, "/>");
  return g_string_free (xml, FALSE);
}
