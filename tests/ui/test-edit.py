#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One journey through the window: open, pan, zoom, edit, drag, undo, save, reopen. Where nothing changed, the bytes stay."""
import time
import unittest

from common import Wend, copy_of, data, ui


class Edit(unittest.TestCase):
    def test_pan_and_zoom(self):
        with Wend(copy_of("airport.wend")) as app:
            stage = app.map.find("panel", "I get to the airport")
            x, y, _, _ = stage.on_screen
            ui.scroll(x + 100, y + 200, 3, held=("shift",))
            ui.wait(lambda: stage.extents[0] < x - 100 or not stage.has("visible"), "the map to move to the left")
            ui.scroll(x + 100, y + 200, -3, held=("shift",))
            ui.wait(lambda: abs(app.map.find("panel", "I get to the airport").on_screen[0] - x) < 3, "the map to come back")
            width = app.map.find("panel", "I get to the airport").extents[2]
            ui.scroll(x + 100, y + 200, -2, held=("ctrl",))
            ui.wait(lambda: app.map.find("panel", "I get to the airport").extents[2] > width * 1.2, "the map to grow")
            ui.key("ctrl+9")
            app.main.find("push button", where=lambda n: n.name.startswith("Zoom ") and "percent" in n.name)
            ui.wait(lambda: app.map.find("panel", "I get to the airport").extents[2] < width, "the whole map")
            self.assertFalse(app.is_unsaved())
            self.assertEqual(app.no_warnings(), [])

    def test_edit_save_reopen(self):
        path = copy_of("blueprint.wend")
        before = data(path)
        with Wend(path) as app:
            app.card("Pay, choose my shop").click(count=2)
            app.map.find("text", "Text of the card")
            ui.key("End")
            ui.type_text(", wait")
            ui.key("Escape")
            app.card("Pay, choose my shop, wait")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            ui.key("ctrl+s")
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved")
            self.assertEqual(data(path), before.replace(b"Pay, choose my shop", b"Pay, choose my shop, wait"))
            ui.key("ctrl+z")
            app.card("Pay, choose my shop")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            ui.key("ctrl+s")
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved again")
            self.assertEqual(data(path), before)
            self.assertEqual(app.no_warnings(), [])
        with Wend(path) as app:
            app.card("Pay, choose my shop")
            self.assertFalse(app.is_unsaved())


class Drag(unittest.TestCase):
    def test_drag_and_undo(self):
        path = copy_of("blueprint.wend")
        before = data(path)
        with Wend(path) as app:
            card, target = app.card("Stock ledger"), app.card("Picking list of the shop")
            x, y, _, h = target.on_screen
            card.drag_to(x + 40, y + h - 2)
            ui.wait(lambda: abs(app.card("Stock ledger").on_screen[0] - x) < 3, "the card in the next stage")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            ui.key("ctrl+z")
            ui.wait(lambda: app.card("Stock ledger").on_screen[0] < x - 50, "the card to be back")
            ui.key("ctrl+shift+z")
            ui.wait(lambda: abs(app.card("Stock ledger").on_screen[0] - x) < 3, "the card to go again")
            ui.key("ctrl+z")
            ui.wait(lambda: not app.is_unsaved(), "nothing to save")
            ui.key("ctrl+s")
            time.sleep(0.3)
            self.assertEqual(data(path), before)
            self.assertEqual(app.no_warnings(), [])

    def test_escape_ends_a_drag(self):
        with Wend(copy_of("blueprint.wend")) as app:
            x, y = app.card("Stock ledger").centre
            ui.move(x, y)
            ui._xdotool("mousedown", 1)
            for i in range(1, 10):
                ui.move(x + 20 * i, y + 2 * i)
                time.sleep(0.02)
            ui.key("Escape")
            ui._xdotool("mouseup", 1)
            time.sleep(0.2)
            self.assertAlmostEqual(app.card("Stock ledger").centre[0], x, delta=3)
            self.assertFalse(app.is_unsaved())


class Delete(unittest.TestCase):
    def test_delete_and_undo(self):
        with Wend(copy_of("blueprint.wend")) as app:
            app.card("Stock ledger").click()
            ui.key("Delete")
            app.toast("label", "Deleted “Stock ledger”")
            app.toast("push button", "Undo").click()
            ui.wait(lambda: not app.is_unsaved(), "nothing to save")
            app.card("Stock ledger")
            self.assertFalse(app.is_unsaved())
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
