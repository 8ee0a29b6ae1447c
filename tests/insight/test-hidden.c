/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A floor raised after the import: what it hides must not follow from the total less the others (measures.md §9). */

#include "wend-sample.h"

#include <string.h>

static WendBuilder *
levels (const char *floor)
{
  WendBuilder *builder = wend_sample_new ();

  wend_sample_rating (builder, "ease", NULL);
  wend_sample_rating (builder, "calm", NULL);
  if (floor != NULL)
    wend_builder_set (builder, wend_builder_map (builder), wend_schema_field (WEND_KIND_MAP, WEND_FIELD_PRIVACY_FLOOR), floor, strlen (floor));
  wend_sample_observe (builder, "ease", "wait", "2017-05", "hist=\"10 20 30 40 57\"");
  wend_sample_observe_segment (builder, "ease", "wait", "2017-05", "who=a", "hist=\"1 1 1 2 7\"");
  wend_sample_observe_segment (builder, "ease", "wait", "2017-05", "who=b", "hist=\"1 1 1 10 32\"");
  wend_sample_observe_segment (builder, "ease", "wait", "2017-05", "who=c", "hist=\"1 1 1 10 32\"");
  wend_sample_observe_segment (builder, "ease", "wait", "2017-05", "who=d", "hist=\"10 10 10 10 15\"");
  wend_sample_observe_segment (builder, "ease", "wait", "2017-05", "who=none", "na=\"9\" hist=\"0 0 0 0 0\"");
  /* another name, another month and another place have nothing to hide */
  wend_sample_observe_segment (builder, "ease", "wait", "2017-05", "way=a", "hist=\"10 20 10 10 20\"");
  wend_sample_observe_segment (builder, "ease", "wait", "2017-04", "who=b", "hist=\"1 1 1 10 27\"");
  wend_sample_observe_segment (builder, "calm", "wait", "2017-05", "who=b", "hist=\"1 1 1 10 27\"");
  return builder;
}

static WendFigureState
state_of (const WendDocument *document, const char *metric, const char *segment, const char *month)
{
  WendLens lens = wend_sample_lens (month, NULL);
  g_autoptr (WendInsight) insight = NULL;

  lens.segment = segment;
  insight = wend_insight_new (document, &lens);
  if (wend_sample_figure (insight, document, metric, "wait")->state == WEND_FIGURE_SUPPRESSED)
    {
      g_assert_cmpuint (wend_sample_figure (insight, document, metric, "wait")->n, ==, 0);
      g_assert_false (wend_sample_figure (insight, document, metric, "wait")->shown.has);
      g_assert_false (wend_sample_figure (insight, document, metric, "wait")->pain.has);
    }
  return wend_sample_figure (insight, document, metric, "wait")->state;
}

static void
test_nothing (void)
{
  g_autoptr (WendDocument) document = wend_builder_finish (levels (NULL));

  g_assert_cmpint (state_of (document, "ease", "who=a", "2017-05"), ==, WEND_FIGURE_FEW);
  g_assert_cmpint (state_of (document, "ease", "who=b", "2017-05"), ==, WEND_FIGURE_FULL);
}

/* At a floor of 20 `a` (12) is hidden alone: the smaller of the others goes too, of two alike the first by name. */
static void
test_raised (void)
{
  g_autoptr (WendDocument) document = wend_builder_finish (levels ("20"));

  g_assert_cmpint (state_of (document, "ease", "who=a", "2017-05"), ==, WEND_FIGURE_SUPPRESSED);
  g_assert_cmpint (state_of (document, "ease", "who=b", "2017-05"), ==, WEND_FIGURE_SUPPRESSED);
  g_assert_cmpint (state_of (document, "ease", "who=c", "2017-05"), ==, WEND_FIGURE_FULL);
  g_assert_cmpint (state_of (document, "ease", "who=d", "2017-05"), ==, WEND_FIGURE_FULL);
  g_assert_cmpint (state_of (document, "ease", NULL, "2017-05"), ==, WEND_FIGURE_FULL);
  g_assert_cmpint (state_of (document, "ease", "way=a", "2017-05"), ==, WEND_FIGURE_FULL);
  g_assert_cmpint (state_of (document, "ease", "who=b", "2017-04"), ==, WEND_FIGURE_FULL);
  g_assert_cmpint (state_of (document, "calm", "who=b", "2017-05"), ==, WEND_FIGURE_FULL);
}

/* At 50 three are hidden by themselves: the fourth does not tell one of them. */
static void
test_several (void)
{
  g_autoptr (WendDocument) document = wend_builder_finish (levels ("50"));

  g_assert_cmpint (state_of (document, "ease", "who=c", "2017-05"), ==, WEND_FIGURE_SUPPRESSED);
  g_assert_cmpint (state_of (document, "ease", "who=d", "2017-05"), ==, WEND_FIGURE_FULL);
}

/* One stored without numbers counts as hidden, whatever the floor. */
static void
test_stored (void)
{
  WendBuilder *builder = levels (NULL);
  g_autoptr (WendDocument) document = NULL;

  wend_sample_observe_segment (builder, "ease", "wait", "2017-05", "who=e", "suppressed=\"yes\"");
  document = wend_builder_finish (builder);
  g_assert_cmpint (state_of (document, "ease", "who=a", "2017-05"), ==, WEND_FIGURE_SUPPRESSED);
  g_assert_cmpint (state_of (document, "ease", "who=b", "2017-05"), ==, WEND_FIGURE_FULL);
}

/* Each kind counts its answers in its own way. */
static void
test_kinds (void)
{
  static const struct { const char *kind, *small, *next, *great; } cases[] = {
    { "kind=share", "n=\"12\" k=\"6\"", "n=\"40\" k=\"12\"", "n=\"60\" k=\"12\"" },
    { "kind=completion", "entered=\"12\" completed=\"6\" open=\"50\"", "entered=\"40\" completed=\"12\"", "entered=\"60\" completed=\"12\"" },
    { "kind=rate", "events=\"60\" exposure=\"12\"", "events=\"100\" exposure=\"40.4\"", "events=\"6\" exposure=\"60\"" },
    { "kind=time", "n=\"12\" sum=\"400\" p50=\"30\"", "n=\"40\" sum=\"400\" p50=\"30\"", "n=\"60\" sum=\"400\" p50=\"30\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendBuilder *builder = levels ("20");
      g_autoptr (WendDocument) document = NULL;
      wend_sample_add (builder, NULL, WEND_KIND_METRIC, "x", cases[i].kind);
      wend_sample_observe_segment (builder, "x", "wait", "2017-05", "who=great", cases[i].great);
      wend_sample_observe_segment (builder, "x", "wait", "2017-05", "who=next", cases[i].next);
      wend_sample_observe_segment (builder, "x", "wait", "2017-05", "who=small", cases[i].small);
      document = wend_builder_finish (builder);
      g_assert_cmpint (state_of (document, "x", "who=small", "2017-05"), ==, WEND_FIGURE_SUPPRESSED);
      g_assert_cmpint (state_of (document, "x", "who=next", "2017-05"), ==, WEND_FIGURE_SUPPRESSED);
      g_assert_cmpint (state_of (document, "x", "who=great", "2017-05"), ==, WEND_FIGURE_FULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/insight/hidden/nothing", test_nothing);
  g_test_add_func ("/wend/insight/hidden/raised", test_raised);
  g_test_add_func ("/wend/insight/hidden/several", test_several);
  g_test_add_func ("/wend/insight/hidden/stored", test_stored);
  g_test_add_func ("/wend/insight/hidden/kinds", test_kinds);
  return g_test_run ();
}
