/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading small files, and what an import does to a map: once, again, corrected, in part, after undo. */

#include "measure-help.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/wend-id.h"
#include "edit/wend-editor.h"
#include "io/wend-map-writer.h"
#include "model/wend-data.h"

#define SOURCE "[source]\nname=survey\nkind=csv\nperiod=2017-05\n"
#define EASE "[metric ease]\nlabel=Ease\ncolumn=ease\nstage=security\nkind=rating\nvalid=1..5\ngood=4..5\nbad=1..2\nblank=0\nnot-applicable=6\nbetter=up\n"

static const char *const stages[] = { "security=I pass security", "wait=I wait", "board", NULL };

/* n rows of the same text */
static char *
rows (const char *header, const char *row, guint n)
{
  GString *text = g_string_new (header);

  for (guint i = 0; i < n; i++)
    g_string_append (text, row);
  return g_string_free (text, FALSE);
}

static void
check_numbers (const WendImport *import, const char *metric, const char *at, const char *segment, const char *numbers)
{
  const WendFinding *finding = help_find (import, metric, at, segment, NULL);

  g_assert_nonnull (finding);
  g_assert_cmpstr (finding->numbers, ==, numbers);
}

/* reading */

static void
test_wide (void)
{
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = help_import (document, SOURCE EASE "[metric queue]\ncolumn=Queue|Line\nstage=I pass security\nkind=rating\nvalid=1..5\nbad=1..2\n[metric shop]\ncolumn=shop\nstage=wait\nkind=rating\nvalid=1..5\nbad=1\n",
                                               "EASE , line,shop,other\n5,1,1,x\n1,,5,\n6,,,x\n0,,,x\n,,,x\n7,2,x,x\n");

  check_numbers (import, "ease", "security", NULL, "na=\"1\" blank=\"2\" hist=\"1 0 0 0 1\"");
  check_numbers (import, "queue", "security", NULL, "blank=\"4\" hist=\"1 1 0 0 0\"");
  check_numbers (import, "bad-anywhere", "security", NULL, "n=\"4\" k=\"3\"");
  check_numbers (import, "bad-anywhere", "wait", NULL, "n=\"2\" k=\"1\"");
  check_numbers (import, "bad-anywhere", NULL, NULL, "n=\"4\" k=\"3\"");
  g_assert_cmpuint (wend_import_n_read (import), ==, 6);
  g_assert_cmpuint (import->n_refused, ==, 2);
  const WendRefusal *refusal = import->refused->pdata[0];
  g_assert_cmpuint (refusal->line, ==, 7);
  g_assert_cmpstr (refusal->column, ==, "EASE");
  g_assert_cmpstr (refusal->reason, ==, "value out of range");
  g_assert_cmpstr (refusal->value, ==, "7");
}

static void
test_long (void)
{
  static const char long_form[] = "[source]\nname=l\nkind=csv\ndate=when\ndate-format=%Y-%m-%d\nperiod=quarter\n[stages]\nsecurity=Sec;S\n[metric ease]\nstage-column=where\nvalue-column=v\nkind=rating\nvalid=1..5\n";
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = help_import (document, long_form, "where,v,when\n sec ,5,2017-02-03\ns,4,2017-03-31\nI WAIT,3,2017-04-01\nBOARD,2,2017-04-30\nnowhere,2,2017-04-30\n,1,2017-04-30\n");

  check_numbers (import, "ease", "security", NULL, "blank=\"0\" hist=\"0 0 0 1 1\"");
  check_numbers (import, "ease", "wait", NULL, "blank=\"0\" hist=\"0 0 1 0 0\"");
  check_numbers (import, "ease", "board", NULL, "blank=\"0\" hist=\"0 1 0 0 0\"");
  g_assert_nonnull (help_find (import, "ease", "security", NULL, "2017-01-01"));
  g_assert_nonnull (help_find (import, "ease", "wait", NULL, "2017-04-01"));
  g_assert_cmpuint (import->n_refused, ==, 2);
  g_assert_null (help_find (import, "bad-anywhere", NULL, NULL, NULL));
}

static void
test_unplaced (void)
{
  static const char keep[] = SOURCE "unplaced=keep\n[metric ease]\nstage-column=where\nvalue-column=v\nkind=rating\nvalid=1..5\n";
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = help_import (document, keep, "where,v\nnowhere,5\nnowhere,4\nboard,1\n");
  gboolean found = FALSE;

  for (guint i = 0; i < import->findings->len; i++)
    {
      const WendFinding *finding = import->findings->pdata[i];
      found |= g_strcmp0 (finding->unplaced, "nowhere") == 0 && finding->at == NULL && strcmp (finding->numbers, "blank=\"0\" hist=\"0 0 0 1 1\"") == 0;
    }
  g_assert_true (found);
}

static void
test_ids (void)
{
  g_autoptr (WendDocument) document = help_map (stages);
  static const char csv[] = "id,ease,asked\n1,5,no\n2,9,no\n1,1,yes\n2,4,no\n,3,no\n,3,no\n1,2,no\n";
  g_autoptr (WendImport) last = help_import (document, SOURCE "id-column=id\n" EASE "[metric asked]\ncolumn=asked\nkind=share\noutcome-values=yes\nrows=any\nbetter=down\n", csv);
  g_autoptr (WendImport) first = help_import (document, SOURCE "duplicates=first\nid-column=id\n" EASE "[metric asked]\ncolumn=asked\nkind=share\noutcome-values=yes\nrows=any\nbetter=down\n", csv);

  check_numbers (last, "ease", "security", NULL, "na=\"0\" blank=\"0\" hist=\"0 1 2 1 0\"");
  check_numbers (last, "asked", NULL, NULL, "n=\"4\" blank=\"0\" k=\"1\"");
  g_assert_cmpuint (last->n_refused, ==, 0); /* the refused row of 2 was replaced */
  g_assert_cmpuint (wend_import_n_duplicates (last), ==, 3);
  g_assert_cmpuint (wend_import_n_used (last), ==, 4);
  check_numbers (first, "ease", "security", NULL, "na=\"0\" blank=\"0\" hist=\"0 0 2 0 1\"");
  check_numbers (first, "asked", NULL, NULL, "n=\"4\" blank=\"0\" k=\"1\"");
  g_assert_cmpuint (first->n_refused, ==, 1);
  g_assert_cmpuint (wend_import_n_duplicates (first), ==, 3);
}

/* One id may rate several stages. */
static void
test_long_ids (void)
{
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = help_import (document, SOURCE "id-column=id\n[metric ease]\nstage-column=where\nvalue-column=v\nkind=rating\nvalid=1..5\n[metric again]\ncolumn=again\nkind=nps\n",
                                               "id,where,v,again\n1,board,5,9\n1,wait,4,9\n1,Board,3,9\n2,board,2,0\n");

  check_numbers (import, "ease", "board", NULL, "blank=\"0\" hist=\"0 1 1 0 0\"");
  check_numbers (import, "ease", "wait", NULL, "blank=\"0\" hist=\"0 0 0 1 0\"");
  check_numbers (import, "again", NULL, NULL, "blank=\"0\" hist=\"1 0 0 0 0 0 0 0 0 1 0\"");
  g_assert_cmpuint (wend_import_n_duplicates (import), ==, 1);
}

static void
test_kinds (void)
{
  static const char mapping[] = "[source]\nname=k\nkind=csv\nperiod=2017-05\ndate-format=%H:%M %d.%m.%Y\n"
                                "[metric done]\ncolumn=done\nkind=completion\noutcome-values=yes\n"
                                "[metric paid]\ncolumn=paid\nkind=completion\nsame-as=want\nafter=done\n"
                                "[metric wait]\ncolumn=min\nkind=time\nunit=minutes\ntarget=10\nblank=?\n"
                                "[metric took]\nstart=from\nend=to\nkind=time\nblank=?\n"
                                "[metric calls]\ncolumn=calls\nkind=rate\nexposure-column=of\n"
                                "[metric ready]\nk-column=k\nn-column=n\nkind=share\n"
                                "[metric index]\ncolumn=idx\nkind=value\nvalid=real:0..100\n";
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = help_import (document, mapping, "done,paid,want,min,from,to,calls,of,k,n,idx\n"
                                                                  "yes,a,a,5,10:00 1.5.2017,10:30 1.5.2017,2,10,3,10,50\n"
                                                                  "yes,a,b,15.5,10:00 1.5.2017,09:30 1.5.2017,1,10.5,4,3,50.5\n"
                                                                  "no,a,a,?,10:00 1.5.2017,?,0,1,1,2,101\n"
                                                                  ",a,a,-1,10:00 1.5.2017,x,1.5,1,x,2,\n"
                                                                  "yes,,b,0,10:00 1.5.2017,10:00 2.5.2017,,,,,\n");

  check_numbers (import, "done", NULL, NULL, "entered=\"4\" completed=\"3\"");
  check_numbers (import, "paid", NULL, NULL, "entered=\"2\" completed=\"1\"");
  check_numbers (import, "calls", NULL, NULL, "events=\"3\" exposure=\"21.5\"");
  check_numbers (import, "ready", NULL, NULL, "n=\"12\" k=\"4\"");
  check_numbers (import, "index", NULL, NULL, "value=\"50.5\"");
  check_numbers (import, "wait", NULL, NULL, "open=\"0\" n=\"3\" sum=\"1230\" p10=\"60\" p25=\"150\" p50=\"300\" p75=\"615\" p90=\"804\" p90-lo=\"0\" limit=\"600\" over=\"1\" bins=\"zero:1 288:1 345:1\"");
  check_numbers (import, "took", NULL, NULL, "open=\"1\" n=\"2\" sum=\"88200\" p10=\"10260\" p25=\"22950\" p50=\"44100\" p75=\"65250\" p90=\"77940\" p90-lo=\"1800\" bins=\"378:1 574:1\"");
  g_assert_cmpuint (import->n_refused, ==, 7); /* -1, ends before it begins, x, 1.5, k more than n, x, 101 */
}

static void
test_segments_and_weights (void)
{
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = help_import (document, SOURCE "weight=w\n[segment trip]\ncolumn=trip\n" EASE,
                                               "ease,w,trip\n5,0.5,work\n5,1.5,\n1,2,work\n3,x,work\n");

  check_numbers (import, "ease", "security", NULL, "na=\"0\" blank=\"0\" hist=\"1 0 0 0 2\" sum-w=\"4\" sum-w2=\"6.5\" weights=\"2 0 0 0 2\"");
  check_numbers (import, "ease", "security", "trip=work", "na=\"0\" blank=\"0\" hist=\"1 0 0 0 1\" sum-w=\"2.5\" sum-w2=\"4.25\" weights=\"2 0 0 0 0.5\"");
  check_numbers (import, "ease", "security", "trip=(none)", "na=\"0\" blank=\"0\" hist=\"0 0 0 0 1\" sum-w=\"1.5\" sum-w2=\"2.25\" weights=\"0 0 0 0 1.5\"");
  g_assert_cmpuint (import->n_refused, ==, 1);
}

static void
test_refused (void)
{
  static const struct { const char *mapping, *csv, *words[3]; } cases[] = {
    { SOURCE EASE, "", { "answers.csv", "empty", "choose" } },
    { SOURCE EASE, "ease\n", { "answers.csv", "no rows", "choose" } },
    { SOURCE EASE, "easy,b\n1,2\n", { "test.wendmap”, line 7", "no column “ease”", "easy, b" } },
    { SOURCE EASE, "ease,b,Ease \n1,2,3\n", { "test.wendmap”, line 7", "occurs 2 times", "rename" } },
    { SOURCE EASE, "ease\n9\nx\n", { "answers.csv", "line 2, column “ease”: value out of range", "check the mapping" } },
    { SOURCE "[metric a]\ncolumn=a\nstage=nowhere\nkind=nps\n", "a\n1\n", { "test.wendmap”, line 7", "no stage", "correct" } },
    { SOURCE "[stages]\nnowhere=x\n[metric a]\nvalue-column=a\nstage-column=s\nkind=nps\n", "a,s\n1,x\n", { "test.wendmap”, line 6", "“nowhere”", "add the place" } },
    { "[source]\nname=x\nkind=csv\n" EASE, "ease\n1\n", { "test.wendmap", "no period", "--period" } },
    { "[source]\nname=x\nkind=xes\nperiod=2017\n[metric a]\nkind=share\noutcome-values=1\n", "ease\n1\n", { "test.wendmap", "needs stage=", "add it" } },
    { SOURCE EASE, "ease,b\n1,2\n\"1,2\n1,2\n", { "answers.csv", "line 3: a quote opens", "close it" } },
    { SOURCE "[segment s]\ncolumn=b\n" EASE, "ease,b\n1,me@example.org\n", { "answers.csv", "segment “s”", "groups" } },
  };
  g_autoptr (WendDocument) document = help_map (stages);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = help_refusal (document, cases[i].mapping, cases[i].csv);
      g_test_message ("%s", message);
      for (guint j = 0; j < 3; j++)
        g_assert_nonnull (strstr (message, cases[i].words[j]));
    }
}

static void
test_ragged (void)
{
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = help_import (document, SOURCE EASE, "ease,b\n1\n1,2,3\n1,2,,\n5,2\n");

  g_assert_cmpuint (import->n_refused, ==, 2);
  g_assert_cmpstr (((WendRefusal *) import->refused->pdata[0])->reason, ==, "too few cells");
  g_assert_cmpstr (((WendRefusal *) import->refused->pdata[1])->reason, ==, "too many cells");
  check_numbers (import, "ease", "security", NULL, "na=\"0\" blank=\"0\" hist=\"1 0 0 0 1\"");
}

static void
test_many_levels (void)
{
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (GString) csv = g_string_new ("ease,who\n");
  g_autofree char *message = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (csv, "5,person %u\n", i);
  message = help_refusal (document, SOURCE "[segment who]\ncolumn=who\n" EASE, csv->str);
  g_assert_nonnull (strstr (message, "single people"));
}

/* UTF-8 for a while, then not: all of it is Latin-1. */
static void
test_mixed_encoding (void)
{
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = help_import (document, SOURCE "[segment a]\ncolumn=a\n" EASE, "ease,a\n5,\xC3\xA9\n5,caf\xE9\n");

  g_assert_cmpstr (wend_import_encoding (import), ==, "Latin-1");
  g_assert_nonnull (help_find (import, "ease", "security", "a=caf\xC3\xA9", NULL));
  g_assert_nonnull (help_find (import, "ease", "security", "a=\xC3\x83\xC2\xA9", NULL));
}

/* writing */

static char *
bytes_of (WendEditor *editor)
{
  g_autoptr (GBytes) bytes = wend_map_write (wend_editor_peek_document (editor));
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  return g_strndup (data, size);
}

static gboolean
apply_with (WendEditor *editor, const char *mapping, const char *csv, const WendImportOptions *options, GError **error)
{
  g_autoptr (WendMapping) parsed = help_mapping (mapping);
  g_autofree char *path = help_file ("answers.csv", csv, strlen (csv));
  g_autoptr (WendImport) import = wend_import_read (wend_editor_peek_document (editor), parsed, path, options, error);

  g_assert_nonnull (import);
  g_unlink (path);
  return wend_import_apply (import, editor, NULL, error);
}

static void
apply (WendEditor *editor, const char *mapping, const char *csv)
{
  g_autoptr (GError) error = NULL;
  WendImportOptions options = { .taken = 1700000000 };

  g_assert_true (apply_with (editor, mapping, csv, &options, &error));
  g_assert_no_error (error);
}

static const char *
data_at (WendEditor *editor, const char *metric, const char *at, const char *segment, const char *from, const char *to)
{
  const char *parts[] = { metric, at, NULL, segment, from, to, "survey", NULL, NULL };
  g_autofree char *id = wend_id_from_content ("o-", parts, G_N_ELEMENTS (parts));
  const WendNode *node = wend_document_find_living (wend_editor_peek_document (editor), id);

  return node != NULL ? wend_node_text (node, WEND_FIELD_DATA) : NULL;
}

static guint
count (WendEditor *editor, WendKind kind)
{
  return wend_document_count (wend_editor_peek_document (editor), kind);
}

static void
test_apply (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  g_autofree char *before = bytes_of (editor);
  g_autofree char *csv = rows ("ease,b\n", "5,1\n", 30);
  const WendNode *metric, *source;
  WendNode *const *sources;
  guint n;
  g_autofree char *data = NULL;

  apply (editor, SOURCE EASE, csv);
  metric = wend_document_find (wend_editor_peek_document (editor), "ease");
  g_assert_cmpstr (wend_node_get (metric, WEND_FIELD_LABEL), ==, "Ease");
  g_assert_cmpstr (wend_node_get (metric, WEND_FIELD_GOOD_FROM), ==, "4");
  g_assert_cmpstr (wend_node_get (metric, WEND_FIELD_KIND), ==, NULL); /* the default */
  sources = wend_node_children (wend_document_map (wend_editor_peek_document (editor)), WEND_KIND_SOURCE, &n);
  g_assert_cmpuint (n, ==, 1);
  source = sources[0];
  g_assert_cmpstr (wend_node_get (source, WEND_FIELD_SERIES), ==, "survey");
  g_assert_cmpstr (wend_node_get (source, WEND_FIELD_FILE), ==, "answers.csv");
  g_assert_cmpstr (wend_node_get (source, WEND_FIELD_ROWS), ==, "30");
  g_assert_cmpstr (wend_node_get (source, WEND_FIELD_TAKEN), ==, "2023-11-14T22:13:20Z");
  g_assert_cmpuint (strlen (wend_node_get (source, WEND_FIELD_SHA256)), ==, 64);
  g_assert_nonnull (strstr (wend_node_get (source, WEND_FIELD_MAPPING), "[metric ease]"));
  data = g_strdup_printf ("source=\"%s\" na=\"0\" blank=\"0\" hist=\"0 0 0 0 30\"", wend_node_id (source));
  g_assert_cmpstr (data_at (editor, "ease", "security", NULL, "2017-05-01", "2017-06-01"), ==, data);
  g_assert_cmpuint (count (editor, WEND_KIND_OBSERVATION), ==, 3); /* with bad-anywhere at the stage and of the journey */
  g_assert_true (wend_editor_undo (editor));
  g_autofree char *undone = bytes_of (editor);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_again (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  g_autofree char *csv = rows ("ease,b\n", "5,1\n", 30);
  g_autofree char *corrected = rows ("ease,b\n", "4,1\n", 40);
  g_autofree char *once = NULL, *twice = NULL, *back = NULL, *third = NULL;

  apply (editor, SOURCE EASE, csv);
  once = bytes_of (editor);
  wend_editor_mark_saved (editor);
  apply (editor, SOURCE EASE, csv);
  twice = bytes_of (editor);
  g_assert_cmpstr (once, ==, twice);
  g_assert_false (wend_editor_is_unsaved (editor)); /* not even an undo step */
  apply (editor, SOURCE EASE, corrected);
  g_assert_cmpuint (count (editor, WEND_KIND_OBSERVATION), ==, 3);
  g_assert_cmpuint (count (editor, WEND_KIND_SOURCE), ==, 2);
  g_assert_nonnull (strstr (data_at (editor, "ease", "security", NULL, "2017-05-01", "2017-06-01"), "hist=\"0 0 0 40 0\""));
  g_assert_true (wend_editor_undo (editor));
  back = bytes_of (editor);
  g_assert_cmpstr (back, ==, once);
  g_assert_true (wend_editor_undo (editor)); /* all in the trash: the same import brings it back */
  apply (editor, SOURCE EASE, csv);
  third = bytes_of (editor);
  g_assert_cmpstr (third, ==, once);
}

/* What a corrected file no longer holds goes; what another series or metric holds stays. */
static void
test_superseded (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  g_autofree char *both = rows ("ease,b,trip\n", "5,1,work\n5,1,home\n", 30);
  g_autofree char *one = rows ("ease,b,trip\n", "5,1,work\n", 30);
  static const char mapping[] = SOURCE "[segment trip]\ncolumn=trip\n" EASE;
  static const char other[] = "[source]\nname=other\nkind=csv\nperiod=2017-05\n" EASE;

  apply (editor, mapping, both);
  apply (editor, other, one);
  g_assert_nonnull (data_at (editor, "ease", "security", "trip=home", "2017-05-01", "2017-06-01"));
  guint before = count (editor, WEND_KIND_OBSERVATION);
  apply (editor, mapping, one);
  g_assert_null (data_at (editor, "ease", "security", "trip=home", "2017-05-01", "2017-06-01"));
  g_assert_nonnull (data_at (editor, "ease", "security", "trip=work", "2017-05-01", "2017-06-01"));
  g_assert_cmpuint (count (editor, WEND_KIND_OBSERVATION), ==, before - 3);
}

static void
test_cut (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  g_autofree char *csv = rows ("ease,b\n", "5,1\n", 30);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  WendPeriod week, quarter;
  WendImportOptions options = { .period = &week, .taken = 1700000000 };

  g_assert_true (wend_period_parse ("2017-05-08..2017-05-14", &week) && wend_period_parse ("2017-Q2", &quarter));
  apply (editor, SOURCE EASE, csv);
  before = bytes_of (editor);
  g_assert_false (apply_with (editor, SOURCE EASE, csv, &options, &error));
  g_assert_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_CUT);
  g_assert_nonnull (strstr (error->message, "2017-05"));
  after = bytes_of (editor);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&error);
  options.period = &quarter; /* a longer period takes the place of the shorter one in it */
  g_assert_true (apply_with (editor, SOURCE EASE, csv, &options, &error));
  g_assert_null (data_at (editor, "ease", "security", NULL, "2017-05-01", "2017-06-01"));
  g_assert_nonnull (data_at (editor, "ease", "security", NULL, "2017-04-01", "2017-07-01"));
}

static void
test_known_metric (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  g_autofree char *csv = rows ("ease,b\n", "5,1\n", 30);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  WendImportOptions options = { .taken = 1700000000 };
  static const char differs[] = SOURCE "[metric ease]\nlabel=Other\ncolumn=ease\nstage=security\nkind=rating\nvalid=1..5\ngood=5\nbad=1..2\ngoal=80\n";
  const WendNode *metric;

  apply (editor, SOURCE EASE, csv);
  before = bytes_of (editor);
  g_assert_false (apply_with (editor, differs, csv, &options, &error));
  g_assert_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DIFFERS);
  g_assert_nonnull (strstr (error->message, "good-from"));
  g_assert_nonnull (strstr (error->message, "--redefine"));
  after = bytes_of (editor);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&error);
  options.redefine = TRUE;
  g_assert_true (apply_with (editor, differs, csv, &options, &error));
  metric = wend_document_find (wend_editor_peek_document (editor), "ease");
  g_assert_cmpstr (wend_node_get (metric, WEND_FIELD_GOOD_FROM), ==, "5");
  g_assert_cmpstr (wend_node_get (metric, WEND_FIELD_LABEL), ==, "Ease"); /* only its rules are redefined */
  g_assert_cmpstr (wend_node_get (metric, WEND_FIELD_GOAL), ==, "80");   /* what was unset is filled in */
}

static void
test_id_taken (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  g_autofree char *csv = rows ("ease,b\n", "5,1\n", 30);
  g_autoptr (GError) error = NULL;
  WendImportOptions options = { .taken = 1700000000 };

  g_assert_false (apply_with (editor, SOURCE "[metric wait]\ncolumn=ease\nkind=rating\nvalid=1..5\n", csv, &options, &error));
  g_assert_nonnull (strstr (error->message, "“wait” names a stage"));
}

static void
test_suppressed (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  g_autofree char *work = rows ("ease,trip\n", "5,work\n", 40);
  g_autofree char *home = rows (work, "5,home\n", 20);
  g_autofree char *csv = rows (home, "1,fun\n", 9);

  apply (editor, SOURCE "[segment trip]\ncolumn=trip\n" EASE, csv);
  g_assert_nonnull (strstr (data_at (editor, "ease", "security", NULL, "2017-05-01", "2017-06-01"), "hist=\"9 0 0 0 60\""));
  g_assert_nonnull (strstr (data_at (editor, "ease", "security", "trip=work", "2017-05-01", "2017-06-01"), "hist=\"0 0 0 0 40\""));
  g_assert_true (g_str_has_suffix (data_at (editor, "ease", "security", "trip=home", "2017-05-01", "2017-06-01"), " suppressed=\"yes\""));
  g_assert_true (g_str_has_suffix (data_at (editor, "ease", "security", "trip=fun", "2017-05-01", "2017-06-01"), " suppressed=\"yes\""));
}

static void
test_cancelled (void)
{
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendMapping) mapping = help_mapping (SOURCE EASE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = help_file ("answers.csv", "ease\n1\n", 7);
  g_autoptr (GError) error = NULL;
  WendImportOptions options = { .cancellable = cancellable };

  g_cancellable_cancel (cancellable);
  g_assert_null (wend_import_read (document, mapping, path, &options, &error));
  g_assert_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/import/wide", test_wide);
  g_test_add_func ("/wend/measure/import/long", test_long);
  g_test_add_func ("/wend/measure/import/unplaced", test_unplaced);
  g_test_add_func ("/wend/measure/import/ids", test_ids);
  g_test_add_func ("/wend/measure/import/long-ids", test_long_ids);
  g_test_add_func ("/wend/measure/import/kinds", test_kinds);
  g_test_add_func ("/wend/measure/import/segments-and-weights", test_segments_and_weights);
  g_test_add_func ("/wend/measure/import/refused", test_refused);
  g_test_add_func ("/wend/measure/import/ragged", test_ragged);
  g_test_add_func ("/wend/measure/import/many-levels", test_many_levels);
  g_test_add_func ("/wend/measure/import/mixed-encoding", test_mixed_encoding);
  g_test_add_func ("/wend/measure/import/apply", test_apply);
  g_test_add_func ("/wend/measure/import/again", test_again);
  g_test_add_func ("/wend/measure/import/superseded", test_superseded);
  g_test_add_func ("/wend/measure/import/cut", test_cut);
  g_test_add_func ("/wend/measure/import/known-metric", test_known_metric);
  g_test_add_func ("/wend/measure/import/id-taken", test_id_taken);
  g_test_add_func ("/wend/measure/import/suppressed", test_suppressed);
  g_test_add_func ("/wend/measure/import/cancelled", test_cancelled);
  return g_test_run ();
}
