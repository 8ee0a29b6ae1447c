/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-disk-identity.h"
#include "io/wend-io-error.h"
#include "model/wend-document.h"

G_BEGIN_DECLS

/* A .wend file into a document. Linear pre-scan for limits, then libxml2's push parser in pieces of 64 KiB; no DTD, no
 * entity, no network. Thread-safe: call it from a worker. */

/* What was mended or dropped on the way in, as sentences (char *), empty where nothing was. May be NULL. */
WendDocument *wend_map_read_bytes (GBytes           *bytes,
                                   const char       *name,     /* for messages */
                                   GPtrArray        *remarks,
                                   GError          **error);

/* A template in another language: its lines and texts, and the name of its language, are what `translate` makes of them;
 * that returns its own memory, or `text` where it has nothing better. */
typedef const char *(*WendMapTranslate) (const char *text,
                                         gpointer    data);

WendDocument *wend_map_read_template (GBytes           *bytes,
                                      const char       *name,
                                      WendMapTranslate  translate, /* NULL: as it is written */
                                      gpointer          data,
                                      GError          **error);

/* Reads the file at `path`; `identity` may be NULL (which spares the hash). Errors of wend_store_read(), and: NOT_A_MAP
 * (foreign or broken XML, with line), INVALID (a map that breaks the format, with line), LIMIT (hostile or too big). A
 * newer format is no error: wend_document_version() says so and the map is read-only. */
WendDocument *wend_map_load       (const char       *path,
                                   WendDiskIdentity *identity,
                                   GPtrArray        *remarks,
                                   GError          **error);

G_END_DECLS
