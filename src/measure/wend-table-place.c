/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which place of the map a name in a file seems to mean: by id or title, or by the words they share ("shops_food" and "I wait,
 * eat and shop"). Only a proposal, shown and changed before it counts; where two places are as good, none is proposed. */

#include <string.h>

#include "measure/wend-table-private.h"

#define LEAST 3 /* letters of a word that tells something */
#define ENDING 3 /* letters by which two forms of a word may differ */

static char **
words_of (const char *text)
{
  g_autofree char *folded = wend_value_fold (text, -1);
  return g_strsplit_set (folded, " _-.,:;/()[]“”\"'?!", -1);
}

/* "bag" and "bags", "board" and "boarding". */
static gboolean
are_alike (const char *a, const char *b)
{
  static const char *const fillers[] = { "the", "and", "for", "out", "with", "from", "into", "was", "how", "your", "made", "got", "are", NULL };
  gsize short_length = MIN (strlen (a), strlen (b)), long_length = MAX (strlen (a), strlen (b));

  return short_length >= LEAST && long_length - short_length <= ENDING && strncmp (a, b, short_length) == 0 && !g_strv_contains (fillers, a);
}

static guint
shared (char *const *words, const char *text)
{
  g_auto (GStrv) others = words_of (text);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    for (guint j = 0; others[j] != NULL; j++)
      if (are_alike (words[i], others[j]))
        {
          n++;
          break;
        }
  return n;
}

const char *
wend_table_guess_place (const WendDocument *document, const char *name)
{
  const char *found = wend_table_find_place (document, name);
  g_auto (GStrv) words = words_of (name);
  guint n, best = 0;
  gboolean unsure = FALSE;
  WendNode *const *stages = wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n);

  if (found != NULL)
    return found;
  for (guint i = 0; i < n; i++)
    {
      guint score = MAX (shared (words, wend_node_text (stages[i], WEND_FIELD_TITLE)), shared (words, wend_node_id (stages[i])));
      if (score > best)
        {
          best = score;
          found = wend_node_id (stages[i]);
          unsure = FALSE;
        }
      else if (score == best)
        unsure = TRUE;
    }
  return best > 0 && !unsure ? found : NULL;
}
