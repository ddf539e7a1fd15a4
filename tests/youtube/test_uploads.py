"""Comments of an ordinary upload: from the pasted link to the timeline."""

from __future__ import annotations

import json
import unittest

from simulated import name_of
from whole_case import CHAT, LINK, WholeCase


class Uploads(WholeCase):
    kind = "upload"

    def test_comments_become_a_timeline(self) -> None:
        with self.showing() as sim:
            document = self.document(sim, LINK)
            source = document["source"]
            self.assertEqual(document["stream"]["kind"], "upload")
            self.assertEqual(source["reader"], "youtube-comments")
            self.assertTrue(document["stream"]["title"])
            self.assertGreater(source["counted"], 0)
            self.assertGreater(source["untimed"], 0)
            self.assert_counts_add_up(document)
            lines = sum(1 for line in CHAT.read_text().splitlines() if line.strip())
            self.assertLessEqual(source["messages"], lines + 1)
            self.assertTrue(any(one["level"] == "stream" and one["text"] for one in document["summaries"]))
            row = self.rows(sim)[0]
            self.assertEqual((row["provenance"]["chat"], row["provenance"]["facts"]), ("api", "api"))
            self.assertTrue(row["provenance"]["api_text_at"])

    def test_the_limit_is_kept_and_said(self) -> None:
        with self.showing() as sim:
            document = self.document(sim, LINK, CROWDLINE_YOUTUBE_COMMENT_PAGES="1")
            self.assertEqual(document["source"]["skipped"]["page_limit"], 1)
            self.assert_counts_add_up(document)

    def test_a_link_that_is_stored_is_not_read_again(self) -> None:
        with self.showing() as sim:
            first = self.document(sim, LINK)
            self.assertEqual(self.document(sim, LINK, CROWDLINE_YOUTUBE_API_KEY=""), first)

    def test_disabled_comments_are_final(self) -> None:
        with self.showing("--faults", "comments-disabled") as sim:
            self.assertIn("comments", self.run_it(sim, "analyze", LINK, status=6).lower())

    def test_requests_that_fail_lose_no_comment(self) -> None:
        """Damaged answers are asked for again; pages of one row and empty ones hide nothing."""
        with self.showing() as sim:
            wanted = self.document(sim, LINK)
        for number, fault in enumerate(("500:count=3", "503:count=3", "rate-limit:count=3", "html-502:count=3",
                                        "bad-json:count=1,empty-body:count=1;path=/commentThreads,cut-body:count=1;path=/commentThreads")):
            with self.subTest(fault), self.showing("--faults", fault) as sim:
                document = json.loads(self.run_it(sim, "analyze", LINK, "--json", CROWDLINE_DATA=str(self.folder / str(number))))
                self.assertEqual(document["source"], wanted["source"])
                self.assertEqual(document["windows"], wanted["windows"])
                struck = {line["fault"] for line in sim.log("fault")}
                self.assertEqual(struck, {name_of(one) for one in fault.split(",")})

    def test_a_page_that_is_refused_is_said(self) -> None:
        """What came before stays, and the document says that something is missing."""
        with self.showing("--faults", "short-pages:count=1,processing-failure") as sim:
            document = self.document(sim, LINK)
            self.assertEqual(document["source"]["skipped"]["truncated"], 1)
            self.assert_counts_add_up(document)
            self.assertEqual({line["fault"] for line in sim.log("fault")}, {"short-pages", "processing-failure"})

    def test_a_page_that_names_itself_ends_at_the_limit(self) -> None:
        with self.showing("--faults", "repeated-cursor") as sim:
            document = self.document(sim, LINK, CROWDLINE_YOUTUBE_COMMENT_PAGES="9")
            self.assertIn("repeated-cursor", {line["fault"] for line in sim.log("fault")})
            self.assertLessEqual(len([line for line in sim.log("quota") if line["path"].startswith("/comment")]), 9)
            self.assert_counts_add_up(document)

    def test_without_a_key_it_says_how_to_get_one(self) -> None:
        with self.showing() as sim:
            self.assertIn("key", self.run_it(sim, "analyze", LINK, status=5, CROWDLINE_YOUTUBE_API_KEY=""))


if __name__ == "__main__":
    unittest.main()
