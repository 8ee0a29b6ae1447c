/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "edit/wend-editor.h"

G_BEGIN_DECLS

/* Pictures from outside on their way into a map: PNG or JPEG of at most WEND_PICTURE_MOST_BYTES, made smaller where they
 * are wider or higher than a map can show. */

#define WEND_PICTURE_MOST_BYTES (64u * 1024 * 1024)

typedef struct
{
  GBytes *bytes; /* what goes into the map */
  gboolean jpeg;
  int width, height;
} WendPictureImport;

/* Off the main thread if you like. FALSE with a sentence for a person: no picture, too large. */
gboolean    wend_picture_import_read  (GBytes            *bytes,
                                       WendPictureImport *import,
                                       GError           **error);
gboolean    wend_picture_import_load  (GFile             *file,
                                       WendPictureImport *import,
                                       GError           **error);
void        wend_picture_import_clear (WendPictureImport *import);
/* Inside an open transaction; the image node's id. `alt` may be NULL. */
const char *wend_picture_import_add   (WendEditor              *editor,
                                       const WendPictureImport *import,
                                       const char              *alt);

G_END_DECLS
