/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-builder.h"

G_BEGIN_DECLS

/* Documents for scene tests: a builder that makes ids and keeps no one waiting. */

typedef struct
{
  WendBuilder *builder;
  guint next;
} WendMaker;

WendMaker    *wend_maker_new    (const char *document_id);
WendNode     *wend_maker_map    (WendMaker  *maker);
/* `parent` NULL: the map; `id` NULL: a made one. */
WendNode     *wend_make         (WendMaker  *maker,
                                 WendNode   *parent,
                                 WendKind    kind,
                                 const char *id);
void          wend_make_set     (WendMaker  *maker,
                                 WendNode   *node,
                                 WendField   field,
                                 const char *value);
/* Takes the maker. */
WendDocument *wend_maker_finish (WendMaker  *maker);

/* Edits without an editor, for scenes that follow a document. */
void          wend_alter_set    (WendDocument *document,
                                 WendNode     *node,
                                 WendField     field,
                                 const char   *value);
WendNode     *wend_alter_insert (WendDocument *document,
                                 WendKind      kind,
                                 const char   *id,
                                 WendNode     *parent);
/* To the end of `parent`'s children. */
void          wend_alter_move   (WendDocument *document,
                                 WendNode     *node,
                                 WendNode     *parent);
void          wend_alter_remove (WendDocument *document,
                                 WendNode     *node,
                                 gboolean      removed);

/* A map of every lane kind, seeded: `n_stages` stages, up to `most` cards a cell, words long and short, spans, links. */
typedef struct
{
  guint32 seed;
  guint n_stages;
  guint most;
  gboolean steps_are_columns;
  gboolean long_words;
} WendRandomMap;

WendDocument *wend_random_map_new (const WendRandomMap *options);

G_END_DECLS
