/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows in which a person chooses by looking: a colour, an icon, a picture, or what already stands elsewhere on the map.
 * Each popover is made when it is opened. */

#include "wend-config.h"

#include "app/wend-field-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-picture-import.h"
#include "app/wend-tip.h"
#include "app/wend-words.h"
#include "scene/wend-icon.h"
#include "scene/wend-theme.h"

static GtkWidget *
menu_button (GtkWidget *row, const char *icon, const char *words, GtkMenuButtonCreatePopupFunc open)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  wend_tip_set (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open, row, NULL);
  return button;
}

static void
choose (GtkWidget *row, GtkWidget *inside, const char *value)
{
  GtkWidget *popover = gtk_widget_get_ancestor (inside, GTK_TYPE_POPOVER);

  wend_field_write (wend_field_bound (row), value);
  wend_field_bound (row)->fill (row, value);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
on_picked (GtkButton *button, GtkWidget *row)
{
  choose (row, GTK_WIDGET (button), g_object_get_data (G_OBJECT (button), "value"));
}

static GtkWidget *
pick_button (GtkWidget *row, GtkWidget *picture, const char *value, const char *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), picture);
  gtk_widget_add_css_class (button, "flat");
  wend_tip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "value", g_strdup (value), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_picked), row);
  return button;
}

static void
set_grid (GtkMenuButton *button, GtkWidget *grid)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  gtk_menu_button_set_popover (button, popover);
}

/* Colours: tokens of the map's theme, named for people */

static const struct
{
  const char *value;
  const char *name;
} colours[] = {
  { "measured", N_ ("Blue") }, { "better", N_ ("Dark blue") }, { "ramp-2", N_ ("Yellow") },  { "ramp-3", N_ ("Orange") },
  { "worse", N_ ("Rust") },    { "ramp-5", N_ ("Dark red") },  { "assumed", N_ ("Grey") },   { "ink", N_ ("Ink") },
};

const char *
wend_field_colour (guint index, const char **name)
{
  if (index > G_N_ELEMENTS (colours))
    return NULL;
  *name = index < G_N_ELEMENTS (colours) ? _ (colours[index].name) : _ ("No colour");
  return index < G_N_ELEMENTS (colours) ? colours[index].value : "";
}

static WendColour
colour_of (const char *value)
{
  for (guint i = 1; i < WEND_N_COLOURS; i++)
    if (g_str_equal (wend_colour_name ((WendColour) i), value))
      return (WendColour) i;
  return WEND_COLOUR_NONE;
}

static void
draw_swatch (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  WendRgba rgba = wend_theme_colour (dark ? WEND_THEME_DARK : WEND_THEME_LIGHT, (WendColour) GPOINTER_TO_UINT (data));

  cairo_arc (cr, width / 2.0, height / 2.0, MIN (width, height) / 2.0 - 1, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, rgba.red, rgba.green, rgba.blue);
  cairo_fill (cr);
}

static GtkWidget *
swatch (WendColour colour)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), 22);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), 22);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_swatch, GUINT_TO_POINTER (colour), NULL);
  return area;
}

static void
open_colours (GtkMenuButton *button, gpointer row)
{
  GtkWidget *grid = gtk_grid_new ();

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    gtk_grid_attach (GTK_GRID (grid), pick_button (row, swatch (colour_of (colours[i].value)), colours[i].value, _ (colours[i].name)), (int) i % 4, (int) i / 4, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), pick_button (row, gtk_label_new (_ ("No colour")), "", _ ("No colour")), 0, 3, 4, 1);
  set_grid (button, grid);
}

static void
fill_colour (GtkWidget *row, const char *value)
{
  const char *name = *value == '\0' ? _ ("None") : _ ("Another colour"); /* of an older map */
  WendColour colour = colour_of (value);

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    if (g_str_equal (colours[i].value, value))
      name = _ (colours[i].name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), name);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (wend_field_bound (row)->part), draw_swatch, GUINT_TO_POINTER (colour), NULL);
  gtk_widget_set_visible (wend_field_bound (row)->part, colour != WEND_COLOUR_NONE);
}

static GtkWidget *
pick_row (WendFieldBound *bound, const char *icon, const char *words, GtkMenuButtonCreatePopupFunc open)
{
  GtkWidget *row = adw_action_row_new (), *button = menu_button (row, icon, words, open);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bound->part);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_widget_add_css_class (row, "value-row");
  return row;
}

GtkWidget *
wend_field_new_colour (WendFieldBound *bound)
{
  bound->fill = fill_colour;
  bound->part = swatch (WEND_COLOUR_NONE);
  return pick_row (bound, "pan-down-symbolic", _ ("Choose a colour"), open_colours);
}

/* Icons: how the customer meets us, and faces */

static const struct
{
  const char *value;
  const char *name;
} icons[] = {
  { "channel-web", N_ ("Website") },        { "channel-app", N_ ("App") },          { "channel-email", N_ ("E-mail") },
  { "channel-message", N_ ("Message") },    { "channel-chat", N_ ("Chat") },        { "channel-call", N_ ("Call") },
  { "channel-person", N_ ("Person") },      { "channel-counter", N_ ("Counter") },  { "channel-kiosk", N_ ("Kiosk") },
  { "channel-screen", N_ ("Screen") },      { "channel-sign", N_ ("Sign") },        { "channel-letter", N_ ("Letter") },
  { "channel-social", N_ ("Social media") }, { "channel-vehicle", N_ ("Vehicle") }, { "channel-bag", N_ ("Bag") },
  { "emotion-very-good", N_ ("Delighted") }, { "emotion-good", N_ ("Pleased") },    { "emotion-neutral", N_ ("Neutral") },
  { "emotion-bad", N_ ("Unhappy") },        { "emotion-very-bad", N_ ("Upset") },   { "emotion-anxious", N_ ("Anxious") },
  { "emotion-surprised", N_ ("Surprised") },
};

static GtkWidget *
icon_image (const char *value)
{
  g_autofree char *name = g_strdup_printf ("wend-%s-symbolic", value);

  return gtk_image_new_from_icon_name (name);
}

static void
open_icons (GtkMenuButton *button, gpointer row)
{
  GtkWidget *grid = gtk_grid_new ();

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    gtk_grid_attach (GTK_GRID (grid), pick_button (row, icon_image (icons[i].value), icons[i].value, _ (icons[i].name)), (int) i % 6, (int) i / 6, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), pick_button (row, gtk_label_new (_ ("No icon")), "", _ ("No icon")), 0, 5, 6, 1);
  set_grid (button, grid);
}

static void
fill_icon (GtkWidget *row, const char *value)
{
  g_autofree char *icon = g_strdup_printf ("wend-%s-symbolic", value);
  const char *name = *value == '\0' ? _ ("None") : value;

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i].value, value))
      name = _ (icons[i].name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), name);
  gtk_image_set_from_icon_name (GTK_IMAGE (wend_field_bound (row)->part), *value != '\0' ? icon : NULL);
}

GtkWidget *
wend_field_new_icon (WendFieldBound *bound)
{
  bound->fill = fill_icon;
  bound->part = gtk_image_new ();
  return pick_row (bound, "pan-down-symbolic", _ ("Choose an icon"), open_icons);
}

/* A picture */

static void
fill_picture (GtkWidget *row, const char *value)
{
  WendFieldBound *bound = wend_field_bound (row);
  const WendDocument *document = wend_map_view_peek_document (bound->view);
  const WendNode *image = *value != '\0' ? wend_document_find_living (document, value) : NULL;
  GBytes *bytes = image != NULL ? wend_document_blob (document, wend_node_text (image, WEND_FIELD_SHA256)) : NULL;
  g_autoptr (GdkTexture) texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;
  g_autofree char *size = image != NULL ? g_strdup_printf ("%s × %s", wend_node_text (image, WEND_FIELD_WIDTH), wend_node_text (image, WEND_FIELD_HEIGHT)) : NULL;

  gtk_picture_set_paintable (GTK_PICTURE (bound->part), GDK_PAINTABLE (texture));
  gtk_widget_set_visible (bound->part, texture != NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size != NULL ? size : _ ("None"));
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "remove"), *value != '\0');
}

static void
load_picture (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (wend_picture_import_load (file, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
picture_free (gpointer data)
{
  wend_picture_import_clear (data);
  g_free (data);
}

/* Meanwhile the row may be gone, and the nodes; the row itself is kept by the task. */
static void
on_picture_loaded (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) row = data;
  WendFieldBound *bound = wend_field_bound (row);
  WendPictureImport *import = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  WendEditor *editor;
  const char *id;

  if (gtk_widget_get_root (row) == NULL)
    return;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error->message);
      return;
    }
  editor = wend_map_view_peek_editor (bound->view);
  wend_editor_begin (editor, _ ("Add Picture"));
  id = wend_picture_import_add (editor, import, NULL);
  for (guint i = 0; id != NULL && i < bound->ids->len; i++)
    wend_editor_set (editor, g_ptr_array_index (bound->ids, i), bound->field->field, id);
  wend_editor_commit (editor);
}

/* In a thread: a picture of many megabytes takes a second to decode. */
static void
take_picture (GtkWidget *row, GFile *file)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, on_picture_loaded, g_object_ref (row));

  g_task_set_task_data (task, g_new0 (WendPictureImport, 1), picture_free);
  g_task_run_in_thread (task, load_picture);
}

static void
on_file_chosen (GtkNativeDialog *dialog, int response, GtkWidget *row)
{
  if (response == GTK_RESPONSE_ACCEPT && wend_field_bound (row) != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      take_picture (row, file);
    }
  g_object_unref (dialog);
}

static void
on_choose_picture (GtkButton *button, GtkWidget *row)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Choose a picture"), GTK_WINDOW (gtk_widget_get_root (row)), GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, _ ("Pictures (PNG, JPEG)"));
  gtk_file_filter_add_mime_type (pictures, "image/png");
  gtk_file_filter_add_mime_type (pictures, "image/jpeg");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), pictures);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_chosen), row, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_remove_picture (GtkButton *button, GtkWidget *row)
{
  wend_field_write (wend_field_bound (row), "");
  fill_picture (row, "");
}

static gboolean
on_picture_dropped (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *row)
{
  take_picture (row, g_value_get_object (value));
  return TRUE;
}

static GtkWidget *
flat_button (const char *icon, const char *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  wend_tip_set (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return button;
}

GtkWidget *
wend_field_new_picture (WendFieldBound *bound)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *choose_button = flat_button ("document-open-symbolic", _ ("Choose a picture")), *remove = flat_button ("edit-clear-symbolic", _ ("Remove the picture"));
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  bound->fill = fill_picture;
  bound->part = gtk_picture_new ();
  gtk_widget_set_size_request (bound->part, 44, 44);
  gtk_picture_set_can_shrink (GTK_PICTURE (bound->part), TRUE);
  gtk_widget_set_valign (bound->part, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (row), "remove", remove);
  g_signal_connect (choose_button, "clicked", G_CALLBACK (on_choose_picture), row);
  g_signal_connect (remove, "clicked", G_CALLBACK (on_remove_picture), row);
  g_signal_connect (drop, "drop", G_CALLBACK (on_picture_dropped), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (drop));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bound->part);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choose_button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  gtk_widget_add_css_class (row, "value-row");
  return row;
}

/* What already stands in this field elsewhere */

static gboolean
is_list (const WendFieldBound *bound)
{
  return bound->field->field == WEND_FIELD_TAGS || bound->field->field == WEND_FIELD_CONTRIBUTORS;
}

static void
add_words (GHashTable *known, const WendFieldBound *bound, const char *value)
{
  g_auto (GStrv) parts = is_list (bound) ? g_strsplit (value, ",", -1) : NULL;

  if (parts == NULL && *value != '\0')
    g_hash_table_add (known, g_strdup (value));
  for (gsize i = 0; parts != NULL && parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_hash_table_add (known, g_strdup (parts[i]));
}

static GList *
find_known (const WendFieldBound *bound, GHashTable *known)
{
  const WendDocument *document = wend_map_view_peek_document (bound->view);

  for (const WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    if (wend_schema_field (wend_node_kind (node), bound->field->field) != NULL)
      add_words (known, bound, wend_node_text (node, bound->field->field));
  return g_list_sort (g_hash_table_get_keys (known), (GCompareFunc) g_utf8_collate);
}

static void
on_known (GtkListBox *list, GtkListBoxRow *chosen, GtkWidget *row)
{
  WendFieldBound *bound = wend_field_bound (row);
  const char *word = gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (chosen)));
  g_auto (GStrv) had = g_strsplit (bound->shown, ",", -1);
  gboolean there = FALSE;

  for (gsize i = 0; had[i] != NULL; i++)
    there |= g_str_equal (g_strstrip (had[i]), word);
  if (is_list (bound) && bound->shown[0] != '\0')
    {
      g_autofree char *joined = there ? g_strdup (bound->shown) : g_strdup_printf ("%s, %s", bound->shown, word);
      choose (row, GTK_WIDGET (list), joined);
    }
  else
    choose (row, GTK_WIDGET (list), word);
}

static void
open_known (GtkMenuButton *button, gpointer row)
{
  WendFieldBound *bound = wend_field_bound (row);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) words = find_known (bound, known);
  GtkWidget *list = gtk_list_box_new (), *scrolled = gtk_scrolled_window_new (), *none = gtk_label_new (_ ("Nothing on this map yet"));

  for (GList *l = words; l != NULL; l = l->next)
    {
      GtkWidget *label = gtk_label_new (l->data);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
      gtk_list_box_append (GTK_LIST_BOX (list), label);
    }
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), none);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (bound->field->label), -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (on_known), row);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 260);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  set_grid (button, scrolled);
}

void
wend_field_add_known (GtkWidget *row, WendFieldBound *bound)
{
  g_autofree char *words = g_strdup_printf (_ ("Used on this map: %s"), _ (bound->field->label));

  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), menu_button (row, "pan-down-symbolic", words, open_known));
}
