/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a mapping file by what the columns of a table mean. Everything it says can be read and changed before it is used.
 * Reads the map only for its places. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/wend-id.h"
#include "base/wend-parse.h"
#include "measure/wend-import-names-private.h"
#include "measure/wend-table-private.h"

#define MAX_LABEL 100

typedef struct
{
  const WendDocument *document;
  const WendTable *table;
  GString *text;
  GHashTable *ids; /* of metrics written */
  const WendTableColumn *stage;
} Writer;

static const WendTableColumn *
find_column (const WendTable *table, WendMeaning meaning)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (((WendTableColumn *) table->columns->pdata[i])->meaning == meaning)
      return table->columns->pdata[i];
  return NULL;
}

/* Written already, made by every import, or the id of something that is no measure. */
static gboolean
is_taken (const Writer *writer, const char *id)
{
  const WendNode *node = wend_document_find (writer->document, id);

  return g_hash_table_contains (writer->ids, id) || strcmp (id, WEND_BAD_ANYWHERE) == 0 || strcmp (id, "map") == 0 || strcmp (id, "parked") == 0
         || (node != NULL && wend_node_kind (node) != WEND_KIND_METRIC);
}

/* "How was security?" → how-was-security; "Q7" → q7. */
static char *
make_id (const Writer *writer, const char *name)
{
  g_autoptr (GString) id = g_string_new (NULL);
  char *result = NULL;

  for (const char *p = name; *p != '\0' && id->len < WEND_ID_MAX - 4; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (id, g_ascii_tolower (*p));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0 || !g_ascii_isalpha (*id->str))
    g_string_prepend (id, "m");
  result = g_strdup (id->str);
  for (guint i = 2; is_taken (writer, result); i++)
    {
      g_free (result);
      result = g_strdup_printf ("%s-%u", id->str, i);
    }
  g_hash_table_add (writer->ids, g_strdup (result));
  return result;
}

/* Without line ends and blanks at its edges; long or empty names cannot be lost. */
static void
add_key (Writer *writer, const char *key, const char *value)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (value), "\r\n\t", ' '));
  g_string_append_printf (writer->text, "%s=%s\n", key, line);
}

static void
write_source (Writer *writer, const char *series)
{
  const WendTableColumn *date = find_column (writer->table, WEND_MEANS_DATE);
  const WendTableColumn *id = find_column (writer->table, WEND_MEANS_ID);
  const WendTableColumn *weight = find_column (writer->table, WEND_MEANS_WEIGHT);

  g_string_append (writer->text, "[source]\n");
  add_key (writer, "name", series);
  add_key (writer, "kind", writer->table->form);
  if (strcmp (writer->table->form, "xes") == 0)
    add_key (writer, "period", "month");
  if (date != NULL && writer->table->date_format != NULL)
    {
      add_key (writer, "period", "month");
      add_key (writer, "date", date->name);
      add_key (writer, "date-format", writer->table->date_format);
    }
  if (id != NULL)
    add_key (writer, "id-column", id->name);
  if (weight != NULL)
    add_key (writer, "weight", weight->name);
}

static void
write_segments (Writer *writer)
{
  for (guint i = 0; i < writer->table->columns->len; i++)
    {
      const WendTableColumn *column = writer->table->columns->pdata[i];
      g_autofree char *name = NULL;
      if (column->meaning != WEND_MEANS_SEGMENT)
        continue;
      name = g_strdelimit (g_strdup (column->name), "=[]\r\n\t", ' ');
      g_string_append_printf (writer->text, "\n[segment %s]\n", g_strstrip (name));
      add_key (writer, "column", column->name);
    }
}

/* Names in the stage column that are no place's own, but seem to mean one. */
static void
write_stages (Writer *writer)
{
  g_autoptr (GHashTable) lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, NULL);
  guint n = writer->stage != NULL ? writer->stage->values->len : 0;

  for (guint i = 0; i < n; i++)
    {
      const char *value = writer->stage->values->pdata[i];
      const char *place = strchr (value, ';') == NULL && wend_table_find_place (writer->document, value) == NULL ? wend_table_guess_place (writer->document, value) : NULL;
      char *before = place != NULL ? g_hash_table_lookup (lists, place) : NULL;
      if (place == NULL)
        continue;
      g_hash_table_replace (lists, (gpointer) place, before != NULL ? g_strconcat (before, ";", value, NULL) : g_strdup (value));
      g_free (before);
    }
  if (g_hash_table_size (lists) > 0)
    g_string_append (writer->text, "\n[stages]\n");
  for (guint i = 0; i < n; i++)
    {
      const char *place = wend_table_guess_place (writer->document, writer->stage->values->pdata[i]);
      g_autofree char *list = NULL;
      if (place == NULL || !g_hash_table_steal_extended (lists, place, NULL, (gpointer *) &list))
        continue;
      add_key (writer, place, list);
    }
}

/* metrics */

static void
write_label (Writer *writer, const WendTableColumn *column)
{
  g_autofree char *label = g_utf8_substring (column->name, 0, MIN (g_utf8_strlen (column->name, -1), MAX_LABEL));

  if (*label != '\0')
    add_key (writer, "label", label);
}

/* The smallest usual scale beyond which, and its code for "not used", hardly anything lies: a typing error makes no scale. */
static int
scale_max (const WendTableColumn *column)
{
  static const int usual[] = { 5, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      guint n = 0;
      for (int value = 0; value <= usual[i] + 1; value++)
        n += column->small[value];
      if ((column->n_filled - MIN (n, column->n_filled)) * 50 <= column->n_filled)
        return usual[i];
    }
  return 10;
}

/* The scale that the answers seem to be given on, with what stands for no answer. */
static void
write_scale (Writer *writer, const WendTableColumn *column)
{
  int max = scale_max (column);

  g_string_append_printf (writer->text, "kind=rating\nvalid=1..%d\ngood=%d..%d\nbad=1..%d\n", max, max - 1, max, max * 2 / 5);
  if (column->small[max + 1] > 0)
    g_string_append_printf (writer->text, "not-applicable=%d\n", max + 1);
  if (column->min < 1)
    g_string_append (writer->text, "blank=0\n");
  g_string_append (writer->text, "better=up\n");
}

/* Which of two answers counts: the affirming one. */
static void
write_outcome (Writer *writer, const WendTableColumn *column)
{
  static const char *const affirming[] = { "yes", "true", "y", "ja", "oui", "1" };
  const char *counts = column->values->len > 0 ? column->values->pdata[0] : "yes";

  for (guint i = 0; i < column->values->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (affirming); j++)
      if (g_ascii_strcasecmp (column->values->pdata[i], affirming[j]) == 0)
        counts = column->values->pdata[i];
  g_string_append (writer->text, "kind=share\n");
  add_key (writer, "outcome-values", counts);
  g_string_append (writer->text, "better=up\n");
}

static void
write_unit (Writer *writer, const WendTableColumn *column)
{
  static const char *const units[] = { "seconds", "minutes", "hours", "days" };
  g_autofree char *name = wend_value_fold (column->name, -1);
  const char *unit = "minutes";

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strstr (name, units[i]) != NULL)
      unit = units[i];
  g_string_append_printf (writer->text, "kind=time\nunit=%s\nbetter=down\n", unit);
}

/* Where a column that is not told by the stage of its row belongs: the place that its name holds. */
static const char *
place_of (const Writer *writer, const WendTableColumn *column)
{
  return column->place != NULL ? column->place : wend_table_guess_place (writer->document, column->name);
}

static void
write_place (Writer *writer, const WendTableColumn *column)
{
  const char *place = writer->stage == NULL ? place_of (writer, column) : NULL;

  if (writer->stage != NULL)
    add_key (writer, "stage-column", writer->stage->name);
  else if (place != NULL)
    add_key (writer, "stage", place);
}

static void
write_metric (Writer *writer, const WendTableColumn *column)
{
  g_autofree char *id = make_id (writer, column->name);

  g_string_append_printf (writer->text, "\n[metric %s]\n", id);
  write_label (writer, column);
  write_place (writer, column);
  add_key (writer, writer->stage != NULL ? "value-column" : "column", column->name);
  if (column->meaning == WEND_MEANS_RATING)
    write_scale (writer, column);
  else if (column->meaning == WEND_MEANS_NPS)
    g_string_append (writer->text, "kind=nps\n");
  else if (column->meaning == WEND_MEANS_SHARE)
    write_outcome (writer, column);
  else if (column->meaning == WEND_MEANS_TIME)
    write_unit (writer, column);
  else
    g_string_append (writer->text, "kind=value\nvalid=real:0..100\nbetter=up\n");
}

static void
write_counts (Writer *writer, const WendTableColumn *k, const WendTableColumn *n)
{
  g_autofree char *id = k != NULL && n != NULL ? make_id (writer, k->name) : NULL;

  if (id == NULL)
    return;
  g_string_append_printf (writer->text, "\n[metric %s]\nkind=share\n", id);
  write_label (writer, k);
  write_place (writer, k);
  add_key (writer, "k-column", k->name);
  add_key (writer, "n-column", n->name);
  g_string_append (writer->text, "better=up\n");
}

/* What a database counted beside the values of the scale. */
static void
write_beside (Writer *writer)
{
  static const struct { const char *word; const char *key; } beside[] = { { "not_applicable", "na-column" }, { "na", "na-column" }, { "blank", "blank-column" }, { "refused", "refused-column" } };
  const char *written = NULL;

  for (guint w = 0; w < G_N_ELEMENTS (beside); w++)
    for (guint i = 0; i < writer->table->columns->len; i++)
      {
        const WendTableColumn *column = writer->table->columns->pdata[i];
        g_autofree char *name = wend_value_fold (column->name, -1);
        if (column->meaning == WEND_MEANS_COUNTS || g_strcmp0 (written, beside[w].key) == 0 || !(strcmp (name, beside[w].word) == 0 || (g_str_has_suffix (name, beside[w].word) && g_str_has_prefix (name, "n_"))))
          continue;
        add_key (writer, beside[w].key, column->name);
        written = beside[w].key;
      }
}

/* Columns with counts, one a value of the scale, as one metric. */
static void
write_hist (Writer *writer)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  const WendTableColumn *first = NULL, *last = NULL;
  g_autofree char *id = NULL;
  int from, to;

  for (guint i = 0; i < writer->table->columns->len; i++)
    {
      const WendTableColumn *column = writer->table->columns->pdata[i];
      if (column->meaning != WEND_MEANS_COUNTS)
        continue;
      g_string_append_printf (columns, "%s%s", first != NULL ? ";" : "", column->name);
      first = first != NULL ? first : column;
      last = column;
    }
  if (first == NULL)
    return;
  from = atoi (first->name + strcspn (first->name, "0123456789"));
  to = atoi (last->name + strcspn (last->name, "0123456789"));
  id = make_id (writer, "answers");
  g_string_append_printf (writer->text, "\n[metric %s]\nlabel=Answers\n", id);
  if (writer->stage != NULL)
    add_key (writer, "stage-column", writer->stage->name);
  if (from == 0 && to == 10)
    g_string_append (writer->text, "kind=nps\n");
  else
    g_string_append_printf (writer->text, "kind=rating\nvalid=%d..%d\ngood=%d..%d\nbad=%d..%d\nbetter=up\n", from, to, to - 1, to, from, MAX (from, from + (to - from + 1) * 2 / 5 - 1));
  add_key (writer, "hist-columns", columns->str);
  write_beside (writer);
}

static void
write_metrics (Writer *writer)
{
  for (guint i = 0; i < writer->table->columns->len; i++)
    {
      const WendTableColumn *column = writer->table->columns->pdata[i];
      if (column->meaning == WEND_MEANS_RATING || column->meaning == WEND_MEANS_NPS || column->meaning == WEND_MEANS_SHARE
          || column->meaning == WEND_MEANS_TIME || column->meaning == WEND_MEANS_VALUE)
        write_metric (writer, column);
    }
  write_hist (writer);
  write_counts (writer, find_column (writer->table, WEND_MEANS_K), find_column (writer->table, WEND_MEANS_N));
}

/* Texts to pick by hand. */
static void
write_quotes (Writer *writer)
{
  const WendTableColumn *column = strcmp (writer->table->form, "csv") == 0 ? find_column (writer->table, WEND_MEANS_TEXT) : NULL;

  if (column == NULL)
    return;
  g_string_append (writer->text, "\n[quotes]\n");
  add_key (writer, "column", column->name);
}

/* event logs: activities are named like places, or not */

static void
write_log (Writer *writer)
{
  g_autoptr (GString) plan = g_string_new (NULL);
  guint n;
  WendNode *const *stages = wend_node_children (wend_document_map (writer->document), WEND_KIND_STAGE, &n);

  for (guint i = 0; i < n; i++)
    for (guint c = 0; c < writer->table->columns->len; c++)
      {
        const WendTableColumn *column = writer->table->columns->pdata[c];
        if (column->meaning != WEND_MEANS_STAGE || g_strcmp0 (column->place, wend_node_id (stages[i])) != 0)
          continue;
        g_string_append_printf (plan, "%s%s", plan->len > 0 ? ";" : "", column->place);
        break;
      }
  g_string_append (writer->text, "\n[metric reach]\nlabel=Came by\nkind=share\nstage=*\nranked=no\n"
                                 "\n[metric time-until]\nlabel=Time until there\nkind=time\nstage=*\nunit=hours\nbetter=down\n");
  if (strchr (plan->str, ';') == NULL)
    return;
  g_string_append (writer->text, "\n[metric went-on]\nlabel=Went on\nkind=completion\nstage=*\nbetter=up\n");
  g_string_append_printf (writer->text, "\n[paths]\nplan=%s\n", plan->str);
}

char *
wend_mapping_guess (const WendDocument *document, const WendTable *table, const char *series)
{
  Writer writer = { document, table, g_string_new (NULL), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), NULL };

  if (strcmp (table->form, "xes") != 0)
    writer.stage = find_column (table, WEND_MEANS_STAGE);
  write_source (&writer, series);
  if (strcmp (table->form, "xes") == 0)
    write_log (&writer);
  else
    {
      write_stages (&writer);
      write_segments (&writer);
      write_metrics (&writer);
      write_quotes (&writer);
    }
  g_hash_table_unref (writer.ids);
  return g_string_free (writer.text, FALSE);
}

char *
wend_mapping_guess_metric (const WendDocument *document, const WendTableColumn *column, const WendTableColumn *n, const WendTableColumn *stage, const GPtrArray *ids)
{
  Writer writer = { document, NULL, g_string_new (NULL), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), stage };

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (writer.ids, g_strdup (ids->pdata[i]));
  if (n != NULL)
    write_counts (&writer, column, n);
  else
    write_metric (&writer, column);
  g_hash_table_unref (writer.ids);
  return g_string_free (writer.text, FALSE);
}
