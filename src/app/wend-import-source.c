/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where this comes from: what was asked, of whom, when, in which file, and what it cannot show. What is typed here goes into
 * the mapping, so that it stands in the map's source and is there again next month. */

#include "wend-config.h"

#include "app/wend-import-blocks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-words.h"

typedef struct
{
  WendImportJob *job;
  GtkWidget *name, *question, *asked, *period, *from;
  GtkWidget *covers, *file;
} Source;

static void
source_free (gpointer data)
{
  g_object_unref (((Source *) data)->job);
  g_free (data);
}

/* The one metric of the draft, NULL where there are several. */
static const char *
only_metric (WendImportJob *job)
{
  g_autoptr (GPtrArray) metrics = wend_mapping_draft_metrics (wend_import_job_draft (job));

  return metrics->len == 1 ? metrics->pdata[0] : NULL;
}

static void
set_text (GtkWidget *entry, const char *text)
{
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (entry)), text != NULL ? text : "") != 0 && gtk_widget_get_focus_child (entry) == NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

/* A new set is known by its name from now on; a remembered one keeps the series and gets a title. */
static void
apply_name (Source *source, const char *text)
{
  WendMappingDraft *draft = wend_import_job_draft (source->job);

  if (wend_import_job_saved (source->job) != NULL)
    wend_mapping_draft_set (draft, "source", NULL, "title", text);
  else
    wend_mapping_draft_set (draft, "source", NULL, "name", text);
}

static void
apply (GtkWidget *entry, Source *source)
{
  WendMappingDraft *draft = wend_import_job_draft (source->job);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autofree char *before = NULL, *after = NULL;

  if (draft == NULL)
    return;
  if (entry == source->period)
    {
      wend_import_job_set_period (source->job, text);
      return;
    }
  before = wend_mapping_draft_text (draft);
  if (entry == source->name)
    apply_name (source, text);
  else if (entry == source->question && only_metric (source->job) != NULL)
    wend_mapping_draft_set (draft, "metric", only_metric (source->job), "question", text);
  else if (entry == source->asked || entry == source->from)
    wend_mapping_draft_set (draft, "source", NULL, entry == source->asked ? "asked" : "by", text);
  after = wend_mapping_draft_text (draft);
  if (strcmp (before, after) != 0)
    wend_import_job_touch (source->job);
}

static void
on_activated (GtkWidget *entry, Source *source)
{
  apply (entry, source);
}

static void
on_left (GtkEventControllerFocus *controller, Source *source)
{
  apply (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)), source);
}

static GtkWidget *
add_entry (Source *source, GtkWidget *list, const char *title)
{
  GtkWidget *entry = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  g_signal_connect (entry, "entry-activated", G_CALLBACK (on_activated), source);
  g_signal_connect (focus, "leave", G_CALLBACK (on_left), source);
  gtk_widget_add_controller (entry, focus);
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  return entry;
}

static GtkWidget *
add_value (GtkWidget *list, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_widget_add_css_class (row, "value-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

static void
add_warning (GtkWidget *list)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_label_new (_ ("People who answer may differ from people who do not. This file cannot show that."));

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("wend-tool-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (row, "import-warning");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* "630 rows · fingerprint 3f9a 71c2" */
static char *
file_words (WendImportJob *job)
{
  const WendImport *import = wend_import_job_result (job);
  g_autofree char *rows = import != NULL ? wend_words_count (wend_import_n_read (import)) : NULL;
  const char *sum = import != NULL ? wend_import_sha256 (import) : "";

  if (import == NULL)
    return g_strdup (wend_import_job_name (job));
  return g_strdup_printf (ngettext ("%s row · fingerprint %.4s %.4s", "%s rows · fingerprint %.4s %.4s", (gulong) wend_import_n_read (import)), rows, sum, sum + MIN (strlen (sum), 4));
}

static char *
covers_words (WendImportJob *job)
{
  WendPeriod covers = wend_import_job_covers (job);

  return wend_period_is_none (&covers) ? g_strdup ("–") : wend_words_period (&covers);
}

static void
refresh (Source *source)
{
  WendImportJob *job = source->job;
  WendMappingDraft *draft = wend_import_job_draft (job);
  const char *metric = only_metric (job), *title = wend_mapping_draft_get (draft, "source", NULL, "title");
  g_autofree char *file = file_words (job), *covers = covers_words (job);
  gboolean needs_period = wend_import_job_needs_period (job);

  set_text (source->name, title != NULL ? title : wend_mapping_draft_get (draft, "source", NULL, "name"));
  set_text (source->question, metric != NULL ? wend_mapping_draft_get (draft, "metric", metric, "question") : NULL);
  gtk_widget_set_visible (source->question, metric != NULL);
  set_text (source->asked, wend_mapping_draft_get (draft, "source", NULL, "asked"));
  set_text (source->from, wend_mapping_draft_get (draft, "source", NULL, "by"));
  set_text (source->period, wend_import_job_period (job));
  gtk_widget_set_visible (source->period, needs_period);
  gtk_widget_set_visible (source->covers, !needs_period);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (source->covers), covers);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (source->file), file);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (source->file), strcmp (wend_import_job_form (job), "sql") == 0 ? _ ("Answer of the database") : _ ("File"));
}

static void
on_changed (WendImportJob *job, guint what, GtkWidget *list)
{
  if ((what & (WEND_IMPORT_TABLE | WEND_IMPORT_DRAFT | WEND_IMPORT_RESULT)) != 0 && wend_import_job_draft (job) != NULL)
    refresh (g_object_get_data (G_OBJECT (list), "source"));
}

GtkWidget *
wend_import_source_new (WendImportJob *job)
{
  GtkWidget *list = gtk_list_box_new ();
  Source *source = g_new0 (Source, 1);

  source->job = g_object_ref (job);
  source->name = add_entry (source, list, _ ("Name of the set"));
  source->question = add_entry (source, list, _ ("Question, in its exact words"));
  source->asked = add_entry (source, list, _ ("Asked of"));
  source->period = add_entry (source, list, _ ("Period, such as 2026-10"));
  source->covers = add_value (list, _ ("Period"));
  source->file = add_value (list, _ ("File"));
  source->from = add_entry (source, list, _ ("From (team or person)"));
  add_warning (list);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  wend_import_set_name (list, _ ("Where this comes from"));
  g_object_set_data_full (G_OBJECT (list), "source", source, source_free);
  g_signal_connect_object (job, "changed", G_CALLBACK (on_changed), list, 0);
  return list;
}
