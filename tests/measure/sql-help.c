/* SPDX-License-Identifier: GPL-3.0-or-later */

/* See sql-help.h. A server never runs as root: PostgreSQL refuses to, and the tests need no rights. */

#include "sql-help.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sql.h>
#include <sqlext.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct _HelpBase
{
  char *folder;
  const char *dsn;
  char *server; /* folder of the server's programs; NULL: no server */
  SQLHENV environment;
  SQLHDBC connection;
};

/* The library of an ODBC driver; NULL: not installed. */
static char *
find_driver (const char *name)
{
  static const char *const folders[] = { "/usr/lib/x86_64-linux-gnu/odbc", "/usr/lib/aarch64-linux-gnu/odbc", "/usr/lib/odbc", "/usr/lib64", "/usr/local/lib" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      char *path = g_build_filename (folders[i], name, NULL);
      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return path;
      g_free (path);
    }
  return NULL;
}

/* The folder of initdb and pg_ctl; NULL: not installed. */
static char *
find_server (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/usr/lib/postgresql", 0, NULL);
  const char *version;

  while (dir != NULL && (version = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *bin = g_build_filename ("/usr/lib/postgresql", version, "bin", NULL);
      g_autofree char *initdb = g_build_filename (bin, "initdb", NULL);
      if (g_file_test (initdb, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&bin);
    }
  return NULL;
}

static HelpBase *sqlite = NULL;
static HelpBase *postgres = NULL;

static HelpBase *
base_new (const char *dsn)
{
  HelpBase *base = g_new0 (HelpBase, 1);

  base->dsn = dsn;
  base->folder = g_dir_make_tmp ("wend-sql-XXXXXX", NULL);
  g_assert_nonnull (base->folder);
  return base;
}

/* The test's own odbc.ini, set before there is any thread. */
void
help_base_prepare (void)
{
  g_autofree char *folder = g_dir_make_tmp ("wend-odbc-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "odbc.ini", NULL);

  g_setenv ("ODBCINI", path, TRUE);
}

/* Adds a data source to it. */
static void
describe (const HelpBase *base, const char *driver, const char *rest)
{
  const char *path = g_getenv ("ODBCINI");
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &before, NULL, NULL);
  text = g_strdup_printf ("%s[%s]\nDriver=%s\n%s\n", before != NULL ? before : "", base->dsn, driver, rest);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
connect_base (HelpBase *base)
{
  g_autofree char *how = g_strdup_printf ("DSN=%s", base->dsn);
  SQLCHAR state[6] = { 0 }, text[256] = { 0 };
  SQLRETURN result;

  SQLAllocHandle (SQL_HANDLE_ENV, NULL, &base->environment);
  SQLSetEnvAttr (base->environment, SQL_ATTR_ODBC_VERSION, (SQLPOINTER) SQL_OV_ODBC3, 0);
  SQLAllocHandle (SQL_HANDLE_DBC, base->environment, &base->connection);
  result = SQLDriverConnect (base->connection, NULL, (SQLCHAR *) how, SQL_NTS, NULL, 0, NULL, SQL_DRIVER_NOPROMPT);
  if (!SQL_SUCCEEDED (result))
    {
      SQLGetDiagRec (SQL_HANDLE_DBC, base->connection, 1, state, NULL, text, sizeof text, NULL);
      g_error ("%s: %s", state, text);
    }
}

/* Runs a program of the server as nobody, where we are root. */
static gboolean
run_server (const HelpBase *base, const char *program, const char *arguments)
{
  g_autofree char *log = g_build_filename (base->folder, "log", NULL);
  g_autofree char *line = g_strdup_printf ("%s %s/%s %s >>%s 2>&1", geteuid () == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "", base->server, program, arguments, log);
  const char *argv[] = { "/bin/sh", "-c", line, NULL };
  int status = 1;

  return g_spawn_sync (base->folder, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL) && status == 0;
}

static void
remove_folder (const char *folder)
{
  const char *argv[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

static void
base_free (HelpBase *base)
{
  if (base->connection != NULL)
    {
      SQLDisconnect (base->connection);
      SQLFreeHandle (SQL_HANDLE_DBC, base->connection);
      SQLFreeHandle (SQL_HANDLE_ENV, base->environment);
    }
  if (base->server != NULL)
    run_server (base, "pg_ctl", "-D data -m immediate -w stop");
  remove_folder (base->folder);
  g_free (base->folder);
  g_free (base->server);
  g_free (base);
}

void
help_base_finish (void)
{
  g_clear_pointer (&sqlite, base_free);
  g_clear_pointer (&postgres, base_free);
}

/* NULL, or the base with nothing in it. */
static HelpBase *
emptied (HelpBase *base)
{
  static const char *const tables[] = { "survey", "cases", "t" };

  for (guint i = 0; base != NULL && i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *drop = g_strdup_printf ("DROP TABLE IF EXISTS %s", tables[i]);
      help_base_run (base, drop);
    }
  return base;
}

HelpBase *
help_base_sqlite (void)
{
  g_autofree char *driver = find_driver ("libsqlite3odbc.so");
  g_autofree char *rest = NULL;
  HelpBase *base;

  if (sqlite != NULL)
    return emptied (sqlite);
  if (driver == NULL)
    {
      g_test_skip ("the ODBC driver of SQLite is not installed (libsqliteodbc)");
      return NULL;
    }
  base = sqlite = base_new ("wend-test-sqlite");
  rest = g_strdup_printf ("Database=%s/test.db\nTimeout=1000", base->folder);
  describe (base, driver, rest);
  connect_base (base);
  return base;
}

HelpBase *
help_base_postgres (void)
{
  g_autofree char *driver = find_driver ("psqlodbcw.so");
  g_autofree char *server = find_server ();
  g_autofree char *rest = NULL, *start = NULL;
  HelpBase *base;

  if (postgres != NULL)
    return emptied (postgres);
  if (driver == NULL || server == NULL)
    {
      g_test_skip (driver == NULL ? "the ODBC driver of PostgreSQL is not installed (odbc-postgresql)" : "no PostgreSQL server is installed (postgresql)");
      return NULL;
    }
  base = base_new ("wend-test-postgres");
  base->server = g_steal_pointer (&server);
  g_assert_cmpint (g_chmod (base->folder, 0777), ==, 0);
  rest = g_strdup_printf ("Servername=%s\nPort=5433\nDatabase=postgres\nUsername=wend\nPassword=\nSSLmode=disable", base->folder);
  start = g_strdup_printf ("-D data -w -t 60 -l data/server.log -o \"-k %s -p 5433 -c listen_addresses='' -c fsync=off -c shared_buffers=16MB\" start", base->folder);
  describe (base, driver, rest);
  if (!run_server (base, "initdb", "-D data -U wend -A trust -E UTF8 --locale=C --no-sync")
      || !run_server (base, "pg_ctl", start))
    {
      g_test_skip ("a PostgreSQL server could not be started here");
      base_free (base);
      return NULL;
    }
  connect_base (base);
  postgres = base;
  return base;
}

const char *
help_base_odd (const HelpBase *of, const char *path)
{
  HelpBase odd = { .folder = of->folder, .dsn = "wend-test-odd" };
  g_autofree char *driver = find_driver ("libsqlite3odbc.so");
  g_autofree char *rest = g_strdup_printf ("Database=%s\nTimeout=1000", path);

  describe (&odd, driver, rest);
  return odd.dsn;
}

const char *
help_base_dsn (const HelpBase *base)
{
  return base->dsn;
}

static SQLHSTMT
execute (HelpBase *base, const char *statement)
{
  SQLHSTMT handle;
  SQLCHAR state[6] = { 0 }, text[256] = { 0 };
  SQLRETURN result;

  SQLAllocHandle (SQL_HANDLE_STMT, base->connection, &handle);
  result = SQLExecDirect (handle, (SQLCHAR *) statement, SQL_NTS);
  if (!SQL_SUCCEEDED (result) && result != SQL_NO_DATA)
    {
      SQLGetDiagRec (SQL_HANDLE_STMT, handle, 1, state, NULL, text, sizeof text, NULL);
      g_error ("%s: %s in %.200s", state, text, statement);
    }
  return handle;
}

void
help_base_run (HelpBase *base, const char *statement)
{
  SQLFreeHandle (SQL_HANDLE_STMT, execute (base, statement));
}

gint64
help_base_ask (HelpBase *base, const char *query)
{
  SQLHSTMT handle = execute (base, query);
  SQLBIGINT value = -1;

  g_assert_true (SQL_SUCCEEDED (SQLFetch (handle)));
  g_assert_true (SQL_SUCCEEDED (SQLGetData (handle, 1, SQL_C_SBIGINT, &value, sizeof value, NULL)));
  SQLFreeHandle (SQL_HANDLE_STMT, handle);
  return value;
}

void
help_base_kill (HelpBase *base)
{
  g_assert_true (run_server (base, "pg_ctl", "-D data -m immediate -w stop"));
}
