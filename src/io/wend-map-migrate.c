/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Old formats: one function for each step from a version to the next, run before the document is finished. A step may
 * rename, split or drop what its version held; fields that only old versions had stay rows of the schema. */

#include "io/wend-map-migrate-private.h"

typedef void (*WendMigration) (WendBuilder *builder);

/* steps[v] makes a document of version v one of version v + 1. */
static const WendMigration steps[WEND_FORMAT_VERSION] = {
  NULL, /* there was no version 0 */
};

void
wend_map_migrate (WendBuilder *builder, guint version)
{
  for (guint v = version; v < WEND_FORMAT_VERSION; v++)
    if (steps[v] != NULL)
      steps[v](builder);
  wend_builder_version (builder, MAX (version, WEND_FORMAT_VERSION));
}
