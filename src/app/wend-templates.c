/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names and notes of the templates. The maps themselves are files in data/templates. */

#include "wend-config.h"

#include "app/wend-templates.h"

#include <glib/gi18n.h>

static const WendTemplate templates[] = {
  { "airport-departure", N_ ("Airport passenger"), N_ ("queues, wayfinding"), WEND_TEMPLATE_SERVICES },
  { "retail-purchase", N_ ("Retail purchase"), N_ ("shop and online"), WEND_TEMPLATE_RETAIL },
  { "saas-onboarding", N_ ("SaaS onboarding"), N_ ("time to first value"), WEND_TEMPLATE_SERVICES },
  { "outpatient-visit", N_ ("Patient visit"), N_ ("waiting and safety"), WEND_TEMPLATE_PUBLIC },
  { "bank-loan", N_ ("Bank loan"), N_ ("days in each stage"), WEND_TEMPLATE_SERVICES },
  { "telecom-fault", N_ ("Fault and repair"), N_ ("repeat contacts"), WEND_TEMPLATE_SERVICES },
  { "public-service", N_ ("Public service"), N_ ("completion rate"), WEND_TEMPLATE_PUBLIC },
  { "insurance-claim", N_ ("Insurance claim"), N_ ("promises made"), WEND_TEMPLATE_SERVICES },
  { "online-order-return", N_ ("Order and return"), N_ ("promised, actual"), WEND_TEMPLATE_RETAIL },
  { "employee-onboarding", N_ ("New employee"), N_ ("days until access"), WEND_TEMPLATE_PUBLIC },
};

const WendTemplate *
wend_templates (guint *n_templates)
{
  *n_templates = G_N_ELEMENTS (templates);
  return templates;
}

char *
wend_template_resource (const WendTemplate *template, gboolean blueprint)
{
  return g_strdup_printf ("/org/wend/Wend/templates/%s%s.wend", template->name, blueprint ? "-blueprint" : "");
}
