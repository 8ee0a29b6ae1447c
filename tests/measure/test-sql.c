/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Databases: golden tables through real servers, and what neither a statement nor a server may do. */

#include "measure-help.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "base/wend-parse.h"
#include "measure/wend-csv-private.h"
#include "measure/wend-sql-check-private.h"
#include "sql-help.h"

#define CLOSE(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

typedef HelpBase *(*OpenBase) (void);

/* statements */

static void
test_check (void)
{
  static const struct { const char *text, *message; } wrong[] = {
    { "", "it is empty" },
    { "-- nothing", "it is empty" },
    { "DELETE FROM survey WHERE day >= ? AND day < ?", "begins with “delete”" },
    { "(SELECT 1 WHERE ? < ?)", "begins with “(”" },
    { "SELECT ? FROM a", "it has 1 parameters" },
    { "SELECT 1", "needs two" },
    { "SELECT ?, ?; DROP TABLE survey", "more than one statement" },
    { "SELECT ?, ?; -- x\n/* y */ ; ", "more than one statement" },
    { "WITH gone AS (DELETE FROM survey RETURNING *) SELECT ?, ? FROM gone", "the word “delete”" },
    { "SELECT ?, ? INTO copy FROM survey", "the word “into”" },
    { "SELECT ?, ? FROM survey FOR UPDATE", "the word “update”" },
    { "SELECT ?, ?, $$ a $$", "sign “$”" },
    { "SELECT ?, ?, 'a\\'; DROP TABLE survey; --'", "backslash" },
    { "SELECT ?, ?, 'a;b'", "semicolon" },
    { "SELECT ?, ?, 'a", "does not close" },
    { "SELECT ?, ? /* a", "does not end" },
    { "SELECT ?, ? /* a /* b */ DROP TABLE x */", "inside a comment" },
    { "PRAGMA writable_schema = 1", "begins with “pragma”" },
    { "SELECT ?, ? FROM a # x", "sign “#”" },
  };
  static const struct { const char *text, *sent; } right[] = {
    { "SELECT a FROM b WHERE c >= ? AND c < ?", "SELECT a FROM b WHERE c >= ? AND c < ?" },
    { " -- isn't sent ?\nselect a, \"update\", 'it''s -- ?' from b where c>=?/* ; */and c<? ;\n-- end", "select a, \"update\", 'it''s -- ?' from b where c>=? and c<?" },
    { "WITH x AS (SELECT 1e5 AS v) SELECT v FROM x WHERE ? < ?", "WITH x AS (SELECT 1e5 AS v) SELECT v FROM x WHERE ? < ?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sent = wend_sql_check (wrong[i].text, "q.sql", &error);
      g_assert_null (sent);
      g_assert_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING);
      if (strstr (error->message, wrong[i].message) == NULL || strstr (error->message, "q.sql") == NULL)
        g_error ("“%s” does not say “%s”", error->message, wrong[i].message);
    }
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sent = wend_sql_check (right[i].text, "q.sql", &error);
      g_assert_no_error (error);
      g_assert_cmpstr (sent, ==, right[i].sent);
    }
}

static void
test_mapping (void)
{
  static const struct { const char *source, *message; } wrong[] = {
    { "query=q.sql\n", "needs dsn=" }, { "dsn=x\n", "needs query=" }, { "dsn=x;UID=me\nquery=q.sql\n", "never a connection string" },
    { "dsn=DRIVER={x}\nquery=q.sql\n", "never a connection string" }, { "dsn=xPwd1\nquery=q.sql\n", "never a connection string" },
    { "dsn=x\nquery=q.sql\ntimeout=0\n", "1 to 86400" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *text = g_strconcat ("[source]\nname=x\nkind=sql\nperiod=2017-05\n", wrong[i].source, "[metric a]\nkind=nps\ncolumn=a\n", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (WendMapping) mapping = wend_mapping_parse (text, strlen (text), "m", &error);
      g_assert_null (mapping);
      if (strstr (error->message, wrong[i].message) == NULL)
        g_error ("“%s” does not say “%s”", error->message, wrong[i].message);
    }
}

/* help */

static char *
mapping_text (const HelpBase *base, const char *more)
{
  return g_strdup_printf ("[source]\nname=survey\nkind=sql\nquery=q.sql\ndsn=%s\n%s", help_base_dsn (base), more);
}

static WendImport *
ask (const WendDocument *document, const char *mapping_source, const char *statement, GCancellable *cancellable, GError **error)
{
  g_autoptr (WendMapping) mapping = help_mapping (mapping_source);
  WendImportOptions options = { .query = statement, .cancellable = cancellable };

  return wend_import_read (document, mapping, "q.sql", &options, error);
}

#define RATING "[metric rating]\nkind=rating\nvalid=1..5\nstage-column=touchpoint\nhist-columns=h1;h2;h3;h4;h5\n" \
               "na-column=n_not_applicable\nblank-column=n_blank\nrefused-column=n_refused\n"

/* golden */

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

static char *
golden_statement (void)
{
  g_autofree char *path = help_shared ("golden/sql/survey_long.sql");
  return path != NULL ? help_read (path) : NULL;
}

static void
check_counts (const WendFinding *finding, const HelpTable *table, guint i)
{
  g_assert_nonnull (finding);
  for (guint v = 1; v <= 5; v++)
    {
      g_autofree char *column = g_strdup_printf ("h%u", v);
      CLOSE (help_hist (finding, v - 1), help_value (table, i, column));
    }
  CLOSE (help_number (finding, "na"), help_value (table, i, "n_not_applicable"));
  CLOSE (help_number (finding, "blank"), help_value (table, i, "n_blank"));
}

/* A score is a number here, so that what is none cannot stand in a typed column: such a line gets 99. */
static void
fill_edge (HelpBase *base)
{
  g_autofree char *path = help_shared ("golden/inputs/edge_comma_utf8bom_crlf.csv");
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
test_edge (gconstpointer data)
{
  HelpBase *base = ((OpenBase) data) ();
  g_autoptr (HelpTable) table = base != NULL ? help_table ("edge_sql") : NULL;
  g_autofree char *statement = table != NULL ? golden_statement () : NULL;
  static const char *const stages[] = { "check-in", "security", "boarding", NULL };
  g_autoptr (WendDocument) document = help_map (stages);
  g_autofree char *mapping = NULL;
  g_autoptr (WendImport) import = NULL;
  g_autoptr (GError) error = NULL;
  double refused = 0;

  if (statement == NULL)
    return;
  make_survey (base, data == help_base_sqlite ? "NUMERIC" : "DECIMAL(6,2)");
  fill_edge (base);
  mapping = mapping_text (base, "period=2024-01\nunplaced=keep\n[segment customer]\ncolumn=segment\n" RATING);
  import = ask (document, mapping, statement, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->n_read, ==, table->rows->len);
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree char *segment = g_strdup_printf ("customer=%s", help_cell (table, i, "segment"));
      check_counts (help_find (import, "rating", help_cell (table, i, "stage"), segment, NULL), table, i);
      refused += help_value (table, i, "n_refused");
    }
  CLOSE ((double) import->n_refused, refused);
  g_assert_cmpstr (import->query, ==, statement);
  g_assert_null (import->file);
  g_assert_cmpuint (strlen (import->sha256), ==, 64);
}

static void
fill_sfo (HelpBase *base, GHashTable *columns_of)
{
  g_autofree char *path = help_shared ("data/sfo-airport/sfo_2017.csv.gz");
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
static WendDocument *
sfo_metrics (GHashTable *columns_of, GString *stages)
{
  g_autofree char *path = help_shared ("golden/inputs/sfo_mapping.csv");
  g_autofree char *text = help_read (path);
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
      g_ptr_array_add (ids, help_id (metric));
      g_string_append_printf (stages, "%s=%s\n", (char *) ids->pdata[ids->len - 1], metric);
    }
  g_ptr_array_add (ids, NULL);
  return help_map ((const char *const *) ids->pdata);
}

static void
test_sfo (gconstpointer data)
{
  HelpBase *base = ((OpenBase) data) ();
  g_autoptr (HelpTable) table = base != NULL ? help_table ("sfo_2017_sql") : NULL;
  g_autofree char *statement = table != NULL ? golden_statement () : NULL;
  g_autoptr (GHashTable) columns_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) more = g_string_new ("from=2017-05-01\nto=2017-06-01\n[segment area]\ncolumn=segment\n" RATING "[stages]\n");
  g_autoptr (WendDocument) document = NULL;
  g_autofree char *mapping = NULL;
  g_autoptr (WendImport) import = NULL;
  g_autoptr (GError) error = NULL;

  if (statement == NULL)
    return;
  document = sfo_metrics (columns_of, more);
  make_survey (base, data == help_base_sqlite ? "NUMERIC" : "INTEGER");
  fill_sfo (base, columns_of);
  mapping = mapping_text (base, more->str);
  import = ask (document, mapping, statement, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (import->n_read, ==, table->rows->len);
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree char *at = help_id (help_cell (table, i, "metric"));
      g_autofree char *segment = g_strdup_printf ("area=%s", help_cell (table, i, "boarding_area"));
      check_counts (help_find (import, "rating", at, segment, NULL), table, i);
    }
}

/* Another month by month, as one delivery. */
static void
test_months (gconstpointer data)
{
  HelpBase *base = ((OpenBase) data) ();
  static const char *const stages[] = { "pay", NULL };
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendMapping) mapping = NULL;
  g_autoptr (WendImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  WendPeriod period;
  WendImportOptions options = { .period = &period, .query = "SELECT stage, COUNT(*) AS n, SUM(CASE WHEN fine = 1 THEN 1 ELSE 0 END) AS k FROM cases WHERE day >= ? AND day < ? GROUP BY stage" };

  if (base == NULL)
    return;
  help_base_run (base, "CREATE TABLE cases (stage VARCHAR(20), day DATE, fine INTEGER)");
  for (guint month = 1; month <= 3; month++)
    for (guint i = 0; i < 10 * month; i++)
      {
        g_autofree char *insert = g_strdup_printf ("INSERT INTO cases VALUES ('Pay \xC3\xA9', '2017-%02u-%02u', %u)", month, i % 28 + 1, i % 2);
        help_base_run (base, insert);
      }
  text = mapping_text (base, "period=month\n[stages]\npay=Pay \xC3\xA9\n[metric fine]\nkind=share\nstage-column=stage\nk-column=k\nn-column=n\n");
  mapping = help_mapping (text);
  g_assert_true (wend_period_parse ("2017-01..2017-04", &period));
  import = wend_import_read (document, mapping, "q.sql", &options, &error);
  g_assert_no_error (error);
  CLOSE (help_number (help_find (import, "fine", "pay", NULL, "2017-01"), "n"), 10);
  CLOSE (help_number (help_find (import, "fine", "pay", NULL, "2017-03"), "n"), 30);
  CLOSE (help_number (help_find (import, "fine", "pay", NULL, "2017-03"), "k"), 15);
  g_assert_null (help_find (import, "fine", "pay", NULL, "2017-04"));
}

/* hostile */

/* A statement that gives ten million lines, in each dialect. */
#define MANY "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 10000000) SELECT n AS a FROM t WHERE ? < ?"
/* One that never ends. */
#define ENDLESS "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT 1 FROM t) SELECT COUNT(*) AS a FROM t WHERE ? < ?"

static char *
failing (HelpBase *base, const char *more, const char *statement, GCancellable *cancellable, int code)
{
  static const char *const stages[] = { "a", NULL };
  g_autoptr (WendDocument) document = help_map (stages);
  g_autofree char *mapping = mapping_text (base, more);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendImport) import = ask (document, mapping, statement, cancellable, &error);

  g_assert_null (import);
  g_assert_error (error, WEND_MEASURE_ERROR, code);
  g_assert_null (strchr (error->message, '\n'));
  return g_strdup (error->message);
}

#define COUNTS "period=2017-05\n[metric m]\nkind=rate\ncolumn=a\n"

static void
test_too_many (gconstpointer data)
{
  HelpBase *base = ((OpenBase) data) ();
  g_autofree char *message = base != NULL ? failing (base, COUNTS, MANY, NULL, WEND_MEASURE_ERROR_DATA) : NULL;

  if (message != NULL && strstr (message, "more than 1 million lines") == NULL)
    g_error ("%s", message);
}

static void
test_time_out (gconstpointer data)
{
  HelpBase *base = ((OpenBase) data) ();
  g_autofree char *message = base != NULL ? failing (base, "timeout=1\n" COUNTS, ENDLESS, NULL, WEND_MEASURE_ERROR_DATA) : NULL;

  if (message != NULL && strstr (message, "not answered within 1 seconds") == NULL)
    g_error ("%s", message);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (G_USEC_PER_SEC / 5);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancel (gconstpointer data)
{
  HelpBase *base = ((OpenBase) data) ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GThread *thread = base != NULL ? g_thread_new ("cancel", cancel_soon, cancellable) : NULL;
  g_autofree char *message = base != NULL ? failing (base, COUNTS, ENDLESS, cancellable, WEND_MEASURE_ERROR_CANCELLED) : NULL;

  if (thread != NULL)
    g_thread_join (thread);
  if (message != NULL)
    g_assert_nonnull (strstr (message, "was stopped"));
}

/* Whatever comes past the check: the transaction only reads. */
static void
test_read_only (gconstpointer data)
{
  HelpBase *base = ((OpenBase) data) ();
  g_autofree char *message = NULL;

  if (base == NULL)
    return;
  help_base_run (base, "CREATE TABLE t (a INTEGER)");
  if (data == help_base_postgres)
    {
      help_base_run (base, "CREATE OR REPLACE FUNCTION spoil() RETURNS integer LANGUAGE sql AS 'INSERT INTO t VALUES (1) RETURNING a'");
      message = failing (base, COUNTS, "SELECT spoil() AS a WHERE ? < ?", NULL, WEND_MEASURE_ERROR_DATA);
      g_assert_nonnull (strstr (message, "read-only"));
    }
  g_clear_pointer (&message, g_free);
  message = failing (base, COUNTS, "SELECT a FROM nothing WHERE ? < ?", NULL, WEND_MEASURE_ERROR_DATA);
  g_assert_nonnull (strstr (message, "the database refuses"));
  g_assert_nonnull (strstr (message, "nothing"));
  g_clear_pointer (&message, g_free);
  message = failing (base, COUNTS, "SELECT a FROM t WHERE ? < ?", NULL, WEND_MEASURE_ERROR_DATA);
  g_assert_nonnull (strstr (message, "nothing for that period"));
  g_clear_pointer (&message, g_free);
  message = failing (base, "period=2017-05\n[metric m]\nkind=rate\ncolumn=b\n", "SELECT a FROM t WHERE ? < ?", NULL, WEND_MEASURE_ERROR_COLUMNS);
  g_assert_nonnull (strstr (message, "no column “b”"));
  CLOSE ((double) help_base_ask (base, "SELECT COUNT(*) FROM t"), 0);
}

static gpointer
kill_soon (gpointer base)
{
  g_usleep (G_USEC_PER_SEC / 2);
  help_base_kill (base);
  return NULL;
}

static void
test_dropped (void)
{
  HelpBase *base = help_base_postgres ();
  GThread *thread = base != NULL ? g_thread_new ("kill", kill_soon, base) : NULL;
  g_autofree char *message = base != NULL ? failing (base, COUNTS, ENDLESS, NULL, WEND_MEASURE_ERROR_DATA) : NULL;

  if (thread != NULL)
    g_thread_join (thread);
  if (message != NULL && strstr (message, "was lost or refused") == NULL)
    g_error ("%s", message);
}

static void
test_no_source (void)
{
  HelpBase *base = help_base_sqlite ();
  static const char *const stages[] = { "a", NULL };
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendImport) import = NULL;

  if (base == NULL)
    return;
  import = ask (document, "[source]\nname=x\nkind=sql\nquery=q.sql\ndsn=nowhere\n" COUNTS, "SELECT 1 AS a WHERE ? < ?", NULL, &error);
  g_assert_null (import);
  g_assert_nonnull (strstr (error->message, "no data source of that name"));
}

static void
add (const char *name, const char *base_name, OpenBase open, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/wend/measure/sql/%s/%s", base_name, name);
  g_test_add_data_func (path, open, test);
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; OpenBase open; } bases[] = { { "sqlite", help_base_sqlite }, { "postgres", help_base_postgres } };

  int result;

  help_base_prepare ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/sql/check", test_check);
  g_test_add_func ("/wend/measure/sql/mapping", test_mapping);
  g_test_add_func ("/wend/measure/sql/no-source", test_no_source);
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      add ("edge", bases[i].name, bases[i].open, test_edge);
      add ("sfo", bases[i].name, bases[i].open, test_sfo);
      add ("months", bases[i].name, bases[i].open, test_months);
      add ("too-many", bases[i].name, bases[i].open, test_too_many);
      add ("time-out", bases[i].name, bases[i].open, test_time_out);
      add ("cancel", bases[i].name, bases[i].open, test_cancel);
      add ("read-only", bases[i].name, bases[i].open, test_read_only);
    }
  g_test_add_func ("/wend/measure/sql/postgres/dropped", test_dropped);
  result = g_test_run ();
  help_base_finish ();
  return result;
}
