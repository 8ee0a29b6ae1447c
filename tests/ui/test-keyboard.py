#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything by keyboard: reach the map, walk over it, edit, add, move, delete, undo; and every region of the window."""
import unittest

from common import Wend, copy_of, ui


def focused(app):
    for node in app.map.children:
        if node.has("focused"):
            return node.name
    found = app.main.all(where=lambda n: n.has("focused"))
    return found[0].name if found else None


def go(app, key, name):
    ui.key(key)
    ui.wait(lambda: focused(app) == name, f"{key} to reach {name!r}")


class Walk(unittest.TestCase):
    def test_walk_and_edit(self):
        with Wend(copy_of("blueprint.wend")) as app:
            ui.wait(lambda: focused(app) == "I choose and pay", "the first stage to have the focus")
            go(app, "Down", "Product page with stock per shop")
            go(app, "Down", "Find it, see it is in stock")
            go(app, "Down", "Pay, choose my shop")
            go(app, "Right", "Get told that it is ready")
            go(app, "Up", "Read that they have my order")
            go(app, "End", "Try it at home")
            go(app, "Home", "Find it, see it is in stock")
            go(app, "ctrl+Home", "I choose and pay")
            go(app, "Down", "Product page with stock per shop")
            ui.key("F2")
            app.map.find("text", "Text of the card")
            ui.key("ctrl+a")
            ui.type_text("Page with stock")
            ui.key("Escape")
            app.card("Page with stock")
            ui.wait(lambda: focused(app) == "Page with stock", "the focus to be back on the card")
            ui.key("Insert")
            app.map.find("text", "Text of the card")
            ui.type_text("Photos")
            ui.key("Tab")
            ui.type_text("Reviews")
            ui.key("Escape")
            app.card("Photos")
            app.card("Reviews")
            ui.key("ctrl+Right")
            ui.wait(lambda: app.card("Reviews").description.startswith("Evidence, I am told"), "the card in the next stage")
            ui.key("Delete")
            app.map.gone("list item", "Reviews")
            ui.key("ctrl+z")
            app.card("Reviews")
            self.assertEqual(app.no_warnings(), [])


class Keys(unittest.TestCase):
    def test_empty_card_leaves_no_trace(self):
        with Wend(copy_of("blueprint.wend")) as app:
            go(app, "Down", "Product page with stock per shop")
            ui.key("Insert")
            app.map.find("text", "Text of the card")
            ui.key("Escape")
            app.map.gone("text", "Text of the card")
            self.assertFalse(app.is_unsaved())
            self.assertEqual(app.no_warnings(), [])

    def test_regions(self):
        with Wend(copy_of("blueprint.wend")) as app:
            ui.wait(lambda: focused(app) == "I choose and pay", "the map to have the focus")
            seen = []
            for _ in range(5):
                ui.key("F6")
                seen.append(focused(app))
            self.assertEqual(len(set(seen)), 5, seen)
            self.assertIn("I choose and pay", seen)
            ui.key("ctrl+f")
            ui.wait(lambda: focused(app) == "Find in this map", "the search to have the focus")
            ui.type_text("refund")
            app.main.find("list item", where=lambda n: n.name.startswith("3 days until the refund"))

    def test_context_menu(self):
        with Wend(copy_of("blueprint.wend")) as app:
            go(app, "Down", "Product page with stock per shop")
            ui.key("shift+F10")
            app.main.find("menu item", "Duplicate")
            ui.key("Escape")
            ui.wait(lambda: focused(app) == "Product page with stock per shop", "the focus to be back on the card")
            ui.key("ctrl+d")
            ui.wait(lambda: len(app.map.all("list item", "Product page with stock per shop")) == 2, "the copy")
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
