/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps insight, scene and selection in step with one editor. It reads changesets only to decide what must be made
 * anew, so that typing one letter rebuilds one cell. No widget here. */

#include "wend-config.h"

#include "app/wend-map-view.h"

#include <string.h>

#include "app/wend-words.h"
#include "render/wend-pango-shaper.h"

struct _WendMapView
{
  GObject parent_instance;

  WendEditor *editor;
  WendInsight *insight;
  WendMapScene *scene;
  WendSelection *selection;
  WendMapOptions options;
  WendLook look;
  char *metric;  /* what the look points at */
  char *segment;
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

static void
emit (WendMapView *self, guint what)
{
  g_signal_emit (self, changed_signal, 0, what);
}

/* What is known of the observations is used again unless they may have changed. */
static void
renew_insight (WendMapView *self, gboolean anew)
{
  WendInsight *old = self->insight;

  self->insight = anew ? wend_insight_new (wend_editor_peek_document (self->editor), &self->look.lens) : wend_insight_refocus (old, &self->look.lens);
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
  static const char *const names[] = { "title", "text", "lane", "at", "kind", "hidden", "truth", "columns" };

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

static gboolean
same_period (const WendPeriod *a, const WendPeriod *b)
{
  return a->from == b->from && a->to == b->to;
}

/* Which bits of `changed` that makes; 0: it is the same look. */
static guint
take_look (WendMapView *self, const WendLook *look)
{
  const char *metric = look->overlay == WEND_OVERLAY_METRIC ? look->metric : NULL;
  gboolean drawn = look->overlay != self->look.overlay || g_strcmp0 (metric, self->metric) != 0;
  gboolean numbers = !same_period (&look->lens.period, &self->look.lens.period) || !same_period (&look->lens.against, &self->look.lens.against) ||
                     g_strcmp0 (look->lens.segment, self->segment) != 0;
  char *old_metric = self->metric, *old_segment = self->segment;

  if (!drawn && !numbers)
    return 0;
  self->metric = g_strdup (metric);
  self->segment = g_strdup (look->lens.segment);
  self->look = *look;
  self->look.metric = self->options.metric = self->metric;
  self->look.lens.segment = self->segment;
  self->options.overlay = look->overlay;
  g_free (old_metric);
  g_free (old_segment);
  if (drawn)
    wend_map_scene_set_options (self->scene, &self->options);
  if (numbers)
    renew_insight (self, FALSE);
  return WEND_VIEW_SCENE | WEND_VIEW_LENS | (numbers ? WEND_VIEW_NUMBERS : 0);
}

static gboolean
is_metric (WendMapView *self, const char *id)
{
  const WendNode *node = id != NULL ? wend_document_find_living (wend_editor_peek_document (self->editor), id) : NULL;

  return node != NULL && wend_node_kind (node) == WEND_KIND_METRIC;
}

static gboolean
is_segment (WendMapView *self, const char *segment)
{
  guint n;
  const char *const *segments = wend_insight_segments (self->insight, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (segments[i], segment) == 0)
      return TRUE;
  return FALSE;
}

/* What the look speaks of may be gone: the metric deleted, the import with the segment undone. Which bits changed. */
static guint
mend_look (WendMapView *self)
{
  WendLook look = self->look;

  if (look.overlay == WEND_OVERLAY_METRIC && !is_metric (self, look.metric))
    look.overlay = WEND_OVERLAY_PAIN;
  if (look.lens.segment != NULL && !is_segment (self, look.lens.segment))
    look.lens.segment = NULL;
  return take_look (self, &look);
}

static void
on_committed (WendEditor *editor, WendChangeset *changeset, GPtrArray *touched, WendMapView *self)
{
  guint what = WEND_VIEW_SCENE;
  gboolean numbers = FALSE, anew = FALSE, settings = changeset->changes->len > 0;

  for (guint i = 0; i < changeset->changes->len; i++)
    {
      const WendChange *change = &g_array_index (changeset->changes, WendChange, i);
      WendKind kind = kind_of (self, change);
      gboolean asks = asks_for_insight (kind, change);
      if (is_structural (kind, change))
        what |= WEND_VIEW_STRUCTURE;
      numbers |= asks;
      settings &= asks && kind == WEND_KIND_MAP; /* how numbers are shown: all that does is done by their renewal */
      anew |= asks && kind != WEND_KIND_MAP && kind != WEND_KIND_ACTION;
    }
  if (numbers)
    {
      renew_insight (self, anew);
      what |= WEND_VIEW_NUMBERS;
      if (anew)
        what |= mend_look (self);
    }
  for (guint i = 0; i < touched->len && !settings; i++)
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
  renew_insight (self, TRUE);
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

const WendLook *
wend_map_view_peek_look (WendMapView *self)
{
  return &self->look;
}

void
wend_map_view_set_look (WendMapView *self, const WendLook *look)
{
  guint what = take_look (self, look);

  if (what != 0)
    emit (self, what);
}

void
wend_map_view_set_overlay (WendMapView *self, WendOverlay overlay)
{
  WendLook look = self->look;

  look.overlay = overlay;
  wend_map_view_set_look (self, &look);
}

void
wend_map_view_set_period (WendMapView *self, WendPeriod period)
{
  WendLook look = self->look;

  look.lens.period = period;
  wend_map_view_set_look (self, &look);
}

gboolean
wend_map_view_get_rtl (WendMapView *self)
{
  return self->options.rtl;
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
  g_free (self->metric);
  g_free (self->segment);
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
  self->look.overlay = self->options.overlay = WEND_OVERLAY_PAIN;
  self->options.prompts = TRUE;
  self->options.snug = TRUE;
  self->options.translate = wend_words_translate;
  self->options.today = (gint32) (g_get_real_time () / G_USEC_PER_SEC / 86400);
  self->folded = g_ptr_array_new_with_free_func (g_free);
  self->selection = wend_selection_new ();
  wend_selection_watch (self->selection, on_selection, self);
}
