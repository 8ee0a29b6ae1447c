/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scanner against a reader that goes byte by byte, on chosen and on seeded random texts; encodings, packing, limits. */

#include "measure/wend-csv-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <zlib.h>

#include "measure-help.h"

static WendCsv *
open_csv (const void *bytes, gsize length, WendEncoding encoding, char delimiter)
{
  g_autofree char *path = help_file ("x.csv", bytes, length);
  g_autoptr (GError) error = NULL;
  WendFeed *feed = wend_feed_open (path, encoding, &error);

  g_assert_no_error (error);
  g_unlink (path);
  return wend_csv_new (feed, "x.csv", delimiter);
}

/* Everything as "line:cell|cell" lines; *message on an error. */
static char *
read_with_scanner (WendCsv *csv, char **message)
{
  GString *out = g_string_new (NULL);
  GError *error = NULL;
  WendCsvRow row;

  while (wend_csv_next (csv, &row, &error))
    {
      g_string_append_printf (out, "%" G_GUINT64_FORMAT ":", row.line);
      for (guint i = 0; i < row.n_cells; i++)
        {
          WendCell cell = wend_csv_cell (csv, &row, i);
          g_string_append_printf (out, "%s%.*s", i > 0 ? "|" : "", (int) cell.length, cell.text);
        }
      g_string_append_c (out, '\n');
    }
  *message = error != NULL ? g_strdup (error->message) : NULL;
  g_clear_error (&error);
  return g_string_free (out, FALSE);
}

static void
end_cell (GString *cell, GPtrArray *cells)
{
  g_ptr_array_add (cells, g_strdup (g_strstrip (cell->str)));
  g_string_truncate (cell, 0);
}

static void
end_row (GString *out, GPtrArray *cells, guint64 line, gboolean blank)
{
  if (!blank)
    {
      g_string_append_printf (out, "%" G_GUINT64_FORMAT ":", line);
      for (guint i = 0; i < cells->len; i++)
        g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", (char *) cells->pdata[i]);
      g_string_append_c (out, '\n');
    }
  g_ptr_array_set_size (cells, 0);
}

/* The same by the book: one byte at a time. */
static char *
read_by_the_book (const char *text, gsize length, char delimiter)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  enum { START, BARE, QUOTED, CLOSED } state = START;
  guint64 line = 1, row_line = 1;
  gboolean blank = TRUE, any = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      char c = text[i];
      gboolean feed = c == '\n' || (c == '\r' && (i + 1 >= length || text[i + 1] != '\n'));
      line += feed ? 1 : 0;
      any = TRUE;
      blank &= c == delimiter || c == ' ' || c == '\t' || c == '"' || feed || (c == '\r' && text[i + 1] == '\n' && state != QUOTED);
      if (state == QUOTED && (feed || c == '\r'))
        blank = FALSE; /* a line end inside quotes is something */
      if (c == '"' && (state == START || state == QUOTED || state == CLOSED))
        {
          if (state == CLOSED)
            g_string_append_c (cell, c);
          state = state == QUOTED ? CLOSED : QUOTED;
        }
      else if (state != QUOTED && (c == delimiter || feed))
        {
          end_cell (cell, cells);
          state = START;
          if (feed)
            {
              end_row (out, cells, row_line, blank);
              row_line = line;
              blank = TRUE;
              any = FALSE;
            }
        }
      else if (state == QUOTED || c != '\r' || !(i + 1 < length && text[i + 1] == '\n'))
        {
          g_string_append_c (cell, c);
          state = state == QUOTED ? QUOTED : BARE;
        }
    }
  if (any)
    {
      end_cell (cell, cells);
      end_row (out, cells, row_line, blank);
    }
  return g_string_free (out, FALSE);
}

static void
compare (const char *text, gsize length, char delimiter)
{
  g_autofree char *book = read_by_the_book (text, length, delimiter);
  g_autoptr (WendCsv) csv = open_csv (text, length, WEND_ENCODING_AUTO, delimiter);
  g_autofree char *message = NULL;
  g_autofree char *scanned = read_with_scanner (csv, &message);

  if (message == NULL)
    g_assert_cmpstr (scanned, ==, book);
  else /* an open quote: all before it was read */
    g_assert_true (g_str_has_prefix (book, scanned));
}

static void
test_chosen (void)
{
  static const char *const texts[] = {
    "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2", "\n\na,b\n\n\n1,2\n\n", "a,\"b\"\n\"x\"\"y\",\"1,2\"\n",
    "\"a\nb\r\nc\",d\ne,f\n", "Che\"ck\"out,x\n1,2\n", "\"a\"b,x\n", "5\" pipe,6\" pipe\n1,2\n", "a,\"\"\n\"\",b\n", "\"\"\"\",x\n", ",,\n,x,\n",
    "a\r\n\r\n\rb\n", " a , \"b \" ,c\n", "\"a\",\"b\nc\"\"\n\"\"d\",e\r\nf,g,h\r\n", "",  "\n", "a", "\"a\"", "x\n\"", "a,b\n\"1\r2\",3\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    compare (texts[i], strlen (texts[i]), ',');
}

/* Short signs in all orders, across the borders of groups and blocks. */
static void
test_random (void)
{
  static const char *const parts[] = { "a", "\"", ",", "\n", "\r\n", "\r", "\"\"", "xyz", " ", ",\"", "\",", "\"\n", "\xC3\xA9", "0123456789" };
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = (guint) g_rand_int_range (rand, 0, round % 10 == 0 ? 400 : 40);
      for (guint i = 0; i < n; i++)
        g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      compare (text->str, text->len, ',');
    }
}

static void
test_blocks (void)
{
  g_autoptr (GString) text = g_string_new ("id,note\r\n");

  for (guint i = 0; i < 40000; i++)
    g_string_append_printf (text, i % 7 == 0 ? "%u,\"line\r\nbreak, and \"\"quote\"\"\"\r\n" : "%u,plain \xC3\xBC text\r\n", i);
  compare (text->str, text->len, ',');
}

static void
check_text (const void *bytes, gsize length, WendEncoding encoding, const char *expected, const char *complaint)
{
  g_autoptr (WendCsv) csv = open_csv (bytes, length, encoding, 0);
  g_autofree char *message = NULL;
  g_autofree char *scanned = read_with_scanner (csv, &message);

  if (complaint == NULL)
    {
      g_assert_cmpstr (message, ==, NULL);
      g_assert_cmpstr (scanned, ==, expected);
      return;
    }
  g_assert_nonnull (message);
  g_assert_nonnull (strstr (message, complaint));
  g_assert_nonnull (strstr (message, "x.csv"));
  g_assert_null (strchr (message, '\n'));
}

static void
test_encodings (void)
{
  static const char utf16le[] = "\xFF\xFE" "a\0,\0b\0\n\0\xE9\0,\0\x3D\xD8\x00\xDE\n\0";
  static const char utf16be[] = "\xFE\xFF\0a\0,\0b\0\n\0\xE9\0,\0x\0\n";

  check_text ("\xEF\xBB\xBF" "a,b\n1,2\n", 11, WEND_ENCODING_AUTO, "1:a|b\n2:1|2\n", NULL);
  check_text (utf16le, sizeof utf16le - 1, WEND_ENCODING_AUTO, "1:a|b\n2:\xC3\xA9|\xF0\x9F\x98\x80\n", NULL);
  check_text (utf16be, sizeof utf16be - 1, WEND_ENCODING_AUTO, "1:a|b\n2:\xC3\xA9|x\n", NULL);
  check_text ("a,b\n\xE9,\x80\n", 8, WEND_ENCODING_AUTO, "1:a|b\n2:\xC3\xA9|\xE2\x82\xAC\n", NULL);
  check_text ("a,b\n\xE9,\x80\n", 8, WEND_ENCODING_LATIN1, "1:a|b\n2:\xC3\xA9|\xE2\x82\xAC\n", NULL);
  check_text ("a,b\n\xE9,x\n", 8, WEND_ENCODING_UTF8, NULL, "encoding=");
  check_text ("\xC3\xA9,b\n\xE9,x\n", 9, WEND_ENCODING_AUTO, NULL, "encoding="); /* a caller reads it again as Latin-1 */
  check_text (utf16le, sizeof utf16le - 4, WEND_ENCODING_AUTO, NULL, "UTF-16");
  check_text ("a,b\n\xC3", 5, WEND_ENCODING_UTF8, NULL, "UTF-8");
  check_text ("a,b\n\xEF\xBB\0,x\n", 10, WEND_ENCODING_UTF8, NULL, "UTF-8"); /* a NUL cuts the character */
}

static void
test_gzip (void)
{
  g_autoptr (GByteArray) packed = g_byte_array_new ();
  static const char *const members[] = { "a,b\n1,", "2\n3,4\n" };
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      guint8 buffer[200];
      z_stream stream = { .next_in = (guint8 *) members[i], .avail_in = (uInt) strlen (members[i]), .next_out = buffer, .avail_out = sizeof buffer };
      g_assert_cmpint (deflateInit2 (&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), ==, Z_OK);
      g_assert_cmpint (deflate (&stream, Z_FINISH), ==, Z_STREAM_END);
      g_byte_array_append (packed, buffer, sizeof buffer - stream.avail_out);
      deflateEnd (&stream);
    }
  check_text (packed->data, packed->len, WEND_ENCODING_AUTO, "1:a|b\n2:1|2\n3:3|4\n", NULL);
  check_text (packed->data, packed->len - 3, WEND_ENCODING_AUTO, NULL, "too early");
  packed->data[14] ^= 0x55;
  path = help_file ("x.csv", packed->data, packed->len);
  g_assert_null (wend_feed_open (path, WEND_ENCODING_AUTO, &error));
  g_assert_nonnull (strstr (error->message, "damaged"));
}

static void
test_delimiters (void)
{
  check_text ("a;b;c\n1,5;2;3\n", 14, WEND_ENCODING_AUTO, "1:a|b|c\n2:1,5|2|3\n", NULL);
  check_text ("a\tb\n1,5\t2\n", 10, WEND_ENCODING_AUTO, "1:a|b\n2:1,5|2\n", NULL);
  check_text ("Age, in years;Score\n30;5\n", 25, WEND_ENCODING_AUTO, "1:Age, in years|Score\n2:30|5\n", NULL);
  check_text ("\"a;b;c\",d\n1,2\n", 14, WEND_ENCODING_AUTO, "1:a;b;c|d\n2:1|2\n", NULL);
  check_text ("sep=;\r\na;b\r\n1;2\r\n", 17, WEND_ENCODING_AUTO, "2:a|b\n3:1|2\n", NULL);
  check_text ("score\n5\n4\n", 10, WEND_ENCODING_AUTO, "1:score\n2:5\n3:4\n", NULL);
}

static void
test_limits (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n1,");

  for (guint i = 0; i < 11 * 1024 * 1024; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "\n");
  check_text (text->str, text->len, WEND_ENCODING_AUTO, NULL, "line 2: a cell is longer than 1 MiB");
  g_string_assign (text, "a,b\n1,2\n3,\"open\n");
  for (guint i = 0; i < 1200; i++)
    g_string_append (text, "4,5\n");
  check_text (text->str, text->len, WEND_ENCODING_AUTO, NULL, "line 3: a quote opens here");
  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "4,5\n");
  check_text (text->str, text->len, WEND_ENCODING_AUTO, NULL, "line 3: a quote opens here");
  g_string_append (text, "\"\n");
  check_text (text->str, text->len, WEND_ENCODING_AUTO, NULL, "line 3: a quote opens here");
  check_text ("a,b\n\"1,2\n", 9, WEND_ENCODING_AUTO, NULL, "line 2: a quote opens here");
  }

static void
test_not_a_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (wend_feed_open ("/nonexistent/x.csv", WEND_ENCODING_AUTO, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_autofree char *sheet = help_file ("x.csv", "PK\x03\x04zip", 7);
  g_assert_null (wend_feed_open (sheet, WEND_ENCODING_AUTO, &error));
  g_assert_nonnull (strstr (error->message, "spreadsheet"));
  g_clear_error (&error);
  g_assert_null (wend_feed_open ("/tmp", WEND_ENCODING_AUTO, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/csv/chosen", test_chosen);
  g_test_add_func ("/wend/measure/csv/random", test_random);
  g_test_add_func ("/wend/measure/csv/blocks", test_blocks);
  g_test_add_func ("/wend/measure/csv/encodings", test_encodings);
  g_test_add_func ("/wend/measure/csv/gzip", test_gzip);
  g_test_add_func ("/wend/measure/csv/delimiters", test_delimiters);
  g_test_add_func ("/wend/measure/csv/limits", test_limits);
  g_test_add_func ("/wend/measure/csv/not-a-file", test_not_a_file);
  return g_test_run ();
}
