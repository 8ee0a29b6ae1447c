/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a table is read: "Comma, UTF-8" on a button, and behind it what can be said otherwise. Choices are small lists of
 * what there is; what is found stays found until a person says something else. */

#include "wend-config.h"

#include "app/wend-import-blocks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-tip.h"

typedef struct
{
  const char *value;
  const char *words;
} Choice;

static const Choice delimiters[] = { { ",", N_ ("Comma") }, { ";", N_ ("Semicolon") }, { "\t", N_ ("Tab") }, { "|", N_ ("Bar") } };
static const Choice encodings[] = { { "utf-8", "UTF-8" }, { "latin-1", "Latin-1" }, { "utf-16le", "UTF-16LE" }, { "utf-16be", "UTF-16BE" } };
static const Choice dates[] = { { "%Y-%m-%d", N_ ("Year-month-day") }, { "%d/%m/%Y", N_ ("Day/month/year") }, { "%m/%d/%Y", N_ ("Month/day/year") }, { "%d.%m.%Y", N_ ("Day.month.year") },
                                { "%Y/%m/%d", N_ ("Year/month/day") }, { "%d-%m-%Y", N_ ("Day-month-year") }, { "%m-%d-%Y", N_ ("Month-day-year") }, { "%d %b %Y", N_ ("Day month-name year") },
                                { "%b %d, %Y", N_ ("Month-name day, year") } };
static const Choice periods[] = { { "month", N_ ("Month by month") }, { "week", N_ ("Week by week") }, { "day", N_ ("Day by day") }, { "quarter", N_ ("Quarter by quarter") }, { "year", N_ ("Year by year") } };

typedef struct
{
  WendImportJob *job;
  GtkWidget *button;
  GtkDropDown *delimiter, *encoding, *date, *period;
} Format;

static char
delimiter_now (WendImportJob *job)
{
  const WendTable *table = wend_import_job_table (job);
  return table != NULL ? table->delimiter : 0;
}

static const char *
encoding_words (WendImportJob *job)
{
  const WendTable *table = wend_import_job_table (job);
  return table != NULL && table->encoding != NULL ? table->encoding : "UTF-8";
}

static guint
index_of (const Choice *choices, guint n, const char *value)
{
  for (guint i = 0; i < n; i++)
    if (value != NULL && g_ascii_strcasecmp (choices[i].value, value) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
on_form (GtkDropDown *down, GParamSpec *pspec, Format *format)
{
  guint delimiter = gtk_drop_down_get_selected (format->delimiter), encoding = gtk_drop_down_get_selected (format->encoding);

  if (delimiter >= G_N_ELEMENTS (delimiters) || encoding >= G_N_ELEMENTS (encodings))
    return;
  wend_import_job_set_form (format->job, *delimiters[delimiter].value, encodings[encoding].value);
}

static void
on_key (GtkDropDown *down, GParamSpec *pspec, Format *format)
{
  gboolean date = down == format->date;
  guint i = gtk_drop_down_get_selected (down);
  const Choice *choices = date ? dates : periods;
  WendMappingDraft *draft = wend_import_job_draft (format->job);

  if (i >= (date ? G_N_ELEMENTS (dates) : G_N_ELEMENTS (periods)) || draft == NULL || g_strcmp0 (wend_mapping_draft_get (draft, "source", NULL, date ? "date-format" : "period"), choices[i].value) == 0)
    return;
  wend_mapping_draft_set (draft, "source", NULL, date ? "date-format" : "period", choices[i].value);
  wend_import_job_touch (format->job);
}

static GtkDropDown *
add_choice (GtkWidget *grid, int row, const char *label, const Choice *choices, guint n, guint selected)
{
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *down, *title = gtk_label_new (label);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (words, _ (choices[i].words));
  down = gtk_drop_down_new (G_LIST_MODEL (words), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (down), selected);
  wend_import_set_name (down, label);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (down, TRUE);
  gtk_grid_attach (GTK_GRID (grid), title, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), down, 1, row, 1, 1);
  return GTK_DROP_DOWN (down);
}

static void
create_popover (GtkMenuButton *button, gpointer data)
{
  Format *format = data;
  WendMappingDraft *draft = wend_import_job_draft (format->job);
  GtkWidget *popover = gtk_popover_new (), *grid = gtk_grid_new ();
  const char mark[] = { delimiter_now (format->job), '\0' };
  const char *date = draft != NULL ? wend_mapping_draft_get (draft, "source", NULL, "date-format") : NULL;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  format->delimiter = add_choice (grid, 0, _ ("Columns are parted by"), delimiters, G_N_ELEMENTS (delimiters), index_of (delimiters, G_N_ELEMENTS (delimiters), mark));
  format->encoding = add_choice (grid, 1, _ ("Encoding"), encodings, G_N_ELEMENTS (encodings), index_of (encodings, G_N_ELEMENTS (encodings), encoding_words (format->job)));
  g_signal_connect (format->delimiter, "notify::selected", G_CALLBACK (on_form), format);
  g_signal_connect (format->encoding, "notify::selected", G_CALLBACK (on_form), format);
  if (date != NULL)
    {
      format->date = add_choice (grid, 2, _ ("Dates are written"), dates, G_N_ELEMENTS (dates), index_of (dates, G_N_ELEMENTS (dates), date));
      format->period = add_choice (grid, 3, _ ("Counted"), periods, G_N_ELEMENTS (periods), index_of (periods, G_N_ELEMENTS (periods), wend_mapping_draft_get (draft, "source", NULL, "period")));
      g_signal_connect (format->date, "notify::selected", G_CALLBACK (on_key), format);
      g_signal_connect (format->period, "notify::selected", G_CALLBACK (on_key), format);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  gtk_menu_button_set_popover (button, popover);
}

static void
on_changed (WendImportJob *job, guint what, GtkWidget *button)
{
  const char mark[] = { delimiter_now (job), '\0' };
  guint i = index_of (delimiters, G_N_ELEMENTS (delimiters), mark);
  WendMappingDraft *draft = wend_import_job_draft (job);
  guint date = index_of (dates, G_N_ELEMENTS (dates), draft != NULL ? wend_mapping_draft_get (draft, "source", NULL, "date-format") : NULL);
  g_autoptr (GString) words = NULL;

  if ((what & (WEND_IMPORT_TABLE | WEND_IMPORT_DRAFT)) == 0)
    return;
  words = g_string_new (NULL);
  if (i < G_N_ELEMENTS (delimiters))
    g_string_append_printf (words, "%s, ", _ (delimiters[i].words));
  g_string_append (words, encoding_words (job));
  if (date < G_N_ELEMENTS (dates) && date > 0)
    g_string_append_printf (words, ", %s", _ (dates[date].words));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), words->str);
  gtk_widget_set_visible (button, strcmp (wend_import_job_form (job), "csv") == 0 && wend_import_job_table (job) != NULL);
}

static void
format_free (gpointer data)
{
  g_object_unref (((Format *) data)->job);
  g_free (data);
}

GtkWidget *
wend_import_format_new (WendImportJob *job)
{
  GtkWidget *button = gtk_menu_button_new ();
  Format *format = g_new0 (Format, 1);

  format->job = g_object_ref (job);
  format->button = button;
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  wend_tip_set (button, _ ("How the file is read"));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("How the file is read"));
  gtk_widget_set_visible (button, FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover, format, NULL);
  g_object_set_data_full (G_OBJECT (button), "format", format, format_free);
  g_signal_connect_object (job, "changed", G_CALLBACK (on_changed), button, 0);
  return button;
}
