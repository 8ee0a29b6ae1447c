/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows that do not count, by reason, with their lines and what can be chosen about them. Nothing is dropped without a row
 * here: what the core refused, what was answered twice, what somebody left out. */

#include "wend-config.h"

#include "app/wend-import-blocks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-import-words.h"
#include "app/wend-words.h"

#define MOST_NAMED 3u

typedef struct
{
  char *words;
  const char *reason; /* of WendRefusal, borrowed */
  guint64 n;
  GPtrArray *details; /* char *: the first few */
} Group;

typedef struct
{
  WendImportJob *job;
  GtkLabel *title, *caption;
  GtkWidget *list;
} Aside;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->words);
  g_ptr_array_unref (group->details);
  g_free (group);
}

static void
aside_free (gpointer data)
{
  g_object_unref (((Aside *) data)->job);
  g_free (data);
}

/* collecting */

static Group *
group_for (GPtrArray *groups, char *words, const char *reason)
{
  Group *group;

  for (guint i = 0; i < groups->len; i++)
    if (strcmp (((Group *) groups->pdata[i])->words, words) == 0)
      {
        g_free (words);
        return groups->pdata[i];
      }
  group = g_new0 (Group, 1);
  group->words = words;
  group->reason = reason;
  group->details = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (groups, group);
  return group;
}

static char *
detail (const WendRefusal *refusal)
{
  g_autofree char *line = wend_words_count (refusal->line);

  if (strcmp (refusal->reason, "stage not mapped") == 0 || refusal->line == 0)
    return g_strdup_printf (_ ("“%s”"), refusal->value);
  if (*refusal->value == '\0' || g_str_has_prefix (refusal->reason, "too "))
    return g_strdup_printf (_ ("line %s"), line);
  return g_strdup_printf (_ ("%s, line %s"), refusal->value, line);
}

static void
add_detail (Group *group, const WendRefusal *refusal)
{
  char *words = group->details->len <= MOST_NAMED ? detail (refusal) : NULL;

  group->n++;
  if (words == NULL)
    return;
  if (g_ptr_array_find_with_equal_func (group->details, words, g_str_equal, NULL))
    g_free (words);
  else
    g_ptr_array_add (group->details, words);
}

static char *
heading (WendImportJob *job, const WendRefusal *refusal)
{
  if (strcmp (refusal->reason, "stage not mapped") == 0
      && wend_mapping_draft_goes (wend_import_job_draft (job), wend_import_job_document (job), refusal->value, NULL) == WEND_GOES_OUT)
    return g_strdup (_ ("Stage left out"));
  return wend_import_reason_words (job, refusal->reason, refusal->column);
}

/* Group, most first. */
static GPtrArray *
collect (Aside *aside, guint64 *n_refused)
{
  const WendImport *import = wend_import_job_result (aside->job);
  const GPtrArray *refused = wend_import_refused (import, n_refused);
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);

  for (guint i = 0; i < refused->len; i++)
    {
      const WendRefusal *refusal = refused->pdata[i];
      Group *group = group_for (groups, heading (aside->job, refusal), refusal->reason);
      add_detail (group, refusal);
    }
  return groups;
}

/* rows */

/* A key of [source] with two values, the first one its default. */
static void
on_choice (GtkDropDown *down, GParamSpec *pspec, WendImportJob *job)
{
  const char *key = g_object_get_data (G_OBJECT (down), "key");
  const char *other = g_object_get_data (G_OBJECT (down), "other");

  wend_mapping_draft_set (wend_import_job_draft (job), "source", NULL, key, gtk_drop_down_get_selected (down) == 1 ? other : NULL);
  wend_import_job_touch (job);
}

static GtkWidget *
choice (WendImportJob *job, const char *key, const char *other, const char *const *words, const char *name)
{
  GtkWidget *down = gtk_drop_down_new_from_strings (words);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (down), g_strcmp0 (wend_mapping_draft_get (wend_import_job_draft (job), "source", NULL, key), other) == 0);
  g_object_set_data (G_OBJECT (down), "key", (gpointer) key);
  g_object_set_data (G_OBJECT (down), "other", (gpointer) other);
  gtk_widget_set_valign (down, GTK_ALIGN_CENTER);
  wend_import_set_name (down, name);
  g_signal_connect_object (down, "notify::selected", G_CALLBACK (on_choice), job, 0);
  return down;
}

static GtkWidget *
set_aside_words (void)
{
  GtkWidget *label = gtk_label_new (_ ("Set aside"));

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
add_row (Aside *aside, guint64 n, const char *words, const char *details, GtkWidget *end)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *text = wend_words_count (n);
  GtkWidget *count = gtk_label_new (text), *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *title = gtk_label_new (words), *below = gtk_label_new (details);

  gtk_widget_add_css_class (count, "heading");
  gtk_widget_add_css_class (count, "numeric");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_label_set_wrap (GTK_LABEL (below), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (below), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (below, "caption");
  gtk_widget_add_css_class (below, "dim-label");
  gtk_widget_set_hexpand (middle, TRUE);
  gtk_widget_set_valign (middle, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (middle), title);
  gtk_box_append (GTK_BOX (middle), below);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), middle);
  gtk_box_append (GTK_BOX (box), end);
  gtk_widget_add_css_class (box, "import-aside");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (aside->list), row);
}

static char *
join_details (const Group *group)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (group->details->len, MOST_NAMED); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", (char *) group->details->pdata[i]);
  if (group->details->len > MOST_NAMED)
    g_string_append (text, " …");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_group (Aside *aside, const Group *group)
{
  const char *unplaced[] = { _ ("Set aside"), _ ("Keep without a place"), NULL };
  g_autofree char *details = join_details (group);
  gboolean place = strcmp (group->reason, "stage not mapped") == 0 && strcmp (group->words, _ ("Stage left out")) != 0;

  add_row (aside, group->n, group->words, details, place ? choice (aside->job, "unplaced", "keep", unplaced, _ ("Answers without a place")) : set_aside_words ());
}

static void
add_duplicates (Aside *aside, guint64 n)
{
  const char *which[] = { _ ("Keep the last"), _ ("Keep the first"), NULL };

  if (n > 0)
    add_row (aside, n, _ ("Answered twice"), _ ("same number"), choice (aside->job, "duplicates", "first", which, _ ("Which of two answers counts")));
}

static void
refresh (Aside *aside)
{
  const WendImport *import = wend_import_job_result (aside->job);
  guint64 n_refused = 0, n_twice, n;
  g_autoptr (GPtrArray) groups = NULL;
  g_autofree char *count = NULL, *title = NULL;

  wend_import_clear_list (aside->list);
  if (import == NULL)
    {
      gtk_label_set_text (aside->title, _ ("Rows set aside"));
      gtk_label_set_text (aside->caption, "");
      gtk_widget_set_visible (aside->list, FALSE);
      return;
    }
  groups = collect (aside, &n_refused);
  n_twice = wend_import_n_duplicates (import);
  n = n_refused + n_twice;
  for (guint i = 0; i < groups->len; i++)
    add_group (aside, groups->pdata[i]);
  add_duplicates (aside, n_twice);
  count = wend_words_count (n);
  title = n == 0 ? g_strdup (_ ("Nothing set aside")) : g_strdup_printf (ngettext ("%s set aside", "%s set aside", (gulong) n), count);
  gtk_label_set_text (aside->title, title);
  gtk_label_set_text (aside->caption, n == 0 ? _ ("Every row can be used") : n_refused > wend_import_refused (import, NULL)->len ? _ ("The first 10,000 are listed") : _ ("Nothing is thrown away"));
  gtk_widget_set_visible (aside->list, n > 0);
}

static void
on_changed (WendImportJob *job, guint what, GtkWidget *list)
{
  if ((what & WEND_IMPORT_RESULT) != 0)
    refresh (g_object_get_data (G_OBJECT (list), "aside"));
}

GtkWidget *
wend_import_aside_new (WendImportJob *job, GtkLabel *title, GtkLabel *caption)
{
  GtkWidget *list = gtk_list_box_new ();
  Aside *aside = g_new0 (Aside, 1);

  *aside = (Aside) { g_object_ref (job), title, caption, list };
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  wend_import_set_name (list, _ ("Rows set aside"));
  g_object_set_data_full (G_OBJECT (list), "aside", aside, aside_free);
  g_signal_connect_object (job, "changed", G_CALLBACK (on_changed), list, 0);
  refresh (aside);
  return list;
}
