/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers that carry weights (measures.md §2.9): value, pain, trend, drift and verdict go by weight at n_eff where every period of
 * the series has weights, by plain counts where one has none; n stays the number of people. */

#include "wend-sample.h"

#include <math.h>

#include "insight/wend-action-proof.h"
#include "insight/wend-signal.h"
#include "stats/wend-nps.h"
#include "stats/wend-share.h"

#define NEAR(value, wanted) g_assert_cmpfloat_with_epsilon ((value), (wanted), 1e-9)

/* 40 answers, Σw = 50, Σw² = 100: n_eff = 25. Plainly 10 in 40 are bad and 20 good, by weight 20 in 50 each. */
#define WEIGHTED "hist=\"0 10 10 20 0\" sum-w=\"50\" sum-w2=\"100\" weights=\"0 20 10 20 0\""
#define PLAIN "hist=\"0 10 10 20 0\""

static const WendFigure *
rated (WendDocument **document, WendInsight **insight, const char *first, const char *last)
{
  WendBuilder *builder = wend_sample_new ();

  wend_sample_rating (builder, "ease", NULL);
  if (first != NULL)
    wend_sample_observe (builder, "ease", "wait", "2017-04", first);
  wend_sample_observe (builder, "ease", "wait", "2017-05", last);
  *document = wend_builder_finish (builder);
  *insight = wend_insight_new (*document, NULL);
  return wend_sample_figure (*insight, *document, "ease", "wait");
}

static void
test_value (void)
{
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendFigure *figure = rated (&document, &insight, WEIGHTED, WEIGHTED);

  g_assert_true (figure->is_weighted);
  g_assert_cmpuint (figure->n, ==, 40);
  NEAR (figure->n_eff, 25);
  NEAR (figure->shown.value, 40);
  NEAR (figure->shown.lo, 100 * wend_share (10, 25, 0.95).lo);
  NEAR (figure->mean.value, (20 * 2 + 10 * 3 + 20 * 4) / 50.0);
  NEAR (figure->bad.value, 0.4);
  NEAR (figure->bad.hi, wend_share (10, 25, 0.95).hi);
  NEAR (figure->pain.value, 40);
  NEAR (figure->pain.lo, 100 * wend_share (10, 25, 0.95).lo);
  g_assert_cmpuint (figure->n_points, ==, 2);
  NEAR (figure->points[0].shown.value, 40);
  g_assert_true (figure->difference.has_range);
  NEAR (figure->difference.value, 0);
}

/* One period without weights, and the trend would be of two kinds: all of it is plain, and the weighted value stands beside. */
static void
test_one_without (void)
{
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendFigure *figure = rated (&document, &insight, PLAIN, WEIGHTED);

  g_assert_false (figure->is_weighted);
  NEAR (figure->shown.value, 50);
  NEAR (figure->shown.lo, 100 * wend_share (20, 40, 0.95).lo);
  NEAR (figure->pain.value, 25);
  NEAR (figure->pain.lo, 100 * wend_share (10, 40, 0.95).lo);
  NEAR (figure->points[0].shown.value, 50);
  NEAR (figure->points[1].shown.value, 50);
  NEAR (figure->weighted.value, 40);
  NEAR (figure->n_eff, 25);
}

/* A suppressed period has no numbers at all, and stands in nobody's way. */
static void
test_suppressed (void)
{
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;

  g_assert_true (rated (&document, &insight, "suppressed=\"yes\"", WEIGHTED)->is_weighted);
}

/* 40 answered, 40 never came by: the same reach among 25 effective answers makes 50 in all. */
static void
test_reach (void)
{
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendFigure *figure = rated (&document, &insight, NULL, "na=\"40\" " WEIGHTED);

  NEAR (figure->reach.value, 0.5);
  NEAR (figure->pain.value, 20);
  NEAR (figure->pain.lo, 100 * wend_share (10, 50, 0.95).lo);
  NEAR (figure->pain.hi, 100 * wend_share (10, 50, 0.95).hi);
}

static void
test_nps (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendFigure *figure;

  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "nps", "kind=nps|min=0|max=10");
  wend_sample_observe (builder, "nps", "wait", "2017-05", "hist=\"0 0 0 0 0 0 10 0 10 0 20\" sum-w=\"50\" sum-w2=\"100\" weights=\"0 0 0 0 0 0 20 0 10 0 20\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  figure = wend_sample_figure (insight, document, "nps", "wait");
  NEAR (figure->shown.value, 0);
  NEAR (figure->shown.lo, wend_nps (10, 5, 10, 0.95).score.lo);
  NEAR (figure->bad.value, 0.4);
  g_assert_cmpuint (figure->n, ==, 40);
}

/* Months of 200 answers that weigh 0.5 or 1.5. By plain count nothing ever changes; by weight it does from the month `turn` on.
 * n_eff: 100 · 0.5 + 100 · 1.5 = 200 squared, over 100 · 0.25 + 100 · 2.25 = 250, is 160. */
static WendDocument *
months (guint n, guint turn, gboolean weighted)
{
  WendBuilder *builder = wend_sample_new ();

  wend_sample_rating (builder, "ease", NULL);
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "calm", "at=wait|status=live|live=2026-01-10|metric=ease");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *period = g_strdup_printf ("%04u-%02u", 2024 + i / 12, i % 12 + 1);
      /* 100 bad and 100 good; which of them weigh more turns round */
      double bad = (i >= turn ? 60 : 140) + (i % 2 ? 1.5 : -1.5);
      g_autofree char *weights = weighted ? g_strdup_printf (" sum-w=\"200\" sum-w2=\"250\" weights=\"%.1f 0 0 0 %.1f\"", bad, 200 - bad) : g_strdup ("");
      g_autofree char *data = g_strdup_printf ("hist=\"100 0 0 0 100\"%s", weights);
      wend_sample_observe (builder, "ease", "wait", period, data);
    }
  return wend_builder_finish (builder);
}

static void
test_proof (void)
{
  g_autoptr (WendDocument) by_weight = months (32, 24, TRUE), by_count = months (32, 24, FALSE);
  g_autoptr (WendInsight) insight = wend_insight_new (by_weight, NULL), plain = wend_insight_new (by_count, NULL);
  const WendActionProof *proof = wend_insight_proof (insight, wend_document_find (by_weight, "calm"));
  const WendActionProof *none = wend_insight_proof (plain, wend_document_find (by_count, "calm"));

  g_assert_cmpint (proof->proof.verdict, ==, WEND_VERDICT_HOLDING);
  g_assert_cmpint (none->proof.verdict, ==, WEND_VERDICT_NO_CHANGE);
  NEAR (proof->before.n, 1200);
  NEAR (proof->before.n_eff, 960);
  NEAR (proof->before.value.value, 0.7);
  NEAR (proof->before.value.lo, wend_share (672, 960, 0.95).lo);
  NEAR (none->before.n_eff, 0);
}

static void
test_drift (void)
{
  g_autoptr (WendDocument) by_weight = months (22, 14, TRUE), by_count = months (22, 14, FALSE);
  g_autoptr (WendInsight) insight = wend_insight_new (by_weight, NULL), plain = wend_insight_new (by_count, NULL);
  g_autoptr (WendSignal) signal = wend_signal_new (insight, wend_document_find (by_weight, "ease"), wend_document_find (by_weight, "wait"));
  g_autoptr (WendSignal) none = wend_signal_new (plain, wend_document_find (by_count, "ease"), wend_document_find (by_count, "wait"));

  g_assert_cmpint (signal->signal, ==, WEND_SIGNAL_BETTER);
  g_assert_cmpint (none->signal, ==, WEND_SIGNAL_NONE);
  NEAR (signal->latest->n, 200);
  NEAR (signal->latest->n_eff, 160);
  NEAR (none->latest->n_eff, 0);
  /* of a baseline of twelve months: its variance with n − 1, of as many effective answers, spread over one month's */
  double p = 0.7, variance = 16 * p * (1 - p) * 1920 / 1919;
  g_assert_cmpfloat_with_epsilon (signal->latest->drift.se, sqrt (variance / 160), 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/insight/weights/value", test_value);
  g_test_add_func ("/wend/insight/weights/one-without", test_one_without);
  g_test_add_func ("/wend/insight/weights/suppressed", test_suppressed);
  g_test_add_func ("/wend/insight/weights/reach", test_reach);
  g_test_add_func ("/wend/insight/weights/nps", test_nps);
  g_test_add_func ("/wend/insight/weights/proof", test_proof);
  g_test_add_func ("/wend/insight/weights/drift", test_drift);
  return g_test_run ();
}
