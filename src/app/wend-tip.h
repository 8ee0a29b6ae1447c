/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The words that come up where the pointer rests on `widget`; NULL: none. */
void wend_tip_set (GtkWidget  *widget,
                   const char *words);

G_END_DECLS
