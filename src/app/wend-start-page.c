/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The start page. Recent maps come from the desktop's own list; thumbnails of templates are drawn after the first frame,
 * so that the window is there at once. Everything is done through the window's actions. */

#include "wend-config.h"

#include "app/wend-start-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/wend-adaptive-bin.h"
#include "app/wend-map-file.h"
#include "app/wend-map-view.h"
#include "app/wend-scene-picture.h"
#include "app/wend-words.h"

#define MIME "application/x-wend-map+xml"
#define MOST_RECENT 6

struct _WendStartPage
{
  GtkWidget parent_instance;

  GtkWidget *columns;
  GtkListBox *recent;
  GtkWidget *recent_title;
  GtkFlowBox *templates;
  guint drawing;
  guint drawn;
};

typedef struct
{
  const char *title;
  const char *note;
  const char *resource; /* NULL: a blank map */
} Template;

static const Template templates[] = {
  { N_ ("Blank map"), N_ ("Stages and lanes you choose"), NULL },
  { N_ ("Airport passenger"), N_ ("From the front door to the gate"), "/org/wend/Wend/templates/airport-departure.wend" },
  { N_ ("Service blueprint"), N_ ("A sample: order online, collect today"), "/org/wend/Wend/samples/blueprint.wend" },
};

G_DEFINE_FINAL_TYPE (WendStartPage, wend_start_page, GTK_TYPE_WIDGET)

/* Recent */

static int
by_time (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b), gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static GtkWidget *
recent_row (GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_parse_name (folder) : NULL;
  const char *home = g_get_home_dir ();
  g_autofree char *short_path = path != NULL && g_str_has_prefix (path, home) ? g_strconcat ("~", path + strlen (home), NULL) : g_strdup (path);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gtk_recent_info_get_display_name (info));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), short_path != NULL ? short_path : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
fill_recent (WendStartPage *self)
{
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), by_time);
  int n = 0;

  for (GList *l = items; l != NULL && n < MOST_RECENT; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME) == 0 && gtk_recent_info_exists (l->data))
      {
        gtk_list_box_append (self->recent, recent_row (l->data));
        n++;
      }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->recent), n > 0);
  gtk_widget_set_visible (self->recent_title, n > 0);
}

/* Templates */

static GtkWidget *
blank_picture (void)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("list-add-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (image), 32);
  gtk_widget_add_css_class (image, "blank-map");
  return image;
}

static GtkWidget *
template_card (const Template *template)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *picture = template->resource != NULL ? wend_scene_picture_new () : blank_picture ();
  GtkWidget *title = gtk_label_new (_ (template->title)), *note = gtk_label_new (_ (template->note));
  g_autofree char *name = g_strdup_printf ("%s. %s", _ (template->title), _ (template->note));

  gtk_widget_set_size_request (picture, 208, 128);
  if (template->resource != NULL)
    wend_scene_picture_set_crop (WEND_SCENE_PICTURE (picture), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (note, "dim-label");
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (words, "template-words");
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), note);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "template");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), template->resource != NULL ? "win.new-from" : "win.new");
  if (template->resource != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", template->resource);
  g_object_set_data (G_OBJECT (button), "picture", picture);
  return button;
}

static void
draw_thumbnail (WendStartPage *self, guint index)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->templates, (int) index);
  GtkWidget *picture = g_object_get_data (G_OBJECT (gtk_flow_box_child_get_child (child)), "picture");
  g_autoptr (WendMapFile) file = wend_map_file_new_from_resource (templates[index].resource, NULL);
  g_autoptr (WendMapView) view = NULL;

  if (file == NULL)
    return;
  view = wend_map_view_new (wend_map_file_peek_editor (file));
  wend_scene_picture_set (WEND_SCENE_PICTURE (picture), wend_map_scene_get (wend_map_view_peek_scene (view)),
                          adw_style_manager_get_dark (adw_style_manager_get_default ()) ? WEND_THEME_DARK : WEND_THEME_LIGHT);
}

static gboolean
on_idle (gpointer data)
{
  WendStartPage *self = data;

  while (self->drawn < G_N_ELEMENTS (templates) && templates[self->drawn].resource == NULL)
    self->drawn++;
  if (self->drawn < G_N_ELEMENTS (templates))
    draw_thumbnail (self, self->drawn++);
  if (self->drawn < G_N_ELEMENTS (templates))
    return G_SOURCE_CONTINUE;
  self->drawing = 0;
  return G_SOURCE_REMOVE;
}

static void
redraw_all (WendStartPage *self)
{
  self->drawn = 0;
  if (self->drawing == 0)
    self->drawing = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

/* Side by side where there is room, one below the other where there is not. */
static void
on_layout_changed (WendAdaptiveBin *bin, guint layout, WendStartPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  layout >= WEND_LAYOUT_MEDIUM ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
wend_start_page_new (void)
{
  return g_object_new (WEND_TYPE_START_PAGE, NULL);
}

static void
wend_start_page_dispose (GObject *object)
{
  WendStartPage *self = WEND_START_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->drawing, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (wend_start_page_parent_class)->dispose (object);
}

static void
wend_start_page_class_init (WendStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_start_page_dispose;
  g_type_ensure (WEND_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, columns);
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, recent_title);
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, templates);
  gtk_widget_class_bind_template_callback (widget_class, on_layout_changed);
}

static void
wend_start_page_init (WendStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_recent (self);
  for (gsize i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      gtk_flow_box_append (self->templates, template_card (&templates[i]));
      gtk_widget_set_focusable (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->templates, (int) i)), FALSE);
    }
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (redraw_all), self, G_CONNECT_SWAPPED);
  redraw_all (self);
}
