#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py MODE SAVE_PROBE MAP_PROBE - the fault kit of WEND_SHARED on the real save and the real reader.

kill err limit die order   walk.py over one save of a 4 kB map, plain and through a link
meta                       fsmeta.sh (root): mode, ACL, attributes, links, read-only, long name, full disk
fsyncs                     at most two of them in one save
hostile mutants cuts       hostile.py and judge.py on the reader, which writes what it could open
quiet                      no connection, and nothing but the input is opened, while hostile maps are read

Exit 77 (skipped) where the kit or a tool it needs is missing.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
KIT = os.path.join(os.environ.get("WEND_SHARED", ""), "faults")
# What hostile maps name, and converters of the system, which have no part in reading.
FORBIDDEN = re.compile(r"/etc/passwd|/etc/hostname|/dev/zero|gconv/.*\.so")
BASE = os.path.join(HERE, "base.wend")


def need(*tools):
    missing = [t for t in tools if shutil.which(t) is None]
    if missing or not os.path.isfile(os.path.join(KIT, "walk.py")):
        print("skipped: missing", *missing, "" if missing else KIT)
        sys.exit(77)


def kit(name, *arguments):
    command = ["bash" if name.endswith(".sh") else sys.executable, os.path.join(KIT, name), *arguments]
    return subprocess.run(command, check=False).returncode


def walk_copy(folder):
    """walk.py with its function `points` called otherwise: a local variable of that name hides it in `kill` and `err`."""
    text = open(os.path.join(KIT, "walk.py"), encoding="utf-8").read()
    path = os.path.join(folder, "walk.py")
    with open(path, "w", encoding="utf-8") as out:
        out.write(text.replace("def points(a, log)", "def find_points(a, log)").replace("= points(a, log)", "= find_points(a, log)"))
    return path


def make_maps(folder):
    """old.wend of about 4 kB and new.wend, which is larger."""
    text = open(BASE, encoding="utf-8").read()
    card = '    <card id="x%d" order="%s" lane="words">\n      <text>A card so that the map has the size it should have.</text>\n    </card>\n'
    keys = "23456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for name, n in (("old.wend", 18), ("new.wend", 20)):
        cards = "".join(card % (i, "a" + keys[i]) for i in range(n))
        with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
            out.write(text.replace("  </stage>\n", cards + "  </stage>\n", 1))
    return os.path.join(folder, "old.wend"), os.path.join(folder, "new.wend")


def walk(folder, probe, mode, *more):
    """The walk on a plain file, then on a link to one."""
    old, new = make_maps(folder)
    walker = walk_copy(folder)
    place = os.path.join(folder, "D")
    link = os.path.join(folder, "L")
    for target, file in ((os.path.join(place, "a.wend"),) * 2, (os.path.join(link, "b.wend"), os.path.join(place, "a.wend"))):
        setup = f"rm -rf {place} {link}; mkdir {place} {link}; cp {old} {place}/a.wend; ln -s ../D/a.wend {link}/b.wend"
        if kit(walker, mode, "--dir", place, "--file", file, "--old", old, "--new", new, "--setup", setup, *more, "--", probe, new, target) != 0:
            return 1
        if mode in ("limit", "order"):
            break
    return 0


def count_fsyncs(folder, probe):
    old, new = make_maps(folder)
    log = os.path.join(folder, "log")
    subprocess.run(["strace", "-f", "-o", log, "-e", "trace=fsync,fdatasync,sync,syncfs,msync", probe, new, old], check=True)
    n = sum("sync(" in line for line in open(log, encoding="utf-8"))
    print("fsyncs of one save:", n)
    return 0 if 1 <= n <= 2 else 1


def judge(folder, map_probe, kind, *more):
    inputs = os.path.join(folder, "in")
    os.mkdir(inputs)
    if kit("hostile.py", kind, inputs, "--base", BASE, *more) != 0:
        return 1
    manifest = ["--manifest"] if os.path.exists(os.path.join(inputs, "manifest.json")) and kind == "xml" else []
    return kit("judge.py", inputs, *manifest, "--only", ".xml" if kind == "xml" else "", "--mem", "512", "--timeout", "20", "--", map_probe, "{}", "{o}.wend")


def check_quiet(folder, map_probe):
    """Whatever a map says, only the map itself is opened and nobody is called."""
    inputs = os.path.join(folder, "in")
    os.mkdir(inputs)
    kit("hostile.py", "xml", inputs, "--base", BASE, "--text-el", "purpose", "--ref-attr", "lane,metric,from,to")
    log = os.path.join(folder, "log")
    for name in sorted(os.listdir(inputs)):
        if not name.startswith(("xxe", "xinclude", "xslt", "dev-zero", "img-", "unknown", "enc-")):
            continue
        subprocess.run(["strace", "-f", "-o", log, "-e", "trace=connect,open,openat,socket", map_probe, os.path.join(inputs, name)],
                       check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for line in open(log, encoding="utf-8", errors="replace"):
            if "connect(" in line or "socket(" in line or (inputs in line and name not in line) or FORBIDDEN.search(line):
                print(name, "->", line.strip())
                return 1
    return 0


def main():
    mode, save_probe, map_probe = sys.argv[1:4]
    os.environ["LC_ALL"] = "C.UTF-8"  # else printing a message loads converters
    folder = tempfile.mkdtemp(prefix="wend-faults.")
    try:
        if mode in ("kill", "err", "order"):
            need("strace")
            return walk(folder, save_probe, mode)
        if mode in ("limit", "die"):
            need()
            return walk(folder, save_probe, "limit", "--step", "13" if mode == "limit" else "23", *(["--die"] if mode == "die" else []))
        if mode == "meta":
            need("setfattr", "setfacl", "getfacl", "setpriv", "useradd")
            if os.geteuid() != 0:
                print("skipped: only root can make another user save")
                return 77
            old, new = make_maps(folder)
            os.chmod(folder, 0o755)
            probe = shutil.copy(save_probe, folder)
            return kit("fsmeta.sh", old, new, "--", probe, new, "{}")
        if mode == "fsyncs":
            need("strace")
            return count_fsyncs(folder, save_probe)
        need(*(["strace"] if mode == "quiet" else []))
        if mode == "hostile":
            return judge(folder, map_probe, "xml", "--text-el", "purpose", "--ref-attr", "lane,metric,from,to")
        if mode == "mutants":
            return judge(folder, map_probe, "mut", "--count", "320", "--seed", "1")
        if mode == "cuts":
            return judge(folder, map_probe, "cut", "--every", "29")
        if mode == "quiet":
            return check_quiet(folder, map_probe)
        sys.exit(__doc__)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
