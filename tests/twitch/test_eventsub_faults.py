"""Faults of EventSub by name, while IRC refuses the channel: a client that ignores one of them fails here."""

from __future__ import annotations

import json
import pathlib
import sys
import tempfile
import unittest

from simulated import ROOT, twitch, until
from test_channels import LINK, serving

sys.path.insert(0, str(ROOT / "tests/live"))
from simulator import demo_from_zero  # noqa: E402

SECONDS = 240
STRUCK_MS = 90_000
# Nothing is lost: every message counts once, and no gap is claimed.
HARMLESS = ["event-duplicate:share=0.5", "event-reconnect:at=90s", "subscribe-failure:count=1;number=500"]
# What comes while nobody listens is lost, and the gap says so.
LOSSES = ["event-drop:at=90s", "event-close:at=90s;number=4000", "event-silence:at=90s;for=60s",
          "event-reconnect:at=90s,event-bad-url:share=1"]
REFUSALS = ["event-revoke:at=90s", "subscribe-failure:count=1000;number=403"]


class EventSubFaults(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="crowdline-eventsub-")
        cls.chat = demo_from_zero(pathlib.Path(cls.folder.name) / "chat.jsonl", SECONDS, moderated=False)
        with twitch() as server:
            document = json.loads(server.run("analyze", str(cls.chat), "--json", client="none"))
        cls.windows = {window["start_ms"]: window for window in document["windows"]}
        cls.counted = document["source"]["counted"]

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def read(self, fault: str) -> tuple[dict, dict]:
        """Reads the stream to its end with the fault; returns its row and, unless it failed, its document."""
        with twitch("--twitch", f"mossyowl={self.chat}", "--faults", f"banned:share=1,{fault}") as server:
            server.run("login", "twitch")
            with serving(server, "public") as served:
                path = f"/streams/{served.ask('/streams', {'link': LINK})[1]['id']}"
                row = until(lambda: (row := served.ask(path)[1])["status"] != "live" and row, "the end", 90)
                document = served.ask(f"{path}/document")[1]
            server.stop()
            struck = {line["fault"] for line in server.log("fault")}
            self.assertLessEqual({part.partition(":")[0] for part in fault.split(",")}, struck)
        return row, document

    def test_nothing_is_lost(self) -> None:
        for fault in HARMLESS:
            with self.subTest(fault):
                row, document = self.read(fault)
                self.assertEqual(row["status"], "ended")
                self.assertEqual(document["source"]["counted"], self.counted)
                self.assertEqual(document["gaps"], [])

    def test_losses_are_gaps(self) -> None:
        for fault in LOSSES:
            with self.subTest(fault):
                row, document = self.read(fault)
                self.assertEqual(row["status"], "ended")
                self.assertEqual([gap["reason"] for gap in document["gaps"]], ["disconnected"])
                gap = document["gaps"][0]
                self.assertGreater(gap["start_ms"], STRUCK_MS - 40_000)  # the last sign of life came before
                self.assertLess(gap["start_ms"], STRUCK_MS + 2_000)
                self.assertGreater(gap["end_ms"], STRUCK_MS)
                live = {window["start_ms"]: window["messages"] for window in document["windows"]}
                apart = [window for window in self.windows.values()
                         if window["end_ms"] <= gap["start_ms"] or window["start_ms"] >= gap["end_ms"]]
                self.assertTrue(apart)
                for window in apart:
                    self.assertEqual(live.get(window["start_ms"], 0), window["messages"], window["start_ms"])

    def test_refusals_are_told(self) -> None:
        """Neither path may read the channel: the stream ends with a sentence, and keeps what was read."""
        for fault in REFUSALS:
            with self.subTest(fault):
                row, _ = self.read(fault)
                self.assertEqual(row["status"], "failed")
                self.assertIn("mossyowl", row["error"])


if __name__ == "__main__":
    unittest.main()
