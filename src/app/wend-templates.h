/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The templates that come with Wend, as the gallery shows them. */

typedef enum
{
  WEND_TEMPLATE_SERVICES,
  WEND_TEMPLATE_RETAIL,
  WEND_TEMPLATE_PUBLIC
} WendTemplateGroup;

typedef struct
{
  const char *name;  /* of the file, without ending */
  const char *title; /* marked for translation, as the note */
  const char *note;
  WendTemplateGroup group;
} WendTemplate;

const WendTemplate *wend_templates         (guint              *n_templates);
/* Where its map lies; `blueprint`: its variant with what the customer does not see. Caller frees. */
char               *wend_template_resource (const WendTemplate *template,
                                            gboolean            blueprint);

G_END_DECLS
