#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Map properties: title and people, promises and measures, all changed at once and undone."""
import unittest

from common import NAMES, Wend, copy_of, data, ui


def tab(window, name):
    """The one of several switchers that is shown."""
    return window.find("page tab", name, where=lambda n: n.extents[2] > 0)


class Properties(unittest.TestCase):
    def test_people_and_measures(self):
        path = copy_of("blueprint.wend")
        with Wend(path) as app:
            app.map.find("panel", "I choose and pay")
            ui.key("alt+Return")
            window = app.window("Map properties")
            window.find("text", "Title").click()
            ui.key("ctrl+a")
            ui.type_text("I get it today")
            app.main.find("label", "I get it today")
            tab(window, "People").click()
            window.find("push button", "Add Persona").click()
            window.find("push button", "Move up: Persona without a name")
            window.find("push button", "Move up: Persona without a name").click()
            tab(window, "Promise and measures").click()
            window.find("push button", "Add Measure").click()
            window.find("push button", "Remove: Measure without a name").click()
            window.find("push button", "Undo").click()
            window.find("push button", "Remove: Measure without a name").click()
            window.gone("push button", "Remove: Measure without a name")
            ui.key("ctrl+z")
            window.find("push button", "Remove: Measure without a name")
            self.assertEqual(window.unnamed(NAMES), [])
            ui.key("Escape")
            ui.wait(lambda: len(app.windows()) == 1, "the properties to close")
            app.main.do("win.save")
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved")
            self.assertIn(b'title="I get it today"', data(path))
            self.assertIn(b"<metric ", data(path))
            self.assertEqual(app.no_warnings(), [])

    def test_numbers(self):
        with Wend(copy_of("airport.wend")) as app:
            stage = app.map.find("panel", "I pass security")
            self.assertIn("in 100 have a bad time", stage.description)
            before = stage.description
            ui.key("alt+Return")
            window = app.window("Map properties")
            tab(window, "Scope and numbers").click()
            for name, value, words in [
                    ("Call answers few below", "100000", "few answers"),
                    ("Show no figure of fewer answers than", "100000", "Too few answers to say")]:
                window.find("text", name, where=lambda n: n.extents[2] > 0).click()
                ui.key("ctrl+a")
                ui.type_text(value)
                ui.key("Return")
                ui.wait(lambda: words in stage.description, f"“{words}” on the map")
                tab(window, "Scope and numbers").click()
                ui.key("ctrl+z")
                ui.wait(lambda: stage.description == before, "the map as it was")
            tab(window, "Map").click()
            tab(window, "Scope and numbers").click()
            for name, value in [("Call answers few below", "30"), ("Confidence", "0.95"), ("Colours of pain from, in 100 customers", "1 3 6 12")]:
                self.assertEqual(window.find("text", name, where=lambda n: n.extents[2] > 0).text, value)
            self.assertEqual(window.unnamed(NAMES), [])
            ui.shot_to("settings")
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
