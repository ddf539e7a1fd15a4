"""Links, kinds of videos, and the search within its cap."""

from __future__ import annotations

import json
import pathlib
import tempfile
import unittest

from simulated import LINK, VIDEO, crowdline, paced_chat, quota, running, settings, showing


class Channels(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="crowdline-youtube-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.file = paced_chat(self.folder / "chat.jsonl", 600, 1)

    def test_what_a_link_names(self) -> None:
        """By the video and by its channel: live, with title and start."""
        with showing(self.file) as sim:
            facts = sim.addresses["youtube_videos"][VIDEO]
            for link in (LINK, f"https://www.youtube.com/channel/{facts['channel']}", f"https://www.youtube.com/{facts['handle']}/live"):
                resolved = json.loads(crowdline(sim, self.folder, "classify", link, "--resolve", "--json"))["resolved"]
                self.assertEqual((resolved["kind"], resolved["id"]), ("live", VIDEO), link)
                self.assertTrue(resolved["title"])

    def test_without_a_key_one_sentence_says_how_to_get_one(self) -> None:
        with showing(self.file) as sim:
            for command in (["watch", LINK], ["search", "owl", "--platform", "youtube"], ["classify", LINK, "--resolve"]):
                said = crowdline(sim, self.folder, *command, status=5, CROWDLINE_YOUTUBE_API_KEY="")
                self.assertIn("https://console.cloud.google.com/apis/credentials", said)
                self.assertIn("youtube.api_key", said)
            self.assertIn("missing API key of YouTube", crowdline(sim, self.folder, "doctor", CROWDLINE_YOUTUBE_API_KEY=""))

    def test_a_wrong_key_is_told_and_never_shown(self) -> None:
        with showing(self.file) as sim:
            said = crowdline(sim, self.folder, "watch", LINK, status=5, CROWDLINE_YOUTUBE_API_KEY="AIza-not-that-one")
        self.assertIn("does not know the key", said)
        self.assertNotIn("not-that-one", said)

    def test_the_key_is_in_no_file(self) -> None:
        with showing(self.file) as sim, running(data=str(self.folder / "data"), environment=settings(sim)) as server:
            server.ask("GET", "/api/v1/channels?query=a")
            key = sim.addresses["youtube_key"].encode()
            doctor = crowdline(sim, self.folder / "data", "doctor")
            self.assertIn("YouTube's quota of the day", doctor)
            self.assertNotIn(key.decode(), doctor)
            for path in (self.folder / "data").rglob("*"):
                if path.is_file():
                    self.assertNotIn(key, path.read_bytes(), path.name)

    def test_searches_are_few_and_kept(self) -> None:
        """Typing searches nothing; the same words are searched once; the cap is told."""
        with showing(self.file) as sim, running(environment=settings(sim, CROWDLINE_YOUTUBE_DAILY_SEARCHES="2")) as server:
            title = json.loads(crowdline(sim, self.folder, "classify", LINK, "--resolve", "--json"))["resolved"]["channel"]
            word = title.split()[0]
            before = quota(server)["searches_left"]
            for _ in range(3):
                server.get_json(f"/api/v1/channels?query={word}&platform=youtube&typing=true")
            self.assertEqual(quota(server)["searches_left"], before)
            for _ in range(2):
                found = server.get_json(f"/api/v1/channels?query={word}&platform=youtube")["channels"]
            self.assertEqual(before - quota(server)["searches_left"], 1)
            self.assertTrue(found and found[0]["platform"] == "youtube" and found[0]["live"], found)
            server.get_json("/api/v1/channels?query=zebra&platform=youtube")
            status, _, body = server.ask("GET", "/api/v1/channels?query=lion&platform=youtube")
            self.assertEqual(status, 502)
            self.assertIn("searches of the day are used up", json.loads(body)["detail"])


if __name__ == "__main__":
    unittest.main()
