/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-bench-build [CARDS]: cards made in bulk, as a reader makes them. Each has the properties of the cards of
 * bench/limits/objects.c: two texts and six short values.
 *
 * Prints nanoseconds of processor time and bytes of resident memory a card, the two texts not counted. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "model/wend-builder.h"

#define TEXT "Customer reads the mail"
#define NOTE "waits for an agent who answers the form late again"

static double
cpu_nanoseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e9 + (double) now.tv_nsec;
}

static double
resident_bytes (void)
{
  g_autofree char *text = NULL;
  unsigned long pages = 0;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) || sscanf (text, "%*u %lu", &pages) != 1)
    return 0;
  return (double) pages * (double) sysconf (_SC_PAGESIZE);
}

static const struct
{
  WendField field;
  const char *value;
} properties[] = {
  { WEND_FIELD_LANE, "words" },
  { WEND_FIELD_TEXT, TEXT },
  { WEND_FIELD_NOTE, NOTE },
  { WEND_FIELD_EVIDENCE, "measured" },
  { WEND_FIELD_PRIVATE, "yes" },
  { WEND_FIELD_VALUE, "1.5" },
  { WEND_FIELD_INITIATOR, "company" },
  { WEND_FIELD_PARTY, "partner" },
};

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) atoi (argv[1]) : 100000;
  WendBuilder *builder = wend_builder_new ("bench");
  WendNode *stage = wend_builder_add (builder, NULL, WEND_KIND_STAGE, "stage", 5);
  const WendFieldRow *rows[G_N_ELEMENTS (properties)];
  gsize lengths[G_N_ELEMENTS (properties)];
  g_autoptr (WendDocument) document = NULL;
  double start, before = resident_bytes ();
  char id[16];

  for (gsize p = 0; p < G_N_ELEMENTS (properties); p++)
    {
      rows[p] = wend_schema_field (WEND_KIND_CARD, properties[p].field);
      lengths[p] = strlen (properties[p].value);
    }
  start = cpu_nanoseconds ();
  for (guint i = 0; i < n; i++)
    {
      int length = snprintf (id, sizeof id, "c%u", i);
      WendNode *card = wend_builder_add (builder, stage, WEND_KIND_CARD, id, (gsize) length);

      for (gsize p = 0; p < G_N_ELEMENTS (properties); p++)
        wend_builder_set (builder, card, rows[p], properties[p].value, lengths[p]);
    }
  document = wend_builder_finish (builder);
  printf ("%.1f %.1f\n", (cpu_nanoseconds () - start) / n,
          (resident_bytes () - before) / n - (double) (sizeof TEXT + sizeof NOTE));
  return 0;
}
