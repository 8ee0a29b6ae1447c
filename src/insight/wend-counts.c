/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an observation's numbers and adds them up. Knows the names of measures.md §9, not what a metric makes of them.
 * Owns nothing: all lies in the arena of the insight that asks. */

#include "insight/wend-counts-private.h"

#include <string.h>

#include "base/wend-parse.h"

#define LIST_MAX 4096 /* values of a scale, or bins: more is no survey */

typedef struct
{
  WendCounts *counts;
  WendArena *arena;
  gboolean flagged;
  gboolean has_n;
} Parser;

static WendTimes *
times_of (Parser *parser)
{
  if (parser->counts->times == NULL)
    {
      parser->counts->times = wend_arena_alloc (parser->arena, sizeof (WendTimes));
      memset (parser->counts->times, 0, sizeof (WendTimes));
    }
  return parser->counts->times;
}

/* The next whole number of a list that ends at `end`; what is no digit divides. */
static guint64
take_count (const char **text, const char *end)
{
  guint64 count = 0;

  while (*text < end && g_ascii_isdigit (**text))
    count = count * 10 + (guint64) (*(*text)++ - '0');
  while (*text < end && !g_ascii_isdigit (**text))
    (*text)++;
  return count;
}

static guint
count_items (const char *text, gsize length)
{
  guint items = 1;

  for (gsize i = 0; i < length; i++)
    items += text[i] == ' ';
  return MIN (items, LIST_MAX);
}

static void
parse_hist (Parser *parser, const char *text, gsize length)
{
  WendCounts *counts = parser->counts;
  const char *end = text + length;

  counts->n_hist = count_items (text, length);
  counts->hist = wend_arena_alloc (parser->arena, counts->n_hist * sizeof (guint64));
  for (guint i = 0; i < counts->n_hist; i++)
    {
      counts->hist[i] = take_count (&text, end);
      counts->n += counts->hist[i];
    }
}

static void
parse_weights (Parser *parser, const char *text, gsize length)
{
  WendCounts *counts = parser->counts;
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) parts = g_strsplit (copy, " ", LIST_MAX);

  counts->n_weights = g_strv_length (parts);
  counts->weights = wend_arena_alloc (parser->arena, counts->n_weights * sizeof (double));
  for (guint i = 0; i < counts->n_weights; i++)
    if (!wend_parse_double (parts[i], &counts->weights[i]))
      counts->weights[i] = 0;
}

/* zero:3 410:7 */
static void
parse_bins (Parser *parser, const char *text, gsize length)
{
  WendTimes *times = times_of (parser);
  const char *end = text + length;

  times->n_bins = count_items (text, length);
  times->bins = wend_arena_alloc (parser->arena, times->n_bins * sizeof (WendBin));
  for (guint i = 0; i < times->n_bins; i++)
    {
      const char *space = memchr (text, ' ', (gsize) (end - text));
      const char *stop = space != NULL ? space : end;
      const char *colon = memchr (text, ':', (gsize) (stop - text));
      gboolean zero = *text == 'z';
      guint64 bin = zero ? 0 : take_count (&text, stop);
      times->bins[i].bin = zero ? WEND_BIN_ZERO : (int) MIN (bin, 100000);
      text = colon != NULL ? colon + 1 : stop;
      times->bins[i].count = take_count (&text, stop);
      text = stop + (space != NULL ? 1 : 0);
    }
}

static double
parse_number (const char *text, gsize length)
{
  char buffer[WEND_NUMBER_SIZE];
  double number;

  if (length >= sizeof buffer)
    return 0;
  memcpy (buffer, text, length);
  buffer[length] = '\0';
  return wend_parse_double (buffer, &number) ? number : 0;
}

static void
parse_time (Parser *parser, const char *name, double number)
{
  static const char *const quantiles[] = { "p10", "p25", "p50", "p75", "p90" };
  static const char *const limits[] = { "p50-lo", "p50-hi", "p90-lo", "p90-hi" };
  WendTimes *times = times_of (parser);

  for (guint i = 0; i < G_N_ELEMENTS (quantiles); i++)
    if (strcmp (name, quantiles[i]) == 0)
      {
        times->quantiles[i] = number;
        times->has_quantiles |= (guint8) (1u << i);
      }
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (strcmp (name, limits[i]) == 0)
      {
        times->limits[i] = number;
        times->has_limits |= (guint8) (1u << i);
      }
  if (strcmp (name, "limit") == 0)
    times->limit = number;
}

/* What is done with each of wend_data_rows(). */
typedef enum
{
  ITEM_OTHER,
  ITEM_FLAG,
  ITEM_HIST,
  ITEM_BINS,
  ITEM_WEIGHTS,
  ITEM_N,
  ITEM_K,
  ITEM_NA,
  ITEM_BLANK,
  ITEM_OPEN,
  ITEM_EVENTS,
  ITEM_OVER,
  ITEM_EXPOSURE,
  ITEM_VALUE,
  ITEM_SUM_W,
  ITEM_SUM_W2,
  ITEM_TIME
} Item;

static Item
item_of (const WendDataRow *row)
{
  static const struct { const char *name; Item item; } known[] = {
    { "hist", ITEM_HIST }, { "bins", ITEM_BINS }, { "weights", ITEM_WEIGHTS }, { "n", ITEM_N }, { "entered", ITEM_N }, { "k", ITEM_K }, { "completed", ITEM_K },
    { "na", ITEM_NA }, { "blank", ITEM_BLANK }, { "open", ITEM_OPEN }, { "events", ITEM_EVENTS }, { "over", ITEM_OVER }, { "exposure", ITEM_EXPOSURE },
    { "value", ITEM_VALUE }, { "sum-w", ITEM_SUM_W }, { "sum-w2", ITEM_SUM_W2 }, { "sum", ITEM_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].name, row->name) == 0)
      return known[i].item;
  return row->type == WEND_DATA_FLAG ? ITEM_FLAG : row->type == WEND_DATA_NUMBER ? ITEM_TIME : ITEM_OTHER;
}

/* One item a row: names are compared once, not for every observation. */
static const guint8 *
all_items (void)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      guint n;
      const WendDataRow *rows = wend_data_rows (&n);
      guint8 *items = g_new (guint8, n);
      for (guint i = 0; i < n; i++)
        items[i] = (guint8) item_of (&rows[i]);
      g_once_init_leave (&made, (gsize) items);
    }
  return (const guint8 *) made;
}

static void
parse_count (Parser *parser, Item item, guint64 count)
{
  WendCounts *counts = parser->counts;

  switch ((int) item)
    {
    case ITEM_N:
      counts->n = count;
      parser->has_n = TRUE;
      break;
    case ITEM_K:
      counts->k = count;
      break;
    case ITEM_NA:
      counts->na = count;
      counts->has_na = TRUE;
      break;
    case ITEM_BLANK:
      counts->blank = count;
      counts->has_blank = TRUE;
      break;
    case ITEM_OPEN:
      counts->open = count;
      break;
    case ITEM_EVENTS:
      counts->events = count;
      break;
    default:
      times_of (parser)->over = count;
      times_of (parser)->has_over = TRUE;
    }
}

static void
parse_item (Parser *parser, Item item, const char *name, const char *text, gsize length)
{
  WendCounts *counts = parser->counts;
  const char *digits = text;

  switch ((int) item)
    {
    case ITEM_OTHER:
      break;
    case ITEM_FLAG:
      parser->flagged = TRUE;
      break;
    case ITEM_HIST:
      parse_hist (parser, text, length);
      break;
    case ITEM_BINS:
      parse_bins (parser, text, length);
      break;
    case ITEM_WEIGHTS:
      parse_weights (parser, text, length);
      break;
    case ITEM_EXPOSURE:
      counts->exposure = parse_number (text, length);
      counts->has_exposure = TRUE;
      break;
    case ITEM_VALUE:
      counts->value = parse_number (text, length);
      counts->has_value = TRUE;
      break;
    case ITEM_SUM_W:
      counts->sum_w = parse_number (text, length);
      break;
    case ITEM_SUM_W2:
      counts->sum_w2 = parse_number (text, length);
      break;
    case ITEM_TIME:
      parse_time (parser, name, parse_number (text, length));
      break;
    default:
      parse_count (parser, item, take_count (&digits, text + length));
    }
}

void
wend_counts_parse (WendCounts *counts, const char *data, guint64 floor, WendArena *arena)
{
  Parser parser = { counts, arena, FALSE, FALSE };
  WendDataIter iter;
  guint n_rows;
  const WendDataRow *rows = wend_data_rows (&n_rows);
  const guint8 *items = all_items ();

  memset (counts, 0, sizeof *counts);
  counts->parts = 1;
  wend_data_iter_init (&iter, data);
  while (wend_data_iter_next (&iter))
    if (iter.row > 0)
      parse_item (&parser, (Item) items[iter.row], rows[iter.row].name, iter.value, iter.length);
  if (counts->has_exposure)
    counts->n = (guint64) (MAX (0, counts->exposure) + 0.5);
  counts->has = parser.has_n || counts->n_hist > 0 || counts->has_exposure || counts->has_value || counts->events > 0;
  counts->suppressed = parser.flagged || (counts->n > 0 && counts->n < floor);
}

/* `enough`: counting may end there. */
static guint64
add_up (const char *text, gsize length, guint64 enough)
{
  const char *end = text + length;
  guint64 sum = 0;

  while (text < end && sum < enough)
    sum += take_count (&text, end);
  return sum;
}

guint64
wend_counts_answers (const char *data, guint64 enough, gboolean *flagged)
{
  const guint8 *items = all_items ();
  WendDataIter iter;
  guint64 n = 0;

  *flagged = FALSE;
  wend_data_iter_init (&iter, data);
  while (n < enough && wend_data_iter_next (&iter))
    if (iter.row <= 0)
      continue;
    else if (items[iter.row] == ITEM_N || items[iter.row] == ITEM_HIST)
      n += add_up (iter.value, iter.length, enough);
    else if (items[iter.row] == ITEM_EXPOSURE)
      n = (guint64) (MAX (0, parse_number (iter.value, iter.length)) + 0.5);
    else if (items[iter.row] == ITEM_FLAG)
      {
        *flagged = TRUE;
        return 0;
      }
  return n;
}

double
wend_counts_n_eff (const WendCounts *counts)
{
  return counts->weighted && counts->sum_w2 > 0 ? counts->sum_w * counts->sum_w / counts->sum_w2 : (double) counts->n;
}

gboolean
wend_counts_speak (const WendCounts *counts)
{
  return !counts->suppressed && (counts->n > 0 || counts->has_value || counts->events > 0);
}

static void
add_hist (WendCounts *sum, const WendCounts *part, WendArena *arena)
{
  guint n = MAX (sum->n_hist, part->n_hist);
  guint64 *hist = n > 0 ? wend_arena_alloc (arena, n * sizeof (guint64)) : NULL;

  for (guint i = 0; i < n; i++)
    hist[i] = (i < sum->n_hist ? sum->hist[i] : 0) + (i < part->n_hist ? part->hist[i] : 0);
  sum->hist = hist;
  sum->n_hist = n;
}

/* Weighted only where every part is. */
static void
add_weights (WendCounts *sum, const WendCounts *part, WendArena *arena)
{
  guint n = MAX (sum->n_weights, part->n_weights);
  double *weights;

  if (sum->weights == NULL || part->weights == NULL)
    {
      sum->weights = NULL;
      sum->n_weights = 0;
      sum->weighted = FALSE;
      return;
    }
  weights = wend_arena_alloc (arena, n * sizeof (double));
  for (guint i = 0; i < n; i++)
    weights[i] = (i < sum->n_weights ? sum->weights[i] : 0) + (i < part->n_weights ? part->weights[i] : 0);
  sum->weights = weights;
  sum->n_weights = n;
  sum->weighted = sum->weighted && part->weighted;
  sum->sum_w += part->sum_w;
  sum->sum_w2 += part->sum_w2;
}

static WendTimes *
add_times (const WendTimes *sum, const WendTimes *part, WendArena *arena)
{
  WendTimes *times = wend_arena_alloc (arena, sizeof (WendTimes));
  guint i = 0, j = 0;

  memset (times, 0, sizeof *times); /* quantiles do not add up: they come from the bins now */
  times->limit = sum->limit;
  times->has_over = sum->has_over && part->has_over && ABS (sum->limit - part->limit) < 1e-9;
  times->over = sum->over + part->over;
  if (sum->n_bins == 0 || part->n_bins == 0)
    return times;
  times->bins = wend_arena_alloc (arena, (sum->n_bins + part->n_bins) * sizeof (WendBin));
  while (i < sum->n_bins || j < part->n_bins)
    {
      gboolean left = j == part->n_bins || (i < sum->n_bins && sum->bins[i].bin <= part->bins[j].bin);
      gboolean right = i == sum->n_bins || (j < part->n_bins && part->bins[j].bin <= sum->bins[i].bin);
      WendBin *bin = &times->bins[times->n_bins++];
      bin->bin = left ? sum->bins[i].bin : part->bins[j].bin;
      bin->count = (left ? sum->bins[i].count : 0) + (right ? part->bins[j].count : 0);
      i += left;
      j += right;
    }
  return times;
}

static void
add_scalars (WendCounts *sum, const WendCounts *part)
{
  sum->has = TRUE;
  sum->parts++;
  sum->has_na = sum->has_na && part->has_na;
  sum->has_blank = sum->has_blank && part->has_blank;
  sum->n += part->n;
  sum->na += part->na;
  sum->blank += part->blank;
  sum->k += part->k;
  sum->open += part->open;
  sum->events += part->events;
  sum->has_exposure = sum->has_exposure && part->has_exposure;
  sum->exposure += part->exposure;
  sum->has_value = part->has_value;
  sum->value = part->value;
}

void
wend_counts_add (WendCounts *sum, const WendCounts *part, WendArena *arena)
{
  gboolean hidden = sum->part_suppressed || part->suppressed;

  if (part->suppressed && !sum->has)
    sum->suppressed = TRUE; /* until a part that speaks comes along */
  else if (!part->suppressed && !sum->has)
    *sum = *part;
  else if (!part->suppressed && part->has)
    {
      add_scalars (sum, part);
      add_hist (sum, part, arena);
      add_weights (sum, part, arena);
      if (sum->times != NULL && part->times != NULL)
        sum->times = add_times (sum->times, part->times, arena);
    }
  sum->part_suppressed = hidden;
}
