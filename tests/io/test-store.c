/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The atomic store: what a save keeps, what it refuses, what it leaves behind, and whether it sees what others did. What
 * happens when the system fails in the middle is for the fault walks. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "io/wend-store.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("wend-store-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.wend", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_assert_false (g_str_has_prefix (name, ".wend-")); /* no test may leave a temporary file */
      if (unlink (path) != 0)
        g_assert_cmpint (rmdir (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static char *
in_folder (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
put (const char *path, const char *text)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, text, strlen (text)), ==, (gssize) strlen (text));
  close (fd);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = wend_store_read (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static gboolean
save (const char *path, const char *text, const WendDiskIdentity *expected, gboolean split, WendSaved *saved, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  WendSaveOptions options = { expected, split };

  return wend_store_save (path, bytes, &options, saved, error);
}

static void
assert_saves (const char *path, const char *text, const WendDiskIdentity *expected, WendSaved *saved)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (path, text, expected, FALSE, saved, &error));
  g_assert_no_error (error);
  assert_holds (path, text);
}

static void
assert_refuses (const char *path, const WendDiskIdentity *expected, WendIoError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save (path, "refused", expected, FALSE, NULL, &error));
  g_assert_error (error, WEND_IO_ERROR, (gint) code);
  g_assert_nonnull (strstr (error->message, path));
}

static WendDiskIdentity
identify (const char *path)
{
  WendDiskIdentity identity = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = wend_store_read (path, &identity, &error);

  g_assert_no_error (error);
  return identity;
}

static void
test_new_and_again (Fixture *fixture, gconstpointer unused)
{
  WendDiskIdentity none = { 0 };
  WendSaved saved;
  struct stat st;

  assert_saves (fixture->path, "one", &none, &saved);
  g_assert_true (saved.confirmed);
  g_assert_cmpint (wend_disk_identity_check (&saved.identity, fixture->path), ==, WEND_DISK_SAME);
  g_assert_cmpint (stat (fixture->path, &st), ==, 0);
  g_assert_cmpuint (saved.identity.inode, ==, st.st_ino);
  for (int i = 0; i < 10; i++)
    assert_saves (fixture->path, i % 2 == 0 ? "two" : "another, longer one", &saved.identity, &saved);
  assert_saves (fixture->path, "", &saved.identity, &saved);
  assert_saves (fixture->path, "whatever was there", NULL, NULL);
}

static void
test_pieces (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WendStoreWriter) writer = wend_store_writer_begin (fixture->path, NULL, &error);
  GString *all = g_string_new (NULL);
  WendSaved saved;

  g_assert_no_error (error);
  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *piece = g_strdup_printf ("piece %d of a file that is longer than one block;\n", i);
      g_string_append (all, piece);
      g_assert_true (wend_store_writer_write (writer, piece, strlen (piece), &error));
      g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
    }
  g_assert_true (wend_store_writer_commit (writer, &saved, &error));
  assert_holds (fixture->path, all->str);
  g_assert_cmpint (wend_disk_identity_check (&saved.identity, fixture->path), ==, WEND_DISK_SAME);
  g_string_free (all, TRUE);
}

static void
test_not_committed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  WendStoreWriter *writer;

  put (fixture->path, "old");
  writer = wend_store_writer_begin (fixture->path, NULL, &error);
  g_assert_true (wend_store_writer_write (writer, "half", 4, &error));
  wend_store_writer_free (writer);
  assert_holds (fixture->path, "old");
}

/* R9: every change by somebody else is seen, a touch is none. */
static void
test_changed (Fixture *fixture, gconstpointer unused)
{
  for (int i = 0; i < 100; i++)
    {
      WendDiskIdentity mine;
      struct stat st;

      put (fixture->path, "what I read");
      mine = identify (fixture->path);
      g_assert_cmpint (stat (fixture->path, &st), ==, 0);
      if (i % 3 == 0)
        put (fixture->path, "what I rEad"); /* the same size, and below the same time */
      else if (i % 3 == 1)
        put (fixture->path, "something else");
      else
        {
          g_autofree char *other = in_folder (fixture, "other");
          put (other, "what I reaD");
          g_assert_cmpint (rename (other, fixture->path), ==, 0);
        }
      g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, (struct timespec[]){ st.st_atim, st.st_mtim }, 0), ==, 0);
      g_assert_cmpint (wend_disk_identity_check (&mine, fixture->path), ==, WEND_DISK_CHANGED);
      assert_refuses (fixture->path, &mine, WEND_IO_ERROR_CHANGED_ON_DISK);
    }
}

static void
test_touched (Fixture *fixture, gconstpointer unused)
{
  WendSaved saved;

  assert_saves (fixture->path, "mine", NULL, &saved);
  for (int i = 0; i < 100; i++)
    {
      if (i % 2 == 0)
        g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, NULL, 0), ==, 0);
      else
        put (fixture->path, "mine");
      g_assert_cmpint (wend_disk_identity_check (&saved.identity, fixture->path), ==, WEND_DISK_SAME);
      if (i % 10 == 0)
        assert_saves (fixture->path, "mine", &saved.identity, &saved);
    }
}

static void
test_appeared_and_gone (Fixture *fixture, gconstpointer unused)
{
  WendDiskIdentity none = { 0 };
  WendDiskIdentity was;

  put (fixture->path, "somebody was faster");
  g_assert_cmpint (wend_disk_identity_check (&none, fixture->path), ==, WEND_DISK_CHANGED);
  assert_refuses (fixture->path, &none, WEND_IO_ERROR_CHANGED_ON_DISK);
  was = identify (fixture->path);
  g_unlink (fixture->path);
  g_assert_cmpint (wend_disk_identity_check (&was, fixture->path), ==, WEND_DISK_GONE);
  g_assert_cmpint (wend_disk_identity_check (&none, fixture->path), ==, WEND_DISK_SAME);
  assert_saves (fixture->path, "made anew", &was, NULL);
}

/* Between begin and commit, too. */
static void
test_changed_meanwhile (Fixture *fixture, gconstpointer unused)
{
  WendDiskIdentity none = { 0 }, mine;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (WendStoreWriter) writer = NULL;
      WendSaveOptions options = { i == 2 ? &none : &mine, FALSE };
      gboolean done;

      if (i == 2)
        g_unlink (fixture->path);
      else
        put (fixture->path, "old");
      mine = i == 2 ? none : identify (fixture->path);
      writer = wend_store_writer_begin (fixture->path, &options, &error);
      g_assert_no_error (error);
      g_assert_true (wend_store_writer_write (writer, "new", 3, &error));
      put (fixture->path, i == 1 ? "old" : "oLd"); /* the same bytes again are no change */
      done = wend_store_writer_commit (writer, NULL, &error);
      g_assert_true (done == (i == 1));
      assert_holds (fixture->path, i == 1 ? "new" : "oLd");
      if (!done)
        g_assert_error (error, WEND_IO_ERROR, WEND_IO_ERROR_CHANGED_ON_DISK);
      g_clear_error (&error);
    }
}

static void
test_links (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *link = in_folder (fixture, "link");
  g_autofree char *link_to_link = in_folder (fixture, "link2");
  g_autofree char *dangling = in_folder (fixture, "dangling");
  g_autofree char *made = in_folder (fixture, "made");
  g_autofree char *loop = in_folder (fixture, "loop");
  WendDiskIdentity a, b;

  put (fixture->path, "old");
  g_assert_cmpint (symlink ("a.wend", link), ==, 0);
  g_assert_cmpint (symlink (link, link_to_link), ==, 0);
  g_assert_cmpint (symlink ("made", dangling), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  assert_saves (link_to_link, "through two links", NULL, NULL);
  assert_holds (fixture->path, "through two links");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (link_to_link, G_FILE_TEST_IS_SYMLINK));
  assert_saves (dangling, "made", NULL, NULL);
  assert_holds (made, "made");
  assert_refuses (loop, NULL, WEND_IO_ERROR_NOT_A_FILE);
  a = identify (fixture->path);
  b = identify (link);
  g_assert_true (wend_disk_identity_same_file (&a, &b));
  b = identify (made);
  g_assert_false (wend_disk_identity_same_file (&a, &b));
}

static void
test_hard_links (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *other = in_folder (fixture, "other.wend");
  g_autoptr (GError) error = NULL;

  put (fixture->path, "old");
  g_assert_cmpint (link (fixture->path, other), ==, 0);
  assert_refuses (fixture->path, NULL, WEND_IO_ERROR_HARD_LINKS);
  g_assert_true (save (fixture->path, "new", NULL, TRUE, NULL, &error));
  assert_holds (fixture->path, "new");
  assert_holds (other, "old");
}

static void
test_refused_targets (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *pipe = in_folder (fixture, "pipe");
  g_autofree char *nowhere = in_folder (fixture, "no/such/folder.wend");
  g_autofree char *through_file = in_folder (fixture, "a.wend/b.wend");
  g_autofree char *with_slash = g_strconcat (fixture->folder, "/", NULL);

  put (fixture->path, "old");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refuses (pipe, NULL, WEND_IO_ERROR_NOT_A_FILE);
  assert_refuses (fixture->folder, NULL, WEND_IO_ERROR_NOT_A_FILE);
  assert_refuses (with_slash, NULL, WEND_IO_ERROR_NOT_A_FILE);
  assert_refuses (nowhere, NULL, WEND_IO_ERROR_NOT_FOUND);
  assert_refuses (through_file, NULL, WEND_IO_ERROR_NOT_FOUND);
  assert_refuses ("", NULL, WEND_IO_ERROR_NOT_FOUND);
  g_assert_cmpint (chmod (fixture->path, 0444), ==, 0);
  assert_refuses (fixture->path, NULL, WEND_IO_ERROR_READ_ONLY);
  assert_holds (fixture->path, "old");
}

static void
test_kept (Fixture *fixture, gconstpointer unused)
{
  gboolean has_attributes;
  char value[8];
  struct stat st;

  put (fixture->path, "old");
  has_attributes = setxattr (fixture->path, "user.tag", "keep", 4, 0) == 0;
  g_assert_cmpint (chmod (fixture->path, 0640), ==, 0);
  assert_saves (fixture->path, "new", NULL, NULL);
  g_assert_cmpint (stat (fixture->path, &st), ==, 0);
  g_assert_cmpint (st.st_mode & 07777, ==, 0640);
  if (has_attributes)
    g_assert_cmpint (getxattr (fixture->path, "user.tag", value, sizeof value), ==, 4);
}

static void
test_new_mode (Fixture *fixture, gconstpointer unused)
{
  mode_t old = umask (027);
  struct stat st;

  assert_saves (fixture->path, "new", NULL, NULL);
  umask (old);
  g_assert_cmpint (stat (fixture->path, &st), ==, 0);
  g_assert_cmpint (st.st_mode & 07777, ==, 0640);
}

static void
test_long_name (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *name = g_strnfill (255, 'n');
  g_autofree char *path = in_folder (fixture, name);

  assert_saves (path, "one", NULL, NULL);
  assert_saves (path, "two", NULL, NULL);
}

static void
test_read (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *pipe_path = in_folder (fixture, "pipe");
  g_autoptr (GError) error = NULL;
  GBytes *bytes;
  int fd;

  g_assert_null (wend_store_read (fixture->path, NULL, &error));
  g_assert_error (error, WEND_IO_ERROR, WEND_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_null (wend_store_read (pipe_path, NULL, &error)); /* and does not wait */
  g_assert_error (error, WEND_IO_ERROR, WEND_IO_ERROR_NOT_A_FILE);
  g_clear_error (&error);
  fd = open (fixture->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (ftruncate (fd, (off_t) WEND_STORE_MAX_BYTES + 1), ==, 0);
  g_assert_null (wend_store_read (fixture->path, NULL, &error));
  g_assert_error (error, WEND_IO_ERROR, WEND_IO_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_cmpint (ftruncate (fd, 3000000), ==, 0);
  bytes = wend_store_read_fd (fd, "standard input", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 3000000);
  g_bytes_unref (bytes);
  close (fd);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *fixture, gconstpointer unused);
  } cases[] = {
    { "new-and-again", test_new_and_again },
    { "pieces", test_pieces },
    { "not-committed", test_not_committed },
    { "changed", test_changed },
    { "touched", test_touched },
    { "appeared-and-gone", test_appeared_and_gone },
    { "changed-meanwhile", test_changed_meanwhile },
    { "links", test_links },
    { "hard-links", test_hard_links },
    { "refused-targets", test_refused_targets },
    { "kept", test_kept },
    { "new-mode", test_new_mode },
    { "long-name", test_long_name },
    { "read", test_read },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/wend/io/store/", cases[i].name, NULL);
      g_test_add (path, Fixture, NULL, set_up, cases[i].run, tear_down);
    }
  return g_test_run ();
}
