/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Databases: what neither a statement nor a server may do. The golden tables through real servers are in tests/golden/test-golden-sql.c. */

#include "measure-help.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

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
    { "SELECT load_extension('x') WHERE ? < ?", "calls “load_extension”" },
    { "SELECT ReadFile\n ('/etc/passwd') WHERE ? < ?", "calls “readfile”" },
    { "SELECT zeroblob/**/(1000000000) WHERE ? < ?", "calls “zeroblob”" },
  };
  static const struct { const char *text, *sent; } right[] = {
    { "SELECT a FROM b WHERE c >= ? AND c < ?", "SELECT a FROM b WHERE c >= ? AND c < ?" },
    { " -- isn't sent ?\nselect a, \"update\", 'it''s -- ?' from b where c>=?/* ; */and c<? ;\n-- end", "select a, \"update\", 'it''s -- ?' from b where c>=? and c<?" },
    { "SELECT edit, url FROM b WHERE c>=? AND c<?", "SELECT edit, url FROM b WHERE c>=? AND c<?" },
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

/* --- The kit of hostile statements --- */

static void
check_refused (HelpBase *base, const char *name, const char *statement)
{
  static const char *const stages[] = { "a", NULL };
  g_autoptr (WendDocument) document = help_map (stages);
  g_autofree char *mapping = mapping_text (base, "timeout=2\n" COUNTS);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendImport) import = ask (document, mapping, statement, NULL, &error);

  if (import != NULL)
    g_error ("%s was answered", name);
  g_test_message ("%s: %s", name, error->message);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <, 1000);
}

static void
check_kit_file (HelpBase *base, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autofree char *asked = NULL;
  gsize length;

  if (!g_str_has_suffix (name, ".sql"))
    return;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  check_refused (base, name, text);
  g_strchomp (text);
  length = strlen (text);
  if (length > 0 && text[length - 1] == ';')
    text[length - 1] = '\0';
  asked = g_strconcat (text, " WHERE ? < ?", NULL); /* with the two dates that a statement needs */
  check_refused (base, name, asked);
}

static void
test_kit (void)
{
  HelpBase *base = help_base_sqlite ();
  g_autofree char *maker = base != NULL ? help_shared ("faults/hostile.py") : NULL;
  g_autofree char *folder = maker != NULL ? g_dir_make_tmp ("wend-hostile-XXXXXX", NULL) : NULL;
  g_autofree char *corrupt = folder != NULL ? g_build_filename (folder, "corrupt.db", NULL) : NULL;
  char *arguments[] = { (char *) "python3", maker, (char *) "sql", folder, NULL };
  static const char *const made[] = { "stolen.db", "v.db", "w" };
  static const char *const stages[] = { "a", NULL };
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendImport) import = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *mapping = NULL;
  int status = 1;
  guint n = 0;

  if (folder == NULL)
    return;
  g_assert_true (g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  dir = g_dir_open (folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL; n++)
    check_kit_file (base, folder, name);
  g_assert_cmpuint (n, >=, 11);
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autofree char *path = g_build_filename (folder, made[i], NULL);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (made[i], G_FILE_TEST_EXISTS));
    }
  mapping = g_strdup_printf ("[source]\nname=x\nkind=sql\nquery=q.sql\ndsn=%s\n" COUNTS, help_base_odd (base, corrupt));
  import = ask (document, mapping, "SELECT 1 AS a FROM t WHERE ? < ?", NULL, &error);
  g_assert_null (import);
  g_test_message ("corrupt.db: %s", error->message);
  g_assert_null (strchr (error->message, '\n'));
  g_dir_rewind (dir);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (folder);
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
  g_test_add_func ("/wend/measure/sql/kit", test_kit);
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
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
