/* SPDX-License-Identifier: GPL-3.0-or-later */

/* libsecret, where it was there when Wend was built; else every answer is "no", and passwords are asked for each time. Keeps no
 * password. */

#include "wend-config.h"

#include "app/wend-keyring.h"

#if HAVE_LIBSECRET && !defined WEND_WITHOUT_KEYRING

#include <glib/gi18n.h>
#include <libsecret/secret.h>

static const SecretSchema schema = { "org.wend.Wend.Password", SECRET_SCHEMA_NONE, { { "dsn", SECRET_SCHEMA_ATTRIBUTE_STRING }, { "user", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } }, 0, 0, 0, 0, 0, 0, 0, 0 };

gboolean
wend_keyring_is_there (void)
{
  return TRUE;
}

char *
wend_keyring_look_up (const char *dsn, const char *user, GCancellable *cancellable)
{
  char *found = secret_password_lookup_sync (&schema, cancellable, NULL, "dsn", dsn, "user", user != NULL ? user : "", NULL);
  char *copy = g_strdup (found);

  secret_password_free (found);
  return copy;
}

gboolean
wend_keyring_store (const char *dsn, const char *user, const char *password, GCancellable *cancellable)
{
  /* Translators: the name of a password in the desktop's keyring; %s is a data source. */
  g_autofree char *label = g_strdup_printf (_ ("Wend: data source %s"), dsn);

  return secret_password_store_sync (&schema, NULL, label, password, cancellable, NULL, "dsn", dsn, "user", user != NULL ? user : "", NULL);
}

#else

gboolean
wend_keyring_is_there (void)
{
  return FALSE;
}

char *
wend_keyring_look_up (const char *dsn, const char *user, GCancellable *cancellable)
{
  return NULL;
}

gboolean
wend_keyring_store (const char *dsn, const char *user, const char *password, GCancellable *cancellable)
{
  return FALSE;
}

#endif
