/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The door: opens, closes and takes back changesets, undoes and redoes, lets the log in, and tells everyone with one
 * signal. How a single change is made is in wend-editor-change.c, what it does in wend-apply.c. Owns document, marks
 * and history. */

#include "edit/wend-editor.h"

#include <glib/gi18n.h>

#include "base/wend-id.h"
#include "edit/wend-editor-private.h"
#include "edit/wend-history.h"
#include "edit/wend-inverse.h"
#include "edit/wend-label.h"
#include "edit/wend-rebase.h"
#include "model/wend-document-private.h"

typedef struct
{
  char *parent;
  WendKind kind;
} LongKey;

struct _WendEditor
{
  GObject parent_instance;

  WendDocument *document;
  WendMarks *marks;
  WendHistory *history;
  WendRebase *rebase; /* NULL: alone */
  char *writer;
  char *by;
  guint64 base; /* last log number seen */
  guint32 next_id;
  guint32 newest_group;

  guint depth;         /* of begin */
  WendChangeset *open; /* NULL while nothing is open, or read-only */
  WendTrace *trace;    /* what `open` did so far */
  GArray *long_keys;
  guint32 join;         /* group of wend_editor_coalesce(), 0: none */
  WendChangeset *last;  /* what commit returned */

  /* as last notified */
  gboolean could_undo;
  gboolean could_redo;
  gboolean was_unsaved;
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_UNSAVED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint committed;

G_DEFINE_FINAL_TYPE (WendEditor, wend_editor, G_TYPE_OBJECT)

static void
clear_long_key (gpointer data)
{
  g_free (((LongKey *) data)->parent);
}

static void
wend_editor_init (WendEditor *editor)
{
  editor->history = wend_history_new ();
  editor->long_keys = g_array_new (FALSE, FALSE, sizeof (LongKey));
  g_array_set_clear_func (editor->long_keys, clear_long_key);
}

static void
wend_editor_finalize (GObject *object)
{
  WendEditor *editor = WEND_EDITOR (object);

  /* traces and steps name nodes of the document, so they go first */
  wend_history_free (editor->history);
  wend_rebase_free (editor->rebase);
  wend_trace_unref (editor->trace);
  wend_changeset_unref (editor->open);
  wend_changeset_unref (editor->last);
  g_array_unref (editor->long_keys);
  wend_marks_free (editor->marks);
  wend_document_free (editor->document);
  g_free (editor->writer);
  g_free (editor->by);
  G_OBJECT_CLASS (wend_editor_parent_class)->finalize (object);
}

static void
wend_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  WendEditor *editor = WEND_EDITOR (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, wend_editor_can_undo (editor));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, wend_editor_can_redo (editor));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, wend_editor_undo_label (editor));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, wend_editor_redo_label (editor));
      break;
    case PROP_UNSAVED:
      g_value_set_boolean (value, wend_editor_is_unsaved (editor));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
wend_editor_class_init (WendEditorClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = wend_editor_finalize;
  object_class->get_property = wend_editor_get_property;
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  committed = g_signal_new ("committed", WEND_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                            G_TYPE_POINTER, G_TYPE_POINTER);
}

WendEditor *
wend_editor_new_as (WendDocument *document, WendMarks *marks, const char *writer, const char *by)
{
  WendEditor *editor = g_object_new (WEND_TYPE_EDITOR, NULL);

  editor->document = document;
  editor->marks = marks != NULL ? marks : wend_marks_new ();
  editor->writer = writer != NULL ? g_strdup (writer) : wend_id_new_writer ();
  editor->by = g_strdup (by);
  return editor;
}

WendEditor *
wend_editor_new (WendDocument *document, const char *by)
{
  return wend_editor_new_as (document, NULL, NULL, by);
}

const WendDocument *
wend_editor_peek_document (WendEditor *editor)
{
  return editor->document;
}

const WendMarks *
wend_editor_peek_marks (WendEditor *editor)
{
  return editor->marks;
}

const char *
wend_editor_peek_writer (WendEditor *editor)
{
  return editor->writer;
}

gboolean
wend_editor_is_read_only (WendEditor *editor)
{
  return wend_document_version (editor->document) > WEND_FORMAT_VERSION;
}

const char *
wend_editor_add_blob (WendEditor *editor, GBytes *bytes)
{
  return wend_document_add_blob (editor->document, bytes);
}

/* Telling others */

static void
notify (WendEditor *editor)
{
  gboolean undo = wend_editor_can_undo (editor);
  gboolean redo = wend_editor_can_redo (editor);
  gboolean unsaved = wend_editor_is_unsaved (editor);

  g_object_freeze_notify (G_OBJECT (editor));
  if (undo != editor->could_undo)
    g_object_notify_by_pspec (G_OBJECT (editor), properties[PROP_CAN_UNDO]);
  if (redo != editor->could_redo)
    g_object_notify_by_pspec (G_OBJECT (editor), properties[PROP_CAN_REDO]);
  if (unsaved != editor->was_unsaved)
    g_object_notify_by_pspec (G_OBJECT (editor), properties[PROP_UNSAVED]);
  g_object_notify_by_pspec (G_OBJECT (editor), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (editor), properties[PROP_REDO_LABEL]);
  editor->could_undo = undo;
  editor->could_redo = redo;
  editor->was_unsaved = unsaved;
  g_object_thaw_notify (G_OBJECT (editor));
}

static void
tell (WendEditor *editor, WendChangeset *changeset, GHashTable *seen)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_sized_new (g_hash_table_size (seen));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (touched, id);
  g_signal_emit (editor, committed, 0, changeset, touched);
  notify (editor);
}

/* Begin, commit, abort */

static WendApply
apply_to (WendEditor *editor, WendTrace *trace, GPtrArray *notes)
{
  return (WendApply) { editor->document, editor->marks, trace, notes };
}

gboolean
wend_editor_is_open (WendEditor *editor)
{
  g_return_val_if_fail (editor->depth > 0, FALSE);
  return editor->open != NULL;
}

void
wend_editor_begin (WendEditor *editor, const char *label)
{
  if (editor->depth++ > 0 || wend_editor_is_read_only (editor))
    return;
  editor->open = wend_changeset_new (editor->writer, wend_marks_last (editor->marks, editor->writer) + 1, label);
  editor->open->base = editor->base;
  editor->trace = wend_trace_new ();
}

gboolean
wend_editor_make (WendEditor *editor, WendChange *change)
{
  WendApply to = apply_to (editor, editor->trace, NULL);
  guint effects = editor->trace->entries->len;

  wend_changeset_take (editor->open, change);
  wend_apply_change (&to, editor->open, editor->open->changes->len - 1, 0);
  if (editor->trace->entries->len > effects)
    return TRUE;
  g_array_set_size (editor->open->changes, editor->open->changes->len - 1);
  return FALSE;
}

char *
wend_editor_make_id (WendEditor *editor)
{
  char *id = NULL;

  do
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", editor->writer, ++editor->next_id);
    }
  while (wend_document_find (editor->document, id) != NULL);
  return id;
}

void
wend_editor_stamp (WendEditor *editor, const char **by, char **at)
{
  g_autoptr (GDateTime) now = NULL;

  *by = NULL;
  *at = NULL;
  if (editor->rebase != NULL)
    return;
  now = g_date_time_new_now_utc ();
  *by = editor->by;
  *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

void
wend_editor_note_long_key (WendEditor *editor, const char *parent, WendKind kind)
{
  LongKey key = { g_strdup (parent), kind };

  g_array_append_val (editor->long_keys, key);
}

/* In a session the host renumbers. */
static void
renumber_long_keys (WendEditor *editor)
{
  for (guint i = 0; editor->rebase == NULL && i < editor->long_keys->len; i++)
    {
      const LongKey *key = &g_array_index (editor->long_keys, LongKey, i);
      gboolean again = FALSE;
      for (guint k = 0; k < i && !again; k++)
        {
          const LongKey *other = &g_array_index (editor->long_keys, LongKey, k);
          again = other->kind == key->kind && g_str_equal (other->parent, key->parent);
        }
      if (!again)
        wend_editor_renumber (editor, key->parent, key->kind);
    }
  g_array_set_size (editor->long_keys, 0);
}

/* Closes the open changeset; NULL where it did nothing. The trace is the caller's. */
static WendChangeset *
close_open (WendEditor *editor, WendTrace **trace)
{
  g_autoptr (WendChangeset) changeset = NULL;
  WendApply to;
  const char *by;

  *trace = NULL;
  if (editor->open == NULL)
    return NULL;
  renumber_long_keys (editor);
  changeset = g_steal_pointer (&editor->open);
  *trace = g_steal_pointer (&editor->trace);
  if ((*trace)->entries->len == 0)
    {
      g_clear_pointer (trace, wend_trace_unref);
      return NULL;
    }
  wend_editor_stamp (editor, &by, &changeset->at);
  changeset->by = g_strdup (by);
  to = apply_to (editor, *trace, NULL);
  wend_apply_count (&to, changeset);
  if (editor->rebase != NULL)
    wend_rebase_push (editor->rebase, changeset, *trace);
  wend_changeset_unref (editor->last);
  editor->last = g_steal_pointer (&changeset);
  return editor->last;
}

static void
tell_own (WendEditor *editor, WendChangeset *changeset, WendTrace *trace)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  wend_trace_touch (trace, seen);
  tell (editor, changeset, seen);
}

/* The one field that a changeset sets, of one node or of several; NULL where it does anything else. */
static const char *
only_setting (const WendTrace *trace)
{
  const char *field = NULL;

  for (guint i = 0; i < trace->entries->len; i++)
    {
      const WendTraceEntry *entry = &g_array_index (trace->entries, WendTraceEntry, i);
      if (entry->kind != WEND_TRACE_SET || (field != NULL && !g_str_equal (entry->field, field)))
        return NULL;
      field = entry->field;
    }
  return field;
}

/* Every node of `a` is one of `b`. */
static gboolean
is_about (const WendTrace *a, const WendTrace *b)
{
  g_autoptr (GHashTable) nodes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < b->entries->len; i++)
    g_hash_table_add (nodes, g_array_index (b->entries, WendTraceEntry, i).node);
  for (guint i = 0; i < a->entries->len; i++)
    if (!g_hash_table_contains (nodes, g_array_index (a->entries, WendTraceEntry, i).node))
      return FALSE;
  return TRUE;
}

static gboolean
joins_last_step (WendEditor *editor, const WendTrace *trace, guint32 group)
{
  const WendStep *step = wend_history_peek (editor->history, FALSE);
  const char *now = only_setting (trace), *then;
  const WendTrace *last;

  if (group == 0 || step == NULL || step->group != group || now == NULL || wend_history_peek (editor->history, TRUE) != NULL)
    return FALSE;
  last = step->traces->pdata[step->traces->len - 1];
  then = only_setting (last);
  return then != NULL && g_str_equal (then, now) && (is_about (trace, last) || is_about (last, trace));
}

WendChangeset *
wend_editor_commit (WendEditor *editor)
{
  g_autoptr (WendTrace) trace = NULL;
  g_autoptr (WendChangeset) held = NULL;
  WendChangeset *changeset;
  guint32 group = editor->join;

  g_return_val_if_fail (editor->depth > 0, NULL);
  if (--editor->depth > 0)
    return NULL;
  editor->join = 0;
  changeset = close_open (editor, &trace);
  if (changeset == NULL)
    return NULL;
  changeset->group = group != 0 ? group : wend_editor_new_group (editor);
  if (wend_inverse_is_needed (trace))
    wend_history_commit (editor->history, trace, changeset->label, changeset->group, joins_last_step (editor, trace, group));
  held = wend_changeset_ref (changeset);
  tell_own (editor, changeset, trace);
  /* a listener may have committed, too */
  wend_changeset_unref (editor->last);
  editor->last = g_steal_pointer (&held);
  return editor->last;
}

void
wend_editor_abort (WendEditor *editor)
{
  g_return_if_fail (editor->depth > 0);
  if (--editor->depth > 0)
    return;
  editor->join = 0;
  g_array_set_size (editor->long_keys, 0);
  if (editor->open == NULL)
    return;
  wend_trace_roll_back (editor->trace, editor->document, editor->marks);
  g_clear_pointer (&editor->trace, wend_trace_unref);
  g_clear_pointer (&editor->open, wend_changeset_unref);
}

/* Undo and redo */

static gboolean
emit_inverse (gpointer data, WendChange *change)
{
  return wend_editor_make (data, change);
}

static WendInverse
inverse_of (WendEditor *editor)
{
  return (WendInverse) { editor->document, editor->marks, g_intern_string (editor->writer), emit_inverse, editor };
}

static gboolean
replay (WendEditor *editor, gboolean redo)
{
  g_autoptr (WendStep) step = NULL;
  g_autoptr (WendTrace) trace = NULL;
  g_autofree char *label = NULL;
  WendInverse inverse = inverse_of (editor);
  WendChangeset *changeset;
  guint skipped;

  g_return_val_if_fail (editor->depth == 0, FALSE);
  if (wend_history_peek (editor->history, redo) == NULL || wend_editor_is_read_only (editor))
    return FALSE;
  step = wend_history_pop (editor->history, redo);
  label = wend_label_format (redo ? N_ ("Redo: %s") : N_ ("Undo: %s"), step->label != NULL ? step->label : "");
  wend_editor_begin (editor, label);
  wend_inverse_run (&inverse, step->traces, &skipped);
  editor->depth--;
  changeset = close_open (editor, &trace);
  if (changeset == NULL)
    {
      notify (editor);
      return FALSE;
    }
  changeset->group = wend_editor_new_group (editor);
  wend_history_replayed (editor->history, g_steal_pointer (&step), redo, trace, skipped == 0);
  tell_own (editor, changeset, trace);
  return TRUE;
}

gboolean
wend_editor_undo (WendEditor *editor)
{
  return replay (editor, FALSE);
}

gboolean
wend_editor_redo (WendEditor *editor)
{
  return replay (editor, TRUE);
}

gboolean
wend_editor_can_undo (WendEditor *editor)
{
  return wend_history_peek (editor->history, FALSE) != NULL;
}

gboolean
wend_editor_can_redo (WendEditor *editor)
{
  return wend_history_peek (editor->history, TRUE) != NULL;
}

const char *
wend_editor_undo_label (WendEditor *editor)
{
  const WendStep *step = wend_history_peek (editor->history, FALSE);

  return step != NULL ? step->label : NULL;
}

const char *
wend_editor_redo_label (WendEditor *editor)
{
  const WendStep *step = wend_history_peek (editor->history, TRUE);

  return step != NULL ? step->label : NULL;
}

gboolean
wend_editor_undo_takes_others (WendEditor *editor)
{
  const WendStep *step = wend_history_peek (editor->history, FALSE);
  WendInverse inverse = inverse_of (editor);

  return step != NULL && wend_inverse_takes_others (&inverse, step->traces);
}

void
wend_editor_coalesce (WendEditor *editor, guint32 group)
{
  editor->join = group;
}

guint32
wend_editor_new_group (WendEditor *editor)
{
  return ++editor->newest_group;
}

void
wend_editor_mark_saved (WendEditor *editor)
{
  wend_history_mark_saved (editor->history);
  notify (editor);
}

void
wend_editor_mark_unsaved (WendEditor *editor)
{
  wend_history_foreign (editor->history);
  notify (editor);
}

gboolean
wend_editor_is_unsaved (WendEditor *editor)
{
  return !wend_history_is_saved (editor->history);
}

gboolean
wend_editor_is_changing (WendEditor *editor)
{
  return editor->depth > 0;
}

/* The log */

/* What is open lies on top of everything and is taken off while the log comes in. */
static void
lift_open (WendEditor *editor, GHashTable *seen)
{
  if (editor->open == NULL)
    return;
  wend_trace_touch (editor->trace, seen);
  wend_trace_roll_back (editor->trace, editor->document, editor->marks);
}

static void
lower_open (WendEditor *editor, GHashTable *seen)
{
  WendApply to = apply_to (editor, editor->trace, NULL);

  if (editor->open == NULL)
    return;
  editor->open->n = wend_marks_last (editor->marks, editor->writer) + 1;
  for (guint i = 0; i < editor->open->changes->len; i++)
    wend_apply_change (&to, editor->open, i, 0);
  wend_trace_touch (editor->trace, seen);
}

static gboolean
let_in (WendEditor *editor, WendChangeset *changeset, guint32 q, GPtrArray *notes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (WendTrace) trace = wend_trace_new ();
  WendApply to = apply_to (editor, NULL, notes);
  gboolean own = g_str_equal (changeset->writer, editor->writer);
  gboolean accepted;

  if (wend_editor_is_read_only (editor))
    return FALSE;
  lift_open (editor, seen);
  if (editor->rebase != NULL)
    accepted = wend_rebase_receive (editor->rebase, &to, changeset, q, seen);
  else
    {
      to.trace = trace;
      accepted = wend_apply (&to, changeset, q);
      wend_trace_touch (trace, seen);
    }
  lower_open (editor, seen);
  if (!accepted)
    return FALSE;
  editor->base = MAX (editor->base, q);
  editor->newest_group = own ? MAX (editor->newest_group, changeset->group) : editor->newest_group;
  if (g_hash_table_size (seen) > 0 && !(own && editor->rebase != NULL))
    wend_history_foreign (editor->history);
  tell (editor, changeset, seen);
  return TRUE;
}

gboolean
wend_editor_apply (WendEditor *editor, WendChangeset *changeset, GPtrArray *notes)
{
  return let_in (editor, changeset, 0, notes);
}

gboolean
wend_editor_receive (WendEditor *editor, WendChangeset *changeset, guint32 q, GPtrArray *notes)
{
  return let_in (editor, changeset, q, notes);
}

void
wend_editor_set_online (WendEditor *editor, gboolean online)
{
  g_return_if_fail (editor->depth == 0);
  if (online == (editor->rebase != NULL))
    return;
  if (online)
    editor->rebase = wend_rebase_new ();
  else
    g_clear_pointer (&editor->rebase, wend_rebase_free);
}

guint
wend_editor_n_pending (WendEditor *editor)
{
  return editor->rebase != NULL ? wend_rebase_length (editor->rebase) : 0;
}

WendChangeset *
wend_editor_peek_pending (WendEditor *editor, guint index)
{
  return editor->rebase != NULL ? wend_rebase_peek (editor->rebase, index) : NULL;
}
