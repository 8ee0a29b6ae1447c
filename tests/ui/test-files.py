#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that other programs change, closing with unsaved work, and files that are no maps."""
import os
import re
import shutil
import subprocess
import tempfile
import unittest

from common import NAMES, SAMPLES, Wend, copy_of, data, scratch, ui


class Files(unittest.TestCase):
    def test_changed_on_disk(self):
        path = copy_of("blueprint.wend")
        with Wend(path) as app:
            app.card("Stock ledger").click()
            ui.key("Delete")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            other = data(path).replace(b"Stock ledger", b"Stock book")
            with open(path, "wb") as file:
                file.write(other)
            ui.key("ctrl+s")
            question = ui.wait(
                lambda: [w for w in app.windows() if w.all("push button", "Keep both")], "the question")[0]
            self.assertEqual(question.unnamed(NAMES), [])
            ui.key("Escape")
            self.assertEqual(data(path), other)
            app.main.do("win.save")
            message(app, "The file was changed outside Wend").find("push button", "Replace").click()
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved")
            self.assertNotIn(b"Stock book", data(path))

    def test_close_asks(self):
        path = copy_of("blueprint.wend")
        before = data(path)
        with Wend(path) as app:
            app.card("Stock ledger").click()
            ui.key("Delete")
            ui.wait(app.is_unsaved, "the dot of unsaved work")
            ui.key("ctrl+w")
            ui.wait(lambda: [w for w in app.windows() if w.all("push button", "Discard")], "the question")
            ui.key("Escape")
            ui.wait(lambda: len(app.windows()) == 1 and app.main.has("active"), "the question to go")
            ui.key("ctrl+w")
            message(app, "Save your changes?").find("push button", "Discard").click()
            self.assertEqual(app.ended(), 0)
        self.assertEqual(data(path), before)

    def test_bad_files(self):
        broken = os.path.join(scratch(), "broken.wend")
        with open(broken, "w", encoding="utf-8") as file:
            file.write("<map xmlns='urn:wend:map' version='1'")
        with Wend(broken) as app:
            ui.wait(lambda: [w for w in app.windows() if w.name == "Could not open the map"], "the message")
            ui.key("Escape")
            app.main.find("push button", "New map")


def change(app):
    app.card("Stock ledger").click()
    ui.key("Delete")
    ui.wait(app.is_unsaved, "the dot of unsaved work")


def message(app, heading):
    return ui.wait(lambda: [w for w in app.windows() if w.name == heading or w.all("label", heading)], f"the message “{heading}”")[0]


def words(window):
    return " ".join(n.name for n in window.all("label"))


class Outside(unittest.TestCase):
    """What other programs do to the file while it is open."""

    def test_load_theirs(self):
        path = copy_of("blueprint.wend")
        with Wend(path) as app:
            app.card("Stock ledger")
            other = data(path).replace(b"Stock ledger", b"Stock book")
            with open(path, "wb") as file:
                file.write(other)
            app.main.find("label", "“blueprint.wend” was changed outside Wend.")
            self.assertEqual(app.unnamed(), [])
            ui.shot_to("changed-on-disk")
            app.main.find("push button", "Load").click()
            app.card("Stock book")
            self.assertFalse(app.is_unsaved())
            os.utime(path)  # a touch is no change
            ui.key("ctrl+9")
            app.card("Stock book")
            self.assertNotIn("changed outside Wend.", [n.name for n in app.main.all("label") if n.has("showing")])
            self.assertEqual(app.no_warnings(), [])

    def test_keep_mine(self):
        path = copy_of("blueprint.wend")
        with Wend(path) as app:
            change(app)
            other = data(path).replace(b"Stock ledger", b"Stock book")
            with open(path, "wb") as file:
                file.write(other)
            app.main.find("label", where=lambda n: "To load that loses what you changed here" in n.name)
            app.main.find("push button", "Keep mine").click()
            self.assertTrue(app.is_unsaved())
            ui.key("ctrl+s")  # it was seen, but nothing is replaced unasked
            message(app, "The file was changed outside Wend").find("push button", "Replace").click()
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved")
            self.assertNotIn(b"Stock book", data(path))

    def test_gone(self):
        path = copy_of("blueprint.wend")
        with Wend(path) as app:
            app.card("Stock ledger")
            before = data(path)
            os.unlink(path)
            app.main.find("label", where=lambda n: "is no longer in its folder" in n.name)
            ui.shot_to("gone")
            app.main.find("push button", "Save", where=lambda n: n.parent.all("label", where=lambda m: "no longer" in m.name)).click()
            ui.wait(lambda: os.path.exists(path), "the file to be there again")
            self.assertEqual(data(path), before)


class Trouble(unittest.TestCase):
    """Where a map cannot be saved: what happened, what is safe, what to do."""

    def test_hard_link(self):
        path = copy_of("blueprint.wend")
        other = path + ".other"
        os.link(path, other)
        before = data(path)
        with Wend(path) as app:
            change(app)
            ui.key("ctrl+s")
            question = message(app, "This file has other names")
            self.assertEqual(question.unnamed(NAMES), [])
            ui.key("Escape")
            ui.wait(lambda: len(app.windows()) == 1, "the question to go")
            self.assertTrue(app.is_unsaved())
            self.assertEqual(data(path), before)
            ui.key("ctrl+s")
            message(app, "This file has other names").find("push button", "Save here only").click()
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved")
            self.assertNotEqual(data(path), before)
            self.assertEqual(data(other), before)
        os.unlink(other)

    def test_symlink(self):
        path = copy_of("blueprint.wend")
        link = os.path.join(scratch(), "link.wend")
        os.symlink(path, link)
        before = data(path)
        with Wend(link) as app:
            change(app)
            ui.key("ctrl+s")
            ui.wait(lambda: not app.is_unsaved(), "the map to be saved")
            self.assertTrue(os.path.islink(link))
            self.assertNotEqual(data(path), before)
        os.unlink(link)

    def test_folder_gone(self):
        folder = os.path.join(scratch(), "folder")
        os.mkdir(folder)
        path = os.path.join(folder, "map.wend")
        shutil.copyfile(copy_of("blueprint.wend"), path)
        with Wend(path) as app:
            change(app)
            shutil.rmtree(folder)
            ui.key("ctrl+s")
            said = words(message(app, "Could not save the map"))
            self.assertIn("Your map is safe here", said)
            message(app, "Could not save the map").find("push button", "Save elsewhere…").click()
            message(app, "Save the map as")
            ui.key("Escape")
            self.assertTrue(app.is_unsaved())

    def test_full_disk(self):
        folder = tempfile.mkdtemp()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", folder], check=False, capture_output=True).returncode:
            self.skipTest("no file system can be mounted here")
        try:
            path = os.path.join(folder, "map.wend")
            shutil.copyfile(copy_of("blueprint.wend"), path)
            before = data(path)
            ballast = os.open(os.path.join(folder, "ballast"), os.O_CREAT | os.O_WRONLY)
            try:
                while True:
                    os.write(ballast, b"x" * 512)
            except OSError:
                os.close(ballast)
            with Wend(path) as app:
                change(app)
                ui.key("ctrl+s")
                said = words(message(app, "Could not save the map"))
                self.assertIn("the disk is full. Your map is safe here. Save it elsewhere.", said)
                ui.shot_to("full-disk")
                ui.key("Escape")
                self.assertTrue(app.is_unsaved())
                self.assertEqual(data(path), before)
        finally:
            subprocess.run(["umount", "-l", folder], check=False)
            os.rmdir(folder)


class Newer(unittest.TestCase):
    def test_newer_version(self):
        """A map of a newer Wend: read-only, says so, and can be saved under another name."""
        path = copy_of("blueprint.wend")
        with open(path, "wb") as file:
            file.write(re.sub(rb' version="1"', b' version="9"', data(os.path.join(SAMPLES, "blueprint.wend")), count=1))
        before = data(path)
        with Wend(path) as app:
            app.card("Stock ledger")
            app.main.find("label", where=lambda n: n.name.startswith("This map was made by a newer Wend."))
            ui.shot_to("newer")
            self.assertEqual(app.unnamed(), [])
            app.card("Stock ledger").click()
            ui.key("Delete")
            ui.key("F2")
            self.assertTrue(app.card("Stock ledger"))
            self.assertFalse(app.is_unsaved())
            app.main.find("push button", "Save as…").click()
            message(app, "Save the map as")
            ui.key("Escape")
            ui.wait(lambda: len(app.windows()) == 1, "the chooser to go")
            self.assertEqual(data(path), before)


class Drops(unittest.TestCase):
    """Maps dragged from a file manager."""

    def drop(self, app, path, x, y):
        with ui.App(os.path.join(os.environ["WEND_SHARED"], "uitest", "drag-files"), path) as files:
            files.window("Files").find("label", None, where=lambda n: "file" in n.name).drag_to(x, y)
            ui.wait(lambda: [w for w in app.windows() if "airport.wend" in w.name], "the dropped map")

    def test_on_start_page(self):
        path = copy_of("airport.wend")
        with Wend() as app:
            app.main.find("push button", "New map")
            x, y, w, h = app.main.on_screen
            self.drop(app, path, x + w / 2, y + h - 30)
            self.assertEqual(len(app.windows()), 1)

    def test_on_map(self):
        one, two = copy_of("blueprint.wend"), copy_of("airport.wend")
        with Wend(one) as app:
            app.card("Stock ledger")
            x, y, w, h = app.main.on_screen
            self.drop(app, two, x + w / 2, y + h - 120)
            self.assertEqual(len(app.windows()), 2)


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
