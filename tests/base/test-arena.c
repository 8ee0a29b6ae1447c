/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arena: nothing overlaps, records are aligned, and an outsized record leaves the current chunk in use. */

#include "base/wend-arena.h"

#include <string.h>

#define N 20000

static void
test_apart (void)
{
  g_autoptr (WendArena) arena = wend_arena_new ();
  g_autofree guint8 **records = g_new (guint8 *, N);
  g_autofree const char **strings = g_new (const char *, N);

  for (guint i = 0; i < N; i++)
    {
      gsize size = 1 + i % 97;
      char text[8];

      records[i] = wend_arena_alloc (arena, size);
      g_assert_cmpuint ((gsize) records[i] % 8, ==, 0);
      memset (records[i], (int) (i % 251), size);
      g_snprintf (text, sizeof text, "%u", i);
      strings[i] = wend_arena_string (arena, text, strlen (text));
    }
  for (guint i = 0; i < N; i++)
    {
      for (gsize at = 0; at < 1 + i % 97; at++)
        g_assert_cmpuint (records[i][at], ==, i % 251);
      g_assert_cmpuint (g_ascii_strtoull (strings[i], NULL, 10), ==, i);
    }
  g_assert_cmpuint (wend_arena_bytes (arena), >=, N * 49);
}

static void
test_outsized (void)
{
  g_autoptr (WendArena) arena = wend_arena_new ();
  char *small = wend_arena_alloc (arena, 8);
  char *large = wend_arena_alloc (arena, 10 * 1000 * 1000);

  memset (large, 'x', 10 * 1000 * 1000);
  memcpy (small, "1234567", 8);
  g_assert_true (wend_arena_alloc (arena, 8) == small + 8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/base/arena/apart", test_apart);
  g_test_add_func ("/wend/base/arena/outsized", test_outsized);
  return g_test_run ();
}
