#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen: the start page, a new map, narrow and wide windows, menus; all controls have names and nothing warns."""
import os
import re
import unittest

from common import NAMES, SOURCE, Wend, copy_of, resize, ui


class Start(unittest.TestCase):
    def test_start(self):
        with Wend() as app:
            app.main.find("push button", "New map")
            self.assertEqual(app.main.unnamed(NAMES), [])
            app.main.find("push button", where=lambda n: n.name.startswith("Airport passenger")).click()
            app.main.find("text", "Title of the map")
            self.assertFalse(app.is_unsaved())
            ui.type_text("I fly home for the holidays\n")
            app.main.find("label", "I fly home for the holidays")
            app.map.find("panel", "I plan and book")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            self.assertEqual(app.main.unnamed(NAMES), [])
            self.assertEqual(app.no_warnings(), [])

    def test_new_map(self):
        with Wend() as app:
            app.main.find("push button", "New map").click()
            app.map.find("text", "Name of the stage")
            ui.type_text("I look for a flat")
            ui.key("Return")
            app.map.find("panel", "I look for a flat")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            self.assertEqual(app.no_warnings(), [])


class Gallery(unittest.TestCase):
    def test_templates(self):
        """All ten, drawn from their maps, as blueprints too, and only those of a kind."""
        with Wend() as app:
            drawn = lambda: [n for n in app.main.all("push button") if " stages · " in n.name]
            ui.wait(lambda: len(drawn()) == 10, "ten templates to be drawn", 40)
            app.main.find("push button", "With backstage").click()
            ui.wait(lambda: len(drawn()) == 10, "ten blueprints to be drawn", 40)
            self.assertEqual(app.no_warnings(), [])

    def test_recent(self):
        path = copy_of("airport.wend")
        with Wend(path) as app:
            app.map.find("panel", "I pass security")
        with Wend() as app:
            row = app.main.find("list item", where=lambda n: n.name.startswith("I get from my front door"))
            row.click()
            app.map.find("panel", "I pass security")
            self.assertEqual(app.no_warnings(), [])

    def test_sample(self):
        with Wend() as app:
            app.main.find("push button", "Sample").click()
            app.map.find("panel", "I pass security")
            self.assertFalse(app.is_unsaved())


class Screens(unittest.TestCase):
    def test_narrow(self):
        with Wend(copy_of("airport.wend")) as app:
            app.map.find("panel", "I get to the airport")
            resize(app, 360, 740)
            row = app.main.find("list item", where=lambda n: n.name.startswith("I get to the airport, ") and 0 < n.extents[2] < 360)
            self.assertEqual(app.main.unnamed(NAMES), [])
            app.main.find(name=re.compile("^Period: "), where=lambda n: n.extents[2] > 0).click()
            ui.key("Down", "Return")
            app.main.find(name="Period: May 2017", where=lambda n: n.extents[2] > 0)
            app.main.find(name="Overlay: Pain", where=lambda n: n.extents[2] > 0).click()
            ui.key("Home", "Return")
            app.main.find(name="Overlay: None", where=lambda n: n.extents[2] > 0)
            row = app.main.find("list item", where=lambda n: n.name.startswith("I get to the airport") and 0 < n.extents[2] < 360)
            row.click()
            app.main.find("push button", "All stages", where=lambda n: n.extents[2] > 0)
            app.main.find("push button", "Show the map", timeout=2)
            app.main.do("win.picture")
            ui.wait(lambda: app.map.extents[2] > 200, "the map itself")
            resize(app, 1300, 800)
            ui.wait(lambda: app.map.extents[2] > 500, "the wide window")
            self.assertEqual(app.no_warnings(), [])

    def test_menus_and_shortcuts(self):
        with Wend(copy_of("blueprint.wend")) as app:
            app.map.find("panel", "I choose and pay")
            ui.key("F10")
            app.main.find("menu item", "Keyboard shortcuts")
            ui.key("Escape")
            self.assertEqual(app.no_warnings(), [])
            ui.key("ctrl+question")  # GTK's own pager in there warns about its labels' width
            shortcuts = ui.wait(lambda: [w for w in app.windows() if w.name != app.main.name], "the shortcuts")[0]
            ui.key("Escape")
            ui.wait(lambda: len(app.windows()) == 1, "the shortcuts to close")
            self.assertTrue(shortcuts)

    def test_no_key_is_the_desktop_s(self):
        source = os.path.join(SOURCE, "src", "app", "wend-action-table.c")
        with open(source, encoding="utf-8") as file:
            accels = re.findall(r"(?:<\w+>)+\w+", file.read())
        self.assertGreater(len(accels), 30)
        for accel in accels:
            self.assertIsNone(ui.taken(accel), accel)

    def test_every_action_is_safe(self):
        """Each action without a parameter, on a map with nothing selected: no criticals, no end."""
        with Wend(copy_of("blueprint.wend")) as app:
            app.map.find("panel", "I choose and pay")
            skip = ("open", "save", "close", "export", "print", "new", "shortcuts", "menu", "fullscreen")
            for action in [a for a in app.main.actions if a.startswith("win.") and not a[4:].startswith(skip)]:
                app.main.do(action)
            ui.wait(lambda: app.map.all("panel"), "the map still to be there")


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
