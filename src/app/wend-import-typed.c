/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure that somebody read somewhere: what it measures, where, when, how many, and the source in words. What is missing
 * is said before anything is changed; room measure checks it again. */

#include "wend-config.h"

#include "app/wend-import-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-words.h"
#include "base/wend-parse.h"
#include "measure/wend-typed.h"

typedef struct
{
  WendImportWindow *window;
  AdwComboRow *metric, *form, *better, *place;
  GtkWidget *label, *k, *n, *value, *period, *source, *link, *asked, *bias, *by;
  GPtrArray *metrics; /* char *: ids; the new one is the last choice */
  GPtrArray *places;  /* char *: ids; the first choice is the whole journey */
} Typed;

static void
typed_free (gpointer data)
{
  Typed *typed = data;

  g_ptr_array_unref (typed->metrics);
  g_ptr_array_unref (typed->places);
  g_free (typed);
}

/* rows */

static GtkWidget *
add_group (GtkWidget *page, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return group;
}

static GtkWidget *
add_entry (GtkWidget *group, const char *title)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entry);
  return entry;
}

static AdwComboRow *
add_combo (GtkWidget *group, const char *title, GtkStringList *words)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (words));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_object_unref (words);
  return ADW_COMBO_ROW (row);
}

static GtkStringList *
metric_words (Typed *typed)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  guint n;
  WendNode *const *nodes = wend_node_children (wend_document_map (wend_editor_peek_document (wend_import_window_editor (typed->window))), WEND_KIND_METRIC, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *kind = wend_node_text (nodes[i], WEND_FIELD_KIND), *label = wend_node_text (nodes[i], WEND_FIELD_LABEL);
      static const char *const fitting[] = { "share", "completion", "rate", "value", NULL }; /* of the others single answers would have to be known */
      if (!g_strv_contains (fitting, kind))
        continue;
      gtk_string_list_append (words, *label != '\0' ? label : wend_node_id (nodes[i]));
      g_ptr_array_add (typed->metrics, g_strdup (wend_node_id (nodes[i])));
    }
  gtk_string_list_append (words, _ ("A new measure"));
  return words;
}

static void
add_places (Typed *typed, GtkStringList *words, const WendNode *parent, WendKind kind, const char *indent)
{
  guint n;
  WendNode *const *nodes = wend_node_children (parent, kind, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = wend_words_name (nodes[i]), *text = g_strconcat (indent, name, NULL);
      gtk_string_list_append (words, text);
      g_ptr_array_add (typed->places, g_strdup (wend_node_id (nodes[i])));
      if (kind == WEND_KIND_STAGE)
        add_places (typed, words, nodes[i], WEND_KIND_STEP, "   ");
    }
}

static GtkStringList *
place_words (Typed *typed)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("The whole journey"));
  add_places (typed, words, wend_document_map (wend_editor_peek_document (wend_import_window_editor (typed->window))), WEND_KIND_STAGE, "");
  return words;
}

static GtkStringList *
words_of (const char *const *texts)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  for (; *texts != NULL; texts++)
    gtk_string_list_append (words, _ (*texts));
  return words;
}

/* Only the rows that the form of the figure has. */
static void
on_form (GObject *object, GParamSpec *pspec, Typed *typed)
{
  WendTypedForm form = (WendTypedForm) adw_combo_row_get_selected (typed->form);
  gboolean new_metric = adw_combo_row_get_selected (typed->metric) >= typed->metrics->len;

  gtk_widget_set_visible (typed->k, form == WEND_TYPED_SHARE);
  gtk_widget_set_visible (typed->n, form != WEND_TYPED_VALUE);
  gtk_widget_set_visible (typed->value, form != WEND_TYPED_SHARE);
  gtk_widget_set_visible (typed->label, new_metric);
  gtk_widget_set_visible (GTK_WIDGET (typed->better), new_metric);
}

/* adding */

static const char *
text_of (GtkWidget *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  return *text != '\0' ? text : NULL;
}

/* A mistake at `entry`: said, and gone to. */
static gboolean
miss (Typed *typed, GtkWidget *entry, const char *words)
{
  wend_import_window_notice (typed->window, words, NULL, NULL);
  gtk_widget_grab_focus (entry);
  return FALSE;
}

static gboolean
read_count (GtkWidget *entry, guint64 *count)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  return wend_parse_uint64 (text, count);
}

/* 3.4 or 3,4 */
static gboolean
read_value (GtkWidget *entry, double *value)
{
  g_autofree char *text = g_strstrip (g_strdelimit (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))), ",", '.'));

  return wend_parse_double (text, value);
}

static gboolean
read_numbers (Typed *typed, WendTyped *figure)
{
  if (figure->form != WEND_TYPED_VALUE && !read_count (typed->n, &figure->n))
    return miss (typed, typed->n, _ ("Type how many were asked, a whole number; or choose a value without n."));
  if (figure->form == WEND_TYPED_SHARE && !read_count (typed->k, &figure->k))
    return miss (typed, typed->k, _ ("Type how many of them it was, a whole number."));
  if (figure->form == WEND_TYPED_SHARE && figure->k > figure->n)
    return miss (typed, typed->k, _ ("That is more than were asked. Exchange the two numbers."));
  if (figure->form != WEND_TYPED_SHARE && !read_value (typed->value, &figure->value))
    return miss (typed, typed->value, _ ("Type the value, a number such as 3.4."));
  return TRUE;
}

static gboolean
read_all (Typed *typed, WendTyped *figure)
{
  guint metric = adw_combo_row_get_selected (typed->metric), place = adw_combo_row_get_selected (typed->place);

  figure->metric = metric < typed->metrics->len ? typed->metrics->pdata[metric] : NULL;
  figure->label = text_of (typed->label);
  figure->better_down = adw_combo_row_get_selected (typed->better) == 1;
  figure->at = place > 0 && place <= typed->places->len ? typed->places->pdata[place - 1] : NULL;
  figure->form = (WendTypedForm) adw_combo_row_get_selected (typed->form);
  figure->source = text_of (typed->source);
  figure->link = text_of (typed->link);
  figure->asked = text_of (typed->asked);
  figure->bias = text_of (typed->bias);
  figure->by = text_of (typed->by);
  figure->taken = g_get_real_time () / G_USEC_PER_SEC;
  if (figure->metric == NULL && figure->label == NULL)
    return miss (typed, typed->label, _ ("Name what is measured, such as “Complaints about waiting”."));
  if (!read_numbers (typed, figure))
    return FALSE;
  if (!wend_period_parse (gtk_editable_get_text (GTK_EDITABLE (typed->period)), &figure->period))
    return miss (typed, typed->period, _ ("Type the time that it is about, such as 2026-10, 2026-Q3 or 2026."));
  return figure->source != NULL || miss (typed, typed->source, _ ("Say where it comes from, such as “Annual report 2026, page 12”."));
}

void
wend_import_typed_act (GtkWidget *page)
{
  Typed *typed = g_object_get_data (G_OBJECT (page), "typed");
  WendTyped figure = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!read_all (typed, &figure))
    return;
  if (!wend_import_typed (wend_import_window_editor (typed->window), &figure, NULL, &error))
    {
      wend_import_window_notice (typed->window, _ ("The figure cannot be kept like that. The map is as it was."), error->message, NULL);
      return;
    }
  words = g_strdup_printf (_ ("Added a figure from “%s”"), figure.source);
  wend_import_window_done (typed->window, words);
}

GtkWidget *
wend_import_typed_new (WendImportWindow *window)
{
  static const char *const forms[] = { N_ ("A share: 30 of 120"), N_ ("A mean of 120 answers"), N_ ("A value alone"), NULL };
  static const char *const directions[] = { N_ ("More is better"), N_ ("Less is better"), NULL };
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *what = add_group (page, _ ("What it says"), _ ("A value without n gets no range and no rank.")), *whence = add_group (page, _ ("Where it comes from"), NULL);
  Typed *typed = g_new0 (Typed, 1);

  typed->window = window;
  typed->metrics = g_ptr_array_new_with_free_func (g_free);
  typed->places = g_ptr_array_new_with_free_func (g_free);
  typed->metric = add_combo (what, _ ("Measure"), metric_words (typed));
  typed->label = add_entry (what, _ ("Name of the new measure"));
  typed->better = add_combo (what, _ ("Direction"), words_of (directions));
  typed->place = add_combo (what, _ ("Place"), place_words (typed));
  typed->form = add_combo (what, _ ("Kind of figure"), words_of (forms));
  typed->k = add_entry (what, _ ("How many of them (k)"));
  typed->n = add_entry (what, _ ("How many were asked (n)"));
  typed->value = add_entry (what, _ ("Value"));
  typed->period = add_entry (what, _ ("Period, such as 2026-10"));
  typed->source = add_entry (whence, _ ("Source in words"));
  typed->asked = add_entry (whence, _ ("Asked of"));
  typed->bias = add_entry (whence, _ ("What it cannot show"));
  typed->link = add_entry (whence, _ ("Link"));
  typed->by = add_entry (whence, _ ("Typed in by"));
  g_signal_connect (typed->form, "notify::selected", G_CALLBACK (on_form), typed);
  g_signal_connect (typed->metric, "notify::selected", G_CALLBACK (on_form), typed);
  g_object_set_data_full (G_OBJECT (page), "typed", typed, typed_free);
  on_form (NULL, NULL, typed);
  return page;
}
