/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bump allocator in chunks. Records grow from a chunk's front (aligned), strings from its
 * back (unaligned), so that neither wastes padding on the other. Owns every byte it gave. */

#include "base/wend-arena.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define FIRST_CHUNK (16 * 1024)
#define LARGEST_CHUNK (1024 * 1024)
/* A big arena grows by whole huge pages: the system clears two megabytes at once instead of 512 pages one by one. */
#define HUGE_PAGE (2 * 1024 * 1024)
#define HUGE_FROM (16 * HUGE_PAGE)

typedef struct _Chunk Chunk;

struct _Chunk
{
  Chunk *next;
  gsize size;
  guint64 data[]; /* aligned for any record */
};

struct _WendArena
{
  Chunk *chunks;
  char *front;
  char *back;
  gsize bytes;
};

WendArena *
wend_arena_new (void)
{
  return g_new0 (WendArena, 1);
}

void
wend_arena_free (WendArena *arena)
{
  if (arena == NULL)
    return;
  for (Chunk *chunk = arena->chunks, *next; chunk != NULL; chunk = next)
    {
      next = chunk->next;
      free (chunk);
    }
  g_free (arena);
}

static Chunk *
new_chunk (gsize bytes)
{
  gpointer chunk;

  if (bytes < HUGE_PAGE)
    return g_malloc (bytes); /* free() takes it, too: GLib's allocator is the system's */
  if (posix_memalign (&chunk, HUGE_PAGE, bytes) != 0)
    g_error ("out of memory");
  madvise (chunk, bytes, MADV_HUGEPAGE); /* advice: without it all works as well */
  return chunk;
}

/* Makes a chunk with room for `size` bytes the current one. An outsized request gets a chunk of
 * its own behind the current one, so that the rest of the current one is not lost. */
static char *
grow (WendArena *arena, gsize size)
{
  gsize wanted = arena->bytes >= HUGE_FROM ? HUGE_PAGE - sizeof (Chunk) : MIN (MAX (FIRST_CHUNK, arena->bytes / 2), LARGEST_CHUNK);
  gboolean own = size > wanted / 4;
  gsize bytes = own ? size : wanted;
  Chunk *chunk = new_chunk (sizeof (Chunk) + bytes);

  chunk->size = bytes;
  arena->bytes += sizeof (Chunk) + bytes;
  if (own && arena->chunks != NULL)
    {
      chunk->next = arena->chunks->next;
      arena->chunks->next = chunk;
      return (char *) chunk->data;
    }
  chunk->next = arena->chunks;
  arena->chunks = chunk;
  arena->front = (char *) chunk->data;
  arena->back = arena->front + bytes;
  return NULL;
}

gpointer
wend_arena_alloc (WendArena *arena, gsize size)
{
  char *place;

  size = (size + 7) & ~(gsize) 7;
  if ((gsize) (arena->back - arena->front) < size + 8)
    {
      char *own = grow (arena, size + 8);
      if (own != NULL)
        return own;
    }
  place = arena->front;
  arena->front += size;
  return place;
}

const char *
wend_arena_string (WendArena *arena, const char *text, gsize length)
{
  char *place = NULL;

  if ((gsize) (arena->back - arena->front) < length + 8)
    place = grow (arena, length + 8);
  if (place == NULL)
    {
      arena->back -= length + 1;
      place = arena->back;
    }
  memcpy (place, text, length);
  place[length] = '\0';
  return place;
}

gsize
wend_arena_bytes (const WendArena *arena)
{
  return arena->bytes;
}
