/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All 25 ordered pairs of the five kinds of change, on the same node, on parent and child, on siblings, against results
 * written by hand. The first change is by one writer, the second by another who had not seen it.
 *
 * The map before:   s[p[c d]] t[]   two stages; step p in s; cards c and d in p with the keys a0 and a1.
 * Read so:          name=text[children] in order; tray[…] what is parked; trash{…} what is removed, each with its place. */

#include <string.h>

#include "edit/wend-apply.h"
#include "model/wend-builder.h"
#include "wend-test-map.h"

typedef struct
{
  const char *given; /* changes before, by a third writer */
  const char *first;
  const char *second;
  const char *result;
  guint notes; /* parts without effect, and parked ones */
} Pair;

static const Pair same_node[] = {
  { "", "create card x p a2", "create card x t a0", "s[p[c d x]] t[]", 1 },
  { "", "create card x p a2", "remove x", "s[p[c d]] t[] trash{x@p}", 0 },
  { "", "create card x p a2", "restore x", "s[p[c d x]] t[]", 1 },
  { "", "create card x p a2", "set x B", "s[p[c d x=B]] t[]", 0 },
  { "", "create card x p a2", "move x t a0", "s[p[c d]] t[x]", 0 },

  { "", "remove c", "create card c t a0", "s[p[d]] t[] trash{c@p}", 1 },
  { "", "remove c", "remove c", "s[p[d]] t[] trash{c@p}", 1 },
  { "", "remove c", "restore c", "s[p[c d]] t[]", 0 },
  { "", "remove c", "set c B", "s[p[d]] t[] trash{c=B@p}", 0 },
  { "", "remove c", "move c t a0", "s[p[d]] t[] trash{c@p}", 1 },

  { "remove c", "restore c", "create card c t a0", "s[p[c d]] t[]", 1 },
  { "remove c", "restore c", "remove c", "s[p[d]] t[] trash{c@p}", 0 },
  { "remove c", "restore c", "restore c", "s[p[c d]] t[]", 1 },
  { "remove c", "restore c", "set c B", "s[p[c=B d]] t[]", 0 },
  { "remove c", "restore c", "move c t a0", "s[p[d]] t[c]", 0 },

  { "", "set c A", "create card c t a0", "s[p[c=A d]] t[]", 1 },
  { "", "set c A", "remove c", "s[p[d]] t[] trash{c=A@p}", 0 },
  { "remove c", "set c A", "restore c", "s[p[c=A d]] t[]", 0 },
  { "", "set c A", "set c B", "s[p[c=B d]] t[]", 0 },
  { "", "set c A", "move c t a0", "s[p[d]] t[c=A]", 0 },

  { "", "move c t a0", "create card c p a2", "s[p[d]] t[c]", 1 },
  { "", "move c t a0", "remove c", "s[p[d]] t[] trash{c@t}", 0 },
  { "", "move c t a0", "restore c", "s[p[d]] t[c]", 1 },
  { "", "move c t a0", "set c B", "s[p[d]] t[c=B]", 0 },
  { "", "move c t a0", "move c p a2", "s[p[d c]] t[]", 0 },
};

/* The parent first; a CREATE makes the child, whether it comes first or second. */
static const Pair parent_child[] = {
  { "", "create step q s a1", "create card x q a0", "s[p[c d] q[x]] t[]", 0 },
  { "", "create card x p a2", "remove p", "s[] t[] trash{p[c d x]@s}", 0 },
  { "remove p", "create card x p a2", "restore p", "s[p[c d]] t[] tray[x]", 1 },
  { "", "create card x p a2", "set p B", "s[p=B[c d x]] t[]", 0 },
  { "", "create card x p a2", "move p t a0", "s[] t[p[c d x]]", 0 },

  { "", "remove p", "create card x p a2", "s[] t[] tray[x] trash{p[c d]@s}", 1 },
  { "", "remove p", "remove c", "s[] t[] trash{c@p p[d]@s}", 0 },
  { "remove c", "remove p", "restore c", "s[] t[] tray[c] trash{p[d]@s}", 1 },
  { "", "remove p", "set c B", "s[] t[] trash{p[c=B d]@s}", 0 },
  { "", "remove p", "move c t a0", "s[] t[c] trash{p[d]@s}", 0 },

  { "remove p", "restore p", "create card x p a2", "s[p[c d x]] t[]", 0 },
  { "remove p", "restore p", "remove c", "s[p[d]] t[] trash{c@p}", 0 },
  { "remove c, remove p", "restore p", "restore c", "s[p[c d]] t[]", 0 },
  { "remove p", "restore p", "set c B", "s[p[c=B d]] t[]", 0 },
  { "remove p", "restore p", "move c t a0", "s[p[d]] t[c]", 0 },

  { "", "set p A", "create card x p a2", "s[p=A[c d x]] t[]", 0 },
  { "", "set p A", "remove c", "s[p=A[d]] t[] trash{c@p}", 0 },
  { "remove c", "set p A", "restore c", "s[p=A[c d]] t[]", 0 },
  { "", "set p A", "set c B", "s[p=A[c=B d]] t[]", 0 },
  { "", "set p A", "move c t a0", "s[p=A[d]] t[c]", 0 },

  { "", "move p t a0", "create card x p a2", "s[] t[p[c d x]]", 0 },
  { "", "move p t a0", "remove c", "s[] t[p[d]] trash{c@p}", 0 },
  { "remove c", "move p t a0", "restore c", "s[] t[p[c d]]", 0 },
  { "", "move p t a0", "set c B", "s[] t[p[c=B d]]", 0 },
  { "", "move p t a0", "move c s a0", "s[c] t[p[d]]", 0 },
};

/* The child first. */
static const Pair child_parent[] = {
  { "", "create card x q a0", "create step q s a1", "s[p[c d] q[]] t[] tray[x]", 1 },
  { "", "create card x p a2", "remove s", "t[] trash{s[p[c d x]]@map}", 0 },
  { "remove s", "create card x p a2", "restore s", "s[p[c d]] t[] tray[x]", 1 },
  { "", "create card x p a2", "set s B", "s=B[p[c d x]] t[]", 0 },
  { "", "create card x p a2", "move s map a2", "t[] s[p[c d x]]", 0 },

  { "", "remove c", "create step p t a0", "s[p[d]] t[] trash{c@p}", 1 },
  { "", "remove c", "remove p", "s[] t[] trash{c@p p[d]@s}", 0 },
  { "remove p", "remove c", "restore p", "s[p[d]] t[] trash{c@p}", 0 },
  { "", "remove c", "set p B", "s[p=B[d]] t[] trash{c@p}", 0 },
  { "", "remove c", "move p t a0", "s[] t[p[d]] trash{c@p}", 0 },

  { "remove c", "restore c", "create step p t a0", "s[p[c d]] t[]", 1 },
  { "remove c", "restore c", "remove p", "s[] t[] trash{p[c d]@s}", 0 },
  { "remove c, remove p", "restore c", "restore p", "s[p[d]] t[] tray[c]", 1 },
  { "remove c", "restore c", "set p B", "s[p=B[c d]] t[]", 0 },
  { "remove c", "restore c", "move p t a0", "s[] t[p[c d]]", 0 },

  { "", "set c A", "create step p t a0", "s[p[c=A d]] t[]", 1 },
  { "", "set c A", "remove p", "s[] t[] trash{p[c=A d]@s}", 0 },
  { "remove p", "set c A", "restore p", "s[p[c=A d]] t[]", 0 },
  { "", "set c A", "set p B", "s[p=B[c=A d]] t[]", 0 },
  { "", "set c A", "move p t a0", "s[] t[p[c=A d]]", 0 },

  { "", "move c t a0", "create step p t a0", "s[p[d]] t[c]", 1 },
  { "", "move c t a0", "remove p", "s[] t[c] trash{p[d]@s}", 0 },
  { "remove p", "move c t a0", "restore p", "s[p[d]] t[c]", 0 },
  { "", "move c t a0", "set p B", "s[p=B[d]] t[c]", 0 },
  { "", "move c t a0", "move p t a0", "s[] t[p[d] c]", 0 },
};

static const Pair siblings[] = {
  { "", "create card x p a0", "create card y p a0", "s[p[c y x d]] t[]", 0 },
  { "", "create card x p a2", "remove d", "s[p[c x]] t[] trash{d@p}", 0 },
  { "remove d", "create card x p a1", "restore d", "s[p[c x d]] t[]", 0 },
  { "", "create card x p a2", "set d B", "s[p[c d=B x]] t[]", 0 },
  { "", "create card x p a2", "move c p a2", "s[p[d x c]] t[]", 0 },

  { "", "remove c", "create card x p a0", "s[p[x d]] t[] trash{c@p}", 0 },
  { "", "remove c", "remove d", "s[p[]] t[] trash{c@p d@p}", 0 },
  { "remove d", "remove c", "restore d", "s[p[d]] t[] trash{c@p}", 0 },
  { "", "remove c", "set d B", "s[p[d=B]] t[] trash{c@p}", 0 },
  { "", "remove c", "move d p a0", "s[p[d]] t[] trash{c@p}", 0 },

  { "remove d", "restore d", "create card x p a1", "s[p[c d x]] t[]", 0 },
  { "remove d", "restore d", "remove c", "s[p[d]] t[] trash{c@p}", 0 },
  { "remove c, remove d", "restore d", "restore c", "s[p[c d]] t[]", 0 },
  { "remove d", "restore d", "set c B", "s[p[c=B d]] t[]", 0 },
  { "remove d", "restore d", "move c p a1", "s[p[d c]] t[]", 0 },

  { "", "set c A", "create card x p a1", "s[p[c=A d x]] t[]", 0 },
  { "", "set c A", "remove d", "s[p[c=A]] t[] trash{d@p}", 0 },
  { "remove d", "set c A", "restore d", "s[p[c=A d]] t[]", 0 },
  { "", "set c A", "set d B", "s[p[c=A d=B]] t[]", 0 },
  { "", "set c A", "move d p Zz", "s[p[d c=A]] t[]", 0 },

  { "", "move c p a2", "create card x p a2", "s[p[d c x]] t[]", 0 },
  { "", "move c p a2", "remove d", "s[p[c]] t[] trash{d@p}", 0 },
  { "remove d", "move c p a1", "restore d", "s[p[c d]] t[]", 0 },
  { "", "move c p a2", "set d B", "s[p[d=B c]] t[]", 0 },
  { "", "move c p a2", "move d p a2", "s[p[c d]] t[]", 0 },
};

/* What collaboration.md §6 wants covered beside the pairs. `first` and `second` may be several changes each. */
static const Pair races[] = {
  /* crosswise and in a ring: the first in the log wins */
  { "create comment k map a0, create comment m map a1", "move k m a0", "move m k a0", "s[p[c d]] t[] m[k]", 1 },
  { "create comment k map a0, create comment m map a1, create comment o map a2", "move k m a0, move m o a0", "move o k a0", "s[p[c d]] t[] o[m[k]]", 1 },
  /* one key from two */
  { "", "create card x p a2", "create card y p a2", "s[p[c d x y]] t[]", 0 },
  { "remove d", "create card x p a1, create card y p a2", "restore d", "s[p[c x d y]] t[]", 0 },
  /* one list ordered twice */
  { "", "move c p a2", "move c p a1V", "s[p[d c]] t[]", 0 },
  /* out of, and into, what is removed */
  { "", "move c t a0", "remove p", "s[] t[c] trash{p[d]@s}", 0 },
  { "move c t a0", "remove p", "move c p a2", "s[] t[c] trash{p[d]@s}", 1 },
  { "move c t a0", "move c p a2", "remove p", "s[] t[] trash{p[d c]@s}", 0 },
  /* a whole stage goes while others add to it */
  /* the third arrives between its twin, the first, and the next */
  { "", "remove s", "create card x s a0, create card y p a0, create card z s a0", "t[] tray[x z y] trash{s[p[c d]]@map}", 3 },
  { "", "remove s, move c t a0, move d t a1", "set c B", "t[c=B d] trash{s[p[]]@map}", 0 },
  /* what cannot be */
  { "", "move p p a0", "move s p a0", "s[p[c d]] t[]", 2 },
  { "", "move c map a0", "move t s a0", "s[p[c d]] t[]", 2 },
  { "", "remove map, remove parked", "move map s a0, restore parked", "s[p[c d]] t[]", 4 },
  { "", "set parked A", "create card x map a0", "s[p[c d]] t[] tray[x]", 2 },
  { "", "create stage map map a0, create map n map a0", "create parked n map a0", "s[p[c d]] t[]", 3 },
  /* keys that are none: at the end */
  { "", "create card x p bad", "move c p a", "s[p[d x c]] t[]", 0 },
};

static void
take_change (WendChangeset *changeset, const char *text)
{
  static const char *const kinds[] = { "create", "remove", "restore", "set", "move" };
  g_auto (GStrv) part = g_strsplit (text, " ", -1);
  WendChange change = { 0 };
  guint at = 1;

  while (strcmp (part[0], kinds[change.kind]) != 0)
    change.kind++;
  if (change.kind == WEND_CHANGE_CREATE)
    {
      change.type = g_strdup (part[at++]);
      change.fields = wend_change_fields_new ();
    }
  change.id = g_strdup (part[at++]);
  if (change.kind == WEND_CHANGE_CREATE || change.kind == WEND_CHANGE_MOVE)
    {
      change.parent = g_strdup (part[at++]);
      change.order = g_strdup (part[at++]);
    }
  if (change.kind == WEND_CHANGE_SET)
    {
      change.fields = wend_change_fields_new ();
      wend_change_fields_add (change.fields, change.id[0] == 's' || change.id[0] == 't' ? "title" : "text", part[at++]);
    }
  g_assert_null (part[at]);
  wend_changeset_take (changeset, &change);
}

static void
apply_text (const WendApply *to, const char *writer, const char *text)
{
  g_auto (GStrv) changes = g_strsplit (text, ", ", -1);
  g_autoptr (WendChangeset) changeset = wend_changeset_new (writer, 1, "");

  for (guint i = 0; changes[i] != NULL; i++)
    take_change (changeset, changes[i]);
  g_assert_true (wend_apply (to, changeset, 1));
}

static void
append_nodes (GString *out, const WendNode *node)
{
  guint n;
  WendNode *const *children = wend_node_all_children (node, &n);
  const char *text = wend_node_get (node, wend_node_kind (node) == WEND_KIND_STAGE ? WEND_FIELD_TITLE : WEND_FIELD_TEXT);

  g_string_append (out, wend_node_id (node));
  if (text != NULL)
    g_string_append_printf (out, "=%s", text);
  if (n == 0 && wend_node_kind (node) != WEND_KIND_STAGE && wend_node_kind (node) != WEND_KIND_STEP)
    return;
  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      append_nodes (out, children[i]);
    }
  g_string_append_c (out, ']');
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (wend_node_id (*(WendNode *const *) a), wend_node_id (*(WendNode *const *) b));
}

static void
append_trash (GString *out, const WendDocument *document)
{
  guint n;
  WendNode *const *removed = wend_document_removed (document, &n);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, removed[i]);
  g_ptr_array_sort (sorted, compare_ids);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (out, i == 0 ? " trash{" : " ");
      append_nodes (out, sorted->pdata[i]);
      g_string_append_printf (out, "@%s", wend_node_id (wend_node_parent (sorted->pdata[i])));
    }
  if (n > 0)
    g_string_append_c (out, '}');
}

static char *
picture (const WendDocument *document)
{
  GString *out = g_string_new (NULL);
  guint n;
  WendNode *const *children = wend_node_all_children (wend_document_map (document), &n);

  for (guint i = 0; i < n; i++)
    if (children[i] != wend_document_parked (document))
      {
        if (out->len > 0)
          g_string_append_c (out, ' ');
        append_nodes (out, children[i]);
      }
  children = wend_node_all_children (wend_document_parked (document), &n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (out, i == 0 ? " tray[" : " ");
      append_nodes (out, children[i]);
    }
  if (n > 0)
    g_string_append_c (out, ']');
  append_trash (out, document);
  return g_string_free (out, FALSE);
}

static WendDocument *
base (void)
{
  WendBuilder *builder = wend_builder_new ("pairs");
  WendNode *s = wend_builder_add (builder, NULL, WEND_KIND_STAGE, "s", 1);
  WendNode *p = wend_builder_add (builder, s, WEND_KIND_STEP, "p", 1);

  wend_builder_add (builder, p, WEND_KIND_CARD, "c", 1);
  wend_builder_add (builder, p, WEND_KIND_CARD, "d", 1);
  wend_builder_add (builder, NULL, WEND_KIND_STAGE, "t", 1);
  return wend_builder_finish (builder);
}

static gboolean
check_pair (const Pair *pair)
{
  g_autoptr (WendDocument) document = base ();
  g_autoptr (WendMarks) marks = wend_marks_new ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *result = NULL;
  g_autofree char *broken = NULL;
  WendApply to = { document, marks, NULL, NULL };

  if (*pair->given != '\0')
    apply_text (&to, "given", pair->given);
  to.notes = notes;
  apply_text (&to, "first", pair->first);
  apply_text (&to, "second", pair->second);
  result = picture (document);
  broken = wend_test_broken (document);
  if (strcmp (result, pair->result) == 0 && notes->len == pair->notes && broken == NULL)
    return TRUE;
  g_printerr ("# given %s: %s | %s\n#   wanted %s, %u notes\n#   got    %s, %u notes %s\n", *pair->given != '\0' ? pair->given : "nothing",
              pair->first, pair->second, pair->result, pair->notes, result, notes->len, broken != NULL ? broken : "");
  for (guint i = 0; i < notes->len; i++)
    g_printerr ("#   note: %s\n", (const char *) notes->pdata[i]);
  return FALSE;
}

typedef struct
{
  const char *path;
  const Pair *pairs;
  guint n_pairs;
} Table;

/* Rows stand in the order of the kinds, five by five, so that none is missing. */
static gboolean
is_complete (const Table *table)
{
  static const char *const kinds[] = { "create", "remove", "restore", "set", "move" };

  for (guint i = 0; i < 25; i++)
    if (!g_str_has_prefix (table->pairs[i].first, kinds[i / 5]) || !g_str_has_prefix (table->pairs[i].second, kinds[i % 5]))
      return FALSE;
  return TRUE;
}

static void
run_table (gconstpointer data)
{
  const Table *table = data;

  g_assert_true (table->pairs == races || (table->n_pairs == 25 && is_complete (table)));
  for (guint i = 0; i < table->n_pairs; i++)
    if (!check_pair (&table->pairs[i]))
      g_test_fail ();
}

int
main (int argc, char **argv)
{
  static const Table tables[] = {
    { "/wend/edit/pairs/same-node", same_node, G_N_ELEMENTS (same_node) },
    { "/wend/edit/pairs/parent-child", parent_child, G_N_ELEMENTS (parent_child) },
    { "/wend/edit/pairs/child-parent", child_parent, G_N_ELEMENTS (child_parent) },
    { "/wend/edit/pairs/siblings", siblings, G_N_ELEMENTS (siblings) },
    { "/wend/edit/pairs/races", races, G_N_ELEMENTS (races) },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_test_add_data_func (tables[i].path, &tables[i], run_table);
  return g_test_run ();
}
