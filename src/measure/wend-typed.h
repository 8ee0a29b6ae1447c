/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-period.h"
#include "edit/wend-editor.h"

G_BEGIN_DECLS

/* A figure that somebody read somewhere and types in, with its source in words. */

typedef enum
{
  WEND_TYPED_SHARE, /* k of n */
  WEND_TYPED_MEAN,  /* value is the mean of n */
  WEND_TYPED_VALUE  /* value, n unknown */
} WendTypedForm;

typedef struct
{
  const char *metric;    /* id of a metric of the map; NULL: a new one of `label` */
  const char *label;
  gboolean better_down;  /* of a new metric */
  const char *at;        /* id of a stage, step, card or link; NULL: the whole journey */
  const char *segment;   /* name=level; NULL: everybody */
  WendPeriod period;
  WendTypedForm form;
  guint64 k;
  guint64 n;
  double value;
  const char *source;    /* in words, such as "Annual report 2016, page 12" */
  const char *link;      /* these may be NULL */
  const char *asked;     /* who */
  const char *bias;
  const char *by;
  gint64 taken;          /* seconds since 1970 */
} WendTyped;

/* One changeset: the metric where it is new, the source (form typed) and the observation, which replaces one of the same source,
 * metric, place, segment and period. A share needs a metric of kind share, completion or rate, a mean or value one of kind value.
 * *observation (may be NULL) is its id, borrowed. */
gboolean wend_import_typed (WendEditor       *editor,
                            const WendTyped  *typed,
                            const char      **observation,
                            GError          **error);

G_END_DECLS
