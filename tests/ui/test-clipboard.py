#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cut, copy, paste and drop: cards, lines, tables, pictures and files; and what is too much of each."""
import os
import re
import struct
import subprocess
import time
import unittest
import zlib

from common import Wend, copy_of, data, scratch, ui


def png(width, height):
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = (b"\0" + b"\x40\x80\xc0" * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def put(content, kind="UTF8_STRING"):
    """Onto the clipboard; the program hears of it a moment later, as it would from a hand."""
    ui.copy(content, kind)
    time.sleep(0.4)


def bring_up(window):
    """The window manager puts it on top."""
    ui._xdotool("search", "--onlyvisible", "--name", window.name, "windowactivate", "--sync")


def is_selected(app, text):
    return any(n.has("selected") for n in app.map.all("list item", text))


class Cards(unittest.TestCase):
    def test_copy_cut_paste(self):
        with Wend(copy_of("blueprint.wend")) as app:
            app.card("Stock ledger").click()
            ui.key("ctrl+c")
            app.main.find("label", "Copied")
            targets = ui.clipboard("TARGETS").decode()
            for target in ("application/x-wend-fragment+xml", "UTF8_STRING", "image/png"):
                self.assertIn(target, targets)
            self.assertEqual(ui.clipboard().decode().strip(), "Stock ledger")
            self.assertTrue(ui.clipboard("image/png").startswith(b"\x89PNG"))
            app.card("Picking list of the shop").click()
            ui.key("ctrl+v")
            ui.wait(lambda: len(app.map.all("list item", "Stock ledger")) == 2, "the copy")
            ui.shot_to("pasted")
            ui.key("ctrl+x")
            ui.wait(lambda: len(app.map.all("list item", "Stock ledger")) == 1, "the copy to be cut")
            ui.key("ctrl+z", "ctrl+z")
            ui.wait(lambda: not app.is_unsaved(), "nothing to save")
            self.assertEqual(app.no_warnings(), [])

    def test_between_windows(self):
        with Wend(copy_of("blueprint.wend")) as app:
            subprocess.run([os.environ["WEND_PROGRAM"], copy_of("airport.wend")], check=True, timeout=20)
            ui.wait(lambda: len(app.windows()) == 2, "two windows")
            first, = [w for w in app.windows() if w.all("list item", "Stock ledger")]
            other, = [w for w in app.windows() if w.name != first.name]
            bring_up(first)
            first.find("list item", "Stock ledger").click()
            ui.key("ctrl+c")
            first.find("label", "Copied")
            bring_up(other)
            other.find("panel", "I plan and book").click()
            ui.key("ctrl+v")
            other.find("list item", "Stock ledger")
            self.assertEqual(app.no_warnings(), [])


class Text(unittest.TestCase):
    def at_card(self, app):
        app.card("Stock ledger").click()
        ui.wait(lambda: is_selected(app, "Stock ledger"), "the card to be selected")

    def test_lines_and_tables(self):
        with Wend(copy_of("blueprint.wend")) as app:
            self.at_card(app)
            put("First line\n\n  Second line\n".encode())
            ui.key("ctrl+v")
            app.card("First line")
            app.card("Second line")
            app.main.find("label", "Pasted 2")
            ui.key("ctrl+z")
            app.map.gone("list item", "First line")
            self.at_card(app)
            put("one\ttwo\n\"three\nlines\"\tfour\n".encode())
            ui.key("ctrl+v")
            ui.wait(lambda: app.card("one").description.startswith("Support processes, I choose and pay"), "the first cell")
            ui.wait(lambda: app.card("two").description.startswith("Support processes, I am told it is ready"), "the cell to the right")
            ui.wait(lambda: app.card("three lines").description.startswith("Time, I choose and pay"), "the cell below")
            ui.shot_to("table")
            ui.key("ctrl+z")
            ui.wait(lambda: not app.is_unsaved(), "nothing to save")
            self.assertEqual(app.no_warnings(), [])

    def test_many_lines(self):
        with Wend(copy_of("blueprint.wend")) as app:
            self.at_card(app)
            put("\n".join(f"Line {i}" for i in range(5000)).encode())
            ui.key("ctrl+v")
            question = ui.wait(lambda: [w for w in app.windows() if w.all("push button", "5,000 cards") or w.all("push button", "5000 cards")], "the question")[0]
            ui.shot_to("ask")
            ui.key("Escape")
            ui.wait(lambda: len(app.windows()) == 1, "the question to go")
            self.assertFalse(app.is_unsaved())
            put("\n".join(f"Line {i}" for i in range(5001)).encode())
            ui.key("ctrl+v")
            app.toast("label", re.compile("can be pasted at once"))
            put(b"x" * (1 << 20))
            ui.key("ctrl+v")
            app.toast("label", re.compile("A card holds up to 10,000 characters"))
            self.assertFalse(app.is_unsaved())
            ui.key("F2")
            app.map.find("text", "Text of the card")
            ui.key("ctrl+v")
            app.toast("label", re.compile("^This text holds up to"))
            ui.key("Escape")
            ui.key("ctrl+z")
            ui.wait(lambda: not app.is_unsaved(), "nothing to save")
            self.assertEqual(app.no_warnings(), [])


class Pictures(unittest.TestCase):
    def test_paste(self):
        path = copy_of("blueprint.wend")
        with Wend(path) as app:
            app.card("Stock ledger").click()
            put(png(400, 300), "image/png")
            ui.key("ctrl+v")
            app.map.find("panel", "Storyboard")
            ui.shot_to("picture")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            ui.key("ctrl+s")
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved")
            self.assertIn(b"<image ", data(path))
            ui.key("ctrl+z")
            app.map.gone("panel", "Storyboard")
            put(b"no picture at all, whatever it says", "image/png")
            ui.key("ctrl+v")
            app.main.find("label", where=lambda n: n.name.startswith("This is no picture"), timeout=20)
            self.assertEqual(app.no_warnings(), [])

    def test_drop(self):
        folder = scratch()
        for i in range(8):
            with open(os.path.join(folder, f"p{i}.png"), "wb") as file:
                file.write(png(60 + i, 40))
        with open(os.path.join(folder, "huge.png"), "wb") as file:
            file.write(png(10, 10) + b"\0" * (21 << 20))
        with open(os.path.join(folder, "notes.zip"), "wb") as file:
            file.write(b"PK\3\4")
        names = [os.path.join(folder, name) for name in [f"p{i}.png" for i in range(8)] + ["huge.png", "notes.zip"]]
        with Wend(copy_of("blueprint.wend")) as app, ui.App(os.path.join(os.environ["WEND_SHARED"], "uitest", "drag-files"), *names) as files:
            x, y, _, h = app.map.find("panel", "I choose and pay").on_screen
            files.window("Files").find("label", "10 files").drag_to(x + 20, y + h + 30)
            app.map.find("panel", "Storyboard")
            app.main.find("label", where=lambda n: "2 files could not be added" in n.name, timeout=20)
            ui.shot_to("dropped")
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
