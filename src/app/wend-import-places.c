/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where each answer belongs: one row a name of the stage column (an activity of a log), or, where each column is a question
 * about one place, one row a measure. Each has a choice of the map's places. */

#include "wend-config.h"

#include "app/wend-import-blocks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-tip.h"
#include "app/wend-words.h"

#define MOST_ROWS 60u

typedef struct
{
  WendImportJob *job;
  GtkLabel *caption;
  GtkWidget *list;
  GPtrArray *rows;     /* char *: names or metrics of the rows that stand */
  GPtrArray *counts;   /* GtkLabel */
  GPtrArray *downs;    /* GtkDropDown */
  GPtrArray *ids;      /* char *: of the choices */
  GtkStringList *words;
  gboolean by_name;
  gboolean updating;
} Places;

static void
places_free (gpointer data)
{
  Places *places = data;

  g_object_unref (places->job);
  g_ptr_array_unref (places->rows);
  g_ptr_array_unref (places->counts);
  g_ptr_array_unref (places->downs);
  g_ptr_array_unref (places->ids);
  g_clear_object (&places->words);
  g_free (places);
}

/* The metrics are told by a column of names. */
static gboolean
goes_by_name (WendImportJob *job)
{
  g_autoptr (GPtrArray) metrics = wend_mapping_draft_metrics (wend_import_job_draft (job));

  if (strcmp (wend_import_job_form (job), "xes") == 0)
    return TRUE;
  for (guint i = 0; i < metrics->len; i++)
    if (wend_mapping_draft_get (wend_import_job_draft (job), "metric", metrics->pdata[i], "stage-column") != NULL)
      return TRUE;
  return FALSE;
}

/* choices */

static void
add_places (Places *places, const WendNode *parent, WendKind kind, const char *indent)
{
  guint n;
  WendNode *const *nodes = wend_node_children (parent, kind, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = wend_words_name (nodes[i]);
      g_autofree char *words = g_strconcat (indent, name, NULL);
      gtk_string_list_append (places->words, words);
      g_ptr_array_add (places->ids, g_strdup (wend_node_id (nodes[i])));
      if (kind == WEND_KIND_STAGE)
        add_places (places, nodes[i], WEND_KIND_STEP, "   ");
    }
}

static void
make_choices (Places *places)
{
  g_ptr_array_set_size (places->ids, 0);
  g_clear_object (&places->words);
  places->words = gtk_string_list_new (NULL);
  add_places (places, wend_document_map (wend_import_job_document (places->job)), WEND_KIND_STAGE, "");
  if (!places->by_name)
    {
      gtk_string_list_append (places->words, _ ("The whole journey"));
      return;
    }
  gtk_string_list_append (places->words, _ ("Not placed yet"));
  gtk_string_list_append (places->words, _ ("Keep without a place"));
  gtk_string_list_append (places->words, _ ("Leave out"));
}

static guint
place_index (Places *places, const char *id)
{
  guint at;

  return id != NULL && g_ptr_array_find_with_equal_func (places->ids, id, g_str_equal, &at) ? at : places->ids->len;
}

/* By its id or title, as a mapping may name it. */
static guint
metric_index (Places *places, const char *metric)
{
  const char *stage = wend_mapping_draft_get (wend_import_job_draft (places->job), "metric", metric, "stage");
  const char *place = NULL;

  if (stage != NULL)
    wend_mapping_draft_goes (wend_import_job_draft (places->job), wend_import_job_document (places->job), stage, &place);
  return place_index (places, place);
}

static guint
name_index (Places *places, const char *name)
{
  const char *place = NULL;
  WendGoes goes = wend_mapping_draft_goes (wend_import_job_draft (places->job), wend_import_job_document (places->job), name, &place);

  if (goes == WEND_GOES_TO_PLACE)
    return place_index (places, place);
  return places->ids->len + (guint) goes - (guint) WEND_GOES_NOWHERE;
}

static void
choose_metric (Places *places, const char *metric, guint chosen)
{
  wend_mapping_draft_set (wend_import_job_draft (places->job), "metric", metric, "stage", chosen < places->ids->len ? places->ids->pdata[chosen] : NULL);
}

static void
choose_name (Places *places, const char *name, guint chosen)
{
  gboolean place = chosen < places->ids->len;
  WendGoes goes = place ? WEND_GOES_TO_PLACE : (WendGoes) (WEND_GOES_NOWHERE + chosen - places->ids->len);

  wend_mapping_draft_send (wend_import_job_draft (places->job), wend_import_job_document (places->job), name, goes, place ? places->ids->pdata[chosen] : NULL, places->rows);
}

static void
on_chosen (GtkDropDown *down, GParamSpec *pspec, Places *places)
{
  const char *row = g_object_get_data (G_OBJECT (down), "row");
  guint chosen = gtk_drop_down_get_selected (down);

  if (places->updating || wend_import_job_draft (places->job) == NULL || chosen == GTK_INVALID_LIST_POSITION)
    return;
  if (places->by_name)
    choose_name (places, row, chosen);
  else
    choose_metric (places, row, chosen);
  wend_import_job_touch (places->job);
}

/* rows */

static const char *
label_of (Places *places, const char *row)
{
  const char *label = places->by_name ? NULL : wend_mapping_draft_get (wend_import_job_draft (places->job), "metric", row, "label");
  return label != NULL ? label : row;
}

static void
add_row (Places *places, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *name_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (label_of (places, name)), *down = wend_import_drop_down_new (G_LIST_MODEL (places->words)), *count = gtk_label_new (NULL);
  g_autofree char *title = g_strdup_printf (_ ("Place of “%s”"), label_of (places, name));
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  wend_tip_set (label, label_of (places, name));
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_xalign (GTK_LABEL (count), 1);
  gtk_label_set_width_chars (GTK_LABEL (count), 5);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_hexpand (down, TRUE);
  gtk_widget_set_size_request (down, 60, -1);
  gtk_widget_add_css_class (down, "import-flat");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (arrow, "dim-label");
  g_object_set_data_full (G_OBJECT (down), "row", g_strdup (name), g_free);
  wend_import_set_name (down, title);
  gtk_box_set_homogeneous (GTK_BOX (both), TRUE);
  gtk_widget_set_hexpand (both, TRUE);
  gtk_box_append (GTK_BOX (name_box), label);
  gtk_box_append (GTK_BOX (name_box), arrow);
  gtk_box_append (GTK_BOX (both), name_box);
  gtk_box_append (GTK_BOX (both), down);
  gtk_box_append (GTK_BOX (box), both);
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_add_css_class (box, "import-place");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (places->list), row);
  g_ptr_array_add (places->downs, down);
  g_ptr_array_add (places->counts, count);
  g_signal_connect (down, "notify::selected", G_CALLBACK (on_chosen), places);
}

/* Nothing could be read, for no name is placed yet: those that the first look met. */
static GPtrArray *
looked_names (Places *places)
{
  const WendTable *table = wend_import_job_table (places->job);
  gboolean log = strcmp (wend_import_job_form (places->job), "xes") == 0;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; table != NULL && i < table->columns->len; i++)
    {
      const WendTableColumn *column = table->columns->pdata[i];
      if (log)
        g_ptr_array_add (names, g_strdup (column->name));
      else if (wend_mapping_draft_use (wend_import_job_draft (places->job), column->name, NULL) == WEND_MEANS_STAGE)
        for (guint j = 0; j < column->values->len; j++)
          g_ptr_array_add (names, g_strdup (column->values->pdata[j]));
    }
  return names;
}

/* What rows there should be; NULL where that cannot be said now. */
static GPtrArray *
wanted_rows (Places *places)
{
  const WendImport *import = wend_import_job_result (places->job);
  GPtrArray *wanted;
  g_autoptr (GPtrArray) metrics = NULL;

  if (places->by_name && import == NULL)
    return places->rows->len > 0 ? NULL : looked_names (places);
  wanted = g_ptr_array_new_with_free_func (g_free);
  if (places->by_name)
    {
      const GPtrArray *names = wend_import_names (import);
      for (guint i = 0; i < names->len; i++)
        g_ptr_array_add (wanted, g_strdup (((const WendNameMatch *) names->pdata[i])->value));
      return wanted;
    }
  metrics = wend_mapping_draft_metrics (wend_import_job_draft (places->job));
  for (guint i = 0; i < metrics->len; i++)
    g_ptr_array_add (wanted, g_strdup (metrics->pdata[i]));
  return wanted;
}

static gboolean
are_equal (const GPtrArray *a, const GPtrArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    if (strcmp (a->pdata[i], b->pdata[i]) != 0)
      return FALSE;
  return a->len == b->len;
}

static guint64
count_of (Places *places, const char *row)
{
  const WendImport *import = wend_import_job_result (places->job);
  const GPtrArray *names = wend_import_names (import);
  guint64 n = 0;

  for (guint i = 0; places->by_name && i < names->len; i++)
    if (strcmp (((const WendNameMatch *) names->pdata[i])->value, row) == 0)
      return ((const WendNameMatch *) names->pdata[i])->n;
  for (guint i = 0; !places->by_name && i < wend_import_n_observations (import); i++)
    {
      WendImportObservation observation;
      wend_import_observation (import, i, &observation);
      if (observation.segment == NULL && observation.shape == NULL && strcmp (observation.metric, row) == 0)
        n += observation.n;
    }
  return n;
}

static void
tell_matched (Places *places)
{
  guint matched = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; places->by_name && i < places->rows->len; i++)
    matched += wend_mapping_draft_goes (wend_import_job_draft (places->job), wend_import_job_document (places->job), places->rows->pdata[i], NULL) == WEND_GOES_TO_PLACE;
  if (places->by_name)
    words = g_strdup_printf (ngettext ("%u of %u name matched", "%u of %u names matched", places->rows->len), matched, places->rows->len);
  else
    words = g_strdup (_ ("One column, one question"));
  gtk_label_set_text (places->caption, places->rows->len > 0 ? words : "");
  gtk_widget_set_visible (places->list, places->rows->len > 0);
}

static void
rebuild (Places *places, GPtrArray *wanted)
{
  g_ptr_array_unref (places->rows);
  places->rows = wanted;
  g_ptr_array_set_size (places->downs, 0);
  g_ptr_array_set_size (places->counts, 0);
  wend_import_clear_list (places->list);
  make_choices (places);
  for (guint i = 0; i < MIN (wanted->len, MOST_ROWS); i++)
    add_row (places, wanted->pdata[i]);
  if (wanted->len > MOST_ROWS)
    {
      g_autofree char *words = g_strdup_printf (_ ("%u more go by their own names"), wanted->len - MOST_ROWS);
      gtk_list_box_append (GTK_LIST_BOX (places->list), wend_import_text_row (words, NULL));
    }
}

static void
refresh (Places *places)
{
  gboolean by_name = goes_by_name (places->job);
  GPtrArray *wanted;

  if (by_name != places->by_name)
    {
      places->by_name = by_name;
      g_ptr_array_set_size (places->rows, 0);
    }
  wanted = wanted_rows (places);
  places->updating = TRUE;
  if (wanted != NULL && (!are_equal (wanted, places->rows) || places->words == NULL))
    rebuild (places, wanted);
  else if (wanted != NULL)
    g_ptr_array_unref (wanted);
  for (guint i = 0; i < places->downs->len; i++)
    {
      const char *row = places->rows->pdata[i];
      g_autofree char *count = wend_import_job_result (places->job) != NULL ? wend_words_count (count_of (places, row)) : NULL;
      GtkWidget *down = places->downs->pdata[i];
      guint index = places->by_name ? name_index (places, row) : metric_index (places, row);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (down), index);
      if (places->by_name && index >= places->ids->len)
        gtk_widget_add_css_class (down, "import-unplaced");
      else
        gtk_widget_remove_css_class (down, "import-unplaced");
      if (count != NULL)
        gtk_label_set_text (places->counts->pdata[i], count);
    }
  places->updating = FALSE;
  tell_matched (places);
}

static void
on_changed (WendImportJob *job, guint what, GtkWidget *list)
{
  Places *places = g_object_get_data (G_OBJECT (list), "places");

  if ((what & WEND_IMPORT_TABLE) != 0)
    g_ptr_array_set_size (places->rows, 0);
  if ((what & (WEND_IMPORT_TABLE | WEND_IMPORT_DRAFT | WEND_IMPORT_RESULT)) != 0 && wend_import_job_draft (job) != NULL)
    refresh (places);
}

GtkWidget *
wend_import_places_new (WendImportJob *job, GtkLabel *caption)
{
  GtkWidget *list = gtk_list_box_new ();
  Places *places = g_new0 (Places, 1);

  places->job = g_object_ref (job);
  places->caption = caption;
  places->list = list;
  places->rows = g_ptr_array_new_with_free_func (g_free);
  places->counts = g_ptr_array_new ();
  places->downs = g_ptr_array_new ();
  places->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  wend_import_set_name (list, _ ("Where each answer belongs"));
  g_object_set_data_full (G_OBJECT (list), "places", places, places_free);
  g_signal_connect_object (job, "changed", G_CALLBACK (on_changed), list, 0);
  return list;
}
