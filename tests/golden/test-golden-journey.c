/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From real survey files to what the map says: ratings, pain, stages in rank, scores by segment, small groups hidden. */

#include <string.h>

#include "measure/wend-import-private.h"
#include "stats/wend-mean.h"
#include "stats/wend-nps.h"
#include "stats/wend-share.h"
#include "wend-golden-map.h"
#include "wend-table.h"

/* Answers of a metric that were refused: the table calls all that is neither valid nor 'never used' blank. */
static guint
refused_of (const WendImport *import, const char *column)
{
  guint64 n_refused;
  const GPtrArray *refused = wend_import_refused (import, &n_refused);
  guint n = 0;

  g_assert_cmpuint (n_refused, ==, refused->len);
  for (guint i = 0; i < refused->len; i++)
    n += g_ascii_strcasecmp (((const WendRefusal *) refused->pdata[i])->column, column) == 0;
  return n;
}

static const char *
column_of (const WendTable *columns, const char *year, const char *metric)
{
  for (guint i = 0; i < wend_table_n_rows (columns); i++)
    if (strcmp (wend_table_text (columns, i, "year"), year) == 0 && strcmp (wend_table_text (columns, i, "metric"), metric) == 0)
      return wend_table_text (columns, i, "column");
  return "";
}

static void
check_hist (const WendTable *table, guint row, const WendFigure *figure, WendEditor *editor)
{
  g_autofree char *hist = wend_golden_number (editor, figure, NULL, "hist");
  g_auto (GStrv) parts = g_strsplit (hist, " ", -1);
  guint64 counts[5];

  g_assert_cmpuint (g_strv_length (parts), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *column = g_strdup_printf ("c%u", i + 1);
      counts[i] = g_ascii_strtoull (parts[i], NULL, 10);
      wend_table_check (table, row, column, TRUE, (double) counts[i]);
    }
  wend_table_check (table, row, "sd", TRUE, wend_moments_from_counts (counts, 5, 1).sd);
}

static void
check_rating (const WendTable *table, guint row, const WendFigure *figure, const WendImport *import, const char *column)
{
  WendRange pain = figure->pain;

  if (figure->place == NULL) /* the whole journey has no pain; the table gives the same product */
    {
      g_assert_false (pain.has);
      pain = wend_range_scale (wend_share (figure->bad.value * (double) figure->n, (double) (figure->n + figure->na), 0.95), 100);
    }
  wend_table_check (table, row, "rows", TRUE, (double) wend_import_n_read (import));
  wend_table_check (table, row, "n", TRUE, (double) figure->n);
  wend_table_check (table, row, "n_not_applicable", TRUE, (double) figure->na);
  wend_table_check (table, row, "n_blank", TRUE, (double) figure->blank + refused_of (import, column));
  wend_golden_check (table, row, "mean", figure->mean);
  wend_golden_check (table, row, "top2", wend_range_scale (figure->shown, 0.01));
  wend_golden_check (table, row, "bad", figure->bad);
  wend_golden_check (table, row, "pain", pain);
  if (figure->reach.has)
    wend_golden_check (table, row, "reach", figure->reach);
  else /* no code for 'never used' in the question */
    g_assert_cmpfloat (wend_table_get (table, row, "reach"), >=, 1);
}

static void
test_ratings (void)
{
  static const char *const years[] = { "2012", "2013", "2014", "2015", "2016", "2017" };
  g_autoptr (WendTable) table = wend_table_open ("sfo_ratings", "year metric stage");
  g_autofree char *text = table != NULL ? wend_golden_text ("golden/inputs/sfo_mapping.csv") : NULL;
  g_autoptr (WendTable) columns = table != NULL ? wend_table_parse (text, "sfo_mapping") : NULL;
  guint checked = 0;

  for (guint i = 0; table != NULL && i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (WendEditor) editor = wend_golden_map (wend_golden_sfo_stages, NULL);
      g_autofree char *mapping = wend_golden_sfo_mapping (columns, years[i], FALSE);
      g_autofree char *file = g_strdup_printf ("data/sfo-airport/sfo_%s.csv.gz", years[i]);
      g_autofree char *path = wend_golden_path (file);
      g_autoptr (WendImport) import = wend_golden_import (editor, mapping, path, years[i]);
      g_autoptr (WendInsight) insight = wend_insight_new (wend_editor_peek_document (editor), NULL);
      for (guint row = 0; row < wend_table_n_rows (table); row++)
        if (strcmp (wend_table_text (table, row, "year"), years[i]) == 0)
          {
            const char *metric = wend_table_text (table, row, "metric");
            const WendFigure *figure = wend_golden_figure (insight, editor, metric, wend_table_text (table, row, "stage"));
            g_assert_nonnull (figure);
            check_rating (table, row, figure, import, column_of (columns, years[i], metric));
            check_hist (table, row, figure, editor);
            checked++;
          }
    }
  g_assert_cmpuint (checked, ==, table != NULL ? wend_table_n_rows (table) : 0);
}

/* Six yearly surveys in one map: each year against the one before, flagged among all metrics of the view. */
static void
test_trend (void)
{
  static const char *const years[] = { "2012", "2013", "2014", "2015", "2016", "2017" };
  static const char *const flags[] = { "", "", "better", "worse" };
  g_autoptr (WendTable) table = wend_table_open ("sfo_trend", "year prev metric");
  g_autoptr (WendTable) ratings = wend_table_open ("sfo_ratings", "year metric stage");
  g_autofree char *text = table != NULL ? wend_golden_text ("golden/inputs/sfo_mapping.csv") : NULL;
  g_autoptr (WendTable) columns = table != NULL ? wend_table_parse (text, "sfo_mapping") : NULL;
  g_autoptr (WendEditor) editor = wend_golden_map (wend_golden_sfo_stages, NULL);

  for (guint i = 0; table != NULL && i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *mapping = wend_golden_sfo_mapping (columns, years[i], FALSE);
      g_autofree char *file = g_strdup_printf ("data/sfo-airport/sfo_%s.csv.gz", years[i]);
      g_autofree char *path = wend_golden_path (file);
      g_autoptr (WendImport) import = wend_golden_import (editor, mapping, path, years[i]);
    }
  for (guint row = 0; table != NULL && row < wend_table_n_rows (table); row++)
    {
      const char *metric = wend_table_text (table, row, "metric"), *year = wend_table_text (table, row, "year");
      const char *stage = wend_table_text (ratings, wend_table_find (ratings, "metric", metric), "stage");
      WendLens lens = { .segment = NULL };
      g_autoptr (WendInsight) insight = NULL;
      const WendFigure *figure;
      g_assert_true (wend_period_parse (year, &lens.period));
      insight = wend_insight_new (wend_editor_peek_document (editor), &lens);
      figure = wend_golden_figure (insight, editor, metric, stage);
      g_assert_true (figure->against_year);
      wend_table_check (table, row, "bad_diff", TRUE, figure->bad_difference.value);
      wend_table_check (table, row, "lo", TRUE, figure->bad_difference.lo);
      wend_table_check (table, row, "hi", TRUE, figure->bad_difference.hi);
      wend_table_check_text (table, row, "flag", flags[figure->bad_change]);
    }
}

static void
check_id (const WendTable *table, guint row, const char *column, const WendNode *node)
{
  g_autofree char *name = g_strdelimit (g_strdup (wend_node_id (node)), "-", '_');
  wend_table_check_text (table, row, column, name);
}

static void
test_pain (void)
{
  g_autoptr (WendTable) table = wend_table_open ("sfo_pain_2017", "");
  g_autoptr (WendEditor) editor = table != NULL ? wend_golden_sfo_2017 (FALSE) : NULL;
  g_autoptr (WendInsight) insight = table != NULL ? wend_insight_new (wend_editor_peek_document (editor), NULL) : NULL;
  guint n = 0, ranked = 0;
  const WendRankRow *rows = table != NULL ? wend_insight_ranking (insight, TRUE, &n) : NULL;

  while (ranked < n && rows[ranked].rank > 0)
    ranked++;
  g_assert_true (table == NULL || ranked == wend_table_n_rows (table));
  for (guint i = 0; i < ranked; i++)
    {
      const WendFigure *figure = rows[i].figure;
      check_id (table, i, "metric", figure->metric);
      check_id (table, i, "stage", figure->place);
      wend_table_check (table, i, "rank", TRUE, rows[i].rank);
      wend_table_check (table, i, "n", TRUE, (double) figure->n);
      wend_table_check (table, i, "n_not_applicable", TRUE, (double) figure->na);
      wend_golden_check (table, i, "bad", figure->bad);
      wend_table_check (table, i, "reach", figure->reach.has, figure->reach.value);
      wend_golden_check (table, i, "pain", figure->pain);
    }
}

static void
test_stage_pain (void)
{
  g_autoptr (WendTable) table = wend_table_open ("sfo_stage_pain_2017", "");
  g_autoptr (WendEditor) editor = table != NULL ? wend_golden_sfo_2017 (FALSE) : NULL;
  g_autoptr (WendInsight) insight = table != NULL ? wend_insight_new (wend_editor_peek_document (editor), NULL) : NULL;
  guint n = 0;
  const WendRankRow *rows = table != NULL ? wend_insight_ranking (insight, FALSE, &n) : NULL;

  g_assert_true (table == NULL || n == wend_table_n_rows (table));
  for (guint i = 0; i < n; i++)
    {
      const WendFigure *figure = rows[i].figure;
      const WendPlaceInsight *place = wend_insight_place (insight, figure->place);
      const WendFigure *anywhere = wend_golden_figure (insight, editor, "bad_anywhere", wend_node_id (figure->place));
      check_id (table, i, "stage", place->place);
      check_id (table, i, "metric", place->worst->metric);
      g_assert_true (place->worst == figure);
      wend_table_check (table, i, "n", TRUE, (double) figure->n);
      wend_table_check (table, i, "bad", TRUE, figure->bad.value);
      wend_table_check (table, i, "reach", figure->reach.has, figure->reach.value);
      wend_golden_check (table, i, "pain", figure->pain);
      wend_table_check (table, i, "rank", TRUE, place->rank);
      wend_table_check (table, i, "shown_rank", TRUE, place->shown_rank);
      wend_table_check (table, i, "tied", TRUE, place->tied);
      g_assert_cmpuint (place->pinned, ==, i < 3);
      wend_table_check (table, i, "anywhere_n", TRUE, (double) anywhere->n);
      wend_table_check (table, i, "anywhere_k", TRUE, anywhere->bad.value * (double) anywhere->n);
      wend_golden_check (table, i, "anywhere", place->anywhere);
    }
}

/* The three counts as the figure implies them, and the score's plain and adjusted errors from these. */
static void
check_score (const WendTable *table, guint row, const WendFigure *figure)
{
  double n = (double) figure->n, detractors = figure->bad.value * n, promoters = figure->shown.value / 100 * n + detractors;
  WendNps nps = wend_nps ((guint64) (promoters + 0.5), (guint64) (n - promoters - detractors + 0.5), (guint64) (detractors + 0.5), 0.95);

  wend_table_check (table, row, "n", TRUE, n);
  wend_table_check (table, row, "detractors", TRUE, detractors);
  wend_table_check (table, row, "promoters", TRUE, promoters);
  wend_table_check (table, row, "passives", TRUE, n - promoters - detractors);
  wend_table_check (table, row, "se", TRUE, nps.se);
  wend_table_check (table, row, "adj", TRUE, nps.adjusted);
  wend_table_check (table, row, "se_adj", TRUE, nps.adjusted_se);
}

static void
test_nps (void)
{
  g_autoptr (WendTable) table = wend_table_open ("sfo_nps_2017", "segment level");
  g_autoptr (WendEditor) editor = table != NULL ? wend_golden_sfo_2017 (FALSE) : NULL;
  static const char *const segments[][2] = { { "BAREA", "area" }, { "PEAK", "peak" }, { "DAY", "day" }, { "STRATA", "time" } };

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      const char *name = wend_table_text (table, i, "segment");
      g_autofree char *segment = NULL;
      g_autoptr (WendInsight) insight = NULL;
      WendLens lens = { .segment = NULL };
      const WendFigure *figure;
      for (guint j = 0; j < G_N_ELEMENTS (segments); j++)
        if (strcmp (segments[j][0], name) == 0)
          segment = g_strdup_printf ("%s=%s", segments[j][1], wend_table_text (table, i, "level"));
      g_assert_true (segment != NULL || (strcmp (name, "all") == 0 && strcmp (wend_table_text (table, i, "level"), "all") == 0));
      lens.segment = segment;
      insight = wend_insight_new (wend_editor_peek_document (editor), &lens);
      figure = wend_golden_figure (insight, editor, "nps", NULL);
      check_score (table, i, figure);
      wend_table_check (table, i, "nps", figure->shown.has, figure->shown.value);
      wend_table_check (table, i, "lo", figure->shown.has_range, figure->shown.lo);
      wend_table_check (table, i, "hi", figure->shown.has_range, figure->shown.hi);
    }
}

static void
test_weighted (void)
{
  g_autoptr (WendTable) table = wend_table_open ("sfo_weighted_2017", "metric");
  g_autoptr (WendTable) pain = wend_table_open ("sfo_pain_2017", "");
  g_autoptr (WendEditor) editor = table != NULL ? wend_golden_sfo_2017 (TRUE) : NULL;
  g_autoptr (WendInsight) insight = table != NULL ? wend_insight_new (wend_editor_peek_document (editor), NULL) : NULL;

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      const char *metric = wend_table_text (table, i, "metric");
      const char *stage = wend_table_text (pain, wend_table_find (pain, "metric", metric), "stage");
      const WendFigure *figure = wend_golden_figure (insight, editor, metric, stage);
      WendRange share = wend_range_scale (figure->weighted, 0.01);
      g_autofree char *sum = wend_golden_number (editor, figure, NULL, "sum-w");
      g_autofree char *squares = wend_golden_number (editor, figure, NULL, "sum-w2");
      wend_table_check (table, i, "n", TRUE, (double) figure->n);
      wend_table_check (table, i, "sum_w", TRUE, g_ascii_strtod (sum, NULL));
      wend_table_check (table, i, "sum_w2", TRUE, g_ascii_strtod (squares, NULL));
      wend_table_check (table, i, "n_eff", TRUE, figure->n_eff);
      wend_table_check (table, i, "top2_weighted", share.has, share.value);
      wend_table_check (table, i, "lo", share.has_range, share.lo);
      wend_table_check (table, i, "hi", share.has_range, share.hi);
    }
}

/* The whole mapping but the market segment and the year is left out (golden/README.md). */
static const char hotel_mapping[] =
  "[source]\nname=hotel-bookings\nkind=csv\ndate=arrival_date_year+arrival_date_month\ndate-format=%Y %B\nperiod=year\n"
  "[segment market]\ncolumn=market_segment\n"
  "[metric cancelled]\nlabel=Cancelled\nstage=booking\nkind=share\ncolumn=reservation_status\noutcome-values=Canceled\nbetter=down\n";

/* Why a group is not shown: its own size, or that it would follow from the others. */
static const char *
reason_of (const WendImport *import, const char *segment, const WendPeriod *period)
{
  for (guint i = 0; i < import->findings->len; i++)
    {
      const WendFinding *finding = import->findings->pdata[i];
      if (g_strcmp0 (finding->segment, segment) == 0 && finding->period.from == period->from)
        return finding->n < 10 ? "suppressed" : "suppressed (next smallest)";
    }
  g_error ("%s was not counted", segment);
}

static void
check_segments (WendEditor *editor, const WendImport *import, const char *name)
{
  g_autoptr (WendTable) table = wend_table_open (name, "segment");

  for (guint i = 0; i < wend_table_n_rows (table); i++)
    {
      const char *level = wend_table_text (table, i, "segment");
      g_autofree char *segment = strcmp (level, "all") != 0 ? g_strconcat ("market=", level, NULL) : NULL;
      WendLens lens = { .segment = segment };
      g_autoptr (WendInsight) insight = NULL;
      const WendFigure *figure;
      gboolean open;
      g_assert_true (wend_period_parse (name + strlen ("hotel_segments_"), &lens.period));
      insight = wend_insight_new (wend_editor_peek_document (editor), &lens);
      figure = wend_golden_figure (insight, editor, "cancelled", "booking");
      open = figure->state != WEND_FIGURE_SUPPRESSED;
      wend_table_check_text (table, i, "shown", figure->state == WEND_FIGURE_FULL ? "yes" : figure->state == WEND_FIGURE_FEW ? "few" : reason_of (import, segment, &lens.period));
      wend_table_check (table, i, "n", open, (double) figure->n);
      wend_table_check (table, i, "cancelled", open, figure->bad.value * (double) figure->n);
      wend_table_check (table, i, "p", figure->bad.has, figure->bad.value);
      wend_table_check (table, i, "lo", figure->bad.has_range, figure->bad.lo);
      wend_table_check (table, i, "hi", figure->bad.has_range, figure->bad.hi);
    }
}

static void
test_segments (void)
{
  static const char *const stages[] = { "booking", "arrival", "room", NULL };
  g_autoptr (WendEditor) editor = wend_golden_map (stages, NULL);
  g_autofree char *path = NULL;
  g_autoptr (WendImport) import = NULL;

  if (!wend_table_present ())
    return;
  path = wend_golden_path ("data/hotel-bookings/hotel_bookings.csv.gz");
  import = wend_golden_import (editor, hotel_mapping, path, NULL);
  check_segments (editor, import, "hotel_segments_2015");
  check_segments (editor, import, "hotel_segments_2017");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/golden/journey/sfo_ratings", test_ratings);
  g_test_add_func ("/wend/golden/journey/sfo_trend", test_trend);
  g_test_add_func ("/wend/golden/journey/sfo_pain_2017", test_pain);
  g_test_add_func ("/wend/golden/journey/sfo_stage_pain_2017", test_stage_pain);
  g_test_add_func ("/wend/golden/journey/sfo_nps_2017", test_nps);
  g_test_add_func ("/wend/golden/journey/sfo_weighted_2017", test_weighted);
  g_test_add_func ("/wend/golden/journey/hotel_segments", test_segments);
  return g_test_run ();
}
