"""Channels that are not there, streams that are stopped, `watch` in a terminal, many channels in one process."""

from __future__ import annotations

import os
import pathlib
import signal
import subprocess
import tempfile
import time
import unittest

from live_server import open_link, wait_for, wait_for_end
from server import running
from simulator import binary, demo_from_zero, settings, simulating

CHANNEL = "https://www.twitch.tv/mossyowl"


def watching(data: str, environment: dict[str, str], link: str) -> subprocess.Popen:
    """Starts `crowdline watch`."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CROWDLINE_")}
    return subprocess.Popen([binary(), "watch", link, "--data", data], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            text=True, env=clean | {"XDG_CONFIG_HOME": data, "HOME": data} | environment)


class LiveChannels(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="crowdline-channels-")
        cls.file = demo_from_zero(pathlib.Path(cls.folder.name) / "chat.jsonl", 240)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def test_unknown_channel_within_ten_seconds(self) -> None:
        """At the speed of life: from the link to the sentence."""
        with simulating("--twitch", f"mossyowl={self.file}", speed=1) as sim, tempfile.TemporaryDirectory() as data:
            begun = time.monotonic()
            watch = watching(data, settings(sim, 1), "twitch.tv/nobodyhere")
            _, errors = watch.communicate(timeout=30)
            self.assertLess(time.monotonic() - begun, 12)  # 10 s, and the program's start and end
            self.assertEqual(watch.returncode, 6)
            self.assertEqual(errors, "crowdline: there is no Twitch channel nobodyhere; check its name.\n")

    def test_a_server_out_of_reach_is_told(self) -> None:
        """Within ten seconds, by the terminal and by the API; ended without a message, the stream leaves no row."""
        nowhere = {"CROWDLINE_TWITCH_IRC_URL": "ws://127.0.0.1:1/"}
        with tempfile.TemporaryDirectory() as data:
            watch = watching(data, nowhere, "mossyowl")
            begun = time.monotonic()
            lines = [watch.stdout.readline(), watch.stdout.readline()]
            self.assertLess(time.monotonic() - begun, 12)
            self.assertRegex(lines[1], r"^crowdline: .*cannot reach 127\.0\.0\.1:1: .*; trying again\.$")
            watch.send_signal(signal.SIGINT)
            text, errors = watch.communicate(timeout=30)
            self.assertEqual((watch.returncode, errors), (0, ""))
            self.assertTrue(text.endswith("Nothing was read, and nothing is stored.\n"), text)
        with running(environment=nowhere) as server:
            stream = open_link(server, CHANNEL)["id"]
            row = wait_for(server, stream, lambda row: row["error"], "the trouble", 12)
            self.assertEqual(row["status"], "live")
            self.assertIn("trying again", row["error"])
            server.ask("POST", f"/api/v1/streams/{stream}/stop")
            deadline = time.monotonic() + 10
            while server.get_json("/api/v1/streams")["total"] and time.monotonic() < deadline:
                time.sleep(0.1)
            self.assertEqual(server.get_json("/api/v1/streams")["total"], 0)

    def test_watch_to_the_end(self) -> None:
        """Sentences while it runs, the whole at the end."""
        with simulating("--twitch", f"mossyowl={self.file}") as sim, tempfile.TemporaryDirectory() as data:
            watch = watching(data, settings(sim), "mossyowl")
            text, errors = watch.communicate(timeout=90)
        self.assertEqual((watch.returncode, errors), (0, ""))
        self.assertTrue(text.startswith(f"Watching {CHANNEL}"), text[:200])
        for start in ("0:00-", "1:00-", "2:00-"):
            self.assertRegex(text, rf"(?m)^(0:0)?{start}\S+  \S")
        self.assertIn("Stored as twitch-mossyowl-", text)

    def test_ctrl_c_keeps_what_was_read(self) -> None:
        """Within 2 seconds; the stream is stored with a summary of the whole."""
        with simulating("--twitch", f"mossyowl={self.file}") as sim, tempfile.TemporaryDirectory() as data:
            watch = watching(data, settings(sim), CHANNEL)
            deadline = time.monotonic() + 30
            while not sim.log("sent") and time.monotonic() < deadline:
                time.sleep(0.05)
            time.sleep(2)
            begun = time.monotonic()
            watch.send_signal(signal.SIGINT)
            text, errors = watch.communicate(timeout=30)
            self.assertLess(time.monotonic() - begun, 4)  # 2 s on a machine of one's own
        self.assertEqual((watch.returncode, errors), (0, ""))
        self.assertIn("Stored as", text)

    def test_stop_and_open_again(self) -> None:
        """A stopped stream stays; the channel's next stream is another one."""
        with simulating("--twitch", f"mossyowl={self.file}", speed=5) as sim, \
                running(environment=settings(sim, 5)) as server:
            first = open_link(server, CHANNEL)
            self.assertEqual(open_link(server, "twitch.tv/MossyOwl")["id"], first["id"])
            wait_for(server, first["id"], lambda row: row["live_edge_ms"] and row["live_edge_ms"] > 5_000, "chat")
            status, _, _ = server.ask("POST", f"/api/v1/streams/{first['id']}/stop")
            self.assertEqual(status, 202)
            row = wait_for_end(server, first["id"])
            self.assertEqual(row["status"], "ended")
            self.assertGreater(row["messages"], 0)
            levels = {summary["level"] for summary in
                      server.get_json(f"/api/v1/streams/{row['id']}/summaries")["summaries"]}
            self.assertIn("stream", levels)
            time.sleep(1)  # ids of streams name a second
            self.assertNotEqual(open_link(server, CHANNEL)["id"], first["id"])

    def test_many_channels_within_the_join_limit(self) -> None:
        """The server closes connections that join too fast; 40 channels are joined, none is lost, 18 within 12 s."""
        names = [f"owl{number}" for number in range(40)]
        channels = [part for name in names for part in ("--twitch", f"{name}={self.file}")]
        with simulating(*channels, "--hold", str(len(names))) as sim, running(environment=settings(sim)) as server:
            streams = [open_link(server, f"twitch.tv/{name}")["id"] for name in names]
            rows = [wait_for_end(server, stream) for stream in streams]
            self.assertEqual(sim.log("join-limit"), [])
            self.assertEqual(len(sim.log("join")), len(names))
        self.assertEqual({row["status"] for row in rows}, {"ended"})
        self.assertEqual(len({row["messages"] for row in rows}), 1)


if __name__ == "__main__":
    unittest.main()
