/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random maps by the schema table, through the builder. The same seed gives the same map. */

#include "wend-random-map.h"

#include <string.h>

#include "base/wend-parse.h"
#include "model/wend-builder.h"
#include "model/wend-data.h"
#include "model/wend-value.h"

static const char *const pieces[] = {
  "word", " ", "ä", "漢字", "🙂", "&", "<", ">", "\"", "'", "]]>", "&amp;", "<!--", "  ", "שלום", "\xe2\x80\xae", "e\xcc\x81", "%s", "\\", "/", "=", "a=b"
};

static char *
random_text (GRand *rand, gboolean lines)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 12);

  for (int i = 0; i < n; i++)
    {
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      if (lines && g_rand_int_range (rand, 0, 4) == 0)
        g_string_append (text, g_rand_boolean (rand) ? "\n" : "\t");
    }
  return g_string_free (text, FALSE);
}

static char *
random_id (GRand *rand)
{
  return g_strdup_printf ("n%d", g_rand_int_range (rand, 0, 400));
}

static char *
random_ids (GRand *rand)
{
  g_autofree char *first = random_id (rand);
  g_autofree char *second = random_id (rand);
  return g_rand_boolean (rand) ? g_steal_pointer (&first) : g_strconcat (first, " ", second, NULL);
}

static char *
random_number (GRand *rand, const WendFieldRow *row)
{
  char buffer[WEND_NUMBER_SIZE];
  double low = row->max > row->min ? row->min : -1e6;
  double high = row->max > row->min ? row->max : 1e6;
  double value = low + (high - low) * g_rand_double (rand);

  if (row->type == WEND_TYPE_INTEGER)
    value = (double) (gint64) value;
  else if (g_rand_boolean (rand))
    value = CLAMP ((double) (gint64) value, low, high);
  return g_strdup (wend_format_double (buffer, value));
}

static char *
random_sha256 (GRand *rand)
{
  GString *sum = g_string_new (NULL);

  for (int i = 0; i < 8; i++)
    g_string_append_printf (sum, "%08x", g_rand_int (rand));
  return g_string_free (sum, FALSE);
}

static char *
random_data_value (GRand *rand, WendDataType type)
{
  switch (type)
    {
    case WEND_DATA_REF:
      return random_id (rand);
    case WEND_DATA_REFS:
      return random_ids (rand);
    case WEND_DATA_FLAG:
      return g_strdup ("yes");
    case WEND_DATA_COUNT:
      return g_strdup_printf ("%d", g_rand_int_range (rand, 0, 100000));
    case WEND_DATA_COUNTS:
      return g_strdup_printf ("%d 0 %d", g_rand_int_range (rand, 0, 100), g_rand_int_range (rand, 0, 100));
    case WEND_DATA_NUMBER:
      return g_strdup (g_rand_boolean (rand) ? "-0.125" : "1e+15");
    case WEND_DATA_NUMBERS:
      return g_strdup_printf ("%d 0.5", g_rand_int_range (rand, 0, 100));
    case WEND_DATA_BINS:
      return g_strdup_printf ("zero:3 410:%d", g_rand_int_range (rand, 0, 100));
    case WEND_DATA_VARIANTS:
    default:
      return g_strdup ("12:a &amp; b c;3:a &quot;c&quot;");
    }
}

/* Every number where `all`, else about a quarter of them. */
static char *
random_data (GRand *rand, gboolean all)
{
  guint n;
  const WendDataRow *rows = wend_data_rows (&n);
  GString *data = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (all || g_rand_int_range (rand, 0, 4) == 0)
      {
        g_autofree char *value = random_data_value (rand, rows[i].type);
        g_string_append_printf (data, "%s%s=\"%s\"", data->len > 0 ? " " : "", rows[i].name, value);
      }
  if (data->len == 0)
    g_string_append (data, "n=\"1\"");
  return g_string_free (data, FALSE);
}

static char *
make_value (GRand *rand, const WendFieldRow *row, guint turn)
{
  switch (row->type)
    {
    case WEND_TYPE_LINE:
      return random_text (rand, FALSE);
    case WEND_TYPE_TEXT:
      return random_text (rand, TRUE);
    case WEND_TYPE_TOKEN:
      return g_strdup (row->tokens[turn % g_strv_length ((char **) row->tokens)]);
    case WEND_TYPE_NAME:
      return g_strdup_printf ("name-%u.X_", turn);
    case WEND_TYPE_FLAG:
      return g_strdup (turn % 2 == 0 ? "yes" : "no");
    case WEND_TYPE_NUMBER:
    case WEND_TYPE_INTEGER:
      return random_number (rand, row);
    case WEND_TYPE_DATE:
      return g_strdup_printf ("%04d-%02d-%02d", g_rand_int_range (rand, 1, 10000), g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29));
    case WEND_TYPE_DATETIME:
      return g_strdup_printf ("20%02d-%02d-%02dT%02d:%02d:%02dZ", g_rand_int_range (rand, 0, 100), g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29),
                              g_rand_int_range (rand, 0, 24), g_rand_int_range (rand, 0, 60), g_rand_int_range (rand, 0, 61));
    case WEND_TYPE_REF:
      return random_id (rand);
    case WEND_TYPE_REFS:
      return random_ids (rand);
    case WEND_TYPE_SHA256:
      return random_sha256 (rand);
    case WEND_TYPE_SEGMENT:
      return g_strdup_printf ("area=%d & more=less", g_rand_int_range (rand, 0, 9));
    case WEND_TYPE_BOUNDS:
      return g_strdup_printf ("0.5 2 %d 12.25", g_rand_int_range (rand, 3, 12));
    case WEND_TYPE_DATA:
    default:
      return random_data (rand, turn > 0);
    }
}

char *
wend_random_value (GRand *rand, const WendFieldRow *row, guint turn)
{
  for (;; turn++)
    {
      g_autofree char *value = make_value (rand, row, turn);
      g_autofree char *canonical = NULL;
      const char *reason = NULL;
      WendValueCheck check = wend_value_check (row, value, strlen (value), &canonical, &reason);

      if (check == WEND_VALUE_BAD)
        g_error ("the generator made “%s” for %s: %s", value, row->name, reason);
      if (check == WEND_VALUE_CANONICAL)
        return g_steal_pointer (&value);
      if (check == WEND_VALUE_CHANGED)
        return g_steal_pointer (&canonical);
    }
}

/* Sets each field that `chance` out of 100 says. */
static void
fill (WendBuilder *builder, GRand *rand, WendNode *node, guint turn, int chance)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (node));

  for (guint i = 0; i < kind->n_fields; i++)
    if (g_rand_int_range (rand, 0, 100) < chance)
      {
        g_autofree char *value = wend_random_value (rand, &kind->fields[i], turn);
        wend_builder_set (builder, node, &kind->fields[i], value, strlen (value));
      }
}

static guint
depth_of (const WendNode *node)
{
  guint depth = 0;

  for (; node != NULL; node = wend_node_parent (node))
    depth++;
  return depth;
}

static void
add_random_node (WendBuilder *builder, GRand *rand, GPtrArray *nodes, guint number)
{
  WendNode *parent = nodes->pdata[g_rand_int_range (rand, 0, (gint32) nodes->len)];
  WendKind kind = (WendKind) g_rand_int_range (rand, 0, WEND_N_KINDS);
  g_autofree char *id = g_strdup_printf ("n%u", number);
  WendNode *node;

  if (!wend_schema_allows (wend_node_kind (parent), kind) || kind == WEND_KIND_PARKED || depth_of (parent) > 100)
    return;
  node = wend_builder_add (builder, parent, kind, id, strlen (id));
  g_assert_nonnull (node);
  fill (builder, rand, node, number, 35);
  if (wend_schema_kind (kind)->children != 0)
    for (int i = 0; i < 3; i++) /* the odds of being chosen as a parent */
      g_ptr_array_add (nodes, node);
}

WendDocument *
wend_random_map (GRand *rand, guint n)
{
  WendBuilder *builder = wend_builder_new ("random");
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  fill (builder, rand, wend_builder_map (builder), (guint) g_rand_int_range (rand, 0, 10), 35);
  g_ptr_array_add (nodes, wend_builder_map (builder));
  if (g_rand_boolean (rand))
    g_ptr_array_add (nodes, wend_builder_parked (builder));
  for (guint i = 0; i < 12 * n; i++)
    add_random_node (builder, rand, nodes, i);
  return wend_builder_finish (builder);
}

static WendNode *
add_full (WendBuilder *builder, GRand *rand, WendNode *parent, WendKind kind, guint turn)
{
  static guint counter = 0;
  g_autofree char *id = g_strdup_printf ("x%u", counter++);
  WendNode *node = wend_builder_add (builder, parent, kind, id, strlen (id));

  fill (builder, rand, node, turn, 100);
  return node;
}

/* One of each kind below `parent`, and below those. */
static void
add_all_kinds (WendBuilder *builder, GRand *rand, WendNode *parent, guint turn, guint depth)
{
  for (guint kind = 0; kind < WEND_N_KINDS; kind++)
    if (kind != WEND_KIND_PARKED && wend_schema_allows (wend_node_kind (parent), (WendKind) kind) && depth < 5)
      add_all_kinds (builder, rand, add_full (builder, rand, parent, (WendKind) kind, turn), turn, depth + 1);
}

WendDocument *
wend_full_map (void)
{
  enum { MOST_WORDS = 30 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  WendBuilder *builder = wend_builder_new ("full");

  fill (builder, rand, wend_builder_map (builder), 1, 100);
  for (guint turn = 0; turn < MOST_WORDS; turn++)
    add_all_kinds (builder, rand, wend_builder_map (builder), turn, 1);
  add_all_kinds (builder, rand, wend_builder_parked (builder), 1, 1);
  return wend_builder_finish (builder);
}
