/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Event logs: what a mapping asks of them, and what a log must not be able to do. The golden tables are in tests/golden/test-golden-xes.c. */

#include "measure-help.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <zlib.h>

#include "measure/wend-xes-private.h"

#define CLOSE(a, b) g_assert_cmpfloat_with_epsilon (a, b, MAX (1e-9, fabs ((double) (b)) * 1e-6))

/* help */

static WendImport *
read_path (const WendDocument *document, const char *mapping_text, const char *path, GError **error)
{
  g_autoptr (WendMapping) mapping = help_mapping (mapping_text);

  return wend_import_read (document, mapping, path, NULL, error);
}

/* Must succeed. */
static WendImport *
read_text (const WendDocument *document, const char *mapping_text, const char *xes)
{
  g_autofree char *path = help_file ("log.xes", xes, strlen (xes));
  g_autoptr (GError) error = NULL;
  WendImport *import = read_path (document, mapping_text, path, &error);

  g_assert_no_error (error);
  g_unlink (path);
  return import;
}

static char *
refusal (const WendDocument *document, const char *mapping_text, const char *xes, gsize length)
{
  g_autofree char *path = help_file ("log.xes", xes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendImport) import = read_path (document, mapping_text, path, &error);

  g_unlink (path);
  g_assert_null (import);
  g_assert_nonnull (error);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_nonnull (strstr (error->message, "log.xes"));
  return g_strdup (error->message);
}

static const WendRefusal *
find_refusal (const WendImport *import, const char *reason)
{
  for (guint i = 0; i < import->refused->len; i++)
    if (strstr (((WendRefusal *) import->refused->pdata[i])->reason, reason) != NULL)
      return import->refused->pdata[i];
  return NULL;
}

/* small logs */

#define EVENT(name, time) "<event><string key='concept:name' value='" name "'/><date key='time:timestamp' value='" time "'/></event>"
#define AB "[source]\nname=x\nkind=xes\nperiod=month\n[stages]\na=A\nb=B\n[metric reach]\nkind=share\nstage=b\n"

static const char *const ab[] = { "a", "b", NULL };

/* A case belongs to the day of its first event, as written there. */
static void
test_period (void)
{
  g_autoptr (WendDocument) document = help_map (ab);
  g_autoptr (WendImport) import = read_text (document, AB,
                                             "<log><trace><string key='concept:name' value='1'/>" EVENT ("B", "2024-02-01T05:00:00Z") EVENT ("A", "2024-02-01T00:30:00+02:00")
                                             "</trace><trace>" EVENT ("A", "2024-02-29T23:00:00-05:00") "</trace><trace>" EVENT ("A", "never") "</trace></log>");

  g_assert_cmpuint (import->periods->len, ==, 1);
  CLOSE (help_number (help_find (import, "reach", "b", NULL, "2024-02-01"), "n"), 2);
  CLOSE (help_number (help_find (import, "reach", "b", NULL, "2024-02-01"), "k"), 1);
  g_assert_nonnull (find_refusal (import, "bad date"));
  g_assert_nonnull (find_refusal (import, "1 cases without any time"));
}

static void
test_classifier (void)
{
  static const char log[] = "<log><classifier name='Both one' keys=\"concept:name 'org group'\"/><trace><event><string key='concept:name' value='A'/><string key='org group' value='7'/></event>"
                            "<event><string key='concept:name' value='A'/></event></trace></log>";
  g_autoptr (WendDocument) document = help_map (ab);
  g_autoptr (WendImport) import = read_text (document, "[source]\nname=x\nkind=xes\nclassifier=Both one\nperiod=2024\n[stages]\na=A+7\n[metric reach]\nkind=rate\nstage=a\n", log);
  g_autofree char *message = refusal (document, "[source]\nname=x\nkind=xes\nclassifier=Other\nperiod=2024\n[metric reach]\nkind=rate\nstage=a\n", log, strlen (log));

  CLOSE (help_number (help_find (import, "reach", "a", NULL, NULL), "events"), 1);
  g_assert_nonnull (find_refusal (import, "without a name"));
  g_assert_nonnull (strstr (message, "no classifier “Other”"));
  g_assert_nonnull (strstr (message, "Both one"));
}

static void
test_mapping (void)
{
  static const struct { const char *rest, *message; } cases[] = {
    { "[metric a]\nkind=rating\nvalid=1..5\n", "gives no such kind" },
    { "[metric a]\nkind=share\n", "needs stage=" },
    { "[metric a]\nkind=time\nclock=step\n", "needs stage=" },
    { "[metric a]\nkind=completion\n", "add [paths]" },
    { "[metric a]\nkind=time\nclock=sun\n", "reach, step, waiting, working" },
    { "[metric a]\nkind=share\nstage=a\nbad=ugly\n", "seen, repeated" },
    { "[metric a]\nkind=completion\n[paths]\nplan=a\n", "2 to 200 steps" },
    { "[metric a]\nkind=completion\n[paths]\nplan=a;a\n", "stands twice" },
    { "[metric a]\nkind=completion\n[paths]\n", "no key “plan”" },
    { "[metric a]\nkind=share\nstage=a\ncolumn=x\n", "column" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("[source]\nname=x\nkind=xes\nperiod=month\n", cases[i].rest, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (WendMapping) mapping = wend_mapping_parse (text, strlen (text), "m", &error);
      g_assert_null (mapping);
      g_assert_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING);
      if (strstr (error->message, cases[i].message) == NULL)
        g_error ("“%s” does not say “%s”", error->message, cases[i].message);
    }
}

/* hostile */

static void
test_refused (void)
{
  static const struct { const char *log, *message; } cases[] = {
    { "", "no well-formed XML" },
    { "hello", "no well-formed XML" },
    { "<map/>", "root is not “log”" },
    { "<log/>", "no traces" },
    { "<log><trace>" EVENT ("A", "2024-01-01T00:00:00Z"), "no well-formed XML" },
    { "<log><trace><event></trace></log>", "no well-formed XML" },
    { "<!DOCTYPE log [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><log>&b;</log>", "DOCTYPE" },
    { "<?xml version='1.0'?><!-- x --><!DOCTYPE log SYSTEM 'file:///etc/passwd'><log/>", "DOCTYPE" },
    { "<log><trace><string key='concept:name' value='&secret;'/></trace></log>", "no well-formed XML" },
    { "<?xml version='1.0' encoding='windows-1251'?><log/>", "windows-1251" },
    { "<log xmlns='http://www.w3.org/2000/svg'><trace/></log>", "its namespace is none of XES" },
    { "<log xmlns='urn:wend:map'/>", "its namespace is none of XES" },
    { "PK\003\004 and what a zip file holds", "unpack it" },
  };
  g_autoptr (WendDocument) document = help_map (ab);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = refusal (document, AB, cases[i].log, strlen (cases[i].log));
      if (strstr (message, cases[i].message) == NULL)
        g_error ("“%s” does not say “%s”", message, cases[i].message);
    }
}

static void
test_large_parts (void)
{
  g_autoptr (WendDocument) document = help_map (ab);
  g_autoptr (GString) value = g_string_new ("<log><trace><string key='concept:name' value='");
  g_autoptr (GString) many = g_string_new ("<log");
  g_autoptr (GString) deep = g_string_new ("<log>");
  g_autofree char *message = NULL;

  for (guint i = 0; i < 100000; i++)
    {
      g_string_append_c (value, 'x');
      g_string_append_printf (many, " a%u='>'", i);
      g_string_append (deep, "<a>");
    }
  message = refusal (document, AB, value->str, value->len);
  g_assert_nonnull (strstr (message, "longer than 64 KiB"));
  g_clear_pointer (&message, g_free);
  message = refusal (document, AB, many->str, many->len);
  g_assert_nonnull (strstr (message, "longer than 64 KiB"));
  g_clear_pointer (&message, g_free);
  message = refusal (document, AB, deep->str, deep->len);
  g_assert_nonnull (strstr (message, "200 deep"));
}

static void
test_many_activities (void)
{
  g_autoptr (WendDocument) document = help_map (ab);
  g_autoptr (GString) log = g_string_new ("<log><trace>");
  g_autofree char *message = NULL;

  for (guint i = 0; i < WEND_XES_MAX_EVENTS / 450; i++)
    g_string_append_printf (log, "<event><string key='concept:name' value='%u'/></event>", i);
  g_string_append (log, "</trace></log>");
  message = refusal (document, AB, log->str, log->len);
  g_assert_nonnull (strstr (message, "10000 different activities"));
}

/* Elements without end, packed a thousand to one: refused long before they are unpacked. */
static void
test_bomb (void)
{
  g_autoptr (WendDocument) document = help_map (ab);
  g_autofree char *path = help_file ("log.xes", "", 0);
  g_autofree char *elements = g_malloc (1 << 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendImport) import = NULL;
  gzFile file = gzopen (path, "wb6");

  for (gsize i = 0; i < 1 << 20; i += 4)
    memcpy (elements + i, "<x/>", 4);
  gzputs (file, "<log>");
  for (guint i = 0; i < 20; i++)
    g_assert_cmpint (gzwrite (file, elements, 1 << 20), ==, 1 << 20);
  gzclose (file);
  import = read_path (document, AB, path, &error);
  g_assert_null (import);
  g_assert_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "unpacks to more than 200 times"));
  g_unlink (path);
}

/* Without any time: reach is counted, times are not, and the person is told. */
static void
test_without_times (void)
{
  g_autoptr (WendDocument) document = help_map (ab);
  g_autoptr (GString) log = g_string_new ("<log>");
  g_autoptr (WendImport) import = NULL;
  g_autofree char *message = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append (log, "<trace><event><string key='concept:name' value='B'/></event></trace>");
  g_string_append (log, "</log>");
  import = read_text (document, "[source]\nname=x\nkind=xes\nperiod=2024\n[metric reach]\nkind=share\nstage=b\n[metric t]\nkind=time\nstage=b\n", log->str);
  CLOSE (help_number (help_find (import, "reach", "b", NULL, NULL), "k"), 20);
  g_assert_null (help_find (import, "t", "b", NULL, NULL));
  message = refusal (document, AB, log->str, log->len);
  g_assert_nonnull (strstr (message, "20 cases without any time"));
}

/* What other programs write: the standard's namespace or an older one, with a prefix, or none at all. */
static void
test_namespaces (void)
{
  static const char *const heads[] = { "<log xmlns='http://www.xes-standard.org/'>", "<log xmlns='http://code.deckfour.org/xes'>", "<log>", "<log xmlns:x='urn:other' x:y='1'>" };
  g_autoptr (WendDocument) document = help_map (ab);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (GString) log = g_string_new (heads[i]);
      g_autoptr (WendImport) import = NULL;
      for (guint c = 0; c < 12; c++)
        g_string_append (log, "<trace>" EVENT ("A", "2024-05-01T10:00:00Z") EVENT ("B", "2024-05-01T12:00:00Z") "</trace>");
      g_string_append (log, "</log>");
      import = read_text (document, AB, log->str);
      CLOSE (help_number (help_find (import, "reach", "b", NULL, NULL), "k"), 12);
    }
}

/* Events stand in any order in a file; their times say the order. What happened before the case began cannot be: there is none. */
static void
test_out_of_order (void)
{
  g_autoptr (WendDocument) document = help_map (ab);
  g_autoptr (GString) log = g_string_new ("<log>");
  g_autoptr (WendImport) import = NULL;
  const WendFinding *hours;

  for (guint i = 0; i < 12; i++)
    g_string_append (log, "<trace>" EVENT ("B", "2024-05-01T12:00:00Z") EVENT ("A", "2024-05-01T10:00:00Z") EVENT ("A", "yesterday") "</trace>");
  g_string_append (log, "</log>");
  import = read_text (document, AB "[metric t]\nkind=time\nstage=b\n", log->str);
  hours = help_find (import, "t", "b", NULL, NULL);
  CLOSE (help_number (hours, "n"), 12);
  CLOSE (help_number (hours, "p50"), 7200);
  g_assert_nonnull (find_refusal (import, "bad date"));
  g_assert_cmpuint (import->n_refused, ==, 12);
}

/* A gzip file that ends too early, is damaged, or holds something else behind its first part. */
static void
test_packed (void)
{
  static const struct { gsize cut; int change; const char *message; } cases[] = { { 40, 0, "ends too early" }, { 0, -8, "damaged" }, { 0, 30, "" } };
  g_autoptr (WendDocument) document = help_map (ab);
  g_autofree char *path = help_file ("log.xes", "", 0);
  gzFile file = gzopen (path, "wb6");
  g_autofree char *packed = NULL;
  gsize length;

  gzputs (file, "<log>");
  for (guint i = 0; i < 200; i++)
    gzputs (file, "<trace>" EVENT ("A", "2024-05-01T10:00:00Z") "</trace>");
  gzputs (file, "</log>");
  gzclose (file);
  g_assert_true (g_file_get_contents (path, &packed, &length, NULL));
  g_unlink (path);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *copy = g_memdup2 (packed, length);
      g_autofree char *message = NULL;
      if (cases[i].change != 0)
        copy[cases[i].change > 0 ? (gsize) cases[i].change : length - 8] ^= 0x55;
      message = refusal (document, AB, copy, length - cases[i].cut);
      g_assert_nonnull (strstr (message, cases[i].message));
    }
}

/* Every cut and many a changed byte of a good log: read or refused, never worse. */
static void
test_mutants (void)
{
  g_autofree char *path = help_shared ("golden/inputs/edge.xes");
  g_autofree char *text = path != NULL ? help_read (path) : NULL;
  g_autofree char *mutant = help_file ("log.xes", "", 0);
  g_autoptr (WendDocument) document = help_map (ab);
  gsize length = text != NULL ? strlen (text) : 0;

  for (guint i = 0; i < (text != NULL ? 400u : 0u); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WendImport) import = NULL;
      g_autofree char *copy = g_strdup (text);
      gsize at = (gsize) g_test_rand_int_range (0, (int) length);
      if (i % 2 == 0)
        copy[at] = (char) g_test_rand_int_range (0, 256);
      g_assert_true (g_file_set_contents (mutant, copy, (gssize) (i % 2 == 0 ? length : at), NULL));
      import = read_path (document, AB, mutant, &error);
      g_assert_true ((import == NULL) == (error != NULL));
    }
  g_unlink (mutant);
}

#define LOG "[source]\nname=log\nkind=xes\nperiod=2016\n"

/* However its tags are written, and wherever a piece ends, a log says the same. */
static void
test_spelling (void)
{
  static const char *const ways[][2] = {
    { "\"/>", "\" />" }, { "\"/>", "\"\n  />" }, { " value=", "  value=" }, { "<event>", "<event >" }, { "</event>", "</event \n>" },
    { "</event>", "<list key=\"l\"><values><string key=\"concept:name\" value=\"no\"/></values></list></event>" },
    { "<string ", "<!-- > </event> --><string " }, { "<event>", "&#32;<event>&#9;" }, { "\n", "\r\n" }, { "Check in", "Check&#32;in" },
  };
  g_autoptr (WendDocument) document = help_map (ab);
  const char *mapping = LOG "[stages]\na=Check in\nb=Board & go\n[metric seen]\nkind=share\nstage=a\nbad=seen\nbetter=down\n[metric again]\nkind=share\nstage=b\nbad=repeated\nbetter=down\n";
  g_autoptr (GString) log = g_string_new ("<log>\n");
  g_autoptr (WendImport) expected = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (log, "<trace>\n\t<string key=\"concept:name\" value=\"c%u\"/>\n\t<event>\n\t\t<string key=\"concept:name\" value=\"%s\"/>\n"
                                 "\t\t<date key=\"time:timestamp\" value=\"2016-02-%02uT08:00:00Z\"/>\n\t</event>\n</trace>\n",
                            i / 2, i % 3 == 0 ? "Check in" : "Board &amp; go", 1 + i % 28);
  g_string_append (log, "</log>\n");
  expected = read_text (document, mapping, log->str);
  g_assert_cmpuint (expected->n_read, ==, 3000);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GString) other = g_string_new (log->str);
      g_autoptr (WendImport) import = NULL;
      g_string_replace (other, ways[i][0], ways[i][1], 0);
      g_test_message ("%s", ways[i][1]);
      import = read_text (document, mapping, other->str);
      g_assert_cmpuint (import->n_read, ==, 3000);
      g_assert_cmpuint (import->findings->len, ==, expected->findings->len);
      for (guint j = 0; j < expected->findings->len; j++)
        g_assert_cmpstr (((WendFinding *) import->findings->pdata[j])->numbers, ==, ((WendFinding *) expected->findings->pdata[j])->numbers);
    }
}

/* An event that does not end, or ends twice, ends the reading. */
static void
test_unbalanced (void)
{
  static const char *const logs[] = {
    "<log><trace><event><string key=\"concept:name\" value=\"a\"/></trace></log>",
    "<log><trace><event></event></event></trace></log>",
    "<log><trace><event><event></event></event></trace></log></log>",
    "<log><trace><event><string key=\"concept:name\" value=\"a\"/></event",
    "<log><trace><event><list></event></list></trace></log>",
    "<log><trace><event>",
  };
  g_autoptr (WendDocument) document = help_map (ab);

  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      g_autofree char *message = refusal (document, LOG "[stages]\na=a\n[metric seen]\nkind=share\nstage=a\nbad=seen\nbetter=down\n", logs[i], strlen (logs[i]));
      g_test_message ("%s", message);
      g_assert_nonnull (strstr (message, "well-formed"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/xes/period", test_period);
  g_test_add_func ("/wend/measure/xes/classifier", test_classifier);
  g_test_add_func ("/wend/measure/xes/mapping", test_mapping);
  g_test_add_func ("/wend/measure/xes/refused", test_refused);
  g_test_add_func ("/wend/measure/xes/large-parts", test_large_parts);
  g_test_add_func ("/wend/measure/xes/many-activities", test_many_activities);
  g_test_add_func ("/wend/measure/xes/bomb", test_bomb);
  g_test_add_func ("/wend/measure/xes/without-times", test_without_times);
  g_test_add_func ("/wend/measure/xes/namespaces", test_namespaces);
  g_test_add_func ("/wend/measure/xes/out-of-order", test_out_of_order);
  g_test_add_func ("/wend/measure/xes/packed", test_packed);
  g_test_add_func ("/wend/measure/xes/spelling", test_spelling);
  g_test_add_func ("/wend/measure/xes/unbalanced", test_unbalanced);
  g_test_add_func ("/wend/measure/xes/mutants", test_mutants);
  return g_test_run ();
}
