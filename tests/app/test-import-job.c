/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An import without its window: what is picked, what is asked, and what is refused in one sentence while the map stays as it was. */

#include "app/wend-import-job.h"
#include "app/wend-import-words.h"
#include "app/wend-map-file.h"
#include "io/wend-map-writer.h"

#include <glib/gstdio.h>
#include <string.h>
#include <zlib.h>

#include "sql-help.h"

#define N 60u /* answers of a file */

typedef struct
{
  char *folder;
  WendMapFile *file;
  WendEditor *editor;
  WendImportJob *job;
  GBytes *before; /* the map's */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("wend-import-XXXXXX", NULL);
  fixture->file = wend_map_file_new_from_resource ("/org/wend/Wend/templates/airport-departure.wend", NULL);
  fixture->editor = wend_map_file_peek_editor (fixture->file);
  fixture->job = wend_import_job_new (fixture->editor);
  fixture->before = wend_map_write (wend_editor_peek_document (fixture->editor));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_bytes_unref (fixture->before);
  g_object_unref (fixture->job);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

/* helpers */

static void
settle (Fixture *fixture)
{
  while (wend_import_job_state (fixture->job) == WEND_JOB_BUSY)
    g_main_context_iteration (NULL, TRUE);
}

static char *
write_file (Fixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
open_text (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = write_file (fixture, name, text);

  wend_import_job_open (fixture->job, path, NULL);
  settle (fixture);
}

static void
assert_unchanged (Fixture *fixture)
{
  g_autoptr (GBytes) now = wend_map_write (wend_editor_peek_document (fixture->editor));

  g_assert_true (g_bytes_equal (now, fixture->before));
}

static void
assert_words (const char *words, const char *part)
{
  if (words == NULL || strstr (words, part) == NULL)
    g_error ("“%s” does not say “%s”", words, part);
}

/* Refused: the sentence names the file, the detail says what to do, the map is as it was. */
static void
assert_refused (Fixture *fixture, const char *sentence, const char *way_on)
{
  g_autofree char *detail = NULL, *words = NULL;

  g_assert_cmpint (wend_import_job_state (fixture->job), ==, WEND_JOB_FAILED);
  words = wend_import_problem_words (fixture->job, wend_import_job_problem (fixture->job), &detail);
  assert_words (words, sentence);
  assert_words (detail != NULL ? detail : words, way_on);
  g_assert_null (strchr (words, '\n'));
  g_assert_null (wend_import_job_result (fixture->job));
  assert_unchanged (fixture);
}

static void
apply (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (wend_import_job_state (fixture->job), ==, WEND_JOB_READY);
  g_assert_true (wend_import_job_apply (fixture->job, TRUE, &error));
  g_assert_no_error (error);
}

static void
assert_doubt (Fixture *fixture, const char *part)
{
  g_autofree char *doubt = wend_import_doubt_words (fixture->job);

  if (part != NULL)
    assert_words (doubt, part);
  else
    g_assert_null (doubt);
}

/* Answers of one stage: a day between `before` and `middle`, a score between that and `after`. */
static char *
answers (const char *header, const char *before, const char *middle, const char *after)
{
  GString *text = g_string_new (header);

  for (guint i = 0; i < N; i++)
    g_string_append_printf (text, "%s%02u%s%u%s\n", before, i % 12 + 1, middle, i % 5 + 1, after);
  return g_string_free (text, FALSE);
}

#define HEADER "visited_at,touchpoint,score\n"

/* quotes */

static guint
count_quotes (Fixture *fixture, const char *text)
{
  guint n, found = 0;
  WendNode *const *stages = wend_node_children (wend_document_map (wend_editor_peek_document (fixture->editor)), WEND_KIND_STAGE, &n);

  for (guint i = 0; i < n; i++)
    {
      guint n_cards;
      WendNode *const *cards = wend_node_children (stages[i], WEND_KIND_CARD, &n_cards);
      for (guint j = 0; j < n_cards; j++)
        if (strcmp (wend_node_text (cards[j], WEND_FIELD_TEXT), text) == 0 && strcmp (wend_node_id (stages[i]), "security") == 0)
          {
            g_assert_cmpstr (wend_node_text (cards[j], WEND_FIELD_SAID), ==, "2026-10-02");
            g_assert_true (wend_node_is_set (cards[j], WEND_FIELD_SOURCE));
            found++;
          }
    }
  return found;
}

static void
test_quotes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rows = answers ("visited_at,touchpoint,score,comment\n", "2026-10-", ",I pass security,", ",");
  g_autofree char *text = g_strconcat (rows, "2026-10-02,I pass security,1,\"nobody\nhelped, ring 0170 1234567\"\n2026-10-03,I board,5,kind\n", NULL);
  const GPtrArray *quotes;
  const WendQuote *quote;

  open_text (fixture, "october.csv", text);
  g_assert_cmpint (wend_import_job_state (fixture->job), ==, WEND_JOB_READY);
  quotes = wend_import_job_quotes (fixture->job);
  g_assert_nonnull (quotes);
  g_assert_cmpuint (quotes->len, ==, 2);
  quote = quotes->pdata[0];
  g_assert_cmpstr (quote->text, ==, "nobody helped, ring [number]");
  g_assert_cmpuint (wend_import_job_n_picked (fixture->job), ==, 0);
  wend_import_job_pick (fixture->job, quote->line, TRUE);
  wend_import_job_set_redefine (fixture->job, FALSE); /* read again: what was picked stays picked */
  settle (fixture);
  g_assert_cmpuint (wend_import_job_n_picked (fixture->job), ==, 1);
  assert_unchanged (fixture);
  apply (fixture);
  g_assert_cmpuint (count_quotes (fixture, "nobody helped, ring [number]"), ==, 1);
  g_assert_true (wend_editor_undo (fixture->editor));
  assert_unchanged (fixture); /* cards, numbers, source and snapshot in one */

  wend_mapping_draft_set_use (wend_import_job_draft (fixture->job), wend_import_job_document (fixture->job), wend_import_job_table (fixture->job), 3, WEND_MEANS_NOTHING);
  wend_import_job_touch (fixture->job);
  settle (fixture);
  g_assert_null (wend_import_job_quotes (fixture->job));
  apply (fixture);
  g_assert_cmpuint (count_quotes (fixture, "nobody helped, ring [number]"), ==, 0);
}

/* what only a person knows */

static void
test_exchanged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = answers (HEADER, "", "/10/2026,I pass security,", "");
  WendPeriod covers;

  open_text (fixture, "october.csv", text);
  g_assert_cmpint (wend_import_job_state (fixture->job), ==, WEND_JOB_READY);
  assert_doubt (fixture, "Days and months could be exchanged");
  for (guint i = 0; i < 2; i++) /* one way it is a whole year, the other way a month; the person chooses */
    {
      wend_mapping_draft_set (wend_import_job_draft (fixture->job), "source", NULL, "date-format", i == 0 ? "%m/%d/%Y" : "%d/%m/%Y");
      wend_import_job_touch (fixture->job);
      settle (fixture);
      covers = wend_import_job_covers (fixture->job);
      g_assert_cmpint (covers.to - covers.from, ==, i == 0 ? 365 : 31);
    }
  assert_unchanged (fixture);
}

static void
test_scales (Fixture *fixture, gconstpointer data)
{
  g_autofree char *five = answers (HEADER, "2026-10-", ",I pass security,", "");
  g_autofree char *ten = answers ("", "2026-10-", ",I pass security,", "0");
  g_autofree char *text = g_strconcat (five, ten, NULL);
  g_autoptr (GPtrArray) metrics = NULL;

  open_text (fixture, "october.csv", text);
  if (wend_import_job_state (fixture->job) == WEND_JOB_WAITING) /* no scale was believed: a person says which */
    {
      wend_mapping_draft_set_use (wend_import_job_draft (fixture->job), wend_import_job_document (fixture->job), wend_import_job_table (fixture->job), 2, WEND_MEANS_RATING);
      wend_import_job_touch (fixture->job);
      settle (fixture);
    }
  metrics = wend_mapping_draft_metrics (wend_import_job_draft (fixture->job));
  wend_mapping_draft_set (wend_import_job_draft (fixture->job), "metric", metrics->pdata[0], "valid", "1..5");
  wend_mapping_draft_set (wend_import_job_draft (fixture->job), "metric", metrics->pdata[0], "good", "4..5");
  wend_mapping_draft_set (wend_import_job_draft (fixture->job), "metric", metrics->pdata[0], "bad", "1..2");
  wend_import_job_touch (fixture->job);
  settle (fixture);
  g_assert_cmpint (wend_import_job_state (fixture->job), ==, WEND_JOB_READY);
  assert_doubt (fixture, "Is it another scale, or two mixed?");
  assert_unchanged (fixture);
}

static void
keep_as_before (Fixture *fixture)
{
  g_bytes_unref (fixture->before);
  fixture->before = wend_map_write (wend_editor_peek_document (fixture->editor));
}

static void
test_wording (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = answers (HEADER, "2026-10-", ",I pass security,", "");
  g_autofree char *later = answers (HEADER, "2026-11-", ",I pass security,", "");
  g_autoptr (GPtrArray) metrics = NULL;

  open_text (fixture, "october.csv", text);
  metrics = wend_mapping_draft_metrics (wend_import_job_draft (fixture->job));
  wend_mapping_draft_set (wend_import_job_draft (fixture->job), "metric", metrics->pdata[0], "question", "How was security?");
  wend_import_job_touch (fixture->job);
  settle (fixture);
  apply (fixture);
  keep_as_before (fixture);
  open_text (fixture, "november.csv", later);
  g_assert_nonnull (wend_import_job_saved (fixture->job));
  assert_doubt (fixture, NULL);
  g_clear_pointer (&metrics, g_ptr_array_unref);
  metrics = wend_mapping_draft_metrics (wend_import_job_draft (fixture->job));
  wend_mapping_draft_set (wend_import_job_draft (fixture->job), "metric", metrics->pdata[0], "question", "How easy was security?");
  wend_import_job_touch (fixture->job);
  settle (fixture);
  g_assert_error (wend_import_job_problem (fixture->job), WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DIFFERS);
  assert_refused (fixture, "Was the question asked in other words", "question");
  wend_import_job_set_redefine (fixture->job, TRUE); /* the answer to it */
  settle (fixture);
  g_assert_cmpint (wend_import_job_state (fixture->job), ==, WEND_JOB_READY);
}

static void
send_to (Fixture *fixture, const char *place)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  g_ptr_array_add (values, (gpointer) "sec");
  wend_mapping_draft_send (wend_import_job_draft (fixture->job), wend_import_job_document (fixture->job), "sec", WEND_GOES_TO_PLACE, place, values);
  wend_import_job_touch (fixture->job);
  settle (fixture);
}

/* A stage that the remembered set speaks of gets another name, and then goes. */
static void
test_stages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = answers (HEADER, "2026-10-", ",sec,", "");
  g_autofree char *later = answers (HEADER, "2026-11-", ",sec,", "");

  open_text (fixture, "october.csv", text);
  send_to (fixture, "security");
  apply (fixture);
  wend_editor_begin (fixture->editor, "rename");
  wend_editor_set (fixture->editor, "security", WEND_FIELD_TITLE, "We are searched");
  wend_editor_commit (fixture->editor);
  open_text (fixture, "november.csv", later);
  g_assert_cmpint (wend_import_job_state (fixture->job), ==, WEND_JOB_READY);
  assert_doubt (fixture, NULL);
  g_assert_cmpuint (wend_import_job_n (fixture->job, NULL), ==, 60);

  wend_editor_begin (fixture->editor, "remove");
  wend_editor_remove (fixture->editor, "security");
  wend_editor_commit (fixture->editor);
  keep_as_before (fixture);
  open_text (fixture, "november.csv", later);
  assert_doubt (fixture, "not on the map any more. Choose where its answers belong.");
  g_assert_cmpuint (wend_import_job_n (fixture->job, NULL), ==, 0); /* nothing guessed, nothing lost */
  assert_unchanged (fixture);
  send_to (fixture, "board");
  g_assert_cmpuint (wend_import_job_n (fixture->job, NULL), ==, 60);
}

/* files that are none */

static void
test_logs (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) log = g_string_new ("<log>");

  for (guint i = 0; i < 20; i++)
    {
      g_string_append_printf (log, "<trace><string key='concept:name' value='%u'/>", i);
      g_string_append (log, "<event><string key='concept:name' value='I board'/></event><event><string key='concept:name' value='I fly'/></event></trace>");
    }
  g_string_append (log, "</log>");
  open_text (fixture, "cases.xes", log->str);
  assert_refused (fixture, "“cases.xes” cannot be used as it is. The map is as it was.", "time");
}

/* 64 MiB of one row; of a hundred gigabytes no more would be unpacked. */
static void
test_bomb (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bomb.csv.gz", NULL);
  gzFile file = gzopen (path, "wb");

  gzputs (file, HEADER);
  for (guint i = 0; i < 1 << 16; i++)
    for (guint j = 0; j < 50; j++)
      gzputs (file, "2026-10-01,I board,4\n");
  gzclose (file);
  wend_import_job_open (fixture->job, path, NULL);
  settle (fixture);
  assert_refused (fixture, "“bomb.csv.gz” cannot be used as it is. The map is as it was.", "unpack it");
  open_text (fixture, "survey.zip", "PK\x03\x04 and so on");
  assert_refused (fixture, "“survey.zip” cannot be used as it is. The map is as it was.", "unpack it");
}

/* databases */

#define MANY "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 10000000) SELECT 'I board' AS touchpoint, n AS n, n AS k FROM t WHERE ? < ?"
#define ENDLESS "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT 1 FROM t) SELECT 'I board' AS touchpoint, COUNT(*) AS n, COUNT(*) AS k FROM t WHERE ? < ?"

static void
ask (Fixture *fixture, HelpBase *base, const char *statement)
{
  WendImportQuestion question = { .dsn = help_base_dsn (base), .statement = statement, .name = "q.sql", .timeout = 60 };

  wend_import_job_ask (fixture->job, &question, "2026-10", NULL);
}

static void
test_many_lines (Fixture *fixture, gconstpointer data)
{
  HelpBase *base = help_base_sqlite ();

  if (base == NULL)
    return;
  ask (fixture, base, MANY);
  settle (fixture);
  assert_refused (fixture, "The database gave no answer that can be used for “q.sql”. The map is as it was.", "let the database count");
}

static gpointer
kill_soon (gpointer base)
{
  g_usleep (G_USEC_PER_SEC / 2);
  help_base_kill (base);
  return NULL;
}

static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  HelpBase *base = help_base_postgres ();
  GThread *thread;

  if (base == NULL)
    return;
  thread = g_thread_new ("kill", kill_soon, base);
  ask (fixture, base, ENDLESS);
  settle (fixture);
  g_thread_join (thread);
  assert_refused (fixture, "The database gave no answer that can be used for “q.sql”. The map is as it was.", "was lost or refused");
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  HelpBase *base = help_base_sqlite ();

  if (base == NULL)
    return;
  ask (fixture, base, ENDLESS);
  g_assert_cmpint (wend_import_job_state (fixture->job), ==, WEND_JOB_BUSY);
  wend_import_job_stop (fixture->job);
  g_assert_cmpint (wend_import_job_state (fixture->job), ==, WEND_JOB_STOPPED);
  assert_unchanged (fixture);
}

#define CASE(name, test) g_test_add ("/wend/app/import-job/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  help_base_prepare ();
  g_test_init (&argc, &argv, NULL);
  CASE ("quotes", test_quotes);
  CASE ("exchanged-days", test_exchanged);
  CASE ("mixed-scales", test_scales);
  CASE ("changed-wording", test_wording);
  CASE ("stages-gone", test_stages);
  CASE ("log-without-times", test_logs);
  CASE ("bomb", test_bomb);
  CASE ("many-lines", test_many_lines);
  CASE ("dropped", test_dropped);
  CASE ("stopped", test_stopped);
  status = g_test_run ();
  help_base_finish ();
  return status;
}
