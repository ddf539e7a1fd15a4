"""Measures `crowdline analyze` beside the same job in Python, on one core, in turns, and writes docs/speed.md.

`run.py [--rounds 3] [--binary build/release/crowdline]`. The largest day, as TSV and as JSON of TwitchDownloader; of that
form Python holds 5 kB a message, so a machine with too little memory reads a smaller day instead of measuring its paging.
Ratios come from neighbouring runs, since the same run differs by a factor of two on a shared machine.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from archive import ROOT, shared_archive
from page import processor, write_section
from timed import Usage, spread, timed

HERE = pathlib.Path(__file__).resolve().parent
JSON_DAY_BYTES = 9 << 30  # what Python needs for the largest day as JSON
COUNT = "import json,sys; print(json.load(open(sys.argv[1]))['source']['messages'])"
COUNT_PYTHON = "import json,sys; print(sum(window['messages'] for window in json.load(open(sys.argv[1]))))"


def day_file(year: str, suffix: str) -> pathlib.Path:
    """Returns the day of chat, assembled in a process of its own when it is not there yet."""
    path = ROOT / f"build/bench-data/day-{year}{suffix}"
    if not path.exists():
        unfinished = path.with_name("unfinished-" + path.name)
        subprocess.run([sys.executable, str(HERE / "make_day.py"), year, str(unfinished)], check=True)
        unfinished.rename(path)
    return path


def available_bytes() -> int:
    """Returns the memory that can be had without paging."""
    return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")


def counted(program: str, output: pathlib.Path) -> int:
    """Returns the number of messages in a result, counted in a process of its own."""
    return int(subprocess.run([sys.executable, "-c", program, str(output)], check=True, capture_output=True).stdout)


def run_crowdline(binary: pathlib.Path, day: pathlib.Path, core: int) -> tuple[Usage, int]:
    """Analyses `day` into an empty store; returns the usage and the messages that were read."""
    with tempfile.TemporaryDirectory() as data:
        output = pathlib.Path(data) / "document.json"
        usage = timed([str(binary), "analyze", str(day), "--json", "--data", f"{data}/store"], core, output,
                      {"CROWDLINE_THREADS": "1"})
        return usage, counted(COUNT, output)


def run_python(day: pathlib.Path, core: int) -> tuple[Usage, int]:
    """Does the same job in Python."""
    with tempfile.TemporaryDirectory() as data:
        output = pathlib.Path(data) / "windows.json"
        usage = timed([sys.executable, str(HERE / "python_pipeline.py"), str(day)], core, output, {})
        return usage, counted(COUNT_PYTHON, output)


def compare(name: str, day: pathlib.Path, binary: pathlib.Path, rounds: int, core: int) -> list[str]:
    """Runs both jobs in turns; returns the table's rows for this file."""
    ours, theirs, messages = [], [], 0
    for turn in range(rounds):
        usage, messages = run_crowdline(binary, day, core)
        ours.append(usage)
        usage, same = run_python(day, core)
        theirs.append(usage)
        if messages != same:
            sys.exit(f"{day}: Crowdline read {messages} messages, Python {same}")
        print(f"{name} {turn + 1}/{rounds}: {messages / ours[-1].seconds:,.0f} and "
              f"{messages / theirs[-1].seconds:,.0f} messages a second", file=sys.stderr)
    wall = [b.seconds / a.seconds for a, b in zip(ours, theirs)]
    cpu = [b.cpu_seconds / a.cpu_seconds for a, b in zip(ours, theirs)]
    ratios = f"{spread(wall, '{:.1f}')} | {spread(cpu, '{:.1f}')}"
    return [row(name, "crowdline analyze", messages, ours, ratios),
            row(name, "Python (json/csv + vaderSentiment + pandas)", messages, theirs, "1 | 1")]


def row(name: str, job: str, messages: int, runs: list[Usage], ratios: str) -> str:
    """Returns one line of the table; rates and ratios as median (min-max)."""
    rates = [messages / usage.seconds for usage in runs]
    return f"| {name} | {job} | {messages:,} | {spread(rates)} | {ratios} | {max(u.peak_mb for u in runs):,.0f} |"


def section(rows: list[str], rounds: int) -> str:
    """Returns the benchmark's part of the page."""
    head = [f"`./dev bench analyze`: one core of {processor()}, {rounds} rounds "
            "in turns; median (min-max); ratios are between neighbouring runs; memory is the largest peak.", "",
            "| file | job | messages | messages a second | times Python | the same in CPU time | peak MB |",
            "|---|---|--:|--:|--:|--:|--:|"]
    return "\n".join([*head, *rows])


def main() -> None:
    """Runs all comparisons and rewrites the page."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "build/release/crowdline")
    parser.add_argument("--page", type=pathlib.Path, default=ROOT / "docs/speed.md")
    wanted = parser.parse_args()
    if shared_archive() is None or shutil.which("zstd") is None:
        print("SKIPPED (no shared data)" if shared_archive() is None else "SKIPPED (no zstd)")
        return
    core = max(os.sched_getaffinity(0))
    rows: list[str] = []
    json_year = "2024" if available_bytes() >= JSON_DAY_BYTES else "2022"
    for name, year, suffix in (("TSV", "2024", ".tsv"), ("TwitchDownloader JSON", json_year, ".json")):
        rows += compare(name, day_file(year, suffix), wanted.binary, wanted.rounds, core)
    usage, messages = run_crowdline(wanted.binary, day_file("all", ".tsv"), core)
    rows.append(row("TSV, all years", "crowdline analyze", messages, [usage], " | "))
    print(write_section(wanted.page, "analyze", "A day of chat, file to stored timeline", section(rows, wanted.rounds)))


if __name__ == "__main__":
    main()
