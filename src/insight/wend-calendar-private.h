/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-period.h"

G_BEGIN_DECLS

/* The periods of many observations, each read and numbered once: thousands share a few dozen. */

typedef struct _WendCalendar WendCalendar;

#define WEND_CALENDAR_NONE G_MAXUINT

WendCalendar     *wend_calendar_new    (void);
void              wend_calendar_free   (WendCalendar       *calendar);
/* The number of the period between two dates as a map holds them, from 0 as they come; WEND_CALENDAR_NONE: no period. */
guint             wend_calendar_number (WendCalendar       *calendar,
                                        const char         *from,
                                        const char         *to);
guint             wend_calendar_n      (const WendCalendar *calendar);
const WendPeriod *wend_calendar_period (const WendCalendar *calendar,
                                        guint               number);
/* wend_step_of() it. */
guint             wend_calendar_step   (const WendCalendar *calendar,
                                        guint               number);
/* Item i is the place of number i among all, rising. Caller frees. */
guint            *wend_calendar_ranks  (const WendCalendar *calendar);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendCalendar, wend_calendar_free)

G_END_DECLS
