/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The crash journal: what another run finds is the map as it was, after any editing, undo and pictures included; a log cut
 * anywhere gives the map as it was earlier; nothing is left where nothing is unsaved; what is broken is kept. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "io/wend-journal.h"
#include "io/wend-map-writer.h"

#define ROUNDS 60
#define STEPS 25

typedef struct
{
  char *folder;
  char *copy; /* what another run would find: the locks of this one are not in it */
} Fixture;

static void
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("wend-journal-XXXXXX", NULL);
  fixture->copy = g_dir_make_tmp ("wend-journal-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  empty (fixture->folder);
  empty (fixture->copy);
  g_rmdir (fixture->folder);
  g_rmdir (fixture->copy);
  g_free (fixture->folder);
  g_free (fixture->copy);
}

static guint
crash (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  empty (fixture->copy);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir), n++)
    {
      g_autofree char *from = g_build_filename (fixture->folder, name, NULL), *to = g_build_filename (fixture->copy, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;
      g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
      g_assert_true (g_file_set_contents (to, bytes, (gssize) length, NULL));
    }
  return n;
}

/* What a later run makes of it: the bytes of the map. */
static GBytes *
recover (Fixture *fixture)
{
  g_autoptr (GPtrArray) all = wend_journal_find (fixture->copy);
  g_autoptr (GPtrArray) changesets = g_ptr_array_new_with_free_func ((GDestroyNotify) wend_changeset_unref);
  g_autoptr (WendEditor) editor = NULL;
  g_autoptr (GError) error = NULL;
  WendDocument *document;

  g_assert_cmpuint (all->len, ==, 1);
  document = wend_journal_read (g_ptr_array_index (all, 0), changesets, &error);
  g_assert_no_error (error);
  editor = wend_journal_replay (document, changesets, NULL);
  g_assert_true (wend_editor_is_unsaved (editor));
  return wend_map_write (wend_editor_peek_document (editor));
}

static void
assert_same (WendEditor *editor, GBytes *found)
{
  g_autoptr (GBytes) live = wend_map_write (wend_editor_peek_document (editor));
  gsize n, m;
  const char *a = g_bytes_get_data (live, &n), *b = g_bytes_get_data (found, &m);
  g_autofree char *one = g_strndup (a, n), *other = g_strndup (b, m);

  g_assert_cmpstr (other, ==, one);
}

static WendEditor *
small_map (void)
{
  WendDocument *document = wend_document_new ("m");
  WendEditor *editor = wend_editor_new (document, "Ada");

  wend_editor_begin (editor, "Make");
  wend_editor_create (editor, WEND_KIND_STAGE, "map", NULL, WEND_FIELD_TITLE, "Security", -1);
  wend_editor_create (editor, WEND_KIND_LANE, "map", NULL, WEND_FIELD_KIND, "pains", -1);
  wend_editor_commit (editor);
  wend_editor_mark_saved (editor);
  return editor;
}

static const char *
id_of (WendEditor *editor, WendKind kind, guint index)
{
  guint n;
  WendNode *const *nodes = wend_node_children (wend_document_map (wend_editor_peek_document (editor)), kind, &n);

  return n > 0 ? wend_node_id (nodes[index % n]) : NULL;
}

static void
set_title (WendEditor *editor, const char *text)
{
  wend_editor_begin (editor, "Rename");
  wend_editor_set (editor, "map", WEND_FIELD_TITLE, text);
  wend_editor_commit (editor);
}

static void
add_picture (WendEditor *editor, guint number)
{
  g_autofree char *text = g_strdup_printf ("picture %u", number);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  wend_editor_begin (editor, "Add picture");
  wend_editor_create (editor, WEND_KIND_IMAGE, "map", NULL, WEND_FIELD_SHA256, wend_editor_add_blob (editor, bytes), WEND_FIELD_TYPE, "image/png",
                      WEND_FIELD_WIDTH, "1", WEND_FIELD_HEIGHT, "1", -1);
  wend_editor_commit (editor);
}

static void
edit (WendEditor *editor, GRand *rand, guint number)
{
  g_autofree char *text = g_strdup_printf ("Text %u “ü\\\"\n”", number);
  const char *stage = id_of (editor, WEND_KIND_STAGE, g_rand_int (rand)), *lane = id_of (editor, WEND_KIND_LANE, 0);

  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
    case 1:
      wend_editor_undo (editor);
      return;
    case 2:
      wend_editor_redo (editor);
      return;
    case 3:
      add_picture (editor, number);
      return;
    case 4:
      set_title (editor, text);
      return;
    }
  wend_editor_begin (editor, "Edit");
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      wend_editor_create (editor, WEND_KIND_STAGE, "map", stage, WEND_FIELD_TITLE, text, -1);
      break;
    case 1:
      if (stage != NULL && lane != NULL)
        wend_editor_create (editor, WEND_KIND_CARD, stage, NULL, WEND_FIELD_LANE, lane, WEND_FIELD_TEXT, text, -1);
      break;
    case 2:
      if (stage != NULL)
        wend_editor_remove (editor, stage);
      break;
    default:
      if (stage != NULL)
        wend_editor_move (editor, stage, "map", id_of (editor, WEND_KIND_STAGE, g_rand_int (rand)));
    }
  wend_editor_commit (editor);
}

static void
test_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint with_log = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (WendEditor) editor = small_map ();
      WendJournal *journal = wend_journal_new (fixture->folder, editor);
      wend_journal_set_file (journal, round % 2 == 0 ? "/tmp/a\tmap.wend" : NULL, &(WendDiskIdentity) { .exists = round % 2 == 0 });
      for (guint step = 0; step < STEPS; step++)
        {
          edit (editor, rand, step);
          if (g_rand_int_range (rand, 0, 4) != 0)
            continue;
          wend_journal_sync (journal);
          g_assert_cmpuint (crash (fixture), ==, wend_editor_is_unsaved (editor) ? 2 : 0);
          if (wend_editor_is_unsaved (editor))
            {
              g_autoptr (GBytes) found = recover (fixture);
              assert_same (editor, found);
              with_log++;
            }
        }
      wend_journal_drop (journal);
      wend_journal_sync (journal);
      wend_journal_free (journal);
      g_assert_cmpuint (crash (fixture), ==, 0);
    }
  g_assert_cmpuint (with_log, >, ROUNDS);
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WendEditor) editor = small_map ();
  WendJournal *journal = wend_journal_new (fixture->folder, editor);
  WendDiskIdentity identity = { .exists = TRUE, .sha256 = { 1, 2, 255 } };
  g_autoptr (GPtrArray) none = NULL, all = NULL;
  WendJournalFound *found;

  wend_journal_set_file (journal, "/tmp/a\tb\nc.wend", &identity);
  set_title (editor, "Changed");
  wend_journal_sync (journal);
  none = wend_journal_find (fixture->folder);
  g_assert_cmpuint (none->len, ==, 0); /* its program lives */
  g_assert_cmpuint (crash (fixture), ==, 2);
  all = wend_journal_find (fixture->copy);
  found = g_ptr_array_index (all, 0);
  g_assert_cmpstr (found->path, ==, "/tmp/a\tb\nc.wend");
  g_assert_true (found->identity.exists);
  g_assert_cmpmem (found->identity.sha256, 32, identity.sha256, 32);
  wend_journal_found_drop (found);
  {
    g_autoptr (GDir) dir = g_dir_open (fixture->copy, 0, NULL);
    g_assert_null (g_dir_read_name (dir));
  }
  wend_editor_mark_saved (editor); /* saved: nothing to come back from */
  wend_journal_set_file (journal, "/tmp/a.wend", &identity);
  wend_journal_sync (journal);
  g_assert_cmpuint (crash (fixture), ==, 0);
  wend_journal_free (journal);
}

static void
test_many_records (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WendEditor) editor = small_map ();
  WendJournal *journal = wend_journal_new (fixture->folder, editor);

  for (guint i = 0; i < 2500; i++)
    {
      g_autofree char *text = g_strdup_printf ("Title %u", i);
      set_title (editor, text);
      if (i % 100 == 0)
        wend_journal_sync (journal);
    }
  wend_journal_sync (journal);
  g_assert_cmpuint (crash (fixture), ==, 2);
  {
    g_autoptr (GBytes) found = recover (fixture);
    assert_same (editor, found);
  }
  wend_journal_free (journal);
}

/* A card that is being written is no part of the map until it is done. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WendEditor) editor = small_map ();
  WendJournal *journal = wend_journal_new (fixture->folder, editor);
  const char *stage = id_of (editor, WEND_KIND_STAGE, 0), *lane = id_of (editor, WEND_KIND_LANE, 0);
  g_autofree char *card = NULL;

  set_title (editor, "Changed");
  wend_editor_begin (editor, "Add card");
  card = g_strdup (wend_editor_create (editor, WEND_KIND_CARD, stage, NULL, WEND_FIELD_LANE, lane, -1));
  wend_journal_sync (journal);
  wend_editor_set (editor, card, WEND_FIELD_TEXT, "Queue");
  wend_editor_commit (editor);
  wend_journal_sync (journal);
  crash (fixture);
  {
    g_autoptr (GBytes) found = recover (fixture);
    assert_same (editor, found);
  }
  wend_journal_free (journal);
}

/* A log cut anywhere: the base with as many changes as are whole, never something else. */
static void
test_cut_everywhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WendEditor) editor = small_map ();
  WendJournal *journal = wend_journal_new (fixture->folder, editor);
  g_autofree char *log = NULL, *bytes = NULL;
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  gsize length;
  guint reached = 0, refused = 0;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *text = g_strdup_printf ("Title %u", i);
      set_title (editor, text);
      wend_journal_sync (journal);
      g_ptr_array_add (states, wend_map_write (wend_editor_peek_document (editor)));
    }
  crash (fixture);
  {
    g_autoptr (GPtrArray) all = wend_journal_find (fixture->copy);
    log = g_strdup (((WendJournalFound *) g_ptr_array_index (all, 0))->log);
  }
  g_assert_true (g_file_get_contents (log, &bytes, &length, NULL));
  for (gsize cut = 0; cut <= length; cut++)
    {
      g_autoptr (GPtrArray) all = NULL;
      g_assert_true (g_file_set_contents (log, bytes, (gssize) cut, NULL));
      all = wend_journal_find (fixture->copy);
      if (all->len == 0)
        {
          refused++; /* not even the header */
          continue;
        }
      g_clear_pointer (&all, g_ptr_array_unref);
      {
        g_autoptr (GBytes) found = recover (fixture);
        while (reached < states->len && !g_bytes_equal (found, g_ptr_array_index (states, reached)))
          reached++;
        g_assert_cmpuint (reached, <, states->len);
      }
    }
  g_assert_cmpuint (reached, ==, states->len - 1);
  g_assert_cmpuint (refused, <, 400);
  wend_journal_free (journal);
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WendEditor) editor = small_map ();
  WendJournal *journal = wend_journal_new (fixture->folder, editor);
  g_autoptr (GPtrArray) all = NULL, changesets = g_ptr_array_new_with_free_func ((GDestroyNotify) wend_changeset_unref);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;

  set_title (editor, "Changed");
  wend_journal_sync (journal);
  crash (fixture);
  dir = g_dir_open (fixture->copy, 0, NULL);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".wend"))
      {
        g_autofree char *path = g_build_filename (fixture->copy, name, NULL);
        g_assert_true (g_file_set_contents (path, "<map/>", -1, NULL));
      }
  all = wend_journal_find (fixture->copy);
  g_assert_null (wend_journal_read (g_ptr_array_index (all, 0), changesets, &error));
  g_assert_error (error, WEND_IO_ERROR, WEND_IO_ERROR_NOT_VERIFIED);
  aside = wend_journal_found_set_aside (g_ptr_array_index (all, 0));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  {
    g_autoptr (GPtrArray) none = wend_journal_find (fixture->copy);
    g_assert_cmpuint (none->len, ==, 0);
  }
  wend_journal_free (journal);
}

static void
count_up (gpointer count)
{
  ++*(guint *) count;
}

/* A folder that takes nothing: editing goes on, and the journal begins when it can. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  guint told = 0;
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL), *below = g_build_filename (file, "journal", NULL);
  g_autoptr (WendEditor) editor = small_map ();
  WendJournal *journal;

  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  journal = wend_journal_new (below, editor);
  wend_journal_on_failed (journal, count_up, &told);
  for (guint i = 0; i < 3; i++) /* each is tried, one is told */
    {
      set_title (editor, i % 2 == 0 ? "One" : "Other");
      g_assert_false (wend_journal_sync (journal));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_assert_cmpuint (told, ==, 1);
  g_assert_cmpint (g_unlink (file), ==, 0);
  set_title (editor, "Two");
  g_assert_true (wend_journal_sync (journal));
  {
    Fixture other = { below, fixture->copy };
    g_autoptr (GBytes) found = NULL;
    g_assert_cmpuint (crash (&other), ==, 2);
    found = recover (&other);
    assert_same (editor, found);
  }
  wend_journal_drop (journal);
  wend_journal_sync (journal);
  wend_journal_free (journal);
  g_rmdir (below);
  g_rmdir (file);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/wend/io/journal/comes-back", Fixture, NULL, set_up, test_comes_back, tear_down);
  g_test_add ("/wend/io/journal/file", Fixture, NULL, set_up, test_file, tear_down);
  g_test_add ("/wend/io/journal/many-records", Fixture, NULL, set_up, test_many_records, tear_down);
  g_test_add ("/wend/io/journal/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/wend/io/journal/cut-everywhere", Fixture, NULL, set_up, test_cut_everywhere, tear_down);
  g_test_add ("/wend/io/journal/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/wend/io/journal/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  return g_test_run ();
}
