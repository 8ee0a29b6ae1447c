/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first rows of a delivery under a choice for each column. What is left out is not shown either; what was set aside is
 * marked. The choices themselves are wend-import-column-popover.c's. */

#include "wend-config.h"

#include "app/wend-import-blocks.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-import-words.h"

#define MOST_COLUMNS 200u
#define WIDEST 26 /* characters */

typedef struct
{
  WendImportJob *job;
  GtkWidget *grid;
  GtkWidget *scroller;
  GtkWidget *more;
  GPtrArray *chips; /* GtkMenuButton, one a column */
  GPtrArray *cells; /* GtkLabel, row by row */
  guint n_columns;
} Columns;

static void
columns_free (gpointer data)
{
  Columns *columns = data;

  g_object_unref (columns->job);
  g_ptr_array_unref (columns->chips);
  g_ptr_array_unref (columns->cells);
  g_free (columns);
}

/* refreshing */

static void
refresh_chip (Columns *columns, guint i)
{
  const WendTableColumn *column = wend_import_job_table (columns->job)->columns->pdata[i];
  WendMeaning meaning = wend_mapping_draft_use (wend_import_job_draft (columns->job), column->name, NULL);
  GtkWidget *chip = columns->chips->pdata[i];
  GtkWidget *box = gtk_menu_button_get_child (GTK_MENU_BUTTON (chip));
  g_autofree char *words = wend_import_use_words (columns->job, column->name);
  g_autofree char *name = g_strdup_printf ("%s: %s", column->name, words);

  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (box)), wend_import_meaning_icon (meaning));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), words);
  if (meaning == WEND_MEANS_NOTHING)
    gtk_widget_add_css_class (chip, "dim-label");
  else
    gtk_widget_remove_css_class (chip, "dim-label");
  wend_import_set_name (chip, name);
}

static gboolean
is_refused (const WendImport *import, guint64 line, const char *column)
{
  guint64 n;
  const GPtrArray *refused = wend_import_refused (import, &n);

  for (guint i = 0; i < refused->len; i++)
    {
      const WendRefusal *refusal = refused->pdata[i];
      if (refusal->line > line)
        break;
      if (refusal->line == line && strcmp (refusal->column, column) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
refresh_cell (Columns *columns, guint row, guint i)
{
  const WendTable *table = wend_import_job_table (columns->job);
  const WendTableRow *cells = table->rows->pdata[row];
  const WendTableColumn *column = table->columns->pdata[i];
  const WendImport *import = wend_import_job_result (columns->job);
  GtkWidget *label = columns->cells->pdata[row * columns->n_columns + i];
  gboolean out = wend_mapping_draft_use (wend_import_job_draft (columns->job), column->name, NULL) == WEND_MEANS_NOTHING;
  const char *text = cells->cells->pdata[i];
  gboolean refused = !out && import != NULL && is_refused (import, cells->line, column->name);

  gtk_label_set_text (GTK_LABEL (label), out ? _ ("not read") : *text == '\0' ? C_ ("cell", "empty") : text);
  if (out || *text == '\0')
    gtk_widget_add_css_class (label, "import-faint");
  else
    gtk_widget_remove_css_class (label, "import-faint");
  if (refused)
    gtk_widget_add_css_class (label, "import-refused");
  else
    gtk_widget_remove_css_class (label, "import-refused");
}

static void
refresh (Columns *columns)
{
  const WendTable *table = wend_import_job_table (columns->job);

  if (table == NULL || wend_import_job_draft (columns->job) == NULL)
    return;
  for (guint i = 0; i < columns->n_columns; i++)
    refresh_chip (columns, i);
  for (guint row = 0; row * columns->n_columns < columns->cells->len; row++)
    for (guint i = 0; i < columns->n_columns; i++)
      refresh_cell (columns, row, i);
}

/* building */

static void
create_popover (GtkMenuButton *button, gpointer data)
{
  Columns *columns = data;
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "column"));

  gtk_menu_button_set_popover (button, wend_import_column_popover_new (columns->job, i));
}

static void
add_chip (Columns *columns, guint i)
{
  GtkWidget *chip = gtk_menu_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *words = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), words);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (chip), box);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (chip), TRUE);
  gtk_widget_add_css_class (chip, "import-chip");
  g_object_set_data (G_OBJECT (chip), "column", GUINT_TO_POINTER (i));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (chip), create_popover, columns, NULL);
  g_ptr_array_add (columns->chips, chip);
  gtk_grid_attach (GTK_GRID (columns->grid), chip, (int) i, 0, 1, 1);
}

static GtkWidget *
add_cell (Columns *columns, const char *text, const WendTableColumn *column, guint i, guint row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST);
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (text, -1), WIDEST));
  gtk_label_set_xalign (GTK_LABEL (label), row > 1 && column->number ? 1 : 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, row == 1 ? "import-header" : "import-cell");
  gtk_widget_add_css_class (label, "numeric");
  if (i > 0)
    gtk_widget_add_css_class (label, "import-next");
  gtk_grid_attach (GTK_GRID (columns->grid), label, (int) i, (int) row, 1, 1);
  return label;
}

static void
rebuild (Columns *columns)
{
  const WendTable *table = wend_import_job_table (columns->job);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (columns->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (columns->grid), child);
  g_ptr_array_set_size (columns->chips, 0);
  g_ptr_array_set_size (columns->cells, 0);
  columns->n_columns = table != NULL && table->rows->len > 0 ? MIN (table->columns->len, MOST_COLUMNS) : 0;
  for (guint i = 0; i < columns->n_columns; i++)
    {
      const WendTableColumn *column = table->columns->pdata[i];
      add_chip (columns, i);
      add_cell (columns, column->name, column, i, 1);
    }
  for (guint row = 0; columns->n_columns > 0 && row < table->rows->len; row++)
    for (guint i = 0; i < columns->n_columns; i++)
      {
        const WendTableRow *cells = table->rows->pdata[row];
        g_ptr_array_add (columns->cells, add_cell (columns, cells->cells->pdata[i], table->columns->pdata[i], i, row + 2));
      }
  gtk_widget_set_visible (columns->scroller, columns->n_columns > 0);
  gtk_widget_set_visible (columns->more, table != NULL && table->columns->len > columns->n_columns && columns->n_columns > 0);
  if (gtk_widget_get_visible (columns->more))
    {
      guint n = table->columns->len - columns->n_columns;
      g_autofree char *words = g_strdup_printf (ngettext ("%u more column is not shown. It is used only as the saved set says.", "%u more columns are not shown. They are used only as the saved set says.", n), n);
      gtk_label_set_text (GTK_LABEL (columns->more), words);
    }
}

static void
on_changed (WendImportJob *job, guint what, GtkWidget *widget)
{
  Columns *columns = g_object_get_data (G_OBJECT (widget), "columns");

  if ((what & WEND_IMPORT_TABLE) != 0)
    rebuild (columns);
  if ((what & (WEND_IMPORT_TABLE | WEND_IMPORT_DRAFT | WEND_IMPORT_RESULT)) != 0)
    refresh (columns);
}

GtkWidget *
wend_import_columns_new (WendImportJob *job)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scroller = gtk_scrolled_window_new ();
  Columns *columns = g_new0 (Columns, 1);

  columns->job = g_object_ref (job);
  columns->scroller = scroller;
  columns->grid = gtk_grid_new ();
  columns->more = gtk_label_new (NULL);
  columns->chips = g_ptr_array_new ();
  columns->cells = g_ptr_array_new ();
  gtk_label_set_wrap (GTK_LABEL (columns->more), TRUE);
  gtk_label_set_xalign (GTK_LABEL (columns->more), 0);
  gtk_widget_add_css_class (columns->more, "caption");
  gtk_widget_set_visible (columns->more, FALSE);
  gtk_widget_add_css_class (columns->grid, "import-grid");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), columns->grid);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  wend_import_set_name (scroller, _ ("First rows"));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), columns->more);
  g_object_set_data_full (G_OBJECT (box), "columns", columns, columns_free);
  g_signal_connect_object (job, "changed", G_CALLBACK (on_changed), box, 0);
  return box;
}
