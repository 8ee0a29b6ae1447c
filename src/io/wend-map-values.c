/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Attributes into values: each is found in the schema, checked and handed to the builder in its canonical form. An illegal
 * one is refused with line, element, attribute and reason, unless a later format may have made it legal. */

#include <string.h>

#include "io/wend-map-filler-private.h"
#include "model/wend-data.h"
#include "model/wend-value.h"

#define MAX_SHOWN 60

static char *
shorten (const char *value, gsize length)
{
  g_autofree char *valid = g_utf8_make_valid (value, (gssize) MIN (length, MAX_SHOWN));
  return length > MAX_SHOWN ? g_strconcat (valid, "…", NULL) : g_steal_pointer (&valid);
}

static void
refuse_value (WendMapFiller *filler, WendNode *node, const char *field, const char *value, const char *reason)
{
  const char *kind = wend_schema_kind (wend_node_kind (node))->name;
  g_autofree char *shown = shorten (value, strlen (value));

  wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "the %s “%s” has “%s” for %s: %s", kind, wend_node_id (node),
                          shown, field, reason);
}

/* People's words, and what language they are in. */
static gboolean
is_translatable (const WendFieldRow *row)
{
  return row->type == WEND_TYPE_LINE || row->type == WEND_TYPE_TEXT || row->field == WEND_FIELD_LANG;
}

/* Nothing here is freed for a value that stands as it is, which is nearly every one of them. */
gboolean
wend_map_values_set (WendMapFiller *filler, WendNode *node, const WendFieldRow *row, const char *value, gsize length)
{
  char *canonical = NULL;
  const char *reason = NULL;
  g_autofree char *original = filler->translate != NULL && is_translatable (row) ? g_strndup (value, length) : NULL;
  WendValueCheck check;

  if (original != NULL && *original != '\0')
    {
      value = filler->translate (original, filler->translate_data);
      length = strlen (value);
    }
  check = wend_value_check (row, value, length, &canonical, &reason);
  if (check == WEND_VALUE_CANONICAL)
    wend_builder_set (filler->builder, node, row, value, length);
  else if (check == WEND_VALUE_CHANGED)
    {
      wend_builder_set (filler->builder, node, row, canonical, strlen (canonical));
      g_free (canonical);
    }
  else if (check == WEND_VALUE_BAD && !filler->newer)
    {
      g_autofree char *copy = g_strndup (value, length);
      refuse_value (filler, node, row->name, copy, reason);
    }
  return check != WEND_VALUE_BAD;
}

/* Which of the numbers is the one that the check found fault with. */
static void
refuse_data (WendMapFiller *filler, WendNode *node, const WendXmlTag *tag, const char *reason)
{
  guint n_rows;
  const WendDataRow *rows = wend_data_rows (&n_rows);

  for (int i = 0; i < tag->n_attributes; i++)
    {
      const xmlChar **attribute = tag->attributes + 5 * i;
      const WendXmlName *name = attribute[1] == NULL ? wend_xml_names_find (&filler->names, attribute[0]) : NULL;
      if (name == NULL || name->data_row < 0)
        continue;
      g_autofree char *value = g_strndup ((const char *) attribute[3], (gsize) (attribute[4] - attribute[3]));
      g_autofree char *escaped = g_markup_escape_text (value, -1);
      g_autofree char *alone = g_strdup_printf ("%s=\"%s\"", rows[name->data_row].name, escaped);
      g_autofree char *canonical = NULL;
      if (wend_data_check (alone, &canonical) != NULL)
        {
          refuse_value (filler, node, rows[name->data_row].name, value, reason);
          return;
        }
    }
  refuse_value (filler, node, "its numbers", "", reason);
}

static void
append_escaped (GString *out, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    switch (text[i])
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      default:
        g_string_append_c (out, text[i]);
      }
}

/* An observation's numbers: many attributes, one field. */
static void
read_data (WendMapFiller *filler, WendNode *node, const WendXmlTag *tag)
{
  guint n_rows;
  const WendDataRow *rows = wend_data_rows (&n_rows);
  const WendFieldRow *row = wend_schema_field (WEND_KIND_OBSERVATION, WEND_FIELD_DATA);
  const xmlChar **found[64] = { NULL };
  g_autofree char *canonical = NULL;
  const char *reason = NULL;

  g_assert (n_rows <= G_N_ELEMENTS (found));
  for (int i = 0; i < tag->n_attributes; i++)
    {
      const xmlChar **attribute = tag->attributes + 5 * i;
      const WendXmlName *name = attribute[1] == NULL ? wend_xml_names_find (&filler->names, attribute[0]) : NULL;
      if (name != NULL && name->data_row >= 0)
        found[name->data_row] = attribute;
    }
  g_string_truncate (filler->text, 0);
  for (guint i = 0; i < n_rows; i++)
    if (found[i] != NULL && found[i][4] > found[i][3])
      {
        g_string_append_printf (filler->text, "%s%s=\"", filler->text->len > 0 ? " " : "", rows[i].name);
        append_escaped (filler->text, (const char *) found[i][3], (gsize) (found[i][4] - found[i][3]));
        g_string_append_c (filler->text, '"');
      }
  switch (wend_value_check (row, filler->text->str, filler->text->len, &canonical, &reason))
    {
    case WEND_VALUE_CANONICAL:
      wend_builder_set (filler->builder, node, row, filler->text->str, filler->text->len);
      break;
    case WEND_VALUE_CHANGED:
      wend_builder_set (filler->builder, node, row, canonical, strlen (canonical));
      break;
    case WEND_VALUE_DEFAULT:
      break;
    case WEND_VALUE_BAD:
    default:
      if (!filler->newer)
        refuse_data (filler, node, tag, reason);
      for (guint i = 0; filler->newer && i < n_rows; i++)
        if (found[i] != NULL)
          wend_map_foreign_attribute (filler, node, found[i]);
    }
}

static gboolean
is_yes (const xmlChar **attribute)
{
  return attribute[4] - attribute[3] == 3 && memcmp (attribute[3], "yes", 3) == 0;
}

/* One attribute without prefix, not the id. */
static void
read_attribute (WendMapFiller *filler, WendNode *node, const xmlChar **attribute)
{
  const WendXmlName *name = wend_xml_names_find (&filler->names, attribute[0]);
  WendKind kind = wend_node_kind (node);
  const WendFieldRow *row = name != NULL && name->field >= 0 ? wend_schema_field (kind, (WendField) name->field) : NULL;
  const char *value = (const char *) attribute[3];
  gsize length = (gsize) (attribute[4] - attribute[3]);

  if (row != NULL && row->type != WEND_TYPE_TEXT && row->type != WEND_TYPE_DATA)
    {
      if (!wend_map_values_set (filler, node, row, value, length) && filler->error == NULL)
        wend_map_foreign_attribute (filler, node, attribute);
    }
  else if (kind == WEND_KIND_OBSERVATION && name != NULL && name->data_row >= 0)
    return; /* read_data() gathers them */
  else if (attribute[0] == filler->names.order && wend_schema_kind (kind)->ordered)
    wend_builder_order (filler->builder, node, value, length);
  else if (attribute[0] == filler->names.removed && kind != WEND_KIND_MAP && kind != WEND_KIND_PARKED && is_yes (attribute))
    wend_builder_remove (filler->builder, node);
  else if (row != NULL && row->type == WEND_TYPE_TEXT && !filler->newer)
    wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "the %s “%s” has %s as an attribute, and it must be an element",
                            wend_schema_kind (kind)->name, wend_node_id (node), row->name);
  else
    wend_map_foreign_attribute (filler, node, attribute);
}

void
wend_map_values_read (WendMapFiller *filler, WendNode *node, const WendXmlTag *tag)
{
  gboolean root = wend_node_kind (node) == WEND_KIND_MAP;

  for (int i = 0; i < tag->n_attributes && filler->error == NULL; i++)
    {
      const xmlChar **attribute = tag->attributes + 5 * i;
      if (attribute[1] != NULL)
        wend_map_foreign_attribute (filler, node, attribute);
      else if (attribute[0] != filler->names.id && !(root && attribute[0] == filler->names.version))
        read_attribute (filler, node, attribute);
    }
  if (wend_node_kind (node) == WEND_KIND_OBSERVATION && filler->error == NULL)
    read_data (filler, node, tag);
}
