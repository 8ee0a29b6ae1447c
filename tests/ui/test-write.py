#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A map from nothing, as fast as on a wall: by clicking where something is to stand and writing, and by keys alone."""
import unittest

from common import Wend, ui


def start(app):
    """The first three stages of a new map, written one after the other."""
    app.map.find("text", "Text of the card")
    for name in ("I choose a hotel", "I book a room", "I arrive"):
        ui.type_text(name)
        ui.key("Tab")
        app.map.find("panel", name)
    ui.key("Escape")


def cell(app, begins):
    return app.map.find("list item", where=lambda n: n.name.startswith(begins))


class Pointer(unittest.TestCase):
    def test_click_and_write(self):
        with Wend() as app:
            app.main.find("push button", "New map").click()
            start(app)
            x, y, w, h = app.map.find("panel", "I choose a hotel").on_screen
            ui.click(x + 20, y - 60)  # "Untitled map" stands above the stages
            app.main.find("text", "Title of the map")
            ui.type_text("I sleep well away from home")
            ui.key("Return")
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


if __name__ == "__main__":
    unittest.main()
