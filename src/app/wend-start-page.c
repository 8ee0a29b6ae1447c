/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The start page. Recent maps come from the desktop's own list; their pictures and the templates' are drawn after the first
 * frame, so that the window is there at once. Everything is done through the window's actions. */

#include "wend-config.h"

#include "app/wend-start-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/wend-adaptive-bin.h"
#include "app/wend-templates.h"
#include "app/wend-texture-view.h"
#include "app/wend-thumbnail.h"
#include "app/wend-tip.h"

#define MIME "application/x-wend-map+xml"
#define MOST_RECENT 6

struct _WendStartPage
{
  GtkWidget parent_instance;
  GtkWidget *new_map;

  GtkWidget *columns, *filters;
  GtkListBox *recent;
  GtkWidget *recent_title;
  GtkFlowBox *templates;
  GtkDropDown *group;
  GtkToggleButton *blueprint;
};

G_DEFINE_FINAL_TYPE (WendStartPage, wend_start_page, GTK_TYPE_WIDGET)

/* Recent */

static int
by_time (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b), gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/* "today 09:12", "12 November" */
static char *
when (GDateTime *then)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) local = g_date_time_to_local (then);

  if (g_date_time_get_year (now) != g_date_time_get_year (local))
    return g_date_time_format (local, "%x");
  if (g_date_time_get_day_of_year (now) == g_date_time_get_day_of_year (local))
    /* Translators: a time of today, as g_date_time_format() writes it. */
    return g_date_time_format (local, _ ("today %H:%M"));
  /* Translators: a day of this year, as g_date_time_format() writes it. */
  return g_date_time_format (local, _ ("%-d %B"));
}

static void
on_recent_drawn (const WendThumbnail *thumbnail, gpointer data)
{
  GtkWidget *row = data;
  const char *date = g_object_get_data (G_OBJECT (row), "when");
  g_autofree char *who = NULL, *subtitle = NULL;

  if (thumbnail->texture == NULL)
    return;
  wend_texture_view_set (g_object_get_data (G_OBJECT (row), "picture"), thumbnail->texture);
  if (thumbnail->title != NULL && *thumbnail->title != '\0')
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), thumbnail->title);
  who = thumbnail->persona != NULL && *thumbnail->persona != '\0' ? g_strdup_printf ("%s · %s", thumbnail->persona, date) : g_strdup (date);
  subtitle = thumbnail->note != NULL ? g_strdup_printf ("%s\n%s", who, thumbnail->note) : g_strdup (who);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
}

static GtkWidget *
recent_row (GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new (), *picture = wend_texture_view_new (120, 74);
  g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  char *date = when (gtk_recent_info_get_modified (info));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gtk_recent_info_get_display_name (info));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), date);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  wend_tip_set (row, path);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  g_object_set_data (G_OBJECT (row), "picture", picture);
  g_object_set_data_full (G_OBJECT (row), "when", date, g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  if (path != NULL)
    wend_thumbnail_ask (path, row, on_recent_drawn, row);
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

static void
on_template_drawn (const WendThumbnail *thumbnail, gpointer data)
{
  GtkWidget *button = data;
  const char *note = g_object_get_data (G_OBJECT (button), "words"), *title = g_object_get_data (G_OBJECT (button), "title");
  /* Translators: under a template: 8 stages · queues, wayfinding */
  g_autofree char *words = g_strdup_printf (ngettext ("%u stage · %s", "%u stages · %s", thumbnail->n_stages), thumbnail->n_stages, note);
  g_autofree char *name = g_strdup_printf ("%s. %s", title, words);

  if (thumbnail->texture == NULL)
    return;
  wend_texture_view_set (g_object_get_data (G_OBJECT (button), "picture"), thumbnail->texture);
  gtk_label_set_text (g_object_get_data (G_OBJECT (button), "note"), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
template_card (GtkWidget *picture, const char *title_text, const char *note_text)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (title_text), *note = gtk_label_new (note_text);
  g_autofree char *name = g_strdup_printf ("%s. %s", title_text, note_text);

  gtk_widget_set_size_request (picture, 190, 117);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
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
  g_object_set_data (G_OBJECT (button), "picture", picture);
  g_object_set_data (G_OBJECT (button), "note", note);
  return button;
}

static void
append_card (WendStartPage *self, GtkWidget *button)
{
  gtk_flow_box_append (self->templates, button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
append_template (WendStartPage *self, const WendTemplate *template)
{
  g_autofree char *resource = wend_template_resource (template, gtk_toggle_button_get_active (self->blueprint));
  GtkWidget *button = template_card (wend_texture_view_new (190, 117), _ (template->title), _ (template->note));

  g_object_set_data (G_OBJECT (button), "title", (gpointer) _ (template->title));
  g_object_set_data (G_OBJECT (button), "words", (gpointer) _ (template->note));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-from");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", resource);
  append_card (self, button);
  wend_thumbnail_ask (resource, button, on_template_drawn, button);
}

static void
fill_templates (WendStartPage *self)
{
  guint n, group = gtk_drop_down_get_selected (self->group);
  const WendTemplate *templates = wend_templates (&n);
  GtkWidget *child, *blank;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->templates))) != NULL)
    gtk_flow_box_remove (self->templates, child);
  blank = template_card (blank_picture (), _ ("Blank map"), _ ("Stages and lanes you choose"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (blank), "win.new");
  append_card (self, blank);
  for (guint i = 0; i < n; i++)
    if (group == 0 || templates[i].group == group - 1)
      append_template (self, &templates[i]);
}

static void
on_filter (WendStartPage *self)
{
  fill_templates (self);
}

static void
redraw_all (WendStartPage *self)
{
  fill_templates (self);
}

/* Side by side where there is room, one below the other where there is not. */
static void
on_layout_changed (WendAdaptiveBin *bin, guint layout, WendStartPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  layout >= WEND_LAYOUT_MEDIUM ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->filters), layout == WEND_LAYOUT_NARROW ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (layout == WEND_LAYOUT_NARROW)
    gtk_widget_add_css_class (GTK_WIDGET (bin), "narrow-start");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (bin), "narrow-start");
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

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (wend_start_page_parent_class)->dispose (object);
}

static gboolean
wend_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WEND_START_PAGE (widget)->new_map);
}

static void
wend_start_page_class_init (WendStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_start_page_dispose;
  g_type_ensure (WEND_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-start-page.ui");
  widget_class->grab_focus = wend_start_page_grab_focus;
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, new_map);
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, columns);
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, filters);
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, recent_title);
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, templates);
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, group);
  gtk_widget_class_bind_template_child (widget_class, WendStartPage, blueprint);
  gtk_widget_class_bind_template_callback (widget_class, on_filter);
  gtk_widget_class_bind_template_callback (widget_class, on_layout_changed);
}

static void
wend_start_page_init (WendStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_recent (self);
  fill_templates (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (redraw_all), self, G_CONNECT_SWAPPED);
}
