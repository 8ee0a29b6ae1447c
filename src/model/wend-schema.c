/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The schema table: model.md §1 to §3 as data, and look-ups in it. Constant; knows no document. */

#include "model/wend-schema.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const tokens_journey_blueprint_day[] = { "journey", "blueprint", "day", NULL };
static const char *const tokens_current_future_ideal[] = { "current", "future", "ideal", NULL };
static const char *const tokens_workshop_project_management[] = { "workshop", "project", "management", NULL };
static const char *const tokens_draft_shared_approved_retired[] = { "draft", "shared", "approved", "retired", NULL };
static const char *const tokens_stages_steps[] = { "stages", "steps", NULL };
static const char *const tokens_none_weekly_monthly_quarterly_half_yearly_yearly[] = { "none", "weekly", "monthly", "quarterly", "half-yearly", "yearly", NULL };
static const char *const tokens_inside_partner_authority_other[] = { "inside", "partner", "authority", "other", NULL };
static const char *const tokens_customer_company[] = { "customer", "company", NULL };
static const char *const tokens_interaction_visibility_internal[] = { "interaction", "visibility", "internal", NULL };
static const char *const tokens_before_core_after[] = { "before", "core", "after", NULL };
static const char *const tokens_assumed_reasoned_measured_confirmed[] = { "assumed", "reasoned", "measured", "confirmed", NULL };
static const char *const tokens_flow_cause_dependency_loop_handoff[] = { "flow", "cause", "dependency", "loop", "handoff", NULL };
static const char *const tokens_rating_nps_ces_completion_time_rate_share_value[] = { "rating", "nps", "ces", "completion", "time", "rate", "share", "value", NULL };
static const char *const tokens_up_down[] = { "up", "down", NULL };
static const char *const tokens_seconds_minutes_hours_days[] = { "seconds", "minutes", "hours", "days", NULL };
static const char *const tokens_csv_sql_xes_typed_interview_workshop_report_social[] = { "csv", "sql", "xes", "typed", "interview", "workshop", "report", "social", NULL };
static const char *const tokens_counts_pair_drivers_paths[] = { "counts", "pair", "drivers", "paths", NULL };
static const char *const tokens_idea_planned_doing_live_dropped[] = { "idea", "planned", "doing", "live", "dropped", NULL };
static const char *const tokens_review_checkup_opening[] = { "review", "checkup", "opening", NULL };
static const char *const tokens_image_png_image_jpeg[] = { "image/png", "image/jpeg", NULL };
static const char *const tokens_brand_partner_customer_other[] = { "brand", "partner", "customer", "other", NULL };
static const char *const tokens_planned_actual_both[] = { "planned", "actual", "both", NULL };
static const char *const tokens_good_bad_unknown[] = { "good", "bad", "unknown", NULL };
static const char *const tokens_dot_changeability_effort[] = { "dot", "changeability", "effort", NULL };
static const char *const tokens_said_leaving_expected_social_retention_outside[] = { "said", "leaving", "expected", "social", "retention", "outside", NULL };
static const char *const tokens_lanes[] = { "evidence", "steps", "touchpoints", "channels", "thoughts", "feeling", "engagement", "expectations", "needs", "storyboard", "quotes", "pains", "gains", "measured", "volume", "waiting", "both-sides", "line", "frontstage", "backstage", "support", "systems", "partners", "policy", "risks", "owners", "opportunities", "actions", "text", "journeys", NULL };

static const WendFieldRow map_fields[] = {
  { WEND_FIELD_TITLE, "title", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Title"), NULL, 1 },
  { WEND_FIELD_PURPOSE, "purpose", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Purpose"), NULL, 1 },
  { WEND_FIELD_FORM, "form", WEND_TYPE_TOKEN, "journey", tokens_journey_blueprint_day, 0, 0, N_ ("Form"), NULL, 1 },
  { WEND_FIELD_STATE, "state", WEND_TYPE_TOKEN, "current", tokens_current_future_ideal, 0, 0, N_ ("State"), NULL, 1 },
  { WEND_FIELD_LEVEL, "level", WEND_TYPE_TOKEN, "project", tokens_workshop_project_management, 0, 0, N_ ("Level"), NULL, 1 },
  { WEND_FIELD_SCENARIO, "scenario", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Scenario"), NULL, 1 },
  { WEND_FIELD_GOAL, "goal", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Goal"), NULL, 1 },
  { WEND_FIELD_EXPECTATIONS, "expectations", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Expectations"), NULL, 1 },
  { WEND_FIELD_STARTS, "starts", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Starts when"), NULL, 1 },
  { WEND_FIELD_ENDS, "ends", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Ends when"), NULL, 1 },
  { WEND_FIELD_SCOPE_IN, "scope-in", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("In scope"), NULL, 1 },
  { WEND_FIELD_SCOPE_OUT, "scope-out", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Out of scope"), NULL, 1 },
  { WEND_FIELD_OWNER, "owner", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Owner"), NULL, 1 },
  { WEND_FIELD_CONTRIBUTORS, "contributors", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Contributors"), NULL, 1 },
  { WEND_FIELD_REVIEW_BY, "review-by", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Check again by"), NULL, 1 },
  { WEND_FIELD_STATUS, "status", WEND_TYPE_TOKEN, "draft", tokens_draft_shared_approved_retired, 0, 0, N_ ("Status"), NULL, 1 },
  { WEND_FIELD_EDITION, "edition", WEND_TYPE_INTEGER, NULL, NULL, 0, 1e+09, N_ ("Edition"), NULL, 1 },
  { WEND_FIELD_LANG, "lang", WEND_TYPE_NAME, NULL, NULL, 0, 0, N_ ("Language"), NULL, 1 },
  { WEND_FIELD_COLUMNS, "columns", WEND_TYPE_TOKEN, "stages", tokens_stages_steps, 0, 0, N_ ("Columns"), NULL, 1 },
  { WEND_FIELD_HEADLINE, "headline", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Headline metric"), NULL, 1 },
  { WEND_FIELD_PRIVACY_FLOOR, "privacy-floor", WEND_TYPE_INTEGER, "10", NULL, 5, 1e+06, N_ ("Show no figure of fewer answers than"), NULL, 1 },
  { WEND_FIELD_FEW, "few", WEND_TYPE_INTEGER, "30", NULL, 1, 1e+06, N_ ("Call answers few below"), NULL, 1 },
  { WEND_FIELD_CONFIDENCE, "confidence", WEND_TYPE_NUMBER, "0.95", NULL, 0.5, 0.9999, N_ ("Confidence"), NULL, 1 },
  { WEND_FIELD_PAIN_STEPS, "pain-steps", WEND_TYPE_BOUNDS, "1 3 6 12", NULL, 0, 1e+06, N_ ("Colours of pain from, in 100 customers"), NULL, 1 },
  { WEND_FIELD_RHYTHM, "rhythm", WEND_TYPE_TOKEN, "none", tokens_none_weekly_monthly_quarterly_half_yearly_yearly, 0, 0, N_ ("Review rhythm"), NULL, 1 },
  { WEND_FIELD_CUSTOMER_VALUE, "customer-value", WEND_TYPE_NUMBER, NULL, NULL, 0, 1e+12, N_ ("Value of a customer"), NULL, 1 },
  { WEND_FIELD_CURRENCY, "currency", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Currency"), NULL, 1 },
  { WEND_FIELD_STARTERS, "starters", WEND_TYPE_NUMBER, NULL, NULL, 0, 1e+12, N_ ("Starters a year"), NULL, 1 },
  { WEND_FIELD_PARENT_MAP, "parent-map", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Parent map"), NULL, 1 },
  { WEND_FIELD_PARENT_STAGE, "parent-stage", WEND_TYPE_NAME, NULL, NULL, 0, 0, N_ ("Stage in the parent map"), NULL, 1 },
};

static const WendFieldRow persona_fields[] = {
  { WEND_FIELD_NAME, "name", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Name"), NULL, 1 },
  { WEND_FIELD_NOTE, "note", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Note"), NULL, 1 },
  { WEND_FIELD_IMAGE, "image", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Picture"), NULL, 1 },
  { WEND_FIELD_SEGMENT, "segment", WEND_TYPE_SEGMENT, NULL, NULL, 0, 0, N_ ("Segment"), NULL, 1 },
  { WEND_FIELD_PRIMARY, "primary", WEND_TYPE_FLAG, "no", NULL, 0, 0, N_ ("Primary persona"), NULL, 1 },
};

static const WendFieldRow area_fields[] = {
  { WEND_FIELD_NAME, "name", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Name"), NULL, 1 },
  { WEND_FIELD_FORM, "form", WEND_TYPE_TOKEN, "inside", tokens_inside_partner_authority_other, 0, 0, N_ ("Form"), NULL, 1 },
  { WEND_FIELD_REPRESENTATIVE, "representative", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Representative"), NULL, 1 },
  { WEND_FIELD_COMMITTED, "committed", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Committed on"), NULL, 1 },
};

static const WendFieldRow statement_fields[] = {
  { WEND_FIELD_TEXT, "text", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Text"), NULL, 1 },
  { WEND_FIELD_AREA, "area", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Area"), NULL, 1 },
  { WEND_FIELD_STAGE, "stage", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Stage"), NULL, 1 },
  { WEND_FIELD_METRIC, "metric", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Metric"), NULL, 1 },
  { WEND_FIELD_DATE, "date", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Date"), NULL, 1 },
  { WEND_FIELD_BY, "by", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("By"), NULL, 1 },
};

static const WendFieldRow lane_fields[] = {
  { WEND_FIELD_KIND, "kind", WEND_TYPE_TOKEN, "text", tokens_lanes, 0, 0, N_ ("Kind"), NULL, 1 },
  { WEND_FIELD_TITLE, "title", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Title"), NULL, 1 },
  { WEND_FIELD_HINT, "hint", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Hint"), NULL, 1 },
  { WEND_FIELD_HIDDEN, "hidden", WEND_TYPE_FLAG, "no", NULL, 0, 0, N_ ("Hidden"), NULL, 1 },
  { WEND_FIELD_PINNED, "pinned", WEND_TYPE_FLAG, "no", NULL, 0, 0, N_ ("Pinned"), NULL, 1 },
  { WEND_FIELD_HEIGHT, "height", WEND_TYPE_NUMBER, NULL, NULL, 0, 10000, N_ ("Height"), NULL, 1 },
  { WEND_FIELD_AUDIENCE, "audience", WEND_TYPE_TOKEN, NULL, tokens_customer_company, 0, 0, N_ ("Audience"), NULL, 1 },
  { WEND_FIELD_IS, "is", WEND_TYPE_TOKEN, "visibility", tokens_interaction_visibility_internal, 0, 0, N_ ("Line"), "line", 1 },
  { WEND_FIELD_METRIC, "metric", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Metric"), "feeling", 1 },
  { WEND_FIELD_PERSONA, "persona", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Persona"), "feeling", 1 },
};

static const WendFieldRow stage_fields[] = {
  { WEND_FIELD_TITLE, "title", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Title"), NULL, 1 },
  { WEND_FIELD_GOAL, "goal", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Customer goal"), NULL, 1 },
  { WEND_FIELD_SUCCESS, "success", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Success sign"), NULL, 1 },
  { WEND_FIELD_NOTE, "note", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Note"), NULL, 1 },
  { WEND_FIELD_DURATION, "duration", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Duration"), NULL, 1 },
  { WEND_FIELD_PHASE, "phase", WEND_TYPE_TOKEN, "core", tokens_before_core_after, 0, 0, N_ ("Phase"), NULL, 1 },
  { WEND_FIELD_OWNER, "owner", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Owner"), NULL, 1 },
  { WEND_FIELD_AREA, "area", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Area"), NULL, 1 },
  { WEND_FIELD_TRUTH, "truth", WEND_TYPE_FLAG, "no", NULL, 0, 0, N_ ("Moment of truth"), NULL, 1 },
  { WEND_FIELD_EVIDENCE, "evidence", WEND_TYPE_TOKEN, NULL, tokens_assumed_reasoned_measured_confirmed, 0, 0, N_ ("How sure are we"), NULL, 1 },
  { WEND_FIELD_SOURCE, "source", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Source"), NULL, 1 },
  { WEND_FIELD_REVIEW_BY, "review-by", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Check again by"), NULL, 1 },
};

static const WendFieldRow link_fields[] = {
  { WEND_FIELD_FROM, "from", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("From"), NULL, 1 },
  { WEND_FIELD_TO, "to", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("To"), NULL, 1 },
  { WEND_FIELD_KIND, "kind", WEND_TYPE_TOKEN, "flow", tokens_flow_cause_dependency_loop_handoff, 0, 0, N_ ("Kind"), NULL, 1 },
  { WEND_FIELD_TEXT, "text", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Text"), NULL, 1 },
};

static const WendFieldRow metric_fields[] = {
  { WEND_FIELD_LABEL, "label", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Name"), NULL, 1 },
  { WEND_FIELD_KIND, "kind", WEND_TYPE_TOKEN, "rating", tokens_rating_nps_ces_completion_time_rate_share_value, 0, 0, N_ ("Kind"), NULL, 1 },
  { WEND_FIELD_MIN, "min", WEND_TYPE_NUMBER, NULL, NULL, 0, 0, N_ ("Lowest value"), NULL, 1 },
  { WEND_FIELD_MAX, "max", WEND_TYPE_NUMBER, NULL, NULL, 0, 0, N_ ("Highest value"), NULL, 1 },
  { WEND_FIELD_GOOD_FROM, "good-from", WEND_TYPE_NUMBER, NULL, NULL, 0, 0, N_ ("Good from"), NULL, 1 },
  { WEND_FIELD_GOOD_TO, "good-to", WEND_TYPE_NUMBER, NULL, NULL, 0, 0, N_ ("Good to"), NULL, 1 },
  { WEND_FIELD_BAD_FROM, "bad-from", WEND_TYPE_NUMBER, NULL, NULL, 0, 0, N_ ("Bad from"), NULL, 1 },
  { WEND_FIELD_BAD_TO, "bad-to", WEND_TYPE_NUMBER, NULL, NULL, 0, 0, N_ ("Bad to"), NULL, 1 },
  { WEND_FIELD_BETTER, "better", WEND_TYPE_TOKEN, "up", tokens_up_down, 0, 0, N_ ("Better"), NULL, 1 },
  { WEND_FIELD_GOAL, "goal", WEND_TYPE_NUMBER, NULL, NULL, 0, 0, N_ ("Goal"), NULL, 1 },
  { WEND_FIELD_TARGET, "target", WEND_TYPE_NUMBER, NULL, NULL, 0, 0, N_ ("Target"), NULL, 1 },
  { WEND_FIELD_UNIT, "unit", WEND_TYPE_TOKEN, NULL, tokens_seconds_minutes_hours_days, 0, 0, N_ ("Unit"), NULL, 1 },
  { WEND_FIELD_QUESTION, "question", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Question as asked"), NULL, 1 },
  { WEND_FIELD_SIDE, "side", WEND_TYPE_TOKEN, "customer", tokens_customer_company, 0, 0, N_ ("Side"), NULL, 1 },
  { WEND_FIELD_FLOOR, "floor", WEND_TYPE_INTEGER, NULL, NULL, 0, 1e+06, N_ ("Call answers few below"), NULL, 1 },
  { WEND_FIELD_AFTER, "after", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Counted after"), NULL, 1 },
  { WEND_FIELD_REACH, "reach", WEND_TYPE_FLAG, "no", NULL, 0, 0, N_ ("Tells the reach"), NULL, 1 },
  { WEND_FIELD_SEASONAL, "seasonal", WEND_TYPE_FLAG, "no", NULL, 0, 0, N_ ("Seasonal"), NULL, 1 },
  { WEND_FIELD_BASELINE_FROM, "baseline-from", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Baseline from"), NULL, 1 },
  { WEND_FIELD_BASELINE_TO, "baseline-to", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Baseline to"), NULL, 1 },
  { WEND_FIELD_OWNER, "owner", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Owner"), NULL, 1 },
  { WEND_FIELD_AREA, "area", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Area"), NULL, 1 },
  { WEND_FIELD_RANKED, "ranked", WEND_TYPE_FLAG, "yes", NULL, 0, 0, N_ ("Ranked"), NULL, 1 },
};

static const WendFieldRow source_fields[] = {
  { WEND_FIELD_SERIES, "series", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Series"), NULL, 1 },
  { WEND_FIELD_FORM, "form", WEND_TYPE_TOKEN, "csv", tokens_csv_sql_xes_typed_interview_workshop_report_social, 0, 0, N_ ("Form"), NULL, 1 },
  { WEND_FIELD_TITLE, "title", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Title"), NULL, 1 },
  { WEND_FIELD_FILE, "file", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("File"), NULL, 1 },
  { WEND_FIELD_SHA256, "sha256", WEND_TYPE_SHA256, NULL, NULL, 0, 0, N_ ("Fingerprint"), NULL, 1 },
  { WEND_FIELD_LINK, "link", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Link"), NULL, 1 },
  { WEND_FIELD_ROWS, "rows", WEND_TYPE_INTEGER, NULL, NULL, 0, 1e+15, N_ ("Rows"), NULL, 1 },
  { WEND_FIELD_REFUSED, "refused", WEND_TYPE_INTEGER, NULL, NULL, 0, 1e+15, N_ ("Refused rows"), NULL, 1 },
  { WEND_FIELD_TAKEN, "taken", WEND_TYPE_DATETIME, NULL, NULL, 0, 0, N_ ("Taken"), NULL, 1 },
  { WEND_FIELD_ASKED, "asked", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Who was asked"), NULL, 1 },
  { WEND_FIELD_BIAS, "bias", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Known bias"), NULL, 1 },
  { WEND_FIELD_MAPPING, "mapping", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Mapping"), NULL, 1 },
  { WEND_FIELD_QUERY, "query", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Query"), NULL, 1 },
  { WEND_FIELD_BY, "by", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("By"), NULL, 1 },
};

static const WendFieldRow observation_fields[] = {
  { WEND_FIELD_METRIC, "metric", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Metric"), NULL, 1 },
  { WEND_FIELD_AT, "at", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Place"), NULL, 1 },
  { WEND_FIELD_UNPLACED, "unplaced", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Unplaced value"), NULL, 1 },
  { WEND_FIELD_SEGMENT, "segment", WEND_TYPE_SEGMENT, NULL, NULL, 0, 0, N_ ("Segment"), NULL, 1 },
  { WEND_FIELD_FROM, "from", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("From"), NULL, 1 },
  { WEND_FIELD_TO, "to", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("To"), NULL, 1 },
  { WEND_FIELD_SHAPE, "shape", WEND_TYPE_TOKEN, "counts", tokens_counts_pair_drivers_paths, 0, 0, N_ ("Shape"), NULL, 1 },
  { WEND_FIELD_DATA, "data", WEND_TYPE_DATA, NULL, NULL, 0, 0, N_ ("Numbers"), NULL, 1 },
};

static const WendFieldRow action_fields[] = {
  { WEND_FIELD_TEXT, "text", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Text"), NULL, 1 },
  { WEND_FIELD_NOTE, "note", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Note"), NULL, 1 },
  { WEND_FIELD_AT, "at", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Place"), NULL, 1 },
  { WEND_FIELD_PAINS, "pains", WEND_TYPE_REFS, NULL, NULL, 0, 0, N_ ("Pains"), NULL, 1 },
  { WEND_FIELD_OWNER, "owner", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Owner"), NULL, 1 },
  { WEND_FIELD_AREA, "area", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Area"), NULL, 1 },
  { WEND_FIELD_DUE, "due", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Due"), NULL, 1 },
  { WEND_FIELD_STATUS, "status", WEND_TYPE_TOKEN, "idea", tokens_idea_planned_doing_live_dropped, 0, 0, N_ ("Status"), NULL, 1 },
  { WEND_FIELD_METRIC, "metric", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Metric"), NULL, 1 },
  { WEND_FIELD_EXPECT, "expect", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Expected change"), NULL, 1 },
  { WEND_FIELD_LIVE, "live", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Live since"), NULL, 1 },
  { WEND_FIELD_WASH_OUT, "wash-out", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Wash-out ends"), NULL, 1 },
  { WEND_FIELD_CONTROLS, "controls", WEND_TYPE_REFS, NULL, NULL, 0, 0, N_ ("Untouched places"), NULL, 1 },
  { WEND_FIELD_ALLIES, "allies", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Allies"), NULL, 1 },
};

static const WendFieldRow comment_fields[] = {
  { WEND_FIELD_AT, "at", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Place"), NULL, 1 },
  { WEND_FIELD_LANE, "lane", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Lane"), NULL, 1 },
  { WEND_FIELD_METRIC, "metric", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Metric"), NULL, 1 },
  { WEND_FIELD_X, "x", WEND_TYPE_NUMBER, NULL, NULL, -1000000.0, 1e+06, N_ ("X"), NULL, 1 },
  { WEND_FIELD_Y, "y", WEND_TYPE_NUMBER, NULL, NULL, -1000000.0, 1e+06, N_ ("Y"), NULL, 1 },
  { WEND_FIELD_TEXT, "text", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Text"), NULL, 1 },
  { WEND_FIELD_BY, "by", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("By"), NULL, 1 },
  { WEND_FIELD_WHEN, "when", WEND_TYPE_DATETIME, NULL, NULL, 0, 0, N_ ("When"), NULL, 1 },
  { WEND_FIELD_RESOLVED, "resolved", WEND_TYPE_FLAG, "no", NULL, 0, 0, N_ ("Resolved"), NULL, 1 },
  { WEND_FIELD_ACTION, "action", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Action"), NULL, 1 },
  { WEND_FIELD_FIELD, "field", WEND_TYPE_NAME, NULL, NULL, 0, 0, N_ ("Field"), NULL, 1 },
  { WEND_FIELD_VALUE, "value", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Proposed value"), NULL, 1 },
};

static const WendFieldRow review_fields[] = {
  { WEND_FIELD_FORM, "form", WEND_TYPE_TOKEN, "review", tokens_review_checkup_opening, 0, 0, N_ ("Form"), NULL, 1 },
  { WEND_FIELD_DATE, "date", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Date"), NULL, 1 },
  { WEND_FIELD_NEXT, "next", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Next"), NULL, 1 },
  { WEND_FIELD_NOTE, "note", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Note"), NULL, 1 },
  { WEND_FIELD_SNAPSHOT, "snapshot", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Map at closing"), NULL, 1 },
};

static const WendFieldRow reader_fields[] = {
  { WEND_FIELD_BY, "by", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("By"), NULL, 1 },
  { WEND_FIELD_SEEN, "seen", WEND_TYPE_DATETIME, NULL, NULL, 0, 0, N_ ("Seen up to"), NULL, 1 },
};

static const WendFieldRow snapshot_fields[] = {
  { WEND_FIELD_LABEL, "label", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Label"), NULL, 1 },
  { WEND_FIELD_REASON, "reason", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Reason"), NULL, 1 },
  { WEND_FIELD_TAKEN, "taken", WEND_TYPE_DATETIME, NULL, NULL, 0, 0, N_ ("Taken"), NULL, 1 },
  { WEND_FIELD_BY, "by", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("By"), NULL, 1 },
  { WEND_FIELD_SHA256, "sha256", WEND_TYPE_SHA256, NULL, NULL, 0, 0, N_ ("Fingerprint"), NULL, 1 },
};

static const WendFieldRow image_fields[] = {
  { WEND_FIELD_SHA256, "sha256", WEND_TYPE_SHA256, NULL, NULL, 0, 0, N_ ("Fingerprint"), NULL, 1 },
  { WEND_FIELD_TYPE, "type", WEND_TYPE_TOKEN, NULL, tokens_image_png_image_jpeg, 0, 0, N_ ("Type"), NULL, 1 },
  { WEND_FIELD_WIDTH, "width", WEND_TYPE_INTEGER, NULL, NULL, 1, 100000, N_ ("Width"), NULL, 1 },
  { WEND_FIELD_HEIGHT, "height", WEND_TYPE_INTEGER, NULL, NULL, 1, 100000, N_ ("Height"), NULL, 1 },
  { WEND_FIELD_ALT, "alt", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Description"), NULL, 1 },
};

static const WendFieldRow step_fields[] = {
  { WEND_FIELD_TEXT, "text", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("What I do"), NULL, 1 },
  { WEND_FIELD_NOTE, "note", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Note"), NULL, 1 },
  { WEND_FIELD_ACTOR, "actor", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Who acts"), NULL, 1 },
  { WEND_FIELD_EVIDENCE, "evidence", WEND_TYPE_TOKEN, NULL, tokens_assumed_reasoned_measured_confirmed, 0, 0, N_ ("How sure are we"), NULL, 1 },
  { WEND_FIELD_SOURCE, "source", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Source"), NULL, 1 },
  { WEND_FIELD_OWNER, "owner", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Owner"), NULL, 1 },
  { WEND_FIELD_AREA, "area", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Area"), NULL, 1 },
  { WEND_FIELD_REVIEW_BY, "review-by", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Check again by"), NULL, 1 },
  { WEND_FIELD_TAGS, "tags", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Tags"), NULL, 1 },
  { WEND_FIELD_COLOUR, "colour", WEND_TYPE_NAME, NULL, NULL, 0, 0, N_ ("Colour"), NULL, 1 },
  { WEND_FIELD_IMAGE, "image", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Picture"), NULL, 1 },
  { WEND_FIELD_OPTIONAL, "optional", WEND_TYPE_FLAG, "no", NULL, 0, 0, N_ ("Optional"), NULL, 1 },
  { WEND_FIELD_OUTSIDE, "outside", WEND_TYPE_FLAG, "no", NULL, 0, 0, N_ ("Without the company"), NULL, 1 },
  { WEND_FIELD_TRUTH, "truth", WEND_TYPE_FLAG, "no", NULL, 0, 0, N_ ("Moment of truth"), NULL, 1 },
};

static const WendFieldRow card_fields[] = {
  { WEND_FIELD_LANE, "lane", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Lane"), NULL, 1 },
  { WEND_FIELD_TO, "to", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Spans to"), NULL, 1 },
  { WEND_FIELD_TEXT, "text", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Text"), NULL, 1 },
  { WEND_FIELD_NOTE, "note", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Note"), NULL, 1 },
  { WEND_FIELD_TAGS, "tags", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Tags"), NULL, 1 },
  { WEND_FIELD_COLOUR, "colour", WEND_TYPE_NAME, NULL, NULL, 0, 0, N_ ("Colour"), NULL, 1 },
  { WEND_FIELD_EVIDENCE, "evidence", WEND_TYPE_TOKEN, NULL, tokens_assumed_reasoned_measured_confirmed, 0, 0, N_ ("How sure are we"), NULL, 1 },
  { WEND_FIELD_SOURCE, "source", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Source"), NULL, 1 },
  { WEND_FIELD_OWNER, "owner", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Owner"), NULL, 1 },
  { WEND_FIELD_AREA, "area", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Area"), NULL, 1 },
  { WEND_FIELD_REVIEW_BY, "review-by", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Check again by"), NULL, 1 },
  { WEND_FIELD_PRIVATE, "private", WEND_TYPE_FLAG, "no", NULL, 0, 0, N_ ("Private"), NULL, 1 },
  { WEND_FIELD_IMAGE, "image", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Picture"), NULL, 1 },
  { WEND_FIELD_ICON, "icon", WEND_TYPE_NAME, NULL, NULL, 0, 0, N_ ("Icon"), NULL, 1 },
  { WEND_FIELD_VALUE, "value", WEND_TYPE_NUMBER, NULL, NULL, -2, 5, N_ ("Value"), "feeling engagement", 1 },
  { WEND_FIELD_PERSONA, "persona", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Persona"), "feeling", 1 },
  { WEND_FIELD_INITIATOR, "initiator", WEND_TYPE_TOKEN, NULL, tokens_customer_company, 0, 0, N_ ("Started by"), "touchpoints channels", 1 },
  { WEND_FIELD_PARTY, "party", WEND_TYPE_TOKEN, NULL, tokens_brand_partner_customer_other, 0, 0, N_ ("Party"), "touchpoints channels", 1 },
  { WEND_FIELD_STATUS, "status", WEND_TYPE_TOKEN, NULL, tokens_planned_actual_both, 0, 0, N_ ("Status"), "touchpoints channels", 1 },
  { WEND_FIELD_SAID, "said", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Said on"), "quotes", 1 },
  { WEND_FIELD_CHANNEL, "channel", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Said where"), "quotes", 1 },
  { WEND_FIELD_SEVERITY, "severity", WEND_TYPE_INTEGER, NULL, NULL, 0, 4, N_ ("Severity"), "pains", 1 },
  { WEND_FIELD_FREQUENCY, "frequency", WEND_TYPE_INTEGER, NULL, NULL, 0, 4, N_ ("Frequency"), "pains", 1 },
  { WEND_FIELD_AFFECTS, "affects", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Affects"), "pains", 1 },
  { WEND_FIELD_METRIC, "metric", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Metric"), "pains both-sides", 1 },
  { WEND_FIELD_SEEN, "seen", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("First seen"), "pains", 1 },
  { WEND_FIELD_COST_CUSTOMER, "cost-customer", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Cost to the customer"), "pains", 1 },
  { WEND_FIELD_COST_COMPANY, "cost-company", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Cost to the company"), "pains", 1 },
  { WEND_FIELD_PAINS, "pains", WEND_TYPE_REFS, NULL, NULL, 0, 0, N_ ("Pains"), "opportunities", 1 },
  { WEND_FIELD_VALUE_CUSTOMER, "value-customer", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Value to the customer"), "opportunities", 1 },
  { WEND_FIELD_VALUE_COMPANY, "value-company", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Value to the company"), "opportunities", 1 },
  { WEND_FIELD_EFFORT, "effort", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Effort"), "opportunities", 1 },
  { WEND_FIELD_DUE, "due", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Due"), "opportunities", 1 },
  { WEND_FIELD_SIDE, "side", WEND_TYPE_TOKEN, NULL, tokens_customer_company, 0, 0, N_ ("Side"), "both-sides", 1 },
  { WEND_FIELD_GOAL, "goal", WEND_TYPE_NUMBER, NULL, NULL, 0, 0, N_ ("Goal"), "both-sides", 1 },
  { WEND_FIELD_MET, "met", WEND_TYPE_TOKEN, NULL, tokens_good_bad_unknown, 0, 0, N_ ("Met"), "both-sides", 1 },
  { WEND_FIELD_MAP, "map", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Map"), "journeys", 1 },
};

static const WendFieldRow vote_fields[] = {
  { WEND_FIELD_BY, "by", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("By"), NULL, 1 },
  { WEND_FIELD_ROUND, "round", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Round"), NULL, 1 },
  { WEND_FIELD_WHAT, "what", WEND_TYPE_TOKEN, "dot", tokens_dot_changeability_effort, 0, 0, N_ ("What"), NULL, 1 },
  { WEND_FIELD_VALUE, "value", WEND_TYPE_INTEGER, NULL, NULL, 1, 5, N_ ("Value"), NULL, 1 },
};

static const WendFieldRow answer_fields[] = {
  { WEND_FIELD_QUESTION, "question", WEND_TYPE_TOKEN, NULL, tokens_said_leaving_expected_social_retention_outside, 0, 0, N_ ("Question"), NULL, 1 },
  { WEND_FIELD_TEXT, "text", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Text"), NULL, 1 },
  { WEND_FIELD_SOURCE, "source", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Source"), NULL, 1 },
  { WEND_FIELD_METRIC, "metric", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Metric"), NULL, 1 },
  { WEND_FIELD_EVIDENCE, "evidence", WEND_TYPE_TOKEN, NULL, tokens_assumed_reasoned_measured_confirmed, 0, 0, N_ ("How sure are we"), NULL, 1 },
  { WEND_FIELD_DATE, "date", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Date"), NULL, 1 },
};

static const WendFieldRow decision_fields[] = {
  { WEND_FIELD_TEXT, "text", WEND_TYPE_TEXT, NULL, NULL, 0, 0, N_ ("Text"), NULL, 1 },
  { WEND_FIELD_OWNER, "owner", WEND_TYPE_LINE, NULL, NULL, 0, 0, N_ ("Owner"), NULL, 1 },
  { WEND_FIELD_DUE, "due", WEND_TYPE_DATE, NULL, NULL, 0, 0, N_ ("Due"), NULL, 1 },
  { WEND_FIELD_ACTION, "action", WEND_TYPE_REF, NULL, NULL, 0, 0, N_ ("Action"), NULL, 1 },
};

#define BIT(kind) (1u << WEND_KIND_##kind)

static const WendKindRow kinds[WEND_N_KINDS] = {
  { WEND_KIND_MAP, "map", N_ ("Map"), FALSE, BIT (PERSONA) | BIT (AREA) | BIT (STATEMENT) | BIT (LANE) | BIT (STAGE) | BIT (LINK) | BIT (METRIC) | BIT (SOURCE) | BIT (OBSERVATION) | BIT (ACTION) | BIT (COMMENT) | BIT (REVIEW) | BIT (READER) | BIT (SNAPSHOT) | BIT (IMAGE) | BIT (PARKED), G_N_ELEMENTS (map_fields), map_fields },
  { WEND_KIND_PERSONA, "persona", N_ ("Persona"), TRUE, 0, G_N_ELEMENTS (persona_fields), persona_fields },
  { WEND_KIND_AREA, "area", N_ ("Area"), TRUE, 0, G_N_ELEMENTS (area_fields), area_fields },
  { WEND_KIND_STATEMENT, "statement", N_ ("Statement"), TRUE, 0, G_N_ELEMENTS (statement_fields), statement_fields },
  { WEND_KIND_LANE, "lane", N_ ("Lane"), TRUE, 0, G_N_ELEMENTS (lane_fields), lane_fields },
  { WEND_KIND_STAGE, "stage", N_ ("Stage"), TRUE, BIT (STEP) | BIT (CARD), G_N_ELEMENTS (stage_fields), stage_fields },
  { WEND_KIND_LINK, "link", N_ ("Link"), TRUE, 0, G_N_ELEMENTS (link_fields), link_fields },
  { WEND_KIND_METRIC, "metric", N_ ("Metric"), TRUE, 0, G_N_ELEMENTS (metric_fields), metric_fields },
  { WEND_KIND_SOURCE, "source", N_ ("Source"), FALSE, 0, G_N_ELEMENTS (source_fields), source_fields },
  { WEND_KIND_OBSERVATION, "observation", N_ ("Observation"), FALSE, 0, G_N_ELEMENTS (observation_fields), observation_fields },
  { WEND_KIND_ACTION, "action", N_ ("Action"), TRUE, BIT (VOTE), G_N_ELEMENTS (action_fields), action_fields },
  { WEND_KIND_COMMENT, "comment", N_ ("Comment"), TRUE, BIT (COMMENT), G_N_ELEMENTS (comment_fields), comment_fields },
  { WEND_KIND_REVIEW, "review", N_ ("Review"), TRUE, BIT (ANSWER) | BIT (DECISION), G_N_ELEMENTS (review_fields), review_fields },
  { WEND_KIND_READER, "reader", N_ ("Reader"), FALSE, 0, G_N_ELEMENTS (reader_fields), reader_fields },
  { WEND_KIND_SNAPSHOT, "snapshot", N_ ("Snapshot"), FALSE, 0, G_N_ELEMENTS (snapshot_fields), snapshot_fields },
  { WEND_KIND_IMAGE, "image", N_ ("Picture"), FALSE, 0, G_N_ELEMENTS (image_fields), image_fields },
  { WEND_KIND_PARKED, "parked", N_ ("Parked"), FALSE, BIT (PERSONA) | BIT (AREA) | BIT (STATEMENT) | BIT (LANE) | BIT (STAGE) | BIT (LINK) | BIT (METRIC) | BIT (SOURCE) | BIT (OBSERVATION) | BIT (ACTION) | BIT (COMMENT) | BIT (REVIEW) | BIT (READER) | BIT (SNAPSHOT) | BIT (IMAGE) | BIT (STEP) | BIT (CARD) | BIT (VOTE) | BIT (ANSWER) | BIT (DECISION), 0, NULL },
  { WEND_KIND_STEP, "step", N_ ("Step"), TRUE, BIT (CARD), G_N_ELEMENTS (step_fields), step_fields },
  { WEND_KIND_CARD, "card", N_ ("Card"), TRUE, BIT (VOTE), G_N_ELEMENTS (card_fields), card_fields },
  { WEND_KIND_VOTE, "vote", N_ ("Vote"), FALSE, 0, G_N_ELEMENTS (vote_fields), vote_fields },
  { WEND_KIND_ANSWER, "answer", N_ ("Answer"), FALSE, 0, G_N_ELEMENTS (answer_fields), answer_fields },
  { WEND_KIND_DECISION, "decision", N_ ("Decision"), TRUE, 0, G_N_ELEMENTS (decision_fields), decision_fields },
};

static const WendLaneRow lanes[WEND_N_LANES] = {
  { WEND_LANE_EVIDENCE, "evidence", N_ ("Evidence"), N_ ("What the customer can see or touch"), "lane-evidence", FALSE, TRUE, FALSE },
  { WEND_LANE_STEPS, "steps", N_ ("What I do"), N_ ("Add what the customer does"), "lane-steps", FALSE, FALSE, FALSE },
  { WEND_LANE_TOUCHPOINTS, "touchpoints", N_ ("Touchpoints"), N_ ("Where do they meet us?"), "lane-touchpoints", FALSE, TRUE, FALSE },
  { WEND_LANE_CHANNELS, "channels", N_ ("Channels"), N_ ("Web, desk, phone, sign …"), "lane-channels", FALSE, TRUE, FALSE },
  { WEND_LANE_THOUGHTS, "thoughts", N_ ("Thoughts"), N_ ("What goes through their mind?"), "lane-thoughts", FALSE, TRUE, FALSE },
  { WEND_LANE_FEELING, "feeling", N_ ("Feeling"), N_ ("How does it feel here?"), "lane-emotion", FALSE, TRUE, FALSE },
  { WEND_LANE_ENGAGEMENT, "engagement", N_ ("Engagement"), N_ ("How involved are they, 1 to 5?"), "lane-engagement", FALSE, TRUE, FALSE },
  { WEND_LANE_EXPECTATIONS, "expectations", N_ ("Expectations"), N_ ("What do they expect?"), "lane-expectations", FALSE, TRUE, FALSE },
  { WEND_LANE_NEEDS, "needs", N_ ("Needs"), N_ ("What do they need?"), "lane-needs", FALSE, TRUE, FALSE },
  { WEND_LANE_STORYBOARD, "storyboard", N_ ("Storyboard"), N_ ("Add a picture of this moment"), "lane-storyboard", FALSE, TRUE, FALSE },
  { WEND_LANE_QUOTES, "quotes", N_ ("In their words"), N_ ("No answers in their own words yet"), "lane-quotes", FALSE, TRUE, FALSE },
  { WEND_LANE_PAINS, "pains", N_ ("Pain points"), N_ ("What hurts here?"), "lane-pain", FALSE, TRUE, FALSE },
  { WEND_LANE_GAINS, "gains", N_ ("Gains"), N_ ("What works well?"), "lane-gain", FALSE, TRUE, FALSE },
  { WEND_LANE_MEASURED, "measured", N_ ("Measured"), N_ ("Nothing measured yet"), "lane-measured", FALSE, FALSE, FALSE },
  { WEND_LANE_VOLUME, "volume", N_ ("Reach and drop-off"), N_ ("Nothing counted yet"), "lane-volume", FALSE, FALSE, FALSE },
  { WEND_LANE_WAITING, "waiting", N_ ("Waiting"), N_ ("No waiting times yet"), "lane-waiting", FALSE, FALSE, FALSE },
  { WEND_LANE_BOTH_SIDES, "both-sides", N_ ("Both sides"), N_ ("What do both sides get?"), "lane-both-sides", FALSE, TRUE, FALSE },
  { WEND_LANE_LINE, "line", N_ ("Line of visibility"), "", "lane-line", TRUE, FALSE, FALSE },
  { WEND_LANE_FRONTSTAGE, "frontstage", N_ ("Frontstage"), N_ ("Who do they meet?"), "lane-frontstage", TRUE, TRUE, FALSE },
  { WEND_LANE_BACKSTAGE, "backstage", N_ ("Backstage"), N_ ("Who works behind it?"), "lane-backstage", TRUE, TRUE, TRUE },
  { WEND_LANE_SUPPORT, "support", N_ ("Support"), N_ ("What supports this?"), "lane-support", TRUE, TRUE, FALSE },
  { WEND_LANE_SYSTEMS, "systems", N_ ("Systems"), N_ ("Which systems carry it?"), "lane-systems", TRUE, TRUE, TRUE },
  { WEND_LANE_PARTNERS, "partners", N_ ("Partners"), N_ ("Who else is part of it?"), "lane-partners", TRUE, TRUE, TRUE },
  { WEND_LANE_POLICY, "policy", N_ ("Rules and policy"), N_ ("Which rules apply?"), "lane-policy", TRUE, TRUE, FALSE },
  { WEND_LANE_RISKS, "risks", N_ ("Risks"), N_ ("What could go wrong?"), "lane-risks", TRUE, TRUE, FALSE },
  { WEND_LANE_OWNERS, "owners", N_ ("Owners"), N_ ("Who owns this?"), "lane-owners", TRUE, TRUE, TRUE },
  { WEND_LANE_OPPORTUNITIES, "opportunities", N_ ("Opportunities"), N_ ("Keep as it is"), "lane-opportunity", FALSE, TRUE, FALSE },
  { WEND_LANE_ACTIONS, "actions", N_ ("Improvements"), N_ ("No improvement planned"), "lane-actions", TRUE, FALSE, FALSE },
  { WEND_LANE_TEXT, "text", N_ ("Notes"), N_ ("Add a note"), "lane-note", FALSE, TRUE, FALSE },
  { WEND_LANE_JOURNEYS, "journeys", N_ ("Journeys"), N_ ("Link another map"), "lane-journeys", FALSE, TRUE, FALSE },
};

static const char *const field_names[WEND_N_FIELDS] = {
#define WEND_FIELD_NAME(symbol, name) name,
  WEND_FIELDS (WEND_FIELD_NAME)
#undef WEND_FIELD_NAME
};

const WendKindRow *
wend_schema_kind (WendKind kind)
{
  g_return_val_if_fail (kind < WEND_N_KINDS, NULL);
  return &kinds[kind];
}

static gboolean
same (const char *name, const char *text, gsize length)
{
  return strncmp (name, text, length) == 0 && name[length] == '\0';
}

WendKind
wend_schema_kind_from_name (const char *name, gsize length)
{
  for (guint i = 0; i < WEND_N_KINDS; i++)
    if (same (kinds[i].name, name, length))
      return (WendKind) i;
  return WEND_N_KINDS;
}

gboolean
wend_schema_allows (WendKind parent, WendKind child)
{
  return parent < WEND_N_KINDS && child < WEND_N_KINDS && (kinds[parent].children & (1u << child)) != 0;
}

/* slot_of[kind][field] is the row's index + 1; filled on first use. */
static const guint8 *
slots (WendKind kind)
{
  static guint8 slot_of[WEND_N_KINDS][WEND_N_FIELDS];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint k = 0; k < WEND_N_KINDS; k++)
        for (guint i = 0; i < kinds[k].n_fields; i++)
          slot_of[k][kinds[k].fields[i].field] = (guint8) (i + 1);
      g_once_init_leave (&ready, 1);
    }
  return slot_of[kind];
}

const WendFieldRow *
wend_schema_field (WendKind kind, WendField field)
{
  guint slot = kind < WEND_N_KINDS && field < WEND_N_FIELDS ? slots (kind)[field] : 0;
  return slot > 0 ? &kinds[kind].fields[slot - 1] : NULL;
}

const WendFieldRow *
wend_schema_field_from_name (WendKind kind, const char *name, gsize length)
{
  for (guint i = 0; i < kinds[kind].n_fields; i++)
    if (same (kinds[kind].fields[i].name, name, length))
      return &kinds[kind].fields[i];
  return NULL;
}

guint
wend_schema_slot (WendKind kind, const WendFieldRow *row)
{
  return (guint) (row - kinds[kind].fields);
}

const char *
wend_field_name (WendField field)
{
  g_return_val_if_fail (field < WEND_N_FIELDS, NULL);
  return field_names[field];
}

const WendLaneRow *
wend_schema_lane (WendLaneKind kind)
{
  g_return_val_if_fail (kind < WEND_N_LANES, NULL);
  return &lanes[kind];
}

WendLaneKind
wend_schema_lane_from_name (const char *name)
{
  for (guint i = 0; i < WEND_N_LANES; i++)
    if (name != NULL && strcmp (lanes[i].name, name) == 0)
      return (WendLaneKind) i;
  return WEND_N_LANES;
}
