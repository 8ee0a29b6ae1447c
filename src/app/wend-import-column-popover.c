/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one column means, and what is to be said about it: a list of meanings, and below it rows for the keys of the metric
 * that the column counts for. Rows write into the draft when they are left. */

#include "wend-config.h"

#include "app/wend-import-blocks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-import-words.h"

typedef struct
{
  const char *key;
  const char *label;
  const char *kinds; /* that have it */
  gboolean range;    /* written 1–5, meant 1..5 */
} KeyRow;

static const KeyRow key_rows[] = {
  { "label", N_ ("Name on the map"), "rating nps ces share completion time rate value", FALSE },
  { "question", N_ ("Question, in its exact words"), "rating nps ces share completion", FALSE },
  { "valid", N_ ("Scale, from–to"), "rating ces", TRUE },
  { "good", N_ ("Good is"), "rating ces", TRUE },
  { "bad", N_ ("A bad time is"), "rating ces", TRUE },
  { "not-applicable", N_ ("“Did not use it” is written"), "rating nps ces share", TRUE },
  { "blank", N_ ("No answer is written"), "rating nps ces share", TRUE },
  { "outcome-values", N_ ("Answers that count (part them by ;)"), "share completion", FALSE },
  { "unit", N_ ("Unit: seconds, minutes, hours or days"), "time", FALSE },
  { "target", N_ ("Longer than this is bad"), "time", FALSE },
  { "better", N_ ("Better is: up or down"), "rating ces share completion time rate value", FALSE },
  { "goal", N_ ("Goal"), "rating nps ces share completion time rate value", FALSE },
};

static gboolean
has_kind (const KeyRow *row, const char *kind)
{
  g_auto (GStrv) kinds = g_strsplit (row->kinds, " ", -1);

  return kind != NULL && g_strv_contains ((const char *const *) kinds, kind);
}

/* rows for keys */

static void
apply_row (GtkWidget *entry, WendImportJob *job)
{
  const KeyRow *row = g_object_get_data (G_OBJECT (entry), "row");
  const char *metric = g_object_get_data (G_OBJECT (entry), "metric");
  WendMappingDraft *draft = wend_import_job_draft (job);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autofree char *value = row->range ? wend_import_range_meant (text) : g_strdup (text);

  g_strstrip (value);
  if (draft == NULL || g_strcmp0 (wend_mapping_draft_get (draft, "metric", metric, row->key), *value != '\0' ? value : NULL) == 0)
    return;
  wend_mapping_draft_set (draft, "metric", metric, row->key, value);
  wend_import_job_touch (job);
}

static void
apply_rows (GtkWidget *widget, WendImportJob *job)
{
  if (ADW_IS_ENTRY_ROW (widget))
    {
      apply_row (widget, job);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    apply_rows (child, job);
}

static void
on_activated (GtkWidget *entry, WendImportJob *job)
{
  GtkWidget *popover = gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover)); /* which writes what stands in the rows */
}

static void
on_closed (GtkPopover *popover, WendImportJob *job)
{
  apply_rows (gtk_popover_get_child (popover), job);
}

static GtkWidget *
key_entry (WendImportJob *job, const KeyRow *row, const char *metric)
{
  GtkWidget *entry = adw_entry_row_new ();
  const char *value = wend_mapping_draft_get (wend_import_job_draft (job), "metric", metric, row->key);
  g_autofree char *shown = value == NULL ? g_strdup ("") : row->range ? wend_import_range_shown (value) : g_strdup (value);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _ (row->label));
  gtk_editable_set_text (GTK_EDITABLE (entry), shown);
  g_object_set_data (G_OBJECT (entry), "row", (gpointer) row);
  g_object_set_data_full (G_OBJECT (entry), "metric", g_strdup (metric), g_free);
  g_signal_connect (entry, "entry-activated", G_CALLBACK (on_activated), job);
  return entry;
}

static GtkWidget *
key_list (WendImportJob *job, const char *metric)
{
  const char *kind = wend_mapping_draft_get (wend_import_job_draft (job), "metric", metric, "kind");
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  wend_import_set_name (list, _ ("About this measure"));
  for (gsize i = 0; i < G_N_ELEMENTS (key_rows); i++)
    if (has_kind (&key_rows[i], kind))
      gtk_list_box_append (GTK_LIST_BOX (list), key_entry (job, &key_rows[i], metric));
  return list;
}

/* meanings */

static void
on_meaning (GtkListBox *list, GtkListBoxRow *row, WendImportJob *job)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER);
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list), "column"));
  guint n;
  WendMeaning meaning = wend_import_meanings (&n)[gtk_list_box_row_get_index (row)];

  g_signal_handlers_disconnect_by_func (popover, on_closed, job); /* its rows belong to what the column meant before */
  wend_mapping_draft_set_use (wend_import_job_draft (job), wend_import_job_document (job), wend_import_job_table (job), column, meaning);
  wend_import_job_touch (job);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
meaning_list (WendImportJob *job, guint column, WendMeaning chosen)
{
  GtkWidget *list = gtk_list_box_new ();
  guint n;
  const WendMeaning *meanings = wend_import_meanings (&n);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "import-meanings");
  g_object_set_data (G_OBJECT (list), "column", GUINT_TO_POINTER (column));
  wend_import_set_name (list, _ ("Meaning of the column"));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *label = gtk_label_new (wend_import_meaning_words (meanings[i]));
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (wend_import_meaning_icon (meanings[i])));
      gtk_box_append (GTK_BOX (box), label);
      if (meanings[i] == chosen)
        gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      wend_import_set_name (row, wend_import_meaning_words (meanings[i]));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  g_signal_connect (list, "row-activated", G_CALLBACK (on_meaning), job);
  return list;
}

GtkWidget *
wend_import_column_popover_new (WendImportJob *job, guint column)
{
  const WendTableColumn *looked = wend_import_job_table (job)->columns->pdata[column];
  const char *metric = NULL;
  WendMeaning meaning = wend_mapping_draft_use (wend_import_job_draft (job), looked->name, &metric);
  GtkWidget *popover = gtk_popover_new (), *scroller = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (box), meaning_list (job, column, meaning));
  if (metric != NULL)
    gtk_box_append (GTK_BOX (box), key_list (job, metric));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 480);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_size_request (box, 280, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), job);
  return popover;
}
