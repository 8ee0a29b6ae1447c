/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From sums to observations: which there are, their numbers in the order of measures.md §9, and which groups are too
 * small to be kept. Writes nothing; the document is only asked for its privacy floor. */

#include <math.h>
#include <string.h>

#include "base/wend-id.h"
#include "base/wend-parse.h"
#include "measure/wend-import-names-private.h"
#include "measure/wend-import-private.h"
#include "measure/wend-suppress.h"
#include "stats/wend-quantile.h"

#define BIN_RATIO 1.02
#define CONFIDENCE 0.95

/* A finding with what decides whether it may be kept. */
typedef struct
{
  WendFinding *finding;
  guint tally;
  guint cell;
  guint place;
  guint period;
  guint level;
  guint segment;
  guint64 n;
} Candidate;

typedef struct
{
  WendCounts *counts;
  GArray *candidates;
  guint floor;
} Maker;

void
wend_finding_free (gpointer data)
{
  WendFinding *finding = data;

  g_free (finding->id);
  g_free (finding->metric);
  g_free (finding->at);
  g_free (finding->unplaced);
  g_free (finding->segment);
  g_free (finding->outcome);
  g_free (finding->numbers);
  g_free (finding);
}

/* numbers as attributes */

static void
add_count (GString *text, const char *name, guint64 value)
{
  g_string_append_printf (text, "%s%s=\"%" G_GUINT64_FORMAT "\"", text->len > 0 ? " " : "", name, value);
}

static void
add_number (GString *text, const char *name, double value)
{
  char buffer[WEND_NUMBER_SIZE];
  g_string_append_printf (text, "%s%s=\"%s\"", text->len > 0 ? " " : "", name, wend_format_double (buffer, value));
}

static void
add_scale (GString *text, const WendCounter *counter, const WendTallyCell *cell)
{
  guint n = wend_counter_n_values (counter);
  char buffer[WEND_NUMBER_SIZE];

  g_string_append (text, text->len > 0 ? " hist=\"" : "hist=\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%" G_GUINT64_FORMAT, i > 0 ? " " : "", cell->hist[i]);
  g_string_append_c (text, '"');
  if (cell->weights == NULL)
    return;
  add_number (text, "sum-w", cell->sum_w);
  add_number (text, "sum-w2", cell->sum_w2);
  g_string_append (text, " weights=\"");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", wend_format_double (buffer, cell->weights[i]));
  g_string_append_c (text, '"');
}

static int
by_value (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;
  return *x < *y ? -1 : *x > *y;
}

/* bins="zero:3 410:7": sorted times counted in steps of 2 per cent. */
static void
add_bins (GString *text, const GArray *times)
{
  guint i = 0;
  guint zeros = 0;
  gboolean first = TRUE;

  while (zeros < times->len && g_array_index (times, double, zeros) <= 0)
    zeros++;
  g_string_append (text, " bins=\"");
  if (zeros > 0)
    g_string_append_printf (text, "zero:%u", zeros);
  first = zeros == 0;
  for (i = zeros; i < times->len;)
    {
      int bin = MAX (0, (int) floor (log (g_array_index (times, double, i)) / log (BIN_RATIO) + 1e-9));
      guint count = 0;
      while (i < times->len && MAX (0, (int) floor (log (g_array_index (times, double, i)) / log (BIN_RATIO) + 1e-9)) == bin)
        {
          count++;
          i++;
        }
      g_string_append_printf (text, "%s%d:%u", first ? "" : " ", bin, count);
      first = FALSE;
    }
  g_string_append_c (text, '"');
}

/* Sum, quantiles and the limits of the median and the p90. */
static void
add_quantiles (GString *text, GArray *times)
{
  static const struct { const char *name; double probability; } asked[] = { { "p10", .1 }, { "p25", .25 }, { "p50", .5 }, { "p75", .75 }, { "p90", .9 } };
  static const char *const limits[][2] = { { "p50-lo", "p50-hi" }, { "p90-lo", "p90-hi" } };
  static const double limited[] = { .5, .9 };
  const double *sorted;
  double sum = 0;

  g_array_sort (times, by_value);
  sorted = (const double *) (const void *) times->data;
  for (guint i = 0; i < times->len; i++)
    sum += sorted[i];
  add_number (text, "sum", sum);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    add_number (text, asked[i].name, wend_quantile (sorted, times->len, asked[i].probability, CONFIDENCE).value);
  for (guint i = 0; i < G_N_ELEMENTS (limited); i++)
    {
      WendQuantile quantile = wend_quantile (sorted, times->len, limited[i], CONFIDENCE);
      if (quantile.has_lo)
        add_number (text, limits[i][0], quantile.lo);
      if (quantile.has_hi)
        add_number (text, limits[i][1], quantile.hi);
    }
}

static void
add_times (GString *text, const WendCounter *counter, WendTallyCell *cell)
{
  add_count (text, "open", cell->open);
  add_count (text, "n", cell->n);
  if (cell->times->len == 0)
    return;
  add_quantiles (text, cell->times);
  if (counter->metric->has_target)
    {
      add_number (text, "limit", counter->metric->target);
      add_count (text, "over", cell->over);
    }
  add_bins (text, cell->times);
}

/* What is asked of everybody and who did not answer. */
static void
add_answered (GString *text, const WendCounter *counter, const WendTallyCell *cell)
{
  if (!wend_value_set_is_empty (&counter->metric->not_applicable) || counter->columns[WEND_COLUMN_NA] != WEND_NO_COLUMN)
    add_count (text, "na", cell->na);
  if (counter->columns[WEND_COLUMN_VALUE] != WEND_NO_COLUMN || counter->columns[WEND_COLUMN_BLANK] != WEND_NO_COLUMN)
    add_count (text, "blank", cell->blank);
}

static char *
counts_numbers (const WendCounter *counter, WendTallyCell *cell)
{
  GString *text = g_string_new (NULL);

  switch (counter->metric->kind)
    {
    case WEND_METRIC_COMPLETION:
      add_count (text, "entered", cell->n + cell->open);
      add_count (text, "completed", cell->k);
      if (cell->open > 0)
        add_count (text, "open", cell->open);
      break;
    case WEND_METRIC_SHARE:
      add_count (text, "n", cell->n);
      add_answered (text, counter, cell);
      add_count (text, "k", cell->k);
      break;
    case WEND_METRIC_TIME:
      add_times (text, counter, cell);
      break;
    case WEND_METRIC_RATE:
      add_number (text, "events", cell->events);
      add_number (text, "exposure", cell->exposure);
      break;
    case WEND_METRIC_VALUE:
      add_number (text, "value", cell->value);
      break;
    case WEND_METRIC_RATING:
    case WEND_METRIC_NPS:
    case WEND_METRIC_CES:
    default:
      add_answered (text, counter, cell);
      add_scale (text, counter, cell);
      break;
    }
  return g_string_free (text, FALSE);
}

/* candidates */

static Candidate
candidate_new (Maker *maker, guint tally, const WendTallyGroup *group, guint cell, guint place, const char *metric)
{
  const WendImportPlace *at = &g_array_index (maker->counts->places.places, WendImportPlace, place);
  WendFinding *finding = g_new0 (WendFinding, 1);

  finding->metric = g_strdup (metric);
  finding->at = g_strdup (at->id);
  finding->unplaced = g_strdup (at->unplaced);
  finding->segment = group->level != 0 ? g_strdup (maker->counts->levels->pdata[group->level]) : NULL;
  finding->period = g_array_index (maker->counts->periods, WendPeriod, group->period);
  return (Candidate) { finding, tally, cell, place, group->period, group->level,
                       group->level != 0 ? g_array_index (maker->counts->level_segments, guint, group->level) : 0, 0 };
}

static void
add_counts (Maker *maker, guint tally, const WendTallyGroup *group, guint i)
{
  const WendCounter *counter = &g_array_index (g_array_index (maker->counts->tallies, WendTally, tally).counters, WendCounter, i);
  WendTallyCell *cell = &group->cells[i];
  Candidate candidate;

  if (cell->n + cell->na + cell->blank + cell->open == 0)
    return;
  candidate = candidate_new (maker, tally, group, i, counter->place != 0 ? counter->place : group->place, counter->metric->id);
  candidate.n = counter->metric->kind == WEND_METRIC_VALUE ? 0 : counter->metric->kind == WEND_METRIC_COMPLETION ? cell->n + cell->open : cell->n; /* a figure without n cannot be too small */
  candidate.finding->numbers = counts_numbers (counter, cell);
  g_array_append_val (maker->candidates, candidate);
}

static void
add_anywhere (Maker *maker, guint tally_index, const WendTallyGroup *group)
{
  const WendTally *tally = &g_array_index (maker->counts->tallies, WendTally, tally_index);

  for (guint i = 0; tally->anywhere && i <= tally->n_stages; i++)
    {
      const WendTallyCell *cell = &group->cells[tally->counters->len + i];
      GString *text;
      Candidate candidate;
      if (cell->n == 0)
        continue;
      candidate = candidate_new (maker, tally_index, group, tally->counters->len + i, 0, WEND_BAD_ANYWHERE);
      candidate.n = cell->n;
      if (i < tally->n_stages)
        candidate.finding->at = g_strdup (tally->places->stages->pdata[i]);
      text = g_string_new (NULL);
      add_count (text, "n", cell->n);
      add_count (text, "k", cell->k);
      candidate.finding->numbers = g_string_free (text, FALSE);
      g_array_append_val (maker->candidates, candidate);
      maker->counts->import->anywhere = TRUE;
    }
}

/* Pairs and drivers stand by themselves: no level of theirs is kept that a total could be compared with. */
static void
add_alone (Maker *maker, const Candidate *candidate, const char *shape, guint64 n, char *numbers)
{
  WendFinding *finding = candidate->finding;

  finding->shape = shape;
  finding->numbers = numbers;
  finding->n = n;
  finding->suppressed = wend_suppress_one (n, maker->floor) != WEND_SUPPRESSION_NONE;
  g_ptr_array_add (maker->counts->import->findings, finding);
}

static void
add_pair (Maker *maker, guint tally, const WendTallyGroup *group, guint i, const char *outcome)
{
  static const char *const names[] = { "hurt-bad", "hurt-ok", "not-bad", "not-ok" };
  const WendCounter *counter = &g_array_index (g_array_index (maker->counts->tallies, WendTally, tally).counters, WendCounter, i);
  const guint64 *pair = group->cells[i].pair;
  guint64 n = pair[0] + pair[1] + pair[2] + pair[3];
  Candidate candidate;
  GString *text;

  if (n == 0)
    return;
  candidate = candidate_new (maker, tally, group, i, counter->place != 0 ? counter->place : group->place, counter->metric->id);
  text = g_string_new (NULL);
  g_string_append_printf (text, "outcome=\"%s\"", outcome);
  for (guint j = 0; j < G_N_ELEMENTS (names); j++)
    add_count (text, names[j], pair[j]);
  candidate.finding->outcome = g_strdup (outcome);
  add_alone (maker, &candidate, "pair", n, g_string_free (text, FALSE));
}

/* Pearson's r of two drivers from sums; 0 where one does not vary. */
static double
correlation (const WendTallyGroup *group, guint n_drivers, guint i, guint j)
{
  double n = (double) group->n_complete;
  double product = n * group->products[i * n_drivers + j] - group->sums[i] * group->sums[j];
  double one = n * group->products[i * n_drivers + i] - group->sums[i] * group->sums[i];
  double other = n * group->products[j * n_drivers + j] - group->sums[j] * group->sums[j];

  return one > 0 && other > 0 ? product / sqrt (one * other) : 0;
}

static void
add_drivers (Maker *maker, guint tally_index, const WendTallyGroup *group)
{
  const WendTally *tally = &g_array_index (maker->counts->tallies, WendTally, tally_index);
  guint n = tally->drivers->len;
  GString *text = g_string_new (NULL);
  char buffer[WEND_NUMBER_SIZE];
  const char *outcome = "";
  Candidate candidate;

  add_count (text, "n", group->n_complete);
  g_string_append (text, " names=\"");
  for (guint i = 0; i < n; i++)
    {
      outcome = g_array_index (tally->counters, WendCounter, g_array_index (tally->drivers, guint, i)).metric->id;
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", outcome);
    }
  g_string_append (text, "\" matrix=\"");
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      g_string_append_printf (text, "%s%s", i + j > 1 ? " " : "", wend_format_double (buffer, correlation (group, n, i, j)));
  g_string_append_c (text, '"');
  candidate = candidate_new (maker, tally_index, group, 0, 0, outcome);
  add_alone (maker, &candidate, "drivers", group->n_complete, g_string_free (text, FALSE));
}

static void
add_group (Maker *maker, guint tally_index, const WendTallyGroup *group)
{
  const WendTally *tally = &g_array_index (maker->counts->tallies, WendTally, tally_index);
  const WendMapping *mapping = maker->counts->import->mapping;

  for (guint i = 0; i < tally->counters->len; i++)
    add_counts (maker, tally_index, group, i);
  add_anywhere (maker, tally_index, group);
  if (group->level != 0)
    return;
  for (guint i = 0; tally->pairs && i < tally->counters->len; i++)
    add_pair (maker, tally_index, group, i, ((WendMappingMetric *) mapping->metrics->pdata[mapping->pair_outcome])->id);
  if (tally->drivers != NULL && group->n_complete > 0)
    add_drivers (maker, tally_index, group);
}

/* suppression */

/* Levels of one total stand together; the total (no level) first. */
static int
by_total (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;
  const guint left[] = { x->tally, x->cell, x->place, x->period, x->level != 0, x->segment };
  const guint right[] = { y->tally, y->cell, y->place, y->period, y->level != 0, y->segment };

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    if (left[i] != right[i])
      return left[i] < right[i] ? -1 : 1;
  return g_strcmp0 (x->finding->segment, y->finding->segment);
}

static gboolean
same_total (const Candidate *a, const Candidate *b)
{
  return a->tally == b->tally && a->cell == b->cell && a->place == b->place && a->period == b->period
         && (a->level != 0) == (b->level != 0) && a->segment == b->segment;
}

static void
suppress_run (Maker *maker, guint from, guint to)
{
  guint n = to - from;
  Candidate *first = &g_array_index (maker->candidates, Candidate, from);
  g_autofree guint64 *counts = g_new (guint64, n);
  g_autofree const char **names = g_new (const char *, n);
  g_autofree WendSuppression *result = g_new (WendSuppression, n);

  for (guint i = 0; i < n; i++)
    {
      counts[i] = first[i].n;
      names[i] = first[i].finding->segment;
      result[i] = wend_suppress_one (first[i].n, maker->floor);
    }
  if (first->level != 0)
    wend_suppress_levels (counts, names, n, maker->floor, result);
  for (guint i = 0; i < n; i++)
    {
      first[i].finding->suppressed = result[i] != WEND_SUPPRESSION_NONE;
      first[i].finding->n = first[i].n;
    }
}

static void
suppress_all (Maker *maker)
{
  guint from = 0;

  g_array_sort (maker->candidates, by_total);
  for (guint i = 1; i <= maker->candidates->len; i++)
    if (i == maker->candidates->len || !same_total (&g_array_index (maker->candidates, Candidate, from), &g_array_index (maker->candidates, Candidate, i)))
      {
        suppress_run (maker, from, i);
        from = i;
      }
  for (guint i = 0; i < maker->candidates->len; i++)
    g_ptr_array_add (maker->counts->import->findings, g_array_index (maker->candidates, Candidate, i).finding);
}

/* ids */

static void
set_id (WendFinding *finding, const char *series)
{
  char from[16], to[16];
  const char *parts[] = { finding->metric, finding->at, finding->unplaced, finding->segment, wend_format_date (from, finding->period.from),
                          wend_format_date (to, finding->period.to), series, finding->shape, finding->outcome };

  finding->id = wend_id_from_content ("o-", parts, G_N_ELEMENTS (parts));
}

static void
note_periods (WendImport *import)
{
  for (guint i = 0; i < import->findings->len; i++)
    {
      const WendFinding *finding = import->findings->pdata[i];
      gboolean known = FALSE;
      for (guint j = 0; j < import->periods->len && !known; j++)
        known = g_array_index (import->periods, WendPeriod, j).from == finding->period.from;
      if (!known)
        g_array_append_val (import->periods, finding->period);
    }
}

void
wend_import_add_finding (WendImport *import, WendFinding *finding)
{
  g_ptr_array_add (import->findings, finding);
  set_id (finding, import->mapping->series);
  note_periods (import);
}

guint
wend_import_floor (const WendDocument *document)
{
  double floor = 0;

  wend_node_number (wend_document_map (document), WEND_FIELD_PRIVACY_FLOOR, &floor);
  return (guint) MAX (floor, WEND_PRIVACY_FLOOR_LEAST);
}

void
wend_import_make_findings (WendCounts *counts)
{
  Maker maker = { counts, g_array_new (FALSE, FALSE, sizeof (Candidate)), wend_import_floor (counts->document) };

  for (guint i = 0; i < counts->tallies->len; i++)
    {
      const WendTally *tally = &g_array_index (counts->tallies, WendTally, i);
      for (guint j = 0; j < tally->groups->len; j++)
        add_group (&maker, i, tally->groups->pdata[j]);
    }
  suppress_all (&maker);
  for (guint i = 0; i < counts->import->findings->len; i++)
    set_id (counts->import->findings->pdata[i], counts->import->mapping->series);
  note_periods (counts->import);
  g_array_unref (maker.candidates);
}
