/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which observations count: latest, periods added up, segments, series and their sources, what is compared with what. */

#include "wend-sample.h"

#define NEAR(value, wanted) g_assert_cmpfloat_with_epsilon ((value), (wanted), 1e-9)

static WendDocument *
months (void)
{
  WendBuilder *builder = wend_sample_new ();

  wend_sample_rating (builder, "ease", NULL);
  wend_sample_rating (builder, "calm", NULL);
  wend_sample_observe (builder, "ease", "wait", "2016-05", "na=\"0\" hist=\"100 0 0 0 100\"");
  wend_sample_observe (builder, "ease", "wait", "2017-03", "na=\"10\" hist=\"10 0 0 0 90\"");
  wend_sample_observe (builder, "ease", "wait", "2017-04", "na=\"10\" hist=\"20 0 0 0 80\"");
  wend_sample_observe (builder, "ease", "wait", "2017-05", "na=\"10\" hist=\"30 0 0 0 70\"");
  wend_sample_observe (builder, "ease", "wait", "2017-06", "suppressed=\"yes\"");
  wend_sample_observe (builder, "calm", "fly", "2017-02", "hist=\"1 2 3 4 50\"");
  return wend_builder_finish (builder);
}

static void
test_latest (void)
{
  g_autoptr (WendDocument) document = months ();
  g_autoptr (WendInsight) insight = wend_insight_new (document, NULL);
  const WendFigure *figure = wend_sample_figure (insight, document, "ease", "wait");
  g_autofree char *name = wend_period_name (&figure->period);
  g_autofree char *all = NULL;
  WendPeriod period = wend_insight_period (insight);
  guint n;

  g_assert_cmpstr (name, ==, "2017-05"); /* June says nothing */
  NEAR (figure->shown.value, 70);
  all = wend_period_name (&period);
  g_assert_cmpstr (all, ==, "2017-02-01..2017-05-31");
  wend_insight_periods (insight, &n);
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpuint (wend_insight_answers (insight)[0], ==, 200);
  g_assert_cmpuint (wend_insight_answers (insight)[1], ==, 60);
  g_assert_cmpuint (wend_insight_answers (insight)[5], ==, 0); /* too few to say how many */
  g_assert_cmpuint (figure->n_points, ==, 4);
  NEAR (figure->points[0].shown.value, 50);
  NEAR (figure->points[3].shown.value, 70);
  g_assert_cmpint (figure->points[3].period.from, ==, figure->period.from);
  g_assert_true (figure->against_year);
  NEAR (figure->difference.value, 20);
  g_assert_cmpint (figure->change, ==, WEND_CHANGE_BETTER);
  g_assert_cmpint (figure->bad_change, ==, WEND_CHANGE_BETTER);
  NEAR (figure->bad_difference.value, -0.2);
}

static void
test_added (void)
{
  g_autoptr (WendDocument) document = months ();
  WendLens lens = wend_sample_lens ("2017-Q2", NULL);
  g_autoptr (WendInsight) insight = wend_insight_new (document, &lens);
  const WendFigure *figure = wend_sample_figure (insight, document, "ease", "wait");

  g_assert_cmpuint (figure->n, ==, 200);
  g_assert_cmpuint (figure->na, ==, 20);
  NEAR (figure->shown.value, 75);
  NEAR (figure->pain.value, 100 * 50 / 220.0);
  g_assert_true (figure->part_suppressed);
  g_assert_cmpint (figure->state, ==, WEND_FIGURE_FULL);
  /* nothing of this metric here now: it looks empty */
  figure = wend_sample_figure (insight, document, "calm", "fly");
  g_assert_cmpint (figure->state, ==, WEND_FIGURE_NONE);
  g_assert_null (wend_insight_place (insight, figure->place)->worst);
}

static void
test_only_suppressed (void)
{
  g_autoptr (WendDocument) document = months ();
  WendLens lens = wend_sample_lens ("2017-06", NULL);
  g_autoptr (WendInsight) insight = wend_insight_new (document, &lens);

  g_assert_cmpint (wend_sample_figure (insight, document, "ease", "wait")->state, ==, WEND_FIGURE_SUPPRESSED);
}

static void
test_against (void)
{
  g_autoptr (WendDocument) document = months ();
  WendLens april = wend_sample_lens ("2017-04", NULL), asked = wend_sample_lens ("2017-05", "2017-03..2017-04"), quarter = wend_sample_lens ("2017-04..2017-05", NULL);
  g_autoptr (WendInsight) one = wend_insight_new (document, &april);
  g_autoptr (WendInsight) two = wend_insight_new (document, &asked);
  g_autoptr (WendInsight) three = wend_insight_new (document, &quarter);
  const WendFigure *figure = wend_sample_figure (one, document, "ease", "wait");
  g_autofree char *name = wend_period_name (&figure->against);

  g_assert_cmpstr (name, ==, "2017-03");
  g_assert_false (figure->against_year);
  NEAR (figure->difference.value, -10);
  figure = wend_sample_figure (two, document, "ease", "wait");
  NEAR (figure->difference.value, 70 - 85);
  g_assert_cmpint (figure->change, ==, WEND_CHANGE_WORSE);
  /* neither April nor May of 2016 are all there, nor is February 2017 */
  figure = wend_sample_figure (three, document, "ease", "wait");
  g_assert_cmpint (figure->change, ==, WEND_CHANGE_UNKNOWN);
  g_assert_true (wend_period_is_none (&figure->against));
  /* nothing before the first */
  g_assert_cmpint (wend_sample_figure (one, document, "calm", "fly")->change, ==, WEND_CHANGE_UNKNOWN);
}

/* A week belongs to the month it begins in, and may end up to six days after it. */
static void
test_weeks (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  WendLens lens = wend_sample_lens ("2017-05", NULL);
  const WendFigure *figure;

  wend_sample_rating (builder, "ease", NULL);
  wend_sample_observe (builder, "ease", "wait", "2017-W17", "hist=\"0 0 0 0 100\""); /* from 24 April */
  wend_sample_observe (builder, "ease", "wait", "2017-W18", "hist=\"0 0 0 10 0\"");
  wend_sample_observe (builder, "ease", "wait", "2017-W22", "hist=\"0 0 0 20 0\""); /* to 4 June */
  wend_sample_observe (builder, "ease", "wait", "2017-W23", "hist=\"0 0 0 0 100\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, &lens);
  figure = wend_sample_figure (insight, document, "ease", "wait");
  g_assert_cmpuint (figure->n, ==, 30);
}

static void
test_segments (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) everybody = NULL;
  g_autoptr (WendInsight) regulars = NULL;
  WendLens lens = { .segment = "who=regulars" };

  wend_sample_rating (builder, "ease", NULL);
  wend_sample_observe (builder, "ease", "wait", "2017-05", "hist=\"0 0 0 0 100\"");
  wend_sample_observe_segment (builder, "ease", "wait", "2017-05", "who=regulars", "hist=\"0 0 0 0 40\"");
  wend_sample_observe_segment (builder, "ease", "fly", "2017-05", "who=newcomers", "hist=\"0 0 0 0 60\"");
  document = wend_builder_finish (builder);
  everybody = wend_insight_new (document, NULL);
  regulars = wend_insight_new (document, &lens);
  g_assert_cmpuint (wend_sample_figure (everybody, document, "ease", "wait")->n, ==, 100);
  g_assert_cmpuint (wend_sample_figure (regulars, document, "ease", "wait")->n, ==, 40);
  g_assert_null (wend_sample_figure (regulars, document, "ease", "fly"));
  g_assert_cmpstr (wend_insight_lens (regulars)->segment, ==, "who=regulars");
}

/* Within a series the source taken last counts; series are never added. */
static void
test_series (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendInsight) april = NULL;
  WendLens lens = wend_sample_lens ("2017-04", NULL);
  const WendFigure *figure;
  const WendNode *const *sources;
  guint n;

  wend_sample_rating (builder, "ease", NULL);
  wend_sample_source (builder, "s1", "survey", "2017-06-01");
  wend_sample_source (builder, "s2", "survey", "2017-06-09");
  wend_sample_source (builder, "s3", "kiosk", "2017-06-05");
  wend_sample_observe (builder, "ease", "wait", "2017-05", "source=\"s2\" hist=\"0 0 0 0 50\"");
  wend_sample_observe (builder, "ease", "wait", "2017-05", "source=\"s1\" hist=\"0 0 0 0 70\"");
  wend_sample_observe (builder, "ease", "wait", "2017-05", "source=\"s3\" hist=\"0 0 0 0 90\"");
  wend_sample_observe (builder, "ease", "wait", "2017-04", "source=\"s1\" hist=\"0 0 0 0 40\"");
  wend_sample_observe (builder, "ease", "wait", "2017-04", "source=\"s3\" hist=\"0 0 0 0 60\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  figure = wend_sample_figure (insight, document, "ease", "wait");
  g_assert_cmpuint (figure->n, ==, 50);
  g_assert_cmpstr (wend_node_id (figure->source), ==, "s2");
  g_assert_cmpuint (figure->n_points, ==, 2);
  sources = wend_insight_sources (insight, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (wend_node_id (sources[0]), ==, "s2");
  /* in April the kiosk's was taken last */
  april = wend_insight_new (document, &lens);
  g_assert_cmpuint (wend_sample_figure (april, document, "ease", "wait")->n, ==, 60);
}

/* A year that is newer stands in for its months, and the other way round: nothing is counted twice. */
static void
test_overlap (void)
{
  for (guint newer_year = 0; newer_year < 2; newer_year++)
    {
      WendBuilder *builder = wend_sample_new ();
      g_autoptr (WendDocument) document = NULL;
      g_autoptr (WendInsight) insight = NULL;
      WendLens lens = wend_sample_lens ("2017", NULL);
      wend_sample_rating (builder, "ease", NULL);
      wend_sample_source (builder, "s1", "survey", newer_year ? "2018-02-01" : "2017-01-01");
      wend_sample_source (builder, "s2", "survey", "2018-01-01");
      wend_sample_observe (builder, "ease", "wait", "2017", "source=\"s1\" hist=\"0 0 0 0 500\"");
      wend_sample_observe (builder, "ease", "wait", "2017-01", "source=\"s2\" hist=\"0 0 0 0 30\"");
      wend_sample_observe (builder, "ease", "wait", "2017-02", "source=\"s2\" hist=\"0 0 0 0 40\"");
      document = wend_builder_finish (builder);
      insight = wend_insight_new (document, &lens);
      g_assert_cmpuint (wend_sample_figure (insight, document, "ease", "wait")->n, ==, newer_year ? 500 : 70);
    }
}

/* What has no place here, no metric or another shape counts nowhere. */
static void
test_lost (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  guint n;

  wend_sample_rating (builder, "ease", NULL);
  wend_sample_observe (builder, "ease", "gone", "2017-05", "hist=\"0 0 0 0 50\"");
  wend_sample_observe (builder, "ease", "ease", "2017-05", "hist=\"0 0 0 0 50\"");
  wend_sample_observe (builder, "unknown", "wait", "2017-05", "hist=\"0 0 0 0 50\"");
  wend_sample_add (builder, NULL, WEND_KIND_OBSERVATION, "o-pair", "metric=ease|at=wait|from=2017-05-01|to=2017-06-01|shape=pair");
  wend_sample_add (builder, NULL, WEND_KIND_OBSERVATION, "o-where", "metric=ease|unplaced=Garden|from=2017-05-01|to=2017-06-01");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  g_assert_cmpuint (wend_insight_lost (insight), ==, 2);
  wend_insight_figures (insight, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (wend_insight_headline (insight));
}

/* Months of waiting times are added up from their bins. */
static void
test_bins (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  WendLens lens = wend_sample_lens ("2017-Q2", NULL);
  const WendFigure *figure;

  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "queue", "kind=time|unit=minutes|better=down|target=10");
  wend_sample_observe (builder, "queue", "wait", "2017-04", "n=\"40\" p50=\"60\" limit=\"600\" over=\"4\" bins=\"zero:10 206:30\"");
  wend_sample_observe (builder, "queue", "wait", "2017-05", "n=\"60\" p50=\"300\" limit=\"600\" over=\"16\" bins=\"206:10 288:40 400:10\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, &lens);
  figure = wend_sample_figure (insight, document, "queue", "wait");
  g_assert_cmpuint (figure->n, ==, 100);
  g_assert_true (figure->approximate && figure->shown.has_range);
  g_assert_cmpfloat_with_epsilon (figure->shown.value, (59.1 + 299.9) / 2 / 60, 0.1); /* between the 50th, 59 s, and the 51st, 300 s */
  NEAR (figure->bad.value, 0.2);
}

/* Three clear changes and one that is only just so: the view's q decides. */
static void
test_many_comparisons (void)
{
  static const char *const places[] = { "book", "wait", "fly" };
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func (g_free);

  wend_sample_rating (builder, "ease", NULL);
  for (guint i = 0; i < 30; i++)
    {
      char *id = g_strdup_printf ("stage-%u", i);
      g_ptr_array_add (stages, id);
      wend_sample_add (builder, NULL, WEND_KIND_STAGE, id, NULL);
      wend_sample_observe (builder, "ease", id, "2017-04", "hist=\"50 0 0 0 50\"");
      wend_sample_observe (builder, "ease", id, "2017-05", i == 0 ? "hist=\"36 0 0 0 64\"" : "hist=\"50 0 0 0 50\"");
    }
  for (guint i = 0; i < 3; i++)
    {
      wend_sample_observe (builder, "ease", places[i], "2017-04", "hist=\"80 0 0 0 20\"");
      wend_sample_observe (builder, "ease", places[i], "2017-05", "hist=\"20 0 0 0 80\"");
    }
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  g_assert_cmpint (wend_sample_figure (insight, document, "ease", "book")->change, ==, WEND_CHANGE_BETTER);
  g_assert_true (wend_sample_figure (insight, document, "ease", "stage-0")->difference.lo > 0);
  g_assert_cmpint (wend_sample_figure (insight, document, "ease", "stage-0")->change, ==, WEND_CHANGE_NONE);
}

static void
test_depends (void)
{
  g_assert_true (wend_insight_depends_on (WEND_KIND_OBSERVATION, WEND_FIELD_DATA));
  g_assert_true (wend_insight_depends_on (WEND_KIND_METRIC, WEND_FIELD_GOAL));
  g_assert_true (wend_insight_depends_on (WEND_KIND_METRIC, WEND_N_FIELDS));
  g_assert_true (wend_insight_depends_on (WEND_KIND_MAP, WEND_FIELD_FEW));
  g_assert_true (wend_insight_depends_on (WEND_KIND_STAGE, WEND_N_FIELDS));
  g_assert_false (wend_insight_depends_on (WEND_KIND_METRIC, WEND_FIELD_LABEL));
  g_assert_false (wend_insight_depends_on (WEND_KIND_CARD, WEND_FIELD_TEXT));
  g_assert_false (wend_insight_depends_on (WEND_KIND_STAGE, WEND_FIELD_TITLE));
  g_assert_false (wend_insight_depends_on (WEND_KIND_MAP, WEND_FIELD_TITLE));
  g_assert_false (wend_insight_depends_on (WEND_KIND_LANE, WEND_N_FIELDS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/insight/periods/latest", test_latest);
  g_test_add_func ("/wend/insight/periods/added", test_added);
  g_test_add_func ("/wend/insight/periods/only-suppressed", test_only_suppressed);
  g_test_add_func ("/wend/insight/periods/against", test_against);
  g_test_add_func ("/wend/insight/periods/weeks", test_weeks);
  g_test_add_func ("/wend/insight/periods/segments", test_segments);
  g_test_add_func ("/wend/insight/periods/series", test_series);
  g_test_add_func ("/wend/insight/periods/overlap", test_overlap);
  g_test_add_func ("/wend/insight/periods/lost", test_lost);
  g_test_add_func ("/wend/insight/periods/bins", test_bins);
  g_test_add_func ("/wend/insight/periods/many-comparisons", test_many_comparisons);
  g_test_add_func ("/wend/insight/periods/depends", test_depends);
  return g_test_run ();
}
