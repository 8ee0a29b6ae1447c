/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Maps in and out for every command, "-" included, and what is said when that fails.
 * Files are read and replaced by the room `io`; here is only which one, and the exit status. */

#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/wend-cli.h"
#include "export/wend-export-png.h"
#include "io/wend-map-reader.h"
#include "io/wend-map-writer.h"
#include "io/wend-store.h"
#include "measure/wend-mapping.h"

WendCliStatus
wend_cli_fail (const GError *error)
{
  g_printerr ("wend-cli: %s\n", error->message);
  if (error->domain == WEND_MEASURE_ERROR)
    return error->code == WEND_MEASURE_ERROR_DATA ? WEND_CLI_INVALID : WEND_CLI_USAGE;
  if (g_error_matches (error, WEND_EXPORT_ERROR, WEND_EXPORT_ERROR_SIZE))
    return WEND_CLI_USAGE;
  return WEND_CLI_INVALID;
}

void
wend_cli_warn (const char *path, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("wend-cli: %s: %s\n", wend_cli_name (path, FALSE), message);
}

const char *
wend_cli_name (const char *path, gboolean output)
{
  if (strcmp (path, "-") != 0)
    return path;
  return output ? "standard output" : "standard input";
}

static WendDocument *
load_stdin (GPtrArray *remarks, guint64 *bytes, GError **error)
{
  g_autoptr (GBytes) data = wend_store_read_fd (STDIN_FILENO, wend_cli_name ("-", FALSE), error);

  if (data == NULL)
    return NULL;
  if (bytes != NULL)
    *bytes = g_bytes_get_size (data);
  return wend_map_read_bytes (data, wend_cli_name ("-", FALSE), remarks, error);
}

static WendDocument *
load_file (const char *path, GPtrArray *remarks, guint64 *bytes, GError **error)
{
  WendDocument *document = wend_map_load (path, NULL, remarks, error);
  struct stat st;

  if (document != NULL && bytes != NULL)
    *bytes = stat (path, &st) == 0 ? st.st_size : 0;
  return document;
}

WendDocument *
wend_cli_load (const char *path, GPtrArray *remarks, guint64 *bytes)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  WendDocument *document;

  document = strcmp (path, "-") == 0 ? load_stdin (remarks != NULL ? remarks : own, bytes, &error)
                                     : load_file (path, remarks != NULL ? remarks : own, bytes, &error);
  for (guint i = 0; i < own->len; i++)
    g_printerr ("wend-cli: %s\n", (const char *) own->pdata[i]);
  if (document == NULL)
    wend_cli_fail (error);
  return document;
}

gboolean
wend_cli_write_stdout (gpointer unused, const void *bytes, gsize n, GError **error)
{
  const char *rest = bytes;

  while (n > 0)
    {
      ssize_t written = write (STDOUT_FILENO, rest, n);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return wend_io_error_set_errno (error, errno, WEND_IO_ERROR_FAILED, "write", wend_cli_name ("-", TRUE),
                                        "what was written is not complete; run it again into a file");
      rest += written;
      n -= written;
    }
  return TRUE;
}

WendCliStatus
wend_cli_save (const char *path, const WendDocument *document)
{
  g_autoptr (GBytes) bytes = wend_map_write (document);
  g_autoptr (GError) error = NULL;
  WendSaved saved = { .confirmed = TRUE };
  gboolean done;

  if (strcmp (path, "-") == 0)
    done = wend_cli_write_stdout (NULL, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  else
    done = wend_store_save (path, bytes, NULL, &saved, &error);
  if (!done)
    return wend_cli_fail (error);
  if (!saved.confirmed)
    {
      g_printerr ("wend-cli: Saved “%s”, but the disk did not confirm it; look after the disk and save once more\n", path);
      return WEND_CLI_INVALID;
    }
  return WEND_CLI_DONE;
}
