/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A question to a database: which data source, which statement (shown in full before it runs), for which time, how long it
 * may take. The password goes to the driver, and to the keyring if a person says so; never into the map. */

#include "wend-config.h"

#include "app/wend-import-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-keyring.h"
#include "base/wend-parse.h"

#define TIMEOUT 300
#define LONGEST 86400
#define MOST_TEXT 40000 /* bytes of a statement; the map keeps 10,000 characters */

typedef struct
{
  WendImportWindow *window;
  GtkWidget *dsn, *user, *password, *period, *timeout;
  GtkSwitch *keep;
  GtkTextView *statement;
  char *name;   /* of the file with the statement; NULL: typed */
  char *series; /* of the remembered set; NULL: none */
} Query;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_free (query->name);
  g_free (query->series);
  g_free (query);
}

static GtkWidget *
add_entry (GtkWidget *group, GtkWidget *entry, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entry);
  return entry;
}

/* The eye in the row of the password has no name of its own. */
static void
name_images (GtkWidget *widget)
{
  if (GTK_IS_IMAGE (widget))
    wend_import_set_name (widget, _ ("Show the password"));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_images (child);
}

static void
set_statement (Query *query, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (query->statement), text, -1);
}

static char *
get_statement (Query *query)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (query->statement);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* the statement from a file */

static void
on_read (GObject *file, GAsyncResult *result, gpointer page)
{
  Query *query = g_object_get_data (page, "query");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  if (gtk_widget_get_root (page) == NULL) /* closed meanwhile */
    {
      g_object_unref (page);
      return;
    }
  if (!g_file_load_contents_finish (G_FILE (file), result, &text, &length, NULL, &error))
    wend_import_window_notice (query->window, error->message, NULL, NULL);
  else if (length > MOST_TEXT || !g_utf8_validate (text, (gssize) length, NULL))
    wend_import_window_notice (query->window, _ ("That file holds no statement. Choose a text file in UTF-8 of at most 10,000 characters."), NULL, NULL);
  else
    {
      wend_import_window_notice (query->window, NULL, NULL, NULL);
      set_statement (query, text);
      g_free (query->name);
      query->name = g_file_get_basename (G_FILE (file));
    }
  g_object_unref (page);
}

static void
on_file_chosen (GtkNativeDialog *dialog, int response, GtkWidget *page)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_file_load_contents_async (file, NULL, on_read, g_object_ref (page));
    }
  g_object_unref (dialog);
}

static void
on_choose_file (GtkButton *button, GtkWidget *page)
{
  Query *query = g_object_get_data (G_OBJECT (page), "query");
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Choose a statement"), GTK_WINDOW (query->window), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("SQL"));
  gtk_file_filter_add_suffix (filter, "sql");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_chosen), page, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* asking */

typedef struct
{
  char *dsn, *user, *password;
  gboolean keep;
} Key;

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->dsn);
  g_free (key->user);
  if (key->password != NULL)
    explicit_bzero (key->password, strlen (key->password));
  g_free (key->password);
  g_free (key);
}

/* The keyring may wait for a person. */
static void
use_keyring (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Key *key = data;

  if (key->password == NULL)
    key->password = wend_keyring_look_up (key->dsn, key->user, cancellable);
  else if (key->keep)
    wend_keyring_store (key->dsn, key->user, key->password, cancellable);
  g_task_return_boolean (task, TRUE);
}

static void
on_key (GObject *page, GAsyncResult *result, gpointer data)
{
  Query *query = g_object_get_data (page, "query");
  Key *key = g_task_get_task_data (G_TASK (result));
  g_autofree char *statement = NULL;
  guint64 timeout = TIMEOUT;
  WendImportQuestion question;

  if (gtk_widget_get_root (GTK_WIDGET (page)) == NULL) /* closed meanwhile */
    return;
  statement = get_statement (query);
  wend_parse_uint64 (gtk_editable_get_text (GTK_EDITABLE (query->timeout)), &timeout);
  question = (WendImportQuestion) { key->dsn, *key->user != '\0' ? key->user : NULL, key->password, statement, query->name, (guint) timeout };
  wend_import_job_ask (wend_import_window_job (query->window), &question, gtk_editable_get_text (GTK_EDITABLE (query->period)), query->series);
}

static gboolean
miss (Query *query, GtkWidget *entry, const char *words)
{
  wend_import_window_notice (query->window, words, NULL, NULL);
  gtk_widget_grab_focus (entry);
  return FALSE;
}

static gboolean
check (Query *query)
{
  const char *dsn = gtk_editable_get_text (GTK_EDITABLE (query->dsn));
  g_autofree char *statement = get_statement (query);
  guint64 timeout;
  WendPeriod period;

  if (*dsn == '\0' || strpbrk (dsn, ";={}[]\\") != NULL)
    return miss (query, query->dsn, _ ("Type the name of a data source as your system knows it; never a connection string."));
  if (!wend_period_parse (gtk_editable_get_text (GTK_EDITABLE (query->period)), &period))
    return miss (query, query->period, _ ("Type the time that is asked about, such as 2026-10. Its first day and the day after its last are the two ? of the statement."));
  if (!wend_parse_uint64 (gtk_editable_get_text (GTK_EDITABLE (query->timeout)), &timeout) || timeout < 1 || timeout > LONGEST)
    return miss (query, query->timeout, _ ("Type how long it may take, in seconds from 1 to 86,400."));
  if (*statement == '\0')
    return miss (query, GTK_WIDGET (query->statement), _ ("Type the statement, or open a file with one."));
  return TRUE;
}

void
wend_import_query_act (GtkWidget *page)
{
  Query *query = g_object_get_data (G_OBJECT (page), "query");
  const char *password = gtk_editable_get_text (GTK_EDITABLE (query->password));
  g_autoptr (GTask) task = NULL;
  Key *key;

  if (!check (query))
    return;
  wend_import_window_notice (query->window, NULL, NULL, NULL);
  key = g_new0 (Key, 1);
  key->dsn = g_strdup (gtk_editable_get_text (GTK_EDITABLE (query->dsn)));
  key->user = g_strdup (gtk_editable_get_text (GTK_EDITABLE (query->user)));
  key->password = *password != '\0' ? g_strdup (password) : NULL;
  key->keep = query->keep != NULL && gtk_switch_get_active (query->keep);
  task = g_task_new (page, NULL, on_key, NULL);
  g_task_set_task_data (task, key, key_free);
  g_task_run_in_thread (task, use_keyring);
}

/* the page */

static void
add_keep (Query *query, GtkWidget *group)
{
  GtkWidget *row = adw_action_row_new (), *keep = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Keep the password in the keyring"));
  gtk_widget_set_valign (keep, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keep);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), keep);
  wend_import_set_name (keep, _ ("Keep the password in the keyring"));
  query->keep = GTK_SWITCH (keep);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
statement_box (Query *query, GtkWidget *page)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *view = gtk_text_view_new ();

  gtk_text_view_set_monospace (GTK_TEXT_VIEW (view), TRUE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (scroller, -1, 180);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_add_css_class (view, "import-statement");
  wend_import_set_name (view, _ ("Statement"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  query->statement = GTK_TEXT_VIEW (view);
  return scroller;
}

void
wend_import_query_set (GtkWidget *page, const WendNode *source)
{
  Query *query = g_object_get_data (G_OBJECT (page), "query");
  g_autoptr (WendMappingDraft) draft = wend_mapping_draft_new (wend_node_text (source, WEND_FIELD_MAPPING), NULL);
  const char *dsn = draft != NULL ? wend_mapping_draft_get (draft, "source", NULL, "dsn") : NULL;
  const char *timeout = draft != NULL ? wend_mapping_draft_get (draft, "source", NULL, "timeout") : NULL;
  const char *name = draft != NULL ? wend_mapping_draft_get (draft, "source", NULL, "query") : NULL;

  gtk_editable_set_text (GTK_EDITABLE (query->dsn), dsn != NULL ? dsn : "");
  gtk_editable_set_text (GTK_EDITABLE (query->timeout), timeout != NULL ? timeout : "300");
  set_statement (query, wend_node_text (source, WEND_FIELD_QUERY));
  g_free (query->name);
  query->name = g_strdup (name);
  g_free (query->series);
  query->series = g_strdup (wend_node_text (source, WEND_FIELD_SERIES));
  gtk_widget_grab_focus (query->period);
}

GtkWidget *
wend_import_query_new (WendImportWindow *window)
{
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new (), *asked = adw_preferences_group_new (), *file = gtk_button_new_with_label (_ ("Open a file…"));
  Query *query = g_new0 (Query, 1);

  query->window = window;
  g_object_set_data_full (G_OBJECT (page), "query", query, query_free);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Which database"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("It is only read. Neither user nor password is kept in the map."));
  query->dsn = add_entry (group, adw_entry_row_new (), _ ("Name of the data source (ODBC)"));
  query->user = add_entry (group, adw_entry_row_new (), _ ("User, if the data source does not know"));
  query->password = add_entry (group, adw_password_entry_row_new (), _ ("Password, if it is asked for"));
  name_images (query->password);
  if (wend_keyring_is_there ())
    add_keep (query, group);
  query->period = add_entry (group, adw_entry_row_new (), _ ("Period, such as 2026-10"));
  query->timeout = add_entry (group, adw_entry_row_new (), _ ("Longest time in seconds"));
  gtk_editable_set_text (GTK_EDITABLE (query->timeout), "300");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (asked), _ ("What is asked"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (asked), _ ("One line for each stage and group. The two ? are the first day and the day after the last."));
  gtk_widget_set_valign (file, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (asked), file);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (asked), statement_box (query, page));
  g_signal_connect_object (file, "clicked", G_CALLBACK (on_choose_file), page, 0);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (asked));
  return page;
}
