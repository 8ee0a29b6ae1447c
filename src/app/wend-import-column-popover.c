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
  const char *value; /* NULL ends them */
  const char *words;
} KeyChoice;

typedef struct
{
  const char *key;
  const char *label;
  const char *kinds; /* that have it */
  gboolean range;    /* written 1–5, meant 1..5 */
  const KeyChoice *choices; /* NULL: any text; the first is meant where nothing is said */
} KeyRow;

static const KeyChoice units[] = { { "seconds", N_ ("Seconds") }, { "minutes", N_ ("Minutes") }, { "hours", N_ ("Hours") }, { "days", N_ ("Days") }, { NULL, NULL } };
static const KeyChoice directions[] = { { "up", N_ ("More is better") }, { "down", N_ ("Less is better") }, { NULL, NULL } };

static const KeyRow key_rows[] = {
  { "label", N_ ("Name on the map"), "rating nps ces share completion time rate value", FALSE, NULL },
  { "question", N_ ("Question, in its exact words"), "rating nps ces share completion", FALSE, NULL },
  { "valid", N_ ("Scale, from–to"), "rating ces", TRUE, NULL },
  { "good", N_ ("Good is"), "rating ces", TRUE, NULL },
  { "bad", N_ ("A bad time is"), "rating ces", TRUE, NULL },
  { "not-applicable", N_ ("“Did not use it” is written"), "rating nps ces share", TRUE, NULL },
  { "blank", N_ ("No answer is written"), "rating nps ces share", TRUE, NULL },
  { "outcome-values", N_ ("Answers that count (part them by ;)"), "share completion", FALSE, NULL },
  { "unit", N_ ("Unit"), "time", FALSE, units },
  { "target", N_ ("Longer than this is bad"), "time", FALSE, NULL },
  { "better", N_ ("Better is"), "rating ces share completion time rate value", FALSE, directions },
  { "goal", N_ ("Goal"), "rating nps ces share completion time rate value", FALSE, NULL },
};

static gboolean
has_kind (const KeyRow *row, const char *kind)
{
  g_auto (GStrv) kinds = g_strsplit (row->kinds, " ", -1);

  return kind != NULL && g_strv_contains ((const char *const *) kinds, kind);
}

/* rows for keys */

/* What a row says, as it stands in the mapping, where it is `before` now: a choice that nobody made is not written down. */
static char *
value_of (GtkWidget *widget, const KeyRow *row, const char *before)
{
  guint i;

  if (!ADW_IS_COMBO_ROW (widget))
    {
      const char *text = gtk_editable_get_text (GTK_EDITABLE (widget));
      return row->range ? wend_import_range_meant (text) : g_strdup (text);
    }
  i = adw_combo_row_get_selected (ADW_COMBO_ROW (widget));
  if (i == GTK_INVALID_LIST_POSITION || (i == 0 && before == NULL))
    return g_strdup (before != NULL ? before : "");
  return g_strdup (row->choices[i].value);
}

static void
apply_row (GtkWidget *entry, WendImportJob *job)
{
  const KeyRow *row = g_object_get_data (G_OBJECT (entry), "row");
  const char *metric = g_object_get_data (G_OBJECT (entry), "metric");
  WendMappingDraft *draft = wend_import_job_draft (job);
  const char *before = draft != NULL ? wend_mapping_draft_get (draft, "metric", metric, row->key) : NULL;
  g_autofree char *value = value_of (entry, row, before);

  g_strstrip (value);
  if (draft == NULL || g_strcmp0 (before, *value != '\0' ? value : NULL) == 0)
    return;
  wend_mapping_draft_set (draft, "metric", metric, row->key, value);
  wend_import_job_touch (job);
}

static void
apply_rows (GtkWidget *widget, WendImportJob *job)
{
  if (ADW_IS_ENTRY_ROW (widget) || ADW_IS_COMBO_ROW (widget))
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
key_entry (WendImportJob *job, const KeyRow *row, const char *value)
{
  GtkWidget *entry = adw_entry_row_new ();
  g_autofree char *shown = value == NULL ? g_strdup ("") : row->range ? wend_import_range_shown (value) : g_strdup (value);

  gtk_editable_set_text (GTK_EDITABLE (entry), shown);
  g_signal_connect (entry, "entry-activated", G_CALLBACK (on_activated), job);
  return entry;
}

/* A word that is none of them is kept until another is chosen: the mapping says what is wrong with it. */
static GtkWidget *
key_choice (const KeyRow *row, const char *value)
{
  GtkWidget *combo = adw_combo_row_new ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint chosen = value == NULL ? 0 : GTK_INVALID_LIST_POSITION;

  for (guint i = 0; row->choices[i].value != NULL; i++)
    {
      gtk_string_list_append (words, _ (row->choices[i].words));
      if (g_strcmp0 (value, row->choices[i].value) == 0)
        chosen = i;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (combo), G_LIST_MODEL (words));
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), chosen);
  return combo;
}

static GtkWidget *
key_row (WendImportJob *job, const KeyRow *row, const char *metric)
{
  const char *value = wend_mapping_draft_get (wend_import_job_draft (job), "metric", metric, row->key);
  GtkWidget *widget = row->choices != NULL ? key_choice (row, value) : key_entry (job, row, value);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), _ (row->label));
  g_object_set_data (G_OBJECT (widget), "row", (gpointer) row);
  g_object_set_data_full (G_OBJECT (widget), "metric", g_strdup (metric), g_free);
  return widget;
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
      gtk_list_box_append (GTK_LIST_BOX (list), key_row (job, &key_rows[i], metric));
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
