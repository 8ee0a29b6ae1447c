/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures from bytes that anybody may have written. The kind is told by the first bytes, so that no other loader ever
 * runs, and the size in the header is judged before anything is decoded. A picture that failed is remembered as such.
 * Owns the decoded surfaces; forgets all of them when they have grown too large together. */

#include "render/wend-picture-cache-private.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <string.h>

#define LARGEST (32 * 1024 * 1024)

typedef struct
{
  cairo_surface_t *surface; /* NULL: cannot be shown */
  gboolean whole;           /* as large as the original */
} Picture;

struct _WendPictureCache
{
  GHashTable *pictures; /* of Picture by SHA-256, grey ones by "grey" and it */
  gsize bytes;
};

static void
free_picture (gpointer data)
{
  Picture *picture = data;

  g_clear_pointer (&picture->surface, cairo_surface_destroy);
  g_free (picture);
}

WendPictureCache *
wend_picture_cache_new (void)
{
  WendPictureCache *cache = g_new0 (WendPictureCache, 1);

  cache->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_picture);
  return cache;
}

void
wend_picture_cache_free (WendPictureCache *cache)
{
  g_hash_table_unref (cache->pictures);
  g_free (cache);
}

static const char *
kind_of (const guint8 *bytes, gsize n)
{
  if (n > 8 && memcmp (bytes, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "png";
  return n > 3 && memcmp (bytes, "\xff\xd8\xff", 3) == 0 ? "jpeg" : NULL;
}

static void
on_size (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  gboolean *refused = data;

  *refused = width <= 0 || height <= 0 || (double) width * height > WEND_PICTURE_MAX_PIXELS;
  if (*refused)
    gdk_pixbuf_loader_set_size (loader, 0, 0); /* the loader stops here */
}

/* A picture that breaks off leaves the rest of its memory as it was: make that white. */
static void
on_prepared (GdkPixbufLoader *loader, gpointer data)
{
  gdk_pixbuf_fill (gdk_pixbuf_loader_get_pixbuf (loader), 0xFFFFFF00);
}

static GdkPixbuf *
decode (GBytes *bytes)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  gsize n;
  const guint8 *data = g_bytes_get_data (bytes, &n);
  const char *kind = n <= WEND_PICTURE_MAX_BYTES ? kind_of (data, n) : NULL;
  gboolean refused = FALSE, done = kind != NULL;
  GdkPixbuf *pixbuf;

  if (!done)
    return NULL;
  loader = gdk_pixbuf_loader_new_with_type (kind, NULL);
  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size), &refused);
  g_signal_connect (loader, "area-prepared", G_CALLBACK (on_prepared), NULL);
  /* In pieces, so that a refused picture is not read on. */
  for (gsize at = 0; done && at < n && !refused; at += 65536)
    done = gdk_pixbuf_loader_write (loader, data + at, MIN (65536, n - at), NULL);
  done &= gdk_pixbuf_loader_close (loader, NULL);
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return done && !refused && pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

/* No wider than `width`; takes the picture. */
static GdkPixbuf *
shrink (GdkPixbuf *pixbuf, int width)
{
  int w = gdk_pixbuf_get_width (pixbuf), h = gdk_pixbuf_get_height (pixbuf);
  GdkPixbuf *small;

  if (w <= width)
    return pixbuf;
  small = gdk_pixbuf_scale_simple (pixbuf, width, MAX (1, (int) lround ((double) h * width / w)), GDK_INTERP_BILINEAR);
  g_object_unref (pixbuf);
  return small;
}

static guint32
pixel_of (const guint8 *p, gboolean alpha, gboolean grey)
{
  guint a = alpha ? p[3] : 255;
  guint r = p[0], g = p[1], b = p[2];

  if (grey)
    r = g = b = (77 * r + 150 * g + 29 * b + 128) >> 8;
  return a << 24 | (r * a + 127) / 255 << 16 | (g * a + 127) / 255 << 8 | (b * a + 127) / 255;
}

static cairo_surface_t *
to_surface (GdkPixbuf *pixbuf, gboolean grey)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  gboolean alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  int channels = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  for (int y = 0; y < height; y++)
    {
      const guint8 *from = gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *to = (guint32 *) (gpointer) (cairo_image_surface_get_data (surface)
                                            + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, from += channels)
        to[x] = pixel_of (from, alpha, grey);
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static Picture *
load (WendPictureCache *cache, const WendRenderOptions *options, const char *sha256, int width)
{
  GBytes *bytes = options->picture (sha256, options->picture_data);
  g_autoptr (GdkPixbuf) pixbuf = bytes != NULL ? decode (bytes) : NULL;
  Picture *picture = g_new0 (Picture, 1);

  picture->whole = pixbuf == NULL || gdk_pixbuf_get_width (pixbuf) <= width;
  if (pixbuf != NULL)
    pixbuf = shrink (pixbuf, width);
  if (pixbuf != NULL)
    picture->surface = to_surface (pixbuf, options->theme == WEND_THEME_PRINT);
  if (picture->surface != NULL)
    cache->bytes += (gsize) gdk_pixbuf_get_width (pixbuf) * gdk_pixbuf_get_height (pixbuf) * 4;
  else
    picture->whole = TRUE;
  return picture;
}

cairo_surface_t *
wend_picture_cache_get (WendPictureCache *cache, const WendRenderOptions *options, const char *sha256, int width)
{
  g_autofree char *key = g_strconcat (options->theme == WEND_THEME_PRINT ? "grey " : "", sha256, NULL);
  Picture *picture = g_hash_table_lookup (cache->pictures, key);

  if (options->picture == NULL || sha256 == NULL)
    return NULL;
  if (picture != NULL && (picture->whole || cairo_image_surface_get_width (picture->surface) >= width))
    return picture->surface;
  if (cache->bytes > LARGEST)
    {
      g_hash_table_remove_all (cache->pictures);
      cache->bytes = 0;
    }
  /* Half as large again, so that a little zooming does not decode it anew. */
  picture = load (cache, options, sha256, width + width / 2);
  g_hash_table_insert (cache->pictures, g_steal_pointer (&key), picture);
  return picture->surface;
}
