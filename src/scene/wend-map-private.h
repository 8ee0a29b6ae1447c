/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-ink-private.h"
#include "scene/wend-map-scene.h"
#include "scene/wend-mark-private.h"
#include "scene/wend-text-private.h"
#include "scene/wend-words-private.h"

G_BEGIN_DECLS

/* What the files of the map scene share: the grid and its cells. All inside is laid out
 * from left to right; mirroring happens when a chunk is finished and when a band is placed, and is undone in hits. */

#define WEND_MARGIN 36.0
#define WEND_LABELS 144.0 /* width of the lane labels */
#define WEND_GAP 8.0
#define WEND_X0 (WEND_MARGIN + WEND_LABELS + WEND_GAP)
#define WEND_STAGE_H 68.0
#define WEND_EMPTY_LANE 49.0
#define WEND_FOLDED_W 34.0

/* Where a node is drawn, in its cell's coordinates. `text` has w 0 where it is not drawn as text. */
typedef struct
{
  const WendNode *node;
  WendRect box;
  WendRect text;
  WendRole role;
} WendSpot;

/* What was drawn for one cell: immutable, made anew on a change. */
typedef struct
{
  WendChunk *chunk; /* NULL: nothing is drawn */
  guint64 key;      /* of everything it depends on */
  double need;      /* height it asks for */
  double h;         /* height it was drawn for */
  guint32 marks;
  guint n_nodes;
  guint n_spots;
  WendSpot spots[];
} WendCell;

void wend_cell_free (WendCell *cell);

/* A column with its cards, row by row. */
typedef struct
{
  const WendNode *node;  /* stage or step */
  const WendNode *stage;
  double x, w;
  gboolean folded;
  WendNode **cards;      /* steps, cards, actions */
  guint *starts;         /* n_rows + 1 */
  guint first;           /* first column of the stage */
  guint last;
} WendMapColumn;

typedef struct _WendMapRow WendMapRow;

/* A cell to be drawn; the ink is open, its origin the cell's corner. */
typedef struct
{
  guint column;
  double w;
  double h;
  WendNode *const *nodes;
  guint n_nodes;
  double need; /* out: height */
} WendCellBox;

typedef void (*WendLaneDraw) (WendMapScene *map,
                              WendMapRow   *row,
                              WendCellBox  *box);

/* How lanes of one kind look. */
typedef struct
{
  WendLaneDraw draw; /* NULL: by the row as a whole */
  double height;
  guint stretches : 1; /* drawn again where the row is higher than it asked for */
  guint measured : 1;  /* depends on the insight */
  guint says_empty : 1; /* an empty cell says so even in exports */
  guint boxes : 1;     /* its cards are boxes that may span columns */
  const char *hints[2]; /* under the title where the lane has no hint of its own */
} WendLaneStyle;

const WendLaneStyle *wend_lane_style (WendLaneKind kind);

struct _WendMapRow
{
  const WendNode *lane;
  WendLaneKind kind;
  const WendLaneRow *schema;
  const WendLaneStyle *style;
  double y, h;
  double label_need;
  guint n_cards;
  gboolean spans;      /* cards reach over columns: drawn in slots of one height for the row */
  GArray *slots;       /* guint16 a card, per column in turn; only where spans */
  GArray *slot_tops;   /* double, n_slots + 1 */
  guint64 slot_key;
  WendCell **cells;    /* a column each */
  WendBand *band;      /* NULL: to be put together */
  const WendBand *placed; /* the one in the last picture */
  gboolean changed;    /* a cell was drawn since the last picture */
  WendChunk *label;
  guint64 label_key;
  WendBand *label_band;
  WendChunk *over;     /* curves */
  guint64 over_key;
  guint32 over_marks;
  guint32 marks;       /* of all cells and curves; holds until `changed`, */
  double need;         /* as does this: the height the row asks for */
  WendBand *over_band;
};

struct _WendMapScene
{
  const WendDocument *document;
  const WendInsight *insight;
  WendShaper *shaper;
  WendMapOptions options;
  WendInk *ink;
  WendTextBlock text;
  GArray *spots; /* of the cell being drawn */
  guint32 marks;

  gboolean stale;      /* everything is to be laid out */
  gboolean repaint;    /* another overlay: what stands where stays */
  gboolean renumbered; /* another insight, of the same map */
  guint64 salt;        /* raised when something outside the cells changed */
  guint64 insight_salt;
  gboolean arrivals;   /* a touched node is not where it stood last */
  GArray *dirty;       /* gpointer: wend_cell_to_pointer() */
  GHashTable *places;  /* node → wend_cell_to_pointer(), where it stood last */

  gboolean by_steps;
  gboolean has_figures;
  double w, h;
  double column_w;    /* of those that are not folded */
  double cell_w;      /* of the cell being drawn */
  GHashTable *folded; /* ids of stages */
  guint n_columns;
  WendMapColumn *columns;
  guint n_rows;
  WendMapRow *rows;
  WendColumn *public_columns;
  WendRow *public_rows;
  GHashTable *column_of; /* stage, step → index + 1 */
  GHashTable *row_of;    /* lane → index + 1 */
  GHashTable *actions;   /* column node → GPtrArray of actions */
  GHashTable *pains;     /* stage → how many figures with pain are there */
  GHashTable *waits;     /* stages where a wait misses its goal */
  GArray *stages;        /* WendPaintedStage */
  char *metric;          /* options.metric */
  WendBand *between_band; /* handoffs and waits */
  guint64 between_key;

  double stage_y, stage_h, body_y, body_end;
  guint n_stages;
  WendRect title;     /* where the title stands */
  double promise_end; /* what stands where pins could: the promise ends, the number of the journey begins */
  double whole_x;

  GArray *fixed;      /* WendBandPlace: header, stages, tints, pins, legend, footer */
  guint32 fixed_marks;
  guint32 legend_marks;
  WendBand *legend_band;
  WendBand *links_band;
  double legend_h, foot_h;
  GArray *foot;       /* WendBandPlace of the footer, y from the legend's end */
  double tints_end;   /* body_end the tints were drawn for */
  WendBand *tints_band;
  GArray *link_spots; /* WendSpot in map coordinates */
  GArray *stage_spots;
  WendScene *scene;
};

static inline const char *
wend_map_say (const WendMapScene *map, const char *text)
{
  return wend_say (map->options.translate, text);
}

/* A cell as one number, for tables; never NULL. */
#define WEND_CELL_SHIFT (sizeof (gsize) * 4)

static inline gpointer
wend_cell_to_pointer (guint row, guint column)
{
  return GSIZE_TO_POINTER (((gsize) row + 1) << WEND_CELL_SHIFT | column);
}

static inline double
wend_map_right (const WendMapScene *map, guint column)
{
  return map->columns[column].x + map->columns[column].w;
}

/* The column at or before `x`, within bounds. There must be one. */
gboolean wend_map_is_folded  (const WendMapScene *map,
                              const WendNode     *stage);
guint    wend_grid_column_at (const WendMapScene *map,
                              double              x);
/* The grid: columns, rows, and which nodes stand in which cell. */
void     wend_grid_build    (WendMapScene *map);
void     wend_grid_clear    (WendMapScene *map);
/* Sorts the nodes of one column into its cells again. */
void     wend_grid_fill     (WendMapScene *map,
                             guint         column);
/* Whether the cell still holds what it held, in the same order. */
gboolean wend_grid_holds    (WendMapScene *map,
                             guint         row,
                             guint         column);
/* The cell a card, step or action belongs to now; FALSE: none. */
gboolean wend_grid_locate   (WendMapScene   *map,
                             const WendNode *node,
                             guint          *row,
                             guint          *column);
/* Last column a card reaches to. */
guint    wend_grid_reach    (WendMapScene   *map,
                             const WendNode *card,
                             guint           column);
/* Gives the cards of a row that spans columns their slots. */
void     wend_grid_slots    (WendMapScene *map,
                             WendMapRow   *row);

static inline guint64
wend_mix (guint64 key, guint64 value)
{
  key = (key ^ value) * G_GUINT64_CONSTANT (0xFF51AFD7ED558CCD);
  return key ^ (key >> 29);
}

/* Key of a node and of every value it has. */
guint64  wend_mix_node        (guint64         key,
                               const WendNode *node);

G_END_DECLS
