/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One [metric …] group of a mapping: which columns it counts, and what it says about the metric itself.
 * Knows no file and no map; what the words name is found when a file is read. */

#include <math.h>
#include <string.h>

#include "base/wend-id.h"
#include "base/wend-parse.h"
#include "measure/wend-import-names-private.h"
#include "measure/wend-mapping-reader-private.h"
#include "model/wend-value.h"

#define SCALE_MAX_VALUES 1001

static const char *const kind_names[] = { "rating", "nps", "ces", "completion", "time", "rate", "share", "value", NULL };

typedef struct
{
  const WendKeyFile *file;
  WendKeyGroup *group;
  WendMapping *mapping;
  WendMappingMetric *metric;
} Reader;

static void
stated_clear (gpointer data)
{
  g_free (((WendStatedField *) data)->value);
}

void
wend_mapping_metric_free (gpointer data)
{
  WendMappingMetric *metric = data;

  g_free (metric->id);
  g_free (metric->stage.text);
  for (guint i = 0; i < WEND_N_COLUMNS; i++)
    g_free (metric->columns[i].text);
  g_clear_pointer (&metric->hist, g_ptr_array_unref);
  wend_value_set_clear (&metric->valid);
  wend_value_set_clear (&metric->blank);
  wend_value_set_clear (&metric->not_applicable);
  wend_value_set_clear (&metric->outcome);
  g_array_unref (metric->fields);
  g_free (metric);
}

gboolean
wend_metric_kind_has_scale (WendMetricKind kind)
{
  return kind == WEND_METRIC_RATING || kind == WEND_METRIC_NPS || kind == WEND_METRIC_CES;
}

gboolean
wend_mapping_metric_is_long (const WendMappingMetric *metric)
{
  return metric->columns[WEND_COLUMN_STAGE].text != NULL || metric->each;
}

/* Remembers that the mapping says `value` about a field of the metric. */
static gboolean
state (Reader *reader, WendField field, const WendKeyEntry *entry, const char *value, GError **error)
{
  static const WendField guarded[] = { WEND_FIELD_KIND, WEND_FIELD_MIN, WEND_FIELD_MAX, WEND_FIELD_GOOD_FROM, WEND_FIELD_GOOD_TO,
                                       WEND_FIELD_BAD_FROM, WEND_FIELD_BAD_TO, WEND_FIELD_BETTER, WEND_FIELD_TARGET, WEND_FIELD_QUESTION };
  const WendFieldRow *row = wend_schema_field (WEND_KIND_METRIC, field);
  WendStatedField stated = { field, NULL, entry->key, FALSE };
  const char *reason = NULL;
  char *canonical = NULL;

  if (wend_value_check (row, value, strlen (value), &canonical, &reason) == WEND_VALUE_BAD)
    return wend_key_file_fail (reader->file, entry->line, entry->key, error, "“%s” cannot stand here, %s; correct the value", value, reason);
  for (guint i = 0; i < G_N_ELEMENTS (guarded); i++)
    stated.guarded |= guarded[i] == field;
  stated.value = canonical != NULL ? canonical : g_strdup (value);
  g_array_append_val (reader->metric->fields, stated);
  return TRUE;
}

static gboolean
state_key (Reader *reader, WendField field, const char *key, GError **error)
{
  WendKeyEntry *entry = wend_key_group_take (reader->group, key);
  return entry == NULL || *entry->value == '\0' || state (reader, field, entry, entry->value, error);
}

/* Two fields that belong together: `from_field` and its end. */
static gboolean
state_run (Reader *reader, WendField from_field, const WendKeyEntry *entry, double from, double to, GError **error)
{
  char first[WEND_NUMBER_SIZE], last[WEND_NUMBER_SIZE];
  WendField to_field = from_field == WEND_FIELD_MIN ? WEND_FIELD_MAX : from_field == WEND_FIELD_GOOD_FROM ? WEND_FIELD_GOOD_TO : WEND_FIELD_BAD_TO;

  wend_format_double (first, from);
  wend_format_double (last, to);
  return state (reader, from_field, entry, first, error) && state (reader, to_field, entry, last, error);
}

static gboolean
missing (Reader *reader, const char *key, const char *way_on, GError **error)
{
  return wend_key_file_fail (reader->file, reader->group->line, NULL, error, "[metric %s] has no key “%s”; %s", reader->metric->id, key, way_on);
}

/* good= or bad=: one run of whole numbers inside the scale. *given: the key is there. */
static gboolean
read_run (Reader *reader, const char *key, double *from, double *to, WendKeyEntry **given, GError **error)
{
  WendKeyEntry *entry = wend_key_group_take (reader->group, key);
  WendValueSet set;
  gboolean fine;

  *given = entry;
  if (entry == NULL)
    return TRUE;
  fine = wend_value_set_parse (&set, entry->value) && wend_value_set_run (&set, from, to);
  wend_value_set_clear (&set);
  if (!fine)
    return wend_key_file_fail (reader->file, entry->line, key, error, "“%s” is no unbroken run of numbers; write one such as 4..5", entry->value);
  if (*from < reader->metric->min || *to > reader->metric->max)
    return wend_key_file_fail (reader->file, entry->line, key, error, "%s lies outside valid; correct one of the two", entry->value);
  return TRUE;
}

static gboolean
is_whole (double value)
{
  return fabs (value) < 1e9 && fabs (value - round (value)) <= 0.0;
}

static gboolean
is_range (double from, double to, int first, int last)
{
  return fabs (from - first) <= 0.0 && fabs (to - last) <= 0.0;
}

/* valid=1..5 as the scale of a histogram. */
static gboolean
read_scale_limits (Reader *reader, GError **error)
{
  WendMappingMetric *metric = reader->metric;
  WendKeyEntry *entry = wend_key_group_take (reader->group, "valid");

  if (entry == NULL && metric->kind == WEND_METRIC_NPS)
    entry = wend_key_group_take (reader->group, "kind"); /* the scale is part of the kind */
  else if (entry == NULL)
    return missing (reader, "valid", "write the scale, such as valid=1..5", error);
  else if (!wend_value_set_parse (&metric->valid, entry->value) || !wend_value_set_run (&metric->valid, &metric->min, &metric->max)
           || metric->max - metric->min >= SCALE_MAX_VALUES || !is_whole (metric->min) || !is_whole (metric->max))
    return wend_key_file_fail (reader->file, entry->line, "valid", error, "“%s” is no unbroken scale of whole numbers; write one such as 1..5", entry->value);
  if (metric->kind == WEND_METRIC_NPS)
    {
      if (!wend_value_set_is_empty (&metric->valid) && !is_range (metric->min, metric->max, 0, 10))
        return wend_key_file_fail (reader->file, entry->line, "valid", error, "an NPS is asked from 0 to 10; write valid=0..10 or another kind");
      metric->max = 10;
    }
  return state_run (reader, WEND_FIELD_MIN, entry, metric->min, metric->max, error);
}

/* What the kind itself says is bad: 0..6 of an NPS, a third of an effort scale at its wrong end. */
static void
set_kind_rules (WendMappingMetric *metric, double *good_from, double *good_to)
{
  double third = metric->max - metric->min > 4 ? 2 : 1;

  metric->has_bad = TRUE;
  if (metric->kind == WEND_METRIC_NPS)
    {
      metric->bad_from = 0;
      metric->bad_to = 6;
      *good_from = 9;
      *good_to = 10;
      return;
    }
  metric->bad_from = metric->better_down ? metric->max - third : metric->min;
  metric->bad_to = metric->better_down ? metric->max : metric->min + third;
  *good_from = metric->better_down ? metric->min : metric->max - third;
  *good_to = metric->better_down ? metric->min + third : metric->max;
}

static gboolean
read_scale_rules (Reader *reader, GError **error)
{
  WendMappingMetric *metric = reader->metric;
  double good_from = 0, good_to = 0;
  double kind_good_from = 0, kind_good_to = 0;
  WendKeyEntry *good, *bad;

  if (metric->kind != WEND_METRIC_RATING)
    set_kind_rules (metric, &kind_good_from, &kind_good_to);
  if (!read_run (reader, "good", &good_from, &good_to, &good, error))
    return FALSE;
  if (metric->kind == WEND_METRIC_NPS && good != NULL && !is_range (good_from, good_to, 9, 10))
    return wend_key_file_fail (reader->file, good->line, "good", error, "promoters are 9..10; remove the line or choose kind=rating");
  if (!read_run (reader, "bad", &metric->bad_from, &metric->bad_to, &bad, error))
    return FALSE;
  if (metric->kind == WEND_METRIC_NPS)
    return bad == NULL || is_range (metric->bad_from, metric->bad_to, 0, 6)
           || wend_key_file_fail (reader->file, bad->line, "bad", error, "detractors are 0..6; remove the line or choose kind=rating");
  metric->has_bad |= bad != NULL;
  if (metric->kind == WEND_METRIC_CES) /* what is not said follows from the kind, and is written down */
    {
      WendKeyEntry *kind = wend_key_group_take (reader->group, "kind");
      bad = bad != NULL ? bad : kind;
      if (good == NULL)
        {
          good = kind;
          good_from = kind_good_from;
          good_to = kind_good_to;
        }
    }
  if (good != NULL && bad != NULL && good_from <= metric->bad_to && metric->bad_from <= good_to)
    return wend_key_file_fail (reader->file, bad->line, "bad", error, "a value is both good and bad; correct one of the two");
  return (good == NULL || state_run (reader, WEND_FIELD_GOOD_FROM, good, good_from, good_to, error))
         && (bad == NULL || state_run (reader, WEND_FIELD_BAD_FROM, bad, metric->bad_from, metric->bad_to, error));
}

/* hist-columns= of ready-made counts, such as a database gives: one column a value of the scale. */
static gboolean
read_hist (Reader *reader, GError **error)
{
  static const struct { const char *key; WendColumnRole role; } beside[] = { { "na-column", WEND_COLUMN_NA }, { "blank-column", WEND_COLUMN_BLANK }, { "refused-column", WEND_COLUMN_REFUSED } };
  WendMappingMetric *metric = reader->metric;
  WendKeyEntry *entry = wend_key_group_take (reader->group, "hist-columns");
  g_auto (GStrv) columns = entry != NULL ? wend_value_list (entry->value) : NULL;
  guint wanted = (guint) (metric->max - metric->min) + 1;

  if (columns == NULL)
    return TRUE;
  if (g_strv_length (columns) != wanted)
    return wend_key_file_fail (reader->file, entry->line, "hist-columns", error, "it names %u columns, and the scale has %u values; name one for each, in their order", g_strv_length (columns), wanted);
  if (reader->mapping->weight.text != NULL || reader->mapping->id_column.text != NULL)
    return wend_key_file_fail (reader->file, entry->line, "hist-columns", error, "ready-made counts have no weights and no ids; remove weight= and id-column= from [source]");
  metric->hist = g_ptr_array_new_with_free_func (wend_mapping_word_free);
  for (guint i = 0; columns[i] != NULL; i++)
    {
      WendMappingWord *word = g_new0 (WendMappingWord, 1);
      *word = (WendMappingWord) { g_strdup (columns[i]), entry->line };
      g_ptr_array_add (metric->hist, word);
    }
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    wend_mapping_read_word (reader->group, beside[i].key, &metric->columns[beside[i].role]);
  return TRUE;
}

/* valid= of a kind without histogram: which cells are read at all. */
static gboolean
read_valid (Reader *reader, GError **error)
{
  WendMappingMetric *metric = reader->metric;
  WendKeyEntry *entry = wend_key_group_take (reader->group, "valid");
  const char *value;

  if (entry == NULL)
    return TRUE;
  metric->real = g_str_has_prefix (entry->value, "real:");
  value = entry->value + (metric->real ? strlen ("real:") : 0);
  if (!wend_value_set_parse (&metric->valid, value) || metric->valid.ranges->len == 0)
    return wend_key_file_fail (reader->file, entry->line, "valid", error, "“%s” holds no numbers; write some such as 0..100 or real:0..100", entry->value);
  if (metric->kind == WEND_METRIC_VALUE && wend_value_set_run (&metric->valid, &metric->min, &metric->max))
    return state_run (reader, WEND_FIELD_MIN, entry, metric->min, metric->max, error);
  return TRUE;
}

/* What is counted as k. */
static gboolean
read_share (Reader *reader, GError **error)
{
  static const char *const rows_names[] = { "last", "any", NULL };
  WendMappingMetric *metric = reader->metric;
  int rows;

  wend_mapping_read_word (reader->group, "k-column", &metric->columns[WEND_COLUMN_K]);
  wend_mapping_read_word (reader->group, "n-column", &metric->columns[WEND_COLUMN_N]);
  if ((metric->columns[WEND_COLUMN_K].text == NULL) != (metric->columns[WEND_COLUMN_N].text == NULL))
    return missing (reader, metric->columns[WEND_COLUMN_K].text == NULL ? "k-column" : "n-column", "ready-made counts need both", error);
  if (metric->columns[WEND_COLUMN_K].text != NULL)
    return TRUE;
  wend_mapping_read_word (reader->group, "same-as", &metric->columns[WEND_COLUMN_SAME_AS]);
  if (!wend_mapping_read_set (reader->file, reader->group, "outcome-values", &metric->outcome, error))
    return FALSE;
  if (wend_value_set_is_empty (&metric->outcome) == (metric->columns[WEND_COLUMN_SAME_AS].text == NULL))
    return missing (reader, "outcome-values", "say which values count, or name a column in same-as= (not both)", error);
  rows = wend_mapping_read_token (reader->file, reader->group, "rows", rows_names, 0, error);
  metric->any_row = rows == 1;
  if (metric->any_row && reader->mapping->id_column.text == NULL)
    return missing (reader, "rows", "rows=any needs id-column= in [source]", error);
  return rows >= 0;
}

static gboolean
read_time (Reader *reader, GError **error)
{
  static const char *const units[] = { "seconds", "minutes", "hours", "days", NULL };
  static const double seconds[] = { 1, 60, 3600, 86400 };
  WendMappingMetric *metric = reader->metric;
  WendKeyEntry *target;
  int unit = wend_mapping_read_token (reader->file, reader->group, "unit", units, 0, error);

  if (unit < 0 || !state_key (reader, WEND_FIELD_UNIT, "unit", error) || !state_key (reader, WEND_FIELD_TARGET, "target", error))
    return FALSE;
  metric->unit = seconds[unit];
  target = wend_key_group_take (reader->group, "target");
  metric->has_target = target != NULL && wend_parse_double (target->value, &metric->target);
  metric->target *= metric->unit;
  wend_mapping_read_word (reader->group, "start", &metric->columns[WEND_COLUMN_START]);
  wend_mapping_read_word (reader->group, "end", &metric->columns[WEND_COLUMN_END]);
  if ((metric->columns[WEND_COLUMN_START].text == NULL) != (metric->columns[WEND_COLUMN_END].text == NULL))
    return missing (reader, metric->columns[WEND_COLUMN_START].text == NULL ? "start" : "end", "a time between two columns needs both", error);
  if (metric->columns[WEND_COLUMN_START].text != NULL && reader->mapping->date_format.format == NULL)
    return wend_key_file_fail (reader->file, metric->columns[WEND_COLUMN_START].line, "start", error, "dates need date-format= in [source]; add it, such as date-format=%%Y-%%m-%%d %%H:%%M");
  return TRUE;
}

static gboolean
read_kind_keys (Reader *reader, GError **error)
{
  switch (reader->metric->kind)
    {
    case WEND_METRIC_RATING:
    case WEND_METRIC_NPS:
    case WEND_METRIC_CES:
      return read_scale_limits (reader, error) && read_scale_rules (reader, error) && read_hist (reader, error);
    case WEND_METRIC_SHARE:
    case WEND_METRIC_COMPLETION:
      return strcmp (reader->mapping->form, "xes") == 0 || (read_valid (reader, error) && read_share (reader, error));
    case WEND_METRIC_TIME:
      return read_valid (reader, error) && read_time (reader, error);
    case WEND_METRIC_RATE:
      wend_mapping_read_word (reader->group, "exposure-column", &reader->metric->columns[WEND_COLUMN_EXPOSURE]);
      return read_valid (reader, error);
    case WEND_METRIC_VALUE:
    default:
      return read_valid (reader, error);
    }
}

/* The column of the values, unless the kind has others. */
static gboolean
read_value_column (Reader *reader, GError **error)
{
  WendMappingMetric *metric = reader->metric;
  const char *key = wend_mapping_metric_is_long (metric) ? "value-column" : "column";

  if (strcmp (reader->mapping->form, "xes") == 0)
    return wend_mapping_read_xes_metric (reader->file, reader->group, metric, error);
  if (metric->columns[WEND_COLUMN_K].text != NULL || metric->columns[WEND_COLUMN_START].text != NULL || metric->hist != NULL)
    return TRUE;
  wend_mapping_read_word (reader->group, key, &metric->columns[WEND_COLUMN_VALUE]);
  return metric->columns[WEND_COLUMN_VALUE].text != NULL
         || missing (reader, key, wend_mapping_metric_is_long (metric) ? "name the column that holds the values" : "name the column, or stage-column= and value-column=", error);
}

static gboolean
read_after (Reader *reader, GError **error)
{
  WendMappingMetric *metric = reader->metric;
  WendKeyEntry *entry = wend_key_group_take (reader->group, "after");

  if (entry == NULL)
    return TRUE;
  for (guint i = 0; i < reader->mapping->metrics->len; i++)
    {
      const WendMappingMetric *other = reader->mapping->metrics->pdata[i];
      if (strcmp (other->id, entry->value) != 0)
        continue;
      if ((other->kind != WEND_METRIC_SHARE && other->kind != WEND_METRIC_COMPLETION) || other->any_row || other->columns[WEND_COLUMN_K].text != NULL
          || g_strcmp0 (other->columns[WEND_COLUMN_STAGE].text, metric->columns[WEND_COLUMN_STAGE].text) != 0)
        return wend_key_file_fail (reader->file, entry->line, "after", error, "“%s” does not count single rows of the same form; name a share or completion that does", entry->value);
      metric->after = (int) i;
      return state_key (reader, WEND_FIELD_AFTER, "after", error);
    }
  return wend_key_file_fail (reader->file, entry->line, "after", error, "no metric “%s” stands above; name one, or move its group up", entry->value);
}

/* What the mapping says about the metric beside its rules. */
static gboolean
read_description (Reader *reader, GError **error)
{
  static const char *const directions[] = { "up", "down", NULL };
  static const char *const sides[] = { "customer", "company", NULL };
  int better = wend_mapping_read_token (reader->file, reader->group, "better", directions, 0, error);
  int side = wend_mapping_read_token (reader->file, reader->group, "side", sides, 0, error);

  if (better < 0 || side < 0)
    return FALSE;
  reader->metric->better_down = better == 1;
  reader->metric->company = side == 1;
  if (reader->metric->kind == WEND_METRIC_CES && wend_key_group_take (reader->group, "better") == NULL)
    return missing (reader, "better", "say which end of the effort scale is good: better=up if high means easy", error);
  return state_key (reader, WEND_FIELD_LABEL, "label", error) && state_key (reader, WEND_FIELD_BETTER, "better", error)
         && state_key (reader, WEND_FIELD_GOAL, "goal", error) && state_key (reader, WEND_FIELD_QUESTION, "question", error)
         && state_key (reader, WEND_FIELD_SIDE, "side", error) && state_key (reader, WEND_FIELD_FLOOR, "floor", error)
         && state_key (reader, WEND_FIELD_REACH, "reach", error) && state_key (reader, WEND_FIELD_SEASONAL, "seasonal", error)
         && state_key (reader, WEND_FIELD_RANKED, "ranked", error);
}

static gboolean
read_identity (Reader *reader, GError **error)
{
  WendKeyGroup *group = reader->group;
  WendKeyEntry *kind = wend_key_group_take (group, "kind");
  int index;

  if (group->name == NULL || !wend_id_is_valid (group->name, strlen (group->name)))
    return wend_key_file_fail (reader->file, group->line, NULL, error, "a metric's name must be small letters, digits and hyphens, a letter first, 48 at most; write it as [metric some-name]");
  reader->metric->id = g_strdup (group->name);
  if (strcmp (group->name, WEND_BAD_ANYWHERE) == 0)
    return wend_key_file_fail (reader->file, group->line, NULL, error, "“%s” is made by every import of the wide form; choose another name", WEND_BAD_ANYWHERE);
  if (kind == NULL)
    return missing (reader, "kind", "write rating, nps, ces, completion, time, rate, share or value", error);
  index = wend_mapping_read_token (reader->file, group, "kind", kind_names, 0, error);
  if (index < 0)
    return FALSE;
  reader->metric->kind = (WendMetricKind) index;
  return state (reader, WEND_FIELD_KIND, kind, kind->value, error);
}

gboolean
wend_mapping_read_metric (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  WendMappingMetric *metric = g_new0 (WendMappingMetric, 1);
  Reader reader = { file, group, mapping, metric };

  metric->line = group->line;
  metric->after = -1;
  metric->unit = 1;
  metric->fields = g_array_new (FALSE, FALSE, sizeof (WendStatedField));
  g_array_set_clear_func (metric->fields, stated_clear);
  wend_mapping_read_word (group, "stage-column", &metric->columns[WEND_COLUMN_STAGE]);
  if (!wend_mapping_metric_is_long (metric))
    wend_mapping_read_word (group, "stage", &metric->stage);
  if (!read_identity (&reader, error) || !read_description (&reader, error) || !read_kind_keys (&reader, error)
      || !read_value_column (&reader, error) || !read_after (&reader, error)
      || !wend_mapping_read_set (file, group, "blank", &metric->blank, error)
      || !wend_mapping_read_set (file, group, "not-applicable", &metric->not_applicable, error))
    {
      wend_mapping_metric_free (metric);
      return FALSE;
    }
  g_ptr_array_add (mapping->metrics, metric);
  return TRUE;
}
