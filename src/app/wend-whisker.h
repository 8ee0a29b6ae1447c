/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "stats/wend-range.h"

G_BEGIN_DECLS

/* A number on its scale with its range: a dot in a bar; hollow and dashed where there are few answers. */

#define WEND_TYPE_WHISKER (wend_whisker_get_type ())
G_DECLARE_FINAL_TYPE (WendWhisker, wend_whisker, WEND, WHISKER, GtkWidget)

/* From `min` to `max` with `n_ticks` ticks, both ends included. */
GtkWidget *wend_whisker_new (WendRange range,
                             double    min,
                             double    max,
                             guint     n_ticks,
                             gboolean  few);

G_END_DECLS
