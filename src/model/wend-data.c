/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one composed value of the schema: an observation's numbers as a line of attributes.
 * Checks and walks it; what the numbers mean is the room insight's business. */

#include "model/wend-data.h"

#include <string.h>

#include "base/wend-id.h"
#include "base/wend-parse.h"

static const WendDataRow rows[] = {
  { "source", WEND_DATA_REF }, { "suppressed", WEND_DATA_FLAG },
  { "entered", WEND_DATA_COUNT }, { "completed", WEND_DATA_COUNT }, { "open", WEND_DATA_COUNT },
  { "n", WEND_DATA_COUNT }, { "na", WEND_DATA_COUNT }, { "blank", WEND_DATA_COUNT }, { "hist", WEND_DATA_COUNTS },
  { "k", WEND_DATA_COUNT }, { "events", WEND_DATA_COUNT }, { "exposure", WEND_DATA_NUMBER }, { "value", WEND_DATA_NUMBER },
  { "sum", WEND_DATA_NUMBER }, { "p10", WEND_DATA_NUMBER }, { "p25", WEND_DATA_NUMBER }, { "p50", WEND_DATA_NUMBER },
  { "p75", WEND_DATA_NUMBER }, { "p90", WEND_DATA_NUMBER }, { "p50-lo", WEND_DATA_NUMBER }, { "p50-hi", WEND_DATA_NUMBER },
  { "p90-lo", WEND_DATA_NUMBER }, { "p90-hi", WEND_DATA_NUMBER }, { "limit", WEND_DATA_NUMBER }, { "over", WEND_DATA_COUNT },
  { "bins", WEND_DATA_BINS }, { "sum-w", WEND_DATA_NUMBER }, { "sum-w2", WEND_DATA_NUMBER }, { "weights", WEND_DATA_NUMBERS },
  { "outcome", WEND_DATA_REF }, { "hurt-bad", WEND_DATA_COUNT }, { "hurt-ok", WEND_DATA_COUNT },
  { "not-bad", WEND_DATA_COUNT }, { "not-ok", WEND_DATA_COUNT },
  { "names", WEND_DATA_REFS }, { "matrix", WEND_DATA_NUMBERS },
  { "plan", WEND_DATA_REFS }, { "followed", WEND_DATA_COUNT }, { "skipped", WEND_DATA_COUNT }, { "looped", WEND_DATA_COUNT },
  { "finished", WEND_DATA_COUNT }, { "variants", WEND_DATA_VARIANTS }, { "other", WEND_DATA_COUNT },
};

const WendDataRow *
wend_data_rows (guint *n_rows)
{
  *n_rows = G_N_ELEMENTS (rows);
  return rows;
}

/* Looks at row `first` and those behind it, then at those before: names come in their order. */
static int
index_from (guint first, const char *name, gsize length)
{
  for (guint n = 0; n < G_N_ELEMENTS (rows); n++)
    {
      guint i = first + n < G_N_ELEMENTS (rows) ? first + n : first + n - (guint) G_N_ELEMENTS (rows);
      if (rows[i].name[0] == name[0] && strncmp (rows[i].name, name, length) == 0 && rows[i].name[length] == '\0')
        return (int) i;
    }
  return -1;
}

int
wend_data_index (const char *name, gsize length)
{
  return index_from (0, name, length);
}

void
wend_data_iter_init (WendDataIter *iter, const char *data)
{
  *iter = (WendDataIter) { .rest = data != NULL ? data : "", .row = -1 };
}

gboolean
wend_data_iter_next (WendDataIter *iter)
{
  const char *name = iter->rest + (*iter->rest == ' ' ? 1 : 0);
  const char *equals = strchr (name, '=');
  const char *end;

  if (equals == NULL || equals[1] != '"')
    return FALSE;
  end = strchr (equals + 2, '"');
  if (end == NULL)
    return FALSE;
  iter->row = index_from ((guint) (iter->row + 1), name, (gsize) (equals - name));
  iter->value = equals + 2;
  iter->length = (gsize) (end - iter->value);
  iter->rest = end + 1;
  return TRUE;
}

char *
wend_data_dup_value (const char *data, const char *name)
{
  WendDataIter iter;
  int row = wend_data_index (name, strlen (name));

  wend_data_iter_init (&iter, data);
  while (wend_data_iter_next (&iter))
    if (iter.row == row)
      {
        g_autofree char *escaped = g_strndup (iter.value, iter.length);
        static const char *const entities[][2] = { { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&amp;", "&" } };
        GString *plain = g_string_new (escaped);
        for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
          g_string_replace (plain, entities[i][0], entities[i][1], 0);
        return g_string_free (plain, FALSE);
      }
  return NULL;
}

static gboolean
is_list (const char *value, gboolean whole, GString *out)
{
  g_auto (GStrv) parts = g_strsplit (value, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char buffer[WEND_NUMBER_SIZE];
      double number;
      if (!wend_parse_double (parts[i], &number) || (whole && number < 0))
        return FALSE;
      wend_format_double (buffer, number);
      if (whole && strspn (buffer, "0123456789") != strlen (buffer))
        return FALSE;
      if (i > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, buffer);
    }
  return parts[0] != NULL;
}

static gboolean
are_ids (const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!wend_id_is_valid (parts[i], strlen (parts[i])))
      return FALSE;
  return parts[0] != NULL;
}

/* Text as it may stand between an attribute's quotes: it is written as it is. */
static gboolean
is_escaped (const char *value)
{
  static const char *const entities[] = { "&lt;", "&gt;", "&quot;", "&amp;" };

  for (const char *p = value; *p != '\0'; p++)
    {
      gboolean known = *p != '&';
      for (guint i = 0; i < G_N_ELEMENTS (entities) && !known; i++)
        known = g_str_has_prefix (p, entities[i]);
      if (!known || *p == '<' || *p == '>' || *p == '"' || (guchar) *p < 0x20)
        return FALSE;
    }
  return g_utf8_validate (value, -1, NULL) && strstr (value, "\xef\xbf\xbe") == NULL && strstr (value, "\xef\xbf\xbf") == NULL;
}

/* Appends the canonical form of one value to `out`. */
static gboolean
append_value (WendDataType type, const char *value, GString *out)
{
  switch (type)
    {
    case WEND_DATA_COUNT:
      return strchr (value, ' ') == NULL && is_list (value, TRUE, out);
    case WEND_DATA_COUNTS:
      return is_list (value, TRUE, out);
    case WEND_DATA_NUMBER:
      return strchr (value, ' ') == NULL && is_list (value, FALSE, out);
    case WEND_DATA_NUMBERS:
      return is_list (value, FALSE, out);
    case WEND_DATA_REF:
      g_string_append (out, value);
      return wend_id_is_valid (value, strlen (value));
    case WEND_DATA_REFS:
      g_string_append (out, value);
      return are_ids (value);
    case WEND_DATA_FLAG:
      g_string_append (out, value);
      return strcmp (value, "yes") == 0;
    case WEND_DATA_BINS:
      g_string_append (out, value);
      return strspn (value, "zero0123456789: ") == strlen (value);
    case WEND_DATA_VARIANTS:
    default:
      g_string_append (out, value);
      return is_escaped (value);
    }
}

const char *
wend_data_check (const char *text, char **canonical)
{
  WendDataIter iter;
  char *values[G_N_ELEMENTS (rows)] = { NULL }; /* emptied by the second loop */
  g_autoptr (GString) out = g_string_new (NULL);
  const char *problem = NULL;

  wend_data_iter_init (&iter, text);
  while (problem == NULL && wend_data_iter_next (&iter))
    {
      if (iter.row < 0 || values[iter.row] != NULL)
        problem = "it names a number that an observation does not have, or one twice";
      else
        values[iter.row] = g_strndup (iter.value, iter.length);
    }
  if (problem == NULL && *iter.rest != '\0')
    problem = "it is not a list of name=\"value\"";
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *value = g_steal_pointer (&values[i]);
      if (value == NULL || problem != NULL)
        continue;
      g_string_append_printf (out, "%s%s=\"", out->len > 0 ? " " : "", rows[i].name);
      if (!append_value (rows[i].type, value, out))
        problem = "one of its numbers is not what its name asks for";
      g_string_append_c (out, '"');
    }
  if (problem == NULL && strcmp (out->str, text) != 0)
    *canonical = g_string_free (g_steal_pointer (&out), FALSE);
  return problem;
}
