/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The schema table is consistent with itself: names, slots, parents, defaults. */

#include "model/wend-schema.h"

#include <string.h>

#include "model/wend-value.h"

static void
test_names (void)
{
  for (guint k = 0; k < WEND_N_KINDS; k++)
    {
      const WendKindRow *kind = wend_schema_kind ((WendKind) k);
      g_assert_cmpint (kind->kind, ==, k);
      g_assert_cmpint (wend_schema_kind_from_name (kind->name, strlen (kind->name)), ==, k);
      g_assert_cmpuint (kind->n_fields, <=, 64);
      for (guint i = 0; i < kind->n_fields; i++)
        {
          const WendFieldRow *row = &kind->fields[i];
          g_assert_cmpstr (row->name, ==, wend_field_name (row->field));
          g_assert_true (wend_schema_field ((WendKind) k, row->field) == row);
          g_assert_true (wend_schema_field_from_name ((WendKind) k, row->name, strlen (row->name)) == row);
          g_assert_cmpuint (wend_schema_slot ((WendKind) k, row), ==, i);
        }
    }
  g_assert_cmpint (wend_schema_kind_from_name ("cards", 5), ==, WEND_N_KINDS);
  g_assert_cmpint (wend_schema_kind_from_name ("cardboard", 4), ==, WEND_KIND_CARD);
}

/* A default must itself be a legal value, and unset the field. */
static void
test_defaults (void)
{
  for (guint k = 0; k < WEND_N_KINDS; k++)
    for (guint i = 0; i < wend_schema_kind ((WendKind) k)->n_fields; i++)
      {
        const WendFieldRow *row = &wend_schema_kind ((WendKind) k)->fields[i];
        g_autofree char *canonical = NULL;
        if (row->default_value != NULL)
          g_assert_cmpint (wend_value_check (row, row->default_value, strlen (row->default_value), &canonical, NULL), ==, WEND_VALUE_DEFAULT);
      }
}

static void
test_parents (void)
{
  g_assert_true (wend_schema_allows (WEND_KIND_MAP, WEND_KIND_STAGE));
  g_assert_true (wend_schema_allows (WEND_KIND_STAGE, WEND_KIND_CARD));
  g_assert_true (wend_schema_allows (WEND_KIND_STEP, WEND_KIND_CARD));
  g_assert_true (wend_schema_allows (WEND_KIND_PARKED, WEND_KIND_VOTE));
  g_assert_false (wend_schema_allows (WEND_KIND_PARKED, WEND_KIND_PARKED));
  g_assert_false (wend_schema_allows (WEND_KIND_MAP, WEND_KIND_CARD));
  g_assert_false (wend_schema_allows (WEND_KIND_CARD, WEND_KIND_CARD));
}

static void
test_lanes (void)
{
  for (guint i = 0; i < WEND_N_LANES; i++)
    {
      const WendLaneRow *lane = wend_schema_lane ((WendLaneKind) i);
      g_assert_cmpint (lane->kind, ==, i);
      g_assert_cmpint (wend_schema_lane_from_name (lane->name), ==, i);
      g_assert_true (g_str_has_prefix (lane->icon, "lane-"));
    }
  g_assert_cmpint (wend_schema_lane_from_name ("cards"), ==, WEND_N_LANES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/model/schema/names", test_names);
  g_test_add_func ("/wend/model/schema/defaults", test_defaults);
  g_test_add_func ("/wend/model/schema/parents", test_parents);
  g_test_add_func ("/wend/model/schema/lanes", test_lanes);
  return g_test_run ();
}
