/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The twin of a chart in words: what it shows, and each of its marks with its numbers and its place. Written by the same
 * functions that draw, so that none can say what the other does not show. */

#include <glib/gi18n.h>
#include <math.h>

#include "scene/wend-chart-private.h"

static void
mark_clear (gpointer data)
{
  WendChartMark *mark = data;

  g_free (mark->id);
  g_free (mark->words);
}

WendChartTwin *
wend_chart_twin_new (void)
{
  WendChartTwin *twin = g_new0 (WendChartTwin, 1);

  twin->says = g_string_new (NULL);
  twin->marks = g_array_new (FALSE, FALSE, sizeof (WendChartMark));
  g_array_set_clear_func (twin->marks, mark_clear);
  return twin;
}

void
wend_chart_twin_free (WendChartTwin *twin)
{
  if (twin == NULL)
    return;
  g_free (twin->title);
  g_string_free (twin->says, TRUE);
  g_array_unref (twin->marks);
  g_free (twin);
}

void
wend_chart_mark (WendChart *chart, WendRect box, const char *id, char *words)
{
  WendChartMark mark = { box, g_strdup (id), words };

  if (chart->twin != NULL)
    g_array_append_val (chart->twin->marks, mark);
  else
    mark_clear (&mark);
}

void
wend_chart_tell (WendChart *chart, const char *text)
{
  if (chart->twin == NULL || text == NULL || *text == '\0')
    return;
  GString *says = chart->twin->says;
  if (says->len > 0)
    g_string_append (says, strchr (".:!?", says->str[says->len - 1]) != NULL ? " " : ". ");
  g_string_append (says, text);
}

char *
wend_chart_say_range (const WendChart *chart, const WendRange *range, int decimals)
{
  g_autofree char *value = wend_say_number (chart->pen.options.translate, range->value, decimals, FALSE), *lo = wend_say_number (chart->pen.options.translate, range->lo, decimals, FALSE), *hi = wend_say_number (chart->pen.options.translate, range->hi, decimals, FALSE);

  if (!range->has_range)
    return g_steal_pointer (&value);
  return wend_say_with (chart->pen.options.translate, range->lo < 0 ? N_ ("{1} ({2} to {3})") : N_ ("{1} ({2}–{3})"), value, lo, hi, NULL);
}
