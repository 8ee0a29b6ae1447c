/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The quick way through a survey counts, refuses and names what reading each row in full does. Surveys are random and odd, of many
 * stretches; a date joined of two columns, of which only the first matters, is what the quick way leaves alone. */

#include "measure-help.h"

#include <glib/gstdio.h>
#include <string.h>

static const char *const stages[] = { "discover=Discover", "pay=Pay", "long=A stage with quite a long name", "sign-up=Sign up", NULL };
static const char *const stage_texts[] = { "Discover", "Pay", "pay", "\"Pay\"", " Sign up ", "A stage with quite a long name", "\"A stage with quite a long name\"", "sign-up", "Nowhere", "A stage with quite a long nose", "\"Pa\"\"y\"", "" };
static const char *const scores[] = { "0", "1", "5", "7", "9", "10", "5", "6", "10", "05", " 5", "5 ", "\"5\"", "5.0", "4.5", "11", "99", "", "n/a", "-1", "much", "NA" };
static const char *const words[] = { "yes", "no", "maybe", "\"yes\"", "YES", "", "an answer with more than fifteen bytes", "?" };
static const char *const comments[] = { "", "plain", "\"with, comma\"", "\"doubled \"\" quote\"", "\"line\nbreak\"", "\"two\r\nlines\n\"", "in \" quote", "\xC3\xA4\xC3\xB6" };
static const char *const dates[] = { "soon", "2024-03-07T12:00:00Z", "2024-02-30T12:00:00Z", "2024-03-00", "2024-13-01", "2024-3-01", "2024-3-0125", "2024-03-2", "2024-03-2x",
                                     " 2024-03-07", "2024-03-07 and later", "2024-03-271", "2024-03-\x01\x02" };
static const char *const countries[] = { "de", "fi", "\"de\"", "", "a country of many letters" };

#define ONE_OF(list) list[g_rand_int_range (rand, 0, (rare ? (int) G_N_ELEMENTS (list) : 2))]

/* Mostly what every row has, now and then something else. `even`: never more or fewer cells, which would send a whole stretch
 * the slow way. */
static void
append_row (GString *csv, GRand *rand, char delimiter, const char *line_end, guint number, gboolean even)
{
  gboolean rare = g_rand_int_range (rand, 0, 12) == 0;
  int odd = !rare ? -1 : even ? g_rand_int_range (rand, 3, 6) : g_rand_int_range (rand, 0, 16);

  if (odd == 0)
    g_string_append (csv, line_end);
  if (odd == 1)
    g_string_append_printf (csv, "%c%c%c \"\"%c%c%c%c%c%s", delimiter, delimiter, delimiter, delimiter, delimiter, delimiter, delimiter, delimiter, line_end);
  if (odd == 2)
    {
      g_string_append_printf (csv, "short%crow%s", delimiter, line_end);
      return;
    }
  g_string_append_printf (csv, "R%u%c", number, delimiter);
  if (odd == 3)
    g_string_append (csv, dates[g_rand_int_range (rand, 0, (int) G_N_ELEMENTS (dates))]);
  else
    g_string_append_printf (csv, odd == 4 ? "\"%d-%02d-%02d\"" : "%d-%02d-%02d", g_rand_int_range (rand, 2023, 2025), g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, odd == 5 ? 40 : 29));
  g_string_append_printf (csv, "%c12:00%c%s%c", delimiter, delimiter, ONE_OF (countries), delimiter);
  g_string_append_printf (csv, "%s%c%s%c", ONE_OF (stage_texts), delimiter, ONE_OF (scores), delimiter);
  g_string_append_printf (csv, "%s%c%s%c", ONE_OF (scores), delimiter, comments[g_rand_int_range (rand, 0, (int) G_N_ELEMENTS (comments))], delimiter);
  g_string_append (csv, ONE_OF (words));
  if (odd == 6)
    g_string_append_printf (csv, "%cmore", delimiter);
  if (odd == 7)
    g_string_append_c (csv, delimiter);
  g_string_append (csv, line_end);
}

static char *
make_survey (GRand *rand, guint n_rows)
{
  static const char *const line_ends[] = { "\n", "\r\n", "\n", "\r" };
  const char *line_end = line_ends[g_rand_int_range (rand, 0, (int) G_N_ELEMENTS (line_ends))];
  char delimiter = g_rand_boolean (rand) ? ',' : ';';
  gboolean even = g_rand_boolean (rand);
  GString *csv = g_string_new (NULL);

  g_string_append_printf (csv, "id%cdate%chour%ccountry%cstage%cnps%ccsat%ccomment%cagain%s", delimiter, delimiter, delimiter, delimiter, delimiter, delimiter, delimiter, delimiter, line_end);
  for (guint i = 0; i < n_rows; i++)
    append_row (csv, rand, delimiter, line_end, i, even);
  if (g_rand_boolean (rand))
    g_string_truncate (csv, csv->len - strlen (line_end));
  return g_string_free (csv, FALSE);
}

/* Long form, and metrics of the whole journey; half of the surveys with a segment. */
static char *
make_mapping (GRand *rand, const char *date)
{
  const char *segment = g_rand_boolean (rand) ? "[segment country]\ncolumn=country\n" : "";
  const char *unplaced = g_rand_boolean (rand) ? "unplaced=keep\n" : "";

  return g_strdup_printf ("[source]\nname=s\nkind=csv\nperiod=month\ndate=%s\ndate-format=%%Y-%%m-%%d\n%s%s"
                          "[metric nps]\nkind=nps\nstage-column=stage\nvalue-column=nps\nvalid=0..10\nnot-applicable=99\nbetter=up\n"
                          "[metric csat]\nkind=rating\nstage-column=stage\nvalue-column=csat\nvalid=1..10\nblank=0;NA\ngood=8..10\nbetter=up\n"
                          "[metric again]\nkind=share\nstage-column=stage\nvalue-column=again\nnot-applicable=?\noutcome-values=yes\nbetter=up\n"
                          "[metric overall]\nkind=rating\ncolumn=nps\nvalid=0..10\nnot-applicable=99\ngood=8..10\nbetter=up\n",
                          date, unplaced, segment);
}

static WendImport *
import_as (const WendDocument *document, const char *mapping_text, const char *path)
{
  g_autoptr (WendMapping) mapping = help_mapping (mapping_text);
  g_autoptr (GError) error = NULL;
  WendImport *import = wend_import_read (document, mapping, path, NULL, &error);

  g_assert_no_error (error);
  return import;
}

static void
assert_same_findings (const WendImport *a, const WendImport *b)
{
  g_assert_cmpuint (a->findings->len, ==, b->findings->len);
  for (guint i = 0; i < a->findings->len; i++)
    {
      const WendFinding *x = a->findings->pdata[i], *y = b->findings->pdata[i];
      g_assert_cmpstr (x->id, ==, y->id);
      g_assert_cmpstr (x->numbers, ==, y->numbers);
      g_assert_cmpuint (x->n, ==, y->n);
      g_assert_cmpint (x->suppressed, ==, y->suppressed);
    }
}

static void
assert_same_refusals (const WendImport *a, const WendImport *b)
{
  g_assert_cmpuint (a->n_refused, ==, b->n_refused);
  g_assert_cmpuint (a->refused->len, ==, b->refused->len);
  for (guint i = 0; i < a->refused->len; i++)
    {
      const WendRefusal *x = a->refused->pdata[i], *y = b->refused->pdata[i];
      g_assert_cmpuint (x->line, ==, y->line);
      g_assert_cmpstr (x->column, ==, y->column);
      g_assert_cmpstr (x->reason, ==, y->reason);
      g_assert_cmpstr (x->value, ==, y->value);
    }
  g_assert_cmpuint (a->names->len, ==, b->names->len);
  for (guint i = 0; i < a->names->len; i++)
    {
      const WendNameMatch *x = a->names->pdata[i], *y = b->names->pdata[i];
      g_assert_cmpstr (x->value, ==, y->value);
      g_assert_cmpstr (x->place, ==, y->place);
      g_assert_cmpuint (x->n, ==, y->n);
      g_assert_cmpuint (x->n_refused, ==, y->n_refused);
    }
}

static void
check (guint32 seed, guint n_rows)
{
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree char *csv = make_survey (rand, n_rows);
  g_autofree char *path = help_file ("answers.csv", csv, strlen (csv));
  g_autofree char *quick_text = make_mapping (rand, "date");
  g_autoptr (WendImport) quick = NULL;
  g_autoptr (WendImport) full = NULL;
  const char *date = strstr (quick_text, "date=date\n");
  g_autofree char *full_text = g_strdup_printf ("%.*sdate=date+hour\n%s", (int) (date - quick_text), quick_text, date + strlen ("date=date\n"));

  g_test_message ("WEND_SEED=%u", seed);
  quick = import_as (document, quick_text, path);
  full = import_as (document, full_text, path);
  g_assert_cmpuint (quick->n_read, ==, full->n_read);
  g_assert_cmpuint (quick->n_used, ==, full->n_used);
  g_assert_cmpuint (quick->n_used, >, n_rows / 2);
  assert_same_findings (quick, full);
  assert_same_refusals (quick, full);
  g_unlink (path);
}

static void
test_same (void)
{
  const char *text = g_getenv ("WEND_SEED");
  guint32 seed = text != NULL ? (guint32) g_ascii_strtoull (text, NULL, 10) : 20261125;

  for (guint32 i = 0; i < 40; i++)
    check (seed + i, i % 8 == 7 ? 20000 : 20 + 150 * i);
}

/* A row of nothing is none, even where every cell of it was met. */
static void
test_blank (void)
{
  static const char mapping[] = "[source]\nname=s\nkind=csv\nperiod=2024-01\n[metric a]\nkind=rating\ncolumn=a\nvalid=1..5\ngood=4..5\nbetter=up\n"
                                "[metric b]\nkind=rating\ncolumn=b\nvalid=1..5\ngood=4..5\nbetter=up\n";
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (GString) csv = g_string_new ("a,b\n");
  g_autoptr (WendImport) import = NULL;

  for (guint i = 0; i < 6000; i++)
    g_string_append (csv, "5,4\n5,\n,4\n,\n \"\",\n");
  import = help_import (document, mapping, csv->str);
  g_assert_cmpuint (import->n_read, ==, 18000);
  g_assert_cmpuint ((guint) help_number (help_find (import, "a", NULL, NULL, NULL), "blank"), ==, 6000);
  g_assert_cmpuint ((guint) help_hist (help_find (import, "b", NULL, NULL, NULL), 3), ==, 12000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/quick/same", test_same);
  g_test_add_func ("/wend/measure/quick/blank", test_blank);
  return g_test_run ();
}
