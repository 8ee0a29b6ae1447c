/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyring, built with libsecret (which keeps its passwords in a file of the test's own) and without. */

#include "wend-config.h"

#include "app/wend-keyring.h"

#include <glib/gstdio.h>

static void
test_keyring (void)
{
  g_autofree char *none = NULL, *found = NULL, *other = NULL;

  if (!wend_keyring_is_there ())
    {
      g_assert_false (wend_keyring_store ("survey", "me", "secret", NULL));
      g_assert_null (wend_keyring_look_up ("survey", "me", NULL));
      return;
    }
  none = wend_keyring_look_up ("survey", "me", NULL);
  g_assert_null (none);
  g_assert_true (wend_keyring_store ("survey", "me", "secret", NULL));
  g_assert_true (wend_keyring_store ("survey", NULL, "another", NULL));
  found = wend_keyring_look_up ("survey", "me", NULL);
  g_assert_cmpstr (found, ==, "secret");
  other = wend_keyring_look_up ("survey", NULL, NULL);
  g_assert_cmpstr (other, ==, "another");
  g_assert_null (wend_keyring_look_up ("other", "me", NULL));
}

static void
test_is_there (void)
{
#ifdef WEND_WITHOUT_KEYRING
  g_assert_false (wend_keyring_is_there ());
#else
  g_assert_true (wend_keyring_is_there () == HAVE_LIBSECRET);
#endif
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("wend-keyring-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "keyring", NULL);
  int status;

  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", path, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/app/keyring/is-there", test_is_there);
  g_test_add_func ("/wend/app/keyring/store", test_keyring);
  status = g_test_run ();
  g_unlink (path);
  g_rmdir (folder);
  return status;
}
