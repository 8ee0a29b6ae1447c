/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers periods. A small table of dates met lately stands before the real index, so that most of them are never parsed:
 * the table may forget, the index does not. */

#include "insight/wend-calendar-private.h"

#include <string.h>

#include "base/wend-parse.h"
#include "insight/wend-basis-private.h"

#define SLOTS 512u /* a power of two */
#define DATE 10    /* characters */

typedef struct
{
  char from[DATE + 1];
  char to[DATE + 1];
  guint number;
} Slot;

typedef struct
{
  WendPeriod period;
  guint step;
} Page;

struct _WendCalendar
{
  Slot slots[SLOTS];
  GArray *pages;       /* Page */
  GHashTable *numbers; /* period → number + 1 */
};

WendCalendar *
wend_calendar_new (void)
{
  WendCalendar *calendar = g_new0 (WendCalendar, 1);

  calendar->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  calendar->numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return calendar;
}

void
wend_calendar_free (WendCalendar *calendar)
{
  g_array_unref (calendar->pages);
  g_hash_table_unref (calendar->numbers);
  g_free (calendar);
}

static guint
find (WendCalendar *calendar, const WendPeriod *period)
{
  gint64 key = (gint64) (((guint64) (guint32) period->from << 32) | (guint32) period->to);
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (calendar->numbers, &key));
  Page page = { *period, 0 };

  if (known > 0)
    return known - 1;
  page.step = wend_step_of (period);
  g_array_append_val (calendar->pages, page);
  g_hash_table_insert (calendar->numbers, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (calendar->pages->len));
  return calendar->pages->len - 1;
}

guint
wend_calendar_number (WendCalendar *calendar, const char *from, const char *to)
{
  WendPeriod period;
  guint64 digits;
  Slot *slot;

  if (from == NULL || to == NULL || strlen (from) != DATE || strlen (to) != DATE)
    return WEND_CALENDAR_NONE;
  memcpy (&digits, from + 2, sizeof digits); /* but for the century */
  slot = &calendar->slots[(digits * 0x9E3779B97F4A7C15u) >> 55 & (SLOTS - 1)];
  if (memcmp (slot->from, from, DATE) == 0 && memcmp (slot->to, to, DATE) == 0)
    return slot->number;
  if (!wend_parse_date (from, &period.from) || !wend_parse_date (to, &period.to) || wend_period_is_none (&period))
    return WEND_CALENDAR_NONE;
  memcpy (slot->from, from, DATE);
  memcpy (slot->to, to, DATE);
  slot->number = find (calendar, &period);
  return slot->number;
}

guint
wend_calendar_n (const WendCalendar *calendar)
{
  return calendar->pages->len;
}

const WendPeriod *
wend_calendar_period (const WendCalendar *calendar, guint number)
{
  return &g_array_index (calendar->pages, Page, number).period;
}

guint
wend_calendar_step (const WendCalendar *calendar, guint number)
{
  return g_array_index (calendar->pages, Page, number).step;
}

static int
compare (gconstpointer first, gconstpointer second, gpointer calendar)
{
  const WendPeriod *a = wend_calendar_period (calendar, *(const guint *) first), *b = wend_calendar_period (calendar, *(const guint *) second);

  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  return (a->to > b->to) - (a->to < b->to);
}

guint *
wend_calendar_ranks (const WendCalendar *calendar)
{
  guint n = calendar->pages->len;
  g_autofree guint *order = g_new (guint, n + 1);
  guint *ranks = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint) n, sizeof *order, compare, (gpointer) calendar);
  for (guint i = 0; i < n; i++)
    ranks[order[i]] = i;
  return ranks;
}
