/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-arena.h"
#include "insight/wend-lint.h"

G_BEGIN_DECLS

typedef struct
{
  const WendDocument *document;
  GPtrArray *findings; /* WendFinding */
  guint64 floor;
  WendArena *arena;    /* for counts, which are read and forgotten */
} WendLint;

/* `format` is the sentence; the node is named in front of it: "card q1: …". */
void wend_lint_find        (WendLint       *lint,
                            const char     *code,
                            const WendNode *node,
                            const char     *format,
                            ...) G_GNUC_PRINTF (4, 5);
/* wend-lint-measures.c: metrics and observations. */
void wend_lint_metric      (WendLint       *lint,
                            const WendNode *metric);
void wend_lint_observation (WendLint       *lint,
                            const WendNode *observation);
/* Observations that overlap within one series; after all others. */
void wend_lint_overlaps    (WendLint       *lint);

G_END_DECLS
