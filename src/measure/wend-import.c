/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One delivery from file to findings: binds mapping and map, has the rows read and added up, keeps only the sums.
 * Reads the document, never changes it; wend-import-apply.c writes what is found here. */

#include "measure/wend-import.h"

#include <string.h>

#include "measure/wend-import-private.h"

/* forms */

static WendTally *
tally_for (WendCounts *counts, const WendMappingMetric *metric, GPtrArray *stage_columns)
{
  const char *column = metric->each ? "*" : metric->columns[WEND_COLUMN_STAGE].text;
  WendTally tally;

  for (guint i = 0; i < stage_columns->len; i++)
    if (g_strcmp0 (stage_columns->pdata[i], column) == 0)
      return &g_array_index (counts->tallies, WendTally, i);
  wend_tally_init (&tally, WEND_NO_COLUMN);
  g_array_append_val (counts->tallies, tally);
  g_ptr_array_add (stage_columns, (gpointer) column);
  return &g_array_index (counts->tallies, WendTally, counts->tallies->len - 1);
}

/* A rule for bad that only the map states holds too. */
static void
take_map_rule (const WendCounts *counts, WendCounter *counter)
{
  const WendNode *node = wend_document_find_living (counts->document, counter->metric->id);

  if (node == NULL || wend_node_kind (node) != WEND_KIND_METRIC || counter->has_bad || !wend_metric_kind_has_scale (counter->metric->kind))
    return;
  counter->bad_from = counter->metric->min;
  counter->bad_to = counter->metric->max;
  counter->has_bad = wend_node_number (node, WEND_FIELD_BAD_FROM, &counter->bad_from) | wend_node_number (node, WEND_FIELD_BAD_TO, &counter->bad_to);
}

static int
counter_of (const WendTally *tally, const WendMappingMetric *metric)
{
  for (guint i = 0; i < tally->counters->len; i++)
    if (g_array_index (tally->counters, WendCounter, i).metric == metric)
      return (int) i;
  return -1;
}

static gboolean
add_counter (WendCounts *counts, const WendMappingMetric *metric, GPtrArray *stage_columns, GError **error)
{
  WendTally *tally = tally_for (counts, metric, stage_columns);
  WendCounter counter;

  wend_counter_prepare (&counter, metric);
  take_map_rule (counts, &counter);
  if (metric->after >= 0)
    counter.after = counter_of (tally, counts->import->mapping->metrics->pdata[metric->after]);
  g_array_append_val (tally->counters, counter);
  return wend_places_named (&counts->places, &metric->stage, &g_array_index (tally->counters, WendCounter, tally->counters->len - 1).place, error);
}

static void
set_drivers (WendTally *tally, const WendMapping *mapping)
{
  if (mapping->drivers == NULL || counter_of (tally, mapping->metrics->pdata[mapping->driver_outcome]) < 0)
    return;
  tally->drivers = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i <= mapping->drivers->len; i++)
    {
      guint metric = i < mapping->drivers->len ? g_array_index (mapping->drivers, guint, i) : (guint) mapping->driver_outcome;
      guint counter = (guint) counter_of (tally, mapping->metrics->pdata[metric]);
      g_array_append_val (tally->drivers, counter);
    }
}

static gboolean
add_metrics (WendCounts *counts, gboolean wide, GPtrArray *stage_columns, GError **error)
{
  const WendMapping *mapping = counts->import->mapping;

  for (guint i = 0; i < mapping->metrics->len; i++)
    {
      const WendMappingMetric *metric = mapping->metrics->pdata[i];
      if (wend_mapping_metric_is_long (metric) != wide && !add_counter (counts, metric, stage_columns, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make_tallies (WendCounts *counts, GError **error)
{
  const WendMapping *mapping = counts->import->mapping;
  g_autoptr (GPtrArray) stage_columns = g_ptr_array_new ();
  gboolean outcome_seen = FALSE;

  /* The wide form first: its answers are known when a row of the long form asks for the outcome of a pair. */
  if (!add_metrics (counts, TRUE, stage_columns, error) || !add_metrics (counts, FALSE, stage_columns, error))
    return FALSE;
  for (guint i = 0; i < counts->tallies->len; i++)
    {
      WendTally *tally = &g_array_index (counts->tallies, WendTally, i);
      tally->weighted = mapping->weight.text != NULL;
      if (mapping->pair_outcome >= 0)
        tally->pair_outcome = counter_of (tally, mapping->metrics->pdata[mapping->pair_outcome]);
      outcome_seen |= tally->pair_outcome >= 0;
      tally->pairs = outcome_seen && (tally->pair_outcome >= 0 || g_array_index (counts->tallies, WendTally, 0).pair_outcome >= 0);
      set_drivers (tally, mapping);
      wend_tally_ready (tally, &counts->places);
    }
  return TRUE;
}

/* counts */

static void
counts_clear (WendCounts *counts)
{
  g_clear_pointer (&counts->tallies, g_array_unref);
  wend_places_clear (&counts->places);
  g_clear_pointer (&counts->periods, g_array_unref);
  g_clear_pointer (&counts->levels, g_ptr_array_unref);
  g_clear_pointer (&counts->level_segments, g_array_unref);
}

static gboolean
counts_init (WendCounts *counts, WendImport *import, const WendDocument *document, GError **error)
{
  guint total = 0;

  *counts = (WendCounts) { .import = import, .document = document };
  counts->tallies = g_array_new (FALSE, FALSE, sizeof (WendTally));
  g_array_set_clear_func (counts->tallies, wend_tally_clear);
  counts->periods = g_array_new (FALSE, FALSE, sizeof (WendPeriod));
  counts->levels = g_ptr_array_new_with_free_func (g_free);
  counts->level_segments = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (counts->levels, NULL); /* index 0: the total */
  g_array_append_val (counts->level_segments, total);
  if (!wend_places_init (&counts->places, document, import->mapping, error))
    return FALSE;
  counts->places.names = import->names;
  return make_tallies (counts, error);
}

/* import */

static void
name_free (gpointer data)
{
  WendNameMatch *name = data;

  g_free (name->value);
  g_free (name->place);
  g_free (name);
}

WendImport *
wend_import_new (const WendMapping *mapping, const char *path, const WendImportOptions *options)
{
  WendImport *import = g_new0 (WendImport, 1);

  import->mapping = wend_mapping_ref ((WendMapping *) mapping);
  import->file = path == NULL || strcmp (path, "-") == 0 || strcmp (mapping->form, "sql") == 0 ? NULL : g_filename_display_basename (path);
  import->period = options != NULL && options->period != NULL ? *options->period : mapping->mode == WEND_PERIOD_FIXED ? mapping->period : (WendPeriod) { 0, 0 };
  import->redefine = options != NULL && options->redefine;
  import->forget = options != NULL && options->forget;
  import->taken = options != NULL ? options->taken : 0;
  import->refused = g_ptr_array_new_with_free_func (wend_refusal_free);
  import->names = g_ptr_array_new_with_free_func (name_free);
  import->findings = g_ptr_array_new_with_free_func (wend_finding_free);
  import->periods = g_array_new (FALSE, FALSE, sizeof (WendPeriod));
  return import;
}

void
wend_import_free (WendImport *import)
{
  if (import == NULL)
    return;
  wend_mapping_free (import->mapping);
  g_free (import->file);
  g_free (import->query);
  g_ptr_array_unref (import->refused);
  g_ptr_array_unref (import->names);
  g_ptr_array_unref (import->findings);
  g_array_unref (import->periods);
  g_free (import);
}

static gboolean
check_readable (const WendMapping *mapping, const WendImport *import, GError **error)
{
  if (strcmp (mapping->form, "sql") == 0 && wend_period_is_none (&import->period))
    {
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s” asks a database and states no dates; give a period (--period 2017-05, or 2017-01..2017-06 with period=month)", mapping->name);
      return FALSE;
    }
  if (mapping->mode != WEND_PERIOD_UNSTATED || !wend_period_is_none (&import->period))
    return TRUE;
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s” states no period; give one (--period 2017-05), or add from= and to=, or period= with date= and date-format=, to [source]", mapping->name);
  return FALSE;
}

static gboolean
check_rows (const WendImport *import, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  const WendRefusal *first;

  if (import->n_read == 0 && import->query != NULL)
    g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "“%s”: the database has nothing for that period; check the period and the statement", import->mapping->query);
  else if (import->n_read == 0)
    g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "“%s” has column names but no rows below them; choose the file with the answers", name);
  else if (import->n_used == 0 && import->refused->len > 0)
    {
      first = import->refused->pdata[0];
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA,
                   "“%s”: none of its %" G_GUINT64_FORMAT " rows can be used; the first is refused in line %" G_GUINT64_FORMAT ", column “%s”: %s (“%s”); check the mapping",
                   name, import->n_read, first->line, first->column, first->reason, first->value);
    }
  return import->n_read > 0 && (import->n_used > 0 || import->refused->len == 0);
}

static gboolean
read_form (WendCounts *counts, const WendReading *reading, gboolean *mixed, GError **error)
{
  if (strcmp (counts->import->mapping->form, "xes") == 0)
    return wend_import_read_log (counts, reading, error);
  if (strcmp (counts->import->mapping->form, "sql") == 0)
    return wend_import_read_database (counts, reading, error);
  return wend_import_read_rows (counts, reading, mixed, error);
}

/* One reading of the file into `import`, in one encoding. *mixed: another encoding may do. */
static gboolean
read_once (WendImport *import, const WendDocument *document, const WendReading *reading, gboolean *mixed, GError **error)
{
  WendCounts counts;
  gboolean done = counts_init (&counts, import, document, error)
                  && read_form (&counts, reading, mixed, error)
                  && check_rows (import, reading->path, error);

  if (done)
    {
      wend_places_count_names (&counts.places);
      wend_import_make_findings (&counts);
    }
  counts_clear (&counts);
  return done;
}

WendImport *
wend_import_read (const WendDocument *document, const WendMapping *mapping, const char *path, const WendImportOptions *options, GError **error)
{
  g_autoptr (WendImport) import = NULL;
  WendReading reading = { path, WEND_ENCODING_AUTO, options };
  GError *problem = NULL;
  gboolean mixed = FALSE;

  g_return_val_if_fail (document != NULL && mapping != NULL && path != NULL, NULL);

  reading.encoding = wend_encoding_of (mapping->encoding);
  import = wend_import_new (mapping, path, options);
  if (!check_readable (mapping, import, error))
    return NULL;
  if (read_once (import, document, &reading, &mixed, &problem))
    return g_steal_pointer (&import);
  if (mixed && strcmp (path, "-") != 0) /* as UTF-8 it broke somewhere: all of it is Latin-1 */
    {
      g_clear_error (&problem);
      wend_import_free (import);
      import = wend_import_new (mapping, path, options);
      reading.encoding = WEND_ENCODING_LATIN1;
      if (read_once (import, document, &reading, &mixed, &problem))
        return g_steal_pointer (&import);
    }
  g_propagate_error (error, problem);
  return NULL;
}

guint64
wend_import_n_read (const WendImport *import)
{
  return import->n_read;
}

guint64
wend_import_n_used (const WendImport *import)
{
  return import->n_used;
}

guint64
wend_import_n_duplicates (const WendImport *import)
{
  return import->n_duplicates;
}

guint
wend_import_n_suppressed (const WendImport *import)
{
  guint n = 0;

  for (guint i = 0; i < import->findings->len; i++)
    n += ((WendFinding *) import->findings->pdata[i])->suppressed ? 1 : 0;
  return n;
}

guint
wend_import_n_observations (const WendImport *import)
{
  return import->findings->len;
}

const GPtrArray *
wend_import_refused (const WendImport *import, guint64 *n_refused)
{
  if (n_refused != NULL)
    *n_refused = import->n_refused;
  return import->refused;
}

char
wend_import_delimiter (const WendImport *import)
{
  return import->delimiter;
}

void
wend_import_observation (const WendImport *import, guint index, WendImportObservation *observation)
{
  const WendFinding *finding = import->findings->pdata[index];

  *observation = (WendImportObservation) { finding->metric, finding->at, finding->unplaced, finding->segment, finding->shape,
                                           finding->period, finding->n, finding->suppressed, finding->numbers };
}

const GPtrArray *
wend_import_names (const WendImport *import)
{
  return import->names;
}

const char *
wend_import_sha256 (const WendImport *import)
{
  return import->sha256;
}

const char *
wend_import_query (const WendImport *import)
{
  return import->query;
}

const char *
wend_import_encoding (const WendImport *import)
{
  static const char *const names[] = { "UTF-8", "UTF-8", "UTF-16LE", "UTF-16BE", "Latin-1" };
  return names[import->encoding];
}
