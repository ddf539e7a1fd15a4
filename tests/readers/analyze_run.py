"""Runs `crowdline analyze FILE --json` and checks what holds for every document."""

import json
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("CROWDLINE_BIN") or os.environ.get("CROWDLINE_BINARY") or REPOSITORY / "build/release/crowdline")
SHARED = Path(os.environ.get("CROWDLINE_SHARED", REPOSITORY.parent / "shared")) / "data"
FIXTURES = REPOSITORY / "tests/fixtures/formats"
WINDOW_MS = 60_000


@dataclass
class Run:
    status: int
    document: dict | None
    error: str
    peak_mb: float


def analyze(path: Path | str, stdin: Path | None = None) -> Run:
    """One run with an own data folder; `path` "-" reads `stdin`."""
    with tempfile.TemporaryDirectory() as data, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        source = open(stdin, "rb") if stdin else subprocess.DEVNULL
        command = [str(BINARY), "analyze", str(path), "--json", "--data", data]
        process = subprocess.Popen(command, stdin=source, stdout=out, stderr=err)
        _, wait_status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(wait_status)
        if stdin:
            source.close()
        out.seek(0)
        err.seek(0)
        text = out.read()
        document = json.loads(text) if process.returncode == 0 else None
        return Run(process.returncode, document, err.read().decode(errors="replace"), usage.ru_maxrss / 1024)


def check_document(test, document: dict, name: str) -> None:
    """The counting identity, and the tiling of the windows."""
    source = document["source"]
    parts = source["counted"] + source["untimed"] + sum(source["skipped"].values()) + source["late"] + source["duplicates"] + source["deleted"]
    test.assertEqual(source["messages"], parts, f"{name}: the counts do not add up to source.messages: {source}")
    windows = document["windows"]
    test.assertEqual(source["counted"], sum(w["messages"] for w in windows), f"{name}: windows hold another number of messages than counted")
    for window in windows:
        test.assertEqual(window["start_ms"] % WINDOW_MS, 0, f"{name}: a window starts at {window['start_ms']}")
        test.assertLess(window["start_ms"], window["end_ms"], name)
    for before, after in zip(windows, windows[1:]):
        test.assertEqual(before["end_ms"], after["start_ms"], f"{name}: windows do not tile the stream")


def check_refusal(test, run: Run, status: int, name: str) -> None:
    """A clear answer: the exit status, one sentence, no trace of the program's inside."""
    test.assertEqual(run.status, status, f"{name}: {run.error}")
    lines = [line for line in run.error.splitlines() if line.strip()]
    test.assertEqual(len(lines), 1, f"{name}: not one sentence: {run.error!r}")
    test.assertNotIn("terminate called", run.error)
