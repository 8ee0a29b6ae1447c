/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which periods a drift chart is made of, where a new one begins, and when the bell rings. The numbers themselves are checked
 * against the golden tables. */

#include "wend-sample.h"

#include "base/wend-parse.h"
#include "insight/wend-signal.h"

/* A share that creeps up: 10 % for a year, then steadily more. */
static guint
creeping (guint month)
{
  return month < 12 ? 20 + month % 3 : 24 + (month - 11);
}

static void
observe_months (WendBuilder *builder, const char *metric, const char *place, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      g_autofree char *month = g_strdup_printf ("%u-%02u", 2020 + i / 12, i % 12 + 1);
      g_autofree char *data = g_strdup_printf ("n=\"200\" k=\"%u\"", creeping (i));
      wend_sample_observe (builder, metric, place, month, data);
    }
}

typedef struct
{
  WendDocument *document;
  WendInsight *insight;
  WendSignal *signal;
} Fixture;

static void
finish (Fixture *fixture, WendBuilder *builder, const char *metric, const char *place, const char *period)
{
  WendLens lens = wend_sample_lens (period, NULL);

  fixture->document = wend_builder_finish (builder);
  fixture->insight = wend_insight_new (fixture->document, &lens);
  fixture->signal = wend_signal_new (fixture->insight, wend_document_find (fixture->document, metric), place != NULL ? wend_document_find (fixture->document, place) : NULL);
}

static void
clear (Fixture *fixture)
{
  wend_signal_free (fixture->signal);
  wend_insight_free (fixture->insight);
  wend_document_free (fixture->document);
}

static WendBuilder *
start (void)
{
  WendBuilder *builder = wend_sample_new ();

  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "late", "kind=share|better=down");
  return builder;
}

static gint32
day (const char *text)
{
  gint32 days = 0;

  g_assert_true (wend_parse_date (text, &days));
  return days;
}

static void
test_bell (void)
{
  WendBuilder *builder = start ();
  Fixture fixture;
  const WendFigure *figure;

  observe_months (builder, "late", "wait", 0, 20);
  finish (&fixture, builder, "late", "wait", NULL);
  figure = wend_sample_figure (fixture.insight, fixture.document, "late", "wait");
  g_assert_true (fixture.signal->silent && figure->signal);
  g_assert_cmpint (fixture.signal->signal, ==, WEND_SIGNAL_WORSE);
  g_assert_cmpint (figure->signal_since.from, ==, fixture.signal->since.from);
  g_assert_cmpint (fixture.signal->since.from, >=, day ("2020-12-01"));
  g_assert_cmpint (fixture.signal->baseline.from, ==, day ("2020-01-01"));
  g_assert_cmpint (fixture.signal->baseline.to, ==, day ("2021-01-01"));
  g_assert_cmpint (fixture.signal->basis, ==, WEND_BASIS_SHARE);
  g_assert_null (wend_signal_new (fixture.insight, wend_document_find (fixture.document, "late"), wend_document_find (fixture.document, "fly")));
  clear (&fixture);
}

/* As it looked then. */
static void
test_lens (void)
{
  WendBuilder *builder = start ();
  Fixture fixture;

  observe_months (builder, "late", "wait", 0, 20);
  finish (&fixture, builder, "late", "wait", "2021-01");
  g_assert_cmpuint (fixture.signal->n_points, ==, 13);
  g_assert_false (fixture.signal->silent);
  clear (&fixture);
}

/* An action at the place or around it begins a new chart; one elsewhere, or dropped, does not. */
static void
test_restarts (void)
{
  static const struct { const char *fields; gboolean restarts; } cases[] = {
    { "at=wait|status=live|live=2021-03-10", TRUE },
    { "at=fly|status=live|live=2021-03-10", FALSE },
    { "at=wait|status=dropped|live=2021-03-10", FALSE },
    { "at=wait|status=planned", FALSE },
    { "at=gone|status=live|live=2021-03-10", FALSE },
    { "at=wait|status=live|live=2030-01-01", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendBuilder *builder = start ();
      Fixture fixture;
      wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", cases[i].fields);
      observe_months (builder, "late", "wait", 0, 20);
      finish (&fixture, builder, "late", "wait", NULL);
      g_assert_cmpint (fixture.signal->restart != NULL, ==, cases[i].restarts);
      g_assert_cmpint (fixture.signal->silent, ==, !cases[i].restarts);
      g_assert_cmpint (fixture.signal->state, ==, cases[i].restarts ? WEND_CHART_TOO_LITTLE : WEND_CHART_DRIFT);
      g_assert_cmpuint (fixture.signal->points[13].chart, ==, 1);
      g_assert_cmpuint (fixture.signal->points[14].chart, ==, cases[i].restarts ? 0 : 1);
      g_assert_cmpuint (fixture.signal->points[15].chart, ==, cases[i].restarts ? 2 : 1);
      clear (&fixture);
    }
}

static void
test_restart_around (void)
{
  WendBuilder *builder = wend_sample_new ();
  WendNode *stage = wend_sample_add (builder, NULL, WEND_KIND_STAGE, "ride", "title=I ride");
  Fixture fixture;

  wend_sample_add (builder, stage, WEND_KIND_STEP, "queue", NULL);
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "late", "kind=share|better=down");
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=ride|status=live|live=2021-03-01|wash-out=2021-05-01");
  observe_months (builder, "late", "queue", 0, 30);
  finish (&fixture, builder, "late", "queue", NULL);
  g_assert_cmpuint (fixture.signal->points[13].chart, ==, 1);
  g_assert_cmpuint (fixture.signal->points[14].chart, ==, 0);
  g_assert_cmpuint (fixture.signal->points[15].chart, ==, 0);
  g_assert_cmpuint (fixture.signal->points[16].chart, ==, 2);
  g_assert_cmpint (fixture.signal->state, ==, WEND_CHART_DRIFT);
  g_assert_cmpint (fixture.signal->baseline.from, ==, day ("2021-05-01"));
  clear (&fixture);
}

/* While an action washes in, the old chart is silent. */
static void
test_washing (void)
{
  WendBuilder *builder = start ();
  Fixture fixture;

  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=wait|status=live|live=2021-08-15");
  observe_months (builder, "late", "wait", 0, 20);
  finish (&fixture, builder, "late", "wait", NULL);
  g_assert_false (fixture.signal->silent);
  g_assert_false (wend_sample_figure (fixture.insight, fixture.document, "late", "wait")->signal);
  clear (&fixture);
}

static void
test_baseline (void)
{
  WendBuilder *builder = wend_sample_new ();
  Fixture fixture;

  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "late", "kind=share|better=down|baseline-from=2020-03-01|baseline-to=2020-12-01");
  observe_months (builder, "late", "wait", 0, 20);
  finish (&fixture, builder, "late", "wait", NULL);
  g_assert_cmpuint (fixture.signal->n_baseline, ==, 9);
  g_assert_cmpint (fixture.signal->baseline.from, ==, day ("2020-03-01"));
  g_assert_cmpint (fixture.signal->baseline.to, ==, day ("2020-12-01"));
  g_assert_cmpuint (fixture.signal->points[1].chart, ==, 0);
  g_assert_cmpuint (fixture.signal->points[2].drift.t, ==, 1);
  g_assert_true (fixture.signal->points[11].drift.shown);
  clear (&fixture);
}

static void
test_baseline_too_short (void)
{
  WendBuilder *builder = wend_sample_new ();
  Fixture fixture;

  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "late", "kind=share|better=down|baseline-to=2020-08-01");
  observe_months (builder, "late", "wait", 0, 20);
  finish (&fixture, builder, "late", "wait", NULL);
  g_assert_cmpint (fixture.signal->state, ==, WEND_CHART_TOO_LITTLE);
  clear (&fixture);
}

/* A year among months is no neighbour of theirs; a hidden month is no period. */
static void
test_steps (void)
{
  WendBuilder *builder = start ();
  Fixture fixture;

  wend_sample_observe (builder, "late", "wait", "2018", "n=\"2000\" k=\"900\"");
  observe_months (builder, "late", "wait", 0, 5);
  wend_sample_observe (builder, "late", "wait", "2020-06", "suppressed=\"yes\"");
  observe_months (builder, "late", "wait", 6, 21);
  finish (&fixture, builder, "late", "wait", NULL);
  g_assert_cmpuint (fixture.signal->n_points, ==, 21);
  g_assert_false (fixture.signal->points[5].has);
  g_assert_cmpuint (fixture.signal->points[5].drift.t, ==, 0);
  g_assert_cmpuint (fixture.signal->points[6].drift.t, ==, 6);
  g_assert_cmpint (fixture.signal->baseline.to, ==, day ("2021-02-01"));
  clear (&fixture);
}

/* What is followed of each kind. */
static void
test_bases (void)
{
  static const struct { const char *fields; const char *data; WendBasis basis; double x; } cases[] = {
    { "kind=rating|min=1|max=5|bad-to=2", "hist=\"10 10 10 10 60\"", WEND_BASIS_MEAN, 4 },
    { "kind=ces|min=1|max=7", "hist=\"0 0 0 50 0 0 50\"", WEND_BASIS_MEAN, 5.5 },
    { "kind=nps", "hist=\"20 0 0 0 0 0 0 30 0 0 50\"", WEND_BASIS_POINTS, 30 },
    { "kind=completion", "entered=\"110\" completed=\"80\" open=\"10\"", WEND_BASIS_SHARE, 0.8 },
    { "kind=time|target=10|unit=minutes", "n=\"100\" p50=\"300\" limit=\"600\" over=\"20\"", WEND_BASIS_SHARE, 0.2 },
    { "kind=time|unit=minutes", "n=\"100\" p50=\"300\" p50-lo=\"240\" p50-hi=\"360\"", WEND_BASIS_MEDIAN, 5 },
    { "kind=rate|better=down", "events=\"12\" exposure=\"400\"", WEND_BASIS_RATE, 0.03 },
    { "kind=share", "n=\"100\" k=\"70\"", WEND_BASIS_SHARE, 0.7 },
    { "kind=value", "value=\"12.5\"", WEND_BASIS_VALUE, 12.5 },
    { "kind=share|reach=yes", "n=\"100\" k=\"70\"", WEND_BASIS_NONE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendBuilder *builder = wend_sample_new ();
      Fixture fixture;
      wend_sample_add (builder, NULL, WEND_KIND_METRIC, "m", cases[i].fields);
      wend_sample_observe (builder, "m", "wait", "2020-01", cases[i].data);
      finish (&fixture, builder, "m", "wait", NULL);
      g_assert_cmpint (fixture.signal->basis, ==, cases[i].basis);
      g_assert_cmpint (fixture.signal->state, ==, cases[i].basis == WEND_BASIS_NONE ? WEND_CHART_NONE : WEND_CHART_TOO_LITTLE);
      if (cases[i].basis != WEND_BASIS_NONE)
        g_assert_cmpfloat_with_epsilon (fixture.signal->points[0].x, cases[i].x, 1e-9);
      clear (&fixture);
    }
}

/* A run of single values on the worse side. */
static void
test_single (void)
{
  WendBuilder *builder = wend_sample_new ();
  Fixture fixture;

  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "m", "kind=value|better=down");
  for (guint i = 0; i < 21; i++)
    {
      g_autofree char *month = g_strdup_printf ("%u-%02u", 2020 + i / 12, i % 12 + 1);
      g_autofree char *data = g_strdup_printf ("value=\"%u\"", i < 12 ? 10 + i % 2 * 4 : 13 + i % 2);
      wend_sample_observe (builder, "m", NULL, month, data);
    }
  finish (&fixture, builder, "m", NULL, NULL);
  g_assert_cmpint (fixture.signal->state, ==, WEND_CHART_XMR);
  g_assert_cmpint (fixture.signal->signal, ==, WEND_SIGNAL_WORSE);
  g_assert_false (fixture.signal->spike);
  g_assert_false (fixture.signal->silent);
  g_assert_cmpint (fixture.signal->since.from, ==, day ("2020-12-01"));
  clear (&fixture);
}

/* The same insight, whether made anew or from another one. */
static void
test_refocus (void)
{
  WendBuilder *builder = start ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) first = NULL;
  WendLens lens = wend_sample_lens ("2021-03", NULL), level = { .segment = "who=some" };

  observe_months (builder, "late", "wait", 0, 20);
  wend_sample_observe_segment (builder, "late", "wait", "2021-08", "who=some", "n=\"50\" k=\"5\"");
  document = wend_builder_finish (builder);
  first = wend_insight_new (document, NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WendInsight) again = wend_insight_refocus (first, i == 0 ? &lens : &level);
      g_autoptr (WendInsight) anew = wend_insight_new (document, i == 0 ? &lens : &level);
      const WendFigure *one = wend_sample_figure (again, document, "late", "wait"), *other = wend_sample_figure (anew, document, "late", "wait");
      g_clear_pointer (&first, wend_insight_free); /* either may go first */
      g_assert_cmpuint (one->n, ==, other->n);
      g_assert_cmpuint (one->n, ==, i == 0 ? 200 : 50);
      g_assert_cmpuint (one->n_points, ==, other->n_points);
      g_assert_cmpint (one->period.from, ==, other->period.from);
      first = wend_insight_refocus (again, NULL);
    }
  g_assert_true (wend_sample_figure (first, document, "late", "wait")->signal);
}

static void
test_depends (void)
{
  g_assert_true (wend_insight_depends_on (WEND_KIND_ACTION, WEND_FIELD_LIVE));
  g_assert_true (wend_insight_depends_on (WEND_KIND_ACTION, WEND_N_FIELDS));
  g_assert_false (wend_insight_depends_on (WEND_KIND_ACTION, WEND_FIELD_OWNER));
  g_assert_true (wend_insight_depends_on (WEND_KIND_METRIC, WEND_FIELD_BASELINE_FROM));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/insight/signals/bell", test_bell);
  g_test_add_func ("/wend/insight/signals/lens", test_lens);
  g_test_add_func ("/wend/insight/signals/restarts", test_restarts);
  g_test_add_func ("/wend/insight/signals/restart-around", test_restart_around);
  g_test_add_func ("/wend/insight/signals/washing", test_washing);
  g_test_add_func ("/wend/insight/signals/baseline", test_baseline);
  g_test_add_func ("/wend/insight/signals/baseline-too-short", test_baseline_too_short);
  g_test_add_func ("/wend/insight/signals/steps", test_steps);
  g_test_add_func ("/wend/insight/signals/bases", test_bases);
  g_test_add_func ("/wend/insight/signals/single", test_single);
  g_test_add_func ("/wend/insight/signals/refocus", test_refocus);
  g_test_add_func ("/wend/insight/signals/depends", test_depends);
  return g_test_run ();
}
