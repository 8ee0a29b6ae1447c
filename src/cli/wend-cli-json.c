/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON for scripts, written straight into text: a generator's 17 digits would make 0.95 unreadable. */

#include "cli/wend-cli-json.h"

#include "base/wend-parse.h"

static void
escape (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (out, '"');
  for (const char *p = valid; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (out, '\\');
      if ((guchar) *p < 0x20)
        g_string_append_printf (out, "\\u%04x", *p);
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
start (GString *out, const char *key)
{
  if (out->len > 0 && out->str[out->len - 1] != '{' && out->str[out->len - 1] != '[')
    g_string_append_c (out, ',');
  if (key != NULL)
    {
      escape (out, key);
      g_string_append_c (out, ':');
    }
}

void
wend_cli_json_begin (GString *out, const char *key, char bracket)
{
  start (out, key);
  g_string_append_c (out, bracket);
}

void
wend_cli_json_end (GString *out, char bracket)
{
  g_string_append_c (out, bracket);
}

void
wend_cli_json_string (GString *out, const char *key, const char *value)
{
  start (out, key);
  if (value == NULL)
    g_string_append (out, "null");
  else
    escape (out, value);
}

void
wend_cli_json_integer (GString *out, const char *key, guint64 value)
{
  start (out, key);
  g_string_append_printf (out, "%" G_GUINT64_FORMAT, value);
}

void
wend_cli_json_flag (GString *out, const char *key, gboolean value)
{
  start (out, key);
  g_string_append (out, value ? "true" : "false");
}

void
wend_cli_json_number (GString *out, const char *key, gboolean has, double value)
{
  char buffer[WEND_NUMBER_SIZE];

  start (out, key);
  g_string_append (out, has ? wend_format_double (buffer, value) : "null");
}

void
wend_cli_json_date (GString *out, const char *key, gboolean has, gint32 days)
{
  char buffer[16];

  wend_cli_json_string (out, key, has ? wend_format_date (buffer, days) : NULL);
}
