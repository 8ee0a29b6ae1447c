/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps insight, scene and selection in step with one editor. It reads changesets only to decide what must be made
 * anew, so that typing one letter rebuilds one cell. No widget here. */

#include "wend-config.h"

#include "app/wend-map-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "render/wend-pango-shaper.h"

struct _WendMapView
{
  GObject parent_instance;

  WendEditor *editor;
  WendInsight *insight;
  WendMapScene *scene;
  WendSelection *selection;
  WendMapOptions options;
  WendPeriod period;
  GPtrArray *folded; /* char *: ids of stages */
  GPtrArray *hits;
};

G_DEFINE_FINAL_TYPE (WendMapView, wend_map_view, G_TYPE_OBJECT)

static guint changed_signal;

WendShaper *
wend_map_view_shaper (void)
{
  static WendShaper *shaper;

  if (shaper == NULL)
    shaper = wend_pango_shaper_new ();
  return shaper;
}

static const char *
translate (const char *text)
{
  return *text != '\0' ? _ (text) : text;
}

static void
emit (WendMapView *self, guint what)
{
  g_signal_emit (self, changed_signal, 0, what);
}

static void
renew_insight (WendMapView *self)
{
  WendLens lens = { .period = self->period };
  WendInsight *old = self->insight;

  self->insight = wend_insight_new (wend_editor_peek_document (self->editor), &lens);
  if (self->scene != NULL)
    wend_map_scene_set_insight (self->scene, self->insight);
  wend_insight_free (old);
}

static WendKind
kind_of (WendMapView *self, const WendChange *change)
{
  const WendNode *node = wend_document_find (wend_editor_peek_document (self->editor), change->id);

  return node != NULL ? wend_node_kind (node) : WEND_N_KINDS;
}

static gboolean
is_structural (WendKind kind, const WendChange *change)
{
  static const char *const names[] = { "title", "text", "lane", "kind", "hidden", "truth", "columns" };

  if (change->kind != WEND_CHANGE_SET)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (g_array_index (change->fields, WendAssignment, 0).field, names[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
asks_for_insight (WendKind kind, const WendChange *change)
{
  const WendFieldRow *row;
  const char *name;

  if (kind == WEND_N_KINDS)
    return FALSE;
  if (change->kind != WEND_CHANGE_SET)
    return wend_insight_depends_on (kind, WEND_N_FIELDS);
  name = g_array_index (change->fields, WendAssignment, 0).field;
  row = wend_schema_field_from_name (kind, name, strlen (name));
  return row != NULL && wend_insight_depends_on (kind, row->field);
}

static void
on_committed (WendEditor *editor, WendChangeset *changeset, GPtrArray *touched, WendMapView *self)
{
  guint what = WEND_VIEW_SCENE;
  gboolean numbers = FALSE;

  for (guint i = 0; i < changeset->changes->len; i++)
    {
      const WendChange *change = &g_array_index (changeset->changes, WendChange, i);
      WendKind kind = kind_of (self, change);
      if (is_structural (kind, change))
        what |= WEND_VIEW_STRUCTURE;
      numbers |= asks_for_insight (kind, change);
    }
  if (numbers)
    {
      renew_insight (self);
      what |= WEND_VIEW_NUMBERS;
    }
  for (guint i = 0; i < touched->len; i++)
    wend_map_scene_touch (self->scene, g_ptr_array_index (touched, i));
  wend_selection_prune (self->selection, wend_editor_peek_document (editor));
  emit (self, what);
}

static void
on_selection (WendSelection *selection, gpointer data)
{
  emit (data, WEND_VIEW_SELECTION);
}

WendMapView *
wend_map_view_new (WendEditor *editor)
{
  WendMapView *self = g_object_new (WEND_TYPE_MAP_VIEW, NULL);

  self->editor = g_object_ref (editor);
  renew_insight (self);
  self->scene = wend_map_scene_new (wend_editor_peek_document (editor), self->insight, wend_map_view_shaper (), &self->options);
  g_signal_connect_object (editor, "committed", G_CALLBACK (on_committed), self, 0);
  return self;
}

WendEditor *
wend_map_view_peek_editor (WendMapView *self)
{
  return self->editor;
}

const WendDocument *
wend_map_view_peek_document (WendMapView *self)
{
  return wend_editor_peek_document (self->editor);
}

const WendInsight *
wend_map_view_peek_insight (WendMapView *self)
{
  return self->insight;
}

WendMapScene *
wend_map_view_peek_scene (WendMapView *self)
{
  return self->scene;
}

WendSelection *
wend_map_view_peek_selection (WendMapView *self)
{
  return self->selection;
}

const WendNode *
wend_map_view_selected (WendMapView *self)
{
  const char *id = wend_selection_single (self->selection);

  return id != NULL ? wend_document_find_living (wend_map_view_peek_document (self), id) : NULL;
}

WendOverlay
wend_map_view_get_overlay (WendMapView *self)
{
  return self->options.overlay;
}

void
wend_map_view_set_overlay (WendMapView *self, WendOverlay overlay)
{
  if (self->options.overlay == overlay)
    return;
  self->options.overlay = overlay;
  wend_map_scene_set_options (self->scene, &self->options);
  emit (self, WEND_VIEW_SCENE | WEND_VIEW_LENS);
}

WendPeriod
wend_map_view_get_period (WendMapView *self)
{
  return self->period;
}

void
wend_map_view_set_period (WendMapView *self, WendPeriod period)
{
  if (self->period.from == period.from && self->period.to == period.to)
    return;
  self->period = period;
  renew_insight (self);
  emit (self, WEND_VIEW_SCENE | WEND_VIEW_NUMBERS | WEND_VIEW_LENS);
}

void
wend_map_view_set_rtl (WendMapView *self, gboolean rtl)
{
  if (self->options.rtl == rtl)
    return;
  self->options.rtl = rtl;
  wend_map_scene_set_options (self->scene, &self->options);
  emit (self, WEND_VIEW_SCENE);
}

void
wend_map_view_take_hits (WendMapView *self, GPtrArray *ids)
{
  if (self->hits == NULL && ids == NULL)
    return;
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = ids;
  emit (self, WEND_VIEW_HITS);
}

const GPtrArray *
wend_map_view_peek_hits (WendMapView *self)
{
  return self->hits;
}

static gboolean
find_folded (WendMapView *self, const char *id, guint *index)
{
  return g_ptr_array_find_with_equal_func (self->folded, id, g_str_equal, index);
}

gboolean
wend_map_view_is_folded (WendMapView *self, const char *id)
{
  return find_folded (self, id, NULL);
}

static void
apply_folds (WendMapView *self)
{
  wend_map_scene_set_folded (self->scene, self->folded);
  emit (self, WEND_VIEW_SCENE);
}

void
wend_map_view_fold (WendMapView *self, const char *id, gboolean folded)
{
  guint index;

  if (find_folded (self, id, &index) == folded)
    return;
  if (folded)
    g_ptr_array_add (self->folded, g_strdup (id));
  else
    g_ptr_array_remove_index (self->folded, index);
  apply_folds (self);
}

void
wend_map_view_unfold_all (WendMapView *self)
{
  if (self->folded->len == 0)
    return;
  g_ptr_array_set_size (self->folded, 0);
  apply_folds (self);
}

void
wend_map_view_touch (WendMapView *self, const char *id)
{
  wend_map_scene_touch (self->scene, id);
  emit (self, WEND_VIEW_SCENE);
}

static void
wend_map_view_finalize (GObject *object)
{
  WendMapView *self = WEND_MAP_VIEW (object);

  g_ptr_array_unref (self->folded);
  wend_map_scene_free (self->scene);
  wend_insight_free (self->insight);
  wend_selection_free (self->selection);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (wend_map_view_parent_class)->finalize (object);
}

static void
wend_map_view_class_init (WendMapViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wend_map_view_finalize;
  changed_signal = g_signal_new ("changed", WEND_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
wend_map_view_init (WendMapView *self)
{
  self->options.overlay = WEND_OVERLAY_PAIN;
  self->options.prompts = TRUE;
  self->options.translate = translate;
  self->options.today = (gint32) (g_get_real_time () / G_USEC_PER_SEC / 86400);
  self->folded = g_ptr_array_new_with_free_func (g_free);
  self->selection = wend_selection_new ();
  wend_selection_watch (self->selection, on_selection, self);
}
