/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typed-in figures: one changeset each, with a source in words, and nothing that claims more than was typed. */

#include <math.h>
#include <string.h>

#include "measure-help.h"
#include "measure/wend-typed.h"

static const char *const stages[] = { "pay", "leave", NULL };

static WendTyped
share (const char *at)
{
  return (WendTyped) { .label = "Paid without help", .at = at, .period = { 17000, 17031 }, .form = WEND_TYPED_SHARE, .k = 40, .n = 50,
                       .source = "Annual report 2016, page 12", .asked = "Everybody in May", .by = "Kim", .taken = 1500000000 };
}

static guint
count (WendEditor *editor, WendKind kind)
{
  return wend_document_count (wend_editor_peek_document (editor), kind);
}

static void
test_share (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  WendTyped typed = share ("pay");
  g_autoptr (GError) error = NULL;
  const char *id = NULL;
  const WendNode *node;
  const WendNode *source;

  g_assert_true (wend_import_typed (editor, &typed, &id, &error));
  g_assert_no_error (error);
  node = wend_document_find_living (wend_editor_peek_document (editor), id);
  g_assert_cmpstr (wend_node_text (node, WEND_FIELD_AT), ==, "pay");
  g_assert_nonnull (strstr (wend_node_text (node, WEND_FIELD_DATA), " n=\"50\" k=\"40\""));
  source = wend_node_children (wend_document_map (wend_editor_peek_document (editor)), WEND_KIND_SOURCE, &(guint) { 0 })[0];
  g_assert_cmpstr (wend_node_text (source, WEND_FIELD_FORM), ==, "typed");
  g_assert_cmpstr (wend_node_text (source, WEND_FIELD_TITLE), ==, typed.source);
  g_assert_cmpstr (wend_node_text (source, WEND_FIELD_ASKED), ==, typed.asked);
  g_assert_cmpstr (wend_node_text (source, WEND_FIELD_BY), ==, "Kim");
  g_assert_false (wend_node_is_set (source, WEND_FIELD_ROWS));
  g_assert_false (wend_node_is_set (source, WEND_FIELD_MAPPING));
  g_assert_true (wend_editor_undo (editor));
  g_assert_cmpuint (count (editor, WEND_KIND_OBSERVATION) + count (editor, WEND_KIND_METRIC) + count (editor, WEND_KIND_SOURCE), ==, 0);
  g_assert_false (wend_editor_can_undo (editor));
}

/* A corrected figure replaces, one about another place or month stands beside. */
static void
test_again (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  WendTyped typed = share ("pay");
  g_autoptr (GError) error = NULL;

  g_assert_true (wend_import_typed (editor, &typed, NULL, &error));
  typed.k = 41;
  g_assert_true (wend_import_typed (editor, &typed, NULL, &error));
  g_assert_cmpuint (count (editor, WEND_KIND_OBSERVATION), ==, 1);
  typed.at = "leave";
  g_assert_true (wend_import_typed (editor, &typed, NULL, &error));
  typed.period = (WendPeriod) { 17000, 17062 };
  g_assert_true (wend_import_typed (editor, &typed, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (editor, WEND_KIND_OBSERVATION), ==, 3);
  g_assert_cmpuint (count (editor, WEND_KIND_METRIC), ==, 1);
}

static void
test_mean_and_value (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  WendTyped typed = { .label = "Rating of the app", .period = { 17000, 17031 }, .form = WEND_TYPED_MEAN, .n = 812, .value = 4.25, .source = "Shop page" };
  g_autoptr (GError) error = NULL;
  const char *id;

  g_assert_true (wend_import_typed (editor, &typed, &id, &error));
  g_assert_nonnull (strstr (wend_node_text (wend_document_find_living (wend_editor_peek_document (editor), id), WEND_FIELD_DATA), " n=\"812\" value=\"4.25\""));
  typed.form = WEND_TYPED_VALUE;
  typed.source = "A newspaper";
  g_assert_true (wend_import_typed (editor, &typed, &id, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (wend_node_text (wend_document_find_living (wend_editor_peek_document (editor), id), WEND_FIELD_DATA), "\" value=\"4.25\""));
  g_assert_cmpuint (count (editor, WEND_KIND_OBSERVATION), ==, 2);
}

static void
check_refused (WendEditor *editor, const WendTyped *typed, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (wend_import_typed (editor, typed, NULL, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” does not say “%s”", error->message, message);
  g_assert_false (wend_editor_can_undo (editor));
}

static void
test_refused (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  WendTyped typed = share ("pay");

  typed.k = 60;
  check_refused (editor, &typed, "k is more than n");
  typed.k = typed.n = 0;
  check_refused (editor, &typed, "n is 0");
  typed.n = 9;
  check_refused (editor, &typed, "privacy floor of 10");
  typed = share ("nowhere");
  check_refused (editor, &typed, "no such stage");
  typed = share ("pay");
  typed.metric = "nothing";
  check_refused (editor, &typed, "no such measure");
  typed = share ("pay");
  typed.label = "";
  check_refused (editor, &typed, "needs a measure");
  typed = share ("pay");
  typed.source = "";
  check_refused (editor, &typed, "where it comes from");
  typed = share ("pay");
  typed.period.to = typed.period.from;
  check_refused (editor, &typed, "needs a period");
  typed = share ("pay");
  typed.form = WEND_TYPED_VALUE;
  typed.value = (double) INFINITY;
  check_refused (editor, &typed, "no number");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/typed/share", test_share);
  g_test_add_func ("/wend/measure/typed/again", test_again);
  g_test_add_func ("/wend/measure/typed/mean-and-value", test_mean_and_value);
  g_test_add_func ("/wend/measure/typed/refused", test_refused);
  return g_test_run ();
}
