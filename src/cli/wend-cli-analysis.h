/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/wend-cli-json.h"
#include "cli/wend-cli-table.h"
#include "cli/wend-cli.h"
#include "insight/wend-insight.h"

G_BEGIN_DECLS

/* What the commands that read numbers share: one map, --json, --period, --segment, and {"rows":[…]}. */

typedef struct
{
  gboolean json;
  char *period;
  char *segment;
  GStrv files;
  WendDocument *document;
  WendInsight *insight;
} WendCliAnalysis;

/* Reads the options, among them `own` (up to a NULL entry; may be NULL), loads the map and computes what it means. DONE: go on;
 * else complained. A command about all periods takes none. */
WendCliStatus wend_cli_analysis_start (WendCliAnalysis    *analysis,
                                       char              **argv,
                                       const GOptionEntry *own,
                                       gboolean            takes_period,
                                       const char         *description);
void          wend_cli_analysis_clear (WendCliAnalysis    *analysis);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WendCliAnalysis, wend_cli_analysis_clear)

/* "place", "place_title"; NULL: the whole journey. */
void          wend_cli_json_place     (GString            *out,
                                       const WendNode     *place);
/* "from", "to" of a half-open period; none: null. */
void          wend_cli_json_period    (GString            *out,
                                       const WendPeriod   *period);
/* NAME, NAME_lo, NAME_hi. */
void          wend_cli_json_range     (GString            *out,
                                       const char         *name,
                                       const WendRange    *range);
/* The id, or null. */
void          wend_cli_json_node      (GString            *out,
                                       const char         *key,
                                       const WendNode     *node);

/* What a person calls it: a place's title, "the whole journey" where there is none; a metric's label. */
const char   *wend_cli_place_title    (const WendNode     *place);
const char   *wend_cli_metric_title   (const WendNode     *metric);
/* "9" or "9.3": as many digits as its range bears out; `factor` first. Caller frees. */
char         *wend_cli_value_text     (const WendRange    *range,
                                       double              factor);
/* "4.7–11.6", with "to" where a sign is involved; empty without limits. Caller frees. */
char         *wend_cli_range_text     (const WendRange    *range,
                                       double              factor);
/* The last cells of a line. */
void          wend_cli_table_place    (WendCliTable       *table,
                                       const WendNode     *place,
                                       const WendNode     *metric);

G_END_DECLS
