/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-xes-case-private.h"

G_BEGIN_DECLS

/* Which ways the cases of each period took, as observations of shape paths. */
typedef struct
{
  GArray *groups; /* one a period */
} WendXesPaths;

void wend_xes_paths_init   (WendXesPaths      *paths);
void wend_xes_paths_clear  (WendXesPaths      *paths);
void wend_xes_paths_add    (WendXesPaths      *paths,
                            const WendXesView *view,
                            guint              period);
/* Uses the view to read cases once more. */
void wend_xes_paths_finish (WendXesPaths      *paths,
                            WendXesView       *view,
                            WendCounts        *counts);

G_END_DECLS
