#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person hears who cannot see the map: the screen reader Orca walks over sample maps with the keys. Skipped without Orca."""
import shutil
import sys
import unittest

from common import Wend, copy_of, ui

if shutil.which("orca") is None:
    print("skipped: orca is not installed")
    sys.exit(77)

import orca  # noqa: E402


class Speech(unittest.TestCase):
    def hears(self, reader, keys, *words):
        """After some keys all the words are heard."""
        before = len(reader.said())
        ui.key(*keys)
        try:
            ui.wait(lambda: all(word in " ".join(reader.said()[before:]) for word in words), f"{words}")
        except ui.Failure:
            self.fail(f"after {keys} not all of {words} in {reader.said()[before:]}; before: {reader.said()[:before]}")

    def on_map(self, app, stage):
        """The map is reached with F6 as anybody would."""
        app.map.find("panel", stage)
        focused = lambda: app.map.all("panel", where=lambda n: n.has("focused"))
        for _ in range(8):
            ui.key("F6")
            try:
                ui.wait(focused, "the map", 5)
                return
            except ui.Failure:
                pass
        self.fail("the map cannot be reached with F6")

    def test_walk(self):
        """Stage and pain, lane, card and evidence, feeling, what is measured."""
        with orca.Orca() as reader, Wend(copy_of("airport.wend")) as app:
            self.on_map(app, "I plan and book")
            self.hears(reader, ["Right", "Right"], "I find my way", "4 in 100 have a bad time", "rank 2 of pain, tied", "Stage 3 of 7")
            self.hears(reader, ["Down"], "Check in, drop my bag", "Step", "assumed")
            self.hears(reader, ["Down"] * 4, "In their words", "I stood at an empty booth")
            self.hears(reader, ["Down"], "feeling 2.8 from 1 to 5")
            self.hears(reader, ["Down"], "Measured", "68 %", "1,740 answers")
            self.assertNotIn("GtkStackPage", " ".join(reader.said()))

    def test_links(self):
        with orca.Orca() as reader, Wend(copy_of("blueprint.wend")) as app:
            self.on_map(app, "I choose and pay")
            self.hears(reader, ["Down", "Down"], "Find it, see it is in stock", "Step")
            self.hears(reader, ["ctrl+shift+l"], "Link, dependency, from", "Find it, see it is in stock")


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
