/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The JSON line: its exact bytes, what is refused and how it is said, and that nothing crashes it. */

#include <string.h>

#include "edit/wend-changeset.h"
#include "wend-test-map.h"

/* The example of model.md §6 and everything that may be absent from it. */
static const char *const good[] = {
  "{\"v\":1,\"c\":\"k7f3a1x0\",\"n\":41,\"b\":1180,\"g\":7,\"by\":\"p12\",\"at\":\"2026-11-21T10:00:00Z\",\"l\":\"Move “Repack”\",\"e\":["
  "{\"k\":\"create\",\"i\":\"k7f3a1x0-12\",\"t\":\"card\",\"p\":\"security\",\"o\":\"a2\",\"f\":{\"lane\":\"words\",\"text\":\"…\"}},"
  "{\"k\":\"set\",\"i\":\"q1\",\"f\":\"text\",\"v\":\"…\"},{\"k\":\"move\",\"i\":\"q1\",\"p\":\"unpack\",\"o\":\"a1\"},{\"k\":\"remove\",\"i\":\"f1\"},{\"k\":\"restore\",\"i\":\"f1\"}]}",
  "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":0,\"l\":\"\",\"e\":[]}",
  "{\"v\":1,\"c\":\"a\",\"n\":4294967295,\"b\":9007199254740991,\"g\":1,\"late\":true,\"l\":\"x\",\"e\":[{\"k\":\"set\",\"i\":\"q1\",\"f\":\"text\",\"v\":null,\"if\":[\"\",0],\"as\":[\"b\",3,17]}]}",
  "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\\\"\\\\\\n\\t\\r\\b\\f\\u0001\\u001f/\x7f\",\"e\":[{\"k\":\"create\",\"i\":\"o-1\",\"t\":\"observation\",\"p\":\"map\",\"f\":{}}]}",
  "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\",\"e\":[{\"k\":\"create\",\"i\":\"h1\",\"t\":\"hologram\",\"p\":\"map\",\"o\":\"a0\",\"f\":{\"new-field\":\"1\"}},{\"k\":\"move\",\"i\":\"x\",\"p\":\"y\"}]}",
};

typedef struct
{
  const char *line;
  const char *says; /* part of the message */
} Bad;

#define HEAD "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\",\"e\":["

static const Bad bad[] = {
  { "", "not" },
  { "[]", "not a JSON object" },
  { "null", "not a JSON object" },
  { "{}", "“v”" },
  { "{\"v\":2,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\",\"e\":[]}", "newer" },
  { "{\"v\":1,\"c\":\"A B\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\",\"e\":[]}", "“c”" },
  { "{\"v\":1,\"c\":\"a\",\"n\":0,\"b\":0,\"g\":1,\"l\":\"\",\"e\":[]}", "“n”" },
  { "{\"v\":1,\"c\":\"a\",\"n\":-1,\"b\":0,\"g\":1,\"l\":\"\",\"e\":[]}", "“n”" },
  { "{\"v\":1,\"c\":\"a\",\"n\":1.5,\"b\":0,\"g\":1,\"l\":\"\",\"e\":[]}", "“n”" },
  { "{\"v\":1,\"c\":\"a\",\"n\":4294967296,\"b\":0,\"g\":1,\"l\":\"\",\"e\":[]}", "“n”" },
  { "{\"v\":1,\"c\":\"a\",\"n\":\"1\",\"b\":0,\"g\":1,\"l\":\"\",\"e\":[]}", "“n”" },
  { "{\"v\":1,\"c\":\"a\",\"n\":1,\"g\":1,\"b\":0,\"l\":\"\",\"e\":[]}", "form" },
  { "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\",\"e\":[],\"z\":1}", "form" },
  { "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"late\":false,\"l\":\"\",\"e\":[]}", "form" },
  { "{\"v\":1, \"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\",\"e\":[]}", "form" },
  { "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\\u0041\",\"e\":[]}", "form" },
  { "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\\u0000\",\"e\":[]}", "NUL" },
  { "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\\ud800\",\"e\":[]}", "" },
  { "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\n\",\"e\":[]}", "control" },
  { "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\xff\",\"e\":[]}", "UTF-8" },
  { "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\",\"e\":{}}", "“e”" },
  { "{\"v\":1,\"c\":\"a\",\"n\":1,\"b\":0,\"g\":1,\"l\":\"\",\"e\":[]", "not JSON" },
  { HEAD "1]}", "“e”" },
  { HEAD "{\"k\":\"swap\",\"i\":\"a\"}]}", "“k”" },
  { HEAD "{\"k\":\"remove\"}]}", "“i”" },
  { HEAD "{\"k\":\"remove\",\"i\":\"a\"},]}", "" },
  { HEAD "{\"k\":\"remove\",\"i\":\"a\",\"p\":\"b\"}]}", "form" },
  { HEAD "{\"k\":\"remove\",\"i\":\"a\",\"i\":\"b\"}]}", "form" },
  { HEAD "{\"k\":\"move\",\"i\":\"a\"}]}", "“p”" },
  { HEAD "{\"k\":\"create\",\"i\":\"a\",\"p\":\"map\",\"f\":{}}]}", "“t”" },
  { HEAD "{\"k\":\"create\",\"i\":\"a\",\"t\":\"card\",\"p\":\"map\"}]}", "“f”" },
  { HEAD "{\"k\":\"create\",\"i\":\"a\",\"t\":\"card\",\"p\":\"map\",\"f\":{\"text\":1}}]}", "“f”" },
  { HEAD "{\"k\":\"create\",\"i\":\"a\",\"t\":\"card\",\"p\":\"map\",\"f\":{\"text\":null}}]}", "“f”" },
  { HEAD "{\"k\":\"create\",\"i\":\"a\",\"t\":\"card\",\"p\":\"map\",\"f\":{},\"if\":[\"a\",1]}]}", "form" },
  { HEAD "{\"k\":\"set\",\"i\":\"a\",\"v\":\"x\"}]}", "“f”" },
  { HEAD "{\"k\":\"set\",\"i\":\"a\",\"f\":\"text\",\"v\":[]}]}", "“v”" },
  { HEAD "{\"k\":\"set\",\"i\":\"a\",\"f\":\"text\"}]}", "form" },
  { HEAD "{\"k\":\"remove\",\"i\":\"a\",\"if\":[\"a\"]}]}", "“if”" },
  { HEAD "{\"k\":\"remove\",\"i\":\"a\",\"if\":[\"A!\",1]}]}", "“if”" },
  { HEAD "{\"k\":\"remove\",\"i\":\"a\",\"as\":[\"a\",1]}]}", "“as”" },
  { HEAD "{\"k\":\"remove\",\"i\":\"a\",\"as\":[[],1,1]}]}", "“as”" },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WendChangeset) changeset = wend_changeset_from_line (good[i], -1, &error);
      g_autofree char *line = NULL;
      g_assert_no_error (error);
      line = wend_changeset_to_line (changeset);
      g_assert_cmpstr (line, ==, good[i]);
    }
}

static void
test_values (void)
{
  g_autoptr (WendChangeset) changeset = wend_changeset_from_line (good[2], -1, NULL);
  const WendChange *change = &g_array_index (changeset->changes, WendChange, 0);
  WendChange copy;

  g_assert_true (changeset->late);
  g_assert_null (changeset->by);
  g_assert_cmpuint (changeset->base, ==, G_GUINT64_CONSTANT (9007199254740991));
  g_assert_true (change->has_if && change->has_as);
  g_assert_cmpstr (change->only_if.writer, ==, "");
  g_assert_true (change->as.writer == g_intern_string ("b"));
  g_assert_cmpuint (change->as.q, ==, 17);
  g_assert_null (g_array_index (change->fields, WendAssignment, 0).value);
  wend_change_copy (change, &copy);
  g_assert_true (wend_change_equal (change, &copy));
  copy.as.n++;
  g_assert_false (wend_change_equal (change, &copy));
  wend_change_clear (&copy);
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WendChangeset) changeset = wend_changeset_from_line (bad[i].line, -1, &error);
      if (changeset != NULL || error == NULL || strstr (error->message, bad[i].says) == NULL)
        {
          g_printerr ("# %s\n#   %s\n", bad[i].line, error != NULL ? error->message : "accepted");
          g_test_fail ();
        }
    }
}

static void
test_hostile (void)
{
  GString *deep = g_string_new (HEAD);
  GString *wide = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (deep, '[');
  g_assert_null (wend_changeset_from_line (deep->str, (gssize) deep->len, &error));
  g_assert_error (error, WEND_EDIT_ERROR, WEND_EDIT_ERROR_LINE);
  g_assert_nonnull (strstr (error->message, "deep"));
  g_clear_error (&error);
  g_string_append (wide, HEAD "{\"k\":\"remove\",\"i\":\"");
  for (guint i = 0; i < 2000000; i++)
    g_string_append_c (wide, 'a');
  g_string_append (wide, "\"}]}");
  g_assert_null (wend_changeset_from_line (wide->str, (gssize) wide->len, &error));
  g_assert_nonnull (strstr (error->message, "1 MiB"));
  g_string_free (deep, TRUE);
  g_string_free (wide, TRUE);
}

/* Every truncation and many garbled lines: an error or the same bytes, never a crash. */
static void
test_garbled (void)
{
  WendTestRandom random;

  wend_test_random (&random, wend_test_seed ());
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      gsize length = strlen (good[i]);
      for (gsize cut = 0; cut < length; cut++)
        g_assert_null (wend_changeset_from_line (good[i], (gssize) cut, NULL));
      for (guint round = 0; round < 2000; round++)
        {
          g_autofree char *line = g_strdup (good[i]);
          g_autofree char *again = NULL;
          g_autoptr (WendChangeset) changeset = NULL;
          line[wend_test_below (&random, (guint) length)] = "\"\\{}[],:0a\x80u"[wend_test_below (&random, 12)];
          changeset = wend_changeset_from_line (line, -1, NULL);
          if (changeset == NULL)
            continue;
          again = wend_changeset_to_line (changeset);
          g_assert_cmpstr (again, ==, line);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/edit/line/good", test_good);
  g_test_add_func ("/wend/edit/line/values", test_values);
  g_test_add_func ("/wend/edit/line/bad", test_bad);
  g_test_add_func ("/wend/edit/line/hostile", test_hostile);
  g_test_add_func ("/wend/edit/line/garbled", test_garbled);
  return g_test_run ();
}
