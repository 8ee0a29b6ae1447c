/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The guide: a window of its own, so that it is there without a browser, a help viewer or a network. Its pages are those of
 * docs/help, compiled in. A second call shows the window that is open. */
void wend_help_show (GtkWindow *parent);

G_END_DECLS
