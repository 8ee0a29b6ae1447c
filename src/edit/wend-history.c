/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo stacks. States are numbered as they arise; undoing returns to the number before the step, unless
 * somebody else has changed the map in between: then it is a state of its own. */

#include "edit/wend-history.h"

struct _WendHistory
{
  GPtrArray *stacks[2]; /* undo, redo: WendStep */
  guint64 state;
  guint64 newest;
  guint64 foreign; /* states below this number cannot come back */
  guint64 saved;
  gboolean closed; /* the last step takes no more */
};

static void
free_step (gpointer data)
{
  wend_step_free (data);
}

void
wend_step_free (WendStep *step)
{
  if (step == NULL)
    return;
  g_ptr_array_unref (step->traces);
  g_free (step->label);
  g_free (step);
}

WendHistory *
wend_history_new (void)
{
  WendHistory *history = g_new0 (WendHistory, 1);

  for (guint i = 0; i < 2; i++)
    history->stacks[i] = g_ptr_array_new_with_free_func (free_step);
  return history;
}

void
wend_history_free (WendHistory *history)
{
  if (history == NULL)
    return;
  for (guint i = 0; i < 2; i++)
    g_ptr_array_unref (history->stacks[i]);
  g_free (history);
}

WendStep *
wend_history_peek (WendHistory *history, gboolean redo)
{
  GPtrArray *stack = history->stacks[redo ? 1 : 0];

  return stack->len > 0 ? stack->pdata[stack->len - 1] : NULL;
}

WendStep *
wend_history_pop (WendHistory *history, gboolean redo)
{
  GPtrArray *stack = history->stacks[redo ? 1 : 0];

  return stack->len > 0 ? g_ptr_array_steal_index (stack, stack->len - 1) : NULL;
}

void
wend_history_commit (WendHistory *history, WendTrace *trace, const char *label, guint32 group, gboolean join)
{
  WendStep *step = join && !history->closed ? wend_history_peek (history, FALSE) : NULL;

  g_ptr_array_set_size (history->stacks[1], 0);
  if (step == NULL)
    {
      step = g_new0 (WendStep, 1);
      step->traces = g_ptr_array_new_with_free_func ((GDestroyNotify) wend_trace_unref);
      step->label = g_strdup (label);
      step->before = history->state;
      g_ptr_array_add (history->stacks[0], step);
    }
  step->group = group;
  g_ptr_array_add (step->traces, wend_trace_ref (trace));
  history->state = ++history->newest;
  step->after = history->state;
  history->closed = FALSE;
}

void
wend_history_replayed (WendHistory *history, WendStep *step, gboolean redo, WendTrace *trace, gboolean complete)
{
  guint64 *from = redo ? &step->before : &step->after;
  guint64 *to = redo ? &step->after : &step->before;

  *from = history->state;
  if (!complete || *to < history->foreign)
    *to = ++history->newest;
  history->state = *to;
  g_ptr_array_set_size (step->traces, 0);
  g_ptr_array_add (step->traces, wend_trace_ref (trace));
  g_ptr_array_add (history->stacks[redo ? 0 : 1], step);
  history->closed = TRUE;
}

void
wend_history_foreign (WendHistory *history)
{
  history->state = ++history->newest;
  history->foreign = history->state;
  history->closed = TRUE;
}

void
wend_history_mark_saved (WendHistory *history)
{
  history->saved = history->state;
  history->closed = TRUE; /* so that an undo can come back to what was saved */
}

gboolean
wend_history_is_saved (const WendHistory *history)
{
  return history->state == history->saved;
}
