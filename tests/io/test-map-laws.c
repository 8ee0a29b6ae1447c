/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Laws of the file on maps made from the schema: what was written reads back as the same map, writing it again gives the
 * same bytes, and the published schema agrees. WEND_SEED runs another seed. */

#include <string.h>

#include "io/wend-map-reader.h"
#include "io/wend-map-validate.h"
#include "io/wend-map-writer.h"
#include "model/wend-builder.h"
#include "wend-random-map.h"

static guint32
get_seed (void)
{
  const char *seed = g_getenv ("WEND_SEED");
  return seed != NULL ? (guint32) g_ascii_strtoull (seed, NULL, 10) : 20261121;
}

static WendDocument *
read_back (GBytes *bytes)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  WendDocument *document = wend_map_read_bytes (bytes, "memory", remarks, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (remarks->len, ==, 0);
  return document;
}

static void
assert_same_bytes (GBytes *a, GBytes *b)
{
  gsize size_a, size_b;
  const char *data_a = g_bytes_get_data (a, &size_a);
  const char *data_b = g_bytes_get_data (b, &size_b);
  gsize at = 0;

  while (at < size_a && at < size_b && data_a[at] == data_b[at])
    at++;
  if (at < size_a || at < size_b)
    g_test_message ("they differ at byte %" G_GSIZE_FORMAT ": …%.*s… and …%.*s…", at, (int) MIN (60, size_a - at), data_a + at,
                    (int) MIN (60, size_b - at), data_b + at);
  g_assert_cmpuint (size_a, ==, size_b);
  g_assert_cmpuint (at, ==, size_a);
}

static void
assert_same_node (const WendNode *a, const WendNode *b)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (a));

  g_assert_cmpint (wend_node_kind (a), ==, wend_node_kind (b));
  g_assert_cmpstr (wend_node_id (a), ==, wend_node_id (b));
  g_assert_cmpstr (wend_node_order (a), ==, wend_node_order (b));
  for (guint i = 0; i < kind->n_fields; i++)
    g_assert_cmpstr (wend_node_get (a, kind->fields[i].field), ==, wend_node_get (b, kind->fields[i].field));
}

static void
assert_same_map (const WendDocument *a, const WendDocument *b)
{
  WendNode *of_a = wend_document_next (a, NULL);
  WendNode *of_b = wend_document_next (b, NULL);

  g_assert_cmpstr (wend_document_id (a), ==, wend_document_id (b));
  while (of_a != NULL && of_b != NULL)
    {
      assert_same_node (of_a, of_b);
      of_a = wend_document_next (a, of_a);
      of_b = wend_document_next (b, of_b);
    }
  g_assert_true (of_a == NULL && of_b == NULL);
}

static void
assert_valid (const WendDocument *document)
{
  g_autoptr (GPtrArray) problems = wend_map_validate (document);

  for (guint i = 0; i < problems->len; i++)
    {
      const WendMapProblem *problem = problems->pdata[i];
      g_test_message ("line %u, %s: %s", problem->line, problem->id != NULL ? problem->id : "?", problem->message);
    }
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
check_laws (const WendDocument *document)
{
  g_autoptr (GBytes) bytes = wend_map_write (document);
  g_autoptr (WendDocument) back = read_back (bytes);
  g_autoptr (GBytes) again = wend_map_write (back);

  assert_same_bytes (bytes, again);
  assert_same_map (document, back);
}

static void
test_random (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (get_seed () + i);
      g_autoptr (WendDocument) document = wend_random_map (rand, i < 250 ? 1 + i / 5 : 400);
      g_test_message ("WEND_SEED=%u", get_seed () + i);
      check_laws (document);
      if (i % 10 == 0)
        assert_valid (document);
    }
}

static gboolean
is_met (const WendDocument *document, WendKind kind, const WendFieldRow *row, const char *word)
{
  for (WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    if (wend_node_kind (node) == kind && (word == NULL ? wend_node_is_set (node, row->field) : g_strcmp0 (wend_node_get (node, row->field), word) == 0))
      return TRUE;
  return FALSE;
}

/* The contract: every field of every kind is written, read and known to the published schema. */
static void
test_every_field (void)
{
  g_autoptr (WendDocument) document = wend_full_map ();

  for (guint kind = 0; kind < WEND_N_KINDS; kind++)
    for (guint i = 0; i < wend_schema_kind ((WendKind) kind)->n_fields; i++)
      {
        const WendFieldRow *row = &wend_schema_kind ((WendKind) kind)->fields[i];
        g_assert_true (is_met (document, (WendKind) kind, row, NULL));
        for (guint w = 0; kind != WEND_KIND_MAP && row->type == WEND_TYPE_TOKEN && row->tokens[w] != NULL; w++)
          if (g_strcmp0 (row->tokens[w], row->default_value) != 0)
            g_assert_true (is_met (document, (WendKind) kind, row, row->tokens[w]));
      }
  check_laws (document);
  assert_valid (document);
}

/* Every word of the root's fields, one map each, since there is one root only. */
static void
test_root_words (void)
{
  const WendKindRow *map = wend_schema_kind (WEND_KIND_MAP);

  for (guint i = 0; i < map->n_fields; i++)
    for (guint w = 0; map->fields[i].type == WEND_TYPE_TOKEN && map->fields[i].tokens[w] != NULL; w++)
      {
        g_autofree char *text = g_strdup_printf ("<map xmlns='urn:wend:map' version='1' id='m' %s='%s'/>", map->fields[i].name, map->fields[i].tokens[w]);
        g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
        g_autoptr (WendDocument) document = read_back (bytes);
        assert_valid (document);
      }
}

/* The check does find what is wrong, and names the node. */
static void
test_schema_refuses (void)
{
  WendBuilder *builder = wend_builder_new ("wrong");
  WendNode *stage = wend_builder_add (builder, NULL, WEND_KIND_STAGE, "security", 8);
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  wend_builder_set (builder, stage, wend_schema_field (WEND_KIND_STAGE, WEND_FIELD_EVIDENCE), "certain", 7);
  document = wend_builder_finish (builder);
  problems = wend_map_validate (document);
  g_assert_cmpuint (problems->len, >, 0);
  g_assert_cmpstr (((WendMapProblem *) problems->pdata[0])->id, ==, "security");
  g_assert_cmpuint (((WendMapProblem *) problems->pdata[0])->line, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/io/map-laws/random", test_random);
  g_test_add_func ("/wend/io/map-laws/every-field", test_every_field);
  g_test_add_func ("/wend/io/map-laws/root-words", test_root_words);
  g_test_add_func ("/wend/io/map-laws/schema-refuses", test_schema_refuses);
  return g_test_run ();
}
