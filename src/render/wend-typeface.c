/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typefaces and shaping. Plain words of left-to-right scripts go straight through pango_shape() in the map's own font;
 * whatever needs fallback fonts, joining or reordering goes through a PangoLayout. Both at sizes in u without hinting, so
 * that the same text is equally wide at every scale. Must not know who draws. Owns its font map, which keeps it usable on
 * any one thread, and every font it found. */

#include "render/wend-typeface-private.h"

#include <string.h>

#define MAX_FACES 16
/* Words are shaped once at this size and scaled: positions in 1/1024 px of it are finer than any screen. */
#define REFERENCE 256

static const char families[] = "Inter, Cantarell, Noto Sans, DejaVu Sans, sans-serif";
static const char display_families[] = "Inter Display, Inter, Cantarell, Noto Sans, DejaVu Sans, sans-serif";
static const char features[] = "tnum=1, cv11=1";

/* A font that a layout fell back to. */
typedef struct
{
  PangoFont *font;
  WendFont drawn;
} Fallback;

struct _WendTypefaces
{
  PangoFontMap *map;
  PangoContext *context;
  PangoLayout *layout;
  PangoLanguage *language;
  PangoGlyphString *glyphs;
  PangoAttribute *features;
  WendFace faces[MAX_FACES];
  guint n_faces;
  guint8 of_role[WEND_N_ROLES];
  GArray *fallbacks; /* of Fallback * */
  GArray *scratch_glyphs; /* of WendGlyph */
  GArray *scratch_runs;   /* of WendWordRun */
};

static void
set_up_context (WendTypefaces *faces)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  faces->map = pango_cairo_font_map_new ();
  faces->context = pango_font_map_create_context (faces->map);
  pango_cairo_context_set_font_options (faces->context, options);
  pango_context_set_round_glyph_positions (faces->context, FALSE);
  /* Not the person's language: a map looks the same on every machine. */
  faces->language = pango_language_from_string ("en");
  pango_context_set_language (faces->context, faces->language);
  cairo_font_options_destroy (options);
}

static guint
add_face (WendTypefaces *faces, const WendRoleRow *row)
{
  guint i;

  for (i = 0; i < faces->n_faces; i++)
    {
      const WendFace *face = &faces->faces[i];

      if (face->weight == row->weight && !face->display == !row->display && !face->italic == !row->italic)
        return i;
    }
  g_assert (i < MAX_FACES);
  faces->faces[i].weight = row->weight;
  faces->faces[i].display = row->display;
  faces->faces[i].italic = row->italic;
  faces->n_faces++;
  return i;
}

WendTypefaces *
wend_typefaces_new (void)
{
  WendTypefaces *faces = g_new0 (WendTypefaces, 1);

  for (guint role = 0; role < WEND_N_ROLES; role++)
    faces->of_role[role] = add_face (faces, wend_theme_role (role));
  faces->fallbacks = g_array_new (FALSE, FALSE, sizeof (Fallback *));
  faces->scratch_glyphs = g_array_new (FALSE, FALSE, sizeof (WendGlyph));
  faces->scratch_runs = g_array_new (FALSE, FALSE, sizeof (WendWordRun));
  faces->glyphs = pango_glyph_string_new ();
  faces->features = pango_attr_font_features_new (features);
  set_up_context (faces);
  return faces;
}

static void
clear_font (PangoFont **font, WendFont *drawn)
{
  g_clear_pointer (&drawn->face, cairo_font_face_destroy);
  g_clear_object (font);
}

void
wend_typefaces_free (WendTypefaces *faces)
{
  for (guint i = 0; i < faces->n_faces; i++)
    {
      clear_font (&faces->faces[i].font, &faces->faces[i].drawn);
      g_slist_free (faces->faces[i].analysis.extra_attrs);
    }
  for (guint i = 0; i < faces->fallbacks->len; i++)
    {
      Fallback *fallback = g_array_index (faces->fallbacks, Fallback *, i);

      clear_font (&fallback->font, &fallback->drawn);
      g_free (fallback);
    }
  g_array_unref (faces->fallbacks);
  g_array_unref (faces->scratch_glyphs);
  g_array_unref (faces->scratch_runs);
  pango_attribute_destroy (faces->features);
  pango_glyph_string_free (faces->glyphs);
  g_clear_object (&faces->layout);
  g_object_unref (faces->context);
  g_object_unref (faces->map);
  g_free (faces);
}

static PangoFontDescription *
describe (int weight, gboolean display, gboolean italic, double size)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, display ? display_families : families);
  pango_font_description_set_weight (description, (PangoWeight) weight);
  pango_font_description_set_style (description, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  return description;
}

/* How cairo draws a font of Pango's, `per` units of it being one of the glyphs' coordinates. */
static void
set_drawn (WendFont *drawn, PangoFont *font, double per)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  PangoFontDescription *description = pango_font_describe (font);
  const char *family = pango_font_description_get_family (description);

  drawn->face = cairo_font_face_reference (cairo_scaled_font_get_font_face (scaled));
  cairo_scaled_font_get_font_matrix (scaled, &drawn->matrix);
  drawn->matrix.xx /= per;
  drawn->matrix.xy /= per;
  drawn->matrix.yx /= per;
  drawn->matrix.yy /= per;
  drawn->colour = family != NULL && strstr (family, "Emoji") != NULL;
  pango_font_description_free (description);
}

static void
load_face (WendTypefaces *faces, WendFace *face)
{
  PangoFontDescription *description = describe (face->weight, face->display, face->italic, REFERENCE);

  face->font = pango_font_map_load_font (faces->map, faces->context, description);
  pango_font_description_free (description);
  g_assert (face->font != NULL);
  set_drawn (&face->drawn, face->font, REFERENCE);
  face->analysis.font = face->font;
  face->analysis.gravity = PANGO_GRAVITY_SOUTH;
  face->analysis.script = G_UNICODE_SCRIPT_LATIN;
  face->analysis.language = faces->language;
  face->analysis.extra_attrs = g_slist_append (NULL, faces->features);
  pango_shape_with_flags (" ", 1, " ", 1, &face->analysis, faces->glyphs, PANGO_SHAPE_NONE);
  face->space = pango_glyph_string_get_width (faces->glyphs) / (double) (REFERENCE * PANGO_SCALE);
}

const WendFace *
wend_typefaces_face (WendTypefaces *faces, WendRole role, guint *style)
{
  guint i = faces->of_role[role];

  if (faces->faces[i].font == NULL)
    load_face (faces, &faces->faces[i]);
  *style = i;
  return &faces->faces[i];
}

guint
wend_typefaces_line_style (WendRole role, gboolean rtl)
{
  return MAX_FACES + 2 * role + (rtl ? 1 : 0);
}

/* Scripts whose letters stand one after the other, one glyph each, in the order of the text: no marks, no joining, no
 * bidirectional controls. */
static gboolean
is_plain (gunichar c)
{
  static const struct
  {
    gunichar first, last;
  } ranges[] = {
    { 0x21, 0x7E },     { 0xA0, 0xAC },     { 0xAE, 0x24F },    { 0x370, 0x482 },   { 0x48A, 0x52F },
    { 0x1E00, 0x1FFF }, { 0x2009, 0x200A }, { 0x2010, 0x2027 }, { 0x202F, 0x205E }, { 0x20A0, 0x20C0 },
    { 0x2100, 0x22FF }, { 0x2500, 0x25FF },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranges) && c >= ranges[i].first; i++)
    if (c <= ranges[i].last)
      return TRUE;
  return FALSE;
}

gboolean
wend_typefaces_stands_alone (gunichar c)
{
  return (c >= 0x2E80 && c <= 0x9FFF && (c < 0x302A || c > 0x302F) && c != 0x3099 && c != 0x309A)
         || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF01 && c <= 0xFFEF)
         || (c >= 0x20000 && c <= 0x3FFFF);
}

static gboolean
is_plain_word (const WendWord *key)
{
  const char *end = key->text + key->length;

  for (const char *p = key->text; p < end; p = g_utf8_next_char (p))
    if (!is_plain (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static const WendFont *
find_fallback (WendTypefaces *faces, PangoFont *font, double per)
{
  Fallback *fallback;

  for (guint i = 0; i < faces->fallbacks->len; i++)
    {
      fallback = g_array_index (faces->fallbacks, Fallback *, i);
      if (fallback->font == font)
        return &fallback->drawn;
    }
  fallback = g_new0 (Fallback, 1);
  fallback->font = g_object_ref (font);
  set_drawn (&fallback->drawn, font, per);
  g_array_append_val (faces->fallbacks, fallback);
  return &fallback->drawn;
}

/* Adds a glyph string to the scratch arrays as one run that begins at `x`, in pango units; where it ends. */
static double
add_run (WendTypefaces *faces, const PangoGlyphString *glyphs, const WendFont *font, double x, double per)
{
  WendWordRun run = { font, faces->scratch_glyphs->len, 0 };

  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];
      WendGlyph glyph = { info->glyph, (float) ((x + info->geometry.x_offset) / per),
                          (float) (info->geometry.y_offset / per) };

      x += info->geometry.width;
      if (info->glyph == PANGO_GLYPH_EMPTY)
        continue;
      if ((info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        glyph.index = WEND_GLYPH_BOX;
      g_array_append_val (faces->scratch_glyphs, glyph);
    }
  run.n = faces->scratch_glyphs->len - run.first;
  g_array_append_val (faces->scratch_runs, run);
  return x;
}

static const WendWord *
insert_scratch (WendTypefaces *faces, WendWordTable *table, const WendWord *key, double width)
{
  WendWord word = *key;

  word.width = (float) width;
  word.glyphs = (const WendGlyph *) (gpointer) faces->scratch_glyphs->data;
  word.n_glyphs = faces->scratch_glyphs->len;
  word.runs = (const WendWordRun *) (gpointer) faces->scratch_runs->data;
  word.n_runs = (guint16) faces->scratch_runs->len;
  return wend_word_table_insert (table, &word);
}

static void
clear_scratch (WendTypefaces *faces)
{
  g_array_set_size (faces->scratch_glyphs, 0);
  g_array_set_size (faces->scratch_runs, 0);
}

/* FALSE: the face lacks a character. */
static gboolean
shape_plain (WendTypefaces *faces, const WendFace *face, const WendWord *key)
{
  pango_shape_with_flags (key->text, (int) key->length, key->text, (int) key->length, &face->analysis, faces->glyphs,
                          PANGO_SHAPE_NONE);
  for (int i = 0; i < faces->glyphs->num_glyphs; i++)
    {
      PangoGlyph glyph = faces->glyphs->glyphs[i].glyph;

      if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Shapes with fallback fonts and in any direction; the width in pango units. */
static double
shape_by_layout (WendTypefaces *faces, PangoFontDescription *description, double tracking, double per, const WendWord *key)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoLayoutLine *line;
  double x = 0;

  if (faces->layout == NULL)
    {
      faces->layout = pango_layout_new (faces->context);
      pango_layout_set_single_paragraph_mode (faces->layout, TRUE);
      pango_layout_set_auto_dir (faces->layout, FALSE);
    }
  pango_layout_context_changed (faces->layout);
  pango_attr_list_insert (attributes, pango_attribute_copy (faces->features));
  if (tracking < 0 || tracking > 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new ((int) (tracking * PANGO_SCALE)));
  pango_layout_set_attributes (faces->layout, attributes);
  pango_layout_set_font_description (faces->layout, description);
  pango_layout_set_text (faces->layout, key->text, (int) key->length);
  line = pango_layout_get_line_readonly (faces->layout, 0);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoLayoutRun *run = l->data;

      x = add_run (faces, run->glyphs, find_fallback (faces, run->item->analysis.font, per / PANGO_SCALE), x, per);
    }
  pango_attr_list_unref (attributes);
  return x;
}

const WendWord *
wend_typefaces_shape_word (WendTypefaces *faces, WendWordTable *table, const WendFace *face, const WendWord *key)
{
  const double per = REFERENCE * PANGO_SCALE;
  double width = 0;

  clear_scratch (faces);
  if (is_plain_word (key) && shape_plain (faces, face, key))
    width = add_run (faces, faces->glyphs, &face->drawn, 0, per);
  else if (wend_typefaces_stands_alone (g_utf8_get_char (key->text))
           && g_utf8_next_char (key->text) == key->text + key->length)
    {
      PangoFontDescription *description = describe (face->weight, face->display, face->italic, REFERENCE);

      pango_context_set_base_dir (faces->context, PANGO_DIRECTION_LTR);
      width = shape_by_layout (faces, description, 0, per, key);
      pango_font_description_free (description);
    }
  return insert_scratch (faces, table, key, width / per);
}

const WendWord *
wend_typefaces_shape_line (WendTypefaces *faces, WendWordTable *table, WendRole role, gboolean rtl, const WendWord *key)
{
  const WendRoleRow *row = wend_theme_role (role);
  PangoFontDescription *description = describe (row->weight, row->display, row->italic, row->size);
  double width;

  clear_scratch (faces);
  pango_context_set_base_dir (faces->context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  width = shape_by_layout (faces, description, row->tracking, PANGO_SCALE, key);
  pango_font_description_free (description);
  return insert_scratch (faces, table, key, MAX (width, 0) / PANGO_SCALE);
}
