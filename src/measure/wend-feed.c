/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads, hashes, unpacks and recodes a delivered file block by block.
 * Must not know rows or columns. Plain UTF-8 goes straight into the caller's buffer. */

#include "measure/wend-feed-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "io/wend-io-error.h"
#include "measure/wend-fingerprint-private.h"
#include "measure/wend-mapping.h"

#define BLOCK WEND_FEED_BLOCK
#define BOMB_FROM (16 * 1024 * 1024) /* unpacked bytes from which the ratio matters */
#define BOMB_RATIO 200               /* tables and logs pack 10 to 60 to one */

struct _WendFeed
{
  char *path;
  int fd;
  gboolean owns_fd;
  WendFeedSource source;  /* NULL: the descriptor */
  gpointer source_data;
  GDestroyNotify free_data;
  guint64 bytes;
  WendFingerprint *fingerprint;
  gboolean gzip;
  gboolean unpacked;      /* the end of the last gzip member was met */
  guint64 unpacked_bytes;
  z_stream stream;
  guint8 packed[BLOCK];   /* read but not unpacked, or the first bytes of the file */
  gsize packed_at;
  gsize packed_end;
  WendEncoding encoding;
  gboolean guessing;      /* UTF-8 until a byte says otherwise */
  gboolean beyond_ascii;
  gboolean mixed;
  guint8 raw[BLOCK + 16]; /* not recoded, or not whole characters yet */
  gsize raw_at;
  gsize raw_end;
};

static gboolean
fail_data (WendFeed *feed, GError **error, const char *reason)
{
  g_autofree char *name = g_filename_display_basename (feed->path);

  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "Cannot read “%s”: %s", name, reason);
  return FALSE;
}

/* Bytes as they lie in the file; hashed. -1: error. */
static gssize
read_file (WendFeed *feed, void *to, gsize room, GError **error)
{
  gssize n;

  do
    n = feed->source != NULL ? feed->source (feed->source_data, to, room, error) : read (feed->fd, to, room);
  while (n < 0 && feed->source == NULL && errno == EINTR);
  if (n < 0 && feed->source == NULL)
    {
      wend_io_error_set_errno (error, errno, WEND_IO_ERROR_UNREADABLE, "read", feed->path, "nothing was changed; check the file and your rights");
      return -1;
    }
  if (n < 0)
    return -1;
  feed->bytes += (guint64) n;
  wend_fingerprint_update (feed->fingerprint, to, (gsize) n);
  return n;
}

static gboolean
fill_packed (WendFeed *feed, GError **error)
{
  gssize n;

  if (feed->packed_at > 0)
    {
      memmove (feed->packed, feed->packed + feed->packed_at, feed->packed_end - feed->packed_at);
      feed->packed_end -= feed->packed_at;
      feed->packed_at = 0;
    }
  n = read_file (feed, feed->packed + feed->packed_end, sizeof feed->packed - feed->packed_end, error);
  if (n > 0)
    feed->packed_end += (gsize) n;
  return n >= 0;
}

static gssize
read_plain (WendFeed *feed, void *to, gsize room, GError **error)
{
  gsize n = MIN (room, feed->packed_end - feed->packed_at);

  if (n == 0)
    return read_file (feed, to, room, error);
  memcpy (to, feed->packed + feed->packed_at, n);
  feed->packed_at += n;
  return (gssize) n;
}

/* A member ended: another may follow; anything else behind it is passed over. */
static gboolean
next_member (WendFeed *feed, GError **error)
{
  while (feed->packed_end - feed->packed_at < 2)
    {
      gsize before = feed->packed_end - feed->packed_at;
      if (!fill_packed (feed, error))
        return FALSE;
      if (feed->packed_end - feed->packed_at == before)
        break;
    }
  feed->unpacked = feed->packed_end - feed->packed_at < 2 || feed->packed[feed->packed_at] != 0x1F || feed->packed[feed->packed_at + 1] != 0x8B;
  if (!feed->unpacked)
    inflateReset (&feed->stream);
  return TRUE;
}

static gssize
read_gzip (WendFeed *feed, void *to, gsize room, GError **error)
{
  room = MIN (room, (gsize) G_MAXINT);
  feed->stream.next_out = to;
  feed->stream.avail_out = (uInt) room;
  while (feed->stream.avail_out == room && !feed->unpacked)
    {
      int code;
      if (feed->packed_at == feed->packed_end && !fill_packed (feed, error))
        return -1;
      if (feed->packed_at == feed->packed_end)
        {
          fail_data (feed, error, "the gzip file ends too early; fetch it again");
          return -1;
        }
      feed->stream.next_in = feed->packed + feed->packed_at;
      feed->stream.avail_in = (uInt) (feed->packed_end - feed->packed_at);
      code = inflate (&feed->stream, Z_NO_FLUSH);
      feed->packed_at = feed->packed_end - feed->stream.avail_in;
      if (code == Z_STREAM_END && !next_member (feed, error))
        return -1;
      if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
        {
          fail_data (feed, error, "the gzip file is damaged; fetch it again");
          return -1;
        }
    }
  feed->unpacked_bytes += room - feed->stream.avail_out;
  if (feed->unpacked_bytes > BOMB_FROM && feed->unpacked_bytes > feed->bytes * BOMB_RATIO)
    {
      fail_data (feed, error, "it unpacks to more than 200 times its size, as no table or log does; unpack it by hand if you trust it");
      return -1;
    }
  return (gssize) (room - feed->stream.avail_out);
}

static gssize
read_unpacked (WendFeed *feed, void *to, gsize room, GError **error)
{
  return feed->gzip ? read_gzip (feed, to, room, error) : read_plain (feed, to, room, error);
}

/* At least `wanted` bytes in `raw`, fewer at the end. FALSE: error. */
static gboolean
fill_raw (WendFeed *feed, gsize wanted, GError **error)
{
  while (feed->raw_end - feed->raw_at < wanted)
    {
      gssize n;
      memmove (feed->raw, feed->raw + feed->raw_at, feed->raw_end - feed->raw_at);
      feed->raw_end -= feed->raw_at;
      feed->raw_at = 0;
      n = read_unpacked (feed, feed->raw + feed->raw_end, sizeof feed->raw - feed->raw_end, error);
      if (n <= 0)
        return n == 0;
      feed->raw_end += (gsize) n;
    }
  return TRUE;
}

static gboolean
starts_with (const WendFeed *feed, const char *mark, gsize length)
{
  return feed->raw_end - feed->raw_at >= length && memcmp (feed->raw + feed->raw_at, mark, length) == 0;
}

/* A byte order mark decides against a guess, and is no part of the text. */
static gboolean
find_encoding (WendFeed *feed, GError **error)
{
  static const struct { const char *mark; gsize length; WendEncoding encoding; } marks[] = {
    { "\xEF\xBB\xBF", 3, WEND_ENCODING_UTF8 }, { "\xFF\xFE", 2, WEND_ENCODING_UTF16LE }, { "\xFE\xFF", 2, WEND_ENCODING_UTF16BE },
  };

  if (!fill_raw (feed, 4, error))
    return FALSE;
  if (starts_with (feed, "PK\x03\x04", 4) || starts_with (feed, "\xD0\xCF\x11\xE0", 4))
    return fail_data (feed, error, "it is a spreadsheet or zip file, which is not read; unpack it, or save the sheet as CSV, and choose what is inside");
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (starts_with (feed, marks[i].mark, marks[i].length) && (feed->encoding == WEND_ENCODING_AUTO || feed->encoding == marks[i].encoding))
      {
        feed->encoding = marks[i].encoding;
        feed->raw_at += marks[i].length;
        return TRUE;
      }
  feed->guessing = feed->encoding == WEND_ENCODING_AUTO;
  if (feed->guessing)
    feed->encoding = WEND_ENCODING_UTF8;
  return TRUE;
}

static gboolean
open_file (WendFeed *feed, GError **error)
{
  struct stat st;

  feed->owns_fd = strcmp (feed->path, "-") != 0;
  feed->fd = feed->owns_fd ? open (feed->path, O_RDONLY | O_CLOEXEC | O_NOCTTY) : STDIN_FILENO;
  if (feed->fd < 0 || fstat (feed->fd, &st) != 0)
    return wend_io_error_set_errno (error, errno, WEND_IO_ERROR_UNREADABLE, "read", feed->path, "nothing was changed; check the name and your rights");
  if (feed->owns_fd && !S_ISREG (st.st_mode) && !S_ISFIFO (st.st_mode))
    return wend_io_error_set (error, WEND_IO_ERROR_NOT_A_FILE, "read", feed->path, "it is not a plain file", "choose the file with the answers");
  return TRUE;
}

static gboolean
find_packing (WendFeed *feed, GError **error)
{
  while (feed->packed_end < 2)
    {
      gsize before = feed->packed_end;
      if (!fill_packed (feed, error))
        return FALSE;
      if (feed->packed_end == before)
        break;
    }
  feed->gzip = feed->packed_end >= 2 && feed->packed[0] == 0x1F && feed->packed[1] == 0x8B;
  if (feed->gzip && inflateInit2 (&feed->stream, 15 + 16) != Z_OK)
    {
      feed->gzip = FALSE;
      return fail_data (feed, error, "the gzip file cannot be unpacked; unpack it first");
    }
  return TRUE;
}

WendFeed *
wend_feed_open (const char *path, WendEncoding encoding, GError **error)
{
  g_autoptr (WendFeed) feed = g_new0 (WendFeed, 1);

  feed->path = g_strdup (path);
  feed->encoding = encoding;
  feed->fd = -1;
  feed->fingerprint = wend_fingerprint_new ();
  if (!open_file (feed, error) || !find_packing (feed, error) || !find_encoding (feed, error))
    return NULL;
  return g_steal_pointer (&feed);
}

WendFeed *
wend_feed_new (const char *name, WendFeedSource source, gpointer data, GDestroyNotify free_data, GError **error)
{
  g_autoptr (WendFeed) feed = g_new0 (WendFeed, 1);

  feed->path = g_strdup (name);
  feed->encoding = WEND_ENCODING_UTF8;
  feed->fd = -1;
  feed->source = source;
  feed->source_data = data;
  feed->free_data = free_data;
  feed->fingerprint = wend_fingerprint_new ();
  return find_encoding (feed, error) ? g_steal_pointer (&feed) : NULL;
}

void
wend_feed_free (WendFeed *feed)
{
  if (feed->free_data != NULL)
    feed->free_data (feed->source_data);
  if (feed->gzip)
    inflateEnd (&feed->stream);
  if (feed->owns_fd && feed->fd >= 0)
    close (feed->fd);
  wend_fingerprint_free (feed->fingerprint);
  g_free (feed->path);
  g_free (feed);
}

/* Length of the UTF-8 character at `text`; 0: cut off by the end; -1: none. */
static int
character_length (const guint8 *text, gsize left)
{
  gunichar c = g_utf8_get_char_validated ((const char *) text, (gssize) left);

  if (c == (gunichar) -2) /* GLib also says so where a NUL cuts it in the middle of the text */
    return left < 4 && memchr (text, '\0', left) == NULL ? 0 : -1;
  return c == (gunichar) -1 ? -1 : g_unichar_to_utf8 (c, NULL);
}

/* 64 bytes at once. */
static inline gboolean
is_ascii (const guint8 *text)
{
  guint64 words[8];
  guint64 any = 0;

  memcpy (words, text, sizeof words);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    any |= words[i];
  return (any & G_GUINT64_CONSTANT (0x8080808080808080)) == 0;
}

/* The length of the whole, valid characters at the beginning. *bad: an invalid one follows. */
static gsize
valid_length (const guint8 *text, gsize length, gboolean *beyond_ascii, gboolean *bad)
{
  gsize at = 0;

  *bad = FALSE;
  while (at < length)
    {
      guint64 word;
      int n;
      while (at + 64 <= length && is_ascii (text + at))
        at += 64;
      while (at + 8 <= length && (memcpy (&word, text + at, 8), (word & G_GUINT64_CONSTANT (0x8080808080808080)) == 0))
        at += 8;
      while (at < length && text[at] < 0x80)
        at++;
      if (at >= length)
        break;
      n = character_length (text + at, length - at);
      if (n <= 0)
        {
          *bad = n < 0;
          break;
        }
      *beyond_ascii = TRUE;
      at += (gsize) n;
    }
  return at;
}

/* What lies behind `text` + `valid` waits in `raw` for the next call. */
static void
hold_back (WendFeed *feed, const guint8 *text, gsize length)
{
  g_assert (feed->raw_at == feed->raw_end && length <= sizeof feed->raw);
  memcpy (feed->raw, text, length);
  feed->raw_at = 0;
  feed->raw_end = length;
}

static gssize read_recoded (WendFeed *feed, char *to, gsize room, GError **error);

static gssize
not_utf8 (WendFeed *feed, GError **error)
{
  feed->mixed = feed->guessing;
  fail_data (feed, error, "it is not UTF-8 as its beginning says; write encoding=latin-1 (or what it is) in [source] of the mapping");
  return -1;
}

static gssize
read_utf8 (WendFeed *feed, char *to, gsize room, GError **error)
{
  gsize held = MIN (feed->raw_end - feed->raw_at, room);
  gboolean bad;
  gsize valid;
  gssize n = 0;

  memcpy (to, feed->raw + feed->raw_at, held);
  feed->raw_at += held;
  if (held < 8) /* a cut character at most: more must come */
    n = read_unpacked (feed, to + held, MIN (room - held, (gsize) BLOCK), error);
  if (n < 0)
    return -1;
  valid = valid_length ((guint8 *) to, held + (gsize) n, &feed->beyond_ascii, &bad);
  if (n == 0 && held < 8 && valid < held)
    bad = TRUE; /* the end cuts a character */
  if (valid == held + (gsize) n)
    return (gssize) valid;
  if (bad && feed->guessing && !feed->beyond_ascii)
    feed->encoding = WEND_ENCODING_LATIN1; /* all before was ASCII, which is the same in both */
  hold_back (feed, (guint8 *) to + valid, held + (gsize) n - valid);
  if (valid > 0)
    return (gssize) valid;
  if (feed->encoding == WEND_ENCODING_LATIN1)
    return read_recoded (feed, to, room, error);
  return bad ? not_utf8 (feed, error) : read_utf8 (feed, to, room, error);
}

/* Windows-1252 puts signs where Latin-1 has controls that no table holds. */
static gunichar
from_latin1 (guint8 byte)
{
  static const guint16 signs[32] = {
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  };
  return byte >= 0x80 && byte < 0xA0 ? signs[byte - 0x80] : byte;
}

static gunichar
unit_at (const WendFeed *feed, gsize at)
{
  const guint8 *p = feed->raw + at;
  return feed->encoding == WEND_ENCODING_UTF16LE ? (gunichar) (p[0] | p[1] << 8) : (gunichar) (p[0] << 8 | p[1]);
}

/* The next character of `raw`, which holds at least 4 bytes unless the file ends; *length 0: broken. */
static gunichar
next_character (const WendFeed *feed, gsize *length)
{
  gsize left = feed->raw_end - feed->raw_at;
  gunichar first, second;

  *length = 1;
  if (feed->encoding == WEND_ENCODING_LATIN1)
    return from_latin1 (feed->raw[feed->raw_at]);
  *length = 0;
  if (left < 2)
    return 0;
  first = unit_at (feed, feed->raw_at);
  if (first < 0xD800 || first > 0xDFFF)
    {
      *length = 2;
      return first;
    }
  second = left >= 4 ? unit_at (feed, feed->raw_at + 2) : 0;
  if (first > 0xDBFF || second < 0xDC00 || second > 0xDFFF)
    return 0;
  *length = 4;
  return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

static gssize
read_recoded (WendFeed *feed, char *to, gsize room, GError **error)
{
  gsize written = 0;

  if (!fill_raw (feed, 4, error))
    return -1;
  while (written + 4 <= room)
    {
      gsize left = feed->raw_end - feed->raw_at;
      gsize length;
      gunichar character;
      if (left == 0 || (left < 4 && written > 0)) /* the next call fills up */
        break;
      character = next_character (feed, &length);
      if (length == 0)
        {
          fail_data (feed, error, "it is not UTF-16 as its beginning says; write encoding= in [source] of the mapping");
          return -1;
        }
      feed->raw_at += length;
      written += (gsize) g_unichar_to_utf8 (character, to + written);
    }
  return (gssize) written;
}

gssize
wend_feed_read (WendFeed *feed, char *to, gsize room, GError **error)
{
  g_assert (room >= BLOCK);
  return feed->encoding == WEND_ENCODING_UTF8 ? read_utf8 (feed, to, room, error) : read_recoded (feed, to, room, error);
}

gboolean
wend_feed_is_mixed (const WendFeed *feed)
{
  return feed->mixed;
}

guint64
wend_feed_bytes (const WendFeed *feed)
{
  return feed->bytes;
}

WendEncoding
wend_feed_encoding (const WendFeed *feed)
{
  return feed->encoding;
}

gboolean
wend_feed_sha256 (WendFeed *feed, char hex[65], GError **error)
{
  gssize n;

  do
    n = read_file (feed, feed->packed, sizeof feed->packed, error);
  while (n > 0);
  if (n < 0)
    return FALSE;
  wend_fingerprint_finish (feed->fingerprint, hex);
  return TRUE;
}

WendEncoding
wend_encoding_of (const char *name)
{
  static const char *const names[] = { "auto", "utf-8", "utf-16le", "utf-16be", "latin-1" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i], name) == 0)
      return (WendEncoding) i;
  return WEND_ENCODING_AUTO;
}
