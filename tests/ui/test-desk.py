#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The windows beside the map: preferences that apply at once, the guide, all shortcuts, about."""
import glob
import os
import re
import unittest

from common import NAMES, SOURCE, Wend, copy_of, ui


def other(app, name):
    return ui.wait(lambda: [w for w in app.windows() if w.name == name], f"the window “{name}”")[0]


def closed(app):
    ui.wait(lambda: len(app.windows()) == 1, "the window to close")


class Preferences(unittest.TestCase):
    def test_apply_at_once(self):
        with Wend(copy_of("airport.wend")) as app:
            app.map.find("panel", "I pass security")
            x, y, w, h = app.main.on_screen
            bright = lambda: sum(ui.pixel(x + 420, y + h - 12)) > 500  # the action bar, beside the window that lies over it
            self.assertTrue(bright())
            ui.key("ctrl+comma")
            window = other(app, "Preferences")
            self.assertEqual(window.unnamed(NAMES), [])
            ui.key("space")  # the first row has the focus: colours
            ui.key("Down", "Down", "Return")
            ui.wait(lambda: not bright(), "dark colours")
            ui.shot_to("preferences-dark")
            self.assertEqual(window.unnamed(NAMES), [])
            ui.key("Escape")
            closed(app)
            self.assertEqual(app.no_warnings(), [])
        with Wend(copy_of("airport.wend")) as app:  # and stay
            app.map.find("panel", "I pass security")
            ui.key("ctrl+comma")
            window = other(app, "Preferences")
            toggle = window.find("check box", "Open the maps of the last time")
            self.assertTrue(toggle.has("checked"))
            ui.key("space")
            ui.key("Home", "Return")
            toggle.click()
            ui.key("Escape")
            closed(app)
            ui.key("ctrl+q")
            app.ended()
        with Wend(goes_on=True) as app:
            app.main.find("push button", "New map")
            ui.key("ctrl+comma")
            other(app, "Preferences").find("check box", "Open the maps of the last time").click()


class Guide(unittest.TestCase):
    def test_pages(self):
        """F1, and every page by keys alone."""
        with Wend() as app:
            app.main.find("push button", "New map")
            ui.key("F1")
            window = other(app, "Wend guide")
            self.assertEqual(window.unnamed(NAMES), [])
            titles = ["Start a map", "Draw", "Work by keys", "Measure", "See where it hurts", "Export a picture", "Keep your work", "On the projector"]
            for title in titles:
                window.find("list item", where=lambda n, t=title: n.name == t or n.all("label", t))
            ui.key("Return")
            for title, following in zip(titles, titles[1:] + [None]):
                window.find("label", title)
                if following:
                    button = window.find("push button", f"Next: {following}")
                    self.assertEqual(window.unnamed(NAMES), [])
                    button.do("click")
            ui.key("alt+Left")
            window.find("list item", where=lambda n: n.name == "Draw" or n.all("label", "Draw"))
            ui.key("Escape")
            closed(app)
            self.assertEqual(app.no_warnings(), [])

    def test_says_what_is_there(self):
        """Pictures exist; keys are in the action table."""
        with open(os.path.join(SOURCE, "src", "app", "wend-action-table.c"), encoding="utf-8") as file:
            table = file.read()
        known = {accel.replace("<Control>", "Ctrl+").replace("<Shift>", "Shift+").replace("<Alt>", "Alt+")
                 .replace("Return", "Enter").replace("Page_Up", "Page Up").replace("Page_Down", "Page Down").lower()
                 for accel in re.findall(r'[<\w>]+', table)} | {"ctrl", "shift", "ctrl+shift"}
        known |= {re.sub(r"ctrl\+shift\+", "shift+ctrl+", k) for k in known}
        same = {"ctrl+.": "ctrl+period"}
        pages = glob.glob(os.path.join(SOURCE, "docs", "help", "en", "*.md"))
        self.assertGreaterEqual(len(pages), 8)
        for page in pages:
            with open(page, encoding="utf-8") as file:
                text = file.read()
            self.assertTrue(text.startswith("# "), page)
            for picture in re.findall(r"\]\(([^)]+)\)", text):
                self.assertTrue(os.path.exists(os.path.join(os.path.dirname(page), picture)), picture)
            for key in re.findall(r"`([^`]+)`", text):
                if re.match(r"(Ctrl|Shift|Alt|F\d)", key):
                    self.assertTrue(same.get(key.lower(), key.lower()) in known, f"{page}: {key}")


class Others(unittest.TestCase):
    def test_shortcuts_on_the_screen(self):
        """Every page of the shortcuts window fits into the window."""
        with Wend() as app:
            app.main.find("push button", "New map")
            ui.key("ctrl+question")
            window = ui.wait(lambda: [w for w in app.windows() if w.name != app.main.name], "the shortcuts")[0]
            self.assertLessEqual(window.extents[3], 860)
            window.find("label", "Preferences")
            window.find("label", "Help")
            window.find("label", "Full screen")
            ui.key("Escape")
            closed(app)

    def test_about(self):
        with Wend() as app:
            app.main.find("push button", "New map")
            ui.key("F10")
            app.main.find("menu item", "About Wend")
            ui.key("Up", "Return")  # the last one
            window = other(app, "About")
            self.assertEqual(window.unnamed(NAMES), [])
            window.find("label", "Wend")
            ui.key("Escape")
            closed(app)
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
