/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-insight.h"
#include "model/wend-builder.h"

G_BEGIN_DECLS

/* Small maps made by hand. `fields` is "name=value|name=value"; NULL: none. */
WendNode *wend_sample_add     (WendBuilder *builder,
                               WendNode    *parent,
                               WendKind     kind,
                               const char  *id,
                               const char  *fields);
/* A 1-to-5 rating with the usual rule; `more` are further fields. */
void      wend_sample_rating  (WendBuilder *builder,
                               const char  *id,
                               const char  *more);
/* A source of a series, taken at noon of `day`. */
void      wend_sample_source  (WendBuilder *builder,
                               const char  *id,
                               const char  *series,
                               const char  *day);
/* An observation of `metric` at `place` (NULL: the journey) in `period` (as on the command line). `data` as in the file. */
void      wend_sample_observe (WendBuilder *builder,
                               const char  *metric,
                               const char  *place,
                               const char  *period,
                               const char  *data);
void      wend_sample_observe_segment (WendBuilder *builder,
                                       const char  *metric,
                                       const char  *place,
                                       const char  *period,
                                       const char  *segment,
                                       const char  *data);
/* With stages book, wait and fly. */
WendBuilder *wend_sample_new  (void);

const WendFigure *wend_sample_figure (const WendInsight  *insight,
                                      const WendDocument *document,
                                      const char         *metric,
                                      const char         *place);
/* A lens of one period; `text` NULL: the latest. */
WendLens  wend_sample_lens    (const char *text,
                               const char *against);

G_END_DECLS
