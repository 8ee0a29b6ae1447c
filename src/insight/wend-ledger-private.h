/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-readings-private.h"

G_BEGIN_DECLS

/* What was read of a map's observations, for all lenses through which it is looked at: each segment once. Shared by the insights
 * made from each other; good as long as no observation, metric, source or place changes. */

typedef struct _WendLedger WendLedger;

WendLedger         *wend_ledger_new   (const WendDocument *document);
WendLedger         *wend_ledger_ref   (WendLedger         *ledger);
void                wend_ledger_unref (WendLedger         *ledger);
/* `segment` NULL: everybody. Lives as long as the ledger. */
const WendReadings *wend_ledger_read  (WendLedger         *ledger,
                                       const char         *segment,
                                       guint64             floor);
/* Of which something was observed, sorted. */
const char *const  *wend_ledger_segments (WendLedger       *ledger,
                                          guint            *n_segments);

G_END_DECLS
