/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From findings to one changeset (model.md §4): metrics created or filled in, the source, observations by content id,
 * and the removal of those that this delivery supersedes. All that can be refused is refused before the first change.
 * Touches nothing else of the map. */

#include <glib/gi18n.h>
#include <string.h>

#include "base/wend-id.h"
#include "base/wend-parse.h"
#include "edit/wend-label.h"
#include "measure/wend-import-names-private.h"
#include "measure/wend-import-private.h"
#include "model/wend-data.h"
#include "model/wend-value.h"

typedef struct
{
  const WendImport *import;
  WendEditor *editor;
  const WendDocument *document;
  char *source;          /* id */
  GHashTable *written;   /* ids of findings */
  GPtrArray *superseded; /* const char *: ids of observations */
} Writer;

/* fields of a CREATE */

static void
assignment_clear (gpointer data)
{
  WendAssignment *assignment = data;

  g_free (assignment->field);
  g_free (assignment->value);
}

static GArray *
fields_new (void)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (WendAssignment));
  g_array_set_clear_func (fields, assignment_clear);
  return fields;
}

static void
add_field (GArray *fields, WendField field, const char *value)
{
  WendAssignment assignment;

  if (value == NULL || *value == '\0')
    return;
  assignment = (WendAssignment) { g_strdup (wend_field_name (field)), g_strdup (value) };
  g_array_append_val (fields, assignment);
}

static void
add_day (GArray *fields, WendField field, gint32 day)
{
  char text[16];
  add_field (fields, field, wend_format_date (text, day));
}

static void
add_count (GArray *fields, WendField field, guint64 count)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, count);
  add_field (fields, field, text);
}

/* A typed-in figure stands for itself: it is no delivery of all that its source says. */
static gboolean
is_typed (const WendImport *import)
{
  return strcmp (import->mapping->form, "typed") == 0;
}

/* checks */

/* A node of that id that is no `kind` is in the way. */
static gboolean
check_id (const Writer *writer, const char *id, WendKind kind, GError **error)
{
  const WendNode *node = wend_document_find (writer->document, id);

  if (node == NULL || wend_node_kind (node) == kind)
    return TRUE;
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "“%s” names a %s of the map, so mapping “%s” cannot use it for a %s; choose another name",
               id, wend_schema_kind (wend_node_kind (node))->name, writer->import->mapping->name, wend_schema_kind (kind)->name);
  return FALSE;
}

/* What the map says about the field, NULL where it says nothing; a default says something. */
static const char *
known_value (const WendNode *node, WendField field)
{
  const WendFieldRow *row = wend_schema_field (WEND_KIND_METRIC, field);
  const char *value = wend_node_get (node, field);

  return value != NULL ? value : row->default_value;
}

static gboolean
check_metric (const Writer *writer, const WendMappingMetric *metric, GError **error)
{
  const WendNode *node = wend_document_find_living (writer->document, metric->id);

  if (!check_id (writer, metric->id, WEND_KIND_METRIC, error))
    return FALSE;
  for (guint i = 0; node != NULL && !writer->import->redefine && i < metric->fields->len; i++)
    {
      const WendStatedField *stated = &g_array_index (metric->fields, WendStatedField, i);
      const char *known = known_value (node, stated->field);
      if (!stated->guarded || known == NULL || strcmp (known, stated->value) == 0)
        continue;
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DIFFERS,
                   "Mapping “%s”, line %u: metric “%s” has %s “%s” in the map but “%s” in the mapping; correct the mapping, or take its description (--redefine)",
                   writer->import->mapping->name, metric->line, metric->id, wend_field_name (stated->field), known, stated->value);
      return FALSE;
    }
  return TRUE;
}

static gboolean
names_metric (const Writer *writer, const char *id)
{
  const GPtrArray *metrics = writer->import->mapping->metrics;

  for (guint i = 0; i < metrics->len; i++)
    if (strcmp (((WendMappingMetric *) metrics->pdata[i])->id, id) == 0)
      return TRUE;
  return writer->import->anywhere && strcmp (id, WEND_BAD_ANYWHERE) == 0;
}

static gboolean
is_of_series (const Writer *writer, const WendNode *observation)
{
  g_autofree char *id = wend_data_dup_value (wend_node_text (observation, WEND_FIELD_DATA), "source");
  const WendNode *source = id != NULL ? wend_document_find (writer->document, id) : NULL;

  return source != NULL && wend_node_kind (source) == WEND_KIND_SOURCE
         && strcmp (wend_node_text (source, WEND_FIELD_SERIES), writer->import->mapping->series) == 0;
}

/* Days of `period` that lie in periods this import writes. */
static gint32
days_written (const Writer *writer, const WendPeriod *period)
{
  gint32 days = 0;

  for (guint i = 0; i < writer->import->periods->len; i++)
    {
      const WendPeriod *written = &g_array_index (writer->import->periods, WendPeriod, i);
      gint32 from = MAX (written->from, period->from);
      gint32 to = MIN (written->to, period->to);
      days += to > from ? to - from : 0;
    }
  return days;
}

static gboolean
check_observation (Writer *writer, const WendNode *node, GError **error)
{
  WendPeriod period = { 0, 0 };
  g_autofree char *name = NULL;
  gint32 days;

  if (is_typed (writer->import) || g_hash_table_contains (writer->written, wend_node_id (node)) || !names_metric (writer, wend_node_text (node, WEND_FIELD_METRIC)))
    return TRUE;
  if (!wend_node_date (node, WEND_FIELD_FROM, &period.from) || !wend_node_date (node, WEND_FIELD_TO, &period.to))
    return TRUE;
  days = days_written (writer, &period);
  if (days == 0 || !is_of_series (writer, node))
    return TRUE;
  if (days == period.to - period.from)
    {
      g_ptr_array_add (writer->superseded, (gpointer) wend_node_id (node));
      return TRUE;
    }
  name = wend_period_name (&period);
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_CUT,
               "The map holds “%s” of series “%s” for %s, of which this file covers only a part; import the whole of that period, or remove its observations first",
               wend_node_text (node, WEND_FIELD_METRIC), writer->import->mapping->series, name);
  return FALSE;
}

static gboolean
check_all (Writer *writer, GError **error)
{
  const GPtrArray *metrics = writer->import->mapping->metrics;
  guint n;
  WendNode *const *nodes = wend_node_children (wend_document_map (writer->document), WEND_KIND_OBSERVATION, &n);

  if (!check_id (writer, writer->source, WEND_KIND_SOURCE, error)
      || (writer->import->anywhere && !check_id (writer, WEND_BAD_ANYWHERE, WEND_KIND_METRIC, error)))
    return FALSE;
  for (guint i = 0; i < metrics->len; i++)
    if (!check_metric (writer, metrics->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < n; i++)
    if (!check_observation (writer, nodes[i], error))
      return FALSE;
  return TRUE;
}

/* changes */

/* Brings a removed node back; FALSE where there never was one. */
static gboolean
revive (const Writer *writer, const char *id)
{
  const WendNode *node = wend_document_find (writer->document, id);

  if (node != NULL && wend_node_is_removed (node))
    wend_editor_restore (writer->editor, id);
  return node != NULL;
}

static gboolean
write_metric (const Writer *writer, const WendMappingMetric *metric)
{
  g_autoptr (GArray) fields = NULL;
  const WendNode *node;

  if (!revive (writer, metric->id))
    {
      fields = fields_new ();
      for (guint i = 0; i < metric->fields->len; i++)
        add_field (fields, g_array_index (metric->fields, WendStatedField, i).field, g_array_index (metric->fields, WendStatedField, i).value);
      return wend_editor_create_full (writer->editor, WEND_KIND_METRIC, metric->id, "map", NULL, fields);
    }
  node = wend_document_find (writer->document, metric->id);
  for (guint i = 0; i < metric->fields->len; i++)
    {
      const WendStatedField *stated = &g_array_index (metric->fields, WendStatedField, i);
      if (!wend_node_is_set (node, stated->field) || (stated->guarded && writer->import->redefine))
        wend_editor_set (writer->editor, metric->id, stated->field, stated->value);
    }
  return TRUE;
}

static gboolean
write_anywhere (const Writer *writer)
{
  g_autoptr (GArray) fields = NULL;

  if (!writer->import->anywhere || revive (writer, WEND_BAD_ANYWHERE))
    return TRUE;
  fields = fields_new ();
  add_field (fields, WEND_FIELD_LABEL, wend_label_translate (N_ ("Not hurt by anything there")));
  add_field (fields, WEND_FIELD_KIND, "share");
  add_field (fields, WEND_FIELD_BETTER, "down");
  add_field (fields, WEND_FIELD_RANKED, "no");
  return wend_editor_create_full (writer->editor, WEND_KIND_METRIC, WEND_BAD_ANYWHERE, "map", NULL, fields);
}

/* Only what a line of the map can hold. */
static const char *
file_name (const WendImport *import)
{
  const WendFieldRow *row = wend_schema_field (WEND_KIND_SOURCE, WEND_FIELD_FILE);
  g_autofree char *canonical = NULL;

  if (import->file == NULL || wend_value_check (row, import->file, strlen (import->file), &canonical, NULL) == WEND_VALUE_BAD)
    return NULL;
  return import->file;
}

static gboolean
write_source (const Writer *writer)
{
  const WendImport *import = writer->import;
  const WendMapping *mapping = import->mapping;
  g_autoptr (GArray) fields = NULL;
  g_autoptr (GDateTime) taken = NULL;
  g_autofree char *taken_text = NULL;

  if (revive (writer, writer->source)) /* the first description stays */
    return TRUE;
  taken = g_date_time_new_from_unix_utc (import->taken);
  taken_text = taken != NULL ? g_date_time_format (taken, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  fields = fields_new ();
  add_field (fields, WEND_FIELD_SERIES, mapping->series);
  add_field (fields, WEND_FIELD_FORM, mapping->form);
  add_field (fields, WEND_FIELD_TITLE, mapping->title);
  add_field (fields, WEND_FIELD_FILE, file_name (import));
  add_field (fields, WEND_FIELD_SHA256, import->sha256);
  add_field (fields, WEND_FIELD_LINK, mapping->link);
  if (!is_typed (import))
    {
      add_count (fields, WEND_FIELD_ROWS, import->n_read);
      add_count (fields, WEND_FIELD_REFUSED, import->n_refused);
    }
  add_field (fields, WEND_FIELD_TAKEN, taken_text);
  add_field (fields, WEND_FIELD_ASKED, mapping->asked);
  add_field (fields, WEND_FIELD_BIAS, mapping->bias);
  add_field (fields, WEND_FIELD_MAPPING, import->forget ? NULL : mapping->text);
  add_field (fields, WEND_FIELD_QUERY, import->query);
  add_field (fields, WEND_FIELD_BY, mapping->by);
  return wend_editor_create_full (writer->editor, WEND_KIND_SOURCE, writer->source, "map", NULL, fields);
}

static gboolean
write_finding (const Writer *writer, const WendFinding *finding)
{
  g_autoptr (GArray) fields = fields_new ();
  g_autofree char *data = finding->suppressed ? g_strdup_printf ("source=\"%s\" suppressed=\"yes\"%s%s%s", writer->source, finding->outcome != NULL ? " outcome=\"" : "",
                                                                 finding->outcome != NULL ? finding->outcome : "", finding->outcome != NULL ? "\"" : "")
                                              : g_strdup_printf ("source=\"%s\" %s", writer->source, finding->numbers);
  const WendNode *node;

  add_field (fields, WEND_FIELD_METRIC, finding->metric);
  add_field (fields, WEND_FIELD_AT, finding->at);
  add_field (fields, WEND_FIELD_UNPLACED, finding->unplaced);
  add_field (fields, WEND_FIELD_SEGMENT, finding->segment);
  add_day (fields, WEND_FIELD_FROM, finding->period.from);
  add_day (fields, WEND_FIELD_TO, finding->period.to);
  add_field (fields, WEND_FIELD_SHAPE, finding->shape);
  add_field (fields, WEND_FIELD_DATA, data);
  wend_editor_create_full (writer->editor, WEND_KIND_OBSERVATION, finding->id, "map", NULL, fields);
  node = wend_document_find_living (writer->document, finding->id);
  return node != NULL && strcmp (wend_node_text (node, WEND_FIELD_DATA), data) == 0;
}

static gboolean
write_all (const Writer *writer)
{
  const WendImport *import = writer->import;

  for (guint i = 0; i < import->mapping->metrics->len; i++)
    if (!write_metric (writer, import->mapping->metrics->pdata[i]))
      return FALSE;
  if (!write_anywhere (writer) || !write_source (writer))
    return FALSE;
  for (guint i = 0; i < import->findings->len; i++)
    if (!write_finding (writer, import->findings->pdata[i]))
      return FALSE;
  for (guint i = 0; i < writer->superseded->len; i++)
    wend_editor_remove (writer->editor, writer->superseded->pdata[i]);
  return TRUE;
}

static char *
source_id (const WendImport *import)
{
  char from[16], to[16];
  gboolean fixed = !wend_period_is_none (&import->period);
  const char *parts[] = { import->mapping->series, import->sha256, import->mapping->text,
                          fixed ? wend_format_date (from, import->period.from) : NULL, fixed ? wend_format_date (to, import->period.to) : NULL };

  return wend_id_from_content ("s-", parts, G_N_ELEMENTS (parts));
}

static gboolean
write_changeset (Writer *writer, GError **error)
{
  g_autofree char *label = wend_label_format (N_ ("Measure “%s”"), writer->import->mapping->series);

  wend_editor_begin (writer->editor, label);
  if (write_all (writer))
    {
      wend_editor_commit (writer->editor);
      return TRUE;
    }
  wend_editor_abort (writer->editor);
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s” gives numbers or names that the map cannot hold; nothing was changed: shorten names, or measure fewer columns at once",
               writer->import->mapping->name);
  return FALSE;
}

gboolean
wend_import_apply (WendImport *import, WendEditor *editor, const char **source, GError **error)
{
  Writer writer = { import, editor, NULL, NULL, NULL, NULL };
  gboolean done = FALSE;

  g_return_val_if_fail (import != NULL && WEND_IS_EDITOR (editor), FALSE);

  if (wend_editor_is_read_only (editor))
    {
      g_set_error (error, WEND_EDIT_ERROR, WEND_EDIT_ERROR_READ_ONLY, "The map was made by a newer version and can only be read; update to measure it");
      return FALSE;
    }
  writer.document = wend_editor_peek_document (editor);
  writer.source = source_id (import);
  writer.written = g_hash_table_new (g_str_hash, g_str_equal);
  writer.superseded = g_ptr_array_new ();
  for (guint i = 0; i < import->findings->len; i++)
    g_hash_table_add (writer.written, ((WendFinding *) import->findings->pdata[i])->id);
  done = check_all (&writer, error) && write_changeset (&writer, error);
  if (done && source != NULL)
    *source = wend_node_id (wend_document_find (writer.document, writer.source));
  g_free (writer.source);
  g_hash_table_unref (writer.written);
  g_ptr_array_unref (writer.superseded);
  return done;
}
