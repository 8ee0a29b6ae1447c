/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Event logs from the real files: events as they are read, activities, paths, open cases, working time, and the same tickets once
 * from a log and once from a table. Cases are fewer than the floor in most of these tables, so that their counts are only to be had
 * from the import's own findings. */

#include <glib/gstdio.h>
#include <string.h>

#include "insight/wend-path-list.h"
#include "measure/wend-xes-case-private.h"
#include "model/wend-data.h"
#include "stats/wend-share.h"
#include "wend-golden-map.h"
#include "wend-table.h"

#define LOG "[source]\nname=log\nkind=xes\nfrom=1970-01-01\nto=2100-01-01\n"

static const char *const edge2_stages[] = { "apply", "check", "decide", "pay", "call", NULL };

/* help */

/* NULL: no such finding. */
static const WendFinding *
find (const WendImport *import, const char *metric, const char *at, const char *segment)
{
  for (guint i = 0; i < import->findings->len; i++)
    {
      const WendFinding *finding = import->findings->pdata[i];
      if (finding->shape == NULL && strcmp (finding->metric, metric) == 0 && g_strcmp0 (finding->at, at) == 0 && g_strcmp0 (finding->segment, segment) == 0)
        return finding;
    }
  return NULL;
}

/* FALSE where it is not there. */
static gboolean
number_of (const WendFinding *finding, const char *name, double *value)
{
  g_autofree char *text = finding != NULL ? wend_data_dup_value (finding->numbers, name) : NULL;

  *value = text != NULL ? g_ascii_strtod (text, NULL) : 0;
  return text != NULL;
}

static double
count_of (const WendFinding *finding, const char *name)
{
  double value;

  g_assert_true (number_of (finding, name, &value));
  return value;
}

/* Seconds of a finding against hours of the table; absent against empty. */
static void
check_hours (const WendTable *table, guint row, const char *const (*pairs)[2], guint n_pairs, const WendFinding *finding)
{
  for (guint i = 0; i < n_pairs; i++)
    {
      double seconds;
      gboolean has = number_of (finding, pairs[i][1], &seconds);
      wend_table_check (table, row, pairs[i][0], has, seconds / 3600);
    }
}

static void
check_share (const WendTable *table, guint row, const char *const columns[3], double k, double n)
{
  WendRange share = wend_share (k, n, WEND_CONFIDENCE);

  wend_table_check (table, row, columns[0], share.has, share.value);
  wend_table_check (table, row, columns[1], share.has_range, share.lo);
  wend_table_check (table, row, columns[2], share.has_range, share.hi);
}

/* activities */

/* The names in the column `activity` as stages a0, a1 … of a map, and as [stages]. */
static WendEditor *
map_of (const WendTable *table, GString *stages)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < wend_table_n_rows (table); i++)
    {
      g_ptr_array_add (ids, g_strdup_printf ("a%u", i));
      g_string_append_printf (stages, "a%u=%s\n", i, wend_table_text (table, i, "activity"));
    }
  g_ptr_array_add (ids, NULL);
  return wend_golden_map ((const char *const *) ids->pdata, NULL);
}

static void
check_activity (const WendTable *table, guint i, const WendImport *import)
{
  static const char *const share[] = { "reach", "reach_lo", "reach_hi" };
  static const char *const hours[][2] = { { "median_h", "p50" }, { "median_lo", "p50-lo" }, { "median_hi", "p50-hi" }, { "p90_h", "p90" }, { "p90_lo", "p90-lo" }, { "p90_hi", "p90-hi" } };
  g_autofree char *at = g_strdup_printf ("a%u", i);
  const WendFinding *reach = find (import, "reach", at, NULL), *events = find (import, "events", at, NULL), *time = find (import, "hours", at, NULL);

  wend_table_check (table, i, "cases", TRUE, count_of (reach, "n"));
  wend_table_check (table, i, "cases_with", TRUE, count_of (reach, "k"));
  check_share (table, i, share, count_of (reach, "k"), count_of (reach, "n"));
  wend_table_check (table, i, "events", TRUE, count_of (events, "events"));
  wend_table_check (table, i, "cases_with", TRUE, count_of (events, "exposure"));
  wend_table_check (table, i, "repeats", TRUE, count_of (find (import, "repeats", at, NULL), "events"));
  wend_table_check (table, i, "cases_with", TRUE, count_of (find (import, "again", at, NULL), "n"));
  wend_table_check (table, i, "n_timed", TRUE, count_of (time, "n"));
  check_hours (table, i, hours, G_N_ELEMENTS (hours), time);
}

static void
test_activities (gconstpointer data)
{
  const char *const *names = data;
  g_autoptr (WendTable) table = wend_table_open (names[0], "activity");
  g_autoptr (GString) mapping = g_string_new (LOG "[metric reach]\nkind=share\nstage=*\n[metric events]\nkind=rate\nstage=*\n"
                                              "[metric repeats]\nkind=rate\nstage=*\nbad=repeated\n[metric hours]\nkind=time\nstage=*\nunit=hours\n"
                                              "[metric again]\nkind=share\nstage=*\nbad=repeated\nbetter=down\n[stages]\n");
  g_autoptr (WendEditor) editor = NULL;
  g_autoptr (WendImport) import = NULL;
  g_autofree char *path = NULL;

  if (table == NULL)
    return;
  editor = map_of (table, mapping);
  path = wend_golden_path (names[1]);
  import = wend_golden_import (editor, mapping->str, path, NULL);
  for (guint i = 0; i < wend_table_n_rows (table); i++)
    check_activity (table, i, import);
  for (guint i = 0; i < import->refused->len; i++) /* and no activity more */
    g_assert_null (strstr (((WendRefusal *) import->refused->pdata[i])->reason, "not mapped"));
}

/* events as read */

typedef struct
{
  const WendTable *table;
  guint first;   /* row of the trace at hand */
  guint at;
  GHashTable *n; /* events of a case so far */
} Flat;

static gboolean
flat_event (const WendXesEvent *event, gpointer data, GError **error)
{
  Flat *flat = data;
  g_autofree char *activity = g_strndup (event->activity.text, event->activity.length);
  g_autofree char *lifecycle = g_strndup (event->lifecycle.text, event->lifecycle.length);
  g_autofree char *date = event->timed ? g_strndup (event->stamp.text, 10) : NULL;

  wend_table_check_text (flat->table, flat->at, "activity", activity != NULL ? activity : "");
  wend_table_check_text (flat->table, flat->at, "lifecycle", lifecycle != NULL ? lifecycle : "");
  wend_table_check (flat->table, flat->at, "time", event->timed, (double) event->time / G_USEC_PER_SEC);
  wend_table_check_text (flat->table, flat->at, "date", date != NULL ? date : "");
  flat->at++;
  return TRUE;
}

static gboolean
flat_trace (const WendXesTrace *trace, gpointer data, GError **error)
{
  Flat *flat = data;
  g_autofree char *name = trace->name.text != NULL ? g_strndup (trace->name.text, trace->name.length) : g_strdup_printf ("#%u", (guint) trace->position);

  for (; flat->first < flat->at; flat->first++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (flat->n, name));
      g_hash_table_insert (flat->n, g_strdup (name), GUINT_TO_POINTER (n + 1));
      wend_table_check_text (flat->table, flat->first, "case", name);
      wend_table_check (flat->table, flat->first, "i", TRUE, n);
    }
  return TRUE;
}

static void
test_flat (void)
{
  static const WendXesSink sink = { flat_event, flat_trace, NULL };
  WendXesOptions options = { "edge.xes", NULL, NULL, 0 };
  g_autoptr (WendTable) table = wend_table_open ("edge_xes_flat", "");
  g_autoptr (GHashTable) n = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (WendFeed) feed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  Flat flat = { table, 0, 0, n };

  if (table == NULL)
    return;
  path = wend_golden_path ("golden/inputs/edge.xes");
  feed = wend_feed_open (path, WEND_ENCODING_AUTO, &error);
  g_assert_no_error (error);
  g_assert_true (wend_xes_read (feed, &options, &sink, &flat, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (flat.at, ==, wend_table_n_rows (table));
}

/* paths */

static WendImport *
import_edge2 (WendEditor *editor, const char *path, const char *metrics)
{
  g_autofree char *mapping = g_strconcat (LOG "[paths]\nplan=apply;check;decide;pay\n", metrics, NULL);

  return wend_golden_import (editor, mapping, path, NULL);
}

/* Every case of edge2.xes ten times, so that no way is too rare to be kept. */
static char *
write_ten_times (void)
{
  g_autofree char *text = wend_golden_text ("golden/inputs/edge2.xes");
  g_autofree char *folder = g_dir_make_tmp ("wend-golden-XXXXXX", NULL);
  g_autoptr (GString) all = g_string_new_len (text, strstr (text, "<trace>") - text);
  g_auto (GStrv) parts = g_strsplit (strstr (text, "<trace>"), "</log>", 2);
  static const char name[] = "<trace>\n    <string key='concept:name' value=\"";
  char *path = g_build_filename (folder, "ten.xes", NULL);

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *other = g_strdup_printf ("%s%u-", name, i);
      g_auto (GStrv) traces = g_strsplit (parts[0], name, -1);
      g_autofree char *copy = g_strjoinv (other, traces);
      g_string_append (all, copy);
    }
  g_string_append (all, "</log>\n");
  g_assert_true (g_file_set_contents (path, all->str, -1, NULL));
  return path;
}

/* Apply>Check … as the table writes it. */
static char *
way_of (const WendPathVariant *variant)
{
  g_autofree char *joined = g_strjoinv (">", (char **) variant->names);
  g_auto (GStrv) words = g_strsplit (joined, ">", -1);

  for (guint i = 0; words[i] != NULL; i++)
    words[i][0] = g_ascii_toupper (words[i][0]);
  return g_strjoinv (">", words);
}

static void
check_way (const WendTable *table, guint row, const WendPathVariant *variant, double n)
{
  const struct { const char *column; gboolean flag; } flags[] = {
    { "followed", variant->followed }, { "skipped", variant->skipped }, { "looped", variant->looped }, { "finished", variant->finished }
  };
  g_autofree char *way = way_of (variant);

  wend_table_check_text (table, row, "what", way);
  wend_table_check (table, row, "cases", TRUE, (double) variant->cases / 10);
  check_share (table, row, (const char *const[]) { "share", "lo", "hi" }, (double) variant->cases / 10, n / 10);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    wend_table_check_text (table, row, flags[i].column, flags[i].flag ? "yes" : "no");
}

static void
check_part (const WendTable *table, guint row, const char *what, guint64 cases, const WendRange *share)
{
  static const char *const flags[] = { "followed", "skipped", "looped", "finished" };

  wend_table_check_text (table, row, "what", what);
  wend_table_check (table, row, "cases", TRUE, (double) cases);
  wend_table_check (table, row, "share", share->has, share->value);
  wend_table_check (table, row, "lo", share->has_range, share->lo);
  wend_table_check (table, row, "hi", share->has_range, share->hi);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    wend_table_check_text (table, row, flags[i], "");
}

/* What the map says of the log at `path`; the caller frees all three. */
static const WendPaths *
paths_of (WendEditor *editor, const char *path, WendInsight **insight, WendPathList **list)
{
  g_autoptr (WendImport) import = import_edge2 (editor, path, "[metric done]\nkind=completion\n");
  const WendPaths *paths;
  guint n;

  *insight = wend_insight_new (wend_editor_peek_document (editor), NULL);
  *list = wend_path_list_new (*insight);
  paths = wend_path_list_get (*list, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (paths->part_suppressed);
  return paths;
}

static void
test_ways (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_xes_paths", "row");
  g_autoptr (WendEditor) editor = wend_golden_map (edge2_stages, NULL);
  g_autofree char *path = table != NULL ? write_ten_times () : NULL;
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendPathList) list = NULL;
  const WendPaths *paths;

  if (table == NULL)
    return;
  paths = paths_of (editor, path, &insight, &list);
  g_assert_cmpuint (paths->other, ==, 0);
  for (guint i = 0; i < paths->n_variants; i++)
    {
      g_assert_cmpstr (wend_table_text (table, i, "row"), ==, "variant");
      check_way (table, i, &paths->variants[i], (double) paths->n);
    }
  g_assert_cmpstr (wend_table_text (table, paths->n_variants, "row"), ==, "path"); /* and no way more */
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_paths (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_xes_paths", "row");
  g_autoptr (WendEditor) editor = wend_golden_map (edge2_stages, NULL);
  g_autofree char *path = table != NULL ? wend_golden_path ("golden/inputs/edge2.xes") : NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendPathList) list = NULL;
  const WendPaths *paths;
  guint row;

  if (table == NULL)
    return;
  paths = paths_of (editor, path, &insight, &list);
  row = wend_table_find (table, "row", "path");
  check_part (table, row, "followed", paths->n_followed, &paths->followed);
  check_part (table, row + 1, "skipped", paths->n_skipped, &paths->skipped);
  check_part (table, row + 2, "looped", paths->n_looped, &paths->looped);
  check_part (table, row + 3, "finished", paths->n_finished, &paths->finished);
  g_assert_cmpuint (row + 4, ==, wend_table_n_rows (table));
}

/* open cases */

static gboolean
keep_event (const WendXesEvent *event, gpointer data, GError **error)
{
  gboolean kept;
  return wend_xes_log_event (data, event, "edge2.xes", &kept, error);
}

static gboolean
keep_trace (const WendXesTrace *trace, gpointer data, GError **error)
{
  wend_xes_log_trace (data, trace);
  return TRUE;
}

/* Cases that were at each place, and how long each step is waited for. */
static void
look_at_cases (WendXesLog *log, guint n_steps, guint *entered, double *patience)
{
  g_autofree guint32 *place_of = g_new0 (guint32, log->activities->len + 1);
  GArray *plan = g_array_new (FALSE, FALSE, sizeof (guint));
  WendXesView view;

  for (guint i = 0; i < log->activities->len; i++)
    place_of[i] = WEND_PLACE_REFUSED;
  for (guint i = 0; i < log->activities->len; i++)
    for (guint step = 0; step < n_steps; step++)
      if (g_ascii_strcasecmp (log->activities->pdata[i], edge2_stages[step]) == 0)
        place_of[i] = step + 1;
  for (guint place = 1; place <= n_steps; place++)
    g_array_append_val (plan, place);
  wend_xes_view_init (&view, log, place_of, n_steps + 1, plan);
  for (guint i = 0; i < log->cases->len; i++)
    {
      wend_xes_view_set_case (&view, i);
      for (guint step = 0; step < n_steps; step++)
        entered[step] += view.stays[step + 1].n > 0;
    }
  memcpy (patience, view.patience, n_steps * sizeof *patience);
  wend_xes_view_clear (&view);
}

static void
check_patience (const WendTable *table)
{
  static const WendXesSink sink = { keep_event, keep_trace, NULL };
  WendXesOptions options = { "edge2.xes", NULL, NULL, 0 };
  g_autofree char *path = wend_golden_path ("golden/inputs/edge2.xes");
  g_autoptr (WendFeed) feed = wend_feed_open (path, WEND_ENCODING_AUTO, NULL);
  guint n = wend_table_n_rows (table), entered[4] = { 0 };
  double patience[4];
  WendXesLog log;

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (entered));
  wend_xes_log_init (&log, 0);
  g_assert_true (wend_xes_read (feed, &options, &sink, &log, NULL));
  look_at_cases (&log, n, entered, patience);
  wend_xes_log_clear (&log);
  for (guint i = 0; i < n; i++)
    {
      wend_table_check (table, i, "entered", TRUE, entered[i]);
      wend_table_check (table, i, "p95_h", patience[i] >= 0, patience[i] / 3600);
    }
}

static void
check_open (const WendTable *table, guint row, const WendImport *import)
{
  g_autofree char *at = g_ascii_strdown (wend_table_text (table, row, "step"), -1);
  const WendFinding *done = find (import, "done", at, NULL), *step = find (import, "step", at, NULL);
  gboolean has = done != NULL; /* nothing lies behind the last step */
  double entered, completed, open, timed, n;

  number_of (done, "entered", &entered);
  number_of (done, "completed", &completed);
  number_of (done, "open", &open);
  number_of (step, "n", &timed);
  n = entered - open;
  wend_table_check (table, row, "completed", has, completed);
  wend_table_check (table, row, "n_timed", step != NULL, timed);
  wend_table_check (table, row, "open", has, open);
  wend_table_check (table, row, "dropped", has, n - completed);
  wend_table_check (table, row, "n", has, n);
  check_share (table, row, (const char *const[]) { "completion", "lo", "hi" }, completed, n);
  if (has)
    wend_table_check (table, row, "entered", TRUE, entered);
}

static void
test_open (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_xes_open", "step");
  g_autoptr (WendEditor) editor = wend_golden_map (edge2_stages, NULL);
  g_autofree char *path = table != NULL ? wend_golden_path ("golden/inputs/edge2.xes") : NULL;
  g_autoptr (WendImport) import = NULL;

  if (table == NULL)
    return;
  import = import_edge2 (editor, path, "[metric done]\nkind=completion\nstage=*\n[metric step]\nkind=time\nclock=step\nstage=*\n");
  check_patience (table);
  for (guint i = 0; i < wend_table_n_rows (table); i++)
    check_open (table, i, import);
}

/* working time */

/* Completes without a start are told as set aside. */
static guint64
unbegun_of (const WendImport *import, const char *activity)
{
  for (guint i = 0; i < import->refused->len; i++)
    {
      const WendRefusal *told = import->refused->pdata[i];
      if (strstr (told->reason, "never started") != NULL && strcmp (told->value, activity) == 0)
        return g_ascii_strtoull (told->reason, NULL, 10);
    }
  return 0;
}

static void
test_work (void)
{
  static const char *const hours[][2] = { { "median_h", "p50" }, { "median_lo", "p50-lo" }, { "median_hi", "p50-hi" }, { "p90_h", "p90" }, { "p90_lo", "p90-lo" }, { "p90_hi", "p90-hi" } };
  g_autoptr (WendTable) table = wend_table_open ("edge_xes_work", "activity");
  g_autoptr (WendEditor) editor = wend_golden_map (edge2_stages, NULL);
  g_autofree char *path = table != NULL ? wend_golden_path ("golden/inputs/edge2.xes") : NULL;
  g_autoptr (WendImport) import = table != NULL ? import_edge2 (editor, path, "[metric work]\nkind=time\nclock=working\nstage=*\nunit=hours\n") : NULL;

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      const char *activity = wend_table_text (table, i, "activity");
      g_autofree char *at = g_ascii_strdown (activity, -1);
      const WendFinding *work = find (import, "work", at, NULL);
      double pairs, open, sum;
      number_of (work, "n", &pairs);
      number_of (work, "open", &open);
      number_of (work, "sum", &sum);
      wend_table_check (table, i, "pairs", TRUE, pairs);
      wend_table_check (table, i, "unpaired_starts", TRUE, open);
      wend_table_check (table, i, "unpaired_completes", TRUE, (double) unbegun_of (import, activity));
      wend_table_check (table, i, "sum_h", TRUE, sum / 3600);
      check_hours (table, i, hours, G_N_ELEMENTS (hours), work);
    }
}

/* The ticket log says of its cases what the table of the same tickets says. */
static void
test_incident_measures (void)
{
  static const char *const stages[] = { "asked", NULL };
  g_autoptr (WendTable) table = wend_table_open ("incident_measures", "segment level");
  g_autoptr (WendEditor) editor = wend_golden_map (stages, NULL);
  g_autofree char *path = table != NULL ? wend_golden_path ("data/incident-log/incident_log.xes.gz") : NULL;
  g_autoptr (WendImport) import = table == NULL ? NULL
    : wend_golden_import (editor, LOG "[stages]\nasked=Awaiting User Info\n[segment channel]\nattribute=contact_type\n[segment priority]\nattribute=priority\n"
                                  "[metric asked-again]\nkind=share\nstage=asked\nbad=seen\nbetter=down\n", path, NULL);

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      const char *of = wend_table_text (table, i, "segment");
      g_autofree char *segment = strcmp (of, "contact_type") == 0 ? g_strdup_printf ("channel=%s", wend_table_text (table, i, "level"))
                                 : strcmp (of, "priority") == 0  ? g_strdup_printf ("priority=%s", wend_table_text (table, i, "level")) : NULL;
      const WendFinding *asked = find (import, "asked-again", "asked", segment);
      if (strcmp (of, "ym") == 0) /* by another date */
        continue;
      wend_table_check (table, i, "n", TRUE, count_of (asked, "n"));
      wend_table_check (table, i, "asked_again_k", TRUE, count_of (asked, "k"));
    }
}

int
main (int argc, char **argv)
{
  static const char *const edge[] = { "edge_xes", "golden/inputs/edge.xes" };
  static const char *const edge2[] = { "edge2_xes", "golden/inputs/edge2.xes" };
  static const char *const incident_200[] = { "incident_200_xes", "data/incident-log/incident_200.xes" };
  static const char *const incident[] = { "incident_log_xes", "data/incident-log/incident_log.xes.gz" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/wend/golden/xes/edge_xes", edge, test_activities);
  g_test_add_data_func ("/wend/golden/xes/edge2_xes", edge2, test_activities);
  g_test_add_data_func ("/wend/golden/xes/incident_200_xes", incident_200, test_activities);
  g_test_add_data_func ("/wend/golden/xes/incident_log_xes", incident, test_activities);
  g_test_add_func ("/wend/golden/xes/edge_xes_flat", test_flat);
  g_test_add_func ("/wend/golden/xes/edge_xes_paths/ways", test_ways);
  g_test_add_func ("/wend/golden/xes/edge_xes_paths/parts", test_paths);
  g_test_add_func ("/wend/golden/xes/edge_xes_open", test_open);
  g_test_add_func ("/wend/golden/xes/edge_xes_work", test_work);
  g_test_add_func ("/wend/golden/xes/incident_measures", test_incident_measures);
  return g_test_run ();
}
