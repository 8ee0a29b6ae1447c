/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The short way through a map's bytes comes to what libxml2 comes to: the same map, or the same refusal with the same line. Tried on
 * maps written by hand, on random maps, and on random maps that one fault was put into. WEND_SEED runs another seed. */

#include <string.h>

#include "io/wend-map-reader-private.h"
#include "io/wend-map-writer.h"
#include "wend-random-map.h"

static guint32
get_seed (void)
{
  const char *seed = g_getenv ("WEND_SEED");
  return seed != NULL ? (guint32) g_ascii_strtoull (seed, NULL, 10) : 20261125;
}

/* What reading came to, in words: the map as it is written, or why it is none; then the remarks. */
static char *
outcome (const char *text, gsize length, WendMapParse how, gboolean *good)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) document = wend_map_parse (bytes, "memory", how, remarks, &error);
  g_autoptr (GBytes) written = document != NULL ? wend_map_write (document) : NULL;
  GString *all = g_string_new (NULL);

  *good = document != NULL;
  if (written != NULL)
    g_string_append_len (all, g_bytes_get_data (written, NULL), (gssize) g_bytes_get_size (written));
  else /* each has words of its own for what is not XML */
    g_string_printf (all, "%d: %s", error->code, error->code != WEND_IO_ERROR_NOT_A_MAP ? error->message : "");
  for (guint i = 0; i < remarks->len; i++)
    g_string_append_printf (all, "\n%s", (const char *) remarks->pdata[i]);
  return g_string_free (all, FALSE);
}

static void
check (const char *text, gsize length)
{
  gboolean is_long, is_short;
  g_autofree char *by_parser = outcome (text, length, WEND_MAP_PARSE_LONG_WAY, &is_long);
  g_autofree char *by_both = outcome (text, length, WEND_MAP_PARSE_MAP, &is_short);

  if (strcmp (by_parser, by_both) != 0)
    g_test_message ("%.*s", (int) length, text);
  g_assert_cmpstr (by_both, ==, by_parser);
}

#define MAP "<?xml version=\"1.0\"?>\n<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\" title=\"T\">\n<lane id=\"l\" order=\"a0\" kind=\"text\"/>\n"

/* Each inside a stage of a good map. */
static const char *const inside[] = {
  "",
  "<card id=\"c\" lane=\"l\"><text>a &amp; b &lt;&gt;&quot;&apos;\n\tc</text></card>",
  "<card id=\"c\" lane=\"l\" tags=\"R&amp;D, &quot;x&quot;\"/>",
  "<card id=\"c\" lane='l'><text>single quotes</text></card>",
  "<card id=\"c\" lane=\"l\" ><text >blanks</text ></card >",
  "<card\n  id=\"c\"\n\tlane=\"l\"\n><text\n>lines</text\n></card\n>",
  "<card id=\"c\" lane=\"l\">\r\n<text>carriage\r\nreturn</text>\r\n</card\r\n>",
  "<card id=\"c\" lane=\"l\" lane=\"l\"/>",
  "<card id=\"c\" lane=\"l\"order=\"a0\"/>",
  "<card id=\"c\" lane = \"l\"/>",
  "<card id=\"c\" lane=\"l\" tags=\"a\tb\"/>",
  "<card id=\"c\" lane=\"l\" tags=\"a&#9;b&#38;c\"/>",
  "<card id=\"c\" lane=\"l\" tags=\"a&lt;b\" color=\"strange\" style=\"x\"/>",
  "<card id=\"c\" lane=\"l\" tags=\"a<b\"/>",
  "<card id=\"c\" lane=\"l\"><text>a &nothing; b</text></card>",
  "<card id=\"c\" lane=\"l\"><text>a &amp b</text></card>",
  "<card id=\"c\" lane=\"l\"><text>a & b</text></card>",
  "<card id=\"c\" lane=\"l\"><text>a ]]> b</text></card>",
  "<card id=\"c\" lane=\"l\"><text>a ]] b</text></card>",
  "<card id=\"c\" lane=\"l\"><text><![CDATA[<card id=\"d\"/></card>]]></text></card>",
  "<card id=\"c\" lane=\"l\"><text>one</text><text>two</text></card>",
  "<card id=\"c\" lane=\"l\"><text>one<b>two</b></text></card>",
  "<card id=\"c\" lane=\"l\"><text lang=\"de\">eins</text></card>",
  "<card id=\"c\" lane=\"l\"><text/></card>",
  "<card id=\"c\" lane=\"l\"><!-- > </card> --><text>comment</text></card>",
  "<card id=\"c\" lane=\"l\"><?go > </card> ?><text>instruction</text></card>",
  "<card id=\"c\" lane=\"l\">words</card>",
  "<card id=\"c\" lane=\"l\">&#32;\n</card>&#32;&#32; ",
  "<card id=\"c\" lane=\"l\"></stage>",
  "<card id=\"c\" lane=\"l\"><text>x</text></lane>",
  "</card>",
  "<card id=\"c\" lane=\"l\"><text>x</card></text>",
  "<card id=\"c\" lane=\"l\"/><card id=\"c\" lane=\"l\"/>",
  "<card lane=\"l\"/>",
  "<card id=\"C\" lane=\"l\"/>",
  "<card id=\"c\" lane=\"l\"\n value=\"much\"/>",
  "<card id=\"c\" lane=\"l\">\n\n<lane id=\"k\"/></card>",
  "<lane id=\"k\" kind=\"text\"/>",
  "<other a=\"1\"><card id=\"c\"/></other><card id=\"d\" lane=\"l\"/>",
  "<card id=\"c\" lane=\"l\"><other xmlns=\"\"/><more/></card>",
  "<x:other xmlns:x=\"urn:x\"><x:card/></x:other><card id=\"d\" lane=\"l\" xmlns:x=\"urn:x\" x:y=\"1\"/>",
  "<card xmlns=\"urn:other\" id=\"c\"/><card id=\"d\" lane=\"l\"/>",
  "<card xmlns=\"urn:wend:map\" id=\"c\" lane=\"l\"><text>again</text></card>",
  "<x:card xmlns:x=\"urn:wend:map\" id=\"c\" lane=\"l\"><text>foreign default</text><x:text>own</x:text></x:card>",
  "<card id=\"c\" lane=\"l\"><text>\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80</text></card>",
  "<card id=\"c\" lane=\"l\" tags=\"\xC3\xA4\"/>",
  "<card id=\"c\" lane=\"l\"><text>\xC3</text></card>",
  "<card id=\"c\" lane=\"l\" tags=\"\xC3\"/>",
  "<card id=\"c\" lane=\"l\"><text>\xEF\xBF\xBE</text></card>",
  "<card id=\"c\" lane=\"l\"><text>\x01</text></card>",
  "<card id=\"c\" lane=\"l\" tags=\"\x7F\x1F\"/>",
  "<card id=\"c\" lane=\"l\" removed=\"yes\"/>",
  "<step id=\"p\" order=\"a0\"><text>Walk</text></step><parked/>",
  "<c\xC3\xA4rd id=\"c\"/>",
  "<card.x id=\"c\"/>",
  "<card",
  "<card id=\"c\" lane=\"l\"><text>no end",
  "<!DOCTYPE x><card id=\"c\"/>",
};

static void
test_by_hand (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
    {
      g_autofree char *text = g_strdup_printf (MAP "<stage id=\"s\" order=\"a0\" title=\"S\">%s</stage>\n</map>\n", inside[i]);
      g_test_message ("%s", inside[i]);
      check (text, strlen (text));
    }
}

/* Where the root is not plain, or more stands outside of it. */
static void
test_around (void)
{
  static const char *const maps[] = {
    "<w:map xmlns:w=\"urn:wend:map\" version=\"1\" id=\"m\"><w:stage id=\"s\"/></w:map>",
    "<map xmlns=\"urn:wend:map\" version=\"99\" id=\"m\"><stage id=\"s\" odd=\"1\"><text>x</text><new a=\"b\"/></stage></map>",
    "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\"><stage id=\"s\"></map>",
    "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\"><stage id=\"s\"/></stage></map>",
    "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\"><stage id=\"s\"/></map><map/>",
    "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\"><stage id=\"s\"/></map> words",
    "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\"><stage id=\"s\"/>",
    "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\"><map id=\"s\"/></map>",
    "<map version=\"1\" id=\"m\"><stage id=\"s\"/></map>",
    "\xEF\xBB\xBF<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\"><parked><card id=\"c\"/></parked><stage id=\"s\"/></map>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_test_message ("%s", maps[i]);
      check (maps[i], strlen (maps[i]));
    }
}

/* Tags and texts that go on in the next piece, at every place in them. */
static void
test_pieces (void)
{
  for (guint i = 0; i < 260; i++)
    {
      g_autoptr (GString) text = g_string_new (MAP "<stage id=\"s\" order=\"a0\" title=\"S\">\n");
      while (text->len < 64 * 1024 - i)
        g_string_append_c (text, ' ');
      for (guint card = 0; card < 800; card++)
        g_string_append_printf (text, "<card id=\"c%u\" lane=\"l\" tags=\"a &amp; b\">\n  <text>text &lt;%u&gt;</text>\n</card>%s\n", card, card,
                                card % 50 == 3 ? "<!-- and a comment -->" : "");
      g_string_append (text, "</stage>\n</map>\n");
      check (text->str, text->len);
    }
}

/* One byte is another, some are missing, or some are there twice. */
static void
put_fault (GRand *rand, GString *text)
{
  static const char odd[] = "<>/=\"'& \n\r\t]!?-xa0:\x01\x80\xC3";
  gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) text->len);
  gsize wanted = (gsize) g_rand_int_range (rand, 1, 30);
  gsize length = MIN (wanted, text->len - at);
  g_autofree char *some = g_strndup (text->str + at, length);

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      text->str[at] = odd[g_rand_int_range (rand, 0, sizeof odd - 1)];
      break;
    case 1:
      g_string_erase (text, (gssize) at, (gssize) length);
      break;
    default:
      g_string_insert_len (text, (gssize) at, some, (gssize) strlen (some));
    }
}

static void
test_random (void)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (get_seed () + i);
      g_autoptr (WendDocument) document = wend_random_map (rand, 1 + i);
      g_autoptr (GBytes) bytes = wend_map_write (document);

      g_test_message ("WEND_SEED=%u", get_seed () + i);
      check (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      for (guint fault = 0; fault < 100; fault++)
        {
          gboolean by_parser, by_both;
          g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
          put_fault (rand, text);
          g_autofree char *expected = outcome (text->str, text->len, WEND_MAP_PARSE_LONG_WAY, &by_parser);
          g_autofree char *found = outcome (text->str, text->len, WEND_MAP_PARSE_MAP, &by_both);
          if (by_parser != by_both || (by_both && strcmp (expected, found) != 0))
            g_test_message ("%s\n%s\n%s", text->str, expected, found);
          g_assert_cmpint (by_both, ==, by_parser);
          if (by_both) /* where more than one thing is wrong, each way may meet another one first */
            g_assert_cmpstr (found, ==, expected);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/io/map-plain/by-hand", test_by_hand);
  g_test_add_func ("/wend/io/map-plain/around", test_around);
  g_test_add_func ("/wend/io/map-plain/pieces", test_pieces);
  g_test_add_func ("/wend/io/map-plain/random", test_random);
  return g_test_run ();
}
