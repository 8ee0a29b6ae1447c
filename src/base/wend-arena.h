/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A bump allocator: many small, immutable values that die together.
 *
 * Nothing is freed one by one; wend_arena_free() frees everything. Not thread-safe. */

typedef struct _WendArena WendArena;

WendArena  *wend_arena_new    (void);
void        wend_arena_free   (WendArena *arena);

/* `size` bytes, aligned to 8, not cleared; lives as long as the arena. */
gpointer    wend_arena_alloc  (WendArena *arena,
                               gsize      size);

/* A NUL-terminated copy of `length` bytes of `text`, unaligned. */
const char *wend_arena_string (WendArena  *arena,
                               const char *text,
                               gsize       length);

/* Bytes taken from the system so far. */
gsize       wend_arena_bytes  (const WendArena *arena);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendArena, wend_arena_free)

G_END_DECLS
