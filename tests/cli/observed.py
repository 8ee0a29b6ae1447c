# SPDX-License-Identifier: GPL-3.0-or-later
"""Maps with numbers, made by hand: for the commands that read what was measured over many months."""
import csv

from clitest import HEAD, SHARED, Skip, write


def month(index):
    """The first day of a month, counted from January 2020."""
    return f"{2020 + index // 12}-{index % 12 + 1:02d}-01"


def attributes(values):
    return "".join(f' {key}="{value}"' for key, value in values.items())


class Map:
    """Collects nodes in the order of the file."""

    def __init__(self, floor=5):
        self.head = HEAD.replace(' title=', f' privacy-floor="{floor}" title=')
        self.stages, self.metrics, self.sources, self.observations, self.actions = [], [], [], [], []

    def stage(self, name):
        self.stages.append(f'<stage id="{name}" title="I {name}"/>')

    def metric(self, name, **fields):
        self.metrics.append(f'<metric id="{name}"{attributes({key.replace("_", "-"): value for key, value in fields.items()})}/>')

    def observe(self, metric, place, index, months=1, **numbers):
        """One period of so many months; `shape` and `segment` are among the numbers."""
        fields = {"metric": metric, "at": place, "segment": numbers.pop("segment", None), "from": month(index),
                  "to": month(index + months), "shape": numbers.pop("shape", None)}
        fields = {key: value for key, value in fields.items() if value is not None}
        self.observations.append(f'<observation id="o-{len(self.observations):05d}"{attributes(fields)}'
                                 f'{attributes({key.replace("_", "-"): value for key, value in numbers.items()})}/>')

    def action(self, name, text="Mend it", **fields):
        self.actions.append(f'<action id="{name}"{attributes({key.replace("_", "-"): value for key, value in fields.items()})}><text>{text}</text></action>')

    def save(self, folder, name="map.wend"):
        parts = [*self.stages, *self.metrics, *self.sources, *self.observations, *self.actions]
        return write(folder, name, self.head + "\n".join(parts) + "\n</map>\n")


def golden(name):
    """Rows of a golden table."""
    path = SHARED / "golden" / "out" / f"{name}.csv"
    if not path.exists():
        raise Skip("the golden tables are not here")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def near(value, wanted):
    """Whether a number is what a table says; an empty cell wants null."""
    if wanted == "":
        return value is None
    return value is not None and abs(value - float(wanted)) <= max(1e-6 * abs(float(wanted)), 1e-12)
