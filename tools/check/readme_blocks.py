"""Runs the code blocks of README.md that are marked ```sh run-test, so that what it promises works.

Each block runs in the repository with build/release first on the PATH and a data folder of its own.
"""

from __future__ import annotations

import contextlib
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from tree import ROOT

BLOCK = re.compile(r"^```sh run-test[ \t]*\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
TIME_LIMIT_S = 120


def blocks(markdown: str) -> list[tuple[int, str]]:
    """Returns (line, script) of each block that is to be run."""
    return [(markdown.count("\n", 0, match.start()) + 1, match.group(1)) for match in BLOCK.finditer(markdown)]


def run_block(script: str, root: pathlib.Path) -> tuple[int, str]:
    """Runs one block with a fresh data folder; returns its exit status and what it printed."""
    with tempfile.TemporaryDirectory() as data:
        environment = {**os.environ, "CROWDLINE_DATA": data, "PATH": f"{root / 'build/release'}:{os.environ['PATH']}"}
        try:
            done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=root, env=environment, text=True,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  timeout=TIME_LIMIT_S)
        except subprocess.TimeoutExpired:
            return 124, f"still running after {TIME_LIMIT_S} s"
    return done.returncode, done.stdout


def run_readme(markdown: str, root: pathlib.Path) -> int:
    """Runs all blocks, prints `ok` or `FAILED` for each; returns how many failed, or 1 when there is no block."""
    found = blocks(markdown)
    if not found:
        print("FAILED README.md: no block is marked ```sh run-test")
        return 1
    failed = 0
    for line, script in found:
        status, output = run_block(script, root)
        failed += status != 0
        print(f"{'ok' if status == 0 else 'FAILED'} README.md:{line}")
        if status != 0:
            print(f"exit status {status}\n{output}")
    return failed


def self_test() -> int:
    """Returns how many of the planted mistakes go unseen."""
    text = "a\n```sh run-test\ntrue\n```\n```sh\nfalse\n```\n"
    bad = text + "```sh run-test\nfalse | true\n```\n"
    with contextlib.redirect_stdout(io.StringIO()):
        unseen = [run_readme(text, ROOT) != 0, run_readme(bad, ROOT) != 1, run_readme("nothing", ROOT) != 1]
    print(f"readme_blocks: {sum(unseen) or 'no'} planted mistake goes unseen")
    return sum(unseen)


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(self_test())
    sys.exit(1 if run_readme((ROOT / "README.md").read_text(encoding="utf-8"), ROOT) else 0)
