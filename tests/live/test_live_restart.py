"""A server that is killed in the middle of a stream, and started again, goes on with the same stream."""

from __future__ import annotations

import pathlib
import signal
import tempfile
import time
import unittest

from live_server import analyzed, open_link, wait_for, wait_for_end
from server import Server, running
from simulator import demo_from_zero, settings, simulating

CHANNEL = "https://www.twitch.tv/mossyowl"


class LiveRestart(unittest.TestCase):
    def test_kill_and_start_again(self) -> None:
        """Nothing of before is lost or counted twice; what came meanwhile is a gap; at the end no raw chat is left."""
        with tempfile.TemporaryDirectory(prefix="crowdline-restart-") as folder:
            data = pathlib.Path(folder)
            file = demo_from_zero(data / "chat.jsonl", 480, moderated=False)
            wanted = analyzed(str(file), str(data / "analyzed"))
            kept = data / "data"
            with simulating("--twitch", f"mossyowl={file}") as sim:
                server = Server(str(kept), environment=settings(sim))
                stream = open_link(server, CHANNEL)["id"]
                wait_for(server, stream, lambda row: (row["live_edge_ms"] or 0) > 150_000, "two and a half minutes")
                server.stop(signal.SIGKILL)
                self.assertEqual([path.name for path in (kept / "buffer").iterdir()], [f"{stream}.chat"])
                time.sleep(0.5)
                with running(data=str(kept), environment=settings(sim)) as again:
                    row = wait_for_end(again, stream)
                    self.assertEqual(row["status"], "ended")
                    document = again.get_json(f"/api/v1/streams/{stream}/document")
            self.assertEqual(list((kept / "buffer").iterdir()), [])
            self.check(document, wanted)

    def check(self, document: dict, wanted: dict) -> None:
        self.assertEqual([gap["reason"] for gap in document["gaps"]], ["restarted"])
        gap = document["gaps"][0]
        ours = {window["start_ms"]: window for window in document["windows"]}
        apart = [window for window in wanted["windows"]
                 if window["end_ms"] <= gap["start_ms"] or window["start_ms"] >= gap["end_ms"]]
        self.assertGreater(len([window for window in apart if window["end_ms"] <= gap["start_ms"]]), 1)
        self.assertGreater(len([window for window in apart if window["start_ms"] >= gap["end_ms"]]), 1)
        for window in apart:
            live = ours[window["start_ms"]]
            for member in ("messages", "chatters"):  # the rest looks back at messages that came in the gap
                self.assertEqual(live[member], window[member])
        self.assertLess(document["source"]["counted"], wanted["source"]["counted"])


if __name__ == "__main__":
    unittest.main()
