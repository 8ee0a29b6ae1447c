/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* Maps for tests, made from the schema table: legal, and as odd as the schema allows. */

/* About `n` nodes of all kinds with some of their fields. */
WendDocument *wend_random_map   (GRand *rand,
                                 guint  n);
/* Every kind with every field; every word of every field that has words. */
WendDocument *wend_full_map     (void);
/* A legal value in its canonical form, never the default. `turn` chooses among words. Caller frees. */
char         *wend_random_value (GRand              *rand,
                                 const WendFieldRow *row,
                                 guint               turn);

G_END_DECLS
