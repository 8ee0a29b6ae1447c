/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rank by the lower limit, ties, pins, ramp, places within stages. */

#include "wend-sample.h"

static char *
hist_of (guint bad, guint good)
{
  return g_strdup_printf ("na=\"0\" hist=\"%u 0 0 0 %u\"", bad, good);
}

static void
rate (WendBuilder *builder, const char *metric, const char *place, guint bad, guint good)
{
  g_autofree char *data = hist_of (bad, good);
  wend_sample_observe (builder, metric, place, "2017-05", data);
}

static const WendPlaceInsight *
place_of (const WendInsight *insight, const WendDocument *document, const char *id)
{
  return wend_insight_place (insight, wend_document_find (document, id));
}

/* 9 of 10 hurt is a worse share than 300 of 1,000, yet not surely so many more; and 2 of 10 tops nothing. */
static void
test_lower_limit (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendRankRow *rows;
  guint n;

  wend_sample_rating (builder, "ease", NULL);
  rate (builder, "ease", "book", 4, 6);
  rate (builder, "ease", "wait", 300, 700);
  rate (builder, "ease", "fly", 20, 980);
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  rows = wend_insight_ranking (insight, FALSE, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (wend_node_id (rows[0].figure->place), ==, "wait");
  g_assert_cmpstr (wend_node_id (rows[1].figure->place), ==, "book");
  g_assert_cmpuint (rows[1].rank, ==, 2);
  g_assert_cmpuint (rows[0].shown_rank, ==, 1);
  g_assert_cmpuint (rows[1].shown_rank, ==, 1); /* may be as bad as the first */
  g_assert_cmpuint (rows[0].tied, ==, 1);
  g_assert_cmpuint (rows[2].shown_rank, ==, 3);
  g_assert_cmpuint (rows[2].tied, ==, 0);
  g_assert_true (place_of (insight, document, "wait")->pinned);
  g_assert_false (place_of (insight, document, "book")->pinned); /* few answers */
  g_assert_true (place_of (insight, document, "fly")->pinned);
  g_assert_cmpuint (place_of (insight, document, "wait")->ramp, ==, 5);
  g_assert_cmpuint (place_of (insight, document, "fly")->ramp, ==, 2);
}

static void
test_equal_limits (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendRankRow *rows;
  guint n;

  wend_sample_rating (builder, "ease", NULL);
  rate (builder, "ease", "book", 0, 50);
  rate (builder, "ease", "wait", 0, 500);
  rate (builder, "ease", "fly", 0, 50);
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  rows = wend_insight_ranking (insight, FALSE, &n);
  g_assert_cmpstr (wend_node_id (rows[0].figure->place), ==, "wait"); /* more answers */
  g_assert_cmpstr (wend_node_id (rows[1].figure->place), ==, "book"); /* document order */
  g_assert_cmpstr (wend_node_id (rows[2].figure->place), ==, "fly");
  g_assert_cmpuint (rows[2].tied, ==, 2);
}

/* The group's first place decides: c is tied with b, but not with a. */
static void
test_groups (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;

  wend_sample_rating (builder, "ease", NULL);
  rate (builder, "ease", "book", 200, 800);
  rate (builder, "ease", "wait", 170, 830);
  rate (builder, "ease", "fly", 145, 855);
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  g_assert_cmpuint (place_of (insight, document, "wait")->shown_rank, ==, 1);
  g_assert_cmpuint (place_of (insight, document, "fly")->shown_rank, ==, 3);
  g_assert_cmpuint (place_of (insight, document, "book")->tied, ==, 1);
}

/* A stage speaks for its steps and cards; the row names where it was measured. */
static void
test_inside (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  WendNode *stage = wend_sample_add (builder, NULL, WEND_KIND_STAGE, "land", NULL);
  WendNode *step = wend_sample_add (builder, stage, WEND_KIND_STEP, "queue", "text=Queue");
  const WendPlaceInsight *place;
  const WendRankRow *rows;
  guint n, others;

  wend_sample_add (builder, step, WEND_KIND_CARD, "desk", "text=Desk");
  wend_sample_rating (builder, "ease", NULL);
  wend_sample_rating (builder, "calm", NULL);
  rate (builder, "ease", "desk", 300, 700);
  rate (builder, "ease", "land", 100, 900);
  rate (builder, "calm", "land", 50, 950);
  rate (builder, "ease", "fly", 200, 800);
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  rows = wend_insight_ranking (insight, FALSE, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (wend_node_id (rows[0].figure->place), ==, "desk");
  g_assert_cmpstr (wend_node_id (rows[2].figure->place), ==, "land");
  place = place_of (insight, document, "land");
  g_assert_cmpstr (wend_node_id (place->worst->place), ==, "desk");
  g_assert_cmpuint (place->rank, ==, 1);
  g_assert_true (place->pinned && place_of (insight, document, "queue")->pinned && place_of (insight, document, "desk")->pinned);
  g_assert_cmpuint (place_of (insight, document, "queue")->rank, ==, 1);
  g_assert_true (wend_insight_cell (insight, place->place, &others) == place->worst);
  g_assert_cmpuint (others, ==, 2);
  wend_insight_ranking (insight, TRUE, &n);
  g_assert_cmpuint (n, ==, 4);
}

/* Whole-journey metrics, ranked="no" and the company's are never ranked; suppressed rows come last. */
static void
test_unranked (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendRankRow *rows;
  guint n;

  wend_sample_rating (builder, "aside", "ranked=no");
  wend_sample_rating (builder, "cost", "side=company");
  wend_sample_rating (builder, "ease", NULL);
  wend_sample_observe (builder, "ease", "book", "2017-05", "suppressed=\"yes\"");
  rate (builder, "ease", NULL, 900, 100);
  rate (builder, "aside", "wait", 900, 100);
  rate (builder, "cost", "wait", 900, 100);
  rate (builder, "ease", "fly", 10, 990);
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  rows = wend_insight_ranking (insight, FALSE, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (wend_node_id (rows[0].figure->place), ==, "fly");
  g_assert_cmpuint (rows[0].rank, ==, 1);
  g_assert_cmpstr (wend_node_id (rows[1].figure->metric), ==, "aside");
  g_assert_cmpuint (rows[1].rank, ==, 0);
  g_assert_true (rows[1].figure->pain.has);
  g_assert_cmpint (rows[2].figure->state, ==, WEND_FIGURE_SUPPRESSED);
  g_assert_cmpint (place_of (insight, document, "book")->state, ==, WEND_FIGURE_SUPPRESSED);
  g_assert_cmpuint (place_of (insight, document, "wait")->rank, ==, 0);
  g_assert_cmpuint (place_of (insight, document, "wait")->ramp, ==, 0);
  rows = wend_insight_ranking (insight, TRUE, &n);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpuint (rows[0].rank, ==, 1);
  g_assert_cmpuint (rows[1].rank, ==, 0);
}

static void
test_anywhere (void)
{
  WendBuilder *builder = wend_sample_new ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  const WendPlaceInsight *place;
  guint others;

  wend_sample_rating (builder, "ease", NULL);
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, "bad-anywhere", "kind=share|better=down|ranked=no");
  rate (builder, "ease", "wait", 30, 970);
  wend_sample_observe (builder, "bad-anywhere", "wait", "2017-05", "n=\"2000\" k=\"200\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  place = place_of (insight, document, "wait");
  g_assert_cmpstr (wend_node_id (place->worst->metric), ==, "ease");
  g_assert_cmpfloat_with_epsilon (place->anywhere.value, 10, 1e-9);
  g_assert_true (place->anywhere.has_range);
  wend_insight_cell (insight, place->place, &others);
  g_assert_cmpuint (others, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/insight/ranking/lower-limit", test_lower_limit);
  g_test_add_func ("/wend/insight/ranking/equal-limits", test_equal_limits);
  g_test_add_func ("/wend/insight/ranking/groups", test_groups);
  g_test_add_func ("/wend/insight/ranking/inside", test_inside);
  g_test_add_func ("/wend/insight/ranking/unranked", test_unranked);
  g_test_add_func ("/wend/insight/ranking/anywhere", test_anywhere);
  return g_test_run ();
}
