/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drivers, journeys spoiled, funnels and paths as the map gives them: from real surveys through the import, and from observations
 * made by hand. */

#include <string.h>

#include "insight/wend-driver-list.h"
#include "insight/wend-funnel.h"
#include "insight/wend-path-list.h"
#include "model/wend-builder.h"
#include "stats/wend-compound.h"
#include "stats/wend-share.h"
#include "wend-golden-map.h"
#include "wend-table.h"

/* --- By hand --- */

/* "field=value|…" on a new child of the map. */
static WendNode *
add (WendBuilder *builder, WendKind kind, const char *id, const char *fields)
{
  WendNode *node = wend_builder_add (builder, NULL, kind, id, strlen (id));
  g_auto (GStrv) parts = g_strsplit (fields, "|", -1);

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      const char *equals = strchr (parts[i], '=');
      wend_builder_set (builder, node, wend_schema_field_from_name (kind, parts[i], (gsize) (equals - parts[i])), equals + 1, strlen (equals + 1));
    }
  return node;
}

static void
observe (WendBuilder *builder, const char *fields, const char *data)
{
  static guint counter = 0;
  g_autofree char *id = g_strdup_printf ("o-%u", ++counter);
  WendNode *node = add (builder, WEND_KIND_OBSERVATION, id, fields);

  wend_builder_set (builder, node, wend_schema_field (WEND_KIND_OBSERVATION, WEND_FIELD_FROM), "2024-05-01", 10);
  wend_builder_set (builder, node, wend_schema_field (WEND_KIND_OBSERVATION, WEND_FIELD_TO), "2024-06-01", 10);
  wend_builder_set (builder, node, wend_schema_field (WEND_KIND_OBSERVATION, WEND_FIELD_DATA), data, strlen (data));
}

static WendBuilder *
new_map (void)
{
  WendBuilder *builder = wend_builder_new ("chain");

  wend_builder_set (builder, wend_builder_map (builder), wend_schema_field (WEND_KIND_MAP, WEND_FIELD_PRIVACY_FLOOR), "5", 1);
  return builder;
}

static void
check_percent (const WendTable *table, guint row, const char *const columns[3], const WendRange *range, double factor)
{
  wend_table_check (table, row, columns[0], range->has, range->value * factor);
  wend_table_check (table, row, columns[1], range->has_range, range->lo * factor);
  wend_table_check (table, row, columns[2], range->has_range, range->hi * factor);
}

static const char *const plain[] = { "est", "lo", "hi" };

/* Each row a metric at a stage of its own. */
static void
test_spoiled (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_spoiled", "hurt_out hurt_ok not_out not_ok");
  WendBuilder *builder = new_map ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendDriverList) list = NULL;
  const WendSpoiledRow *rows;
  guint n, wanted = table != NULL ? wend_table_n_rows (table) : 0;

  add (builder, WEND_KIND_METRIC, "out", "kind=nps");
  for (guint i = 0; i < wanted; i++)
    {
      g_autofree char *stage = g_strdup_printf ("s%u", i);
      g_autofree char *metric = g_strdup_printf ("m%u", i);
      g_autofree char *fields = g_strdup_printf ("metric=%s|at=%s|shape=pair", metric, stage);
      g_autofree char *data = g_strdup_printf ("outcome=\"out\" hurt-bad=\"%s\" hurt-ok=\"%s\" not-bad=\"%s\" not-ok=\"%s\"", wend_table_text (table, i, "hurt_out"),
                                               wend_table_text (table, i, "hurt_ok"), wend_table_text (table, i, "not_out"), wend_table_text (table, i, "not_ok"));
      add (builder, WEND_KIND_STAGE, stage, "");
      add (builder, WEND_KIND_METRIC, metric, "");
      observe (builder, fields, data);
    }
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  list = wend_driver_list_new (insight);
  rows = wend_driver_list_spoiled (list, &n);
  g_assert_cmpuint (n, ==, wanted);
  for (guint i = 0; i < n; i++)
    {
      guint row = (guint) g_ascii_strtoull (wend_node_id (rows[i].place) + 1, NULL, 10);
      wend_table_check (table, row, "q", rows[i].result.q.has, rows[i].result.q.value);
      wend_table_check (table, row, "d", rows[i].result.d.has, rows[i].result.d.value);
      check_percent (table, row, plain, &rows[i].result.spoiled, 1);
      if (i > 0 && rows[i].result.spoiled.has)
        g_assert_cmpfloat (rows[i - 1].result.spoiled.lo, >=, rows[i].result.spoiled.lo);
    }
}

static void
check_drivers (const WendTable *table, const WendDriverSet *set, gboolean lmg)
{
  g_assert_cmpint (set->state, ==, WEND_DRIVERS_SHOWN);
  g_assert_cmpuint (set->n_drivers, ==, wend_table_n_rows (table));
  g_assert_cmpint (set->relative, ==, !lmg);
  for (guint i = 0; i < set->n_drivers; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (set->drivers[i].name), "-", '_');
      guint row = wend_table_find (table, "driver", name);
      wend_table_check (table, row, "r", TRUE, set->drivers[i].r);
      wend_table_check (table, row, "lmg", TRUE, set->drivers[i].share);
    }
}

static void
test_drivers (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_drivers", "driver");
  WendBuilder *builder = new_map ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendDriverList) list = NULL;
  const WendDriverSet *sets;
  guint n;

  add (builder, WEND_KIND_METRIC, "y", "");
  observe (builder, "metric=y|shape=drivers", "n=\"100\" names=\"a b c y\" matrix=\"0.3 0.2 0.5 0.4 0.45 0.35\"");
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  list = wend_driver_list_new (insight);
  sets = wend_driver_list_sets (list, &n);
  g_assert_cmpuint (n, ==, 1);
  if (table != NULL)
    check_drivers (table, &sets[0], TRUE);
}

/* Every chain is a map: one stage a link, counted on different people. */
static void
check_chain (const WendTable *table, guint row)
{
  g_auto (GStrv) links = g_strsplit (wend_table_text (table, row, "chain"), " ", -1);
  WendBuilder *builder = new_map ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendFunnel) funnel = NULL;

  for (guint i = 0; links[i] != NULL; i++)
    {
      g_autofree char *stage = g_strdup_printf ("s%u", i);
      g_autofree char *metric = g_strdup_printf ("m%u", i);
      g_autofree char *fields = g_strdup_printf ("metric=%s|at=%s", metric, stage);
      g_auto (GStrv) numbers = g_strsplit (links[i], "/", 2);
      g_autofree char *data = g_strdup_printf ("entered=\"%s\" completed=\"%s\"", numbers[1], numbers[0]);
      add (builder, WEND_KIND_STAGE, stage, "");
      add (builder, WEND_KIND_METRIC, metric, "kind=completion");
      observe (builder, fields, data);
    }
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  funnel = wend_funnel_new (insight);
  g_assert_cmpuint (funnel->n_steps, ==, g_strv_length (links));
  g_assert_false (funnel->followed.has);
  check_percent (table, row, plain, &funnel->product, 1);
}

static void
test_compound (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_compound", "chain");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    check_chain (table, i);
}

/* A log with open cases. */
static void
test_open (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_xes_open", "step");
  WendBuilder *builder = new_map ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendFunnel) funnel = NULL;

  add (builder, WEND_KIND_SOURCE, "log", "series=cases|form=xes");
  add (builder, WEND_KIND_METRIC, "goes-on", "kind=completion");
  for (guint i = 0; table != NULL && i < 3; i++)
    {
      g_autofree char *stage = g_ascii_strdown (wend_table_text (table, i, "step"), -1);
      g_autofree char *fields = g_strdup_printf ("metric=goes-on|at=%s", stage);
      g_autofree char *data = g_strdup_printf ("source=\"log\" entered=\"%s\" completed=\"%s\" open=\"%s\"", wend_table_text (table, i, "entered"),
                                               wend_table_text (table, i, "completed"), wend_table_text (table, i, "open"));
      add (builder, WEND_KIND_STAGE, stage, "");
      observe (builder, fields, data);
    }
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  funnel = wend_funnel_new (insight);
  for (guint i = 0; i < funnel->n_steps; i++)
    {
      const WendFunnelStep *step = &funnel->steps[i];
      wend_table_check (table, i, "completed", TRUE, (double) step->completed);
      wend_table_check (table, i, "open", TRUE, (double) step->open);
      wend_table_check (table, i, "dropped", TRUE, (double) step->dropped);
      wend_table_check (table, i, "n", TRUE, (double) step->entered);
      check_percent (table, i, (const char *const[]) { "completion", "lo", "hi" }, &step->completion, 1);
    }
  g_assert_true (table == NULL || funnel->n_steps == 3);
  g_assert_true (table == NULL || funnel->followed.has);
}

/* apply>call, divided by blanks. */
static char *
names_of (const char *text)
{
  char *names = g_ascii_strdown (text, -1);
  return g_strdelimit (names, ">", ' ');
}

static WendDocument *
paths_map (const WendTable *table)
{
  WendBuilder *builder = new_map ();
  g_autoptr (GString) data = g_string_new ("n=\"26\" plan=\"apply check decide pay\"");
  g_autoptr (GString) variants = g_string_new (NULL);

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      g_autofree char *names = names_of (wend_table_text (table, i, "what"));
      if (strcmp (wend_table_text (table, i, "row"), "path") == 0)
        g_string_append_printf (data, " %s=\"%s\"", names, wend_table_text (table, i, "cases"));
      else
        g_string_append_printf (variants, "%s%s:%s", variants->len > 0 ? ";" : "", wend_table_text (table, i, "cases"), names);
    }
  g_string_append_printf (data, " variants=\"%s\"", variants->str);
  observe (builder, "shape=paths", data->str);
  return wend_builder_finish (builder);
}

static void
check_variant (const WendTable *table, guint row, const WendPathVariant *variant)
{
  g_autofree char *wanted = names_of (wend_table_text (table, row, "what"));
  g_autofree char *names = g_strjoinv (" ", (char **) variant->names);
  const struct { const char *column; gboolean flag; } flags[] = {
    { "followed", variant->followed }, { "skipped", variant->skipped }, { "looped", variant->looped }, { "finished", variant->finished }
  };

  g_assert_cmpstr (names, ==, wanted);
  wend_table_check (table, row, "cases", TRUE, (double) variant->cases);
  check_percent (table, row, (const char *const[]) { "share", "lo", "hi" }, &variant->share, 1);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    wend_table_check_text (table, row, flags[i].column, flags[i].flag ? "yes" : "no");
}

static void
test_paths (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_xes_paths", "row what");
  g_autoptr (WendDocument) document = paths_map (table);
  g_autoptr (WendInsight) insight = wend_insight_new (document, NULL);
  g_autoptr (WendPathList) list = wend_path_list_new (insight);
  guint n, row = 0;
  const WendPaths *paths = wend_path_list_get (list, &n);

  g_assert_cmpuint (n, ==, 1);
  if (table == NULL)
    return;
  for (; row < paths->n_variants; row++)
    check_variant (table, row, &paths->variants[row]);
  for (; row < wend_table_n_rows (table); row++)
    {
      const char *what = wend_table_text (table, row, "what");
      const WendRange *range = strcmp (what, "followed") == 0 ? &paths->followed : strcmp (what, "skipped") == 0 ? &paths->skipped : strcmp (what, "looped") == 0 ? &paths->looped : &paths->finished;
      check_percent (table, row, (const char *const[]) { "share", "lo", "hi" }, range, 1);
    }
}

/* --- Real surveys --- */

/* The matrix as the map keeps it: the upper triangle, row by row. */
static void
check_correlations (WendEditor *editor, const WendDriverSet *set)
{
  g_autoptr (WendTable) table = wend_table_open ("sfo_driver_correlations_2017", "");
  const WendFigure of = { .metric = set->outcome, .period = set->period };
  g_autofree char *matrix = wend_golden_number (editor, &of, "drivers", "matrix");
  g_autofree char *ids = wend_golden_number (editor, &of, "drivers", "names");
  g_auto (GStrv) numbers = g_strsplit (matrix, " ", -1);
  g_auto (GStrv) names = g_strsplit (g_strdelimit (ids, "-", '_'), " ", -1);
  guint n = g_strv_length (names), at = 0;

  g_assert_cmpuint (n, ==, wend_table_n_rows (table));
  g_assert_cmpuint (g_strv_length (numbers), ==, n * (n - 1) / 2);
  for (guint i = 0; i < n; i++)
    {
      wend_table_check_text (table, i, "metric", names[i]);
      wend_table_check (table, i, names[i], TRUE, 1);
      for (guint j = i + 1; j < n; j++, at++)
        {
          wend_table_check (table, i, names[j], TRUE, g_ascii_strtod (numbers[at], NULL));
          wend_table_check (table, j, names[i], TRUE, g_ascii_strtod (numbers[at], NULL));
        }
    }
}

static void
check_spoiled_row (const WendTable *table, const WendSpoiledRow *row)
{
  g_autofree char *name = g_strdelimit (g_strdup (wend_node_id (row->metric)), "-", '_');
  guint i = wend_table_find (table, "metric", name);
  double hurt = (double) (row->hurt_bad + row->hurt_ok), not_hurt = (double) (row->not_bad + row->not_ok);

  wend_table_check (table, i, "hurt_detractor", TRUE, (double) row->hurt_bad);
  wend_table_check (table, i, "hurt_other", TRUE, (double) row->hurt_ok);
  wend_table_check (table, i, "not_detractor", TRUE, (double) row->not_bad);
  wend_table_check (table, i, "not_other", TRUE, (double) row->not_ok);
  wend_table_check (table, i, "n", TRUE, (double) row->n);
  wend_table_check (table, i, "det_if_hurt", TRUE, (double) row->hurt_bad / hurt);
  wend_table_check (table, i, "det_if_not", TRUE, (double) row->not_bad / not_hurt);
  wend_table_check (table, i, "det_if_hurt", TRUE, (double) row->not_bad / not_hurt + row->result.d.value);
  check_percent (table, i, (const char *const[]) { "spoiled_per_100", "lo", "hi" }, &row->result.spoiled, 100);
}

static void
test_sfo_drivers (void)
{
  g_autoptr (WendTable) table = wend_table_open ("sfo_drivers_2017", "driver");
  g_autoptr (WendTable) spoiled = wend_table_open ("sfo_spoiled_2017", "metric");
  g_autoptr (WendEditor) editor = table != NULL ? wend_golden_sfo_2017 (FALSE) : NULL;
  g_autoptr (WendInsight) insight = table != NULL ? wend_insight_new (wend_editor_peek_document (editor), NULL) : NULL;
  g_autoptr (WendDriverList) list = table != NULL ? wend_driver_list_new (insight) : NULL;
  guint n_sets = 0, n_rows = 0;
  const WendDriverSet *sets = list != NULL ? wend_driver_list_sets (list, &n_sets) : NULL;
  const WendSpoiledRow *rows = list != NULL ? wend_driver_list_spoiled (list, &n_rows) : NULL;

  if (table == NULL)
    return;
  g_assert_cmpuint (n_sets, ==, 1);
  check_drivers (table, &sets[0], TRUE);
  for (guint i = 0; i < wend_table_n_rows (table); i++)
    {
      wend_table_check (table, i, "n", TRUE, (double) sets[0].n);
      wend_table_check (table, i, "r2_full", TRUE, sets[0].r2);
    }
  g_assert_cmpstr (wend_node_id (sets[0].outcome), ==, "overall");
  check_correlations (editor, &sets[0]);
  g_assert_cmpuint (n_rows, ==, wend_table_n_rows (spoiled));
  for (guint i = 0; i < n_rows; i++)
    check_spoiled_row (spoiled, &rows[i]);
}

/* One year of the airport: as it is, and once more where who never used a thing counts as silent. */
typedef struct
{
  WendFunnel *funnel;
  WendFunnel *rated;
} Year;

static const WendFunnelStage *
find_stage (const WendFunnel *funnel, const char *scope)
{
  g_autofree char *id = wend_golden_id (scope);

  for (guint i = 0; i < funnel->n_stages; i++)
    if (strcmp (wend_node_id (funnel->stages[i].stage), id) == 0)
      return &funnel->stages[i];
  return NULL;
}

/* Of those who rated anything there. */
static WendRange
unhurt_of (const WendFunnelStage *rated)
{
  return wend_share ((double) (rated->answered - rated->hurt), (double) rated->answered, 0.95);
}

static void
check_hurt (const WendTable *table, guint row, double hurt, double answered)
{
  WendRange share = wend_range_scale (wend_share (hurt, answered, 0.95), 100);

  wend_table_check (table, row, "hurt", TRUE, hurt);
  wend_table_check (table, row, "answered", TRUE, answered);
  check_percent (table, row, (const char *const[]) { "bad_anywhere", "bad_lo", "bad_hi" }, &share, 1);
}

static void
check_stage (const WendTable *table, guint row, const WendFunnelStage *stage, const WendFunnelStage *rated)
{
  WendRange unhurt = unhurt_of (rated), hurt = wend_range_scale (stage->share_hurt, 100);

  g_assert_cmpuint (rated->hurt, ==, stage->hurt);
  wend_table_check (table, row, "k", TRUE, (double) (rated->answered - rated->hurt));
  wend_table_check (table, row, "n", TRUE, (double) rated->answered);
  check_percent (table, row, (const char *const[]) { "ok", "lo", "hi" }, &unhurt, 1);
  check_hurt (table, row, (double) stage->hurt, (double) stage->answered);
  check_percent (table, row, (const char *const[]) { "bad_anywhere", "bad_lo", "bad_hi" }, &hurt, 1);
}

static void
check_product (const WendTable *table, guint row, const WendRange *product)
{
  static const char *const empty[] = { "k", "n", "hurt", "answered", "bad_anywhere", "bad_lo", "bad_hi" };

  check_percent (table, row, (const char *const[]) { "ok", "lo", "hi" }, product, 1);
  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    wend_table_check_text (table, row, empty[i], "");
}

static void
check_end_to_end (const WendTable *table, guint row, const Year *year)
{
  const char *scope = wend_table_text (table, row, "scope");
  const WendFunnelStage *stage = find_stage (year->funnel, scope);
  WendRange factors[6], product;

  if (stage != NULL)
    check_stage (table, row, stage, find_stage (year->rated, scope));
  else if (strcmp (scope, "product of stages") == 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
        factors[i] = unhurt_of (&year->rated->stages[i]);
      product = wend_mover_product (factors, G_N_ELEMENTS (factors));
      check_product (table, row, &product);
    }
  else if (strcmp (scope, "product with reach") == 0)
    check_product (table, row, &year->funnel->unhurt_product);
  else
    {
      const WendFigure *anywhere = year->funnel->anywhere;
      double n = (double) anywhere->n, hurt = anywhere->bad.value * n;
      g_assert_cmpstr (scope, ==, "measured on the same people");
      wend_table_check (table, row, "k", TRUE, n - hurt);
      wend_table_check (table, row, "n", TRUE, n);
      check_percent (table, row, (const char *const[]) { "ok", "lo", "hi" }, &year->funnel->unhurt, 1);
      check_hurt (table, row, hurt, n);
    }
}

/* Caller frees all. */
static WendFunnel *
read_year (const WendTable *columns, const char *name, gboolean only_rated, WendEditor **editor, WendInsight **insight)
{
  g_autofree char *mapping = wend_golden_sfo_mapping (columns, name, only_rated);
  g_autofree char *file = g_strdup_printf ("data/sfo-airport/sfo_%s.csv.gz", name);
  g_autofree char *path = wend_golden_path (file);
  g_autoptr (WendImport) import = NULL;
  WendFunnel *funnel;

  *editor = wend_golden_map (wend_golden_sfo_stages, NULL);
  import = wend_golden_import (*editor, mapping, path, name);
  *insight = wend_insight_new (wend_editor_peek_document (*editor), NULL);
  funnel = wend_funnel_new (*insight);
  g_assert_cmpuint (funnel->n_stages, ==, 6);
  g_assert_false (funnel->of_worst);
  return funnel;
}

static void
check_year (const WendTable *table, const WendTable *columns, const char *name)
{
  g_autoptr (WendEditor) editor = NULL;
  g_autoptr (WendEditor) rated_editor = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendInsight) rated_insight = NULL;
  g_autoptr (WendFunnel) funnel = read_year (columns, name, FALSE, &editor, &insight);
  g_autoptr (WendFunnel) rated = read_year (columns, name, TRUE, &rated_editor, &rated_insight);
  const Year year = { funnel, rated };

  for (guint row = 0; row < wend_table_n_rows (table); row++)
    if (strcmp (wend_table_text (table, row, "year"), name) == 0)
      check_end_to_end (table, row, &year);
}

static void
test_end_to_end (void)
{
  static const char *const years[] = { "2012", "2013", "2014", "2015", "2016", "2017" };
  g_autoptr (WendTable) table = wend_table_open ("sfo_end_to_end", "year scope");
  g_autofree char *text = table != NULL ? wend_golden_text ("golden/inputs/sfo_mapping.csv") : NULL;
  g_autoptr (WendTable) columns = table != NULL ? wend_table_parse (text, "sfo_mapping") : NULL;

  for (guint i = 0; table != NULL && i < G_N_ELEMENTS (years); i++)
    check_year (table, columns, years[i]);
}

/* --- Hotels --- */

static void
check_counts (const WendTable *table, guint row, const WendInsight *insight, WendEditor *editor)
{
  const WendFigure *lead = wend_golden_figure (insight, editor, "lead-time", "booking");
  const WendFigure *waiting = wend_golden_figure (insight, editor, "waiting-list", "booking"), *changes = wend_golden_figure (insight, editor, "changes", "booking");
  WendRange rate = wend_range_scale (changes->shown, 0.001);

  g_assert_false (lead->approximate);
  check_percent (table, row, (const char *const[]) { "lead_median", "lead_lo", "lead_hi" }, &lead->shown, 1);
  wend_table_check (table, row, "waitlisted", TRUE, waiting->bad.value * (double) waiting->n);
  wend_table_check (table, row, "waitlisted_lo", waiting->bad.has_range, waiting->bad.lo);
  wend_table_check (table, row, "waitlisted_hi", waiting->bad.has_range, waiting->bad.hi);
  wend_table_check (table, row, "changes", TRUE, (double) changes->events);
  check_percent (table, row, (const char *const[]) { "changes_per_booking", "changes_lo", "changes_hi" }, &rate, 1);
}

static void
check_funnel (const WendTable *table, guint row, WendEditor *editor)
{
  static const char *const steps[][4] = { { "p_kept", "kept_lo", "kept_hi", "kept" }, { "p_arrived", "arrived_lo", "arrived_hi", "arrived" }, { "p_room", "room_lo", "room_hi", "room_as_booked" } };
  g_autofree char *segment = g_strconcat ("hotel=", wend_table_text (table, row, "hotel"), NULL);
  const char *month = wend_table_text (table, row, "month");
  WendLens lens = { .segment = segment };
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendFunnel) funnel = NULL;

  g_assert_true (wend_period_parse (strcmp (month, "all") == 0 ? "2015-01..2017-12" : month, &lens.period));
  insight = wend_insight_new (wend_editor_peek_document (editor), &lens);
  funnel = wend_funnel_new (insight);
  g_assert_cmpuint (funnel->n_steps, ==, 3);
  wend_table_check (table, row, "booked", TRUE, (double) funnel->steps[0].entered);
  for (guint i = 0; i < 3; i++)
    {
      wend_table_check (table, row, steps[i][3], TRUE, (double) funnel->steps[i].completed);
      check_percent (table, row, steps[i], &funnel->steps[i].completion, 1);
    }
  check_percent (table, row, (const char *const[]) { "end_to_end", "e2e_lo", "e2e_hi" }, &funnel->followed, 1);
  check_percent (table, row, (const char *const[]) { "product", "product_lo", "product_hi" }, &funnel->product, 1);
  if (wend_golden_figure (insight, editor, "lead-time", "booking")->approximate)
    g_assert_cmpstr (month, ==, "all"); /* months added up: ±1 %; below from one period */
  else
    check_counts (table, row, insight, editor);
}

static void
test_funnel (void)
{
  static const char *const stages[] = { "booking", "arrival", "room", NULL };
  g_autoptr (WendTable) table = wend_table_open ("hotel_funnel", "hotel month");
  g_autofree char *mapping = table != NULL ? wend_golden_text ("golden/inputs/hotel.wendmap") : NULL;
  g_autofree char *path = wend_golden_path ("data/hotel-bookings/hotel_bookings.csv.gz");

  for (guint pass = 0; table != NULL && pass < 2; pass++)
    {
      g_autoptr (WendEditor) editor = wend_golden_map (stages, NULL);
      g_autoptr (WendImport) import = wend_golden_import (editor, mapping, path, pass == 0 ? NULL : "2015-01..2017-12");
      for (guint i = 0; i < wend_table_n_rows (table); i++)
        if (pass == 0 || strcmp (wend_table_text (table, i, "month"), "all") == 0)
          check_funnel (table, i, editor);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/golden/chain/edge_spoiled", test_spoiled);
  g_test_add_func ("/wend/golden/chain/edge_drivers", test_drivers);
  g_test_add_func ("/wend/golden/chain/edge_compound", test_compound);
  g_test_add_func ("/wend/golden/chain/edge_xes_open", test_open);
  g_test_add_func ("/wend/golden/chain/edge_xes_paths", test_paths);
  g_test_add_func ("/wend/golden/chain/sfo_drivers_2017", test_sfo_drivers);
  g_test_add_func ("/wend/golden/chain/sfo_end_to_end", test_end_to_end);
  g_test_add_func ("/wend/golden/chain/hotel_funnel", test_funnel);
  return g_test_run ();
}
