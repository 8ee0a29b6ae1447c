/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-catalog.h"
#include "model/wend-document.h"

G_BEGIN_DECLS

gboolean     wend_cli_is_english (const char        *language);
/* The first of these languages that there is; NULL: none, or *english comes first. */
WendCatalog *wend_cli_catalog    (const char *const *languages,
                                  gboolean          *english);

typedef const char *(*WendCliTranslate) (const char *text);

/* Wend's own words for a picture of this map: in the map's language, else (where the map names none, or one that Wend does not
 * know) in the system's. NULL: English. Holds until the next call. */
WendCliTranslate wend_cli_speak (const WendDocument *document);

G_END_DECLS
