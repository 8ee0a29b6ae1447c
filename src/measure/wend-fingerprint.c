/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hashing costs about as much as counting the rows does. Blocks are copied and go round: to the thread that hashes them, and back
 * when it is done; whoever is faster waits. Knows no file. */

#include "measure/wend-fingerprint-private.h"

#include <nettle/sha2.h>
#include <sched.h>
#include <string.h>

#define BLOCK (256 * 1024)
#define N_BLOCKS 4
#define ALONE (4 * 1024 * 1024) /* bytes for which no thread is worth its start */

typedef struct
{
  gsize length; /* 0: the last one */
  guint8 bytes[BLOCK];
} Block;

struct _WendFingerprint
{
  struct sha256_ctx sha; /* the thread's while it runs */
  gsize n_alone;
  gboolean alone; /* for good: there is one processor */
  GThread *thread;
  GAsyncQueue *empty;
  GAsyncQueue *full;
  Block *block; /* that is being filled */
};

WendFingerprint *
wend_fingerprint_new (void)
{
  WendFingerprint *fingerprint = g_new0 (WendFingerprint, 1);

  sha256_init (&fingerprint->sha);
  return fingerprint;
}

static gpointer
hash_blocks (gpointer data)
{
  WendFingerprint *fingerprint = data;

  while (TRUE)
    {
      Block *block = g_async_queue_pop (fingerprint->full);
      gsize length = block->length;
      sha256_update (&fingerprint->sha, length, block->bytes);
      g_async_queue_push (fingerprint->empty, block);
      if (length == 0)
        return NULL;
    }
}

static void
start_thread (WendFingerprint *fingerprint)
{
  fingerprint->empty = g_async_queue_new_full (g_free);
  fingerprint->full = g_async_queue_new ();
  for (guint i = 0; i < N_BLOCKS; i++)
    g_async_queue_push (fingerprint->empty, g_new (Block, 1));
  fingerprint->block = g_async_queue_pop (fingerprint->empty);
  fingerprint->block->length = 0;
  fingerprint->thread = g_thread_new ("fingerprint", hash_blocks, fingerprint);
}

static void
pass_on (WendFingerprint *fingerprint)
{
  g_async_queue_push (fingerprint->full, fingerprint->block);
  fingerprint->block = g_async_queue_pop (fingerprint->empty);
  fingerprint->block->length = 0;
}

/* Everything is hashed, and there is no thread any more. */
static void
stop_thread (WendFingerprint *fingerprint)
{
  if (fingerprint->thread == NULL)
    return;
  if (fingerprint->block->length > 0)
    pass_on (fingerprint);
  g_async_queue_push (fingerprint->full, g_steal_pointer (&fingerprint->block));
  g_thread_join (g_steal_pointer (&fingerprint->thread));
  g_async_queue_unref (g_steal_pointer (&fingerprint->full));
  g_async_queue_unref (g_steal_pointer (&fingerprint->empty));
}

void
wend_fingerprint_free (WendFingerprint *fingerprint)
{
  if (fingerprint == NULL)
    return;
  stop_thread (fingerprint);
  g_free (fingerprint);
}

/* A thread helps only where this process may run on two processors. */
static gboolean
has_two_processors (void)
{
  cpu_set_t set;

  if (sched_getaffinity (0, sizeof set, &set) == 0)
    return CPU_COUNT (&set) > 1;
  return g_get_num_processors () > 1;
}

void
wend_fingerprint_update (WendFingerprint *fingerprint, gconstpointer bytes, gsize length)
{
  const guint8 *from = bytes;

  if (fingerprint->thread == NULL && !fingerprint->alone && fingerprint->n_alone >= ALONE)
    {
      fingerprint->alone = !has_two_processors ();
      if (!fingerprint->alone)
        start_thread (fingerprint);
    }
  if (fingerprint->thread == NULL)
    {
      sha256_update (&fingerprint->sha, length, from);
      fingerprint->n_alone += length;
      return;
    }
  while (length > 0)
    {
      Block *block = fingerprint->block;
      gsize n = MIN (length, BLOCK - block->length);
      memcpy (block->bytes + block->length, from, n);
      block->length += n;
      from += n;
      length -= n;
      if (block->length == BLOCK)
        pass_on (fingerprint);
    }
}

void
wend_fingerprint_finish (WendFingerprint *fingerprint, char hex[65])
{
  guint8 digest[SHA256_DIGEST_SIZE];

  stop_thread (fingerprint);
  sha256_digest (&fingerprint->sha, sizeof digest, digest);
  for (guint i = 0; i < sizeof digest; i++)
    g_snprintf (hex + 2 * i, 3, "%02x", digest[i]);
}
