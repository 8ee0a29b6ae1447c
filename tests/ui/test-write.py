#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A map from nothing, as fast as on a wall: by clicking where something is to stand and writing, and by keys alone."""
import os
import re
import unittest

from common import Wend, data, scratch, ui


def start(app):
    """The first three stages of a new map, written one after the other."""
    app.map.find("text", "Name of the stage")
    for name in ("I choose a hotel", "I book a room", "I arrive"):
        ui.type_text(name)
        ui.key("Tab")
        app.map.find("panel", name)
    ui.key("Escape")


def cell(app, begins):
    return app.map.find("list item", where=lambda n: n.name.startswith(begins))


def at(app, key, name):
    ui.key(key)
    ui.wait(lambda: [n for n in app.map.children if n.has("focused") and n.name == name], f"{key} to reach {name!r}")


def add_figure(app):
    """A figure with its source in words. A row that is written in tells nobody that it has the focus: the choices between do."""
    def focused():
        return [n.name for n in window.walk() if n.has("focused")]

    ui.key("ctrl+i")
    app.window("Add measures").find("list item", "A figure you read somewhere").tab_to()
    ui.key("Return")
    window = app.window("Add a figure")
    ui.wait(lambda: focused() == ["Measure"], "the first row to have the focus")
    ui.key("Tab")
    ui.type_text("Slept well")
    for name in ("Direction", "Place", "Kind of figure"):
        ui.key("Tab")
        ui.wait(lambda: focused() == [name], f"{name!r} to have the focus")
    for text in ("30", "120", "2026-10", "Guest book"):
        ui.key("Tab")
        ui.type_text(text)
    window.find("push button", "Add figure").tab_to(40)
    ui.key("Return")
    app.toast("label", re.compile("Added a figure from .Guest book."))


class Pointer(unittest.TestCase):
    def test_click_and_write(self):
        with Wend() as app:
            app.main.find("push button", "New map").click()
            start(app)
            x, y, w, h = app.map.find("panel", "I choose a hotel").on_screen
            ui.click(x + w / 2, app.map.on_screen[1] + 10)  # the ground: nothing is chosen, so nothing is written in
            ui.wait(lambda: app.main.all("label", "Map"), "the map to be in the details")
            ui.type_text("xyz")
            px, py, *_ = app.main.find("text", "Purpose").on_screen
            ui.click(px + 10, py - 10)  # the caption
            ui.type_text("Trust")
            ui.wait(lambda: "Trust" in app.main.find("text", "Purpose").text, "the purpose to be written")
            ui.key("ctrl+z")
            app.map.find("panel", "I choose a hotel")
            app.main.find("push button", "Show the lane Thoughts").click()
            ui.wait(lambda: app.main.find("push button", "Show the lane Thoughts").has("focused"), "the eye to keep the focus")
            self.assertTrue(app.main.all("label", "Map"), "hiding a lane must not select another")
            ui.key("ctrl+z")
            app.map.find("panel", "Thoughts")
            ui.click(x + 20, y - 60, count=2)  # "Untitled map" stands above the stages; one click would do
            app.main.find("text", "Title of the map")
            ui.type_text("I sleep well away from home")
            ui.key("Return")
            app.main.gone("text", "Title of the map")
            ui.key("shift+F2")
            app.main.find("text", "Title of the map")
            ui.type_text("ZZ")
            ui.wait(lambda: app.main.all("label", "ZZ"), "the title as it is typed")
            ui.key("Escape")
            ui.wait(lambda: app.main.all("label", "I sleep well away from home"), "the title in the outline")
            x, y, w, h = app.map.find("panel", "I book a room").on_screen
            ui.click(x + w / 2, y + h + 30)
            ui.type_text("Compare prices")
            ui.key("Tab")
            ui.type_text("Read reviews")
            app.card("Compare prices")
            x, y, w, h = app.map.find("panel", "I arrive").on_screen
            ui.click(x + w / 2, y + h + 30)  # from text to text
            ui.type_text("Find the desk")
            ui.key("Escape")
            app.card("Read reviews")
            app.card("Find the desk")
            ui.shot_to("written")
            x, y, w, h = app.map.find("panel", "I book a room").on_screen
            ui.click(x + w / 2, y + h + 30)  # a card is selected: the click is for the other card
            app.map.gone("text", "Text of the card")
            self.assertEqual(app.no_warnings(), [])


class Keys(unittest.TestCase):
    def test_letters_go_into_the_focused_place(self):
        with Wend() as app:
            app.main.find("push button", "New map").click()
            start(app)
            ui.key("ctrl+Home", "Down")
            ui.type_text("Look at pictures")  # an empty cell
            ui.key("Escape")
            app.card("Look at pictures")
            ui.type_text(", twice")  # a card
            ui.key("Escape")
            app.card("Look at pictures, twice")
            ui.key("ctrl+z")
            app.card("Look at pictures")
            ui.key("ctrl+z")
            app.map.gone("list item", "Look at pictures")
            self.assertEqual(app.no_warnings(), [])

    def test_whole_map(self):
        """From the start page to a saved map of five stages with a feeling curve, a link and a measure, never touching the pointer."""
        path = os.path.join(scratch(), "hotel.wend")
        with Wend() as app:
            app.main.find("push button", "New map")
            ui.key("Return")
            app.map.find("text", "Name of the stage")
            for name in ("I choose a hotel", "I book a room", "I arrive", "I sleep", "I leave"):
                ui.type_text(name)
                ui.key("Tab")
                app.map.find("panel", name)
            ui.key("Escape", "shift+F2")
            app.main.find("text", "Title of the map")
            ui.type_text("I sleep well away from home")
            ui.key("Return")
            app.main.gone("text", "Title of the map")
            at(app, "ctrl+Home", "I choose a hotel")
            at(app, "Down", "What I do, I choose a hotel: empty")
            ui.type_text("Compare prices")
            at(app, "Escape", "Compare prices")
            at(app, "Right", "What I do, I book a room: empty")
            ui.type_text("Pay ahead")
            at(app, "Escape", "Pay ahead")
            ui.key("ctrl+l", "Left", "Return")
            app.map.find("list item", where=lambda n: "Pay ahead" in n.name and "Compare prices" in n.name)
            at(app, "ctrl+Home", "I choose a hotel")
            for row in ("Compare prices", "Touchpoints, I choose a hotel: empty", "Thoughts, I choose a hotel: empty", "Feeling, I choose a hotel: empty"):
                at(app, "Down", row)
            for i, (stage, keys) in enumerate((("I choose a hotel", ["ctrl+Up"]), ("I book a room", []), ("I arrive", ["ctrl+Down", "ctrl+Down"]),
                                               ("I sleep", ["ctrl+Up", "ctrl+Up"]), ("I leave", ["ctrl+Down"]))):
                if i > 0:
                    at(app, "Right", f"Feeling, {stage}: empty")
                ui.key("Return")
                app.map.find("list item", where=lambda n: n.description.startswith(f"Feeling, {stage}, feeling "))
                ui.key(*keys)
            add_figure(app)
            ui.key("ctrl+s")
            ui.wait(lambda: [w for w in app.windows() if w.name == "Save the map as"], "the file chooser")
            ui.key("ctrl+a")
            ui.type_text(path)
            ui.key("Return")
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved")
            ui.shot_to("by-keys")
            self.assertEqual(app.no_warnings(), [])
        text = data(path).decode()
        self.assertEqual(len(re.findall("<stage ", text)), 5)
        self.assertEqual(re.findall(r'value="([^"]+)"', text), ["0.5", "0", "-1", "1", "-0.5"])
        self.assertEqual(len(re.findall("<link ", text)), 1)
        self.assertIn('n="120" k="30"', text)


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
