"""Chat of ended streams: a file joined with facts, replay pages where they are on, and what is said otherwise."""

from __future__ import annotations

import json
import unittest

from simulated import name_of
from whole_case import CHAT, LINK, VIDEO, WholeCase


class EndedStreams(WholeCase):
    kind = "ended"

    def test_without_file_or_setting_it_says_what_to_do(self) -> None:
        with self.showing() as sim:
            said = self.run_it(sim, "analyze", LINK, status=6)
            for word in ("yt-dlp", "--video", "terms"):
                self.assertIn(word, said)

    def test_a_file_gets_the_facts_of_its_video_and_no_chat_of_another_source(self) -> None:
        with self.showing() as sim:
            plain = self.document(sim, str(CHAT), CROWDLINE_YOUTUBE_API_KEY="")
            joined = self.document(sim, str(CHAT), "--video", LINK)
            self.assertTrue(joined["stream"]["title"])
            self.assertEqual((joined["stream"]["url"], joined["stream"]["kind"]), (LINK, "ended"))
            self.assertEqual(joined["source"], plain["source"])
            provenance = self.rows(sim)[0]["provenance"]
            self.assertEqual((provenance["chat"], provenance["facts"]), ("import", "api"))

    def test_replay_pages_give_the_chat_of_the_file_when_they_are_on(self) -> None:
        with self.showing() as sim:
            replay = self.document(sim, LINK, CROWDLINE_YOUTUBE_REPLAY_PAGES="true")
            self.assertEqual(replay["source"]["reader"], "youtube-replay-pages")
            self.assert_counts_add_up(replay)
            provenance = self.rows(sim)[0]["provenance"]
            self.assertEqual((provenance["chat"], provenance["facts"], provenance["api_text_at"]), ("innertube", "innertube", None))
            file = self.document(sim, str(CHAT))
            self.assertGreaterEqual(replay["source"]["counted"] + replay["source"]["late"], 0.95 * file["source"]["counted"])

    def test_pages_need_no_key(self) -> None:
        """Title, channel, start and length stand in the pages, too; a category does not. A stream that runs is told."""
        on = {"CROWDLINE_YOUTUBE_REPLAY_PAGES": "true"}
        with self.showing() as sim:
            wanted = self.document(sim, LINK, **on)
            alone = self.document(sim, LINK, CROWDLINE_YOUTUBE_API_KEY="", CROWDLINE_DATA=str(self.folder / "alone"), **on)
            self.assertEqual((alone["source"], alone["windows"]), (wanted["source"], wanted["windows"]))
            self.assertTrue(alone["stream"]["title"] and alone["stream"]["channel"] and alone["stream"]["started_at"])
            self.assertEqual(alone["stream"], wanted["stream"])
            off = self.run_it(sim, "analyze", LINK, status=5, CROWDLINE_YOUTUBE_API_KEY="", CROWDLINE_DATA=str(self.folder / "off"))
            self.assertIn("youtube.api_key", off)
        self.kind = "live"
        with self.showing("--hold", "1") as sim:
            self.assertIn("still running", self.run_it(sim, "analyze", LINK, status=6, CROWDLINE_YOUTUBE_API_KEY="",
                                                       CROWDLINE_DATA=str(self.folder / "runs"), **on))

    def test_pages_that_ask_or_refuse(self) -> None:
        """A question of consent is answered beforehand; a page without heatmap is no trouble; what is refused is a sentence."""
        on = {"CROWDLINE_YOUTUBE_REPLAY_PAGES": "true"}
        with self.showing() as sim:
            wanted = self.document(sim, LINK, **on)
            self.assertTrue(wanted["heatmap"])
        for number, fault in enumerate(("consent-page", "no-heatmap", "500:count=2;path=/watch", "cut-body:count=2;path=replay")):
            with self.subTest(fault), self.showing("--faults", fault) as sim:
                document = self.document(sim, LINK, CROWDLINE_DATA=str(self.folder / str(number)), **on)
                self.assertEqual((document["source"], document["windows"]), (wanted["source"], wanted["windows"]))
                self.assertEqual(document.get("heatmap", []), [] if fault == "no-heatmap" else wanted["heatmap"])
                struck = {line["fault"] for line in sim.log("fault")}
                self.assertEqual(struck, set() if fault == "consent-page" else {name_of(fault)}, "it asks only who has not agreed")
        for number, (fault, said) in enumerate((("no-replay", "no replay of this chat"), ("sorry-page:share=1", "fewer requests"),
                                                ("bad-json:share=1", ""))):
            with self.subTest(fault), self.showing("--faults", fault) as sim:
                status = 6 if fault == "no-replay" else 4
                answer = self.run_it(sim, "analyze", LINK, status=status, CROWDLINE_DATA=str(self.folder / f"no{number}"), **on)
                self.assertIn(said, answer)

    def test_most_replayed_of_an_info_file_stands_beside_the_chat(self) -> None:
        with self.showing() as sim:
            self.document(sim, str(CHAT), "--video", LINK)
            heat = [{"start_time": at, "end_time": at + 5, "value": 1 if at == 5 else 0.5} for at in range(0, 50, 5)]
            info = self.folder / "video.info.json"
            info.write_text(json.dumps({"id": VIDEO, "extractor_key": "Youtube", "heatmap": heat}))
            self.run_it(sim, "analyze", str(info))
            document = json.loads(self.run_it(sim, "show", self.rows(sim)[0]["id"], "--json"))
            self.assertEqual(len(document["heatmap"]), 10)
            self.assertEqual(document["heatmap"][1], {"start_ms": 5000, "end_ms": 10000, "value": 1})


if __name__ == "__main__":
    unittest.main()
