/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small pictures of maps, drawn from their scenes and kept in the user's cache by path, time and theme. One at a time, when
 * nothing else is to be done. */

#define WEND_THUMBNAIL_WIDTH 416
#define WEND_THUMBNAIL_HEIGHT 256

typedef struct
{
  GdkTexture *texture; /* NULL: the file is no map, or too large to look into */
  char *title;
  char *persona;
  char *note;          /* "All assumed, nothing measured yet"; NULL: nothing to say */
  guint n_stages;
} WendThumbnail;

typedef void (*WendThumbnailFunc) (const WendThumbnail *thumbnail,
                                   gpointer             data);

/* `path`: a file, or a resource ("/org/wend/…"). `func` is called once, later, on the main thread, unless `owner` is gone
 * by then; `data` is not freed. */
void wend_thumbnail_ask (const char        *path,
                         GtkWidget         *owner,
                         WendThumbnailFunc  func,
                         gpointer           data);

G_END_DECLS
