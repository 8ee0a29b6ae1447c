/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli export --chart: which chart is meant by a name, and whose. The charts themselves are filled in `scene`. */

#include "cli/wend-cli-chart.h"

#include <string.h>

#include "scene/wend-chart-fill.h"

typedef WendScene *(*Draw) (const WendDocument *document, const WendInsight *insight, const char *id, const WendChartOptions *options);

static gboolean
is_meant (const WendNode *node, const char *id)
{
  return id == NULL || strcmp (wend_node_id (node), id) == 0;
}

static WendScene *
priorities (const WendDocument *document, const WendInsight *insight, const char *id, const WendChartOptions *options)
{
  return wend_chart_of_priorities (document, insight, options);
}

static WendScene *
sides (const WendDocument *document, const WendInsight *insight, const char *id, const WendChartOptions *options)
{
  return wend_chart_of_sides (document, insight, options);
}

static WendScene *
signal_of (const WendDocument *document, const WendInsight *insight, const char *id, const WendChartOptions *options)
{
  guint n;
  const WendFigure *const *figures = wend_insight_figures (insight, &n), *best = NULL;

  for (guint i = 0; i < n; i++)
    if (is_meant (figures[i]->metric, id) && figures[i]->n_points > 1
        && (best == NULL || figures[i]->signal > best->signal || (figures[i]->signal == best->signal && figures[i]->n_points > best->n_points)))
      best = figures[i];
  g_autoptr (WendSignal) signal = best != NULL ? wend_signal_new (insight, best->metric, best->place) : NULL;
  return signal != NULL ? wend_chart_of_signal (signal, options) : NULL;
}

static WendScene *
proof (const WendDocument *document, const WendInsight *insight, const char *id, const WendChartOptions *options)
{
  guint n, n_points;
  const WendActionProof *proofs = wend_insight_proofs (insight, &n);

  for (guint i = n; i-- > 0;)
    if (is_meant (proofs[i].action, id))
      {
        g_autofree WendProofPoint *points = wend_action_proof_points (insight, &proofs[i], &n_points);
        return wend_chart_of_proof (&proofs[i], points, n_points, options);
      }
  return NULL;
}

static WendScene *
funnel_of (const WendDocument *document, const WendInsight *insight, const char *id, const WendChartOptions *options)
{
  g_autoptr (WendFunnel) funnel = wend_funnel_new (insight);
  return funnel->n_steps > 0 ? wend_chart_of_funnel (funnel, options) : NULL;
}

static WendScene *
drivers (const WendDocument *document, const WendInsight *insight, const char *id, const WendChartOptions *options)
{
  g_autoptr (WendDriverList) list = wend_driver_list_new (insight);
  guint n;
  const WendDriverSet *sets = wend_driver_list_sets (list, &n);

  for (guint i = 0; i < n; i++)
    if (is_meant (sets[i].outcome, id))
      return wend_chart_of_drivers (&sets[i], options);
  return NULL;
}

static const struct
{
  const char *name;
  Draw draw;
  gboolean takes_id;
} charts[] = { { "priorities", priorities, FALSE }, { "sides", sides, FALSE }, { "signal", signal_of, TRUE }, { "proof", proof, TRUE }, { "funnel", funnel_of, FALSE }, { "drivers", drivers, TRUE } };

/* Index into charts; −1: none. */
static int
find (const char *name)
{
  gsize length = strcspn (name, ":");

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    if (strlen (charts[i].name) == length && strncmp (charts[i].name, name, length) == 0 && (name[length] == '\0' || charts[i].takes_id))
      return (int) i;
  return -1;
}

gboolean
wend_cli_chart_is_known (const char *name)
{
  return find (name) >= 0;
}

WendScene *
wend_cli_chart (const WendDocument *document, const WendInsight *insight, const char *name, const WendChartOptions *options)
{
  const char *id = strchr (name, ':');

  return charts[find (name)].draw (document, insight, id != NULL ? id + 1 : NULL, options);
}
