/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli info: what a map holds, counted. Also how opening a map is measured: it builds the whole model. */

#include "cli/wend-cli-json.h"
#include "cli/wend-cli.h"

static const struct
{
  const char *key;
  WendKind kind;
} counts[] = {
  { "stages", WEND_KIND_STAGE },
  { "steps", WEND_KIND_STEP },
  { "lanes", WEND_KIND_LANE },
  { "cards", WEND_KIND_CARD },
  { "links", WEND_KIND_LINK },
  { "metrics", WEND_KIND_METRIC },
  { "observations", WEND_KIND_OBSERVATION },
  { "comments", WEND_KIND_COMMENT },
  { "actions", WEND_KIND_ACTION },
};

static double
edition_of (const WendDocument *document)
{
  double edition = 0;

  wend_node_number (wend_document_map (document), WEND_FIELD_EDITION, &edition);
  return edition;
}

static void
print_json (const WendDocument *document, guint64 bytes)
{
  g_autoptr (GString) out = g_string_new (NULL);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_string (out, "title", wend_node_text (wend_document_map (document), WEND_FIELD_TITLE));
  wend_cli_json_string (out, "id", wend_document_id (document));
  wend_cli_json_integer (out, "version", wend_document_version (document));
  wend_cli_json_number (out, "edition", TRUE, edition_of (document));
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    wend_cli_json_integer (out, counts[i].key, wend_document_count (document, counts[i].kind));
  wend_cli_json_integer (out, "bytes", bytes);
  wend_cli_json_end (out, '}');
  g_print ("%s\n", out->str);
}

static void
print_text (const char *path, const WendDocument *document, guint64 bytes)
{
  g_print ("%s: %s\n", wend_cli_name (path, FALSE), wend_node_text (wend_document_map (document), WEND_FIELD_TITLE));
  g_print ("  %-12s  %s\n", "id", wend_document_id (document));
  g_print ("  %-12s  %u\n", "version", wend_document_version (document));
  if (edition_of (document) > 0)
    g_print ("  %-12s  %.0f\n", "edition", edition_of (document));
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    g_print ("  %-12s  %u\n", counts[i].key, wend_document_count (document, counts[i].kind));
  g_print ("  %-12s  %" G_GUINT64_FORMAT "\n", "bytes", bytes);
}

WendCliStatus
wend_cli_info (int argc, char **argv)
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
    return wend_cli_usage ("info", "No map is named");
  for (guint i = 0; files[i] != NULL; i++)
    {
      guint64 bytes = 0;
      g_autoptr (WendDocument) document = NULL;

      wend_cli_limit (g_strv_length (files));
      document = wend_cli_load (files[i], NULL, &bytes);
      if (document == NULL)
        status = WEND_CLI_INVALID;
      else if (json)
        print_json (document, bytes);
      else
        print_text (files[i], document, bytes);
    }
  return status;
}
