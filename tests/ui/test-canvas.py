#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawing on the map, each act by pointer and by keys: places, spans, feelings, links."""
import re
import subprocess
import time
import unittest

from common import Wend, copy_of, data, ui


def focused(app):
    found = app.main.all(where=lambda n: n.has("focused"))
    return found[0].name if found else None


def choose(app, lane, *entries):
    """From the menu of a lane, through submenus."""
    x, y, _, h = app.map.find("panel", lane).on_screen
    ui.click(x + 60, y + h / 2, button=3)
    for entry in entries:
        app.main.find("menu item", entry, where=lambda n: n.extents[2] > 0).click()
        time.sleep(0.5)  # a submenu slides in


def is_link(name):
    """A link without words is called by its two ends."""
    return name is not None and "Product page with stock per shop" in name and name != "Product page with stock per shop"


def drag(start, end, held=(), steps=12, before_release=None):
    """Press at one place, go to another, release; with keys held from the press on."""
    ui.move(*start)
    for name in held:
        ui._xdotool("keydown", name)
    ui._xdotool("mousedown", 1)
    for i in range(1, steps + 1):
        ui.move(start[0] + (end[0] - start[0]) * i / steps, start[1] + (end[1] - start[1]) * i / steps)
        time.sleep(0.02)
    if before_release:
        before_release()
    ui._xdotool("mouseup", 1)
    for name in held:
        ui._xdotool("keyup", name)


def saved(app, path):
    """What the file holds after saving."""
    ui.key("ctrl+s")
    ui.wait(lambda: not app.is_unsaved(), "the map to be saved")
    return data(path).decode()


def order(text, kind):
    """Ids of one kind in the order of the file."""
    return re.findall(rf"<{kind} id=\"([^\"]+)\"", text)


def attribute(text, node, name):
    found = re.search(rf"<\w+ id=\"{node}\"[^>]* {name}=\"([^\"]*)\"", text)
    return found.group(1) if found else None


class Places(unittest.TestCase):
    def test_stage_by_pointer_and_keys(self):
        path = copy_of("blueprint.wend")
        stages = order(data(path).decode(), "stage")
        with Wend(path) as app:
            first, second = app.map.find("panel", "I choose and pay"), app.map.find("panel", "I am told it is ready")
            x, y, w, h = second.on_screen
            drag(first.centre, (x + w - 20, y + h / 2), before_release=lambda: ui.shot_to("stage-drag"))
            ui.wait(lambda: app.map.find("panel", "I am told it is ready").on_screen[0] < x - 50, "the second stage to be first")
            self.assertEqual(order(saved(app, path), "stage")[:2], [stages[1], stages[0]])
            app.map.find("panel", "I choose and pay").click()
            ui.key("ctrl+shift+Left")
            ui.wait(lambda: abs(app.map.find("panel", "I am told it is ready").on_screen[0] - x) < 3, "the stages to be as before")
            self.assertEqual(order(saved(app, path), "stage"), stages)
            self.assertEqual(app.no_warnings(), [])

    def test_lane_by_pointer_and_keys(self):
        path = copy_of("blueprint.wend")
        lanes = order(data(path).decode(), "lane")
        with Wend(path) as app:
            panels = [n for n in app.map.all("panel") if n.description.startswith("Lane")]
            panels.sort(key=lambda n: n.on_screen[1])
            (x, y, _, h), (_, y2, _, h2) = panels[0].on_screen, panels[1].on_screen
            name = panels[0].name
            drag((x + 60, y + h / 2), (x + 60, y2 + h2 - 3), before_release=lambda: ui.shot_to("lane-drag"))
            ui.wait(lambda: app.map.find("panel", name).on_screen[1] > y + 10, "the lane to be lower")
            self.assertEqual(order(saved(app, path), "lane")[:2], [lanes[1], lanes[0]])
            ui.wait(lambda: focused(app) == name, "the lane to have the focus")
            ui.key("ctrl+shift+Up")
            ui.wait(lambda: abs(app.map.find("panel", name).on_screen[1] - y) < 3, "the lane to be back")
            self.assertEqual(order(saved(app, path), "lane"), lanes)
            self.assertEqual(app.no_warnings(), [])

    def test_copy_by_drag(self):
        with Wend(copy_of("blueprint.wend")) as app:
            x, y, w, h = app.card("Picking list of the shop").on_screen
            drag(app.card("Stock ledger").centre, (x + 40, y + h - 2), held=("ctrl",), before_release=lambda: ui.shot_to("copy-drag"))
            ui.wait(lambda: len(app.map.all("list item", "Stock ledger")) == 2, "the copy beside its original")
            ui.key("ctrl+z")
            ui.wait(lambda: len(app.map.all("list item", "Stock ledger")) == 1, "the copy to be gone")
            self.assertFalse(app.is_unsaved())

    def test_refused(self):
        with Wend(copy_of("blueprint.wend")) as app:
            x, y, _, h = app.card("Product page with stock per shop").on_screen
            drag(app.card("Find it, see it is in stock").centre, (x + 30, y + h / 2), before_release=lambda: ui.shot_to("refused"))
            time.sleep(0.2)
            self.assertFalse(app.is_unsaved())


class Spans(unittest.TestCase):
    def test_span(self):
        path = copy_of("blueprint.wend")
        with Wend(path) as app:
            card = app.card("Product page with stock per shop")
            card.click()
            x, y, w, h = card.on_screen
            x2, _, w2, _ = app.map.find("panel", "I am told it is ready").on_screen
            drag((x + w, y + h / 2), (x2 + w2 - 30, y + h / 2), before_release=lambda: ui.shot_to("span"))
            ui.wait(lambda: app.card("Product page with stock per shop").extents[2] > w * 1.5, "the card over two stages")
            ui.shot_to("spanned")
            ui.key("shift+Left")
            ui.wait(lambda: abs(app.card("Product page with stock per shop").extents[2] - w) < 3, "the card in one stage")
            ui.key("shift+Right")
            ui.wait(lambda: app.card("Product page with stock per shop").extents[2] > w * 1.5, "the card over two stages")
            ui.key("ctrl+z", "ctrl+z", "ctrl+z")
            ui.wait(lambda: not app.is_unsaved(), "nothing to save")
            self.assertEqual(app.no_warnings(), [])


class Links(unittest.TestCase):
    def test_draw_and_delete(self):
        path = copy_of("blueprint.wend")
        links = len(order(data(path).decode(), "link"))
        with Wend(path) as app:
            card = app.card("Product page with stock per shop")
            card.click()
            x, y, w, _ = card.on_screen
            drag((x + w / 2, y), app.card("Read that they have my order").centre, before_release=lambda: ui.shot_to("link"))
            ui.wait(lambda: is_link(focused(app)), "the link to have the focus")
            ui.shot_to("linked")
            self.assertEqual(len(order(saved(app, path), "link")), links + 1)
            ui.key("F2")
            app.map.find("text", "Words on the link")
            ui.type_text("leads to")
            ui.key("Return")
            app.map.find("list item", "leads to")
            ui.key("Delete")
            app.map.gone("list item", "leads to")
            self.assertEqual(len(order(saved(app, path), "link")), links)
            self.assertEqual(app.no_warnings(), [])

    def test_by_keys(self):
        path = copy_of("blueprint.wend")
        links = len(order(data(path).decode(), "link"))
        with Wend(path) as app:
            ui.wait(lambda: focused(app) == "I choose and pay", "the first stage to have the focus")
            ui.key("Down")
            ui.wait(lambda: focused(app) == "Product page with stock per shop", "the first card")
            ui.key("ctrl+l", "Return")
            app.main.find("label", "A link cannot lead back to where it starts")
            ui.key("ctrl+l", "Right")
            ui.shot_to("link-keys")
            ui.key("Return")
            ui.wait(lambda: is_link(focused(app)), "the link to have the focus")
            self.assertEqual(len(order(saved(app, path), "link")), links + 1)
            ui.key("ctrl+z")
            ui.key("ctrl+l", "Right", "Escape")
            time.sleep(0.2)
            self.assertEqual(len(order(saved(app, path), "link")), links)
            self.assertEqual(app.no_warnings(), [])


class Feelings(unittest.TestCase):
    def test_points(self):
        path = copy_of("airport.wend")
        with Wend(path) as app:
            point = app.map.find("list item", where=lambda n: ", feeling " in n.description)
            before = point.description
            x, y = point.centre
            drag((x, y), (x + 2, y - 30), before_release=lambda: ui.shot_to("feeling"))
            ui.wait(lambda: app.map.find("list item", where=lambda n: n.has("focused")).description != before, "the point to be elsewhere")
            dragged = app.map.find("list item", where=lambda n: n.has("focused")).description
            ui.key("ctrl+Down")
            ui.wait(lambda: app.map.find("list item", where=lambda n: n.has("focused")).description != dragged, "the point to be lower")
            ui.key("ctrl+z", "ctrl+z")
            ui.wait(lambda: not app.is_unsaved(), "nothing to save")
            self.assertEqual(app.no_warnings(), [])


class Add(unittest.TestCase):
    def test_cards_in_an_empty_cell(self):
        path = copy_of("blueprint.wend")
        with Wend(path) as app:
            cell = app.map.find("list item", where=lambda n: n.name.startswith("Frontstage, people, I am told it is ready"))
            app.card("Message service").click()
            cell.click()
            ui.wait(lambda: focused(app) == cell.name, "the empty cell to have the focus, and the selection to be gone")
            ui.shot_to("prompt")
            x, y, w, h = cell.on_screen
            ui.click(x + w - 16, y + h / 2)
            app.map.find("text", "Text of the card")
            ui.type_text("Call me")
            ui.key("Tab")
            ui.type_text("Call again")
            ui.key("Escape")
            app.card("Call again").click()
            x, y, w, h = app.card("Call me").on_screen
            app.card("Call me").click()
            ui.shot_to("handles")
            ui.click(x + w / 2, y + h)
            app.map.find("text", "Text of the card")
            ui.type_text("In between")
            ui.key("Escape")
            ui.wait(lambda: app.card("Call me").on_screen[1] < app.card("In between").on_screen[1] < app.card("Call again").on_screen[1],
                    "the card between the others")
            ui.key("ctrl+z", "ctrl+z", "ctrl+z")
            ui.wait(lambda: not app.is_unsaved(), "nothing to save")
            self.assertEqual(app.no_warnings(), [])

    def test_stage_step_lane(self):
        path = copy_of("blueprint.wend")
        stages, lanes = (len(order(data(path).decode(), kind)) for kind in ("stage", "lane"))
        with Wend(path) as app:
            app.map.find("panel", "I choose and pay").click()
            ui.key("End")
            ui.wait(lambda: focused(app) == "I keep it or return it", "the last stage")
            time.sleep(0.3)
            app.map.find("push button", "Add a stage").click()
            app.map.find("text", "Name of the stage")
            ui.type_text("I tell others")
            ui.key("Tab")
            ui.type_text("I come again")
            ui.key("Return")
            app.map.find("panel", "I come again")
            ui.shot_to("stages")
            ui.key("shift+Insert")
            app.map.find("text", "Text of the card")
            ui.type_text("Order once more")
            ui.key("Escape")
            app.card("Order once more")
            app.map.find(name="Add a lane").click()
            app.main.find("menu item", "What the customer sees")
            ui.shot_to("lane-menu")
            ui.key("Escape")
            app.main.find("panel", "Rules")
            text = saved(app, path)
            self.assertEqual(len(order(text, "stage")), stages + 2)
            self.assertEqual(len(order(text, "lane")), lanes)
            self.assertEqual(app.no_warnings(), [])


class Many(unittest.TestCase):
    def test_select_and_line_up(self):
        path = copy_of("blueprint.wend")
        with Wend(path) as app:
            app.card("Stock ledger").click()
            selected = lambda: [n.name for n in app.map.all("list item") if n.has("selected")]
            ui.key("ctrl+shift+a")
            ui.wait(lambda: "Message service" in selected() and "Stock ledger" in selected(), "the lane to be selected")
            ui.key("ctrl+alt+a")
            ui.wait(lambda: "Message service" not in selected() and "Pay, choose my shop" in selected(), "the stage to be selected")
            ui.key("Escape")
            app.card("Stock ledger").click()
            ui.key("shift+Down")
            ui.wait(lambda: sorted(selected()) == ["Payment service", "Stock ledger"], "two to be selected")
            ui.key("ctrl+shift+t")
            ui.wait(lambda: [w for w in app.windows() if w.all("text", "Tag")], "the dialog")
            ui.type_text("books")
            ui.key("Return")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            text = saved(app, path)
            self.assertEqual(attribute(text, "choose-ledger", "tags"), "books")
            self.assertEqual(attribute(text, "choose-payment", "tags"), "books")
            ui.key("ctrl+a")
            ui.wait(lambda: len(selected()) > 20 and "Product page with stock per shop" in selected(), "everything to be selected")
            ui.key("Escape")
            app.card("Stock ledger").click()
            ui.key("shift+space", "Right", "Right", "shift+space")
            ui.wait(lambda: len(selected()) == 2 and "Stock ledger" in selected() and "Payment service" not in selected(), "two that lie apart")
            self.assertEqual(app.no_warnings(), [])

    def test_menus(self):
        with Wend(copy_of("blueprint.wend")) as app:
            for name, entry in (("I choose and pay", "Fold or unfold"), ("Evidence", "Hide"), ("Line of visibility", "Line of")):
                x, y, _, h = app.map.find("panel", name).on_screen
                ui.click(x + 60, y + h / 2)
                ui.key("shift+F10")
                app.main.find("menu item", entry)
                ui.shot_to("menu-" + name.split()[0].lower() + name.split()[-1])
                ui.key("Escape")
                ui.wait(lambda: focused(app) == name, "the focus to be back")
            x, y, _, h = app.map.find("panel", "Evidence").on_screen
            ui.click(x + 60, y + h / 2, button=3)
            app.main.find("menu item", "Hide").click()
            app.map.gone("panel", "Evidence")
            choose(app, "Rules", "Show all lanes")
            app.map.find("panel", "Evidence")
            choose(app, "Line of visibility", "Line of", "Interaction")
            app.main.find("push button", where=lambda n: "Change which line it is" in n.name + n.description)  # what undo would undo
            self.assertEqual(app.no_warnings(), [])


class Views(unittest.TestCase):
    def test_fold(self):
        path = copy_of("airport.wend")
        before = data(path)
        with Wend(path) as app:
            stage = app.map.find("panel", "I get to the airport")
            stage.click()
            width, x = stage.extents[2], app.map.find("panel", "I find my way").on_screen[0]
            ui.key("ctrl+period")
            ui.wait(lambda: app.map.find("panel", "I get to the airport").extents[2] < width / 2, "the stage to be narrow")
            ui.wait(lambda: "folded" in app.map.find("panel", "I get to the airport").description, "the stage to say so")
            ui.shot_to("folded")
            ui.key("Down", "Right", "Left")
            ui.wait(lambda: focused(app) is not None, "the focus to be somewhere")
            app.map.find("panel", "I get to the airport").click()
            ui.key("ctrl+period")
            ui.wait(lambda: abs(app.map.find("panel", "I find my way").on_screen[0] - x) < 4, "the stage to be wide again")
            self.assertFalse(app.is_unsaved())
            ui.key("ctrl+s")
            self.assertEqual(data(path), before)
            self.assertEqual(app.no_warnings(), [])

    def test_overview_and_zoom(self):
        with Wend(copy_of("airport.wend")) as app:
            app.map.find("panel", "I plan and book").click()
            ui.key("ctrl+plus", "ctrl+plus", "ctrl+plus")
            overview = app.map.find(name="Overview of the map", where=lambda n: n.extents[2] > 20)
            time.sleep(0.6)
            ui.shot_to("overview")
            ui.key("Home")
            time.sleep(0.3)
            x = app.map.find("panel", "I plan and book").on_screen[0]
            ox, oy, ow, oh = overview.on_screen
            ui.click(ox + ow - 10, oy + oh / 2)
            ui.wait(lambda: app.map.find("panel", "I collect my bag").on_screen[0] > 0, "the end of the map")
            drag((ox + ow - 10, oy + oh / 2), (ox + 4, oy + 4))
            ui.wait(lambda: abs(app.map.find("panel", "I plan and book").on_screen[0] - x) < 120, "the beginning of the map")
            ui.key("ctrl+8")
            ui.wait(lambda: app.map.find("panel", "I plan and book").extents[2] > 0, "the stage to fit")
            time.sleep(0.3)
            ui.shot_to("zoom-stage")
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
