/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-chart-fill.h"
#include "scene/wend-words-private.h"

G_BEGIN_DECLS

/* Words that live as long as a chart is drawn. */
static inline const char *
wend_fill_keep (GStringChunk *words, char *text)
{
  const char *kept = text != NULL ? g_string_chunk_insert (words, text) : NULL;
  g_free (text);
  return kept;
}

/* A stage's title or a step's text; NULL: the whole journey. */
static inline const char *
wend_fill_place (const WendNode *place)
{
  if (place == NULL)
    return NULL;
  return wend_node_text (place, wend_node_kind (place) == WEND_KIND_STAGE ? WEND_FIELD_TITLE : WEND_FIELD_TEXT);
}

G_END_DECLS
