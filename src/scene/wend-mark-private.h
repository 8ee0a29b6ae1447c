/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Marks that occur, for the legend. */
typedef enum
{
  WEND_MARK_ASSUMED = 1 << 0,
  WEND_MARK_MEASURED = 1 << 1,
  WEND_MARK_FEW = 1 << 2,
  WEND_MARK_WORSE = 1 << 3,
  WEND_MARK_BETTER = 1 << 4,
  WEND_MARK_RAMP = 1 << 5,
  WEND_MARK_PIN = 1 << 6,
  WEND_MARK_TRUTH = 1 << 7,
  WEND_MARK_SIGNAL = 1 << 8,
  WEND_MARK_TREND = 1 << 9,
  WEND_MARK_CARD_ASSUMED = 1 << 10,
  WEND_MARK_CARD_REASONED = 1 << 11,
  WEND_MARK_CARD_MEASURED = 1 << 12,
  WEND_MARK_CARD_CONFIRMED = 1 << 13,
  WEND_MARK_HANDOFF = 1 << 14,
  WEND_MARK_STALE = 1 << 15,
  WEND_MARK_SILENT_FLAT = 1 << 16, /* "no clear change" is drawn */
  WEND_MARK_CHANGE = 1 << 17,      /* the ramps of the overlays */
  WEND_MARK_ZONES = 1 << 18,
  WEND_MARK_AGE = 1 << 19,
  WEND_MARK_AMOUNT = 1 << 20,
  WEND_MARK_WAIT = 1 << 21
} WendMark;

G_END_DECLS
