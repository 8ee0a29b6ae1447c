/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-key-file-private.h"
#include "measure/wend-mapping-private.h"

G_BEGIN_DECLS

/* Parts of wend_mapping_parse(). */

/* The value as one of `tokens` (NULL-terminated); `otherwise` where the key is absent; -1 with an error. */
int      wend_mapping_read_token  (const WendKeyFile  *file,
                                   WendKeyGroup       *group,
                                   const char         *key,
                                   const char *const  *tokens,
                                   int                 otherwise,
                                   GError            **error);
/* `word->text` stays NULL where the key is absent or empty. */
void     wend_mapping_read_word   (WendKeyGroup       *group,
                                   const char         *key,
                                   WendMappingWord    *word);
gboolean wend_mapping_read_set    (const WendKeyFile  *file,
                                   WendKeyGroup       *group,
                                   const char         *key,
                                   WendValueSet       *set,
                                   GError            **error);

/* One [metric …] group; added to the mapping. */
gboolean wend_mapping_read_metric (const WendKeyFile  *file,
                                   WendKeyGroup       *group,
                                   WendMapping        *mapping,
                                   GError            **error);
void     wend_mapping_metric_free (gpointer            metric);

/* What only event logs have: bad=, clock=, stage=* of a metric; [paths]; what belongs together. */
gboolean wend_mapping_read_xes_metric (const WendKeyFile *file,
                                       WendKeyGroup      *group,
                                       WendMappingMetric *metric,
                                       GError           **error);
gboolean wend_mapping_read_paths  (const WendKeyFile  *file,
                                   WendKeyGroup       *group,
                                   WendMapping        *mapping,
                                   GError            **error);
gboolean wend_mapping_check_xes   (const WendKeyFile  *file,
                                   const WendMapping  *mapping,
                                   GError            **error);
void     wend_mapping_word_free   (gpointer            word);

G_END_DECLS
