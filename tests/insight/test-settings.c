/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each setting of the map does to its numbers: the privacy floor, few answers, confidence, the steps of pain; and the
 * floor of a metric, which may only raise few. */

#include "wend-sample.h"

#include <string.h>

#include "stats/wend-share.h"

#define NEAR(value, wanted) g_assert_cmpfloat_with_epsilon ((value), (wanted), 1e-9)

typedef struct
{
  WendDocument *document;
  WendInsight *insight;
  const WendFigure *figure; /* of 12 bad and 28 good answers */
  const WendPlaceInsight *place;
} Case;

static void
case_clear (Case *self)
{
  wend_insight_free (self->insight);
  wend_document_free (self->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static void
case_init (Case *self, WendField field, const char *value, const char *metric)
{
  WendBuilder *builder = wend_sample_new ();

  if (value != NULL)
    wend_builder_set (builder, wend_builder_map (builder), wend_schema_field (WEND_KIND_MAP, field), value, strlen (value));
  wend_sample_rating (builder, "ease", metric);
  wend_sample_observe (builder, "ease", "wait", "2017-05", "hist=\"12 0 0 0 28\"");
  self->document = wend_builder_finish (builder);
  self->insight = wend_insight_new (self->document, NULL);
  self->figure = wend_sample_figure (self->insight, self->document, "ease", "wait");
  self->place = wend_insight_place (self->insight, wend_document_find (self->document, "wait"));
}

static void
test_floor (void)
{
  g_auto (Case) usual = { NULL }, raised = { NULL };

  case_init (&usual, WEND_FIELD_PRIVACY_FLOOR, NULL, NULL);
  case_init (&raised, WEND_FIELD_PRIVACY_FLOOR, "41", NULL);
  g_assert_cmpint (usual.figure->state, ==, WEND_FIGURE_FULL);
  g_assert_cmpuint (usual.figure->n, ==, 40);
  g_assert_cmpint (raised.figure->state, ==, WEND_FIGURE_SUPPRESSED);
  g_assert_false (raised.figure->shown.has || raised.figure->pain.has || raised.figure->bad.has);
  g_assert_cmpuint (raised.figure->n, ==, 0);
  g_assert_cmpuint (raised.place->rank, ==, 0);
}

static void
test_few (void)
{
  g_auto (Case) usual = { NULL }, raised = { NULL };

  case_init (&usual, WEND_FIELD_FEW, NULL, "goal=30");
  case_init (&raised, WEND_FIELD_FEW, "50", "goal=30");
  g_assert_true (usual.place->pinned);
  g_assert_cmpint (usual.figure->met, ==, WEND_MET_GOOD);
  g_assert_cmpint (raised.figure->state, ==, WEND_FIGURE_FEW);
  NEAR (raised.figure->shown.value, 70); /* told all the same */
  g_assert_cmpint (raised.figure->met, ==, WEND_MET_UNKNOWN);
  g_assert_cmpuint (raised.place->rank, ==, 1);
  g_assert_false (raised.place->pinned);
}

static void
test_metric_floor (void)
{
  g_auto (Case) raised = { NULL }, lowered = { NULL };

  case_init (&raised, WEND_FIELD_FEW, NULL, "floor=50");
  case_init (&lowered, WEND_FIELD_FEW, "50", "floor=20");
  g_assert_cmpint (raised.figure->state, ==, WEND_FIGURE_FEW);
  g_assert_cmpint (lowered.figure->state, ==, WEND_FIGURE_FEW);
}

static void
test_confidence (void)
{
  g_auto (Case) usual = { NULL }, surer = { NULL };

  case_init (&usual, WEND_FIELD_CONFIDENCE, NULL, NULL);
  case_init (&surer, WEND_FIELD_CONFIDENCE, "0.99", NULL);
  NEAR (usual.figure->pain.lo, 100 * wend_share (12, 40, 0.95).lo);
  NEAR (surer.figure->pain.lo, 100 * wend_share (12, 40, 0.99).lo);
  NEAR (surer.figure->shown.hi, 100 * wend_share (28, 40, 0.99).hi);
  g_assert_cmpfloat (surer.figure->pain.lo, <, usual.figure->pain.lo - 2);
}

/* By the lower limit, 18 in 100. */
static void
test_steps (void)
{
  g_auto (Case) usual = { NULL }, raised = { NULL };

  case_init (&usual, WEND_FIELD_PAIN_STEPS, NULL, NULL);
  case_init (&raised, WEND_FIELD_PAIN_STEPS, "5 10 20 40", NULL);
  g_assert_cmpuint (usual.place->ramp, ==, 5);
  g_assert_cmpuint (raised.place->ramp, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/insight/settings/floor", test_floor);
  g_test_add_func ("/wend/insight/settings/few", test_few);
  g_test_add_func ("/wend/insight/settings/metric-floor", test_metric_floor);
  g_test_add_func ("/wend/insight/settings/confidence", test_confidence);
  g_test_add_func ("/wend/insight/settings/steps", test_steps);
  return g_test_run ();
}
