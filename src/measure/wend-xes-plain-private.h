/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-csv-private.h"

G_BEGIN_DECLS

/* Tags of an event log as every program writes them, told by their bytes alone. The text is valid UTF-8. */

typedef enum
{
  WEND_XES_OTHER, /* anything else, or not complete */
  WEND_XES_ATTRIBUTE,
  WEND_XES_EVENT,
  WEND_XES_EVENT_END
} WendXesPlain;

/* What begins at `text`, a '<'; *length bytes of it. Key and value of an attribute are borrowed, and hold no reference. */
WendXesPlain wend_xes_plain (const char *text,
                             const char *end,
                             gsize      *length,
                             WendCell   *key,
                             WendCell   *value);

G_END_DECLS
