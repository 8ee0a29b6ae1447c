/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A typed-in figure as a delivery of one observation, so that it is written, replaced and undone like every other.
 * Must not take a figure for more than it is: without n there is no interval, and small groups are not kept. */

#include "measure/wend-typed.h"

#include <math.h>
#include <string.h>

#include "base/wend-id.h"
#include "base/wend-parse.h"
#include "measure/wend-import-private.h"

#define MAX_SERIES 200 /* characters */

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "The figure cannot be kept: %s", reason);
  return FALSE;
}

static const WendNode *
known_metric (const WendDocument *document, const WendTyped *typed)
{
  const WendNode *node = typed->metric != NULL ? wend_document_find_living (document, typed->metric) : NULL;
  return node != NULL && wend_node_kind (node) == WEND_KIND_METRIC ? node : NULL;
}

static const char *
kind_of (const WendDocument *document, const WendTyped *typed)
{
  const WendNode *node = known_metric (document, typed);
  return node != NULL ? wend_node_text (node, WEND_FIELD_KIND) : typed->form == WEND_TYPED_SHARE ? "share" : "value";
}

static gboolean
check_kind (const WendDocument *document, const WendTyped *typed, GError **error)
{
  const char *kind = kind_of (document, typed);
  gboolean counts = strcmp (kind, "share") == 0 || strcmp (kind, "completion") == 0 || strcmp (kind, "rate") == 0;

  if (typed->metric != NULL && known_metric (document, typed) == NULL)
    return fail (error, "the map has no such measure; choose one, or name a new one");
  if (typed->metric == NULL && (typed->label == NULL || *typed->label == '\0'))
    return fail (error, "it needs a measure; choose one, or name a new one");
  if (typed->form == WEND_TYPED_SHARE && !counts)
    return fail (error, "k of n belongs to a measure of kind share, completion or rate; choose another, or name a new one");
  if (typed->form != WEND_TYPED_SHARE && strcmp (kind, "value") != 0)
    return fail (error, "a mean or a bare value belongs to a measure of kind value, for its answers are not known one by one; choose another, or name a new one");
  return TRUE;
}

static gboolean
check_numbers (const WendDocument *document, const WendTyped *typed, GError **error)
{
  gboolean rate = strcmp (kind_of (document, typed), "rate") == 0;
  guint floor = wend_import_floor (document);

  if (typed->form == WEND_TYPED_SHARE && ((typed->k > typed->n && !rate) || typed->n == 0))
    return fail (error, typed->n == 0 ? "n is 0; a share needs somebody who was asked" : "k is more than n; exchange the two");
  if (typed->form != WEND_TYPED_SHARE && !(fabs (typed->value) < 1e15))
    return fail (error, "the value is no number; type one");
  if (typed->form == WEND_TYPED_MEAN && typed->n == 0)
    return fail (error, "n is 0; type how many were asked, or choose a value without n");
  if (typed->form != WEND_TYPED_VALUE && typed->n < floor)
    {
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA,
                   "The figure cannot be kept: %" G_GUINT64_FORMAT " people are fewer than the map's privacy floor of %u; use a figure about more of them", typed->n, floor);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_place (const WendDocument *document, const WendTyped *typed, GError **error)
{
  const WendNode *node = typed->at != NULL ? wend_document_find_living (document, typed->at) : NULL;
  WendKind kind = node != NULL ? wend_node_kind (node) : WEND_KIND_MAP;

  if (typed->at != NULL && kind != WEND_KIND_STAGE && kind != WEND_KIND_STEP && kind != WEND_KIND_CARD && kind != WEND_KIND_LINK)
    return fail (error, "the map has no such stage, step, card or link; choose another place");
  if (typed->source == NULL || *typed->source == '\0' || g_utf8_strlen (typed->source, -1) > MAX_SERIES)
    return fail (error, "say in up to 200 characters where it comes from, such as a report and its page");
  return !wend_period_is_none (&typed->period) || fail (error, "it needs a period; type one, such as 2017-05");
}

static void
state (WendMappingMetric *metric, WendField field, const char *value)
{
  WendStatedField stated = { field, g_strdup (value), wend_field_name (field), FALSE };
  g_array_append_val (metric->fields, stated);
}

static void
stated_clear (gpointer data)
{
  g_free (((WendStatedField *) data)->value);
}

/* What a mapping file would say about it. */
static WendMapping *
make_mapping (const WendTyped *typed)
{
  WendMapping *mapping = wend_mapping_new (typed->source);
  WendMappingMetric *metric = g_new0 (WendMappingMetric, 1);
  const char *parts[] = { typed->label };

  mapping->form = g_strdup ("typed");
  mapping->series = g_strdup (typed->source);
  mapping->title = g_strdup (typed->source);
  mapping->link = g_strdup (typed->link);
  mapping->asked = g_strdup (typed->asked);
  mapping->bias = g_strdup (typed->bias);
  mapping->by = g_strdup (typed->by);
  metric->id = typed->metric != NULL ? g_strdup (typed->metric) : wend_id_from_content ("m-", parts, 1);
  metric->after = -1;
  metric->fields = g_array_new (FALSE, FALSE, sizeof (WendStatedField));
  g_array_set_clear_func (metric->fields, stated_clear);
  if (typed->metric == NULL)
    {
      state (metric, WEND_FIELD_LABEL, typed->label);
      state (metric, WEND_FIELD_KIND, typed->form == WEND_TYPED_SHARE ? "share" : "value");
      state (metric, WEND_FIELD_BETTER, typed->better_down ? "down" : "up");
    }
  g_ptr_array_add (mapping->metrics, metric);
  return mapping;
}

static char *
make_numbers (const char *kind, const WendTyped *typed)
{
  char value[WEND_NUMBER_SIZE];

  if (typed->form == WEND_TYPED_MEAN)
    return g_strdup_printf ("n=\"%" G_GUINT64_FORMAT "\" value=\"%s\"", typed->n, wend_format_double (value, typed->value));
  if (typed->form == WEND_TYPED_VALUE)
    return g_strdup_printf ("value=\"%s\"", wend_format_double (value, typed->value));
  if (strcmp (kind, "completion") == 0)
    return g_strdup_printf ("entered=\"%" G_GUINT64_FORMAT "\" completed=\"%" G_GUINT64_FORMAT "\"", typed->n, typed->k);
  if (strcmp (kind, "rate") == 0)
    return g_strdup_printf ("events=\"%" G_GUINT64_FORMAT "\" exposure=\"%" G_GUINT64_FORMAT "\"", typed->k, typed->n);
  return g_strdup_printf ("n=\"%" G_GUINT64_FORMAT "\" k=\"%" G_GUINT64_FORMAT "\"", typed->n, typed->k);
}

gboolean
wend_import_typed (WendEditor *editor, const WendTyped *typed, const char **observation, GError **error)
{
  const WendDocument *document = wend_editor_peek_document (editor);
  g_autoptr (WendMapping) mapping = NULL;
  g_autoptr (WendImport) import = NULL;
  WendFinding *finding;

  g_return_val_if_fail (WEND_IS_EDITOR (editor) && typed != NULL, FALSE);

  if (!check_kind (document, typed, error) || !check_place (document, typed, error) || !check_numbers (document, typed, error))
    return FALSE;
  mapping = make_mapping (typed);
  import = wend_import_new (mapping, NULL, &(WendImportOptions) { .period = &typed->period, .taken = typed->taken });
  finding = g_new0 (WendFinding, 1);
  finding->metric = g_strdup (((WendMappingMetric *) mapping->metrics->pdata[0])->id);
  finding->at = g_strdup (typed->at);
  finding->segment = g_strdup (typed->segment);
  finding->period = typed->period;
  finding->numbers = make_numbers (kind_of (document, typed), typed);
  wend_import_add_finding (import, finding);
  if (!wend_import_apply (import, editor, NULL, error))
    return FALSE;
  if (observation != NULL)
    *observation = wend_node_id (wend_document_find (document, finding->id));
  return TRUE;
}
