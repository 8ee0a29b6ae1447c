/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole-map rules on the tree: references, lanes, spans, the tray, pictures. One walk; changes nothing.
 * What concerns numbers is in wend-lint-measures.c. */

#include "insight/wend-lint-private.h"

#include <string.h>

#define BIT(kind) (1u << WEND_KIND_##kind)
#define COLUMNS (BIT (STAGE) | BIT (STEP))
#define PLACES (COLUMNS | BIT (CARD) | BIT (LINK))

/* What a reference may mean; `kind` WEND_N_KINDS: at every kind. The first that fits counts. */
static const struct
{
  WendKind kind;
  WendField field;
  guint32 targets;
} references[] = {
  { WEND_KIND_CARD, WEND_FIELD_TO, COLUMNS },
  { WEND_KIND_LINK, WEND_FIELD_TO, COLUMNS | BIT (CARD) },
  { WEND_KIND_LINK, WEND_FIELD_FROM, COLUMNS | BIT (CARD) },
  { WEND_KIND_OBSERVATION, WEND_FIELD_AT, PLACES },
  { WEND_KIND_ACTION, WEND_FIELD_AT, PLACES },
  { WEND_KIND_COMMENT, WEND_FIELD_AT, G_MAXUINT32 },
  { WEND_N_KINDS, WEND_FIELD_HEADLINE, BIT (METRIC) },
  { WEND_N_KINDS, WEND_FIELD_METRIC, BIT (METRIC) },
  { WEND_N_KINDS, WEND_FIELD_AFTER, BIT (METRIC) },
  { WEND_N_KINDS, WEND_FIELD_PERSONA, BIT (PERSONA) },
  { WEND_N_KINDS, WEND_FIELD_AREA, BIT (AREA) },
  { WEND_N_KINDS, WEND_FIELD_STAGE, BIT (STAGE) },
  { WEND_N_KINDS, WEND_FIELD_SOURCE, BIT (SOURCE) },
  { WEND_N_KINDS, WEND_FIELD_IMAGE, BIT (IMAGE) },
  { WEND_N_KINDS, WEND_FIELD_LANE, BIT (LANE) },
  { WEND_N_KINDS, WEND_FIELD_SNAPSHOT, BIT (SNAPSHOT) },
  { WEND_N_KINDS, WEND_FIELD_ACTION, BIT (ACTION) },
  { WEND_N_KINDS, WEND_FIELD_PAINS, BIT (CARD) },
  { WEND_N_KINDS, WEND_FIELD_CONTROLS, PLACES },
};

static void
free_finding (gpointer data)
{
  WendFinding *finding = data;

  g_free (finding->message);
  g_free (finding);
}

void
wend_lint_find (WendLint *lint, const char *code, const WendNode *node, const char *format, ...)
{
  WendFinding *finding = g_new (WendFinding, 1);
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  *finding = (WendFinding) { code, node, g_strdup_printf ("%s %s %s", wend_schema_kind (wend_node_kind (node))->name, wend_node_id (node), sentence) };
  g_ptr_array_add (lint->findings, finding);
}

static guint32
targets_of (WendKind kind, WendField field)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (references[i].field == field && (references[i].kind == kind || references[i].kind == WEND_N_KINDS))
      return references[i].targets;
  return G_MAXUINT32;
}

static const char *
code_of (WendKind kind, WendField field)
{
  if (field == WEND_FIELD_AT || field == WEND_FIELD_CONTROLS)
    return "place-gone";
  if (kind == WEND_KIND_CARD && field == WEND_FIELD_LANE)
    return "lane-gone";
  return kind == WEND_KIND_OBSERVATION && field == WEND_FIELD_METRIC ? "metric-unknown" : "reference-gone";
}

static void
check_reference (WendLint *lint, const WendNode *node, const WendFieldRow *row, const char *id)
{
  const WendNode *target = wend_document_find (lint->document, id);
  guint32 targets = targets_of (wend_node_kind (node), row->field);
  gboolean known = target != NULL && (targets & (1u << wend_node_kind (target))) != 0;

  if (target == NULL)
    wend_lint_find (lint, code_of (wend_node_kind (node), row->field), node, "names %s as its %s, which is not in the map", id, row->name);
  else if (wend_node_is_dead (target))
    wend_lint_find (lint, code_of (wend_node_kind (node), row->field), node, "names %s as its %s, which has been removed", id, row->name);
  else if (!known)
    wend_lint_find (lint, "reference-kind", node, "names %s as its %s, but that is a %s", id, row->name, wend_schema_kind (wend_node_kind (target))->name);
}

static void
check_references (WendLint *lint, const WendNode *node)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (node));
  const char *const *values;
  guint64 present = wend_node_values (node, &values);

  for (guint i = 0, at = 0; i < kind->n_fields; i++)
    {
      const WendFieldRow *row = &kind->fields[i];
      if (((present >> i) & 1) == 0)
        continue;
      const char *value = values[at++];
      if (row->type == WEND_TYPE_REF)
        check_reference (lint, node, row, value);
      else if (row->type == WEND_TYPE_REFS)
        {
          g_auto (GStrv) ids = g_strsplit (value, " ", -1);
          for (guint j = 0; ids[j] != NULL; j++)
            check_reference (lint, node, row, ids[j]);
        }
    }
}

/* Order of columns: a stage stands before its steps, and those before the next stage. */
static gboolean
is_right_of (const WendNode *to, const WendNode *from)
{
  const WendNode *stage = wend_node_ancestor (from, WEND_KIND_STAGE), *to_stage = wend_node_ancestor (to, WEND_KIND_STAGE);

  if (stage != to_stage)
    return stage != NULL && to_stage != NULL && wend_node_compare (stage, to_stage) < 0;
  if (wend_node_kind (from) != WEND_KIND_STEP || wend_node_kind (to) != WEND_KIND_STEP)
    return TRUE;
  return wend_node_compare (from, to) <= 0;
}

static void
check_card (WendLint *lint, const WendNode *card)
{
  const WendNode *lane = wend_node_ref (card, WEND_FIELD_LANE), *to = wend_node_ref (card, WEND_FIELD_TO);
  const WendNode *parent = wend_node_parent (card);
  WendLaneKind kind = lane != NULL ? wend_node_lane_kind (lane) : WEND_N_LANES;

  if (!wend_node_is_set (card, WEND_FIELD_LANE))
    wend_lint_find (lint, "lane-gone", card, "has no lane");
  if (kind < WEND_N_LANES && !wend_schema_lane (kind)->holds_cards)
    wend_lint_find (lint, "lane-no-cards", card, "stands in lane %s, and a lane of kind %s holds no cards", wend_node_id (lane), wend_schema_lane (kind)->name);
  if (to != NULL && (COLUMNS & (1u << wend_node_kind (to))) != 0 && wend_node_kind (parent) != WEND_KIND_PARKED && !is_right_of (to, parent))
    wend_lint_find (lint, "span-left", card, "spans to %s, which is left of its own column %s", wend_node_id (to), wend_node_id (parent));
}

static void
check_blob (WendLint *lint, const WendNode *node)
{
  const char *sha256 = wend_node_get (node, WEND_FIELD_SHA256);

  if (sha256 == NULL)
    wend_lint_find (lint, "blob-missing", node, "names no bytes");
  else if (wend_document_blob (lint->document, sha256) == NULL)
    wend_lint_find (lint, "blob-missing", node, "has no bytes in the file (%.12s…)", sha256);
}

static void
check_node (WendLint *lint, const WendNode *node)
{
  const WendNode *parent = wend_node_parent (node);

  check_references (lint, node);
  if (parent != NULL && wend_node_kind (parent) == WEND_KIND_PARKED)
    wend_lint_find (lint, "parked", node, "lost its parent and lies in the tray");
  switch (wend_node_kind (node))
    {
    case WEND_KIND_CARD:
      check_card (lint, node);
      break;
    case WEND_KIND_LINK:
      if (!wend_node_is_set (node, WEND_FIELD_FROM) || !wend_node_is_set (node, WEND_FIELD_TO))
        wend_lint_find (lint, "link-open", node, "lacks an end");
      break;
    case WEND_KIND_IMAGE:
    case WEND_KIND_SNAPSHOT:
      check_blob (lint, node);
      break;
    case WEND_KIND_METRIC:
      wend_lint_metric (lint, node);
      break;
    case WEND_KIND_OBSERVATION:
      wend_lint_observation (lint, node);
      break;
    case WEND_KIND_MAP:
    case WEND_KIND_PERSONA:
    case WEND_KIND_AREA:
    case WEND_KIND_STATEMENT:
    case WEND_KIND_LANE:
    case WEND_KIND_STAGE:
    case WEND_KIND_SOURCE:
    case WEND_KIND_ACTION:
    case WEND_KIND_COMMENT:
    case WEND_KIND_REVIEW:
    case WEND_KIND_READER:
    case WEND_KIND_PARKED:
    case WEND_KIND_STEP:
    case WEND_KIND_VOTE:
    case WEND_KIND_ANSWER:
    case WEND_KIND_DECISION:
    case WEND_N_KINDS:
    default:
      break;
    }
}

GPtrArray *
wend_lint (const WendDocument *document)
{
  g_autoptr (WendArena) arena = wend_arena_new ();
  WendLint lint = { document, g_ptr_array_new_with_free_func (free_finding), 0, arena };
  double floor = 10;

  wend_node_number (wend_document_map (document), WEND_FIELD_PRIVACY_FLOOR, &floor);
  lint.floor = (guint64) floor;
  for (const WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    check_node (&lint, node);
  wend_lint_overlaps (&lint);
  return lint.findings;
}
