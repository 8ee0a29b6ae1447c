/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an event log, what is plain by its bytes alone (wend-xes-plain.c), all else through libxml2's push parser behind the gate,
 * and hands events and traces on.
 * Keeps the attributes of the event and the trace at hand, nothing else; knows no map and counts nothing but events. */

#include "measure/wend-xes-private.h"

#include <libxml/parser.h>
#include <string.h>

#include "measure/wend-mapping.h"
#include "measure/wend-xes-gate-private.h"
#include "measure/wend-xes-plain-private.h"

#define MAX_DEPTH 200
#define MAX_SLOTS 64
#define EVENTS_BETWEEN_LOOKS 4096
#define PLAIN_MAX (64 * 1024) /* bytes of a tag that may be plain */

enum
{
  SLOT_NAME,
  SLOT_TIME,
  SLOT_LIFECYCLE,
  N_FIXED_SLOTS
};

/* Names that are compared often, as the parser's dictionary holds them. */
enum
{
  WORD_KEY,
  WORD_VALUE,
  WORD_EVENT,
  WORD_TRACE,
  N_WORDS
};

static const char *const words[N_WORDS] = { "key", "value", "event", "trace" };

/* An attribute that is asked for, and its value where it was met. */
typedef struct
{
  const char *key;
  gsize length;
  gboolean met;
  GString *value;
} Slot;

typedef struct
{
  const WendXesOptions *options;
  const WendXesSink *sink;
  gpointer data;
  WendFeed *feed;
  xmlParserCtxt *parser;
  GError *error;          /* why reading stopped */
  guint depth;
  gboolean in_trace;
  gboolean in_event;
  gboolean plain_event;   /* the parser did not see it begin, and will not see it end */
  gsize fed;              /* bytes that the parser got */
  guint64 n_traces;
  guint64 n_events;
  guint64 line;           /* of the event's tag */
  Slot event[MAX_SLOTS];
  guint n_event;
  Slot trace[MAX_SLOTS];
  guint n_trace;
  WendCell cells[MAX_SLOTS];
  guint first_key;        /* slots of the event from here on make up the activity */
  gboolean classified;    /* the classifier was met */
  GString *classifiers;   /* names met, for a message */
  char **keys;            /* of the classifier */
  GString *activity;
  char *said;             /* by the parser */
  const xmlChar *words[N_WORDS];
} Reader;

static void
stop (Reader *reader, const char *reason)
{
  if (reader->error == NULL)
    g_set_error (&reader->error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "Cannot read “%s”, line %d: %s", reader->options->name,
                 reader->parser->input != NULL ? reader->parser->input->line : 1, reason);
  xmlStopParser (reader->parser);
}

static void
add_slot (Slot *slots, guint *n, const char *key)
{
  if (*n >= MAX_SLOTS)
    return;
  slots[*n] = (Slot) { key, strlen (key), FALSE, g_string_new (NULL) };
  (*n)++;
}

static void
clear_values (Slot *slots, guint n)
{
  for (guint i = 0; i < n; i++)
    slots[i].met = FALSE;
}

static WendCell
cell_of (const Slot *slot)
{
  return slot->met ? (WendCell) { slot->value->str, slot->value->len } : (WendCell) { NULL, 0 };
}

/* attributes: five pointers each, the name first, begin and end of the value last */

/* `name` is of the parser's own dictionary, where equal names are the same. */
static gboolean
find_attribute (int n, const xmlChar **attributes, const xmlChar *name, WendCell *value)
{
  for (int i = 0; i < n; i++)
    if (attributes[5 * i] == name)
      {
        *value = (WendCell) { (const char *) attributes[5 * i + 3], (gsize) (attributes[5 * i + 4] - attributes[5 * i + 3]) };
        return TRUE;
      }
  return FALSE;
}

/* Where entities are not substituted, libxml2 hands an ampersand on as "&#38;"; no other "&" can come in. */
static void
set_value (GString *to, WendCell value)
{
  const char *sign;

  g_string_truncate (to, 0);
  while ((sign = memchr (value.text, '&', value.length)) != NULL)
    {
      gsize before = (gsize) (sign - value.text) + 1;
      gsize taken = value.length - before >= 4 && memcmp (sign, "&#38;", 5) == 0 ? before + 4 : before;
      g_string_append_len (to, value.text, (gssize) before);
      value.text += taken;
      value.length -= taken;
    }
  g_string_append_len (to, value.text, (gssize) value.length);
}

static void
take_pair (Slot *slots, guint n, WendCell key, WendCell value)
{
  for (guint i = 0; i < n; i++)
    if (slots[i].length == key.length && memcmp (slots[i].key, key.text, key.length) == 0)
      {
        set_value (slots[i].value, value);
        slots[i].met = TRUE;
      }
}

static void
take_attribute (const Reader *reader, Slot *slots, guint n, int n_attributes, const xmlChar **attributes)
{
  WendCell key, value;

  if (find_attribute (n_attributes, attributes, reader->words[WORD_KEY], &key)
      && find_attribute (n_attributes, attributes, reader->words[WORD_VALUE], &value))
    take_pair (slots, n, key, value);
}

/* classifiers */

/* The keys of a classifier: parted by blanks, those with blanks in single quotes. */
static char **
split_keys (const char *text)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  while (*text != '\0')
    {
      const char *end;
      while (*text == ' ')
        text++;
      end = strchrnul (*text == '\'' ? text + 1 : text, *text == '\'' ? '\'' : ' ');
      text += *text == '\'' ? 1 : 0;
      if (end > text)
        g_ptr_array_add (keys, g_strndup (text, (gsize) (end - text)));
      text = *end != '\0' ? end + 1 : end;
    }
  g_ptr_array_add (keys, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&keys), FALSE);
}

static void
take_classifier (Reader *reader, int n_attributes, const xmlChar **attributes)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) keys = g_string_new (NULL);
  const xmlChar *name_word = xmlDictLookup (reader->parser->dict, (const xmlChar *) "name", -1);
  WendCell cell;

  if (!find_attribute (n_attributes, attributes, name_word, &cell))
    return;
  set_value (name, cell);
  if (reader->classifiers->len < 400)
    g_string_append_printf (reader->classifiers, "%s%.80s", reader->classifiers->len > 0 ? ", " : "", name->str);
  if (reader->classified || g_strcmp0 (name->str, reader->options->classifier) != 0 || !find_attribute (n_attributes, attributes, xmlDictLookup (reader->parser->dict, (const xmlChar *) "keys", -1), &cell))
    return;
  set_value (keys, cell);
  reader->classified = TRUE;
  reader->keys = split_keys (keys->str);
  if (g_strv_length (reader->keys) > 8 || reader->keys[0] == NULL)
    stop (reader, "the classifier that the mapping names has no keys, or more than 8; choose another");
  for (guint i = 0; reader->error == NULL && reader->keys[i] != NULL; i++)
    add_slot (reader->event, &reader->n_event, reader->keys[i]);
}

static gboolean
check_classifier (Reader *reader)
{
  g_autofree char *reason = NULL;

  if (reader->options->classifier == NULL || reader->classified)
    return TRUE;
  reason = g_strdup_printf ("it has no classifier “%s”; %s%s%s", reader->options->classifier,
                            reader->classifiers->len > 0 ? "it declares " : "it declares none: remove classifier= from the mapping",
                            reader->classifiers->len > 0 ? reader->classifiers->str : "", reader->classifiers->len > 0 ? ": correct the mapping" : "");
  stop (reader, reason);
  return FALSE;
}

/* Where the log has classifiers, the values of all keys joined by "+"; an event that lacks one has no name. */
static WendCell
activity_of (Reader *reader)
{
  if (!reader->classified)
    return cell_of (&reader->event[SLOT_NAME]);
  g_string_truncate (reader->activity, 0);
  for (guint i = reader->first_key; i < reader->n_event; i++)
    {
      if (!reader->event[i].met || reader->event[i].value->len == 0)
        return (WendCell) { NULL, 0 };
      g_string_append (reader->activity, i > reader->first_key ? "+" : "");
      g_string_append_len (reader->activity, reader->event[i].value->str, (gssize) reader->event[i].value->len);
    }
  return (WendCell) { reader->activity->str, reader->activity->len };
}

/* handing on */

static const WendCell *
asked_cells (Reader *reader, const Slot *slots, guint first)
{
  for (guint i = 0; i < reader->options->n_attributes; i++)
    reader->cells[i] = cell_of (&slots[first + i]);
  return reader->cells;
}

static void
end_event (Reader *reader)
{
  WendXesEvent event = { activity_of (reader), cell_of (&reader->event[SLOT_LIFECYCLE]), cell_of (&reader->event[SLOT_TIME]), FALSE, 0, 0,
                         asked_cells (reader, reader->event, N_FIXED_SLOTS), reader->line };

  if (++reader->n_events > WEND_XES_MAX_EVENTS)
    {
      stop (reader, "it holds more than 5 million events; export a shorter time, such as a month");
      return;
    }
  event.timed = event.stamp.text != NULL && wend_xes_time (event.stamp.text, event.stamp.length, &event.time, &event.day);
  if (!reader->sink->event (&event, reader->data, &reader->error)
      || (reader->n_events % EVENTS_BETWEEN_LOOKS == 0 && reader->sink->look != NULL && !reader->sink->look (wend_feed_bytes (reader->feed), reader->data, &reader->error)))
    xmlStopParser (reader->parser);
}

static void
end_trace (Reader *reader)
{
  WendXesTrace trace = { cell_of (&reader->trace[0]), reader->n_traces, asked_cells (reader, reader->trace, 1) };

  if (!reader->sink->trace (&trace, reader->data, &reader->error))
    xmlStopParser (reader->parser);
}

/* callbacks */

static void
begin_trace (Reader *reader)
{
  if (!check_classifier (reader))
    return;
  reader->in_trace = TRUE;
  reader->n_traces++;
  clear_values (reader->trace, reader->n_trace);
}

static void
begin_event (Reader *reader, gboolean plain)
{
  reader->in_event = TRUE;
  reader->plain_event = plain;
  reader->line = (guint64) reader->parser->input->line;
  clear_values (reader->event, reader->n_event);
}

static void
not_well_formed (Reader *reader)
{
  g_autofree char *reason = g_strdup_printf ("it is no well-formed XML (%s); export or fetch it again", reader->said != NULL ? reader->said : "it ends too early");

  stop (reader, reason);
}

static void
on_start (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int n_namespaces,
          const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  Reader *reader = data;
  const char *tag = (const char *) name;

  reader->depth++;
  if (reader->depth > MAX_DEPTH)
    stop (reader, "elements lie more than 200 deep; export the log without nested attributes");
  else if (reader->depth == 4 && reader->in_event)
    take_attribute (reader, reader->event, reader->n_event, n_attributes, attributes);
  else if (reader->depth == 3 && reader->in_trace && name == reader->words[WORD_EVENT])
    begin_event (reader, FALSE);
  else if (reader->depth == 3 && reader->in_trace)
    take_attribute (reader, reader->trace, reader->n_trace, n_attributes, attributes);
  else if (reader->depth == 2 && name == reader->words[WORD_TRACE])
    begin_trace (reader);
  else if (reader->depth == 2 && strcmp (tag, "classifier") == 0 && reader->n_traces == 0)
    take_classifier (reader, n_attributes, attributes);
  else if (reader->depth == 1 && strcmp (tag, "log") != 0)
    stop (reader, "it is XML but no event log: its root is not “log”; choose an XES file");
  else if (reader->depth == 1 && space != NULL && strcasestr ((const char *) space, "xes") == NULL)
    stop (reader, "its root “log” is of another kind: its namespace is none of XES; choose an XES file");
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  Reader *reader = data;

  if (reader->depth == 3 && reader->plain_event)
    {
      if (reader->said == NULL)
        reader->said = g_strdup ("the end of an event is missing");
      not_well_formed (reader);
    }
  else if (reader->depth == 3 && reader->in_event)
    {
      reader->in_event = FALSE;
      end_event (reader);
    }
  else if (reader->depth == 2 && reader->in_trace)
    {
      reader->in_trace = FALSE;
      end_trace (reader);
    }
  reader->depth--;
}

static void
on_doctype (void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  stop (data, "it holds a DOCTYPE, which no event log needs; export it again without");
}

/* The first problem is the cause, others follow from it. */
static void
on_error (void *data, xmlErrorPtr problem)
{
  Reader *reader = data;

  if (reader->said == NULL && problem->level >= XML_ERR_ERROR && problem->message != NULL)
    reader->said = g_strstrip (g_strdelimit (g_strdup (problem->message), "\n", ' '));
}

static xmlParserCtxt *
new_parser (Reader *reader)
{
  xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC, .startElementNs = on_start, .endElementNs = on_end, .internalSubset = on_doctype, .serror = on_error };
  xmlParserCtxt *parser = xmlCreatePushParserCtxt (&handler, reader, NULL, 0, NULL);

  /* The feed gives UTF-8 whatever the log says it is. */
  xmlCtxtUseOptions (parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  return parser;
}

static void
feed_parser (Reader *reader, const char *text, gsize length)
{
  WendXesGate *gate = reader->parser->_private;
  const char *problem = wend_xes_gate_feed (gate, text, length);

  if (problem != NULL)
    stop (reader, problem);
  else if (xmlParseChunk (reader->parser, text, (int) length, length == 0) != 0 && reader->error == NULL)
    not_well_formed (reader);
  reader->fed += length;
}

/* Between tags, all of which the parser has read: inside a trace or an event. */
static gboolean
is_plain (const Reader *reader)
{
  const WendXesGate *gate = reader->parser->_private;

  return reader->error == NULL && gate->opened == 0 && reader->in_trace && reader->depth == (reader->in_event ? 3u : 2u)
         && (gsize) xmlByteConsumed (reader->parser) == reader->fed;
}

static const char *
skip_blanks (Reader *reader, const char *text, const char *end)
{
  for (; text < end && (*text == ' ' || *text == '\n' || *text == '\t' || *text == '\r'); text++)
    reader->parser->input->line += *text == '\n' ? 1 : 0;
  return text;
}

/* One tag. FALSE: it is not plain where it stands. */
static gboolean
take_plain (Reader *reader, WendXesPlain what, WendCell key, WendCell value)
{
  if (what == WEND_XES_ATTRIBUTE && reader->in_event)
    take_pair (reader->event, reader->n_event, key, value);
  else if (what == WEND_XES_ATTRIBUTE)
    take_pair (reader->trace, reader->n_trace, key, value);
  else if (what == WEND_XES_EVENT && !reader->in_event)
    {
      reader->depth++;
      begin_event (reader, TRUE);
    }
  else if (what == WEND_XES_EVENT_END && reader->plain_event)
    {
      reader->depth--;
      reader->in_event = reader->plain_event = FALSE;
      end_event (reader);
    }
  else
    return FALSE;
  return TRUE;
}

/* Takes what is plain; what follows is not, or not complete. */
static const char *
read_plain (Reader *reader, const char *text, const char *end)
{
  WendXesGate *gate = reader->parser->_private;

  while (reader->error == NULL)
    {
      WendCell key, value;
      gsize length;
      text = skip_blanks (reader, text, end);
      if (text == end || *text != '<' || !take_plain (reader, wend_xes_plain (text, end, &length, &key, &value), key, value))
        break;
      text += length;
      gate->since = 0;
    }
  return text;
}

/* What is plain is taken here; the parser gets the rest, up to the end of a tag, behind which something plain may stand, or of a
 * reference. Returns what is left: a tag that may turn out to be plain when more of it is there. */
static gsize
read_text (Reader *reader, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end && reader->error == NULL)
    {
      gboolean plain = is_plain (reader);
      const char *stop_at;
      if (plain)
        text = read_plain (reader, text, end);
      if (text == end || reader->error != NULL)
        break;
      stop_at = memchr (text, *text == '&' ? ';' : '>', (gsize) (end - text));
      if (stop_at == NULL && plain && *text == '<' && end - text < PLAIN_MAX)
        return (gsize) (end - text);
      stop_at = stop_at != NULL ? stop_at + 1 : end;
      feed_parser (reader, text, (gsize) (stop_at - text));
      text = stop_at;
    }
  return 0;
}


/* What the XML declaration says, where the feed cannot know better: NULL, or an encoding that is not read. */
static char *
foreign_encoding (const char *text, gsize length)
{
  static const char *const known[] = { "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "latin1", "windows-1252", "cp1252" };
  const char *end = g_strstr_len (text, (gssize) MIN (length, 300), "?>");
  const char *found = end != NULL ? g_strstr_len (text, end - text, "encoding=") : NULL;
  g_autofree char *name = NULL;
  gsize n = 0;

  if (found == NULL || found + 10 >= end)
    return NULL;
  while (found + 10 + n < end && strchr ("\"'?> ", found[10 + n]) == NULL) /* what was read ends in no NUL */
    n++;
  name = g_strndup (found + 10, n);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strcasecmp (name, known[i]) == 0)
      return NULL;
  return g_steal_pointer (&name);
}

static gboolean
check_encoding (Reader *reader, const char *text, gsize length)
{
  g_autofree char *name = foreign_encoding (text, length);
  g_autofree char *reason = name != NULL ? g_strdup_printf ("it is written in “%.40s”; save it as UTF-8", name) : NULL;

  if (reason != NULL)
    stop (reader, reason);
  return reason == NULL;
}

static gboolean
read_all (Reader *reader)
{
  g_autofree char *piece = g_malloc (PLAIN_MAX + WEND_FEED_BLOCK);
  gboolean first = TRUE;
  gsize left = 0;
  gssize n = 1;

  while (n > 0 && reader->error == NULL)
    {
      n = wend_feed_read (reader->feed, piece + left, WEND_FEED_BLOCK, &reader->error);
      if (n > 0 && (!first || check_encoding (reader, piece, (gsize) n)))
        {
          gsize length = left + (gsize) n;
          left = read_text (reader, piece, length);
          memmove (piece, piece + length - left, left);
        }
      first = FALSE;
    }
  if (reader->error == NULL && left > 0)
    feed_parser (reader, piece, left);
  if (reader->error == NULL)
    feed_parser (reader, NULL, 0);
  if (reader->error == NULL && reader->n_traces == 0)
    stop (reader, "it holds no traces; choose a log with cases");
  return reader->error == NULL;
}

static void
reader_clear (Reader *reader)
{
  for (guint i = 0; i < reader->n_event; i++)
    g_string_free (reader->event[i].value, TRUE);
  for (guint i = 0; i < reader->n_trace; i++)
    g_string_free (reader->trace[i].value, TRUE);
  g_string_free (reader->classifiers, TRUE);
  g_string_free (reader->activity, TRUE);
  g_strfreev (reader->keys);
  g_free (reader->said);
  xmlFreeParserCtxt (reader->parser);
}

gboolean
wend_xes_read (WendFeed *feed, const WendXesOptions *options, const WendXesSink *sink, gpointer data, GError **error)
{
  Reader reader = { .options = options, .sink = sink, .data = data, .feed = feed };
  WendXesGate gate = { 0 };
  gboolean done;

  reader.classifiers = g_string_new (NULL);
  reader.activity = g_string_new (NULL);
  add_slot (reader.event, &reader.n_event, WEND_XES_NAME);
  add_slot (reader.event, &reader.n_event, "time:timestamp");
  add_slot (reader.event, &reader.n_event, "lifecycle:transition");
  add_slot (reader.trace, &reader.n_trace, WEND_XES_NAME);
  for (guint i = 0; i < options->n_attributes; i++)
    {
      add_slot (reader.event, &reader.n_event, options->attributes[i]);
      add_slot (reader.trace, &reader.n_trace, options->attributes[i]);
    }
  reader.first_key = reader.n_event;
  reader.parser = new_parser (&reader);
  reader.parser->_private = &gate;
  for (guint i = 0; i < N_WORDS; i++)
    reader.words[i] = xmlDictLookup (reader.parser->dict, (const xmlChar *) words[i], -1);
  done = read_all (&reader);
  if (!done)
    g_propagate_error (error, g_steal_pointer (&reader.error));
  reader_clear (&reader);
  return done;
}
