/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import window: pages, the bar over them, and the button that adds. What the page shows is its blocks' business; what
 * is read is the job's. Changes the map once, when asked to add. */

#include "wend-config.h"

#include "app/wend-import-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-adaptive-bin.h"
#include "app/wend-import-words.h"
#include "app/wend-window-private.h"
#include "app/wend-words.h"

#define RESULT_WIDTH 430

typedef enum
{
  WAY_NONE,
  WAY_REDEFINE,
  WAY_AGAIN,
  WAY_CHOOSE
} WayOn;

struct _WendImportWindow
{
  AdwWindow parent_instance;

  WendAdaptiveBin *bin;
  AdwWindowTitle *title;
  GtkWidget *back_button;
  GtkButton *add_button;
  GtkRevealer *progress_bar;
  GtkLabel *progress_words;
  GtkProgressBar *progress;
  GtkRevealer *notice_bar;
  GtkLabel *notice_words;
  GtkLabel *notice_detail;
  GtkButton *notice_button;
  GtkStack *pages;
  GtkScrolledWindow *outer, *left, *right;
  GtkBox *panes, *left_box, *right_box, *columns_block, *columns_head, *lower, *places_block, *aside_block, *quotes_block, *checks;
  GtkLabel *columns_title, *columns_caption, *places_caption, *aside_title, *aside_caption, *quotes_caption, *result_caption;
  GtkWidget *source_title, *separator;
  GtkCheckButton *snapshot, *remember;

  WendEditor *editor;
  WendImportJob *job;
  GtkWidget *typed, *query;
  WayOn way_on;
  gboolean narrow;
};

static guint added_signal;

G_DEFINE_FINAL_TYPE (WendImportWindow, wend_import_window, ADW_TYPE_WINDOW)

/* small helpers of the blocks */

void
wend_import_set_name (gpointer widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
wend_import_clear_list (GtkWidget *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

GtkWidget *
wend_import_text_row (const char *text, const char *caption)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), caption);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer ellipsize)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), GPOINTER_TO_INT (ellipsize) != 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
word_factory (gboolean ellipsize)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GINT_TO_POINTER (ellipsize));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  return factory;
}

GtkWidget *
wend_import_drop_down_new (GListModel *words)
{
  g_autoptr (GtkListItemFactory) cut = word_factory (TRUE), whole = word_factory (FALSE);
  GtkWidget *down = gtk_drop_down_new (g_object_ref (words), NULL);

  gtk_drop_down_set_factory (GTK_DROP_DOWN (down), cut);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (down), whole);
  return down;
}

/* what the pages use */

WendEditor *
wend_import_window_editor (WendImportWindow *self)
{
  return self->editor;
}

WendImportJob *
wend_import_window_job (WendImportWindow *self)
{
  return self->job;
}

void
wend_import_window_notice (WendImportWindow *self, const char *words, const char *detail, const char *way_on)
{
  if (words != NULL)
    gtk_label_set_text (self->notice_words, words);
  gtk_label_set_text (self->notice_detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice_detail), detail != NULL);
  if (way_on != NULL)
    gtk_button_set_label (self->notice_button, way_on);
  gtk_widget_set_visible (GTK_WIDGET (self->notice_button), way_on != NULL);
  gtk_revealer_set_reveal_child (self->notice_bar, words != NULL);
}

void
wend_import_window_set_action (WendImportWindow *self, const char *words, gboolean sensitive)
{
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), words != NULL);
  if (words != NULL)
    gtk_button_set_label (self->add_button, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), sensitive);
}

void
wend_import_window_done (WendImportWindow *self, const char *words)
{
  g_signal_emit (self, added_signal, 0, words);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
is_on (WendImportWindow *self, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), page) == 0;
}

/* Where it is narrow, the button that adds needs the room; Cancel leads back as well. */
static void
show_back (WendImportWindow *self)
{
  gtk_widget_set_visible (self->back_button, !self->narrow && !is_on (self, "start"));
}

/* What was added, or "": the page has its own button. */
static void
show_title (WendImportWindow *self)
{
  const char *title = _ ("Add measures"), *subtitle = "";

  if (is_on (self, "page"))
    {
      title = strcmp (wend_import_job_form (self->job), "sql") == 0 ? _ ("Add measures from a database") : _ ("Add measures from a file");
      subtitle = wend_import_job_name (self->job);
    }
  else if (is_on (self, "typed"))
    title = _ ("Add a figure");
  else if (is_on (self, "query"))
    title = _ ("Ask a database");
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void refresh_start (WendImportWindow *self);

void
wend_import_window_show (WendImportWindow *self, const char *page)
{
  if (strcmp (page, "start") == 0)
    refresh_start (self);
  if (strcmp (page, "typed") == 0 && self->typed == NULL)
    {
      self->typed = wend_import_typed_new (self);
      gtk_stack_add_named (self->pages, self->typed, "typed");
    }
  if (strcmp (page, "query") == 0 && self->query == NULL)
    {
      self->query = wend_import_query_new (self);
      gtk_stack_add_named (self->pages, self->query, "query");
    }
  gtk_stack_set_visible_child_name (self->pages, page);
  show_back (self);
  wend_import_window_set_action (self, NULL, FALSE);
  if (strcmp (page, "typed") == 0)
    wend_import_window_set_action (self, _ ("Add figure"), TRUE);
  if (strcmp (page, "query") == 0)
    wend_import_window_set_action (self, _ ("Ask"), TRUE);
  show_title (self);
}

void
wend_import_window_show_query (WendImportWindow *self, const WendNode *source)
{
  wend_import_window_notice (self, NULL, NULL, NULL);
  wend_import_window_show (self, "query");
  if (source != NULL)
    wend_import_query_set (self->query, source);
}

static void
refresh_start (WendImportWindow *self)
{
  GtkWidget *old = gtk_stack_get_child_by_name (self->pages, "start");

  if (old != NULL)
    gtk_stack_remove (self->pages, old);
  gtk_stack_add_named (self->pages, wend_import_start_new (self), "start");
}

/* choosing a file */

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *suffixes != NULL; suffixes++)
    gtk_file_filter_add_suffix (filter, *suffixes);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
on_file_chosen (GtkNativeDialog *dialog, int response, WendImportWindow *self)
{
  const char *series = g_object_get_data (G_OBJECT (dialog), "series");

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);
      if (path != NULL)
        {
          wend_import_window_notice (self, NULL, NULL, NULL);
          wend_import_job_open (self->job, path, series);
        }
    }
  g_object_unref (dialog);
}

void
wend_import_window_choose (WendImportWindow *self, const char *series)
{
  static const char *const all[] = { "csv", "tsv", "txt", "xes", "gz", NULL };
  static const char *const tables[] = { "csv", "tsv", "txt", "csv.gz", NULL };
  static const char *const logs[] = { "xes", "xes.gz", NULL };
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Choose a file with measures"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Tables and event logs"), all);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Tables (CSV)"), tables);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Event logs (XES)"), logs);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "series", g_strdup (series), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* what the job says */

static void
tell_progress (WendImportWindow *self)
{
  double fraction;
  gboolean shown = wend_import_job_progress (self->job, &fraction);

  if (shown)
    {
      g_autofree char *words = g_strdup_printf (_ ("Reading “%s”…"), wend_import_job_name (self->job));
      gtk_label_set_text (self->progress_words, words);
      if (fraction < 0)
        gtk_progress_bar_pulse (self->progress);
      else
        gtk_progress_bar_set_fraction (self->progress, fraction);
    }
  gtk_revealer_set_reveal_child (self->progress_bar, shown);
}

static void
tell_ready (WendImportWindow *self)
{
  g_autofree char *words = wend_import_doubt_words (self->job);

  self->way_on = WAY_NONE;
  wend_import_window_notice (self, words, NULL, NULL);
}

static void
tell_failed (WendImportWindow *self)
{
  const GError *error = wend_import_job_problem (self->job);
  g_autofree char *detail = NULL, *words = wend_import_problem_words (self->job, error, &detail);
  gboolean differs = g_error_matches (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DIFFERS);

  self->way_on = differs ? WAY_REDEFINE : wend_import_job_table (self->job) == NULL && wend_import_job_path (self->job) != NULL ? WAY_CHOOSE : WAY_NONE;
  wend_import_window_notice (self, words, detail, differs ? _ ("Take it as the file says") : self->way_on == WAY_CHOOSE ? _ ("Choose another file") : NULL);
  if (wend_import_job_table (self->job) == NULL && is_on (self, "page"))
    wend_import_window_show (self, wend_import_job_path (self->job) != NULL ? "start" : "query");
}

static void
tell_state (WendImportWindow *self)
{
  WendImportJobState state = wend_import_job_state (self->job);
  guint figures;
  g_autofree char *add = NULL;

  tell_progress (self);
  if (state == WEND_JOB_FAILED)
    tell_failed (self);
  else if (state == WEND_JOB_WAITING)
    {
      self->way_on = WAY_NONE;
      wend_import_window_notice (self, wend_import_job_problem (self->job)->message, NULL, NULL);
    }
  else if (state == WEND_JOB_STOPPED)
    {
      self->way_on = WAY_AGAIN;
      wend_import_window_notice (self, _ ("Reading was stopped. The map is as it was."), NULL, _ ("Read again"));
    }
  else if (state == WEND_JOB_READY)
    tell_ready (self);
  if (!is_on (self, "page"))
    return;
  wend_import_job_n (self->job, &figures);
  if (state == WEND_JOB_READY)
    add = wend_import_add_words (self->job);
  wend_import_window_set_action (self, add != NULL ? add : gtk_button_get_label (self->add_button) != NULL ? gtk_button_get_label (self->add_button) : _ ("Add"), state == WEND_JOB_READY && figures > 0);
}

/* "Matched from the saved set “Monthly passenger survey”. First 8 of 630 rows." */
static void
tell_table (WendImportWindow *self)
{
  const WendTable *table = wend_import_job_table (self->job);
  const WendImport *import = wend_import_job_result (self->job);
  const char *saved = wend_import_job_saved (self->job);
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean log = table != NULL && strcmp (table->form, "xes") == 0;

  if (saved != NULL)
    g_string_append_printf (words, _ ("Matched from the saved set “%s”."), saved);
  else if (!log)
    g_string_append (words, _ ("Guessed; change what is wrong."));
  if (table != NULL && table->rows->len > 0 && (import != NULL || table->whole))
    {
      guint64 n = import != NULL ? wend_import_n_read (import) : table->n_rows;
      g_autofree char *rows = wend_words_count (n);
      g_string_append_printf (words, " ");
      g_string_append_printf (words, ngettext ("First %u of %s row.", "First %u of %s rows.", (gulong) n), table->rows->len, rows);
    }
  if (log)
    {
      g_autoptr (GPtrArray) metrics = wend_mapping_draft_metrics (wend_import_job_draft (self->job));
      for (guint i = 0; i < metrics->len; i++)
        {
          const char *label = wend_mapping_draft_get (wend_import_job_draft (self->job), "metric", metrics->pdata[i], "label");
          g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", label != NULL ? label : (const char *) metrics->pdata[i]);
        }
    }
  gtk_label_set_text (self->columns_title, log ? _ ("What is counted") : _ ("What each column means"));
  gtk_label_set_text (self->columns_caption, words->str);
}

static void
on_changed (WendImportJob *job, guint what, WendImportWindow *self)
{
  if ((what & WEND_IMPORT_TABLE) != 0 && !is_on (self, "page"))
    {
      wend_import_window_show (self, "page");
      gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
    }
  if ((what & WEND_IMPORT_TABLE) != 0)
    show_title (self);
  if (wend_import_job_draft (job) != NULL && (what & (WEND_IMPORT_TABLE | WEND_IMPORT_DRAFT | WEND_IMPORT_RESULT)) != 0)
    tell_table (self);
  if ((what & (WEND_IMPORT_STATE | WEND_IMPORT_RESULT)) != 0)
    tell_state (self);
}

/* what a person does */

static void
add_delivery (WendImportWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (wend_import_job_state (self->job) != WEND_JOB_READY)
    return;
  words = wend_import_added_words (self->job);
  if (wend_import_job_apply (self->job, gtk_check_button_get_active (self->snapshot), &error))
    wend_import_window_done (self, words);
  else
    {
      g_autofree char *detail = NULL, *sentence = wend_import_problem_words (self->job, error, &detail);
      wend_import_window_notice (self, sentence, detail, NULL);
    }
}

static void
on_add (GtkButton *button, WendImportWindow *self)
{
  if (is_on (self, "page"))
    add_delivery (self);
  else if (is_on (self, "typed"))
    wend_import_typed_act (self->typed);
  else if (is_on (self, "query"))
    wend_import_query_act (self->query);
}

static void
on_back (GtkButton *button, WendImportWindow *self)
{
  wend_import_job_stop (self->job);
  wend_import_window_notice (self, NULL, NULL, NULL);
  wend_import_window_show (self, "start");
}

static void
on_stop (GtkButton *button, WendImportWindow *self)
{
  wend_import_job_stop (self->job);
}

static void
on_way_on (GtkButton *button, WendImportWindow *self)
{
  WayOn way_on = self->way_on;

  wend_import_window_notice (self, NULL, NULL, NULL);
  if (way_on == WAY_REDEFINE)
    wend_import_job_set_redefine (self->job, TRUE);
  else if (way_on == WAY_AGAIN)
    wend_import_job_read_again (self->job);
  else if (way_on == WAY_CHOOSE)
    wend_import_window_choose (self, NULL);
}

static void
on_remember (GtkCheckButton *check, WendImportWindow *self)
{
  if (self->job != NULL)
    wend_import_job_set_remember (self->job, gtk_check_button_get_active (check));
}

static void
set_narrow (GtkBox *box, gboolean narrow)
{
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (box), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (box), "narrow");
}

/* Wide: the result stands beside and both sides scroll; else below, and all of it scrolls as one. */
static void
on_layout_changed (WendAdaptiveBin *bin, guint layout, WendImportWindow *self)
{
  gboolean wide = layout == WEND_LAYOUT_WIDE, narrow = layout == WEND_LAYOUT_NARROW;
  GtkPolicyType inner = wide ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->panes), wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->separator), wide ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_scrolled_window_set_policy (self->outer, GTK_POLICY_NEVER, wide ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_policy (self->left, GTK_POLICY_NEVER, inner);
  gtk_scrolled_window_set_policy (self->right, GTK_POLICY_NEVER, inner);
  gtk_widget_set_size_request (GTK_WIDGET (self->right), wide ? RESULT_WIDTH : -1, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->right), !wide);
  gtk_box_set_homogeneous (self->lower, wide || layout == WEND_LAYOUT_MEDIUM);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->lower), wide || layout == WEND_LAYOUT_MEDIUM ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns_head), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->checks), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  self->narrow = narrow;
  show_back (self);
  set_narrow (self->left_box, narrow);
  set_narrow (self->right_box, narrow);
}

/* making it */

static void
add_blocks (WendImportWindow *self)
{
  gtk_box_append (self->columns_head, wend_import_format_new (self->job));
  gtk_box_append (self->columns_block, wend_import_columns_new (self->job));
  gtk_box_append (self->places_block, wend_import_places_new (self->job, self->places_caption));
  gtk_box_append (self->aside_block, wend_import_aside_new (self->job, self->aside_title, self->aside_caption));
  gtk_box_append (self->quotes_block, wend_import_quotes_new (self->job, GTK_WIDGET (self->quotes_block), self->quotes_caption));
  gtk_box_insert_child_after (self->right_box, wend_import_result_new (self->job, self->result_caption), gtk_widget_get_first_child (GTK_WIDGET (self->right_box)));
  gtk_box_append (self->right_box, wend_import_source_new (self->job));
}

void
wend_import_window_open (WendImportWindow *self, const char *path)
{
  wend_import_job_open (self->job, path, NULL);
}

WendImportWindow *
wend_import_window_new (GtkWindow *parent, WendEditor *editor)
{
  WendImportWindow *self = g_object_new (WEND_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  gtk_window_set_default_size (GTK_WINDOW (self), MAX (gtk_widget_get_width (GTK_WIDGET (parent)), WEND_LAYOUT_LEAST), MAX (gtk_widget_get_height (GTK_WIDGET (parent)), 294));
  self->editor = g_object_ref (editor);
  self->job = wend_import_job_new (editor);
  add_blocks (self);
  g_signal_connect_object (self->job, "changed", G_CALLBACK (on_changed), self, 0);
  wend_import_window_show (self, "start");
  return self;
}

static void
wend_import_window_dispose (GObject *object)
{
  WendImportWindow *self = WEND_IMPORT_WINDOW (object);

  if (self->job != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->job, self);
      wend_import_job_stop (self->job);
    }
  g_clear_object (&self->job);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (wend_import_window_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WendImportWindow, name)

static void
wend_import_window_class_init (WendImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_import_window_dispose;
  added_signal = g_signal_new ("added", WEND_TYPE_IMPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (WEND_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-import-window.ui");
  BIND (bin);
  BIND (title);
  BIND (back_button);
  BIND (add_button);
  BIND (progress_bar);
  BIND (progress_words);
  BIND (progress);
  BIND (notice_bar);
  BIND (notice_words);
  BIND (notice_detail);
  BIND (notice_button);
  BIND (pages);
  BIND (outer);
  BIND (left);
  BIND (right);
  BIND (panes);
  BIND (left_box);
  BIND (right_box);
  BIND (columns_block);
  BIND (columns_head);
  BIND (lower);
  BIND (places_block);
  BIND (aside_block);
  BIND (quotes_block);
  BIND (checks);
  BIND (columns_title);
  BIND (columns_caption);
  BIND (places_caption);
  BIND (aside_title);
  BIND (aside_caption);
  BIND (quotes_caption);
  BIND (result_caption);
  BIND (source_title);
  BIND (separator);
  BIND (snapshot);
  BIND (remember);
  gtk_widget_class_bind_template_callback (widget_class, on_layout_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_way_on);
  gtk_widget_class_bind_template_callback (widget_class, on_remember);
}

static void
wend_import_window_init (WendImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
