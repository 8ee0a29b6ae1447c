/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a map was looked at: where, how near, through which lens, with what folded, selected and shown beside it. Remembered
 * for each map outside of the map, so that to look at one never changes it. */

#include "wend-config.h"

#include "app/wend-state.h"
#include "app/wend-window-private.h"

#define GROUP "view"
#define MOST_SELECTED 500

/* Actions of the window with a word as their state. */
static const char *const lenses[] = { "overlay", "period", "against", "segment" };

static void
set_ids (GKeyFile *keys, const char *name, const GPtrArray *ids)
{
  if (ids->len > 0)
    g_key_file_set_string_list (keys, GROUP, name, (const char *const *) ids->pdata, ids->len);
}

static void
put_folded (WendWindow *self, GKeyFile *keys)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint n;
  WendNode *const *stages = wend_node_children (wend_document_map (wend_map_view_peek_document (self->view)), WEND_KIND_STAGE, &n);

  for (guint i = 0; i < n; i++)
    if (wend_map_view_is_folded (self->view, wend_node_id (stages[i])))
      g_ptr_array_add (ids, (gpointer) wend_node_id (stages[i]));
  set_ids (keys, "folded", ids);
}

static void
put_selected (WendWindow *self, GKeyFile *keys)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  WendSelection *selection = wend_map_view_peek_selection (self->view);

  for (guint i = 0; i < MIN (wend_selection_size (selection), MOST_SELECTED); i++)
    g_ptr_array_add (ids, (gpointer) wend_selection_get (selection, i));
  set_ids (keys, "selected", ids);
}

void
wend_window_save_view (WendWindow *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *name = NULL;
  WendPoint corner;
  double zoom;

  if (self->view == NULL || wend_map_file_path (self->file) == NULL)
    return;
  name = wend_state_view_of (wend_map_file_path (self->file));
  if (wend_canvas_get_place (self->canvas, &zoom, &corner))
    {
      g_key_file_set_double (keys, GROUP, "zoom", zoom);
      g_key_file_set_double (keys, GROUP, "x", corner.x);
      g_key_file_set_double (keys, GROUP, "y", corner.y);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (lenses); i++)
    {
      g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self), lenses[i]);
      if (state != NULL && g_variant_is_of_type (state, G_VARIANT_TYPE_STRING))
        g_key_file_set_string (keys, GROUP, lenses[i], g_variant_get_string (state, NULL));
    }
  g_key_file_set_string (keys, GROUP, "shown", adw_view_stack_get_visible_child_name (self->views));
  g_key_file_set_boolean (keys, GROUP, "outline", self->want_outline);
  g_key_file_set_boolean (keys, GROUP, "inspector", self->want_inspector);
  put_folded (self, keys);
  put_selected (self, keys);
  wend_state_save (name, keys);
}

/* What is gone from the map since is left out. */
static GPtrArray *
get_ids (WendWindow *self, GKeyFile *keys, const char *name)
{
  gsize n = 0;
  g_auto (GStrv) ids = g_key_file_get_string_list (keys, GROUP, name, &n, NULL);
  GPtrArray *living = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < n; i++)
    if (wend_document_find_living (wend_map_view_peek_document (self->view), ids[i]) != NULL)
      g_ptr_array_add (living, g_strdup (ids[i]));
  return living;
}

static void
restore_marks (WendWindow *self, GKeyFile *keys)
{
  g_autoptr (GPtrArray) folded = get_ids (self, keys, "folded"), selected = get_ids (self, keys, "selected");

  for (guint i = 0; i < folded->len; i++)
    wend_map_view_fold (self->view, g_ptr_array_index (folded, i), TRUE);
  if (selected->len == 0)
    return;
  wend_canvas_reveal (self->canvas, wend_document_find_living (wend_map_view_peek_document (self->view), g_ptr_array_index (selected, 0)));
  wend_selection_set_all (wend_map_view_peek_selection (self->view), selected);
}

static void
restore_place (WendWindow *self, GKeyFile *keys)
{
  double zoom = g_key_file_get_double (keys, GROUP, "zoom", NULL);
  WendPoint corner = { g_key_file_get_double (keys, GROUP, "x", NULL), g_key_file_get_double (keys, GROUP, "y", NULL) };

  if (zoom >= WEND_CANVAS_MIN_ZOOM && zoom <= WEND_CANVAS_MAX_ZOOM)
    wend_canvas_set_place (self->canvas, zoom, corner);
}

/* Last, as what belongs to the map cannot be restored beside it. */
static void
restore_shown (WendWindow *self, GKeyFile *keys)
{
  g_autofree char *shown = g_key_file_get_string (keys, GROUP, "shown", NULL);

  if (shown != NULL && adw_view_stack_get_child_by_name (self->views, shown) != NULL)
    wend_window_go (self, shown);
}

void
wend_window_restore_view (WendWindow *self)
{
  g_autoptr (GKeyFile) keys = NULL;
  g_autofree char *name = NULL;

  if (self->view == NULL || wend_map_file_path (self->file) == NULL)
    return;
  name = wend_state_view_of (wend_map_file_path (self->file));
  keys = wend_state_load (name);
  if (!g_key_file_has_group (keys, GROUP))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (lenses); i++)
    {
      char *word = g_key_file_get_string (keys, GROUP, lenses[i], NULL);
      if (word != NULL && g_action_group_has_action (G_ACTION_GROUP (self), lenses[i]))
        g_action_group_activate_action (G_ACTION_GROUP (self), lenses[i], g_variant_new_take_string (word));
      else
        g_free (word);
    }
  self->want_outline = g_key_file_get_boolean (keys, GROUP, "outline", NULL);
  self->want_inspector = g_key_file_get_boolean (keys, GROUP, "inspector", NULL);
  wend_window_apply_layout (self, self->layout);
  restore_marks (self, keys);
  restore_place (self, keys);
  restore_shown (self, keys);
}
