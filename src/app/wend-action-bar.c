/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar under the map. Three groups side by side where they fit, else in two rows; the group of time moves behind a button
 * where the window is small. It listens to the view and changes nothing itself but through actions. */

#include "wend-config.h"

#include "app/wend-action-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-lens-choices.h"
#include "app/wend-period-slider.h"
#include "app/wend-tip.h"
#include "app/wend-words.h"

#define SPACING 12
#define MOST_TIME 560 /* px that the group of time takes where there is plenty of room */

struct _WendActionBar
{
  GtkWidget parent_instance;

  GtkWidget *overlays;
  GtkMenuButton *measure_button;
  GtkWidget *measure_label;
  GtkWidget *place;        /* of the group of time */
  GtkMenuButton *time_button;
  GtkBox *popover_place;
  GtkWidget *time;
  GtkWidget *play_button;
  WendPeriodSlider *slider;
  GtkMenuButton *period_button;
  GtkWidget *period_label;
  GtkMenuButton *compare_button;
  GtkMenuButton *segment_button;
  GtkWidget *segment_label;
  GtkWidget *zoom;
  GtkButton *zoom_button;

  WendMapView *view;
  gulong handler;
  GArray *steps;           /* WendTimeStep */
};

G_DEFINE_FINAL_TYPE (WendActionBar, wend_action_bar, GTK_TYPE_WIDGET)

static WendMapView *
find_view (gpointer bar)
{
  return WEND_ACTION_BAR (bar)->view;
}

static void
name (gpointer widget, const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
mark (gpointer widget, const char *class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

static void
show_overlay (WendActionBar *self, const WendLook *look)
{
  gboolean more = look->overlay == WEND_OVERLAY_METRIC || look->overlay == WEND_OVERLAY_CHANGE;
  g_autofree char *words = wend_lens_overlay_words (self->view);
  /* Translators: the button with all overlays that have none of their own, and the one that is chosen. */
  g_autofree char *said = more ? g_strdup_printf (_ ("More overlays: %s"), words) : g_strdup (_ ("More overlays"));

  gtk_label_set_text (GTK_LABEL (self->measure_label), words);
  gtk_widget_set_visible (self->measure_label, more);
  mark (self->measure_button, "chosen", more);
  name (self->measure_button, said);
}

static void
show_period (WendActionBar *self, const WendLook *look)
{
  WendPeriod none = { 0, 0 };
  gboolean latest = wend_period_is_none (&look->lens.period), compares = look->overlay == WEND_OVERLAY_CHANGE;
  g_autofree char *words = wend_lens_period_words (look), *said = g_strdup_printf (_ ("Period: %s"), words);
  g_autofree char *lines = latest ? g_strdup (_ ("Latest")) : wend_words_period_lines (&look->lens.period);
  g_autofree char *against = !compares ? NULL : wend_period_is_none (&look->lens.against) ? g_strdup (_ ("Compared with the period before")) : wend_words_period (&look->lens.against);
  g_autofree char *compared = compares && !wend_period_is_none (&look->lens.against) ? g_strdup_printf (_ ("Compared with %s"), against) : g_strdup (against);

  wend_period_slider_set_range (self->slider, &look->lens.period, compares ? &look->lens.against : &none);
  gtk_label_set_text (GTK_LABEL (self->period_label), lines);
  gtk_menu_button_set_label (self->time_button, words);
  name (self->period_button, said);
  name (self->time_button, said);
  mark (self->compare_button, "chosen", compares);
  name (self->compare_button, compared != NULL ? compared : _ ("Compare two periods"));
  wend_tip_set (GTK_WIDGET (self->compare_button), compared != NULL ? compared : _ ("Compare two periods"));
}

static void
show_segment (WendActionBar *self, const WendLook *look)
{
  guint n;
  g_autofree char *words = look->lens.segment != NULL ? wend_words_segment (look->lens.segment) : NULL;
  g_autofree char *said = words != NULL ? g_strdup_printf (_ ("Only the answers of %s"), words) : g_strdup (_ ("Answers of everybody"));

  wend_insight_segments (wend_map_view_peek_insight (self->view), &n);
  gtk_widget_set_visible (GTK_WIDGET (self->segment_button), n > 0);
  gtk_label_set_text (GTK_LABEL (self->segment_label), words != NULL ? words : "");
  gtk_widget_set_visible (self->segment_label, words != NULL);
  mark (self->segment_button, "chosen", words != NULL);
  name (self->segment_button, said);
}

/* A map without measures has no time to choose from. */
static void
show_steps (WendActionBar *self)
{
  g_autoptr (GArray) steps = wend_timeline_new (wend_map_view_peek_insight (self->view));

  wend_period_slider_set_steps (self->slider, steps);
  gtk_widget_set_visible (self->place, steps->len > 0);
  gtk_widget_set_visible (self->play_button, steps->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->compare_button), steps->len > 1);
  g_clear_pointer (&self->steps, g_array_unref);
  self->steps = g_steal_pointer (&steps);
}

static void
on_view_changed (WendMapView *view, guint what, WendActionBar *self)
{
  const WendLook *look = wend_map_view_peek_look (view);

  if ((what & WEND_VIEW_NUMBERS) != 0)
    show_steps (self);
  if ((what & (WEND_VIEW_LENS | WEND_VIEW_NUMBERS)) == 0)
    return;
  show_overlay (self, look);
  show_period (self, look);
  show_segment (self, look);
}

void
wend_action_bar_set_view (WendActionBar *self, WendMapView *view)
{
  if (self->view != NULL)
    g_clear_signal_handler (&self->handler, self->view);
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  self->handler = g_signal_connect (view, "changed", G_CALLBACK (on_view_changed), self);
  on_view_changed (view, WEND_VIEW_NUMBERS | WEND_VIEW_LENS, self);
}

static void
move_time (WendActionBar *self, GtkBox *to)
{
  GtkWidget *from = gtk_widget_get_parent (self->time);

  if (from == GTK_WIDGET (to))
    return;
  g_object_ref (self->time);
  gtk_box_remove (GTK_BOX (from), self->time);
  gtk_box_append (to, self->time);
  g_object_unref (self->time);
}

void
wend_action_bar_set_layout (WendActionBar *self, WendLayout layout)
{
  gboolean small = layout == WEND_LAYOUT_SMALL;

  gtk_widget_set_visible (self->overlays, layout != WEND_LAYOUT_NARROW);
  gtk_widget_set_visible (GTK_WIDGET (self->time_button), small);
  gtk_popover_popdown (gtk_menu_button_get_popover (self->time_button));
  move_time (self, small ? self->popover_place : GTK_BOX (self->place));
}

void
wend_action_bar_set_low (WendActionBar *self, gboolean low)
{
  wend_period_slider_set_bars (self->slider, !low);
}

void
wend_action_bar_set_zoom (WendActionBar *self, double zoom)
{
  g_autofree char *text = g_strdup_printf ("%.0f %%", zoom * 100), *words = g_strdup_printf (_ ("Zoom %.0f percent; press for 100"), zoom * 100);

  gtk_button_set_label (self->zoom_button, text);
  name (self->zoom_button, words);
}

void
wend_action_bar_set_playing (WendActionBar *self, gboolean playing)
{
  const char *words = playing ? _ ("Stop") : _ ("Play the periods one after the other");

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button), playing ? "wend-tool-pause-symbolic" : "wend-tool-present-symbolic");
  wend_tip_set (self->play_button, words);
  name (self->play_button, words);
}

static void
on_chosen (WendPeriodSlider *slider, guint one, guint other, WendActionBar *self)
{
  WendPeriod period = wend_timeline_span (self->steps, one, other);
  g_autofree char *text = wend_period_name (&period);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.period", "s", text);
}

/* Its rows */

typedef struct
{
  GtkWidget *groups[3]; /* overlays, time, zoom */
  int least[3];
  int width[3];         /* natural */
} Sizes;

static void
take_sizes (WendActionBar *self, Sizes *sizes)
{
  *sizes = (Sizes) { { self->overlays, self->place, self->zoom }, { 0 }, { 0 } };
  for (int i = 0; i < 3; i++)
    if (gtk_widget_get_visible (sizes->groups[i]))
      gtk_widget_measure (sizes->groups[i], GTK_ORIENTATION_HORIZONTAL, -1, &sizes->least[i], &sizes->width[i], NULL, NULL);
}

static int
together (int a, int b)
{
  return a + b + (a > 0 && b > 0 ? SPACING : 0);
}

/* Which groups share the first row: all, overlays and zoom, or the overlays alone. */
typedef enum
{
  ONE_ROW,
  TIME_BELOW,
  OVERLAYS_ABOVE
} Rows;

static Rows
rows_for (const Sizes *sizes, int width)
{
  if (together (together (sizes->width[0], sizes->least[1]), sizes->width[2]) <= width)
    return ONE_ROW;
  return together (sizes->width[0], sizes->width[2]) <= width ? TIME_BELOW : OVERLAYS_ABOVE;
}

static int
height_of (WendActionBar *self, const Sizes *sizes, int group)
{
  int height = 0;

  if (gtk_widget_get_visible (sizes->groups[group]))
    gtk_widget_measure (sizes->groups[group], GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  return height;
}

static void
heights (WendActionBar *self, const Sizes *sizes, Rows rows, int *first, int *second)
{
  int overlays = height_of (self, sizes, 0), time = height_of (self, sizes, 1), zoom = height_of (self, sizes, 2);

  *first = rows == ONE_ROW ? MAX (MAX (overlays, time), zoom) : rows == TIME_BELOW ? MAX (overlays, zoom) : overlays;
  *second = rows == ONE_ROW ? 0 : rows == TIME_BELOW ? time : MAX (time, zoom);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  WendActionBar *self = WEND_ACTION_BAR (widget);
  Sizes sizes;
  int first, second;

  *min_baseline = *nat_baseline = -1;
  take_sizes (self, &sizes);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (sizes.least[0], together (sizes.least[1], sizes.least[2]));
      *natural = MAX (*minimum, together (together (sizes.width[0], sizes.width[1]), sizes.width[2]));
      return;
    }
  heights (self, &sizes, for_size < 0 ? ONE_ROW : rows_for (&sizes, for_size), &first, &second);
  *minimum = *natural = first + second + (second > 0 ? SPACING / 2 : 0);
}

/* `x` counts from the start of a line. */
static void
put (WendActionBar *self, GtkWidget *child, GtkAllocation at)
{
  if (!gtk_widget_get_visible (child))
    return;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    at.x = gtk_widget_get_width (GTK_WIDGET (self)) - at.x - at.width;
  gtk_widget_size_allocate (child, &at, -1);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WendActionBar *self = WEND_ACTION_BAR (widget);
  Sizes sizes;
  Rows rows;
  int first, second, left, right, time;

  take_sizes (self, &sizes);
  rows = rows_for (&sizes, width);
  heights (self, &sizes, rows, &first, &second);
  left = rows == ONE_ROW && sizes.width[0] > 0 ? sizes.width[0] + SPACING : 0;
  right = rows != TIME_BELOW ? sizes.width[2] + SPACING : 0;
  time = MAX (MIN (width - left - right, MAX (MOST_TIME, sizes.least[1])), sizes.least[1]);
  put (self, sizes.groups[0], (GtkAllocation) { 0, 0, MAX (MIN (sizes.width[0], width), sizes.least[0]), first });
  put (self, sizes.groups[1], (GtkAllocation) { left, rows == ONE_ROW ? 0 : first + SPACING / 2, time, rows == ONE_ROW ? first : second });
  put (self, sizes.groups[2], (GtkAllocation) { width - sizes.width[2], rows == OVERLAYS_ABOVE ? first + SPACING / 2 : 0, sizes.width[2], rows == OVERLAYS_ABOVE ? second : first });
}

static void
wend_action_bar_dispose (GObject *object)
{
  WendActionBar *self = WEND_ACTION_BAR (object);
  GtkWidget *child;

  if (self->view != NULL)
    wend_action_bar_set_view (self, NULL);
  g_clear_pointer (&self->steps, g_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (wend_action_bar_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, WendActionBar, overlays);
  gtk_widget_class_bind_template_child (klass, WendActionBar, measure_button);
  gtk_widget_class_bind_template_child (klass, WendActionBar, measure_label);
  gtk_widget_class_bind_template_child (klass, WendActionBar, place);
  gtk_widget_class_bind_template_child (klass, WendActionBar, time_button);
  gtk_widget_class_bind_template_child (klass, WendActionBar, popover_place);
  gtk_widget_class_bind_template_child (klass, WendActionBar, time);
  gtk_widget_class_bind_template_child (klass, WendActionBar, play_button);
  gtk_widget_class_bind_template_child (klass, WendActionBar, slider);
  gtk_widget_class_bind_template_child (klass, WendActionBar, period_button);
  gtk_widget_class_bind_template_child (klass, WendActionBar, period_label);
  gtk_widget_class_bind_template_child (klass, WendActionBar, compare_button);
  gtk_widget_class_bind_template_child (klass, WendActionBar, segment_button);
  gtk_widget_class_bind_template_child (klass, WendActionBar, segment_label);
  gtk_widget_class_bind_template_child (klass, WendActionBar, zoom);
  gtk_widget_class_bind_template_child (klass, WendActionBar, zoom_button);
}

static void
wend_action_bar_class_init (WendActionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_action_bar_dispose;
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  g_type_ensure (WEND_TYPE_PERIOD_SLIDER);
  gtk_widget_class_set_css_name (widget_class, "mapbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-action-bar.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
wend_action_bar_init (WendActionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->steps = g_array_new (FALSE, FALSE, sizeof (WendTimeStep));
  wend_lens_choice_add (self->measure_button, WEND_CHOOSE_MEASURE, find_view, self);
  wend_lens_choice_add (self->period_button, WEND_CHOOSE_PERIOD, find_view, self);
  wend_lens_choice_add (self->compare_button, WEND_CHOOSE_AGAINST, find_view, self);
  wend_lens_choice_add (self->segment_button, WEND_CHOOSE_SEGMENT, find_view, self);
  wend_action_bar_set_playing (self, FALSE);
  name (self, _ ("How the map is looked at"));
}
