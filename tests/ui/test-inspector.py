#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inspector: fields of every kind, several cards at once, sources made on the spot, outcomes and promises of a stage."""
import time
import unittest

from common import Wend, copy_of, data, ui


def reach(app, role, name=None, where=None):
    """The control, scrolled into the middle of the inspector."""
    node = app.main.find(role, name, where=where)
    for _ in range(40):
        y, bottom = node.extents[1], app.main.extents[3]
        if 60 < y < bottom - 80:
            break
        x, top, w, _ = app.main.on_screen
        ui.scroll(x + w - 60, top + 300, 1 if y > 60 else -1)
        time.sleep(0.05)
    return node


def owner(app):
    """What stands in the row of the owner."""
    return [n.text for n in app.main.find("text", "Owner").walk() if n.has("editable")][-1]


class Inspector(unittest.TestCase):
    def test_card(self):
        with Wend(copy_of("blueprint.wend")) as app:
            app.card("Pay, choose my shop").click()
            reach(app, "push button", "Reasoned").click()
            ui.wait(lambda: reach(app, "push button", "Reasoned").has("pressed"), "the state of evidence")
            reach(app, "push button", "New source").click()
            app.main.find("text", "Title of the source").type("Twelve interviews")
            ui.key("Return")
            ui.wait(lambda: app.main.all("label", "Twelve interviews"), "the source to be chosen")
            self.assertEqual(app.unnamed(), [])
            ui.key("ctrl+z")
            ui.wait(lambda: not [n for n in app.main.all("label", "Twelve interviews") if n.extents[2] > 0], "the source to go")
            ui.key("ctrl+z")
            ui.wait(lambda: not app.is_unsaved(), "nothing to save")
            self.assertEqual(app.no_warnings(), [])

    def test_several(self):
        with Wend(copy_of("blueprint.wend")) as app:
            app.card("Pay, choose my shop").click()
            app.card("Get told that it is ready").click(held=("ctrl",))
            app.main.find("label", where=lambda n: n.name.startswith("2 cards are selected"))
            reach(app, "text", "Owner").click()
            ui.type_text("Store team")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            app.card("Read that they have my order").click()
            ui.wait(lambda: owner(app) == "", "the owner of another card")
            app.card("Get told that it is ready").click()
            ui.wait(lambda: owner(app) == "Store team", "the owner of the second card")
            app.card("Read that they have my order").click(held=("ctrl",))
            app.main.find("text", "Owner (several values)")
            app.map.find("list item", "Get told that it is ready")
            app.main.do("win.undo")
            ui.wait(lambda: not app.is_unsaved(), "one step to take it all back")
            self.assertEqual(app.unnamed(), [])
            self.assertEqual(app.no_warnings(), [])

    def test_stage_lists(self):
        with Wend(copy_of("blueprint.wend")) as app:
            app.map.find("panel", "I am told it is ready").click()
            reach(app, "push button", "Add Outcome").click()
            app.main.find("push button", where=lambda n: n.name.startswith("Remove: Outcome"))
            reach(app, "push button", "Add Promise").click()
            app.main.find("push button", where=lambda n: n.name.startswith("Remove: Promise"))
            self.assertEqual(app.unnamed(), [])
            app.main.do("win.undo")
            app.main.do("win.undo")
            ui.wait(lambda: not app.is_unsaved(), "nothing to save")
            self.assertEqual(app.no_warnings(), [])

    def test_improvement(self):
        """An improvement with its owner, what it should change and the check, and a vote about it: added by pointer, filled by keys."""
        path = copy_of("blueprint.wend")
        with Wend(path) as app:
            app.map.find("panel", "I am told it is ready").click()
            reach(app, "push button", "Add Improvement").click()
            app.main.find("push button", where=lambda n: n.name.startswith("Remove: Improvement"))
            self.assertEqual(app.unnamed(), [])
            self.fill(2, "Send a message")       # past the bin
            self.fill(2, "Store team")           # past the status
            self.fill(5, "ten in 100 fewer ask")  # past known owners, the day and its button, and the measure
            app.card("Send a message").click()   # it stands on the map, and its own page has the same
            app.main.find("label", "What it should change, and the check")
            reach(app, "push button", "Add Vote").click()
            app.main.find("push button", "Remove: Vote")
            self.fill(2, "Sales")
            self.fill(3, "4")                    # past known names and what it is about
            app.main.find("label", "Easy to change: 4")
            app.main.do("win.save")
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved")
            saved = data(path).decode()
            self.assertRegex(saved, '<action [^>]*at="told"[^>]*owner="Store team"[^>]*expect="ten in 100 fewer ask"')
            self.assertRegex(saved, '<vote [^>]*by="Sales"[^>]*what="changeability" value="4"')
            for _ in range(6):
                app.main.do("win.undo")
            ui.wait(lambda: not app.map.all("list item", "Send a message"), "all of it to be taken back")
            self.assertEqual(app.no_warnings(), [])

    def fill(self, steps, text):
        for _ in range(steps):
            ui.key("Tab")
        ui.type_text(text)

    def test_measured(self):
        with Wend(copy_of("airport.wend")) as app:
            app.map.find("panel", "I pass security").click()
            app.main.find("label", where=lambda n: "SFO" in n.name and "Empty card" not in n.name and "·" in n.name)


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
