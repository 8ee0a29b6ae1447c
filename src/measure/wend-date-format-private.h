/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates by a format of %Y %m %d %B %b %H %M %S %p: English month names whatever the locale, one or two digits (a year has
 * four), a blank in the format is any number of blanks, text behind the last directive is ignored. */

typedef struct
{
  char *format;  /* up to the last directive */
  gboolean month;
  gboolean day;
} WendDateFormat;

/* NULL, or what is wrong with `text`. */
const char *wend_date_format_parse (WendDateFormat *format,
                                    const char     *text);
void        wend_date_format_clear (WendDateFormat *format);
/* `days` since 1970-01-01, `seconds` since 1970-01-01T00:00:00 as written (no time zone). FALSE: no such date. */
gboolean    wend_date_format_read  (const WendDateFormat *format,
                                    const char           *text,
                                    gsize                 length,
                                    gint32               *days,
                                    gint64               *seconds);

G_END_DECLS
