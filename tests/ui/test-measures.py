#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of measures: reached by pointer and keys, sorted, searched, copied; a row leads to its place on the map."""
import unittest

from common import Wend, copy_of, resize, ui


def table(app):
    return app.main.find("panel", "Measures")


def rows(app):
    return [n.name for n in table(app).all("list item")]


def row(app, name):
    return table(app).find("list item", where=lambda n: n.name.startswith(name))


class Measures(unittest.TestCase):
    def test_table(self):
        with Wend(copy_of("airport.wend")) as app:
            app.map.find("panel", "I pass security")
            app.main.find("page tab", "Measures", where=lambda n: n.extents and n.extents[2] > 0).click()
            first = row(app, "The whole journey, Would recommend")
            self.assertIn("+40, between 37 and 42, 2,746 answers", first.name)
            self.assertIn("May 2017", first.name)
            self.assertEqual(app.unnamed(), [])
            ui.shot_to("measures")
            table(app).find("push button", where=lambda n: n.name.startswith("Value, ")).click()
            ui.wait(lambda: rows(app)[0].startswith("The whole journey, Would recommend"), "the least value first")
            table(app).find("push button", "Value, sorted, least first").click()
            ui.wait(lambda: not rows(app)[0].startswith("The whole journey, Would recommend"), "the greatest value first")
            self.assertIn("Met no problem", "".join(rows(app)[:8]))
            table(app).find("push button", where=lambda n: n.name.startswith("Drift, ")).click()
            ui.wait(lambda: "better than a year before" in rows(app)[0], "what got better first")
            self.assertEqual(app.no_warnings(), [])

    def test_keys(self):
        with Wend(copy_of("airport.wend")) as app:
            app.map.find("panel", "I pass security")
            ui.key("ctrl+2")
            row(app, "The whole journey, Would recommend")
            ui.key("ctrl+f")
            ui.type_text("wi-fi")
            ui.wait(lambda: table(app).all("label", where=lambda n: " of 31" in n.name), "the count of hits")
            ui.key("Return")
            found = ui.wait(lambda: [n for n in table(app).all("list item") if n.has("focused")], "a row with the focus")[0]
            self.assertIn("Wi-Fi", found.name)
            ui.key("ctrl+c")
            app.toast("label", "Copied 1 row as a table")
            lines = ui.clipboard("UTF8_STRING").decode().splitlines()
            self.assertEqual(lines[0].split("\t")[:7], ["Place", "Measure", "Value", "From", "To", "n", "Unit"])
            self.assertEqual(len(lines), 2)
            self.assertEqual(len(lines[1].split("\t")), 11)
            self.assertIn(b"<table>", ui.clipboard("text/html"))
            place = found.name.split(",")[0]
            ui.key("Return")
            chosen = app.map.find("panel", where=lambda n: n.name.startswith(place) and n.has("focused"))
            ui.wait(lambda: chosen.has("selected"), "the place to be selected")
            ui.key("ctrl+2")
            ui.key("ctrl+1")
            app.map.find("panel", where=lambda n: n.name.startswith(place))
            self.assertFalse(app.is_unsaved())
            self.assertEqual(app.no_warnings(), [])

    def test_period(self):
        with Wend(copy_of("airport.wend")) as app:
            app.map.find("panel", "I pass security")
            ui.key("ctrl+2")
            row(app, "I pass security, ")
            table(app).find("push button", "Period: Latest").click()
            app.main.find(where=lambda n: n.name == "May 2015" and "menu item" in n.role).click()
            ui.wait(lambda: any("May 2015" in name for name in rows(app)), "figures of 2015")
            table(app).find("push button", "Period: May 2015")
            self.assertEqual(app.no_warnings(), [])

    def test_narrow_and_empty(self):
        with Wend(copy_of("blueprint.wend")) as app:
            app.map.find("panel", "I choose and pay")
            ui.key("ctrl+2")
            table(app).find("push button", "Add measures…")
            resize(app, 400, 700)
            app.main.find("page tab", "Map", where=lambda n: n.extents and n.extents[2] > 0).click()
            app.main.find("list item", where=lambda n: n.name.startswith("I choose and pay"))
            app.main.find("page tab", "Measures", where=lambda n: n.extents and n.extents[2] > 0).click()
            self.assertEqual(app.unnamed(), [])
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
