/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fractional indexing. Pure string arithmetic in base 62 (0-9 A-Z a-z, in byte order);
 * who compares which siblings is the document's business. */

#include "base/wend-order-key.h"

#include <string.h>

static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
static const char smallest_integer[] = "A00000000000000000000000000";

static int
digit_value (char c)
{
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'A' && c <= 'Z')
    return c - 'A' + 10;
  if (c >= 'a' && c <= 'z')
    return c - 'a' + 36;
  return -1;
}

/* Length of the integer part, 0 where `head` starts none. */
static gsize
integer_length (char head)
{
  if (head >= 'a' && head <= 'z')
    return (gsize) (head - 'a') + 2;
  if (head >= 'A' && head <= 'Z')
    return (gsize) ('Z' - head) + 2;
  return 0;
}

gboolean
wend_order_key_is_valid (const char *key)
{
  gsize length = key != NULL ? strlen (key) : 0;
  gsize whole = length > 0 ? integer_length (key[0]) : 0;

  if (whole == 0 || length < whole || strcmp (key, smallest_integer) == 0)
    return FALSE;
  for (gsize i = 1; i < length; i++)
    if (digit_value (key[i]) < 0)
      return FALSE;
  return length == whole || key[length - 1] != '0';
}

/* The fraction halfway between a and b (b NULL: 1). a < b, neither ends in '0'. */
static void
append_midpoint (GString *out, const char *a, const char *b)
{
  if (b != NULL)
    {
      gsize n = 0;
      /* a is padded with zeros while the common prefix is skipped. */
      while (b[n] != '\0' && (n < strlen (a) ? a[n] : '0') == b[n])
        n++;
      if (n > 0)
        {
          g_string_append_len (out, b, (gssize) n);
          append_midpoint (out, n < strlen (a) ? a + n : "", b + n);
          return;
        }
    }

  int low = a[0] != '\0' ? digit_value (a[0]) : 0;
  int high = b != NULL ? digit_value (b[0]) : 62;

  if (high - low > 1)
    g_string_append_c (out, digits[(low + high + 1) / 2]);
  else if (b != NULL && strlen (b) > 1)
    g_string_append_c (out, b[0]);
  else
    {
      g_string_append_c (out, digits[low]);
      append_midpoint (out, a[0] != '\0' ? a + 1 : "", NULL);
    }
}

/* The next integer, NULL after the last. */
static char *
increment (const char *integer)
{
  g_autoptr (GString) next = g_string_new (integer);

  for (gsize i = next->len; i-- > 1;)
    {
      int value = digit_value (next->str[i]) + 1;
      next->str[i] = digits[value % 62];
      if (value < 62)
        return g_string_free (g_steal_pointer (&next), FALSE);
    }
  if (integer[0] == 'Z')
    return g_strdup (WEND_ORDER_KEY_FIRST);
  if (integer[0] == 'z')
    return NULL;
  next->str[0] = (char) (integer[0] + 1);
  if (next->str[0] > 'a')
    g_string_append_c (next, '0');
  else
    g_string_truncate (next, next->len - 1);
  return g_string_free (g_steal_pointer (&next), FALSE);
}

/* The integer before, NULL before the first. */
static char *
decrement (const char *integer)
{
  g_autoptr (GString) next = g_string_new (integer);

  for (gsize i = next->len; i-- > 1;)
    {
      int value = digit_value (next->str[i]) - 1;
      next->str[i] = digits[(value + 62) % 62];
      if (value >= 0)
        return g_string_free (g_steal_pointer (&next), FALSE);
    }
  if (integer[0] == 'a')
    return g_strdup ("Zz");
  if (integer[0] == 'A')
    return NULL;
  next->str[0] = (char) (integer[0] - 1);
  if (next->str[0] < 'Z')
    g_string_append_c (next, 'z');
  else
    g_string_truncate (next, next->len - 1);
  return g_string_free (g_steal_pointer (&next), FALSE);
}

static char *
key_before (const char *after)
{
  gsize whole = integer_length (after[0]);
  g_autofree char *integer = g_strndup (after, whole);

  if (strcmp (integer, smallest_integer) == 0)
    {
      GString *key = g_string_new (integer);
      append_midpoint (key, "", after + whole);
      return g_string_free (key, FALSE);
    }
  if (after[whole] != '\0')
    return g_steal_pointer (&integer);
  return decrement (integer);
}

static char *
key_after (const char *before)
{
  gsize whole = integer_length (before[0]);
  g_autofree char *integer = g_strndup (before, whole);
  g_autofree char *next = increment (integer);

  if (next != NULL)
    return g_steal_pointer (&next);

  GString *key = g_string_new (integer);
  append_midpoint (key, before + whole, NULL);
  return g_string_free (key, FALSE);
}

char *
wend_order_key_between (const char *before, const char *after)
{
  if ((before != NULL && !wend_order_key_is_valid (before)) || (after != NULL && !wend_order_key_is_valid (after)))
    return NULL;
  if (before == NULL)
    return after == NULL ? g_strdup (WEND_ORDER_KEY_FIRST) : key_before (after);
  if (after == NULL)
    return key_after (before);
  if (strcmp (before, after) >= 0)
    return NULL;

  gsize whole = integer_length (before[0]);
  gsize whole_after = integer_length (after[0]);
  g_autofree char *integer = g_strndup (before, whole);

  if (whole == whole_after && memcmp (before, after, whole) == 0)
    {
      GString *key = g_string_new (integer);
      append_midpoint (key, before + whole, after + whole);
      return g_string_free (key, FALSE);
    }

  g_autofree char *next = increment (integer);
  if (next != NULL && strcmp (next, after) < 0)
    return g_steal_pointer (&next);

  GString *key = g_string_new (integer);
  append_midpoint (key, before + whole, NULL);
  return g_string_free (key, FALSE);
}
