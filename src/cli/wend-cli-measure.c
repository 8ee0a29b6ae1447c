/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli measure: survey answers counted into a map. Reading, counting and the rules of replacing are the room
 * `measure`'s; here are the options, the report and the exit status. */

#include <string.h>
#include <unistd.h>

#include "base/wend-parse.h"
#include "cli/wend-cli-json.h"
#include "cli/wend-cli.h"
#include "measure/wend-import.h"
#include "measure/wend-quotes.h"

#define SHOWN_REFUSALS 20

typedef struct
{
  char *mapping;
  char *series;
  char *period_text;
  char *output;
  gboolean redefine;
  gboolean json;
  gboolean quotes;
  char *take;
  char **files;
  WendPeriod period;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->mapping);
  g_free (options->series);
  g_free (options->period_text);
  g_free (options->output);
  g_free (options->take);
  g_strfreev (options->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The source of a series that was taken last. NULL: the map has none. */
static const WendNode *
last_source (const WendDocument *document, const char *series)
{
  guint n;
  WendNode *const *sources = wend_node_children (wend_document_map (document), WEND_KIND_SOURCE, &n);
  const WendNode *last = NULL;

  for (guint i = 0; i < n; i++)
    if (strcmp (wend_node_text (sources[i], WEND_FIELD_SERIES), series) == 0
        && wend_node_is_set (sources[i], WEND_FIELD_MAPPING)
        && (last == NULL
            || strcmp (wend_node_text (sources[i], WEND_FIELD_TAKEN), wend_node_text (last, WEND_FIELD_TAKEN)) >= 0))
      last = sources[i];
  return last;
}

/* NULL: complained. */
static WendMapping *
find_mapping (const Options *options, const WendDocument *document, WendCliStatus *status)
{
  g_autoptr (GError) error = NULL;
  WendMapping *mapping = NULL;

  if (options->mapping != NULL)
    mapping = wend_mapping_load (options->mapping, &error);
  else
    {
      const WendNode *source = last_source (document, options->series);

      if (source == NULL)
        {
          *status = wend_cli_usage ("measure", "“%s” keeps no mapping for a series “%s”; name a mapping file with --mapping",
                                    wend_cli_name (options->files[0], FALSE), options->series);
          return NULL;
        }
      const char *text = wend_node_text (source, WEND_FIELD_MAPPING);
      mapping = wend_mapping_parse (text, strlen (text), options->series, &error);
    }
  if (mapping == NULL)
    *status = wend_cli_fail (error);
  return mapping;
}

/* What a database is asked: DATA, else the file that the mapping names (beside the mapping), else the statement that the map
 * keeps, in how->query. NULL: there is none. Caller frees. */
static char *
find_statement (const Options *options, const WendDocument *document, const WendMapping *mapping, WendImportOptions *how)
{
  const WendNode *source = options->series != NULL ? last_source (document, options->series) : NULL;
  const char *file = wend_mapping_query_file (mapping);
  g_autofree char *folder = NULL;

  if (options->files[1] != NULL)
    return g_strdup (options->files[1]);
  if (source != NULL && wend_node_is_set (source, WEND_FIELD_QUERY))
    {
      how->query = wend_node_text (source, WEND_FIELD_QUERY);
      return g_strdup (file);
    }
  folder = g_path_get_dirname (options->mapping != NULL ? options->mapping : options->files[0]);
  return g_path_is_absolute (file) ? g_strdup (file) : g_build_filename (folder, file, NULL);
}

/* The file of data; NULL: complained. Caller frees. */
static char *
find_data (const Options *options, const WendDocument *document, const WendMapping *mapping, WendImportOptions *how)
{
  if (strcmp (wend_mapping_form (mapping), "sql") == 0)
    return find_statement (options, document, mapping, how);
  if (options->files[1] != NULL)
    return g_strdup (options->files[1]);
  wend_cli_usage ("measure", "A map and a file of data are needed");
  return NULL;
}

/* When the data count as taken: now, or what SOURCE_DATE_EPOCH says. */
static gint64
taken (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 seconds;

  if (epoch != NULL && wend_parse_uint64 (epoch, &seconds) && seconds <= 253402300799u)
    return (gint64) seconds;
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
print_json (const WendImport *import, const char *source)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const GPtrArray *refused = wend_import_refused (import, NULL);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_integer (out, "read", wend_import_n_read (import));
  wend_cli_json_integer (out, "used", wend_import_n_used (import));
  wend_cli_json_begin (out, "refused", '[');
  for (guint i = 0; i < refused->len; i++)
    {
      const WendRefusal *refusal = refused->pdata[i];

      wend_cli_json_begin (out, NULL, '{');
      wend_cli_json_integer (out, "line", refusal->line);
      wend_cli_json_string (out, "column", refusal->column);
      wend_cli_json_string (out, "reason", refusal->reason);
      wend_cli_json_string (out, "value", refusal->value);
      wend_cli_json_end (out, '}');
    }
  wend_cli_json_end (out, ']');
  wend_cli_json_integer (out, "duplicates", wend_import_n_duplicates (import));
  wend_cli_json_integer (out, "suppressed", wend_import_n_suppressed (import));
  wend_cli_json_integer (out, "observations", wend_import_n_observations (import));
  wend_cli_json_string (out, "source", source);
  wend_cli_json_end (out, '}');
  g_print ("%s\n", out->str);
}

/* `print` is g_print, or g_printerr where the map itself goes to standard output. */
static void
print_text (const WendImport *import, const char *path, void (*print) (const char *format, ...))
{
  guint64 n_refused;
  const GPtrArray *refused = wend_import_refused (import, &n_refused);

  print ("%s: %" G_GUINT64_FORMAT " rows read, %" G_GUINT64_FORMAT " used, %" G_GUINT64_FORMAT " refused, %" G_GUINT64_FORMAT
         " repeated; %u observations, %u too small a group to keep\n",
         wend_cli_name (path, FALSE), wend_import_n_read (import), wend_import_n_used (import), n_refused,
         wend_import_n_duplicates (import), wend_import_n_observations (import), wend_import_n_suppressed (import));
  for (guint i = 0; i < MIN (refused->len, SHOWN_REFUSALS); i++)
    {
      const WendRefusal *refusal = refused->pdata[i];

      print ("  line %" G_GUINT64_FORMAT ", column %s: %s: “%s”\n", refusal->line,
             refusal->column != NULL ? refusal->column : "–", refusal->reason, refusal->value != NULL ? refusal->value : "");
    }
  if (n_refused > SHOWN_REFUSALS)
    print ("  and %" G_GUINT64_FORMAT " more; --json lists them\n", n_refused - SHOWN_REFUSALS);
}

/* --- Quotes --- */

static void
print_quotes (const GPtrArray *quotes, gboolean json)
{
  g_autoptr (GString) out = g_string_new (NULL);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_begin (out, "rows", '[');
  for (guint i = 0; i < quotes->len; i++)
    {
      const WendQuote *quote = quotes->pdata[i];

      if (!json)
        {
          g_print ("%u\t%s\t%s\n", i + 1, quote->place != NULL ? quote->place : "–", quote->text);
          continue;
        }
      wend_cli_json_begin (out, NULL, '{');
      wend_cli_json_integer (out, "number", i + 1);
      wend_cli_json_integer (out, "line", quote->line);
      wend_cli_json_string (out, "place", quote->place);
      wend_cli_json_string (out, "channel", quote->channel);
      wend_cli_json_date (out, "said", quote->has_date, quote->date);
      wend_cli_json_string (out, "text", quote->text);
      wend_cli_json_end (out, '}');
    }
  wend_cli_json_end (out, ']');
  wend_cli_json_end (out, '}');
  if (json)
    g_print ("%s\n", out->str);
}

/* Numbers from 1, as they are listed, to indices. FALSE: complained. */
static gboolean
parse_picked (const char *text, const GPtrArray *quotes, GArray *picked)
{
  g_auto (GStrv) words = g_strsplit_set (text, ",; ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint64 number;
      guint index;
      if (*words[i] == '\0')
        continue;
      if (!wend_parse_uint64 (words[i], &number) || number < 1 || number > quotes->len)
        {
          wend_cli_usage ("measure", "--take “%s” is no number of a quote: there are %u, and --quotes lists them", words[i], quotes->len);
          return FALSE;
        }
      index = (guint) number - 1;
      g_array_append_val (picked, index);
    }
  return TRUE;
}

/* What people wrote: listed, or what was picked of it made cards. */
static WendCliStatus
quote (const Options *options, WendEditor *editor, const WendMapping *mapping, const char *data)
{
  g_autoptr (GArray) picked = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GError) error = NULL;
  guint64 n_more = 0;
  g_autoptr (GPtrArray) quotes = wend_quotes_read (wend_editor_peek_document (editor), mapping, data, NULL, &n_more, &error);

  if (quotes == NULL)
    return wend_cli_fail (error);
  if (n_more > 0)
    wend_cli_warn (data, "Only the first %u texts are listed; %" G_GUINT64_FORMAT " more stand in the file", WEND_QUOTES_MAX, n_more);
  if (options->take == NULL)
    {
      print_quotes (quotes, options->json);
      return WEND_CLI_DONE;
    }
  if (!parse_picked (options->take, quotes, picked))
    return WEND_CLI_USAGE;
  if (!wend_quotes_apply (quotes, (const guint *) (gconstpointer) picked->data, picked->len, mapping, editor, &error))
    return wend_cli_fail (error);
  return wend_cli_save (options->output, wend_editor_peek_document (editor));
}

static WendCliStatus
measure (const Options *options)
{
  g_autoptr (WendEditor) editor = NULL;
  g_autoptr (WendMapping) mapping = NULL;
  g_autoptr (WendImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  WendCliStatus status = WEND_CLI_INVALID;
  const char *source = NULL;
  WendDocument *document = wend_cli_load (options->files[0], NULL, NULL);
  WendImportOptions how = {
    .period = wend_period_is_none (&options->period) ? NULL : &options->period,
    .redefine = options->redefine,
    .taken = taken ()
  };

  if (document == NULL)
    return status;
  editor = wend_editor_new (document, NULL);
  if (wend_editor_is_read_only (editor))
    {
      wend_cli_warn (options->files[0], "This map was made by a newer Wend and can only be read; update Wend to measure it");
      return WEND_CLI_INVALID;
    }
  mapping = find_mapping (options, document, &status);
  if (mapping == NULL)
    return status;
  data = find_data (options, document, mapping, &how);
  if (data == NULL)
    return WEND_CLI_USAGE;
  if (options->quotes || options->take != NULL)
    return quote (options, editor, mapping, data);
  import = wend_import_read (document, mapping, data, &how, &error);
  if (import == NULL || !wend_import_apply (import, editor, &source, &error))
    return wend_cli_fail (error);
  status = wend_cli_save (options->output, wend_editor_peek_document (editor));
  if (status != WEND_CLI_DONE)
    return status;
  if (options->json)
    print_json (import, source);
  else
    print_text (import, data, strcmp (options->output, "-") == 0 ? g_printerr : g_print);
  return WEND_CLI_DONE;
}

static WendCliStatus
check_options (Options *options)
{
  guint n_files = options->files != NULL ? g_strv_length (options->files) : 0;

  if (n_files < 1 || n_files > 2)
    return wend_cli_usage ("measure", "%s", n_files < 1 ? "A map and a file of data are needed" : "Only one file of data can be measured at a time");
  if ((options->mapping == NULL) == (options->series == NULL))
    return wend_cli_usage ("measure", "Either --mapping FILE or --source SERIES is needed");
  if (options->output == NULL)
    options->output = g_strdup (options->files[0]);
  if (strcmp (options->files[0], "-") == 0 && g_strcmp0 (options->files[1], "-") == 0)
    return wend_cli_usage ("measure", "The map and the data cannot both come from standard input");
  if (options->json && strcmp (options->output, "-") == 0)
    return wend_cli_usage ("measure", "The map and the JSON cannot both go to standard output");
  return WEND_CLI_DONE;
}

WendCliStatus
wend_cli_measure (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  WendCliStatus status;
  const GOptionEntry entries[] = {
    { "mapping", 'm', 0, G_OPTION_ARG_FILENAME, &options.mapping, "Which column is which measure and place", "FILE" },
    { "source", 0, 0, G_OPTION_ARG_STRING, &options.series, "Use the mapping that the map keeps for this series", "SERIES" },
    { "period", 'p', 0, G_OPTION_ARG_STRING, &options.period_text, "The period of all rows, instead of their dates", "PERIOD" },
    { "redefine", 0, 0, G_OPTION_ARG_NONE, &options.redefine, "Where a known measure differs, take the mapping's description", NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, "Print the report as JSON", NULL },
    { "quotes", 0, 0, G_OPTION_ARG_NONE, &options.quotes, "Count nothing: list what people wrote, masked", NULL },
    { "take", 0, 0, G_OPTION_ARG_STRING, &options.take, "Make cards of these quotes, by their numbers in the list", "NUMBER,…" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "Where to write the measured map, instead of over the one that was read", "MAP" },
    WEND_CLI_FILES (&options.files),
    { 0 }
  };

  if (!wend_cli_options (argv, entries, "MAP [DATA]",
                         "DATA is CSV or an event log (XES), also gzipped; a mapping of kind=sql asks a database instead, by its query= file or DATA. "
                         "No row is kept: the map gets counts. Where anything fails, the map stays as it was."))
    return WEND_CLI_USAGE;
  status = check_options (&options);
  if (status != WEND_CLI_DONE)
    return status;
  if (!wend_cli_period ("measure", "--period", options.period_text, &options.period))
    return WEND_CLI_USAGE;
  return measure (&options);
}
