/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The groups and keys of a mapping with their lines. The syntax is GLib's key file; unlike GLib a group or key
 * that occurs twice is an error, and what nobody asked for is found. */

typedef struct
{
  char *key;
  char *value;
  guint line;
  gboolean taken;
} WendKeyEntry;

typedef struct
{
  char *type;  /* first word of the header: metric */
  char *name;  /* the rest: security-easy; NULL: none */
  guint line;
  GPtrArray *entries; /* WendKeyEntry */
} WendKeyGroup;

typedef struct
{
  char *name;        /* of the file, for messages */
  GPtrArray *groups; /* WendKeyGroup */
} WendKeyFile;

/* `text` is UTF-8. */
WendKeyFile  *wend_key_file_parse (const char    *text,
                                   const char    *name,
                                   GError       **error);
void          wend_key_file_free  (WendKeyFile   *file);
WendKeyGroup *wend_key_file_group (WendKeyFile   *file,
                                   const char    *type);
/* NULL where the group has no such key. */
WendKeyEntry *wend_key_group_take (WendKeyGroup  *group,
                                   const char    *key);
/* FALSE with an error about the first key that nobody took. */
gboolean      wend_key_file_check (WendKeyFile   *file,
                                   GError       **error);

/* "Mapping “NAME”, line LINE, key “KEY”: REASON; WAY_ON". `key` NULL: a whole group. Always FALSE. */
gboolean      wend_key_file_fail  (const WendKeyFile *file,
                                   guint              line,
                                   const char        *key,
                                   GError           **error,
                                   const char        *format,
                                   ...) G_GNUC_PRINTF (5, 6);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendKeyFile, wend_key_file_free)

G_END_DECLS
