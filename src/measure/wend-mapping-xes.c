/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of a mapping that only event logs have (measures.md §10): what is bad of a case, which time is meant, the planned path.
 * Knows no log and no map. */

#include <string.h>

#include "measure/wend-mapping-reader-private.h"

#define MAX_SEGMENTS 50
#define MAX_PLAN 200

static gboolean
check_kind (const WendKeyFile *file, const WendKeyGroup *group, const WendMappingMetric *metric, GError **error)
{
  gboolean placed = metric->stage.text != NULL || metric->each;

  if (metric->kind != WEND_METRIC_SHARE && metric->kind != WEND_METRIC_RATE && metric->kind != WEND_METRIC_TIME && metric->kind != WEND_METRIC_COMPLETION)
    return wend_key_file_fail (file, group->line, NULL, error, "an event log gives no such kind for [metric %s]; write completion, time, share or rate", metric->id);
  if (!placed && (metric->kind == WEND_METRIC_SHARE || metric->kind == WEND_METRIC_RATE))
    return wend_key_file_fail (file, group->line, NULL, error, "[metric %s] needs stage=: a place, or * for every place that an activity names; add it", metric->id);
  if (!placed && metric->kind == WEND_METRIC_TIME && metric->clock != WEND_CLOCK_REACH)
    return wend_key_file_fail (file, group->line, NULL, error, "[metric %s] needs stage= for that clock; add a place, or * for all", metric->id);
  return TRUE;
}

gboolean
wend_mapping_read_xes_metric (const WendKeyFile *file, WendKeyGroup *group, WendMappingMetric *metric, GError **error)
{
  static const char *const rules[] = { "seen", "repeated", NULL };
  static const char *const clocks[] = { "reach", "step", "waiting", "working", NULL };
  gboolean stated = wend_key_group_take (group, "bad") != NULL;
  int rule = wend_mapping_read_token (file, group, "bad", rules, 0, error);
  int clock = rule < 0 ? -1 : metric->kind == WEND_METRIC_TIME ? wend_mapping_read_token (file, group, "clock", clocks, 0, error) : 0;

  if (rule < 0 || clock < 0)
    return FALSE;
  metric->bad_rule = !stated ? WEND_BAD_UNSTATED : rule == 0 ? WEND_BAD_SEEN : WEND_BAD_REPEATED;
  metric->clock = (WendClock) clock;
  metric->each = g_strcmp0 (metric->stage.text, "*") == 0;
  if (metric->each)
    g_clear_pointer (&metric->stage.text, g_free);
  return check_kind (file, group, metric, error);
}

void
wend_mapping_word_free (gpointer data)
{
  g_free (((WendMappingWord *) data)->text);
  g_free (data);
}

gboolean
wend_mapping_read_paths (const WendKeyFile *file, WendKeyGroup *group, WendMapping *mapping, GError **error)
{
  WendKeyEntry *entry = wend_key_group_take (group, "plan");
  g_auto (GStrv) steps = wend_value_list (entry != NULL ? entry->value : "");

  if (entry == NULL)
    return wend_key_file_fail (file, group->line, NULL, error, "[paths] has no key “plan”; list the steps, parted by ;");
  if (g_strv_length (steps) < 2 || g_strv_length (steps) > MAX_PLAN)
    return wend_key_file_fail (file, entry->line, "plan", error, "a path has 2 to %d steps; list places of the map, parted by ;", MAX_PLAN);
  mapping->plan = g_ptr_array_new_with_free_func (wend_mapping_word_free);
  for (guint i = 0; steps[i] != NULL; i++)
    {
      WendMappingWord *word = g_new0 (WendMappingWord, 1);
      g_ptr_array_add (mapping->plan, word);
      word->text = g_strdup (steps[i]);
      word->line = entry->line;
      for (guint j = 0; j < i; j++)
        if (strcmp (steps[j], steps[i]) == 0)
          return wend_key_file_fail (file, entry->line, "plan", error, "“%s” stands twice; name each step once", steps[i]);
    }
  return TRUE;
}

gboolean
wend_mapping_check_xes (const WendKeyFile *file, const WendMapping *mapping, GError **error)
{
  if (strcmp (mapping->form, "xes") != 0)
    return TRUE;
  if (mapping->segments->len > MAX_SEGMENTS)
    return wend_key_file_fail (file, 1, NULL, error, "an event log is read with at most %d segments; leave some out", MAX_SEGMENTS);
  for (guint i = 0; i < mapping->metrics->len; i++)
    {
      const WendMappingMetric *metric = mapping->metrics->pdata[i];
      if (mapping->plan == NULL && (metric->kind == WEND_METRIC_COMPLETION || metric->clock == WEND_CLOCK_STEP))
        return wend_key_file_fail (file, metric->line, NULL, error, "[metric %s] follows the planned path, and there is none; add [paths] with plan=", metric->id);
    }
  return TRUE;
}
