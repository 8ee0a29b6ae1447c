#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work that was not saved when the program was killed or the session ended comes back, and stays until the person has chosen."""
import os
import re
import shutil
import signal
import time
import unittest

from common import STATE, Wend, copy_of, data, ui

JOURNAL = os.path.join(STATE, "journal")


def left():
    return sorted(os.listdir(JOURNAL)) if os.path.isdir(JOURNAL) else []


def bar(app, words):
    return app.main.find("label", where=lambda n: words in n.name and n.extents[2] > 0)


class Recovery(unittest.TestCase):
    def test_killed(self):
        path = copy_of("blueprint.wend")
        before = data(path)
        with Wend(path) as app:
            app.map.find("panel", "I choose and pay")
            app.map.find("list item", "Stock ledger").click()
            ui.key("Delete")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            ui.wait(lambda: len(left()) == 2, "the journal")
            time.sleep(1)  # what is promised: at most the last second is lost
            app.process.send_signal(signal.SIGKILL)
            app.process.wait()
        self.assertEqual(data(path), before)
        with Wend(path, goes_on=True) as app:
            app.map.find("panel", "I choose and pay")
            self.assertTrue(app.is_unsaved())
            self.assertEqual(app.map.all("list item", "Stock ledger"), [])
            bar(app, "Wend ended before “blueprint.wend” was saved")
            self.assertEqual(app.unnamed(), [])
            ui.shot_to("recovered")
            app.process.send_signal(signal.SIGKILL)  # again, before anything was chosen
            app.process.wait()
        with open(os.path.join(STATE, "recovery"), "w") as file:  # as if that had been while the map came back
            file.write("[recovery]\nopening=true\n")
        with Wend(path, goes_on=True) as app:
            app.map.find("list item", "Stock ledger")  # the file as it was
            question = ui.wait(lambda: [w for w in app.windows() if w.all("push button", "Bring back")], "the question")[0]
            self.assertEqual(app.unnamed(), [])
            ui.shot_to("asked")
            question.find("push button", "Bring back").click()
            bar(app, "Wend ended before “blueprint.wend” was saved")
            app.main.find("push button", "Load", where=lambda n: n.extents[2] > 0).click()  # no: the file as it was
            app.map.find("list item", "Stock ledger")
            ui.wait(lambda: not app.is_unsaved(), "the map as it was saved")
            ui.wait(lambda: left() == [], "the journal to go")
            self.assertEqual(app.no_warnings(), [])

    def test_session_ends(self):
        """A map without a file, with a word that is being written, when the desktop logs out; then saved for good."""
        with Wend() as app:
            app.main.find("push button", "New map").click()
            card = app.map.find("text", "Name of the stage")
            ui.type_text("I look for a flat")
            ui.wait(lambda: card.text.endswith("flat"), "what was typed")
            app.process.send_signal(signal.SIGTERM)
            app.ended()
        self.assertEqual(len(left()), 2)
        with Wend(goes_on=True) as app:
            app.map.find("panel", re.compile("I look for a flat"))
            bar(app, "Wend ended before this map was saved")
            app.main.do("win.close")
            question = ui.wait(lambda: [w for w in app.windows() if w.all("push button", "Discard")], "the question")[0]
            question.find("push button", "Discard").click()
            app.ended()
        self.assertEqual(left(), [])

    def test_not_kept(self):
        """A disk that takes no journal: said once, with the way out, and gone when the map is saved."""
        path = copy_of("blueprint.wend")
        shutil.rmtree(STATE, ignore_errors=True)
        os.makedirs(STATE)
        with open(JOURNAL, "w"):
            pass
        with Wend(path, goes_on=True) as app:
            app.map.find("panel", "I choose and pay")
            app.map.find("list item", "Stock ledger").click()
            ui.key("Delete")
            bar(app, "they would be lost if Wend ended early")
            ui.shot_to("not-kept")
            os.unlink(JOURNAL)
            app.main.do("win.save")
            ui.wait(lambda: not app.is_unsaved(), "the map saved")
            ui.wait(lambda: not app.main.all("label", where=lambda n: "they would be lost" in n.name and n.has("showing")), "the bar to go")
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
