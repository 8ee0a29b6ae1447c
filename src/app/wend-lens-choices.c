/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of overlays, measures, periods and segments. Made from the view when they open, so that they never grow stale. */

#include "wend-config.h"

#include "app/wend-lens-choices.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-words.h"

typedef struct
{
  WendLensChoice what;
  WendMapView *(*find) (gpointer owner);
  gpointer owner;
} Source;

static const char *const actions[] = {
  [WEND_CHOOSE_OVERLAY] = "win.overlay",
  [WEND_CHOOSE_MEASURE] = "win.overlay",
  [WEND_CHOOSE_PERIOD] = "win.period",
  [WEND_CHOOSE_AGAINST] = "win.against",
  [WEND_CHOOSE_SEGMENT] = "win.segment",
};

static const char *const names[] = {
  [WEND_CHOOSE_OVERLAY] = N_ ("Overlays"),
  [WEND_CHOOSE_MEASURE] = N_ ("More overlays"),
  [WEND_CHOOSE_PERIOD] = N_ ("Periods"),
  [WEND_CHOOSE_AGAINST] = N_ ("What to compare with"),
  [WEND_CHOOSE_SEGMENT] = N_ ("Whose answers"),
};

static const char *const overlays[] = {
  [WEND_OVERLAY_NONE] = NC_ ("overlay", "None"),
  [WEND_OVERLAY_PAIN] = NC_ ("overlay", "Pain"),
  [WEND_OVERLAY_GAP] = NC_ ("overlay", "Gap"),
  [WEND_OVERLAY_SIDES] = NC_ ("overlay", "Sides"),
  [WEND_OVERLAY_AGE] = NC_ ("overlay", "Age"),
  [WEND_OVERLAY_METRIC] = NULL,
  [WEND_OVERLAY_CHANGE] = NC_ ("overlay", "Change"),
};

static char *
period_name (const WendPeriod *period, const char *none)
{
  return wend_period_is_none (period) ? g_strdup (none) : wend_period_name (period);
}

char *
wend_lens_choice_state (WendLensChoice what, const WendLook *look)
{
  switch (what)
    {
    case WEND_CHOOSE_PERIOD: return period_name (&look->lens.period, "");
    case WEND_CHOOSE_AGAINST: return look->overlay == WEND_OVERLAY_CHANGE ? period_name (&look->lens.against, "auto") : g_strdup ("");
    case WEND_CHOOSE_SEGMENT: return g_strdup (look->lens.segment != NULL ? look->lens.segment : "");
    case WEND_CHOOSE_OVERLAY:
    case WEND_CHOOSE_MEASURE:
    case WEND_N_LENS_CHOICES:
    default: return wend_overlay_name (look->overlay, look->metric);
    }
}

const char *
wend_lens_overlay_label (WendOverlay overlay)
{
  return overlays[overlay] != NULL ? g_dpgettext2 (NULL, "overlay", overlays[overlay]) : "";
}

char *
wend_lens_overlay_words (WendMapView *view)
{
  const WendLook *look = wend_map_view_peek_look (view);
  const WendNode *metric = look->metric != NULL ? wend_document_find_living (wend_map_view_peek_document (view), look->metric) : NULL;

  if (metric != NULL)
    return wend_words_name (metric);
  return g_strdup (wend_lens_overlay_label (look->overlay));
}

char *
wend_lens_period_words (const WendLook *look)
{
  return wend_period_is_none (&look->lens.period) ? g_strdup (_ ("Latest")) : wend_words_period (&look->lens.period);
}

static void
add_overlay (WendChoice *choice, WendOverlay overlay)
{
  g_autofree char *name = wend_overlay_name (overlay, NULL);

  wend_choice_add (choice, wend_lens_overlay_label (overlay), name);
}

static void
add_metrics (WendChoice *choice, WendMapView *view)
{
  const WendInsight *insight = wend_map_view_peek_insight (view);
  guint n;
  const WendFigure *const *figures = wend_insight_figures (insight, &n);
  const WendNode *last = NULL;

  for (guint i = 0; i < n; i++)
    if (figures[i]->metric != last && figures[i]->place != NULL)
      {
        g_autofree char *name = wend_overlay_name (WEND_OVERLAY_METRIC, wend_node_id (figures[i]->metric));
        g_autofree char *label = wend_words_name (figures[i]->metric);
        if (last == NULL)
          wend_choice_heading (choice, _ ("One measure against its goal"));
        last = figures[i]->metric;
        wend_choice_add (choice, label, name);
      }
}

/* Newest first. */
static void
add_periods (WendChoice *choice, WendMapView *view, gboolean all)
{
  guint n;
  const WendPeriod *periods = wend_insight_periods (wend_map_view_peek_insight (view), &n);
  const WendPeriod *shown = &wend_map_view_peek_look (view)->lens.period;

  for (guint i = n; i-- > 0;)
    {
      g_autofree char *words = wend_words_period (&periods[i]);
      g_autofree char *name = wend_period_name (&periods[i]);
      if (all || periods[i].to <= shown->from || periods[i].from >= shown->to)
        wend_choice_add (choice, words, name);
    }
}

static void
add_segments (WendChoice *choice, WendMapView *view)
{
  guint n;
  const char *const *segments = wend_insight_segments (wend_map_view_peek_insight (view), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = wend_words_segment (segments[i]);
      wend_choice_add (choice, words, segments[i]);
    }
}

static void
add_all (WendChoice *choice, WendLensChoice what, WendMapView *view)
{
  switch (what)
    {
    case WEND_CHOOSE_OVERLAY:
      for (WendOverlay overlay = WEND_OVERLAY_NONE; overlay <= WEND_OVERLAY_AGE; overlay++)
        add_overlay (choice, overlay);
      add_overlay (choice, WEND_OVERLAY_CHANGE);
      add_metrics (choice, view);
      break;
    case WEND_CHOOSE_MEASURE:
      add_overlay (choice, WEND_OVERLAY_CHANGE);
      add_metrics (choice, view);
      break;
    case WEND_CHOOSE_PERIOD:
      wend_choice_add (choice, _ ("Latest of each place"), "");
      add_periods (choice, view, TRUE);
      break;
    case WEND_CHOOSE_AGAINST:
      wend_choice_add (choice, _ ("Do not compare"), "");
      wend_choice_heading (choice, _ ("Show what changed since"));
      wend_choice_add (choice, _ ("The same time a year before, else the period before"), "auto");
      add_periods (choice, view, FALSE);
      break;
    case WEND_CHOOSE_SEGMENT:
      wend_choice_add (choice, _ ("Everybody"), "");
      wend_choice_heading (choice, _ ("Only the answers of"));
      add_segments (choice, view);
      break;
    case WEND_N_LENS_CHOICES:
    default: break;
    }
}

static void
fill (GtkMenuButton *button, gpointer data)
{
  const Source *source = data;
  WendMapView *view = source->find (source->owner);
  WendChoice *choice;
  g_autofree char *state = view != NULL ? wend_lens_choice_state (source->what, wend_map_view_peek_look (view)) : NULL;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, wend_choice_new (actions[source->what], _ (names[source->what])));
  choice = WEND_CHOICE (gtk_menu_button_get_popover (button));
  wend_choice_begin (choice, state);
  if (view != NULL)
    add_all (choice, source->what, view);
}

void
wend_lens_choice_add (GtkMenuButton *button, WendLensChoice what, WendMapView *(*find) (gpointer owner), gpointer owner)
{
  Source *source = g_new (Source, 1);

  *source = (Source) { what, find, owner };
  gtk_menu_button_set_create_popup_func (button, fill, source, g_free);
}
