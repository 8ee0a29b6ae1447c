/* SPDX-License-Identifier: GPL-3.0-or-later */

/* reliability.md R5: a program that edits is killed at 200 random moments, with and without a file of its map. What it leaves
 * is always readable and is the map exactly as it was after one of its edits; how much time is lost is printed. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/wend-journal.h"

#define KILLS 200
#define AT_ONCE 25
#define EDITS 500
#define EACH 3               /* ms */
#define LATEST 1800          /* ms after the start */

typedef struct
{
  char *folder;
  GPid pid;
  int done;                  /* pipe: the time of each edit, gint64 in us */
  gint64 start, kill;
} Victim;

typedef struct
{
  WendEditor *editor;
  int done;
  guint n;
} Editing;

/* The child: each edit writes its number twice, as the title and as a stage. */
static gboolean
edit (gpointer data)
{
  Editing *editing = data;
  gint64 now = g_get_monotonic_time ();
  g_autofree char *number = g_strdup_printf ("%u", ++editing->n);

  wend_editor_begin (editing->editor, "Edit");
  wend_editor_set (editing->editor, "map", WEND_FIELD_TITLE, number);
  wend_editor_create (editing->editor, WEND_KIND_STAGE, "map", NULL, WEND_FIELD_TITLE, number, -1);
  wend_editor_commit (editing->editor);
  if (write (editing->done, &now, sizeof now) != sizeof now)
    _exit (1);
  return editing->n < EDITS;
}

static void
edit_until_killed (const char *folder, int done, gboolean has_file)
{
  Editing editing = { wend_editor_new (wend_document_new ("m"), "Ada"), done, 0 };
  WendJournal *journal = wend_journal_new (folder, editing.editor);

  wend_journal_set_file (journal, has_file ? "/tmp/map.wend" : NULL, &(WendDiskIdentity) { .exists = has_file });
  g_timeout_add (EACH, edit, &editing);
  g_main_loop_run (g_main_loop_new (NULL, FALSE));
}

static void
begin (Victim *victim, GRand *rand, gboolean has_file)
{
  int ends[2];

  victim->folder = g_dir_make_tmp ("wend-kills-XXXXXX", NULL);
  g_assert_cmpint (pipe (ends), ==, 0);
  victim->start = g_get_monotonic_time ();
  victim->kill = victim->start + g_rand_int_range (rand, 0, LATEST) * 1000;
  victim->pid = fork ();
  g_assert_cmpint (victim->pid, >=, 0);
  if (victim->pid == 0)
    {
      close (ends[0]);
      edit_until_killed (victim->folder, ends[1], has_file);
      _exit (1);
    }
  close (ends[1]);
  victim->done = ends[0];
}

/* The number of edits in what is left. */
static guint
count_left (const char *folder)
{
  g_autoptr (GPtrArray) all = wend_journal_find (folder), changesets = g_ptr_array_new_with_free_func ((GDestroyNotify) wend_changeset_unref);
  g_autoptr (WendEditor) editor = NULL;
  g_autoptr (GError) error = NULL;
  WendDocument *document;
  const WendNode *map;
  const char *title;
  guint n;
  WendNode *const *stages;

  if (all->len == 0)
    return 0; /* killed before there was one */
  document = wend_journal_read (g_ptr_array_index (all, 0), changesets, &error);
  g_assert_no_error (error);
  editor = wend_journal_replay (document, changesets, NULL);
  map = wend_document_map (wend_editor_peek_document (editor));
  stages = wend_node_children (map, WEND_KIND_STAGE, &n);
  title = wend_node_text (map, WEND_FIELD_TITLE);
  g_assert_cmpuint (n, ==, (guint) g_ascii_strtoull (title, NULL, 10));
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint ((guint) g_ascii_strtoull (wend_node_text (stages[i], WEND_FIELD_TITLE), NULL, 10), ==, i + 1);
  return n;
}

static void
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (folder);
}

/* The time of edits that is lost, in us. */
static gint64
end (Victim *victim)
{
  gint64 times[EDITS];
  gint64 killed;
  gsize n = 0;
  guint left;

  g_usleep ((gulong) MAX (0, victim->kill - g_get_monotonic_time ()));
  kill (victim->pid, SIGKILL);
  killed = g_get_monotonic_time ();
  waitpid (victim->pid, NULL, 0);
  while (n < EDITS && read (victim->done, &times[n], sizeof times[n]) == sizeof times[n])
    n++;
  close (victim->done);
  left = count_left (victim->folder);
  g_assert_cmpuint (left, <=, n + 1); /* it may be killed before it tells of the last */
  empty (victim->folder);
  g_free (victim->folder);
  return left < n ? killed - times[left] : 0;
}

static int
by_kill (gconstpointer a, gconstpointer b)
{
  gint64 one = ((const Victim *) a)->kill, other = ((const Victim *) b)->kill;

  return (one > other) - (one < other);
}

static void
test_kills (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  gint64 most = 0;

  for (guint round = 0; round < KILLS / AT_ONCE; round++)
    {
      Victim victims[AT_ONCE];
      for (guint i = 0; i < AT_ONCE; i++)
        begin (&victims[i], rand, i % 2 == 0);
      qsort (victims, AT_ONCE, sizeof *victims, by_kill);
      for (guint i = 0; i < AT_ONCE; i++)
        {
          gint64 lost = end (&victims[i]);
          most = MAX (most, lost);
        }
    }
  g_test_message ("at most %.2f s of edits lost in %u kills", (double) most / 1e6, KILLS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/io/journal/kills", test_kills);
  return g_test_run ();
}
