/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli drivers: what goes along with the outcome, and how many journeys each place may spoil. The numbers are the room
 * `insight`'s. */

#include "cli/wend-cli-analysis.h"
#include "insight/wend-driver-list.h"

static const char *
state_name (WendDriversState state)
{
  static const char *const names[] = { "shown", "few", "singular", "suppressed" };

  return names[state];
}

/* --- JSON --- */

/* `driver` NULL: the outcome alone, of which none can be shown. */
static void
print_driver (GString *out, const WendDriverSet *set, const WendDriver *driver)
{
  gboolean open = set->state != WEND_DRIVERS_SUPPRESSED;

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_string (out, "row", "driver");
  wend_cli_json_node (out, "outcome", set->outcome);
  wend_cli_json_string (out, "metric", driver != NULL ? driver->name : NULL);
  wend_cli_json_place (out, driver != NULL ? driver->place : NULL);
  wend_cli_json_string (out, "state", state_name (set->state));
  wend_cli_json_number (out, "n", open, (double) set->n);
  wend_cli_json_string (out, "method", driver == NULL ? NULL : set->relative ? "johnson" : "lmg");
  wend_cli_json_number (out, "r", driver != NULL, driver != NULL ? driver->r : 0);
  wend_cli_json_number (out, "share", driver != NULL, driver != NULL ? driver->share : 0);
  wend_cli_json_number (out, "r2", driver != NULL, set->r2);
  wend_cli_json_period (out, &set->period);
  wend_cli_json_node (out, "source", set->source);
  wend_cli_json_end (out, '}');
}

static void
print_spoiled (GString *out, const WendSpoiledRow *row)
{
  static const char *const states[] = { "none", "suppressed", "few", "shown", "unknown" };
  gboolean open = row->state != WEND_FIGURE_SUPPRESSED;
  WendRange per_100 = wend_range_scale (row->result.spoiled, 100);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_string (out, "row", "spoiled");
  wend_cli_json_node (out, "outcome", row->outcome);
  wend_cli_json_node (out, "metric", row->metric);
  wend_cli_json_place (out, row->place);
  wend_cli_json_string (out, "state", states[row->state]);
  wend_cli_json_number (out, "n", open, (double) row->n);
  wend_cli_json_range (out, "spoiled", &per_100);
  wend_cli_json_number (out, "hurt", row->result.q.has, row->result.q.value);
  wend_cli_json_number (out, "difference", row->result.d.has, row->result.d.value);
  wend_cli_json_period (out, &row->period);
  wend_cli_json_node (out, "source", row->source);
  wend_cli_json_end (out, '}');
}

static void
print_json (const WendDriverList *list)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_sets, n_rows;
  const WendDriverSet *sets = wend_driver_list_sets (list, &n_sets);
  const WendSpoiledRow *rows = wend_driver_list_spoiled (list, &n_rows);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_begin (out, "rows", '[');
  for (guint i = 0; i < n_sets; i++)
    {
      if (sets[i].n_drivers == 0)
        print_driver (out, &sets[i], NULL);
      for (guint j = 0; j < sets[i].n_drivers; j++)
        print_driver (out, &sets[i], &sets[i].drivers[j]);
    }
  for (guint i = 0; i < n_rows; i++)
    print_spoiled (out, &rows[i]);
  wend_cli_json_end (out, ']');
  wend_cli_json_end (out, '}');
  g_print ("%s\n", out->str);
}

/* --- Tables --- */

static void
print_set (const WendDriverSet *set)
{
  static const WendCliColumn columns[] = { { "share", TRUE }, { "", FALSE }, { "r", TRUE }, { "place", FALSE }, { "measure", FALSE } };
  static const char *const reasons[] = { "", "too few complete answers (100, and 10 for each measure, are needed)", "two of the measures say the same", "too few answers" };
  g_autoptr (WendCliTable) table = wend_cli_table_new (columns, G_N_ELEMENTS (columns));

  g_print ("What goes along with “%s”", wend_cli_metric_title (set->outcome));
  if (set->state != WEND_DRIVERS_SHOWN)
    {
      g_print (": not shown, %s\n", reasons[set->state]);
      return;
    }
  g_print (": associated, not proven to cause. n = %" G_GUINT64_FORMAT ", R² = %.2f\n", set->n, set->r2);
  for (guint i = 0; i < set->n_drivers; i++)
    {
      const WendDriver *driver = &set->drivers[i];
      guint width = set->r2 > 0 ? (guint) (MAX (0, driver->share) / set->r2 * 40 + 0.5) : 0;
      g_autoptr (GString) bar = g_string_new (NULL);
      for (guint j = 0; j < MIN (width, 40); j++)
        g_string_append (bar, "█");
      wend_cli_table_take (table, g_strdup_printf ("%.3f", driver->share));
      wend_cli_table_cell (table, bar->str);
      wend_cli_table_take (table, g_strdup_printf ("%.2f", driver->r));
      wend_cli_table_cell (table, driver->place != NULL ? wend_cli_place_title (driver->place) : "–");
      wend_cli_table_cell (table, driver->metric != NULL ? wend_cli_metric_title (driver->metric) : driver->name);
    }
  wend_cli_table_print (table);
}

static void
print_rows (const WendSpoiledRow *rows, guint n)
{
  static const WendCliColumn columns[] = { { "spoiled", TRUE }, { "range", TRUE }, { "hurt", TRUE }, { "n", TRUE }, { "place", FALSE }, { "measure", FALSE } };
  g_autoptr (WendCliTable) table = wend_cli_table_new (columns, G_N_ELEMENTS (columns));

  g_print ("Journeys spoiled: of 100 customers, so many more end badly (%s) than if the place had hurt no one - if it is the cause\n", wend_cli_metric_title (rows[0].outcome));
  for (guint i = 0; i < n; i++)
    {
      gboolean open = rows[i].state != WEND_FIGURE_SUPPRESSED;
      wend_cli_table_take (table, open ? wend_cli_value_text (&rows[i].result.spoiled, 100) : g_strdup ("too few answers"));
      wend_cli_table_take (table, wend_cli_range_text (&rows[i].result.spoiled, 100));
      wend_cli_table_take (table, rows[i].result.q.has ? g_strdup_printf ("%.1f %%", 100 * rows[i].result.q.value) : g_strdup (""));
      wend_cli_table_take (table, open ? g_strdup_printf ("%" G_GUINT64_FORMAT, rows[i].n) : g_strdup (""));
      wend_cli_table_place (table, rows[i].place, rows[i].metric);
    }
  wend_cli_table_print (table);
}

static void
print_tables (const WendDriverList *list)
{
  guint n_sets, n_rows;
  const WendDriverSet *sets = wend_driver_list_sets (list, &n_sets);
  const WendSpoiledRow *rows = wend_driver_list_spoiled (list, &n_rows);

  if (n_sets == 0 && n_rows == 0)
    g_print ("No drivers are measured here: a mapping asks for them in [drivers] and [pairs]\n");
  for (guint i = 0; i < n_sets; i++)
    {
      g_print ("%s", i > 0 ? "\n" : "");
      print_set (&sets[i]);
    }
  if (n_rows > 0)
    {
      g_print ("%s", n_sets > 0 ? "\n" : "");
      print_rows (rows, n_rows);
    }
}

WendCliStatus
wend_cli_drivers (int argc, char **argv)
{
  g_auto (WendCliAnalysis) analysis = { FALSE };
  WendCliStatus status = wend_cli_analysis_start (&analysis, argv, NULL, TRUE,
                                                  "Says which measures go along with the outcome, and how many journeys each place may spoil.");
  g_autoptr (WendDriverList) list = NULL;

  if (status != WEND_CLI_DONE)
    return status;
  list = wend_driver_list_new (analysis.insight);
  if (analysis.json)
    print_json (list);
  else
    print_tables (list);
  return WEND_CLI_DONE;
}
