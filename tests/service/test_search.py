"""Search over stored streams: what the page asks for, and `crowdline find` on the same data."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import unittest

from server import Server, binary, sample_chat


class Search(unittest.TestCase):
    """One stored stream, asked through the server, then through the command line."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="crowdline-test-")
        server = Server(cls.folder.name)
        try:
            cls.stream = server.import_chat(sample_chat(), "?title=Owl%20night")["id"]
            ask = lambda query: server.get_json(f"/api/v1/moments/search?query={query}")
            cls.answers = {query: ask(query) for query in ("owl", "laughing", "lul", "win%20love", "zeppelin")}
        finally:
            server.stop()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def find(self, *words: str) -> subprocess.CompletedProcess:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("CROWDLINE_")}
        clean |= {"XDG_CONFIG_HOME": self.folder.name, "HOME": self.folder.name}
        command = [binary(), "find", *words, "--data", self.folder.name]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, env=clean, check=False)

    def test_hits_are_moments_with_a_time(self) -> None:
        results = self.answers["owl"]["results"]
        self.assertTrue(results)
        for hit in results:
            self.assertEqual(hit["stream"], {"id": self.stream, "title": "Owl night"})
            self.assertIn(hit["kind"], ("summary", "moment", "window"))
            self.assertLess(hit["start_ms"], hit["end_ms"])
            self.assertTrue(hit["text"])
        times = [hit["start_ms"] for hit in results]
        self.assertEqual(len(times), len(set(times)), "one hit a time")

    def test_a_meaning_finds_its_emote(self) -> None:
        self.assertIn("LUL", self.answers["laughing"]["also"])
        self.assertTrue(self.answers["laughing"]["results"])
        self.assertTrue(self.answers["lul"]["results"])

    def test_words_of_chat_that_no_summary_names_are_found(self) -> None:
        self.assertTrue(self.answers["win%20love"]["results"])

    def test_nothing_is_nothing(self) -> None:
        self.assertEqual(self.answers["zeppelin"]["results"], [])

    def test_the_command_finds_the_same(self) -> None:
        answer = self.find("owl", "--json")
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertEqual(json.loads(answer.stdout)["results"], self.answers["owl"]["results"])
        told = self.find("owl")
        self.assertIn("Owl night", told.stdout)
        self.assertRegex(told.stdout, r"\d:\d\d")
        self.assertEqual(self.find("zeppelin").returncode, 0)
        self.assertEqual(self.find().returncode, 2)


if __name__ == "__main__":
    unittest.main()
