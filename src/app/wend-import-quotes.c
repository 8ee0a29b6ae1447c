/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people wrote, to pick from by hand: rows with a check, found by a word. What is picked is the job's to keep; only the first
 * MOST_SHOWN that have the word stand here. Texts come masked, but names are not known as such: the block says so. */

#include "wend-config.h"

#include "app/wend-import-blocks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-words.h"

#define MOST_SHOWN 100u
#define HEIGHT 320

typedef struct
{
  WendImportJob *job;
  GtkLabel *caption;
  GtkWidget *block; /* hidden where no column is meant for it */
  GtkWidget *find, *list, *scroller, *more;
} Quotes;

static void
quotes_free (gpointer data)
{
  g_object_unref (((Quotes *) data)->job);
  g_free (data);
}

/* words */

static void
add_part (GString *words, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

/* "I pass security · 4 October 2026 · app · line 12" */
static char *
where_words (WendImportJob *job, const WendQuote *quote)
{
  const WendNode *place = quote->place != NULL ? wend_document_find_living (wend_import_job_document (job), quote->place) : NULL;
  g_autofree char *count = wend_words_count (quote->line);
  g_autofree char *line = g_strdup_printf (_ ("line %s"), count);
  g_autofree char *date = quote->has_date ? wend_words_date (quote->date) : NULL;
  GString *words = g_string_new (NULL);

  add_part (words, place != NULL ? wend_node_text (place, WEND_FIELD_TITLE) : NULL);
  add_part (words, date);
  add_part (words, quote->channel);
  add_part (words, line);
  return g_string_free (words, FALSE);
}

static void
tell_picked (Quotes *quotes)
{
  guint n = wend_import_job_n_picked (quotes->job);
  g_autofree char *count = wend_words_count (n);
  g_autofree char *words = g_strdup_printf (ngettext ("%s picked", "%s picked", n), count);

  gtk_label_set_text (quotes->caption, words);
}

/* rows */

static void
on_toggled (GtkCheckButton *check, WendImportJob *job)
{
  const guint64 *line = g_object_get_data (G_OBJECT (check), "line");

  wend_import_job_pick (job, *line, gtk_check_button_get_active (check));
}

static GtkWidget *
quote_row (WendImportJob *job, const WendQuote *quote)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();
  g_autofree char *where = where_words (job, quote);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), quote->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), wend_import_job_is_picked (job, quote));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "line", g_memdup2 (&quote->line, sizeof quote->line), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), job, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  return row;
}

static gboolean
has_words (const WendQuote *quote, const char *folded)
{
  g_autofree char *text = *folded != '\0' ? g_utf8_casefold (quote->text, -1) : NULL;

  return text == NULL || strstr (text, folded) != NULL;
}

static void
tell_more (Quotes *quotes, guint n_shown, guint n_found)
{
  g_autofree char *shown = wend_words_count (n_shown);
  g_autofree char *found = wend_words_count (n_found);
  g_autofree char *words = n_found == 0 ? g_strdup (_ ("No text has this word.")) : g_strdup_printf (_ ("The first %s of %s texts. Find a word to see others."), shown, found);

  gtk_label_set_text (GTK_LABEL (quotes->more), words);
  gtk_widget_set_visible (quotes->more, n_found != n_shown || n_found == 0);
}

/* The page scrolls, too, and would leave only the least to what scrolls in it. */
static void
size_list (Quotes *quotes)
{
  int height = 0;

  gtk_widget_measure (quotes->list, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (quotes->scroller), MIN (height, HEIGHT));
}

static void
fill (Quotes *quotes)
{
  const GPtrArray *all = wend_import_job_quotes (quotes->job);
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (quotes->find)), -1);
  guint n_shown = 0, n_found = 0;

  wend_import_clear_list (quotes->list);
  g_strstrip (folded);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (!has_words (all->pdata[i], folded))
        continue;
      if (n_found++ < MOST_SHOWN)
        {
          gtk_list_box_append (GTK_LIST_BOX (quotes->list), quote_row (quotes->job, all->pdata[i]));
          n_shown++;
        }
    }
  gtk_widget_set_visible (quotes->scroller, n_shown > 0);
  size_list (quotes);
  tell_more (quotes, n_shown, n_found);
}

static void
refresh (Quotes *quotes)
{
  gtk_widget_set_visible (quotes->block, wend_import_job_quotes (quotes->job) != NULL);
  fill (quotes);
  tell_picked (quotes);
}

static void
on_search (GtkSearchEntry *entry, Quotes *quotes)
{
  fill (quotes);
}

static void
on_changed (WendImportJob *job, guint what, GtkWidget *box)
{
  Quotes *quotes = g_object_get_data (G_OBJECT (box), "quotes");

  if ((what & WEND_IMPORT_RESULT) != 0 && (wend_import_job_result (job) != NULL || wend_import_job_table (job) == NULL))
    refresh (quotes); /* while it is read again, what was there stays */
  else if ((what & WEND_IMPORT_PICKS) != 0)
    tell_picked (quotes);
}

/* making it */

static GtkWidget *
warning (void)
{
  GtkWidget *words = gtk_label_new (_ ("Addresses, links and long numbers are masked; names are not. Read what you pick: it goes with the map to everybody who gets it."));

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_add_css_class (words, "caption");
  return words;
}

static GtkWidget *
scrolled (GtkWidget *list)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  return scroller;
}

GtkWidget *
wend_import_quotes_new (WendImportJob *job, GtkWidget *block, GtkLabel *caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  Quotes *quotes = g_new0 (Quotes, 1);

  *quotes = (Quotes) { g_object_ref (job), caption, block, gtk_search_entry_new (), gtk_list_box_new (), NULL, gtk_label_new (NULL) };
  quotes->scroller = scrolled (quotes->list);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (quotes->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (quotes->list, "import-quotes");
  wend_import_set_name (quotes->list, _ ("Quotes"));
  wend_import_set_name (quotes->find, _ ("Find quotes with a word"));
  gtk_label_set_wrap (GTK_LABEL (quotes->more), TRUE);
  gtk_label_set_xalign (GTK_LABEL (quotes->more), 0);
  gtk_widget_add_css_class (quotes->more, "dim-label");
  gtk_widget_add_css_class (quotes->more, "caption");
  g_signal_connect (quotes->find, "search-changed", G_CALLBACK (on_search), quotes);
  gtk_box_append (GTK_BOX (box), warning ());
  gtk_box_append (GTK_BOX (box), quotes->find);
  gtk_box_append (GTK_BOX (box), quotes->scroller);
  gtk_box_append (GTK_BOX (box), quotes->more);
  g_object_set_data_full (G_OBJECT (box), "quotes", quotes, quotes_free);
  g_signal_connect_object (job, "changed", G_CALLBACK (on_changed), box, 0);
  refresh (quotes);
  return box;
}
