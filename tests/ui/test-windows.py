#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several maps in one process: a window each, a second start hands its files over, and a file is never open twice."""
import os
import re
import subprocess
import unittest

from common import PROGRAM, STATE, Wend, copy_of, data, scratch, ui


def titled(app, *names):
    """The windows with these titles, once all are there."""
    def found():
        windows = {w.name: w for w in app.windows()}
        return len(windows) == len(names) and all(f"{n} – Wend" in windows for n in names) and [windows[f"{n} – Wend"] for n in names]
    return ui.wait(found, f"windows with {names}")


def again(*files):
    """A second start: it hands its files to the first and ends."""
    return subprocess.run([PROGRAM, *files], timeout=30, check=False).returncode


def measures_shown(window):
    return any(tab.has("selected") for tab in window.all("page tab", "Measures"))


class Several(unittest.TestCase):
    def test_two_files(self):
        one, two = copy_of("blueprint.wend"), copy_of("airport.wend")
        with Wend(one, two) as app:
            first, second = titled(app, "blueprint.wend", "airport.wend")
            first.find("panel", "I choose and pay")
            second.find("panel", "I pass security")
            self.assertEqual(app.no_warnings(), [])

    def test_second_start(self):
        one, two = copy_of("blueprint.wend"), copy_of("airport.wend")
        with Wend(one) as app:
            titled(app, "blueprint.wend")
            self.assertEqual(again(two), 0)
            titled(app, "blueprint.wend", "airport.wend")

    def test_same_file_raises(self):
        one, two = copy_of("blueprint.wend"), copy_of("airport.wend")
        link = os.path.join(scratch(), "link.wend")
        os.symlink(one, link)
        with Wend(one, two) as app:
            titled(app, "blueprint.wend", "airport.wend")
            for path in (one, link, os.path.relpath(one), two):
                self.assertEqual(again(path), 0)
                name = os.path.basename(two if path == two else one)
                ui.wait(lambda: active(app) == f"{name} – Wend", f"{path} to raise its window")
                self.assertEqual(len(app.windows()), 2)
        os.unlink(link)

    def test_apart(self):
        """What is done in one window stays there."""
        one, two = copy_of("blueprint.wend"), copy_of("airport.wend")
        before = data(two)
        with Wend(one, two) as app:
            first, second = titled(app, "blueprint.wend", "airport.wend")
            again(one)
            ui.wait(lambda: active(app) == "blueprint.wend – Wend", "the first window on top")
            first.find("list", "Journey map").find("list item", "Stock ledger").click()
            ui.key("Delete")
            ui.wait(lambda: first.name.startswith("•"), "the dot of unsaved work")
            self.assertEqual(second.name, "airport.wend – Wend")
            ui.key("ctrl+s")
            ui.wait(lambda: not first.name.startswith("•"), "the map to be saved")
            ui.key("ctrl+w")
            titled(app, "airport.wend")
        self.assertEqual(data(two), before)


class Session(unittest.TestCase):
    def test_restored(self):
        """Windows, and in each the view, zoom, place, selection, overlay, folded stage and panes, as they were when the program ended."""
        one, two = copy_of("blueprint.wend"), copy_of("airport.wend")
        before = data(two)
        with Wend(one, two) as app:
            first = titled(app, "blueprint.wend", "airport.wend")[0]
            again(one)
            ui.wait(lambda: active(app) == first.name, "the first on top")
            ui.key("ctrl+2")
            ui.wait(lambda: measures_shown(first), "the measures")
            again(two)
            second = ui.wait(lambda: [w for w in app.windows() if w.name == "airport.wend – Wend"], "the window")[0]
            ui.wait(lambda: active(app) == second.name, "it on top")
            drawn = second.find("list", "Journey map")
            stage = drawn.find("panel", "I pass security")
            stage.click()
            ui.key("ctrl+period")
            drawn.gone("list item", where=lambda n: "pass security" in n.description and n.name.startswith("Queue"))
            card = drawn.find("list item", where=lambda n: 400 < n.extents[0] < 700 and 300 < n.extents[1] < 500)
            name = card.name
            card.click()
            ui.shot_to("session-clicked")
            second.do("win.zoom-in")
            second.do("win.zoom-in")
            second.do("win.outline")
            second.find("push button", re.compile("^Zoom"))
            ui.wait(lambda: card.has("selected"), "the card to be selected")
            place, zoom = card.extents, second.find("push button", re.compile("^Zoom")).name
            ui.shot_to("session-before")
            ui.key("ctrl+q")
            self.assertEqual(app.ended(), 0)
        self.assertEqual(data(two), before)
        with Wend(goes_on=True) as app:
            first, second = titled(app, "blueprint.wend", "airport.wend")
            self.assertEqual(active(app), "airport.wend – Wend")
            self.assertTrue(measures_shown(first))
            self.assertFalse(measures_shown(second))
            self.assertEqual(second.find("push button", re.compile("^Zoom")).name, zoom)
            card = second.find("list", "Journey map").find("list item", name)
            ui.wait(lambda: card.has("selected"), "the card to be selected again")
            ui.wait(lambda: card.extents == place, f"the card to be at {place}")
            self.assertFalse(second.all("text", "Find in this map", where=lambda n: n.extents[2] > 0))
            ui.shot_to("session-after")
            self.assertEqual(app.no_warnings(), [])

    def test_broken_state(self):
        """A broken state file, a map that is gone, and a start that did not end well: the start page."""
        one = copy_of("blueprint.wend")
        with Wend(one) as app:
            titled(app, "blueprint.wend")
            ui.key("ctrl+q")
            app.ended()
        session = os.path.join(STATE, "session")
        with open(session, encoding="utf-8") as file:
            good = file.read()
        self.assertEqual(os.stat(session).st_mode & 0o777, 0o600)
        for text in ("[session\nwindows=", "[session]\nwindows=999999\n", "\0\xff" * 3000, good.replace("blueprint.wend", "gone.wend"),
                     good.replace("[session]", "[session]\nopening=true")):
            with open(session, "w", encoding="utf-8") as file:
                file.write(text)
            with Wend(goes_on=True) as app:
                app.main.find("push button", "New map")
                self.assertEqual(app.no_warnings(), [])

    def test_switched_off(self):
        one = copy_of("blueprint.wend")
        with Wend(one) as app:
            titled(app, "blueprint.wend")
            ui.key("ctrl+w")
            app.ended()
        with Wend(goes_on=True) as app:
            titled(app, "blueprint.wend")
        with Wend(goes_on=True) as app:  # after SIGTERM, as at a logout
            titled(app, "blueprint.wend")
        keys = os.path.join(os.environ["XDG_CONFIG_HOME"], "glib-2.0", "settings", "keyfile")
        with open(keys, encoding="utf-8") as file:
            before = file.read()
        with open(keys, "a", encoding="utf-8") as file:
            file.write("\n[org/wend/Wend]\nrestore-session=false\n")
        try:
            with Wend(goes_on=True) as app:
                app.main.find("push button", "New map")
        finally:
            with open(keys, "w", encoding="utf-8") as file:
                file.write(before)


def active(app):
    try:
        return ui._xdotool("getactivewindow", "getwindowname").strip()
    except subprocess.CalledProcessError:
        return None


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
