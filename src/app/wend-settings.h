/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program's settings, shared. Found installed, or beside the program in the build folder; NULL where neither is there,
 * and everything then keeps its default. */
GSettings *wend_settings_get (void);

G_END_DECLS
