# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of wend-cli share: running it, small maps to run it on, and TAP.

A test file defines functions with @case; each gets an empty folder. The environment names the program (WEND_CLI), the
checkout (WEND_SOURCE) and the shared material (WEND_SHARED)."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

CLI = os.environ["WEND_CLI"]
SOURCE = pathlib.Path(os.environ["WEND_SOURCE"])
SHARED = pathlib.Path(os.environ["WEND_SHARED"])
SAMPLES = sorted([*SOURCE.glob("data/samples/**/*.wend"), *SOURCE.glob("data/templates/*.wend")])
cases = []


class Skip(Exception):
    pass


def case(function):
    cases.append(function)
    return function


class Result:
    def __init__(self, done):
        self.status, self.bytes = done.returncode, done.stdout
        self.out, self.err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")

    def json(self):
        return json.loads(self.out)


def cli(*arguments, stdin=b"", status=0, cwd=None, environment=None):
    """Runs wend-cli and asserts its exit status. A status that is not 0, 1 goes with one complaint and no result."""
    done = subprocess.run([CLI, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd, timeout=120,
                          env={**os.environ, "LC_ALL": "C", "LANGUAGE": "", **(environment or {})})
    result = Result(done)
    told = f"wend-cli {' '.join(map(str, arguments))}: status {result.status}, not {status}\n{result.out}\n{result.err}"
    assert result.status == status, told
    if status in (2, 3):
        complaints = result.err.strip().splitlines()
        assert complaints and all(line.startswith("wend-cli: ") for line in complaints), told
        assert len(complaints[-1]) > 20, told
    return result


def refused(*arguments, words=(), status=2, **options):
    """Like cli(), for what must fail with exactly one sentence that holds all `words`, and with nothing on standard output."""
    result = cli(*arguments, status=status, **options)
    assert len(result.err.strip().splitlines()) == 1, result.err
    assert not result.bytes, result.out
    for word in words:
        assert str(word) in result.err, f"“{word}” is not in: {result.err}"
    return result


HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<map xmlns="urn:wend:map" version="1" id="tiny" title="Tiny &amp; small">\n'
TINY = HEAD + """  <lane id="words" order="a0" kind="quotes"/>
  <stage id="book" order="a0" title="I book">
    <step id="choose" order="a0">
      <text>Choose</text>
    </step>
    <card id="q1" order="a0" lane="words">
      <text>Two
lines</text>
    </card>
  </stage>
  <stage id="ride" order="a1" title="I ride"/>
  <stage id="arrive" order="a2" title="I arrive"/>
</map>
"""

MAPPING = """[source]
name=made-up
kind=csv
period=month
date=when
date-format=%Y-%m-%d
id-column=id

[segment customer]
column=who

[metric easy]
label=How easy
stage-column=stage
value-column=easy
kind=rating
valid=1..5
good=4..5
bad=1..2
not-applicable=6
blank=0
better=up
"""


def rows(period="2024-05", n=40, bad_at="ride", first=1):
    """A made-up long survey: n answers at each of two stages, a quarter of them bad at `bad_at`."""
    lines = []
    for i in range(n):
        for stage in ("book", "ride"):
            value = (1 if i % 4 == 0 else 5) if stage == bad_at else 4
            lines.append(f"{first + i},{period}-{1 + i % 28:02d},{stage},{value},{'family' if i % 2 else 'alone'}")
    return "id,when,stage,easy,who\n" + "\n".join(lines) + "\n"


def write(folder, name, text):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def tiny(folder, name="tiny.wend"):
    return write(folder, name, TINY)


def measured(folder):
    """A tiny map with one month measured."""
    out = folder / "measured.wend"
    cli("measure", tiny(folder), "--mapping", write(folder, "m.wendmap", MAPPING), write(folder, "d.csv", rows()), "-o", out)
    return out


def main():
    name = pathlib.Path(sys.argv[0]).name.removeprefix("test-")
    print(f"1..{len(cases)}")
    failed = 0
    for number, function in enumerate(cases, 1):
        path = f"/wend/cli/{name}/{function.__name__.replace('_', '-')}"
        with tempfile.TemporaryDirectory(prefix="wend-cli-") as folder:
            try:
                function(pathlib.Path(folder))
                print(f"ok {number} {path}", flush=True)
            except Skip as reason:
                print(f"ok {number} {path} # SKIP {reason}", flush=True)
            except Exception as error:  # a fault in the test is a failure, too
                failed += 1
                print(f"not ok {number} {path}")
                print("\n".join("# " + line for line in f"{type(error).__name__}: {error}".splitlines()), flush=True)
    sys.exit(1 if failed else 0)
