/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli check: what is wrong in a map. What counts as wrong is said by the rooms below: the reader's remarks, the schema of
 * the format, the rules of a whole map. Here it is gathered, given its line and printed. */

#include <string.h>
#include <unistd.h>

#include "cli/wend-cli-json.h"
#include "cli/wend-cli.h"
#include "insight/wend-lint.h"
#include "io/wend-map-reader.h"
#include "io/wend-map-validate.h"
#include "io/wend-store.h"

typedef struct
{
  const char *code;
  guint64 line; /* 0: none */
  char *id;     /* NULL: the whole map */
  char *message;
} Problem;

static void
problem_free (gpointer data)
{
  Problem *problem = data;

  g_free (problem->id);
  g_free (problem->message);
  g_free (problem);
}

/* The line on which the node with that id begins; 0: not found. The model keeps no lines, and few ask. */
static guint64
line_of (GBytes *bytes, const char *id)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autofree char *attribute = strcmp (id, "map") == 0 ? g_strdup ("<map") : g_strdup_printf (" id=\"%s\"", id);
  const char *found = g_strstr_len (text, (gssize) length, attribute);
  guint64 line = 1;

  if (found == NULL)
    return 0;
  for (const char *p = text; p < found; p++)
    if (*p == '\n')
      line++;
  return line;
}

static void
add_problem (GPtrArray *problems, GBytes *bytes, const char *code, const char *id, const char *message)
{
  Problem *problem = g_new0 (Problem, 1);

  problem->code = code;
  problem->id = g_strdup (id);
  problem->message = g_strdup (message);
  problem->line = id != NULL ? line_of (bytes, id) : 0;
  g_ptr_array_add (problems, problem);
}

static void
add_findings (GPtrArray *problems, GBytes *bytes, const WendDocument *document)
{
  g_autoptr (GPtrArray) findings = wend_lint (document);

  for (guint i = 0; i < findings->len; i++)
    {
      const WendFinding *finding = findings->pdata[i];

      add_problem (problems, bytes, finding->code, finding->node != NULL ? wend_node_id (finding->node) : NULL, finding->message);
    }
}

static void
add_faults (GPtrArray *problems, GBytes *bytes, const WendDocument *document)
{
  g_autoptr (GPtrArray) faults = wend_map_validate (document);

  for (guint i = 0; i < faults->len; i++)
    {
      const WendMapProblem *fault = faults->pdata[i];

      add_problem (problems, bytes, "schema", fault->id, fault->message);
    }
}

/* NULL: complained. */
static GPtrArray *
find_problems (const char *path)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (problem_free);
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = strcmp (path, "-") == 0 ? wend_store_read_fd (STDIN_FILENO, wend_cli_name (path, FALSE), &error)
                                                     : wend_store_read (path, NULL, &error);

  if (bytes != NULL)
    document = wend_map_read_bytes (bytes, wend_cli_name (path, FALSE), remarks, &error);
  if (document == NULL)
    {
      wend_cli_fail (error);
      return NULL;
    }
  for (guint i = 0; i < remarks->len; i++)
    add_problem (problems, bytes, "mended", NULL, remarks->pdata[i]);
  add_faults (problems, bytes, document);
  add_findings (problems, bytes, document);
  return g_steal_pointer (&problems);
}

static void
print_json (const GPtrArray *problems)
{
  g_autoptr (GString) out = g_string_new (NULL);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_begin (out, "problems", '[');
  for (guint i = 0; i < problems->len; i++)
    {
      const Problem *problem = problems->pdata[i];

      wend_cli_json_begin (out, NULL, '{');
      wend_cli_json_string (out, "code", problem->code);
      wend_cli_json_number (out, "line", problem->line > 0, (double) problem->line);
      wend_cli_json_string (out, "id", problem->id);
      wend_cli_json_string (out, "message", problem->message);
      wend_cli_json_end (out, '}');
    }
  wend_cli_json_end (out, ']');
  wend_cli_json_end (out, '}');
  g_print ("%s\n", out->str);
}

/* FILE:LINE: sentence, as compilers do, so that editors can jump there. */
static void
print_text (const char *path, const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const Problem *problem = problems->pdata[i];

      g_print ("%s:", wend_cli_name (path, FALSE));
      if (problem->line > 0)
        g_print ("%" G_GUINT64_FORMAT ":", problem->line);
      g_print (" %s\n", problem->message);
    }
}

WendCliStatus
wend_cli_check (int argc, char **argv)
{
  g_auto (GStrv) files = NULL;
  gboolean json = FALSE;
  WendCliStatus status = WEND_CLI_DONE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print one JSON object a map and line", NULL },
    WEND_CLI_FILES (&files),
    { 0 }
  };

  if (!wend_cli_options (argv, entries, "MAP…", NULL))
    return WEND_CLI_USAGE;
  if (files == NULL)
    return wend_cli_usage ("check", "No map is named");
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) problems = NULL;

      wend_cli_limit (g_strv_length (files));
      problems = find_problems (files[i]);
      if (problems == NULL)
        {
          status = WEND_CLI_INVALID;
          continue;
        }
      if (problems->len > 0)
        status = MAX (status, WEND_CLI_FOUND);
      if (json)
        print_json (problems);
      else
        print_text (files[i], problems);
    }
  return status;
}
