/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: its template, its map, its title, and what it listens to. Files, view, layout and messages have files of
 * their own; they share wend-window-private.h. */

#include "wend-config.h"

#include <glib/gi18n.h>

#include "app/wend-action-table.h"
#include "app/wend-application.h"
#include "app/wend-export-dialog.h"
#include "app/wend-print.h"
#include "app/wend-session.h"
#include "app/wend-settings.h"
#include "app/wend-stack-names.h"
#include "app/wend-start-page.h"
#include "app/wend-window-actions.h"
#include "app/wend-window-private.h"
#include "app/wend-words.h"

#define ZOOM_EVERY 250 /* ms */

G_DEFINE_FINAL_TYPE (WendWindow, wend_window, ADW_TYPE_APPLICATION_WINDOW)

void
wend_window_set_enabled (WendWindow *self, const char *action, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)), enabled);
}

void
wend_window_set_state (WendWindow *self, const char *action, GVariant *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)), state);
}

static void
add_toast (WendWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->toasts)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (child != GTK_WIDGET (self->bin) && !gtk_widget_is_ancestor (GTK_WIDGET (self->bin), child))
      wend_message_mend_names (child);
}

void
wend_window_toast (WendWindow *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  add_toast (self, adw_toast_new (escaped));
}

void
wend_window_toast_undo (WendWindow *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  add_toast (self, toast);
  g_set_weak_pointer (&self->undo_toast, toast);
}

/* Its button undoes the latest step, which is another one now. */
static void
on_committed (WendEditor *editor, WendChangeset *changeset, gpointer touched, WendWindow *self)
{
  AdwToast *toast = self->undo_toast;

  g_clear_weak_pointer (&self->undo_toast);
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

gboolean
wend_window_is_empty (WendWindow *self)
{
  return self->file == NULL && self->opening == NULL;
}

const char *
wend_window_path (WendWindow *self)
{
  return self->file != NULL ? wend_map_file_path (self->file) : self->opening;
}

static char *
short_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);
  const char *home = g_get_home_dir ();

  return g_str_has_prefix (shown, home) ? g_strconcat ("~", shown + strlen (home), NULL) : g_strdup (shown);
}

void
wend_window_refresh_title (WendWindow *self)
{
  gboolean unsaved;
  g_autofree char *title = NULL, *folder = NULL, *window_title = NULL, *segment = NULL, *subtitle = NULL;
  const WendLook *look = self->view != NULL ? wend_map_view_peek_look (self->view) : NULL;

  if (self->file == NULL)
    {
      adw_window_title_set_title (self->title, _ ("Wend"));
      adw_window_title_set_subtitle (self->title, "");
      gtk_window_set_title (GTK_WINDOW (self), _ ("Wend"));
      return;
    }
  unsaved = wend_editor_is_unsaved (wend_map_file_peek_editor (self->file));
  folder = wend_map_file_path (self->file) != NULL ? short_folder (wend_map_file_path (self->file)) : g_strdup (_ ("Not saved yet"));
  title = g_strconcat (unsaved ? "• " : "", wend_map_file_name (self->file), NULL);
  window_title = g_strdup_printf (_ ("%s – Wend"), title);
  adw_window_title_set_title (self->title, title);
  segment = look != NULL && look->lens.segment != NULL ? wend_words_segment (look->lens.segment) : NULL;
  /* Translators: under the title: whose answers alone are shown, and the map's folder. */
  subtitle = segment != NULL ? g_strdup_printf (_ ("Only %s · %s"), segment, folder) : g_strdup (folder);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), window_title);
}

static void
on_editor_notify (WendEditor *editor, GParamSpec *pspec, WendWindow *self)
{
  wend_window_refresh_undo (self);
  wend_window_refresh_title (self);
}

static void
on_view_changed (WendMapView *view, guint what, WendWindow *self)
{
  if ((what & WEND_VIEW_LENS) != 0)
    wend_window_refresh_lens (self);
  if ((what & WEND_VIEW_SELECTION) != 0)
    wend_window_refresh_undo (self);
}

static void
leave_map (WendWindow *self)
{
  wend_window_save_view (self);
  wend_canvas_set_view (self->canvas, NULL);
  wend_outline_set_view (self->outline, NULL);
  wend_inspector_set_view (self->inspector, NULL);
  wend_stage_list_set_view (self->stage_list, NULL);
  wend_window_leave_views (self);
  wend_action_bar_set_view (self->action_bar, NULL);
  wend_window_stop_playing (self);
  if (self->view != NULL)
    g_clear_signal_handler (&self->view_handler, self->view);
  if (self->file != NULL)
    g_signal_handlers_disconnect_by_data (wend_map_file_peek_editor (self->file), self);
  g_clear_object (&self->view);
  g_clear_object (&self->file);
  wend_window_watch_disk (self);
}

static void
enable_map_actions (WendWindow *self, gboolean enabled)
{
  static const char *const names[] = { "save", "save-as", "add-measures", "add-measures-from", "export", "print", "find", "find-next", "find-previous", "title", "properties", "zoom-in", "zoom-out", "zoom-normal", "zoom-fit",
                                       "zoom-selection", "overlay", "period", "period-before", "period-after", "against", "segment", "play", "outline", "inspector", "picture", "view" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    wend_window_set_enabled (self, names[i], enabled);
  wend_window_refresh_undo (self);
}

void
wend_window_show (WendWindow *self, WendMapFile *file)
{
  WendEditor *editor = wend_map_file_peek_editor (file);

  if (self->file != NULL) /* who lets another map take its place has been asked */
    wend_map_file_discard_unsaved (self->file);
  leave_map (self);
  self->file = g_object_ref (file);
  self->view = wend_map_view_new (editor);
  self->view_handler = g_signal_connect (self->view, "changed", G_CALLBACK (on_view_changed), self);
  g_signal_connect (editor, "notify", G_CALLBACK (on_editor_notify), self);
  g_signal_connect (editor, "committed", G_CALLBACK (on_committed), self);
  wend_window_watch_disk (self);
  gtk_revealer_set_reveal_child (self->read_only_bar, wend_editor_is_read_only (editor));
  gtk_stack_set_visible_child_name (self->pages, "map");
  wend_window_apply_layout (self, self->layout);
  wend_canvas_set_view (self->canvas, self->view);
  wend_outline_set_view (self->outline, self->view);
  wend_inspector_set_view (self->inspector, self->view);
  wend_stage_list_set_view (self->stage_list, self->view);
  wend_action_bar_set_view (self->action_bar, self->view);
  enable_map_actions (self, TRUE);
  wend_window_switched (self);
  wend_window_refresh_lens (self);
  wend_window_refresh_title (self);
  wend_window_refresh_zoom (self);
  if (wend_window_is_on_map (self) && gtk_stack_get_visible_child (self->map_stack) == self->canvas_overlay)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

void
wend_window_show_start (WendWindow *self)
{
  if (self->start_page == NULL)
    {
      self->start_page = wend_start_page_new ();
      gtk_stack_add_named (self->pages, self->start_page, "start");
    }
  gtk_stack_set_visible_child_name (self->pages, "start");
  gtk_widget_grab_focus (self->start_page);
  enable_map_actions (self, FALSE);
  wend_window_refresh_layout (self);
  wend_window_refresh_title (self);
}

/* Exporting */

void
wend_window_tell_exported (GtkWidget *from, const char *path, WendWindow *self)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *title = g_strdup_printf (_ ("Exported “%s”"), escaped);

  adw_toast_set_title (toast, title);
  adw_toast_set_button_label (toast, _ ("Show"));
  adw_toast_set_detailed_action_name (toast, "win.show-file");
  adw_toast_set_action_target (toast, "s", path);
  add_toast (self, toast);
}

void
wend_window_act_export (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;
  WendExportDialog *dialog;
  g_autofree char *name = NULL;

  if (self->view == NULL)
    return;
  wend_canvas_finish_edit (self->canvas);
  name = wend_window_proposed_name (self);
  if (g_str_has_suffix (name, ".wend"))
    name[strlen (name) - 5] = '\0';
  if (wend_window_export_charts (self, name))
    return;
  dialog = wend_export_dialog_new (GTK_WINDOW (self), self->view, name);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (wend_window_tell_exported), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Printing */

static GtkPrintSettings *chosen_print; /* the last time, by all windows */

static void
on_printed (GtkPrintOperation *operation, GtkPrintOperationResult result, WendWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&chosen_print, gtk_print_operation_get_print_settings (operation));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  wend_message_show (GTK_WINDOW (self), _ ("Could not print the map"), error != NULL ? error->message : "");
}

void
wend_window_act_print (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;
  g_autofree char *name = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (self->view == NULL)
    return;
  wend_canvas_finish_edit (self->canvas);
  name = wend_window_proposed_name (self);
  operation = wend_print_operation (self->view, name);
  gtk_print_operation_set_print_settings (operation, chosen_print);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_printed), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL); /* errors come to on_printed() */
}

void
wend_window_act_show_file (gpointer window, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));
  g_autofree char *uri = g_file_get_uri (file);

  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

/* What the template is wired to */

static void
on_layout_changed (WendAdaptiveBin *bin, guint layout, WendWindow *self)
{
  if ((WendLayout) layout != self->layout)
    wend_window_apply_layout (self, (WendLayout) layout);
  else
    wend_window_refresh_layout (self);
}

static void
on_chosen (GtkWidget *from, const char *id, WendWindow *self)
{
  const WendNode *node = wend_document_find_living (wend_map_view_peek_document (self->view), id);

  wend_canvas_reveal (self->canvas, node);
  if (from == GTK_WIDGET (self->stage_list))
    adw_flap_set_reveal_flap (self->inspector_flap, TRUE);
}

static void
on_notice (WendCanvas *canvas, const char *text, gboolean undo, WendWindow *self)
{
  if (undo)
    wend_window_toast_undo (self, text);
  else
    wend_window_toast (self, text);
}

static void
on_view_switched (AdwViewStack *views, GParamSpec *pspec, WendWindow *self)
{
  wend_window_switched (self);
}

static gboolean
on_zoom_rest (gpointer data)
{
  WendWindow *self = data;

  self->zoom_source = 0;
  wend_window_refresh_zoom (self);
  return G_SOURCE_REMOVE;
}

/* Another word in the bar has the whole window laid out: a few times a second are enough to read. */
static void
on_zoom (WendCanvas *canvas, GParamSpec *pspec, WendWindow *self)
{
  if (self->zoom_source != 0)
    return;
  wend_window_refresh_zoom (self);
  self->zoom_source = g_timeout_add (ZOOM_EVERY, on_zoom_rest, self);
}

static void
on_flap (AdwFlap *flap, GParamSpec *pspec, WendWindow *self)
{
  wend_window_set_state (self, flap == self->outline_flap ? "outline" : "inspector", g_variant_new_boolean (adw_flap_get_reveal_flap (flap)));
}

static void
on_recent_shown (GtkWidget *popover, WendWindow *self)
{
  wend_window_fill_recent (self);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, WendWindow *self)
{
  const GSList *files = g_value_get_boxed (value);
  WendApplication *application = WEND_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  for (const GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);
      if (path != NULL)
        wend_application_open_path (application, path, self);
    }
  return files != NULL;
}

static void
on_active (WendWindow *self, GParamSpec *pspec, gpointer data)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (gtk_window_is_active (GTK_WINDOW (self)))
    wend_window_check_disk (self);
  else if (application != NULL)
    wend_session_changed (WEND_APPLICATION (application));
}

static gboolean
close_request (GtkWindow *window)
{
  WendWindow *self = WEND_WINDOW (window);
  GSettings *settings = wend_settings_get ();

  if (!wend_window_may_close (self))
    return TRUE;
  if (self->file != NULL)
    wend_map_file_discard_unsaved (self->file);
  if (settings != NULL)
    {
      int width, height;
      gtk_window_get_default_size (window, &width, &height);
      g_settings_set (settings, "window-size", "(ii)", width, height);
      g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
      g_settings_set_boolean (settings, "outline", self->want_outline);
      g_settings_set_boolean (settings, "inspector", self->want_inspector);
    }
  wend_session_window_closes (WEND_APPLICATION (gtk_window_get_application (window)));
  return GTK_WINDOW_CLASS (wend_window_parent_class)->close_request (window);
}

static void
restore (WendWindow *self)
{
  GSettings *settings = wend_settings_get ();
  int width = 1280, height = 820;

  self->want_outline = self->want_inspector = TRUE;
  if (settings != NULL)
    {
      g_settings_get (settings, "window-size", "(ii)", &width, &height);
      self->want_outline = g_settings_get_boolean (settings, "outline");
      self->want_inspector = g_settings_get_boolean (settings, "inspector");
      if (g_settings_get_boolean (settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
    }
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
}

static void
add_scrollbars (WendWindow *self)
{
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *bar = gtk_scrollbar_new ((GtkOrientation) i, wend_canvas_peek_adjustment (self->canvas, (GtkOrientation) i));
      gtk_widget_add_css_class (bar, "overlay-indicator");
      gtk_widget_add_css_class (bar, i == 0 ? "bottom" : "right");
      gtk_widget_set_halign (bar, i == 0 ? GTK_ALIGN_FILL : GTK_ALIGN_END);
      gtk_widget_set_valign (bar, i == 0 ? GTK_ALIGN_END : GTK_ALIGN_FILL);
      gtk_widget_set_direction (bar, GTK_TEXT_DIR_LTR); /* the canvas counts from the left */
      gtk_overlay_add_overlay (GTK_OVERLAY (self->canvas_overlay), bar);
    }
}

/* The list of recent maps is read when it is looked at. */
static void
add_recent (WendWindow *self)
{
  GtkWidget *arrow = gtk_widget_get_first_child (self->open_button);

  self->recent = g_menu_new ();
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (self->open_button), G_MENU_MODEL (self->recent));
  g_signal_connect (adw_split_button_get_popover (ADW_SPLIT_BUTTON (self->open_button)), "map", G_CALLBACK (on_recent_shown), self);
  while (arrow != NULL && !GTK_IS_MENU_BUTTON (arrow))
    arrow = gtk_widget_get_next_sibling (arrow);
  if (arrow != NULL) /* the split button gives it no name */
    gtk_accessible_update_property (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Recent maps"), -1);
}

/* The menu has more widgets than all else in the header bar, so they are made when it is opened. */
static void
open_menu (GtkMenuButton *button, gpointer window)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, WEND_WINDOW (window)->primary_menu);
}

WendWindow *
wend_window_new (GtkApplication *application)
{
  return g_object_new (WEND_TYPE_WINDOW, "application", application, NULL);
}

static void
constructed (GObject *object)
{
  WendWindow *self = WEND_WINDOW (object);
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  G_OBJECT_CLASS (wend_window_parent_class)->constructed (object);
  restore (self);
  add_scrollbars (self);
  add_recent (self);
  gtk_menu_button_set_create_popup_func (self->menu_button, open_menu, self, NULL);
  g_signal_connect (drop, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  wend_window_add_fullscreen (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
}

static void
on_map (GtkWidget *widget, gpointer data)
{
  WendWindow *self = WEND_WINDOW (widget);

  if (wend_window_is_empty (self))
    wend_window_show_start (self);
}

static void
wend_window_dispose (GObject *object)
{
  WendWindow *self = WEND_WINDOW (object);

  if (self->canvas != NULL)
    leave_map (self);
  self->canvas = NULL;
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_object (&self->recent);
  g_clear_pointer (&self->opening, g_free);
  g_clear_object (&self->switcher);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->zoom_source, g_source_remove);
  G_OBJECT_CLASS (wend_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, WendWindow, toasts);
  gtk_widget_class_bind_template_child (klass, WendWindow, bin);
  gtk_widget_class_bind_template_child (klass, WendWindow, header);
  gtk_widget_class_bind_template_child (klass, WendWindow, title);
  gtk_widget_class_bind_template_child (klass, WendWindow, outline_button);
  gtk_widget_class_bind_template_child (klass, WendWindow, open_button);
  gtk_widget_class_bind_template_child (klass, WendWindow, undo_button);
  gtk_widget_class_bind_template_child (klass, WendWindow, redo_button);
  gtk_widget_class_bind_template_child (klass, WendWindow, export_button);
  gtk_widget_class_bind_template_child (klass, WendWindow, measures_button);
  gtk_widget_class_bind_template_child (klass, WendWindow, inspector_button);
  gtk_widget_class_bind_template_child (klass, WendWindow, menu_button);
  gtk_widget_class_bind_template_child (klass, WendWindow, primary_menu);
  gtk_widget_class_bind_template_child (klass, WendWindow, leave_button);
  gtk_widget_class_bind_template_child (klass, WendWindow, top_flap);
  gtk_widget_class_bind_template_child (klass, WendWindow, pages);
  gtk_widget_class_bind_template_child (klass, WendWindow, views);
  gtk_widget_class_bind_template_child (klass, WendWindow, switcher_bar);
  gtk_widget_class_bind_template_child (klass, WendWindow, measures_page);
  gtk_widget_class_bind_template_child (klass, WendWindow, priorities_page);
  gtk_widget_class_bind_template_child (klass, WendWindow, outline_flap);
  gtk_widget_class_bind_template_child (klass, WendWindow, inspector_flap);
  gtk_widget_class_bind_template_child (klass, WendWindow, outline);
  gtk_widget_class_bind_template_child (klass, WendWindow, inspector);
  gtk_widget_class_bind_template_child (klass, WendWindow, map_stack);
  gtk_widget_class_bind_template_child (klass, WendWindow, canvas);
  gtk_widget_class_bind_template_child (klass, WendWindow, canvas_overlay);
  gtk_widget_class_bind_template_child (klass, WendWindow, stage_list);
  gtk_widget_class_bind_template_child (klass, WendWindow, action_bar);
  gtk_widget_class_bind_template_child (klass, WendWindow, read_only_bar);
  gtk_widget_class_bind_template_child (klass, WendWindow, filter_bar);
  gtk_widget_class_bind_template_child (klass, WendWindow, filter_label);
  gtk_widget_class_bind_template_child (klass, WendWindow, disk_bar);
  gtk_widget_class_bind_template_child (klass, WendWindow, disk_words);
  gtk_widget_class_bind_template_child (klass, WendWindow, reload_button);
  gtk_widget_class_bind_template_child (klass, WendWindow, keep_button);
  gtk_widget_class_bind_template_child (klass, WendWindow, save_again_button);
}

static void
wend_window_class_init (WendWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = constructed;
  G_OBJECT_CLASS (klass)->dispose = wend_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;
  g_type_ensure (WEND_TYPE_ACTION_BAR);
  g_type_ensure (WEND_TYPE_ADAPTIVE_BIN);
  g_type_ensure (WEND_TYPE_CANVAS);
  g_type_ensure (WEND_TYPE_OUTLINE);
  g_type_ensure (WEND_TYPE_INSPECTOR);
  g_type_ensure (WEND_TYPE_STAGE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_layout_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_notice);
  gtk_widget_class_bind_template_callback (widget_class, on_view_switched);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom);
  gtk_widget_class_bind_template_callback (widget_class, on_flap);
}

static void
wend_window_init (WendWindow *self)
{
  self->layout = WEND_LAYOUT_WIDE;
  wend_actions_add (G_ACTION_MAP (self), WEND_SCOPE_WINDOW, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  enable_map_actions (self, FALSE);
  wend_stack_name_pages (self->pages);
  wend_stack_name_pages (self->map_stack);
  wend_window_scale_panes (self);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi", G_CALLBACK (wend_window_scale_panes), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}
