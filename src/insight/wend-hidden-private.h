/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-node.h"

G_BEGIN_DECLS

/* Observations, and how many answers each has. */
typedef struct
{
  WendNode *const *nodes;
  guint32 *answers; /* WEND_HIDDEN_STORED, or as many as fit */
  guint n;
} WendAnswers;

#define WEND_HIDDEN_STORED G_MAXUINT32 /* stored without its numbers */

/* Of an observation's data, for WendAnswers. */
guint32     wend_hidden_answers (const char *data);

/* The observations of levels that are large enough by themselves, but would tell the only hidden one beside them: a set of nodes,
 * which the caller frees. */
GHashTable *wend_hidden_new     (const WendAnswers *all,
                                 guint64            floor);

G_END_DECLS
