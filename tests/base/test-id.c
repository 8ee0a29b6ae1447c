/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ids: their alphabet and length, and that ids made from content depend on every part. */

#include "base/wend-id.h"

#include <string.h>

static void
test_valid (void)
{
  static const char *good[] = { "a", "security", "k7f3a1x0-12", "a--" };
  static const char *bad[] = { "", "1a", "-a", "A", "a_b", "a b", "é", "a23456789012345678901234567890123456789012345678x" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (wend_id_is_valid (good[i], strlen (good[i])));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (wend_id_is_valid (bad[i], strlen (bad[i])));
}

static void
test_writer (void)
{
  g_autofree char *one = wend_id_new_writer ();
  g_autofree char *two = wend_id_new_writer ();

  g_assert_cmpuint (strlen (one), ==, 8);
  g_assert_true (wend_id_is_valid (one, 8));
  g_assert_cmpstr (one, !=, two);
}

static void
test_content (void)
{
  const char *parts[] = { "security-easy", "security", NULL };
  const char *other[] = { "security-easy", NULL, "security" };
  g_autofree char *id = wend_id_from_content ("o-", parts, 3);
  g_autofree char *again = wend_id_from_content ("o-", parts, 3);
  g_autofree char *moved = wend_id_from_content ("o-", other, 3);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "security-easy\x1fsecurity\x1f", -1);

  g_assert_cmpstr (id, ==, again);
  g_assert_cmpstr (id, !=, moved);
  g_assert_cmpuint (strlen (id), ==, 18);
  g_assert_true (g_str_has_prefix (sum, id + 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/base/id/valid", test_valid);
  g_test_add_func ("/wend/base/id/writer", test_writer);
  g_test_add_func ("/wend/base/id/content", test_content);
  return g_test_run ();
}
