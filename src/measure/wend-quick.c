/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cell of up to fifteen bytes and its length are two words, and two words find what the cell was once read as: period, place,
 * level or answer. A longer one's two words are its hash, and its text is compared; of a date by the month its day is no part. Ten million rows then cost little more than finding their cells does. One unknown cell, and the whole
 * row is left to the reader, before anything of it is counted. */

#include "measure/wend-quick-private.h"

#include <string.h>

#define WIDTH 15
#define MAX_LENGTH 200 /* longer cells are no names */
#define FIRST_SIZE 256
#define MAX_ENTRIES 2048
#define RECENT 1024 /* groups met last, a power of two: 16 places of 60 months stand beside one another */
#define SETTLE_AFTER (G_GUINT64_CONSTANT (1) << 31) /* rows: counts waiting are of 32 bits */

/* A cell as it stands, quotes and all; in the last byte its length and one, or what no length is. All 0: none. */
typedef struct
{
  guint64 low;
  guint64 high;
} Word;

#define LONG_MARK (G_GUINT64_CONSTANT (0x40) << 56)
#define MONTH_MARK (G_GUINT64_CONSTANT (0x80) << 56)

typedef struct
{
  Word word;
  guint64 *n; /* how often it came, in the memo */
  guint32 value;
  guint32 text; /* of a long one: where it begins */
} Meaning;

typedef struct
{
  guint column;
  gboolean last; /* of the row: a carriage return may stand behind it */
  guint size;    /* a power of two, at most an eighth full: nearly every cell is found at the first look */
  guint n;
  Meaning *meanings;
  WendMemo *memo;
  GString *texts; /* long ones, one behind the other */
} Key;

typedef struct
{
  Key key;
  const gint16 *codes;
  guint first; /* where its counts begin */
  guint at;    /* of the row at hand: which count */
  const WendCounter *counter;
} Answer;

typedef struct
{
  guint64 key; /* 0: none */
  guint32 *waiting;
} Recent;

typedef struct
{
  WendTally *tally;
  Recent *recent; /* RECENT of them */
  gboolean is_long;
  Key place;
  const Meaning *met; /* place of the row at hand */
  Answer *answers;
  guint n_answers;
} Form;

struct _WendQuick
{
  WendQuickPlan plan;
  Word masks[WIDTH + 1];   /* which bytes belong to a cell of that length */
  Word lengths[WIDTH + 1]; /* how the length stands in the last */
  Key date;
  gboolean by_month; /* dates are read as %Y-%m-%d, and all days of a month are of one period */
  Key *segments;
  guint32 *levels; /* of the row at hand */
  Form *forms;
  guint n_forms;
  guint64 n_waiting;
};

/* --- What cells mean --- */

static void
key_init (Key *key, const WendQuickPlan *plan, guint column, WendMemo *memo)
{
  *key = (Key) { .column = column, .last = column + 1 == plan->n_cells, .size = FIRST_SIZE, .memo = memo };
  key->meanings = g_new0 (Meaning, key->size);
  key->texts = g_string_new (NULL);
}

static void
key_clear (Key *key)
{
  g_free (key->meanings);
  if (key->texts != NULL)
    g_string_free (key->texts, TRUE);
}

/* The word's, or a free one for it. */
static inline Meaning *
find (const Key *key, Word word)
{
  guint64 hash = (word.low ^ word.high * G_GUINT64_CONSTANT (0xFF51AFD7ED558CCD)) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  gsize at = (gsize) (hash >> 40) & (key->size - 1);

  while (key->meanings[at].word.high != 0 && (key->meanings[at].word.low != word.low || key->meanings[at].word.high != word.high))
    at = (at + 1) & (key->size - 1);
  return &key->meanings[at];
}

static void
grow (Key *key)
{
  Key old = *key;

  key->size *= 2;
  key->meanings = g_new0 (Meaning, key->size);
  for (guint i = 0; i < old.size; i++)
    if (old.meanings[i].word.high != 0)
      *find (key, old.meanings[i].word) = old.meanings[i];
  g_free (old.meanings);
}

typedef struct
{
  const char *text;
  guint32 length;
} Raw;

static inline Raw
raw_cell (const Key *key, const WendCsvRows *rows, const guint32 *ends)
{
  guint32 begin = ends[(gssize) key->column - 1] + 1;
  Raw raw = { rows->text + begin, ends[key->column] - begin };

  if (key->last && raw.length > 0 && raw.text[raw.length - 1] == '\r' && raw.text[raw.length] == '\n')
    raw.length--;
  return raw;
}

static inline const guint32 *
ends_of (const WendCsvRows *rows, guint index)
{
  return rows->ends + (gsize) index * rows->n_cells;
}

static inline Word
word_of (const WendQuick *quick, Raw raw)
{
  Word word;

  if (G_UNLIKELY (raw.length > WIDTH))
    return (Word) { wend_hash_bytes (raw.text, raw.length), LONG_MARK | raw.length };
  memcpy (&word, raw.text, sizeof word);
  word.low &= quick->masks[raw.length].low;
  word.high = (word.high & quick->masks[raw.length].high) | quick->lengths[raw.length].high;
  return word;
}

/* NULL where the cell was not met. */
static inline const Meaning *
look_up (const WendQuick *quick, const Key *key, Raw raw)
{
  const Meaning *meaning;

  if (raw.length > MAX_LENGTH)
    return NULL;
  meaning = find (key, word_of (quick, raw));
  if (meaning->word.high == 0 || (G_UNLIKELY (raw.length > WIDTH) && memcmp (key->texts->str + meaning->text, raw.text, raw.length) != 0))
    return NULL;
  return meaning;
}

/* Year and month of a date, and whether they are enough: every month has the days 1 to 28, and what follows the day is ignored. */
static inline gboolean
month_of (const WendQuick *quick, Raw raw, Word *word)
{
  guint tens = (guint) raw.text[8] - '0', ones = (guint) raw.text[9] - '0';

  if (!quick->by_month || raw.length < 10 || raw.text[4] != '-' || raw.text[7] != '-' || tens > 2 || ones > 9 || 10 * tens + ones - 1 > 27)
    return FALSE;
  memcpy (&word->low, raw.text, sizeof word->low);
  word->high = MONTH_MARK;
  return TRUE;
}

static inline const Meaning *
look_up_date (const WendQuick *quick, Raw raw)
{
  const Meaning *meaning;
  Word month;

  if (!month_of (quick, raw, &month))
    return look_up (quick, &quick->date, raw);
  meaning = find (&quick->date, month);
  return meaning->word.high != 0 ? meaning : NULL;
}

static void
learn_word (Key *key, Meaning learned)
{
  Meaning *meaning;

  if (key->n >= MAX_ENTRIES)
    return;
  if ((key->n + 1) * 8 > key->size)
    grow (key);
  meaning = find (key, learned.word);
  if (meaning->word.high != 0) /* another long cell with the same hash */
    return;
  *meaning = learned;
  key->n++;
}

static void
learn (const WendQuick *quick, Key *key, Raw raw, guint32 value, guint64 *n)
{
  guint before = key->n;

  if (raw.length > MAX_LENGTH)
    return;
  learn_word (key, (Meaning) { word_of (quick, raw), n, value, (guint32) key->texts->len });
  if (raw.length > WIDTH && key->n > before)
    g_string_append_len (key->texts, raw.text, raw.length);
}

/* --- Made and freed --- */

static gboolean
is_countable (const WendCounter *counter)
{
  const WendMappingMetric *metric = counter->metric;
  gboolean share = metric->kind == WEND_METRIC_SHARE || metric->kind == WEND_METRIC_COMPLETION;

  return counter->hist_columns == NULL && counter->after < 0 && !counter->payload && counter->columns[WEND_COLUMN_VALUE] != WEND_NO_COLUMN &&
         (wend_metric_kind_has_scale (metric->kind) ||
          (share && counter->columns[WEND_COLUMN_START] == WEND_NO_COLUMN && counter->columns[WEND_COLUMN_SAME_AS] == WEND_NO_COLUMN));
}

static gboolean
are_countable (const WendQuickPlan *plan)
{
  for (guint i = 0; i < plan->tallies->len; i++)
    {
      const WendTally *tally = &g_array_index (plan->tallies, WendTally, i);
      if (tally->groups->len > 0 || tally->weighted || tally->pairs || tally->pair_outcome >= 0 || tally->anywhere || tally->drivers != NULL || tally->n_parts > 1)
        return FALSE;
      for (guint j = 0; j < tally->counters->len; j++)
        if (!is_countable (&g_array_index (tally->counters, WendCounter, j)))
          return FALSE;
    }
  return TRUE;
}

static void
form_init (Form *form, const WendQuickPlan *plan, WendTally *tally)
{
  *form = (Form) { .tally = tally, .is_long = tally->stage_column != WEND_NO_COLUMN, .n_answers = tally->counters->len };
  form->recent = g_new0 (Recent, RECENT);
  wend_tally_expect (tally);
  if (form->is_long)
    key_init (&form->place, plan, tally->stage_column, tally->places->memo);
  form->answers = g_new0 (Answer, form->n_answers);
  for (guint i = 0; i < form->n_answers; i++)
    {
      const WendCounter *counter = &g_array_index (tally->counters, WendCounter, i);
      form->answers[i] = (Answer) { .codes = counter->codes, .first = counter->waiting, .counter = counter };
      key_init (&form->answers[i].key, plan, counter->columns[WEND_COLUMN_VALUE], NULL);
    }
}

WendQuick *
wend_quick_new (const WendQuickPlan *plan)
{
  WendQuick *quick;
  if (plan->mapping->id_column.text != NULL || plan->mapping->weight.text != NULL || !are_countable (plan))
    return NULL;
  quick = g_new0 (WendQuick, 1);
  quick->plan = *plan;
  quick->plan.segments = NULL; /* not ours */
  for (guint length = 0; length <= WIDTH; length++)
    {
      guint8 bytes[sizeof (Word)] = { 0 };
      memset (bytes, 0xFF, length);
      memcpy (&quick->masks[length], bytes, sizeof (Word));
      memset (bytes, 0, length);
      bytes[WIDTH] = (guint8) (length + 1);
      memcpy (&quick->lengths[length], bytes, sizeof (Word));
    }
  if (plan->date.memo != NULL)
    key_init (&quick->date, plan, plan->date.column, plan->date.memo);
  quick->by_month = plan->mapping->step >= WEND_STEP_MONTH && g_strcmp0 (plan->mapping->date_format.format, "%Y-%m-%d") == 0;
  quick->segments = g_new0 (Key, plan->n_segments + 1);
  quick->levels = g_new0 (guint32, plan->n_segments + 1);
  for (guint i = 0; i < plan->n_segments; i++)
    key_init (&quick->segments[i], plan, plan->segments[i].column, plan->segments[i].memo);
  quick->n_forms = plan->tallies->len;
  quick->forms = g_new0 (Form, quick->n_forms);
  for (guint i = 0; i < quick->n_forms; i++)
    form_init (&quick->forms[i], plan, &g_array_index (plan->tallies, WendTally, i));
  return quick;
}

void
wend_quick_free (WendQuick *quick)
{
  if (quick == NULL)
    return;
  key_clear (&quick->date);
  for (guint i = 0; i < quick->plan.n_segments; i++)
    key_clear (&quick->segments[i]);
  for (guint i = 0; i < quick->n_forms; i++)
    {
      for (guint j = 0; j < quick->forms[i].n_answers; j++)
        key_clear (&quick->forms[i].answers[j].key);
      g_free (quick->forms[i].answers);
      g_free (quick->forms[i].recent);
      key_clear (&quick->forms[i].place);
    }
  g_free (quick->forms);
  g_free (quick->segments);
  g_free (quick->levels);
  g_free (quick);
}

/* --- Counting --- */

/* A histogram's small numbers are known from the start. */
static inline gboolean
find_answer (const WendQuick *quick, Answer *answer, const WendCsvRows *rows, const guint32 *ends)
{
  Raw raw = raw_cell (&answer->key, rows, ends);
  guint tens = (guint) raw.text[0] - '0', ones = (guint) raw.text[1] - '0';
  int code = WEND_CODE_OTHER;
  const Meaning *meaning;

  if (raw.length == 1 && tens <= 9)
    code = answer->codes[tens];
  else if (raw.length == 2 && tens - 1 <= 8 && ones <= 9)
    code = answer->codes[10 * tens + ones];
  if (code != WEND_CODE_OTHER)
    {
      answer->at = answer->first + (guint) (code - WEND_ANSWER_NA);
      return TRUE;
    }
  meaning = look_up (quick, &answer->key, raw);
  if (meaning != NULL)
    answer->at = meaning->value;
  return meaning != NULL;
}

static inline gboolean
find_form (const WendQuick *quick, Form *form, const WendCsvRows *rows, const guint32 *ends)
{
  if (form->is_long)
    {
      form->met = look_up (quick, &form->place, raw_cell (&form->place, rows, ends));
      if (form->met == NULL)
        return FALSE;
    }
  for (guint i = 0; i < form->n_answers; i++)
    if (!find_answer (quick, &form->answers[i], rows, ends))
      return FALSE;
  return TRUE;
}

static inline void
add (const Form *form, guint32 *waiting)
{
  for (guint i = 0; i < form->n_answers; i++)
    waiting[form->answers[i].at]++;
}

/* A group stays where it is, and rows come back to few of them: mostly one look, in memory that is at hand. */
static inline guint32 *
waiting_of (const Form *form, guint place, guint level, guint period)
{
  guint64 key = ((guint64) place << 44 | (guint64) level << 24 | period) + 1;
  Recent *recent = &form->recent[(place * 64 + period + level * 7) & (RECENT - 1)];

  if (recent->key != key)
    *recent = (Recent) { key, wend_tally_waiting (form->tally, place, level, period) };
  return recent->waiting;
}

static void
add_form (const WendQuick *quick, const Form *form, guint period)
{
  guint place = form->is_long ? form->met->value : 0;

  if (form->is_long)
    ++*form->met->n;
  add (form, waiting_of (form, place, 0, period));
  for (guint i = 0; i < quick->plan.n_segments; i++)
    add (form, waiting_of (form, place, quick->levels[i], period));
}

gboolean
wend_quick_row (WendQuick *quick, const WendCsvRows *rows, guint index)
{
  const guint32 *ends = ends_of (rows, index);
  guint period = quick->plan.period;

  if (wend_csv_even_is_blank (rows, index))
    return FALSE;
  if (quick->date.meanings != NULL)
    {
      const Meaning *meaning = look_up_date (quick, raw_cell (&quick->date, rows, ends));
      if (meaning == NULL)
        return FALSE;
      period = meaning->value;
    }
  for (guint i = 0; i < quick->plan.n_segments; i++)
    {
      const Meaning *meaning = look_up (quick, &quick->segments[i], raw_cell (&quick->segments[i], rows, ends));
      if (meaning == NULL)
        return FALSE;
      quick->levels[i] = meaning->value;
    }
  for (guint i = 0; i < quick->n_forms; i++)
    if (!find_form (quick, &quick->forms[i], rows, ends))
      return FALSE;
  for (guint i = 0; i < quick->n_forms; i++)
    add_form (quick, &quick->forms[i], period);
  if (++quick->n_waiting == SETTLE_AFTER)
    wend_quick_settle (quick);
  return TRUE;
}

void
wend_quick_settle (WendQuick *quick)
{
  for (guint i = 0; i < quick->n_forms; i++)
    wend_tally_settle (quick->forms[i].tally);
  quick->n_waiting = 0;
}

/* --- Learning --- */

/* `counted`: how often it came matters. */
static void
learn_text (const WendQuick *quick, Key *key, Raw raw, const WendCsvRow *row, gboolean counted)
{
  WendCell cell = wend_csv_cell (quick->plan.csv, row, key->column);
  guint32 value;
  guint64 *n = wend_memo_look (key->memo, cell.text, cell.length, &value);

  if (n != NULL && value < WEND_MEMO_SPECIAL && look_up (quick, key, raw) == NULL)
    learn (quick, key, raw, value, counted ? n : NULL);
}

static void
learn_date (WendQuick *quick, Raw raw, const WendCsvRow *row)
{
  WendCell cell = wend_csv_cell (quick->plan.csv, row, quick->date.column);
  guint32 value;
  Word month;

  if (!month_of (quick, raw, &month))
    learn_text (quick, &quick->date, raw, row, FALSE);
  else if (wend_memo_look (quick->date.memo, cell.text, cell.length, &value) != NULL && value < WEND_MEMO_SPECIAL)
    learn_word (&quick->date, (Meaning) { .word = month, .value = value });
}

static void
learn_answer (const WendQuick *quick, Answer *answer, Raw raw, const WendCsvRow *row)
{
  WendAnswer read;
  guint column;

  if (look_up (quick, &answer->key, raw) == NULL && wend_counter_read (answer->counter, quick->plan.mapping, quick->plan.csv, row, &read, &column) == NULL)
    learn (quick, &answer->key, raw, answer->first + (guint) (read.code - WEND_ANSWER_NA), NULL);
}

void
wend_quick_learn (WendQuick *quick, const WendCsvRows *rows, guint index, const WendCsvRow *row)
{
  const guint32 *ends = ends_of (rows, index);

  if (quick->date.meanings != NULL)
    learn_date (quick, raw_cell (&quick->date, rows, ends), row);
  for (guint i = 0; i < quick->plan.n_segments; i++)
    learn_text (quick, &quick->segments[i], raw_cell (&quick->segments[i], rows, ends), row, FALSE);
  for (guint i = 0; i < quick->n_forms; i++)
    {
      Form *form = &quick->forms[i];
      if (form->is_long)
        learn_text (quick, &form->place, raw_cell (&form->place, rows, ends), row, TRUE);
      for (guint j = 0; j < form->n_answers; j++)
        learn_answer (quick, &form->answers[j], raw_cell (&form->answers[j].key, rows, ends), row);
    }
}
