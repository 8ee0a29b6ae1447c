#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The export window: its preview follows the choices, and the file has the size it promised."""
import glob
import os
import struct
import time
import unittest

from common import NAMES, Wend, copy_of, data, scratch, ui


class Export(unittest.TestCase):
    def test_export(self):
        target = os.path.join(scratch(), "slide.png")
        with Wend(copy_of("airport.wend")) as app:
            ui.key("ctrl+e")
            window = app.window("Export a picture")
            window.find("label", "3840 × 2160 pixels")
            window.find("label", where=lambda n: n.name.startswith("On a screen 1 m high, the smallest text"))
            self.assertEqual(window.unnamed(NAMES), [])
            window.find("push button", "Export").click()
            chooser = app.window("Export the picture as")
            ui.key("ctrl+a")
            ui.type_text(target)
            ui.key("Return")
            ui.wait(lambda: os.path.exists(target), "the picture", 30)
            app.toast("label", "Exported “slide.png”")
            self.assertFalse(app.is_unsaved())
            self.assertEqual(app.no_warnings(), [])
        picture = data(target)
        self.assertEqual(picture[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual(struct.unpack(">II", picture[16:24]), (3840, 2160))

    def test_drag(self):
        """The preview is dragged out as a file with the name of the map, which goes with the window."""
        folder = scratch()
        pictures = lambda: glob.glob(os.path.join(folder, "wend-*", "airport.png"))
        with Wend(copy_of("airport.wend"), env={"TMPDIR": folder}) as app:
            ui.key("ctrl+e")
            window = app.window("Export a picture")
            x, y = window.find(None, "Preview of the picture").centre
            ui.move(x, y)
            ui._xdotool("mousedown", 1)
            try:
                for step in range(1, 9):
                    ui.move(x, y + 8 * step)
                    time.sleep(0.02)
                ui.wait(pictures, "the file that is dragged")
                ui.shot_to("dragged")
                picture = data(pictures()[0])
            finally:
                ui.move(3, 897)  # the bare desktop takes nothing
                time.sleep(0.2)
                ui._xdotool("mouseup", 1)
            self.assertEqual(struct.unpack(">II", picture[16:24]), (3840, 2160))
            ui.key("Escape")
            ui.wait(lambda: not pictures(), "the file to go")
            self.assertEqual(app.no_warnings(), [])

    def test_drag_without_room(self):
        """Nothing can be written: it is said, and the window stays."""
        with Wend(copy_of("airport.wend"), env={"TMPDIR": os.path.join(scratch(), "missing")}) as app:
            ui.key("ctrl+e")
            window = app.window("Export a picture")
            x, y = window.find(None, "Preview of the picture").centre
            ui.drag(x, y, x, y + 60)
            ui.wait(lambda: [w for w in app.windows() if w.all("label", "Could not export the picture")], "what is wrong")
            ui.shot_to("not-dragged")
            window.find("label", "3840 × 2160 pixels")
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
