"""One chat, read three ways, is one timeline."""

from __future__ import annotations

import json
import pathlib
import signal
import tempfile
import time
import unittest

from simulated import (LINK, SHARED, VIDEO, Server, analyzed, crowdline, follow_to_end, open_link, paced_chat, running, settings, showing,
                       simulating, wait_for, wait_for_end)


def comparable(window: dict) -> dict:
    """Returns a window without what the Data API names otherwise than the web page: kinds of its events."""
    return window | {"events": [event | {"name": None} for event in window["events"]]}


class LiveChat(unittest.TestCase):
    maxDiff = 4000

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="crowdline-youtube-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def live(self, file: pathlib.Path, *faults: str) -> dict:
        with showing(file, *faults) as sim, running(environment=settings(sim)) as server:
            return follow_to_end(server, LINK, 200)

    def replayed(self, file: pathlib.Path) -> dict:
        """The document of an ended stream with this chat, by YouTube's pages."""
        with simulating("--youtube", f"{VIDEO}={file}:ended") as sim:
            return json.loads(crowdline(sim, self.folder / "replayed", "analyze", LINK, "--json", "--compare",
                                        CROWDLINE_YOUTUBE_REPLAY_PAGES="true",
                                        CROWDLINE_YOUTUBE_SITE_URL=sim.addresses["youtube_site"]))

    def assert_same_windows(self, live: dict, wanted: dict) -> None:
        self.assertGreater(len(wanted["windows"]), 3)
        for ours, theirs in zip(live["windows"], wanted["windows"], strict=False):
            self.assertEqual(comparable(ours), comparable(theirs))
        behind = live["windows"][len(wanted["windows"]):]
        self.assertEqual([window["messages"] for window in behind if window["messages"]], [])
        self.assertEqual(live["source"]["counted"], wanted["source"]["counted"])
        self.assertEqual(live["gaps"], [])

    def test_stream_list_replay_and_import_agree(self) -> None:
        """The stream of messages; the list, because the stream does not work; the pages of the ended stream; the file itself."""
        file = paced_chat(self.folder / "chat.jsonl", 420, 0.4)
        wanted = analyzed(str(file), str(self.folder / "analyzed"))
        by_stream = self.live(file)
        self.assert_same_windows(by_stream, wanted)
        self.assertEqual(by_stream["stream"]["platform"], "youtube")
        by_list = self.live(file, "--faults", "no-stream")
        self.assert_same_windows(by_list, wanted)
        self.assert_same_windows(self.replayed(file), wanted)

    def test_chat_of_others(self) -> None:
        """A real chat with super chats, members and emoji, as far as it lies behind the start."""
        source = SHARED / "data/youtube/chat-downloader/get_messages_from_premiered_video.json"
        if not source.exists():
            print("SKIPPED (no shared data)")
            self.skipTest("no shared data")
        records = [record for record in json.loads(source.read_text()) if record.get("time_in_seconds", -1) >= 0]
        file = self.folder / "chat.json"
        file.write_text(json.dumps(records))
        live, wanted = self.live(file), analyzed(str(file), str(self.folder / "analyzed"))
        by_list, by_pages = self.live(file, "--faults", "no-stream"), self.replayed(file)
        self.assert_same_windows(by_list, live)
        for document in (live, by_pages):
            self.assertEqual(document["source"]["counted"], wanted["source"]["counted"])
            self.assertEqual(document["gaps"], [])
            for ours, theirs in zip(document["windows"], wanted["windows"], strict=False):
                # The Data API does not say which ":names:" are emoji and which somebody typed, so feelings may differ a little.
                for member in ("start_ms", "messages", "chatters", "questions", "deleted"):
                    self.assertEqual(ours[member], theirs[member], member)
                if theirs["sentiment"]:
                    self.assertAlmostEqual(ours["sentiment"]["mean"], theirs["sentiment"]["mean"], delta=0.03)

    def test_faults_on_the_way_lose_nothing(self) -> None:
        """Elements cut, connections reset, objects without an array, doubles, trouble of the server: all comes, and once."""
        file = paced_chat(self.folder / "chat.jsonl", 360, 0.5)
        wanted = analyzed(str(file), str(self.folder / "analyzed"))
        for fault in ("stream-split", "stream-reset", "stream-objects", "fractions"):
            with self.subTest(fault=fault):
                self.assert_same_windows(self.live(file, "--faults", fault), wanted)

    def test_kill_and_start_again(self) -> None:
        """The page token was kept: after a crash nothing is missing, nothing counts twice, and there is no gap."""
        file = paced_chat(self.folder / "chat.jsonl", 600, 0.5)
        wanted = analyzed(str(file), str(self.folder / "analyzed"))
        kept = self.folder / "data"
        with showing(file) as sim:
            server = Server(str(kept), environment=settings(sim))
            stream = open_link(server, LINK)["id"]
            wait_for(server, stream, lambda row: (row["live_edge_ms"] or 0) > 240_000, "four minutes")
            server.stop(signal.SIGKILL)
            self.assertEqual(len(list((kept / "youtube-chats").glob("*.json"))), 1)
            time.sleep(0.5)
            with running(data=str(kept), environment=settings(sim)) as again:
                self.assertEqual(wait_for_end(again, stream, 120)["status"], "ended")
                document = again.get_json(f"/api/v1/streams/{stream}/document")
        self.assert_same_windows(document, wanted)
        self.assertEqual(list((kept / "youtube-chats").glob("*.json")), [], "what has ended needs no place")

    def test_waits_for_the_start(self) -> None:
        """A video that is announced: the page says so, and its chat is read when it begins."""
        file = paced_chat(self.folder / "chat.jsonl", 240, 1)
        with simulating("--youtube", f"{VIDEO}={file}:live", "--offline", "300") as sim, running(environment=settings(sim)) as server:
            row = open_link(server, LINK)
            self.assertEqual(row["kind"], "upcoming")
            row = wait_for(server, row["id"], lambda now: now["error"], "a word about the start")
            self.assertIn("not begun", row["error"])
            row = wait_for(server, row["id"], lambda now: now["kind"] == "live", "the begin", 120)
            self.assertEqual(wait_for_end(server, row["id"], 120)["messages"], 240)

    def test_chat_that_is_off(self) -> None:
        """A stream without chat is one clear sentence, and nothing is stored."""
        file = paced_chat(self.folder / "chat.jsonl", 120, 1)
        with showing(file, "--faults", "chat-disabled") as sim, running(environment=settings(sim)) as server:
            row = wait_for_end(server, open_link(server, LINK)["id"])
            self.assertEqual(row["status"], "failed")
            self.assertIn("switched off", row["error"])


if __name__ == "__main__":
    unittest.main()
