/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small open-addressing table from bytes to a number, made for a few hundred texts that come millions of times.
 * Knows no column. Texts are copied into an arena. */

#include "measure/wend-memo-private.h"

#include <string.h>

#include "base/wend-arena.h"

#define SLOTS 4096
#define MAX_ENTRIES (SLOTS / 2)
#define MAX_LENGTH 200

typedef struct
{
  const char *text; /* NULL: free */
  guint32 length;
  guint32 value;
  guint64 hash;
  guint64 n; /* how often it came */
} Slot;

struct _WendMemo
{
  Slot slots[SLOTS];
  guint n;
  WendArena *arena;
};

WendMemo *
wend_memo_new (void)
{
  WendMemo *memo = g_new0 (WendMemo, 1);
  memo->arena = wend_arena_new ();
  return memo;
}

void
wend_memo_free (WendMemo *memo)
{
  wend_arena_free (memo->arena);
  g_free (memo);
}

static inline guint64
mix (guint64 hash, guint64 word)
{
  __uint128_t product = (__uint128_t) (hash ^ word) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  return (guint64) product ^ (guint64) (product >> 64);
}

guint64
wend_hash_bytes (const char *text, gsize length)
{
  guint64 hash = mix (G_GUINT64_CONSTANT (0xA0761D6478BD642F), length);
  guint64 word = 0;

  for (; length >= 8; text += 8, length -= 8)
    {
      memcpy (&word, text, 8);
      hash = mix (hash, word);
    }
  word = 0;
  memcpy (&word, text, length);
  return mix (hash, word ^ G_GUINT64_CONSTANT (0xE7037ED1A0B428DB));
}

static Slot *
find (WendMemo *memo, const char *text, gsize length, guint64 hash)
{
  Slot *slot;

  for (gsize at = hash % SLOTS;; at = (at + 1) % SLOTS)
    {
      slot = &memo->slots[at];
      if (slot->text == NULL || (slot->hash == hash && slot->length == length && memcmp (slot->text, text, length) == 0))
        return slot;
    }
}

guint32
wend_memo_get (WendMemo *memo, const char *text, gsize length)
{
  Slot *slot = find (memo, text, length, wend_hash_bytes (text, length));

  if (slot->text == NULL)
    return WEND_MEMO_UNKNOWN;
  slot->n++;
  return slot->value;
}

void
wend_memo_put (WendMemo *memo, const char *text, gsize length, guint32 value)
{
  guint64 hash = wend_hash_bytes (text, length);

  if (memo->n >= MAX_ENTRIES || length > MAX_LENGTH)
    return;
  *find (memo, text, length, hash) = (Slot) { wend_arena_string (memo->arena, text, length), (guint32) length, value, hash, 1 };
  memo->n++;
}

guint64 *
wend_memo_look (WendMemo *memo, const char *text, gsize length, guint32 *value)
{
  Slot *slot = find (memo, text, length, wend_hash_bytes (text, length));

  *value = slot->value;
  return slot->text != NULL ? &slot->n : NULL;
}

guint64
wend_memo_count (WendMemo *memo, const char *text, gsize length)
{
  const Slot *slot = find (memo, text, length, wend_hash_bytes (text, length));
  return slot->text != NULL ? slot->n : 0;
}
