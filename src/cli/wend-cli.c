/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli: journey maps from the command line. Finds the command and runs it.
 * Must not know what any command does. */

#include "cli/wend-cli.h"

#include <stdio.h>
#include <string.h>

#include "wend-config.h"

typedef struct
{
  const char *name;
  const char *summary;
  WendCliStatus (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "new", "Make a map from a template", wend_cli_new },
  { "info", "Count what is in maps", wend_cli_info },
  { "check", "Find what is wrong in maps", wend_cli_check },
  { "measure", "Count survey answers into a map", wend_cli_measure },
  { "pain", "Rank the places of a map by pain", wend_cli_pain },
  { "signals", "Say which measures drift unnoticed", wend_cli_signals },
  { "proof", "Say whether improvements last", wend_cli_proof },
  { "drivers", "Say what goes along with the outcome", wend_cli_drivers },
  { "funnel", "Say who gets to the end, and who unhurt", wend_cli_funnel },
  { "paths", "Compare the ways taken with the planned one", wend_cli_paths },
  { "export", "Draw maps as pictures", wend_cli_export },
};

/* Bytes as they are: names and sentences are UTF-8, whatever the locale says. */
static void
print_out (const char *text)
{
  fputs (text, stdout);
}

static void
print_error (const char *text)
{
  fputs (text, stderr);
}

static void
print_help (void)
{
  g_print ("Usage: wend-cli COMMAND [OPTION…] [FILE…]\n"
           "Makes, measures, reads, draws and checks journey maps. A file named “-” is standard input or output.\n\n"
           "Commands:\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-8s  %s\n", commands[i].name, commands[i].summary);
  g_print ("\n“wend-cli COMMAND --help” tells a command's options.\n"
           "      --help     Show this and end\n"
           "      --version  Show the version and end\n\n"
           "Exit status: 0 done, 1 problems found, 2 wrong use, 3 unreadable or not valid.\n");
}

static const Command *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

static WendCliStatus
run (int argc, char **argv)
{
  const Command *command;

  if (argc < 2)
    {
      g_printerr ("wend-cli: No command is given; “wend-cli --help” lists them\n");
      return WEND_CLI_USAGE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("wend-cli (Wend) %s\n", WEND_VERSION);
      return WEND_CLI_DONE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help ();
      return WEND_CLI_DONE;
    }
  command = find_command (argv[1]);
  if (command == NULL)
    {
      g_printerr ("wend-cli: There is no command “%s”; “wend-cli --help” lists them\n", argv[1]);
      return WEND_CLI_USAGE;
    }
  return command->run (argc - 1, argv + 1);
}

int
main (int argc, char **argv)
{
  WendCliStatus status;

  g_set_print_handler (print_out);
  g_set_printerr_handler (print_error);
  status = run (argc, argv);
  /* A full disk behind the shell's ">" must not look like success. */
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      g_printerr ("wend-cli: Cannot write standard output: what was printed is not complete; free some space and run it again\n");
      return WEND_CLI_INVALID;
    }
  return status;
}
