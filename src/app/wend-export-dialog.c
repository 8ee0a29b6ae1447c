/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The export window. Builds a scene of its own (without prompts and private cards, in the shape of the picture) and hands
 * it to a worker that writes the file in bands through the atomic store. */

#include "wend-config.h"

#include "app/wend-export-dialog.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>

#include "app/wend-adaptive-bin.h"
#include "app/wend-lens-choices.h"
#include "app/wend-scene-picture.h"
#include "app/wend-tip.h"
#include "app/wend-window-private.h"
#include "app/wend-words.h"
#include "export/wend-export-png.h"
#include "io/wend-store-writer.h"
#include "render/wend-pango-shaper.h"

#define FLOOR 14.5 /* u in a picture 1080 high: the smallest text that may be shown (design §6) */

struct _WendExportDialog
{
  AdwWindow parent_instance;

  GtkWidget *sides;
  GtkBox *preview_box;
  AdwComboRow *size;
  AdwComboRow *theme;
  AdwComboRow *overlay;
  GtkWidget *credit_row;
  GtkSwitch *safe;
  GtkSwitch *credit;
  GtkLabel *pixels;
  GtkLabel *lens;
  GtkLabel *reading;
  GtkWidget *warning;
  GtkWidget *export_button;
  GtkSpinner *spinner;
  WendScenePicture *preview;

  WendMapView *view;
  char *name;
  GPtrArray *overlays; /* char *: names, as the choice has them */
  WendScene *scene;
  gboolean given;         /* the scene was: it is not built here */
  GCancellable *cancellable;
  char *dragged;          /* path of the file that was dragged out last; NULL: none */
};

typedef struct
{
  const char *label;
  int width;
  int height;
  double scale; /* where width and height are 0 */
  double dpi;
} Size;

static const Size sizes[] = {
  { N_ ("Slide, full HD"), 1920, 1080, 0, 96 },
  { N_ ("Slide, 4K"), 3840, 2160, 0, 192 },
  { N_ ("A4 across, 300 dpi"), 3508, 2480, 0, 300 },
  { N_ ("A3 across, 300 dpi"), 4961, 3508, 0, 300 },
  { N_ ("As drawn"), 0, 0, 1, 96 },
  { N_ ("As drawn, twice as large"), 0, 0, 2, 192 },
};

static const char *const themes[] = { N_ ("Light"), N_ ("Dark"), N_ ("Print, grey") };

static guint exported_signal;

G_DEFINE_FINAL_TYPE (WendExportDialog, wend_export_dialog, ADW_TYPE_WINDOW)

static const Size *
chosen_size (WendExportDialog *self)
{
  return &sizes[MIN (adw_combo_row_get_selected (self->size), G_N_ELEMENTS (sizes) - 1)];
}

static void
set_options (WendExportDialog *self, WendPngOptions *options)
{
  const Size *size = chosen_size (self);

  *options = (WendPngOptions) { .width = size->width, .height = size->height, .scale = size->scale, .dpi = size->dpi };
  options->render.theme = (WendTheme) adw_combo_row_get_selected (self->theme);
}

static void
build_scene (WendExportDialog *self)
{
  const Size *size = chosen_size (self);
  const char *metric;
  WendMapOptions options = { .hide_private = TRUE,
                             .no_credit = !gtk_switch_get_active (self->credit), .translate = wend_words_translate,
                             .rtl = wend_map_view_get_rtl (self->view) };
  g_autoptr (WendMapScene) map = NULL;

  wend_overlay_from_name (g_ptr_array_index (self->overlays, adw_combo_row_get_selected (self->overlay)), &options.overlay, &metric);
  options.metric = metric;
  options.today = (gint32) (g_get_real_time () / G_USEC_PER_SEC / 86400);
  options.aspect = size->height > 0 ? (double) size->width / size->height : 0;
  map = wend_map_scene_new (wend_map_view_peek_document (self->view), wend_map_view_peek_insight (self->view), wend_map_view_shaper (), &options);
  g_clear_pointer (&self->scene, wend_scene_unref);
  self->scene = wend_scene_ref (wend_map_scene_get (map));
}

static void
tell_size (WendExportDialog *self, int width, int height)
{
  double distance = wend_export_reading_distance (self->scene, width, height);
  g_autofree char *pixels = g_strdup_printf (_ ("%d × %d pixels"), width, height);
  /* Translators: how far away the smallest text of the picture can be read. */
  g_autofree char *reading = g_strdup_printf (_ ("On a screen 1 m high, the smallest text can be read from %.1f m away"), distance);

  gtk_label_set_text (self->pixels, pixels);
  gtk_label_set_text (self->reading, reading);
  gtk_widget_set_visible (self->warning, distance < 200 * FLOOR / 1080 - 0.005);
}

static void
update (WendExportDialog *self)
{
  WendPngOptions options;
  int width, height;
  gboolean fits;

  if (self->view == NULL || (!self->given && adw_combo_row_get_selected (self->overlay) >= self->overlays->len))
    return;
  if (!self->given)
    build_scene (self);
  set_options (self, &options);
  fits = wend_export_png_size (self->scene, &options, &width, &height);
  gtk_widget_set_sensitive (self->export_button, fits);
  if (fits)
    tell_size (self, width, height);
  else
    gtk_label_set_text (self->pixels, _ ("Too large for a picture. Choose another size"));
  wend_scene_picture_set_aspect (self->preview, options.height > 0 ? (double) options.width / options.height : 0);
  wend_scene_picture_set_safe (self->preview, gtk_switch_get_active (self->safe));
  wend_scene_picture_set (self->preview, self->scene, options.render.theme);
}

/* Writing */

typedef struct
{
  WendScene *scene;
  WendDocument *document; /* for its pictures */
  WendPngOptions options;
  char *title;
  char *path;
} Export;

static void
export_free (Export *export)
{
  wend_scene_unref (export->scene);
  wend_document_free (export->document);
  g_free (export->title);
  g_free (export->path);
  g_free (export);
}

static GBytes *
picture (const char *sha256, gpointer document)
{
  return wend_document_blob (document, sha256);
}

/* In any thread. */
static gboolean
write_file (Export *export, GCancellable *cancellable, GError **error)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  g_autoptr (WendStoreWriter) writer = wend_store_writer_begin (export->path, NULL, error);
  gboolean done = writer != NULL;

  export->options.title = export->title;
  export->options.render.shaper = shaper;
  export->options.render.picture = picture;
  export->options.render.picture_data = export->document;
  done = done && wend_export_png (export->scene, &export->options, wend_store_writer_write, writer, error) &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) && wend_store_writer_commit (writer, NULL, error);
  wend_pango_shaper_free (shaper);
  return done;
}

static void
export_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_file (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_busy (WendExportDialog *self, gboolean busy)
{
  gtk_widget_set_sensitive (self->export_button, !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  WendExportDialog *self = WEND_EXPORT_DIALOG (source);
  Export *export = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  set_busy (self, FALSE);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_signal_emit (self, exported_signal, 0, export->path);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *words = wend_message_for (error, export->path);
      wend_message_show (GTK_WINDOW (self), _ ("Could not export the picture"), words);
    }
}

static Export *
export_new (WendExportDialog *self, const char *path)
{
  Export *export = g_new0 (Export, 1);
  const WendNode *map = wend_document_map (wend_map_view_peek_document (self->view));

  set_options (self, &export->options);
  export->scene = wend_scene_ref (self->scene);
  export->document = wend_document_copy (wend_map_view_peek_document (self->view));
  export->title = g_strdup (wend_node_text (map, WEND_FIELD_TITLE));
  export->path = g_strdup (path);
  return export;
}

static void
write_to (WendExportDialog *self, const char *path)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_exported, NULL);

  g_task_set_task_data (task, export_new (self, path), (GDestroyNotify) export_free);
  set_busy (self, TRUE);
  g_task_run_in_thread (task, export_thread);
}

static void
on_chosen (GtkNativeDialog *dialog, int response, WendExportDialog *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);
      if (path != NULL)
        write_to (self, path);
    }
  g_object_unref (dialog);
}

static void
on_export (GtkButton *button, WendExportDialog *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Export the picture as"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = g_strconcat (self->name, ".png", NULL);

  gtk_file_filter_set_name (filter, _ ("PNG pictures"));
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* Dragging the picture out */

static void
forget_dragged (WendExportDialog *self)
{
  g_autofree char *folder = self->dragged != NULL ? g_path_get_dirname (self->dragged) : NULL;

  if (folder == NULL)
    return;
  g_unlink (self->dragged);
  g_rmdir (folder);
  g_clear_pointer (&self->dragged, g_free);
}

/* A file of its own for each drag: who takes it may read it late, though not later than this window is open. */
static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, WendExportDialog *self)
{
  g_autofree char *folder = NULL, *name = g_strconcat (self->name, ".png", NULL), *bytes = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GError) error = NULL;
  GSList files = { NULL, NULL };
  GdkContentProvider *parts[2];
  Export *export;
  gsize n;
  gboolean done = FALSE;

  forget_dragged (self);
  folder = gtk_widget_get_sensitive (self->export_button) ? g_dir_make_tmp ("wend-XXXXXX", &error) : NULL;
  if (folder != NULL)
    {
      self->dragged = g_build_filename (folder, name, NULL);
      export = export_new (self, self->dragged);
      done = write_file (export, NULL, &error) && g_file_get_contents (self->dragged, &bytes, &n, &error);
      export_free (export);
    }
  if (error != NULL)
    {
      g_autofree char *words = wend_message_for (error, name);
      wend_message_show (GTK_WINDOW (self), _ ("Could not export the picture"), words);
    }
  if (!done)
    return NULL;
  file = g_file_new_for_path (self->dragged);
  png = g_bytes_new_take (g_steal_pointer (&bytes), n);
  files.data = file;
  parts[0] = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, &files);
  parts[1] = gdk_content_provider_new_for_bytes ("image/png", png);
  return gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, WendExportDialog *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->preview));
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 0, 0);
}

static void
add_drag (WendExportDialog *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (GTK_WIDGET (self->preview), GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->preview), "grab");
  wend_tip_set (GTK_WIDGET (self->preview), _ ("Drag the picture onto a slide or into a folder"));
}

static void
on_option_changed (GObject *object, GParamSpec *pspec, WendExportDialog *self)
{
  update (self);
}

/* All overlays; the measure of choice where one lies over the map. */
static void
fill_overlays (WendExportDialog *self)
{
  static const WendOverlay plain[] = { WEND_OVERLAY_NONE, WEND_OVERLAY_PAIN, WEND_OVERLAY_GAP, WEND_OVERLAY_SIDES, WEND_OVERLAY_AGE, WEND_OVERLAY_CHANGE };
  const WendLook *look = wend_map_view_peek_look (self->view);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autofree char *chosen = wend_overlay_name (look->overlay, look->metric);
  guint at = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_ptr_array_add (self->overlays, wend_overlay_name (plain[i], NULL));
      gtk_string_list_append (words, wend_lens_overlay_label (plain[i]));
      at = plain[i] == look->overlay ? (guint) i : at;
    }
  if (look->overlay == WEND_OVERLAY_METRIC)
    {
      at = self->overlays->len;
      g_ptr_array_add (self->overlays, g_steal_pointer (&chosen));
      gtk_string_list_take (words, wend_lens_overlay_words (self->view));
    }
  adw_combo_row_set_model (self->overlay, G_LIST_MODEL (words));
  adw_combo_row_set_selected (self->overlay, at);
}

/* The picture shows what the window shows. */
static void
tell_lens (WendExportDialog *self)
{
  const WendLook *look = wend_map_view_peek_look (self->view);
  g_autofree char *period = wend_lens_period_words (look), *segment = look->lens.segment != NULL ? wend_words_segment (look->lens.segment) : NULL;
  g_autofree char *only = segment != NULL ? g_strdup_printf (_ ("Only the answers of %s"), segment) : g_strdup (_ ("Answers of everybody"));
  g_autofree char *words = g_strdup_printf ("%s · %s", period, only);

  gtk_label_set_text (self->lens, words);
}

static void
fill_choices (WendExportDialog *self)
{
  g_autoptr (GtkStringList) size_names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) theme_names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    gtk_string_list_append (size_names, _ (sizes[i].label));
  for (gsize i = 0; i < G_N_ELEMENTS (themes); i++)
    gtk_string_list_append (theme_names, _ (themes[i]));
  adw_combo_row_set_model (self->size, G_LIST_MODEL (size_names));
  adw_combo_row_set_model (self->theme, G_LIST_MODEL (theme_names));
}

WendExportDialog *
wend_export_dialog_new (GtkWindow *parent, WendMapView *view, const char *name)
{
  WendExportDialog *self = g_object_new (WEND_TYPE_EXPORT_DIALOG, "transient-for", parent, "modal", TRUE, NULL);

  self->name = g_strdup (name);
  adw_combo_row_set_selected (self->size, 1);
  self->view = g_object_ref (view);
  fill_overlays (self);
  tell_lens (self);
  update (self);
  return self;
}

WendExportDialog *
wend_export_dialog_new_for_scene (GtkWindow *parent, WendMapView *view, const char *name, WendScene *scene)
{
  WendExportDialog *self = g_object_new (WEND_TYPE_EXPORT_DIALOG, "transient-for", parent, "modal", TRUE, NULL);

  self->name = g_strdup (name);
  self->given = TRUE;
  self->scene = wend_scene_ref (scene);
  gtk_widget_set_visible (GTK_WIDGET (self->overlay), FALSE);
  gtk_widget_set_visible (self->credit_row, FALSE);
  adw_combo_row_set_selected (self->size, 1);
  self->view = g_object_ref (view);
  tell_lens (self);
  update (self);
  return self;
}

static void
wend_export_dialog_dispose (GObject *object)
{
  WendExportDialog *self = WEND_EXPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->view);
  g_clear_pointer (&self->scene, wend_scene_unref);
  g_clear_pointer (&self->name, g_free);
  forget_dragged (self);
  g_clear_pointer (&self->overlays, g_ptr_array_unref);
  G_OBJECT_CLASS (wend_export_dialog_parent_class)->dispose (object);
}

/* The preview stands above the options where there is no room beside them. */
static void
on_layout_changed (WendAdaptiveBin *bin, guint layout, WendExportDialog *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides), layout == WEND_LAYOUT_NARROW ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
wend_export_dialog_class_init (WendExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_export_dialog_dispose;
  exported_signal = g_signal_new ("exported", WEND_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, sides);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, preview_box);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, size);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, theme);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, credit_row);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, overlay);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, safe);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, lens);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, credit);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, pixels);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, WendExportDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_layout_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_option_changed);
}

static void
wend_export_dialog_init (WendExportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->overlays = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  self->preview = WEND_SCENE_PICTURE (wend_scene_picture_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->preview), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->preview), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Preview of the picture"), -1);
  gtk_box_append (self->preview_box, GTK_WIDGET (self->preview));
  add_drag (self);
}
