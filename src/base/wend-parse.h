/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Checked parsing and canonical writing of the values a map holds. Never follows the locale. */

/* A finite decimal number that fills the whole text ("1", "-0.25", "1e3"). */
gboolean wend_parse_double  (const char *text,
                             double     *value);
gboolean wend_parse_uint64  (const char *text,
                             guint64    *value);
/* Enough for any number wend_format_double() writes. */
#define WEND_NUMBER_SIZE 40
/* The shortest decimal that reads back equal: '.', no exponent under 1e15, no "-0". */
const char *wend_format_double (char   *buffer,
                                double  value);

/* Days since 1970-01-01 of a YYYY-MM-DD (proleptic Gregorian, years 1 to 9999). */
gboolean wend_parse_date    (const char *text,
                             gint32     *days);
/* 11 bytes at least. */
const char *wend_format_date (char   *buffer,
                              gint32  days);
gint32   wend_date_from_ymd (int year,
                             int month,
                             int day);
void     wend_date_to_ymd   (gint32  days,
                             int    *year,
                             int    *month,
                             int    *day);
/* YYYY-MM-DDTHH:MM:SSZ; seconds since 1970. */
gboolean wend_parse_datetime (const char *text,
                              gint64     *seconds);

/* #RRGGBB or #RRGGBBAA; each channel 0…1. */
gboolean wend_parse_colour  (const char *text,
                             double      rgba[4]);

G_END_DECLS
