/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one file of many may cost: 2 GB of addresses and 60 s of processor time, so that one hostile map among a
 * thousand ends in a sentence and not in a stuck machine. A single file has no limit but the reader's own. */

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cli/wend-cli.h"

#define BATCH_BYTES (2ull * 1024 * 1024 * 1024)
#define BATCH_SECONDS 60

/* Only what is allowed in a signal handler. */
static void
too_long (int number)
{
  static const char message[] = "wend-cli: One file took more than 60 s of processor time; try it alone\n";
  G_GNUC_UNUSED ssize_t n = write (STDERR_FILENO, message, sizeof message - 1);

  _exit (WEND_CLI_INVALID);
}

static void
limit_memory (void)
{
#ifndef __SANITIZE_ADDRESS__ /* which reserves terabytes of addresses */
  struct rlimit limit;

  if (getrlimit (RLIMIT_AS, &limit) == 0 && (limit.rlim_max == RLIM_INFINITY || limit.rlim_max > BATCH_BYTES))
    {
      limit.rlim_cur = BATCH_BYTES;
      setrlimit (RLIMIT_AS, &limit);
    }
#endif
}

void
wend_cli_limit (guint n_files)
{
  struct rusage usage;
  struct rlimit limit;
  rlim_t seconds;

  if (n_files < 2)
    return;
  limit_memory ();
  signal (SIGXCPU, too_long);
  if (getrusage (RUSAGE_SELF, &usage) != 0 || getrlimit (RLIMIT_CPU, &limit) != 0)
    return;
  /* The limit is on the whole process: each file gets what was used so far and its own share. */
  seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1 + BATCH_SECONDS;
  if (limit.rlim_max == RLIM_INFINITY || seconds < limit.rlim_max)
    {
      limit.rlim_cur = seconds;
      setrlimit (RLIMIT_CPU, &limit);
    }
}
