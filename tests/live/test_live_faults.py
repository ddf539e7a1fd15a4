"""Faults of the simulator by name: what a client must survive, and where its gaps are. A client that ignores one fails here."""

from __future__ import annotations

import pathlib
import tempfile
import unittest

from live_server import analyzed, follow_to_end, open_link, wait_for, wait_for_end
from server import running
from simulator import Simulator, demo_from_zero, name_of, settings, simulating

MINUTES = 4
CHANNEL = "https://www.twitch.tv/mossyowl"

# Damage to lines on their way: nothing is lost, so each channel must count what its file holds.
DAMAGES = ["duplicate:share=0.3", "shuffle-tags", "extra-tags", "empty-tags", "bad-emotes", "bare-trailing",
           "open-action", "long-tags", "jitter:share=0.3;for=300ms"]
# Of these the simulator does not write down each line that it changed.
UNLOGGED = {"shuffle-tags", "extra-tags", "empty-tags", "slow", "bad-emotes", "bare-trailing", "open-action", "jitter", "merge", "no-line-end"}
# The connection as a whole is odd, but nothing is lost.
ODDITIES = ["garbage:at=10s;every=20s", "partial-roomstate", "stall:at=60s;for=20s", "reconnect:at=60s;for=5s",
            "reconnect:at=60s;for=5s,duplicate:share=0.5", "late-join", "refuse:share=0.7;count=3", "merge", "no-line-end",
            "slow:share=1;number=200000"]
# What ends a connection, at video time 1:30.
LOSSES = ["drop:at=90s", "close:at=90s", "half-line:at=90s", "bad-frame:at=90s", "half-open:at=90s"]
LOSS_MS = 90_000


class LiveFaults(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="crowdline-faults-")
        cls.file = demo_from_zero(pathlib.Path(cls.folder.name) / "chat.jsonl", MINUTES * 60)
        cls.wanted = analyzed(str(cls.file), cls.folder.name)
        cls.plain = demo_from_zero(pathlib.Path(cls.folder.name) / "plain.jsonl", MINUTES * 60, moderated=False)
        cls.plain_wanted = analyzed(str(cls.plain), cls.folder.name)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def struck(self, sim: Simulator, fault: str) -> None:
        """The simulator really made the fault: a test of a fault that did not happen is none."""
        made = {line["fault"] for line in sim.log("fault")}
        for name in {name_of(part) for part in fault.split(",")} - UNLOGGED:
            self.assertIn(name, made)

    def figures(self, document: dict) -> list[tuple]:
        """Start, messages, chatters and mood of the windows that hold anything."""
        return [(window["start_ms"], window["messages"], window["chatters"], window["mood"])
                for window in document["windows"] if window["messages"]]

    def test_damaged_lines(self) -> None:
        """Every channel has a damage of its own; all are read at once."""
        names = [f"owl{number}" for number in range(len(DAMAGES))]
        faults = ",".join(f"{fault}{';' if ':' in fault else ':'}channel={name}"
                          for fault, name in zip(DAMAGES, names, strict=True))
        channels = [part for name in names for part in ("--twitch", f"{name}={self.file}")]
        with simulating(*channels, "--hold", str(len(names)), "--faults", faults) as sim, \
                running(environment=settings(sim)) as server:
            streams = [open_link(server, f"twitch.tv/{name}")["id"] for name in names]
            for stream, fault in zip(streams, DAMAGES, strict=True):
                with self.subTest(fault):
                    self.assertEqual(wait_for_end(server, stream)["status"], "ended")
                    document = server.get_json(f"/api/v1/streams/{stream}/document")
                    self.assertEqual(self.figures(document), self.figures(self.wanted))
                    self.assertEqual(document["gaps"], [])
            self.struck(sim, ",".join(DAMAGES))

    def test_odd_connections(self) -> None:
        """Nothing is lost, nothing counts twice, and no gap is claimed."""
        for fault in ODDITIES:
            with self.subTest(fault), simulating("--twitch", f"mossyowl={self.file}", "--faults", fault) as sim, \
                    running(environment=settings(sim)) as server:
                document = follow_to_end(server, CHANNEL)
                self.assertEqual(self.figures(document), self.figures(self.wanted))
                self.assertEqual(document["gaps"], [])
                self.struck(sim, fault)

    def test_lost_connections(self) -> None:
        """The gap lies where the connection broke; before and after it every message is counted."""
        for fault in LOSSES:
            with self.subTest(fault), simulating("--twitch", f"mossyowl={self.plain}", "--faults", fault) as sim, \
                    running(environment=settings(sim)) as server:
                document = follow_to_end(server, CHANNEL)
                self.struck(sim, fault)
                self.assertEqual([gap["reason"] for gap in document["gaps"]], ["disconnected"])
                gap = document["gaps"][0]
                self.assertLess(gap["start_ms"], LOSS_MS + 2_000)
                self.assertGreater(gap["start_ms"], LOSS_MS - 10_000)
                self.assertGreater(gap["end_ms"], LOSS_MS)
                self.assertGreaterEqual(len(sim.log("join")), 2)
                self.check_counts(document, gap)
                # Whether anybody wrote in the moment until it was back is chance.
                self.assertLessEqual(document["source"]["counted"], self.plain_wanted["source"]["counted"])

    def check_counts(self, document: dict, gap: dict) -> None:
        """Windows apart from the gap are whole; those that it touches hold no more, and name it."""
        ours = {window["start_ms"]: window for window in document["windows"]}
        for window in self.plain_wanted["windows"]:
            live = ours[window["start_ms"]]
            apart = window["end_ms"] <= gap["start_ms"] or window["start_ms"] >= gap["end_ms"]
            if apart:
                self.assertEqual(live["messages"], window["messages"])
            else:
                self.assertLessEqual(live["messages"], window["messages"])
            self.assertEqual(live["gap_ms"] > 0, not apart)

    def test_shared_chat_counts_once(self) -> None:
        """Two channels that share their chat, both read: each counts what was written in its own room."""
        with simulating("--twitch", f"mossyowl={self.file}", "--twitch", f"fernfox={self.file}", "--hold", "2",
                        "--faults", "shared-chat:share=0.5") as sim, running(environment=settings(sim)) as server:
            streams = [open_link(server, f"twitch.tv/{name}")["id"] for name in ("mossyowl", "fernfox")]
            for stream in streams:
                self.assertEqual(wait_for_end(server, stream)["status"], "ended")
                document = server.get_json(f"/api/v1/streams/{stream}/document")
                self.assertEqual(self.figures(document), self.figures(self.wanted))
            self.struck(sim, "shared-chat")

    def test_bans_take_messages_out(self) -> None:
        """A ban and a deletion by the moderators: what they take out is not counted."""
        with simulating("--twitch", f"mossyowl={self.file}", "--faults", "ban:at=30s;every=40s;count=5") as sim, \
                running(environment=settings(sim)) as server:
            source = follow_to_end(server, CHANNEL)["source"]
            self.struck(sim, "ban")
        self.assertGreater(source["deleted"], self.wanted["source"]["deleted"])
        self.assertEqual(source["messages"], source["counted"] + source["untimed"] + source["duplicates"] + source["late"]
                         + source["deleted"] + sum(source["skipped"].values()))

    def test_odd_messages_break_nothing(self) -> None:
        """Emoji before emotes, 2 KB of text, bytes that are no UTF-8, unknown commands: all that is text is counted."""
        with simulating("--twitch", f"mossyowl={self.file}", "--faults", "extras:at=5s;every=30s;count=7") as sim, \
                running(environment=settings(sim)) as server:
            document = follow_to_end(server, CHANNEL)
            self.struck(sim, "extras")
        self.assertEqual(document["source"]["counted"], self.wanted["source"]["counted"] + 7 * 6)
        self.assertEqual(document["gaps"], [])

    def test_a_burst_is_counted(self) -> None:
        """Hundreds of messages a second for a while: all of them count."""
        with simulating("--twitch", f"mossyowl={self.file}", "--faults", "burst:at=60s;for=5s;number=400") as sim, \
                running(environment=settings(sim)) as server:
            document = follow_to_end(server, CHANNEL)
            self.struck(sim, "burst")
        self.assertEqual(document["source"]["counted"], self.wanted["source"]["counted"] + 5 * 400)
        self.assertEqual(document["gaps"], [])

    def test_a_server_that_does_not_answer_is_left(self) -> None:
        """Two messages with two minutes of silence between: the client asks, hears nothing, and connects again."""
        chat = pathlib.Path(self.folder.name) / "quiet.log"
        chat.write_text("[0:00:00] ann: hello\n[0:02:30] ben: still here\n")
        with simulating("--twitch", f"mossyowl={chat}", "--ping", "3600", "--faults", "no-pong") as sim, \
                running(environment=settings(sim)) as server:
            stream = open_link(server, CHANNEL)["id"]
            wait_for(server, stream, lambda row: row["messages"] == 2, "both messages")
            self.assertGreaterEqual(len(sim.log("connect")), 2)
            self.struck(sim, "no-pong")

    def test_without_tags_every_message_still_counts(self) -> None:
        """The server refuses the capabilities: messages have no ids and no times, and are dated when they come."""
        with simulating("--twitch", f"mossyowl={self.file}", "--faults", "nak") as sim, \
                running(environment=settings(sim)) as server:
            document = follow_to_end(server, CHANNEL)
            self.struck(sim, "nak")
        said = self.wanted["source"]["counted"] + self.wanted["source"]["deleted"]
        spoken_with_notices = 2  # which come with the capabilities only
        read = document["source"]["counted"] + document["source"]["deleted"]
        self.assertLessEqual(read, said)
        self.assertGreaterEqual(read, said - spoken_with_notices)

    def test_refusals_are_told(self) -> None:
        """What cannot get better by trying again ends the stream with a sentence."""
        for fault, sentence in (("suspended", "suspended"), ("banned", "may not read"), ("silent-join", "there is no"),
                                ("redirect", "wss://"),
                                ("login-failure:count=1000", "lets nobody in")):
            with self.subTest(fault), simulating("--twitch", f"mossyowl={self.file}", "--faults", fault) as sim, \
                    running(environment=settings(sim)) as server:
                row = wait_for_end(server, open_link(server, CHANNEL)["id"])
                self.struck(sim, fault)
                self.assertEqual(row["status"], "failed")
                self.assertIn(sentence, row["error"])


if __name__ == "__main__":
    unittest.main()
