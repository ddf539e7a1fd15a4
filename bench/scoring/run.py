"""Measures scoring beside vaderSentiment and fastText's command line, on one core, in turns, and writes docs/speed.md.

`run.py [--rounds 5]`. Ratios come from neighbouring runs, since the same run differs by a factor of two on a shared machine.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from sample import HERE, ROOT, sample_file, shared_archive
from fasttext_peer import models
from page import processor, write_section
from timed import spread, timed

SMALL, LARGE = 200_000, 1_000_000


def printed(command: list[str], core: int) -> list[float]:
    """Returns the numbers that `command` prints, run on `core` alone."""
    done = subprocess.run(["taskset", "-c", str(core), *command], check=True, capture_output=True, text=True)
    return [float(word) for word in done.stdout.split()]


def against_vader(bench: pathlib.Path, rounds: int, core: int) -> list[str]:
    """Runs both in turns over the small sample; returns the table's rows."""
    sample = sample_file(SMALL)
    scoring, whole, theirs = [], [], []
    for turn in range(rounds):
        alone, both = printed([str(bench), str(sample)], core)
        scoring.append(alone)
        whole.append(both)
        theirs += printed([sys.executable, str(HERE / "vader_rate.py"), str(sample)], core)
        print(f"{turn + 1}/{rounds}: {alone:,.0f}, {both:,.0f} and {theirs[-1]:,.0f} messages a second", file=sys.stderr)
    times = [ours / peer for ours, peer in zip(whole, theirs)]
    times_alone = [ours / peer for ours, peer in zip(scoring, theirs)]
    return [f"| tokens and all four heads, `tuned` | {spread(whole)} | {spread(times, '{:.1f}')} |",
            f"| the heads alone, tokens being there | {spread(scoring)} | {spread(times_alone, '{:.1f}')} |",
            f"| vaderSentiment (Python), sentiment | {spread(theirs)} | 1 |"]


def rate(command: list[str], core: int) -> float:
    """Returns messages a second of CPU time of a program that writes an answer for every line of the large sample."""
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "answers"
        seconds = timed(command, core, output, {"CROWDLINE_THREADS": "1"}).cpu_seconds
        with output.open("rb") as file:
            lines = sum(1 for _ in file)
    if abs(lines - LARGE) > LARGE // 100:
        sys.exit(f"{command[0]} answered {lines} lines for {LARGE}")
    return lines / seconds


def against_fasttext(binary: pathlib.Path, rounds: int, core: int) -> list[str]:
    """Runs the command lines in turns over the large sample; returns the table's rows."""
    sample = sample_file(LARGE)
    jobs = {"`crowdline score`, four heads as JSON": ["bash", "-c", f"exec '{binary}' score <'{sample}'"]}
    shared = pathlib.Path(os.environ.get("CROWDLINE_SHARED", ROOT.parent / "shared"))
    for kind, model in models(shared / "data/written").items():
        jobs[f"`fasttext predict`, {kind}, one head"] = ["fasttext", "predict", str(model), str(sample)]
    rates: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(rounds):
        for name, command in jobs.items():
            rates[name].append(rate(command, core))
            print(f"{turn + 1}/{rounds} {name}: {rates[name][-1]:,.0f} messages a second", file=sys.stderr)
    ours = next(iter(rates.values()))
    return [f"| {name} | {spread(values)} | {spread([a / b for a, b in zip(values, ours)], '{:.2f}')} |"
            for name, values in rates.items()]


def section(vader_rows: list[str], fasttext_rows: list[str], rounds: int) -> str:
    """Returns the benchmark's part of the page."""
    lines = [f"`./dev bench scoring`: one core of {processor()}, {rounds} rounds in turns; median (min-max) by CPU "
             "time, since others share the machine; ratios are between neighbouring runs.", "",
             f"{SMALL:,} messages of the shared archive in memory, no output. Floor 12 × VADER, goal 35 ×.", "",
             "| scoring | messages a second | times VADER |", "|---|--:|--:|", *vader_rows, "",
             f"{LARGE:,} messages from a file, an answer written for each, start included.", "",
             "| command | messages a second | times ours |", "|---|--:|--:|", *fasttext_rows]
    return "\n".join(lines)


def main() -> None:
    """Runs all comparisons and rewrites the page."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "build/release/crowdline")
    parser.add_argument("--bench", type=pathlib.Path, default=ROOT / "build/bench/bench/score_rate")
    parser.add_argument("--page", type=pathlib.Path, default=ROOT / "docs/speed.md")
    wanted = parser.parse_args()
    for missing, there in (("shared data", shared_archive()), ("zstd", shutil.which("zstd")),
                           ("fasttext", shutil.which("fasttext"))):
        if there is None:
            print(f"SKIPPED (no {missing})")
            return
    core = max(os.sched_getaffinity(0))
    text = section(against_vader(wanted.bench, wanted.rounds, core),
                   against_fasttext(wanted.binary, wanted.rounds, core), wanted.rounds)
    print(write_section(wanted.page, "scoring", "Scoring", text))


if __name__ == "__main__":
    main()
