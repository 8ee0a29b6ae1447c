/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts against the golden tables, from the real files, read with the mappings that were written for them. */

#include "measure-help.h"

#include <math.h>
#include <string.h>

#define CLOSE(a, b) g_assert_cmpfloat_with_epsilon (a, b, MAX (1e-12, fabs (b) * 1e-6))

static const char *const airport[] = { "getting-there", "wayfinding", "security", "waiting", "boarding", "arrival", NULL };

/* NULL and skipped where the material is absent. */
static WendImport *
read_golden (const WendDocument *document, const char *mapping_text, const char *mapping_path, const char *file)
{
  g_autofree char *data = help_shared (file);
  g_autofree char *full = mapping_path != NULL ? help_shared (mapping_path) : NULL;
  g_autofree char *text = full != NULL ? help_read (full) : g_strdup (mapping_text);
  g_autoptr (WendMapping) mapping = NULL;
  g_autoptr (GError) error = NULL;
  WendImport *import;

  if (data == NULL || text == NULL)
    return NULL;
  mapping = help_mapping (text);
  import = wend_import_read (document, mapping, data, NULL, &error);
  g_assert_no_error (error);
  return import;
}

static void
check_rejects (const WendImport *import)
{
  g_autoptr (HelpTable) table = help_table ("edge_import_rejects");
  guint64 expected = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const char *reason = help_cell (table, i, "reason");
      guint count = 0;
      for (guint j = 0; j < import->refused->len; j++)
        count += strcmp (((WendRefusal *) import->refused->pdata[j])->reason, reason) == 0 ? 1 : 0;
      g_assert_cmpuint (count, ==, (guint) help_value (table, i, "rows"));
      expected += count;
    }
  g_assert_cmpuint (import->n_refused, ==, expected);
  g_assert_cmpuint (import->refused->len, ==, expected);
}

/* One survey in three dialects, one answer. */
static void
test_edge (gconstpointer data)
{
  const char *const *names = data;
  static const char *const stages[] = { "check-in", "security", "boarding", NULL };
  static const char *const values[] = { "c1", "c2", "c3", "c4", "c5" };
  g_autoptr (HelpTable) table = help_table ("edge_import");
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = read_golden (document, NULL, names[0], names[1]);
  guint found = 0;

  if (table == NULL || import == NULL)
    return;
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree char *stage = g_ascii_strdown (help_cell (table, i, "stage"), -1);
      g_autofree char *segment = g_strdup_printf ("customer=%s", help_cell (table, i, "segment"));
      const WendFinding *finding = help_find (import, "rating", stage, segment, help_cell (table, i, "period"));
      g_assert_nonnull (finding);
      g_assert_true (finding->suppressed); /* all are under 10 */
      CLOSE (help_hist_sum (finding), help_value (table, i, "n"));
      CLOSE (help_number (finding, "na"), help_value (table, i, "na"));
      CLOSE (help_number (finding, "blank"), help_value (table, i, "blank"));
      for (guint v = 0; v < G_N_ELEMENTS (values); v++)
        CLOSE (help_hist (finding, v), help_value (table, i, values[v]));
    }
  for (guint i = 0; i < import->findings->len; i++)
    found += ((WendFinding *) import->findings->pdata[i])->segment != NULL ? 1 : 0;
  g_assert_cmpuint (found, ==, table->rows->len);
  check_rejects (import);
}

static void
check_rating_row (const WendImport *import, const HelpTable *table, guint i, const char *from)
{
  static const char *const values[] = { "c1", "c2", "c3", "c4", "c5" };
  g_autofree char *metric = help_id (help_cell (table, i, "metric"));
  const WendFinding *finding = NULL;

  for (guint j = 0; j < import->findings->len && finding == NULL; j++)
    {
      const WendFinding *one = import->findings->pdata[j];
      finding = one->shape == NULL && one->segment == NULL && strcmp (one->metric, metric) == 0 ? one : NULL;
    }
  g_assert_nonnull (finding);
  g_assert_true (help_find (import, metric, finding->at, NULL, from) == finding);
  g_assert_cmpint (finding->at == NULL, ==, strcmp (help_cell (table, i, "stage"), "overall") == 0);
  CLOSE (help_hist_sum (finding), help_value (table, i, "n"));
  CLOSE (help_number (finding, "na"), help_value (table, i, "n_not_applicable"));
  CLOSE (help_number (finding, "blank"), help_value (table, i, "n_blank"));
  for (guint v = 0; v < G_N_ELEMENTS (values); v++)
    CLOSE (help_hist (finding, v), help_value (table, i, values[v]));
}

static WendImport *
read_sfo_2017 (const WendDocument *document)
{
  return read_golden (document, NULL, "golden/inputs/sfo_2017.wendmap", "data/sfo-airport/sfo_2017.csv.gz");
}

static void
test_sfo_ratings (void)
{
  g_autoptr (HelpTable) table = help_table ("sfo_ratings");
  g_autoptr (WendDocument) document = help_map (airport);
  g_autoptr (WendImport) import = read_sfo_2017 (document);
  guint compared = 0;

  if (table == NULL || import == NULL)
    return;
  g_assert_cmpuint (import->n_refused, ==, 0);
  g_assert_cmpuint (import->n_duplicates, ==, 0);
  for (guint i = 0; i < table->rows->len; i++)
    if (strcmp (help_cell (table, i, "year"), "2017") == 0)
      {
        check_rating_row (import, table, i, "2017-05");
        g_assert_cmpuint (import->n_read, ==, (guint64) help_value (table, i, "rows"));
        compared++;
      }
  g_assert_cmpuint (compared, ==, 22);
}

/* Every year with the mapping of the airport sample. */
static void
test_sfo_samples (void)
{
  g_autoptr (HelpTable) table = help_table ("sfo_ratings");
  g_autoptr (WendDocument) document = help_map (airport);

  for (guint year = 2012; table != NULL && year <= 2017; year++)
    {
      g_autofree char *data = g_strdup_printf ("data/sfo-airport/sfo_%u.csv.gz", year);
      g_autofree char *name = g_strdup_printf ("data/samples/sfo/%u.wendmap", year);
      g_autofree char *path = g_build_filename (g_getenv ("WEND_SOURCE"), name, NULL);
      g_autofree char *text = help_read (path);
      g_autofree char *number = g_strdup_printf ("%u", year);
      g_autoptr (WendImport) import = read_golden (document, text, NULL, data);
      guint compared = 0;
      for (guint i = 0; import != NULL && i < table->rows->len; i++)
        if (strcmp (help_cell (table, i, "year"), number) == 0)
          {
            check_rating_row (import, table, i, number);
            compared++;
          }
      g_assert_cmpuint (compared, >=, 20);
    }
}

static void
test_sfo_nps (void)
{
  static const struct { const char *column, *segment; } segments[] = { { "all", NULL }, { "BAREA", "area" }, { "PEAK", "peak" }, { "DAY", "day" }, { "STRATA", "time" } };
  g_autoptr (HelpTable) table = help_table ("sfo_nps_2017");
  g_autoptr (WendDocument) document = help_map (airport);
  g_autoptr (WendImport) import = read_sfo_2017 (document);

  for (guint i = 0; table != NULL && import != NULL && i < table->rows->len; i++)
    {
      g_autofree char *segment = NULL;
      const WendFinding *finding;
      double detractors = 0;
      for (guint s = 1; s < G_N_ELEMENTS (segments); s++)
        if (strcmp (segments[s].column, help_cell (table, i, "segment")) == 0)
          segment = g_strdup_printf ("%s=%s", segments[s].segment, help_cell (table, i, "level"));
      g_assert_true (segment != NULL || strcmp (help_cell (table, i, "segment"), "all") == 0);
      finding = help_find (import, "nps", NULL, segment, "2017-05");
      g_assert_nonnull (finding);
      for (guint v = 0; v <= 6; v++)
        detractors += help_hist (finding, v);
      CLOSE (detractors, help_value (table, i, "detractors"));
      CLOSE (help_hist (finding, 9) + help_hist (finding, 10), help_value (table, i, "promoters"));
      CLOSE (help_hist_sum (finding), help_value (table, i, "n"));
    }
}

static void
test_sfo_weights (void)
{
  g_autoptr (HelpTable) table = help_table ("sfo_weighted_2017");
  g_autoptr (WendDocument) document = help_map (airport);
  g_autoptr (WendImport) import = read_sfo_2017 (document);

  for (guint i = 0; table != NULL && import != NULL && i < table->rows->len; i++)
    {
      g_autofree char *metric = help_id (help_cell (table, i, "metric"));
      for (guint j = 0; j < import->findings->len; j++)
        {
          const WendFinding *finding = import->findings->pdata[j];
          if (finding->shape != NULL || finding->segment != NULL || strcmp (finding->metric, metric) != 0)
            continue;
          CLOSE (help_hist_sum (finding), help_value (table, i, "n"));
          CLOSE (help_number (finding, "sum-w"), help_value (table, i, "sum_w"));
          CLOSE (help_number (finding, "sum-w2"), help_value (table, i, "sum_w2"));
        }
    }
}

/* Hurt by anything, on the same people. */
static void
test_sfo_anywhere (void)
{
  g_autoptr (HelpTable) table = help_table ("sfo_end_to_end");
  g_autoptr (WendDocument) document = help_map (airport);
  g_autoptr (WendImport) import = read_sfo_2017 (document);
  guint compared = 0;

  for (guint i = 0; table != NULL && import != NULL && i < table->rows->len; i++)
    {
      g_autofree char *stage = help_id (help_cell (table, i, "scope"));
      gboolean whole = strcmp (stage, "measured on the same people") == 0;
      const WendFinding *finding = help_find (import, "bad-anywhere", whole ? NULL : stage, NULL, "2017-05");
      if (strcmp (help_cell (table, i, "year"), "2017") != 0 || *help_cell (table, i, "hurt") == '\0')
        continue;
      g_assert_nonnull (finding);
      CLOSE (help_number (finding, "k"), help_value (table, i, "hurt"));
      CLOSE (help_number (finding, "n"), help_value (table, i, "answered"));
      compared++;
    }
  if (import != NULL)
    g_assert_cmpuint (compared, ==, 7);
}

static void
test_sfo_pairs (void)
{
  g_autoptr (HelpTable) table = help_table ("sfo_spoiled_2017");
  g_autoptr (WendDocument) document = help_map (airport);
  g_autoptr (WendImport) import = read_sfo_2017 (document);

  for (guint i = 0; table != NULL && import != NULL && i < table->rows->len; i++)
    {
      g_autofree char *metric = help_id (help_cell (table, i, "metric"));
      guint found = 0;
      for (guint j = 0; j < import->findings->len; j++)
        {
          const WendFinding *finding = import->findings->pdata[j];
          if (g_strcmp0 (finding->shape, "pair") != 0 || strcmp (finding->metric, metric) != 0)
            continue;
          g_assert_cmpstr (finding->outcome, ==, "nps");
          CLOSE (help_number (finding, "hurt-bad"), help_value (table, i, "hurt_detractor"));
          CLOSE (help_number (finding, "hurt-ok"), help_value (table, i, "hurt_other"));
          CLOSE (help_number (finding, "not-bad"), help_value (table, i, "not_detractor"));
          CLOSE (help_number (finding, "not-ok"), help_value (table, i, "not_other"));
          found++;
        }
      g_assert_cmpuint (found, ==, 1);
    }
}

static void
test_sfo_drivers (void)
{
  g_autoptr (HelpTable) table = help_table ("sfo_driver_correlations_2017");
  g_autoptr (WendDocument) document = help_map (airport);
  g_autoptr (WendImport) import = read_sfo_2017 (document);
  const WendFinding *drivers = NULL;
  g_autofree char *matrix = NULL;
  g_auto (GStrv) numbers = NULL;
  guint at = 0;

  if (table == NULL || import == NULL)
    return;
  for (guint j = 0; j < import->findings->len; j++)
    if (g_strcmp0 (((WendFinding *) import->findings->pdata[j])->shape, "drivers") == 0)
      drivers = import->findings->pdata[j];
  g_assert_nonnull (drivers);
  g_assert_cmpstr (drivers->metric, ==, "overall");
  matrix = g_strdup (strstr (drivers->numbers, "matrix=\"") + strlen ("matrix=\""));
  *strchr (matrix, '"') = '\0';
  numbers = g_strsplit (matrix, " ", -1);
  for (guint i = 0; i < table->rows->len; i++)
    for (guint j = i + 1; j < table->rows->len; j++, at++)
      {
        g_assert_nonnull (numbers[at]);
        CLOSE (g_ascii_strtod (numbers[at], NULL), help_value (table, i, help_cell (table, j, "metric")));
      }
  g_assert_null (numbers[at]);
}

/* By segment, what the database answers for the same rows. */
static void
test_sfo_sql (void)
{
  g_autoptr (HelpTable) table = help_table ("sfo_2017_sql");
  g_autoptr (WendDocument) document = help_map (airport);
  g_autoptr (WendImport) import = read_sfo_2017 (document);

  for (guint i = 0; table != NULL && import != NULL && i < table->rows->len; i++)
    {
      g_autofree char *metric = help_id (help_cell (table, i, "metric"));
      g_autofree char *segment = g_strdup_printf ("area=%s", help_cell (table, i, "boarding_area"));
      const WendFinding *finding = NULL;
      for (guint s = 0; airport[s] != NULL && finding == NULL; s++)
        finding = help_find (import, metric, airport[s], segment, NULL);
      finding = finding != NULL ? finding : help_find (import, metric, NULL, segment, NULL);
      g_assert_nonnull (finding);
      for (guint v = 1; v <= 5; v++)
        {
          g_autofree char *column = g_strdup_printf ("h%u", v);
          CLOSE (help_hist (finding, v - 1), help_value (table, i, column));
        }
      CLOSE (help_number (finding, "na"), help_value (table, i, "n_not_applicable"));
      CLOSE (help_number (finding, "blank"), help_value (table, i, "n_blank"));
    }
}

static const char *const hotel[] = { "booking", "arrival", "room", NULL };

/* The hotel mapping with one segment only, by year. NULL: absent. */
static char *
hotel_mapping (const char *dropped_group, const char *period)
{
  g_autofree char *path = help_shared ("golden/inputs/hotel.wendmap");
  g_autofree char *whole = path != NULL ? help_read (path) : NULL;
  GString *text;
  char *from;

  if (whole == NULL)
    return NULL;
  text = g_string_new (whole);
  g_string_replace (text, "period=month", period, 1);
  from = strstr (text->str, dropped_group);
  g_assert_nonnull (from);
  g_string_erase (text, from - text->str, strstr (from + 1, "\n[") - from);
  return g_string_free (text, FALSE);
}

static void
test_hotel_segments (gconstpointer data)
{
  const char *year = data;
  g_autofree char *name = g_strdup_printf ("hotel_segments_%s", year);
  g_autofree char *mapping = hotel_mapping ("\n[segment hotel]", "period=year");
  g_autoptr (HelpTable) table = help_table (name);
  g_autoptr (WendDocument) document = help_map (hotel);
  g_autoptr (WendImport) import = mapping != NULL ? read_golden (document, mapping, NULL, "data/hotel-bookings/hotel_bookings.csv.gz") : NULL;

  if (table == NULL || import == NULL)
    return;
  g_assert_cmpuint (import->n_refused, ==, 0);
  for (guint i = 0; i < table->rows->len; i++)
    {
      gboolean all = strcmp (help_cell (table, i, "segment"), "all") == 0;
      g_autofree char *segment = all ? NULL : g_strdup_printf ("market=%s", help_cell (table, i, "segment"));
      const WendFinding *finding = help_find (import, "cancelled", "booking", segment, year);
      g_assert_nonnull (finding);
      g_assert_cmpint (finding->suppressed, ==, g_str_has_prefix (help_cell (table, i, "shown"), "suppressed"));
      if (finding->suppressed)
        continue;
      CLOSE (help_number (finding, "n"), help_value (table, i, "n"));
      CLOSE (help_number (finding, "k"), help_value (table, i, "cancelled"));
    }
}

static double
hotel_count (const WendImport *import, const HelpTable *table, guint i, const char *metric, const char *number)
{
  g_autofree char *segment = g_strdup_printf ("hotel=%s", help_cell (table, i, "hotel"));
  const char *place = strcmp (metric, "arrived") == 0 ? "arrival" : strcmp (metric, "room-as-booked") == 0 ? "room" : "booking";
  const WendFinding *finding = help_find (import, metric, place, segment, help_cell (table, i, "month"));

  return finding != NULL ? help_number (finding, number) : 0;
}

static void
test_hotel_funnel (void)
{
  g_autoptr (HelpTable) table = help_table ("hotel_funnel");
  g_autofree char *mapping = hotel_mapping ("\n[segment market]", "period=month");
  g_autoptr (WendDocument) document = help_map (hotel);
  g_autoptr (WendImport) import = mapping != NULL ? read_golden (document, mapping, NULL, "data/hotel-bookings/hotel_bookings.csv.gz") : NULL;

  for (guint i = 0; table != NULL && import != NULL && i < table->rows->len; i++)
    {
      if (strcmp (help_cell (table, i, "month"), "all") == 0)
        continue;
      CLOSE (hotel_count (import, table, i, "kept", "entered"), help_value (table, i, "booked"));
      CLOSE (hotel_count (import, table, i, "kept", "completed"), help_value (table, i, "kept"));
      CLOSE (hotel_count (import, table, i, "arrived", "entered"), help_value (table, i, "kept"));
      CLOSE (hotel_count (import, table, i, "arrived", "completed"), help_value (table, i, "arrived"));
      CLOSE (hotel_count (import, table, i, "room-as-booked", "entered"), help_value (table, i, "arrived"));
      CLOSE (hotel_count (import, table, i, "room-as-booked", "completed"), help_value (table, i, "room_as_booked"));
      CLOSE (hotel_count (import, table, i, "waiting-list", "over"), help_value (table, i, "waitlisted"));
      CLOSE (hotel_count (import, table, i, "changes", "events"), help_value (table, i, "changes"));
    }
}

/* A log of changes: the last row of a ticket counts, some facts count in any row. */
static void
test_incident (void)
{
  static const char *const stages[] = { "work", "resolve", "close", NULL };
  static const struct { const char *column, *metric, *place, *number; } asked[] = {
    { "n", "sla", "resolve", "n" }, { "sla_k", "sla", "resolve", "k" }, { "reopened_k", "reopened", "resolve", "k" }, { "reopen_events", "reopenings", "resolve", "events" },
    { "asked_again_k", "asked-again", "work", "k" }, { "resolved_time_known", "hours-to-resolve", "resolve", "n" },
  };
  g_autoptr (HelpTable) table = help_table ("incident_measures");
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = read_golden (document, NULL, "golden/inputs/incident.wendmap", "data/incident-log/incident_event_log.csv.gz");

  for (guint i = 0; table != NULL && import != NULL && i < table->rows->len; i++)
    {
      const char *of = help_cell (table, i, "segment");
      for (guint a = 0; a < G_N_ELEMENTS (asked); a++)
        {
          double sum = 0;
          for (guint j = 0; j < import->findings->len; j++)
            {
              const WendFinding *finding = import->findings->pdata[j];
              g_autofree char *segment = strcmp (of, "contact_type") == 0 ? g_strdup_printf ("channel=%s", help_cell (table, i, "level"))
                                         : strcmp (of, "priority") == 0  ? g_strdup_printf ("priority=%s", help_cell (table, i, "level"))
                                                                         : NULL;
              if (finding->shape != NULL || strcmp (finding->metric, asked[a].metric) != 0 || g_strcmp0 (finding->at, asked[a].place) != 0 || g_strcmp0 (finding->segment, segment) != 0)
                continue;
              if (strcmp (of, "ym") == 0 && help_find (import, asked[a].metric, asked[a].place, NULL, help_cell (table, i, "level")) != finding)
                continue;
              sum += help_number (finding, asked[a].number);
            }
          CLOSE (sum, help_value (table, i, asked[a].column));
        }
    }
}

int
main (int argc, char **argv)
{
  static const char *const comma[] = { "golden/inputs/edge.wendmap", "golden/inputs/edge_comma_utf8bom_crlf.csv" };
  static const char *const semicolon[] = { "golden/inputs/edge_semicolon.wendmap", "golden/inputs/edge_semicolon_latin1.csv" };
  static const char *const tab[] = { "golden/inputs/edge.wendmap", "golden/inputs/edge_tab_utf16le.csv" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/wend/measure/golden/edge-comma", comma, test_edge);
  g_test_add_data_func ("/wend/measure/golden/edge-semicolon", semicolon, test_edge);
  g_test_add_data_func ("/wend/measure/golden/edge-tab", tab, test_edge);
  g_test_add_func ("/wend/measure/golden/sfo-ratings", test_sfo_ratings);
  g_test_add_func ("/wend/measure/golden/sfo-samples", test_sfo_samples);
  g_test_add_func ("/wend/measure/golden/sfo-nps", test_sfo_nps);
  g_test_add_func ("/wend/measure/golden/sfo-weights", test_sfo_weights);
  g_test_add_func ("/wend/measure/golden/sfo-anywhere", test_sfo_anywhere);
  g_test_add_func ("/wend/measure/golden/sfo-pairs", test_sfo_pairs);
  g_test_add_func ("/wend/measure/golden/sfo-drivers", test_sfo_drivers);
  g_test_add_func ("/wend/measure/golden/sfo-sql", test_sfo_sql);
  g_test_add_data_func ("/wend/measure/golden/hotel-segments-2015", "2015", test_hotel_segments);
  g_test_add_data_func ("/wend/measure/golden/hotel-segments-2017", "2017", test_hotel_segments);
  g_test_add_func ("/wend/measure/golden/hotel-funnel", test_hotel_funnel);
  g_test_add_func ("/wend/measure/golden/incident", test_incident);
  return g_test_run ();
}
