/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The golden tables of databases, from the real surveys: their rows lie in a real server, which counts them by golden/sql; the import
 * must arrive at the same counts. */

#include <string.h>

#include "../measure/sql-help.h"
#include "base/wend-parse.h"
#include "measure/wend-csv-private.h"
#include "measure/wend-import-private.h"
#include "model/wend-data.h"
#include "wend-golden-map.h"
#include "wend-table.h"

typedef HelpBase *(*OpenBase) (void);

#define RATING "[metric rating]\nkind=rating\nvalid=1..5\nstage-column=touchpoint\nhist-columns=h1;h2;h3;h4;h5\n" \
               "na-column=n_not_applicable\nblank-column=n_blank\nrefused-column=n_refused\n"

/* filling */

static void
add_value (GString *insert, const char *text, gsize length, gboolean last)
{
  g_string_append_c (insert, '\'');
  for (gsize i = 0; i < length; i++)
    g_string_append_printf (insert, text[i] == '\'' ? "''" : "%c", text[i]);
  g_string_append (insert, last ? "')" : "',");
}

/* One line of a survey: `score` as it stands, empty is NULL. */
static void
add_answer (HelpBase *base, GString *insert, const char *const values[3], const char *score)
{
  g_string_append (insert, insert->len == 0 ? "INSERT INTO survey VALUES (" : ",(");
  for (guint i = 0; i < 3; i++)
    add_value (insert, values[i], strlen (values[i]), FALSE);
  if (*score == '\0')
    g_string_append (insert, "NULL)");
  else
    g_string_append_printf (insert, "%s)", score);
  if (insert->len < 60000)
    return;
  help_base_run (base, insert->str);
  g_string_truncate (insert, 0);
}

static void
make_survey (HelpBase *base, const char *score_type)
{
  g_autofree char *create = g_strdup_printf ("CREATE TABLE survey (touchpoint VARCHAR(60), segment VARCHAR(60), answered_on %s, score %s)",
                                             strcmp (score_type, "NUMERIC") == 0 ? "TEXT" : "DATE", score_type);
  help_base_run (base, create);
}

/* A score is a number here, so that what is none cannot stand in a typed column: such a line gets 99. */
static void
fill_edge (HelpBase *base)
{
  g_autofree char *path = wend_golden_path ("golden/inputs/edge_comma_utf8bom_crlf.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (WendCsv) csv = wend_csv_new (wend_feed_open (path, WEND_ENCODING_AUTO, &error), "edge", 0);
  g_autoptr (GString) insert = g_string_new (NULL);
  int columns[4] = { -1, -1, -1, -1 };
  static const char *const names[] = { "touchpoint", "segment", "date", "score" };
  WendCsvRow row;

  for (gboolean header = TRUE; wend_csv_next (csv, &row, &error); header = FALSE)
    {
      char *cells[4] = { NULL };
      for (guint i = 0; header && i < row.n_cells; i++)
        for (guint c = 0; c < 4; c++)
          {
            WendCell cell = wend_csv_cell (csv, &row, i);
            if (cell.length == strlen (names[c]) && g_ascii_strncasecmp (cell.text, names[c], cell.length) == 0)
              columns[c] = (int) i;
          }
      for (guint c = 0; !header && c < 4; c++)
        {
          WendCell cell = wend_csv_cell (csv, &row, (guint) columns[c]);
          cells[c] = g_strndup (cell.text, cell.length);
        }
      if (!header)
        {
          g_autofree char *touchpoint = g_utf8_strdown (cells[0], -1);
          const char *values[3] = { touchpoint, *cells[1] != '\0' ? cells[1] : "(none)", cells[2] };
          gboolean number = *cells[3] == '\0' || wend_value_number (cells[3], strlen (cells[3]), '.', &(double) { 0 });
          if (wend_parse_date (cells[2], &(gint32) { 0 }))
            add_answer (base, insert, values, number ? cells[3] : "99");
        }
      for (guint c = 0; c < 4; c++)
        g_free (cells[c]);
    }
  g_assert_no_error (error);
  help_base_run (base, insert->str);
}

static void
fill_sfo (HelpBase *base, GHashTable *columns_of)
{
  g_autofree char *path = wend_golden_path ("data/sfo-airport/sfo_2017.csv.gz");
  g_autoptr (GError) error = NULL;
  g_autoptr (WendCsv) csv = wend_csv_new (wend_feed_open (path, WEND_ENCODING_AUTO, &error), "sfo", 0);
  g_autoptr (GString) insert = g_string_new (NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  int area = -1, date = -1;
  WendCsvRow row;

  for (gboolean header = TRUE; wend_csv_next (csv, &row, &error); header = FALSE)
    {
      g_autofree char *area_text = NULL, *day = NULL;
      for (guint i = 0; header && i < row.n_cells; i++)
        {
          WendCell cell = wend_csv_cell (csv, &row, i);
          g_ptr_array_add (names, g_strndup (cell.text, cell.length));
          area = strcmp (names->pdata[i], "BAREA") == 0 ? (int) i : area;
          date = strcmp (names->pdata[i], "INTDATE") == 0 ? (int) i : date;
        }
      if (header)
        continue;
      area_text = g_strndup (wend_csv_cell (csv, &row, (guint) area).text, wend_csv_cell (csv, &row, (guint) area).length);
      day = g_strdup_printf ("2017-05-%02d", atoi (wend_csv_cell (csv, &row, (guint) date).text));
      for (guint i = 0; i < names->len; i++)
        {
          const char *metric = g_hash_table_lookup (columns_of, names->pdata[i]);
          WendCell cell = wend_csv_cell (csv, &row, i);
          g_autofree char *score = g_strndup (cell.text, cell.length);
          if (metric != NULL)
            add_answer (base, insert, (const char *const[]) { metric, area_text, day }, strcmp (score, "Blank") == 0 ? "" : score);
        }
    }
  g_assert_no_error (error);
  help_base_run (base, insert->str);
}

/* Column → metric of 2017, and the metrics as stages of a map. */
static WendEditor *
sfo_metrics (GHashTable *columns_of, GString *stages)
{
  g_autofree char *text = wend_golden_text ("golden/inputs/sfo_mapping.csv");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) header = g_strsplit (g_strchomp (lines[0]), ",", -1);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (g_strchomp (lines[i]), ",", -1);
      const char *year = NULL, *metric = NULL, *column = NULL;
      for (guint c = 0; header[c] != NULL && cells[0] != NULL && c < g_strv_length (cells); c++)
        {
          year = strcmp (header[c], "year") == 0 ? cells[c] : year;
          metric = strcmp (header[c], "metric") == 0 ? cells[c] : metric;
          column = strcmp (header[c], "column") == 0 ? cells[c] : column;
        }
      if (g_strcmp0 (year, "2017") != 0 || strcmp (metric, "nps") == 0 || strcmp (metric, "problem") == 0)
        continue;
      g_hash_table_insert (columns_of, g_strdup (column), g_strdup (metric));
      g_ptr_array_add (ids, wend_golden_id (metric));
      g_string_append_printf (stages, "%s=%s\n", (char *) ids->pdata[ids->len - 1], metric);
    }
  g_ptr_array_add (ids, NULL);
  return wend_golden_map ((const char *const *) ids->pdata, NULL);
}

/* importing */

/* The statement, its lines in the order of the table. */
static WendImport *
ask (HelpBase *base, WendEditor *editor, const char *more)
{
  g_autofree char *statement = wend_golden_text ("golden/sql/survey_long.sql");
  g_autofree char *ordered = g_strconcat (statement, "\nORDER BY touchpoint, segment", NULL);
  g_autofree char *text = g_strdup_printf ("[source]\nname=survey\nkind=sql\nquery=q.sql\ndsn=%s\n%s", help_base_dsn (base), more);
  g_autoptr (WendMapping) mapping = NULL;
  WendImportOptions options = { .query = ordered };
  g_autoptr (GError) error = NULL;
  WendImport *import;

  mapping = wend_mapping_parse (text, strlen (text), "golden.wendmap", &error);
  g_assert_no_error (error);
  import = wend_import_read (wend_editor_peek_document (editor), mapping, "q.sql", &options, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (import->query, ==, ordered);
  g_assert_null (import->file);
  g_assert_cmpuint (strlen (import->sha256), ==, 64);
  return import;
}

static const WendFinding *
find (const WendImport *import, const char *at, const char *segment)
{
  for (guint i = 0; i < import->findings->len; i++)
    {
      const WendFinding *finding = import->findings->pdata[i];
      if (finding->shape == NULL && strcmp (finding->metric, "rating") == 0 && g_strcmp0 (finding->at, at) == 0 && g_strcmp0 (finding->segment, segment) == 0)
        return finding;
    }
  g_error ("nothing was counted at %s of %s", at, segment);
}

/* What the database refused is told by the line of its answer; the first is the header. */
static double
refused_in (const WendImport *import, guint row)
{
  double sum = 0;

  for (guint i = 0; i < import->refused->len; i++)
    {
      const WendRefusal *refusal = import->refused->pdata[i];
      if (refusal->line == row + 2)
        sum += g_ascii_strtod (refusal->value, NULL);
    }
  return sum;
}

static void
check_line (const WendTable *table, guint row, const WendImport *import, const WendFinding *finding)
{
  g_autofree char *hist = wend_data_dup_value (finding->numbers, "hist");
  g_autofree char *na = wend_data_dup_value (finding->numbers, "na");
  g_autofree char *blank = wend_data_dup_value (finding->numbers, "blank");
  g_auto (GStrv) counts = g_strsplit (hist, " ", -1);

  g_assert_cmpuint (g_strv_length (counts), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *column = g_strdup_printf ("h%u", i + 1);
      wend_table_check (table, row, column, TRUE, g_ascii_strtod (counts[i], NULL));
    }
  wend_table_check (table, row, "n_not_applicable", TRUE, g_ascii_strtod (na, NULL));
  wend_table_check (table, row, "n_blank", TRUE, g_ascii_strtod (blank, NULL));
  wend_table_check (table, row, "n_refused", TRUE, refused_in (import, row));
}

static void
check_all (const WendTable *table, const WendImport *import, const char *at, const char *level, const char *segment)
{
  double refused = 0;

  g_assert_cmpuint (import->n_read, ==, wend_table_n_rows (table));
  for (guint i = 0; i < wend_table_n_rows (table); i++)
    {
      g_autofree char *place = wend_golden_id (wend_table_text (table, i, at));
      g_autofree char *name = g_strdup_printf ("%s=%s", segment, wend_table_text (table, i, level));
      check_line (table, i, import, find (import, place, name));
      refused += wend_table_get (table, i, "n_refused");
    }
  g_assert_cmpuint (import->n_refused, ==, (guint64) refused);
}

static void
test_edge (gconstpointer data)
{
  static const char *const stages[] = { "check-in", "security", "boarding", NULL };
  g_autoptr (WendTable) table = wend_table_open ("edge_sql", "stage segment");
  HelpBase *base = table != NULL ? ((OpenBase) data) () : NULL;
  g_autoptr (WendEditor) editor = wend_golden_map (stages, NULL);
  g_autoptr (WendImport) import = NULL;

  if (base == NULL)
    return;
  make_survey (base, data == help_base_sqlite ? "NUMERIC" : "DECIMAL(6,2)");
  fill_edge (base);
  import = ask (base, editor, "period=2024-01\nunplaced=keep\n[segment customer]\ncolumn=segment\n" RATING);
  check_all (table, import, "stage", "segment", "customer");
}

static void
test_sfo (gconstpointer data)
{
  g_autoptr (WendTable) table = wend_table_open ("sfo_2017_sql", "metric boarding_area");
  HelpBase *base = table != NULL ? ((OpenBase) data) () : NULL;
  g_autoptr (GHashTable) columns_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) more = g_string_new ("from=2017-05-01\nto=2017-06-01\n[segment area]\ncolumn=segment\n" RATING "[stages]\n");
  g_autoptr (WendEditor) editor = NULL;
  g_autoptr (WendImport) import = NULL;

  if (base == NULL)
    return;
  editor = sfo_metrics (columns_of, more);
  make_survey (base, data == help_base_sqlite ? "NUMERIC" : "INTEGER");
  fill_sfo (base, columns_of);
  import = ask (base, editor, more->str);
  check_all (table, import, "metric", "boarding_area", "area");
}

int
main (int argc, char **argv)
{
  int result;

  help_base_prepare ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/wend/golden/sql/sqlite/edge_sql", help_base_sqlite, test_edge);
  g_test_add_data_func ("/wend/golden/sql/sqlite/sfo_2017_sql", help_base_sqlite, test_sfo);
  g_test_add_data_func ("/wend/golden/sql/postgres/edge_sql", help_base_postgres, test_edge);
  g_test_add_data_func ("/wend/golden/sql/postgres/sfo_2017_sql", help_base_postgres, test_sfo);
  result = g_test_run ();
  help_base_finish ();
  return result;
}
