/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mappings that are right, and mappings that are wrong: each ends in one sentence that names file, line, key and way on. */

#include "measure-help.h"

#include <string.h>

#define SOURCE "[source]\nname=s\nkind=csv\nperiod=2017-05\n"
#define RATING "[metric ease]\ncolumn=Q1\nkind=rating\nvalid=1..5\n"

static void
check_wrong (const char *text, guint line, const char *key, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WendMapping) mapping = wend_mapping_parse (text, strlen (text), "survey.wendmap", &error);
  g_autofree char *place = key != NULL ? g_strdup_printf ("line %u, key “%s”", line, key) : g_strdup_printf ("line %u", line);

  g_assert_null (mapping);
  g_assert_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "survey.wendmap"));
  g_assert_true (line == 0 || strstr (error->message, place) != NULL);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_right (void)
{
  g_autoptr (WendMapping) mapping = help_mapping ("\xEF\xBB\xBF# a comment\r\n[source]\r\nname = sfo \r\nkind=csv\r\ndelimiter=tab\r\ndecimal=,\r\nencoding=latin-1\r\nfrom=2017-05-01\r\nto=2017-06-01\r\n"
                                                  "[segment area]\r\ncolumn=BAREA\r\n" RATING "good=4..5\r\nbad=1;2\r\nblank=0;Blank\r\nnot-applicable=6\r\nbetter=up\r\ngoal=75\r\nranked=no\r\n");
  const WendMappingMetric *metric = mapping->metrics->pdata[0];

  g_assert_cmpstr (wend_mapping_series (mapping), ==, "sfo");
  g_assert_null (strchr (wend_mapping_text (mapping), '\r'));
  g_assert_cmpint (mapping->delimiter, ==, '\t');
  g_assert_cmpint (mapping->decimal, ==, ',');
  g_assert_cmpint (mapping->mode, ==, WEND_PERIOD_FIXED);
  g_assert_cmpint (mapping->period.to - mapping->period.from, ==, 31);
  g_assert_cmpstr (metric->id, ==, "ease");
  g_assert_true (metric->has_bad && metric->bad_from < 1.5 && metric->bad_to > 1.5);
  g_assert_cmpuint (metric->fields->len, ==, 10);
}

/* What is said about the metric's node: field by name, NULL where nothing is. */
static const char *
stated (const WendMappingMetric *metric, WendField field)
{
  for (guint i = 0; i < metric->fields->len; i++)
    if (g_array_index (metric->fields, WendStatedField, i).field == field)
      return g_array_index (metric->fields, WendStatedField, i).value;
  return NULL;
}

static void
test_kinds (void)
{
  g_autoptr (WendMapping) mapping = help_mapping (SOURCE
                                                  "[metric n]\ncolumn=a\nkind=nps\n"
                                                  "[metric c]\ncolumn=a\nkind=ces\nvalid=1..7\nbetter=up\n"
                                                  "[metric d]\ncolumn=a\nkind=ces\nvalid=1..5\nbetter=down\n"
                                                  "[metric s]\nk-column=k\nn-column=n\nkind=share\n"
                                                  "[metric f]\ncolumn=a\nkind=completion\noutcome-values=x\n"
                                                  "[metric e]\ncolumn=a\nkind=completion\nsame-as=b\nafter=f\n"
                                                  "[metric t]\nstage-column=stage\nvalue-column=v\nkind=time\nunit=hours\ntarget=2\n"
                                                  "[metric r]\ncolumn=a\nkind=rate\nexposure-column=x\n"
                                                  "[metric v]\ncolumn=a\nkind=value\nvalid=real:0..100\n"
                                                  "[quotes]\ncolumn=text\n");
  const WendMappingMetric *const *metrics = (const WendMappingMetric *const *) mapping->metrics->pdata;

  g_assert_cmpuint (mapping->metrics->len, ==, 9);
  g_assert_cmpstr (stated (metrics[0], WEND_FIELD_MAX), ==, "10");
  g_assert_cmpstr (stated (metrics[1], WEND_FIELD_GOOD_FROM), ==, "5");
  g_assert_cmpstr (stated (metrics[1], WEND_FIELD_BAD_TO), ==, "3");
  g_assert_cmpstr (stated (metrics[2], WEND_FIELD_GOOD_TO), ==, "2");
  g_assert_cmpstr (stated (metrics[2], WEND_FIELD_BAD_FROM), ==, "4");
  g_assert_cmpint (metrics[5]->after, ==, 4);
  g_assert_cmpfloat_with_epsilon (metrics[6]->target, 7200, 1e-9);
  g_assert_cmpstr (stated (metrics[6], WEND_FIELD_TARGET), ==, "2");
  g_assert_true (metrics[8]->real);
}

static void
test_wrong_files (void)
{
  check_wrong ("", 0, NULL, "[source]");
  check_wrong ("\xFF\xFE", 0, NULL, "UTF-8");
  check_wrong ("name=x\n", 1, NULL, "[source]");
  check_wrong ("[source\n", 1, NULL, "[name]");
  check_wrong (SOURCE "nonsense\n" RATING, 5, NULL, "key=value");
  check_wrong (SOURCE RATING "[source]\nname=t\n", 9, NULL, "line 1 already");
  check_wrong (SOURCE RATING "kind=nps\n", 9, "kind", "line 7 already");
  check_wrong (SOURCE RATING "[metric ease]\n", 9, NULL, "line 5 already");
  check_wrong (SOURCE, 0, NULL, "measures nothing");
  check_wrong (SOURCE RATING "[metrics]\na=b\n", 9, NULL, "not known");
}

static void
test_wrong_keys (void)
{
  check_wrong (SOURCE RATING "valids=1..5\n", 9, "valids", "does not know it");
  check_wrong ("[source]\nkind=csv\n" RATING, 1, NULL, "name=");
  check_wrong ("[source]\nname=x\nkind=exel\n" RATING, 3, "kind", "csv, sql, xes");
  check_wrong ("[source]\nname=x\nfrom=2017-05-01\n" RATING, 1, NULL, "to=");
  check_wrong ("[source]\nname=x\nfrom=2017-05-01\nto=2017-05-01\n" RATING, 4, "to", "after from");
  check_wrong ("[source]\nname=x\nfrom=1.5.2017\nto=2017-06-01\n" RATING, 3, "from", "2017-05-01");
  check_wrong ("[source]\nname=x\nperiod=May\n" RATING, 3, "period", "2017-05");
  check_wrong ("[source]\nname=x\nperiod=month\n" RATING, 3, "period", "date=");
  check_wrong ("[source]\nname=x\nperiod=month\ndate=d\ndate-format=%Y\n" RATING, 3, "period", "no month");
  check_wrong ("[source]\nname=x\nperiod=week\ndate=d\ndate-format=%Y-%m\n" RATING, 3, "period", "no day");
  check_wrong ("[source]\nname=x\nperiod=month\ndate=d\ndate-format=%y-%m\n" RATING, 5, "date-format", "%Y");
  check_wrong ("[source]\nname=x\nkind=sql\ndsn=DSN=a;PWD=b\nperiod=2017\n" RATING, 4, "dsn", "never a connection string");
  check_wrong ("[source]\nname=x\ndelimiter=::\n" RATING, 3, "delimiter", "auto");
  check_wrong ("[source]\nname=x\ndecimal=;\n" RATING, 3, "decimal", "one of");
  check_wrong ("[source]\nname=x\nduplicates=none\n" RATING, 3, "duplicates", "last, first");
}

static void
test_wrong_metrics (void)
{
  check_wrong (SOURCE "[metric Ease]\ncolumn=a\nkind=nps\n", 5, NULL, "small letters");
  check_wrong (SOURCE "[metric bad-anywhere]\ncolumn=a\nkind=share\noutcome-values=1\n", 5, NULL, "choose another name");
  check_wrong (SOURCE "[metric a]\ncolumn=a\n", 5, NULL, "“kind”");
  check_wrong (SOURCE "[metric a]\ncolumn=a\nkind=stars\n", 7, "kind", "rating");
  check_wrong (SOURCE "[metric a]\nkind=nps\n", 5, NULL, "“column”");
  check_wrong (SOURCE "[metric a]\ncolumn=a\nkind=rating\n", 5, NULL, "valid=1..5");
  check_wrong (SOURCE "[metric a]\ncolumn=a\nkind=rating\nvalid=real:0..10\n", 8, "valid", "whole numbers");
  check_wrong (SOURCE "[metric a]\ncolumn=a\nkind=rating\nvalid=0..100000\n", 8, "valid", "scale");
  check_wrong (SOURCE "[metric a]\ncolumn=a\nkind=nps\nvalid=1..5\n", 8, "valid", "0 to 10");
  check_wrong (SOURCE "[metric a]\ncolumn=a\nkind=nps\nbad=0..5\n", 8, "bad", "0..6");
  check_wrong (SOURCE "[metric a]\ncolumn=a\nkind=ces\nvalid=1..7\n", 5, NULL, "better=up");
  check_wrong (SOURCE RATING "good=4..6\n", 9, "good", "outside valid");
  check_wrong (SOURCE RATING "good=3..5\nbad=1..3\n", 10, "bad", "both good and bad");
  check_wrong (SOURCE RATING "good=good\n", 9, "good", "4..5");
  check_wrong (SOURCE RATING "goal=high\n", 9, "goal", "not a number");
  check_wrong (SOURCE RATING "better=sideways\n", 9, "better", "up, down");
  check_wrong (SOURCE RATING "target=3\n", 9, "target", "does not know it");
  check_wrong (SOURCE RATING "rows=any\n", 9, "rows", "does not know it");
  check_wrong (SOURCE RATING "blank=;;\n", 9, "blank", "no list");
  check_wrong (SOURCE "[metric a]\ncolumn=a\nkind=share\n", 5, NULL, "outcome-values");
  check_wrong (SOURCE "[metric a]\ncolumn=a\nkind=share\noutcome-values=1\nrows=any\n", 5, NULL, "id-column");
  check_wrong (SOURCE "[metric a]\nk-column=a\nkind=share\n", 5, NULL, "n-column");
  check_wrong (SOURCE "[metric a]\nstart=a\nkind=time\n", 5, NULL, "“end”");
  check_wrong (SOURCE "[metric a]\nstart=a\nend=b\nkind=time\n", 6, "start", "date-format");
  check_wrong (SOURCE "[metric a]\ncolumn=a\nkind=completion\noutcome-values=1\nafter=b\n", 9, "after", "move its group up");
  check_wrong (SOURCE "[metric a]\nstage-column=s\nkind=nps\n", 5, NULL, "value-column");
  check_wrong (SOURCE "[metric a]\nstage-column=s\nstage=x\nvalue-column=v\nkind=nps\n", 7, "stage", "does not know it");
}

static void
test_wrong_groups (void)
{
  check_wrong (SOURCE "[segment]\ncolumn=a\n" RATING, 5, NULL, "[segment area]");
  check_wrong (SOURCE "[segment a=b]\ncolumn=a\n" RATING, 5, NULL, "without “=”");
  check_wrong (SOURCE "[segment a]\n" RATING, 5, NULL, "“column”");
  check_wrong (SOURCE "[stages]\nsecurity=a;;b\n" RATING, 6, "security", "no list");
  check_wrong (SOURCE RATING "[pairs]\noutcome=x\n", 10, "outcome", "no metric");
  check_wrong (SOURCE RATING "[pairs]\noutcome=ease\n", 9, NULL, "no rule for bad");
  check_wrong (SOURCE RATING "[drivers]\noutcome=ease\n", 9, NULL, "“metrics”");
  check_wrong (SOURCE RATING "[drivers]\noutcome=ease\nmetrics=ease\n", 11, "metrics", "cannot drive");
  check_wrong (SOURCE RATING "[quotes]\ndate=d\n", 9, NULL, "“column”");
  check_wrong (SOURCE RATING "[quotes]\ncolumn=text\ndate=d\n", 11, "date", "date-format=");
  check_wrong (SOURCE RATING "[paths]\n", 9, NULL, "“plan”");
}

static void
test_too_long (void)
{
  g_autoptr (GString) text = g_string_new (SOURCE RATING);

  while (text->len < 10100)
    g_string_append (text, "# line after line after line\n");
  check_wrong (text->str, 0, NULL, "longer than 10000 characters");
}

/* Seeded damage: whatever comes of it, no crash, and an error is one sentence. */
static void
test_mutants (void)
{
  static const char base[] = SOURCE RATING "good=4..5\nbad=1..2\n[segment area]\ncolumn=B\n[stages]\nsecurity=a;b\n[pairs]\noutcome=ease\n";
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) text = g_string_new (base);
      g_autoptr (GError) error = NULL;
      g_autoptr (WendMapping) mapping = NULL;
      for (guint i = 0; i < 3; i++)
        {
          gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) text->len);
          gsize length = (gsize) g_rand_int_range (rand, 1, 9);
          if (g_rand_boolean (rand))
            g_string_erase (text, (gssize) at, (gssize) MIN (text->len - at, length));
          else
            g_string_insert_c (text, (gssize) at, "=[];\n.#-5%"[g_rand_int_range (rand, 0, 10)]);
        }
      mapping = wend_mapping_parse (text->str, text->len, "m", &error);
      g_assert_true ((mapping == NULL) == (error != NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/mapping/right", test_right);
  g_test_add_func ("/wend/measure/mapping/kinds", test_kinds);
  g_test_add_func ("/wend/measure/mapping/wrong-files", test_wrong_files);
  g_test_add_func ("/wend/measure/mapping/wrong-keys", test_wrong_keys);
  g_test_add_func ("/wend/measure/mapping/wrong-metrics", test_wrong_metrics);
  g_test_add_func ("/wend/measure/mapping/wrong-groups", test_wrong_groups);
  g_test_add_func ("/wend/measure/mapping/too-long", test_too_long);
  g_test_add_func ("/wend/measure/mapping/mutants", test_mutants);
  return g_test_run ();
}
