/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-action-proof.h"
#include "insight/wend-insight.h"

G_BEGIN_DECLS

/* An insight that says what a test tells it to, so that a picture can be drawn of any numbers. Defines every symbol of
 * insight/wend-insight.h: programs that use it do not link the room. */

WendInsight *wend_fake_insight_new   (void);

/* A figure of `metric` at `place` (NULL: the whole journey) to be filled in; the insight owns it. */
WendFigure  *wend_fake_insight_add   (WendInsight    *insight,
                                      const WendNode *metric,
                                      const WendNode *place);
/* Values over time, the last the current one. */
void         wend_fake_insight_points (WendInsight  *insight,
                                       WendFigure   *figure,
                                       const double *values,
                                       guint         n);
void         wend_fake_insight_headline (WendInsight      *insight,
                                         const WendFigure *figure);
void         wend_fake_insight_cell  (WendInsight      *insight,
                                      const WendNode   *stage,
                                      const WendFigure *figure,
                                      guint             others);
void         wend_fake_insight_feeling (WendInsight      *insight,
                                        const WendNode   *stage,
                                        const WendFigure *figure);
void         wend_fake_insight_sides (WendInsight         *insight,
                                      const WendNode      *stage,
                                      const WendBothSides *sides);
/* What is known of a place; made where it is asked for first. */
WendPlaceInsight *wend_fake_insight_at (WendInsight    *insight,
                                        const WendNode *place);
void         wend_fake_insight_source (WendInsight    *insight,
                                       const WendNode *source);
/* Did its action last? Borrowed. */
void         wend_fake_insight_proof (WendInsight           *insight,
                                      const WendActionProof *proof);
void         wend_fake_insight_period (WendInsight *insight,
                                       WendPeriod   period);

/* Random figures of the metrics "rating" and "minutes" at every stage, seeded; every state occurs. */
void         wend_fake_insight_fill  (WendInsight        *insight,
                                      const WendDocument *document,
                                      guint32             seed);

G_END_DECLS
