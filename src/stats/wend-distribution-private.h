/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The distributions this room needs, and the only door to GSL's. Probabilities are lower tails unless named `upper`. */

double  wend_normal_quantile   (double probability);
/* Two-sided p of a standard normal z. */
double  wend_normal_two_sided  (double z);
double  wend_t_quantile        (double probability,
                                double df);
double  wend_t_two_sided       (double t,
                                double df);
double  wend_chisq_quantile    (double probability,
                                double df);
double  wend_beta_quantile     (double probability,
                                double a,
                                double b);
/* Smallest count with at least that cumulative probability. */
guint64 wend_binomial_quantile (double  probability,
                                guint64 n,
                                double  p);
double  wend_binomial_mass     (guint64 k,
                                guint64 n,
                                double  p);
/* P (X ≤ k) and P (X ≥ k). */
double  wend_binomial_lower    (guint64 k,
                                guint64 n,
                                double  p);
double  wend_binomial_upper    (guint64 k,
                                guint64 n,
                                double  p);

G_END_DECLS
