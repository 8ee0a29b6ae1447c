/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the bars, the track and two handles, and turns pointer and keys into steps. It never changes its own range: whoever
 * hears `chosen` sets it, so that slider and map cannot disagree. */

#include "wend-config.h"

#include "app/wend-period-slider.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "app/wend-words.h"

#define RADIUS 7.0
#define BARS 16.0 /* px that the highest bar takes */
#define GRAB 10.0
#define MIN_WIDTH 132
#define WIDTH 216

struct _WendPeriodSlider
{
  GtkWidget parent_instance;

  GtkWidget *handles[2]; /* from, to */
  GArray *steps;
  WendPeriod period;
  WendPeriod against;
  gboolean latest;
  guint ends[2];         /* steps of the handles */
  gboolean bars;
  guint anchor;          /* the end that a drag leaves where it is */
};

/* A handle is a widget for the keyboard and screen readers alone; the slider draws it. */
typedef GtkWidget WendPeriodHandle;
typedef GtkWidgetClass WendPeriodHandleClass;

static GType wend_period_handle_get_type (void);
G_DEFINE_TYPE (WendPeriodHandle, wend_period_handle, GTK_TYPE_WIDGET)

static void
wend_period_handle_class_init (WendPeriodHandleClass *klass)
{
  gtk_widget_class_set_css_name (klass, "handle");
  gtk_widget_class_set_accessible_role (klass, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
wend_period_handle_init (WendPeriodHandle *self)
{
  gtk_widget_set_focusable (self, TRUE);
  gtk_widget_set_can_target (self, FALSE);
}

G_DEFINE_FINAL_TYPE (WendPeriodSlider, wend_period_slider, GTK_TYPE_WIDGET)

static guint chosen_signal;

static const WendTimeStep *
step_at (WendPeriodSlider *self, guint i)
{
  return &g_array_index (self->steps, WendTimeStep, i);
}

static double
slot (WendPeriodSlider *self)
{
  return (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * RADIUS) / MAX (self->steps->len, 1);
}

static double
x_of (WendPeriodSlider *self, guint step)
{
  return RADIUS + (step + 0.5) * slot (self);
}

static guint
step_near (WendPeriodSlider *self, double x)
{
  return (guint) CLAMP (floor ((x - RADIUS) / slot (self)), 0, (double) self->steps->len - 1);
}

static double
track_y (WendPeriodSlider *self)
{
  return self->bars ? BARS + RADIUS + 1 : RADIUS + 3;
}

/* Whether years tell the steps apart rather than months. */
static gboolean
by_years (WendPeriodSlider *self)
{
  guint n = self->steps->len;

  return n > 0 && (step_at (self, n - 1)->period.from - step_at (self, 0)->period.from >= 350 * (gint32) (n - 1) && n > 1);
}

/* Words for those who do not see it */

static void
name_handles (WendPeriodSlider *self)
{
  g_autofree char *words = self->latest ? g_strdup (_ ("Latest of each place")) : wend_words_period (&self->period);

  for (int i = 0; i < 2; i++)
    {
      GtkAccessible *handle = GTK_ACCESSIBLE (self->handles[i]);
      g_autofree char *label = NULL;
      gtk_widget_set_sensitive (self->handles[i], self->steps->len > 0);
      if (self->steps->len == 0)
        continue;
      /* Translators: a handle of the slider for periods, and the period that is chosen, such as “First period: August to October 2026”. */
      label = g_strdup_printf (i == 0 ? _ ("First period: %s") : _ ("Last period: %s"), words);
      gtk_accessible_update_property (handle, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 1.0, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) self->steps->len,
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->ends[i] + 1.0, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
}

static void
place_ends (WendPeriodSlider *self)
{
  self->latest = wend_period_is_none (&self->period) || !wend_timeline_find (self->steps, &self->period, &self->ends[0], &self->ends[1]);
  if (self->latest)
    self->ends[0] = self->ends[1] = MAX (self->steps->len, 1) - 1;
  name_handles (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
wend_period_slider_set_steps (WendPeriodSlider *self, GArray *steps)
{
  g_array_ref (steps);
  g_array_unref (self->steps);
  self->steps = steps;
  place_ends (self);
}

void
wend_period_slider_set_range (WendPeriodSlider *self, const WendPeriod *period, const WendPeriod *against)
{
  self->period = *period;
  self->against = *against;
  place_ends (self);
}

void
wend_period_slider_set_bars (WendPeriodSlider *self, gboolean bars)
{
  if (self->bars == bars)
    return;
  self->bars = bars;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Drawing */

static void
fill (GtkSnapshot *snapshot, double x, double y, double w, double h, const GdkRGBA *colour)
{
  graphene_rect_t rect;
  GskRoundedRect round;
  double radius = MIN (MIN (w, h) / 2, 2);

  graphene_rect_init (&rect, (float) x, (float) y, (float) w, (float) h);
  gsk_rounded_rect_init_from_rect (&round, &rect, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, colour, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
colours (WendPeriodSlider *self, GdkRGBA *ink, GdkRGBA *accent)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  gtk_style_context_get_color (context, ink);
  if (!gtk_style_context_lookup_color (context, "accent_bg_color", accent))
    *accent = *ink;
}

static GdkRGBA
faded (const GdkRGBA *colour, double alpha)
{
  GdkRGBA rgba = *colour;

  rgba.alpha *= (float) alpha;
  return rgba;
}

static guint64
most_answers (WendPeriodSlider *self)
{
  guint64 most = 1;

  for (guint i = 0; i < self->steps->len; i++)
    most = MAX (most, step_at (self, i)->answers);
  return most;
}

/* Chosen: accent; compared with: an outline; else grey. */
static void
append_bars (WendPeriodSlider *self, GtkSnapshot *snapshot, const GdkRGBA *ink, const GdkRGBA *accent)
{
  double most = (double) most_answers (self), w = CLAMP (slot (self) * 0.45, 1.5, 9), base = track_y (self) - RADIUS;
  GdkRGBA grey = faded (ink, 0.28), chosen = faded (accent, 0.65), line = faded (ink, 0.7);
  guint first = 1, last = 0;

  if (wend_period_is_none (&self->against) || !wend_timeline_find (self->steps, &self->against, &first, &last))
    first = 1, last = 0;
  for (guint i = 0; i < self->steps->len; i++)
    {
      double h = MAX (round ((double) step_at (self, i)->answers / most * BARS), 1), x = x_of (self, i) - w / 2;
      gboolean in = !self->latest && i >= self->ends[0] && i <= self->ends[1];
      fill (snapshot, x, base - h, w, h, in ? &chosen : &grey);
      if (i >= first && i <= last && !in)
        fill (snapshot, x - 1, base - h - 3, w + 2, 2, &line);
    }
}

/* From the newest backwards, as many as fit. */
static void
append_labels (WendPeriodSlider *self, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  gboolean years = by_years (self);
  double free_until = gtk_widget_get_width (GTK_WIDGET (self)), y = track_y (self) + RADIUS;
  GdkRGBA colour = faded (ink, 0.75);

  for (guint i = self->steps->len; i-- > 0;)
    {
      g_autofree char *text = wend_words_step (&step_at (self, i)->period, years);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
      int w, h;
      double x;
      pango_layout_get_pixel_size (layout, &w, &h);
      x = CLAMP (x_of (self, i) - w / 2.0, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - w, 0));
      if (x + w > free_until + 0.5)
        continue;
      free_until = x - 5;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
      gtk_snapshot_append_layout (snapshot, layout, &colour);
      gtk_snapshot_restore (snapshot);
    }
}

static void
append_handle (WendPeriodSlider *self, GtkSnapshot *snapshot, int end, const GdkRGBA *ink, const GdkRGBA *accent)
{
  double x = x_of (self, self->ends[end]), y = track_y (self);
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) (x - RADIUS), (float) (y - RADIUS), (float) (2 * RADIUS), (float) (2 * RADIUS));
  GdkRGBA edge = self->latest ? faded (ink, 0.35) : *accent;
  GdkRGBA sides[4] = { edge, edge, edge, edge };
  GdkRGBA knob = { 1, 1, 1, 1 };
  GskRoundedRect round;
  gboolean focus = gtk_widget_has_visible_focus (self->handles[end]);
  float width = focus ? 3 : 1.5f;

  gsk_rounded_rect_init_from_rect (&round, &rect, (float) RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &knob, &rect);
  gtk_snapshot_pop (snapshot);
  if (focus)
    {
      sides[0] = sides[1] = sides[2] = sides[3] = *accent;
      gsk_rounded_rect_shrink (&round, -2, -2, -2, -2);
    }
  gtk_snapshot_append_border (snapshot, &round, (float[]) { width, width, width, width }, sides);
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WendPeriodSlider *self = WEND_PERIOD_SLIDER (widget);
  double y = track_y (self), from, to;
  GdkRGBA ink, accent, track;

  colours (self, &ink, &accent);
  track = faded (&ink, 0.2);
  fill (snapshot, RADIUS, y - 2, gtk_widget_get_width (widget) - 2 * RADIUS, 4, &track);
  if (self->steps->len == 0)
    return;
  from = x_of (self, self->ends[0]);
  to = x_of (self, self->ends[1]);
  if (!self->latest)
    fill (snapshot, from, y - 2, to - from, 4, &accent);
  if (self->bars)
    append_bars (self, snapshot, &ink, &accent);
  append_labels (self, snapshot, &ink);
  for (int i = 0; i < 2; i++)
    append_handle (self, snapshot, i, &ink, &accent);
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  WendPeriodSlider *self = WEND_PERIOD_SLIDER (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "8");
  int h;

  *min_baseline = *nat_baseline = -1;
  pango_layout_get_pixel_size (layout, NULL, &h);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : (int) ceil (track_y (self) + RADIUS + h);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : *minimum;
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WendPeriodSlider *self = WEND_PERIOD_SLIDER (widget);

  for (int i = 0; i < 2; i++)
    {
      GtkAllocation at = { (int) (x_of (self, self->ends[i]) - RADIUS), (int) (track_y (self) - RADIUS), (int) (2 * RADIUS), (int) (2 * RADIUS) };
      int least;
      gtk_widget_measure (self->handles[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->handles[i], &at, -1);
    }
}

/* Pointer */

static void
choose (WendPeriodSlider *self, guint one, guint other)
{
  if (self->latest || self->ends[0] != MIN (one, other) || self->ends[1] != MAX (one, other))
    g_signal_emit (self, chosen_signal, 0, one, other);
}

/* Near an end of a range it is taken hold of; elsewhere a new range begins. */
static void
on_drag_begin (GtkGestureDrag *drag, double x, double y, WendPeriodSlider *self)
{
  guint step;

  if (self->steps->len == 0)
    return;
  step = step_near (self, x);
  self->anchor = step;
  for (int i = 0; i < 2 && !self->latest && self->ends[0] != self->ends[1]; i++)
    if (fabs (x_of (self, self->ends[i]) - x) <= GRAB)
      self->anchor = self->ends[1 - i];
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  choose (self, self->anchor, step);
}

static void
on_drag_update (GtkGestureDrag *drag, double dx, double dy, WendPeriodSlider *self)
{
  double x, y;

  if (self->steps->len > 0 && gtk_gesture_drag_get_start_point (drag, &x, &y))
    choose (self, self->anchor, step_near (self, x + dx));
}

/* Keys: to the left is earlier, whatever the direction of the language. */

static gboolean
way_of (guint key, guint n, int *by)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down: *by = -1; return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up: *by = 1; return TRUE;
    case GDK_KEY_Page_Up: *by = -3; return TRUE;
    case GDK_KEY_Page_Down: *by = 3; return TRUE;
    case GDK_KEY_Home: *by = -(int) n; return TRUE;
    case GDK_KEY_End: *by = (int) n; return TRUE;
    default: return FALSE;
    }
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, WendPeriodSlider *self)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  int end = handle == self->handles[1], by, to;
  guint n = self->steps->len;

  if (n == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || !way_of (key, n, &by))
    return FALSE;
  to = CLAMP ((int) self->ends[end] + by, 0, (int) n - 1);
  if (end == 0)
    choose (self, (guint) to, MAX (self->ends[1], (guint) to));
  else
    choose (self, MIN (self->ends[0], (guint) to), (guint) to);
  return TRUE;
}

static gboolean
on_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  WendPeriodSlider *self = WEND_PERIOD_SLIDER (widget);
  const WendTimeStep *step;
  g_autofree char *period = NULL, *answers = NULL, *words = NULL;

  if (self->steps->len == 0 || keyboard)
    return FALSE;
  step = step_at (self, step_near (self, x));
  period = wend_words_period (&step->period);
  answers = wend_words_count (step->answers);
  words = g_strdup_printf (ngettext ("%s: %s answer", "%s: %s answers", (gulong) step->answers), period, answers);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

GtkWidget *
wend_period_slider_new (void)
{
  return g_object_new (WEND_TYPE_PERIOD_SLIDER, NULL);
}

static void
wend_period_slider_dispose (GObject *object)
{
  WendPeriodSlider *self = WEND_PERIOD_SLIDER (object);

  for (int i = 0; i < 2; i++)
    g_clear_pointer (&self->handles[i], gtk_widget_unparent);
  g_clear_pointer (&self->steps, g_array_unref);
  G_OBJECT_CLASS (wend_period_slider_parent_class)->dispose (object);
}

static void
wend_period_slider_class_init (WendPeriodSliderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_period_slider_dispose;
  widget_class->snapshot = snapshot;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  gtk_widget_class_set_css_name (widget_class, "periodslider");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  chosen_signal = g_signal_new ("chosen", WEND_TYPE_PERIOD_SLIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
add_handle (WendPeriodSlider *self, int i)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *handle = g_object_new (wend_period_handle_get_type (), NULL);

  self->handles[i] = handle;
  gtk_widget_set_parent (handle, GTK_WIDGET (self));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (handle, keys);
  g_signal_connect_object (handle, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (handle, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
wend_period_slider_init (WendPeriodSlider *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->steps = g_array_new (FALSE, FALSE, sizeof (WendTimeStep));
  self->bars = self->latest = TRUE;
  for (int i = 0; i < 2; i++)
    add_handle (self, i);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_tooltip), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Period"), -1);
}
