/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole-map rules: each finds its offender and nothing else. */

#include <string.h>

#include "insight/wend-lint.h"
#include "wend-sample.h"

/* A map in which nothing is wrong. */
static WendBuilder *
sound (void)
{
  WendBuilder *builder = wend_sample_new ();
  WendNode *stage = wend_sample_add (builder, NULL, WEND_KIND_STAGE, "land", "area=home");

  wend_sample_add (builder, NULL, WEND_KIND_AREA, "home", "name=Home");
  wend_sample_add (builder, NULL, WEND_KIND_LANE, "words", "kind=quotes");
  wend_sample_add (builder, NULL, WEND_KIND_LANE, "do", "kind=steps");
  wend_sample_add (builder, stage, WEND_KIND_STEP, "queue", NULL);
  wend_sample_add (builder, stage, WEND_KIND_STEP, "leave", NULL);
  wend_sample_add (builder, stage, WEND_KIND_CARD, "q1", "lane=words|to=leave");
  wend_sample_rating (builder, "ease", "good-to=5|bad-from=1");
  wend_sample_source (builder, "s1", "survey", "2017-06-01");
  wend_sample_observe (builder, "ease", "land", "2017-05", "source=\"s1\" hist=\"1 2 3 4 5\"");
  wend_sample_observe (builder, "ease", "land", "2017-06", "source=\"s1\" suppressed=\"yes\"");
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "a1", "at=land|controls=queue leave|pains=q1");
  wend_sample_add (builder, NULL, WEND_KIND_COMMENT, "k1", "at=ease");
  return builder;
}

/* All codes found, joined by a blank. */
static char *
codes_of (WendBuilder *builder)
{
  g_autoptr (WendDocument) document = wend_builder_finish (builder);
  g_autoptr (GPtrArray) findings = wend_lint (document);
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const WendFinding *finding = findings->pdata[i];
      g_string_append_printf (codes, "%s%s:%s", i > 0 ? " " : "", finding->code, wend_node_id (finding->node));
      g_assert_true (g_str_has_prefix (finding->message, wend_schema_kind (wend_node_kind (finding->node))->name));
    }
  return g_string_free (codes, FALSE);
}

static void
test_sound (void)
{
  g_autofree char *codes = codes_of (sound ());
  g_assert_cmpstr (codes, ==, "");
}

/* One more node each, and what is found. */
static void
test_nodes (void)
{
  static const struct { WendKind kind; const char *fields; const char *codes; } cases[] = {
    { WEND_KIND_LANE, "persona=nobody", "reference-gone:x" },
    { WEND_KIND_ACTION, "metric=land", "reference-kind:x" },
    { WEND_KIND_ACTION, "at=gone", "place-gone:x" },
    { WEND_KIND_ACTION, "controls=land gone queue", "place-gone:x" },
    { WEND_KIND_LINK, "from=land|to=queue", "" },
    { WEND_KIND_LINK, "from=land", "link-open:x" },
    { WEND_KIND_IMAGE, "sha256=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "blob-missing:x" },
    { WEND_KIND_SNAPSHOT, NULL, "blob-missing:x" },
    { WEND_KIND_METRIC, "min=5|max=1", "metric-scale:x" },
    { WEND_KIND_METRIC, "min=1|max=5|good-from=3|bad-to=3", "metric-scale:x" },
    { WEND_KIND_METRIC, "good-from=4|good-to=3", "metric-scale:x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendBuilder *builder = sound ();
      g_autofree char *codes = NULL;
      wend_sample_add (builder, NULL, cases[i].kind, "x", cases[i].fields);
      codes = codes_of (builder);
      g_assert_cmpstr (codes, ==, cases[i].codes);
    }
}

static void
test_cards (void)
{
  static const struct { const char *fields; const char *codes; } cases[] = {
    { "lane=gone", "lane-gone:x" },
    { "text=Lost", "lane-gone:x" },
    { "lane=do", "lane-no-cards:x" },
    { "lane=words|to=book", "span-left:x" },
    { "lane=words|to=last", "" },
    { "lane=words|to=words", "reference-kind:x" },
    { "lane=words|to=leave", "span-left:x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendBuilder *builder = sound ();
      WendNode *stage = wend_sample_add (builder, NULL, WEND_KIND_STAGE, "after", NULL);
      g_autofree char *codes = NULL;
      wend_sample_add (builder, NULL, WEND_KIND_STAGE, "last", NULL);
      wend_sample_add (builder, stage, WEND_KIND_CARD, "x", cases[i].fields);
      codes = codes_of (builder);
      g_assert_cmpstr (codes, ==, cases[i].codes);
    }
}

static void
test_observations (void)
{
  static const struct { const char *fields; const char *codes; } cases[] = {
    { "metric=gone|at=land|from=2017-05-01|to=2017-06-01", "metric-unknown:x" },
    { "at=land|from=2017-05-01|to=2017-06-01", "metric-unknown:x" },
    { "metric=ease|at=gone|from=2017-05-01|to=2017-06-01", "place-gone:x" },
    { "metric=ease|at=land|from=2017-05-01", "observation-period:x" },
    { "metric=ease|at=land|from=2017-05-01|to=2017-05-01", "observation-period:x" },
    { "metric=ease|at=queue|from=2017-05-01|to=2017-06-01|data=hist=\"1 2 3 40\"", "observation-scale:x" },
    { "metric=ease|at=queue|from=2017-05-01|to=2017-06-01|data=hist=\"1 2 3 0 0\"", "group-small:x" },
    { "metric=share|at=queue|from=2017-05-01|to=2017-06-01|data=n=\"20\" k=\"21\"", "observation-counts:x" },
    { "metric=ease|at=land|from=2017-05-10|to=2017-05-20|data=source=\"s1\" hist=\"10 2 3 0 0\"", "observation-twice:x" },
    { "metric=ease|at=land|from=2017-05-10|to=2017-05-20|data=hist=\"10 2 3 0 0\"", "" },
    { "metric=ease|at=land|from=2017-05-01|to=2017-06-01|shape=pair|data=source=\"s1\" n=\"3\"", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendBuilder *builder = sound ();
      g_autofree char *codes = NULL;
      wend_sample_add (builder, NULL, WEND_KIND_METRIC, "share", "kind=share");
      wend_sample_add (builder, NULL, WEND_KIND_OBSERVATION, "x", cases[i].fields);
      codes = codes_of (builder);
      g_assert_cmpstr (codes, ==, cases[i].codes);
    }
}

static void
test_parked (void)
{
  WendBuilder *builder = sound ();
  g_autofree char *codes = NULL;

  wend_sample_add (builder, wend_builder_parked (builder), WEND_KIND_CARD, "x", "lane=words|to=leave");
  codes = codes_of (builder);
  g_assert_cmpstr (codes, ==, "parked:x");
}

static void
test_removed (void)
{
  WendBuilder *builder = sound ();
  WendNode *stage = wend_sample_add (builder, NULL, WEND_KIND_STAGE, "old", NULL);
  g_autofree char *codes = NULL;

  wend_sample_add (builder, stage, WEND_KIND_CARD, "inside", "lane=gone");
  wend_builder_remove (builder, stage);
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "x", "at=old");
  wend_sample_add (builder, NULL, WEND_KIND_ACTION, "y", "pains=inside");
  codes = codes_of (builder);
  g_assert_cmpstr (codes, ==, "place-gone:x reference-gone:y");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/insight/lint/sound", test_sound);
  g_test_add_func ("/wend/insight/lint/nodes", test_nodes);
  g_test_add_func ("/wend/insight/lint/cards", test_cards);
  g_test_add_func ("/wend/insight/lint/observations", test_observations);
  g_test_add_func ("/wend/insight/lint/parked", test_parked);
  g_test_add_func ("/wend/insight/lint/removed", test_removed);
  return g_test_run ();
}
