/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-io-error.h"

G_BEGIN_DECLS

#define WEND_MAX_DEPTH 256 /* the root counted */

/* One linear pass over UTF-8 bytes, piece by piece and always before libxml2 sees the piece: refuses what costs a parser
 * more than it is worth (long tags, deep nesting, a DOCTYPE) and what a parser would let pass (NUL bytes, something behind
 * the root, an early end). */
typedef struct
{
  int state;
  char quote;          /* that closes the attribute's value */
  char opening[10];    /* what follows a '<' until it is clear what it is */
  guint n_opening;
  guint n_closing;     /* how much of a comment's, section's or instruction's end was met */
  char last;           /* before the '>' of a tag */
  gsize tag;           /* bytes of the tag so far */
  gsize name;          /* bytes of the name so far */
  guint depth;
  guint elements;
  gboolean begun;      /* something but blanks was met */
  gboolean closed;     /* the root's end was met */
  guint32 character;   /* UTF-8 that is not complete, and how much of it is missing */
  guint n_missing;
  guint32 least;

  WendIoError code;    /* why it was refused */
  const char *problem; /* constant */
  gsize place;         /* of the problem in the piece */
} WendPrescan;

/* Start with all 0. FALSE: refused. */
gboolean wend_prescan_feed   (WendPrescan *scan,
                              const char  *data,
                              gsize        length);
/* After the last piece. */
gboolean wend_prescan_finish (WendPrescan *scan);

/* Between tags, where tags that are known to be good may be passed over: they are counted only. FALSE: a limit is reached. */
gboolean wend_prescan_is_between (const WendPrescan *scan);
gboolean wend_prescan_pass_start (WendPrescan *scan);
void     wend_prescan_pass_end   (WendPrescan *scan);

G_END_DECLS
