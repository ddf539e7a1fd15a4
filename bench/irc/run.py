"""The IRC parser beside published ones, on the same lines, in turns: `run.py OUR_BINARY [rust=BINARY] [go=BINARY]`.

Prints nanoseconds (the fastest of all passes) and instructions a line, as a Markdown table. Times differ twofold on shared
machines: compare rows of one run. Instructions come from cachegrind (the difference between one pass and two) and repeat.
"""

from __future__ import annotations

import dataclasses
import pathlib
import re
import shutil
import subprocess
import sys

import make_lines

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINES, COUNTED_LINES = 200_000, 5_000
ROUNDS, PASSES = 3, 5
OURS = [("split", "ours: parts and tags found"), ("typed", "ours: full message, emotes as bytes"),
        ("reused", "ours: the same, one object for all lines")]
PEERS = {"rust": [("tmi-split", "tmi: parts and tags found"), ("tmi-typed", "tmi: typed, emotes left raw"),
                  ("tmi-emotes", "tmi: typed + emote ranges"), ("twitch-irc", "twitch-irc: typed")],
         "go": [("go-twitch-irc", "go-twitch-irc: typed, emotes")]}
NOT_COUNTED = {"go-twitch-irc"}  # cachegrind counts Go's collector and threads with it


@dataclasses.dataclass
class Row:
    """One parser in one mode."""

    title: str
    command: list[str]
    best_ns: float = float("inf")
    instructions: int | None = None

    def time(self, lines: pathlib.Path) -> None:
        """Keeps the fastest time a line seen so far."""
        words = subprocess.run([*self.command, lines, str(PASSES)], check=True, capture_output=True, text=True).stdout.split()
        self.best_ns = min(self.best_ns, float(words[0]))

    def count(self, lines: pathlib.Path) -> None:
        """Counts instructions a line."""
        once, twice = (self.counted(lines, passes) for passes in (1, 2))
        self.instructions = round((twice - once) / COUNTED_LINES)

    def counted(self, lines: pathlib.Path, passes: int) -> int:
        """Returns all instructions of a run."""
        tool = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
        done = subprocess.run([*tool, *self.command, lines, str(passes)], check=True, capture_output=True, text=True)
        return int(re.search(r"I +refs: +([\d,]+)", done.stderr)[1].replace(",", ""))


def rows(ours: str, peers: dict[str, str]) -> list[Row]:
    """Returns what is to be measured; `peers`: binaries by their language."""
    found = [Row(title, [ours, mode]) for mode, title in OURS]
    return found + [Row(title, [binary, mode]) for name, binary in peers.items() for mode, title in PEERS[name]]


def main(ours: str, peers: dict[str, str]) -> None:
    """Measures and prints the table."""
    folder = ROOT / "build/bench-irc"
    folder.mkdir(parents=True, exist_ok=True)
    many, few = folder / "lines.txt", folder / "counted.txt"
    if not many.exists():
        make_lines.write(many, LINES, 5)
    make_lines.write(few, COUNTED_LINES, 6)
    measured = rows(ours, peers)
    for _ in range(ROUNDS):
        for row in measured:
            row.time(many)
    if shutil.which("valgrind"):
        for row in measured:
            if row.command[1] not in NOT_COUNTED:
                row.count(few)
    else:
        print("SKIPPED instruction counts (no valgrind)")
    print(f"| {LINES} lines, mean {many.stat().st_size / LINES:.0f} bytes | ns a line | instructions a line |\n|---|---|---|")
    for row in measured:
        print(f"| {row.title} | {row.best_ns:.0f} | {row.instructions or '-'} |")


if __name__ == "__main__":
    named = [argument.partition("=")[::2] for argument in sys.argv[2:]]
    if len(sys.argv) < 2 or any(name not in PEERS for name, _ in named):
        sys.exit(__doc__)
    main(sys.argv[1], dict(named))
