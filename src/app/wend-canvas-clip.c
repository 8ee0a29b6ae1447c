/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cut, copy and paste, and what is dropped from elsewhere. What is copied goes out in three forms at once: a fragment of a
 * map, text, and a picture. What comes in is read with a limit, off the main loop's back, and refused with a sentence. */

#include "wend-config.h"

#include "app/wend-canvas-actions.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "app/wend-canvas-clip-private.h"
#include "app/wend-words.h"
#include "io/wend-fragment.h"
#include "render/wend-render.h"

#define MOST_PIXELS 2e6 /* of the picture of what is copied */
#define PICTURE_SCALE 2.0
#define KNOWN_AFTER 250 /* ms */

static WendSelection *
selection_of (WendCanvas *self)
{
  return wend_map_view_peek_selection (self->view);
}

/* Copying */

static GPtrArray *
selected_ids (WendCanvas *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < wend_selection_size (selection_of (self)); i++)
    g_ptr_array_add (ids, g_strdup (wend_selection_get (selection_of (self), i)));
  return ids;
}

static void
append_words_of (GString *text, const WendNode *node)
{
  g_autofree char *words = wend_words_name (node);

  g_string_append_printf (text, "%s\n", words);
}

/* A line for each card in reading order, with all that lies in a stage. */
static char *
text_of (WendCanvas *self)
{
  const WendDocument *document = wend_map_view_peek_document (self->view);
  GString *text = g_string_new (NULL);

  for (const WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    {
      gboolean chosen = FALSE;
      for (const WendNode *up = node; up != NULL && !chosen; up = wend_node_parent (up))
        chosen = wend_selection_contains (selection_of (self), wend_node_id (up));
      if (chosen && wend_node_kind (node) != WEND_KIND_VOTE)
        append_words_of (text, node);
    }
  return g_string_free (text, FALSE);
}

static WendRect
area_of (WendCanvas *self)
{
  WendMapScene *scene = wend_map_view_peek_scene (self->view);
  WendRect all = { 0 }, bounds;
  guint n;
  const WendRow *rows = wend_map_scene_rows (scene, &n);

  for (guint i = 0; i < wend_selection_size (selection_of (self)); i++)
    {
      const WendNode *node = wend_document_find_living (wend_map_view_peek_document (self->view), wend_selection_get (selection_of (self), i));
      if (node == NULL || !wend_map_scene_where (scene, node, &bounds))
        continue;
      if (wend_node_kind (node) == WEND_KIND_STAGE && n > 0)
        bounds.h = rows[n - 1].y + rows[n - 1].h - bounds.y;
      all = wend_rect_union (&all, &bounds);
    }
  return (WendRect) { all.x - 6, all.y - 6, all.w + 12, all.h + 12 };
}

static cairo_status_t
write_png (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
blob (const char *sha256, gpointer data)
{
  WendCanvas *self = data;

  return wend_document_blob (wend_map_view_peek_document (self->view), sha256);
}

static GBytes *
picture_of (WendCanvas *self)
{
  WendRect area = area_of (self);
  double scale = MIN (PICTURE_SCALE, sqrt (MOST_PIXELS / MAX (area.w * area.h, 1)));
  WendRenderOptions options = { .theme = WEND_THEME_LIGHT, .area = &area, .shaper = wend_map_view_shaper (), .picture = blob, .picture_data = self, .paper = TRUE };
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX ((int) (area.w * scale), 1), MAX ((int) (area.h * scale), 1));
  cairo_t *cr = cairo_create (surface);

  options.scale = scale;
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -area.x, -area.y);
  wend_render_scene (cr, wend_map_scene_get (wend_map_view_peek_scene (self->view)), &options);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_png, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static gboolean
copy (WendCanvas *self)
{
  g_autoptr (GPtrArray) ids = selected_ids (self);
  g_autoptr (GBytes) fragment = wend_fragment_copy (wend_map_view_peek_document (self->view), (const char *const *) ids->pdata, ids->len);
  g_autoptr (GBytes) png = NULL;
  g_autofree char *text = NULL;
  GdkContentProvider *parts[3];
  g_autoptr (GdkContentProvider) all = NULL;

  if (fragment == NULL)
    return FALSE;
  png = picture_of (self);
  text = text_of (self);
  parts[0] = gdk_content_provider_new_for_bytes (WEND_FRAGMENT_MIME, fragment);
  parts[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  parts[2] = gdk_content_provider_new_for_bytes ("image/png", png);
  all = gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}

void
wend_canvas_act_copy (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;

  if (self->view != NULL && copy (self))
    wend_canvas_notice (self, _ ("Copied"), FALSE);
}

void
wend_canvas_act_cut (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;

  if (self->view != NULL && !wend_editor_is_read_only (wend_map_view_peek_editor (self->view)) && copy (self))
    wend_canvas_delete_selected (self);
}

/* Reading with a limit. */

typedef struct
{
  WendCanvas *canvas;
  WendMapView *view; /* the map it was meant for */
  GInputStream *stream;
  GByteArray *bytes;
  gsize most;
  void (*done) (WendCanvas *canvas, GBytes *bytes);
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->canvas);
  g_object_unref (reading->view);
  g_object_unref (reading->stream);
  g_byte_array_unref (reading->bytes);
  g_free (reading);
}

static void
on_read (GObject *stream, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (stream), result, &error);
  gsize n = 0;
  const guint8 *start = piece != NULL ? g_bytes_get_data (piece, &n) : NULL;

  if (reading->canvas->view != reading->view) /* the window shows another map by now */
    reading_free (reading);
  else if (piece == NULL || reading->bytes->len + n > reading->most)
    {
      wend_canvas_notice (reading->canvas, piece == NULL ? _ ("The clipboard could not be read. Copy it again, then paste") : _ ("This is too much to paste. Paste a part of it"), FALSE);
      reading_free (reading);
    }
  else if (n > 0)
    {
      g_byte_array_append (reading->bytes, start, (guint) n);
      g_input_stream_read_bytes_async (reading->stream, 65536, G_PRIORITY_DEFAULT, NULL, on_read, reading);
    }
  else
    {
      g_autoptr (GBytes) all = g_bytes_new (reading->bytes->data, reading->bytes->len);
      reading->done (reading->canvas, all);
      reading_free (reading);
    }
}

static void
on_stream (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;

  reading->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, &error);
  if (reading->stream == NULL)
    {
      wend_canvas_notice (reading->canvas, _ ("The clipboard could not be read. Copy it again, then paste"), FALSE);
      reading->stream = g_memory_input_stream_new ();
      reading_free (reading);
      return;
    }
  g_input_stream_read_bytes_async (reading->stream, 65536, G_PRIORITY_DEFAULT, NULL, on_read, reading);
}

static void
read_clipboard (WendCanvas *self, const char *const *types, gsize most, void (*done) (WendCanvas *canvas, GBytes *bytes))
{
  Reading *reading = g_new0 (Reading, 1);

  reading->canvas = g_object_ref (self);
  reading->view = g_object_ref (self->view);
  reading->bytes = g_byte_array_new ();
  reading->most = most;
  reading->done = done;
  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), (const char **) (gpointer) types, G_PRIORITY_DEFAULT, NULL, on_stream, reading);
}

/* Pasting a fragment. */

/* Cards of one lane go to the lane that has the focus; those of several stay each in its own. */
static gboolean
has_one_lane (GBytes *fragment)
{
  gsize n;
  const char *data = g_bytes_get_data (fragment, &n);
  const char *first = NULL, *at = data;
  gsize length = 0;

  while (at < data + n && (at = g_strstr_len (at, data + n - at, " lane=\"")) != NULL)
    {
      gsize size;
      at += strlen (" lane=\"");
      for (size = 0; at + size < data + n && at[size] != '"'; size++)
        ;
      if (first != NULL && (size != length || strncmp (first, at, size) != 0))
        return FALSE;
      first = at;
      length = size;
    }
  return TRUE;
}

void
wend_canvas_pasted (WendCanvas *self, const GPtrArray *ids, const GPtrArray *notes)
{
  g_autoptr (GString) text = g_string_new (NULL);
  WendRect bounds;

  if (ids->len == 0)
    return;
  wend_selection_set_all (selection_of (self), ids);
  if (wend_canvas_place_bounds (self, g_ptr_array_index (ids, 0), &bounds))
    wend_canvas_show_rect (self, &bounds);
  wend_canvas_focus_key (self, g_ptr_array_index (ids, 0), TRUE);
  g_string_printf (text, ngettext ("Pasted %u", "Pasted %u", ids->len), ids->len);
  for (guint i = 0; notes != NULL && i < notes->len && i < 2; i++)
    g_string_append_printf (text, ". %s", (const char *) g_ptr_array_index (notes, i));
  wend_canvas_notice (self, text->str, TRUE);
}

/* With what the lane they come to draws cards by. */
static gboolean
paste_whole (WendEditor *editor, GBytes *bytes, const WendPasteTarget *target, GPtrArray *pasted, GPtrArray *notes)
{
  gboolean done;

  wend_editor_begin (editor, target->label);
  done = wend_fragment_paste (editor, bytes, target, pasted, notes, NULL);
  for (guint i = 0; done && i < pasted->len; i++)
    {
      const WendNode *node = wend_document_find_living (wend_editor_peek_document (editor), g_ptr_array_index (pasted, i));
      if (node != NULL)
        wend_cell_complete (editor, node);
    }
  if (done)
    wend_editor_commit (editor);
  else
    wend_editor_abort (editor);
  return done;
}

static void
paste_fragment (WendCanvas *self, GBytes *bytes)
{
  g_autoptr (GPtrArray) pasted = g_ptr_array_new_with_free_func (g_free), notes = g_ptr_array_new_with_free_func (g_free);
  WendPasteTarget target = { 0 };
  WendPasteAt at;

  if (wend_canvas_target (self, &at))
    {
      const WendNode *next = at.after != NULL ? wend_cell_next_sibling (at.after) : NULL;
      target.column = wend_node_id (at.after != NULL && wend_node_kind (at.after) == WEND_KIND_CARD ? wend_node_parent (at.after) : at.column);
      target.lane = at.lane != NULL && has_one_lane (bytes) && wend_cell_takes (at.lane, at.column, WEND_KIND_CARD) ? wend_node_id (at.lane) : NULL;
      target.before = next != NULL ? wend_node_id (next) : NULL;
    }
  target.label = _ ("Paste");
  if (paste_whole (wend_map_view_peek_editor (self->view), bytes, &target, pasted, notes))
    wend_canvas_pasted (self, pasted, notes);
  else
    wend_canvas_notice (self, _ ("Nothing could be pasted from this"), FALSE);
}

static void
paste_picture (WendCanvas *self, GBytes *bytes)
{
  wend_canvas_add_picture_bytes (self, bytes);
}

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (WendCanvas) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (self->view != NULL && text != NULL)
    wend_canvas_paste_text (self, text);
}

static void
on_files (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (WendCanvas) self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (self->view != NULL && value != NULL)
    wend_canvas_add_files (self, g_value_get_boxed (value));
}

static gboolean on_known (gpointer data);

/* What another program has just copied is asked for by GDK and known a moment later: then once more. */
static void
paste (WendCanvas *self, gboolean known)
{
  static const char *const fragment[] = { WEND_FRAGMENT_MIME, NULL }, *const pictures[] = { "image/png", "image/jpeg", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (self->view == NULL || wend_editor_is_read_only (wend_map_view_peek_editor (self->view)))
    return;
  wend_canvas_finish_edit (self);
  if (gdk_content_formats_contain_mime_type (formats, WEND_FRAGMENT_MIME))
    read_clipboard (self, fragment, WEND_CLIP_MOST_FRAGMENT, paste_fragment);
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, on_files, g_object_ref (self));
  else if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING))
    gdk_clipboard_read_text_async (clipboard, NULL, on_text, g_object_ref (self));
  else if (gdk_content_formats_contain_mime_type (formats, pictures[0]) || gdk_content_formats_contain_mime_type (formats, pictures[1]))
    read_clipboard (self, pictures, WEND_CLIP_MOST_PICTURE, paste_picture);
  else if (known || gdk_clipboard_is_local (clipboard))
    wend_canvas_notice (self, _ ("There is nothing on the clipboard that a map can hold"), FALSE);
  else if (self->paste_source == 0)
    self->paste_source = g_timeout_add (KNOWN_AFTER, on_known, self);
}

static gboolean
on_known (gpointer data)
{
  WendCanvas *self = data;

  self->paste_source = 0;
  paste (self, TRUE);
  return G_SOURCE_REMOVE;
}

void
wend_canvas_act_paste (gpointer canvas, GVariant *parameter)
{
  paste (canvas, FALSE);
}
