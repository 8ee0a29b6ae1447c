/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A changeset as one line of JSON and back. json-glib overflows its stack on deep nesting, so a linear scan comes
 * first; and it is lax, so a line is accepted only if writing it again gives the same bytes: journal, wire and hash
 * chain then never disagree about what a line is. Knows no document. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/wend-id.h"
#include "edit/wend-changeset.h"

#define LINE_MAX_BYTES (64 * 1024 * 1024)
#define STRING_MAX_BYTES (1024 * 1024)
#define DEPTH_MAX 8

static const char *const kind_names[] = { "create", "remove", "restore", "set", "move" };

/* Writing */

static void
append_string (GString *line, const char *text)
{
  g_string_append_c (line, '"');
  for (const char *run = text; *run != '\0';)
    {
      gsize plain = 0;
      while ((guchar) run[plain] >= 0x20 && run[plain] != '"' && run[plain] != '\\')
        plain++;
      g_string_append_len (line, run, (gssize) plain);
      run += plain;
      if (*run == '\0')
        break;
      const char *shorts = "\b\f\n\r\t\"\\";
      const char *letter = strchr (shorts, *run);
      if (letter != NULL)
        g_string_append_printf (line, "\\%c", "bfnrt\"\\"[letter - shorts]);
      else
        g_string_append_printf (line, "\\u%04x", (guint) (guchar) *run);
      run++;
    }
  g_string_append_c (line, '"');
}

static void
append_member (GString *line, const char *key, const char *value)
{
  g_string_append_printf (line, ",\"%s\":", key);
  if (value != NULL)
    append_string (line, value);
  else
    g_string_append (line, "null");
}

static void
append_optional (GString *line, const char *key, const char *value)
{
  if (value != NULL)
    append_member (line, key, value);
}

static void
append_mark (GString *line, const char *key, WendMark mark, gboolean with_q)
{
  g_string_append_printf (line, ",\"%s\":[", key);
  append_string (line, mark.writer);
  g_string_append_printf (line, with_q ? ",%u,%u]" : ",%u]", mark.n, mark.q);
}

static void
append_fields (GString *line, const GArray *fields)
{
  g_string_append (line, ",\"f\":{");
  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      const WendAssignment *assignment = &g_array_index (fields, WendAssignment, i);
      if (i > 0)
        g_string_append_c (line, ',');
      append_string (line, assignment->field);
      g_string_append_c (line, ':');
      append_string (line, assignment->value);
    }
  g_string_append_c (line, '}');
}

static void
append_change (GString *line, const WendChange *change)
{
  g_string_append_printf (line, "{\"k\":\"%s\"", kind_names[change->kind]);
  append_member (line, "i", change->id);
  append_optional (line, "t", change->type);
  append_optional (line, "p", change->parent);
  append_optional (line, "o", change->order);
  if (change->kind == WEND_CHANGE_CREATE)
    append_fields (line, change->fields);
  if (change->kind == WEND_CHANGE_SET)
    {
      const WendAssignment *assignment = &g_array_index (change->fields, WendAssignment, 0);
      append_member (line, "f", assignment->field);
      append_member (line, "v", assignment->value);
    }
  if (change->has_if)
    append_mark (line, "if", change->only_if, FALSE);
  if (change->has_as)
    append_mark (line, "as", change->as, TRUE);
  g_string_append_c (line, '}');
}

char *
wend_changeset_to_line (const WendChangeset *changeset)
{
  GString *line = g_string_new ("{\"v\":1");

  append_member (line, "c", changeset->writer);
  g_string_append_printf (line, ",\"n\":%u,\"b\":%" G_GUINT64_FORMAT ",\"g\":%u", changeset->n, changeset->base, changeset->group);
  if (changeset->late)
    g_string_append (line, ",\"late\":true");
  append_optional (line, "by", changeset->by);
  append_optional (line, "at", changeset->at);
  append_member (line, "l", changeset->label != NULL ? changeset->label : "");
  g_string_append (line, ",\"e\":[");
  for (guint i = 0; i < changeset->changes->len; i++)
    {
      if (i > 0)
        g_string_append_c (line, ',');
      append_change (line, &g_array_index (changeset->changes, WendChange, i));
    }
  g_string_append (line, "]}");
  return g_string_free (line, FALSE);
}

/* Reading */

/* Returns FALSE with an error that says what is wrong with `key`. */
static gboolean
refuse (GError **error, const char *key, const char *why)
{
  g_set_error (error, WEND_EDIT_ERROR, WEND_EDIT_ERROR_LINE, "Change line: “%s” %s", key, why);
  return FALSE;
}

static gboolean
refuse_line (GError **error, const char *why, gsize at)
{
  g_set_error (error, WEND_EDIT_ERROR, WEND_EDIT_ERROR_LINE, "Change line: %s (byte %" G_GSIZE_FORMAT ")", why, at);
  return FALSE;
}

/* Everything that must be known before json-glib may see the line. */
static gboolean
scan (const char *line, gsize length, GError **error)
{
  gboolean in_string = FALSE;
  gsize start = 0;
  guint depth = 0;

  if (length > LINE_MAX_BYTES)
    return refuse_line (error, "longer than 64 MiB", LINE_MAX_BYTES);
  if (!g_utf8_validate_len (line, length, NULL))
    return refuse_line (error, "not valid UTF-8", 0);
  for (gsize i = 0; i < length; i++)
    {
      char c = line[i];
      if ((guchar) c < 0x20)
        return refuse_line (error, "a control character", i);
      if (c == '"')
        {
          in_string = !in_string;
          start = i;
        }
      else if (in_string && c == '\\')
        {
          if (i + 5 < length && memcmp (line + i, "\\u0000", 6) == 0)
            return refuse_line (error, "a NUL", i);
          i++;
        }
      else if (!in_string && (c == '{' || c == '['))
        depth++;
      else if (!in_string && (c == '}' || c == ']') && depth > 0)
        depth--;
      if (depth > DEPTH_MAX)
        return refuse_line (error, "nested too deeply", i);
      if (in_string && i - start > STRING_MAX_BYTES)
        return refuse_line (error, "a text longer than 1 MiB", start);
    }
  return TRUE;
}

/* A string member; absent or null: NULL. */
static gboolean
get_string (JsonObject *object, const char *key, gboolean needed, char **value, GError **error)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return needed ? refuse (error, key, "is missing") : TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return refuse (error, key, "is not a text");
  *value = json_node_dup_string (node);
  if (!g_utf8_validate (*value, -1, NULL))
    return refuse (error, key, "is not valid UTF-8");
  return TRUE;
}

static gboolean
node_number (JsonNode *node, guint64 max, guint64 *value)
{
  gint64 number;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  number = json_node_get_int (node);
  *value = (guint64) number;
  return number >= 0 && (guint64) number <= max;
}

static gboolean
get_number (JsonObject *object, const char *key, guint64 max, guint64 *value, GError **error)
{
  return node_number (json_object_get_member (object, key), max, value) ||
         refuse (error, key, "is not a whole number in its range");
}

/* ["writer",n] or ["writer",n,q] */
static gboolean
get_mark (JsonObject *object, const char *key, guint parts, gboolean *has, WendMark *mark, GError **error)
{
  JsonNode *node = json_object_get_member (object, key);
  JsonArray *array;
  const char *writer;
  guint64 n = 0, q = 0;

  if (node == NULL)
    return TRUE;
  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  if (array == NULL || json_array_get_length (array) != parts)
    return refuse (error, key, "is not a mark");
  node = json_array_get_element (array, 0);
  writer = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
  if (writer == NULL || (*writer != '\0' && !wend_id_is_valid (writer, strlen (writer))))
    return refuse (error, key, "names no writer");
  if (!node_number (json_array_get_element (array, 1), G_MAXUINT32, &n) ||
      (parts > 2 && !node_number (json_array_get_element (array, 2), G_MAXUINT32, &q)))
    return refuse (error, key, "is not a mark");
  *has = TRUE;
  *mark = (WendMark) { g_intern_string (writer), (guint32) n, (guint32) q };
  return TRUE;
}

static gboolean
get_fields (JsonObject *object, WendChange *change, GError **error)
{
  JsonNode *node = json_object_get_member (object, "f");
  JsonObjectIter iter;
  const char *field;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, "f", "is not a list of fields");
  change->fields = wend_change_fields_new ();
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &field, &node))
    {
      const char *value = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
      if (value == NULL || !g_utf8_validate (value, -1, NULL) || !g_utf8_validate (field, -1, NULL))
        return refuse (error, "f", "holds a field that is not a text");
      wend_change_fields_add (change->fields, field, value);
    }
  return TRUE;
}

static gboolean
get_assignment (JsonObject *object, WendChange *change, GError **error)
{
  WendAssignment assignment = { NULL, NULL };
  gboolean ok = get_string (object, "f", TRUE, &assignment.field, error) &&
                get_string (object, "v", FALSE, &assignment.value, error);

  change->fields = wend_change_fields_new ();
  g_array_append_val (change->fields, assignment);
  return ok;
}

static gboolean
get_kind (JsonObject *object, WendChangeKind *kind, GError **error)
{
  g_autofree char *name = NULL;

  if (!get_string (object, "k", TRUE, &name, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (strcmp (kind_names[i], name) == 0)
      {
        *kind = (WendChangeKind) i;
        return TRUE;
      }
  return refuse (error, "k", "is none of the five kinds of change");
}

static gboolean
read_change (JsonNode *node, WendChange *change, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  gboolean placed;

  if (object == NULL)
    return refuse (error, "e", "holds something that is no change");
  if (!get_kind (object, &change->kind, error) || !get_string (object, "i", TRUE, &change->id, error))
    return FALSE;
  placed = change->kind == WEND_CHANGE_CREATE || change->kind == WEND_CHANGE_MOVE;
  if (placed && (!get_string (object, "p", TRUE, &change->parent, error) || !get_string (object, "o", FALSE, &change->order, error)))
    return FALSE;
  if (change->kind == WEND_CHANGE_CREATE)
    return get_string (object, "t", TRUE, &change->type, error) && get_fields (object, change, error);
  if (change->kind == WEND_CHANGE_SET && !get_assignment (object, change, error))
    return FALSE;
  return get_mark (object, "if", 2, &change->has_if, &change->only_if, error) &&
         get_mark (object, "as", 3, &change->has_as, &change->as, error);
}

static gboolean
read_changes (JsonObject *object, WendChangeset *changeset, GError **error)
{
  JsonNode *node = json_object_get_member (object, "e");
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return refuse (error, "e", "is not a list of changes");
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      WendChange change = { 0 };
      gboolean ok = read_change (json_array_get_element (array, i), &change, error);
      wend_changeset_take (changeset, &change);
      if (!ok)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_head (JsonObject *object, WendChangeset *changeset, GError **error)
{
  guint64 version, n, group;

  if (!get_number (object, "v", G_MAXUINT32, &version, error))
    return FALSE;
  if (version != 1)
    return refuse (error, "v", "is of a newer version of Wend");
  if (!get_string (object, "c", TRUE, &changeset->writer, error))
    return FALSE;
  if (!wend_id_is_valid (changeset->writer, strlen (changeset->writer)))
    return refuse (error, "c", "is no writer");
  if (!get_number (object, "n", G_MAXUINT32, &n, error) || !get_number (object, "b", G_MAXINT64, &changeset->base, error) ||
      !get_number (object, "g", G_MAXUINT32, &group, error))
    return FALSE;
  if (n == 0)
    return refuse (error, "n", "begins at 1");
  changeset->n = (guint32) n;
  changeset->group = (guint32) group;
  changeset->late = json_object_has_member (object, "late");
  return get_string (object, "by", FALSE, &changeset->by, error) && get_string (object, "at", FALSE, &changeset->at, error) &&
         get_string (object, "l", TRUE, &changeset->label, error);
}

static gboolean
check_same_bytes (const WendChangeset *changeset, const char *line, gsize length, GError **error)
{
  g_autofree char *again = wend_changeset_to_line (changeset);
  gsize at = 0;

  while (at < length && again[at] != '\0' && again[at] == line[at])
    at++;
  return (at == length && again[at] == '\0') || refuse_line (error, "not in the form that is written", at);
}

WendChangeset *
wend_changeset_from_line (const char *line, gssize length, GError **error)
{
  gsize bytes = length < 0 ? strlen (line) : (gsize) length;
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (WendChangeset) changeset = NULL;
  g_autoptr (GError) json_error = NULL;
  JsonNode *root;

  if (!scan (line, bytes, error))
    return NULL;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, line, (gssize) bytes, &json_error))
    {
      g_set_error (error, WEND_EDIT_ERROR, WEND_EDIT_ERROR_LINE, "Change line: not JSON: %s", json_error->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      refuse_line (error, "not a JSON object", 0);
      return NULL;
    }
  changeset = wend_changeset_new (NULL, 0, NULL);
  if (!read_head (json_node_get_object (root), changeset, error) ||
      !read_changes (json_node_get_object (root), changeset, error) ||
      !check_same_bytes (changeset, line, bytes, error))
    return NULL;
  return g_steal_pointer (&changeset);
}
