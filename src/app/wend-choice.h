/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A popover to choose one of many from: what an action with a text for its state can be set to. The row that is its state is
 * ticked; a long list scrolls, as a menu does not. */

#define WEND_TYPE_CHOICE (wend_choice_get_type ())
G_DECLARE_FINAL_TYPE (WendChoice, wend_choice, WEND, CHOICE, GtkPopover)

/* `action` as in "win.period", `name` for screen readers. */
GtkWidget *wend_choice_new     (const char *action,
                                const char *name);
/* Empties it and takes what is chosen now. */
void       wend_choice_begin   (WendChoice *choice,
                                const char *chosen);
void       wend_choice_heading (WendChoice *choice,
                                const char *text);
void       wend_choice_add     (WendChoice *choice,
                                const char *label,
                                const char *target);

G_END_DECLS
