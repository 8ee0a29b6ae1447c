/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-mapping-private.h"
#include "measure/wend-memo-private.h"
#include "model/wend-document.h"

G_BEGIN_DECLS

/* The places that one import meets: of the map, or values that name none. Index 0 is the whole journey. */

#define WEND_PLACE_REFUSED 0xFFFFFFFEu
#define WEND_PLACE_TOO_MANY 0xFFFFFFFDu
#define WEND_MAX_GROUPS 200 /* levels of a segment, values that name no place: more are no groups */

typedef struct
{
  const char *id; /* NULL: the whole journey, or unplaced */
  char *unplaced;
  int stage;      /* which of the stages met so far it lies in, -1: in none */
} WendImportPlace;

typedef struct
{
  const WendDocument *document;
  const WendMapping *mapping;
  GArray *places;      /* WendImportPlace */
  GPtrArray *stages;   /* const char *: ids of stages met */
  WendMemo *memo;      /* texts of stage columns */
  guint n_unplaced;
  GPtrArray *names;    /* WendNameMatch: met in stage columns; of the import; NULL: not wanted */
} WendPlaces;

/* The text looks like an e-mail address: a person, not a group. */
gboolean wend_is_address   (const char          *text);
/* FALSE where [stages] names a place the map does not have. */
gboolean wend_places_init  (WendPlaces          *places,
                            const WendDocument  *document,
                            const WendMapping   *mapping,
                            GError             **error);
void     wend_places_clear (WendPlaces          *places);
/* The place a metric's stage= names; 0 where it has none. FALSE with an error. */
gboolean wend_places_named (WendPlaces          *places,
                            const WendMappingWord *word,
                            guint               *place,
                            GError             **error);
/* The place a cell of a stage column names; WEND_PLACE_REFUSED where it names none that is kept. */
guint    wend_places_cell  (WendPlaces          *places,
                            const char          *text,
                            gsize                length);

/* How often each name came, once all rows are read. */
void     wend_places_count_names (WendPlaces      *places);
/* So many more of that name. */
void     wend_places_add_count (WendPlaces        *places,
                                const char        *text,
                                gsize              length,
                                guint64            n);
/* A row was set aside because that cell names no place. */
void     wend_places_refused (WendPlaces          *places,
                              const char          *text,
                              gsize                length);

G_END_DECLS
