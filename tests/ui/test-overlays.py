#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies over the map and which part of the answers it shows: overlays, periods, comparison and segments, by pointer and keys."""
import os
import re
import unittest

from common import Wend, copy_of, scratch, ui


class Lens(unittest.TestCase):
    def setUp(self):
        self.app = Wend(copy_of("airport.wend"))
        self.addCleanup(self.app.__exit__, None, None, None)
        self.stage = self.app.map.find("panel", "I pass security")
        self.bar = self.app.main.find("tool bar")

    def says(self, pattern):
        ui.wait(lambda: re.search(pattern, self.stage.description), f"the stage to say {pattern!r}, not {self.stage.description!r}")

    def button(self, start):
        return self.bar.find("push button", where=lambda n: n.name.startswith(start) and n.has("focusable"))

    def choose(self, start, row):
        """Opens the list of a button and takes a row of it."""
        for _ in range(3):  # a list that is just closing swallows a click
            self.button(start).click()
            try:
                self.bar.find("list item", row, timeout=3).click()
                break
            except ui.Failure:
                pass
        ui.wait(lambda: not self.bar.all("list item"), "the list to close")


class Overlays(Lens):
    def test_keys(self):
        for key, name, words in (("3", "Gap overlay", "than we thought|As we thought"), ("4", "Both sides overlay", "Company pays"), ("5", "Age overlay", r"May 2017, \d+ years old"),
                                 ("1", "No overlay", "Stage 4 of 7"), ("2", "Pain overlay", "in 100 have a bad time")):
            ui.key("alt+" + key)
            ui.wait(lambda: self.button(name).has("pressed"), f"{name} to be on")
            self.says(words)
            ui.shot_to("overlay-" + key)
        self.assertEqual(self.app.no_warnings(), [])

    def test_pointer(self):
        self.button("Gap overlay").click()
        self.says("than we thought|As we thought")
        self.choose("More overlays", "Easy to pass security")
        self.button("More overlays: Easy to pass security")
        self.says(r"^Stage 4 of 7.*82\W*% \(80–83\), n = 2,407")
        self.assertFalse(self.button("Gap overlay").has("pressed"))
        ui.shot_to("overlay-metric")
        self.button("No overlay").click()
        self.button("More overlays")
        self.assertEqual(self.app.unnamed(), [])
        self.assertEqual(self.app.no_warnings(), [])


class Time(Lens):
    def slider(self, which):
        return self.bar.find("slider", where=lambda n: n.name.startswith(which))

    def test_keys(self):
        self.slider("First period: Latest of each place")
        ui.key("alt+Page_Up")
        self.slider("Last period: May 2017")
        ui.key("alt+Page_Up")
        self.slider("Last period: May 2016")
        self.app.main.find("label", where=lambda n: "May 2016" in n.name)
        ui.key("alt+Page_Down")
        ui.key("alt+Page_Down")
        self.slider("Last period: Latest of each place")
        self.slider("First period").tab_to()
        ui.key("Left")
        self.slider("First period: May 2016 to May 2017")
        ui.key("Left")
        self.slider("Last period: May 2015 to May 2017")
        self.assertEqual(self.app.no_warnings(), [])

    def test_pointer(self):
        panel = self.bar.find("panel", "Period")
        x, y, w, h = panel.on_screen
        at = lambda i: (x + 7 + (w - 14) * (i + 0.5) / 6, y + h / 2)
        ui.drag(*at(1), *at(3))
        self.slider("First period: May 2013 to May 2015")
        ui.drag(*at(3), *at(4))
        self.slider("First period: May 2013 to May 2016")
        ui.shot_to("period-range")
        self.choose("Period: May 2013 to May 2016", "Latest of each place")
        self.slider("First period: Latest of each place")
        self.assertFalse(self.app.is_unsaved())

    def test_play(self):
        self.choose("Period: Latest", "May 2016")
        self.button("Play").click()
        self.button("Stop")
        self.slider("Last period: May 2017")
        self.button("Play")
        self.slider("Last period: May 2017")
        self.assertEqual(self.app.no_warnings(), [])

    def test_compare(self):
        self.choose("Compare two periods", "May 2014")
        self.says("(worse|better) than in May 2014|No clear change since May 2014")
        ui.shot_to("compare")
        self.choose("Compared with May 2014", "Do not compare")
        ui.wait(lambda: self.button("Pain overlay").has("pressed"), "the overlay before")


class Segment(Lens):
    def test_filter(self):
        self.choose("More overlays", "Easy to pass security")
        self.says("n = 2,407")
        before = self.stage.description
        self.choose("Answers of everybody", "peak: 2")
        self.app.main.find("label", "Only the answers of peak: 2")
        ui.wait(lambda: self.stage.description != before, "other numbers")
        ui.shot_to("segment")
        self.app.main.find("push button", "Everybody").click()
        ui.wait(lambda: self.stage.description == before, "the numbers of everybody")
        self.button("Answers of everybody")
        self.assertFalse(self.app.is_unsaved())
        self.assertEqual(self.app.no_warnings(), [])


class Source(Lens):
    def test_number(self):
        """A click on a number of the map shows where it comes from; Delete does not take that away."""
        cell = self.app.map.find(where=lambda n: n.name.startswith("Measured, I pass security"))
        cell.click()
        self.app.main.find("label", "Source")
        self.app.main.find(where=lambda n: n.name.startswith("SFO Customer Survey 2017") or n.text == "SFO Customer Survey 2017")
        ui.key("Delete")
        self.stage.click()
        self.app.main.find("label", "Measured here")
        self.assertFalse(self.app.is_unsaved())
        self.assertEqual(self.app.no_warnings(), [])


def creeping():
    """A map with a share of late ones that is the same for a year, then creeps up: no month alone looks alarming."""
    months = [f"20{20 + m // 12}-{m % 12 + 1:02}-01" for m in range(21)]
    counts = [20 + m % 3 if m < 12 else 13 + m for m in range(20)]
    rows = "".join(f'<observation id="o-{m}" metric="late" at="wait" from="{months[m]}" to="{months[m + 1]}" source="counts" n="200" k="{k}"/>' for m, k in enumerate(counts))
    path = os.path.join(scratch(), "creeping.wend")
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<map xmlns="urn:wend:map" version="1" id="creeping" title="I wait" lang="en">'
                   '<lane id="measured" order="a0" kind="measured"/><stage id="wait" order="a0" title="I wait"/><stage id="go" order="a1" title="I go"/>'
                   '<metric id="late" order="a0" label="Called too late" kind="share" better="down"/>'
                   '<source id="counts" series="counts" form="typed" title="Counted at the gate" rows="4000" taken="2022-01-01T00:00:00Z"><asked>Every flight of the month</asked></source>'
                   f'{rows}</map>\n')
    return path


class Signal(unittest.TestCase):
    def test_bell(self):
        with Wend(creeping()) as app:
            drifts = "Drifting worse since January 2021. No single period looked alarming"
            cell = app.map.find(where=lambda n: n.name.startswith("Measured, I wait"))
            self.assertIn("Called too late: 84 %, between 78 and 88, 200 answers", cell.name)
            self.assertIn(drifts, cell.name)
            x, y = cell.on_screen[:2]
            ui.move(x + 60, y + 40)
            tip = ui.wait(lambda: [n.text for w in app.windows() for n in w.all("label") if drifts in n.text and "Counted at the gate" in n.text], "the words of the bell")[0]
            for words in ("84 %, between 78 and 88, 200 answers", "August 2021", "Wilson"):
                self.assertIn(words, tip)
            cell.click()
            app.main.find("label", "Source")
            app.main.find(where=lambda n: n.name.startswith("Counted at the gate") or n.text == "Counted at the gate")
            app.main.find(where=lambda n: "Every flight of the month" in (n.name, n.text))
            ui.shot_to("bell")
            self.assertFalse(app.is_unsaved())
            self.assertEqual(app.no_warnings(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
