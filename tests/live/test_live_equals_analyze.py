"""A file that the simulator plays at 50 times its speed is read live, and gives what `analyze` of the same file gives."""

from __future__ import annotations

import os
import pathlib
import subprocess
import tempfile
import unittest

from live_server import analyzed, follow_to_end
from server import running
from simulator import ROOT, demo_from_zero, settings, simulating

SHARED = pathlib.Path(os.environ.get("CROWDLINE_SHARED") or ROOT.parent / "shared")


class LiveEqualsAnalyze(unittest.TestCase):
    maxDiff = 4000

    def compare(self, file: pathlib.Path, folder: str) -> None:
        """Plays `file`, and compares the windows; behind the file's end there may be silence only."""
        with simulating("--twitch", f"mossyowl={file}") as sim, running(environment=settings(sim)) as server:
            live = follow_to_end(server, "https://www.twitch.tv/mossyowl", 300)
        wanted = analyzed(str(file), folder)
        self.assertGreater(len(wanted["windows"]), 5)
        for ours, theirs in zip(live["windows"], wanted["windows"], strict=False):
            self.assertEqual(apart_from_names(ours), apart_from_names(theirs))
        self.assertGreaterEqual(len(live["windows"]), len(wanted["windows"]))
        self.assertEqual([window["messages"] for window in live["windows"][len(wanted["windows"]):] if window["messages"]], [])
        self.assertEqual(live["source"]["counted"], wanted["source"]["counted"])
        self.assertEqual(live["gaps"], [])

    def test_chat_of_our_own(self) -> None:
        """The demo: subscriptions, gifts, raids, emotes, deletions."""
        with tempfile.TemporaryDirectory(prefix="crowdline-live-") as folder:
            self.compare(demo_from_zero(pathlib.Path(folder) / "chat.jsonl"), folder)

    def test_chat_of_others(self) -> None:
        """Half an hour of a real stream, from its first message on."""
        archive = SHARED / "data/greatsphynx/2019.tar.zst"
        if not archive.exists():
            print("SKIPPED (no shared data)")
            self.skipTest("no shared data")
        with tempfile.TemporaryDirectory(prefix="crowdline-live-") as folder:
            self.compare(busy_half_hour(archive, pathlib.Path(folder)), folder)


def apart_from_names(window: dict) -> dict:
    """Returns a window without what exports and Twitch call its events: "subscription" there, "sub" here."""
    return window | {"events": [event | {"name": None} for event in window["events"]]}


def busy_half_hour(archive: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """Writes the first 30 minutes of the largest file of an archive, with its first message at second 0."""
    subprocess.run(["tar", "--zstd", "-xf", str(archive), "-C", str(folder)], check=True)
    largest = max(folder.rglob("*.tsv"), key=lambda path: path.stat().st_size)
    head, *rows = largest.read_text().splitlines()
    place = head.split("\t").index("offset_s")
    rows = [row.split("\t") for row in rows if row]
    first = min(float(row[place]) for row in rows)
    target = folder / "half-hour.tsv"
    with target.open("w") as file:
        file.write(head + "\n")
        for row in rows:
            row[place] = f"{float(row[place]) - first:.3f}"
            if float(row[place]) <= 1800:
                file.write("\t".join(row) + "\n")
    return target


if __name__ == "__main__":
    unittest.main()
