/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Options the GNU way, read by GOption, and the values that several commands take.
 * Must not know what a command does with them. */

#include <stdarg.h>
#include <string.h>

#include "cli/wend-cli.h"
#include "model/wend-value.h"

gboolean
wend_cli_options (char **argv, const GOptionEntry *entries, const char *arguments, const char *description)
{
  g_autoptr (GOptionContext) context = g_option_context_new (arguments);
  g_autofree char *name = g_strdup_printf ("wend-cli %s", argv[0]);
  g_auto (GStrv) words = g_strdupv (argv);
  g_autoptr (GError) error = NULL;

  g_set_prgname (name);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_description (context, description);
  if (g_option_context_parse_strv (context, &words, &error))
    return TRUE;
  wend_cli_usage (argv[0], "%s", error->message);
  return FALSE;
}

WendCliStatus
wend_cli_usage (const char *command, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("wend-cli: %s; “wend-cli %s --help” tells how\n", message, command);
  return WEND_CLI_USAGE;
}

gboolean
wend_cli_period (const char *command, const char *option, const char *text, WendPeriod *period)
{
  *period = (WendPeriod) { 0, 0 };
  if (text == NULL || wend_period_parse (text, period))
    return TRUE;
  wend_cli_usage (command,
                  "%s “%s” is no period: a day 2017-05-02, a week 2026-W37, a month 2017-05, a quarter 2017-Q2, a year 2017, "
                  "or two of these with “..” between them",
                  option, text);
  return FALSE;
}

gboolean
wend_cli_segment (const char *command, const char *text)
{
  const WendFieldRow *row = wend_schema_field (WEND_KIND_OBSERVATION, WEND_FIELD_SEGMENT);
  g_autofree char *canonical = NULL;

  if (text == NULL || wend_value_check (row, text, strlen (text), &canonical, NULL) == WEND_VALUE_CANONICAL)
    return TRUE;
  wend_cli_usage (command, "--segment “%s” is no group: it is written NAME=LEVEL, as in traveller=family", text);
  return FALSE;
}
