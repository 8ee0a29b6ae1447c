/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching: every line and text of every living node, folded so that "cafe" finds "Café". No widget here. */

#include "wend-config.h"

#include "app/wend-find.h"

#include <string.h>

#define AROUND 24

/* Without case and accents. */
static char *
fold (const char *text)
{
  g_autofree char *apart = g_str_is_ascii (text) ? NULL : g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *plain;

  if (apart == NULL)
    return g_ascii_strdown (text, -1);
  plain = g_string_sized_new (strlen (apart));
  for (const char *at = apart; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (!g_unichar_ismark (c))
        g_string_append_unichar (plain, g_unichar_tolower (c));
    }
  return g_string_free (plain, FALSE);
}

static gboolean
says (const char *text, const char *folded)
{
  g_autofree char *plain = fold (text);

  return strstr (plain, folded) != NULL;
}

/* Words of people: not what is there for programs. */
static gboolean
is_words (const WendFieldRow *row)
{
  if (row->type != WEND_TYPE_LINE && row->type != WEND_TYPE_TEXT)
    return FALSE;
  return row->field != WEND_FIELD_MAPPING && row->field != WEND_FIELD_QUERY && row->field != WEND_FIELD_SERIES;
}

static const WendFieldRow *
field_that_says (const WendNode *node, const char *folded)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (node));

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *text = is_words (&kind->fields[i]) ? wend_node_get (node, kind->fields[i].field) : NULL;
      if (text != NULL && says (text, folded))
        return &kind->fields[i];
    }
  return NULL;
}

GArray *
wend_find (const WendDocument *document, const char *words)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (WendFound));
  g_autofree char *folded = fold (words);

  g_strstrip (folded);
  if (*folded == '\0')
    return found;
  for (const WendNode *node = wend_document_map (document); node != NULL; node = wend_document_next (document, node))
    {
      WendFound hit = { node, field_that_says (node, folded) };
      if (hit.field != NULL)
        g_array_append_val (found, hit);
    }
  return found;
}

char *
wend_find_excerpt (const WendFound *found, const char *words)
{
  const char *text = wend_node_text (found->node, found->field->field);
  g_autofree char *plain = fold (text), *folded = g_strstrip (fold (words));
  const char *hit = strstr (plain, folded);
  glong at = hit != NULL ? g_utf8_pointer_to_offset (plain, hit) : 0, length = g_utf8_strlen (text, -1);
  glong from = MAX (0, at - AROUND), to = MIN (length, at + g_utf8_strlen (folded, -1) + AROUND);
  g_autofree char *part = g_utf8_substring (text, MIN (from, length), MAX (MIN (from, length), to));

  g_strdelimit (part, "\n\t", ' ');
  return g_strconcat (from > 0 ? "…" : "", part, to < length ? "…" : "", NULL);
}
