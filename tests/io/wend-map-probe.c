/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-map-probe MAP [OUT]: opens MAP and, when asked, saves it to OUT, for the hostile inputs and for measuring. Prints
 * remarks and milliseconds. Exit 0: done; 3: not opened or not saved. Not installed. */

#include <locale.h>
#include <stdio.h>

#include "io/wend-map-reader.h"
#include "io/wend-map-writer.h"
#include "io/wend-store.h"

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) document = NULL;
  gint64 start = g_get_monotonic_time ();

  setlocale (LC_ALL, "");
  if (argc < 2 || argc > 3)
    {
      g_printerr ("Usage: wend-map-probe MAP [OUT]\n");
      return 2;
    }
  document = wend_map_load (argv[1], NULL, remarks, &error);
  if (document != NULL)
    g_print ("opened in %.1f ms, %.1f MB of memory\n", since (start), (double) wend_document_memory (document) / 1e6);
  for (guint i = 0; i < remarks->len; i++)
    g_print ("%s\n", (char *) remarks->pdata[i]);
  if (document != NULL && argc == 3)
    {
      start = g_get_monotonic_time ();
      g_autoptr (GBytes) bytes = wend_map_write (document);
      double written = since (start);
      if (wend_store_save (argv[2], bytes, NULL, NULL, &error))
        g_print ("written in %.1f ms, saved in %.1f ms\n", written, since (start));
    }
  if (error != NULL)
    {
      g_printerr ("wend-map-probe: %s\n", error->message);
      return 3;
    }
  return 0;
}
