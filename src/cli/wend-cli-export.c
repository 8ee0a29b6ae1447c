/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli export: maps as pictures. From the file to the picture in one line of calls: document, insight, scene, PNG.
 * One shaper serves all maps, so that words met before are not shaped again. */

#include <string.h>
#include <unistd.h>

#include "base/wend-parse.h"
#include "cli/wend-cli-words.h"
#include "cli/wend-cli-chart.h"
#include "cli/wend-cli.h"
#include "export/wend-export-png.h"
#include "io/wend-store-writer.h"
#include "render/wend-pango-shaper.h"
#include "scene/wend-map-scene.h"

/* The design's smallest text, 14.5 u on a slide of 1,080 u, is read from 2.7 picture heights; a map that is only a little
 * too tall for its slide is not complained of. */
#define READING_FLOOR 2.5

typedef struct
{
  char *output;
  char *size;
  char *scale;
  char *theme;
  char *overlay;
  char *chart;
  char *period;
  char *against;
  char *segment;
  char *dpi;
  char **files;
} Words;

typedef struct
{
  const char *output;
  gboolean folder; /* the output is one */
  WendPngOptions png;
  WendMapOptions map;
  const char *chart; /* NULL: the map */
  WendLens lens;
  WendShaper *shaper;
} Options;

static void
words_clear (Words *words)
{
  g_free (words->output);
  g_free (words->size);
  g_free (words->scale);
  g_free (words->theme);
  g_free (words->overlay);
  g_free (words->chart);
  g_free (words->period);
  g_free (words->against);
  g_free (words->segment);
  g_free (words->dpi);
  g_strfreev (words->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static GBytes *
picture (const char *sha256, gpointer document)
{
  return wend_document_blob (document, sha256);
}

/* The picture's name: the output itself, or in the folder one made from the map's. Caller frees. */
static char *
picture_name (const Options *options, const char *path)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (!options->folder)
    return g_strdup (options->output);
  base = strcmp (path, "-") == 0 ? g_strdup ("map") : g_path_get_basename (path);
  if (g_str_has_suffix (base, ".wend"))
    base[strlen (base) - strlen (".wend")] = '\0';
  name = g_strdup_printf ("%s.png", base);
  return g_build_filename (options->output, name, NULL);
}

static void
warn_of_small_text (const Options *options, const char *path, const WendScene *scene)
{
  double distance;

  if (options->png.width == 0)
    return;
  distance = wend_export_reading_distance (scene, options->png.width, options->png.height);
  if (distance > 0 && distance < READING_FLOOR)
    wend_cli_warn (path, "The smallest text reaches only %.1f picture heights at this size; choose a larger --size, or --scale 1",
                   distance);
}

static gboolean
write_picture (const WendScene *scene, const WendPngOptions *png, const char *name, GError **error)
{
  g_autoptr (WendStoreWriter) writer = NULL;

  if (strcmp (name, "-") == 0)
    return wend_export_png (scene, png, wend_cli_write_stdout, NULL, error);
  writer = wend_store_writer_begin (name, NULL, error);
  return writer != NULL
         && wend_export_png (scene, png, wend_store_writer_write, writer, error)
         && wend_store_writer_commit (writer, NULL, error);
}

static gboolean
has_metric (const WendDocument *document, const char *id)
{
  const WendNode *metric = wend_document_find (document, id);
  return metric != NULL && wend_node_kind (metric) == WEND_KIND_METRIC;
}

static WendCliStatus
export (const Options *options, const char *path)
{
  g_autoptr (WendDocument) document = wend_cli_load (path, NULL, NULL);
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendMapScene) map = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = picture_name (options, path);
  WendPngOptions png = options->png;
  WendMapOptions how = options->map;
  g_autoptr (WendScene) chart = NULL;
  const WendScene *scene;

  if (document == NULL)
    return WEND_CLI_INVALID;
  if (how.metric != NULL && !has_metric (document, how.metric))
    wend_cli_warn (path, "There is no metric “%s” in the map; its stages stay without colour", how.metric);
  how.rtl = wend_document_is_rtl (document);
  how.translate = wend_cli_speak (document);
  insight = wend_insight_new (document, &options->lens);
  if (options->chart != NULL)
    {
      chart = wend_cli_chart (document, insight, options->chart, &(WendChartOptions) { .shaper = options->shaper, .rtl = how.rtl });
      if (chart == NULL)
        {
          wend_cli_warn (path, "It has nothing for the chart “%s” yet, so none was written; add measures or name another", options->chart);
          return WEND_CLI_USAGE;
        }
    }
  else
    map = wend_map_scene_new (document, insight, options->shaper, &how);
  scene = chart != NULL ? chart : wend_map_scene_get (map);
  png.title = wend_node_get (wend_document_map (document), WEND_FIELD_TITLE);
  png.render.shaper = options->shaper;
  png.render.picture = picture;
  png.render.picture_data = document;
  png.render.paper = TRUE;
  warn_of_small_text (options, path, scene);
  if (!write_picture (scene, &png, name, &error))
    return wend_cli_fail (error);
  return WEND_CLI_DONE;
}

/* "3840x2160". */
static gboolean
parse_size (const char *text, int *width, int *height)
{
  g_auto (GStrv) parts = g_strsplit (text, "x", 2);
  guint64 w, h;

  if (g_strv_length (parts) != 2 || !wend_parse_uint64 (parts[0], &w) || !wend_parse_uint64 (parts[1], &h)
      || w < 1 || h < 1 || w > WEND_EXPORT_MAX_SIDE || h > WEND_EXPORT_MAX_SIDE)
    return FALSE;
  *width = (int) w;
  *height = (int) h;
  return TRUE;
}

static WendCliStatus
parse_picture (const Words *words, Options *options)
{
  options->png.scale = 1;
  if (words->size != NULL && words->scale != NULL)
    return wend_cli_usage ("export", "Only one of --size and --scale can be given");
  if (words->size != NULL && !parse_size (words->size, &options->png.width, &options->png.height))
    return wend_cli_usage ("export", "--size “%s” is no size: it is written WIDTHxHEIGHT in pixels, each from 1 to %d", words->size,
                           WEND_EXPORT_MAX_SIDE);
  if (words->scale != NULL
      && (!wend_parse_double (words->scale, &options->png.scale) || options->png.scale < 0.01 || options->png.scale > 20))
    return wend_cli_usage ("export", "--scale “%s” is no factor from 0.01 to 20", words->scale);
  if (words->dpi != NULL && (!wend_parse_double (words->dpi, &options->png.dpi) || options->png.dpi < 1 || options->png.dpi > 9600))
    return wend_cli_usage ("export", "--dpi “%s” is no resolution from 1 to 9600", words->dpi);
  if (words->theme != NULL && !wend_theme_from_name (words->theme, &options->png.render.theme))
    return wend_cli_usage ("export", "--theme “%s” is none of light, dark and print", words->theme);
  if (!wend_overlay_from_name (words->overlay != NULL ? words->overlay : "pain", &options->map.overlay, &options->map.metric))
    return wend_cli_usage ("export", "--overlay “%s” is none of none, pain, gap, sides, age, change and metric:ID", words->overlay);
  /* Only ages are counted to the day of the export; else a picture would not be the same tomorrow. */
  if (options->map.overlay == WEND_OVERLAY_AGE)
    options->map.today = (gint32) (g_get_real_time () / G_USEC_PER_SEC / (24 * 60 * 60));
  if (words->chart != NULL && !wend_cli_chart_is_known (words->chart))
    return wend_cli_usage ("export", "--chart “%s” is none of %s", words->chart, WEND_CLI_CHARTS);
  options->chart = words->chart;
  options->map.hide_private = TRUE;
  if (options->png.height > 0)
    options->map.aspect = (double) options->png.width / options->png.height;
  return WEND_CLI_DONE;
}

static WendCliStatus
parse_output (const Words *words, Options *options)
{
  g_autofree char *lower = NULL;

  if (words->files == NULL)
    return wend_cli_usage ("export", "No map is named");
  if (words->output == NULL)
    return wend_cli_usage ("export", "-o PICTURE is missing");
  options->output = words->output;
  options->folder = g_file_test (words->output, G_FILE_TEST_IS_DIR);
  if (options->folder || strcmp (words->output, "-") == 0)
    return words->files[1] == NULL || options->folder
             ? WEND_CLI_DONE
             : wend_cli_usage ("export", "Only one picture can go to standard output");
  if (words->files[1] != NULL)
    return wend_cli_usage ("export", "Of several maps -o must name a folder, and “%s” is none", words->output);
  lower = g_ascii_strdown (words->output, -1);
  if (!g_str_has_suffix (lower, ".png"))
    return wend_cli_usage ("export", "“%s” does not end in .png, the one format there is", words->output);
  return WEND_CLI_DONE;
}

/* Two maps of one name in different folders would overwrite each other's picture. */
static WendCliStatus
check_names (char **files, const Options *options)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; options->folder && files[i] != NULL; i++)
    if (!g_hash_table_add (names, picture_name (options, files[i])))
      return wend_cli_usage ("export", "“%s” has the name of another map here: both pictures would go to one file", files[i]);
  return WEND_CLI_DONE;
}

static WendCliStatus
export_all (char **files, Options *options)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  WendCliStatus status = WEND_CLI_DONE;

  if (!wend_pango_shaper_has_font (shaper))
    g_printerr ("wend-cli: The map's typeface Inter is not installed, so the picture will look different; install fonts-inter\n");
  options->shaper = shaper;
  for (guint i = 0; files[i] != NULL; i++)
    {
      WendCliStatus one;

      wend_cli_limit (g_strv_length (files));
      one = export (options, files[i]);
      status = MAX (status, one);
    }
  wend_pango_shaper_free (shaper);
  return status;
}

static WendCliStatus
parse_lens (const Words *words, Options *options)
{
  if (!wend_cli_period ("export", "--period", words->period, &options->lens.period)
      || !wend_cli_period ("export", "--against", words->against, &options->lens.against) || !wend_cli_segment ("export", words->segment))
    return WEND_CLI_USAGE;
  options->lens.segment = words->segment;
  return WEND_CLI_DONE;
}

WendCliStatus
wend_cli_export (int argc, char **argv)
{
  g_auto (Words) words = { 0 };
  Options options = { 0 };
  WendCliStatus status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &words.output, "The picture; of several maps, the folder for them", "PICTURE" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &words.size, "Exactly so many pixels, the map fitted in", "WIDTHxHEIGHT" },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &words.scale, "The map's own size times this (default 1)", "FACTOR" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &words.theme, "Colours: light (default), dark or print", "THEME" },
    { "overlay", 0, 0, G_OPTION_ARG_STRING, &words.overlay, "What colours the stages: none, pain (default), gap, sides, age, change or metric:ID", "OVERLAY" },
    { "chart", 0, 0, G_OPTION_ARG_STRING, &words.chart, "A chart instead of the map: " WEND_CLI_CHARTS, "CHART" },
    { "period", 'p', 0, G_OPTION_ARG_STRING, &words.period, "Only what was measured in this period", "PERIOD" },
    { "against", 0, 0, G_OPTION_ARG_STRING, &words.against, "Compare with this period", "PERIOD" },
    { "segment", 's', 0, G_OPTION_ARG_STRING, &words.segment, "Only this group", "NAME=LEVEL" },
    { "dpi", 0, 0, G_OPTION_ARG_STRING, &words.dpi, "Resolution to write into the picture (default 96)", "NUMBER" },
    WEND_CLI_FILES (&words.files),
    { 0 }
  };

  if (!wend_cli_options (argv, entries, "MAP…", NULL))
    return WEND_CLI_USAGE;
  status = parse_output (&words, &options);
  if (status == WEND_CLI_DONE)
    status = parse_picture (&words, &options);
  if (status == WEND_CLI_DONE)
    status = parse_lens (&words, &options);
  if (status == WEND_CLI_DONE)
    status = check_names (words.files, &options);
  return status == WEND_CLI_DONE ? export_all (words.files, &options) : status;
}
