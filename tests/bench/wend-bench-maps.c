/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-bench-maps FOLDER [small|large|huge|NUMBER…]: the maps of the benchmarks as .wend files.
 *
 * small, large and huge hold the stages, lanes, cards and texts of the shared generator bench/genmap.py, which every other
 * program's maps come from: its random numbers (the Mersenne Twister as Python seeds and draws it) are repeated here, so
 * that all programs draw the same map. A NUMBER writes cards-NUMBER.wend, the plain rows of bench/limits/xmlio.c. */

#include <stdlib.h>
#include <string.h>

#include "base/wend-parse.h"
#include "io/wend-map-writer.h"
#include "io/wend-store.h"
#include "model/wend-builder.h"

/* --- Python's random.Random --- */

#define MT_N 624
#define MT_M 397

typedef struct
{
  guint32 state[MT_N];
  guint at;
} Random;

static void
random_seed (Random *random, guint32 seed)
{
  guint32 *mt = random->state;

  mt[0] = 19650218;
  for (guint i = 1; i < MT_N; i++)
    mt[i] = 1812433253u * (mt[i - 1] ^ (mt[i - 1] >> 30)) + i;
  /* init_by_array with the one word `seed` */
  for (guint k = 0, i = 1; k < MT_N; k++)
    {
      mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * 1664525u)) + seed;
      if (++i == MT_N)
        {
          mt[0] = mt[MT_N - 1];
          i = 1;
        }
    }
  for (guint k = 0, i = 2; k < MT_N - 1; k++)
    {
      mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * 1566083941u)) - i;
      if (++i == MT_N)
        {
          mt[0] = mt[MT_N - 1];
          i = 1;
        }
    }
  mt[0] = 0x80000000u;
  random->at = MT_N;
}

static void
random_refill (Random *random)
{
  guint32 *mt = random->state;

  for (guint i = 0; i < MT_N; i++)
    {
      guint32 y = (mt[i] & 0x80000000u) | (mt[(i + 1) % MT_N] & 0x7fffffffu);

      mt[i] = mt[(i + MT_M) % MT_N] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0dfu : 0);
    }
  random->at = 0;
}

static guint32
random_bits (Random *random, guint n_bits)
{
  guint32 y;

  if (random->at == MT_N)
    random_refill (random);
  y = random->state[random->at++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  y ^= y >> 18;
  return y >> (32 - n_bits);
}

/* 0 … n - 1. */
static guint
random_below (Random *random, guint n)
{
  guint n_bits = g_bit_storage (n);
  guint value = random_bits (random, n_bits);

  while (value >= n)
    value = random_bits (random, n_bits);
  return value;
}

/* --- The map of genmap.py --- */

static const struct
{
  const char *name;
  guint n_stages, n_lanes, n_cards;
} sizes[] = { { "small", 8, 6, 60 }, { "large", 40, 20, 2000 }, { "huge", 200, 50, 20000 } };

static const char vocabulary[] = "customer reads mail opens account waits agent answers form fails price "
                                 "compare store delivery late refund call login password reset invoice support "
                                 "chat bot human survey repeat friend advice mobile desktop app push notice renew "
                                 "contract cancel upgrade trial basket pay card declined courier parcel box open "
                                 "happy unsure angry relieved bored quick slow clear missing wrong";
static const char *const colours[] = { "yellow", "blue", "green", "red", "purple", "orange" };

typedef struct
{
  Random random;
  char **words;
  guint n_words;
  WendBuilder *builder;
} Maker;

static char *
draw_words (Maker *maker, guint least, guint most)
{
  guint n = least + random_below (&maker->random, most - least + 1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", maker->words[random_below (&maker->random, maker->n_words)]);
  return g_string_free (text, FALSE);
}

/* Python's capitalize (only the first letter) and title (of every word); the vocabulary is lower case. */
static char *
with_capitals (char *text, gboolean every_word)
{
  for (gsize i = 0; text[i] != '\0'; i++)
    if (i == 0 || (every_word && text[i - 1] == ' '))
      text[i] = g_ascii_toupper (text[i]);
  return text;
}

static void
set (WendBuilder *builder, WendNode *node, WendField field, const char *value)
{
  const WendFieldRow *row = wend_schema_field (wend_node_kind (node), field);

  wend_builder_set (builder, node, row, value, strlen (value));
}

static WendNode *
add (WendBuilder *builder, WendNode *parent, WendKind kind, char letter, guint number)
{
  char id[16];

  g_snprintf (id, sizeof id, "%c%u", letter, number);
  return wend_builder_add (builder, parent, kind, id, strlen (id));
}

/* Cards a cell, lane by lane: the mean, and one more in cells drawn as Python's sample() draws from a pool. */
static guint *
draw_cells (Maker *maker, guint n_cells, guint n_cards)
{
  guint *per = g_new (guint, n_cells);
  g_autofree guint *pool = g_new (guint, n_cells);
  guint more = n_cards - n_cells * (n_cards / n_cells);

  for (guint i = 0; i < n_cells; i++)
    {
      per[i] = n_cards / n_cells;
      pool[i] = i;
    }
  for (guint i = 0; i < more; i++)
    {
      guint at = random_below (&maker->random, n_cells - i);

      per[pool[at]]++;
      pool[at] = pool[n_cells - i - 1];
    }
  return per;
}

static void
make_card (Maker *maker, WendNode *stage, guint lane, guint number)
{
  g_autofree char *title = with_capitals (draw_words (maker, 3, 5), FALSE);
  g_autofree char *body = draw_words (maker, 8, 14);
  const char *tag = maker->words[random_below (&maker->random, maker->n_words)];
  G_GNUC_UNUSED guint score = random_below (&maker->random, 5);
  const char *colour = colours[random_below (&maker->random, G_N_ELEMENTS (colours))];
  g_autofree char *text = g_strdup_printf ("%s\n%s", title, body);
  g_autofree char *lane_id = g_strdup_printf ("l%u", lane);
  WendNode *card = add (maker->builder, stage, WEND_KIND_CARD, 'c', number);

  set (maker->builder, card, WEND_FIELD_LANE, lane_id);
  set (maker->builder, card, WEND_FIELD_TEXT, text);
  set (maker->builder, card, WEND_FIELD_TAGS, tag);
  set (maker->builder, card, WEND_FIELD_COLOUR, colour);
}

static WendDocument *
make_map (const char *name, guint n_stages, guint n_lanes, guint n_cards)
{
  Maker maker = { .words = g_strsplit (vocabulary, " ", 0), .builder = wend_builder_new (name) };
  g_autofree WendNode **stages = g_new (WendNode *, n_stages);
  g_autofree guint *per = NULL;
  g_autofree char *map_title = g_strdup_printf ("Journey map %s", name);
  guint number = 0;

  maker.n_words = g_strv_length (maker.words);
  random_seed (&maker.random, 20260101 + n_cards);
  set (maker.builder, wend_builder_map (maker.builder), WEND_FIELD_TITLE, map_title);
  for (guint i = 0; i < n_stages; i++)
    {
      g_autofree char *words = with_capitals (draw_words (&maker, 2, 2), TRUE);
      g_autofree char *title = g_strdup_printf ("%u. %s", i + 1, words);

      stages[i] = add (maker.builder, NULL, WEND_KIND_STAGE, 's', i);
      set (maker.builder, stages[i], WEND_FIELD_TITLE, title);
    }
  for (guint j = 0; j < n_lanes; j++)
    {
      g_autofree char *words = with_capitals (draw_words (&maker, 2, 2), TRUE);
      g_autofree char *title = g_strdup_printf ("%s lane %u", words, j + 1);
      WendNode *lane = add (maker.builder, NULL, WEND_KIND_LANE, 'l', j);

      set (maker.builder, lane, WEND_FIELD_KIND, "text");
      set (maker.builder, lane, WEND_FIELD_TITLE, title);
    }
  per = draw_cells (&maker, n_stages * n_lanes, n_cards);
  for (guint j = 0; j < n_lanes; j++)
    for (guint i = 0; i < n_stages; i++)
      for (guint k = 0; k < per[j * n_stages + i]; k++)
        make_card (&maker, stages[i], j, number++);
  g_strfreev (maker.words);
  return wend_builder_finish (maker.builder);
}

/* --- The rows of xmlio.c --- */

static guint32 row_seed;

static guint
row_below (guint n)
{
  row_seed = row_seed * 1664525u + 1013904223u;
  return (guint) (((guint64) (row_seed >> 8) * n) >> 24);
}

static const char *const row_words[] = { "customer", "reads", "mail", "opens", "account", "waits", "agent", "answers", "form", "fails",
                                         "price", "compare", "store", "delivery", "late", "refund", "R&D", "password", "reset", "invoice" };

static void
append_row_words (GString *text, guint least, guint spread)
{
  guint n = least + row_below (spread);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", row_words[row_below (G_N_ELEMENTS (row_words))]);
}

static void
make_row (WendBuilder *builder, WendNode **stages, guint number)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char lane[16], score[16];
  guint stage;
  WendNode *card;

  append_row_words (text, 3, 3);
  g_string_append_c (text, '\n');
  append_row_words (text, 8, 7);
  stage = row_below (40);
  g_snprintf (lane, sizeof lane, "l%u", row_below (20));
  g_snprintf (score, sizeof score, "%u", 1 + row_below (5));
  card = add (builder, stages[stage], WEND_KIND_CARD, 'c', number);
  set (builder, card, WEND_FIELD_LANE, lane);
  set (builder, card, WEND_FIELD_TEXT, text->str);
  set (builder, card, WEND_FIELD_TAGS, row_words[row_below (16)]);
  set (builder, card, WEND_FIELD_VALUE, score);
}

static WendDocument *
make_rows (const char *name, guint n_cards)
{
  WendBuilder *builder = wend_builder_new (name);
  WendNode *stages[40];

  row_seed = 1;
  set (builder, wend_builder_map (builder), WEND_FIELD_TITLE, "Rows");
  for (guint j = 0; j < 20; j++)
    set (builder, add (builder, NULL, WEND_KIND_LANE, 'l', j), WEND_FIELD_KIND, "engagement");
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    stages[i] = add (builder, NULL, WEND_KIND_STAGE, 's', i);
  for (guint i = 0; i < n_cards; i++)
    make_row (builder, stages, i);
  return wend_builder_finish (builder);
}

/* --- --- */

static gboolean
make (const char *folder, const char *size, GError **error)
{
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  guint64 n_cards;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (strcmp (sizes[i].name, size) == 0)
      document = make_map (size, sizes[i].n_stages, sizes[i].n_lanes, sizes[i].n_cards);
  name = document != NULL ? g_strdup (size) : g_strdup_printf ("cards-%s", size);
  if (document == NULL && wend_parse_uint64 (size, &n_cards) && n_cards <= 1000000)
    document = make_rows (name, (guint) n_cards);
  if (document == NULL)
    {
      g_printerr ("wend-bench-maps: “%s” is neither small, large, huge nor a number of cards\n", size);
      exit (2);
    }
  path = g_strdup_printf ("%s/%s.wend", folder, name);
  bytes = wend_map_write (document);
  return wend_store_save (path, bytes, NULL, NULL, error);
}

int
main (int argc, char **argv)
{
  static const char *const all[] = { "small", "large", "huge" };
  int n = argc > 2 ? argc - 2 : (int) G_N_ELEMENTS (all);
  g_autoptr (GError) error = NULL;

  if (argc < 2 || g_mkdir_with_parents (argv[1], 0777) != 0)
    {
      g_printerr ("Usage: wend-bench-maps FOLDER [small|large|huge|NUMBER…]\n");
      return 2;
    }
  for (int i = 0; i < n; i++)
    if (!make (argv[1], argc > 2 ? argv[2 + i] : all[i], &error))
      {
        g_printerr ("wend-bench-maps: %s\n", error->message);
        return 3;
      }
  return 0;
}
