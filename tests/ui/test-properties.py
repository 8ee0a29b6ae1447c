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


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
