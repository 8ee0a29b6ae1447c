/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program's preferences: a window of rows bound to the settings, so that each applies at once. */
GtkWidget *wend_preferences_new   (GtkWindow *parent);
/* Makes the settings that concern the whole program hold from now on. */
void       wend_preferences_apply (void);

G_END_DECLS
