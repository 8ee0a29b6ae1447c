/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The gate before libxml2, which is quadratic in the attributes of a tag and hangs on a small DOCTYPE.
 * Knows tags, comments, sections and instructions by their ends only; whether they fit together is the parser's work. */

#include "measure/wend-xes-gate-private.h"

#include <string.h>

#define TAG_MAX (64 * 1024)

enum
{
  CONTENT,
  OPENING,     /* behind a '<' */
  TAG,
  QUOTED,
  DECLARATION, /* behind a "<!" */
  COMMENT,
  SECTION,
  INSTRUCTION
};

/* The state behind the byte that follows a '<'. */
static int
open_with (WendXesGate *gate, char sign)
{
  gate->tag = 0;
  gate->matched = 0;
  return sign == '!' ? DECLARATION : sign == '?' ? INSTRUCTION : TAG;
}

/* Bytes of a tag up to its end or the piece's; quoted ones may hold anything. */
static const char *
feed_tag (WendXesGate *gate, const char *at, const char *end)
{
  const char *begin = at;

  for (; at < end; at++)
    {
      if (gate->state == QUOTED)
        {
          at = memchr (at, gate->quote, (gsize) (end - at));
          if (at == NULL)
            {
              at = end;
              break;
            }
          gate->state = TAG;
        }
      else if (*at == '>')
        {
          gate->state = CONTENT;
          break;
        }
      else if (*at == '"' || *at == '\'')
        {
          gate->state = QUOTED;
          gate->quote = *at;
        }
    }
  gate->tag += (gsize) (at - begin);
  return at < end ? at + 1 : at;
}

/* Up to "-->", "]]>" or "?>". */
static const char *
feed_until (WendXesGate *gate, const char *at, const char *end)
{
  char sign = gate->state == COMMENT ? '-' : gate->state == SECTION ? ']' : '?';
  guint wanted = gate->state == INSTRUCTION ? 1 : 2;

  for (; at < end; at++)
    if (*at == sign)
      gate->matched = MIN (gate->matched + 1, wanted);
    else if (*at == '>' && gate->matched == wanted)
      {
        gate->state = CONTENT;
        return at + 1;
      }
    else
      gate->matched = 0;
  return at;
}

/* A "<!" begins a comment or a section, or is refused. */
static const char *
feed_declaration (WendXesGate *gate, char sign)
{
  if (gate->matched == 0 && sign == '[')
    gate->state = SECTION;
  else if (gate->matched == 1 && sign == '-')
    gate->state = COMMENT;
  else if (gate->matched > 0 || sign != '-')
    return "it holds a DOCTYPE, which no event log needs; export it again without";
  gate->matched = gate->state == DECLARATION ? 1 : 0;
  return NULL;
}

const char *
wend_xes_gate_feed (WendXesGate *gate, const char *text, gsize length)
{
  const char *end = text + length;
  const char *problem = NULL;

  for (const char *at = text; at < end && problem == NULL;)
    switch (gate->state)
      {
      case CONTENT:
        at = memchr (at, '<', (gsize) (end - at));
        at = at != NULL ? at + 1 : end;
        gate->state = at == end && end[-1] != '<' ? CONTENT : OPENING;
        break;
      case OPENING:
        gate->state = open_with (gate, *at);
        at += gate->state == TAG ? 0 : 1;
        break;
      case TAG:
      case QUOTED:
        at = feed_tag (gate, at, end);
        problem = gate->tag > TAG_MAX ? "a tag is longer than 64 KiB; export the log without that attribute" : NULL;
        break;
      case DECLARATION:
        problem = feed_declaration (gate, *at++);
        break;
      default:
        at = feed_until (gate, at, end);
        break;
      }
  return problem;
}
