/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Look-up in the table that make-icon-table.py makes from icons/symbolic at build time. */

#include "scene/wend-icon.h"

#include <stdlib.h>
#include <string.h>

#include "wend-icon-table.h"

static int
compare_name (const void *name, const void *icon)
{
  return strcmp (name, ((const WendIcon *) icon)->name);
}

const WendIcon *
wend_icon_find (const char *name)
{
  return name != NULL ? bsearch (name, icons, G_N_ELEMENTS (icons), sizeof icons[0], compare_name) : NULL;
}
