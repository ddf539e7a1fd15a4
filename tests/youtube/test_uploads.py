"""Comments of an ordinary upload: from the pasted link to the timeline."""

from __future__ import annotations

import unittest

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

    def test_without_a_key_it_says_how_to_get_one(self) -> None:
        with self.showing() as sim:
            self.assertIn("key", self.run_it(sim, "analyze", LINK, status=5, CROWDLINE_YOUTUBE_API_KEY=""))


if __name__ == "__main__":
    unittest.main()
