/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a mapping's groups and keys with their line numbers.
 * GKeyFile merges groups that occur twice and forgets lines, so we read the same syntax ourselves.
 * Knows no key by name. */

#include "measure/wend-key-file-private.h"

#include <string.h>

#include "measure/wend-mapping.h"

gboolean
wend_key_file_fail (const WendKeyFile *file, guint line, const char *key, GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  if (key != NULL)
    g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s”, line %u, key “%s”: %s", file->name, line, key, reason);
  else
    g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s”, line %u: %s", file->name, line, reason);
  return FALSE;
}

static void
entry_free (gpointer data)
{
  WendKeyEntry *entry = data;

  g_free (entry->key);
  g_free (entry->value);
  g_free (entry);
}

static void
group_free (gpointer data)
{
  WendKeyGroup *group = data;

  g_free (group->type);
  g_free (group->name);
  g_ptr_array_unref (group->entries);
  g_free (group);
}

void
wend_key_file_free (WendKeyFile *file)
{
  g_free (file->name);
  g_ptr_array_unref (file->groups);
  g_free (file);
}

static gboolean
add_group (WendKeyFile *file, const char *header, guint line, GError **error)
{
  const char *close = strchr (header, ']');
  g_autofree char *inside = close != NULL && close[1] == '\0' ? g_strstrip (g_strndup (header + 1, (gsize) (close - header) - 1)) : NULL;
  WendKeyGroup *group;
  char *blank;

  if (inside == NULL || *inside == '\0')
    return wend_key_file_fail (file, line, NULL, error, "a group is written [name] on a line of its own; correct the line");
  group = g_new0 (WendKeyGroup, 1);
  blank = strpbrk (inside, " \t");
  group->name = blank != NULL ? g_strstrip (g_strdup (blank)) : NULL;
  group->type = g_strndup (inside, blank != NULL ? (gsize) (blank - inside) : strlen (inside));
  group->line = line;
  group->entries = g_ptr_array_new_with_free_func (entry_free);
  g_ptr_array_add (file->groups, group);
  for (guint i = 0; i + 1 < file->groups->len; i++)
    {
      const WendKeyGroup *other = file->groups->pdata[i];
      if (strcmp (other->type, group->type) == 0 && g_strcmp0 (other->name, group->name) == 0)
        return wend_key_file_fail (file, line, NULL, error, "the group [%s] stands on line %u already; join them or rename one", inside, other->line);
    }
  return TRUE;
}

static gboolean
add_entry (WendKeyFile *file, const char *text, guint line, GError **error)
{
  const char *equals = strchr (text, '=');
  WendKeyGroup *group = file->groups->len > 0 ? file->groups->pdata[file->groups->len - 1] : NULL;
  WendKeyEntry *entry;

  if (equals == NULL || equals == text)
    return wend_key_file_fail (file, line, NULL, error, "neither a group, a comment nor key=value; correct the line");
  if (group == NULL)
    return wend_key_file_fail (file, line, NULL, error, "a key stands before the first group; begin with [source]");
  entry = g_new0 (WendKeyEntry, 1);
  entry->key = g_strstrip (g_strndup (text, (gsize) (equals - text)));
  entry->value = g_strstrip (g_strdup (equals + 1));
  entry->line = line;
  for (guint i = 0; i < group->entries->len; i++)
    {
      const WendKeyEntry *other = group->entries->pdata[i];
      if (strcmp (other->key, entry->key) == 0)
        {
          wend_key_file_fail (file, line, entry->key, error, "it stands on line %u already; remove one", other->line);
          entry_free (entry);
          return FALSE;
        }
    }
  g_ptr_array_add (group->entries, entry);
  return TRUE;
}

WendKeyFile *
wend_key_file_parse (const char *text, const char *name, GError **error)
{
  g_autoptr (WendKeyFile) file = g_new0 (WendKeyFile, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  file->name = g_strdup (name);
  file->groups = g_ptr_array_new_with_free_func (group_free);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      if (*line == '\0' || *line == '#')
        continue;
      if (!(*line == '[' ? add_group (file, line, i + 1, error) : add_entry (file, line, i + 1, error)))
        return NULL;
    }
  return g_steal_pointer (&file);
}

WendKeyGroup *
wend_key_file_group (WendKeyFile *file, const char *type)
{
  for (guint i = 0; i < file->groups->len; i++)
    {
      WendKeyGroup *group = file->groups->pdata[i];
      if (strcmp (group->type, type) == 0)
        return group;
    }
  return NULL;
}

WendKeyEntry *
wend_key_group_take (WendKeyGroup *group, const char *key)
{
  for (guint i = 0; i < group->entries->len; i++)
    {
      WendKeyEntry *entry = group->entries->pdata[i];
      if (strcmp (entry->key, key) == 0)
        {
          entry->taken = TRUE;
          return entry;
        }
    }
  return NULL;
}

gboolean
wend_key_file_check (WendKeyFile *file, GError **error)
{
  for (guint i = 0; i < file->groups->len; i++)
    {
      const WendKeyGroup *group = file->groups->pdata[i];
      for (guint j = 0; j < group->entries->len; j++)
        {
          const WendKeyEntry *entry = group->entries->pdata[j];
          if (!entry->taken)
            return wend_key_file_fail (file, entry->line, entry->key, error,
                                       "a group [%s%s%s] of this kind does not know it; correct its name or remove the line",
                                       group->type, group->name != NULL ? " " : "", group->name != NULL ? group->name : "");
        }
    }
  return TRUE;
}
