/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of values as a mapping writes them, and whether a cell is in one.
 * Knows no column and no metric; every set is owned by its mapping. */

#include "measure/wend-value-set-private.h"

#include <math.h>
#include <string.h>

#include "base/wend-parse.h"

#define NUMBER_MAX_LENGTH 40

char *
wend_value_fold (const char *text, gssize length)
{
  g_autofree char *copy = g_strstrip (length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length));
  return g_utf8_casefold (copy, -1);
}

char *
wend_value_show (const char *text, gsize length, glong characters)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) MIN (length, (gsize) characters * 4));

  for (char *p = valid; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  return g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), characters));
}

gboolean
wend_value_number (const char *text, gsize length, char decimal, double *number)
{
  char buffer[NUMBER_MAX_LENGTH + 1];

  if (length == 0 || length > NUMBER_MAX_LENGTH)
    return FALSE;
  if (length == 1 && text[0] >= '0' && text[0] <= '9')
    {
      *number = text[0] - '0';
      return TRUE;
    }
  for (gsize i = 0; i < length; i++)
    {
      gboolean mark = decimal == 0 ? text[i] == '.' || text[i] == ',' : text[i] == decimal;
      if (!mark && (text[i] == '.' || text[i] == ','))
        return FALSE;
      buffer[i] = mark ? '.' : text[i];
    }
  buffer[length] = '\0';
  return wend_parse_double (buffer, number);
}

char **
wend_value_list (const char *text)
{
  GPtrArray *parts = g_ptr_array_new ();
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *p = text;; p++)
    {
      if (*p == ';' || *p == '\0')
        {
          g_ptr_array_add (parts, g_strdup (g_strstrip (part->str)));
          g_string_truncate (part, 0);
          if (*p == '\0')
            break;
        }
      else if (*p == '\\' && p[1] == ';')
        g_string_append_c (part, *++p);
      else
        g_string_append_c (part, *p);
    }
  if (parts->len > 1 && *(char *) parts->pdata[parts->len - 1] == '\0') /* "a;b;" has two entries */
    g_free (g_ptr_array_steal_index (parts, parts->len - 1));
  g_ptr_array_add (parts, NULL);
  return (char **) g_ptr_array_free (parts, FALSE);
}

/* "1..5" */
static gboolean
parse_range (const char *part, WendValueRange *range)
{
  const char *dots = strstr (part, "..");
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (dots == NULL)
    return FALSE;
  first = g_strstrip (g_strndup (part, (gsize) (dots - part)));
  last = g_strstrip (g_strdup (dots + 2));
  return wend_parse_double (first, &range->from) && wend_parse_double (last, &range->to);
}

gboolean
wend_value_set_parse (WendValueSet *set, const char *text)
{
  g_auto (GStrv) parts = wend_value_list (text);

  set->ranges = g_array_new (FALSE, FALSE, sizeof (WendValueRange));
  set->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      WendValueRange range;
      if (*parts[i] == '\0')
        return FALSE;
      if (parse_range (parts[i], &range))
        {
          if (range.to < range.from)
            return FALSE;
          g_array_append_val (set->ranges, range);
          continue;
        }
      if (wend_parse_double (parts[i], &range.from))
        {
          range.to = range.from;
          g_array_append_val (set->ranges, range);
        }
      g_ptr_array_add (set->texts, wend_value_fold (parts[i], -1));
    }
  return TRUE;
}

void
wend_value_set_clear (WendValueSet *set)
{
  g_clear_pointer (&set->ranges, g_array_unref);
  g_clear_pointer (&set->texts, g_ptr_array_unref);
}

gboolean
wend_value_set_is_empty (const WendValueSet *set)
{
  return set->ranges == NULL || set->ranges->len + set->texts->len == 0;
}

gboolean
wend_value_set_has (const WendValueSet *set, const char *text, gsize length, const double *number)
{
  g_autofree char *folded = NULL;

  if (wend_value_set_is_empty (set))
    return FALSE;
  if (number != NULL)
    for (guint i = 0; i < set->ranges->len; i++)
      {
        const WendValueRange *range = &g_array_index (set->ranges, WendValueRange, i);
        if (*number >= range->from && *number <= range->to)
          return TRUE;
      }
  if (set->texts->len == 0)
    return FALSE;
  folded = wend_value_fold (text, (gssize) length);
  for (guint i = 0; i < set->texts->len; i++)
    if (strcmp (folded, set->texts->pdata[i]) == 0)
      return TRUE;
  return FALSE;
}

static int
by_from (gconstpointer a, gconstpointer b)
{
  const WendValueRange *x = a, *y = b;
  return x->from < y->from ? -1 : x->from > y->from;
}

gboolean
wend_value_set_run (const WendValueSet *set, double *from, double *to)
{
  g_autoptr (GArray) sorted = NULL;

  if (set->ranges == NULL || set->ranges->len == 0)
    return FALSE;
  sorted = g_array_copy (set->ranges);
  g_array_sort (sorted, by_from);
  *from = g_array_index (sorted, WendValueRange, 0).from;
  *to = g_array_index (sorted, WendValueRange, 0).to;
  for (guint i = 1; i < sorted->len; i++)
    {
      const WendValueRange *range = &g_array_index (sorted, WendValueRange, i);
      if (range->from > *to + 1)
        return FALSE;
      *to = MAX (*to, range->to);
    }
  for (guint i = 0; i < set->texts->len; i++) /* a word among the numbers is no run */
    {
      double number;
      if (!wend_parse_double (set->texts->pdata[i], &number))
        return FALSE;
    }
  return TRUE;
}
