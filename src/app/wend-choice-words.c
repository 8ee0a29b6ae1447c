/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names for the choices of the schema. Files know tokens, people read words: one row for each token, as one word says the
 * same in whichever field it stands. The kinds of lanes have their titles in the schema already. */

#include "wend-config.h"

#include "app/wend-choice-words.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *token;
  const char *words;
} ChoiceRow;

static const ChoiceRow rows[] = {
  /* the map */
  { "journey", NC_ ("choice", "Journey") },
  { "blueprint", NC_ ("choice", "Blueprint") },
  { "day", NC_ ("choice", "A day in a life") },
  { "current", NC_ ("choice", "Current") },
  { "future", NC_ ("choice", "Future") },
  { "ideal", NC_ ("choice", "Ideal") },
  { "workshop", NC_ ("choice", "Workshop") },
  { "project", NC_ ("choice", "Project") },
  { "management", NC_ ("choice", "Management") },
  { "draft", NC_ ("choice", "Draft") },
  { "shared", NC_ ("choice", "Shared") },
  { "approved", NC_ ("choice", "Approved") },
  { "retired", NC_ ("choice", "Retired") },
  { "stages", NC_ ("choice", "Stages") },
  { "steps", NC_ ("choice", "Steps") },
  { "none", NC_ ("choice", "None") },
  { "weekly", NC_ ("choice", "Weekly") },
  { "monthly", NC_ ("choice", "Monthly") },
  { "quarterly", NC_ ("choice", "Quarterly") },
  { "half-yearly", NC_ ("choice", "Half-yearly") },
  { "yearly", NC_ ("choice", "Yearly") },
  /* areas, lanes, stages, links */
  { "inside", NC_ ("choice", "Inside") },
  { "partner", NC_ ("choice", "Partner") },
  { "authority", NC_ ("choice", "Authority") },
  { "other", NC_ ("choice", "Other") },
  { "customer", NC_ ("choice", "Customer") },
  { "company", NC_ ("choice", "Company") },
  { "interaction", NC_ ("choice", "Interaction") },
  { "visibility", NC_ ("choice", "Visibility") },
  { "internal", NC_ ("choice", "Internal interaction") },
  { "before", NC_ ("choice", "Before") },
  { "core", NC_ ("choice", "Core") },
  { "after", NC_ ("choice", "After") },
  { "flow", NC_ ("choice", "Flow") },
  { "cause", NC_ ("choice", "Cause") },
  { "dependency", NC_ ("choice", "Dependency") },
  { "loop", NC_ ("choice", "Loop back") },
  { "handoff", NC_ ("choice", "Handoff") },
  /* evidence, measures, sources */
  { "assumed", NC_ ("choice", "Assumed") },
  { "reasoned", NC_ ("choice", "Reasoned") },
  { "measured", NC_ ("choice", "Measured") },
  { "confirmed", NC_ ("choice", "Confirmed") },
  { "rating", NC_ ("choice", "Rating") },
  { "nps", NC_ ("choice", "Would recommend (NPS)") },
  { "ces", NC_ ("choice", "Ease (CES)") },
  { "completion", NC_ ("choice", "Completion") },
  { "time", NC_ ("choice", "Time") },
  { "rate", NC_ ("choice", "Rate") },
  { "share", NC_ ("choice", "Share") },
  { "value", NC_ ("choice", "Value") },
  { "up", NC_ ("choice", "Higher") },
  { "down", NC_ ("choice", "Lower") },
  { "seconds", NC_ ("choice", "Seconds") },
  { "minutes", NC_ ("choice", "Minutes") },
  { "hours", NC_ ("choice", "Hours") },
  { "days", NC_ ("choice", "Days") },
  { "csv", NC_ ("choice", "Table (CSV)") },
  { "sql", NC_ ("choice", "Database (SQL)") },
  { "xes", NC_ ("choice", "Event log (XES)") },
  { "typed", NC_ ("choice", "Typed in") },
  { "interview", NC_ ("choice", "Interview") },
  { "report", NC_ ("choice", "Report") },
  { "social", NC_ ("choice", "Social media") },
  { "counts", NC_ ("choice", "Counts") },
  { "pair", NC_ ("choice", "Pair") },
  { "drivers", NC_ ("choice", "Drivers") },
  { "paths", NC_ ("choice", "Paths") },
  /* actions, reviews, cards */
  { "idea", NC_ ("choice", "Idea") },
  { "planned", NC_ ("choice", "Planned") },
  { "doing", NC_ ("choice", "Under way") },
  { "live", NC_ ("choice", "Live") },
  { "dropped", NC_ ("choice", "Dropped") },
  { "review", NC_ ("choice", "Review") },
  { "checkup", NC_ ("choice", "Check-up") },
  { "opening", NC_ ("choice", "Opening") },
  { "brand", NC_ ("choice", "We ourselves") },
  { "actual", NC_ ("choice", "Actual") },
  { "both", NC_ ("choice", "Both") },
  { "good", NC_ ("choice", "Yes") },
  { "bad", NC_ ("choice", "No") },
  { "unknown", NC_ ("choice", "Not known") },
  { "dot", NC_ ("choice", "Dot") },
  { "changeability", NC_ ("choice", "Easy to change") },
  { "effort", NC_ ("choice", "Effort") },
  { "said", NC_ ("choice", "What they say") },
  { "leaving", NC_ ("choice", "Where they leave") },
  { "expected", NC_ ("choice", "What they expected") },
  { "retention", NC_ ("choice", "Who stays") },
  { "outside", NC_ ("choice", "What others say") },
  { "image/png", "PNG" },
  { "image/jpeg", "JPEG" },
};

const char *
wend_choice_words (const WendFieldRow *field, const char *token)
{
  if (field->field == WEND_FIELD_KIND)
    {
      WendLaneKind lane = wend_schema_lane_from_name (token);
      if (lane < WEND_N_LANES)
        return _ (wend_schema_lane (lane)->title);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].token, token) == 0)
      return g_dpgettext2 (NULL, "choice", rows[i].words);
  return token;
}
