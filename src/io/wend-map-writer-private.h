/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* Bytes that grow. No check for space is needed within what was reserved. */
typedef struct
{
  char *data;
  gsize length;
  gsize size;
} WendXmlBuffer;

typedef enum
{
  WEND_ESCAPE_ATTRIBUTE, /* also quotes and what a parser would make blanks of */
  WEND_ESCAPE_TEXT
} WendEscape;

void wend_xml_buffer_append  (WendXmlBuffer *buffer,
                              const char    *text,
                              gsize          length);
void wend_xml_buffer_escape  (WendXmlBuffer *buffer,
                              const char    *text,
                              WendEscape     escape);
void wend_xml_buffer_base64  (WendXmlBuffer *buffer,
                              const guchar  *bytes,
                              gsize          n);
/* A line end and `depth` times two blanks. */
void wend_xml_buffer_indent  (WendXmlBuffer *buffer,
                              guint          depth);
/* Takes the content. */
GBytes *wend_xml_buffer_take (WendXmlBuffer *buffer);

typedef struct
{
  WendXmlBuffer buffer;
  const WendDocument *document;
  gboolean own_only;      /* without what is not ours: for the RELAX NG check and fragments */
  gboolean without_votes; /* for fragments */
  gboolean bare;          /* for snapshots: without them and without blobs */
} WendMapWriter;

GBytes *wend_map_write_own   (const WendDocument *document);
GBytes *wend_map_write_bare  (const WendDocument *document);

/* One node with all below it, without the line end before it, inside `depth` open elements. */
void    wend_map_writer_node (WendMapWriter      *writer,
                              const WendNode     *node,
                              guint               depth);
/* The blob of that hash on a line of its own; nothing where it is missing. */
void    wend_map_writer_blob (WendMapWriter      *writer,
                              const char         *sha256);

G_END_DECLS
