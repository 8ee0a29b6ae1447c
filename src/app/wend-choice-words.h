/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-schema.h"

G_BEGIN_DECLS

/* How the value `token` of a field with choices is called in the language of the program. */
const char *wend_choice_words (const WendFieldRow *field,
                               const char         *token);

G_END_DECLS
