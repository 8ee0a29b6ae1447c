/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a scene small. Embedded pictures are left as frames: at this size they say nothing. */

#include "wend-config.h"

#include "app/wend-scene-picture.h"

#include "app/wend-map-view.h"
#include "render/wend-render.h"

#define SAFE 0.05

struct _WendScenePicture
{
  GtkWidget parent_instance;

  WendScene *scene;
  WendTheme theme;
  double aspect;
  gboolean crop;
  gboolean safe;
};

G_DEFINE_FINAL_TYPE (WendScenePicture, wend_scene_picture, GTK_TYPE_WIDGET)

GtkWidget *
wend_scene_picture_new (void)
{
  return g_object_new (WEND_TYPE_SCENE_PICTURE, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
}

void
wend_scene_picture_set (WendScenePicture *self, WendScene *scene, WendTheme theme)
{
  g_clear_pointer (&self->scene, wend_scene_unref);
  self->scene = scene != NULL ? wend_scene_ref (scene) : NULL;
  self->theme = theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
wend_scene_picture_set_aspect (WendScenePicture *self, double aspect)
{
  self->aspect = aspect;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
wend_scene_picture_set_crop (WendScenePicture *self, gboolean crop)
{
  self->crop = crop;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
wend_scene_picture_set_safe (WendScenePicture *self, gboolean safe)
{
  self->safe = safe;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A line a twentieth from every edge, within which a screen or projector shows everything. */
static void
append_safe (cairo_t *cr, const WendRect *paper, WendTheme theme)
{
  WendRgba ink = wend_theme_colour (theme, WEND_COLOUR_INK);

  cairo_rectangle (cr, paper->x + paper->w * SAFE + 0.5, paper->y + paper->h * SAFE + 0.5, paper->w * (1 - 2 * SAFE) - 1, paper->h * (1 - 2 * SAFE) - 1);
  cairo_set_dash (cr, (double[]) { 5, 4 }, 2, 0);
  cairo_set_line_width (cr, 1.5);
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, 0.7);
  cairo_stroke (cr);
}

static void
fit (double aspect, double width, double height, WendRect *rect)
{
  double w = MIN (width, height * aspect), h = w / aspect;

  *rect = (WendRect) { (width - w) / 2, (height - h) / 2, w, h };
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WendScenePicture *self = WEND_SCENE_PICTURE (widget);
  WendRect paper, map, bounds;
  WendRgba colour = wend_theme_colour (self->theme, WEND_COLOUR_PAPER);
  WendRenderOptions options = { .theme = self->theme, .shaper = wend_map_view_shaper () };
  graphene_rect_t area;
  cairo_t *cr;

  if (self->scene == NULL || gtk_widget_get_width (widget) < 8)
    return;
  bounds = wend_scene_bounds (self->scene);
  fit (self->aspect > 0 ? self->aspect : bounds.w / bounds.h, gtk_widget_get_width (widget), gtk_widget_get_height (widget), &paper);
  fit (bounds.w / bounds.h, paper.w, paper.h, &map);
  if (self->crop)
    {
      paper = (WendRect) { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
      map = (WendRect) { 0, 0, paper.w, paper.w * bounds.h / bounds.w };
    }
  options.scale = map.w / bounds.w;
  graphene_rect_init (&area, (float) paper.x, (float) paper.y, (float) paper.w, (float) paper.h);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { (float) colour.red, (float) colour.green, (float) colour.blue, 1 }, &area);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_save (cr);
  cairo_translate (cr, paper.x + map.x, paper.y + map.y);
  cairo_scale (cr, options.scale, options.scale);
  wend_render_scene (cr, self->scene, &options);
  cairo_restore (cr);
  if (self->safe)
    append_safe (cr, &paper, self->theme);
  cairo_destroy (cr);
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&WEND_SCENE_PICTURE (object)->scene, wend_scene_unref);
  G_OBJECT_CLASS (wend_scene_picture_parent_class)->finalize (object);
}

static void
wend_scene_picture_class_init (WendScenePictureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mappicture");
}

static void
wend_scene_picture_init (WendScenePicture *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
