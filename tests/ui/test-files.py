#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that other programs change, closing with unsaved work, and files that are no maps."""
import os
import unittest

from common import NAMES, Wend, copy_of, data, scratch, ui


class Files(unittest.TestCase):
    def test_changed_on_disk(self):
        path = copy_of("blueprint.wend")
        with Wend(path) as app:
            app.card("Stock ledger").click()
            ui.key("Delete")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            other = data(path).replace(b"Stock ledger", b"Stock book")
            with open(path, "wb") as file:
                file.write(other)
            ui.key("ctrl+s")
            question = ui.wait(
                lambda: [w for w in app.windows() if w.all("push button", "Keep both")], "the question")[0]
            self.assertEqual(question.unnamed(NAMES), [])
            ui.key("Escape")
            self.assertEqual(data(path), other)
            app.main.do("win.save")
            ui.wait(lambda: [w for w in app.windows() if w.all("push button", "Replace")], "the question")
            [w for w in app.windows() if w.all("push button", "Replace")][0].find("push button", "Replace").click()
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved")
            self.assertNotIn(b"Stock book", data(path))

    def test_close_asks(self):
        path = copy_of("blueprint.wend")
        before = data(path)
        with Wend(path) as app:
            app.card("Stock ledger").click()
            ui.key("Delete")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            ui.key("ctrl+w")
            ui.wait(lambda: [w for w in app.windows() if w.all("push button", "Discard")], "the question")
            ui.key("Escape")
            ui.wait(lambda: len(app.windows()) == 1, "the question to go")
            ui.key("ctrl+w")
            ui.wait(lambda: [w for w in app.windows() if w.all("push button", "Discard")], "the question")
            [w for w in app.windows() if w.all("push button", "Discard")][0].find("push button", "Discard").click()
            self.assertEqual(app.ended(), 0)
        self.assertEqual(data(path), before)

    def test_bad_files(self):
        broken = os.path.join(scratch(), "broken.wend")
        with open(broken, "w", encoding="utf-8") as file:
            file.write("<map xmlns='urn:wend:map' version='1'")
        with Wend(broken) as app:
            ui.wait(lambda: [w for w in app.windows() if w.name == "Could not open the map"], "the message")
            ui.key("Escape")
            app.main.find("push button", "New map")


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
