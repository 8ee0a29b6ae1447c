#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The outline as the twin of the canvas: every card reached, added, renamed, moved and deleted by keys; and the search."""
import unittest

from common import Wend, copy_of, ui


def row(app, name, **how):
    return app.main.find("list item", where=lambda n: n.name.startswith(name) and "panel" not in n.role and not in_map(app, n), **how)


def in_map(app, node):
    return node.name in ("Journey map",) or any(a.name == "Journey map" for a in node.ancestors())


def focused(app):
    found = app.main.all("list item", where=lambda n: n.has("focused"))
    return found[0].name.split(",")[0] if found else None


def go(app, key, name):
    ui.key(key)
    ui.wait(lambda: focused(app) == name, f"{key} to reach {name!r}, not {focused(app)!r}")


class Outline(unittest.TestCase):
    def test_keys(self):
        with Wend(copy_of("blueprint.wend")) as app:
            row(app, "I come to the shop, ").click()
            ui.wait(lambda: focused(app) == "I come to the shop", "the row to have the focus")
            ui.key("Right")
            row(app, "Find the desk, ")
            go(app, "Down", "Sign “Collect here” from the door")
            go(app, "Down", "Go to the shop")
            ui.key("F2")
            app.main.find("text", "What the customer does")
            ui.key("ctrl+a")
            ui.type_text("Ride to the shop")
            ui.key("Return")
            ui.wait(lambda: focused(app) == "Ride to the shop", "the new name to have the focus")
            ui.key("Insert")
            app.main.find("text", "What the customer does")
            ui.type_text("Park the bike\n")
            ui.type_text("Lock it\n")
            ui.key("Escape")
            ui.wait(lambda: focused(app) == "Lock it", "the second new step to have the focus")
            app.card("Park the bike")
            before = app.card("Park the bike").on_screen[1]
            ui.key("ctrl+Up")
            ui.wait(lambda: app.card("Lock it").on_screen[1] <= before + 2, "the step to move up")
            ui.wait(lambda: focused(app) == "Lock it", "the focus to stay on the step")
            ui.key("ctrl+Right")
            ui.wait(lambda: "I collect it" in app.card("Lock it").description, "the step in the next stage")
            ui.wait(lambda: focused(app) == "Lock it", "the focus to follow")
            ui.key("Delete")
            app.map.gone("list item", "Lock it")
            for _ in range(6):
                app.main.do("win.undo")
            ui.wait(lambda: not app.is_unsaved(), "nothing to save")
            self.assertEqual(app.no_warnings(), [])

    def test_menu(self):
        with Wend(copy_of("blueprint.wend")) as app:
            row(app, "I collect it, ").click(button=3)
            app.main.find("menu item", "Rename").click()
            app.main.find("text", "Name of the stage")
            ui.key("ctrl+a")
            ui.type_text("I take it home\n")
            app.map.find("panel", "I take it home")
            self.assertEqual(app.no_warnings(), [])


class Find(unittest.TestCase):
    def test_find(self):
        with Wend(copy_of("blueprint.wend")) as app:
            app.map.find("panel", "I choose and pay")
            ui.key("ctrl+f")
            ui.type_text("shop")
            count = app.main.find("label", where=lambda n: n.name.endswith(" hits"))
            n = int(count.name.split()[0])
            self.assertGreater(n, 3)
            ui.key("ctrl+g")
            app.main.find("label", f"1 of {n}")
            ui.key("ctrl+g")
            app.main.find("label", f"2 of {n}")
            ui.key("ctrl+shift+g")
            app.main.find("label", f"1 of {n}")
            ui.key("ctrl+shift+g")
            app.main.find("label", f"{n} of {n}")
            app.main.find("push button", "Next hit").click()
            app.main.find("label", f"1 of {n}")
            app.main.find("push button", "Hit before").click()
            app.main.find("label", f"{n} of {n}")
            ui.key("ctrl+f")
            ui.type_text("no such words")
            app.main.find("label", "Nothing on this map says that")
            ui.key("Escape")
            row(app, "I choose and pay, ")
            self.assertFalse(app.is_unsaved())
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
