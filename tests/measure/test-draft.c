/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A mapping while a person corrects it: columns put to other uses, names sent to places, out, or kept without one. */

#include <glib/gstdio.h>
#include <string.h>

#include "measure-help.h"
#include "measure/wend-mapping-draft.h"

static const char *const stages[] = { "check-in=Check-in", "security=Security", "boarding=Boarding", NULL };

#define ROWS "id,when,touchpoint,score,nps,answer,k,n\n" \
             "1,03/04/2026,security,4,9,yes,3,12\n2,03/04/2026,security,2,3,no,3,12\n3,13/04/2026,lounge,5,10,yes,3,12\n" \
             "4,14/04/2026,check-in,1,0,no,3,12\n5,14/04/2026,lounge,9,7,yes,3,12\n6,15/04/2026,gate,3,8,yes,3,12\n"

typedef struct
{
  WendDocument *document;
  WendTable *table;
  WendMappingDraft *draft;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *guess = NULL;
  g_autoptr (GError) error = NULL;

  fixture->document = help_map (stages);
  fixture->path = help_file ("rows.csv", ROWS, strlen (ROWS));
  fixture->table = wend_table_look (fixture->document, fixture->path, &error);
  g_assert_no_error (error);
  guess = wend_mapping_guess (fixture->document, fixture->table, "rows");
  fixture->draft = wend_mapping_draft_new (guess, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_free (fixture->path);
  wend_mapping_draft_free (fixture->draft);
  wend_table_free (fixture->table);
  wend_document_free (fixture->document);
}

static guint
index_of (const WendTable *table, const char *name)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (strcmp (((WendTableColumn *) table->columns->pdata[i])->name, name) == 0)
      return i;
  g_error ("no column “%s”", name);
}

static void
set_use (Fixture *fixture, const char *name, WendMeaning meaning)
{
  wend_mapping_draft_set_use (fixture->draft, fixture->document, fixture->table, index_of (fixture->table, name), meaning);
  g_assert_cmpint (wend_mapping_draft_use (fixture->draft, name, NULL), ==, meaning);
}

static WendImport *
import_of (Fixture *fixture)
{
  g_autofree char *text = wend_mapping_draft_text (fixture->draft);
  g_autoptr (WendMapping) mapping = NULL;
  g_autoptr (GError) error = NULL;
  WendPeriod april = { 20544, 20574 };
  WendImportOptions options = { .period = wend_mapping_draft_get (fixture->draft, "source", NULL, "date") == NULL ? &april : NULL };
  WendImport *import;

  mapping = wend_mapping_parse (text, strlen (text), "draft", &error);
  if (error != NULL)
    g_error ("%s\n%s", error->message, text);
  import = wend_import_read (fixture->document, mapping, fixture->path, &options, &error);
  if (error != NULL)
    g_error ("%s\n%s", error->message, text);
  return import;
}

static void
test_uses (Fixture *fixture, gconstpointer data)
{
  const char *metric = NULL;
  g_autoptr (WendImport) import = NULL;

  g_assert_cmpint (wend_mapping_draft_use (fixture->draft, "when", NULL), ==, WEND_MEANS_DATE);
  g_assert_cmpint (wend_mapping_draft_use (fixture->draft, "Touchpoint ", NULL), ==, WEND_MEANS_STAGE);
  set_use (fixture, "score", WEND_MEANS_NOTHING);
  set_use (fixture, "nps", WEND_MEANS_NPS);
  set_use (fixture, "score", WEND_MEANS_RATING);
  set_use (fixture, "answer", WEND_MEANS_SHARE);
  g_assert_cmpint (wend_mapping_draft_use (fixture->draft, "score", &metric), ==, WEND_MEANS_RATING);
  g_assert_cmpstr (metric, ==, "score");
  g_assert_cmpstr (wend_mapping_draft_get (fixture->draft, "metric", "score", "stage-column"), ==, "touchpoint");
  import = import_of (fixture);
  g_assert_nonnull (help_find (import, "score", "security", NULL, "2026-04-01"));
  g_assert_nonnull (help_find (import, "answer", "security", NULL, NULL));
}

/* Without the stage column every metric is the whole journey's; with another date none is left behind. */
static void
test_single (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WendImport) import = NULL;

  set_use (fixture, "score", WEND_MEANS_RATING);
  set_use (fixture, "touchpoint", WEND_MEANS_SEGMENT);
  g_assert_null (wend_mapping_draft_get (fixture->draft, "metric", "score", "stage-column"));
  g_assert_cmpstr (wend_mapping_draft_get (fixture->draft, "metric", "score", "column"), ==, "score");
  set_use (fixture, "when", WEND_MEANS_NOTHING);
  g_assert_null (wend_mapping_draft_get (fixture->draft, "source", NULL, "period"));
  import = import_of (fixture);
  g_assert_nonnull (help_find (import, "score", NULL, NULL, "2026-04-01"));
  g_assert_nonnull (help_find (import, "score", NULL, "touchpoint=lounge", NULL));
  set_use (fixture, "id", WEND_MEANS_ID);
  set_use (fixture, "n", WEND_MEANS_ID);
  g_assert_cmpint (wend_mapping_draft_use (fixture->draft, "id", NULL), ==, WEND_MEANS_NOTHING);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) metrics = NULL;

  set_use (fixture, "score", WEND_MEANS_NOTHING);
  set_use (fixture, "nps", WEND_MEANS_NOTHING);
  set_use (fixture, "answer", WEND_MEANS_NOTHING);
  set_use (fixture, "k", WEND_MEANS_NOTHING);
  set_use (fixture, "n", WEND_MEANS_NOTHING);
  set_use (fixture, "k", WEND_MEANS_K);
  metrics = wend_mapping_draft_metrics (fixture->draft);
  g_assert_cmpuint (metrics->len, ==, 0); /* k waits for its n */
  set_use (fixture, "n", WEND_MEANS_N);
  g_clear_pointer (&metrics, g_ptr_array_unref);
  metrics = wend_mapping_draft_metrics (fixture->draft);
  g_assert_cmpuint (metrics->len, ==, 1);
  g_assert_cmpstr (wend_mapping_draft_get (fixture->draft, "metric", metrics->pdata[0], "n-column"), ==, "n");
}

static void
check_goes (Fixture *fixture, const char *value, WendGoes goes, const char *place)
{
  const char *found = NULL;

  g_assert_cmpint (wend_mapping_draft_goes (fixture->draft, fixture->document, value, &found), ==, goes);
  g_assert_cmpstr (found, ==, place);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (WendImport) import = NULL;
  static const char *const names[] = { "security", "lounge", "gate; B", "check-in", "gate" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (values, (gpointer) names[i]);
  set_use (fixture, "score", WEND_MEANS_RATING);
  check_goes (fixture, "security", WEND_GOES_TO_PLACE, "security");
  check_goes (fixture, "lounge", WEND_GOES_NOWHERE, NULL);
  wend_mapping_draft_send (fixture->draft, fixture->document, "gate; B", WEND_GOES_TO_PLACE, "boarding", values);
  check_goes (fixture, "gate; B", WEND_GOES_TO_PLACE, "boarding");
  check_goes (fixture, "gate", WEND_GOES_NOWHERE, NULL);
  wend_mapping_draft_send (fixture->draft, fixture->document, "lounge", WEND_GOES_UNPLACED, NULL, values);
  check_goes (fixture, "lounge", WEND_GOES_UNPLACED, NULL);
  check_goes (fixture, "gate", WEND_GOES_OUT, NULL);
  wend_mapping_draft_send (fixture->draft, fixture->document, "gate", WEND_GOES_TO_PLACE, "boarding", values);
  wend_mapping_draft_send (fixture->draft, fixture->document, "security", WEND_GOES_OUT, NULL, values);
  check_goes (fixture, "security", WEND_GOES_OUT, NULL);
  import = import_of (fixture);
  g_assert_null (help_find (import, "score", "security", NULL, NULL));
  g_assert_nonnull (help_find (import, "score", "boarding", NULL, NULL));
  for (guint i = 0; i < wend_import_names (import)->len; i++)
    {
      const WendNameMatch *name = wend_import_names (import)->pdata[i];
      guint64 n = strcmp (name->value, "lounge") == 0 || strcmp (name->value, "security") == 0 ? 2 : 1;
      g_assert_cmpuint (name->n, ==, n);
    }
}

/* A text that nobody changed stays as it is, comments and all; places that are gone are forgotten and told. */
static void
test_text (void)
{
  static const char text[] = "# by hand\n[source]\nname=s\nkind=csv\nperiod=2026-04\n[stages]\nsecurity=sec\nCustoms=c;d\n[metric a]\nkind=nps\ncolumn=A|B\nstage=gone\n";
  g_autoptr (WendMappingDraft) draft = wend_mapping_draft_new (text, NULL);
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (GPtrArray) lost = NULL;
  g_autofree char *same = wend_mapping_draft_text (draft), *changed = NULL;

  g_assert_cmpstr (same, ==, text);
  g_assert_cmpint (wend_mapping_draft_use (draft, "b", NULL), ==, WEND_MEANS_NPS);
  g_assert_cmpuint (wend_mapping_draft_drop_lost (draft, document, &lost), ==, 2);
  g_assert_cmpstr (lost->pdata[0], ==, "Customs");
  g_assert_cmpstr (lost->pdata[1], ==, "gone");
  changed = wend_mapping_draft_text (draft);
  g_assert_cmpstr (changed, ==, "[source]\nname=s\nkind=csv\nperiod=2026-04\n\n[stages]\nsecurity=sec\n\n[metric a]\nkind=nps\ncolumn=A|B\n");
  g_assert_null (wend_mapping_draft_new ("[source\n", NULL));
}

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = NULL;

  g_assert_true (wend_mapping_draft_fits (fixture->draft, fixture->table, NULL));
  wend_mapping_draft_set (fixture->draft, "source", NULL, "weight", "Gewicht");
  g_assert_false (wend_mapping_draft_fits (fixture->draft, fixture->table, &missing));
  g_assert_cmpstr (missing, ==, "Gewicht");
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  const WendTableRow *row = fixture->table->rows->pdata[2];
  g_autoptr (WendTable) other = wend_table_look_as (fixture->document, fixture->path, ';', "latin-1", NULL);

  g_assert_cmpuint (fixture->table->rows->len, ==, 6);
  g_assert_cmpuint (row->line, ==, 4);
  g_assert_cmpstr (row->cells->pdata[2], ==, "lounge");
  g_assert_cmpuint (other->columns->len, ==, 1);
  g_assert_cmpstr (other->encoding, ==, "Latin-1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/wend/measure/draft/uses", Fixture, NULL, set_up, test_uses, tear_down);
  g_test_add ("/wend/measure/draft/single", Fixture, NULL, set_up, test_single, tear_down);
  g_test_add ("/wend/measure/draft/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/wend/measure/draft/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add_func ("/wend/measure/draft/text", test_text);
  g_test_add ("/wend/measure/draft/fits", Fixture, NULL, set_up, test_fits, tear_down);
  g_test_add ("/wend/measure/draft/rows", Fixture, NULL, set_up, test_rows, tear_down);
  return g_test_run ();
}
