/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What will stand on the map: each place with value, range and n, as insight reads them from a trial on a copy. No number
 * stands without its n; what is too little to say looks empty. */

#include "wend-config.h"

#include "app/wend-import-blocks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-tip.h"
#include "app/wend-whisker.h"
#include "app/wend-words.h"

#define MOST_ROWS 200u

typedef struct
{
  WendImportJob *job;
  GtkLabel *caption;
  GtkWidget *list;
} Result;

typedef struct
{
  WendRange range;
  double min, max;
  guint n_ticks;
  const char *format; /* of the numbers */
} Scale;

static void
result_free (gpointer data)
{
  g_object_unref (((Result *) data)->job);
  g_free (data);
}

static gboolean
is_kind (const WendFigure *figure, const char *kind)
{
  return strcmp (wend_node_text (figure->metric, WEND_FIELD_KIND), kind) == 0;
}

/* Ratings on their scale, shares to 100, recommendation from −100; the others from zero to the largest. */
static Scale
scale_of (const WendFigure *figure)
{
  Scale scale = { figure->shown, 0, 100, 5, "%'.0f" };

  if ((is_kind (figure, "rating") || is_kind (figure, "ces")) && figure->mean.has && wend_node_number (figure->metric, WEND_FIELD_MIN, &scale.min) && wend_node_number (figure->metric, WEND_FIELD_MAX, &scale.max))
    {
      scale.range = figure->mean;
      scale.n_ticks = (guint) CLAMP (scale.max - scale.min + 1, 2, 11);
      scale.format = "%'.1f";
    }
  else if (is_kind (figure, "nps"))
    scale = (Scale) { figure->shown, -100, 100, 5, "%+.0f" };
  else if (figure->leads_over)
    scale = (Scale) { figure->over_target, 0, 100, 5, "%'.0f" };
  else if (is_kind (figure, "time") || is_kind (figure, "rate") || is_kind (figure, "value"))
    scale = (Scale) { figure->shown, MIN (0, figure->shown.lo), MAX (MAX (figure->shown.hi, figure->shown.value) * 1.15, 1e-9), 5, figure->shown.value < 10 ? "%'.1f" : "%'.0f" };
  return scale;
}

static char *
number (const char *format, double value)
{
  g_autofree char *text = NULL;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  text = strcmp (format, "%+.0f") == 0 ? g_strdup_printf ("%+.0f", value) : strcmp (format, "%'.1f") == 0 ? g_strdup_printf ("%'.1f", value) : g_strdup_printf ("%'.0f", value);
  G_GNUC_END_IGNORE_DEPRECATIONS
  if (*text == '-')
    return g_strconcat ("−", text + 1, NULL);
  return g_steal_pointer (&text);
}

/* "3.9–4.1", with "to" where a sign is involved */
static char *
range_words (const Scale *scale)
{
  g_autofree char *lo = number (scale->format, scale->range.lo), *hi = number (scale->format, scale->range.hi);

  if (!scale->range.has_range)
    return g_strdup ("");
  if (scale->range.lo < 0 || strcmp (scale->format, "%+.0f") == 0)
    /* Translators: a range with signs, such as −6 to −4. */
    return g_strdup_printf (_ ("%s to %s"), lo, hi);
  return g_strdup_printf ("\342\201\246%s–%s\342\201\251", lo, hi); /* from left to right, in any language */
}

static char *
n_words (const WendFigure *figure)
{
  g_autofree char *n = wend_words_count (figure->n);

  if (figure->state == WEND_FIGURE_N_UNKNOWN)
    return g_strdup (_ ("n unknown"));
  return figure->state == WEND_FIGURE_FEW ? g_strdup_printf (_ ("few, n = %s"), n) : g_strdup_printf ("n = %s", n);
}

/* rows */

static GtkWidget *
label (const char *text, const char *class, float xalign)
{
  GtkWidget *widget = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (widget), xalign);
  if (class != NULL)
    gtk_widget_add_css_class (widget, class);
  gtk_widget_add_css_class (widget, "numeric");
  return widget;
}

static GtkWidget *
value_box (const WendFigure *figure, const Scale *scale)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gboolean rating = scale->range.value >= figure->mean.value && scale->range.value <= figure->mean.value && figure->mean.has;
  g_autofree char *value = rating ? number (scale->format, scale->range.value) : wend_words_value (figure), *range = range_words (scale), *n = n_words (figure);
  GtkWidget *range_label = label (range, "caption", 1), *n_label = label (n, "caption", 1);

  gtk_widget_add_css_class (range_label, "dim-label");
  gtk_widget_add_css_class (n_label, "dim-label");
  gtk_widget_set_halign (line, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (line), label (value, figure->state == WEND_FIGURE_FEW ? "import-few" : "import-value", 1));
  gtk_box_append (GTK_BOX (line), range_label);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), n_label);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (box, 92, -1);
  return box;
}

static guint64
answers (Result *result, const WendFigure *figure)
{
  const WendImport *import = wend_import_job_result (result->job);
  const char *at = figure->place != NULL ? wend_node_id (figure->place) : NULL;
  guint64 n = 0;

  for (guint i = 0; i < wend_import_n_observations (import); i++)
    {
      WendImportObservation observation;
      wend_import_observation (import, i, &observation);
      if (observation.segment == NULL && observation.shape == NULL && g_strcmp0 (observation.at, at) == 0 && strcmp (observation.metric, wend_node_id (figure->metric)) == 0)
        n += observation.n;
    }
  return n;
}

/* A small group: this is the only place where its n is seen. */
static char *
too_few_words (Result *result, const WendFigure *figure)
{
  double floor = 10;
  g_autofree char *n = wend_words_count (answers (result, figure));

  wend_node_number (wend_document_map (wend_import_job_document (result->job)), WEND_FIELD_PRIVACY_FLOOR, &floor);
  return g_strdup_printf (_ ("Too few answers to say (n = %s). Under %.0f is not kept."), n, floor);
}

static GtkWidget *
name_box (const char *name, const char *caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *title = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (title), 6);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  wend_tip_set (title, name);
  gtk_box_append (GTK_BOX (box), title);
  if (caption != NULL)
    {
      GtkWidget *below = label (caption, "caption", 0);
      gtk_label_set_ellipsize (GTK_LABEL (below), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (below, "dim-label");
      gtk_box_append (GTK_BOX (box), below);
    }
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
append_row (Result *result, GtkWidget *box, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (box, "import-result");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  wend_import_set_name (row, name);
  gtk_list_box_append (GTK_LIST_BOX (result->list), row);
}

static void
add_figure (Result *result, const WendFigure *figure, gboolean several)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *place = figure->place != NULL ? wend_words_name (figure->place) : g_strdup (_ ("The whole journey"));
  g_autofree char *spoken = wend_words_figure (figure), *name = g_strdup_printf ("%s. %s", place, spoken);
  const char *metric = wend_node_text (figure->metric, WEND_FIELD_LABEL);
  Scale scale = scale_of (figure);

  gtk_box_append (GTK_BOX (box), name_box (place, several && *metric != '\0' ? metric : NULL));
  if (figure->state == WEND_FIGURE_SUPPRESSED)
    {
      g_autofree char *words = too_few_words (result, figure);
      GtkWidget *few = label (words, "caption", 0);
      gtk_label_set_wrap (GTK_LABEL (few), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (few), 30);
      gtk_widget_add_css_class (few, "dim-label");
      gtk_box_append (GTK_BOX (box), few);
    }
  else
    {
      gtk_box_append (GTK_BOX (box), wend_whisker_new (scale.range, scale.min, scale.max, scale.n_ticks, figure->state == WEND_FIGURE_FEW));
      gtk_box_append (GTK_BOX (box), value_box (figure, &scale));
    }
  append_row (result, box, name);
}

/* Kept, but under no place. */
static void
add_unplaced (Result *result)
{
  const WendImport *import = wend_import_job_result (result->job);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < wend_import_n_observations (import); i++)
    {
      WendImportObservation observation;
      wend_import_observation (import, i, &observation);
      if (observation.unplaced != NULL)
        g_hash_table_add (seen, (gpointer) observation.unplaced);
    }
  if (g_hash_table_size (seen) > 0)
    {
      guint n = g_hash_table_size (seen);
      g_autofree char *words = g_strdup_printf (ngettext ("%u name is kept without a place", "%u names are kept without a place", n), n);
      gtk_list_box_append (GTK_LIST_BOX (result->list), wend_import_text_row (words, NULL));
    }
}

static void
tell_caption (Result *result, const WendFigure *first, gboolean several)
{
  double confidence = 0.95, min, max;
  g_autofree char *bars = NULL, *words = NULL;

  wend_node_number (wend_document_map (wend_import_job_document (result->job)), WEND_FIELD_CONFIDENCE, &confidence);
  bars = g_strdup_printf (_ ("bars show %.0f %% range"), confidence * 100);
  if (first != NULL && !several && is_kind (first, "rating") && wend_node_number (first->metric, WEND_FIELD_MIN, &min) && wend_node_number (first->metric, WEND_FIELD_MAX, &max))
    /* Translators: the scale, and after it what the bars show. */
    words = g_strdup_printf (_ ("rating %.0f to %.0f, %s"), min, max, bars);
  gtk_label_set_text (result->caption, first == NULL ? "" : words != NULL ? words : bars);
}

/* What Wend works out beside is no figure of the file. */
static gboolean
is_shown (const WendFigure *figure)
{
  return figure->state != WEND_FIGURE_NONE && strcmp (wend_node_id (figure->metric), "bad-anywhere") != 0;
}

static void
refresh (Result *result)
{
  const WendInsight *insight = wend_import_job_insight (result->job);
  guint n = 0, shown = 0;
  const WendFigure *const *figures = insight != NULL ? wend_insight_figures (insight, &n) : NULL;
  const WendFigure *first = NULL;
  gboolean several = FALSE;

  wend_import_clear_list (result->list);
  for (guint i = 0; i < n; i++)
    {
      if (!is_shown (figures[i]))
        continue;
      several |= first != NULL && figures[i]->metric != first->metric;
      first = first != NULL ? first : figures[i];
    }
  for (guint i = 0; i < n && shown < MOST_ROWS; i++)
    if (is_shown (figures[i]))
      {
        add_figure (result, figures[i], several);
        shown++;
      }
  if (insight != NULL)
    add_unplaced (result);
  tell_caption (result, first, several);
  gtk_widget_set_visible (result->list, gtk_widget_get_first_child (result->list) != NULL);
}

static void
on_changed (WendImportJob *job, guint what, GtkWidget *list)
{
  if ((what & WEND_IMPORT_RESULT) != 0)
    refresh (g_object_get_data (G_OBJECT (list), "result"));
}

GtkWidget *
wend_import_result_new (WendImportJob *job, GtkLabel *caption)
{
  GtkWidget *list = gtk_list_box_new ();
  Result *result = g_new0 (Result, 1);

  *result = (Result) { g_object_ref (job), caption, list };
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  wend_import_set_name (list, _ ("What you will get"));
  g_object_set_data_full (G_OBJECT (list), "result", result, result_free);
  g_signal_connect_object (job, "changed", G_CALLBACK (on_changed), list, 0);
  gtk_widget_set_visible (list, FALSE);
  return list;
}
