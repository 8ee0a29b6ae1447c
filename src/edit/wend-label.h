/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* The words of labels. `edit` knows no gettext: whoever does hands in a function; without one they are English. */

typedef const char *(*WendTranslate) (const char *text);

void        wend_label_set_translate (WendTranslate translate);
const char *wend_label_translate     (const char *text);
/* The translated format with its `%s` replaced. Caller frees. */
char       *wend_label_format        (const char *format,
                                      const char *text);
/* What a person calls the node: the first words of its title, text or name, else its kind. Caller frees. */
char       *wend_label_node          (const WendNode *node);

G_END_DECLS
