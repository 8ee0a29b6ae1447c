/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Order keys: known values of the scheme, and that between any two keys there is a valid third. */

#include "base/wend-order-key.h"

#include <string.h>

static void
test_known (void)
{
  static const struct { const char *before, *after, *key; } cases[] = {
    { NULL, NULL, "a0" }, { NULL, "a0", "Zz" }, { NULL, "Zz", "Zy" }, { "a0", NULL, "a1" },
    { "a1", NULL, "a2" }, { "a0", "a1", "a0V" }, { "a1", "a2", "a1V" }, { "a0V", "a1", "a0l" },
    { "Zz", "a0", "ZzV" }, { "Zz", "a1", "a0" }, { NULL, "Y00", "Xzzz" }, { "bzz", NULL, "c000" },
    { "a0", "a0V", "a0G" }, { "a0", "a0G", "a08" }, { "b125", "b129", "b127" }, { "a0", "a1V", "a1" },
    { "Zz", "a01", "a0" }, { NULL, "a0V", "a0" }, { NULL, "b999", "b99" }, { "az", NULL, "b00" },
    { NULL, "A000000000000000000000000001", "A000000000000000000000000000V" },
    { "a1", "a0", NULL }, { "a0", "a0", NULL }, { "a00", NULL, NULL }, { NULL, "0", NULL }, { "", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = wend_order_key_between (cases[i].before, cases[i].after);
      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

static void
test_dense (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260101);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < 2000; i++)
    {
      guint at = (guint) g_rand_int_range (rand, 0, (gint) keys->len + 1);
      const char *before = at > 0 ? keys->pdata[at - 1] : NULL;
      const char *after = at < keys->len ? keys->pdata[at] : NULL;
      char *key = wend_order_key_between (before, after);

      g_assert_true (wend_order_key_is_valid (key));
      g_assert_true (before == NULL || strcmp (before, key) < 0);
      g_assert_true (after == NULL || strcmp (key, after) < 0);
      g_ptr_array_insert (keys, (gint) at, key);
    }
}

static void
test_appends_stay_short (void)
{
  g_autofree char *key = g_strdup (WEND_ORDER_KEY_FIRST);

  for (int i = 0; i < 5000; i++)
    {
      char *next = wend_order_key_between (key, NULL);
      g_free (key);
      key = next;
    }
  g_assert_cmpuint (strlen (key), <=, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/base/order-key/known", test_known);
  g_test_add_func ("/wend/base/order-key/dense", test_dense);
  g_test_add_func ("/wend/base/order-key/appends-stay-short", test_appends_stay_short);
  return g_test_run ();
}
