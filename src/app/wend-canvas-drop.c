/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is pasted or dropped from elsewhere becomes cards: lines and tables of text, pictures, files. Pictures are read in a
 * thread, as many as there are, and then added in one step. */

#include "wend-config.h"

#include "app/wend-canvas-clip-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-picture-import.h"
#include "app/wend-window-private.h"
#include "edit/wend-label.h"
#include "edit/wend-verbs.h"

#define MOST_FILES 50u

gboolean
wend_canvas_target (WendCanvas *self, WendPasteAt *target)
{
  guint n;
  const WendColumn *columns = wend_map_scene_columns (wend_map_view_peek_scene (self->view), &n);
  WendPlace place;

  *target = (WendPasteAt) { 0 };
  if (n == 0)
    return FALSE;
  target->column = columns[0].node;
  if (self->focus_key == NULL || !wend_canvas_place (self, self->focus_key, &place))
    return TRUE;
  target->lane = place.lane != NULL || place.node == NULL ? place.lane : wend_canvas_lane_of (self, place.node);
  if (place.column != NULL)
    target->column = place.column;
  else if (place.node != NULL && wend_canvas_column_of (self, place.node) != NULL)
    target->column = wend_canvas_column_of (self, place.node);
  if (place.node != NULL && (wend_node_kind (place.node) == WEND_KIND_CARD || wend_node_kind (place.node) == WEND_KIND_STEP || wend_node_kind (place.node) == WEND_KIND_ACTION))
    target->after = place.node;
  return TRUE;
}

/* Text */

static gboolean
takes_words (const WendPasteAt *target)
{
  return target->lane != NULL && wend_cell_kind (target->lane, target->column) != WEND_N_KINDS;
}

static void
paste_table (WendCanvas *self, const WendPasteTable *table)
{
  g_autoptr (GPtrArray) pasted = g_ptr_array_new_with_free_func (g_free);
  WendPasteAt target;

  if (!wend_canvas_target (self, &target) || !takes_words (&target))
    {
      wend_canvas_notice (self, _ ("Choose a cell that holds cards first, then paste"), FALSE);
      return;
    }
  if (wend_paste_table (wend_map_view_peek_editor (self->view), wend_map_view_peek_scene (self->view), table, target, pasted))
    wend_canvas_pasted (self, pasted, NULL);
}

static gboolean
is_too_long (WendCanvas *self, const WendPasteTable *table)
{
  g_autofree char *notice = NULL;

  if (table->longest <= WEND_PASTE_CARD_MOST)
    return FALSE;
  notice = g_strdup_printf (_ ("A card holds up to 10,000 characters, this text has %'u. Nothing was pasted; paste a part of it"), table->longest);
  wend_canvas_notice (self, notice, FALSE);
  return TRUE;
}

static void
on_answer (AdwMessageDialog *dialog, const char *response, WendCanvas *self)
{
  const char *text = g_object_get_data (G_OBJECT (dialog), "text");
  g_autoptr (WendPasteTable) table = NULL;

  if (self->view == NULL || self->view != g_object_get_data (G_OBJECT (dialog), "view") || g_str_equal (response, "cancel"))
    return;
  table = wend_paste_table_parse (text, g_str_equal (response, "one"));
  if (!is_too_long (self, table))
    paste_table (self, table);
}

static void
ask (WendCanvas *self, const char *text, guint n)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;
  g_autofree char *heading = g_strdup_printf (_ ("Paste %'u cards?"), n);
  g_autofree char *all = g_strdup_printf (_ ("%'u cards"), n);

  if (!GTK_IS_WINDOW (root))
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (root), heading, _ ("Each line of the text becomes a card. It can also be pasted as one card."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "one", _ ("_One card"), "all", all, NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "text", g_strdup (text), g_free);
  g_object_set_data_full (G_OBJECT (dialog), "view", g_object_ref (self->view), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer), self, 0);
  wend_message_present (dialog);
}

void
wend_canvas_paste_text (WendCanvas *self, const char *text)
{
  g_autoptr (WendPasteTable) table = NULL;

  if (strlen (text) > WEND_CLIP_MOST_TEXT)
    {
      wend_canvas_notice (self, _ ("This is too much to paste. Paste a part of it"), FALSE);
      return;
    }
  table = wend_paste_table_parse (text, FALSE);
  if (table->n_cards > WEND_PASTE_MOST)
    {
      g_autofree char *notice = g_strdup_printf (_ ("These are %'u lines; up to 5,000 can be pasted at once. Paste a part of them"), table->n_cards);
      wend_canvas_notice (self, notice, FALSE);
    }
  else if (is_too_long (self, table))
    return;
  else if (table->n_cards > WEND_PASTE_ASK)
    ask (self, text, table->n_cards);
  else
    paste_table (self, table);
}

/* Pictures */

typedef struct
{
  GPtrArray *files;  /* GFile */
  GBytes *bytes;     /* instead of files */
  GArray *imports;   /* WendPictureImport */
  GPtrArray *names;  /* char *, one an import */
  char *refusal;     /* the first; NULL: none */
  guint n_refused;
  WendMapView *view;
} Pictures;

static void
pictures_free (gpointer data)
{
  Pictures *pictures = data;

  for (guint i = 0; i < pictures->imports->len; i++)
    wend_picture_import_clear (&g_array_index (pictures->imports, WendPictureImport, i));
  g_array_unref (pictures->imports);
  g_ptr_array_unref (pictures->files);
  g_ptr_array_unref (pictures->names);
  g_clear_pointer (&pictures->bytes, g_bytes_unref);
  g_object_unref (pictures->view);
  g_free (pictures->refusal);
  g_free (pictures);
}

static Pictures *
pictures_new (WendCanvas *self)
{
  Pictures *pictures = g_new0 (Pictures, 1);

  pictures->files = g_ptr_array_new_with_free_func (g_object_unref);
  pictures->imports = g_array_new (FALSE, TRUE, sizeof (WendPictureImport));
  pictures->names = g_ptr_array_new_with_free_func (g_free);
  pictures->view = g_object_ref (self->view);
  return pictures;
}

static void
refuse (Pictures *pictures, const char *name, const char *why)
{
  pictures->n_refused++;
  if (pictures->refusal == NULL)
    pictures->refusal = name != NULL ? g_strdup_printf ("“%s”: %s", name, why) : g_strdup (why);
}

static void
load_file (Pictures *pictures, GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GError) error = NULL;
  WendPictureImport import;

  if (info != NULL && (gsize) g_file_info_get_size (info) > WEND_CLIP_MOST_PICTURE)
    refuse (pictures, name, _ ("The picture is larger than 20 MB. Save it smaller, then add it again."));
  else if (!wend_picture_import_load (file, &import, &error))
    refuse (pictures, name, error->message);
  else
    {
      g_array_append_val (pictures->imports, import);
      g_ptr_array_add (pictures->names, g_steal_pointer (&name));
    }
}

static void
load (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Pictures *pictures = data;
  g_autoptr (GError) error = NULL;
  WendPictureImport import;

  for (guint i = 0; i < pictures->files->len; i++)
    load_file (pictures, g_ptr_array_index (pictures->files, i));
  if (pictures->bytes != NULL && wend_picture_import_read (pictures->bytes, &import, &error))
    {
      g_array_append_val (pictures->imports, import);
      g_ptr_array_add (pictures->names, NULL);
    }
  else if (pictures->bytes != NULL)
    refuse (pictures, NULL, error->message);
  g_task_return_boolean (task, TRUE);
}

/* The lane for pictures: the one meant, the first there is, a new one. */
static char *
storyboard (WendCanvas *self, const WendPasteAt *target)
{
  guint n;
  WendNode *const *lanes = wend_node_children (wend_document_map (wend_map_view_peek_document (self->view)), WEND_KIND_LANE, &n);

  if (target->lane != NULL && wend_node_lane_kind (target->lane) == WEND_LANE_STORYBOARD)
    return g_strdup (wend_node_id (target->lane));
  for (guint i = 0; i < n; i++)
    if (wend_node_lane_kind (lanes[i]) == WEND_LANE_STORYBOARD && !wend_node_flag (lanes[i], WEND_FIELD_HIDDEN))
      return g_strdup (wend_node_id (lanes[i]));
  return g_strdup (wend_verbs_add_lane (wend_map_view_peek_editor (self->view), WEND_LANE_STORYBOARD, n > 0 ? wend_node_id (lanes[0]) : NULL, NULL));
}

static void
add_pictures (WendCanvas *self, Pictures *pictures, const WendPasteAt *target, GPtrArray *ids)
{
  WendEditor *editor = wend_map_view_peek_editor (self->view);
  g_autofree char *lane = NULL;

  wend_editor_begin (editor, pictures->imports->len == 1 ? _ ("Add Picture") : _ ("Add Pictures"));
  lane = storyboard (self, target);
  for (guint i = 0; lane != NULL && i < pictures->imports->len; i++)
    {
      const char *image = wend_picture_import_add (editor, &g_array_index (pictures->imports, WendPictureImport, i), g_ptr_array_index (pictures->names, i));
      const char *card = image != NULL ? wend_editor_create (editor, WEND_KIND_CARD, wend_node_id (target->column), NULL, WEND_FIELD_LANE, lane, WEND_FIELD_IMAGE, image, -1) : NULL;
      if (card != NULL)
        g_ptr_array_add (ids, g_strdup (card));
    }
  wend_editor_commit (editor);
}

static void
on_loaded (GObject *canvas, GAsyncResult *result, gpointer data)
{
  WendCanvas *self = WEND_CANVAS (canvas);
  Pictures *pictures = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free), notes = g_ptr_array_new_with_free_func (g_free);
  WendPasteAt target;

  if (self->view == NULL || self->view != pictures->view)
    return;
  if (pictures->imports->len > 0 && wend_canvas_target (self, &target))
    add_pictures (self, pictures, &target, ids);
  if (pictures->refusal != NULL && pictures->n_refused > 1)
    g_ptr_array_add (notes, g_strdup_printf (_ ("%u files could not be added. %s"), pictures->n_refused, pictures->refusal));
  else if (pictures->refusal != NULL)
    g_ptr_array_add (notes, g_strdup (pictures->refusal));
  if (ids->len > 0)
    wend_canvas_pasted (self, ids, notes);
  else if (notes->len > 0)
    wend_canvas_notice (self, g_ptr_array_index (notes, 0), FALSE);
}

static void
start (WendCanvas *self, Pictures *pictures)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_loaded, NULL);

  g_task_set_task_data (task, pictures, pictures_free);
  g_task_run_in_thread (task, load);
}

void
wend_canvas_add_picture_bytes (WendCanvas *self, GBytes *bytes)
{
  Pictures *pictures = pictures_new (self);

  pictures->bytes = g_bytes_ref (bytes);
  start (self, pictures);
}

/* Files */

static gboolean
has_suffix (GFile *file, const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return lower != NULL && g_str_has_suffix (lower, suffix);
}

static void
on_text_read (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (WendCanvas) self = data;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_load_contents_finish (G_FILE (file), result, &text, NULL, NULL, &error))
    wend_canvas_notice (self, error->message, FALSE);
  else if (self->view != NULL)
    {
      g_autofree char *valid = g_utf8_make_valid (text, -1);
      wend_canvas_paste_text (self, valid);
    }
}

/* A text larger than can be pasted is not read at all. */
static void
read_text (WendCanvas *self, GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && (gsize) g_file_info_get_size (info) > WEND_CLIP_MOST_TEXT)
    wend_canvas_notice (self, _ ("This is too much to paste. Paste a part of it"), FALSE);
  else
    g_file_load_contents_async (file, NULL, on_text_read, g_object_ref (self));
}

/* A file with measures, not with cards. */
static gboolean
is_delivery (GFile *file)
{
  return has_suffix (file, ".csv") || has_suffix (file, ".csv.gz") || has_suffix (file, ".xes") || has_suffix (file, ".xes.gz");
}

static void
add_measures (WendCanvas *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.add-measures-from", "s", path);
}

void
wend_canvas_add_files (WendCanvas *self, GdkFileList *list)
{
  GSList *files = gdk_file_list_get_files (list);
  Pictures *pictures = pictures_new (self);
  guint n = 0;

  for (GSList *at = files; at != NULL && n < MOST_FILES; at = at->next, n++)
    {
      GFile *file = at->data;
      if (has_suffix (file, ".wend"))
        g_application_open (g_application_get_default (), &file, 1, "");
      else if (is_delivery (file))
        add_measures (self, file);
      else if (has_suffix (file, ".txt") || has_suffix (file, ".tsv"))
        read_text (self, file);
      else
        g_ptr_array_add (pictures->files, g_object_ref (file));
    }
  if (n == MOST_FILES && g_slist_length (files) > MOST_FILES)
    {
      g_autofree char *notice = g_strdup_printf (_ ("Up to %u files can be added at once; the rest was left out"), MOST_FILES);
      wend_canvas_notice (self, notice, FALSE);
    }
  g_slist_free (files);
  if (pictures->files->len > 0)
    start (self, pictures);
  else
    pictures_free (pictures);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, WendCanvas *self)
{
  g_autofree char *key = NULL;

  if (self->view == NULL || wend_editor_is_read_only (wend_map_view_peek_editor (self->view)))
    return FALSE;
  wend_canvas_finish_edit (self);
  self->at = (WendPoint) { x, y };
  key = wend_canvas_key_at (self, x, y);
  if (key != NULL)
    wend_canvas_focus_key (self, key, FALSE);
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    wend_canvas_add_files (self, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) != NULL)
    wend_canvas_paste_text (self, g_value_get_string (value));
  else if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    {
      g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (g_value_get_object (value));
      wend_canvas_add_picture_bytes (self, png);
    }
  return TRUE;
}

/* The cell or card under what is held is tinted, as one is under the pointer. */
static void
tint (WendCanvas *self, char *key)
{
  g_free (self->hover);
  self->hover = key;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkDragAction
on_drop_motion (GtkDropTarget *target, double x, double y, WendCanvas *self)
{
  g_autofree char *key = NULL;

  if (self->view == NULL || wend_editor_is_read_only (wend_map_view_peek_editor (self->view)))
    return 0;
  key = wend_canvas_key_at (self, x, y);
  if (g_strcmp0 (key, self->hover) != 0)
    tint (self, g_steal_pointer (&key));
  return GDK_ACTION_COPY;
}

static void
on_drop_left (GtkDropTarget *target, WendCanvas *self)
{
  tint (self, NULL);
}

void
wend_canvas_add_drops (WendCanvas *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  g_signal_connect (target, "enter", G_CALLBACK (on_drop_motion), self);
  g_signal_connect (target, "motion", G_CALLBACK (on_drop_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_drop_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
