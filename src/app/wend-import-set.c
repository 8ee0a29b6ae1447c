/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import begins with: a set that the map remembers for such a delivery, or a guess under a name of its own, and the period
 * that follows the last one. Knows no worker and no window; what it hands out is the caller's. */

#include "wend-config.h"

#include "app/wend-import-set.h"

#include <string.h>

/* remembered sets */

GPtrArray *
wend_import_sets (const WendDocument *document)
{
  GPtrArray *sets = g_ptr_array_new ();
  guint n;
  WendNode *const *nodes = wend_node_children (wend_document_map (document), WEND_KIND_SOURCE, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *series = wend_node_text (nodes[i], WEND_FIELD_SERIES);
      guint at = 0;
      if (!wend_node_is_set (nodes[i], WEND_FIELD_MAPPING))
        continue;
      while (at < sets->len && strcmp (wend_node_text (sets->pdata[at], WEND_FIELD_SERIES), series) != 0)
        at++;
      if (at == sets->len)
        g_ptr_array_add (sets, nodes[i]);
      else if (strcmp (wend_node_text (nodes[i], WEND_FIELD_TAKEN), wend_node_text (sets->pdata[at], WEND_FIELD_TAKEN)) > 0)
        sets->pdata[at] = nodes[i];
    }
  return sets;
}

static const char *
set_title (const WendNode *source)
{
  return wend_node_is_set (source, WEND_FIELD_TITLE) ? wend_node_text (source, WEND_FIELD_TITLE) : wend_node_text (source, WEND_FIELD_SERIES);
}

WendMappingDraft *
wend_import_set_find (const WendImportDelivery *delivery, char **title)
{
  g_autoptr (GPtrArray) sets = wend_import_sets (delivery->document);

  for (guint i = 0; i < sets->len; i++)
    {
      const char *series = wend_node_text (sets->pdata[i], WEND_FIELD_SERIES);
      g_autoptr (WendMappingDraft) draft = NULL;
      if (strcmp (wend_node_text (sets->pdata[i], WEND_FIELD_FORM), delivery->form) != 0 || (delivery->series != NULL && strcmp (series, delivery->series) != 0))
        continue;
      draft = wend_mapping_draft_new (wend_node_text (sets->pdata[i], WEND_FIELD_MAPPING), NULL);
      if (draft == NULL || (delivery->series == NULL && (strcmp (delivery->form, "csv") != 0 || !wend_mapping_draft_fits (draft, delivery->table, NULL))))
        continue;
      *title = g_strdup (set_title (sets->pdata[i]));
      return g_steal_pointer (&draft);
    }
  return NULL;
}

/* guessing */

/* "passenger-survey-october.csv.gz" → "passenger-survey-october", and apart from the series that the map has. */
static char *
new_series (const WendImportDelivery *delivery)
{
  static const char *const endings[] = { ".gz", ".csv", ".xes", ".tsv", ".txt", ".sql" };
  g_autofree char *base = g_strdup (delivery->name);
  g_autoptr (GPtrArray) sets = wend_import_sets (delivery->document);
  char *series;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strlen (base) > strlen (endings[i]) && g_str_has_suffix (base, endings[i]))
      base[strlen (base) - strlen (endings[i])] = '\0';
  series = g_strdup (base);
  for (guint i = 0, k = 2; i < sets->len; i++)
    if (strcmp (wend_node_text (sets->pdata[i], WEND_FIELD_SERIES), series) == 0)
      {
        g_free (series);
        series = g_strdup_printf ("%s %u", base, k++);
        i = G_MAXUINT; /* from the first again */
      }
  return series;
}

WendMappingDraft *
wend_import_set_guess (const WendImportDelivery *delivery)
{
  g_autofree char *series = new_series (delivery);
  g_autofree char *text = wend_mapping_guess (delivery->document, delivery->table, series);

  return wend_mapping_draft_new (text, NULL);
}

/* periods */

/* The period after one of the same length in days, months or years. */
static char *
period_after (const WendPeriod *period)
{
  WendPeriod next = { period->to, period->to + (period->to - period->from) };

  for (int step = WEND_STEP_DAY; step <= WEND_STEP_YEAR; step++)
    {
      WendPeriod same = wend_period_around (period->from, (WendPeriodStep) step);
      if (same.from == period->from && same.to == period->to)
        next = wend_period_around (period->to, (WendPeriodStep) step);
    }
  return wend_period_name (&next);
}

char *
wend_import_set_take_period (WendMappingDraft *draft)
{
  g_autofree char *from = g_strdup (wend_mapping_draft_get (draft, "source", NULL, "from"));
  g_autofree char *to = g_strdup (wend_mapping_draft_get (draft, "source", NULL, "to"));
  g_autofree char *text = g_strdup (wend_mapping_draft_get (draft, "source", NULL, "period"));
  WendPeriod period, first, last;

  if (from != NULL && to != NULL && wend_period_parse (from, &first) && wend_period_parse (to, &last))
    period = (WendPeriod) { first.from, last.from };
  else if (text == NULL || !wend_period_parse (text, &period))
    return NULL;
  wend_mapping_draft_set (draft, "source", NULL, "from", NULL);
  wend_mapping_draft_set (draft, "source", NULL, "to", NULL);
  wend_mapping_draft_set (draft, "source", NULL, "period", NULL);
  return period_after (&period);
}

char *
wend_import_set_period_in (const char *name)
{
  g_autoptr (GRegex) regex = g_regex_new ("(?<![0-9])(20[0-9]{2}-(0[1-9]|1[0-2]|Q[1-4])|20[0-9]{2})(?![0-9])", 0, 0, NULL);
  g_autofree char *spaced = g_strdelimit (g_strdup (name), "_. ", '-');
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, spaced, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

/* questions */

void
wend_import_question_copy (WendImportQuestion *to, const WendImportQuestion *from)
{
  to->dsn = g_strdup (from->dsn);
  to->user = g_strdup (from->user);
  to->password = g_strdup (from->password);
  to->statement = g_strdup (from->statement);
  to->name = g_strdup (from->name);
  to->timeout = from->timeout;
}

void
wend_import_question_clear (WendImportQuestion *question)
{
  g_free ((char *) question->dsn);
  g_free ((char *) question->user);
  if (question->password != NULL)
    explicit_bzero ((char *) question->password, strlen (question->password));
  g_free ((char *) question->password);
  g_free ((char *) question->statement);
  g_free ((char *) question->name);
  *question = (WendImportQuestion) { 0 };
}
