/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No text of any sample or template covers another, in every shape a picture can have: with the fixed shaper, whose widths
 * never change, and with the real one; as tall as it likes and fitted to a slide and to a page; both directions; with and
 * without overlay. Runs over every map in data/, so that a new sample is checked as soon as it is there. */

#include <string.h>

#include "io/wend-map-reader.h"
#include "render/wend-pango-shaper.h"
#include "scene/wend-map-scene.h"
#include "wend-scene-check.h"

static const double aspects[] = { 0, 16.0 / 9, 210.0 / 297 };

static void
check_scene (const char *path, const WendScene *scene, const char *how)
{
  g_autoptr (GPtrArray) texts = wend_scene_check_texts (scene);
  g_autoptr (GPtrArray) items = wend_scene_check_items (scene);

  for (guint i = 0; i < texts->len; i++)
    g_test_message ("%s, %s: %s", path, how, (const char *) texts->pdata[i]);
  for (guint i = 0; i < items->len; i++)
    g_test_message ("%s, %s: %s", path, how, (const char *) items->pdata[i]);
  if (texts->len + items->len > 0)
    g_test_fail_printf ("%s, %s: %u faults", path, how, texts->len + items->len);
}

static void
check_shapes (const char *path, const WendDocument *document, WendShaper *shaper, const char *name)
{
  g_autoptr (WendInsight) insight = wend_insight_new (document, NULL);

  for (guint shape = 0; shape < G_N_ELEMENTS (aspects) * 4; shape++)
    {
      WendMapOptions options = {
        .aspect = aspects[shape / 4],
        .rtl = (shape & 1) != 0,
        .overlay = (shape & 2) != 0 ? WEND_OVERLAY_PAIN : WEND_OVERLAY_NONE,
        .hide_private = TRUE
      };
      g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, shaper, &options);
      g_autofree char *how = g_strdup_printf ("%s shaper, aspect %.2f%s%s", name, options.aspect, options.rtl ? ", mirrored" : "",
                                              options.overlay == WEND_OVERLAY_PAIN ? ", pain" : "");

      check_scene (path, wend_map_scene_get (map), how);
    }
}

static void
test_map (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) document = wend_map_load (path, NULL, NULL, &error);
  WendShaper *shaper = wend_pango_shaper_new ();

  g_assert_no_error (error);
  check_shapes (path, document, wend_shaper_fixed (), "fixed");
  /* Another typeface has other widths: it is no fault of the map's if they do not fit. */
  if (wend_pango_shaper_has_font (shaper))
    check_shapes (path, document, shaper, "real");
  wend_pango_shaper_free (shaper);
}

static void
add_maps (const char *folder)
{
  g_autofree char *path = g_build_filename (g_getenv ("WEND_SOURCE"), "data", folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".wend"))
      {
        g_autofree char *test = g_strdup_printf ("/wend/cli/pictures/%.*s", (int) strlen (name) - 5, name);

        g_test_add_data_func_full (test, g_build_filename (path, name, NULL), test_map, g_free);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_maps ("samples");
  add_maps ("samples/sfo");
  add_maps ("templates");
  return g_test_run ();
}
