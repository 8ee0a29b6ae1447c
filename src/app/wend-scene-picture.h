/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene/wend-scene.h"

G_BEGIN_DECLS

/* A whole scene as a picture, fitted into the widget: previews and thumbnails. Needs an accessible label from its owner. */

#define WEND_TYPE_SCENE_PICTURE (wend_scene_picture_get_type ())
G_DECLARE_FINAL_TYPE (WendScenePicture, wend_scene_picture, WEND, SCENE_PICTURE, GtkWidget)

GtkWidget *wend_scene_picture_new        (void);
/* NULL: nothing. */
void       wend_scene_picture_set        (WendScenePicture *picture,
                                          WendScene        *scene,
                                          WendTheme         theme);
/* Width ÷ height of the paper around it; 0: the scene's own. */
void       wend_scene_picture_set_aspect (WendScenePicture *picture,
                                          double            aspect);
/* With a line around what a projector shows for sure. */
void       wend_scene_picture_set_safe   (WendScenePicture *picture,
                                          gboolean          safe);
/* As wide as the widget; what is too high is cut off below. */
void       wend_scene_picture_set_crop   (WendScenePicture *picture,
                                          gboolean          crop);

G_END_DECLS
