/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A mapping's groups and keys as a person changes them, and back to text. Which column means what is in
 * wend-mapping-use.c; here is only the file and where names go. Owns its groups; borrows nothing. */

#include "measure/wend-mapping-draft-private.h"

#include <string.h>

#include "measure/wend-table-private.h"

WendMappingDraft *
wend_mapping_draft_new (const char *text, GError **error)
{
  g_autoptr (WendKeyFile) file = wend_key_file_parse (text, "draft", error);
  WendMappingDraft *draft;

  if (file == NULL)
    return NULL;
  draft = g_new0 (WendMappingDraft, 1);
  draft->given = g_strdup (text);
  draft->file = g_steal_pointer (&file);
  return draft;
}

void
wend_mapping_draft_free (WendMappingDraft *draft)
{
  g_free (draft->given);
  wend_key_file_free (draft->file);
  g_free (draft->k);
  g_free (draft->n);
  g_free (draft);
}

char *
wend_mapping_draft_text (const WendMappingDraft *draft)
{
  GString *text = g_string_new (NULL);

  if (draft->given != NULL)
    g_string_append (text, draft->given);
  for (guint i = 0; draft->given == NULL && i < draft->file->groups->len; i++)
    {
      const WendKeyGroup *group = draft->file->groups->pdata[i];
      g_string_append_printf (text, "%s[%s%s%s]\n", i > 0 ? "\n" : "", group->type, group->name != NULL ? " " : "", group->name != NULL ? group->name : "");
      for (guint j = 0; j < group->entries->len; j++)
        {
          const WendKeyEntry *entry = group->entries->pdata[j];
          g_string_append_printf (text, "%s=%s\n", entry->key, entry->value);
        }
    }
  return g_string_free (text, FALSE);
}

WendKeyGroup *
wend_mapping_draft_find (const WendMappingDraft *draft, const char *type, const char *name)
{
  for (guint i = 0; i < draft->file->groups->len; i++)
    {
      WendKeyGroup *group = draft->file->groups->pdata[i];
      if (strcmp (group->type, type) == 0 && (name == NULL || g_strcmp0 (group->name, name) == 0))
        return group;
    }
  return NULL;
}

void
wend_mapping_draft_append (WendMappingDraft *draft, const char *text)
{
  g_autoptr (WendKeyFile) file = wend_key_file_parse (text, "draft", NULL);

  while (file != NULL && file->groups->len > 0)
    g_ptr_array_add (draft->file->groups, g_ptr_array_steal_index (file->groups, 0));
  g_clear_pointer (&draft->given, g_free);
}

static WendKeyGroup *
need_group (WendMappingDraft *draft, const char *type, const char *name)
{
  g_autofree char *header = g_strdup_printf ("[%s%s%s]\n", type, name != NULL ? " " : "", name != NULL ? name : "");

  if (wend_mapping_draft_find (draft, type, name) == NULL)
    wend_mapping_draft_append (draft, header);
  return wend_mapping_draft_find (draft, type, name);
}

const char *
wend_mapping_draft_get (const WendMappingDraft *draft, const char *type, const char *name, const char *key)
{
  WendKeyGroup *group = wend_mapping_draft_find (draft, type, name);
  const WendKeyEntry *entry = group != NULL ? wend_key_group_take (group, key) : NULL;

  return entry != NULL && *entry->value != '\0' ? entry->value : NULL;
}

void
wend_mapping_draft_set (WendMappingDraft *draft, const char *type, const char *name, const char *key, const char *value)
{
  g_autofree char *line = value != NULL ? g_strstrip (g_strdelimit (g_strdup (value), "\r\n\t", ' ')) : g_strdup ("");
  WendKeyGroup *group;
  WendKeyEntry *entry;

  if (g_strcmp0 (wend_mapping_draft_get (draft, type, name, key), *line != '\0' ? line : NULL) == 0)
    return;
  g_clear_pointer (&draft->given, g_free);
  group = need_group (draft, type, name);
  entry = group != NULL ? wend_key_group_take (group, key) : NULL;
  if (group == NULL)
    return;
  if (*line == '\0')
    g_ptr_array_remove (group->entries, entry);
  else if (entry != NULL)
    {
      g_free (entry->value);
      entry->value = g_steal_pointer (&line);
    }
  else
    {
      entry = g_new0 (WendKeyEntry, 1);
      entry->key = g_strdup (key);
      entry->value = g_steal_pointer (&line);
      g_ptr_array_add (group->entries, entry);
    }
}

GPtrArray *
wend_mapping_draft_metrics (const WendMappingDraft *draft)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < draft->file->groups->len; i++)
    {
      const WendKeyGroup *group = draft->file->groups->pdata[i];
      if (strcmp (group->type, "metric") == 0 && group->name != NULL)
        g_ptr_array_add (names, group->name);
    }
  return names;
}

/* lists of values */

/* As a mapping lists values: one entry each. */
static char *
join (const GPtrArray *values)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (values->pdata[i], ";", -1);
      g_autofree char *escaped = g_strjoinv ("\\;", parts);
      g_string_append_printf (text, "%s%s", i > 0 ? ";" : "", escaped);
    }
  return g_string_free (text, FALSE);
}

/* The list without one value (folded alike), and with it at the end if `add`. NULL where nothing is left. */
static char *
change_list (const char *list, const char *value, gboolean add)
{
  g_auto (GStrv) parts = wend_value_list (list != NULL ? list : "");
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree char *folded = wend_value_fold (value, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = wend_value_fold (parts[i], -1);
      if (*part != '\0' && strcmp (part, folded) != 0)
        g_ptr_array_add (kept, parts[i]);
    }
  if (add)
    g_ptr_array_add (kept, (gpointer) value);
  return kept->len > 0 ? join (kept) : NULL;
}

static gboolean
list_has (const char *list, const char *value)
{
  WendValueSet set = { 0 };
  double number;
  gboolean is_number = wend_value_number (value, strlen (value), '.', &number);
  gboolean has = list != NULL && wend_value_set_parse (&set, list) && wend_value_set_has (&set, value, strlen (value), is_number ? &number : NULL);

  wend_value_set_clear (&set);
  return has;
}

/* where names go */

static gboolean
keeps_unplaced (const WendMappingDraft *draft)
{
  return g_strcmp0 (wend_mapping_draft_get (draft, "source", NULL, "unplaced"), "keep") == 0;
}

WendGoes
wend_mapping_draft_goes (const WendMappingDraft *draft, const WendDocument *document, const char *value, const char **place)
{
  const WendKeyGroup *stages = wend_mapping_draft_find (draft, "stages", NULL);
  const char *found = NULL;

  if (list_has (wend_mapping_draft_get (draft, "source", NULL, "leave-out"), value))
    return WEND_GOES_OUT;
  for (guint i = 0; stages != NULL && found == NULL && i < stages->entries->len; i++)
    {
      const WendKeyEntry *entry = stages->entries->pdata[i];
      if (list_has (entry->value, value))
        found = wend_table_find_place (document, entry->key);
    }
  if (found == NULL)
    found = wend_table_find_place (document, value);
  if (place != NULL)
    *place = found;
  return found != NULL ? WEND_GOES_TO_PLACE : keeps_unplaced (draft) ? WEND_GOES_UNPLACED : WEND_GOES_NOWHERE;
}

static void
leave_out (WendMappingDraft *draft, const char *value, gboolean out)
{
  g_autofree char *list = change_list (wend_mapping_draft_get (draft, "source", NULL, "leave-out"), value, out);

  wend_mapping_draft_set (draft, "source", NULL, "leave-out", list);
}

static void
forget_place (WendMappingDraft *draft, const char *value)
{
  WendKeyGroup *stages = wend_mapping_draft_find (draft, "stages", NULL);

  for (guint i = stages != NULL ? stages->entries->len : 0; i > 0; i--)
    {
      const WendKeyEntry *entry = stages->entries->pdata[i - 1];
      g_autofree char *key = g_strdup (entry->key);
      g_autofree char *list = list_has (entry->value, value) ? change_list (entry->value, value, FALSE) : g_strdup (entry->value);
      wend_mapping_draft_set (draft, "stages", NULL, key, list);
    }
}

/* From now on names without place are kept; those that were not stay out by name. */
static void
keep_unplaced (WendMappingDraft *draft, const WendDocument *document, const char *value, const GPtrArray *values)
{
  if (keeps_unplaced (draft))
    return;
  for (guint i = 0; i < values->len; i++)
    if (g_strcmp0 (values->pdata[i], value) != 0 && wend_mapping_draft_goes (draft, document, values->pdata[i], NULL) == WEND_GOES_NOWHERE)
      leave_out (draft, values->pdata[i], TRUE);
  wend_mapping_draft_set (draft, "source", NULL, "unplaced", "keep");
}

void
wend_mapping_draft_send (WendMappingDraft *draft, const WendDocument *document, const char *value, WendGoes goes, const char *place, const GPtrArray *values)
{
  leave_out (draft, value, goes == WEND_GOES_OUT);
  if (goes == WEND_GOES_OUT)
    return;
  forget_place (draft, value);
  if (goes == WEND_GOES_UNPLACED)
    keep_unplaced (draft, document, value, values);
  else if (goes == WEND_GOES_TO_PLACE && g_strcmp0 (wend_table_find_place (document, value), place) != 0)
    {
      g_autofree char *list = change_list (wend_mapping_draft_get (draft, "stages", NULL, place), value, TRUE);
      wend_mapping_draft_set (draft, "stages", NULL, place, list);
    }
}

/* places that are gone */

static void
lose (GPtrArray *lost, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (lost, name, g_str_equal, NULL))
    g_ptr_array_add (lost, g_strdup (name));
}

guint
wend_mapping_draft_drop_lost (WendMappingDraft *draft, const WendDocument *document, GPtrArray **lost)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  WendKeyGroup *stages = wend_mapping_draft_find (draft, "stages", NULL);
  guint n;

  for (guint i = stages != NULL ? stages->entries->len : 0; i > 0; i--)
    {
      g_autofree char *key = g_strdup (((WendKeyEntry *) stages->entries->pdata[i - 1])->key);
      if (wend_table_find_place (document, key) != NULL)
        continue;
      lose (names, key);
      wend_mapping_draft_set (draft, "stages", NULL, key, NULL);
    }
  for (guint i = 0; i < draft->file->groups->len; i++)
    {
      const WendKeyGroup *group = draft->file->groups->pdata[i];
      const char *stage = strcmp (group->type, "metric") == 0 ? wend_mapping_draft_get (draft, "metric", group->name, "stage") : NULL;
      if (stage == NULL || strcmp (stage, "*") == 0 || wend_table_find_place (document, stage) != NULL)
        continue;
      lose (names, stage);
      wend_mapping_draft_set (draft, "metric", group->name, "stage", NULL);
    }
  n = names->len;
  if (lost != NULL)
    *lost = g_steal_pointer (&names);
  return n;
}
