/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of a table are used for in a mapping draft, found from its keys and changed through them: the mapping is
 * the only place where it is written down. Knows no rows. */

#include <string.h>

#include "measure/wend-mapping-draft-private.h"
#include "measure/wend-table-private.h"

/* `word` is a header as a mapping writes it: A|B names the one that is there, A+B both. */
static gboolean
names_column (const char *word, const char *separators, const char *column)
{
  g_auto (GStrv) parts = word != NULL ? g_strsplit_set (word, separators, -1) : NULL;
  g_autofree char *folded = wend_value_fold (column, -1);

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      g_autofree char *part = wend_value_fold (parts[i], -1);
      if (strcmp (part, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
uses (const WendMappingDraft *draft, const WendKeyGroup *group, const char *key, const char *column)
{
  return names_column (wend_mapping_draft_get (draft, group->type, group->name, key), strcmp (key, "date") == 0 ? "|+" : strcmp (key, "hist-columns") == 0 ? "|;" : "|", column);
}

static WendMeaning
metric_meaning (const char *kind)
{
  static const struct { const char *kind; WendMeaning meaning; } meanings[] = {
    { "rating", WEND_MEANS_RATING }, { "ces", WEND_MEANS_RATING }, { "nps", WEND_MEANS_NPS }, { "share", WEND_MEANS_SHARE },
    { "completion", WEND_MEANS_SHARE }, { "time", WEND_MEANS_TIME }, { "rate", WEND_MEANS_VALUE }, { "value", WEND_MEANS_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (g_strcmp0 (kind, meanings[i].kind) == 0)
      return meanings[i].meaning;
  return WEND_MEANS_VALUE;
}

static WendMeaning
metric_use (const WendMappingDraft *draft, const WendKeyGroup *group, const char *column)
{
  static const struct { const char *key; WendMeaning meaning; } keys[] = {
    { "stage-column", WEND_MEANS_STAGE }, { "k-column", WEND_MEANS_K }, { "n-column", WEND_MEANS_N },
    { "column", WEND_N_MEANINGS }, { "value-column", WEND_N_MEANINGS }, { "start", WEND_N_MEANINGS }, { "end", WEND_N_MEANINGS }, { "same-as", WEND_N_MEANINGS },
    { "hist-columns", WEND_N_MEANINGS }, { "na-column", WEND_N_MEANINGS }, { "blank-column", WEND_N_MEANINGS }, { "refused-column", WEND_N_MEANINGS },
    { "exposure-column", WEND_MEANS_N },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (uses (draft, group, keys[i].key, column))
      return keys[i].meaning != WEND_N_MEANINGS ? keys[i].meaning : metric_meaning (wend_mapping_draft_get (draft, "metric", group->name, "kind"));
  return WEND_MEANS_NOTHING;
}

static WendMeaning
group_use (const WendMappingDraft *draft, const WendKeyGroup *group, const char *column)
{
  if (strcmp (group->type, "source") == 0)
    return uses (draft, group, "date", column)        ? WEND_MEANS_DATE
           : uses (draft, group, "id-column", column) ? WEND_MEANS_ID
           : uses (draft, group, "weight", column)    ? WEND_MEANS_WEIGHT
                                                      : WEND_MEANS_NOTHING;
  if (strcmp (group->type, "segment") == 0)
    return uses (draft, group, "column", column) ? WEND_MEANS_SEGMENT : WEND_MEANS_NOTHING;
  if (strcmp (group->type, "quotes") == 0)
    return uses (draft, group, "column", column) ? WEND_MEANS_TEXT : WEND_MEANS_NOTHING;
  return strcmp (group->type, "metric") == 0 ? metric_use (draft, group, column) : WEND_MEANS_NOTHING;
}

WendMeaning
wend_mapping_draft_use (const WendMappingDraft *draft, const char *column, const char **metric)
{
  if (metric != NULL)
    *metric = NULL;
  if (*column == '\0')
    return WEND_MEANS_NOTHING;
  for (guint i = 0; i < draft->file->groups->len; i++)
    {
      const WendKeyGroup *group = draft->file->groups->pdata[i];
      WendMeaning meaning = group_use (draft, group, column);
      if (meaning == WEND_MEANS_NOTHING)
        continue;
      if (metric != NULL && strcmp (group->type, "metric") == 0 && meaning != WEND_MEANS_STAGE)
        *metric = group->name;
      return meaning;
    }
  return g_strcmp0 (draft->k, column) == 0 ? WEND_MEANS_K : g_strcmp0 (draft->n, column) == 0 ? WEND_MEANS_N : WEND_MEANS_NOTHING;
}

/* taking a column out of use */

static gboolean
refers (const WendKeyGroup *group, const char *metric)
{
  for (guint i = 0; i < group->entries->len; i++)
    {
      const WendKeyEntry *entry = group->entries->pdata[i];
      g_auto (GStrv) names = wend_value_list (entry->value);
      if (g_strv_contains ((const char *const *) names, metric))
        return TRUE;
    }
  return FALSE;
}

void
wend_mapping_draft_remove (WendMappingDraft *draft, WendKeyGroup *group)
{
  g_autofree char *metric = strcmp (group->type, "metric") == 0 ? g_strdup (group->name) : NULL;

  g_clear_pointer (&draft->given, g_free);
  g_ptr_array_remove (draft->file->groups, group);
  for (guint i = metric != NULL ? draft->file->groups->len : 0; i > 0; i--)
    {
      WendKeyGroup *other = draft->file->groups->pdata[i - 1];
      const char *after = strcmp (other->type, "metric") == 0 ? wend_mapping_draft_get (draft, "metric", other->name, "after") : NULL;
      if (g_strcmp0 (after, metric) == 0)
        wend_mapping_draft_set (draft, "metric", other->name, "after", NULL);
      if ((strcmp (other->type, "pairs") == 0 || strcmp (other->type, "drivers") == 0) && refers (other, metric))
        g_ptr_array_remove (draft->file->groups, other);
    }
}

static void
clear_source (WendMappingDraft *draft, const char *const *keys)
{
  for (; *keys != NULL; keys++)
    wend_mapping_draft_set (draft, "source", NULL, *keys, NULL);
}

static void
clear_date (WendMappingDraft *draft)
{
  static const char *const keys[] = { "date", "date-format", "period", NULL };
  clear_source (draft, keys);
}

static void
rename_key (WendMappingDraft *draft, const char *metric, const char *from, const char *to)
{
  g_autofree char *value = g_strdup (wend_mapping_draft_get (draft, "metric", metric, from));

  if (value == NULL)
    return;
  wend_mapping_draft_set (draft, "metric", metric, from, NULL);
  wend_mapping_draft_set (draft, "metric", metric, to, value);
}

/* Metrics told by the stage of their row (`column` names it), or by a column of their own (NULL). */
static void
set_stage_column (WendMappingDraft *draft, const char *column)
{
  g_autoptr (GPtrArray) metrics = wend_mapping_draft_metrics (draft);

  for (guint i = 0; i < metrics->len; i++)
    {
      wend_mapping_draft_set (draft, "metric", metrics->pdata[i], "stage-column", column);
      if (column != NULL)
        {
          wend_mapping_draft_set (draft, "metric", metrics->pdata[i], "stage", NULL);
          rename_key (draft, metrics->pdata[i], "column", "value-column");
        }
      else
        rename_key (draft, metrics->pdata[i], "value-column", "column");
    }
}

/* The last group whose key `column` answers to. */
static WendKeyGroup *
group_of (const WendMappingDraft *draft, const char *column)
{
  for (guint i = 0; i < draft->file->groups->len; i++)
    if (group_use (draft, draft->file->groups->pdata[i], column) != WEND_MEANS_NOTHING)
      return draft->file->groups->pdata[i];
  return NULL;
}

static void
release (WendMappingDraft *draft, const char *column)
{
  static const char *const id_keys[] = { "id-column", "duplicates", NULL };
  static const char *const weight_keys[] = { "weight", NULL };
  WendKeyGroup *group;

  if (g_strcmp0 (draft->k, column) == 0)
    g_clear_pointer (&draft->k, g_free);
  if (g_strcmp0 (draft->n, column) == 0)
    g_clear_pointer (&draft->n, g_free);
  while ((group = group_of (draft, column)) != NULL)
    {
      WendMeaning meaning = group_use (draft, group, column);
      if (meaning == WEND_MEANS_DATE)
        clear_date (draft);
      else if (meaning == WEND_MEANS_ID || meaning == WEND_MEANS_WEIGHT)
        clear_source (draft, meaning == WEND_MEANS_ID ? id_keys : weight_keys);
      else if (meaning == WEND_MEANS_STAGE)
        set_stage_column (draft, NULL);
      else
        wend_mapping_draft_remove (draft, group);
    }
}

/* putting it to another use */

/* The column that is used for `meaning`, NULL where none is. */
static const WendTableColumn *
used_for (const WendMappingDraft *draft, const WendTable *table, WendMeaning meaning)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const WendTableColumn *column = table->columns->pdata[i];
      if (wend_mapping_draft_use (draft, column->name, NULL) == meaning)
        return column;
    }
  return NULL;
}

static void
set_date (WendMappingDraft *draft, const WendTableColumn *column)
{
  static const char *const fixed[] = { "from", "to", NULL };

  clear_source (draft, fixed);
  wend_mapping_draft_set (draft, "source", NULL, "period", "month");
  wend_mapping_draft_set (draft, "source", NULL, "date", column->name);
  wend_mapping_draft_set (draft, "source", NULL, "date-format", column->date_format != NULL ? column->date_format : "%Y-%m-%d");
}

/* The group that wend_mapping_guess() would write for a column of that meaning. */
static void
add_metric (WendMappingDraft *draft, const WendDocument *document, const WendTable *table, const WendTableColumn *column, const WendTableColumn *n)
{
  g_autoptr (GPtrArray) metrics = wend_mapping_draft_metrics (draft);
  const WendTableColumn *stage = used_for (draft, table, WEND_MEANS_STAGE);
  g_autofree char *text = wend_mapping_guess_metric (document, column, n, stage, metrics);

  wend_mapping_draft_append (draft, text);
}

static void
add_count (WendMappingDraft *draft, const WendDocument *document, const WendTable *table, const WendTableColumn *column, WendMeaning meaning)
{
  const WendTableColumn *other = used_for (draft, table, meaning == WEND_MEANS_K ? WEND_MEANS_N : WEND_MEANS_K);
  char **waits = meaning == WEND_MEANS_K ? &draft->k : &draft->n;

  if (other == NULL || (g_strcmp0 (draft->k, other->name) != 0 && g_strcmp0 (draft->n, other->name) != 0))
    {
      g_free (*waits);
      *waits = g_strdup (column->name);
      return;
    }
  g_clear_pointer (&draft->k, g_free);
  g_clear_pointer (&draft->n, g_free);
  add_metric (draft, document, table, meaning == WEND_MEANS_K ? column : other, meaning == WEND_MEANS_K ? other : column);
}

static void
add_segment (WendMappingDraft *draft, const WendTableColumn *column)
{
  g_autofree char *name = g_strstrip (g_strdelimit (g_strdup (column->name), "=[]\r\n\t", ' '));

  wend_mapping_draft_set (draft, "segment", name, "column", column->name);
}

static gboolean
is_single (WendMeaning meaning)
{
  return meaning == WEND_MEANS_STAGE || meaning == WEND_MEANS_DATE || meaning == WEND_MEANS_ID || meaning == WEND_MEANS_WEIGHT || meaning == WEND_MEANS_TEXT;
}

static void
put_to_use (WendMappingDraft *draft, const WendDocument *document, const WendTable *table, const WendTableColumn *column, WendMeaning meaning)
{
  if (meaning == WEND_MEANS_STAGE)
    set_stage_column (draft, column->name);
  else if (meaning == WEND_MEANS_DATE)
    set_date (draft, column);
  else if (meaning == WEND_MEANS_ID || meaning == WEND_MEANS_WEIGHT)
    wend_mapping_draft_set (draft, "source", NULL, meaning == WEND_MEANS_ID ? "id-column" : "weight", column->name);
  else if (meaning == WEND_MEANS_SEGMENT)
    add_segment (draft, column);
  else if (meaning == WEND_MEANS_TEXT)
    wend_mapping_draft_set (draft, "quotes", NULL, "column", column->name);
  else if (meaning == WEND_MEANS_K || meaning == WEND_MEANS_N)
    add_count (draft, document, table, column, meaning);
  else if (meaning != WEND_MEANS_NOTHING)
    add_metric (draft, document, table, column, NULL);
}

void
wend_mapping_draft_set_use (WendMappingDraft *draft, const WendDocument *document, const WendTable *table, guint index, WendMeaning meaning)
{
  WendTableColumn *column = table->columns->pdata[index];
  const WendTableColumn *before = is_single (meaning) ? used_for (draft, table, meaning) : NULL;

  if (before != NULL)
    release (draft, before->name);
  release (draft, column->name);
  column->meaning = meaning;
  put_to_use (draft, document, table, column, meaning);
}

/* does it fit */

static gboolean
has_column (const WendTable *table, const char *name)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (names_column (name, "|", ((WendTableColumn *) table->columns->pdata[i])->name))
      return TRUE;
  return FALSE;
}

static char *
find_missing (const WendTable *table, const WendKeyEntry *entry)
{
  static const char *const keys[] = { "column", "value-column", "stage-column", "same-as", "start", "end", "k-column", "n-column", "na-column", "blank-column", "refused-column",
                                      "exposure-column", "hist-columns", "date", "id-column", "weight", NULL };
  g_auto (GStrv) names = g_strv_contains (keys, entry->key) ? g_strsplit_set (entry->value, strcmp (entry->key, "date") == 0 ? "+" : ";", -1) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (*names[i] != '\0' && !has_column (table, names[i]))
      return g_strdup (g_strstrip (names[i]));
  return NULL;
}

gboolean
wend_mapping_draft_fits (const WendMappingDraft *draft, const WendTable *table, char **missing)
{
  for (guint i = 0; strcmp (table->form, "xes") != 0 && i < draft->file->groups->len; i++)
    {
      const WendKeyGroup *group = draft->file->groups->pdata[i];
      for (guint j = 0; j < group->entries->len && strcmp (group->type, "stages") != 0; j++)
        {
          char *name = find_missing (table, group->entries->pdata[j]);
          if (name == NULL)
            continue;
          if (missing != NULL)
            *missing = name;
          else
            g_free (name);
          return FALSE;
        }
    }
  return TRUE;
}
