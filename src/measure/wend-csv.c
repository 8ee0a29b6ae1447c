/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a CSV out of a feed, one block at a time; only what a caller asks for is looked at.
 * Must not know what a column means. The feed is owned; rows and cells are borrowed from the block. */

#include "measure/wend-csv-private.h"

#include <string.h>

#include "measure/wend-csv-mask-private.h"
#include "measure/wend-mapping.h"

#define PAD 128                  /* zero bytes that the mask reads beyond the text */
#define FIRST_SIZE (2 * WEND_FEED_BLOCK)
#define MAX_CELL (1024 * 1024)
#define MAX_ROW (8 * 1024 * 1024)
#define MAX_QUOTED_LINES 1000
#define GROUP 64
#define SAMPLE_ROWS 5
#define STRETCH (16 * 1024) /* that is marked at once: stays in the nearest cache until it is read */

struct _WendCsv
{
  WendFeed *feed;
  char *name;
  char delimiter;
  char *buffer;       /* `size` bytes and PAD */
  gsize size;
  gsize start;        /* of the row that is read */
  gsize end;          /* of the text */
  gboolean begun;
  gboolean finished;  /* the feed has no more */
  WendCsvMask *masks; /* of the text from `base` to `marked` */
  gsize base;
  gsize marked;
  gsize last_end;     /* of a row in it; `base`: none, or the first byte */
  gsize n_groups;
  gsize group;        /* that is read */
  guint64 bits;       /* ends left in it */
  gboolean fresh;     /* nothing of what is marked was read */
  gboolean has_inner; /* some quote of it holds a line end */
  WendCsvState state; /* behind the last byte */
  guint n;            /* cells of the row so far */
  guint64 line;       /* of the row that is read */
  guint32 ends[WEND_CSV_MAX_COLUMNS];
  guint32 flat[1 + STRETCH + 8]; /* G_MAXUINT32, ends of even rows, and room to write beyond them */
  GString *scratch;   /* a cell whose doubled quotes are undone */
};

WendCsv *
wend_csv_new (WendFeed *feed, const char *name, char delimiter)
{
  WendCsv *csv = g_new0 (WendCsv, 1);

  csv->feed = feed;
  csv->name = g_strdup (name);
  csv->delimiter = delimiter;
  csv->size = FIRST_SIZE;
  csv->buffer = g_malloc0 (csv->size + PAD);
  csv->masks = g_new (WendCsvMask, csv->size / GROUP + 1);
  csv->line = 1;
  csv->scratch = g_string_new (NULL);
  return csv;
}

void
wend_csv_free (WendCsv *csv)
{
  wend_feed_free (csv->feed);
  g_free (csv->name);
  g_free (csv->buffer);
  g_free (csv->masks);
  g_string_free (csv->scratch, TRUE);
  g_free (csv);
}

WendFeed *
wend_csv_feed (WendCsv *csv)
{
  return csv->feed;
}

char
wend_csv_delimiter (const WendCsv *csv)
{
  return csv->delimiter;
}

static gboolean
fail (const WendCsv *csv, guint64 line, const char *reason, GError **error)
{
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "Cannot read “%s”, line %" G_GUINT64_FORMAT ": %s", csv->name, line, reason);
  return FALSE;
}

static guint64
count_lines (const char *text, gsize length)
{
  const char *end = text + length;
  guint64 lines = 0;

  for (const char *p = text; p < end; p++)
    lines += *p == '\n' || (*p == '\r' && (p + 1 >= end || p[1] != '\n')) ? 1 : 0;
  return lines;
}

/* The line of the quote that opened last in an unfinished row. */
static guint64
line_of_quote (const WendCsv *csv)
{
  const char *text = csv->buffer + csv->start;
  const char *opened = text;
  gboolean quoted = FALSE;
  gboolean at_start = TRUE;

  for (const char *p = text; p < csv->buffer + csv->end; p++)
    {
      if (*p == '"' && (quoted || at_start))
        {
          quoted = !quoted;
          opened = quoted && (p == text || p[-1] != '"') ? p : opened;
        }
      at_start = *p == csv->delimiter || *p == '"' || *p == '\n';
    }
  return csv->line + count_lines (text, (gsize) (opened - text));
}

static gboolean
check_quote (const WendCsv *csv, GError **error)
{
  if (csv->state != WEND_CSV_QUOTED)
    return TRUE;
  if (!csv->finished && count_lines (csv->buffer + csv->start, csv->end - csv->start) <= MAX_QUOTED_LINES)
    return TRUE;
  return fail (csv, line_of_quote (csv), "a quote opens here and does not close within 1,000 lines; close it, or double a quote that belongs to the text", error);
}

/* Room for a block behind the text: the row that is read moves to the front; a longer one gets more room. */
static gboolean
make_room (WendCsv *csv, GError **error)
{
  gsize kept = csv->end - csv->start;

  memmove (csv->buffer, csv->buffer + csv->start, kept);
  csv->start = 0;
  csv->end = kept;
  if (csv->size - csv->end >= WEND_FEED_BLOCK)
    return TRUE;
  if (csv->n < WEND_CSV_MAX_COLUMNS && kept - (csv->n > 0 ? csv->ends[csv->n - 1] : 0) > MAX_CELL)
    return fail (csv, csv->line, "a cell is longer than 1 MiB; is the delimiter right, and are all quotes closed?", error);
  if (kept > MAX_ROW)
    return fail (csv, csv->line, "a row is longer than 8 MiB; is the delimiter right, and are all quotes closed?", error);
  csv->size *= 2;
  csv->buffer = g_realloc (csv->buffer, csv->size + PAD);
  csv->masks = g_renew (WendCsvMask, csv->masks, csv->size / GROUP + 1);
  return TRUE;
}

/* Where what is there can be marked to: behind a '\r' a line feed may follow. */
static gsize
markable (const WendCsv *csv)
{
  return csv->end - (!csv->finished && csv->end > csv->start && csv->buffer[csv->end - 1] == '\r' ? 1 : 0);
}

/* Marks up to `most` bytes of the text, whole groups, from the row that is read on. */
static void
mark (WendCsv *csv, gsize most)
{
  gsize length = MIN (markable (csv) - csv->start, most);

  csv->base = csv->start;
  csv->marked = csv->base + length;
  csv->fresh = TRUE;
  csv->n_groups = (length + GROUP - 1) / GROUP;
  csv->state = wend_csv_mask (csv->buffer + csv->base, length, csv->delimiter, csv->masks);
  csv->has_inner = FALSE;
  csv->last_end = csv->base;
  for (gsize i = 0; i < csv->n_groups; i++)
    csv->has_inner |= csv->masks[i].inner != 0;
  for (gsize i = csv->n_groups; i > 0 && csv->last_end == csv->base; i--)
    if (csv->masks[i - 1].rows != 0)
      csv->last_end = csv->base + i * GROUP - 1 - (gsize) __builtin_clzll (csv->masks[i - 1].rows);
  csv->group = 0;
  csv->bits = csv->n_groups > 0 ? csv->masks[0].ends : 0;
  csv->n = 0;
}

/* More text. FALSE with an error. */
static gboolean
refill (WendCsv *csv, GError **error)
{
  gsize wanted;

  if (!check_quote (csv, error) || !make_room (csv, error))
    return FALSE;
  wanted = csv->size - csv->end;
  while (wanted >= WEND_FEED_BLOCK && !csv->finished)
    {
      gssize n = wend_feed_read (csv->feed, csv->buffer + csv->end, wanted, error);
      if (n < 0)
        {
          g_prefix_error (error, "Near line %" G_GUINT64_FORMAT ": ", csv->line + count_lines (csv->buffer, csv->end));
          return FALSE;
        }
      csv->finished = n == 0;
      csv->end += (gsize) n;
      wanted -= (gsize) n;
    }
  memset (csv->buffer + csv->end, 0, PAD);
  mark (csv, STRETCH);
  return TRUE;
}

/* Takes the row [start, end) and goes behind its line end. */
static void
take_row (WendCsv *csv, gsize end, WendCsvRow *row)
{
  guint last = MIN (csv->n, WEND_CSV_MAX_COLUMNS);

  row->text = csv->buffer + csv->start;
  row->ends = csv->ends;
  row->n_cells = csv->n;
  row->line = csv->line;
  if (last == csv->n && csv->ends[last - 1] > 0 && row->text[csv->ends[last - 1] - 1] == '\r' && csv->buffer[end] == '\n')
    csv->ends[last - 1]--;
  csv->line += 1 + (csv->has_inner ? count_lines (row->text, end - csv->start) - (end > csv->start && csv->buffer[end - 1] == '\r' ? 1 : 0) : 0);
  csv->start = MIN (end + 1, csv->end);
  csv->n = 0;
}

/* Up to the next end of a row in what is marked. */
static gboolean
next_end (WendCsv *csv, WendCsvRow *row)
{
  csv->fresh = FALSE;
  while (csv->group < csv->n_groups)
    {
      const WendCsvMask *mask = &csv->masks[csv->group];
      gsize at = csv->base + csv->group * GROUP;
      while (csv->bits != 0)
        {
          int i = __builtin_ctzll (csv->bits);
          gsize end = at + (gsize) i;
          csv->bits &= csv->bits - 1;
          if (csv->n < WEND_CSV_MAX_COLUMNS)
            csv->ends[csv->n] = (guint32) (end - csv->start);
          csv->n++;
          if ((mask->rows >> i & 1) != 0)
            {
              take_row (csv, end, row);
              return TRUE;
            }
        }
      csv->group++;
      if (csv->group < csv->n_groups)
        csv->bits = csv->masks[csv->group].ends;
    }
  return FALSE;
}

/* The last row of a file that does not end its last line. */
static gboolean
last_row (WendCsv *csv, WendCsvRow *row)
{
  if (csv->start >= csv->end)
    return FALSE;
  if (csv->n < WEND_CSV_MAX_COLUMNS)
    csv->ends[csv->n] = (guint32) (csv->end - csv->start);
  csv->n++;
  take_row (csv, csv->end, row);
  return TRUE;
}

/* Nothing but delimiters, blanks and empty quotes. */
static gboolean
is_blank (const WendCsv *csv, const WendCsvRow *row)
{
  guint32 length = row->ends[MIN (row->n_cells, WEND_CSV_MAX_COLUMNS) - 1];

  for (guint32 i = 0; i < length; i++)
    if (row->text[i] != csv->delimiter && row->text[i] != ' ' && row->text[i] != '\t' && row->text[i] != '"')
      return FALSE;
  return TRUE;
}

static gboolean
check_row (const WendCsv *csv, const WendCsvRow *row, GError **error)
{
  guint n = MIN (row->n_cells, WEND_CSV_MAX_COLUMNS);
  guint32 begin = 0;

  if (row->ends[n - 1] > MAX_CELL)
    for (guint i = 0; i < n; i++)
      {
        if (row->ends[i] - begin > MAX_CELL)
          return fail (csv, row->line, "a cell is longer than 1 MiB; is the delimiter right, and are all quotes closed?", error);
        begin = row->ends[i] + 1;
      }
  if (csv->has_inner && csv->line - row->line > MAX_QUOTED_LINES)
    return fail (csv, row->line, "a quote opens here and does not close within 1,000 lines; close it, or double a quote that belongs to the text", error);
  return TRUE;
}

static gboolean
next_any (WendCsv *csv, WendCsvRow *row, GError **error)
{
  while (!next_end (csv, row))
    {
      if (csv->marked < markable (csv))
        {
          mark (csv, csv->start > csv->base ? STRETCH : G_MAXSIZE); /* a row longer than a stretch */
          continue;
        }
      if (csv->finished)
        return check_quote (csv, error) && last_row (csv, row);
      if (!refill (csv, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
next_filled (WendCsv *csv, WendCsvRow *row, GError **error)
{
  do
    if (!next_any (csv, row, error) || !check_row (csv, row, error))
      return FALSE;
  while (is_blank (csv, row));
  return TRUE;
}

/* Cells of the first rows if they parted by `delimiter`: the least of them, or 0 where only some rows have it. */
static guint
least_cells (WendCsv *csv, char delimiter, guint *in_header)
{
  WendCsvRow row;
  guint least = 0;

  csv->delimiter = delimiter;
  *in_header = 0;
  mark (csv, G_MAXSIZE);
  for (guint i = 0; i < SAMPLE_ROWS && next_end (csv, &row); i++)
    {
      if (is_blank (csv, &row))
        {
          i--;
          continue;
        }
      least = i == 0 ? row.n_cells : MIN (least, row.n_cells);
      *in_header = i == 0 ? row.n_cells : *in_header;
    }
  csv->start = csv->base;
  csv->line = 1;
  return least;
}

/* Spreadsheets write the line "sep=;" before all. */
static gboolean
read_separator_line (WendCsv *csv)
{
  const char *text = csv->buffer + csv->start;
  gsize left = csv->end - csv->start;
  gsize length = left > 5 && text[5] == '\r' && text[6] == '\n' ? 7 : 6;

  if (left < length || g_ascii_strncasecmp (text, "sep=", 4) != 0 || (text[5] != '\n' && text[5] != '\r'))
    return FALSE;
  csv->delimiter = csv->delimiter != 0 ? csv->delimiter : text[4];
  csv->start += length;
  csv->line = 2;
  return TRUE;
}

static void
find_delimiter (WendCsv *csv)
{
  static const char candidates[] = { ',', ';', '\t' };
  guint best = 0, best_header = 0;
  char found = ',';

  if (read_separator_line (csv) || csv->delimiter != 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint in_header;
      guint least = least_cells (csv, candidates[i], &in_header);
      if (least > best || (least == best && in_header > best_header))
        {
          best = least;
          best_header = in_header;
          found = candidates[i];
        }
    }
  csv->delimiter = found;
}

static gboolean
begin (WendCsv *csv, GError **error)
{
  csv->begun = TRUE;
  if (!refill (csv, error))
    return FALSE;
  find_delimiter (csv);
  mark (csv, STRETCH);
  return TRUE;
}

gboolean
wend_csv_next (WendCsv *csv, WendCsvRow *row, GError **error)
{
  if (!csv->begun && !begin (csv, error))
    return FALSE;
  return next_filled (csv, row, error);
}

/* Line ends inside quotes before `end` of the stretch. */
static guint64
count_inner (const WendCsv *csv, gsize end)
{
  guint64 n = 0;

  for (gsize i = 0; csv->has_inner && i < (end + GROUP - 1) / GROUP; i++)
    {
      guint64 inner = csv->masks[i].inner;
      if ((i + 1) * GROUP > end)
        inner &= (G_GUINT64_CONSTANT (1) << (end - i * GROUP)) - 1;
      n += (guint64) __builtin_popcountll (inner);
    }
  return n;
}

/* As many ends of rows as there are, and every n-th end is one: so no other is. */
static gboolean
are_even (const WendCsv *csv, gsize n_rows, guint n_cells)
{
  const char *text = csv->buffer + csv->base;

  for (gsize i = 0; i < n_rows; i++)
    {
      char end = text[csv->flat[(i + 1) * n_cells]];
      if (end != '\n' && end != '\r')
        return FALSE;
    }
  return TRUE;
}

/* Where all whole rows of the stretch are taken, on to the next. */
static gboolean
next_stretch (WendCsv *csv, GError **error)
{
  if (csv->fresh || csv->start <= csv->last_end)
    return TRUE;
  if (csv->marked < markable (csv))
    {
      mark (csv, STRETCH);
      return TRUE;
    }
  return csv->finished || refill (csv, error);
}

gboolean
wend_csv_take_even (WendCsv *csv, guint n_cells, WendCsvRows *rows, GError **error)
{
  gsize n_rows, n_ends, end;
  guint64 inner;

  if (!next_stretch (csv, error) || !csv->fresh || csv->marked - csv->base > STRETCH)
    return FALSE;
  csv->fresh = FALSE;
  csv->flat[0] = G_MAXUINT32;
  n_ends = wend_csv_flatten (csv->masks, csv->n_groups, csv->flat + 1, &n_rows);
  if (n_rows == 0 || n_rows * n_cells > n_ends || !are_even (csv, n_rows, n_cells))
    return FALSE;
  end = csv->flat[n_rows * n_cells];
  inner = count_inner (csv, end);
  if (inner > MAX_QUOTED_LINES)
    return FALSE;
  *rows = (WendCsvRows) { csv->buffer + csv->base, csv->flat + 1, (guint) n_rows, n_cells, csv->delimiter, csv->line, inner > 0, 0, 0 };
  csv->line += n_rows + inner;
  csv->start = csv->base + end + 1;
  csv->group = end / GROUP; /* the row behind them goes on from here */
  csv->bits = csv->masks[csv->group].ends & ~(((G_GUINT64_CONSTANT (1) << (end % GROUP)) << 1) - 1);
  return TRUE;
}

gboolean
wend_csv_even_row (WendCsv *csv, WendCsvRows *rows, guint index, WendCsvRow *row)
{
  const guint32 *ends = rows->ends + (gsize) index * rows->n_cells;
  guint32 start = ends[-1] + 1;
  guint32 *last = &csv->ends[rows->n_cells - 1];

  for (guint i = 0; i < rows->n_cells; i++)
    csv->ends[i] = ends[i] - start;
  *row = (WendCsvRow) { rows->text + start, csv->ends, rows->n_cells, rows->line + index };
  if (*last > 0 && row->text[*last - 1] == '\r' && row->text[*last] == '\n')
    --*last;
  if (rows->has_inner)
    {
      rows->lines += count_lines (rows->text + rows->counted, start - rows->counted);
      rows->counted = start;
      row->line = rows->line + rows->lines;
    }
  return !is_blank (csv, row);
}

/* A quoted cell: what stands between the quotes, doubled ones undone, and what follows the closing one. */
static WendCell
unquote (WendCsv *csv, const char *text, gsize length)
{
  const char *close = memchr (text + 1, '"', length - 1);
  gboolean quoted = TRUE;

  if (close == NULL)
    return (WendCell) { text + 1, length - 1 };
  if (close == text + length - 1)
    return (WendCell) { text + 1, length - 2 };
  g_string_truncate (csv->scratch, 0);
  for (gsize i = 1; i < length; i++)
    if (text[i] == '"' && quoted && i + 1 < length && text[i + 1] == '"')
      g_string_append_c (csv->scratch, text[i++]);
    else if (text[i] == '"' && quoted)
      quoted = FALSE;
    else
      g_string_append_c (csv->scratch, text[i]);
  return (WendCell) { csv->scratch->str, csv->scratch->len };
}

/* Most cells begin and end with something else: one comparison tells. */
static inline gboolean
is_space (char sign)
{
  return (guchar) sign <= ' ' && g_ascii_isspace (sign);
}

WendCell
wend_csv_cell (WendCsv *csv, const WendCsvRow *row, guint column)
{
  guint32 begin_at = column > 0 && column < row->n_cells ? row->ends[column - 1] + 1 : 0;
  WendCell cell = { "", 0 };

  if (column >= MIN (row->n_cells, WEND_CSV_MAX_COLUMNS))
    return cell;
  cell = (WendCell) { row->text + begin_at, row->ends[column] - begin_at };
  if (cell.length > 0 && cell.text[0] == '"')
    cell = unquote (csv, cell.text, cell.length);
  while (cell.length > 0 && is_space (cell.text[0]))
    {
      cell.text++;
      cell.length--;
    }
  while (cell.length > 0 && is_space (cell.text[cell.length - 1]))
    cell.length--;
  return cell;
}
