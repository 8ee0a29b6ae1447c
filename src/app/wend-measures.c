/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of measures: a list of rows that draw themselves, with titles to sort by, a search and a copy for spreadsheets.
 * Not a GtkColumnView: in GTK 4.8 its rows have no names and its titles no keys. */

#include "wend-config.h"

#include "app/wend-measures.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-action-table.h"
#include "app/wend-measure-head.h"
#include "app/wend-measure-row.h"
#include "app/wend-stack-names.h"
#include "app/wend-words.h"

#define MOST_PERIODS 60

struct _WendMeasures
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkBox *tools;
  GtkSearchEntry *search;
  GtkLabel *count;
  GtkWidget *sorting;
  GtkDropDown *sort_choice;
  GtkToggleButton *descending;
  GtkMenuButton *lens;
  WendMeasureHead *head;
  GtkWidget *scroller;
  GtkListBox *list;
  GtkActionable *add;
  GtkActionable *add_first;

  GMenu *lens_menu;
  WendMapView *view;
  gulong handler;
  gboolean stale;
  GPtrArray *rows;      /* WendMeasure */
  WendMeasureColumn column;
  gboolean down;        /* greatest first */
  char *sought;         /* case-folded; NULL: all */
  WendMeasureForm form;
};

static guint chosen_signal, notice_signal;

G_DEFINE_FINAL_TYPE (WendMeasures, wend_measures, GTK_TYPE_WIDGET)

static gboolean
is_sought (WendMeasures *self, const WendMeasure *row)
{
  return self->sought == NULL || strstr (row->haystack, self->sought) != NULL;
}

static gboolean
filter (GtkListBoxRow *row, gpointer data)
{
  return is_sought (data, wend_measure_row_peek (WEND_MEASURE_ROW (row)));
}

static int
compare_pointers (gconstpointer a, gconstpointer b, gpointer data)
{
  WendMeasures *self = data;

  return wend_measure_compare (*(WendMeasure *const *) a, *(WendMeasure *const *) b, self->column, self->down);
}

/* Rows that were out of sight when they were drawn last. */
static void
draw_rows (WendMeasures *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (WEND_IS_MEASURE_ROW (row))
      wend_measure_row_appear (WEND_MEASURE_ROW (row));
}

static void
tell_count (WendMeasures *self)
{
  guint n = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    n += is_sought (self, self->rows->pdata[i]);
  if (n == self->rows->len)
    words = g_strdup_printf (ngettext ("%u measure", "%u measures", n), n);
  else
    words = g_strdup_printf (_ ("%u of %u"), n, self->rows->len);
  gtk_label_set_text (self->count, words);
}

/* --- The lens --- */

static void
append_periods (GMenu *menu, const WendInsight *insight)
{
  guint n;
  const WendPeriod *periods = wend_insight_periods (insight, &n);
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _ ("Latest of each place"), "win.period('')");
  for (guint i = n; i > (n > MOST_PERIODS ? n - MOST_PERIODS : 0); i--)
    {
      g_autofree char *words = wend_words_period (&periods[i - 1]), *name = wend_period_name (&periods[i - 1]);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);
      g_menu_item_set_action_and_target (item, "win.period", "s", name);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, _ ("Period"), G_MENU_MODEL (section));
}

static void
append_segments (GMenu *menu, const WendInsight *insight)
{
  guint n;
  const char *const *segments = wend_insight_segments (insight, &n);
  g_autoptr (GMenu) section = g_menu_new ();

  if (n == 0)
    return;
  g_menu_append (section, _ ("Everybody"), "win.segment('')");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = wend_words_segment (segments[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);
      g_menu_item_set_action_and_target (item, "win.segment", "s", segments[i]);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, _ ("Whose answers"), G_MENU_MODEL (section));
}

/* Filled when it is looked at. */
static void
on_lens_opened (GtkMenuButton *button, gpointer data)
{
  WendMeasures *self = data;

  g_menu_remove_all (self->lens_menu);
  if (self->view != NULL)
    {
      append_periods (self->lens_menu, wend_map_view_peek_insight (self->view));
      append_segments (self->lens_menu, wend_map_view_peek_insight (self->view));
    }
}

static void
tell_lens (WendMeasures *self)
{
  const WendLens *lens = wend_insight_lens (wend_map_view_peek_insight (self->view));
  g_autofree char *period = wend_period_is_none (&lens->period) ? g_strdup (_ ("Latest")) : wend_words_period (&lens->period);
  g_autofree char *segment = lens->segment != NULL ? wend_words_segment (lens->segment) : NULL;
  g_autofree char *shown = segment != NULL ? g_strdup_printf ("%s, %s", period, segment) : g_strdup (period);
  g_autofree char *said = g_strdup_printf (_ ("Period: %s"), shown);

  gtk_menu_button_set_label (self->lens, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lens), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

/* --- Filling --- */

static void
remove_rows (WendMeasures *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Made anew in their order: sorted in place, a screen reader would still find them in the old one. */
static void
list_rows (WendMeasures *self)
{
  g_ptr_array_sort_with_data (self->rows, compare_pointers, self);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_append (self->list, wend_measure_row_new (self->rows->pdata[i], self->scroller));
}

static void
fill (WendMeasures *self)
{
  self->stale = FALSE;
  remove_rows (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  if (self->view == NULL)
    return;
  self->rows = wend_measure_list_new (wend_map_view_peek_document (self->view), wend_map_view_peek_insight (self->view), (gint32) (g_get_real_time () / G_USEC_PER_SEC / 86400));
  gtk_stack_set_visible_child_name (self->stack, self->rows->len > 0 ? "table" : "empty");
  list_rows (self);
  tell_count (self);
  tell_lens (self);
}

static void
on_view_changed (WendMapView *view, guint what, WendMeasures *self)
{
  if ((what & (WEND_VIEW_STRUCTURE | WEND_VIEW_NUMBERS)) == 0)
    return;
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
on_map (GtkWidget *widget, gpointer data)
{
  if (WEND_MEASURES (widget)->stale)
    fill (WEND_MEASURES (widget));
}

void
wend_measures_set_view (WendMeasures *self, WendMapView *view)
{
  if (self->view == view)
    return;
  if (self->view != NULL)
    g_clear_signal_handler (&self->handler, self->view);
  g_set_object (&self->view, view);
  self->stale = TRUE;
  if (view != NULL)
    self->handler = g_signal_connect (view, "changed", G_CALLBACK (on_view_changed), self);
  if (view == NULL || gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

/* --- Sorting, searching, copying --- */

static void
sort_by (WendMeasures *self, WendMeasureColumn column, gboolean down)
{
  if (column == self->column && down == self->down)
    return;
  self->column = column;
  self->down = down;
  wend_measure_head_set_order (self->head, column, down);
  gtk_drop_down_set_selected (self->sort_choice, column);
  gtk_toggle_button_set_active (self->descending, down);
  if (self->rows == NULL)
    return;
  remove_rows (self);
  list_rows (self);
}

static void
on_head_sorted (WendMeasureHead *head, guint column, WendMeasures *self)
{
  sort_by (self, (WendMeasureColumn) column, column == (guint) self->column && !self->down);
}

static void
on_sort_chosen (GtkDropDown *choice, GParamSpec *pspec, WendMeasures *self)
{
  if (gtk_drop_down_get_selected (choice) < WEND_N_MEASURES)
    sort_by (self, (WendMeasureColumn) gtk_drop_down_get_selected (choice), self->down);
}

static void
on_descending (GtkToggleButton *button, WendMeasures *self)
{
  sort_by (self, self->column, gtk_toggle_button_get_active (button));
}

static void
on_search_changed (GtkSearchEntry *search, WendMeasures *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (search))));

  g_free (self->sought);
  self->sought = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  gtk_list_box_invalidate_filter (self->list);
  draw_rows (self);
  if (self->rows != NULL)
    tell_count (self);
}

static void
on_search_stopped (GtkSearchEntry *search, WendMeasures *self)
{
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
on_search_activate (GtkSearchEntry *search, WendMeasures *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

void
wend_measures_find (WendMeasures *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
copy_table (WendMeasures *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *tsv = NULL, *html = NULL, *notice = NULL;

  for (int i = 0; self->rows != NULL && i < (int) self->rows->len; i++)
    {
      const WendMeasure *row = wend_measure_row_peek (WEND_MEASURE_ROW (gtk_list_box_get_row_at_index (self->list, i)));
      if (is_sought (self, row))
        g_ptr_array_add (shown, (gpointer) row);
    }
  if (shown->len == 0)
    return;
  tsv = wend_measure_list_tsv (shown);
  html = wend_measure_list_html (shown);
  {
    g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
    GdkContentProvider *parts[] = { gdk_content_provider_new_for_bytes ("text/html", bytes), gdk_content_provider_new_typed (G_TYPE_STRING, tsv) };
    g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
    gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
  }
  notice = g_strdup_printf (ngettext ("Copied %u row as a table", "Copied %u rows as a table", shown->len), shown->len);
  g_signal_emit (self, notice_signal, 0, notice);
}

void
wend_measures_act_copy (gpointer measures, GVariant *parameter)
{
  copy_table (measures);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, WendMeasures *self)
{
  g_signal_emit (self, chosen_signal, 0, wend_measure_row_peek (WEND_MEASURE_ROW (row))->id);
}

/* --- The widget --- */

/* Titles above, or a choice of what to sort by where there are none. */
static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WendMeasures *self = WEND_MEASURES (widget);
  WendMeasureSpan spans[WEND_N_MEASURES];
  WendMeasureForm form = wend_measure_columns (widget, width, spans);

  if (form != self->form)
    {
      self->form = form;
      gtk_widget_set_visible (self->sorting, form != WEND_MEASURE_FULL);
      gtk_widget_set_opacity (GTK_WIDGET (self->count), form == WEND_MEASURE_NARROW ? 0 : 1); /* its room still parts the others */
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->tools), form == WEND_MEASURE_NARROW ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      gtk_widget_measure (GTK_WIDGET (self->stack), GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
    }
  gtk_widget_allocate (GTK_WIDGET (self->stack), width, height, -1, NULL);
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (WEND_MEASURES (widget)->stack), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, 320);
}

static void
wend_measures_dispose (GObject *object)
{
  WendMeasures *self = WEND_MEASURES (object);

  if (self->stack != NULL)
    wend_measures_set_view (self, NULL);
  self->list = NULL;
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->sought, g_free);
  g_clear_object (&self->lens_menu);
  G_OBJECT_CLASS (wend_measures_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, WendMeasures, stack);
  gtk_widget_class_bind_template_child (klass, WendMeasures, tools);
  gtk_widget_class_bind_template_child (klass, WendMeasures, search);
  gtk_widget_class_bind_template_child (klass, WendMeasures, count);
  gtk_widget_class_bind_template_child (klass, WendMeasures, sorting);
  gtk_widget_class_bind_template_child (klass, WendMeasures, sort_choice);
  gtk_widget_class_bind_template_child (klass, WendMeasures, descending);
  gtk_widget_class_bind_template_child (klass, WendMeasures, lens);
  gtk_widget_class_bind_template_child (klass, WendMeasures, head);
  gtk_widget_class_bind_template_child (klass, WendMeasures, scroller);
  gtk_widget_class_bind_template_child (klass, WendMeasures, list);
  gtk_widget_class_bind_template_child (klass, WendMeasures, add);
  gtk_widget_class_bind_template_child (klass, WendMeasures, add_first);
  gtk_widget_class_bind_template_callback (klass, on_head_sorted);
  gtk_widget_class_bind_template_callback (klass, on_sort_chosen);
  gtk_widget_class_bind_template_callback (klass, on_descending);
  gtk_widget_class_bind_template_callback (klass, on_search_changed);
  gtk_widget_class_bind_template_callback (klass, on_search_stopped);
  gtk_widget_class_bind_template_callback (klass, on_search_activate);
  gtk_widget_class_bind_template_callback (klass, on_row_activated);
}

static void
wend_measures_class_init (WendMeasuresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_measures_dispose;
  widget_class->size_allocate = size_allocate;
  widget_class->measure = measure;
  g_type_ensure (WEND_TYPE_MEASURE_HEAD);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-measures.ui");
  bind_children (widget_class);
  wend_actions_install_actions (widget_class, WEND_SCOPE_TABLE, (GtkWidgetActionActivateFunc) wend_action_activate);
  wend_actions_install_keys (widget_class, WEND_SCOPE_TABLE);
  chosen_signal = g_signal_new ("chosen", WEND_TYPE_MEASURES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  notice_signal = g_signal_new ("notice", WEND_TYPE_MEASURES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wend_measures_init (WendMeasures *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  wend_stack_name_pages (self->stack);
  gtk_widget_set_visible (self->sorting, FALSE);
  gtk_actionable_set_action_name (self->add, "win.add-measures");
  gtk_actionable_set_action_name (self->add_first, "win.add-measures");
  for (guint i = 0; i < WEND_N_MEASURES; i++)
    gtk_string_list_append (titles, wend_measure_column_title ((WendMeasureColumn) i));
  gtk_drop_down_set_model (self->sort_choice, G_LIST_MODEL (titles));
  gtk_list_box_set_filter_func (self->list, filter, self, NULL);
  self->lens_menu = g_menu_new ();
  gtk_menu_button_set_menu_model (self->lens, G_MENU_MODEL (self->lens_menu));
  gtk_menu_button_set_create_popup_func (self->lens, on_lens_opened, self, NULL);
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "value-changed", G_CALLBACK (draw_rows), self);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

GtkWidget *
wend_measures_new (void)
{
  return g_object_new (WEND_TYPE_MEASURES, NULL);
}
