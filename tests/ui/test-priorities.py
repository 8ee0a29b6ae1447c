#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The charts of the view Priorities: what they say to pointer, keys and screen reader, what is missing, and taking them along."""
import unittest

from common import Wend, copy_of, resize, ui


def card(app, name):
    return app.main.find("panel", name)


class Priorities(unittest.TestCase):
    def test_charts(self):
        with Wend(copy_of("airport.wend")) as app:
            app.map.find("panel", "I pass security")
            app.main.find("page tab", "Priorities", where=lambda n: n.extents and n.extents[2] > 0).click()
            first = card(app, "Fix first")
            chart = first.find("image", "Fix first: much pain, easy to change")
            self.assertIn("bad time in 100", chart.description)
            self.assertEqual(app.unnamed(), [])
            ui.shot_to("priorities")
            chart.click()
            ui.key("Home")
            ui.key("Down")
            mark = ui.wait(lambda: [n for n in first.all("image") if "I wait, eat and shop" in n.name], "the second mark")[0]
            self.assertTrue(mark.has("focused"))
            first.find("label", where=lambda n: n.name.startswith("I wait, eat and shop: "))
            first.find("push button", "In words").click()
            first.find("label", where=lambda n: "• I wait, eat and shop: " in n.name)
            mark.click()
            ui.key("Home")
            ui.key("Return")
            stage = app.map.find("panel", "I board")
            ui.wait(lambda: stage.has("selected"), "the place of the mark to be selected")
            self.assertEqual(app.no_warnings(), [])

    def test_take_along(self):
        with Wend(copy_of("airport.wend")) as app:
            app.map.find("panel", "I pass security")
            ui.key("ctrl+4")
            card(app, "Who pays").find("push button", "Take the chart along").click()
            app.main.find("menu item", "Copy the picture").click()
            app.toast("label", "Copied the picture")
            self.assertTrue(ui.clipboard("image/png").startswith(b"\x89PNG"))
            self.assertIn(b"Who pays", ui.clipboard("UTF8_STRING"))
            ui.key("ctrl+e")
            app.find("push button", "Export")
            ui.key("Escape")
            self.assertFalse(app.is_unsaved())
            self.assertEqual(app.no_warnings(), [])

    def test_missing(self):
        with Wend(copy_of("blueprint.wend")) as app:
            app.map.find("panel", "I choose and pay")
            ui.key("ctrl+4")
            card(app, "Fix first").find("label", where=lambda n: n.name.startswith("No pain is measured yet"))
            card(app, "Did it last?").find("label", where=lambda n: n.name.startswith("No action has gone live yet"))
            resize(app, 370, 700)
            card(app, "Who pays")
            self.assertEqual(app.unnamed(), [])
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
