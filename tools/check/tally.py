"""Reads the totals that a test runner printed: `tally.py KIND LOG` prints `PASSED FAILED SKIPPED`, status 1 without any.

KIND is gtest (LOG: a folder of its XML reports), unittest, vitest, node (node:test), playwright or lines
(`ok …`, `FAILED …`, `SKIPPED …`, one line a test).
"""

from __future__ import annotations

import collections
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree

Counts = tuple[int, int, int]
COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


def gtest(folder: pathlib.Path) -> Counts | None:
    """Counts the test cases of every report below `folder`."""
    passed = failed = skipped = 0
    for report in sorted(folder.rglob("*.xml")):
        for case in xml.etree.ElementTree.parse(report).getroot().iter("testcase"):
            if case.find("failure") is not None or case.find("error") is not None:
                failed += 1
            elif case.get("status") == "notrun" or case.get("result") == "skipped" or case.find("skipped") is not None:
                skipped += 1
            else:
                passed += 1
    return (passed, failed, skipped) if passed + failed + skipped else None


def unittest(text: str) -> Counts | None:
    """Adds up every `Ran N tests` with the line of verdict that follows it."""
    total = [0, 0, 0]
    runs = re.findall(r"^Ran (\d+) tests? in .*?\n+(OK|FAILED|NO TESTS RAN)(?: \(([^)]*)\))?", text, re.MULTILINE)
    for ran, _, details in runs:
        named = collections.Counter({name: int(n) for name, n in re.findall(r"([a-z ]+)=(\d+)", details)})
        named = {name.strip(): n for name, n in named.items()}
        failed = named.get("failures", 0) + named.get("errors", 0) + named.get("unexpected successes", 0)
        skipped = named.get("skipped", 0)
        # An error outside a test (a class that cannot be set up) is not among those that ran.
        total = [total[0] + max(0, int(ran) - failed - skipped), total[1] + failed, total[2] + skipped]
    return _counts(*total) if runs else None


def vitest(text: str) -> Counts | None:
    """Reads the line `Tests  1 failed | 11 passed | 2 skipped (14)`."""
    lines = re.findall(r"^\s*Tests\s+(.+)\((\d+)\)", text, re.MULTILINE)
    if not lines:
        return None
    named = {name: int(n) for n, name in re.findall(r"(\d+) (passed|failed|skipped|todo)", lines[-1][0])}
    return _counts(named.get("passed", 0), named.get("failed", 0), named.get("skipped", 0) + named.get("todo", 0))


def node(text: str) -> Counts | None:
    """Adds up the summaries of every run of node:test, in its TAP or its spec form."""
    value: collections.Counter[str] = collections.Counter()
    for name, number in re.findall(r"^(?:#|\u2139) (pass|fail|cancelled|skipped|todo) (\d+)$", text, re.MULTILINE):
        value[name] += int(number)
    return _counts(value["pass"], value["fail"] + value["cancelled"], value["skipped"] + value["todo"])


def playwright(text: str) -> Counts | None:
    """Reads the lines `3 passed (4.1s)`, `1 failed`, `2 skipped`."""
    named = {name: int(n) for n, name in re.findall(
        r"^\s+(\d+) (passed|failed|flaky|skipped|did not run|interrupted)\b", text, re.MULTILINE)}
    failed = sum(named.get(name, 0) for name in ("failed", "flaky", "did not run", "interrupted"))
    return _counts(named.get("passed", 0), failed, named.get("skipped", 0)) if named else None


def lines(text: str) -> Counts | None:
    """Counts the lines that begin with ok, FAILED or SKIPPED."""
    named = collections.Counter(re.findall(r"^(ok|FAILED|SKIPPED)\b", text, re.MULTILINE))
    return _counts(named["ok"], named["FAILED"], named["SKIPPED"])


def _counts(passed: int, failed: int, skipped: int) -> Counts | None:
    return (passed, failed, skipped) if passed + failed + skipped else None


KINDS = {"unittest": unittest, "vitest": vitest, "node": node, "playwright": playwright, "lines": lines}


def tally(kind: str, log: pathlib.Path) -> Counts | None:
    """Returns what `log` of a runner of `kind` adds up to, or None when no test was counted."""
    if kind == "gtest":
        return gtest(log)
    text = COLOURS.sub("", log.read_text(encoding="utf-8", errors="replace"))
    return KINDS[kind](text)


def self_test() -> None:
    """Checks each reader against what its runner prints."""
    cases = [
        ("unittest", "Ran 5 tests in 0.1s\n\nOK\n", (5, 0, 0)),
        ("unittest", "Ran 7 tests in 1s\n\nFAILED (failures=1, errors=2, skipped=1)\n", (3, 3, 1)),
        ("unittest", "Ran 0 tests in 0.0s\n\nFAILED (errors=1)\n", (0, 1, 0)),
        ("unittest", "Ran 0 tests in 0.0s\n\nNO TESTS RAN\n", None),
        ("vitest", "\x1b[2m Test Files \x1b[22m 2 passed (2)\n\x1b[2m      Tests \x1b[22m 1 failed | 11 passed | 2 skipped (14)\n",
         (11, 1, 2)),
        ("node", "# tests 9\n# pass 6\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n", (6, 2, 1)),
        ("node", "\u2139 tests 2\n\u2139 pass 2\n\u2139 fail 0\n\u2139 skipped 0\n" * 2, (4, 0, 0)),
        ("playwright", "Running 6 tests\n  1 failed\n    [chromium] › a.ts\n  1 flaky\n  1 skipped\n  3 passed (4.1s)\n", (3, 2, 1)),
        ("lines", "ok a\nFAILED b\nSKIPPED c: why\nnotok\nok d\n", (2, 1, 1)),
        ("lines", "nothing\n", None),
    ]
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log"
        for kind, text, expected in cases:
            log.write_text(text, encoding="utf-8")
            if (found := tally(kind, log)) != expected:
                sys.exit(f"self-test failed: {kind}: {found} instead of {expected} for {text!r}")
        log.unlink()
        (log.parent / "a_test.xml").write_text(
            '<testsuites><testsuite><testcase status="run" result="completed"/><testcase status="run" result="completed">'
            '<failure/></testcase><testcase status="run" result="skipped"/><testcase status="notrun" result="suppressed"/>'
            "</testsuite></testsuites>")
        if (found := tally("gtest", log.parent)) != (1, 1, 2):
            sys.exit(f"self-test failed: gtest: {found}")
    print("tally: every runner's totals are read")


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        self_test()
        sys.exit(0)
    counted = tally(sys.argv[1], pathlib.Path(sys.argv[2]))
    if counted is None:
        sys.exit(1)
    print(*counted)
