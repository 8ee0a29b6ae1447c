/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first look at a file, the mapping proposed from it, and what an import shows before it is stored. */

#include <glib/gstdio.h>
#include <string.h>

#include "measure-help.h"
#include "measure/wend-table.h"

static const char *const stages[] = { "check-in=Check-in", "security=Security", "boarding=Boarding", NULL };

static WendTable *
look (const WendDocument *document, const char *name, const char *text, gssize length)
{
  g_autofree char *path = help_file (name, text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (GError) error = NULL;
  WendTable *table = wend_table_look (document, path, &error);

  g_assert_no_error (error);
  g_unlink (path);
  return table;
}

static const WendTableColumn *
column (const WendTable *table, const char *name)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (strcmp (((WendTableColumn *) table->columns->pdata[i])->name, name) == 0)
      return table->columns->pdata[i];
  g_error ("no column “%s”", name);
}

static void
check (const WendTable *table, const char *name, WendMeaning meaning)
{
  if (column (table, name)->meaning != meaning)
    g_error ("“%s” means %s, not %s", name, wend_meaning_name (column (table, name)->meaning), wend_meaning_name (meaning));
}

/* The guessed mapping must parse, and read the file it was guessed from. */
static WendImport *
import_guess (const WendDocument *document, const WendTable *table, const char *name, const char *text, const WendPeriod *period)
{
  g_autofree char *guess = wend_mapping_guess (document, table, "guessed");
  g_autoptr (WendMapping) mapping = help_mapping (guess);
  g_autofree char *path = help_file (name, text, strlen (text));
  g_autoptr (GError) error = NULL;
  WendImportOptions options = { .period = period };
  WendImport *import = wend_import_read (document, mapping, path, &options, &error);

  if (error != NULL)
    g_error ("%s\n%s", error->message, guess);
  g_unlink (path);
  return import;
}

#define LONG_HEADER "Respondent ID;Answered;Touchpoint;Rating;Would recommend;Travels;Comment\n"

static char *
long_survey (void)
{
  g_autoptr (GString) text = g_string_new (LONG_HEADER);
  static const char *const places[] = { "Security", "Boarding ", "CHECK-IN", "Shops" };

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (text, "%u;%02u.0%u.2024;%s;%u;%u;%s;\"fine; quite fine, and much more than I had hoped for\"\n", 1000 + i, i % 28 + 1, i % 3 + 1,
                            places[i % 10 == 9 ? 3 : i % 3], i % 5 + 1, i % 11, i % 2 == 0 ? "alone" : "in a group");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_long (void)
{
  g_autoptr (WendDocument) document = help_map (stages);
  g_autofree char *text = long_survey ();
  g_autoptr (WendTable) table = look (document, "a.csv", text, -1);
  g_autoptr (WendImport) import = NULL;
  const GPtrArray *names;
  guint matched = 0, refused = 0, suppressed = 0;

  g_assert_cmpint (table->delimiter, ==, ';');
  g_assert_cmpstr (table->encoding, ==, "UTF-8");
  g_assert_cmpstr (table->date_format, ==, "%d.%m.%Y");
  g_assert_true (table->whole);
  check (table, "Respondent ID", WEND_MEANS_ID);
  check (table, "Answered", WEND_MEANS_DATE);
  check (table, "Touchpoint", WEND_MEANS_STAGE);
  check (table, "Rating", WEND_MEANS_RATING);
  check (table, "Would recommend", WEND_MEANS_NPS);
  check (table, "Travels", WEND_MEANS_SEGMENT);
  check (table, "Comment", WEND_MEANS_TEXT);
  import = import_guess (document, table, "a.csv", text, NULL);
  g_assert_cmpint (wend_import_delimiter (import), ==, ';');
  names = wend_import_names (import);
  for (guint i = 0; i < names->len; i++)
    {
      const WendNameMatch *name = names->pdata[i];
      matched += name->place != NULL ? 1 : 0;
      refused += (guint) name->n_refused;
      g_assert_cmpint (name->place == NULL, ==, strcmp (name->value, "Shops") == 0);
    }
  g_assert_cmpuint (matched, ==, 3);
  g_assert_cmpuint (refused, ==, 40);
  g_assert_cmpuint (wend_import_n_used (import), ==, 360);
  for (guint i = 0; i < wend_import_n_observations (import); i++)
    {
      WendImportObservation one;
      wend_import_observation (import, i, &one);
      g_assert_nonnull (one.numbers);
      g_assert_cmpuint (one.n, >, 0);
      suppressed += one.suppressed ? 1 : 0;
      g_assert_cmpint (one.suppressed, ==, one.n < 10);
    }
  g_assert_cmpuint (suppressed, ==, wend_import_n_suppressed (import));
}

static void
test_wide (void)
{
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (GString) text = g_string_new ("RESPNUM,Date,Q1 security,boarding,NPS,Delayed,Weight\n");
  g_autoptr (WendTable) table = NULL;
  g_autoptr (WendImport) import = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "%u,%02u/%02u/2024,%u,%u,%u,%s,%s\n", i, i % 12 + 1, i % 28 + 1, i / 12 % 6 + 1, i % 6, i % 11, i % 3 == 0 ? "Yes" : "No", i % 2 == 0 ? "1.5" : "0.5");
  table = look (document, "b.csv", text->str, -1);
  check (table, "RESPNUM", WEND_MEANS_ID);
  check (table, "Q1 security", WEND_MEANS_RATING);
  check (table, "boarding", WEND_MEANS_RATING);
  check (table, "NPS", WEND_MEANS_NPS);
  check (table, "Delayed", WEND_MEANS_SHARE);
  check (table, "Weight", WEND_MEANS_WEIGHT);
  g_assert_cmpstr (table->date_format, ==, "%m/%d/%Y");
  g_assert_false (table->date_unsure);
  import = import_guess (document, table, "b.csv", text->str, NULL);
  g_assert_cmpuint (import->n_refused, ==, 0);
  g_assert_nonnull (help_find (import, "q1-security", "security", NULL, "2024-01"));
  g_assert_nonnull (help_find (import, "boarding-2", "boarding", NULL, "2024-01"));
  g_assert_nonnull (help_find (import, "nps", NULL, NULL, "2024-01"));
  g_assert_cmpfloat (help_number (help_find (import, "q1-security", "security", NULL, "2024-01"), "na"), >, 0);
}

/* 3/4/2024: April or March? Said, not decided in silence. */
static void
test_unsure (void)
{
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendTable) table = look (document, "c.csv", "when,security\n03/04/2024,5\n01/02/2024,4\n", -1);

  g_assert_true (table->date_unsure);
  g_assert_cmpstr (table->date_format, ==, "%d/%m/%Y");
}

static void
test_counts (void)
{
  static const char text[] = "stage,k,n,satisfied %\nsecurity,40,100,40.5\nboarding,10,100,10.25\n";
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendTable) table = look (document, "d.csv", text, -1);
  g_autoptr (WendImport) import = NULL;
  WendPeriod period = { 19000, 19030 };

  check (table, "stage", WEND_MEANS_STAGE);
  check (table, "k", WEND_MEANS_K);
  check (table, "n", WEND_MEANS_N);
  check (table, "satisfied %", WEND_MEANS_VALUE);
  import = import_guess (document, table, "d.csv", text, &period);
  g_assert_cmpfloat_with_epsilon (help_number (help_find (import, "k", "security", NULL, NULL), "k"), 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (help_number (help_find (import, "satisfied", "boarding", NULL, NULL), "value"), 10.25, 1e-9);
}

static void
test_encodings (void)
{
  static const char latin[] = "stage,caf\xE9\nsecurity,5\n";
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendTable) table = look (document, "e.csv", latin, -1);
  g_autoptr (WendTable) wide = look (document, "f.csv", "\xFF\xFE" "a\0;\0b\0\n\0" "1\0;\0" "2\0\n\0", 18);

  g_assert_cmpstr (table->encoding, ==, "Latin-1");
  column (table, "caf\xC3\xA9");
  g_assert_cmpstr (wide->encoding, ==, "UTF-16LE");
  g_assert_cmpuint (wide->columns->len, ==, 2);
}

static void
test_log (void)
{
  static const char log[] = "<log><trace><event><string key='concept:name' value='Security'/><date key='time:timestamp' value='2024-01-01T00:00:00Z'/></event>"
                            "<event><string key='concept:name' value='boarding'/></event><event><string key='concept:name' value='Shop'/></event></trace></log>";
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendTable) table = look (document, "g.xes", log, -1);
  g_autoptr (WendImport) import = import_guess (document, table, "g.xes", log, NULL);
  g_autofree char *guess = wend_mapping_guess (document, table, "log");

  g_assert_cmpstr (table->form, ==, "xes");
  g_assert_cmpuint (table->columns->len, ==, 3);
  g_assert_cmpstr (column (table, "Security")->place, ==, "security");
  g_assert_null (column (table, "Shop")->place);
  g_assert_nonnull (strstr (guess, "plan=security;boarding"));
  g_assert_cmpuint (wend_import_names (import)->len, ==, 3);
}

/* Odd files are looked at or refused with a sentence; twins are not guessed. */
static void
test_odd (void)
{
  static const char *const odd[] = { "", "PK\x03\x04 x", "a\n\"never closed\n" };
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendTable) table = look (document, "h.csv", "nps,NPS , \n1,2,3\n10,0,3\n", -1);

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autofree char *path = help_file ("odd.csv", odd[i], strlen (odd[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (WendTable) none = wend_table_look (document, path, &error);
      g_assert_null (none);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "odd.csv"));
    }
  for (guint i = 0; i < table->columns->len; i++)
    g_assert_cmpint (((WendTableColumn *) table->columns->pdata[i])->meaning, ==, WEND_MEANS_NOTHING);
}

/* One wrong cell makes neither another scale nor no date; names are matched by the words they share, unless two are as good. */
static void
test_odd_cells (void)
{
  static const char *const places[] = { "plan=I plan and book", "bags=I drop my bag", "wait=I wait, eat and shop", "board=I board", NULL };
  static const char *const names[] = { "online booking", "bag_drop", "shops_food", "boarding", "lounge" };
  g_autoptr (WendDocument) document = help_map (places);
  g_autoptr (GString) text = g_string_new ("when,place,score\n31/02/2026,boarding,4\n");
  g_autoptr (WendTable) table = NULL;
  g_autofree char *guess = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "2026-10-%02u,%s,%u\n", i % 28 + 1, names[i % 5], i == 50 ? 9 : i % 5 + 1);
  table = look (document, "d.csv", text->str, -1);
  check (table, "when", WEND_MEANS_DATE);
  check (table, "place", WEND_MEANS_STAGE);
  g_assert_cmpstr (table->date_format, ==, "%Y-%m-%d");
  guess = wend_mapping_guess (document, table, "odd");
  g_assert_nonnull (strstr (guess, "\nvalid=1..5\n"));
  g_assert_null (strstr (guess, "not-applicable"));
  g_assert_nonnull (strstr (guess, "\nplan=online booking\n"));
  g_assert_nonnull (strstr (guess, "\nbags=bag_drop\n"));
  g_assert_nonnull (strstr (guess, "\nwait=shops_food\n"));
  g_assert_nonnull (strstr (guess, "\nboard=boarding\n"));
  g_assert_null (strstr (guess, "lounge"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/table/long", test_long);
  g_test_add_func ("/wend/measure/table/wide", test_wide);
  g_test_add_func ("/wend/measure/table/unsure", test_unsure);
  g_test_add_func ("/wend/measure/table/counts", test_counts);
  g_test_add_func ("/wend/measure/table/encodings", test_encodings);
  g_test_add_func ("/wend/measure/table/log", test_log);
  g_test_add_func ("/wend/measure/table/odd", test_odd);
  g_test_add_func ("/wend/measure/table/odd-cells", test_odd_cells);
  return g_test_run ();
}
