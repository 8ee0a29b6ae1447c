/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-canvas.h"

G_BEGIN_DECLS

/* What the canvas' actions do to the focused place and the selection; `canvas` is a WendCanvas. Only the action table calls
 * these. */

void wend_canvas_act_edit       (gpointer canvas, GVariant *parameter);
void wend_canvas_act_add        (gpointer canvas, GVariant *parameter);
void wend_canvas_act_duplicate  (gpointer canvas, GVariant *parameter);
void wend_canvas_act_delete     (gpointer canvas, GVariant *parameter);
void wend_canvas_act_move       (gpointer canvas, GVariant *parameter);
void wend_canvas_act_move_place (gpointer canvas, GVariant *parameter);
void wend_canvas_act_span       (gpointer canvas, GVariant *parameter);
void wend_canvas_act_menu       (gpointer canvas, GVariant *parameter);
void wend_canvas_act_evidence   (gpointer canvas, GVariant *parameter);
void wend_canvas_act_go         (gpointer canvas, GVariant *parameter);
void wend_canvas_act_select     (gpointer canvas, GVariant *parameter);
void wend_canvas_act_select_all (gpointer canvas, GVariant *parameter);
void wend_canvas_act_add_stage  (gpointer canvas, GVariant *parameter);
void wend_canvas_act_add_step   (gpointer canvas, GVariant *parameter);
void wend_canvas_act_add_lane   (gpointer canvas, GVariant *parameter);
void wend_canvas_act_lane_kind  (gpointer canvas, GVariant *parameter);
void wend_canvas_act_lane_line  (gpointer canvas, GVariant *parameter);
void wend_canvas_act_hide_lane  (gpointer canvas, GVariant *parameter);
void wend_canvas_act_show_lanes (gpointer canvas, GVariant *parameter);
void wend_canvas_act_select_lane (gpointer canvas, GVariant *parameter);
void wend_canvas_act_select_stage (gpointer canvas, GVariant *parameter);
void wend_canvas_act_extend     (gpointer canvas, GVariant *parameter);
void wend_canvas_act_align      (gpointer canvas, GVariant *parameter);
void wend_canvas_act_colour     (gpointer canvas, GVariant *parameter);
void wend_canvas_act_tag        (gpointer canvas, GVariant *parameter);
void wend_canvas_act_zoom_stage (gpointer canvas, GVariant *parameter);
void wend_canvas_act_cut        (gpointer canvas, GVariant *parameter);
void wend_canvas_act_copy       (gpointer canvas, GVariant *parameter);
void wend_canvas_act_paste      (gpointer canvas, GVariant *parameter);
void wend_canvas_act_fold       (gpointer canvas, GVariant *parameter);
void wend_canvas_act_unfold_all (gpointer canvas, GVariant *parameter);
void wend_canvas_act_overview   (gpointer canvas, GVariant *parameter);
void wend_canvas_act_link       (gpointer canvas, GVariant *parameter);
void wend_canvas_act_next_link  (gpointer canvas, GVariant *parameter);
void wend_canvas_act_link_kind  (gpointer canvas, GVariant *parameter);
void wend_canvas_act_link_turn  (gpointer canvas, GVariant *parameter);
void wend_canvas_act_leave      (gpointer canvas, GVariant *parameter);

/* An undo step that names what is selected: `one` with its words, `many` with their number. Caller frees. */
char *wend_canvas_label_selected (WendCanvas *self,
                                  const char *one,
                                  const char *many);

G_END_DECLS
