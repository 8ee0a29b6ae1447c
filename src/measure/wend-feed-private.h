/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The bytes of a delivered file as UTF-8, in blocks: unpacked where it is gzip, recoded where it is UTF-16 or Latin-1,
 * hashed as it lies on disk. Never holds more than a block. */

typedef struct _WendFeed WendFeed;

#define WEND_FEED_BLOCK (128 * 1024)

typedef enum
{
  WEND_ENCODING_AUTO,
  WEND_ENCODING_UTF8,
  WEND_ENCODING_UTF16LE,
  WEND_ENCODING_UTF16BE,
  WEND_ENCODING_LATIN1 /* with the signs that Windows-1252 adds to it */
} WendEncoding;

/* Of the name that a mapping gives it; NULL and unknown ones are AUTO. */
WendEncoding wend_encoding_of   (const char    *name);
/* `path` "-" is standard input. */
WendFeed    *wend_feed_open     (const char    *path,
                                 WendEncoding   encoding,
                                 GError       **error);
/* The same from somewhere else, in UTF-8: `read` gives 0 at the end, -1 with an error. */
typedef gssize (*WendFeedSource) (gpointer data, void *to, gsize room, GError **error);
WendFeed    *wend_feed_new      (const char    *name,
                                 WendFeedSource read,
                                 gpointer       data,
                                 GDestroyNotify free_data,
                                 GError       **error);
void         wend_feed_free     (WendFeed      *feed);
/* At least 1 and at most `room` (≥ WEND_FEED_BLOCK) bytes of whole characters at `to`; 0 at the end, -1 with an error. */
gssize       wend_feed_read     (WendFeed      *feed,
                                 char          *to,
                                 gsize          room,
                                 GError       **error);
/* After an error: the text was UTF-8 for a while and then was not, so all of it may be Latin-1: read it again as that. */
gboolean     wend_feed_is_mixed (const WendFeed *feed);
/* Of the file, so far. */
guint64      wend_feed_bytes    (const WendFeed *feed);
WendEncoding wend_feed_encoding (const WendFeed *feed);
/* Lower-case hex, after the end; reads what is left. */
gboolean     wend_feed_sha256   (WendFeed      *feed,
                                 char           hex[65],
                                 GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendFeed, wend_feed_free)

G_END_DECLS
