/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows docs/help: a page a topic, in the plainest Markdown: "# ", "## ", paragraphs, "- " and "1. " items, pictures alone in
 * their paragraph, **strong** and `key`. Another language is another folder with the same files. */

#include "wend-config.h"

#include "app/wend-help.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-tip.h"

#define ROOT "/org/wend/Wend/help/"
#define WIDTH 720

static const char *const topics[] = { "start", "draw", "keys", "measure", "overlays", "export", "keep", "present" };

typedef struct
{
  GtkWidget *window;
  GtkWidget *back;
  AdwWindowTitle *title;
  GtkWidget *scroller;
  int topic; /* -1: the list of them */
} Help;

static void show_topic (Help *help, int topic);

/* In the person's language where it has been written, else in English. Caller frees. */
static char *
read_topic (const char *topic)
{
  for (const char *const *language = g_get_language_names (); *language != NULL; language++)
    {
      const char *folder = strcmp (*language, "C") == 0 ? "en" : *language;
      g_autofree char *path = g_strconcat (ROOT, folder, "/", topic, ".md", NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
      if (bytes != NULL)
        return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  return g_strdup ("");
}

/* Pango markup of a paragraph: **strong** and `key`. */
static char *
to_markup (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean strong = FALSE, key = FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (strncmp (c, "**", 2) == 0)
      {
        g_string_append (out, (strong = !strong) ? "<b>" : "</b>");
        c++;
      }
    else if (*c == '`')
      g_string_append (out, (key = !key) ? "<b><tt>" : "</tt></b>");
    else
      {
        g_autofree char *escaped = g_markup_escape_text (c, g_utf8_next_char (c) - c);
        g_string_append (out, escaped);
      }
  if (strong || key) /* a mark without its twin: shown as it is written */
    {
      g_string_free (out, TRUE);
      return g_markup_escape_text (text, -1);
    }
  return g_string_free (out, FALSE);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css)
{
  g_autofree char *markup = to_markup (text);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* "- text" or "1. text": the mark stands beside what may be several lines. */
static void
add_item (GtkWidget *box, const char *mark, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *first = add_label (row, mark, "dim-label");
  GtkWidget *second = add_label (row, text, NULL);

  gtk_widget_set_valign (first, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (first), FALSE);
  gtk_widget_set_size_request (first, 22, -1);
  gtk_label_set_xalign (GTK_LABEL (first), 1);
  gtk_widget_set_hexpand (second, TRUE);
  gtk_box_append (GTK_BOX (box), row);
}

/* ![what is to be seen](file.png) */
static void
add_picture (GtkWidget *box, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text + 2, "](", 2);
  g_autofree char *path = NULL;
  GtkWidget *picture;

  if (parts[0] == NULL || parts[1] == NULL)
    return;
  parts[1][strcspn (parts[1], ")")] = '\0';
  path = g_strconcat (ROOT, "pictures/", g_str_has_prefix (parts[1], "../pictures/") ? parts[1] + 12 : parts[1], NULL);
  picture = gtk_picture_new_for_resource (path);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), parts[0]);
  gtk_widget_add_css_class (picture, "card");
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (box), picture);
}

static void
add_block (GtkWidget *box, const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (g_str_has_prefix (text, "# "))
    add_label (box, text + 2, "title-1");
  else if (g_str_has_prefix (text, "## "))
    gtk_widget_set_margin_top (add_label (box, text + 3, "title-3"), 12);
  else if (g_str_has_prefix (text, "- "))
    add_item (box, "•", text + 2);
  else if (digits > 0 && text[digits] == '.' && text[digits + 1] == ' ')
    {
      g_autofree char *mark = g_strndup (text, digits + 1);
      add_item (box, mark, text + digits + 2);
    }
  else if (g_str_has_prefix (text, "!["))
    add_picture (box, text);
  else
    add_label (box, text, NULL);
}

static gboolean
begins_block (const char *line)
{
  gsize digits = strspn (line, "0123456789");

  return g_str_has_prefix (line, "- ") || g_str_has_prefix (line, "#") || (digits > 0 && g_str_has_prefix (line + digits, ". "));
}

/* Lines up to an empty one, or to the next item, belong together. */
static void
add_text (GtkWidget *box, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) block = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    {
      if (block->len > 0 && (**line == '\0' || begins_block (*line)))
        {
          add_block (box, block->str);
          g_string_truncate (block, 0);
        }
      g_strstrip (*line);
      if (**line != '\0')
        g_string_append_printf (block, "%s%s", block->len > 0 ? " " : "", *line);
    }
  if (block->len > 0)
    add_block (box, block->str);
}

/* What a topic is called, and its first paragraph. */
static void
summarize (const char *text, char **title, char **about)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) first = g_string_new (NULL);
  guint i = 1;

  *title = g_strdup (lines[0] != NULL && g_str_has_prefix (lines[0], "# ") ? lines[0] + 2 : "");
  while (lines[0] != NULL && lines[i] != NULL && *lines[i] == '\0')
    i++;
  for (; lines[0] != NULL && lines[i] != NULL && *lines[i] != '\0'; i++)
    g_string_append_printf (first, "%s%s", first->len > 0 ? " " : "", lines[i]);
  *about = g_string_free (g_steal_pointer (&first), FALSE);
}

static void
on_topic (GtkWidget *widget, gpointer data)
{
  show_topic (data, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), "topic")));
}

static void
add_topics (Help *help, GtkWidget *box)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Topics"));
  for (gsize i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autofree char *text = read_topic (topics[i]), *title = NULL, *about = NULL;
      GtkWidget *row = adw_action_row_new ();
      summarize (text, &title, &about);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_object_set_data (G_OBJECT (row), "topic", GINT_TO_POINTER ((int) i));
      g_signal_connect (row, "activated", G_CALLBACK (on_topic), help);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  gtk_box_append (GTK_BOX (box), group);
}

static void
add_next (Help *help, GtkWidget *box, int topic)
{
  g_autofree char *text = read_topic (topics[topic]), *title = NULL, *about = NULL, *words = NULL;
  GtkWidget *button;

  summarize (text, &title, &about);
  /* Translators: at the end of a page of the guide: the title of the page that follows. */
  words = g_strdup_printf (_ ("Next: %s"), title);
  button = gtk_button_new_with_label (words);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 12);
  g_object_set_data (G_OBJECT (button), "topic", GINT_TO_POINTER (topic));
  g_signal_connect (button, "clicked", G_CALLBACK (on_topic), help);
  gtk_box_append (GTK_BOX (box), button);
}

static void
show_topic (Help *help, int topic)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10), *clamp = adw_clamp_new ();
  g_autofree char *text = topic >= 0 ? read_topic (topics[topic]) : NULL;

  help->topic = topic;
  gtk_widget_add_css_class (box, "guide");
  if (topic < 0)
    add_topics (help, box);
  else
    {
      add_text (box, text);
      if (topic + 1 < (int) G_N_ELEMENTS (topics))
        add_next (help, box, topic + 1);
    }
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (help->scroller), clamp);
  /* A picture gives up all its height before anything scrolls, unless it is asked for what it would like. */
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (help->scroller))), GTK_SCROLL_NATURAL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (help->scroller)), 0);
  gtk_widget_set_visible (help->back, topic >= 0);
  if (topic >= 0) /* Page Down reads on */
    gtk_widget_grab_focus (help->scroller);
  else
    gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD);
}

static void
on_back (GtkWidget *button, Help *help)
{
  show_topic (help, -1);
}

static gboolean
on_back_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  Help *help = data;

  if (help->topic < 0)
    return FALSE;
  show_topic (help, -1);
  return TRUE;
}

static gboolean
on_close_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
add_keys (Help *help)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Left, GDK_ALT_MASK),
                                                                                          gtk_callback_action_new (on_back_key, help, NULL)));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                                                          gtk_callback_action_new (on_close_key, NULL, NULL)));
  gtk_widget_add_controller (help->window, keys);
}

static GtkWidget *
new_window (void)
{
  Help *help = g_new0 (Help, 1);
  GtkWidget *header = adw_header_bar_new (), *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  help->window = adw_window_new ();
  help->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  help->scroller = gtk_scrolled_window_new ();
  g_object_set_data_full (G_OBJECT (help->window), "help", help, g_free);
  wend_tip_set (help->back, _ ("All topics (Alt+Left)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (help->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All topics"), -1);
  g_signal_connect (help->back, "clicked", G_CALLBACK (on_back), help);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), help->back);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (help->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (help->scroller, TRUE);
  gtk_widget_set_focusable (help->scroller, TRUE);
  gtk_box_append (GTK_BOX (content), header);
  gtk_box_append (GTK_BOX (content), help->scroller);
  adw_window_set_content (ADW_WINDOW (help->window), content);
  gtk_window_set_title (GTK_WINDOW (help->window), _ ("Wend guide"));
  gtk_window_set_default_size (GTK_WINDOW (help->window), 780, 720);
  gtk_widget_set_size_request (help->window, 340, 294);
  add_keys (help);
  show_topic (help, -1);
  return help->window;
}

void
wend_help_show (GtkWindow *parent)
{
  static GtkWidget *window; /* NULL when it is closed */

  if (window == NULL)
    {
      window = new_window ();
      g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
      gtk_window_set_transient_for (GTK_WINDOW (window), parent);
    }
  gtk_window_present (GTK_WINDOW (window));
}
