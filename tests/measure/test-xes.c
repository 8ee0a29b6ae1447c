/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Event logs: against the golden tables from the real files, and what a log must not be able to do. */

#include "measure-help.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <zlib.h>

#include "measure/wend-xes-private.h"
#include "stats/wend-share.h"

#define CLOSE(a, b) g_assert_cmpfloat_with_epsilon (a, b, MAX (1e-9, fabs ((double) (b)) * 1e-6))
#define ALL_TIME "from=1970-01-01\nto=2100-01-01\n"

/* help */

static WendImport *
read_path (const WendDocument *document, const char *mapping_text, const char *path, GError **error)
{
  g_autoptr (WendMapping) mapping = help_mapping (mapping_text);

  return wend_import_read (document, mapping, path, NULL, error);
}

/* Must succeed. */
static WendImport *
read_text (const WendDocument *document, const char *mapping_text, const char *xes)
{
  g_autofree char *path = help_file ("log.xes", xes, strlen (xes));
  g_autoptr (GError) error = NULL;
  WendImport *import = read_path (document, mapping_text, path, &error);

  g_assert_no_error (error);
  g_unlink (path);
  return import;
}

static char *
refusal (const WendDocument *document, const char *mapping_text, const char *xes, gsize length)
{
  g_autofree char *path = help_file ("log.xes", xes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendImport) import = read_path (document, mapping_text, path, &error);

  g_unlink (path);
  g_assert_null (import);
  g_assert_nonnull (error);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_nonnull (strstr (error->message, "log.xes"));
  return g_strdup (error->message);
}

static const WendRefusal *
find_refusal (const WendImport *import, const char *reason)
{
  for (guint i = 0; i < import->refused->len; i++)
    if (strstr (((WendRefusal *) import->refused->pdata[i])->reason, reason) != NULL)
      return import->refused->pdata[i];
  return NULL;
}

/* The names in a column of a golden table as stages a0, a1 … of a map, and as [stages]. */
static WendDocument *
map_of (const HelpTable *table, const char *column, GString *stages)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < table->rows->len; i++)
    {
      g_ptr_array_add (ids, g_strdup_printf ("a%u", i));
      g_string_append_printf (stages, "a%u=%s\n", i, help_cell (table, i, column));
    }
  g_ptr_array_add (ids, NULL);
  return help_map ((const char *const *) ids->pdata);
}

static void
check_limit (const WendFinding *finding, const char *name, const HelpTable *table, guint row, const char *column)
{
  const char *expected = help_cell (table, row, column);
  g_autofree char *attribute = g_strdup_printf (" %s=\"", name);

  if (*expected == '\0')
    g_assert_null (strstr (finding->numbers, attribute));
  else
    CLOSE (help_number (finding, name) / 3600, g_ascii_strtod (expected, NULL));
}

/* golden: activities */

static void
check_activity (const WendImport *import, const HelpTable *table, guint i)
{
  g_autofree char *at = g_strdup_printf ("a%u", i);
  const WendFinding *reach = help_find (import, "reach", at, NULL, NULL);
  const WendFinding *events = help_find (import, "events", at, NULL, NULL);
  const WendFinding *repeats = help_find (import, "repeats", at, NULL, NULL);
  const WendFinding *hours = help_find (import, "hours", at, NULL, NULL);
  const WendFinding *again = help_find (import, "again", at, NULL, NULL);
  WendRange share = wend_share (help_number (reach, "k"), help_number (reach, "n"), WEND_CONFIDENCE);

  CLOSE (help_number (reach, "n"), help_value (table, i, "cases"));
  CLOSE (help_number (reach, "k"), help_value (table, i, "cases_with"));
  CLOSE (share.value, help_value (table, i, "reach"));
  CLOSE (share.lo, help_value (table, i, "reach_lo"));
  CLOSE (share.hi, help_value (table, i, "reach_hi"));
  CLOSE (help_number (events, "events"), help_value (table, i, "events"));
  CLOSE (help_number (events, "exposure"), help_value (table, i, "cases_with"));
  CLOSE (help_number (repeats, "events"), help_value (table, i, "repeats"));
  CLOSE (help_number (again, "n"), help_value (table, i, "cases_with"));
  g_assert_cmpfloat (help_number (again, "k"), <=, help_value (table, i, "repeats"));
  CLOSE (help_number (hours, "n"), help_value (table, i, "n_timed"));
  check_limit (hours, "p50", table, i, "median_h");
  check_limit (hours, "p50-lo", table, i, "median_lo");
  check_limit (hours, "p50-hi", table, i, "median_hi");
  check_limit (hours, "p90", table, i, "p90_h");
  check_limit (hours, "p90-lo", table, i, "p90_lo");
  check_limit (hours, "p90-hi", table, i, "p90_hi");
}

static void
test_activities (gconstpointer data)
{
  const char *const *names = data;
  g_autoptr (HelpTable) table = help_table (names[0]);
  g_autofree char *path = help_shared (names[1]);
  g_autoptr (GString) mapping = g_string_new ("[source]\nname=log\nkind=xes\n" ALL_TIME
                                              "[metric reach]\nkind=share\nstage=*\n[metric events]\nkind=rate\nstage=*\n"
                                              "[metric repeats]\nkind=rate\nstage=*\nbad=repeated\n[metric hours]\nkind=time\nstage=*\nunit=hours\n"
                                              "[metric again]\nkind=share\nstage=*\nbad=repeated\nbetter=down\n[stages]\n");
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendImport) import = NULL;
  g_autoptr (GError) error = NULL;

  if (table == NULL || path == NULL)
    return;
  document = map_of (table, "activity", mapping);
  import = read_path (document, mapping->str, path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < table->rows->len; i++)
    check_activity (import, table, i);
  g_assert_cmpuint (import->n_used, >, 0);
  g_assert_cmpuint (strlen (import->sha256), ==, 64);
}

/* golden: events as read */

typedef struct
{
  const HelpTable *table;
  guint at;
  GString *lines; /* of the trace at hand */
  GHashTable *n;  /* events of a case so far */
} Flat;

static gboolean
flat_event (const WendXesEvent *event, gpointer data, GError **error)
{
  Flat *flat = data;
  char seconds[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (flat->lines, "%.*s,%.*s,%s,%.*s\n", (int) event->activity.length, event->activity.text != NULL ? event->activity.text : "",
                          (int) event->lifecycle.length, event->lifecycle.text != NULL ? event->lifecycle.text : "",
                          event->timed ? g_ascii_formatd (seconds, sizeof seconds, "%.1f", (double) event->time / G_USEC_PER_SEC) : "",
                          event->timed ? 10 : 0, event->timed ? event->stamp.text : "");
  return TRUE;
}

static gboolean
flat_trace (const WendXesTrace *trace, gpointer data, GError **error)
{
  Flat *flat = data;
  g_auto (GStrv) lines = g_strsplit (flat->lines->str, "\n", -1);
  g_autofree char *name = trace->name.text != NULL ? g_strndup (trace->name.text, trace->name.length) : g_strdup_printf ("#%u", (guint) trace->position);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++, flat->at++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (flat->n, name));
      g_autofree char *expected = NULL;
      g_hash_table_insert (flat->n, g_strdup (name), GUINT_TO_POINTER (n + 1));
      g_assert_cmpuint (flat->at, <, flat->table->rows->len);
      g_assert_cmpstr (help_cell (flat->table, flat->at, "case"), ==, name);
      CLOSE (help_value (flat->table, flat->at, "i"), n);
      expected = g_strdup_printf ("%s,%s,%s,%s", help_cell (flat->table, flat->at, "activity"), help_cell (flat->table, flat->at, "lifecycle"),
                                  help_cell (flat->table, flat->at, "time"), help_cell (flat->table, flat->at, "date"));
      g_assert_cmpstr (lines[i], ==, expected);
    }
  g_string_truncate (flat->lines, 0);
  return TRUE;
}

static void
test_flat (void)
{
  static const WendXesSink sink = { flat_event, flat_trace, NULL };
  WendXesOptions options = { "edge.xes", NULL, NULL, 0 };
  g_autoptr (HelpTable) table = help_table ("edge_xes_flat");
  g_autofree char *path = help_shared ("golden/inputs/edge.xes");
  Flat flat = { table, 0, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (WendFeed) feed = NULL;

  if (table == NULL || path == NULL)
    return;
  flat.lines = g_string_new (NULL);
  flat.n = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  feed = wend_feed_open (path, WEND_ENCODING_AUTO, &error);
  g_assert_no_error (error);
  g_assert_true (wend_xes_read (feed, &options, &sink, &flat, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (flat.at, ==, table->rows->len);
  g_string_free (flat.lines, TRUE);
  g_hash_table_unref (flat.n);
}

/* golden: paths */

#define EDGE2 "[source]\nname=log\nkind=xes\n" ALL_TIME "[paths]\nplan=apply;check;decide;pay\n"

static const char *const edge2_stages[] = { "apply", "check", "decide", "pay", "call", NULL };

static WendImport *
read_edge2 (const WendDocument *document, const char *metrics)
{
  g_autofree char *path = help_shared ("golden/inputs/edge2.xes");
  g_autofree char *mapping = g_strconcat (EDGE2, metrics, NULL);
  g_autoptr (GError) error = NULL;
  WendImport *import = path != NULL ? read_path (document, mapping, path, &error) : NULL;

  g_assert_no_error (error);
  return import;
}

static const WendFinding *
find_paths (const WendImport *import)
{
  for (guint i = 0; i < import->findings->len; i++)
    if (g_strcmp0 (((WendFinding *) import->findings->pdata[i])->shape, "paths") == 0)
      return import->findings->pdata[i];
  return NULL;
}

static void
test_paths (void)
{
  g_autoptr (HelpTable) table = help_table ("edge_xes_paths");
  g_autoptr (WendDocument) document = help_map (edge2_stages);
  g_autoptr (WendImport) import = read_edge2 (document, "[metric done]\nkind=completion\n");
  const WendFinding *paths = import != NULL ? find_paths (import) : NULL;
  guint compared = 0;

  if (table == NULL || import == NULL)
    return;
  g_assert_nonnull (paths);
  g_assert_false (paths->suppressed);
  CLOSE (help_number (paths, "n"), 26);
  for (guint i = 0; i < table->rows->len; i++)
    if (strcmp (help_cell (table, i, "row"), "path") == 0)
      {
        CLOSE (help_number (paths, help_cell (table, i, "what")), help_value (table, i, "cases"));
        compared++;
      }
  g_assert_cmpuint (compared, ==, 4);
  g_assert_nonnull (strstr (paths->numbers, "plan=\"apply check decide pay\""));
  /* 12 took the plan; all others are under the floor of 10 and lie in one sum */
  g_assert_nonnull (strstr (paths->numbers, "variants=\"12:apply check decide pay\" other=\"14\""));
}

/* Each variant by itself: a log of ten times each case that took it, against the golden row. */
static void
test_variants (void)
{
  g_autoptr (HelpTable) table = help_table ("edge_xes_paths");
  g_autoptr (WendDocument) document = help_map (edge2_stages);

  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    {
      static const char *const flags[] = { "followed", "skipped", "looped", "finished" };
      g_autoptr (GString) log = g_string_new ("<log>");
      g_auto (GStrv) steps = g_strsplit (help_cell (table, i, "what"), ">", -1);
      g_autofree char *joined = g_strjoinv (" ", steps);
      g_autofree char *way = g_ascii_strdown (joined, -1);
      g_autofree char *expected = g_strdup_printf ("variants=\"10:%s\" other=\"0\"", way);
      g_autoptr (WendImport) import = NULL;
      if (strcmp (help_cell (table, i, "row"), "variant") != 0)
        continue;
      for (guint copy = 0; copy < 10; copy++)
        {
          g_string_append (log, "<trace>");
          for (guint s = 0; steps[s] != NULL; s++)
            g_string_append_printf (log, "<event><string key='concept:name' value='%s'/></event>", steps[s]);
          g_string_append (log, "</trace>");
        }
      g_string_append (log, "</log>");
      import = read_text (document, EDGE2 "[metric done]\nkind=completion\n", log->str);
      for (guint f = 0; f < G_N_ELEMENTS (flags); f++)
        CLOSE (help_number (find_paths (import), flags[f]), strcmp (help_cell (table, i, flags[f]), "yes") == 0 ? 10 : 0);
      g_assert_nonnull (strstr (find_paths (import)->numbers, expected));
    }
}

static void
test_open (void)
{
  g_autoptr (HelpTable) table = help_table ("edge_xes_open");
  g_autoptr (WendDocument) document = help_map (edge2_stages);
  g_autoptr (WendImport) import = read_edge2 (document, "[metric done]\nkind=completion\nstage=*\n[metric step]\nkind=time\nclock=step\nstage=*\n[metric whole]\nkind=completion\n");

  for (guint i = 0; table != NULL && import != NULL && i < table->rows->len; i++)
    {
      g_autofree char *at = g_ascii_strdown (help_cell (table, i, "step"), -1);
      const WendFinding *done = help_find (import, "done", at, NULL, NULL);
      const WendFinding *step = help_find (import, "step", at, NULL, NULL);
      WendRange share;
      if (*help_cell (table, i, "completed") == '\0') /* the last step */
        {
          g_assert_null (done);
          continue;
        }
      CLOSE (help_number (done, "entered"), help_value (table, i, "entered"));
      CLOSE (help_number (done, "completed"), help_value (table, i, "completed"));
      CLOSE (help_number (done, "open"), help_value (table, i, "open"));
      CLOSE (help_number (done, "entered") - help_number (done, "open"), help_value (table, i, "n"));
      CLOSE (help_number (done, "entered") - help_number (done, "open") - help_number (done, "completed"), help_value (table, i, "dropped"));
      share = wend_share (help_number (done, "completed"), help_value (table, i, "n"), WEND_CONFIDENCE);
      CLOSE (share.value, help_value (table, i, "completion"));
      CLOSE (share.lo, help_value (table, i, "lo"));
      CLOSE (share.hi, help_value (table, i, "hi"));
      CLOSE (help_number (step, "n"), help_value (table, i, "n_timed"));
      CLOSE (help_number (step, "open"), help_value (table, i, "open"));
    }
  if (import != NULL)
    {
      const WendFinding *whole = help_find (import, "whole", NULL, NULL, NULL);
      CLOSE (help_number (whole, "entered"), 26);
      CLOSE (help_number (whole, "completed"), 20);
    }
}

static void
test_work (void)
{
  g_autoptr (HelpTable) table = help_table ("edge_xes_work");
  g_autoptr (WendDocument) document = help_map (edge2_stages);
  g_autoptr (WendImport) import = read_edge2 (document, "[metric work]\nkind=time\nclock=working\nstage=*\nunit=hours\n[metric wait]\nkind=time\nclock=waiting\nstage=*\n");

  for (guint i = 0; table != NULL && import != NULL && i < table->rows->len; i++)
    {
      g_autofree char *at = g_ascii_strdown (help_cell (table, i, "activity"), -1);
      const WendFinding *work = help_find (import, "work", at, NULL, NULL);
      guint64 unbegun = 0;
      for (guint j = 0; j < import->refused->len; j++)
        {
          const WendRefusal *told = import->refused->pdata[j];
          if (strstr (told->reason, "never started") != NULL && strcmp (told->value, help_cell (table, i, "activity")) == 0)
            unbegun = g_ascii_strtoull (told->reason, NULL, 10);
        }
      CLOSE ((double) unbegun, help_value (table, i, "unpaired_completes"));
      if (help_value (table, i, "pairs") < 1)
        {
          g_assert_null (work);
          continue;
        }
      CLOSE (help_number (work, "n"), help_value (table, i, "pairs"));
      CLOSE (help_number (work, "open"), help_value (table, i, "unpaired_starts"));
      check_limit (work, "sum", table, i, "sum_h");
      check_limit (work, "p50", table, i, "median_h");
      check_limit (work, "p50-lo", table, i, "median_lo");
      check_limit (work, "p50-hi", table, i, "median_hi");
      check_limit (work, "p90", table, i, "p90_h");
      check_limit (work, "p90-lo", table, i, "p90_lo");
      check_limit (work, "p90-hi", table, i, "p90_hi");
    }
  if (import != NULL)
    g_assert_null (help_find (import, "wait", "apply", "none", NULL));
}

/* The ticket log says of its cases what the table of the same tickets says. */
static void
test_incident_measures (void)
{
  g_autoptr (HelpTable) table = help_table ("incident_measures");
  g_autofree char *path = help_shared ("data/incident-log/incident_log.xes.gz");
  static const char *const stages[] = { "asked", NULL };
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = NULL;
  g_autoptr (GError) error = NULL;
  guint compared = 0;

  if (table == NULL || path == NULL)
    return;
  import = read_path (document, "[source]\nname=log\nkind=xes\n" ALL_TIME "[stages]\nasked=Awaiting User Info\n[segment channel]\nattribute=contact_type\n"
                                "[segment priority]\nattribute=priority\n[metric asked-again]\nkind=share\nstage=asked\nbad=seen\nbetter=down\n", path, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const char *of = help_cell (table, i, "segment");
      g_autofree char *segment = strcmp (of, "contact_type") == 0 ? g_strdup_printf ("channel=%s", help_cell (table, i, "level"))
                                 : strcmp (of, "priority") == 0  ? g_strdup_printf ("priority=%s", help_cell (table, i, "level")) : NULL;
      const WendFinding *asked;
      if (strcmp (of, "ym") == 0) /* by another date */
        continue;
      asked = help_find (import, "asked-again", "asked", segment, NULL);
      g_assert_nonnull (asked);
      CLOSE (help_number (asked, "n"), help_value (table, i, "n"));
      CLOSE (help_number (asked, "k"), help_value (table, i, "asked_again_k"));
      compared++;
    }
  g_assert_cmpuint (compared, >, 5);
  g_assert_nonnull (find_refusal (import, "not mapped"));
}

/* small logs */

#define EVENT(name, time) "<event><string key='concept:name' value='" name "'/><date key='time:timestamp' value='" time "'/></event>"
#define AB "[source]\nname=x\nkind=xes\nperiod=month\n[stages]\na=A\nb=B\n[metric reach]\nkind=share\nstage=b\n"

static const char *const ab[] = { "a", "b", NULL };

/* A case belongs to the day of its first event, as written there. */
static void
test_period (void)
{
  g_autoptr (WendDocument) document = help_map (ab);
  g_autoptr (WendImport) import = read_text (document, AB,
                                             "<log><trace><string key='concept:name' value='1'/>" EVENT ("B", "2024-02-01T05:00:00Z") EVENT ("A", "2024-02-01T00:30:00+02:00")
                                             "</trace><trace>" EVENT ("A", "2024-02-29T23:00:00-05:00") "</trace><trace>" EVENT ("A", "never") "</trace></log>");

  g_assert_cmpuint (import->periods->len, ==, 1);
  CLOSE (help_number (help_find (import, "reach", "b", NULL, "2024-02-01"), "n"), 2);
  CLOSE (help_number (help_find (import, "reach", "b", NULL, "2024-02-01"), "k"), 1);
  g_assert_nonnull (find_refusal (import, "bad date"));
  g_assert_nonnull (find_refusal (import, "1 cases without any time"));
}

static void
test_classifier (void)
{
  static const char log[] = "<log><classifier name='Both one' keys=\"concept:name 'org group'\"/><trace><event><string key='concept:name' value='A'/><string key='org group' value='7'/></event>"
                            "<event><string key='concept:name' value='A'/></event></trace></log>";
  g_autoptr (WendDocument) document = help_map (ab);
  g_autoptr (WendImport) import = read_text (document, "[source]\nname=x\nkind=xes\nclassifier=Both one\nperiod=2024\n[stages]\na=A+7\n[metric reach]\nkind=rate\nstage=a\n", log);
  g_autofree char *message = refusal (document, "[source]\nname=x\nkind=xes\nclassifier=Other\nperiod=2024\n[metric reach]\nkind=rate\nstage=a\n", log, strlen (log));

  CLOSE (help_number (help_find (import, "reach", "a", NULL, NULL), "events"), 1);
  g_assert_nonnull (find_refusal (import, "without a name"));
  g_assert_nonnull (strstr (message, "no classifier “Other”"));
  g_assert_nonnull (strstr (message, "Both one"));
}

static void
test_mapping (void)
{
  static const struct { const char *rest, *message; } cases[] = {
    { "[metric a]\nkind=rating\nvalid=1..5\n", "gives no such kind" },
    { "[metric a]\nkind=share\n", "needs stage=" },
    { "[metric a]\nkind=time\nclock=step\n", "needs stage=" },
    { "[metric a]\nkind=completion\n", "add [paths]" },
    { "[metric a]\nkind=time\nclock=sun\n", "reach, step, waiting, working" },
    { "[metric a]\nkind=share\nstage=a\nbad=ugly\n", "seen, repeated" },
    { "[metric a]\nkind=completion\n[paths]\nplan=a\n", "2 to 200 steps" },
    { "[metric a]\nkind=completion\n[paths]\nplan=a;a\n", "stands twice" },
    { "[metric a]\nkind=completion\n[paths]\n", "no key “plan”" },
    { "[metric a]\nkind=share\nstage=a\ncolumn=x\n", "column" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("[source]\nname=x\nkind=xes\nperiod=month\n", cases[i].rest, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (WendMapping) mapping = wend_mapping_parse (text, strlen (text), "m", &error);
      g_assert_null (mapping);
      g_assert_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING);
      if (strstr (error->message, cases[i].message) == NULL)
        g_error ("“%s” does not say “%s”", error->message, cases[i].message);
    }
}

/* hostile */

static void
test_refused (void)
{
  static const struct { const char *log, *message; } cases[] = {
    { "", "no well-formed XML" },
    { "hello", "no well-formed XML" },
    { "<map/>", "root is not “log”" },
    { "<log/>", "no traces" },
    { "<log><trace>" EVENT ("A", "2024-01-01T00:00:00Z"), "no well-formed XML" },
    { "<log><trace><event></trace></log>", "no well-formed XML" },
    { "<!DOCTYPE log [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><log>&b;</log>", "DOCTYPE" },
    { "<?xml version='1.0'?><!-- x --><!DOCTYPE log SYSTEM 'file:///etc/passwd'><log/>", "DOCTYPE" },
    { "<log><trace><string key='concept:name' value='&secret;'/></trace></log>", "no well-formed XML" },
    { "<?xml version='1.0' encoding='windows-1251'?><log/>", "windows-1251" },
  };
  g_autoptr (WendDocument) document = help_map (ab);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = refusal (document, AB, cases[i].log, strlen (cases[i].log));
      if (strstr (message, cases[i].message) == NULL)
        g_error ("“%s” does not say “%s”", message, cases[i].message);
    }
}

static void
test_large_parts (void)
{
  g_autoptr (WendDocument) document = help_map (ab);
  g_autoptr (GString) value = g_string_new ("<log><trace><string key='concept:name' value='");
  g_autoptr (GString) many = g_string_new ("<log");
  g_autoptr (GString) deep = g_string_new ("<log>");
  g_autofree char *message = NULL;

  for (guint i = 0; i < 100000; i++)
    {
      g_string_append_c (value, 'x');
      g_string_append_printf (many, " a%u='>'", i);
      g_string_append (deep, "<a>");
    }
  message = refusal (document, AB, value->str, value->len);
  g_assert_nonnull (strstr (message, "longer than 64 KiB"));
  g_clear_pointer (&message, g_free);
  message = refusal (document, AB, many->str, many->len);
  g_assert_nonnull (strstr (message, "longer than 64 KiB"));
  g_clear_pointer (&message, g_free);
  message = refusal (document, AB, deep->str, deep->len);
  g_assert_nonnull (strstr (message, "200 deep"));
}

static void
test_many_activities (void)
{
  g_autoptr (WendDocument) document = help_map (ab);
  g_autoptr (GString) log = g_string_new ("<log><trace>");
  g_autofree char *message = NULL;

  for (guint i = 0; i < WEND_XES_MAX_EVENTS / 450; i++)
    g_string_append_printf (log, "<event><string key='concept:name' value='%u'/></event>", i);
  g_string_append (log, "</trace></log>");
  message = refusal (document, AB, log->str, log->len);
  g_assert_nonnull (strstr (message, "10000 different activities"));
}

/* Elements without end, packed a thousand to one: refused long before they are unpacked. */
static void
test_bomb (void)
{
  g_autoptr (WendDocument) document = help_map (ab);
  g_autofree char *path = help_file ("log.xes", "", 0);
  g_autofree char *elements = g_malloc (1 << 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendImport) import = NULL;
  gzFile file = gzopen (path, "wb6");

  for (gsize i = 0; i < 1 << 20; i += 4)
    memcpy (elements + i, "<x/>", 4);
  gzputs (file, "<log>");
  for (guint i = 0; i < 20; i++)
    g_assert_cmpint (gzwrite (file, elements, 1 << 20), ==, 1 << 20);
  gzclose (file);
  import = read_path (document, AB, path, &error);
  g_assert_null (import);
  g_assert_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "unpacks to more than 200 times"));
  g_unlink (path);
}

/* Without any time: reach is counted, times are not, and the person is told. */
static void
test_without_times (void)
{
  g_autoptr (WendDocument) document = help_map (ab);
  g_autoptr (GString) log = g_string_new ("<log>");
  g_autoptr (WendImport) import = NULL;
  g_autofree char *message = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append (log, "<trace><event><string key='concept:name' value='B'/></event></trace>");
  g_string_append (log, "</log>");
  import = read_text (document, "[source]\nname=x\nkind=xes\nperiod=2024\n[metric reach]\nkind=share\nstage=b\n[metric t]\nkind=time\nstage=b\n", log->str);
  CLOSE (help_number (help_find (import, "reach", "b", NULL, NULL), "k"), 20);
  g_assert_null (help_find (import, "t", "b", NULL, NULL));
  message = refusal (document, AB, log->str, log->len);
  g_assert_nonnull (strstr (message, "20 cases without any time"));
}

/* Every cut and many a changed byte of a good log: read or refused, never worse. */
static void
test_mutants (void)
{
  g_autofree char *path = help_shared ("golden/inputs/edge.xes");
  g_autofree char *text = path != NULL ? help_read (path) : NULL;
  g_autofree char *mutant = help_file ("log.xes", "", 0);
  g_autoptr (WendDocument) document = help_map (ab);
  gsize length = text != NULL ? strlen (text) : 0;

  for (guint i = 0; i < (text != NULL ? 400u : 0u); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WendImport) import = NULL;
      g_autofree char *copy = g_strdup (text);
      gsize at = (gsize) g_test_rand_int_range (0, (int) length);
      if (i % 2 == 0)
        copy[at] = (char) g_test_rand_int_range (0, 256);
      g_assert_true (g_file_set_contents (mutant, copy, (gssize) (i % 2 == 0 ? length : at), NULL));
      import = read_path (document, AB, mutant, &error);
      g_assert_true ((import == NULL) == (error != NULL));
    }
  g_unlink (mutant);
}

int
main (int argc, char **argv)
{
  static const char *const edge[] = { "edge_xes", "golden/inputs/edge.xes" };
  static const char *const edge2[] = { "edge2_xes", "golden/inputs/edge2.xes" };
  static const char *const incident_200[] = { "incident_200_xes", "data/incident-log/incident_200.xes" };
  static const char *const incident[] = { "incident_log_xes", "data/incident-log/incident_log.xes.gz" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/wend/measure/xes/edge", edge, test_activities);
  g_test_add_data_func ("/wend/measure/xes/edge2", edge2, test_activities);
  g_test_add_data_func ("/wend/measure/xes/incident-200", incident_200, test_activities);
  g_test_add_data_func ("/wend/measure/xes/incident-log", incident, test_activities);
  g_test_add_func ("/wend/measure/xes/flat", test_flat);
  g_test_add_func ("/wend/measure/xes/paths", test_paths);
  g_test_add_func ("/wend/measure/xes/variants", test_variants);
  g_test_add_func ("/wend/measure/xes/open", test_open);
  g_test_add_func ("/wend/measure/xes/work", test_work);
  g_test_add_func ("/wend/measure/xes/incident-measures", test_incident_measures);
  g_test_add_func ("/wend/measure/xes/period", test_period);
  g_test_add_func ("/wend/measure/xes/classifier", test_classifier);
  g_test_add_func ("/wend/measure/xes/mapping", test_mapping);
  g_test_add_func ("/wend/measure/xes/refused", test_refused);
  g_test_add_func ("/wend/measure/xes/large-parts", test_large_parts);
  g_test_add_func ("/wend/measure/xes/many-activities", test_many_activities);
  g_test_add_func ("/wend/measure/xes/bomb", test_bomb);
  g_test_add_func ("/wend/measure/xes/without-times", test_without_times);
  g_test_add_func ("/wend/measure/xes/mutants", test_mutants);
  return g_test_run ();
}
