/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-bench-hash FILE [read]: reads a file in blocks and prints its SHA-256, as an import of it must at least do; with "read" it
 * hashes nothing, so that the difference of both is what hashing costs. */

#include <fcntl.h>
#include <glib.h>
#include <nettle/sha2.h>
#include <unistd.h>

#define BLOCK (128 * 1024)

int
main (int argc, char **argv)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  guint8 digest[SHA256_DIGEST_SIZE];
  struct sha256_ctx sha;
  gboolean hashes = argc < 3;
  ssize_t n;
  int fd = argc > 1 ? open (argv[1], O_RDONLY | O_CLOEXEC) : -1;

  if (fd < 0)
    {
      g_printerr ("Usage: wend-bench-hash FILE [read]\n");
      return 2;
    }
  sha256_init (&sha);
  while ((n = read (fd, block, BLOCK)) > 0)
    if (hashes)
      sha256_update (&sha, (gsize) n, block);
  close (fd);
  sha256_digest (&sha, sizeof digest, digest);
  for (guint i = 0; i < sizeof digest; i++)
    g_print ("%02x", digest[i]);
  g_print ("\n");
  return n < 0 ? 1 : 0;
}
