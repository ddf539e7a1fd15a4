"""A simulated video that is read to its end, and the program beside it."""

from __future__ import annotations

import json
import pathlib
import tempfile
import unittest

from simulated import LINK, ROOT, SPEED, VIDEO, crowdline, simulating

CHAT = ROOT / "demo/chat.jsonl"


class WholeCase(unittest.TestCase):
    """A data folder of its own for each test; `kind` is what the simulator shows."""

    maxDiff = 4000
    kind = "upload"
    faults: tuple[str, ...] = ()

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="crowdline-youtube-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def showing(self, *arguments: str):
        """Returns a simulator that shows the demo's chat."""
        return simulating("--youtube", f"{VIDEO}={CHAT}:{self.kind}", *arguments, speed=SPEED)

    def run_it(self, sim, *arguments: str, status: int = 0, **more: str) -> str:
        """Runs the program; returns what it printed."""
        site = {"CROWDLINE_YOUTUBE_SITE_URL": sim.addresses["youtube_site"]}
        return crowdline(sim, self.folder / "data", *arguments, status=status, **site, **more)

    def document(self, sim, *arguments: str, **more: str) -> dict:
        """Analyzes something; returns its document."""
        return json.loads(self.run_it(sim, "analyze", *arguments, "--json", **more))

    def rows(self, sim) -> list[dict]:
        """Returns what is stored."""
        return json.loads(self.run_it(sim, "list", "--json"))["streams"]

    def assert_counts_add_up(self, document: dict) -> None:
        """Every record went somewhere, and the windows hold what was counted."""
        source = document["source"]
        parts = sum(source[name] for name in ("counted", "untimed", "late", "duplicates", "deleted"))
        self.assertEqual(parts + sum(source["skipped"].values()), source["messages"])
        self.assertEqual(sum(window["messages"] for window in document["windows"]), source["counted"])


__all__ = ["CHAT", "LINK", "VIDEO", "WholeCase"]
