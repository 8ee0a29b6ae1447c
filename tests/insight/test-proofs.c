/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which measure, periods and controls an action is judged by. The arithmetic is checked against the golden tables. */

#include "wend-sample.h"

#include <string.h>

#include "base/wend-parse.h"
#include "insight/wend-action-proof.h"
#include "stats/wend-difference.h"

/* Months counted from January 2022. */
static char *
month (guint index)
{
  return g_strdup_printf ("%u-%02u", 2022 + index / 12, index % 12 + 1);
}

/* One month after the other, NULL at the end. */
static void
observe (WendBuilder *builder, const char *metric, const char *place, const char *const *data)
{
  for (guint i = 0; data[i] != NULL; i++)
    {
      g_autofree char *period = month (i);
      wend_sample_observe (builder, metric, place, period, data[i]);
    }
}

/* Shares of bad answers: `before` to the sixth month, `after` from the seventh on. */
static void
observe_step (WendBuilder *builder, const char *metric, const char *place, guint before, guint after, guint months)
{
  for (guint i = 0; i < months; i++)
    {
      g_autofree char *period = month (i);
      guint bad = i < 6 ? before : after;
      g_autofree char *data = g_strdup_printf ("hist=\"%u 0 %u 0 %u\"", bad, 100 - bad, 100u);
      wend_sample_observe (builder, metric, place, period, data);
    }
}

#define ACTION "status=live|live=2022-07-01|wash-out=2022-07-01"

static const WendActionProof *
prove (WendBuilder *builder, WendDocument **document, WendInsight **insight)
{
  *document = wend_builder_finish (builder);
  *insight = wend_insight_new (*document, NULL);
  return wend_insight_proof (*insight, wend_document_find (*document, "a1"));
}

#define PROVE(builder)                      \
  g_autoptr (WendDocument) document = NULL; \
  g_autoptr (WendInsight) insight = NULL;   \
  const WendActionProof *proof = prove (builder, &document, &insight)

static gint32
day (const char *text)
{
  gint32 days = 0;

  g_assert_true (wend_parse_date (text, &days));
  return days;
}

/* Without a metric of its own: the worst at its place. */
static void
test_worst (void)
{
  WendBuilder *builder = wend_sample_new ();

  wend_sample_rating (builder, "ease", NULL);
  wend_sample_rating (builder, "speed", NULL);
  observe_step (builder, "ease", "wait", 5, 5, 12);
  observe_step (builder, "speed", "wait", 40, 15, 12);
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=wait|" ACTION);
  PROVE (builder);
  g_assert_cmpstr (wend_node_id (proof->metric), ==, "speed");
  g_assert_cmpint (proof->proof.verdict, ==, WEND_VERDICT_HOLDING);
  g_assert_cmpint (proof->basis, ==, WEND_BASIS_SHARE);
  g_assert_false (proof->up_is_better);
  g_assert_cmpfloat_with_epsilon (proof->proof.latest.value, 0.125, 1e-9);
  g_assert_cmpint (proof->before.period.from, ==, day ("2022-01-01"));
  g_assert_cmpint (proof->before.period.to, ==, day ("2022-07-01"));
  g_assert_cmpint (proof->first.period.to, ==, day ("2022-10-01"));
  g_assert_cmpint (proof->latest.period.from, ==, day ("2022-10-01"));
  g_assert_cmpint (proof->proof.beyond_control, ==, WEND_BEYOND_NOT_GIVEN);
  g_assert_true (proof->has_p && proof->p < 0.001);
  g_assert_cmpfloat_with_epsilon (proof->q, proof->p, 1e-12);
}

/* The default: the period of the date is left out. */
static void
test_wash_out (void)
{
  WendBuilder *builder = wend_sample_new ();
  guint n = 0;
  g_autofree WendProofPoint *points = NULL;

  wend_sample_rating (builder, "ease", NULL);
  observe_step (builder, "ease", "wait", 40, 15, 13);
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=wait|status=live|live=2022-07-10");
  PROVE (builder);
  g_assert_cmpint (proof->first.period.from, ==, day ("2022-08-01"));
  points = wend_action_proof_points (insight, proof, &n);
  g_assert_cmpuint (n, ==, 13);
  g_assert_cmpint (points[0].window, ==, WEND_WINDOW_BEFORE);
  g_assert_cmpint (points[6].window, ==, WEND_WINDOW_WASH_OUT);
  g_assert_cmpint (points[7].window, ==, WEND_WINDOW_FIRST);
  g_assert_cmpint (points[12].window, ==, WEND_WINDOW_LATEST);
  g_assert_false (points[12].control.has);
  g_assert_cmpint (proof->checks[0].due, ==, day ("2022-09-01"));
  g_assert_cmpint (proof->checks[2].due, ==, day ("2023-02-01"));
  g_assert_true (proof->checks[2].done);
  g_assert_cmpint (proof->checks[1].verdict, ==, WEND_VERDICT_IMPROVED_SO_FAR);
}

/* The action's own metric, measured at a step of its stage; a pain names the place where `at` does not. */
static void
test_places (void)
{
  static const char *const fields[] = { "at=ride|metric=ease|" ACTION, "pains=p1|metric=ease|" ACTION, "at=p1|metric=ease|" ACTION, "metric=all|" ACTION };
  static const char *const places[] = { "queue", "queue", "queue", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      WendBuilder *builder = wend_sample_new ();
      WendNode *stage = wend_sample_add (builder, NULL, WEND_KIND_STAGE, "ride", NULL);
      WendNode *step = wend_sample_add (builder, stage, WEND_KIND_STEP, "queue", NULL);
      wend_sample_add (builder, step, WEND_KIND_CARD, "p1", NULL);
      wend_sample_rating (builder, "ease", NULL);
      wend_sample_rating (builder, "all", NULL);
      observe_step (builder, "ease", "queue", 40, 15, 12);
      observe_step (builder, "all", NULL, 40, 15, 12);
      wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", fields[i]);
      PROVE (builder);
      g_assert_nonnull (proof->metric);
      g_assert_true (proof->place == (places[i] != NULL ? wend_document_find (document, places[i]) : NULL));
      g_assert_cmpint (proof->proof.verdict, ==, WEND_VERDICT_HOLDING);
    }
}

static void
test_nothing (void)
{
  static const char *const fields[] = { "at=fly|" ACTION, "at=gone|metric=ease|" ACTION, ACTION, "at=wait|metric=gone|" ACTION };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      WendBuilder *builder = wend_sample_new ();
      wend_sample_rating (builder, "ease", NULL);
      observe_step (builder, "ease", "wait", 40, 15, 12);
      wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", fields[i]);
      wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a2", "at=wait|status=dropped|live=2022-07-01");
      wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a3", "at=wait|status=planned");
      PROVE (builder);
      g_assert_cmpint (proof->metric != NULL, ==, i == 3); /* a metric that is gone: the worst there */
      if (i < 3)
        g_assert_cmpint (proof->proof.verdict, ==, WEND_VERDICT_TOO_FEW);
      g_assert_null (wend_insight_proof (insight, wend_document_find (document, "a2")));
      g_assert_null (wend_insight_proof (insight, wend_document_find (document, "a3")));
    }
}

/* Controls with a metric of their own, counted the same way; one that has none does not count. */
static void
test_controls (void)
{
  WendBuilder *builder = wend_sample_new ();
  guint n = 0;
  g_autofree WendProofPoint *points = NULL;

  wend_sample_rating (builder, "ease", NULL);
  wend_sample_rating (builder, "signs", NULL);
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "late", "kind=share|better=down");
  observe_step (builder, "ease", "wait", 40, 15, 12);
  observe_step (builder, "signs", "book", 41, 39, 12);
  wend_sample_observe (builder, "late", "fly", "2022-05", "n=\"100\" k=\"9\"");
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=wait|controls=book fly gone wait|" ACTION);
  PROVE (builder);
  g_assert_cmpuint (proof->n_controls, ==, 1);
  g_assert_cmpfloat_with_epsilon (proof->control_before.value.value, 0.205, 1e-9);
  g_assert_cmpfloat_with_epsilon (proof->proof.beyond.value, 0.125 - 0.01, 1e-9);
  g_assert_cmpint (proof->proof.beyond_control, ==, WEND_BEYOND_YES);
  points = wend_action_proof_points (insight, proof, &n);
  g_assert_cmpfloat_with_epsilon (points[0].control.value, 0.205, 1e-9);
}

/* Until the same months come again there is only the first window. */
static void
test_seasonal (void)
{
  for (guint months = 18; months <= 21; months += 3)
    {
      WendBuilder *builder = wend_sample_new ();
      wend_sample_rating (builder, "ease", "seasonal=yes");
      observe_step (builder, "ease", "wait", 40, 15, months);
      wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=wait|status=live|live=2023-01-01|wash-out=2023-01-01");
      PROVE (builder);
      g_assert_true (proof->seasonal);
      g_assert_cmpint (proof->before.period.from, ==, day ("2022-01-01"));
      g_assert_cmpint (proof->before.period.to, ==, day ("2022-04-01"));
      g_assert_cmpuint (proof->latest.n_periods, ==, 0);
      g_assert_cmpint (proof->proof.verdict, ==, WEND_VERDICT_IMPROVED_SO_FAR);
    }
}

static void
test_seasonal_again (void)
{
  WendBuilder *builder = wend_sample_new ();

  wend_sample_rating (builder, "ease", "seasonal=yes");
  observe_step (builder, "ease", "wait", 40, 15, 27);
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=wait|status=live|live=2023-01-01|wash-out=2023-01-01");
  PROVE (builder);
  g_assert_cmpint (proof->latest.period.from, ==, day ("2024-01-01"));
  g_assert_cmpint (proof->latest.period.to, ==, day ("2024-04-01"));
  g_assert_cmpint (proof->proof.verdict, ==, WEND_VERDICT_HOLDING);
}

/* Six equal months before and six after, of every kind; better after. */
static void
test_kinds (void)
{
  static const struct { const char *metric; const char *before; const char *after; WendBasis basis; } cases[] = {
    { "kind=nps", "hist=\"40 0 0 0 0 0 0 30 0 0 30\"", "hist=\"10 0 0 0 0 0 0 30 0 0 60\"", WEND_BASIS_POINTS },
    { "kind=share", "n=\"100\" k=\"50\"", "n=\"100\" k=\"80\"", WEND_BASIS_SHARE },
    { "kind=completion", "entered=\"100\" completed=\"50\"", "entered=\"100\" completed=\"80\"", WEND_BASIS_SHARE },
    { "kind=rate|better=down", "events=\"90\" exposure=\"900\"", "events=\"30\" exposure=\"900\"", WEND_BASIS_RATE },
    { "kind=time|target=10|better=down", "n=\"100\" limit=\"10\" over=\"60\" bins=\"100:100\"", "n=\"100\" limit=\"10\" over=\"20\" bins=\"100:100\"", WEND_BASIS_SHARE },
    { "kind=time|better=down", "n=\"100\" bins=\"200:30 201:40 202:30\"", "n=\"100\" bins=\"100:30 101:40 102:30\"", WEND_BASIS_MEDIAN },
    { "kind=rating|min=1|max=5", "hist=\"50 0 0 0 50\"", "hist=\"20 0 0 0 80\"", WEND_BASIS_MEAN },
    { "kind=ces|min=1|max=5|better=down|good-to=2", "hist=\"50 0 0 0 50\"", "hist=\"80 0 0 0 20\"", WEND_BASIS_SHARE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *data[13] = { NULL };
      WendBuilder *builder = wend_sample_new ();
      for (guint j = 0; j < 12; j++)
        data[j] = j < 6 ? cases[i].before : cases[i].after;
      wend_sample_add (builder, NULL, WEND_KIND_METRIC, "m", cases[i].metric);
      observe (builder, "m", "wait", data);
      wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=wait|metric=m|" ACTION);
      PROVE (builder);
      g_assert_cmpint (proof->basis, ==, cases[i].basis);
      g_assert_cmpint (proof->proof.verdict, ==, WEND_VERDICT_HOLDING);
      g_assert_cmpfloat (proof->proof.latest.value, >, 0);
      g_assert_cmpint (proof->has_p, ==, cases[i].basis != WEND_BASIS_MEDIAN);
      if (proof->has_p)
        g_assert_cmpfloat (proof->p, <, 0.001);
    }
}

/* Means are compared by Welch. */
static void
test_means (void)
{
  static const guint64 one[] = { 20 * 3, 0, 0, 0, 80 * 3 }, zero[] = { 50 * 6, 0, 0, 0, 50 * 6 };
  WendMoments after = wend_moments_from_counts (one, 5, 1), before = wend_moments_from_counts (zero, 5, 1);
  WendDifference wanted = wend_difference_mean (&after, &before, 0.95, NULL);
  const char *data[13] = { NULL };
  WendBuilder *builder = wend_sample_new ();

  for (guint j = 0; j < 12; j++)
    data[j] = j < 6 ? "hist=\"50 0 0 0 50\"" : "hist=\"20 0 0 0 80\"";
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "m", "kind=rating|min=1|max=5");
  observe (builder, "m", "wait", data);
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=wait|" ACTION "|metric=m");
  PROVE (builder);
  g_assert_cmpfloat_with_epsilon (proof->proof.latest.lo, wanted.range.lo, 1e-9);
  g_assert_cmpfloat_with_epsilon (proof->proof.latest.hi, wanted.range.hi, 1e-9);
  g_assert_cmpfloat_with_epsilon (proof->p, wanted.p, 1e-9);
}

/* A value without n has no interval, and so no verdict. */
static void
test_no_n (void)
{
  const char *data[13] = { NULL };
  WendBuilder *builder = wend_sample_new ();

  for (guint j = 0; j < 12; j++)
    data[j] = j < 6 ? "value=\"10\"" : "value=\"20\"";
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "m", "kind=value");
  observe (builder, "m", "wait", data);
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=wait|metric=m|" ACTION);
  PROVE (builder);
  g_assert_cmpint (proof->proof.verdict, ==, WEND_VERDICT_TOO_FEW);
}

/* The lens's period does not cut the windows; its segment does. */
static void
test_lens (void)
{
  WendBuilder *builder = wend_sample_new ();
  WendLens lens = wend_sample_lens ("2022-03", NULL);

  wend_sample_rating (builder, "ease", NULL);
  observe_step (builder, "ease", "wait", 40, 15, 12);
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=wait|" ACTION);
  PROVE (builder);
  g_autoptr (WendInsight) other = wend_insight_refocus (insight, &lens);
  g_autoptr (WendInsight) level = wend_insight_refocus (insight, &(WendLens) { .segment = "who=some" });
  g_assert_cmpint (proof->proof.verdict, ==, WEND_VERDICT_HOLDING);
  g_assert_cmpint (wend_insight_proof (other, proof->action)->proof.verdict, ==, WEND_VERDICT_HOLDING);
  g_assert_cmpint (wend_insight_proof (level, proof->action)->proof.verdict, ==, WEND_VERDICT_TOO_FEW);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/insight/proofs/worst", test_worst);
  g_test_add_func ("/wend/insight/proofs/wash-out", test_wash_out);
  g_test_add_func ("/wend/insight/proofs/places", test_places);
  g_test_add_func ("/wend/insight/proofs/nothing", test_nothing);
  g_test_add_func ("/wend/insight/proofs/controls", test_controls);
  g_test_add_func ("/wend/insight/proofs/seasonal", test_seasonal);
  g_test_add_func ("/wend/insight/proofs/seasonal-again", test_seasonal_again);
  g_test_add_func ("/wend/insight/proofs/kinds", test_kinds);
  g_test_add_func ("/wend/insight/proofs/means", test_means);
  g_test_add_func ("/wend/insight/proofs/no-n", test_no_n);
  g_test_add_func ("/wend/insight/proofs/lens", test_lens);
  return g_test_run ();
}
