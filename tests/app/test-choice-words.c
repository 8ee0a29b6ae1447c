/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every choice of the schema has a name for people: none is read as its token. */

#include "app/wend-choice-words.h"

static void
test_all (void)
{
  guint n = 0;

  for (WendKind kind = 0; kind < WEND_N_KINDS; kind++)
    for (guint i = 0; i < wend_schema_kind (kind)->n_fields; i++)
      {
        const WendFieldRow *field = &wend_schema_kind (kind)->fields[i];
        for (gsize k = 0; field->type == WEND_TYPE_TOKEN && field->tokens[k] != NULL; k++, n++)
          {
            const char *words = wend_choice_words (field, field->tokens[k]);
            if (words == field->tokens[k] || !g_ascii_isupper (*words))
              g_test_fail_printf ("%s of %s: “%s” has no name", field->name, wend_schema_kind (kind)->name, field->tokens[k]);
          }
      }
  g_assert_cmpuint (n, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/app/choice-words/all", test_all);
  return g_test_run ();
}
