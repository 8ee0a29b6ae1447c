/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which place of the map a mapping or a cell names: by [stages], then by id, then by title (measures.md §10).
 * Only reads the document, and keeps none of it beyond the import's reading but ids. */

#include "measure/wend-places-private.h"

#include <string.h>

#include "measure/wend-import.h"
#include "model/wend-value.h"

#define MAX_NAMES 1000
#define MAX_NAME 200 /* characters */
#define PLACE_KINDS (1u << WEND_KIND_STAGE | 1u << WEND_KIND_STEP | 1u << WEND_KIND_CARD | 1u << WEND_KIND_LINK)

gboolean
wend_is_address (const char *text)
{
  const char *at = strchr (text, '@');
  const char *dot = at != NULL ? strchr (at, '.') : NULL;

  return dot != NULL && at > text && g_ascii_isalnum (at[-1]) && g_ascii_isalnum (at[1]) && g_ascii_isalnum (dot[1]);
}

static void
place_clear (gpointer data)
{
  g_free (((WendImportPlace *) data)->unplaced);
}

static int
stage_of (WendPlaces *places, const WendNode *node)
{
  const WendNode *stage = wend_node_ancestor (node, WEND_KIND_STAGE);

  if (stage == NULL)
    return -1;
  for (guint i = 0; i < places->stages->len; i++)
    if (strcmp (places->stages->pdata[i], wend_node_id (stage)) == 0)
      return (int) i;
  g_ptr_array_add (places->stages, (gpointer) wend_node_id (stage));
  return (int) places->stages->len - 1;
}

static guint
add_node (WendPlaces *places, const WendNode *node)
{
  WendImportPlace place = { wend_node_id (node), NULL, stage_of (places, node) };

  for (guint i = 1; i < places->places->len; i++)
    if (g_strcmp0 (g_array_index (places->places, WendImportPlace, i).id, place.id) == 0)
      return i;
  g_array_append_val (places->places, place);
  return places->places->len - 1;
}

static gboolean
fail_unknown (const WendPlaces *places, const WendMappingWord *word, GError **error)
{
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING,
               "Mapping “%s”, line %u: the map has no stage, step, card or link “%s”; correct the name, or add the place to the map",
               places->mapping->name, word->line, word->text);
  return FALSE;
}

gboolean
wend_places_init (WendPlaces *places, const WendDocument *document, const WendMapping *mapping, GError **error)
{
  WendImportPlace journey = { NULL, NULL, -1 };

  *places = (WendPlaces) { document, mapping, g_array_new (FALSE, FALSE, sizeof (WendImportPlace)), g_ptr_array_new (), wend_memo_new (), 0, NULL };
  g_array_set_clear_func (places->places, place_clear);
  g_array_append_val (places->places, journey);
  for (guint i = 0; i < mapping->stages->len; i++)
    {
      const WendMappingStage *stage = mapping->stages->pdata[i];
      if (wend_document_find_place (document, stage->place.text, PLACE_KINDS) == NULL)
        return fail_unknown (places, &stage->place, error);
    }
  return TRUE;
}

void
wend_places_clear (WendPlaces *places)
{
  g_clear_pointer (&places->places, g_array_unref);
  g_clear_pointer (&places->stages, g_ptr_array_unref);
  g_clear_pointer (&places->memo, wend_memo_free);
}

gboolean
wend_places_named (WendPlaces *places, const WendMappingWord *word, guint *place, GError **error)
{
  const WendNode *node;

  *place = 0;
  if (word->text == NULL)
    return TRUE;
  node = wend_document_find_place (places->document, word->text, PLACE_KINDS);
  if (node == NULL)
    return fail_unknown (places, word, error);
  *place = add_node (places, node);
  return TRUE;
}

/* A value that names no place, kept as it is. */
static guint
add_unplaced (WendPlaces *places, const char *value)
{
  const WendFieldRow *row = wend_schema_field (WEND_KIND_OBSERVATION, WEND_FIELD_UNPLACED);
  WendImportPlace place = { NULL, NULL, -1 };
  g_autofree char *canonical = NULL;

  if (!places->mapping->keep_unplaced || *value == '\0' || wend_value_check (row, value, strlen (value), &canonical, NULL) == WEND_VALUE_BAD)
    return WEND_PLACE_REFUSED;
  for (guint i = 1; i < places->places->len; i++)
    if (g_strcmp0 (g_array_index (places->places, WendImportPlace, i).unplaced, value) == 0)
      return i;
  if (places->n_unplaced >= WEND_MAX_GROUPS || wend_is_address (value))
    return WEND_PLACE_TOO_MANY;
  places->n_unplaced++;
  place.unplaced = g_strdup (value);
  g_array_append_val (places->places, place);
  return places->places->len - 1;
}

/* Ids are small letters, so the folded text finds one whatever its case was. */
static const WendNode *
find_node (const WendPlaces *places, const char *value)
{
  g_autofree char *folded = wend_value_fold (value, -1);
  return *folded != '\0' ? wend_document_find_place (places->document, folded, PLACE_KINDS) : NULL;
}

static guint
find_cell (WendPlaces *places, const char *text, gsize length)
{
  g_autofree char *value = g_strndup (text, length);
  double number;
  gboolean is_number = wend_value_number (text, length, '.', &number);
  const WendNode *node;

  if (strlen (value) != length) /* a NUL names nothing */
    return WEND_PLACE_REFUSED;
  if (wend_value_set_has (&places->mapping->left_out, text, length, is_number ? &number : NULL))
    return WEND_PLACE_REFUSED;
  for (guint i = 0; i < places->mapping->stages->len; i++)
    {
      const WendMappingStage *stage = places->mapping->stages->pdata[i];
      if (wend_value_set_has (&stage->values, text, length, is_number ? &number : NULL))
        return add_node (places, wend_document_find_place (places->document, stage->place.text, PLACE_KINDS));
    }
  node = find_node (places, value);
  return node != NULL ? add_node (places, node) : add_unplaced (places, value);
}

static WendNameMatch *
find_name (const WendPlaces *places, const char *text, gsize length)
{
  for (guint i = 0; i < places->names->len; i++)
    {
      WendNameMatch *name = places->names->pdata[i];
      if (strlen (name->value) == length && memcmp (name->value, text, length) == 0)
        return name;
    }
  return NULL;
}

static void
note_name (WendPlaces *places, const char *text, gsize length, guint32 place)
{
  WendNameMatch *name;

  if (places->names == NULL || places->names->len >= MAX_NAMES || find_name (places, text, length) != NULL)
    return;
  name = g_new0 (WendNameMatch, 1);
  name->value = wend_value_show (text, length, MAX_NAME);
  name->place = place < places->places->len ? g_strdup (g_array_index (places->places, WendImportPlace, place).id) : NULL;
  g_ptr_array_add (places->names, name);
}

void
wend_places_add_count (WendPlaces *places, const char *text, gsize length, guint64 n)
{
  WendNameMatch *name = places->names != NULL ? find_name (places, text, length) : NULL;

  if (name != NULL)
    name->n += n;
}

void
wend_places_count_names (WendPlaces *places)
{
  for (guint i = 0; places->names != NULL && i < places->names->len; i++)
    {
      WendNameMatch *name = places->names->pdata[i];
      name->n = MAX (name->n, wend_memo_count (places->memo, name->value, strlen (name->value)));
    }
}

void
wend_places_refused (WendPlaces *places, const char *text, gsize length)
{
  WendNameMatch *name = places->names != NULL ? find_name (places, text, length) : NULL;

  if (name != NULL)
    name->n_refused++;
}

guint
wend_places_cell (WendPlaces *places, const char *text, gsize length)
{
  guint32 place = wend_memo_get (places->memo, text, length);

  if (place != WEND_MEMO_UNKNOWN)
    return place;
  place = find_cell (places, text, length);
  wend_memo_put (places->memo, text, length, place);
  note_name (places, text, length, place);
  return place;
}
