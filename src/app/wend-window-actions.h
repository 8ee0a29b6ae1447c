/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the window's actions do; `window` is a WendWindow. Only the action table calls these. */

void wend_window_act_new             (gpointer window, GVariant *parameter);
void wend_window_act_new_from        (gpointer window, GVariant *parameter);
void wend_window_act_open            (gpointer window, GVariant *parameter);
void wend_window_act_open_recent     (gpointer window, GVariant *parameter);
void wend_window_act_save            (gpointer window, GVariant *parameter);
void wend_window_act_save_as         (gpointer window, GVariant *parameter);
void wend_window_act_add_measures    (gpointer window, GVariant *parameter);
void wend_window_act_add_measures_from (gpointer window, GVariant *parameter);
void wend_window_act_reload          (gpointer window, GVariant *parameter);
void wend_window_act_keep            (gpointer window, GVariant *parameter);
void wend_window_act_export          (gpointer window, GVariant *parameter);
void wend_window_act_print           (gpointer window, GVariant *parameter);
void wend_window_act_show_file       (gpointer window, GVariant *parameter);
void wend_window_act_undo            (gpointer window, GVariant *parameter);
void wend_window_act_redo            (gpointer window, GVariant *parameter);
void wend_window_act_find            (gpointer window, GVariant *parameter);
void wend_window_act_find_next       (gpointer window, GVariant *parameter);
void wend_window_act_find_previous   (gpointer window, GVariant *parameter);
void wend_window_act_title           (gpointer window, GVariant *parameter);
void wend_window_act_people          (gpointer window, GVariant *parameter);
void wend_window_act_properties      (gpointer window, GVariant *parameter);
void wend_window_act_zoom_in         (gpointer window, GVariant *parameter);
void wend_window_act_zoom_out        (gpointer window, GVariant *parameter);
void wend_window_act_zoom_normal     (gpointer window, GVariant *parameter);
void wend_window_act_zoom_fit        (gpointer window, GVariant *parameter);
void wend_window_act_zoom_selection  (gpointer window, GVariant *parameter);
void wend_window_act_overlay         (gpointer window, GVariant *parameter);
void wend_window_act_period          (gpointer window, GVariant *parameter);
void wend_window_act_period_before   (gpointer window, GVariant *parameter);
void wend_window_act_period_after    (gpointer window, GVariant *parameter);
void wend_window_act_against         (gpointer window, GVariant *parameter);
void wend_window_act_segment         (gpointer window, GVariant *parameter);
void wend_window_act_play            (gpointer window, GVariant *parameter);
void wend_window_act_outline         (gpointer window, GVariant *parameter);
void wend_window_act_inspector       (gpointer window, GVariant *parameter);
void wend_window_act_picture         (gpointer window, GVariant *parameter);
void wend_window_act_fullscreen      (gpointer window, GVariant *parameter);
void wend_window_act_leave_fullscreen (gpointer window, GVariant *parameter);
void wend_window_act_next_region     (gpointer window, GVariant *parameter);
void wend_window_act_previous_region (gpointer window, GVariant *parameter);
void wend_window_act_menu            (gpointer window, GVariant *parameter);
void wend_window_act_shortcuts       (gpointer window, GVariant *parameter);
void wend_window_act_view            (gpointer window, GVariant *parameter);
void wend_window_act_preferences     (gpointer window, GVariant *parameter);
void wend_window_act_help            (gpointer window, GVariant *parameter);
void wend_window_act_close           (gpointer window, GVariant *parameter);

G_END_DECLS
