/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the last block of a deflate stream (RFC 1951) without unpacking it, so that streams which were compressed one by
 * one can be joined: libdeflate compresses whole buffers only, and always marks the last block as final. Trusts that the
 * bytes come from an encoder, but reads no further than it was told. Owns nothing. */

#include <string.h>

#include "export/wend-deflater-private.h"

#define LITERALS 288
#define DISTANCES 32
#define LONGEST 15
#define NO_SYMBOL 286

typedef struct
{
  const guint8 *bytes;
  gsize n;
  gsize at; /* bit */
} Bits;

/* All codes of a block by their next bits: symbol << 4 | length. */
typedef struct
{
  guint bits;
  guint16 entries[1 << LONGEST];
} Codes;

typedef struct
{
  Bits in;
  Codes literals;
  Codes distances;
} Walk;

/* At least 56 bits from where we are; zeros behind the end. */
static inline guint64
peek (const Bits *in)
{
  gsize byte = in->at >> 3;
  guint64 word;

  if (byte > in->n)
    return 0;
  memcpy (&word, in->bytes + byte, sizeof word);
  return GUINT64_FROM_LE (word) >> (in->at & 7);
}

static inline guint
take (Bits *in, guint n)
{
  guint value = (guint) (peek (in) & ((1u << n) - 1));

  in->at += n;
  return value;
}

static guint
reversed (guint code, guint length)
{
  guint result = 0;

  for (guint i = 0; i < length; i++)
    result |= (code >> i & 1) << (length - 1 - i);
  return result;
}

static void
build (Codes *codes, const guint8 *lengths, guint n)
{
  guint counts[LONGEST + 1] = { 0 }, next[LONGEST + 2] = { 0 };

  for (guint i = 0; i < n; i++)
    counts[lengths[i]]++;
  counts[0] = 0;
  codes->bits = 1;
  for (guint length = 1; length <= LONGEST; length++)
    {
      next[length + 1] = (next[length] + counts[length]) << 1;
      if (counts[length] > 0)
        codes->bits = length;
    }
  /* What no code leads to still moves on, so that damage ends the walk. */
  for (guint e = 0; e < 1u << codes->bits; e++)
    codes->entries[e] = NO_SYMBOL << 4 | LONGEST;
  for (guint i = 0; i < n; i++)
    if (lengths[i] > 0)
      {
        guint length = lengths[i];

        for (guint e = reversed (next[length]++, length); e < 1u << codes->bits; e += 1u << length)
          codes->entries[e] = (guint16) (i << 4 | length);
      }
}

static inline guint
decode (Bits *in, const Codes *codes)
{
  guint entry = codes->entries[peek (in) & ((1u << codes->bits) - 1)];

  in->at += entry & 15;
  return entry >> 4;
}

static void
build_fixed (Walk *walk)
{
  guint8 lengths[LITERALS];

  memset (lengths, 8, 144);
  memset (lengths + 144, 9, 112);
  memset (lengths + 256, 7, 24);
  memset (lengths + 280, 8, 8);
  build (&walk->literals, lengths, LITERALS);
  memset (lengths, 5, DISTANCES);
  build (&walk->distances, lengths, DISTANCES);
}

static gboolean
read_dynamic (Walk *walk)
{
  static const guint8 order[] = { 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15 };
  guint8 lengths[LITERALS + DISTANCES] = { 0 };
  guint8 first[19] = { 0 };
  guint n_literals = take (&walk->in, 5) + 257;
  guint n = n_literals + take (&walk->in, 5) + 1;
  guint n_first = take (&walk->in, 4) + 4;

  for (guint i = 0; i < n_first; i++)
    first[order[i]] = (guint8) take (&walk->in, 3);
  build (&walk->literals, first, G_N_ELEMENTS (first));
  for (guint i = 0; i < n;)
    {
      guint symbol = decode (&walk->in, &walk->literals);
      guint8 value = symbol < 16 ? (guint8) symbol : symbol == 16 && i > 0 ? lengths[i - 1]
                                                                          : 0;
      guint times = symbol < 16    ? 1
                    : symbol == 16 ? 3 + take (&walk->in, 2)
                    : symbol == 17 ? 3 + take (&walk->in, 3)
                                   : 11 + take (&walk->in, 7);

      if (i + times > n || n > sizeof lengths)
        return FALSE;
      memset (lengths + i, value, times);
      i += times;
    }
  build (&walk->literals, lengths, n_literals);
  build (&walk->distances, lengths + n_literals, n - n_literals);
  return TRUE;
}

/* Skips the symbols of a block, its end code included. */
static gboolean
skip_symbols (Walk *walk)
{
  static const guint8 length_extra[] = { 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2,
                                         3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0, 0, 0, 0 };
  Bits in = walk->in;

  while (in.at <= in.n * 8)
    {
      guint symbol = decode (&in, &walk->literals);

      if (symbol < 256)
        continue;
      if (symbol == 256)
        break;
      if (symbol >= NO_SYMBOL)
        return FALSE;
      in.at += length_extra[symbol - 257];
      symbol = decode (&in, &walk->distances);
      in.at += symbol < 4 ? 0 : (symbol >> 1) - 1;
    }
  walk->in = in;
  return in.at <= in.n * 8;
}

static gboolean
skip_block (Walk *walk)
{
  Bits *in = &walk->in;

  switch (take (in, 2))
    {
    case 0:
      in->at = (in->at + 7) & ~(gsize) 7;
      in->at += 32 + 8 * (gsize) (peek (in) & 0xFFFF);
      return in->at <= in->n * 8;
    case 1:
      build_fixed (walk);
      return skip_symbols (walk);
    case 2:
      return read_dynamic (walk) && skip_symbols (walk);
    default:
      return FALSE;
    }
}

gboolean
wend_deflate_find_end (const guint8 *bytes, gsize n, gsize *final_bit, gsize *end_bit)
{
  g_autofree Walk *walk = g_new (Walk, 1);
  gboolean final = FALSE;

  walk->in = (Bits) { bytes, n, 0 };
  while (!final)
    {
      *final_bit = walk->in.at;
      final = take (&walk->in, 1) != 0;
      if (!skip_block (walk))
        return FALSE;
    }
  *end_bit = walk->in.at;
  return TRUE;
}
