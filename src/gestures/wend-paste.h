/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"
#include "scene/wend-map-scene.h"

G_BEGIN_DECLS

/* Text from elsewhere as cards: a line is a card, a table of tab-separated values goes to the cells to the right and down. */

#define WEND_PASTE_ASK 100u          /* cards above which a person is asked first */
#define WEND_PASTE_MOST 5000u        /* cards that may come at once */
#define WEND_PASTE_CARD_MOST 10000u  /* characters a card holds */

typedef struct
{
  GPtrArray *rows;   /* of GPtrArray of char *; no row is empty */
  guint n_cards;     /* cells that are not empty */
  guint n_columns;
  guint longest;     /* characters of the longest cell */
} WendPasteTable;

/* `whole`: the text is one card, however many lines it has. Caller frees. */
WendPasteTable *wend_paste_table_parse (const char     *text,
                                        gboolean        whole);
void            wend_paste_table_free  (WendPasteTable *table);

/* Where the first goes: a cell, after a card or step in it (NULL: at its end). */
typedef struct
{
  const WendNode *lane;
  const WendNode *column;
  const WendNode *after;
} WendPasteAt;

/* Cards and steps from a table, one changeset. Lines go into one cell; a table's rows to the lanes from there
 * down that take cards (what is left over into the last), its columns to those from there on; stages are added where there are too few. Ids are added to `pasted` (char *, owned). FALSE: nothing was pasted. */
gboolean        wend_paste_table       (WendEditor           *editor,
                                        WendMapScene         *scene,
                                        const WendPasteTable *table,
                                        WendPasteAt           at,
                                        GPtrArray            *pasted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendPasteTable, wend_paste_table_free)

G_END_DECLS
