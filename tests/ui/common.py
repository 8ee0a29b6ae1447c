# SPDX-License-Identifier: GPL-3.0-or-later
"""What the UI tests share: the program under test, a copy of a sample, and looking things up on the map."""
import os
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.join(os.environ["WEND_SHARED"], "uitest"))
import uitest as ui  # noqa: E402

PROGRAM = os.environ["WEND_PROGRAM"]
SOURCE = os.environ["WEND_SOURCE"]
SAMPLES = os.path.join(SOURCE, "data", "samples")
NAMES = "Gtk|Adw|Wend"
STATE = os.path.join(os.environ["XDG_STATE_HOME"], "wend")  # the display's own


def scratch():
    return os.environ.get("UITEST_DIR") or tempfile.mkdtemp()


def copy_of(sample):
    """A copy of a sample that a test may change."""
    target = os.path.join(scratch(), sample)
    shutil.copyfile(os.path.join(SAMPLES, sample), target)
    os.chmod(target, 0o644)
    return target


def data(path):
    with open(path, "rb") as file:
        return file.read()


def resize(app, width, height):
    """Asked for until it is done: a window that has just come does not hear it. A tooltip is a window, too, but a later one."""
    def resized():
        ui._xdotool("windowsize", min(ui._xdotool("search", "--onlyvisible", "--pid", app.process.pid).split(), key=int), width, height)
        return abs(app.main.extents[2] - width) < 40
    ui.wait(resized, f"the window to be {width} wide")


class Wend(ui.App):
    """The program with one map; criticals end it. Each test begins without a past, except with `goes_on`."""

    def __init__(self, *files, goes_on=False, **how):
        if not goes_on:
            shutil.rmtree(STATE, ignore_errors=True)
        how.setdefault("env", {})["G_DEBUG"] = "fatal-criticals"
        super().__init__(PROGRAM, *files, **how)
        self.main = self.window()
        self._map = None

    def __enter__(self):
        return self

    @property
    def map(self):
        if self._map is None:
            self._map = self.main.find("list", "Journey map")
        return self._map

    def card(self, text):
        return self.map.find("list item", text)

    def unnamed(self):
        """Controls without a name, once the window is at rest: rows may go while they are looked at."""
        return ui.wait(lambda: [self.main.unnamed(NAMES)], "the window to be at rest", 40)[0]

    def toast(self, role, name):
        """Something in the toast. Looked for beside the window's content only: a walk through all of it can outlast the toast."""
        def found():
            node = self.main
            while node.children and all(n.name != "WendAdaptiveBin" for n in node.children):
                node = node.children[0]
            return [hit for n in node.children if n.name != "WendAdaptiveBin" for hit in n.all(role, name)]
        return ui.wait(found, f"a toast with {name!r}")[0]

    def is_unsaved(self):
        return self.main.name.startswith("•")

    def no_warnings(self):
        """Nothing of GTK or Wend complained."""
        lines = [line for line in self.output().splitlines() if "WARNING" in line or "CRITICAL" in line]
        return [line for line in lines if "AT-SPI" not in line]


def shot_to(name):
    """A picture of this state, kept where UITEST_SHOTS says."""
    if os.environ.get("UITEST_SHOTS"):
        ui.shot(os.path.join(os.environ["UITEST_SHOTS"], name + ".png"))


ui.shot_to = shot_to
