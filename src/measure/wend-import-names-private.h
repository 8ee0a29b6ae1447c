/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Names that an import gives by itself. */

/* The metric of the wide form: hurt by any touchpoint (measures.md §2.6). */
#define WEND_BAD_ANYWHERE "bad-anywhere"
/* The level of a segment where the cell is empty. */
#define WEND_LEVEL_NONE "(none)"
