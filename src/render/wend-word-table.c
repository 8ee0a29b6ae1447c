/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cache of shaped words: an open-addressed table over an arena. Words are never freed one by one; when the arena has
 * grown too large, all are forgotten together, which bounds the memory of a program that runs for days. Knows no Pango. */

#include "render/wend-word-table-private.h"

#include <string.h>

#include "base/wend-arena.h"

#define LARGEST (24 * 1024 * 1024)
#define FIRST_SIZE 1024

struct _WendWordTable
{
  WendWord **slots;
  guint n_slots; /* a power of two */
  guint n_words;
  WendArena *arena;
};

WendWordTable *
wend_word_table_new (void)
{
  WendWordTable *table = g_new0 (WendWordTable, 1);

  table->n_slots = FIRST_SIZE;
  table->slots = g_new0 (WendWord *, table->n_slots);
  table->arena = wend_arena_new ();
  return table;
}

void
wend_word_table_free (WendWordTable *table)
{
  wend_arena_free (table->arena);
  g_free (table->slots);
  g_free (table);
}

/* Fewer than eight bytes as one number, read in pieces of fixed size, which may overlap: that calls no function. */
static guint64
last_bytes (const char *text, gsize length)
{
  guint32 first, last;

  if (length < 4)
    return (guint64) (guchar) text[0] | (guint64) (guchar) text[length / 2] << 8 | (guint64) (guchar) text[length - 1] << 16;
  memcpy (&first, text, 4);
  memcpy (&last, text + length - 4, 4);
  return first | (guint64) last << 32;
}

guint32
wend_word_hash (guint style, const char *text, gsize length)
{
  guint64 hash = style * 0x9E3779B97F4A7C15u + length;

  while (length >= 8)
    {
      guint64 part;

      memcpy (&part, text, 8);
      hash = (hash ^ part) * 0x9FB21C651E98DF25u;
      hash ^= hash >> 32;
      text += 8;
      length -= 8;
    }
  if (length > 0)
    {
      hash = (hash ^ last_bytes (text, length)) * 0x9FB21C651E98DF25u;
      hash ^= hash >> 32;
    }
  return (guint32) (hash ^ (hash >> 29));
}

const WendWord *
wend_word_table_find (WendWordTable *table, guint32 hash, guint style, const char *text, gsize length)
{
  guint mask = table->n_slots - 1;

  for (guint i = hash & mask; table->slots[i] != NULL; i = (i + 1) & mask)
    {
      const WendWord *word = table->slots[i];

      if (word->hash == hash && word->style == style && word->length == length
          && memcmp (word->text, text, length) == 0)
        return word;
    }
  return NULL;
}

static void
place (WendWordTable *table, WendWord *word)
{
  guint mask = table->n_slots - 1;
  guint i = word->hash & mask;

  while (table->slots[i] != NULL)
    i = (i + 1) & mask;
  table->slots[i] = word;
}

static void
grow (WendWordTable *table)
{
  g_autofree WendWord **old = table->slots;
  guint n_old = table->n_slots;

  table->n_slots *= 2;
  table->slots = g_new0 (WendWord *, table->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i] != NULL)
      place (table, old[i]);
}

static void
forget_all (WendWordTable *table)
{
  wend_arena_free (table->arena);
  table->arena = wend_arena_new ();
  memset (table->slots, 0, table->n_slots * sizeof *table->slots);
  table->n_words = 0;
}

static gpointer
keep (WendWordTable *table, gconstpointer bytes, gsize size)
{
  gpointer copy = wend_arena_alloc (table->arena, size);

  if (size > 0)
    memcpy (copy, bytes, size);
  return copy;
}

const WendWord *
wend_word_table_insert (WendWordTable *table, const WendWord *word)
{
  WendWord *copy;

  if (wend_arena_bytes (table->arena) > LARGEST)
    forget_all (table);
  if ((table->n_words + 1) * 3 > table->n_slots * 2)
    grow (table);
  copy = keep (table, word, sizeof *word);
  copy->text = wend_arena_string (table->arena, word->text, word->length);
  copy->glyphs = keep (table, word->glyphs, word->n_glyphs * sizeof *word->glyphs);
  copy->runs = keep (table, word->runs, word->n_runs * sizeof *word->runs);
  place (table, copy);
  table->n_words++;
  return copy;
}

guint
wend_word_table_size (const WendWordTable *table)
{
  return table->n_words;
}

gsize
wend_word_table_bytes (const WendWordTable *table)
{
  return wend_arena_bytes (table->arena) + table->n_slots * sizeof *table->slots;
}
