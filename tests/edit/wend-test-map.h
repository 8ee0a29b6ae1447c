/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"

G_BEGIN_DECLS

/* What the tests of `edit` share: small seeded random maps and edits, a canonical dump and the invariants. */

typedef struct
{
  guint64 state;
} WendTestRandom;

/* Seeded; the seed of a run is WEND_SEED or, without it, a fixed one. */
guint64       wend_test_seed     (void);
void          wend_test_random   (WendTestRandom *random,
                                  guint64         seed);
guint         wend_test_below    (WendTestRandom *random,
                                  guint           limit);

/* A map with stages, steps, cards, lanes and a few other nodes; about `size` cards. */
WendDocument *wend_test_map      (WendTestRandom *random,
                                  guint           size);

/* The living map as a file would hold it: one node a line, indented, children in order. Caller frees. */
char         *wend_test_saved    (const WendDocument *document);
/* Everything that decides: trash and marks too, by id. Caller frees. */
char         *wend_test_dump     (const WendDocument *document,
                                  const WendMarks    *marks);
/* NULL where the tree is whole: sorted, no tie, no cycle, no removed child, not too deep; else what is wrong. */
char         *wend_test_broken   (const WendDocument *document);

/* Makes one random change set through the editor: FALSE where it had no effect. */
gboolean      wend_test_edit     (WendTestRandom *random,
                                  WendEditor     *editor);
/* A random change that no editor would make, too: bad ids, kinds, places, values, conditions. `writer` makes it. */
WendChangeset *wend_test_wild    (WendTestRandom     *random,
                                  const WendDocument *document,
                                  const WendMarks    *marks,
                                  const char         *writer);

G_END_DECLS
