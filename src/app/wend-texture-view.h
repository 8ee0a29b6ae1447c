/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A picture that is as wide as its place, with what is too high cut off below: thumbnails in a gallery. Unlike GtkPicture it
 * asks for the size it is told, however large the picture is. */

#define WEND_TYPE_TEXTURE_VIEW (wend_texture_view_get_type ())
G_DECLARE_FINAL_TYPE (WendTextureView, wend_texture_view, WEND, TEXTURE_VIEW, GtkWidget)

GtkWidget *wend_texture_view_new (int              width,
                                  int              height);
/* NULL: nothing. */
void       wend_texture_view_set (WendTextureView *view,
                                  GdkTexture      *texture);

G_END_DECLS
