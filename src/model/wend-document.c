/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree and its index. Records, ids and strings lie in one arena and are never freed one by one:
 * a value that was replaced may still be wanted by the undo history. Child lists hold living nodes only, so that every
 * reader skips the trash for nothing. Must not know changes, files or pictures. */

#include "model/wend-document.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "model/wend-document-private.h"
#include "model/wend-value.h"

#define HUGE_PAGE (2 * 1024 * 1024)

static void
free_foreign (gpointer data)
{
  WendForeign *foreign = data;

  g_array_unref (foreign->attributes);
  g_ptr_array_unref (foreign->elements);
  g_free (foreign);
}

static guint32
hash_text (const char *text, gsize length)
{
  guint64 hash = G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) ^ length;

  for (; length >= 8; text += 8, length -= 8)
    {
      guint64 word;
      memcpy (&word, text, 8);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xFF51AFD7ED558CCD);
      hash ^= hash >> 32;
    }
  if (length > 0)
    {
      guint64 word = 0;
      memcpy (&word, text, length);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xFF51AFD7ED558CCD);
      hash ^= hash >> 32;
    }
  return (guint32) (hash ^ (hash >> 29)) | 1; /* never 0: that is a free slot */
}

/* The hashes lie behind the index's pointers, in its order, 0 where there is none: the search goes through them alone, and
 * an atom of another hash is never looked at. In a big map each look is a miss of the cache. */
static guint32 *
hashes_of (WendAtom **index, gsize size)
{
  return (guint32 *) (gpointer) (index + size);
}

/* The lowest bit says nothing. */
static gsize
place_of (guint32 hash, gsize size)
{
  return (hash >> 1) & (size - 1);
}

/* A big one in huge pages, since it is looked at in no order. */
static WendAtom **
new_index (gsize size)
{
  gsize bytes = size * (sizeof (WendAtom *) + sizeof (guint32));
  gpointer index;

  if (bytes < HUGE_PAGE)
    return g_malloc0 (bytes);
  if (posix_memalign (&index, HUGE_PAGE, bytes) != 0)
    g_error ("out of memory");
  madvise (index, bytes, MADV_HUGEPAGE);
  return memset (index, 0, bytes);
}

static void
grow_index (WendDocument *document)
{
  gsize size = MAX (document->index_size * 2, 64);
  WendAtom **index = new_index (size);
  guint32 *hashes = hashes_of (index, size);
  const guint32 *old = hashes_of (document->index, document->index_size);

  for (gsize i = 0; i < document->index_size; i++)
    if (old[i] != 0)
      {
        gsize at = place_of (old[i], size);
        while (hashes[at] != 0)
          at = (at + 1) & (size - 1);
        index[at] = document->index[i];
        hashes[at] = old[i];
      }
  free (document->index);
  document->index = index;
  document->index_size = size;
}

static WendAtom *
find_atom (const WendDocument *document, const char *id, gsize length, guint32 hash, gsize *at)
{
  const guint32 *hashes = hashes_of (document->index, document->index_size);

  for (*at = place_of (hash, document->index_size); hashes[*at] != 0; *at = (*at + 1) & (document->index_size - 1))
    if (hashes[*at] == hash)
      {
        WendAtom *atom = document->index[*at];
        if (atom->length == length && memcmp (atom->text, id, length) == 0)
          return atom;
      }
  return NULL;
}

WendAtom *
wend_document_atom (WendDocument *document, const char *id, gsize length)
{
  guint32 hash = hash_text (id, length);
  gsize at;
  WendAtom *atom;

  /* As full as this a search still stays within two lines of the cache. */
  if (document->index_used * 8 >= document->index_size * 7)
    grow_index (document);
  atom = find_atom (document, id, length, hash, &at);
  if (atom == NULL)
    {
      atom = wend_arena_alloc (document->arena, sizeof (WendAtom) + length + 1);
      *atom = (WendAtom) { NULL, hash, (guint32) length };
      memcpy (atom->text, id, length);
      atom->text[length] = '\0';
      document->index[at] = atom;
      hashes_of (document->index, document->index_size)[at] = hash;
      document->index_used++;
    }
  return atom;
}

const char *
wend_document_intern (WendDocument *document, const char *text, gsize length)
{
  return wend_arena_string (document->arena, text, length);
}

const char *
wend_document_hold (WendDocument *document, const WendFieldRow *row, const char *value, gsize length)
{
  const char *token;

  if (row->type == WEND_TYPE_REF)
    return wend_document_atom (document, value, length)->text;
  token = wend_value_token (row, value, length);
  return token != NULL ? token : wend_arena_string (document->arena, value, length);
}

WendDocument *
wend_document_new (const char *id)
{
  WendDocument *document = g_new0 (WendDocument, 1);

  document->arena = wend_arena_new ();
  grow_index (document);
  document->removed = g_ptr_array_new ();
  document->foreign = g_hash_table_new_full (NULL, NULL, NULL, free_foreign);
  document->blobs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  document->id = wend_document_intern (document, id, strlen (id));
  document->version = WEND_FORMAT_VERSION;
  document->map = wend_node_new_in (document, WEND_KIND_MAP, wend_document_atom (document, "map", 3));
  document->parked = wend_node_new_in (document, WEND_KIND_PARKED, wend_document_atom (document, "parked", 6));
  wend_node_append_child (document, document->map, document->parked);
  return document;
}

/* Child lists are the only part of the tree outside the arena. */
static void
free_lists (WendNode *node)
{
  for (guint i = 0; node->children != NULL && i < node->children->n; i++)
    if (node->children->items[i]->children != NULL)
      free_lists (node->children->items[i]);
  g_clear_pointer (&node->children, g_free);
}

void
wend_document_free (WendDocument *document)
{
  if (document == NULL)
    return;
  free_lists (document->map);
  for (guint i = 0; i < document->removed->len; i++)
    free_lists (document->removed->pdata[i]);
  free (document->index);
  g_ptr_array_unref (document->removed);
  g_hash_table_unref (document->foreign);
  g_hash_table_unref (document->blobs);
  wend_arena_free (document->arena);
  g_free (document);
}

const char *
wend_document_id (const WendDocument *document)
{
  return document->id;
}

void
wend_document_set_id (WendDocument *document, const char *id)
{
  document->id = wend_document_intern (document, id, strlen (id));
}

guint
wend_document_version (const WendDocument *document)
{
  return document->version;
}

WendNode *
wend_document_map (const WendDocument *document)
{
  return document->map;
}

WendNode *
wend_document_parked (const WendDocument *document)
{
  return document->parked;
}

WendNode *
wend_document_find (const WendDocument *document, const char *id)
{
  gsize length = id != NULL ? strlen (id) : 0;
  gsize at;
  WendAtom *atom = length > 0 ? find_atom (document, id, length, hash_text (id, length), &at) : NULL;

  return atom != NULL ? atom->node : NULL;
}

WendNode *
wend_document_find_living (const WendDocument *document, const char *id)
{
  WendNode *node = wend_document_find (document, id);
  return node != NULL && !wend_node_is_dead (node) ? node : NULL;
}

static char *
fold (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  return g_utf8_casefold (trimmed, -1);
}

WendNode *
wend_document_find_place (const WendDocument *document, const char *name, guint32 kinds)
{
  g_autofree char *wanted = fold (name);
  g_autofree char *id = g_strstrip (g_strdup (name));
  WendNode *node = wend_document_find_living (document, id);

  if (node != NULL && (kinds & (1u << node->kind)) != 0)
    return node;
  for (node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    {
      if ((kinds & (1u << node->kind)) == 0)
        continue;
      const char *title = wend_node_text (node, node->kind == WEND_KIND_STAGE ? WEND_FIELD_TITLE : WEND_FIELD_TEXT);
      g_autofree char *folded = fold (title);
      if (*folded != '\0' && strcmp (folded, wanted) == 0)
        return node;
    }
  return NULL;
}

gboolean
wend_document_is_rtl (const WendDocument *document)
{
  static const char *const languages[] = { "ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", NULL };
  g_auto (GStrv) parts = g_strsplit (wend_node_text (wend_document_map (document), WEND_FIELD_LANG), "-", 2);

  return parts[0] != NULL && g_strv_contains ((const char *const *) languages, parts[0]);
}

WendNode *const *
wend_document_removed (const WendDocument *document, guint *n_removed)
{
  *n_removed = document->removed->len;
  return (WendNode *const *) document->removed->pdata;
}

WendNode *
wend_document_next (const WendDocument *document, const WendNode *node)
{
  if (node == NULL)
    return document->map;
  if (node->children != NULL && node->children->n > 0)
    return node->children->items[0];
  for (; node->parent != NULL; node = node->parent)
    {
      const WendChildren *siblings = node->parent->children;
      guint low = 0, high = siblings->n;
      /* first sibling behind this one */
      while (low < high)
        {
          guint middle = (low + high) / 2;
          if (wend_node_compare (siblings->items[middle], node) <= 0)
            low = middle + 1;
          else
            high = middle;
        }
      if (low < siblings->n)
        return siblings->items[low];
    }
  return NULL;
}

/* Kinds below which a node of `kind` can stand, at any depth. */
static guint32
kinds_above (WendKind kind)
{
  guint32 above = 0, before;

  do
    {
      before = above;
      for (guint k = 0; k < WEND_N_KINDS; k++)
        if ((wend_schema_kind ((WendKind) k)->children & (above | 1u << kind)) != 0)
          above |= 1u << k;
    }
  while (above != before);
  return above;
}

/* Only lists that can hold more are looked through; what they count themselves is told by their order. */
static guint
count_below (const WendNode *node, WendKind kind, guint32 above)
{
  guint n, count;
  WendNode *const *children;

  wend_node_children (node, kind, &count);
  for (guint k = 0; k < WEND_N_KINDS; k++)
    if ((above & (1u << k)) != 0)
      {
        children = wend_node_children (node, (WendKind) k, &n);
        for (guint i = 0; i < n; i++)
          if (children[i]->children != NULL)
            count += count_below (children[i], kind, above);
      }
  return count;
}

guint
wend_document_count (const WendDocument *document, WendKind kind)
{
  return kind == WEND_KIND_MAP ? 1 : count_below (document->map, kind, kinds_above (kind));
}

const WendForeign *
wend_document_foreign (const WendDocument *document, const WendNode *node)
{
  return node->foreign ? g_hash_table_lookup (document->foreign, node) : NULL;
}

GBytes *
wend_document_blob (const WendDocument *document, const char *sha256)
{
  return sha256 != NULL ? g_hash_table_lookup (document->blobs, sha256) : NULL;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
wend_document_list_blobs (const WendDocument *document)
{
  GPtrArray *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer sum;

  g_hash_table_iter_init (&iter, document->blobs);
  while (g_hash_table_iter_next (&iter, &sum, NULL))
    g_ptr_array_add (list, sum);
  g_ptr_array_sort (list, compare_strings);
  return list;
}

gsize
wend_document_memory (const WendDocument *document)
{
  return wend_arena_bytes (document->arena) + document->index_size * (sizeof (WendAtom *) + sizeof (guint32)) + document->child_bytes;
}
