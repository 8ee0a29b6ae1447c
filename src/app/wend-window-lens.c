/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window's actions do to how the map is looked at: overlay, period, comparison, segment; and playing the periods one
 * after the other. All of them set the look of the view; their states are read back from it. */

#include "wend-config.h"

#include <glib/gi18n.h>

#include "app/wend-lens-choices.h"
#include "app/wend-timeline.h"
#include "app/wend-window-actions.h"
#include "app/wend-window-private.h"
#include "app/wend-words.h"

#define BEAT 800        /* ms a period */
#define CALM_BEAT 1500  /* where nothing may move */

static void
say_filter (WendWindow *self, const WendLook *look)
{
  g_autofree char *segment = look->lens.segment != NULL ? wend_words_segment (look->lens.segment) : NULL;
  g_autofree char *words = segment != NULL ? g_strdup_printf (_ ("Only the answers of %s"), segment) : NULL;

  if (words != NULL)
    gtk_label_set_text (self->filter_label, words);
  gtk_revealer_set_reveal_child (self->filter_bar, words != NULL);
}

void
wend_window_refresh_lens (WendWindow *self)
{
  static const struct
  {
    const char *action;
    WendLensChoice what;
  } states[] = { { "overlay", WEND_CHOOSE_OVERLAY }, { "period", WEND_CHOOSE_PERIOD }, { "against", WEND_CHOOSE_AGAINST }, { "segment", WEND_CHOOSE_SEGMENT } };
  const WendLook *look = self->view != NULL ? wend_map_view_peek_look (self->view) : NULL;

  if (look == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *state = wend_lens_choice_state (states[i].what, look);
      wend_window_set_state (self, states[i].action, g_variant_new_string (state));
    }
  if (look->overlay != WEND_OVERLAY_CHANGE)
    self->overlay_before = look->overlay;
  say_filter (self, look);
  wend_window_refresh_title (self);
}

void
wend_window_act_overlay (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;
  WendLook look;

  if (self->view == NULL)
    return;
  look = *wend_map_view_peek_look (self->view);
  if (!wend_overlay_from_name (g_variant_get_string (parameter, NULL), &look.overlay, &look.metric))
    return;
  if (look.overlay == WEND_OVERLAY_METRIC && wend_document_find_living (wend_map_view_peek_document (self->view), look.metric) == NULL)
    return;
  if (look.overlay != WEND_OVERLAY_CHANGE)
    look.lens.against = (WendPeriod) { 0, 0 };
  wend_map_view_set_look (self->view, &look);
}

void
wend_window_act_period (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;
  WendPeriod period = { 0, 0 };
  const char *name = g_variant_get_string (parameter, NULL);

  if (self->view == NULL || (*name != '\0' && !wend_period_parse (name, &period)))
    return;
  wend_window_stop_playing (self);
  wend_map_view_set_period (self->view, period);
}

/* "": no more; "auto": what the insight takes by itself; else a period. */
void
wend_window_act_against (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;
  const char *name = g_variant_get_string (parameter, NULL);
  WendLook look;

  if (self->view == NULL)
    return;
  look = *wend_map_view_peek_look (self->view);
  look.lens.against = (WendPeriod) { 0, 0 };
  if (*name == '\0')
    look.overlay = look.overlay == WEND_OVERLAY_CHANGE ? (self->overlay_before != WEND_OVERLAY_METRIC ? self->overlay_before : WEND_OVERLAY_PAIN) : look.overlay;
  else if (!g_str_equal (name, "auto") && !wend_period_parse (name, &look.lens.against))
    return;
  else
    look.overlay = WEND_OVERLAY_CHANGE;
  wend_map_view_set_look (self->view, &look);
}

static gboolean
has_segment (WendWindow *self, const char *name)
{
  guint n;
  const char *const *segments = wend_insight_segments (wend_map_view_peek_insight (self->view), &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (segments[i], name))
      return TRUE;
  return FALSE;
}

void
wend_window_act_segment (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;
  const char *name = g_variant_get_string (parameter, NULL);
  WendLook look;

  if (self->view == NULL || (*name != '\0' && !has_segment (self, name)))
    return;
  look = *wend_map_view_peek_look (self->view);
  look.lens.segment = *name != '\0' ? name : NULL;
  wend_map_view_set_look (self->view, &look);
}

/* Through time */

static WendPeriod
period_further (WendWindow *self, int by)
{
  g_autoptr (GArray) steps = wend_timeline_new (wend_map_view_peek_insight (self->view));

  return wend_timeline_move (steps, &wend_map_view_peek_look (self->view)->lens.period, by);
}

static void
step_period (WendWindow *self, int by)
{
  if (self->view == NULL)
    return;
  wend_window_stop_playing (self);
  wend_map_view_set_period (self->view, period_further (self, by));
}

void
wend_window_act_period_before (gpointer window, GVariant *parameter)
{
  step_period (window, -1);
}

void
wend_window_act_period_after (gpointer window, GVariant *parameter)
{
  step_period (window, 1);
}

void
wend_window_stop_playing (WendWindow *self)
{
  if (self->playing == 0)
    return;
  g_clear_handle_id (&self->playing, g_source_remove);
  wend_window_set_state (self, "play", g_variant_new_boolean (FALSE));
  wend_action_bar_set_playing (self->action_bar, FALSE);
}

/* Nothing loops: it ends with the newest period, or with the latest of each place where it came from there. */
static gboolean
on_beat (gpointer window)
{
  WendWindow *self = window;
  WendPeriod next = period_further (self, 1);

  if (!wend_period_is_none (&next))
    {
      wend_map_view_set_period (self->view, next);
      return G_SOURCE_CONTINUE;
    }
  if (self->play_to_latest)
    wend_map_view_set_period (self->view, next);
  wend_window_stop_playing (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_animated (WendWindow *self)
{
  return adw_get_enable_animations (GTK_WIDGET (self));
}

void
wend_window_act_play (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;
  g_autoptr (GArray) steps = self->view != NULL ? wend_timeline_new (wend_map_view_peek_insight (self->view)) : NULL;
  const WendPeriod *now;
  WendPeriod next;

  if (self->playing != 0 || steps == NULL || steps->len < 2)
    {
      wend_window_stop_playing (self);
      return;
    }
  now = &wend_map_view_peek_look (self->view)->lens.period;
  next = wend_timeline_move (steps, now, 1);
  self->play_to_latest = wend_period_is_none (now);
  if (wend_period_is_none (&next)) /* at the end: once more from the beginning */
    wend_map_view_set_period (self->view, wend_timeline_move (steps, now, -(int) steps->len));
  wend_window_set_state (self, "play", g_variant_new_boolean (TRUE));
  wend_action_bar_set_playing (self->action_bar, TRUE);
  self->playing = g_timeout_add (is_animated (self) ? BEAT : CALM_BEAT, on_beat, self);
}
