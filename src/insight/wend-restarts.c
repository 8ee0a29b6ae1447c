/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When actions went live, and which periods that leaves out (measures.md §4, §5). */

#include "insight/wend-restarts-private.h"

#include <string.h>

#include "model/wend-value.h"

/* Where an action works: where it says so, else where the first pain lies that it answers. */
static const WendNode *
place_of (const WendDocument *document, const WendNode *action)
{
  const WendNode *place = wend_node_ref (action, WEND_FIELD_AT);
  g_auto (GStrv) pains = NULL;

  if (wend_node_is_set (action, WEND_FIELD_AT))
    return place;
  pains = g_strsplit (wend_node_text (action, WEND_FIELD_PAINS), " ", -1);
  for (guint i = 0; pains[i] != NULL; i++)
    {
      const WendNode *card = *pains[i] != '\0' ? wend_document_find_living (document, pains[i]) : NULL;
      if (card != NULL && wend_node_ancestor (card, WEND_KIND_STAGE) != NULL)
        return wend_node_kind (card) == WEND_KIND_CARD ? wend_node_parent (card) : card;
    }
  return NULL;
}

static int
compare_live (gconstpointer a, gconstpointer b)
{
  const WendRestart *one = a, *other = b;
  return (one->live > other->live) - (one->live < other->live);
}

GArray *
wend_restarts_new (const WendDocument *document)
{
  GArray *restarts = g_array_new (FALSE, FALSE, sizeof (WendRestart));
  guint n;
  WendNode *const *actions = wend_node_children (wend_document_map (document), WEND_KIND_ACTION, &n);

  for (guint i = 0; i < n; i++)
    {
      WendRestart restart = { .action = actions[i] };
      if (!wend_node_date (actions[i], WEND_FIELD_LIVE, &restart.live) || strcmp (wend_node_text (actions[i], WEND_FIELD_STATUS), "dropped") == 0)
        continue;
      restart.whole = wend_node_date (actions[i], WEND_FIELD_WASH_OUT, &restart.resume) && restart.resume >= restart.live;
      if (!restart.whole)
        restart.resume = restart.live;
      restart.place = place_of (document, actions[i]);
      g_array_append_val (restarts, restart);
    }
  g_array_sort (restarts, compare_live);
  return restarts;
}

gboolean
wend_restart_before (const WendRestart *restart, const WendPeriod *period)
{
  return period->to <= restart->live;
}

gboolean
wend_restart_after (const WendRestart *restart, const WendPeriod *period)
{
  return restart->whole ? period->from >= restart->resume : period->from > restart->resume;
}

gboolean
wend_restart_at (const WendRestart *restart, const WendNode *place)
{
  if (restart->place == NULL)
    return FALSE;
  for (; place != NULL; place = wend_node_parent (place))
    if (place == restart->place)
      return TRUE;
  return FALSE;
}
