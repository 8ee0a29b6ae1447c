/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card of the view Priorities. Shows what its chart set holds; computes nothing. */

#include "wend-config.h"

#include "app/wend-chart-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "app/wend-action-table.h"
#include "app/wend-chart-view.h"
#include "app/wend-map-view.h"
#include "app/wend-tip.h"
#include "render/wend-render.h"

#define PICTURE_SCALE 2

struct _WendChartCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title;
  GtkDropDown *choice;
  GtkWidget *head;
  GtkWidget *foot;
  GtkMenuButton *take;
  GMenuModel *take_menu;
  GtkBox *place;
  GtkLabel *mark;
  GtkLabel *hint;
  GtkWidget *add;
  GtkExpander *words;
  GtkLabel *twin;
  GtkWidget *chart;

  WendChartKind kind;
  const WendChartSet *set;
  guint chosen;
  char *key;       /* of what is chosen */
  gboolean filling;
};

static guint chosen_signal, notice_signal, export_signal;

G_DEFINE_FINAL_TYPE (WendChartCard, wend_chart_card, GTK_TYPE_WIDGET)

static WendScene *
draw (const WendChartOptions *options, gpointer data)
{
  WendChartCard *self = data;

  return self->set != NULL ? wend_chart_set_draw (self->set, self->kind, self->chosen, options) : NULL;
}

static char *
twin_words (WendChartCard *self)
{
  const WendChartTwin *twin = wend_chart_view_peek_twin (WEND_CHART_VIEW (self->chart));
  GString *text = g_string_new (NULL);

  if (twin == NULL)
    return g_string_free (text, FALSE);
  g_string_append_printf (text, "%s\n%s\n", twin->title != NULL ? twin->title : "", twin->says->str);
  for (guint i = 0; i < twin->marks->len; i++)
    g_string_append_printf (text, "• %s\n", g_array_index (twin->marks, WendChartMark, i).words);
  g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

static void
tell_twin (WendChartCard *self)
{
  g_autofree char *words = gtk_expander_get_expanded (self->words) ? twin_words (self) : NULL;

  gtk_label_set_text (self->twin, words != NULL ? words : "");
}

static void
on_mark (WendChartView *view, const char *words, WendChartCard *self)
{
  gtk_label_set_text (self->mark, words != NULL ? words : _ ("Point at a mark, or use the arrow keys, to read its numbers"));
  if (words != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->mark), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->mark), "dim-label");
}

static void
on_chosen (WendChartView *view, const char *id, WendChartCard *self)
{
  g_signal_emit (self, chosen_signal, 0, id);
}

/* --- What is shown --- */

static void
show_chart (WendChartCard *self)
{
  guint n = self->set != NULL ? wend_chart_set_n_choices (self->set, self->kind) : 0;
  const char *hint = self->set != NULL ? wend_chart_set_hint (self->set, self->kind) : NULL;

  wend_chart_view_renew (WEND_CHART_VIEW (self->chart));
  gtk_widget_set_visible (self->head, n != 1);
  gtk_widget_set_visible (GTK_WIDGET (self->title), n == 0);
  gtk_label_set_text (self->title, wend_chart_kind_title (self->kind));
  gtk_widget_set_visible (GTK_WIDGET (self->choice), n > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->place), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), n > 0);
  gtk_widget_set_visible (self->foot, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (self->add, self->set != NULL && wend_chart_set_asks_measures (self->set, self->kind));
  tell_twin (self);
}

static void
choose (WendChartCard *self, guint choice)
{
  self->chosen = choice;
  g_free (self->key);
  self->key = wend_chart_set_key (self->set, self->kind, choice);
}

/* The names of what may be chosen; what was chosen before is found again. */
static void
fill_choices (WendChartCard *self)
{
  guint n = wend_chart_set_n_choices (self->set, self->kind), found = 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (n == 0)
    return;
  for (guint i = 0; i < n && n > 1; i++)
    {
      g_autofree char *label = wend_chart_set_label (self->set, self->kind, i), *key = wend_chart_set_key (self->set, self->kind, i);
      gtk_string_list_append (names, label);
      if (g_strcmp0 (key, self->key) == 0)
        found = i;
    }
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->choice, found);
  choose (self, found);
}

void
wend_chart_card_set (WendChartCard *self, const WendChartSet *set)
{
  self->set = set;
  if (set == NULL)
    return;
  self->filling = TRUE;
  fill_choices (self);
  self->filling = FALSE;
  show_chart (self);
}

WendChartKind
wend_chart_card_kind (WendChartCard *self)
{
  return self->kind;
}

WendScene *
wend_chart_card_draw (WendChartCard *self)
{
  return wend_chart_view_draw (WEND_CHART_VIEW (self->chart));
}

static void
on_choice (GtkDropDown *choice, GParamSpec *pspec, WendChartCard *self)
{
  guint selected = gtk_drop_down_get_selected (choice);

  if (self->filling || self->set == NULL || selected >= wend_chart_set_n_choices (self->set, self->kind))
    return;
  choose (self, selected);
  show_chart (self);
}

static void
on_expanded (GtkExpander *expander, GParamSpec *pspec, WendChartCard *self)
{
  tell_twin (self);
}

/* --- Taking it along --- */

static GdkTexture *
texture_of (WendScene *scene)
{
  WendRect bounds = wend_scene_bounds (scene);
  int width = (int) ceil (bounds.w * PICTURE_SCALE), height = (int) ceil (bounds.h * PICTURE_SCALE);
  WendRenderOptions options = { .theme = WEND_THEME_LIGHT, .shaper = wend_map_view_shaper (), .paper = TRUE };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, PICTURE_SCALE, PICTURE_SCALE);
  wend_render_scene (cr, scene, &options);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * (gsize) height);
  GdkTexture *texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);
  return texture;
}

void
wend_chart_card_act_copy_picture (gpointer card, GVariant *parameter)
{
  WendChartCard *self = card;
  g_autoptr (WendScene) scene = wend_chart_card_draw (self);
  g_autofree char *words = twin_words (self);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkContentProvider) all = NULL;

  if (scene == NULL)
    return;
  texture = texture_of (scene);
  GdkContentProvider *parts[] = { gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture), gdk_content_provider_new_typed (G_TYPE_STRING, words) };
  all = gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (card), all);
  g_signal_emit (self, notice_signal, 0, _ ("Copied the picture"));
}

void
wend_chart_card_act_copy_words (gpointer card, GVariant *parameter)
{
  WendChartCard *self = card;
  g_autofree char *words = twin_words (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (card), words);
  g_signal_emit (self, notice_signal, 0, _ ("Copied the words"));
}

void
wend_chart_card_act_export (gpointer card, GVariant *parameter)
{
  g_signal_emit (card, export_signal, 0);
}

/* --- The widget --- */

GtkWidget *
wend_chart_card_new (WendChartKind kind)
{
  WendChartCard *self = g_object_new (WEND_TYPE_CHART_CARD, NULL);
  const char *choice = wend_chart_kind_choice (kind);

  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, wend_chart_kind_title (kind), -1);
  if (choice != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, choice, -1);
  return GTK_WIDGET (self);
}

static void
wend_chart_card_dispose (GObject *object)
{
  WendChartCard *self = WEND_CHART_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (wend_chart_card_parent_class)->dispose (object);
}

static void
wend_chart_card_class_init (WendChartCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_chart_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, box);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, title);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, choice);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, foot);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, take);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, take_menu);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, head);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, place);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, mark);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, hint);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, add);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, words);
  gtk_widget_class_bind_template_child (widget_class, WendChartCard, twin);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
  wend_actions_install_actions (widget_class, WEND_SCOPE_CARD, (GtkWidgetActionActivateFunc) wend_action_activate);
  wend_actions_install_keys (widget_class, WEND_SCOPE_CARD);
  chosen_signal = g_signal_new ("chosen", WEND_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  notice_signal = g_signal_new ("notice", WEND_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  export_signal = g_signal_new ("export", WEND_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* Made when it is first opened: GTK 4.8 finds no actions of the card for a menu that was there before the card. */
static void
on_take (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, WEND_CHART_CARD (data)->take_menu);
}

/* Long names give way: GTK's own would make the card as wide as the longest. */
static void
on_name_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_list_item_set_child (item, label);
}

static void
on_name_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *name = gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item)));

  gtk_label_set_text (GTK_LABEL (label), name);
  wend_tip_set (label, name);
}

static void
wend_chart_card_init (WendChartCard *self)
{
  g_autoptr (GtkListItemFactory) names = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "win.add-measures");
  self->chart = wend_chart_view_new (draw, self);
  gtk_widget_set_hexpand (self->chart, TRUE);
  g_signal_connect (self->chart, "mark", G_CALLBACK (on_mark), self);
  g_signal_connect (self->chart, "chosen", G_CALLBACK (on_chosen), self);
  gtk_box_append (self->place, self->chart);
  on_mark (NULL, NULL, self);
  gtk_menu_button_set_create_popup_func (self->take, on_take, self, NULL);
  g_signal_connect (names, "setup", G_CALLBACK (on_name_setup), NULL);
  g_signal_connect (names, "bind", G_CALLBACK (on_name_bind), NULL);
  gtk_drop_down_set_factory (self->choice, names);
}
