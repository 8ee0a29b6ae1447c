/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* Looks for words in every text of a map. Case and accents do not count. */

typedef struct
{
  const WendNode *node;
  const WendFieldRow *field; /* the first of its fields that says it */
} WendFound;

/* WendFound, each node once, in the order of the document; empty for no words. Caller frees with g_array_unref(). */
GArray *wend_find         (const WendDocument *document,
                           const char         *words);
/* A few words of the field around the hit, in one line. Caller frees. */
char   *wend_find_excerpt (const WendFound    *found,
                           const char         *words);

G_END_DECLS
