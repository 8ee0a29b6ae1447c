/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One question to a database: connect, begin a transaction that only reads, ask, hand the answer on as CSV, roll back.
 * A second thread watches the clock and the cancel button, and calls the driver off. Knows no mapping. */

#include "measure/wend-sql-private.h"

#include <sql.h>
#include <sqlext.h>
#include <string.h>

#include "base/wend-parse.h"
#include "measure/wend-csv-private.h"
#include "measure/wend-mapping.h"

#define LOGIN_SECONDS 30
#define LOOK_MS 50
#define MAX_CELL (1024 * 1024)
#define UNITS 4096 /* of UTF-16 at once */

typedef struct
{
  char *name;
  SQLHENV environment;
  SQLHDBC connection;
  SQLHSTMT statement;
  gboolean connected;
  guint n_columns;
  guint64 n_rows;
  gboolean ended;
  GString *text;      /* CSV that was not read yet */
  gsize at;
  GArray *units;      /* guint16: a cell */
  SQL_DATE_STRUCT days[2];
  SQLLEN day_sizes[2];
  /* the watch */
  GThread *watch;
  GMutex mutex;
  GCond changed;
  gboolean asking;    /* a call to the driver is under way */
  gboolean closing;
  gboolean late;
  gboolean cancelled;
  gint64 deadline;
  guint timeout;
  GCancellable *cancellable;
} Sql;

/* messages */

/* What the driver says, on one line. Caller frees. */
static char *
driver_message (SQLSMALLINT type, SQLHANDLE handle, char state[6])
{
  SQLWCHAR text[512], code[6] = { 0 };
  SQLINTEGER native;
  SQLSMALLINT length = 0;
  char *message = NULL;

  memset (state, 0, 6);
  if (SQL_SUCCEEDED (SQLGetDiagRecW (type, handle, 1, code, &native, text, G_N_ELEMENTS (text), &length)))
    {
      message = g_utf16_to_utf8 (text, MIN (length, (SQLSMALLINT) G_N_ELEMENTS (text) - 1), NULL, NULL, NULL);
      for (guint i = 0; i < 5; i++)
        state[i] = (char) code[i];
    }
  return message != NULL ? g_strstrip (g_strdelimit (message, "\r\n\t", ' ')) : g_strdup ("it says nothing");
}

static gboolean
fail_text (Sql *sql, GError **error, const char *reason)
{
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "“%s”: %s; nothing was changed", sql->name, reason);
  return FALSE;
}

/* Drivers say it in different ways. */
static gboolean
is_lost (Sql *sql, const char *state, const char *message)
{
  SQLUINTEGER dead = SQL_CD_FALSE;

  if (strncmp (state, "08", 2) == 0 || strncmp (state, "57P", 3) == 0 || strstr (message, "connection has been lost") != NULL || strstr (message, "closed the connection") != NULL)
    return TRUE;
  return sql->connected && SQL_SUCCEEDED (SQLGetConnectAttr (sql->connection, SQL_ATTR_CONNECTION_DEAD, &dead, sizeof dead, NULL)) && dead == SQL_CD_TRUE;
}

static gboolean
fail_driver (Sql *sql, SQLSMALLINT type, SQLHANDLE handle, GError **error)
{
  char state[6];
  g_autofree char *message = driver_message (type, handle, state);
  g_autofree char *reason = NULL;

  if (sql->cancelled)
    {
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_CANCELLED, "Asking “%s” was stopped; nothing was changed", sql->name);
      return FALSE;
    }
  /* The server may keep the limit before we do. */
  if (sql->late || strcmp (state, "HYT00") == 0 || strstr (message, "statement timeout") != NULL)
    reason = g_strdup_printf ("the database has not answered within %u seconds; ask for a shorter period, or raise timeout= in the mapping", sql->timeout);
  else if (is_lost (sql, state, message))
    reason = g_strdup_printf ("the connection to the database was lost or refused (%s); try again when it can be reached", message);
  else if (strcmp (state, "IM002") == 0 || strcmp (state, "01000") == 0)
    reason = g_strdup_printf ("no data source of that name can be used here (%s); add it to the ODBC settings of this computer", message);
  else
    reason = g_strdup_printf ("the database refuses (%s); correct the statement or your rights", message);
  return fail_text (sql, error, reason);
}

/* watching */

/* With the lock held. */
static void
call_off (Sql *sql)
{
  if (g_cancellable_is_cancelled (sql->cancellable))
    sql->cancelled = TRUE;
  else if (g_get_monotonic_time () > sql->deadline)
    sql->late = TRUE;
  if ((sql->cancelled || sql->late) && sql->asking && sql->statement != NULL)
    SQLCancel (sql->statement); /* again and again: a driver may pass over one that comes too early */
}

static gpointer
watch (gpointer data)
{
  Sql *sql = data;

  g_mutex_lock (&sql->mutex);
  while (!sql->closing)
    {
      g_cond_wait_until (&sql->changed, &sql->mutex, g_get_monotonic_time () + LOOK_MS * G_TIME_SPAN_MILLISECOND);
      call_off (sql);
    }
  g_mutex_unlock (&sql->mutex);
  return NULL;
}

/* Around every call that may take long. FALSE: called off already. */
static gboolean
begin_asking (Sql *sql)
{
  gboolean fine;

  g_mutex_lock (&sql->mutex);
  fine = !sql->cancelled && !sql->late;
  sql->asking = fine;
  g_mutex_unlock (&sql->mutex);
  return fine;
}

static gboolean
end_asking (Sql *sql, SQLRETURN result)
{
  gboolean fine;

  g_mutex_lock (&sql->mutex);
  sql->asking = FALSE;
  fine = !sql->cancelled && !sql->late;
  g_mutex_unlock (&sql->mutex);
  return fine && (SQL_SUCCEEDED (result) || result == SQL_NO_DATA);
}

/* connecting */

static void
append_braced (GString *to, const char *key, const char *value)
{
  g_string_append_printf (to, ";%s={", key);
  for (const char *p = value; *p != '\0'; p++)
    g_string_append_printf (to, "%s%c", *p == '}' ? "}" : "", *p);
  g_string_append_c (to, '}');
}

/* UseDeclareFetch: PostgreSQL's driver then fetches as it is read instead of holding all; others pass over it. */
static gboolean
connect_to (Sql *sql, const WendSqlQuestion *question, GError **error)
{
  GString *how = g_string_new ("DSN=");
  SQLRETURN result;
  gsize room;

  g_string_append_printf (how, "%s;UseDeclareFetch=1;Fetch=1000", question->dsn);
  if (question->user != NULL)
    append_braced (how, "UID", question->user);
  if (question->password != NULL)
    append_braced (how, "PWD", question->password);
  SQLSetConnectAttr (sql->connection, SQL_ATTR_LOGIN_TIMEOUT, (SQLPOINTER) LOGIN_SECONDS, 0);
  SQLSetConnectAttr (sql->connection, SQL_ATTR_ACCESS_MODE, (SQLPOINTER) SQL_MODE_READ_ONLY, 0);
  result = SQLDriverConnect (sql->connection, NULL, (SQLCHAR *) how->str, SQL_NTS, NULL, 0, NULL, SQL_DRIVER_NOPROMPT);
  room = how->allocated_len;
  explicit_bzero (how->str, room);
  g_string_free (how, TRUE);
  sql->connected = SQL_SUCCEEDED (result);
  return sql->connected || fail_driver (sql, SQL_HANDLE_DBC, sql->connection, error);
}

/* Every database that has transactions of its own for reading is told so; SQLite has another word for it. */
static gboolean
forbid_writing (Sql *sql, GError **error)
{
  char dbms[64] = "";
  gboolean sqlite, required;
  SQLHSTMT statement = NULL;
  SQLRETURN result;

  SQLSetConnectAttr (sql->connection, SQL_ATTR_AUTOCOMMIT, (SQLPOINTER) SQL_AUTOCOMMIT_OFF, 0);
  SQLGetInfo (sql->connection, SQL_DBMS_NAME, dbms, sizeof dbms, NULL);
  sqlite = g_ascii_strncasecmp (dbms, "sqlite", 6) == 0;
  required = sqlite || g_ascii_strncasecmp (dbms, "postgres", 8) == 0;
  if (!SQL_SUCCEEDED (SQLAllocHandle (SQL_HANDLE_STMT, sql->connection, &statement)))
    return fail_driver (sql, SQL_HANDLE_DBC, sql->connection, error);
  result = SQLExecDirect (statement, (SQLCHAR *) (sqlite ? "PRAGMA query_only = 1" : "SET TRANSACTION READ ONLY"), SQL_NTS);
  if (required && !SQL_SUCCEEDED (result) && result != SQL_NO_DATA)
    {
      fail_driver (sql, SQL_HANDLE_STMT, statement, error);
      SQLFreeHandle (SQL_HANDLE_STMT, statement);
      return FALSE;
    }
  SQLFreeHandle (SQL_HANDLE_STMT, statement);
  if (!SQL_SUCCEEDED (result) && result != SQL_NO_DATA) /* elsewhere what was refused must not stand in the way */
    SQLEndTran (SQL_HANDLE_DBC, sql->connection, SQL_ROLLBACK);
  return TRUE;
}

/* asking */

static void
set_day (SQL_DATE_STRUCT *to, gint32 day)
{
  int year, month, of_month;

  wend_date_to_ymd (day, &year, &month, &of_month);
  *to = (SQL_DATE_STRUCT) { (SQLSMALLINT) year, (SQLUSMALLINT) month, (SQLUSMALLINT) of_month };
}

static gboolean
bind_days (Sql *sql, const WendSqlQuestion *question, GError **error)
{
  set_day (&sql->days[0], question->from);
  set_day (&sql->days[1], question->to);
  for (SQLUSMALLINT i = 0; i < 2; i++)
    if (!SQL_SUCCEEDED (SQLBindParameter (sql->statement, i + 1, SQL_PARAM_INPUT, SQL_C_TYPE_DATE, SQL_TYPE_DATE, 10, 0, &sql->days[i], 0, &sql->day_sizes[i])))
      return fail_driver (sql, SQL_HANDLE_STMT, sql->statement, error);
  return TRUE;
}

static gboolean
ask (Sql *sql, const WendSqlQuestion *question, GError **error)
{
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (question->statement, -1, NULL, NULL, NULL);
  SQLRETURN result;
  SQLSMALLINT n = 0;

  if (wide == NULL)
    return fail_text (sql, error, "the statement is no text in UTF-8; save it as UTF-8");
  if (!SQL_SUCCEEDED (SQLAllocHandle (SQL_HANDLE_STMT, sql->connection, &sql->statement)))
    return fail_driver (sql, SQL_HANDLE_DBC, sql->connection, error);
  SQLSetStmtAttr (sql->statement, SQL_ATTR_QUERY_TIMEOUT, (SQLPOINTER) (gsize) question->timeout, 0);
  SQLSetStmtAttr (sql->statement, SQL_ATTR_MAX_ROWS, (SQLPOINTER) (gsize) (WEND_SQL_MAX_ROWS + 1), 0);
  if (!bind_days (sql, question, error) || !begin_asking (sql))
    return error != NULL && *error != NULL ? FALSE : fail_driver (sql, SQL_HANDLE_STMT, sql->statement, error);
  result = SQLExecDirectW (sql->statement, wide, SQL_NTS);
  if (!end_asking (sql, result))
    return fail_driver (sql, SQL_HANDLE_STMT, sql->statement, error);
  if (!SQL_SUCCEEDED (SQLNumResultCols (sql->statement, &n)) || n < 1)
    return fail_text (sql, error, "the statement gives no columns; write one SELECT");
  if (n > WEND_CSV_MAX_COLUMNS)
    return fail_text (sql, error, "the statement gives more than 1,000 columns; ask for less");
  sql->n_columns = (guint) n;
  return TRUE;
}

/* the answer as CSV */

static gboolean
append_cell (Sql *sql, gboolean first, GError **error)
{
  glong length;
  g_autofree char *text = g_utf16_to_utf8 ((const gunichar2 *) (const void *) sql->units->data, sql->units->len, NULL, &length, NULL);

  if (text == NULL || strlen (text) != (gsize) length)
    return fail_text (sql, error, "the database gives a text that is no text; cast the column to one");
  if (length > MAX_CELL)
    return fail_text (sql, error, "a cell of the answer is longer than 1 MiB; ask for counts, not for texts");
  if (!first)
    g_string_append_c (sql->text, ',');
  if (length > 0 && strpbrk (text, ",\"\r\n \t") == NULL)
    {
      g_string_append_len (sql->text, text, length);
      return TRUE;
    }
  g_string_append_c (sql->text, '"');
  for (const char *p = text; *p != '\0'; p++)
    g_string_append_printf (sql->text, *p == '"' ? "\"\"" : "%c", *p);
  g_string_append_c (sql->text, '"');
  return TRUE;
}

static gboolean
read_header (Sql *sql, GError **error)
{
  for (SQLUSMALLINT i = 1; i <= sql->n_columns; i++)
    {
      SQLWCHAR name[256] = { 0 };
      SQLSMALLINT length = 0;
      if (!SQL_SUCCEEDED (SQLDescribeColW (sql->statement, i, name, G_N_ELEMENTS (name), &length, NULL, NULL, NULL, NULL)))
        return fail_driver (sql, SQL_HANDLE_STMT, sql->statement, error);
      g_array_set_size (sql->units, 0);
      g_array_append_vals (sql->units, name, (guint) CLAMP (length, 0, (SQLSMALLINT) G_N_ELEMENTS (name) - 1));
      if (!append_cell (sql, i == 1, error))
        return FALSE;
    }
  g_string_append_c (sql->text, '\n');
  return TRUE;
}

/* A cell comes in pieces, each with a NUL behind it; NULL is empty. */
static gboolean
get_cell (Sql *sql, SQLUSMALLINT column, GError **error)
{
  SQLWCHAR piece[UNITS];
  SQLRETURN result;

  g_array_set_size (sql->units, 0);
  do
    {
      SQLLEN size = 0;
      result = SQLGetData (sql->statement, column, SQL_C_WCHAR, piece, sizeof piece, &size);
      if (result == SQL_NO_DATA || size == SQL_NULL_DATA)
        return TRUE;
      if (!SQL_SUCCEEDED (result))
        return fail_driver (sql, SQL_HANDLE_STMT, sql->statement, error);
      if (size == SQL_NO_TOTAL || size >= (SQLLEN) sizeof piece)
        size = (SQLLEN) (sizeof piece - sizeof *piece);
      g_array_append_vals (sql->units, piece, (guint) (size / (SQLLEN) sizeof *piece));
      if (sql->units->len > MAX_CELL)
        return fail_text (sql, error, "a cell of the answer is longer than 1 MiB; ask for counts, not for texts");
    }
  while (result == SQL_SUCCESS_WITH_INFO);
  return TRUE;
}

static gboolean
fetch_row (Sql *sql, GError **error)
{
  SQLRETURN result = SQL_ERROR;

  if (begin_asking (sql))
    result = SQLFetch (sql->statement);
  if (!end_asking (sql, result))
    return fail_driver (sql, SQL_HANDLE_STMT, sql->statement, error);
  sql->ended = result == SQL_NO_DATA;
  if (sql->ended)
    return TRUE;
  if (++sql->n_rows > WEND_SQL_MAX_ROWS)
    return fail_text (sql, error, "the answer has more than 1 million lines; let the database count: one line for each stage and segment, with GROUP BY");
  for (guint i = 1; i <= sql->n_columns; i++)
    if (!get_cell (sql, (SQLUSMALLINT) i, error) || !append_cell (sql, i == 1, error))
      return FALSE;
  g_string_append_c (sql->text, '\n');
  return TRUE;
}

static gssize
read_answer (gpointer data, void *to, gsize room, GError **error)
{
  Sql *sql = data;
  gsize n;

  while (!sql->ended && sql->text->len - sql->at < room)
    {
      if (sql->at > 0)
        g_string_erase (sql->text, 0, (gssize) sql->at);
      sql->at = 0;
      if (!fetch_row (sql, error))
        return -1;
    }
  n = MIN (room, sql->text->len - sql->at);
  memcpy (to, sql->text->str + sql->at, n);
  sql->at += n;
  return (gssize) n;
}

/* closing */

static void
sql_free (gpointer data)
{
  Sql *sql = data;

  g_mutex_lock (&sql->mutex);
  sql->closing = TRUE;
  g_cond_signal (&sql->changed);
  g_mutex_unlock (&sql->mutex);
  if (sql->watch != NULL)
    g_thread_join (sql->watch);
  if (sql->statement != NULL)
    SQLFreeHandle (SQL_HANDLE_STMT, sql->statement);
  if (sql->connected)
    {
      SQLEndTran (SQL_HANDLE_DBC, sql->connection, SQL_ROLLBACK);
      SQLDisconnect (sql->connection);
    }
  if (sql->connection != NULL)
    SQLFreeHandle (SQL_HANDLE_DBC, sql->connection);
  if (sql->environment != NULL)
    SQLFreeHandle (SQL_HANDLE_ENV, sql->environment);
  g_mutex_clear (&sql->mutex);
  g_cond_clear (&sql->changed);
  g_clear_object (&sql->cancellable);
  g_string_free (sql->text, TRUE);
  g_array_unref (sql->units);
  g_free (sql->name);
  g_free (sql);
}

static Sql *
sql_new (const WendSqlQuestion *question)
{
  Sql *sql = g_new0 (Sql, 1);

  sql->name = g_strdup (question->name);
  sql->text = g_string_new (NULL);
  sql->units = g_array_new (FALSE, FALSE, sizeof (guint16));
  sql->timeout = question->timeout;
  sql->deadline = g_get_monotonic_time () + (gint64) question->timeout * G_USEC_PER_SEC;
  sql->cancellable = question->cancellable != NULL ? g_object_ref (question->cancellable) : NULL;
  g_mutex_init (&sql->mutex);
  g_cond_init (&sql->changed);
  return sql;
}

static gboolean
open_connection (Sql *sql, const WendSqlQuestion *question, GError **error)
{
  if (!SQL_SUCCEEDED (SQLAllocHandle (SQL_HANDLE_ENV, NULL, &sql->environment)))
    return fail_text (sql, error, "ODBC cannot be used here; install unixODBC");
  SQLSetEnvAttr (sql->environment, SQL_ATTR_ODBC_VERSION, (SQLPOINTER) SQL_OV_ODBC3, 0);
  if (!SQL_SUCCEEDED (SQLAllocHandle (SQL_HANDLE_DBC, sql->environment, &sql->connection)))
    return fail_driver (sql, SQL_HANDLE_ENV, sql->environment, error);
  return connect_to (sql, question, error) && forbid_writing (sql, error);
}

WendFeed *
wend_sql_open (const WendSqlQuestion *question, GError **error)
{
  Sql *sql = sql_new (question);

  if (open_connection (sql, question, error))
    {
      sql->watch = g_thread_new ("wend-sql-watch", watch, sql);
      if (ask (sql, question, error) && read_header (sql, error) && fetch_row (sql, error))
        return wend_feed_new (question->name, read_answer, sql, sql_free, error);
    }
  sql_free (sql);
  return NULL;
}
