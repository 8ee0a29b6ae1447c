/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/parser.h>

#include "io/wend-map-reader.h"
#include "io/wend-prescan-private.h"
#include "io/wend-xml-names-private.h"
#include "model/wend-builder.h"

G_BEGIN_DECLS

/* What a parser's callbacks fill: a document in the making, the nodes that are open, and what is being gathered. */

/* A start tag as libxml2 hands it over; all borrowed. */
typedef struct
{
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *space;
  int n_namespaces;
  const xmlChar **namespaces; /* prefix, URI */
  int n_attributes;
  const xmlChar **attributes; /* name, prefix, URI, value, end of value */
  gboolean plain; /* the parser did not see it (wend-map-plain.c) */
} WendXmlTag;

/* A namespace declaration in force. */
typedef struct
{
  const xmlChar *prefix; /* NULL: the default one */
  const xmlChar *uri;    /* NULL: none */
  guint depth;           /* how many nodes are open inside the node that declares it, itself counted */
} WendXmlBinding;

typedef enum
{
  WEND_EXPECT_OTHER,
  WEND_EXPECT_NODE,
  WEND_EXPECT_TEXT
} WendExpected;

typedef struct
{
  WendNode *node;
  guint64 texts; /* text elements that were met: bit i for field i */
  gboolean plain; /* opened, and to be closed, without the parser */
} WendOpenNode;

typedef struct
{
  xmlParserCtxt *parser;
  const char *bytes;  /* of the file, the part that may still be wanted */
  gsize offset;       /* of its first byte */
  gsize skipped;      /* bytes that the parser did not see */
  const char *plain_from; /* while plain tags are taken: where that began, and how far it is */
  const char *plain_at;
  const char *name;   /* of the file, for messages */
  gboolean fragment;  /* the root is <fragment> */
  gboolean long_way;  /* all by the parser */
  gboolean newer;     /* a later format: what is not understood is kept, not refused */
  GPtrArray *remarks; /* may be NULL */
  WendMapTranslate translate; /* of a template's words; may be NULL */
  gpointer translate_data;
  GError *error;      /* set: the parser was stopped */

  WendXmlNames names;
  WendBuilder *builder;
  guint version;
  guint depth; /* nodes that are open */
  WendOpenNode open[WEND_MAX_DEPTH + 1];
  gboolean parked; /* <parked> was met */

  const WendFieldRow *row; /* the text element that is open */
  GString *text;           /* of it */

  char *blob; /* the hash of the blob that is open */
  GByteArray *blob_bytes;
  int base64_state;
  guint base64_save;

  guint foreign;        /* open elements that are not ours */
  gsize foreign_start;  /* of the outermost: its '<' */
  gsize foreign_name;   /* end of its name */
  GString *foreign_more; /* declarations it needs where it will stand */
  GArray *bindings;     /* WendXmlBinding, innermost last */
} WendMapFiller;

void          wend_map_filler_init   (WendMapFiller *filler);
void          wend_map_filler_clear  (WendMapFiller *filler);
/* Where in the file the parser is: behind all that it has read. */
gsize         wend_map_filler_position (const WendMapFiller *filler);
/* Between tags that may be plain, and what such a tag would be there. */
gboolean      wend_map_filler_is_plain (const WendMapFiller *filler);
WendExpected  wend_map_filler_expect   (const WendMapFiller *filler,
                                        const WendXmlName   *name);
/* The callbacks. */
void          wend_map_filler_start  (WendMapFiller    *filler,
                                      const WendXmlTag *tag);
void          wend_map_filler_end    (WendMapFiller    *filler);
void          wend_map_filler_text   (WendMapFiller    *filler,
                                      const char       *text,
                                      gsize             length);
/* After the last piece. Takes what was built. */
WendDocument *wend_map_filler_finish (WendMapFiller    *filler);

/* An end tag closes what it did not open. */
void          wend_map_filler_mismatch (WendMapFiller *filler);
/* Sets the error, "line N: " before it, and stops the parser. */
void          wend_map_filler_refuse (WendMapFiller *filler,
                                      WendIoError    code,
                                      const char    *format,
                                      ...) G_GNUC_PRINTF (3, 4);
void          wend_map_filler_remark (WendMapFiller *filler,
                                      const char    *format,
                                      ...) G_GNUC_PRINTF (2, 3);

/* wend-map-foreign.c: what is not ours. */
void          wend_map_foreign_declare   (WendMapFiller    *filler,
                                          const WendXmlTag *tag,
                                          WendNode         *node);
const xmlChar *wend_map_foreign_usual    (const WendMapFiller *filler);
void          wend_map_foreign_undeclare (WendMapFiller    *filler);
void          wend_map_foreign_attribute (WendMapFiller    *filler,
                                          WendNode         *node,
                                          const xmlChar   **attribute);
void          wend_map_foreign_text_attributes (WendMapFiller    *filler,
                                                WendNode         *node,
                                                const WendXmlTag *tag);
/* The outermost element that is not ours begins inside the innermost open node; ends. */
void          wend_map_foreign_begin     (WendMapFiller    *filler,
                                          const WendXmlTag *tag);
void          wend_map_foreign_end       (WendMapFiller    *filler);

/* wend-map-values.c: the attributes of a node. */
void          wend_map_values_read       (WendMapFiller    *filler,
                                          WendNode         *node,
                                          const WendXmlTag *tag);
/* One value of one field; FALSE: it was refused. */
gboolean      wend_map_values_set        (WendMapFiller      *filler,
                                          WendNode           *node,
                                          const WendFieldRow *row,
                                          const char         *value,
                                          gsize               length);

G_END_DECLS
