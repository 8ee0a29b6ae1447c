/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the ends of cells and rows, 64 bytes at a time.
 * Quotes are resolved by the parity of their bits; where a quote stands elsewhere than at a cell's edges, its 64 bytes
 * are walked one by one instead. Knows no buffer and no file. */

#include "measure/wend-csv-mask-private.h"

#include <string.h>

#ifdef __x86_64__
#include <immintrin.h>
#endif

#define GROUP 64

typedef struct
{
  guint64 quotes;
  guint64 delimiters;
  guint64 feeds;
  guint64 returns;
  guint64 lines; /* ends of lines: feeds, and returns that no feed follows */
} Signs;

typedef void (*FindSigns) (const char *text, char delimiter, Signs *signs);

#ifdef __x86_64__

static inline guint64
equal_sse2 (const __m128i part[4], char sign)
{
  const __m128i wanted = _mm_set1_epi8 (sign);
  guint64 bits = 0;

  for (int i = 3; i >= 0; i--)
    bits = bits << 16 | (guint64) (guint32) _mm_movemask_epi8 (_mm_cmpeq_epi8 (part[i], wanted));
  return bits;
}

static inline void
find_signs (const char *text, char delimiter, Signs *signs)
{
  __m128i part[4];

  for (int i = 0; i < 4; i++)
    part[i] = _mm_loadu_si128 ((const void *) (text + 16 * i));
  signs->quotes = equal_sse2 (part, '"');
  signs->delimiters = equal_sse2 (part, delimiter);
  signs->feeds = equal_sse2 (part, '\n');
  signs->returns = equal_sse2 (part, '\r');
}

__attribute__ ((target ("avx2"))) static inline guint64
equal_avx2 (__m256i low, __m256i high, char sign)
{
  const __m256i wanted = _mm256_set1_epi8 (sign);
  guint32 first = (guint32) _mm256_movemask_epi8 (_mm256_cmpeq_epi8 (low, wanted));
  guint32 second = (guint32) _mm256_movemask_epi8 (_mm256_cmpeq_epi8 (high, wanted));
  return first | (guint64) second << 32;
}

__attribute__ ((target ("avx2"))) static inline void
find_signs_avx2 (const char *text, char delimiter, Signs *signs)
{
  const __m256i low = _mm256_loadu_si256 ((const void *) text);
  const __m256i high = _mm256_loadu_si256 ((const void *) (text + 32));

  signs->quotes = equal_avx2 (low, high, '"');
  signs->delimiters = equal_avx2 (low, high, delimiter);
  signs->feeds = equal_avx2 (low, high, '\n');
  signs->returns = equal_avx2 (low, high, '\r');
}

#else

static inline void
find_signs (const char *text, char delimiter, Signs *signs)
{
  *signs = (Signs) { 0 };
  for (int i = 0; i < GROUP; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << i;
      signs->quotes |= text[i] == '"' ? bit : 0;
      signs->delimiters |= text[i] == delimiter ? bit : 0;
      signs->feeds |= text[i] == '\n' ? bit : 0;
      signs->returns |= text[i] == '\r' ? bit : 0;
    }
}

#endif

typedef guint64 (*FindParity) (guint64 bits);

/* Bit i: the parity of the bits 0…i. */
static inline guint64
parity (guint64 bits)
{
  for (int shift = 1; shift < GROUP; shift *= 2)
    bits ^= bits << shift;
  return bits;
}

#ifdef __x86_64__
__attribute__ ((target ("avx2,pclmul"))) static inline guint64
parity_pclmul (guint64 bits)
{
  return (guint64) _mm_cvtsi128_si64 (_mm_clmulepi64_si128 (_mm_set_epi64x (0, (gint64) bits), _mm_set1_epi8 (-1), 0));
}
#endif

/* What the next group must know of the one before: short, since each waits for it. */
typedef struct
{
  guint64 quoted; /* all bits: inside quotes */
  guint64 edge;   /* 1: a quote that comes next opens */
} Carry;

/* One byte at a time; `count` of them. */
static WendCsvState
walk (int count, const Signs *signs, WendCsvState state, WendCsvMask *mask)
{
  *mask = (WendCsvMask) { 0 };
  for (int i = 0; i < count; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << i;
      gboolean line = (signs->lines & bit) != 0;
      if ((signs->quotes & bit) != 0)
        state = state == WEND_CSV_EDGE ? WEND_CSV_QUOTED : state == WEND_CSV_QUOTED ? WEND_CSV_EDGE : WEND_CSV_BARE;
      else if (state == WEND_CSV_QUOTED)
        mask->inner |= line ? bit : 0;
      else if (line || (signs->delimiters & bit) != 0)
        {
          mask->ends |= bit;
          mask->rows |= line ? bit : 0;
          state = WEND_CSV_EDGE;
        }
      else
        state = WEND_CSV_BARE;
    }
  return state;
}

static inline WendCsvState
state_of (const Carry *carry)
{
  return carry->quoted != 0 ? WEND_CSV_QUOTED : carry->edge != 0 ? WEND_CSV_EDGE : WEND_CSV_BARE;
}

static inline __attribute__ ((always_inline)) void
resolve (FindParity find_parity, const char *text, int count, Signs *signs, Carry *carry, WendCsvMask *mask)
{
  guint64 all = count == GROUP ? ~G_GUINT64_CONSTANT (0) : (G_GUINT64_CONSTANT (1) << count) - 1;
  guint64 next_feed = text[count] == '\n' ? G_GUINT64_CONSTANT (1) << (count - 1) : 0;
  guint64 lines = (signs->feeds | (signs->returns & ~(signs->feeds >> 1 | next_feed))) & all;
  guint64 quoted = find_parity (signs->quotes) ^ carry->quoted;
  guint64 opening, edges;

  /* A quote opens where the bit before it is outside; it may do so behind an end or behind a closing quote only. */
  mask->ends = ((signs->delimiters & all) | lines) & ~quoted;
  mask->rows = lines & ~quoted;
  mask->inner = lines & quoted;
  opening = signs->quotes & quoted;
  edges = mask->ends | (signs->quotes & ~quoted);
  if ((opening & ~(edges << 1 | carry->edge) & all) != 0)
    {
      WendCsvState state;
      signs->lines = lines;
      state = walk (count, signs, state_of (carry), mask);
      *carry = (Carry) { state == WEND_CSV_QUOTED ? ~G_GUINT64_CONSTANT (0) : 0, state == WEND_CSV_EDGE ? 1 : 0 };
      return;
    }
  carry->quoted = 0 - (quoted >> (GROUP - 1));
  carry->edge = edges >> (count - 1) & 1;
}

/* Inlined into each caller, and the two others into it, so that no group costs a call. */
static inline __attribute__ ((always_inline)) WendCsvState
mask_with (FindSigns find, FindParity find_parity, const char *text, gsize length, char delimiter, WendCsvMask *masks)
{
  Carry carry = { 0, 1 };

  for (gsize at = 0; at < length; at += GROUP, masks++)
    {
      Signs signs;
      find (text + at, delimiter, &signs);
      resolve (find_parity, text + at, (int) MIN (length - at, GROUP), &signs, &carry, masks);
    }
  return state_of (&carry);
}

static WendCsvState
mask_all (const char *text, gsize length, char delimiter, WendCsvMask *masks)
{
  return mask_with (find_signs, parity, text, length, delimiter, masks);
}

#ifdef __x86_64__
__attribute__ ((target ("avx2,pclmul"))) static WendCsvState
mask_all_avx2 (const char *text, gsize length, char delimiter, WendCsvMask *masks)
{
  return mask_with (find_signs_avx2, parity_pclmul, text, length, delimiter, masks);
}
#endif

WendCsvState
wend_csv_mask (const char *text, gsize length, char delimiter, WendCsvMask *masks)
{
#ifdef __x86_64__
  if (__builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("pclmul"))
    return mask_all_avx2 (text, length, delimiter, masks);
#endif
  return mask_all (text, length, delimiter, masks);
}

/* Eight are written at a time, needed or not: most groups have no more, and so no step depends on how many. */
static inline __attribute__ ((always_inline)) gsize
flatten_with (const WendCsvMask *masks, gsize n_groups, guint32 *to, gsize *n_rows)
{
  const guint32 *begin = to;
  gsize rows = 0;

  for (gsize i = 0; i < n_groups; i++)
    {
      guint64 bits = masks[i].ends;
      guint32 at = (guint32) (i * GROUP);
      guint32 *next = to + __builtin_popcountll (bits);
      rows += (gsize) __builtin_popcountll (masks[i].rows);
      do
        for (guint j = 0; j < 8; j++, bits &= bits - 1)
          *to++ = at + (guint32) __builtin_ctzll (bits | G_GUINT64_CONSTANT (1) << 63);
      while (bits != 0);
      to = next;
    }
  *n_rows = rows;
  return (gsize) (to - begin);
}

#ifdef __x86_64__
__attribute__ ((target ("avx2,popcnt,bmi"))) static gsize
flatten_avx2 (const WendCsvMask *masks, gsize n_groups, guint32 *to, gsize *n_rows)
{
  return flatten_with (masks, n_groups, to, n_rows);
}
#endif

gsize
wend_csv_flatten (const WendCsvMask *masks, gsize n_groups, guint32 *to, gsize *n_rows)
{
#ifdef __x86_64__
  if (__builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("popcnt") && __builtin_cpu_supports ("bmi"))
    return flatten_avx2 (masks, n_groups, to, n_rows);
#endif
  return flatten_with (masks, n_groups, to, n_rows);
}
