#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen in one mode: large text, high contrast, dark, a narrow display, right to left. What display the test runs on is
said by WEND_DISPLAY (tests/ui/run). On each screen all controls have names, no window is larger than the display, and no
control and no words reach over the edge of their window or pane.

Names are not looked for, as the program may speak Arabic."""
import os
import re
import subprocess
import unittest

from common import NAMES, Wend, copy_of, ui

ROLES = ("push button", "toggle button", "label", "text", "check box", "combo box", "page tab", "switch")
# Screens that an action opens; "page" stays in the window, "window" is one of its own, "popover" hangs over it, and what is in
# one counts its place from elsewhere.
SCREENS = [("win.find", "page"), ("win.title", "popover"), ("win.export", "window"), ("win.properties", "window"),
           ("win.preferences", "window"), ("win.help", "window"), ("win.add-measures", "window")]
VIEWS = ["ctrl+2", "ctrl+4"]  # measures, priorities


def display_size():
    text = subprocess.run(["xdpyinfo"], capture_output=True, text=True).stdout
    return tuple(int(n) for n in re.search(r"dimensions:\s+(\d+)x(\d+)", text).groups())


def cut(window):
    """What reaches over an edge: [(role, name, from, to, the edges)]. What lies wholly outside is a pane that is slid away."""
    found = []

    def look(node, role, within):
        children = node.children
        if role == "list" and any(child.role == "panel" for child in children[:3]):
            return  # the map, which pans
        box = node.extents if role in ROLES or role == "scroll pane" else None  # each is asked for over the bus
        if role in ROLES and box and box[2] > 0 and box[3] > 0:
            if box[0] < within[0] - 1 < box[0] + box[2] - 1 or box[0] + 1 < within[1] + 1 < box[0] + box[2]:
                found.append((role, node.name, box[0], box[0] + box[2], within))
        if role == "scroll pane" and box and box[2] > 0:
            within = box[0], box[0] + box[2]
        for child in children:
            look(child, child.role, within)

    look(window, window.role, (0, window.extents[2]))
    return found


class Looks(unittest.TestCase):
    def check(self, app, screen, kind="page"):
        """A window that has opened is looked at alone: the one behind it has been."""
        ui.shot_to("looks-" + re.sub(r"\W", "-", os.environ.get("WEND_DISPLAY", "")) + screen)
        width, height = display_size()
        windows = [w for w in app.windows() if kind != "window" or w.name != app.main.name]
        self.assertNotEqual(windows, [], screen)
        for window in windows:  # whose size is without its frame
            self.assertLessEqual(window.extents[2], width, f"{screen}: {window!r} is too wide")
            self.assertLessEqual(window.extents[3], height, f"{screen}: {window!r} is too high")
            self.assertEqual(window.unnamed(NAMES), [], screen)
            self.assertEqual([] if kind == "popover" else cut(window), [], screen)

    def test_start(self):
        with Wend() as app:
            ui.wait(lambda: len(app.main.all("push button")) > 5, "the start page", 30)
            self.check(app, "start")
            self.assertEqual(app.no_warnings(), [])

    def test_screens(self):
        with Wend(copy_of("airport.wend")) as app:
            ui.wait(lambda: app.main.all("list item"), "the map", 30)
            self.check(app, "map")
            for action, kind in SCREENS:
                before = len(app.windows())
                app.main.do(action)
                if kind == "window":
                    ui.wait(lambda: len(app.windows()) > before, action)
                self.check(app, action, kind)
                ui.key("Escape")
                ui.wait(lambda: len(app.windows()) == before, f"{action} to close")
            self.assertEqual(app.no_warnings(), [])

    def test_views(self):
        with Wend(copy_of("airport.wend")) as app:
            ui.wait(lambda: app.main.all("list item"), "the map", 30)
            for keys in VIEWS:
                ui.key(keys)
                self.check(app, keys)
            self.assertEqual(app.no_warnings(), [])


class RightToLeft(unittest.TestCase):
    def test_mirrored(self):
        with Wend(copy_of("airport.wend")) as app:
            items = lambda: [n for n in app.main.all("list item", re.compile("I board|I plan and book")) if n.extents and n.extents[2] > 0]
            ui.wait(lambda: len(items()) >= 2, "the outline", 30)
            width = app.main.extents[2]
            for item in items():
                if item.extents[2] < 400:
                    self.assertGreater(item.extents[0], width / 2, "the outline is on the right")
            stages = {n.name.split(",")[0]: n.extents[0] for n in app.main.all("panel") if n.extents}
            self.assertGreater(stages["I plan and book"], stages["I find my way"], "the first stage is rightmost")
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
