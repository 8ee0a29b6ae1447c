/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real shaper. A line is cut into words and blanks; each word is shaped once per typeface and found again by its
 * bytes, whatever its size. A line with a word that cannot stand alone (Arabic, Indic, emoji, marks) is shaped and kept
 * whole. Measuring and drawing walk the same words, so that what is measured is what is drawn. */

#include "render/wend-shaped-private.h"

#include <string.h>

#include "render/wend-glyph-cache-private.h"
#include "render/wend-picture-cache-private.h"
#include "render/wend-typeface-private.h"

#define LONGEST_WORD 64 /* bytes; longer ones are shaped in pieces */

typedef struct
{
  WendShaper shaper;
  WendTypefaces *faces;
  WendWordTable *table;
  WendGlyphCache *glyphs;
  WendPictureCache *pictures;
} PangoShaper;

/* The bytes of the next piece that is shaped by itself: a word, a part of a very long one, or one CJK character. */
static gsize
piece_length (const char *text, const char *end)
{
  const char *p = text;

  while (p < end && (guchar) *p > ' ')
    {
      const char *next = (guchar) *p < 0x80 ? p + 1 : g_utf8_next_char (p);

      if ((guchar) *p >= 0xE2 && wend_typefaces_stands_alone (g_utf8_get_char (p)))
        return p == text ? (gsize) (MIN (next, end) - text) : (gsize) (p - text);
      if (next - text > LONGEST_WORD)
        break;
      p = next;
    }
  return MIN (p, end) - text;
}

static const WendWord *
get_word (PangoShaper *self, const WendFace *face, guint style, const char *text, gsize length)
{
  WendWord key = { .style = (guint16) style, .text = text, .length = (guint32) length };
  const WendWord *word;

  key.hash = wend_word_hash (style, text, length);
  word = wend_word_table_find (self->table, key.hash, style, text, length);
  return word != NULL ? word : wend_typefaces_shape_word (self->faces, self->table, face, &key);
}

static const WendWord *
get_line (PangoShaper *self, WendRole role, gboolean rtl, const char *text, gsize length)
{
  guint style = wend_typefaces_line_style (role, rtl);
  WendWord key = { .style = (guint16) style, .text = text, .length = (guint32) length };
  const WendWord *word;

  key.hash = wend_word_hash (style, text, length);
  word = wend_word_table_find (self->table, key.hash, style, text, length);
  return word != NULL ? word : wend_typefaces_shape_line (self->faces, self->table, role, rtl, &key);
}

/* Walks the words of a line; its width in u, or -1 where it must be shaped whole. `draw` may be NULL. */
static double
walk (PangoShaper *self, WendRole role, const char *text, gsize length, WendRunFunc draw, gpointer data)
{
  const WendRoleRow *row = wend_theme_role (role);
  const char *end = text + length;
  const WendFace *face;
  double x = 0;
  guint style;

  face = wend_typefaces_face (self->faces, role, &style);
  for (const char *p = text; p < end;)
    {
      const WendWord *word;
      gsize n;

      if ((guchar) *p <= ' ')
        {
          x += face->space * row->size + row->tracking;
          p++;
          continue;
        }
      n = piece_length (p, end);
      word = get_word (self, face, style, p, n);
      if (word->n_runs == 0)
        return -1;
      for (guint i = 0; draw != NULL && i < word->n_runs; i++)
        draw (&(WendRun) { word->runs[i].font, row->size, x, row->tracking, word->glyphs + word->runs[i].first,
                           word->runs[i].n }, data);
      x += word->width * row->size + word->n_glyphs * row->tracking;
      p += n;
    }
  return MAX (x, 0);
}

static double
measure (WendShaper *shaper, WendRole role, const char *text, gsize length)
{
  PangoShaper *self = (PangoShaper *) shaper;
  double width;

  g_return_val_if_fail (role < WEND_N_ROLES, 0);

  width = walk (self, role, text, length, NULL, NULL);
  return width >= 0 ? width : get_line (self, role, FALSE, text, length)->width;
}

void
wend_pango_shaper_runs (WendShaper *shaper, WendRole role, const char *text, gboolean rtl, WendRunFunc draw, gpointer data)
{
  PangoShaper *self = (PangoShaper *) shaper;
  gsize length = strlen (text);
  const WendWord *line;

  if (!rtl && walk (self, role, text, length, NULL, NULL) >= 0)
    {
      walk (self, role, text, length, draw, data);
      return;
    }
  line = get_line (self, role, rtl, text, length);
  for (guint i = 0; i < line->n_runs; i++)
    draw (&(WendRun) { line->runs[i].font, 1, 0, 0, line->glyphs + line->runs[i].first, line->runs[i].n }, data);
}

WendShaper *
wend_pango_shaper_new (void)
{
  PangoShaper *self = g_new0 (PangoShaper, 1);

  self->shaper.width = measure;
  self->faces = wend_typefaces_new ();
  self->table = wend_word_table_new ();
  self->glyphs = wend_glyph_cache_new ();
  self->pictures = wend_picture_cache_new ();
  return &self->shaper;
}

void
wend_pango_shaper_free (WendShaper *shaper)
{
  PangoShaper *self = (PangoShaper *) shaper;

  if (self == NULL)
    return;
  g_return_if_fail (wend_pango_shaper_is (shaper));

  wend_picture_cache_free (self->pictures);
  wend_glyph_cache_free (self->glyphs);
  wend_word_table_free (self->table);
  wend_typefaces_free (self->faces);
  g_free (self);
}

gboolean
wend_pango_shaper_is (const WendShaper *shaper)
{
  return shaper != NULL && shaper->width == measure;
}

gboolean
wend_pango_shaper_has_font (const WendShaper *shaper)
{
  PangoShaper *self = (PangoShaper *) (gpointer) shaper;
  PangoFontDescription *description;
  gboolean found;
  guint style;

  g_return_val_if_fail (wend_pango_shaper_is (shaper), FALSE);

  description = pango_font_describe (wend_typefaces_face (self->faces, WEND_ROLE_CARD, &style)->font);
  found = g_strcmp0 (pango_font_description_get_family (description), "Inter") == 0;
  pango_font_description_free (description);
  return found;
}

void
wend_pango_shaper_stat (const WendShaper *shaper, guint *n_words, gsize *bytes)
{
  const PangoShaper *self = (const PangoShaper *) shaper;

  *n_words = wend_word_table_size (self->table);
  *bytes = wend_word_table_bytes (self->table);
}

WendGlyphCache *
wend_pango_shaper_glyphs (WendShaper *shaper)
{
  return ((PangoShaper *) shaper)->glyphs;
}

WendPictureCache *
wend_pango_shaper_pictures (WendShaper *shaper)
{
  return ((PangoShaper *) shaper)->pictures;
}
