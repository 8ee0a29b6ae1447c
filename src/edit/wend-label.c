/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Readable, translatable labels for changesets. Owns only the pointer to the translating function. */

#include "edit/wend-label.h"

#include <string.h>

#define LONGEST_NAME 40

static WendTranslate translator;

void
wend_label_set_translate (WendTranslate translate)
{
  translator = translate;
}

const char *
wend_label_translate (const char *text)
{
  return translator != NULL && *text != '\0' ? translator (text) : text;
}

char *
wend_label_format (const char *format, const char *text)
{
  const char *translated = wend_label_translate (format);
  const char *gap = strstr (translated, "%s");

  /* A translation is data: it must not be used as a format. */
  if (gap == NULL)
    return g_strdup (translated);
  return g_strdup_printf ("%.*s%s%s", (int) (gap - translated), translated, text, gap + 2);
}

char *
wend_label_node (const WendNode *node)
{
  static const WendField names[] = { WEND_FIELD_TITLE, WEND_FIELD_TEXT, WEND_FIELD_NAME, WEND_FIELD_LABEL };
  const char *text = NULL;
  WendLaneKind lane = wend_node_lane_kind (node);
  gsize bytes;

  for (guint i = 0; text == NULL && i < G_N_ELEMENTS (names); i++)
    text = wend_node_get (node, names[i]);
  if (text == NULL && lane != WEND_N_LANES)
    text = wend_label_translate (wend_schema_lane (lane)->title);
  if (text == NULL)
    text = wend_label_translate (wend_schema_kind (wend_node_kind (node))->label);
  bytes = strcspn (text, "\n\t");
  if (g_utf8_strlen (text, (gssize) bytes) <= LONGEST_NAME)
    return g_strndup (text, bytes);
  bytes = (gsize) (g_utf8_offset_to_pointer (text, LONGEST_NAME - 1) - text);
  return g_strdup_printf ("%.*s…", (int) bytes, text);
}
