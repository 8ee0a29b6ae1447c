/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Holds the window's content and tells when its width, measured by the size of text, passes from one class of the design to
 * another, or its height does. It claims to fit into 360 px, whatever its child says: whoever hears `layout-changed` (guint WendLayout) makes that true, within the same
 * allocation. */

typedef enum
{
  WEND_LAYOUT_NARROW, /* under 600 */
  WEND_LAYOUT_SMALL,  /* under 860 */
  WEND_LAYOUT_MEDIUM, /* under 1180 */
  WEND_LAYOUT_WIDE
} WendLayout;

#define WEND_LAYOUT_LEAST 360

#define WEND_TYPE_ADAPTIVE_BIN (wend_adaptive_bin_get_type ())
G_DECLARE_FINAL_TYPE (WendAdaptiveBin, wend_adaptive_bin, WEND, ADAPTIVE_BIN, GtkWidget)

WendLayout wend_adaptive_bin_get_layout (WendAdaptiveBin *bin);
/* Under 560 px high. */
gboolean   wend_adaptive_bin_is_low     (WendAdaptiveBin *bin);
/* By how much wider panes must be for the reader's size of text, from 1 to 1.5; the classes count in it. */
double     wend_adaptive_bin_text_scale (GtkWidget *widget);

G_END_DECLS
