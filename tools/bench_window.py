# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's figures for tools/bench: its start, its memory, and a step of panning and zooming, beside the least programs
that can be compared with it. The shared folder's startup.py runs them in turn and counts the processor time of the program
and of the X server; what is printed here is the median of each round's ratio."""
import json
import os
import shutil
import statistics
import subprocess
import sys

ROUNDS = 5
MAPS = ("small", "large", "huge")
PROGRAMS = ("adwwin", "gtkflat", "text-editor", *(f"wend-{name}" for name in MAPS))
NEEDED = {"Xvfb": "xvfb", "dbus-daemon": "dbus-daemon"}

# Figure, its goal, what is measured of which program, and of which other one it is a ratio; None: as it is.
FIGURES = (
    ("P14", 1.5, "wend-small", "cpu_ms", "adwwin", "cpu_ms", "processor time to the settled window"),
    ("P14-editor", 0.75, "wend-small", "cpu_ms", "text-editor", "cpu_ms", "the same of gnome-text-editor"),
    ("P14-dirty", 2.0, "wend-small", "dirty_mb", "adwwin", "dirty_mb", "private dirty memory"),
    ("P15-large", 1.15, "wend-large", "cpu_ms", "wend-small", "cpu_ms", "Wend's own window with the small map"),
    ("P15-large-time", 1.15, "wend-large", "window_s", "wend-small", "window_s", "the same, wall"),
    ("P15-huge", 1.4, "wend-huge", "cpu_ms", "wend-small", "cpu_ms", "Wend's own window with the small map"),
    ("P15-huge-time", 1.4, "wend-huge", "window_s", "wend-small", "window_s", "the same, wall"),
    ("P15-dirty", 80, "wend-huge", "after_mb", None, None, "private dirty memory after panning and zooming huge"),
    ("P16-small", 1.5, "wend-small", "pan_ms", "gtkflat", "pan_ms", "a step of gtkflat"),
    ("P16-large", 1.5, "wend-large", "pan_ms", "gtkflat", "pan_ms", "a step of gtkflat"),
    ("P16-huge/small", 1.15, "wend-huge", "pan_ms", "wend-small", "pan_ms", "a step with the small map"),
    ("P17-large", 2.0, "wend-large", "zoom_ms", "gtkflat", "zoom_ms", "a zoom step of gtkflat"),
    ("P17-fit", 12, "wend-huge", "fit_ms", "gtkflat", "zoom_ms", "a zoom step of gtkflat, the whole way to the fitted map"),
    ("P17-fitted", 3.0, "wend-huge", "fitted_ms", "gtkflat", "zoom_ms", "a zoom step of gtkflat"),
)


def of(run, key):
    """A step is [milliseconds of the program, of the X server, the slowest]."""
    value = run.get(key)
    return value[0] + value[1] if isinstance(value, list) else value


def median(rounds, row):
    _, _, program, key, base, base_key, _ = row
    if base is None:
        values = [of(runs[program], key) for runs in rounds]
    else:
        values = [of(runs[program], key) / of(runs[base], base_key) for runs in rounds]
    return statistics.median(values)


def measure(bench, a11y):
    script = bench.SHARED / "bench" / "startup.py"
    program = bench.BUILD / "src" / "app" / "wend"
    if not script.exists():
        raise bench.Absent(f"{script} is not there")
    missing = [package for name, package in NEEDED.items() if not shutil.which(name)]
    if missing:
        raise bench.Absent(f"these packages are not there: {' '.join(missing)}")
    if not program.exists():
        raise bench.Absent(f"{program} was not built: GTK 4 or libadwaita is not there")
    names = [name for name in PROGRAMS if name != "text-editor" or shutil.which("gnome-text-editor")]
    bench.limit("gtkflat", "gtk4")
    bench.limit("adwwin", "libadwaita-1")
    for name in MAPS:
        bench.own_map(name)
    env = dict(os.environ, B=str(bench.WORK), WEND_TITLE=r"^(small|large|huge)\.wend",
               WEND=f"GSETTINGS_SCHEMA_DIR={program.parent} {program} {{map}}")
    command = [sys.executable, script, "-n", str(ROUNDS), "--json", *(["--a11y"] if a11y else []), *names]
    lines = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    rounds = {}
    for line in lines:
        if line.startswith("{"):
            run = json.loads(line)
            rounds.setdefault(run["round"], {})[run["app"]] = run
    return list(rounds.values())


def figures(bench, a11y=False):
    rounds = measure(bench, a11y)
    for row in FIGURES:
        name, goal, program, _, base, _, against = row
        if any(part is not None and part not in runs for runs in rounds for part in (program, base)):
            print(f"bench: {name} left out: {base if program in rounds[0] else program} is not there", file=sys.stderr)
            continue
        identity, _, rest = name.partition("-")
        label = f"{identity}{'a' if a11y else ''}{'-' + rest if rest else ''}"
        bench.figure(label, median(rounds, row), goal, f"{base}: {against}" if base else against, "MB" if base is None else None)
