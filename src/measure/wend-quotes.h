/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "edit/wend-editor.h"
#include "measure/wend-mapping.h"

G_BEGIN_DECLS

/* What people wrote in their own words, to pick from by hand: [quotes] of a mapping (measures.md §10). Read, shown and forgotten; only
 * what is picked becomes a card. What looks like an address, a link or a number of somebody is masked before anybody sees it; names
 * are not known as such, so look before you pick. */

#define WEND_QUOTES_MAX 10000 /* the first of them */

typedef struct
{
  guint64 line;      /* of the file */
  char *text;        /* masked, on one line */
  char *place;       /* id; NULL: none of the map */
  char *channel;     /* NULL: not told */
  gboolean has_date;
  gint32 date;
} WendQuote;

void       wend_quote_free   (gpointer             quote);
/* Whether the mapping names texts to pick from. */
gboolean   wend_quotes_are_named (const WendMapping *mapping);
/* WendQuote, in the order of the file; place and date are those of the row where [quotes] names no columns of its own. *n_more: how many
 * there were beyond WEND_QUOTES_MAX (may be NULL). */
GPtrArray *wend_quotes_read  (const WendDocument  *document,
                              const WendMapping   *mapping,
                              const char          *path,
                              GCancellable        *cancellable,
                              guint64             *n_more,
                              GError             **error);
/* The picked ones as cards of the map's lane of quotes, which is made where there is none, in one changeset. A quote without a place
 * goes to the first stage. FALSE with an error: nothing was changed. */
gboolean   wend_quotes_apply (const GPtrArray     *quotes,
                              const guint         *picked,
                              guint                n_picked,
                              const WendMapping   *mapping,
                              WendEditor          *editor,
                              GError             **error);
/* `text` with addresses, links and long numbers masked. Caller frees. */
char      *wend_quotes_mask  (const char          *text,
                              gsize                length);

G_END_DECLS
