"""The day's quota: hours of chat fit in, many streams share it, its end is told."""

from __future__ import annotations

import json
import pathlib
import tempfile
import time
import unittest

from simulated import LINK, open_link, paced_chat, quota, running, settings, showing, simulating, wait_for, wait_for_end

FAST = 1000


def video_id(number: int) -> str:
    return f"vid{number:07d}A"


def scarce_units() -> int:
    """Units that are few for what is left of the day: shortly before midnight in Los Angeles all of them would be plenty."""
    hour = time.time() / 3600 % 24  # UTC; the day turns at 7 or 8
    hours_left = min((7 - hour) % 24, (8 - hour) % 24)
    return round(max(1_000, 10_000 * min(1, hours_left / 6)))


class Quota(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="crowdline-quota-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_six_hours_stay_within_a_day(self) -> None:
        """The simulator counts, too, and refuses nothing; the pace leaves a fifth to other calls."""
        file = paced_chat(self.folder / "chat.jsonl", 6 * 3600, 20)
        data = self.folder / "data"
        with showing(file, speed=FAST) as sim, running(data=str(data), environment=settings(sim, FAST)) as server:
            before = quota(server)
            row = wait_for_end(server, open_link(server, LINK)["id"], 120)
            document = server.get_json(f"/api/v1/streams/{row['id']}/document")
            left = quota(server)
            refused = [line for line in sim.log() if "quotaExceeded" in json.dumps(line)]
        self.assertEqual(before["units_left"], 10_000)
        self.assertEqual(row["status"], "ended")
        self.assertEqual(document["source"]["counted"], 6 * 180)
        self.assertEqual(document["gaps"], [])
        self.assertEqual(refused, [])
        if left["resets_at"] == before["resets_at"]:  # the simulated day may have turned meanwhile
            used = 10_000 - left["units_left"]
            self.assertLess(used, 8_200)
            self.assertGreater(used, 1_000, "and what there is gets used")

    def test_twenty_streams_share_and_say_so(self) -> None:
        """Each is read seldom, its page says why; nothing is lost, as the tokens go on where they stopped."""
        file = paced_chat(self.folder / "chat.jsonl", 3600, 30)
        shown = [part for number in range(20) for part in ("--youtube", f"{video_id(number)}={file}:live")]
        scarce = {"CROWDLINE_YOUTUBE_DAILY_QUOTA": str(scarce_units())}
        with simulating(*shown, "--hold", "20", speed=FAST) as sim, running(environment=settings(sim, FAST, **scarce)) as server:
            streams = [open_link(server, f"https://youtu.be/{video_id(number)}")["id"] for number in range(20)]
            # The word goes while a reading is under way.
            row = wait_for(server, streams[0], lambda row: "shared by" in (row["error"] or "") or row["status"] != "live",
                           "a word about the sharing", 60)
            self.assertIn("quota of the day is shared by", row["error"] or "")
            wait_for(server, streams[19], lambda _: quota(server)["live_streams"] == 20, "all twenty to take part", 30)
            rows = [wait_for_end(server, stream, 120) for stream in streams]
        self.assertEqual({row["status"] for row in rows}, {"ended"})

    def test_the_end_of_the_quota_is_told(self) -> None:
        """The server says so once: the page says when it goes on, and nobody asks in vain meanwhile."""
        file = paced_chat(self.folder / "chat.jsonl", 1200, 1)
        with showing(file, "--youtube-quota", "60") as sim, running(environment=settings(sim)) as server:
            stream = open_link(server, LINK)["id"]
            row = wait_for(server, stream, lambda now: "midnight in Los Angeles" in (now["error"] or ""), "the end of the quota")
            self.assertEqual(row["status"], "live")
            asked = len(sim.log("quota"))
            time.sleep(1)
            self.assertLessEqual(len(sim.log("quota")) - asked, 3, "fifty seconds without a call")
            self.assertEqual(quota(server)["units_left"], 0)
            metrics = server.ask("GET", "/metrics")[2].decode()
            self.assertIn("crowdline_youtube_quota_units_left 0", metrics)


if __name__ == "__main__":
    unittest.main()
