/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The schema: model.md as one table. Every kind, every field, once; change, XML, inspector, checks and
 * contract tests are driven by it. A later need adds rows, not mechanisms. */

/* Kinds in the order in which children of one parent are written. */
typedef enum
{
  WEND_KIND_MAP,
  WEND_KIND_PERSONA,
  WEND_KIND_AREA,
  WEND_KIND_STATEMENT,
  WEND_KIND_LANE,
  WEND_KIND_STAGE,
  WEND_KIND_LINK,
  WEND_KIND_METRIC,
  WEND_KIND_SOURCE,
  WEND_KIND_OBSERVATION,
  WEND_KIND_ACTION,
  WEND_KIND_COMMENT,
  WEND_KIND_REVIEW,
  WEND_KIND_READER,
  WEND_KIND_SNAPSHOT,
  WEND_KIND_IMAGE,
  WEND_KIND_PARKED,
  WEND_KIND_STEP,
  WEND_KIND_CARD,
  WEND_KIND_VOTE,
  WEND_KIND_ANSWER,
  WEND_KIND_DECISION,
  WEND_N_KINDS
} WendKind;

/* Every field name there is; the same name may stand at several kinds with different types. */
#define WEND_FIELDS(ROW)                                                                                 \
  ROW (TITLE, "title") ROW (PURPOSE, "purpose") ROW (FORM, "form") ROW (STATE, "state")                  \
  ROW (LEVEL, "level") ROW (SCENARIO, "scenario") ROW (GOAL, "goal") ROW (EXPECTATIONS, "expectations")  \
  ROW (STARTS, "starts") ROW (ENDS, "ends") ROW (SCOPE_IN, "scope-in") ROW (SCOPE_OUT, "scope-out")      \
  ROW (OWNER, "owner") ROW (CONTRIBUTORS, "contributors") ROW (REVIEW_BY, "review-by")                   \
  ROW (STATUS, "status") ROW (EDITION, "edition") ROW (LANG, "lang") ROW (COLUMNS, "columns")            \
  ROW (HEADLINE, "headline") ROW (PRIVACY_FLOOR, "privacy-floor") ROW (FEW, "few")                       \
  ROW (CONFIDENCE, "confidence") ROW (PAIN_STEPS, "pain-steps") ROW (RHYTHM, "rhythm")                   \
  ROW (CUSTOMER_VALUE, "customer-value") ROW (CURRENCY, "currency") ROW (STARTERS, "starters")           \
  ROW (PARENT_MAP, "parent-map") ROW (PARENT_STAGE, "parent-stage") ROW (NAME, "name")                   \
  ROW (NOTE, "note") ROW (IMAGE, "image") ROW (SEGMENT, "segment") ROW (PRIMARY, "primary")              \
  ROW (REPRESENTATIVE, "representative") ROW (COMMITTED, "committed") ROW (TEXT, "text")                 \
  ROW (AREA, "area") ROW (STAGE, "stage") ROW (METRIC, "metric") ROW (DATE, "date") ROW (BY, "by")       \
  ROW (SUCCESS, "success") ROW (DURATION, "duration") ROW (PHASE, "phase") ROW (TRUTH, "truth")          \
  ROW (EVIDENCE, "evidence") ROW (SOURCE, "source") ROW (ACTOR, "actor") ROW (TAGS, "tags")              \
  ROW (COLOUR, "colour") ROW (OPTIONAL, "optional") ROW (OUTSIDE, "outside") ROW (KIND, "kind")          \
  ROW (HINT, "hint") ROW (HIDDEN, "hidden") ROW (PINNED, "pinned") ROW (HEIGHT, "height")                \
  ROW (AUDIENCE, "audience") ROW (IS, "is") ROW (PERSONA, "persona") ROW (LANE, "lane") ROW (TO, "to")   \
  ROW (PRIVATE, "private") ROW (ICON, "icon") ROW (VALUE, "value") ROW (INITIATOR, "initiator")          \
  ROW (PARTY, "party") ROW (SAID, "said") ROW (CHANNEL, "channel") ROW (SEVERITY, "severity")            \
  ROW (FREQUENCY, "frequency") ROW (AFFECTS, "affects") ROW (SEEN, "seen")                               \
  ROW (COST_CUSTOMER, "cost-customer") ROW (COST_COMPANY, "cost-company") ROW (PAINS, "pains")           \
  ROW (VALUE_CUSTOMER, "value-customer") ROW (VALUE_COMPANY, "value-company") ROW (EFFORT, "effort")     \
  ROW (DUE, "due") ROW (SIDE, "side") ROW (MET, "met") ROW (MAP, "map") ROW (FROM, "from")               \
  ROW (LABEL, "label") ROW (MIN, "min") ROW (MAX, "max") ROW (GOOD_FROM, "good-from")                    \
  ROW (GOOD_TO, "good-to") ROW (BAD_FROM, "bad-from") ROW (BAD_TO, "bad-to") ROW (BETTER, "better")      \
  ROW (TARGET, "target") ROW (UNIT, "unit") ROW (QUESTION, "question") ROW (FLOOR, "floor")              \
  ROW (AFTER, "after") ROW (REACH, "reach") ROW (SEASONAL, "seasonal")                                   \
  ROW (BASELINE_FROM, "baseline-from") ROW (BASELINE_TO, "baseline-to") ROW (RANKED, "ranked")           \
  ROW (SERIES, "series") ROW (FILE, "file") ROW (SHA256, "sha256") ROW (LINK, "link") ROW (ROWS, "rows") \
  ROW (REFUSED, "refused") ROW (TAKEN, "taken") ROW (ASKED, "asked") ROW (BIAS, "bias")                  \
  ROW (MAPPING, "mapping") ROW (QUERY, "query") ROW (AT, "at") ROW (UNPLACED, "unplaced")                \
  ROW (SHAPE, "shape") ROW (DATA, "data") ROW (EXPECT, "expect") ROW (LIVE, "live")                      \
  ROW (WASH_OUT, "wash-out") ROW (CONTROLS, "controls") ROW (ALLIES, "allies") ROW (ROUND, "round")      \
  ROW (WHAT, "what") ROW (X, "x") ROW (Y, "y") ROW (WHEN, "when") ROW (RESOLVED, "resolved")             \
  ROW (ACTION, "action") ROW (FIELD, "field") ROW (NEXT, "next") ROW (SNAPSHOT, "snapshot")              \
  ROW (REASON, "reason") ROW (TYPE, "type") ROW (WIDTH, "width") ROW (ALT, "alt")

typedef enum
{
#define WEND_FIELD_ENUM(symbol, name) WEND_FIELD_##symbol,
  WEND_FIELDS (WEND_FIELD_ENUM)
#undef WEND_FIELD_ENUM
  WEND_N_FIELDS
} WendField;

typedef enum
{
  WEND_TYPE_LINE,     /* one line, ≤ 1,000 characters */
  WEND_TYPE_TEXT,     /* line breaks allowed, ≤ 10,000 characters; a child element in the file */
  WEND_TYPE_TOKEN,    /* one of `tokens` */
  WEND_TYPE_NAME,     /* [a-z0-9-]+: icon, colour token, language, field name */
  WEND_TYPE_FLAG,     /* yes or no */
  WEND_TYPE_NUMBER,   /* min … max */
  WEND_TYPE_INTEGER,  /* min … max */
  WEND_TYPE_DATE,     /* YYYY-MM-DD */
  WEND_TYPE_DATETIME, /* YYYY-MM-DDTHH:MM:SSZ */
  WEND_TYPE_REF,      /* an id */
  WEND_TYPE_REFS,     /* ids joined by one space */
  WEND_TYPE_SHA256,   /* 64 hex digits */
  WEND_TYPE_SEGMENT,  /* name=level */
  WEND_TYPE_BOUNDS,   /* rising numbers joined by one space */
  WEND_TYPE_DATA      /* an observation's numbers: wend-data.h */
} WendType;

typedef struct
{
  WendField field;
  const char *name; /* in XML and in changes */
  WendType type;
  const char *default_value;      /* NULL: no default; a value equal to it is unset */
  const char *const *tokens;      /* WEND_TYPE_TOKEN, NULL-terminated */
  double min;                     /* numbers; min == max: no limits */
  double max;
  const char *label;              /* English, marked for translation */
  const char *lanes;              /* of a card: lane kinds it belongs to, blank-separated; NULL: all */
  guint since;                    /* version of the format that brought it */
} WendFieldRow;

typedef struct
{
  WendKind kind;
  const char *name;
  const char *label;
  gboolean ordered;  /* carries an order key; else written sorted by id */
  guint32 children;  /* bits 1 << WendKind */
  guint n_fields;    /* ≤ 64 */
  const WendFieldRow *fields;
} WendKindRow;

#define WEND_FORMAT_VERSION 1

const WendKindRow  *wend_schema_kind           (WendKind    kind);
/* WEND_N_KINDS where no kind is called so. */
WendKind            wend_schema_kind_from_name (const char *name,
                                                gsize       length);
gboolean            wend_schema_allows         (WendKind    parent,
                                                WendKind    child);

/* NULL where the kind has no such field. */
const WendFieldRow *wend_schema_field          (WendKind    kind,
                                                WendField   field);
const WendFieldRow *wend_schema_field_from_name (WendKind   kind,
                                                const char *name,
                                                gsize       length);
/* Place of `row` among its kind's fields. */
guint               wend_schema_slot           (WendKind            kind,
                                                const WendFieldRow *row);
const char         *wend_field_name            (WendField   field);

/* Lane kinds (model.md §3). */
typedef enum
{
  WEND_LANE_EVIDENCE, WEND_LANE_STEPS, WEND_LANE_TOUCHPOINTS, WEND_LANE_CHANNELS, WEND_LANE_THOUGHTS,
  WEND_LANE_FEELING, WEND_LANE_ENGAGEMENT, WEND_LANE_EXPECTATIONS, WEND_LANE_NEEDS, WEND_LANE_STORYBOARD,
  WEND_LANE_QUOTES, WEND_LANE_PAINS, WEND_LANE_GAINS, WEND_LANE_MEASURED, WEND_LANE_VOLUME,
  WEND_LANE_WAITING, WEND_LANE_BOTH_SIDES, WEND_LANE_LINE, WEND_LANE_FRONTSTAGE, WEND_LANE_BACKSTAGE,
  WEND_LANE_SUPPORT, WEND_LANE_SYSTEMS, WEND_LANE_PARTNERS, WEND_LANE_POLICY, WEND_LANE_RISKS,
  WEND_LANE_OWNERS, WEND_LANE_OPPORTUNITIES, WEND_LANE_ACTIONS, WEND_LANE_TEXT, WEND_LANE_JOURNEYS,
  WEND_N_LANES
} WendLaneKind;

typedef struct
{
  WendLaneKind kind;
  const char *name;     /* token in XML */
  const char *title;    /* default title, marked for translation */
  const char *prompt;   /* for an empty cell, marked for translation */
  const char *icon;     /* name in icons/ without wend- and -symbolic */
  gboolean company;     /* default audience */
  gboolean holds_cards; /* steps, measured, volume, waiting, line and actions draw something else */
  gboolean joined;      /* cards of one cell are drawn joined by ", " */
} WendLaneRow;

const WendLaneRow  *wend_schema_lane           (WendLaneKind kind);
/* WEND_N_LANES where none is called so. */
WendLaneKind        wend_schema_lane_from_name (const char  *name);

G_END_DECLS
