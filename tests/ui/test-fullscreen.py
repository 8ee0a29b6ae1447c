#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Full screen for the projector: bars at the edges by pointer and by keyboard, big targets, Escape leaves."""
import re
import unittest

from common import NAMES, Wend, copy_of, ui


class Full(unittest.TestCase):
    def enter(self, app):
        app.map.find("panel", "I choose and pay")
        ui.move(700, 500)
        ui.key("F11")
        self.menu = app.main.find("push button", "Menu")
        ui.wait(lambda: ui._xdotool("getdisplaygeometry").split() == [str(n) for n in app.main.extents[2:]], "full screen")
        self.gone(app)

    def shown(self, app):
        """Which bars are to be seen: the header is moved off, the action bar taken away."""
        seen = set()
        if self.menu.extents[1] >= 0:
            seen.add("header")
        if app.main.all("push button", re.compile("^Zoom [0-9]")):
            seen.add("actions")
        return seen

    def gone(self, app):
        ui.wait(lambda: not self.shown(app), "the bars to go")

    def test_pointer(self):
        with Wend(copy_of("blueprint.wend")) as app:
            self.enter(app)
            top = app.map.extents[1]
            self.assertEqual(top, 0)
            ui.shot_to("fullscreen")
            ui.move(700, 0)
            ui.wait(lambda: self.shown(app) == {"header"}, "the header")
            self.assertEqual(app.map.extents[1], top)  # it lies over the map, which does not move
            self.assertGreaterEqual(min(self.menu.extents[2:]), 44)
            ui.wait(lambda: not app.main.all("label", re.compile("^Escape leaves")), "the toast to go, whose own button has no name", 20)
            self.assertEqual(app.unnamed(), [])
            ui.shot_to("fullscreen-header")
            ui.move(700, 400)
            self.gone(app)
            ui.move(700, 899)
            ui.wait(lambda: self.shown(app) == {"actions"}, "the action bar")
            # AT-SPI tells a button's size without its padding of 5 px on each side.
            small = [n for n in app.main.all("push button") if n.extents[1] > 840 and n.extents[3] > 0 and min(n.extents[2:]) < 34]
            self.assertEqual([n.name for n in small], [])
            ui.shot_to("fullscreen-actions")
            ui.move(700, 400)
            self.gone(app)
            ui.move(700, 0)
            ui.wait(lambda: self.shown(app) == {"header"}, "the header")
            app.main.find("push button", "Leave full screen").click()
            ui.wait(lambda: app.map.extents[1] > 30, "the window")
            self.assertEqual(app.no_warnings(), [])

    def test_keyboard(self):
        with Wend(copy_of("blueprint.wend")) as app:
            self.enter(app)
            ui.key("F6", "F6")  # details, then the action bar
            ui.wait(lambda: self.shown(app) == {"actions"}, "the action bar by F6")
            ui.key("F6")
            ui.wait(lambda: self.shown(app) == {"header"}, "the header by F6")
            ui.wait(lambda: app.main.all(None, "Outline", where=lambda n: n.has("focused")), "the focus in it")
            ui.key("Escape")
            ui.wait(lambda: app.map.extents[1] > 30, "the window")
            ui.key("F11")
            ui.wait(lambda: app.map.extents[1] == 0, "full screen")
            ui.key("F10")
            app.main.find("menu item", "Keyboard shortcuts")
            ui.shot_to("fullscreen-menu")
            ui.key("Escape")
            app.main.gone("menu item", "Keyboard shortcuts", where=lambda n: n.extents[2] > 0)
            self.assertEqual(app.map.extents[1], 0)  # Escape closed the menu and nothing else
            ui.key("F11")
            ui.wait(lambda: app.map.extents[1] > 30, "the window")

    def test_escape_on_the_map(self):
        """First what is selected, then full screen."""
        with Wend(copy_of("blueprint.wend")) as app:
            self.enter(app)
            app.card("Stock ledger").click()
            ui.wait(lambda: app.card("Stock ledger").has("selected"), "it to be selected")
            ui.key("Escape")
            ui.wait(lambda: not app.card("Stock ledger").has("selected"), "nothing to be selected")
            self.assertEqual(app.map.extents[1], 0)
            ui.key("Escape")
            ui.wait(lambda: app.map.extents[1] > 30, "the window")
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
