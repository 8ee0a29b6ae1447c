/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A mapping file from text to structure (measures.md §10), every key checked once.
 * Knows no map and no data file. Immutable once parsed; counted by reference, so that an import may outlive
 * what its caller holds. */

#include "measure/wend-mapping.h"

#include <string.h>

#include "base/wend-parse.h"
#include "io/wend-store.h"
#include "measure/wend-mapping-reader-private.h"

#define DEFAULT_TIMEOUT 300
#define MAX_TIMEOUT 86400
#define MAPPING_MAX_CHARACTERS 10000 /* of the field that keeps it */

G_DEFINE_QUARK (wend-measure-error-quark, wend_measure_error)

int
wend_mapping_read_token (const WendKeyFile *file, WendKeyGroup *group, const char *key, const char *const *tokens, int otherwise, GError **error)
{
  WendKeyEntry *entry = wend_key_group_take (group, key);
  g_autofree char *all = NULL;

  if (entry == NULL)
    return otherwise;
  for (int i = 0; tokens[i] != NULL; i++)
    if (g_ascii_strcasecmp (tokens[i], entry->value) == 0)
      return i;
  all = g_strjoinv (", ", (char **) tokens);
  wend_key_file_fail (file, entry->line, key, error, "“%s” is none of its values; write one of %s", entry->value, all);
  return -1;
}

void
wend_mapping_read_word (WendKeyGroup *group, const char *key, WendMappingWord *word)
{
  WendKeyEntry *entry = wend_key_group_take (group, key);

  if (entry == NULL || *entry->value == '\0')
    return;
  word->text = g_strdup (entry->value);
  word->line = entry->line;
}

gboolean
wend_mapping_read_set (const WendKeyFile *file, WendKeyGroup *group, const char *key, WendValueSet *set, GError **error)
{
  WendKeyEntry *entry = wend_key_group_take (group, key);

  if (entry == NULL || *entry->value == '\0')
    return TRUE;
  return wend_value_set_parse (set, entry->value)
         || wend_key_file_fail (file, entry->line, key, error, "“%s” is no list; part values by ; and write ranges as 1..5", entry->value);
}

static char *
read_text (WendKeyGroup *group, const char *key)
{
  WendKeyEntry *entry = wend_key_group_take (group, key);
  return entry != NULL && *entry->value != '\0' ? g_strdup (entry->value) : NULL;
}

static gboolean
read_delimiter (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  static const char *const names[] = { "auto", ",", ";", "tab", "\\t", "|", "comma", "semicolon", NULL };
  static const char marks[] = { 0, ',', ';', '\t', '\t', '|', ',', ';' };
  static const char *const decimals[] = { ".", ",", NULL };
  int index = wend_mapping_read_token (file, group, "delimiter", names, 0, error);
  int decimal = wend_mapping_read_token (file, group, "decimal", decimals, 2, error);

  if (index < 0 || decimal < 0)
    return FALSE;
  mapping->delimiter = marks[index];
  mapping->decimal = decimal == 2 ? 0 : *decimals[decimal];
  return TRUE;
}

static gboolean
read_encoding (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  static const char *const names[] = { "auto", "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "latin-1", "latin1", "iso-8859-1", "windows-1252", NULL };
  static const char *const meant[] = { "auto", "utf-8", "utf-8", "utf-16le", "utf-16le", "utf-16be", "latin-1", "latin-1", "latin-1", "latin-1" };
  int index = wend_mapping_read_token (file, group, "encoding", names, 0, error);

  if (index < 0)
    return FALSE;
  mapping->encoding = g_strdup (meant[index]);
  return TRUE;
}

static gboolean
read_fixed_period (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  static const char *const keys[] = { "from", "to" };
  WendKeyEntry *entries[2];
  gint32 days[2];

  for (guint i = 0; i < 2; i++)
    {
      entries[i] = wend_key_group_take (group, keys[i]);
      if (entries[i] == NULL)
        continue;
      WendPeriod day;
      if (!wend_period_parse (entries[i]->value, &day) || day.to - day.from != 1)
        return wend_key_file_fail (file, entries[i]->line, keys[i], error, "“%s” is no day; write it as 2017-05-01", entries[i]->value);
      days[i] = day.from;
    }
  if (entries[0] == NULL && entries[1] == NULL)
    return TRUE;
  if (entries[0] == NULL || entries[1] == NULL)
    return wend_key_file_fail (file, group->line, NULL, error, "[source] needs both from= and to= (the day after the last); add the other");
  if (days[0] >= days[1])
    return wend_key_file_fail (file, entries[1]->line, "to", error, "it must lie after from (it is the day after the last); correct one of the two");
  mapping->period = (WendPeriod) { days[0], days[1] };
  mapping->mode = WEND_PERIOD_FIXED;
  return TRUE;
}

static gboolean
read_date_format (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  WendKeyEntry *entry = wend_key_group_take (group, "date-format");
  const char *problem;

  wend_mapping_read_word (group, "date", &mapping->date);
  if (entry == NULL)
    return TRUE;
  problem = wend_date_format_parse (&mapping->date_format, entry->value);
  return problem == NULL || wend_key_file_fail (file, entry->line, "date-format", error, "%s; correct it, such as %%Y-%%m-%%d", problem);
}

/* period=month with a date column. */
static gboolean
check_dated_period (const WendKeyFile *file, const WendKeyEntry *entry, WendMapping *mapping, GError **error)
{
  mapping->mode = WEND_PERIOD_BY_DATE;
  if (strcmp (mapping->form, "csv") != 0) /* events have their own times, a database is asked period by period */
    return TRUE;
  if (mapping->date.text == NULL || mapping->date_format.format == NULL)
    return wend_key_file_fail (file, entry->line, "period", error, "it needs date= (the column) and date-format=; add them, or write a fixed period such as 2017-05");
  if (mapping->step != WEND_STEP_YEAR && !mapping->date_format.month)
    return wend_key_file_fail (file, entry->line, "period", error, "date-format has no month; write period=year or add %%m or %%B");
  if ((mapping->step == WEND_STEP_DAY || mapping->step == WEND_STEP_WEEK) && !mapping->date_format.day)
    return wend_key_file_fail (file, entry->line, "period", error, "date-format has no day; write period=month or add %%d");
  return TRUE;
}

static gboolean
read_period (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  static const char *const steps[] = { "day", "week", "month", "quarter", "year" };
  WendKeyEntry *entry = wend_key_group_take (group, "period");

  if (!read_fixed_period (file, group, mapping, error) || !read_date_format (file, group, mapping, error))
    return FALSE;
  if (entry == NULL)
    return TRUE;
  if (mapping->mode == WEND_PERIOD_FIXED)
    return wend_key_file_fail (file, entry->line, "period", error, "from= and to= give a period already; remove one of the two");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (strcmp (entry->value, steps[i]) == 0)
      {
        mapping->step = (WendPeriodStep) i;
        return check_dated_period (file, entry, mapping, error);
      }
  if (!wend_period_parse (entry->value, &mapping->period))
    return wend_key_file_fail (file, entry->line, "period", error, "“%s” is no period; write day, week, month, quarter or year, or a fixed one such as 2017-05", entry->value);
  mapping->mode = WEND_PERIOD_FIXED;
  return TRUE;
}

/* A database is reached by the bare name of a data source: passwords and addresses are the driver's business, never a map's. */
static gboolean
read_dsn (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  WendKeyEntry *dsn = wend_key_group_take (group, "dsn");

  if (dsn == NULL || *dsn->value == '\0')
    return wend_key_file_fail (file, group->line, NULL, error, "[source] of kind=sql needs dsn=, the name of a data source; add it");
  if (strpbrk (dsn->value, ";={}[]\\") != NULL || strcasestr (dsn->value, "pwd") != NULL || strlen (dsn->value) > 64)
    return wend_key_file_fail (file, dsn->line, "dsn", error, "it must be the bare name of a data source, never a connection string or password; write the name only");
  mapping->dsn = g_strdup (dsn->value);
  return TRUE;
}

static gboolean
read_sql (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  WendKeyEntry *timeout = wend_key_group_take (group, "timeout");
  guint64 seconds = DEFAULT_TIMEOUT;

  if (!read_dsn (file, group, mapping, error))
    return FALSE;
  if (timeout != NULL && (!wend_parse_uint64 (timeout->value, &seconds) || seconds < 1 || seconds > MAX_TIMEOUT))
    return wend_key_file_fail (file, timeout->line, "timeout", error, "“%s” is no number of seconds from 1 to %d; correct it", timeout->value, MAX_TIMEOUT);
  mapping->timeout = (guint) seconds;
  mapping->query = read_text (group, "query");
  return mapping->query != NULL
         || wend_key_file_fail (file, group->line, NULL, error, "[source] of kind=sql needs query=, the file with the statement; add it");
}

/* Keys of the forms that are not files: checked here, so that a mapping is right or wrong whoever reads it. */
static gboolean
read_other_forms (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  if (strcmp (mapping->form, "xes") == 0)
    mapping->classifier = read_text (group, "classifier");
  return strcmp (mapping->form, "sql") != 0 || read_sql (file, group, mapping, error);
}

static gboolean
read_source (WendKeyFile *file, WendMapping *mapping, GError **error)
{
  static const char *const forms[] = { "csv", "sql", "xes", NULL };
  static const char *const duplicates[] = { "last", "first", NULL };
  static const char *const unplaced[] = { "refuse", "keep", NULL };
  WendKeyGroup *group = wend_key_file_group (file, "source");
  int form, first, keep;

  if (group == NULL)
    {
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s” has no group [source]; add it with name=, kind=csv and a period", file->name);
      return FALSE;
    }
  form = wend_mapping_read_token (file, group, "kind", forms, 0, error);
  first = wend_mapping_read_token (file, group, "duplicates", duplicates, 0, error);
  keep = form < 0 || first < 0 ? -1 : wend_mapping_read_token (file, group, "unplaced", unplaced, 0, error);
  if (keep < 0)
    return FALSE;
  mapping->form = g_strdup (forms[form]);
  mapping->first_counts = first == 1;
  mapping->keep_unplaced = keep == 1;
  mapping->series = read_text (group, "name");
  mapping->title = read_text (group, "title");
  mapping->link = read_text (group, "link");
  mapping->asked = read_text (group, "asked");
  mapping->bias = read_text (group, "bias");
  mapping->by = read_text (group, "by");
  wend_mapping_read_word (group, "id-column", &mapping->id_column);
  wend_mapping_read_word (group, "weight", &mapping->weight);
  if (mapping->series == NULL || g_utf8_strlen (mapping->series, -1) > 200)
    return wend_key_file_fail (file, group->line, NULL, error, "[source] needs name= of up to 200 characters: the series to which every delivery of this survey belongs; add it");
  return wend_mapping_read_set (file, group, "leave-out", &mapping->left_out, error)
         && read_delimiter (file, group, mapping, error) && read_encoding (file, group, mapping, error)
         && read_period (file, group, mapping, error) && read_other_forms (file, group, mapping, error);
}

static void
segment_free (gpointer data)
{
  WendMappingSegment *segment = data;

  g_free (segment->name);
  g_free (segment->column.text);
  g_free (segment);
}

static gboolean
read_segment (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  const char *key = strcmp (mapping->form, "xes") == 0 ? "attribute" : "column";
  WendMappingSegment *segment;

  if (group->name == NULL || strchr (group->name, '=') != NULL || strlen (group->name) > 200)
    return wend_key_file_fail (file, group->line, NULL, error, "a segment needs a short name without “=”; write it as [segment area]");
  segment = g_new0 (WendMappingSegment, 1);
  segment->name = g_strdup (group->name);
  g_ptr_array_add (mapping->segments, segment);
  wend_mapping_read_word (group, key, &segment->column);
  return segment->column.text != NULL || wend_key_file_fail (file, group->line, NULL, error, "[segment %s] has no key “%s”; name it", group->name, key);
}

static void
stage_free (gpointer data)
{
  WendMappingStage *stage = data;

  g_free (stage->place.text);
  wend_value_set_clear (&stage->values);
  g_free (stage);
}

static gboolean
read_stages (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  for (guint i = 0; i < group->entries->len; i++)
    {
      WendKeyEntry *entry = group->entries->pdata[i];
      WendMappingStage *stage = g_new0 (WendMappingStage, 1);

      entry->taken = TRUE;
      g_ptr_array_add (mapping->stages, stage);
      stage->place.text = g_strdup (entry->key);
      stage->place.line = entry->line;
      if (!wend_value_set_parse (&stage->values, entry->value))
        return wend_key_file_fail (file, entry->line, entry->key, error, "“%s” is no list; part the values of the stage column by ;", entry->value);
    }
  return TRUE;
}

/* The index of the metric a list of [pairs] or [drivers] names; -1 with an error. */
static int
find_metric (const WendKeyFile *file, const WendKeyEntry *entry, const char *id, WendMapping *mapping, GError **error)
{
  for (guint i = 0; i < mapping->metrics->len; i++)
    if (strcmp (((WendMappingMetric *) mapping->metrics->pdata[i])->id, id) == 0)
      return (int) i;
  wend_key_file_fail (file, entry->line, entry->key, error, "no metric is called “%s”; name one of the groups [metric …]", id);
  return -1;
}

static int
read_outcome (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  WendKeyEntry *entry = wend_key_group_take (group, "outcome");

  if (entry != NULL)
    return find_metric (file, entry, entry->value, mapping, error);
  wend_key_file_fail (file, group->line, NULL, error, "[%s] has no key “outcome”; name the metric", group->type);
  return -1;
}

static gboolean
read_pairs (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  const WendMappingMetric *outcome;

  mapping->pair_outcome = read_outcome (file, group, mapping, error);
  if (mapping->pair_outcome < 0)
    return FALSE;
  outcome = mapping->metrics->pdata[mapping->pair_outcome];
  if ((wend_metric_kind_has_scale (outcome->kind) && outcome->has_bad && outcome->hist == NULL) || outcome->kind == WEND_METRIC_SHARE || outcome->kind == WEND_METRIC_COMPLETION)
    return TRUE;
  return wend_key_file_fail (file, group->line, NULL, error, "the outcome “%s” of [pairs] has no rule for bad; add bad= to its metric or name another", outcome->id);
}

static gboolean
read_drivers (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  WendKeyEntry *entry = wend_key_group_take (group, "metrics");
  g_auto (GStrv) names = wend_value_list (entry != NULL ? entry->value : "");

  mapping->driver_outcome = read_outcome (file, group, mapping, error);
  if (mapping->driver_outcome < 0)
    return FALSE;
  if (entry == NULL)
    return wend_key_file_fail (file, group->line, NULL, error, "[drivers] has no key “metrics”; list them, parted by ;");
  mapping->drivers = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; names[i] != NULL; i++)
    {
      int index = find_metric (file, entry, names[i], mapping, error);
      const WendMappingMetric *metric = index >= 0 ? mapping->metrics->pdata[index] : NULL;
      guint value = (guint) index;
      if (metric == NULL)
        return FALSE;
      if (index == mapping->driver_outcome || !wend_metric_kind_has_scale (metric->kind) || metric->hist != NULL || wend_mapping_metric_is_long (metric))
        return wend_key_file_fail (file, entry->line, "metrics", error, "“%s” cannot drive the outcome here; list ratings of the wide form other than the outcome", names[i]);
      g_array_append_val (mapping->drivers, value);
    }
  const WendMappingMetric *outcome = mapping->metrics->pdata[mapping->driver_outcome];
  return (wend_metric_kind_has_scale (outcome->kind) && outcome->hist == NULL && !wend_mapping_metric_is_long (outcome))
         || wend_key_file_fail (file, group->line, NULL, error, "the outcome “%s” of [drivers] must be a rating of the wide form; name another", outcome->id);
}

/* Texts to pick by hand (wend-quotes.h); counting passes them over. */
static gboolean
read_quotes (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  wend_mapping_read_word (group, "column", &mapping->quote);
  wend_mapping_read_word (group, "date", &mapping->quote_date);
  wend_mapping_read_word (group, "channel", &mapping->quote_channel);
  wend_mapping_read_word (group, "stage-column", &mapping->quote_stage);
  if (mapping->quote.text == NULL)
    return wend_key_file_fail (file, group->line, NULL, error, "[quotes] has no key “column”; name the column that holds the texts");
  return mapping->quote_date.text == NULL || mapping->date_format.format != NULL
         || wend_key_file_fail (file, mapping->quote_date.line, "date", error, "dates need date-format= in [source]; add it, such as date-format=%%Y-%%m-%%d");
}

typedef gboolean (*ReadGroup) (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error);

/* All groups of one type, in their order. */
static gboolean
read_groups (WendKeyFile *file, const char *type, ReadGroup read, WendMapping *mapping, GError **error)
{
  for (guint i = 0; i < file->groups->len; i++)
    {
      WendKeyGroup *group = file->groups->pdata[i];
      if (strcmp (group->type, type) == 0 && !read (file, group, mapping, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_types (const WendKeyFile *file, GError **error)
{
  static const struct { const char *type; gboolean named; } known[] = {
    { "source", FALSE }, { "stages", FALSE }, { "segment", TRUE }, { "metric", TRUE }, { "pairs", FALSE }, { "drivers", FALSE }, { "quotes", FALSE }, { "paths", FALSE },
  };

  for (guint i = 0; i < file->groups->len; i++)
    {
      const WendKeyGroup *group = file->groups->pdata[i];
      gboolean fine = FALSE;
      for (guint j = 0; j < G_N_ELEMENTS (known); j++)
        fine |= strcmp (known[j].type, group->type) == 0 && (known[j].named || group->name == NULL);
      if (!fine)
        return wend_key_file_fail (file, group->line, NULL, error, "a group [%s%s%s] is not known; use source, stages, segment NAME, metric NAME, pairs, drivers, quotes or paths",
                                   group->type, group->name != NULL ? " " : "", group->name != NULL ? group->name : "");
    }
  return TRUE;
}

static gboolean
check_metrics (const WendKeyFile *file, const WendMapping *mapping, GError **error)
{
  if (mapping->metrics->len > 0)
    return TRUE;
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s” has no group [metric …], so it measures nothing; add one for each column", file->name);
  return FALSE;
}

static gboolean
read_all (WendKeyFile *file, WendMapping *mapping, GError **error)
{
  return check_types (file, error) && read_source (file, mapping, error)
         && read_groups (file, "segment", read_segment, mapping, error)
         && read_groups (file, "stages", read_stages, mapping, error)
         && read_groups (file, "metric", wend_mapping_read_metric, mapping, error)
         && check_metrics (file, mapping, error)
         && read_groups (file, "pairs", read_pairs, mapping, error)
         && read_groups (file, "drivers", read_drivers, mapping, error)
         && read_groups (file, "quotes", read_quotes, mapping, error)
         && read_groups (file, "paths", wend_mapping_read_paths, mapping, error)
         && wend_mapping_check_xes (file, mapping, error)
         && wend_key_file_check (file, error);
}

/* The text without byte order mark and with line feeds only: what the map keeps; NULL where it is no text. */
static char *
clean_text (const char *text, gsize length)
{
  g_auto (GStrv) lines = NULL;
  char *clean;

  if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  if (memchr (text, '\0', length) != NULL || !g_utf8_validate (text, (gssize) length, NULL))
    return NULL;
  clean = g_strndup (text, length);
  lines = g_strsplit (clean, "\r\n", -1);
  g_free (clean);
  clean = g_strjoinv ("\n", lines);
  for (const char *p = clean; *p != '\0'; p++)
    if ((guchar) *p < 0x20 && *p != '\n' && *p != '\t')
      {
        g_free (clean);
        return NULL;
      }
  return g_strchomp (clean); /* the same text whatever an editor puts at the end */
}

WendMapping *
wend_mapping_new (const char *name)
{
  WendMapping *mapping = g_new0 (WendMapping, 1);

  g_atomic_ref_count_init (&mapping->refs);
  mapping->pair_outcome = mapping->driver_outcome = -1;
  mapping->segments = g_ptr_array_new_with_free_func (segment_free);
  mapping->metrics = g_ptr_array_new_with_free_func (wend_mapping_metric_free);
  mapping->stages = g_ptr_array_new_with_free_func (stage_free);
  mapping->name = g_strdup (name);
  return mapping;
}

WendMapping *
wend_mapping_parse (const char *text, gsize length, const char *name, GError **error)
{
  g_autoptr (WendMapping) mapping = NULL;
  g_autoptr (WendKeyFile) file = NULL;

  g_return_val_if_fail (text != NULL && name != NULL, NULL);

  mapping = wend_mapping_new (name);
  mapping->text = clean_text (text, length);
  if (mapping->text == NULL)
    {
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s” is no text in UTF-8; save it as plain text in UTF-8", name);
      return NULL;
    }
  if (g_utf8_strlen (mapping->text, -1) > MAPPING_MAX_CHARACTERS)
    {
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s” is longer than %d characters, more than a map keeps; take its metrics apart into two mappings", name, MAPPING_MAX_CHARACTERS);
      return NULL;
    }
  file = wend_key_file_parse (mapping->text, name, error);
  if (file == NULL || !read_all (file, mapping, error))
    return NULL;
  return g_steal_pointer (&mapping);
}

WendMapping *
wend_mapping_load (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = wend_store_read (path, NULL, error);
  gsize length;
  const char *text;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  return wend_mapping_parse (text != NULL ? text : "", length, name, error);
}

WendMapping *
wend_mapping_ref (WendMapping *mapping)
{
  g_atomic_ref_count_inc (&mapping->refs);
  return mapping;
}

void
wend_mapping_free (WendMapping *mapping)
{
  if (mapping == NULL || !g_atomic_ref_count_dec (&mapping->refs))
    return;
  g_free (mapping->name);
  g_free (mapping->text);
  g_free (mapping->series);
  g_free (mapping->form);
  g_free (mapping->title);
  g_free (mapping->link);
  g_free (mapping->asked);
  g_free (mapping->bias);
  g_free (mapping->by);
  wend_value_set_clear (&mapping->left_out);
  g_free (mapping->encoding);
  g_free (mapping->date.text);
  wend_date_format_clear (&mapping->date_format);
  g_free (mapping->id_column.text);
  g_free (mapping->weight.text);
  g_ptr_array_unref (mapping->segments);
  g_ptr_array_unref (mapping->metrics);
  g_ptr_array_unref (mapping->stages);
  g_clear_pointer (&mapping->drivers, g_array_unref);
  g_clear_pointer (&mapping->plan, g_ptr_array_unref);
  g_free (mapping->quote.text);
  g_free (mapping->quote_date.text);
  g_free (mapping->quote_channel.text);
  g_free (mapping->quote_stage.text);
  g_free (mapping->classifier);
  g_free (mapping->dsn);
  g_free (mapping->query);
  g_free (mapping);
}

const char *
wend_mapping_series (const WendMapping *mapping)
{
  return mapping->series;
}

const char *
wend_mapping_form (const WendMapping *mapping)
{
  return mapping->form;
}

const char *
wend_mapping_query_file (const WendMapping *mapping)
{
  return mapping->query;
}

const char *
wend_mapping_text (const WendMapping *mapping)
{
  return mapping->text;
}
