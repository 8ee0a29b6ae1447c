/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One figure: value, range, bad share, reach and pain by the kind of metric; states by n. */

#include "wend-sample.h"

#include "stats/wend-share.h"

#define NEAR(value, wanted) g_assert_cmpfloat_with_epsilon ((value), (wanted), 1e-9)

static void
test_rating (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendFigure *figure;
  WendRange pain = wend_share (20, 250, 0.95);

  wend_sample_rating (builder, "ease", "goal=50");
  wend_sample_observe (builder, "ease", "wait", "2017-05", "na=\"50\" blank=\"7\" hist=\"5 15 30 100 50\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  figure = wend_sample_figure (insight, document, "ease", "wait");
  g_assert_cmpint (figure->state, ==, WEND_FIGURE_FULL);
  g_assert_cmpuint (figure->n, ==, 200);
  g_assert_cmpuint (figure->na, ==, 50);
  g_assert_cmpuint (figure->blank, ==, 7);
  NEAR (figure->shown.value, 75);
  NEAR (figure->shown.lo, 100 * wend_share (150, 200, 0.95).lo);
  NEAR (figure->mean.value, 3.875);
  g_assert_true (figure->mean.has_range);
  NEAR (figure->bad.value, 0.1);
  NEAR (figure->reach.value, 0.8);
  NEAR (figure->pain.value, 8);
  NEAR (figure->pain.lo, 100 * pain.lo);
  NEAR (figure->pain.hi, 100 * pain.hi);
  g_assert_true (figure->has_goal && figure->met == WEND_MET_GOOD);
  g_assert_cmpint (figure->change, ==, WEND_CHANGE_UNKNOWN);
  g_assert_false (figure->weighted.has);
}

static const WendFigure *
single (WendInsight **insight, WendDocument **document, const char *metric, const char *data)
{
  WendBuilder *builder = wend_sample_new ();

  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "m", metric);
  wend_sample_observe (builder, "m", "wait", "2017-05", data);
  *document = wend_builder_finish (builder);
  *insight = wend_insight_new (*document, NULL);
  return wend_sample_figure (*insight, *document, "m", "wait");
}

#define SINGLE(metric, data)                              \
  g_autoptr (WendDocument) document = NULL;               \
  g_autoptr (WendInsight) insight = NULL;                 \
  const WendFigure *figure = single (&insight, &document, metric, data)

static void
test_nps (void)
{
  SINGLE ("kind=nps|min=0|max=10", "hist=\"1 1 1 1 1 1 14 10 20 25 25\"");
  NEAR (figure->shown.value, 30);
  g_assert_true (figure->shown.lo < 30 && figure->shown.hi > 30);
  NEAR (figure->bad.value, 0.2);
  NEAR (figure->pain.value, 20);
  g_assert_false (figure->mean.has);
  g_assert_false (figure->reach.has);
}

/* A scale that runs the other way: 1 is low effort. */
static void
test_turned (void)
{
  SINGLE ("kind=ces|min=1|max=5|good-to=2|bad-from=4|better=down", "hist=\"30 10 10 5 5\"");
  NEAR (figure->shown.value, 100 * 40 / 60.0);
  NEAR (figure->bad.value, 10 / 60.0);
}

static void
test_share (void)
{
  SINGLE ("kind=share|better=down|goal=70", "n=\"100\" k=\"10\"");
  NEAR (figure->shown.value, 90);
  NEAR (figure->bad.value, 0.1);
  g_assert_cmpint (figure->met, ==, WEND_MET_GOOD);
}

static void
test_share_up (void)
{
  SINGLE ("kind=share", "n=\"100\" k=\"10\"");
  NEAR (figure->shown.value, 10);
  NEAR (figure->bad.value, 0.9);
}

/* A case still under way is no drop-off. */
static void
test_completion (void)
{
  SINGLE ("kind=completion", "entered=\"26\" completed=\"23\" open=\"2\"");
  g_assert_cmpuint (figure->n, ==, 24);
  NEAR (figure->shown.value, 100 * 23 / 24.0);
  NEAR (figure->bad.value, 1 / 24.0);
  g_assert_cmpuint (figure->open, ==, 2);
  g_assert_cmpint (figure->state, ==, WEND_FIGURE_FEW);
}

static void
test_time (void)
{
  SINGLE ("kind=time|unit=minutes|better=down|target=10|goal=8",
          "n=\"50\" p50=\"300\" p90=\"900\" p50-lo=\"240\" p50-hi=\"360\" p90-lo=\"700\" limit=\"600\" over=\"10\"");
  NEAR (figure->shown.value, 5);
  NEAR (figure->shown.lo, 4);
  NEAR (figure->shown.hi, 6);
  NEAR (figure->over.value, 15);
  g_assert_false (figure->over.has_range);
  NEAR (figure->bad.value, 0.2);
  g_assert_cmpint (figure->met, ==, WEND_MET_GOOD);
  g_assert_false (figure->approximate);
  g_assert_true (figure->leads_over); /* the target leads: 10 of 50 waited longer */
  NEAR (figure->over_target.value, 20);
  NEAR (figure->over_target.lo, 100 * wend_share (10, 50, 0.95).lo);
  NEAR (figure->points[0].shown.value, 20);
}

/* Where the share over the target leads, it is also what is said to have changed. */
static void
test_time_change (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendFigure *figure;

  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "m", "kind=time|unit=minutes|better=down|target=10");
  wend_sample_observe (builder, "m", "wait", "2017-04", "n=\"500\" p50=\"300\" p50-lo=\"290\" p50-hi=\"310\" limit=\"600\" over=\"100\"");
  wend_sample_observe (builder, "m", "wait", "2017-05", "n=\"500\" p50=\"240\" p50-lo=\"230\" p50-hi=\"250\" limit=\"600\" over=\"200\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  figure = wend_sample_figure (insight, document, "m", "wait");
  NEAR (figure->difference.value, 20);
  g_assert_cmpint (figure->change, ==, WEND_CHANGE_WORSE); /* though the median fell */
}

/* Who was asked and said nothing is known, or it is not. */
static void
test_response (void)
{
  {
    SINGLE ("min=1|max=5|good-from=4|bad-to=2", "blank=\"60\" hist=\"10 10 10 5 5\"");
    g_assert_true (figure->has_blank);
    g_assert_cmpuint (figure->blank, ==, 60);
  }
  {
    SINGLE ("min=1|max=5|good-from=4|bad-to=2", "hist=\"10 10 10 5 5\"");
    g_assert_false (figure->has_blank);
    g_assert_false (figure->leads_over);
    NEAR (wend_figure_lead (figure)->value, 25);
  }
}

/* Without a target a median has no pain; a target that changed since the import is asked of the bins. */
static void
test_time_targets (void)
{
  {
    SINGLE ("kind=time|better=down", "n=\"50\" p50=\"300\"");
    g_assert_true (figure->shown.has && !figure->shown.has_range);
    g_assert_false (figure->bad.has || figure->pain.has);
  }
  {
    SINGLE ("kind=time|better=down|target=100", "n=\"50\" p50=\"300\" limit=\"600\" over=\"10\" bins=\"zero:5 200:25 410:20\"");
    NEAR (figure->bad.value, 0.4);
  }
}

static void
test_rate (void)
{
  {
    SINGLE ("kind=rate|better=down", "events=\"12\" exposure=\"250\"");
    NEAR (figure->shown.value, 48);
    NEAR (figure->pain.value, 4.8);
    g_assert_cmpuint (figure->n, ==, 250);
  }
  {
    SINGLE ("kind=rate|better=down", "events=\"12\"");
    g_assert_cmpint (figure->state, ==, WEND_FIGURE_N_UNKNOWN);
    g_assert_false (figure->shown.has || figure->pain.has);
    g_assert_cmpuint (figure->events, ==, 12);
  }
}

static void
test_n_unknown (void)
{
  SINGLE ("kind=value|goal=80", "value=\"87.5\"");
  g_assert_cmpint (figure->state, ==, WEND_FIGURE_N_UNKNOWN);
  NEAR (figure->shown.value, 87.5);
  g_assert_false (figure->shown.has_range || figure->pain.has);
  g_assert_cmpint (figure->met, ==, WEND_MET_UNKNOWN);
}

static void
test_no_rule (void)
{
  SINGLE ("min=1|max=5", "hist=\"10 10 10 10 10\"");
  g_assert_true (figure->mean.has_range);
  g_assert_false (figure->shown.has || figure->bad.has || figure->pain.has);
}

static void
test_company (void)
{
  SINGLE ("kind=share|side=company", "n=\"100\" k=\"40\"");
  NEAR (figure->shown.value, 40);
  g_assert_false (figure->pain.has);
  g_assert_cmpuint (wend_insight_place (insight, figure->place)->rank, ==, 0);
}

/* Under the floor never the figure, whether it was stored so or not. */
static void
test_suppressed (void)
{
  {
    SINGLE ("min=1|max=5|good-from=4|bad-to=2", "suppressed=\"yes\"");
    g_assert_cmpint (figure->state, ==, WEND_FIGURE_SUPPRESSED);
    g_assert_false (figure->shown.has || figure->mean.has || figure->pain.has);
  }
  {
    SINGLE ("min=1|max=5|good-from=4|bad-to=2", "na=\"90\" hist=\"1 2 1 3 2\"");
    g_assert_cmpint (figure->state, ==, WEND_FIGURE_SUPPRESSED);
    g_assert_false (figure->shown.has || figure->mean.has || figure->bad.has || figure->reach.has || figure->pain.has);
    g_assert_cmpuint (figure->n + figure->na, ==, 0);
  }
}

static void
test_few (void)
{
  {
    SINGLE ("min=1|max=5|good-from=4|bad-to=2", "hist=\"2 2 2 2 2\"");
    g_assert_cmpint (figure->state, ==, WEND_FIGURE_FEW);
    g_assert_true (figure->shown.has_range);
  }
  {
    SINGLE ("min=1|max=5|good-from=4|bad-to=2|floor=60|goal=1", "hist=\"10 10 10 10 10\"");
    g_assert_cmpint (figure->state, ==, WEND_FIGURE_FEW);
    g_assert_cmpint (figure->met, ==, WEND_MET_UNKNOWN);
  }
  {
    SINGLE ("min=1|max=5|good-from=4|bad-to=2|floor=5", "hist=\"2 2 2 2 2\"");
    g_assert_cmpint (figure->state, ==, WEND_FIGURE_FEW);
  }
}

/* No evidence looks empty. */
static void
test_nothing (void)
{
  SINGLE ("min=1|max=5|good-from=4|bad-to=2", "na=\"40\" hist=\"0 0 0 0 0\"");
  const WendPlaceInsight *place = wend_insight_place (insight, wend_document_find (document, "wait"));
  g_assert_cmpint (figure->state, ==, WEND_FIGURE_NONE);
  g_assert_false (figure->shown.has || figure->mean.has || figure->bad.has || figure->pain.has);
  NEAR (figure->reach.value, 0);
  g_assert_null (place->worst);
  g_assert_cmpuint (place->ramp, ==, 0);
  place = wend_insight_place (insight, wend_document_find (document, "fly"));
  g_assert_nonnull (place);
  g_assert_true (place->worst == NULL && place->state == WEND_FIGURE_NONE && place->rank == 0 && !place->pinned && !place->anywhere.has);
  g_assert_null (wend_insight_cell (insight, wend_document_find (document, "fly"), NULL));
  g_assert_null (wend_sample_figure (insight, document, "m", "fly"));
}

/* Reach from another source: pain is the product of two shares; none while that source cannot tell. */
static void
test_reach (void)
{
  static const struct { const char *data; double pain; } cases[] = {
    { "n=\"10000\" k=\"8000\"", 9.6 }, { "n=\"0\" k=\"0\"", -1 }, { "suppressed=\"yes\"", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendBuilder *builder = wend_sample_new ();
      g_autoptr (WendDocument) document = NULL;
      g_autoptr (WendInsight) insight = NULL;
      const WendFigure *figure;
      wend_sample_add (builder, NULL, WEND_KIND_METRIC, "came", "kind=share|reach=yes");
      wend_sample_rating (builder, "ease", NULL);
      wend_sample_observe (builder, "ease", "wait", "2017-05", "hist=\"60 60 280 400 200\"");
      wend_sample_observe (builder, "came", "wait", "2017-05", cases[i].data);
      document = wend_builder_finish (builder);
      insight = wend_insight_new (document, NULL);
      figure = wend_sample_figure (insight, document, "ease", "wait");
      g_assert_cmpint (figure->pain.has, ==, cases[i].pain > 0);
      if (figure->pain.has)
        {
          NEAR (figure->pain.value, cases[i].pain);
          g_assert_cmpfloat_with_epsilon (figure->pain.lo, 8.10155496055, 1e-6);
          NEAR (figure->reach.value, 0.8);
        }
      g_assert_false (wend_sample_figure (insight, document, "came", "wait")->pain.has);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/insight/figures/rating", test_rating);
  g_test_add_func ("/wend/insight/figures/nps", test_nps);
  g_test_add_func ("/wend/insight/figures/turned", test_turned);
  g_test_add_func ("/wend/insight/figures/share", test_share);
  g_test_add_func ("/wend/insight/figures/share-up", test_share_up);
  g_test_add_func ("/wend/insight/figures/completion", test_completion);
  g_test_add_func ("/wend/insight/figures/time", test_time);
  g_test_add_func ("/wend/insight/figures/time-targets", test_time_targets);
  g_test_add_func ("/wend/insight/figures/time-change", test_time_change);
  g_test_add_func ("/wend/insight/figures/response", test_response);
  g_test_add_func ("/wend/insight/figures/rate", test_rate);
  g_test_add_func ("/wend/insight/figures/n-unknown", test_n_unknown);
  g_test_add_func ("/wend/insight/figures/no-rule", test_no_rule);
  g_test_add_func ("/wend/insight/figures/company", test_company);
  g_test_add_func ("/wend/insight/figures/suppressed", test_suppressed);
  g_test_add_func ("/wend/insight/figures/few", test_few);
  g_test_add_func ("/wend/insight/figures/nothing", test_nothing);
  g_test_add_func ("/wend/insight/figures/reach", test_reach);
  return g_test_run ();
}
