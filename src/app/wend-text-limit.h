/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WEND_TEXT_MOST 10000 /* characters that a text of the map holds */

/* Keeps the text within `most` characters. What is pasted is cut before it comes in: laying out a megabyte in one line
 * would take minutes. `cut (data)` is called after something was left out; both live as long as the view. */
void wend_text_limit (GtkTextView *view,
                      int          most,
                      GCallback    cut,
                      gpointer     data);

G_END_DECLS
