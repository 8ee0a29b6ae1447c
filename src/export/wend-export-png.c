/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene as PNG in bands: a few rows are drawn, turned into bytes and compressed while they are still near the
 * processor; then the same memory holds the next rows. Bands wider than cairo's largest surface are drawn in tiles side by
 * side. Must not know what the scene shows nor where the bytes go. */

#include "export/wend-export-png.h"

#include <math.h>
#include <wchar.h>

#include "export/wend-export-png-private.h"
#include "export/wend-png-file-private.h"
#include "export/wend-row-private.h"

#define BAND_BYTES (4 * 1024 * 1024)
#define LARGEST_BAND_BYTES (32 * 1024 * 1024)
#define FEWEST_ROWS 64
#define LARGEST_TILE 16384 /* px; cairo ends at 32,767 */
#define PIECE_BYTES (1024 * 1024)
#define MAX_SIDE 1000000 /* px; readers refuse more */
/* Card text under this many px cannot be read: the map is drawn as an overview then. */
#define READABLE 3.0
#define CARD_SIZE 17.0

G_STATIC_ASSERT (sizeof (wchar_t) == sizeof (guint32)); /* wmemset() fills with pixels */

G_DEFINE_QUARK (wend-export-error-quark, wend_export_error)

/* Where the scene stands on the paper. */
typedef struct
{
  int width, height; /* px */
  int left, top;     /* px of u 0,0 */
  double scale;      /* px per u */
} Frame;

typedef struct
{
  const WendScene *scene;
  const WendPngOptions *options;
  Frame frame;
  int rows; /* of a band */
  int tile;
  gboolean grey;
  guint32 *pixels; /* a band, and above it one row that is only drawn: cairo computes the first row of a surface less exactly
                    * than it would with others above, which shows as a seam of one level */
  guint8 *bytes; /* a piece of the band as the file wants it */
  WendPngFile *file;
} Export;

/* NULL, or why it cannot be done. */
static const char *
set_frame (Frame *frame, const WendScene *scene, const WendPngOptions *options)
{
  WendRect bounds = wend_scene_bounds (scene);

  if (!(bounds.w > 0 && bounds.h > 0))
    return "there is nothing to draw";
  if (options->width != 0 || options->height != 0)
    {
      if (options->width < 1 || options->height < 1 || options->width > WEND_EXPORT_MAX_SIDE
          || options->height > WEND_EXPORT_MAX_SIDE)
        return "width and height must be 1 to 16,384 px; a larger picture can be asked for by its scale";
      frame->width = options->width;
      frame->height = options->height;
      frame->scale = MIN (frame->width / bounds.w, frame->height / bounds.h);
      frame->left = (int) floor ((frame->width - bounds.w * frame->scale) / 2 + 0.5);
      frame->top = (int) floor ((frame->height - bounds.h * frame->scale) / 2 + 0.5);
      return NULL;
    }
  if (!(options->scale > 0))
    return "the scale must be greater than 0";
  if (!(bounds.w * options->scale <= MAX_SIDE && bounds.h * options->scale <= MAX_SIDE
        && bounds.w * options->scale * bounds.h * options->scale <= WEND_EXPORT_MAX_PIXELS))
    return "the picture would have more than 600 million pixels or a side of more than 1,000,000; choose a smaller scale";
  frame->scale = options->scale;
  frame->left = frame->top = 0;
  frame->width = MAX (1, (int) ceil (bounds.w * frame->scale - 1e-3));
  frame->height = MAX (1, (int) ceil (bounds.h * frame->scale - 1e-3));
  return NULL;
}

gboolean
wend_export_png_size (const WendScene *scene, const WendPngOptions *options, int *width, int *height)
{
  Frame frame;

  g_return_val_if_fail (scene != NULL && options != NULL, FALSE);

  if (set_frame (&frame, scene, options) != NULL)
    return FALSE;
  *width = frame.width;
  *height = frame.height;
  return TRUE;
}

double
wend_export_reading_distance (const WendScene *scene, int width, int height)
{
  WendRect bounds = wend_scene_bounds (scene);

  g_return_val_if_fail (width > 0 && height > 0, 0);

  if (!(bounds.w > 0 && bounds.h > 0))
    return 0;
  return 200 * wend_scene_smallest_text (scene) * MIN (width / bounds.w, height / bounds.h) / height;
}

/* `y` and `rows` with the row above. */
static gboolean
draw_tile (Export *export, int x, int y, int width, int rows, GError **error)
{
  const Frame *frame = &export->frame;
  WendRect area = { (x - frame->left) / frame->scale, (y - frame->top) / frame->scale, width / frame->scale,
                    rows / frame->scale };
  WendRenderOptions options = export->options->render;
  cairo_surface_t *surface = cairo_image_surface_create_for_data ((guint8 *) (export->pixels + x), CAIRO_FORMAT_RGB24,
                                                                  width, rows, frame->width * 4);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  options.area = &area;
  options.scale = CARD_SIZE * frame->scale < READABLE ? frame->scale : 0;
  options.paper = FALSE;
  cairo_translate (cr, frame->left - x, frame->top - y);
  cairo_scale (cr, frame->scale, frame->scale);
  wend_render_scene (cr, export->scene, &options);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, WEND_EXPORT_ERROR, WEND_EXPORT_ERROR_FAILED, "cannot draw the picture: %s",
                 cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}

static gboolean
draw_band (Export *export, int y, int rows, GError **error)
{
  WendRgba paper = wend_theme_colour (export->options->render.theme, WEND_COLOUR_PAPER);
  guint32 pixel = 0xFFu << 24 | (guint32) lround (paper.red * 255) << 16 | (guint32) lround (paper.green * 255) << 8
                  | (guint32) lround (paper.blue * 255);
  gsize n = (gsize) export->frame.width * (rows + 1);

  wmemset ((wchar_t *) export->pixels, (wchar_t) pixel, n);
  for (int x = 0; x < export->frame.width; x += export->tile)
    if (!draw_tile (export, x, y - 1, MIN (export->tile, export->frame.width - x), rows + 1, error))
      return FALSE;
  return TRUE;
}

static gsize
bytes_per_row (const Export *export)
{
  return 1 + (gsize) export->frame.width * (export->grey ? 1 : 3);
}

static gboolean
encode_band (Export *export, int rows, gboolean last, GError **error)
{
  int most = MAX (1, (int) (PIECE_BYTES / bytes_per_row (export)));

  for (int y = 0; y < rows; y += most)
    {
      int end = MIN (rows, y + most);
      guint8 *to = export->bytes;

      for (int row = y; row < end; row++)
        {
          const guint32 *from = export->pixels + (gsize) (row + 1) * export->frame.width;

          *to++ = 0; /* no filter: flat pictures compress best so */
          to = export->grey ? wend_row_grey (to, from, export->frame.width) : wend_row_rgb (to, from, export->frame.width);
        }
      if (!wend_png_file_rows (export->file, export->bytes, to - export->bytes, last && end == rows, error))
        return FALSE;
    }
  return TRUE;
}

static int
rows_of_band (const Frame *frame)
{
  gsize row = (gsize) frame->width * 4;
  int rows = (int) MAX (BAND_BYTES / row, MIN (FEWEST_ROWS, LARGEST_BAND_BYTES / row));

  return CLAMP (rows, 1, frame->height);
}

static gboolean
write_bands (Export *export, GError **error)
{
  for (int y = 0; y < export->frame.height; y += export->rows)
    {
      int rows = MIN (export->rows, export->frame.height - y);

      if (!draw_band (export, y, rows, error)
          || !encode_band (export, rows, y + rows == export->frame.height, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
wend_export_png_tuned (const WendScene *scene, const WendPngOptions *options, const WendPngTuning *tuning,
                       WendExportWrite write, gpointer data, GError **error)
{
  Export export = { .scene = scene, .options = options };
  const char *reason = set_frame (&export.frame, scene, options);
  gboolean done;

  if (reason != NULL)
    {
      g_set_error (error, WEND_EXPORT_ERROR, WEND_EXPORT_ERROR_SIZE, "cannot export the picture: %s", reason);
      return FALSE;
    }
  export.grey = options->render.theme == WEND_THEME_PRINT;
  export.rows = tuning->rows > 0 ? tuning->rows : rows_of_band (&export.frame);
  export.tile = tuning->tile > 0 ? tuning->tile : LARGEST_TILE;
  export.file = wend_png_file_begin (&(WendPngHead) { export.frame.width, export.frame.height, export.grey,
                                                      options->dpi > 0 ? options->dpi : 96, options->title,
                                                      tuning->encoder, write, data },
                                     error);
  if (export.file == NULL)
    return FALSE;
  export.pixels = g_malloc ((gsize) export.frame.width * (export.rows + 1) * 4);
  export.bytes = g_malloc (MAX (PIECE_BYTES, bytes_per_row (&export)));
  done = write_bands (&export, error);
  g_free (export.bytes);
  g_free (export.pixels);
  wend_png_file_free (export.file);
  return done;
}

gboolean
wend_export_png (const WendScene *scene, const WendPngOptions *options, WendExportWrite write, gpointer data,
                 GError **error)
{
  static const WendPngTuning best = { WEND_ENCODER_BEST, 0, 0 };

  g_return_val_if_fail (scene != NULL && options != NULL && write != NULL, FALSE);

  return wend_export_png_tuned (scene, options, &best, write, data, error);
}
