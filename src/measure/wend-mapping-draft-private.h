/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-key-file-private.h"
#include "measure/wend-mapping-draft.h"

G_BEGIN_DECLS

struct _WendMappingDraft
{
  char *given;       /* the text; NULL: touched since */
  WendKeyFile *file;
  char *k;           /* columns that wait for each other */
  char *n;
};

/* NULL where there is none; `name` NULL: the first of the type. */
WendKeyGroup *wend_mapping_draft_find   (const WendMappingDraft *draft,
                                         const char             *type,
                                         const char             *name);
/* Without the group and what refers to it. */
void          wend_mapping_draft_remove (WendMappingDraft       *draft,
                                         WendKeyGroup           *group);
/* The groups of a text, put at the end. */
void          wend_mapping_draft_append (WendMappingDraft       *draft,
                                         const char             *text);

G_END_DECLS
