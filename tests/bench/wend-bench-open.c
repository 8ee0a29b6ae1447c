/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-bench-open MAP [ROUNDS]: opens a map as every program does, and saves it beside itself as every program does.
 * Prints one line: processor seconds of the first open and of the median save, then bytes of the file, of the document and of
 * the resident memory that opening took. The saved copy is removed. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "io/wend-map-reader.h"
#include "io/wend-map-writer.h"
#include "io/wend-store.h"

static double
cpu_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

static gsize
resident_bytes (void)
{
  g_autofree char *text = NULL;
  unsigned long pages = 0;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) || sscanf (text, "%*u %lu", &pages) != 1)
    return 0;
  return pages * (gsize) sysconf (_SC_PAGESIZE);
}

static int
compare (const void *a, const void *b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static double
save_seconds (const WendDocument *document, const char *path, guint n_rounds, gsize *size)
{
  g_autofree double *seconds = g_new0 (double, n_rounds);

  for (guint i = 0; i < n_rounds; i++)
    {
      double start = cpu_seconds ();
      g_autoptr (GBytes) bytes = wend_map_write (document);
      g_autoptr (GError) error = NULL;

      if (!wend_store_save (path, bytes, NULL, NULL, &error))
        g_error ("%s", error->message);
      *size = g_bytes_get_size (bytes);
      seconds[i] = cpu_seconds () - start;
    }
  qsort (seconds, n_rounds, sizeof *seconds, compare);
  return seconds[n_rounds / 2];
}

int
main (int argc, char **argv)
{
  guint n_rounds = argc > 2 ? (guint) atoi (argv[2]) : 1;
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = NULL;
  double start, opened, saved = 0;
  gsize before, after, size = 0;

  if (argc < 2)
    {
      g_printerr ("Usage: wend-bench-open MAP [ROUNDS]\n");
      return 2;
    }
  before = resident_bytes ();
  start = cpu_seconds ();
  document = wend_map_load (argv[1], NULL, NULL, &error);
  opened = cpu_seconds () - start;
  after = resident_bytes ();
  if (document == NULL)
    {
      g_printerr ("wend-bench-open: %s\n", error->message);
      return 3;
    }
  copy = g_strdup_printf ("%s.saved", argv[1]);
  if (n_rounds > 0)
    saved = save_seconds (document, copy, n_rounds, &size);
  unlink (copy);
  printf ("%.6f %.6f %zu %zu %zu\n", opened, saved, size, wend_document_memory (document), after - before);
  return 0;
}
