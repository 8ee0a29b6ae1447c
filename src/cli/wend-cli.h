/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/wend-period.h"
#include "model/wend-document.h"

G_BEGIN_DECLS

/* What the commands of wend-cli share: exit codes, options, maps in and out, and what is printed.
 *
 * A command is one function in a file of its own; argv[0] is the command's name. It prints results to standard output,
 * and every complaint as one line to standard error. Standard output carries nothing but results, so that it can be piped. */

typedef enum
{
  WEND_CLI_DONE = 0,
  WEND_CLI_FOUND = 1,  /* done, and there are problems */
  WEND_CLI_USAGE = 2,  /* wrong use: an option, a name or a mapping that does not fit */
  WEND_CLI_INVALID = 3 /* a file cannot be read or written, or is not valid */
} WendCliStatus;

WendCliStatus wend_cli_new     (int argc, char **argv);
WendCliStatus wend_cli_info    (int argc, char **argv);
WendCliStatus wend_cli_check   (int argc, char **argv);
WendCliStatus wend_cli_measure (int argc, char **argv);
WendCliStatus wend_cli_pain    (int argc, char **argv);
WendCliStatus wend_cli_signals (int argc, char **argv);
WendCliStatus wend_cli_proof   (int argc, char **argv);
WendCliStatus wend_cli_drivers (int argc, char **argv);
WendCliStatus wend_cli_funnel  (int argc, char **argv);
WendCliStatus wend_cli_paths   (int argc, char **argv);
WendCliStatus wend_cli_export  (int argc, char **argv);

/* --- Options --- */

/* Parses the options of a command; `files` are the words that are no options. `arguments` is their form in the usage line
 * ("MAP…"), `description` follows the options in --help and may be NULL. FALSE: complained; the status is USAGE. */
gboolean      wend_cli_options (char               **argv,
                                const GOptionEntry  *entries,
                                const char          *arguments,
                                const char          *description);
/* The entry for those words: the last one of a command's entries, before the NULL entry. */
#define WEND_CLI_FILES(files) \
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, files, NULL, NULL }

/* Complains about wrong use of argv[0] and returns USAGE. */
WendCliStatus wend_cli_usage   (const char *command,
                                const char *format,
                                ...) G_GNUC_PRINTF (2, 3);

/* `text` NULL: no period. FALSE: complained. */
gboolean      wend_cli_period  (const char *command,
                                const char *option,
                                const char *text,
                                WendPeriod *period);
/* FALSE: complained. */
gboolean      wend_cli_segment (const char *command,
                                const char *text);

/* --- Complaints --- */

/* Prints the error and returns the status that belongs to it. */
WendCliStatus wend_cli_fail    (const GError *error);
/* One remark about a file that does not stop the work. */
void          wend_cli_warn    (const char *path,
                                const char *format,
                                ...) G_GNUC_PRINTF (2, 3);

/* --- Maps in and out; "-" is standard input and output --- */

/* For messages. */
const char   *wend_cli_name    (const char *path,
                                gboolean    output);
/* NULL: complained, the status is INVALID. What was mended on the way in goes to `remarks`, or is printed where that is
 * NULL. `bytes` is the size of the file; may be NULL. */
WendDocument *wend_cli_load    (const char *path,
                                GPtrArray  *remarks,
                                guint64    *bytes);
WendCliStatus wend_cli_save    (const char         *path,
                                const WendDocument *document);
/* Standard output as a place to write to; fits the write callback of the room `export`. */
gboolean      wend_cli_write_stdout (gpointer     unused,
                                     const void  *bytes,
                                     gsize        n,
                                     GError     **error);
/* In batch use no file may take the machine: call it before each of several files. */
void          wend_cli_limit   (guint n_files);

G_END_DECLS
