"""Faults of the simulated YouTube by name: the client must lose and double nothing, or say what it cannot do. One that ignores a fault fails."""

from __future__ import annotations

import json
import pathlib
import tempfile
import unittest

from simulated import Simulator, analyzed, follow_to_end, open_link, running, settings, simulating, wait_for, wait_for_end
from simulator import demo_from_zero, name_of

MINUTES = 3
SPEED = 25
AT_ONCE = 4

# Live chat in odd forms. Each video has one; some are read at once.
ODDITIES = ["duplicate:share=0.3", "fractions", "stream-split", "stream-objects",
            "stream-reset:share=0.3", "no-chat-ended", "gifts:at=20s;every=30s", "drop:at=60s;every=45s", "close:at=60s;every=45s",
            "stall:at=60s;for=20s;every=25s", "half-open:at=60s", "jitter:share=0.3"]
# Requests that fail for a while; what stands in one line strikes in one run.
FAILURES = ["500:share=0.3", "503:share=0.3", "html-502:share=0.3", "rate-limit:share=0.2", "stale-token:count=1",
            "slow-answer:share=0.3;for=4s", "bad-json:count=1;path=/videos,no-chat-id:count=1;path=/videos?fault_vid00",
            # Pages of the list that are damaged: there is no stream to read then.
            "no-stream,bad-json:share=0.3;path=/liveChat,cut-body:share=0.2;path=/liveChat,empty-body:share=0.2;path=/liveChat"]
# So many units that nobody need save them: what is tested here is not the pace.
PLENTY = 1_000_000


def video_id(number: int) -> str:
    return f"fault_vid{number:02}"


def link(video: str) -> str:
    return f"https://www.youtube.com/watch?v={video}"


class YoutubeFaults(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="crowdline-youtube-")
        # Without deletions: what a ban takes out depends on when it comes, and `jitter` moves that.
        cls.file = demo_from_zero(pathlib.Path(cls.folder.name) / "chat.jsonl", MINUTES * 60, moderated=False)
        cls.wanted = analyzed(str(cls.file), cls.folder.name)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def figures(self, document: dict) -> list[tuple]:
        """Start, messages, chatters and mood of the windows that hold anything."""
        return [(window["start_ms"], window["messages"], window["chatters"], window["mood"])
                for window in document["windows"] if window["messages"]]

    def struck(self, sim: Simulator, fault: str) -> None:
        """The simulator really made the fault: a test of a fault that did not happen is none."""
        self.assertIn(name_of(fault), {line["fault"] for line in sim.log("fault")})

    def test_odd_chat(self) -> None:
        """Nothing is lost and nothing counts twice, whatever the stream looks like."""
        for first in range(0, len(ODDITIES), AT_ONCE):
            self.read_odd_chat({video_id(first + number): fault for number, fault in enumerate(ODDITIES[first:first + AT_ONCE])})

    def read_odd_chat(self, videos: dict[str, str]) -> None:
        faults = ",".join(f"{fault}{';' if ':' in fault else ':'}channel={video}" for video, fault in videos.items())
        arguments = [part for video in videos for part in ("--youtube", f"{video}={self.file}:live")]
        with simulating(*arguments, "--hold", str(len(videos)), "--youtube-quota", str(PLENTY), "--faults", faults, speed=SPEED) as sim, \
                running(environment=settings(sim, SPEED, CROWDLINE_YOUTUBE_DAILY_QUOTA=str(PLENTY))) as server:
            streams = {video: open_link(server, link(video))["id"] for video in videos}
            for video, fault in videos.items():
                with self.subTest(fault):
                    self.assertEqual(wait_for_end(server, streams[video], 120)["status"], "ended")
                    document = server.get_json(f"/api/v1/streams/{streams[video]}/document")
                    self.assertEqual(self.figures(document), self.figures(self.wanted))
                    self.struck(sim, fault)

    def test_requests_that_fail(self) -> None:
        for fault in FAILURES:
            with self.subTest(fault), \
                    simulating("--youtube", f"{video_id(0)}={self.file}:live", "--faults", fault, speed=SPEED) as sim, \
                    running(environment=settings(sim, SPEED)) as server:
                document = follow_to_end(server, link(video_id(0)), 120)
                self.assertEqual(self.figures(document), self.figures(self.wanted))
                for one in fault.split(","):
                    self.struck(sim, one)

    def test_an_answer_that_cannot_be_read_is_the_other_sides_fault(self) -> None:
        """Once more, as each try costs; then 502 with a sentence, and nothing is stored. The same for a search."""
        with simulating("--youtube", f"{video_id(0)}={self.file}:live", "--faults", "bad-json:share=1") as sim, \
                running(environment=settings(sim)) as server:
            status, _, body = server.ask("POST", "/api/v1/streams", json.dumps({"link": link(video_id(0))}).encode(),
                                         {"Content-Type": "application/json"})
            self.assertEqual(status, 502, body)
            self.assertIn(b"cannot be read", body)
            self.assertEqual([line["path"] for line in sim.log("fault")], ["/videos", "/videos"])
            self.assertEqual(server.get_json("/api/v1/streams")["total"], 0)
            status, _, body = server.ask("GET", "/api/v1/channels?query=owl&platform=youtube")
            self.assertEqual(status, 502, body)

    def test_a_video_without_a_chat_is_told(self) -> None:
        """It is looked for again a few times, then the page says so; a chat that is gone is told at once."""
        for fault, said in (("no-chat-id", "no chat"), ("chat-gone", "no live chat")):
            with self.subTest(fault), \
                    simulating("--youtube", f"{video_id(0)}={self.file}:live", "--faults", fault) as sim, \
                    running(environment=settings(sim)) as server:
                row = wait_for_end(server, open_link(server, link(video_id(0)))["id"])
                self.assertEqual(row["status"], "failed")
                self.assertIn(said, row["error"])
                self.struck(sim, fault)

    def test_a_quota_that_is_used_up_is_said(self) -> None:
        """The chat goes on without us: the page says why, and from when on it is read again."""
        with simulating("--youtube", f"{video_id(0)}={self.file}:live", "--faults", "quota-exceeded:at=90s") as sim, \
                running(environment=settings(sim)) as server:
            row = wait_for(server, open_link(server, link(video_id(0)))["id"], lambda now: now["error"], "a word about the quota")
            self.struck(sim, "quota-exceeded")
            self.assertIn("quota of the day", row["error"])
            document = server.get_json(f"/api/v1/streams/{row['id']}/document")
            self.assertEqual(self.figures(document)[:1], self.figures(self.wanted)[:1])

    def test_a_key_that_is_refused_is_said(self) -> None:
        with simulating("--youtube", f"{video_id(0)}={self.file}:live", "--faults", "bad-key:share=1;count=-1") as sim, \
                running(environment=settings(sim)) as server:
            status, _, body = server.ask("POST", "/api/v1/streams", json.dumps({"link": link(video_id(0))}).encode(),
                                         {"Content-Type": "application/json"})
            self.assertGreaterEqual(status, 400)
            self.assertIn(b"key", body)
            self.assertNotIn(sim.addresses["youtube_key"].encode(), body)
            self.struck(sim, "bad-key")

    def test_what_videos_look_like(self) -> None:
        """A private video is a sentence; a premiere, which has no duration, is read like any other."""
        with simulating("--youtube", f"{video_id(0)}={self.file}:live", "--faults", "no-items") as sim, \
                running(environment=settings(sim)) as server:
            status, _, body = server.ask("POST", "/api/v1/streams", json.dumps({"link": link(video_id(0))}).encode(),
                                         {"Content-Type": "application/json"})
            self.assertTrue(400 <= status < 500, f"{status} {body!r}")
            self.struck(sim, "no-items")
        with simulating("--youtube", f"{video_id(0)}={self.file}:live", "--faults", "premiere") as sim, \
                running(environment=settings(sim)) as server:
            self.assertEqual(self.figures(follow_to_end(server, link(video_id(0)), 120)), self.figures(self.wanted))
            self.struck(sim, "premiere")


if __name__ == "__main__":
    unittest.main()
