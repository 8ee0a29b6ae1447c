/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps readings by segment and privacy floor. Observations are kept apart by segment from the start, so that a change of the
 * filter reads only its own. */

#include "insight/wend-ledger-private.h"

#include <string.h>

#include "insight/wend-hidden-private.h"

typedef struct
{
  char *segment; /* NULL: everybody */
  guint64 floor;
  WendReadings *readings;
} Page;

struct _WendLedger
{
  const WendDocument *document;
  guint references;
  GArray *pages;
  GHashTable *by_segment; /* segment → GPtrArray of observations; "" is everybody */
  WendAnswers all;        /* levels' only: everybody's are 0 */
  GHashTable *hidden;     /* set of observations, of hidden_floor; NULL: nobody asked yet */
  guint64 hidden_floor;
  GPtrArray *segments;    /* its keys but "", sorted; NULL: nobody asked yet */
};

static void
page_clear (gpointer data)
{
  Page *page = data;

  g_free (page->segment);
  wend_readings_free (page->readings);
}

static GPtrArray *
list_of (WendLedger *ledger, const char *segment)
{
  GPtrArray *list = g_hash_table_lookup (ledger->by_segment, segment);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (ledger->by_segment, (gpointer) segment, list);
    }
  return list;
}

/* Observations are many, and most of the time goes into waiting for their memory: it is asked for ahead. */
#define BLOCK 64u
#define AHEAD 16u

static void
divide (WendLedger *ledger)
{
  guint n;
  WendNode *const *nodes = wend_node_children (wend_document_map (ledger->document), WEND_KIND_OBSERVATION, &n);

  ledger->all = (WendAnswers) { nodes, g_new0 (guint32, n + 1), n };
  ledger->by_segment = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint first = 0; first < n; first += BLOCK)
    {
      const char *segments[BLOCK], *data[BLOCK];
      guint count = MIN (BLOCK, n - first);
      for (guint i = 0; i < count; i++)
        {
          if (first + i + AHEAD < n)
            __builtin_prefetch (nodes[first + i + AHEAD]);
          segments[i] = wend_node_text (nodes[first + i], WEND_FIELD_SEGMENT);
          data[i] = wend_node_get (nodes[first + i], WEND_FIELD_DATA);
          __builtin_prefetch (segments[i]);
          __builtin_prefetch (data[i]);
        }
      for (guint i = 0; i < count; i++)
        {
          g_ptr_array_add (list_of (ledger, segments[i]), nodes[first + i]);
          ledger->all.answers[first + i] = *segments[i] != '\0' ? wend_hidden_answers (data[i]) : 0;
        }
    }
}

WendLedger *
wend_ledger_new (const WendDocument *document)
{
  WendLedger *ledger = g_new (WendLedger, 1);

  *ledger = (WendLedger) { document, 1, g_array_new (FALSE, FALSE, sizeof (Page)), NULL, { NULL, NULL, 0 }, NULL, 0, NULL };
  g_array_set_clear_func (ledger->pages, page_clear);
  divide (ledger);
  return ledger;
}

WendLedger *
wend_ledger_ref (WendLedger *ledger)
{
  ledger->references++;
  return ledger;
}

void
wend_ledger_unref (WendLedger *ledger)
{
  if (ledger == NULL || --ledger->references > 0)
    return;
  g_array_unref (ledger->pages);
  g_hash_table_unref (ledger->by_segment);
  g_free (ledger->all.answers);
  g_clear_pointer (&ledger->hidden, g_hash_table_unref);
  g_clear_pointer (&ledger->segments, g_ptr_array_unref);
  g_free (ledger);
}

/* NULL: none. */
static GHashTable *
hidden_levels (WendLedger *ledger, guint64 floor)
{
  if (ledger->hidden == NULL || ledger->hidden_floor != floor)
    {
      g_clear_pointer (&ledger->hidden, g_hash_table_unref);
      ledger->hidden = wend_hidden_new (&ledger->all, floor);
      ledger->hidden_floor = floor;
    }
  return g_hash_table_size (ledger->hidden) > 0 ? ledger->hidden : NULL;
}

static WendReadings *
read_page (WendLedger *ledger, const char *segment, guint64 floor)
{
  const GPtrArray *list = g_hash_table_lookup (ledger->by_segment, segment != NULL ? segment : "");

  if (list == NULL)
    return wend_readings_new (ledger->document, NULL, 0, floor, NULL);
  return wend_readings_new (ledger->document, (WendNode *const *) list->pdata, list->len, floor, segment != NULL ? hidden_levels (ledger, floor) : NULL);
}

const WendReadings *
wend_ledger_read (WendLedger *ledger, const char *segment, guint64 floor)
{
  Page page;

  for (guint i = 0; i < ledger->pages->len; i++)
    {
      const Page *known = &g_array_index (ledger->pages, Page, i);
      if (known->floor == floor && g_strcmp0 (known->segment, segment) == 0)
        return known->readings;
    }
  page = (Page) { g_strdup (segment), floor, read_page (ledger, segment, floor) };
  g_array_append_val (ledger->pages, page);
  return page.readings;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

const char *const *
wend_ledger_segments (WendLedger *ledger, guint *n_segments)
{
  if (ledger->segments == NULL)
    {
      GHashTableIter iter;
      gpointer segment;
      ledger->segments = g_ptr_array_new ();
      g_hash_table_iter_init (&iter, ledger->by_segment);
      while (g_hash_table_iter_next (&iter, &segment, NULL))
        if (*(const char *) segment != '\0')
          g_ptr_array_add (ledger->segments, segment);
      g_ptr_array_sort (ledger->segments, compare_names);
    }
  *n_segments = ledger->segments->len;
  return (const char *const *) ledger->segments->pdata;
}
