/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the cells of the measured, feeling and both-sides lanes show. */

#include "wend-sample.h"

static void
test_measured (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  WendNode *stage = wend_sample_add (builder, NULL, WEND_KIND_STAGE, "land", NULL);
  WendNode *step = wend_sample_add (builder, stage, WEND_KIND_STEP, "queue", NULL);
  guint others;

  wend_sample_add (builder, NULL, WEND_KIND_LANE, "sides", "kind=both-sides");
  wend_sample_add (builder, step, WEND_KIND_CARD, "c1", "lane=sides|side=customer|metric=calm");
  wend_sample_rating (builder, "ease", NULL);
  wend_sample_rating (builder, "calm", NULL);
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "came", "kind=share|reach=yes");
  wend_sample_observe (builder, "ease", "land", "2017-05", "hist=\"50 0 0 0 50\"");
  wend_sample_observe (builder, "calm", "land", "2017-05", "hist=\"10 0 0 0 90\"");
  wend_sample_observe (builder, "came", "land", "2017-05", "n=\"100\" k=\"90\"");
  wend_sample_observe (builder, "calm", "fly", "2017-05", "hist=\"10 0 0 0 90\"");
  wend_sample_observe (builder, "ease", "fly", "2017-05", "hist=\"50 0 0 0 50\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  /* the customer's both-sides card names the metric, though another is worse */
  g_assert_true (wend_insight_cell (insight, wend_document_find (document, "land"), &others) == wend_sample_figure (insight, document, "calm", "land"));
  g_assert_cmpuint (others, ==, 1);
  g_assert_true (wend_insight_cell (insight, wend_document_find (document, "fly"), &others) == wend_sample_figure (insight, document, "ease", "fly"));
}

static void
test_feeling (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendNode *lane;
  const WendFigure *book, *wait, *fly;

  wend_sample_add (builder, NULL, WEND_KIND_LANE, "feel", "kind=feeling|metric=calm");
  wend_sample_rating (builder, "calm", "question=How was it?");
  wend_sample_rating (builder, "ease", "question=How was it?");
  wend_sample_rating (builder, "other", NULL);
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "score", "kind=nps|min=0|max=10");
  wend_sample_observe (builder, "calm", "book", "2017-05", "hist=\"0 0 0 0 90\"");
  wend_sample_observe (builder, "ease", "book", "2017-05", "hist=\"50 0 0 0 50\"");
  wend_sample_observe (builder, "score", "wait", "2017-05", "hist=\"90 0 0 0 0 0 0 0 0 0 9\"");
  wend_sample_observe (builder, "other", "wait", "2017-05", "hist=\"0 0 0 0 90\"");
  wend_sample_observe (builder, "ease", "wait", "2017-05", "hist=\"50 0 0 0 50\"");
  wend_sample_observe (builder, "score", "fly", "2017-05", "hist=\"90 0 0 0 0 0 0 0 0 0 9\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  lane = wend_document_find (document, "feel");
  book = wend_insight_feeling (insight, lane, wend_document_find (document, "book"));
  wait = wend_insight_feeling (insight, lane, wend_document_find (document, "wait"));
  fly = wend_insight_feeling (insight, lane, wend_document_find (document, "fly"));
  g_assert_cmpstr (wend_node_id (book->metric), ==, "calm");
  g_assert_cmpstr (wend_node_id (wait->metric), ==, "ease"); /* the worst rating */
  g_assert_null (fly);
  g_assert_true (wend_insight_comparable (book, wait));
  g_assert_false (wend_insight_comparable (book, wend_sample_figure (insight, document, "other", "wait")));
  g_assert_false (wend_insight_comparable (book, NULL));
}

/* Two sides, one line each. */
static void
test_both_sides (void)
{
  static const struct { const char *customer, *company; WendZone zone; } cases[] = {
    { "metric=ease", "met=good", WEND_ZONE_CUSTOMER_PAYS },
    { "metric=ease|goal=10", "met=good", WEND_ZONE_BOTH_WIN },
    { "metric=ease|goal=10", "met=bad", WEND_ZONE_COMPANY_PAYS },
    { "metric=ease|met=good", "met=bad", WEND_ZONE_BOTH_LOSE }, /* the number counts, not what was said */
    { "metric=ease|goal=50", "met=bad", WEND_ZONE_UNKNOWN },    /* cannot tell */
    { "metric=nowhere|met=good", "met=good", WEND_ZONE_BOTH_WIN },
    { "metric=ease", NULL, WEND_ZONE_UNKNOWN },
    { "metric=bare", "met=good", WEND_ZONE_UNKNOWN },           /* a number, but no goal */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendBuilder *builder = wend_sample_new ();
      g_autoptr (WendDocument) document = NULL;
      g_autoptr (WendInsight) insight = NULL;
      g_autofree char *customer = g_strconcat ("lane=sides|side=customer|", cases[i].customer, NULL);
      g_autofree char *company = g_strconcat ("lane=sides|side=company|", cases[i].company, NULL);
      WendNode *stage = wend_sample_add (builder, NULL, WEND_KIND_STAGE, "land", NULL);
      WendBothSides sides;
      wend_sample_add (builder, NULL, WEND_KIND_LANE, "sides", "kind=both-sides");
      wend_sample_add (builder, stage, WEND_KIND_CARD, "c1", customer);
      if (cases[i].company != NULL)
        wend_sample_add (builder, stage, WEND_KIND_CARD, "c2", company);
      wend_sample_rating (builder, "ease", "goal=80");
      wend_sample_rating (builder, "bare", NULL);
      wend_sample_observe (builder, "ease", "land", "2017-05", "hist=\"50 0 0 0 50\"");
      wend_sample_observe (builder, "bare", "land", "2017-05", "hist=\"50 0 0 0 50\"");
      document = wend_builder_finish (builder);
      insight = wend_insight_new (document, NULL);
      wend_insight_both_sides (insight, wend_document_find (document, "sides"), wend_document_find (document, "land"), &sides);
      g_assert_cmpint (sides.zone, ==, cases[i].zone);
      g_assert_true ((sides.company.card == NULL) == (cases[i].company == NULL));
    }
}

/* Of several cards of one side: bad if any is bad, unknown if any is, else good. */
static void
test_several (void)
{
  static const struct { const char *a, *b, *c; WendMet met; } cases[] = {
    { "good", "good", "good", WEND_MET_GOOD },
    { "good", "unknown", "good", WEND_MET_UNKNOWN },
    { "unknown", "good", "bad", WEND_MET_BAD },
    { "bad", "unknown", "good", WEND_MET_BAD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const met[] = { cases[i].a, cases[i].b, cases[i].c };
      WendBuilder *builder = wend_sample_new ();
      g_autoptr (WendDocument) document = NULL;
      g_autoptr (WendInsight) insight = NULL;
      WendNode *stage = wend_sample_add (builder, NULL, WEND_KIND_STAGE, "land", NULL);
      WendBothSides sides;
      wend_sample_add (builder, NULL, WEND_KIND_LANE, "sides", "kind=both-sides");
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *id = g_strdup_printf ("c%u", j);
          g_autofree char *fields = g_strdup_printf ("lane=sides|side=company|met=%s", met[j]);
          wend_sample_add (builder, stage, WEND_KIND_CARD, id, fields);
        }
      document = wend_builder_finish (builder);
      insight = wend_insight_new (document, NULL);
      wend_insight_both_sides (insight, wend_document_find (document, "sides"), wend_document_find (document, "land"), &sides);
      g_assert_cmpint (sides.company.met, ==, cases[i].met);
      g_assert_cmpstr (wend_node_id (sides.company.card), ==, "c0");
    }
}

static void
test_headline (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;

  wend_builder_set (builder, wend_builder_map (builder), wend_schema_field (WEND_KIND_MAP, WEND_FIELD_HEADLINE), "score", 5);
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "score", "kind=nps|min=0|max=10");
  wend_sample_observe (builder, "score", NULL, "2017-05", "hist=\"0 0 0 0 0 0 20 0 0 0 80\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  g_assert_cmpfloat_with_epsilon (wend_insight_headline (insight)->shown.value, 60, 1e-9);
  g_assert_false (wend_insight_headline (insight)->pain.has);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/insight/cells/measured", test_measured);
  g_test_add_func ("/wend/insight/cells/feeling", test_feeling);
  g_test_add_func ("/wend/insight/cells/both-sides", test_both_sides);
  g_test_add_func ("/wend/insight/cells/several", test_several);
  g_test_add_func ("/wend/insight/cells/headline", test_headline);
  return g_test_run ();
}
