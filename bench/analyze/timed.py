"""Runs one command pinned to a core and says how long it took and how much memory it held."""

from __future__ import annotations

import dataclasses
import os
import pathlib
import statistics
import subprocess
import sys
import time


@dataclasses.dataclass(frozen=True)
class Usage:
    """Wall-clock and CPU seconds and peak resident memory of one run."""

    seconds: float
    cpu_seconds: float
    peak_mb: float


def timed(command: list[str], core: int, output: pathlib.Path, environment: dict[str, str]) -> Usage:
    """Runs `command` on `core` alone with its standard output in `output`; ends the process when it fails.

    The kernel counts the memory of this process into a child's peak before exec: keep this process small.
    """
    with output.open("wb") as sink:
        started = time.monotonic()
        process = subprocess.Popen(["taskset", "-c", str(core), *command], stdout=sink, env={**os.environ, **environment})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}")
    return Usage(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def spread(values: list[float], form: str = "{:,.0f}") -> str:
    """Returns `median (min-max)`."""
    middle, low, high = statistics.median(values), min(values), max(values)
    return f"{form.format(middle)} ({form.format(low)}-{form.format(high)})"
