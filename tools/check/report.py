"""How a check answers: one line a finding, status 1 when there is one; `--self-test` proves that it can fail."""

from __future__ import annotations

import collections.abc
import pathlib
import sys

from tree import ROOT

Find = collections.abc.Callable[[pathlib.Path], list[str]]
SelfTest = collections.abc.Callable[[], None]


def main(name: str, find: Find, self_test: SelfTest) -> None:
    """Runs `find` over the working tree, or `self_test`, and ends the process."""
    if sys.argv[1:] == ["--self-test"]:
        self_test()
        print(f"{name}: the check finds what was planted")
        sys.exit(0)
    findings = find(ROOT)
    for finding in findings:
        print(finding)
    print(f"{name}: {len(findings) or 'no'} finding{'' if len(findings) == 1 else 's'}")
    sys.exit(1 if findings else 0)


def expect(condition: bool, what: str) -> None:
    """Ends a self-test with a sentence when `condition` does not hold (asserts may be switched off)."""
    if not condition:
        sys.exit(f"self-test failed: {what}")
