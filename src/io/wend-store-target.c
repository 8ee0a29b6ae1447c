/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the real file behind a path and what a new file in its place must inherit.
 * Links are followed by hand, so that the temporary file lies beside the real one and a rename keeps the link.
 * Must not write to the old file. The target owns its two descriptors. */

#include "io/wend-store-target-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MAX_HOPS 40 /* as the kernel does */

static const char safe[] = "nothing was written; save it under another name or in another place";

static gboolean
fail (const WendStoreTarget *target, int error_number, WendIoError otherwise, GError **error)
{
  return wend_io_error_set_errno (error, error_number, otherwise, "save", target->path, safe);
}

/* The path behind all links; its last part may not exist yet. NULL with errno set. */
static char *
resolve (const char *path)
{
  g_autofree char *real = g_strdup (path);

  for (int hops = 0; hops <= MAX_HOPS; hops++)
    {
      char link[4096];
      ssize_t n = readlink (real, link, sizeof link - 1);

      if (n < 0)
        return g_steal_pointer (&real);
      link[n] = '\0';
      if (g_path_is_absolute (link))
        {
          g_free (real);
          real = g_strdup (link);
        }
      else
        {
          g_autofree char *folder = g_path_get_dirname (real);
          g_free (real);
          real = g_build_filename (folder, link, NULL);
        }
    }
  errno = ELOOP;
  return NULL;
}

static gboolean
open_old (WendStoreTarget *target, GError **error)
{
  /* O_NONBLOCK: opening a pipe must not wait for its other end. */
  target->old = openat (target->folder, target->name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
  if (target->old < 0)
    return errno == ENOENT || fail (target, errno, WEND_IO_ERROR_UNREADABLE, error);
  if (fstat (target->old, &target->st) != 0)
    return fail (target, errno, WEND_IO_ERROR_UNREADABLE, error);
  if (!S_ISREG (target->st.st_mode))
    return wend_io_error_set (error, WEND_IO_ERROR_NOT_A_FILE, "save", target->path, "it is not a plain file", safe);
  /* A rename would get past the read-only bit, and root past access(): respect both. */
  if ((target->st.st_mode & 0222) == 0 || faccessat (target->folder, target->name, W_OK, 0) != 0)
    return wend_io_error_set (error, WEND_IO_ERROR_READ_ONLY, "save", target->path, "the file is read-only", safe);
  return TRUE;
}

gboolean
wend_store_target_open (WendStoreTarget *target, const char *path, GError **error)
{
  g_autofree char *real = NULL;
  g_autofree char *folder = NULL;

  memset (target, 0, sizeof *target);
  target->folder = target->old = -1;
  target->path = g_strdup (path);
  if (*path == '\0' || g_str_has_suffix (path, "/"))
    return fail (target, *path == '\0' ? ENOENT : EISDIR, WEND_IO_ERROR_FAILED, error);

  real = resolve (path);
  if (real == NULL)
    return fail (target, errno, WEND_IO_ERROR_FAILED, error);
  folder = g_path_get_dirname (real);
  target->name = g_path_get_basename (real);
  target->folder = open (folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (target->folder < 0)
    return fail (target, errno, WEND_IO_ERROR_NOT_WRITABLE, error);
  return open_old (target, error);
}

static gboolean
may_lack (int error_number)
{
  return error_number == ENOTSUP || error_number == EPERM;
}

/* Attributes that only the system may set (security.*, trusted.*) are the system's to give to the new file. */
static gboolean
copy_attributes (int from, int to)
{
  ssize_t size = flistxattr (from, NULL, 0);
  g_autofree char *names = NULL;

  if (size <= 0)
    return size == 0 || may_lack (errno);
  names = g_malloc (size);
  size = flistxattr (from, names, size);
  if (size < 0)
    return FALSE;
  for (const char *name = names; name < names + size; name += strlen (name) + 1)
    {
      g_autofree char *value = NULL;
      ssize_t length = fgetxattr (from, name, NULL, 0);

      if (length < 0)
        {
          if (may_lack (errno) || errno == ENODATA)
            continue;
          return FALSE;
        }
      value = g_malloc (length + 1);
      length = fgetxattr (from, name, value, length);
      if (length < 0 || (fsetxattr (to, name, value, length, 0) != 0 && !may_lack (errno)))
        return FALSE;
    }
  return TRUE;
}

gboolean
wend_store_target_dress (const WendStoreTarget *target, int fd, GError **error)
{
  mode_t mode = target->st.st_mode & 07777;

  if (target->old < 0)
    return TRUE;
  /* Somebody else's file in a folder of ours: the group at least, else it becomes ours, and no set-id bits go with it. */
  if (fchown (fd, target->st.st_uid, target->st.st_gid) != 0)
    {
      if (errno != EPERM)
        return fail (target, errno, WEND_IO_ERROR_NOT_WRITABLE, error);
      if (fchown (fd, (uid_t) -1, target->st.st_gid) != 0 && errno != EPERM)
        return fail (target, errno, WEND_IO_ERROR_NOT_WRITABLE, error);
      mode &= 0777;
    }
  /* The mode comes last: chown and ACLs change it. */
  if (!copy_attributes (target->old, fd) || fchmod (fd, mode) != 0)
    return fail (target, errno, WEND_IO_ERROR_NOT_WRITABLE, error);
  return TRUE;
}

void
wend_store_target_clear (WendStoreTarget *target)
{
  if (target->old >= 0)
    close (target->old);
  if (target->folder >= 0)
    close (target->folder);
  g_clear_pointer (&target->path, g_free);
  g_clear_pointer (&target->name, g_free);
  target->old = target->folder = -1;
}
