/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Errors of the core as sentences for people: what happened, what is safe, what to do. */

#include "wend-config.h"

#include <glib/gi18n.h>

#include "app/wend-window-private.h"
#include "io/wend-io-error.h"

static const char *
io_words (int code)
{
  switch (code)
    {
    case WEND_IO_ERROR_NOT_FOUND: return N_ ("“%s” is not there any more. Look for it in another folder.");
    case WEND_IO_ERROR_UNREADABLE: return N_ ("“%s” cannot be read. Ask its owner for the right to read it, or check the disk.");
    case WEND_IO_ERROR_NOT_A_FILE: return N_ ("“%s” is not a file. Choose a map, not a folder or device.");
    case WEND_IO_ERROR_TOO_LARGE: return N_ ("“%s” is too large. Maps may have up to 256 MB.");
    case WEND_IO_ERROR_READ_ONLY: return N_ ("“%s” is write-protected. Your map is safe here. Save it under another name.");
    case WEND_IO_ERROR_NOT_WRITABLE: return N_ ("The folder of “%s” takes no files. Your map is safe here. Save it elsewhere.");
    case WEND_IO_ERROR_NO_SPACE: return N_ ("Could not save “%s”: the disk is full. Your map is safe here. Save it elsewhere.");
    case WEND_IO_ERROR_NOT_VERIFIED: return N_ ("“%s” did not come back from the disk as it was written. The old file is as it was. Save it elsewhere.");
    default: return NULL;
    }
}

char *
wend_message_for (const GError *error, const char *path)
{
  const char *words = error->domain == WEND_IO_ERROR ? io_words (error->code) : NULL;
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : g_strdup ("");

  if (words != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (_ (words), "%s", 2);
      return g_strjoinv (name, parts);
    }
  return g_strdup (error->message);
}

/* GTK 4.8 reads a button with a mnemonic twice, underscore and all: "_Save Save". Its label alone says it right. */
void
wend_message_mend_names (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    wend_message_mend_names (child);
}

void
wend_message_present (GtkWidget *dialog)
{
  wend_message_mend_names (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
wend_message_show (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  wend_message_present (dialog);
}
