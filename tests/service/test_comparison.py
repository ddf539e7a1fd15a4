"""Two models side by side: every way into the server carries both readings; what came without one says what to do."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import tempfile
import time
import unittest

import server
from server import Server, running, sample_chat


class Comparison(unittest.TestCase):
    def test_an_import_is_compared_and_explained(self) -> None:
        with running() as one:
            stream = one.import_chat(sample_chat())["id"]
            answer = one.get_json(f"/api/v1/models/compare?stream={stream}")
            windows = one.get_json(f"/api/v1/streams/{stream}/windows")["windows"]
        self.assertEqual(len(answer["windows"]), len(windows))
        differences = [window["difference"] for window in answer["windows"] if window["difference"] is not None]
        overall = answer["overall"]
        self.assertEqual(overall["windows"], len(differences))
        self.assertGreater(len(differences), 0)
        mean = sum(map(abs, differences)) / len(differences)
        self.assertAlmostEqual(overall["mean_absolute_difference"], mean, places=3)
        most = answer["most_different"]
        self.assertTrue(most)
        for entry in most:
            self.assertIn("LUL", [term["term"] for term in entry["why"]["terms"]], entry)
            self.assertIn("untuned", entry["why"]["text"])

    def test_a_live_stream_is_compared(self) -> None:
        with running("--demo") as one:
            stream = one.get_json("/api/v1/streams?live=true")["streams"][0]["id"]
            deadline = time.monotonic() + 30
            while time.monotonic() < deadline:
                answer = one.get_json(f"/api/v1/models/compare?stream={stream}")
                if answer["overall"]["windows"] > 0:
                    return
                time.sleep(0.2)
        self.fail(f"no window was compared: {answer}")

    def test_a_stream_read_by_one_model_says_what_to_do(self) -> None:
        with tempfile.TemporaryDirectory(prefix="crowdline-test-") as data:
            chat = pathlib.Path(data) / "chat.log"
            chat.write_bytes(sample_chat())
            command = [server.binary(), "analyze", str(chat), "--data", data, "--json"]
            clean = {name: value for name, value in os.environ.items() if not name.startswith("CROWDLINE_")}
            made = subprocess.run(command, capture_output=True, timeout=60, check=True,
                                  env=clean | {"XDG_CONFIG_HOME": data, "HOME": data})
            stream = json.loads(made.stdout)["stream"]["id"]
            one = Server(data)
            try:
                status, headers, body = one.ask("GET", f"/api/v1/models/compare?stream={stream}")
                self.assertEqual(status, 409)
                self.assertEqual(headers["content-type"], "application/problem+json")
                self.assertIn("--compare", json.loads(body)["detail"])
                self.assertEqual(one.import_chat(sample_chat())["id"], stream, "importing again replaces")
                self.assertEqual(one.ask("GET", f"/api/v1/models/compare?stream={stream}")[0], 200)
            finally:
                one.stop()


if __name__ == "__main__":
    unittest.main()
