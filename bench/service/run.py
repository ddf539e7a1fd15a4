"""Measures the running server on a stored stream of a day, and what an hour of it takes on disk; writes docs/speed.md.

`run.py [--requests 400] [--binary build/release/crowdline]`. Over HTTP on loopback with one connection kept open: what a
page waits for, the network left out.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent / "analyze"), str(ROOT / "tests/service")]

from archive import shared_archive  # noqa: E402
from page import processor, write_section  # noqa: E402
from run import day_file  # noqa: E402
from server import Server  # noqa: E402

DAY_MS = 86_400_000
POINTS = 1200


def quantile(times: list[float], share: float) -> float:
    """Returns the value below which `share` of `times` lie, in their unit."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def asker(port: int, path: str) -> Callable[[], int]:
    """Returns a function that asks for `path` on one connection and returns the bytes of the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def ask() -> int:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            sys.exit(f"{path}: {answer.status} {body[:200]!r}")
        return len(body)

    return ask


def measured(port: int, name: str, path: str, requests: int) -> str:
    """Asks `requests` times; returns the table's row."""
    ask = asker(port, path)
    ask()  # the first one opens files
    times, size = [], 0
    for _ in range(requests):
        started = time.perf_counter()
        size = ask()
        times.append((time.perf_counter() - started) * 1000)
    return (f"| {name} | {requests} | {size / 1000:,.1f} | {quantile(times, 0.5):.2f} | {quantile(times, 0.99):.2f} | "
            f"{max(times):.2f} |")


def stored_bytes(data: pathlib.Path) -> int:
    """Returns the size of the store once everything is in its one file."""
    file = data / "crowdline.db"
    with contextlib.closing(sqlite3.connect(file)) as store:
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file.stat().st_size


def section(rows: list[str], stored: str) -> str:
    """Returns the benchmark's part of the page."""
    return "\n".join([f"`./dev bench service`: one client on loopback, {processor()}; milliseconds from the request to the "
                      "last byte of the answer, client included.", "",
                      "| request | times | kB | median | p99 | longest |", "|---|--:|--:|--:|--:|--:|", *rows, "", stored])


def main() -> None:
    """Imports a day, asks for it, and rewrites the page."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=400)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "build/release/crowdline")
    parser.add_argument("--page", type=pathlib.Path, default=ROOT / "docs/speed.md")
    wanted = parser.parse_args()
    if shared_archive() is None:
        print("SKIPPED (no shared data)")
        return
    os.environ["CROWDLINE_BIN"] = str(wanted.binary)
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder)
        with (data / "document.json").open("wb") as document:
            subprocess.run([wanted.binary, "analyze", day_file("2024", ".tsv"), "--json", "--data", data / "store"],
                           stdout=document, check=True)
        stream = json.loads((data / "document.json").read_text())["stream"]
        hours = stream["duration_ms"] / 3_600_000
        stored = (f"A stored hour: {stored_bytes(data / 'store') / hours / 1000:,.0f} kB (of {hours:.1f} hours: windows, "
                  "summaries, moments, lanes of one second).")
        server = Server(str(data / "store"))
        path = f"/api/v1/streams/{stream['id']}"
        rows = [measured(server.port, "`/lanes`, 24 hours in 1,200 points",
                         f"{path}/lanes?from_ms=0&to_ms={DAY_MS}&points={POINTS}", wanted.requests),
                measured(server.port, "`/windows`, an hour", f"{path}/windows?from_ms=3600000&to_ms=7200000",
                         wanted.requests),
                measured(server.port, "`/recap` at an hour", f"{path}/recap?at_ms=3600000", wanted.requests),
                measured(server.port, "`/healthz`", "/healthz", wanted.requests * 10)]
        server.stop()
    print(write_section(wanted.page, "service", "Answers of the server", section(rows, stored)))


if __name__ == "__main__":
    main()
