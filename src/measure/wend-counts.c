/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every form of reading does: set rows aside with a reason, find a row's period, find the level of a segment.
 * Knows no file. */

#include <string.h>

#include "measure/wend-import-names-private.h"
#include "measure/wend-import-private.h"
#include "model/wend-value.h"

#define MAX_REFUSALS 10000
#define MAX_VALUE_CHARACTERS 80

void
wend_refusal_free (gpointer data)
{
  WendRefusal *refusal = data;

  g_free (refusal->column);
  g_free (refusal->reason);
  g_free (refusal->value);
  g_free (refusal);
}

void
wend_import_refuse (WendImport *import, guint64 line, const char *column, const char *reason, WendCell value)
{
  WendRefusal *refusal;

  import->n_refused++;
  if (import->refused->len >= MAX_REFUSALS)
    return;
  refusal = g_new0 (WendRefusal, 1);
  refusal->line = line;
  refusal->column = g_strdup (column);
  refusal->reason = g_strdup (reason);
  refusal->value = wend_value_show (value.text, value.length, MAX_VALUE_CHARACTERS);
  g_ptr_array_add (import->refused, refusal);
}

guint
wend_counts_period (WendCounts *counts, gint32 day)
{
  WendPeriod period = wend_period_around (day, counts->import->mapping->step);
  GArray *periods = counts->periods;

  for (guint i = 0; i < periods->len; i++)
    if (g_array_index (periods, WendPeriod, i).from == period.from)
      return i;
  g_array_append_val (periods, period);
  return periods->len - 1;
}

guint
wend_counts_level (WendCounts *counts, guint segment, const char *text, gsize length)
{
  const WendMappingSegment *mapped = counts->import->mapping->segments->pdata[segment];
  const WendFieldRow *field = wend_schema_field (WEND_KIND_OBSERVATION, WEND_FIELD_SEGMENT);
  g_autofree char *value = g_strndup (text, length);
  g_autofree char *level = g_strdup_printf ("%s=%s", mapped->name, length > 0 ? value : WEND_LEVEL_NONE);
  g_autofree char *canonical = NULL;
  guint of_segment = 0;

  if (strlen (value) != length || wend_value_check (field, level, strlen (level), &canonical, NULL) == WEND_VALUE_BAD)
    return WEND_LEVEL_BAD;
  for (guint i = 1; i < counts->levels->len; i++)
    {
      if (strcmp (counts->levels->pdata[i], level) == 0)
        return i;
      of_segment += g_array_index (counts->level_segments, guint, i) == segment ? 1 : 0;
    }
  if (of_segment >= WEND_MAX_GROUPS || wend_is_address (value))
    return WEND_LEVEL_TOO_MANY;
  g_ptr_array_add (counts->levels, g_steal_pointer (&level));
  g_array_append_val (counts->level_segments, segment);
  return counts->levels->len - 1;
}

gboolean
wend_import_fail_groups (const char *what, const char *name, const char *file, GError **error)
{
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_COLUMNS,
               "The column of %s “%s” in “%s” holds more than %d different values or addresses of people, so it tells single people apart; choose a column with groups",
               what, name, file, WEND_MAX_GROUPS);
  return FALSE;
}
