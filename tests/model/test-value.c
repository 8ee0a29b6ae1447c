/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each type of field takes, its canonical form, and what it refuses. */

#include "model/wend-value.h"

#include <string.h>

#include "model/wend-data.h"

typedef struct
{
  WendKind kind;
  WendField field;
  const char *text;
  WendValueCheck result;
  const char *canonical;
} Case;

static void
test_check (void)
{
  static const Case cases[] = {
    { WEND_KIND_CARD, WEND_FIELD_TEXT, "two\nlines", WEND_VALUE_CANONICAL },
    { WEND_KIND_CARD, WEND_FIELD_TEXT, "", WEND_VALUE_DEFAULT },
    { WEND_KIND_CARD, WEND_FIELD_TEXT, "bell \a", WEND_VALUE_BAD },
    { WEND_KIND_CARD, WEND_FIELD_TEXT, "\xC3", WEND_VALUE_BAD },
    { WEND_KIND_CARD, WEND_FIELD_TEXT, "\xEF\xBF\xBF", WEND_VALUE_BAD },
    { WEND_KIND_STAGE, WEND_FIELD_TITLE, "two\nlines", WEND_VALUE_BAD },
    { WEND_KIND_STAGE, WEND_FIELD_TRUTH, "yes", WEND_VALUE_CANONICAL },
    { WEND_KIND_STAGE, WEND_FIELD_TRUTH, "no", WEND_VALUE_DEFAULT },
    { WEND_KIND_STAGE, WEND_FIELD_TRUTH, "true", WEND_VALUE_BAD },
    { WEND_KIND_STAGE, WEND_FIELD_REVIEW_BY, "2027-02-30", WEND_VALUE_BAD },
    { WEND_KIND_CARD, WEND_FIELD_VALUE, "-1.50", WEND_VALUE_CHANGED, "-1.5" },
    { WEND_KIND_CARD, WEND_FIELD_VALUE, "6", WEND_VALUE_BAD },
    { WEND_KIND_CARD, WEND_FIELD_VALUE, "nan", WEND_VALUE_BAD },
    { WEND_KIND_CARD, WEND_FIELD_VALUE, "-2", WEND_VALUE_CANONICAL },
    { WEND_KIND_CARD, WEND_FIELD_VALUE, "-3", WEND_VALUE_BAD },
    { WEND_KIND_CARD, WEND_FIELD_VALUE, "0", WEND_VALUE_CANONICAL },
    { WEND_KIND_CARD, WEND_FIELD_VALUE, "-0", WEND_VALUE_CHANGED, "0" },
    { WEND_KIND_CARD, WEND_FIELD_VALUE, "-", WEND_VALUE_BAD },
    { WEND_KIND_CARD, WEND_FIELD_VALUE, "03", WEND_VALUE_CHANGED, "3" },
    { WEND_KIND_MAP, WEND_FIELD_STARTERS, "123456789012", WEND_VALUE_CANONICAL },
    { WEND_KIND_MAP, WEND_FIELD_FEW, "30", WEND_VALUE_DEFAULT },
    { WEND_KIND_MAP, WEND_FIELD_FEW, "12345678", WEND_VALUE_BAD },
    { WEND_KIND_CARD, WEND_FIELD_SEVERITY, "2.5", WEND_VALUE_BAD },
    { WEND_KIND_CARD, WEND_FIELD_SEVERITY, "2.0", WEND_VALUE_CHANGED, "2" },
    { WEND_KIND_CARD, WEND_FIELD_LANE, "Words", WEND_VALUE_BAD },
    { WEND_KIND_CARD, WEND_FIELD_PAINS, "p1 p2", WEND_VALUE_CANONICAL },
    { WEND_KIND_CARD, WEND_FIELD_PAINS, "p1  p2", WEND_VALUE_BAD },
    { WEND_KIND_MAP, WEND_FIELD_PAIN_STEPS, "1 3 6 12", WEND_VALUE_DEFAULT },
    { WEND_KIND_MAP, WEND_FIELD_PAIN_STEPS, "1 3 6", WEND_VALUE_BAD },
    { WEND_KIND_MAP, WEND_FIELD_PAIN_STEPS, "3 1 6 12", WEND_VALUE_BAD },
    { WEND_KIND_MAP, WEND_FIELD_PRIVACY_FLOOR, "4", WEND_VALUE_BAD },
    { WEND_KIND_OBSERVATION, WEND_FIELD_SEGMENT, "area=A", WEND_VALUE_CANONICAL },
    { WEND_KIND_OBSERVATION, WEND_FIELD_SEGMENT, "area", WEND_VALUE_BAD },
    { WEND_KIND_OBSERVATION, WEND_FIELD_DATA, "source=\"s1\" na=\"2\" hist=\"1 2 3\"", WEND_VALUE_CANONICAL },
    { WEND_KIND_OBSERVATION, WEND_FIELD_DATA, "hist=\"1 2 3\" source=\"s1\"", WEND_VALUE_CHANGED, "source=\"s1\" hist=\"1 2 3\"" },
    { WEND_KIND_OBSERVATION, WEND_FIELD_DATA, "hist=\"1 -2 3\"", WEND_VALUE_BAD },
    { WEND_KIND_OBSERVATION, WEND_FIELD_DATA, "n=\"1\" n=\"1\"", WEND_VALUE_BAD },
    { WEND_KIND_OBSERVATION, WEND_FIELD_DATA, "mean=\"1\"", WEND_VALUE_BAD },
    { WEND_KIND_OBSERVATION, WEND_FIELD_DATA, "variants=\"2:a &amp; b\"", WEND_VALUE_CANONICAL },
    { WEND_KIND_OBSERVATION, WEND_FIELD_DATA, "variants=\"2:a & b\"", WEND_VALUE_BAD },
    { WEND_KIND_OBSERVATION, WEND_FIELD_DATA, "variants=\"2:a\001b\"", WEND_VALUE_BAD },
    { WEND_KIND_IMAGE, WEND_FIELD_SHA256, "1714", WEND_VALUE_BAD },
    { WEND_KIND_STAGE, WEND_FIELD_TITLE, "eight by eight, then \177 and ü", WEND_VALUE_CANONICAL },
    { WEND_KIND_STAGE, WEND_FIELD_TITLE, "eight by eight, then\nmore", WEND_VALUE_BAD },
    { WEND_KIND_STAGE, WEND_FIELD_TITLE, "eight by eight, then an end\001", WEND_VALUE_BAD },
    { WEND_KIND_STAGE, WEND_FIELD_TITLE, "eight by \357\277\276", WEND_VALUE_BAD },
    { WEND_KIND_STAGE, WEND_FIELD_TITLE, "eight by \355\240\200", WEND_VALUE_BAD },
    { WEND_KIND_STAGE, WEND_FIELD_GOAL, "eight by eight, then\n\tmore", WEND_VALUE_CANONICAL },
    { WEND_KIND_STAGE, WEND_FIELD_GOAL, "eight by eight, then\rmore", WEND_VALUE_BAD },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const WendFieldRow *row = wend_schema_field (cases[i].kind, cases[i].field);
      g_autofree char *canonical = NULL;
      const char *reason = NULL;
      g_test_message ("%s, case %u", row->name, (guint) i);
      g_assert_cmpint (wend_value_check (row, cases[i].text, strlen (cases[i].text), &canonical, &reason), ==, cases[i].result);
      g_assert_cmpstr (canonical, ==, cases[i].canonical);
      g_assert_true ((reason != NULL) == (cases[i].result == WEND_VALUE_BAD));
    }
}

static void
test_length (void)
{
  const WendFieldRow *title = wend_schema_field (WEND_KIND_STAGE, WEND_FIELD_TITLE);
  GString *text = g_string_new (NULL);
  g_autofree char *canonical = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, "ä");
  g_assert_cmpint (wend_value_check (title, text->str, text->len, &canonical, NULL), ==, WEND_VALUE_CANONICAL);
  g_string_append (text, "ä");
  g_assert_cmpint (wend_value_check (title, text->str, text->len, &canonical, NULL), ==, WEND_VALUE_BAD);
  g_string_free (text, TRUE);
}

static void
test_data (void)
{
  const char *data = "source=\"s1\" variants=\"2:a &amp; b c;1:a\" other=\"3\"";
  g_autofree char *variants = wend_data_dup_value (data, "variants");
  g_autofree char *missing = wend_data_dup_value (data, "n");

  g_assert_cmpstr (variants, ==, "2:a & b c;1:a");
  g_assert_null (missing);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/model/value/check", test_check);
  g_test_add_func ("/wend/model/value/length", test_length);
  g_test_add_func ("/wend/model/value/data", test_data);
  return g_test_run ();
}
