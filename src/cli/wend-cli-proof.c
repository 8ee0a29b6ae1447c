/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli proof: what became of the actions that went live. Fails where one made things worse, fades or does not hold. The
 * verdicts are the room `insight`'s. */

#include "base/wend-parse.h"
#include "cli/wend-cli-analysis.h"
#include "insight/wend-action-proof.h"
#include "stats/wend-comparisons.h"

/* --- JSON --- */

static void
print_window (GString *out, const char *name, const WendProofWindow *window)
{
  g_autofree char *n = g_strconcat (name, "_n", NULL);
  g_autofree char *from = g_strconcat (name, "_from", NULL);
  g_autofree char *to = g_strconcat (name, "_to", NULL);
  gboolean given = !wend_period_is_none (&window->period);

  wend_cli_json_number (out, name, window->value.has, window->value.value);
  wend_cli_json_number (out, n, given, window->n);
  wend_cli_json_date (out, from, given, window->period.from);
  wend_cli_json_date (out, to, given, window->period.to);
}

static void
print_checks (GString *out, const WendActionProof *proof)
{
  wend_cli_json_begin (out, "checks", '[');
  for (guint i = 0; i < WEND_PROOF_CHECKS; i++)
    {
      const WendProofCheck *check = &proof->checks[i];
      if (check->months == 0)
        continue;
      wend_cli_json_begin (out, NULL, '{');
      wend_cli_json_integer (out, "months", check->months);
      wend_cli_json_date (out, "due", TRUE, check->due);
      wend_cli_json_string (out, "verdict", check->done ? wend_verdict_name (check->verdict) : NULL);
      wend_cli_json_end (out, '}');
    }
  wend_cli_json_end (out, ']');
}

static void
print_json_row (GString *out, const WendActionProof *proof)
{
  const WendProof *result = &proof->proof;

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_node (out, "action", proof->action);
  wend_cli_json_string (out, "action_text", wend_node_text (proof->action, WEND_FIELD_TEXT));
  wend_cli_json_place (out, proof->place);
  wend_cli_json_node (out, "metric", proof->metric);
  wend_cli_json_date (out, "live", TRUE, proof->live);
  wend_cli_json_date (out, "wash_out", TRUE, proof->wash_out);
  wend_cli_json_string (out, "verdict", wend_verdict_name (result->verdict));
  wend_cli_json_string (out, "beyond_control", wend_beyond_name (result->beyond_control));
  wend_cli_json_string (out, "unit", wend_basis_name (proof->basis));
  print_window (out, "before", &proof->before);
  print_window (out, "first", &proof->first);
  print_window (out, "latest", &proof->latest);
  wend_cli_json_range (out, "d1", &result->first);
  wend_cli_json_range (out, "d2", &result->latest);
  wend_cli_json_range (out, "fade", &result->fade);
  wend_cli_json_integer (out, "controls", proof->n_controls);
  wend_cli_json_range (out, "control", &result->control);
  wend_cli_json_range (out, "beyond", &result->beyond);
  wend_cli_json_number (out, "s", proof->metric != NULL, proof->s);
  wend_cli_json_number (out, "p", proof->has_p, proof->p);
  wend_cli_json_number (out, "q", proof->has_p, proof->q);
  print_checks (out, proof);
  wend_cli_json_end (out, '}');
}

static void
print_json (const WendActionProof *proofs, guint n)
{
  g_autoptr (GString) out = g_string_new (NULL);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_begin (out, "rows", '[');
  for (guint i = 0; i < n; i++)
    print_json_row (out, &proofs[i]);
  wend_cli_json_end (out, ']');
  wend_cli_json_end (out, '}');
  g_print ("%s\n", out->str);
}

/* --- Table --- */

static const WendCliColumn columns[] = {
  { "verdict", FALSE }, { "since", FALSE }, { "change", FALSE }, { "more than untouched places?", FALSE }, { "after 1, 3, 6 months", FALSE },
  { "action", FALSE }, { "place", FALSE }, { "measure", FALSE }
};

static const char *
words_of (WendVerdict verdict)
{
  static const char *const words[] = { "too few answers to say", "improved so far", "worse so far", "no change shown yet", "worse",
                                       "fading", "holding", "not holding", "improved late", "no change shown" };
  return words[verdict];
}

/* "8.3 points better (4.7–11.6)": of the latest window, else of the first. */
static char *
change_words (const WendActionProof *proof)
{
  static const char *const units[] = { "", " points", " points", " per 1,000", "", "", "" };
  const WendRange *change = proof->proof.latest.has ? &proof->proof.latest : &proof->proof.first;
  WendRange size = *change;
  double factor = wend_basis_factor (proof->basis);
  g_autofree char *value = NULL;
  g_autofree char *range = wend_cli_range_text (change, factor);

  if (!change->has || proof->proof.verdict == WEND_VERDICT_TOO_FEW)
    return g_strdup ("");
  if (size.value < 0)
    size.value = -size.value;
  value = wend_cli_value_text (&size, factor);
  return g_strdup_printf ("%s%s %s%s%s%s", value, units[proof->basis], change->value < 0 ? "worse" : "better", *range != '\0' ? " (" : "", range, *range != '\0' ? ")" : "");
}

static char *
check_words (const WendActionProof *proof)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < WEND_PROOF_CHECKS; i++)
    if (proof->checks[i].months > 0)
      g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", proof->checks[i].done ? words_of (proof->checks[i].verdict) : "–");
  return g_strdup (out->str);
}

static void
add_row (WendCliTable *table, const WendActionProof *proof)
{
  const char *beyond = wend_beyond_name (proof->proof.beyond_control);
  char date[16];

  wend_cli_table_cell (table, proof->metric != NULL ? words_of (proof->proof.verdict) : "nothing is measured there");
  wend_cli_table_cell (table, wend_format_date (date, proof->first.n_periods > 0 ? proof->first.period.from : proof->live));
  wend_cli_table_take (table, change_words (proof));
  wend_cli_table_cell (table, beyond != NULL ? beyond : proof->n_controls > 0 ? "too early" : "nothing to compare with");
  wend_cli_table_take (table, check_words (proof));
  wend_cli_table_cell (table, wend_node_text (proof->action, WEND_FIELD_TEXT));
  wend_cli_table_place (table, proof->place, proof->metric);
}

static void
print_table (const WendActionProof *proofs, guint n)
{
  g_autoptr (WendCliTable) table = wend_cli_table_new (columns, G_N_ELEMENTS (columns));
  guint flagged = 0;

  if (n == 0)
    {
      g_print ("No action has gone live here\n");
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      add_row (table, &proofs[i]);
      flagged += proofs[i].has_p && proofs[i].q <= WEND_FLAG_Q;
    }
  wend_cli_table_print (table);
  if (n > 1 && flagged > 0)
    g_print ("\n%u of %u changed by more than chance; about 1 in 10 of these may be chance.\n", flagged, n);
  g_print ("\nA place that was picked because it looked worst improves by itself.\n");
}

static gboolean
is_trouble (WendVerdict verdict)
{
  return verdict == WEND_VERDICT_WORSE || verdict == WEND_VERDICT_FADING || verdict == WEND_VERDICT_NOT_HOLDING;
}

WendCliStatus
wend_cli_proof (int argc, char **argv)
{
  g_auto (WendCliAnalysis) analysis = { FALSE };
  WendCliStatus status = wend_cli_analysis_start (&analysis, argv, NULL, FALSE,
                                                  "Says whether the improvements last of the actions that went live. Where one is worse, fading or not holding, the status is 1.");
  const WendActionProof *proofs;
  guint n;

  if (status != WEND_CLI_DONE)
    return status;
  proofs = wend_insight_proofs (analysis.insight, &n);
  if (analysis.json)
    print_json (proofs, n);
  else
    print_table (proofs, n);
  for (guint i = 0; i < n; i++)
    if (is_trouble (proofs[i].proof.verdict))
      return WEND_CLI_FOUND;
  return WEND_CLI_DONE;
}
