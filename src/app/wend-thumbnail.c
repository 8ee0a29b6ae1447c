/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A queue of maps to be drawn small. Files are read in a worker; laying out and drawing, some milliseconds each, happen
 * here in idle moments. What is drawn is kept as PNG in the cache, with its words in it. */

#include "wend-config.h"

#include "app/wend-thumbnail.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "app/wend-map-file.h"
#include "app/wend-map-view.h"
#include "io/wend-map-reader.h"
#include "render/wend-render.h"

#define RESOURCES "/org/wend/"
#define MOST_BYTES (32 * 1024 * 1024)

typedef struct
{
  char *path;
  char *cached;  /* where the picture is kept */
  GWeakRef owner;
  WendThumbnailFunc func;
  gpointer data;
  gboolean dark;
  WendDocument *document; /* what the worker read */
} Job;

static GQueue queue = G_QUEUE_INIT;
static guint source;

static void
job_free (Job *job)
{
  g_weak_ref_clear (&job->owner);
  g_clear_pointer (&job->document, wend_document_free);
  g_free (job->path);
  g_free (job->cached);
  g_free (job);
}

static void
clear (WendThumbnail *thumbnail)
{
  g_clear_object (&thumbnail->texture);
  g_free (thumbnail->title);
  g_free (thumbnail->persona);
  g_free (thumbnail->note);
}

static void
answer (Job *job, const WendThumbnail *thumbnail)
{
  g_autoptr (GtkWidget) owner = g_weak_ref_get (&job->owner);

  if (owner != NULL)
    job->func (thumbnail, job->data);
}

/* The cache */

static char *
cache_path (const char *path, gboolean dark)
{
  GStatBuf info = { 0 };
  gboolean resource = g_str_has_prefix (path, RESOURCES);
  g_autofree char *key = NULL, *name = NULL;

  if (!resource && g_stat (path, &info) != 0)
    return NULL;
  key = g_strdup_printf ("%s|%" G_GINT64_FORMAT ".%09ld|%s|%s|%d", path, resource ? 0 : (gint64) info.st_mtim.tv_sec, resource ? 0L : (long) info.st_mtim.tv_nsec,
                         WEND_VERSION, g_get_language_names ()[0], dark);
  name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
  name[32] = '\0';
  return g_strdup_printf ("%s/wend/thumbnails/%s.png", g_get_user_cache_dir (), name);
}

static gboolean
look_up (Job *job, WendThumbnail *thumbnail)
{
  g_autoptr (GdkPixbuf) pixbuf = job->cached != NULL ? gdk_pixbuf_new_from_file (job->cached, NULL) : NULL;
  const char *note;

  if (pixbuf == NULL || gdk_pixbuf_get_option (pixbuf, "tEXt::Stages") == NULL)
    return FALSE;
  note = gdk_pixbuf_get_option (pixbuf, "tEXt::Note");
  thumbnail->texture = gdk_texture_new_for_pixbuf (pixbuf);
  thumbnail->title = g_strdup (gdk_pixbuf_get_option (pixbuf, "tEXt::Title"));
  thumbnail->persona = g_strdup (gdk_pixbuf_get_option (pixbuf, "tEXt::Persona"));
  thumbnail->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  thumbnail->n_stages = (guint) g_ascii_strtoull (gdk_pixbuf_get_option (pixbuf, "tEXt::Stages"), NULL, 10);
  return TRUE;
}

static void
keep (Job *job, const WendThumbnail *thumbnail, GdkPixbuf *pixbuf)
{
  g_autofree char *folder = job->cached != NULL ? g_path_get_dirname (job->cached) : NULL;
  g_autofree char *stages = g_strdup_printf ("%u", thumbnail->n_stages);

  if (folder != NULL && g_mkdir_with_parents (folder, 0700) == 0)
    gdk_pixbuf_save (pixbuf, job->cached, "png", NULL, "tEXt::Title", thumbnail->title, "tEXt::Persona", thumbnail->persona, "tEXt::Note",
                     thumbnail->note != NULL ? thumbnail->note : "", "tEXt::Stages", stages, NULL); /* a cache may fail */
}

/* Drawing */

static char *
note_of (const WendDocument *document, const WendInsight *insight)
{
  guint n, due = 0, measured = 0;
  const WendFigure *const *figures = wend_insight_figures (insight, &n);
  gint32 today = (gint32) (g_get_real_time () / G_USEC_PER_SEC / 86400), days;

  for (guint i = 0; i < n; i++)
    measured += figures[i]->state == WEND_FIGURE_FULL || figures[i]->state == WEND_FIGURE_FEW;
  for (const WendNode *node = wend_document_map (document); node != NULL; node = wend_document_next (document, node))
    if (wend_schema_field (wend_node_kind (node), WEND_FIELD_REVIEW_BY) != NULL && wend_node_date (node, WEND_FIELD_REVIEW_BY, &days) && days < today)
      due++;
  if (due > 0)
    return g_strdup_printf (ngettext ("%u thing is due for a check", "%u things are due for a check", due), due);
  return measured == 0 ? g_strdup (_ ("All assumed, nothing measured yet")) : g_strdup_printf (ngettext ("%u measure", "%u measures", measured), measured);
}

static GdkPixbuf *
draw (WendScene *scene, gboolean dark)
{
  WendTheme theme = dark ? WEND_THEME_DARK : WEND_THEME_LIGHT;
  WendRect bounds = wend_scene_bounds (scene);
  WendRgba paper = wend_theme_colour (theme, WEND_COLOUR_PAPER);
  WendRenderOptions options = { .theme = theme, .shaper = wend_map_view_shaper (), .scale = WEND_THUMBNAIL_WIDTH / bounds.w };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WEND_THUMBNAIL_WIDTH, WEND_THUMBNAIL_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GdkPixbuf *pixbuf;

  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_paint (cr);
  cairo_scale (cr, options.scale, options.scale);
  wend_render_scene (cr, scene, &options);
  cairo_destroy (cr);
  pixbuf = gdk_pixbuf_get_from_surface (surface, 0, 0, WEND_THUMBNAIL_WIDTH, WEND_THUMBNAIL_HEIGHT);
  cairo_surface_destroy (surface);
  return pixbuf;
}

static void
make (Job *job, WendMapFile *file, WendThumbnail *thumbnail)
{
  g_autoptr (WendMapView) view = wend_map_view_new (wend_map_file_peek_editor (file));
  const WendDocument *document = wend_map_view_peek_document (view);
  const WendNode *map = wend_document_map (document);
  guint n;
  WendNode *const *personas = wend_node_children (map, WEND_KIND_PERSONA, &n);
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  thumbnail->title = g_strdup (wend_node_text (map, WEND_FIELD_TITLE));
  thumbnail->persona = g_strdup (n > 0 ? wend_node_text (personas[0], WEND_FIELD_NAME) : "");
  thumbnail->note = note_of (document, wend_map_view_peek_insight (view));
  wend_node_children (map, WEND_KIND_STAGE, &thumbnail->n_stages);
  wend_map_view_set_rtl (view, gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL || wend_document_is_rtl (document));
  pixbuf = draw (wend_map_scene_get (wend_map_view_peek_scene (view)), job->dark);
  if (pixbuf == NULL)
    return;
  thumbnail->texture = gdk_texture_new_for_pixbuf (pixbuf);
  keep (job, thumbnail, pixbuf);
}

/* The queue */

static void go_on (void);

static void
finish (Job *job, WendMapFile *file)
{
  WendThumbnail thumbnail = { 0 };

  if (file != NULL)
    make (job, file, &thumbnail);
  answer (job, &thumbnail);
  clear (&thumbnail);
  go_on ();
}

static void
read_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GStatBuf info;

  if (g_stat (job->path, &info) == 0 && info.st_size <= MOST_BYTES)
    job->document = wend_map_load (job->path, NULL, NULL, NULL);
  g_task_return_boolean (task, TRUE);
}

static void
on_read (GObject *object, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (WendMapFile) file = job->document != NULL ? wend_map_file_new (g_steal_pointer (&job->document)) : NULL;

  finish (job, file);
}

static void
start (Job *job)
{
  WendThumbnail thumbnail = { 0 };
  g_autoptr (GTask) task = NULL;
  g_autoptr (WendMapFile) file = NULL;

  if (look_up (job, &thumbnail))
    {
      answer (job, &thumbnail);
      clear (&thumbnail);
      job_free (job);
      go_on ();
      return;
    }
  if (g_str_has_prefix (job->path, RESOURCES))
    {
      file = wend_map_file_new_from_resource (job->path, NULL);
      finish (job, file);
      job_free (job);
      return;
    }
  task = g_task_new (NULL, NULL, on_read, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, read_thread);
}

static gboolean
on_idle (gpointer data)
{
  Job *job = g_queue_pop_head (&queue);

  source = 0;
  if (job != NULL)
    start (job);
  return G_SOURCE_REMOVE;
}

static void
go_on (void)
{
  if (source == 0 && !g_queue_is_empty (&queue))
    source = g_idle_add_full (G_PRIORITY_LOW, on_idle, NULL, NULL);
}

void
wend_thumbnail_ask (const char *path, GtkWidget *owner, WendThumbnailFunc func, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->func = func;
  job->data = data;
  job->dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  job->cached = cache_path (path, job->dark);
  g_weak_ref_init (&job->owner, owner);
  g_queue_push_tail (&queue, job);
  go_on ();
}
