/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Short names over the builder, for tests. */

#include "wend-map-maker.h"

#include <string.h>

#include "base/wend-order-key.h"
#include "base/wend-parse.h"
#include "model/wend-document-private.h"

WendMaker *
wend_maker_new (const char *document_id)
{
  WendMaker *maker = g_new0 (WendMaker, 1);

  maker->builder = wend_builder_new (document_id);
  return maker;
}

WendNode *
wend_maker_map (WendMaker *maker)
{
  return wend_builder_map (maker->builder);
}

WendNode *
wend_make (WendMaker *maker, WendNode *parent, WendKind kind, const char *id)
{
  g_autofree char *made = id != NULL ? g_strdup (id) : g_strdup_printf ("n%u", ++maker->next);
  WendNode *node = wend_builder_add (maker->builder, parent, kind, made, strlen (made));

  g_assert_nonnull (node);
  return node;
}

void
wend_make_set (WendMaker *maker, WendNode *node, WendField field, const char *value)
{
  const WendFieldRow *row = wend_schema_field (wend_node_kind (node), field);

  g_assert_nonnull (row);
  wend_builder_set (maker->builder, node, row, value, strlen (value));
}

WendDocument *
wend_maker_finish (WendMaker *maker)
{
  WendDocument *document = wend_builder_finish (maker->builder);

  g_free (maker);
  return document;
}

void
wend_alter_set (WendDocument *document, WendNode *node, WendField field, const char *value)
{
  wend_document_set (document, node, field, value);
}

static char *
end_key (WendNode *parent, WendKind kind)
{
  guint n;
  WendNode *const *children = wend_node_children (parent, kind, &n);

  return wend_order_key_between (n > 0 ? wend_node_order (children[n - 1]) : NULL, NULL);
}

WendNode *
wend_alter_insert (WendDocument *document, WendKind kind, const char *id, WendNode *parent)
{
  g_autofree char *key = end_key (parent, kind);
  return wend_document_insert (document, kind, id, parent, key);
}

void
wend_alter_move (WendDocument *document, WendNode *node, WendNode *parent)
{
  g_autofree char *key = end_key (parent, wend_node_kind (node));
  wend_document_place (document, node, parent, key);
}

void
wend_alter_remove (WendDocument *document, WendNode *node, gboolean removed)
{
  wend_document_set_removed (document, node, removed);
}

static const char *const plain_words[] = { "the", "a", "queue", "is", "long", "wait", "desk", "I", "ask", "for", "help", "and", "nobody", "answers", "bag", "gate", "12:30", "screen", "—", "train", "e-mail", "call/chat" };
static const char *const long_words[] = { "Donaudampfschifffahrtsgesellschaftskapitän", "Aufmerksamkeitsdefizit-Hyperaktivitätsstörung", "Gepäckermittlungsantragsformular", "Kundenzufriedenheitsbefragungsergebnis", "飛行機に乗る前に手荷物を預ける", "خدمة", "https://example.org/a/very/long/path/without/blanks", "Sicher\xc2\xadheits\xc2\xadkontrolle" };

static char *
random_text (GRand *random, guint most, gboolean long_ones)
{
  GString *text = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (random, 1, (gint32) most + 1);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, g_rand_int_range (random, 0, 12) == 0 ? '\n' : ' ');
      if (long_ones && g_rand_int_range (random, 0, 4) == 0)
        g_string_append (text, long_words[g_rand_int_range (random, 0, G_N_ELEMENTS (long_words))]);
      else
        g_string_append (text, plain_words[g_rand_int_range (random, 0, G_N_ELEMENTS (plain_words))]);
    }
  return g_string_free (text, FALSE);
}

static void
set_random_line (WendMaker *maker, GRand *random, WendNode *node, WendField field, const WendRandomMap *options)
{
  g_autofree char *text = random_text (random, 6, options->long_words);

  g_strdelimit (text, "\n", ' ');
  wend_make_set (maker, node, field, text);
}

static void
fill_card (WendMaker *maker, GRand *random, WendNode *card, WendLaneKind kind, const WendRandomMap *options)
{
  static const char *const evidence[] = { "assumed", "reasoned", "measured", "confirmed" };
  static const char *const icons[] = { "channel-web", "channel-app", "channel-sign" };
  g_autofree char *text = random_text (random, 14, options->long_words);
  char number[WEND_NUMBER_SIZE];

  if (kind != WEND_LANE_FEELING)
    wend_make_set (maker, card, WEND_FIELD_TEXT, text);
  if (g_rand_boolean (random))
    wend_make_set (maker, card, WEND_FIELD_EVIDENCE, evidence[g_rand_int_range (random, 0, 4)]);
  if (kind == WEND_LANE_CHANNELS || g_rand_int_range (random, 0, 5) == 0)
    wend_make_set (maker, card, WEND_FIELD_ICON, icons[g_rand_int_range (random, 0, 3)]);
  if (kind == WEND_LANE_FEELING)
    wend_make_set (maker, card, WEND_FIELD_VALUE, wend_format_double (number, g_rand_int_range (random, -20, 21) / 10.0));
  if (kind == WEND_LANE_ENGAGEMENT)
    wend_make_set (maker, card, WEND_FIELD_VALUE, wend_format_double (number, g_rand_int_range (random, 1, 6)));
  if (kind == WEND_LANE_BOTH_SIDES)
    wend_make_set (maker, card, WEND_FIELD_SIDE, g_rand_boolean (random) ? "customer" : "company");
  if (kind == WEND_LANE_OPPORTUNITIES)
    {
      set_random_line (maker, random, card, WEND_FIELD_OWNER, options);
      wend_make_set (maker, card, WEND_FIELD_DUE, "2027-03-09");
    }
  if (g_rand_int_range (random, 0, 20) == 0)
    wend_make_set (maker, card, WEND_FIELD_PRIVATE, "yes");
}

static void
fill_stage (WendMaker *maker, GRand *random, WendNode *stage, guint index, const WendRandomMap *options)
{
  guint n_steps = (guint) g_rand_int_range (random, 0, (gint32) MIN (options->most, 5) + 1);

  set_random_line (maker, random, stage, WEND_FIELD_TITLE, options);
  if (g_rand_int_range (random, 0, 4) == 0)
    wend_make_set (maker, stage, WEND_FIELD_TRUTH, "yes");
  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *text = random_text (random, 8, options->long_words);
      wend_make_set (maker, wend_make (maker, stage, WEND_KIND_STEP, NULL), WEND_FIELD_TEXT, text);
    }
  for (guint kind = 0; kind < WEND_N_LANES; kind++)
    {
      const WendLaneRow *lane = wend_schema_lane ((WendLaneKind) kind);
      guint n = lane->holds_cards ? (guint) g_rand_int_range (random, 0, (gint32) options->most + 1) : 0;
      for (guint i = 0; i < n; i++)
        {
          WendNode *card = wend_make (maker, stage, WEND_KIND_CARD, NULL);
          wend_make_set (maker, card, WEND_FIELD_LANE, lane->name);
          fill_card (maker, random, card, (WendLaneKind) kind, options);
          if (g_rand_int_range (random, 0, 25) == 0)
            {
              g_autofree char *to = g_strdup_printf ("stage-%u", MIN (index + 1 + (guint) g_rand_int_range (random, 0, 3), options->n_stages - 1));
              wend_make_set (maker, card, WEND_FIELD_TO, to);
            }
        }
    }
}

static void
make_head (WendMaker *maker, GRand *random, const WendRandomMap *options)
{
  WendNode *map = wend_maker_map (maker), *node;

  set_random_line (maker, random, map, WEND_FIELD_TITLE, options);
  set_random_line (maker, random, map, WEND_FIELD_SCENARIO, options);
  if (options->steps_are_columns)
    wend_make_set (maker, map, WEND_FIELD_COLUMNS, "steps");
  for (guint i = 0; i < 2; i++)
    {
      node = wend_make (maker, NULL, WEND_KIND_PERSONA, NULL);
      set_random_line (maker, random, node, WEND_FIELD_NAME, options);
      set_random_line (maker, random, node, WEND_FIELD_NOTE, options);
    }
  node = wend_make (maker, NULL, WEND_KIND_STATEMENT, NULL);
  set_random_line (maker, random, node, WEND_FIELD_TEXT, options);
  for (guint kind = 0; kind < WEND_N_LANES; kind++)
    {
      const WendLaneRow *lane = wend_schema_lane ((WendLaneKind) kind);
      node = wend_make (maker, NULL, WEND_KIND_LANE, lane->name);
      wend_make_set (maker, node, WEND_FIELD_KIND, lane->name);
      if (g_rand_int_range (random, 0, 3) == 0)
        set_random_line (maker, random, node, WEND_FIELD_TITLE, options);
      if (g_rand_int_range (random, 0, 4) == 0)
        set_random_line (maker, random, node, WEND_FIELD_HINT, options);
    }
}

WendDocument *
wend_random_map_new (const WendRandomMap *options)
{
  WendMaker *maker = wend_maker_new ("random");
  GRand *random = g_rand_new_with_seed (options->seed);

  make_head (maker, random, options);
  for (guint i = 0; i < options->n_stages; i++)
    {
      g_autofree char *id = g_strdup_printf ("stage-%u", i);
      fill_stage (maker, random, wend_make (maker, NULL, WEND_KIND_STAGE, id), i, options);
    }
  for (guint i = 0; i < 3; i++)
    {
      WendNode *node = wend_make (maker, NULL, WEND_KIND_ACTION, NULL);
      set_random_line (maker, random, node, WEND_FIELD_TEXT, options);
      wend_make_set (maker, node, WEND_FIELD_AT, "stage-0");
    }
  for (guint i = 0; i < (options->seed % 3 == 2 ? 0 : 6); i++)
    {
      WendNode *node = wend_make (maker, NULL, WEND_KIND_LINK, NULL);
      for (guint k = 0; k < 2; k++)
        {
          g_autofree char *id = g_strdup_printf ("n%d", g_rand_int_range (random, 40, 200));
          wend_make_set (maker, node, k == 0 ? WEND_FIELD_FROM : WEND_FIELD_TO, id);
        }
      set_random_line (maker, random, node, WEND_FIELD_TEXT, options);
    }
  wend_make_set (maker, wend_make (maker, NULL, WEND_KIND_METRIC, "rating"), WEND_FIELD_LABEL, "Satisfied with the queue");
  WendNode *metric = wend_make (maker, NULL, WEND_KIND_METRIC, "minutes");
  wend_make_set (maker, metric, WEND_FIELD_LABEL, "Wait");
  wend_make_set (maker, metric, WEND_FIELD_KIND, "time");
  g_rand_free (random);
  return wend_maker_finish (maker);
}
