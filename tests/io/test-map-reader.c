/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading what golden files cannot show well: encodings, limits, the seams between pieces, cuts, blobs, remarks, identities. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "io/wend-map-reader.h"
#include "io/wend-map-writer.h"
#include "io/wend-store.h"

#define OPEN "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\">"
#define SMALL                                                                                                          \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                                       \
  "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\" title=\"Zö — 漢字 🙂 &amp; more\" xmlns:f=\"urn:f\">\n"           \
  "  <purpose>two\nlines &lt;of text&gt;</purpose>\n"                                                                 \
  "  <lane id=\"words\" order=\"a0\" kind=\"quotes\"/>\n"                                                              \
  "  <stage id=\"s\" order=\"a0\" title=\"one\">\n"                                                                    \
  "    <card id=\"c\" order=\"a0\" lane=\"words\" f:x=\"&lt;\">\n"                                                     \
  "      <text>said</text>\n"                                                                                          \
  "      <f:thing a='1'><deep>keep</deep><!-- me --></f:thing>\n"                                                      \
  "    </card>\n"                                                                                                      \
  "  </stage>\n"                                                                                                       \
  "</map>\n"

static WendDocument *
read_bytes (const char *data, gsize length, GPtrArray *remarks, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  return wend_map_read_bytes (bytes, "test", remarks, error);
}

static void
assert_reads_as (const char *data, gsize length, const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) document = read_bytes (data, length, NULL, &error);
  g_autoptr (GBytes) written = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  written = wend_map_write (document);
  text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_assert_cmpstr (text, ==, wanted);
}

static void
assert_refused (const char *data, gsize length, WendIoError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  WendDocument *document = read_bytes (data, length, NULL, &error);

  g_assert_null (document);
  if (!g_error_matches (error, WEND_IO_ERROR, (gint) code))
    g_test_message ("%s", error->message);
  g_assert_error (error, WEND_IO_ERROR, (gint) code);
  g_assert_nonnull (strstr (error->message, words));
}

/* `text` in another encoding, behind a byte order mark where `mark` is not empty. */
static char *
recode (const char *text, const char *encoding, const char *mark, gsize *length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *converted = g_convert (text, -1, encoding, "UTF-8", NULL, length, &error);
  gsize n = strlen (mark);
  char *whole;

  g_assert_no_error (error);
  whole = g_malloc (*length + n);
  memcpy (whole, mark, n);
  memcpy (whole + n, converted, *length);
  *length += n;
  return whole;
}

static char *
declare (const char *encoding)
{
  g_autoptr (GString) text = g_string_new (SMALL);

  g_string_replace (text, "encoding=\"UTF-8\"", encoding, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_utf16 (void)
{
  static const char *const declarations[] = { "encoding=\"UTF-16\"", "encoding='utf-16'", "", "encoding=\"UTF-8\"" };
  static const char *const marks[][2] = { { "UTF-16LE", "\xff\xfe" }, { "UTF-16BE", "\xfe\xff" }, { "UTF-16LE", "" }, { "UTF-16BE", "" } };

  for (guint d = 0; d < G_N_ELEMENTS (declarations); d++)
    for (guint m = 0; m < G_N_ELEMENTS (marks); m++)
      {
        g_autofree char *text = declare (declarations[d]);
        gsize length;
        g_autofree char *data = recode (text, marks[m][0], marks[m][1], &length);
        assert_reads_as (data, length, SMALL);
        assert_refused (data, length - 1, WEND_IO_ERROR_NOT_A_MAP, "its UTF-16 is broken");
      }
}

static void
test_utf8_mark (void)
{
  g_autofree char *lying = declare ("encoding=\"ISO-8859-1\"");
  g_autofree char *with_mark = g_strconcat ("\xef\xbb\xbf", lying, NULL);
  g_autofree char *plain = g_strconcat ("\xef\xbb\xbf", SMALL, NULL);

  assert_reads_as (plain, strlen (plain), SMALL);
  assert_reads_as (with_mark, strlen (with_mark), SMALL);
  assert_refused ("\xef\xbb\xbf", 3, WEND_IO_ERROR_NOT_A_MAP, "it is empty");
}

static void
test_latin1 (void)
{
  const char *text = "<?xml version='1.0' encoding='iso-8859-1'?><map xmlns='urn:wend:map' version='1' id='m' title='Zöe × ÿ'/>";
  gsize length;
  g_autofree char *data = recode (text, "ISO-8859-1", "", &length);

  assert_reads_as (data, length, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\" title=\"Zöe × ÿ\"/>\n");
  /* The same bytes that say UTF-8 are broken. */
  memcpy (memmem (data, length, "iso-8859-1", 10), "utf-8'    ", 10);
  assert_refused (data, length, WEND_IO_ERROR_NOT_A_MAP, "");
}

static void
test_windows_lines (void)
{
  g_autoptr (GString) text = g_string_new (SMALL);

  g_string_replace (text, "\n", "\r\n", 0);
  assert_reads_as (text->str, text->len, SMALL);
}

static char *
nest (guint depth)
{
  GString *text = g_string_new (OPEN);

  for (guint i = 1; i < depth; i++)
    g_string_append (text, "<g>");
  for (guint i = 1; i < depth; i++)
    g_string_append (text, "</g>");
  g_string_append (text, "</map>");
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *most = nest (256);
  g_autofree char *more = nest (257);
  g_autofree char *bomb = nest (200000);
  g_autoptr (GString) replies = g_string_new (OPEN);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) document = read_bytes (most, strlen (most), NULL, &error);

  g_assert_no_error (error);
  assert_refused (more, strlen (more), WEND_IO_ERROR_LIMIT, "line 1: its elements are nested deeper than 256");
  assert_refused (bomb, strlen (bomb), WEND_IO_ERROR_LIMIT, "deeper than 256");
  for (guint i = 0; i < 255; i++)
    g_string_append_printf (replies, "<comment id='c%u'>", i);
  for (guint i = 0; i < 255; i++)
    g_string_append (replies, "</comment>");
  g_string_append (replies, "</map>");
  g_clear_pointer (&document, wend_document_free);
  document = read_bytes (replies->str, replies->len, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (wend_document_count (document, WEND_KIND_COMMENT), ==, 255);
}

static char *
repeat (const char *before, char c, gsize n, const char *after)
{
  g_autofree char *run = g_strnfill (n, c);
  return g_strconcat (OPEN, before, run, after, "</map>", NULL);
}

static void
assert_opens (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) document = read_bytes (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
}

static void
test_tags (void)
{
  /* <x y="…"/> is 64 KiB where the value is 65,528 long. */
  g_autofree char *most = repeat ("<x y=\"", 'a', 65536 - 9, "\"/>");
  g_autofree char *more = repeat ("<x y=\"", 'a', 65536 - 8, "\"/>");
  g_autofree char *much = repeat ("<x y=\"", 'a', 5000000, "\"/>");
  g_autofree char *blanks = repeat ("<x ", ' ', 70000, "/>");
  g_autofree char *end = repeat ("<x></x", ' ', 70000, ">");
  g_autofree char *name = repeat ("<", 'n', 256, "/>");
  g_autofree char *long_name = repeat ("<", 'n', 257, "/>");
  g_autofree char *attribute = repeat ("<x ", 'n', 256, "='1'/>");
  g_autofree char *long_attribute = repeat ("<x a='1' ", 'n', 257, "='1'/>");

  assert_opens (most);
  assert_refused (more, strlen (more), WEND_IO_ERROR_LIMIT, "a tag is longer than 64 KiB");
  assert_refused (much, strlen (much), WEND_IO_ERROR_LIMIT, "a tag is longer than 64 KiB");
  assert_refused (blanks, strlen (blanks), WEND_IO_ERROR_LIMIT, "a tag is longer than 64 KiB");
  assert_refused (end, strlen (end), WEND_IO_ERROR_LIMIT, "a tag is longer than 64 KiB");
  assert_opens (name);
  assert_refused (long_name, strlen (long_name), WEND_IO_ERROR_LIMIT, "a name is longer than 256 bytes");
  assert_opens (attribute);
  assert_refused (long_attribute, strlen (long_attribute), WEND_IO_ERROR_LIMIT, "a name is longer than 256 bytes");
}

static void
test_elements (void)
{
  GString *text = g_string_sized_new (9000000);

  g_string_append (text, OPEN "<x>");
  for (guint i = 0; i < 2000000 - 2; i++)
    g_string_append (text, "<g/>");
  g_string_append (text, "</x></map>");
  assert_opens (text->str);
  g_string_truncate (text, text->len - strlen ("</x></map>"));
  g_string_append (text, "<g/></x></map>");
  assert_refused (text->str, text->len, WEND_IO_ERROR_LIMIT, "more than 2,000,000 elements");
  g_string_free (text, TRUE);
}

/* A long comment before it brings every byte of the map once to the seam between two pieces. */
static void
test_seams (void)
{
  const gsize piece = 65536;
  const char *body = strchr (SMALL, '\n') + 1;
  gsize head = (gsize) (body - SMALL);
  GString *text = g_string_sized_new (piece + sizeof SMALL);

  for (gsize at = 1; at < strlen (body); at++)
    {
      g_string_truncate (text, 0);
      g_string_append_len (text, SMALL, (gssize) head);
      g_string_append (text, "<!--");
      while (text->len + 3 + at < piece)
        g_string_append_c (text, text->len % 61 == 0 ? '\n' : text->len % 2 == 0 ? '<' : ']');
      g_string_append (text, "-->");
      g_string_append (text, body);
      assert_reads_as (text->str, text->len, SMALL);
    }
  g_string_free (text, TRUE);
}

static void
test_long_content (void)
{
  g_autoptr (GString) text = g_string_new (OPEN "<x>");
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) document = NULL;
  const WendForeign *foreign;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<y>kept as it is</y>\n");
  g_string_append (text, "</x><!--");
  for (guint i = 0; i < 3000000; i++)
    g_string_append_c (text, i % 7 == 0 ? '<' : 'c');
  g_string_append (text, "--><stage id='s'/></map>");
  document = read_bytes (text->str, text->len, NULL, &error);
  g_assert_no_error (error);
  foreign = wend_document_foreign (document, wend_document_map (document));
  g_assert_cmpuint (foreign->elements->len, ==, 1);
  g_assert_cmpuint (strlen (foreign->elements->pdata[0]), ==, 100000 * strlen ("<y>kept as it is</y>\n") + strlen ("<x></x>"));
  g_assert_nonnull (wend_document_find (document, "s"));
}

static void
test_cuts (void)
{
  gsize whole = strlen (SMALL) - 1; /* the last line end may go */

  for (gsize length = 0; length < whole; length++)
    assert_refused (SMALL, length, WEND_IO_ERROR_NOT_A_MAP, "");
  assert_reads_as (SMALL, whole, SMALL);
}

static char *
make_map_with_blobs (const char *first, const char *second)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, first, -1);
  g_autofree char *other = g_compute_checksum_for_string (G_CHECKSUM_SHA256, second, -1);
  g_autofree char *base64 = g_base64_encode ((const guchar *) first, strlen (first));
  g_autofree char *other_base64 = g_base64_encode ((const guchar *) second, strlen (second));

  return g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" OPEN "\n"
                          "  <image id=\"i1\" sha256=\"%s\" type=\"image/png\" width=\"1\" height=\"1\"/>\n"
                          "  <blob sha256=\"%s\" type=\"image/png\">%s</blob>\n"
                          "  <blob sha256=\"%s\" type=\"image/jpeg\">%s</blob>\n</map>\n",
                          sum, sum, base64, other, other_base64);
}

static void
test_blobs (void)
{
  const char *png = "\x89PNG\r\n\x1a\n and more";
  g_autofree char *text = make_map_with_blobs (png, "\xff\xd8\xff nobody names it");
  g_autoptr (GString) without = g_string_new (text);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, png, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) document = read_bytes (text, strlen (text), NULL, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = wend_document_blob (document, sum);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), png, strlen (png));
  /* What nothing refers to is not written; what is referred to and missing stays missing. */
  g_string_truncate (without, (gsize) (strstr (strstr (text, "<blob") + 1, "  <blob") - text));
  g_string_append (without, "</map>\n");
  assert_reads_as (text, strlen (text), without->str);
  g_string_truncate (without, (gsize) (strstr (text, "  <blob") - text));
  g_string_append (without, "</map>\n");
  assert_reads_as (without->str, without->len, without->str);
}

static void
test_damaged_blob (void)
{
  g_autofree char *text = make_map_with_blobs ("\x89PNG\r\n\x1a\n and more", "x");
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (GPtrArray) blobs = NULL;
  char *base64 = strchr (strstr (text, "<blob"), '>') + 1;

  base64[3] = base64[3] == 'A' ? 'B' : 'A';
  document = read_bytes (text, strlen (text), remarks, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (remarks->len, ==, 1);
  g_assert_nonnull (strstr (remarks->pdata[0], "line 4: "));
  g_assert_nonnull (strstr (remarks->pdata[0], "damaged"));
  blobs = wend_document_list_blobs (document);
  g_assert_cmpuint (blobs->len, ==, 1);
}

static GBytes *
pack (const char *text)
{
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  guchar out[4096];
  gsize n_read, n_written;

  g_assert_cmpint (g_converter_convert (G_CONVERTER (packer), text, strlen (text), out, sizeof out, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL), ==, G_CONVERTER_FINISHED);
  return g_bytes_new (out, n_written);
}

static void
append_blob (GString *text, GBytes *bytes, const char *type)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *base64 = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_string_append_printf (text, "  <blob sha256=\"%s\" type=\"%s\">%s</blob>\n", sum, type, base64);
}

/* A picture that only the map inside a snapshot shows stays. */
static void
test_snapshot_blobs (void)
{
  g_autoptr (GBytes) picture = g_bytes_new ("\x89PNG\r\n\x1a\n", 8);
  g_autofree char *picture_sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, picture);
  g_autofree char *old = g_strdup_printf (OPEN "<image id=\"i\" sha256=\"%s\"/></map>", picture_sum);
  g_autoptr (GBytes) packed = pack (old);
  g_autofree char *packed_sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, packed);
  g_autoptr (GString) text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" OPEN "\n");

  g_string_append_printf (text, "  <snapshot id=\"n\" label=\"v1\" sha256=\"%s\"/>\n", packed_sum);
  append_blob (text, strcmp (picture_sum, packed_sum) < 0 ? picture : packed, strcmp (picture_sum, packed_sum) < 0 ? "image/png" : "application/gzip");
  append_blob (text, strcmp (picture_sum, packed_sum) < 0 ? packed : picture, strcmp (picture_sum, packed_sum) < 0 ? "application/gzip" : "image/png");
  g_string_append (text, "</map>\n");
  assert_reads_as (text->str, text->len, text->str);
}

/* A picture of 20 MB is one long text. */
static void
test_large_blob (void)
{
  gsize size = 20 * 1024 * 1024;
  guchar *data = g_malloc0 (size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, size);
  g_autoptr (GString) text = g_string_new (OPEN "\n");
  g_autofree char *sum = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) document = NULL;

  for (gsize i = 0; i < size; i++)
    data[i] = (guchar) (i * 7 + i / 999);
  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  append_blob (text, bytes, "image/png");
  g_string_append (text, "</map>");
  document = read_bytes (text->str, text->len, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (wend_document_blob (document, sum), bytes));
}

static void
test_newer (void)
{
  g_autoptr (GError) error = NULL;
  const char *text = "<map xmlns='urn:wend:map' version='7.2' id='m'/>";
  g_autoptr (WendDocument) document = read_bytes (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (wend_document_version (document), ==, 7);
}

static void
test_removed (void)
{
  g_autoptr (GError) error = NULL;
  const char *text = OPEN "<stage id='a' removed='yes'><card id='c'/></stage><stage id='b'/></map>";
  g_autoptr (WendDocument) document = read_bytes (text, strlen (text), NULL, &error);
  guint n;

  g_assert_no_error (error);
  g_assert_true (wend_node_is_removed (wend_document_find (document, "a")));
  g_assert_true (wend_node_is_dead (wend_document_find (document, "c")));
  wend_document_removed (document, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (wend_document_count (document, WEND_KIND_STAGE), ==, 1);
}

static void
test_load (void)
{
  g_autofree char *folder = g_dir_make_tmp ("wend-reader-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.wend", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (SMALL, strlen (SMALL));
  g_autoptr (GError) error = NULL;
  WendDiskIdentity identity = { 0 }, read_identity = { 0 };
  WendSaved saved;
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendDocument) missing = NULL;

  missing = wend_map_load (path, NULL, NULL, &error);
  g_assert_error (error, WEND_IO_ERROR, WEND_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  missing = wend_map_load (folder, NULL, NULL, &error);
  g_assert_error (error, WEND_IO_ERROR, WEND_IO_ERROR_NOT_A_FILE);
  g_clear_error (&error);
  g_assert_true (wend_store_save (path, bytes, NULL, &saved, &error));
  document = wend_map_load (path, &identity, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (identity.sha256, sizeof identity.sha256, saved.identity.sha256, sizeof saved.identity.sha256);
  g_assert_cmpint (wend_disk_identity_check (&identity, path), ==, WEND_DISK_SAME);
  g_bytes_unref (wend_store_read (path, &read_identity, &error));
  g_assert_cmpmem (&identity, sizeof identity, &read_identity, sizeof read_identity);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/io/map-reader/utf-16", test_utf16);
  g_test_add_func ("/wend/io/map-reader/utf-8-mark", test_utf8_mark);
  g_test_add_func ("/wend/io/map-reader/latin-1", test_latin1);
  g_test_add_func ("/wend/io/map-reader/windows-lines", test_windows_lines);
  g_test_add_func ("/wend/io/map-reader/depth", test_depth);
  g_test_add_func ("/wend/io/map-reader/tags", test_tags);
  g_test_add_func ("/wend/io/map-reader/elements", test_elements);
  g_test_add_func ("/wend/io/map-reader/seams", test_seams);
  g_test_add_func ("/wend/io/map-reader/long-content", test_long_content);
  g_test_add_func ("/wend/io/map-reader/cuts", test_cuts);
  g_test_add_func ("/wend/io/map-reader/blobs", test_blobs);
  g_test_add_func ("/wend/io/map-reader/damaged-blob", test_damaged_blob);
  g_test_add_func ("/wend/io/map-reader/snapshot-blobs", test_snapshot_blobs);
  g_test_add_func ("/wend/io/map-reader/large-blob", test_large_blob);
  g_test_add_func ("/wend/io/map-reader/newer", test_newer);
  g_test_add_func ("/wend/io/map-reader/removed", test_removed);
  g_test_add_func ("/wend/io/map-reader/load", test_load);
  return g_test_run ();
}
