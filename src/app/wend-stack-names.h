/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Screen readers say the title of each page of `stack`, instead of the name of its class. */
void wend_stack_name_pages (GtkStack *stack);

G_END_DECLS
