/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli paths: the ways that cases took, against the planned one. The numbers are the room `insight`'s. */

#include "cli/wend-cli-analysis.h"
#include "insight/wend-path-list.h"

/* --- JSON --- */

static void
print_names (GString *out, const char *key, const char *const *names)
{
  wend_cli_json_begin (out, key, '[');
  for (; names != NULL && *names != NULL; names++)
    wend_cli_json_string (out, NULL, *names);
  wend_cli_json_end (out, ']');
}

/* What becomes of the plan. */
static void
print_path (GString *out, const WendPaths *paths, const char *what, guint64 cases, const WendRange *share)
{
  gboolean open = paths->state != WEND_FIGURE_SUPPRESSED;

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_string (out, "row", "path");
  wend_cli_json_string (out, "what", what);
  wend_cli_json_number (out, "cases", open, (double) cases);
  wend_cli_json_number (out, "n", open, (double) paths->n);
  wend_cli_json_number (out, "share", share->has, share->value);
  wend_cli_json_number (out, "lo", share->has_range, share->lo);
  wend_cli_json_number (out, "hi", share->has_range, share->hi);
  print_names (out, "names", paths->plan);
  wend_cli_json_period (out, &paths->period);
  wend_cli_json_node (out, "source", paths->source);
  wend_cli_json_end (out, '}');
}

static void
print_variant (GString *out, const WendPaths *paths, const WendPathVariant *variant)
{
  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_string (out, "row", "variant");
  wend_cli_json_integer (out, "cases", variant->cases);
  wend_cli_json_integer (out, "n", paths->n);
  wend_cli_json_number (out, "share", variant->share.has, variant->share.value);
  wend_cli_json_number (out, "lo", variant->share.has_range, variant->share.lo);
  wend_cli_json_number (out, "hi", variant->share.has_range, variant->share.hi);
  print_names (out, "names", variant->names);
  wend_cli_json_flag (out, "followed", variant->followed);
  wend_cli_json_flag (out, "skipped", variant->skipped);
  wend_cli_json_flag (out, "looped", variant->looped);
  wend_cli_json_flag (out, "finished", variant->finished);
  wend_cli_json_period (out, &paths->period);
  wend_cli_json_node (out, "source", paths->source);
  wend_cli_json_end (out, '}');
}

static void
print_json (const WendPaths *paths, guint n)
{
  g_autoptr (GString) out = g_string_new (NULL);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_begin (out, "rows", '[');
  for (guint i = 0; i < n; i++)
    {
      if (paths[i].n_plan > 0)
        {
          print_path (out, &paths[i], "followed", paths[i].n_followed, &paths[i].followed);
          print_path (out, &paths[i], "skipped", paths[i].n_skipped, &paths[i].skipped);
          print_path (out, &paths[i], "looped", paths[i].n_looped, &paths[i].looped);
          print_path (out, &paths[i], "finished", paths[i].n_finished, &paths[i].finished);
        }
      for (guint j = 0; j < paths[i].n_variants; j++)
        print_variant (out, &paths[i], &paths[i].variants[j]);
    }
  wend_cli_json_end (out, ']');
  wend_cli_json_end (out, '}');
  g_print ("%s\n", out->str);
}

/* --- Tables --- */

/* Titles of places, names of the log as they are. */
static char *
way_words (const WendDocument *document, const char *const *names)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const WendNode *place = wend_document_find_living (document, names[i]);
      gboolean known = place != NULL && (wend_node_kind (place) == WEND_KIND_STAGE || wend_node_kind (place) == WEND_KIND_STEP);
      g_string_append_printf (out, "%s%s", i > 0 ? " → " : "", known ? wend_cli_place_title (place) : names[i]);
    }
  return g_strdup (out->str);
}

static void
print_share (const char *what, guint64 cases, const WendRange *share)
{
  g_autofree char *value = wend_cli_value_text (share, 100);
  g_autofree char *range = wend_cli_range_text (share, 100);

  g_print ("  %s: %s in 100 (%s), %" G_GUINT64_FORMAT " cases\n", what, value, range, cases);
}

static void
print_variants (const WendDocument *document, const WendPaths *paths)
{
  static const WendCliColumn columns[] = { { "cases", TRUE }, { "in 100", TRUE }, { "range", TRUE }, { "against the plan", FALSE }, { "way", FALSE } };
  g_autoptr (WendCliTable) table = wend_cli_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < paths->n_variants; i++)
    {
      const WendPathVariant *variant = &paths->variants[i];
      wend_cli_table_take (table, g_strdup_printf ("%" G_GUINT64_FORMAT, variant->cases));
      wend_cli_table_take (table, wend_cli_value_text (&variant->share, 100));
      wend_cli_table_take (table, wend_cli_range_text (&variant->share, 100));
      wend_cli_table_take (table, variant->followed ? g_strdup ("followed")
                                                    : g_strconcat (variant->finished ? "finished" : "stopped", variant->skipped ? ", skipped" : "", variant->looped ? ", looped" : "", NULL));
      wend_cli_table_take (table, way_words (document, variant->names));
    }
  wend_cli_table_print (table);
  if (paths->other > 0)
    g_print ("%" G_GUINT64_FORMAT " cases went ways too rare to keep.\n", paths->other);
}

static void
print_paths (const WendDocument *document, const WendPaths *paths)
{
  g_autofree char *plan = way_words (document, paths->plan);

  if (paths->state == WEND_FIGURE_SUPPRESSED)
    {
      g_print ("Too few cases to say\n");
      return;
    }
  if (paths->n_plan > 0)
    {
      g_print ("Planned: %s. n = %" G_GUINT64_FORMAT "\n", plan, paths->n);
      print_share ("followed it", paths->n_followed, &paths->followed);
      print_share ("skipped a step", paths->n_skipped, &paths->skipped);
      print_share ("went back or repeated a step", paths->n_looped, &paths->looped);
      print_share ("reached the last step", paths->n_finished, &paths->finished);
    }
  else
    g_print ("No plan is given. n = %" G_GUINT64_FORMAT "\n", paths->n);
  if (paths->n_variants > 0)
    print_variants (document, paths);
}

WendCliStatus
wend_cli_paths (int argc, char **argv)
{
  g_auto (WendCliAnalysis) analysis = { FALSE };
  WendCliStatus status = wend_cli_analysis_start (&analysis, argv, NULL, TRUE,
                                                  "Says which ways the cases of an event log took, and how many followed the planned one.");
  g_autoptr (WendPathList) list = NULL;
  const WendPaths *paths;
  guint n;

  if (status != WEND_CLI_DONE)
    return status;
  list = wend_path_list_new (analysis.insight);
  paths = wend_path_list_get (list, &n);
  if (analysis.json)
    {
      print_json (paths, n);
      return WEND_CLI_DONE;
    }
  if (n == 0)
    g_print ("No paths are measured here: they come from event logs\n");
  for (guint i = 0; i < n; i++)
    {
      g_print ("%s", i > 0 ? "\n" : "");
      print_paths (analysis.document, &paths[i]);
    }
  return WEND_CLI_DONE;
}
