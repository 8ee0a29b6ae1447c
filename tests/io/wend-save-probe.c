/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-save-probe NEW TARGET: saves NEW's bytes over TARGET through the real save function, for the fault walks.
 * Exit 0: saved and confirmed; 1: not, or not confirmed. Not installed. */

#include "io/wend-store.h"

int
main (int argc, char **argv)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) old = NULL;
  g_autoptr (GError) error = NULL;
  WendDiskIdentity identity = { 0 };
  WendSaveOptions options = { .expected = &identity };
  WendSaved saved;

  if (argc != 3)
    {
      g_printerr ("Usage: wend-save-probe NEW TARGET\n");
      return 2;
    }
  bytes = wend_store_read (argv[1], NULL, &error);
  if (bytes != NULL)
    {
      /* As an editor does: read it first, and save only over what was read. */
      old = wend_store_read (argv[2], &identity, &error);
      if (old != NULL || g_error_matches (error, WEND_IO_ERROR, WEND_IO_ERROR_NOT_FOUND))
        {
          g_clear_error (&error);
          wend_store_save (argv[2], bytes, &options, &saved, &error);
        }
    }
  if (error != NULL)
    {
      g_printerr ("wend-save-probe: %s\n", error->message);
      return 1;
    }
  if (!saved.confirmed)
    {
      g_printerr ("wend-save-probe: Saved “%s”, but the disk did not confirm it\n", argv[2]);
      return 1;
    }
  return 0;
}
