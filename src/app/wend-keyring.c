/* SPDX-License-Identifier: GPL-3.0-or-later */

/* libsecret by hand: it is not everywhere, and Wend runs without it. Only the two calls that take their attributes as a table
 * are used; the schema's layout is part of libsecret's stable interface. Keeps no password. */

#include "wend-config.h"

#include "app/wend-keyring.h"

#include <dlfcn.h>
#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *name;
  int flags;
  struct
  {
    const char *name;
    int type;
  } attributes[32];
  int reserved;
  gpointer reserved1, reserved2, reserved3, reserved4, reserved5, reserved6, reserved7;
} Schema; /* SecretSchema */

typedef char *(*LookUp) (const Schema *schema, GHashTable *attributes, GCancellable *cancellable, GError **error);
typedef gboolean (*Store) (const Schema *schema, GHashTable *attributes, const char *collection, const char *label, const char *password, GCancellable *cancellable, GError **error);
typedef void (*Free) (char *password);

static const Schema schema = { "org.wend.Wend.Password", 0, { { "dsn", 0 }, { "user", 0 }, { NULL, 0 } } };

static struct
{
  LookUp look_up;
  Store store;
  Free free;
} secret;

static gboolean
load (void)
{
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    {
      void *library = dlopen ("libsecret-1.so.0", RTLD_NOW | RTLD_LOCAL);
      if (library != NULL)
        {
          *(void **) &secret.look_up = dlsym (library, "secret_password_lookupv_sync");
          *(void **) &secret.store = dlsym (library, "secret_password_storev_sync");
          *(void **) &secret.free = dlsym (library, "secret_password_free");
        }
      g_once_init_leave (&loaded, 1);
    }
  return secret.look_up != NULL && secret.store != NULL && secret.free != NULL;
}

static GHashTable *
attributes_of (const char *dsn, const char *user)
{
  GHashTable *attributes = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (attributes, (gpointer) "dsn", (gpointer) dsn);
  g_hash_table_insert (attributes, (gpointer) "user", (gpointer) (user != NULL ? user : ""));
  return attributes;
}

gboolean
wend_keyring_is_there (void)
{
  return load ();
}

char *
wend_keyring_look_up (const char *dsn, const char *user, GCancellable *cancellable)
{
  g_autoptr (GHashTable) attributes = attributes_of (dsn, user);
  char *found, *copy;

  if (!load ())
    return NULL;
  found = secret.look_up (&schema, attributes, cancellable, NULL);
  if (found == NULL)
    return NULL;
  copy = g_strdup (found);
  secret.free (found);
  return copy;
}

gboolean
wend_keyring_store (const char *dsn, const char *user, const char *password, GCancellable *cancellable)
{
  g_autoptr (GHashTable) attributes = attributes_of (dsn, user);
  /* Translators: the name of a password in the desktop's keyring; %s is a data source. */
  g_autofree char *label = g_strdup_printf (_ ("Wend: data source %s"), dsn);

  return load () && secret.store (&schema, attributes, NULL, label, password, cancellable, NULL);
}
