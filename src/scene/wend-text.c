/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Line breaking by the widths a shaper tells, word by word, greedily. One word is asked for once; a line's width is the sum
 * of its words and blanks. Knows no items and no map. */

#include "scene/wend-text-private.h"

#include <string.h>

#define ELLIPSIS "…"
#define SOFT_HYPHEN 0x00AD
#define ZERO_SPACE 0x200B

typedef struct
{
  WendTextBlock *block;
  WendShaper *shaper;
  WendRole role;
  const char *text;
  const char *at; /* what is not yet taken */
  double width;
  double blank; /* width of one */
  guint max_lines;
  /* The line under way: from `begin` of the source to `end`, as it stands there. */
  const char *begin;
  const char *end;
  const char *last; /* where its last word begins */
  double line_width;
  gboolean soft; /* ends at a soft hyphen */
} Breaker;

typedef struct
{
  const char *begin;
  const char *end;
  double width;
  gboolean blank; /* stands after a blank */
  gboolean feed;  /* stands after a line break */
  gboolean soft;  /* ends at a soft hyphen */
} Word;

void
wend_text_block_init (WendTextBlock *block)
{
  memset (block, 0, sizeof *block);
  block->buffer = g_string_new (NULL);
}

void
wend_text_block_clear (WendTextBlock *block)
{
  g_string_free (block->buffer, TRUE);
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000;
}

/* Neither blank nor of more than one byte. */
static gboolean
is_plain (char byte)
{
  return (guchar) byte > ' ' && (guchar) byte < 0x80;
}

static double
measure (Breaker *breaker, const char *text, const char *end)
{
  return end > text ? wend_shaper_width (breaker->shaper, breaker->role, text, (gsize) (end - text)) : 0;
}

/* May a line end behind `c` before `next`, although no blank stands there? */
static gboolean
breaks_between (gunichar c, gunichar next)
{
  if (c < 0x80 && next < 0x80)
    return (c == '-' || c == '/') && g_unichar_isalpha (next);
  if (c == ZERO_SPACE || c == SOFT_HYPHEN)
    return TRUE;
  if (c == 0x2013 || c == 0x2014 || c == 0x2010)
    return g_unichar_isalpha (next);
  if (!g_unichar_iswide (c) && !g_unichar_iswide (next))
    return FALSE;
  return !g_unichar_ismark (next) && !g_unichar_iszerowidth (next) && (g_unichar_isalnum (next) || (!g_unichar_ispunct (next) && !g_unichar_ispunct (c)));
}

/* The next word; FALSE at the end of the text. */
static gboolean
next_word (Breaker *breaker, Word *word)
{
  const char *at = breaker->at;
  gunichar c = 0;

  *word = (Word) { 0 };
  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      c = g_utf8_get_char (at);
      if (!is_blank (c))
        break;
      word->blank = TRUE;
      word->feed = word->feed || (c == '\n' && breaker->max_lines > 1);
    }
  if (*at == '\0')
    return FALSE;
  word->begin = at;
  for (at = g_utf8_next_char (at); *at != '\0'; at = g_utf8_next_char (at))
    {
      if (is_plain (*at) && c < 0x80 && c != '-' && c != '/') /* most of every text */
        {
          c = (guchar) *at;
          continue;
        }
      gunichar next = g_utf8_get_char (at);
      if (is_blank (next))
        break;
      if ((c >= 0x80 || next >= 0x80 || c == '-' || c == '/') && breaks_between (c, next))
        {
          word->soft = c == SOFT_HYPHEN;
          break;
        }
      c = next;
    }
  word->end = at;
  word->width = measure (breaker, word->begin, c == SOFT_HYPHEN || c == ZERO_SPACE ? g_utf8_prev_char (at) : at);
  return TRUE;
}

/* A copy without soft hyphens, blanks made single and plain. */
static void
append_clean (GString *buffer, const char *text, const char *end)
{
  gboolean blank = FALSE;

  for (const char *from = text; text < end; text = g_utf8_next_char (text), from = text)
    {
      while (text < end && (is_plain (*text) || (*text == ' ' && text > from && text[-1] != ' ')))
        text++;
      if (text > from)
        {
          g_string_append_len (buffer, from, text - from);
          blank = text[-1] == ' ';
        }
      if (text == end)
        break;
      gunichar c = g_utf8_get_char (text);
      if (c == SOFT_HYPHEN || c == ZERO_SPACE)
        continue;
      if (is_blank (c))
        {
          if (!blank)
            g_string_append_c (buffer, ' ');
          blank = TRUE;
          continue;
        }
      blank = FALSE;
      g_string_append_len (buffer, text, g_utf8_next_char (text) - text);
    }
}

static gboolean
clings (gunichar c)
{
  return g_unichar_ismark (c) || g_unichar_iszerowidth (c) || (c >= 0x1F3FB && c <= 0x1F3FF);
}

/* Where the last cluster of [begin, end) starts. */
static const char *
last_cluster (const char *begin, const char *end)
{
  const char *at = g_utf8_prev_char (end);

  while (at > begin)
    {
      const char *before = g_utf8_prev_char (at);
      if (!clings (g_utf8_get_char (at)) && g_utf8_get_char (before) != 0x200D)
        break;
      at = before;
    }
  return at;
}

/* The longest beginning of [begin, end) that fits, standing at `x`; at least one cluster. What ends at `known` fits; NULL: nothing
 * is known. */
static const char *
fitting (Breaker *breaker, const char *begin, const char *known, const char *end, double x, double width)
{
  glong low = known != NULL ? g_utf8_pointer_to_offset (begin, known) : 1, high = g_utf8_pointer_to_offset (begin, end);

  while (low < high)
    {
      glong middle = (low + high + 1) / 2;
      if (x + measure (breaker, begin, g_utf8_offset_to_pointer (begin, middle)) <= width)
        low = middle;
      else
        high = middle - 1;
    }
  const char *at = g_utf8_offset_to_pointer (begin, low);
  if (at < end && (clings (g_utf8_get_char (at)) || g_utf8_get_char (g_utf8_prev_char (at)) == 0x200D))
    {
      const char *cluster = last_cluster (begin, g_utf8_next_char (at));
      at = cluster > begin ? cluster : at;
    }
  while (at < end && clings (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* Letters of scripts that part words by a hyphen. */
static gboolean
takes_hyphen (gunichar c)
{
  static const GUnicodeScript scripts[] = { G_UNICODE_SCRIPT_LATIN, G_UNICODE_SCRIPT_GREEK, G_UNICODE_SCRIPT_CYRILLIC, G_UNICODE_SCRIPT_ARMENIAN, G_UNICODE_SCRIPT_GEORGIAN };

  for (guint i = 0; i < G_N_ELEMENTS (scripts) && g_unichar_isalpha (c); i++)
    if (g_unichar_get_script (c) == scripts[i])
      return TRUE;
  return FALSE;
}

/* Letters through and through, but for marks before or after them: no address, no number. */
static gboolean
is_word (const char *begin, const char *end)
{
  while (begin < end && g_unichar_ispunct (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  while (begin < end && g_unichar_ispunct (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  for (const char *at = begin; at < end; at = g_utf8_next_char (at))
    if (!takes_hyphen (g_utf8_get_char (at)) && !clings (g_utf8_get_char (at)))
      return FALSE;
  return begin < end;
}

/* Where a word that is wider than a line is parted: with a hyphen and two letters on either side of it, if it is a word at all. */
static const char *
part (Breaker *breaker, const Word *word)
{
  double hyphen = wend_shaper_width (breaker->shaper, breaker->role, "-", 1);
  const char *end = fitting (breaker, word->begin, NULL, word->end, 0, breaker->width);
  const char *shorter = end;

  if (end == word->end || !is_word (word->begin, word->end))
    return end;
  shorter = fitting (breaker, word->begin, NULL, word->end, 0, breaker->width - hyphen);
  if (g_utf8_pointer_to_offset (shorter, word->end) < 2)
    shorter = last_cluster (word->begin, shorter);
  if (g_utf8_pointer_to_offset (word->begin, shorter) < 2 || clings (g_utf8_get_char (shorter)))
    return end;
  breaker->soft = TRUE;
  return shorter;
}

static void
emit (Breaker *breaker)
{
  WendTextBlock *block = breaker->block;
  WendTextLine *line = &block->lines[block->n_lines++];

  *line = (WendTextLine) { (guint) block->buffer->len, (guint) (breaker->begin - breaker->text), (guint) (breaker->end - breaker->text), breaker->line_width };
  append_clean (block->buffer, breaker->begin, breaker->end);
  if (breaker->soft)
    {
      g_string_append_c (block->buffer, '-');
      line->width += wend_shaper_width (breaker->shaper, breaker->role, "-", 1);
    }
  g_string_append_c (block->buffer, '\0');
  breaker->begin = breaker->end = NULL;
  breaker->line_width = 0;
  breaker->soft = FALSE;
}

/* Words and single blanks that shapers take one by one and that are shown as they stand: what stands behind them begins where they end. */
static gboolean
is_tidy (const char *text, const char *end)
{
  for (; text < end; text++)
    if ((!is_plain (*text) && (*text != ' ' || text[-1] == ' ')) || *text == '-' || *text == '/')
      return FALSE;
  return TRUE;
}

/* Where a line ends that is cut, all of it being [begin, end). `last`: its last word, which alone is searched where that does; `x`: where
 * that word stands, 0 where it was not asked. */
static const char *
cut_end (Breaker *breaker, const char *begin, const char *last, const char *end, double room, double *x)
{
  const char *known = NULL;

  *x = last > begin && is_tidy (begin, end) ? measure (breaker, begin, last) : 0;
  if (*x > 0 && *x <= room)
    return *x + measure (breaker, last, end) > room ? fitting (breaker, last, last, end, *x, room) : end;
  *x = 0;
  /* The words of the line end well before the room does: only the next one is searched. */
  if (breaker->begin != NULL && end > breaker->end && breaker->line_width < room - 0.01)
    known = breaker->end;
  return measure (breaker, begin, end) > room ? fitting (breaker, begin, known, end, 0, room) : end;
}

/* Ends the last line in "…". Where its words leave much of it empty, the next one is cut inside. */
static void
emit_cut (Breaker *breaker, const Word *next)
{
  WendTextBlock *block = breaker->block;
  WendTextLine *line = &block->lines[block->n_lines++];
  double room = breaker->width - wend_shaper_width (breaker->shaper, breaker->role, ELLIPSIS, strlen (ELLIPSIS)), x;
  gboolean empty = breaker->begin != NULL && !next->feed && breaker->line_width < 0.5 * breaker->width;
  const char *begin = breaker->begin != NULL ? breaker->begin : next->begin;
  const char *last = breaker->begin != NULL && !empty ? breaker->last : next->begin;
  const char *end = cut_end (breaker, begin, last, breaker->begin != NULL && !empty ? breaker->end : next->end, room, &x);

  while (end > begin && (strchr (" ,;:-", *g_utf8_prev_char (end)) != NULL))
    end = g_utf8_prev_char (end);
  if (end <= last)
    {
      last = begin;
      x = 0;
    }
  *line = (WendTextLine) { (guint) block->buffer->len, (guint) (begin - breaker->text), (guint) (end - breaker->text), 0 };
  append_clean (block->buffer, begin, end);
  g_string_append (block->buffer, ELLIPSIS);
  gsize from = line->offset + (x > 0 ? (gsize) (last - begin) : 0);
  line->width = x + wend_shaper_width (breaker->shaper, breaker->role, block->buffer->str + from, block->buffer->len - from);
  g_string_append_c (block->buffer, '\0');
  block->cut = TRUE;
}

static gboolean
is_last (const Breaker *breaker)
{
  return breaker->block->n_lines + 1 == breaker->max_lines;
}

/* Puts `word` on the line under way or on the next; FALSE when the text was cut. */
static gboolean
place_word (Breaker *breaker, Word *word)
{
  if (breaker->begin != NULL)
    {
      double blank = word->blank ? breaker->blank : 0;
      if (!word->feed && breaker->line_width + blank + word->width <= breaker->width + 0.01)
        {
          breaker->line_width += blank + word->width;
          breaker->last = word->begin;
          breaker->end = word->end;
          breaker->soft = word->soft;
          return TRUE;
        }
      if (is_last (breaker))
        {
          emit_cut (breaker, word);
          return FALSE;
        }
      emit (breaker);
    }
  while (word->width > breaker->width + 0.01)
    {
      if (is_last (breaker))
        {
          emit_cut (breaker, word);
          return FALSE;
        }
      const char *end = part (breaker, word);
      breaker->begin = breaker->last = word->begin;
      breaker->end = end;
      breaker->line_width = measure (breaker, word->begin, end);
      if (end == word->end)
        return TRUE;
      emit (breaker);
      word->begin = end;
      word->width = measure (breaker, end, word->end);
    }
  breaker->begin = breaker->last = word->begin;
  breaker->end = word->end;
  breaker->line_width = word->width;
  breaker->soft = word->soft;
  return TRUE;
}

/* Most texts of a map are one short line without anything to tidy. */
static gboolean
is_simple (const char *text, gsize *length)
{
  const char *at = text;

  for (; *at != '\0'; at++)
    if ((guchar) *at < ' ' || (*at == ' ' && (at[1] == ' ' || at[1] == '\0')) || (guchar) *at == 0xC2 || (guchar) *at == 0xE2)
      return FALSE;
  *length = (gsize) (at - text);
  return *text != ' ' && *text != '\0';
}

void
wend_text_break (WendTextBlock *block, WendShaper *shaper, WendRole role, const char *text, double width, guint max_lines)
{
  Breaker breaker = { block, shaper, role, text, text, MAX (width, 1), 0, MIN (max_lines, WEND_TEXT_LINES), NULL, NULL, NULL, 0, FALSE };
  gsize length;
  Word word;

  g_string_truncate (block->buffer, 0);
  block->n_lines = 0;
  block->cut = FALSE;
  if (max_lines == 0)
    return;
  /* Longer ones are wider than a line: no text is all of narrow letters. */
  if (is_simple (text, &length) && (double) length * 0.25 * wend_theme_role (role)->size < breaker.width)
    {
      double whole = wend_shaper_width (shaper, role, text, length);
      if (whole <= breaker.width)
        {
          g_string_append_len (block->buffer, text, (gssize) length + 1);
          block->lines[block->n_lines++] = (WendTextLine) { 0, 0, (guint) length, whole };
          return;
        }
    }
  breaker.blank = wend_shaper_width (shaper, role, " ", 1);
  while (next_word (&breaker, &word))
    {
      breaker.at = word.end;
      if (!place_word (&breaker, &word))
        return;
    }
  if (breaker.begin != NULL)
    {
      breaker.soft = FALSE;
      emit (&breaker);
    }
}
