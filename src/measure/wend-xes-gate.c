/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The gate before libxml2, which is quadratic in the attributes of a tag and hangs on a small DOCTYPE.
 * No '<' can stand inside a tag, so the way from one to the next bounds every tag; a log has neither long text nor long comments
 * between them. Whether tags fit together is the parser's work. */

#include "measure/wend-xes-gate-private.h"

#include <string.h>

#define TAG_MAX (64 * 1024)

/* Behind "<!" only a comment or a section may begin. */
static gboolean
is_doctype (WendXesGate *gate, char sign)
{
  guint opened = gate->opened;

  gate->opened = opened == 1 && sign == '!' ? 2 : 0;
  return opened == 2 && sign != '-' && sign != '[';
}

const char *
wend_xes_gate_feed (WendXesGate *gate, const char *text, gsize length)
{
  const char *end = text + length;
  const char *at = text;

  while (at < end)
    {
      const char *next;
      while (gate->opened != 0 && at < end)
        {
          if (is_doctype (gate, *at))
            return "it holds a DOCTYPE, which no event log needs; export it again without";
          at += gate->opened != 0 ? 1 : 0;
          gate->since++;
        }
      next = memchr (at, '<', (gsize) (end - at));
      gate->since += (gsize) ((next != NULL ? next : end) - at);
      if (gate->since > TAG_MAX)
        return "a tag, a comment or a blank between tags is longer than 64 KiB; export the log without it";
      if (next == NULL)
        return NULL;
      gate->since = 0;
      gate->opened = 1;
      at = next + 1;
    }
  return NULL;
}
