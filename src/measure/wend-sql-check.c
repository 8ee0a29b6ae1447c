/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at a statement before any database sees it (reliability.md §5a). The database's own rights and a read-only transaction
 * are the second and third line; this is the first, and it says what is wrong. Knows no dialect: what it cannot be sure of, it
 * refuses. */

#include "measure/wend-sql-check-private.h"

#include <string.h>

#include "measure/wend-mapping.h"

#define N_PARAMETERS 2

typedef struct
{
  const char *name;
  const char *at;
  GString *plain;   /* without comments */
  guint n_parameters;
  guint n_words;
  GError **error;
} Reader;

static gboolean
fail (Reader *reader, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (Reader *reader, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (reader->error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "The statement in “%s” is not sent: %s", reader->name, reason);
  return FALSE;
}

/* Behind a comment, and a blank in its place. */
static gboolean
pass_comment (Reader *reader)
{
  const char *end;

  if (reader->at[0] == '-')
    end = reader->at + strcspn (reader->at, "\n");
  else
    {
      end = strstr (reader->at + 2, "*/");
      if (end == NULL)
        return fail (reader, "a comment /* does not end; close it");
      if (memmem (reader->at + 2, (size_t) (end - reader->at - 2), "/*", 2) != NULL)
        return fail (reader, "a comment lies inside a comment, which databases read differently; take one out");
      end += 2;
    }
  g_string_append_c (reader->plain, ' ');
  reader->at = end;
  return TRUE;
}

/* 'text', "name" or `name`; a doubled mark stands for itself. A backslash may end or not end a text, whichever database it is. */
static gboolean
pass_quoted (Reader *reader)
{
  char mark = *reader->at;
  const char *end = strchr (reader->at + 1, mark);

  if (end == NULL)
    return fail (reader, "a quote %c does not close; close it", mark);
  if (memchr (reader->at, '\\', (size_t) (end - reader->at)) != NULL || memchr (reader->at, ';', (size_t) (end - reader->at)) != NULL)
    return fail (reader, "a quoted text holds a backslash or a semicolon, which could be read in two ways; write it otherwise");
  g_string_append_len (reader->plain, reader->at, end + 1 - reader->at);
  reader->at = end + 1;
  return TRUE;
}

/* Functions that read or write files, load code, call other servers, or make values as large as memory. No count needs them. */
static gboolean
reaches_out (const char *word)
{
  static const char *const functions[] = {
    "load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "zeroblob", "randomblob", "pg_read_file", "pg_read_binary_file", "pg_ls_dir", "pg_stat_file",
    "lo_import", "lo_export", "lo_from_bytea", "lo_put", "dblink", "dblink_connect", "dblink_exec", "dblink_send_query", "load_file", "sys_exec", "sys_eval", "openrowset",
    "opendatasource", "openquery", "xp_cmdshell", "utl_file", "utl_http", "url", "s3", "remote", "jdbc", "odbc", "repeat", "rpad", "lpad", "replicate",
  };

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (strcmp (functions[i], word) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
pass_word (Reader *reader)
{
  static const char *const changing[] = { "insert", "update", "delete", "merge", "replace", "upsert", "create", "alter", "drop", "truncate", "rename", "grant", "revoke",
                                          "call", "exec", "execute", "do", "copy", "attach", "detach", "pragma", "vacuum", "into", "lock", "load", "set", "begin",
                                          "commit", "rollback", "savepoint", "declare", "outfile", "dumpfile", "handler", "install", "shutdown" };
  const char *end = reader->at, *next;
  g_autofree char *word = NULL;

  while (g_ascii_isalnum (*end) || *end == '_' || (guchar) *end >= 0x80)
    end++;
  word = g_ascii_strdown (reader->at, end - reader->at);
  if (reader->n_words++ == 0 && strcmp (word, "select") != 0 && strcmp (word, "with") != 0)
    return fail (reader, "it begins with “%.40s”; only SELECT, or WITH … SELECT, is sent", word);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    if (strcmp (word, changing[i]) == 0)
      return fail (reader, "it holds the word “%s”, and nothing is sent that could change a database; if it is the name of a column, put it in double quotes", word);
  next = end + strspn (end, " \t\r\n");
  if ((*next == '(' || *next == '/' || *next == '-') && reaches_out (word)) /* a comment may stand between */
    return fail (reader, "it calls “%s”, which reaches beyond the tables or makes values of any size; count without it", word);
  g_string_append_len (reader->plain, reader->at, end - reader->at);
  reader->at = end;
  return TRUE;
}

static gboolean
pass_sign (Reader *reader)
{
  reader->n_parameters += *reader->at == '?' ? 1 : 0;
  if (*reader->at == '$' || *reader->at == '\\' || *reader->at == '#' || *reader->at == '@')
    return fail (reader, "it holds the sign “%c”, which databases read differently; write it otherwise", *reader->at);
  if (reader->n_words == 0 && !g_ascii_isspace (*reader->at))
    return fail (reader, "it begins with “%c”; only SELECT, or WITH … SELECT, is sent", *reader->at);
  g_string_append_c (reader->plain, *reader->at++);
  return TRUE;
}

static gboolean
pass_any (Reader *reader)
{
  const char *at = reader->at;

  if ((at[0] == '-' && at[1] == '-') || (at[0] == '/' && at[1] == '*'))
    return pass_comment (reader);
  if (*at == '\'' || *at == '"' || *at == '`')
    return pass_quoted (reader);
  if (g_ascii_isalpha (*at) || *at == '_' || (guchar) *at >= 0x80)
    return pass_word (reader);
  if (g_ascii_isdigit (*at)) /* a number, and whatever is glued to it */
    {
      while (g_ascii_isalnum (*reader->at) || *reader->at == '.')
        g_string_append_c (reader->plain, *reader->at++);
      return TRUE;
    }
  return pass_sign (reader);
}

/* Nothing but blanks and comments may stand behind a semicolon; it is not sent. */
static gboolean
check_end (Reader *reader)
{
  gsize length = reader->plain->len;

  reader->at++;
  while (*reader->at != '\0')
    {
      gboolean comment = (reader->at[0] == '-' && reader->at[1] == '-') || (reader->at[0] == '/' && reader->at[1] == '*');
      if (!comment && !g_ascii_isspace (*reader->at))
        return fail (reader, "it holds more than one statement; keep one in each file");
      if (!comment)
        reader->at++;
      else if (!pass_comment (reader))
        return FALSE;
    }
  g_string_truncate (reader->plain, length);
  return TRUE;
}

static gboolean
check_all (Reader *reader)
{
  while (*reader->at != '\0')
    if (!(*reader->at == ';' ? check_end (reader) : pass_any (reader)))
      return FALSE;
  if (reader->n_words == 0)
    return fail (reader, "it is empty; write one SELECT");
  return reader->n_parameters == N_PARAMETERS
         || fail (reader, "it has %u parameters “?”; it needs two, the period's first day and the day after its last, such as WHERE day >= ? AND day < ?", reader->n_parameters);
}

char *
wend_sql_check (const char *text, const char *name, GError **error)
{
  Reader reader = { .name = name, .at = text, .error = error };
  gboolean fine;

  reader.plain = g_string_new (NULL);
  fine = check_all (&reader);
  g_strstrip (reader.plain->str);
  return g_string_free (reader.plain, !fine);
}
