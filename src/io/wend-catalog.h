/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One language's compiled translations (a .mo file of GNU gettext), read without any locale being set, so that a program
 * can write in a language that the system does not speak. */

typedef struct _WendCatalog WendCatalog;

/* Where the .mo files are: the build folder of a program that runs uninstalled, else `installed`. Caller frees. */
char        *wend_catalog_folder    (const char        *installed);
/* The languages that the folder has, sorted. Caller frees with g_strfreev(). */
char       **wend_catalog_languages (const char        *folder);
/* "de_AT.UTF-8" finds de_AT, then de. NULL: there is none, or it is damaged. */
WendCatalog *wend_catalog_open      (const char        *folder,
                                     const char        *language);
void         wend_catalog_free      (WendCatalog       *catalog);
/* The catalog's own words, or NULL where it has none. `context` NULL: words without one. */
const char  *wend_catalog_find      (const WendCatalog *catalog,
                                     const char        *context,
                                     const char        *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendCatalog, wend_catalog_free)

G_END_DECLS
