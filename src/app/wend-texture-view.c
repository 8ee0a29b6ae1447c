/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows one texture, fitted by its width. */

#include "wend-config.h"

#include "app/wend-texture-view.h"

struct _WendTextureView
{
  GtkWidget parent_instance;

  GdkTexture *texture;
};

G_DEFINE_FINAL_TYPE (WendTextureView, wend_texture_view, GTK_TYPE_WIDGET)

GtkWidget *
wend_texture_view_new (int width, int height)
{
  return g_object_new (WEND_TYPE_TEXTURE_VIEW, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "width-request", width, "height-request", height, NULL);
}

void
wend_texture_view_set (WendTextureView *self, GdkTexture *texture)
{
  if (g_set_object (&self->texture, texture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WendTextureView *self = WEND_TEXTURE_VIEW (widget);
  float width = (float) gtk_widget_get_width (widget);

  if (self->texture == NULL)
    return;
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (0, 0, width, width * (float) gdk_texture_get_height (self->texture) / (float) gdk_texture_get_width (self->texture)));
}

static void
finalize (GObject *object)
{
  g_clear_object (&WEND_TEXTURE_VIEW (object)->texture);
  G_OBJECT_CLASS (wend_texture_view_parent_class)->finalize (object);
}

static void
wend_texture_view_class_init (WendTextureViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "thumbnail");
}

static void
wend_texture_view_init (WendTextureView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
