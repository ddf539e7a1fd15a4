"""EventSub beside IRC: it reads while IRC cannot be had, nothing counts twice, and only what both lost is a gap."""

from __future__ import annotations

import json
import unittest

from simulated import CHAT, twitch, until
from test_channels import LINK, serving


class SecondPath(unittest.TestCase):
    def test_while_irc_does_not_answer(self) -> None:
        faults = "drop:at=60s,silent-join:share=1;at=60s;for=150s"
        with twitch("--faults", faults) as server:
            server.run("login", "twitch")
            whole = json.loads(server.run("analyze", str(CHAT), "--json", client="none"))["windows"]
            with serving(server, "public") as served:
                row = served.ask("/streams", {"link": LINK})[1]
                path = f"/streams/{row['id']}"
                until(lambda: served.ask(path)[1]["status"] == "ended", "the end", 90)
                document = served.ask(f"{path}/document")[1]
            server.stop()
            self.assertTrue(server.log("subscription"), "EventSub was asked")
            self.assertTrue(server.log("event"), "and gave chat")
            gaps = document["gaps"]
            self.assertEqual(len(gaps), 1, gaps)
            self.assertGreater(gaps[0]["end_ms"], gaps[0]["start_ms"])
            self.assertLess(gaps[0]["end_ms"] - gaps[0]["start_ms"], 60_000, "until EventSub stepped in, not until IRC came back")
            self.assertEqual(document["source"]["duplicates"], 0)
            live = {window["start_ms"]: window["messages"] for window in document["windows"]}
            compared = 0
            for window in whole:
                if window["end_ms"] <= gaps[0]["start_ms"] or window["start_ms"] >= gaps[0]["end_ms"]:
                    self.assertEqual(live.get(window["start_ms"], 0), window["messages"], f"window at {window['start_ms']}")
                    compared += 1
            self.assertGreater(compared, 5)

    def test_irc_that_is_never_there(self) -> None:
        with twitch("--hold", "0", "--rounds", "2") as server:
            server.run("login", "twitch")
            with serving(server, "public", CROWDLINE_TWITCH_IRC_URL="ws://127.0.0.1:9/") as served:
                row = served.ask("/streams", {"link": LINK})[1]
                until(lambda: served.ask(f"/streams/{row['id']}")[1]["messages"] > 200, "messages", 60)
            self.assertTrue(server.log("event"))

    def test_what_irc_refuses_for_good(self) -> None:
        with twitch("--rounds", "2", "--faults", "banned:share=1") as server:
            server.run("login", "twitch")
            with serving(server, "public") as served:
                row = served.ask("/streams", {"link": LINK})[1]
                until(lambda: served.ask(f"/streams/{row['id']}")[1]["messages"] > 100, "messages", 60)
                self.assertEqual(served.ask(f"/streams/{row['id']}")[1]["status"], "live")
            self.assertTrue(server.log("event"))
            with serving(server, "none") as served:
                row = served.ask("/streams", {"link": LINK})[1]
                until(lambda: served.ask(f"/streams/{row['id']}")[1]["status"] == "failed", "the failure", 60)

    def test_without_a_login_nothing_is_asked(self) -> None:
        with twitch("--faults", "drop:at=60s,silent-join:share=1;at=60s;for=60s") as server:
            with serving(server, "public") as served:
                row = served.ask("/streams", {"link": LINK})[1]
                until(lambda: served.ask(f"/streams/{row['id']}")[1]["status"] == "ended", "the end", 90)
            server.stop()
            self.assertEqual(server.log("subscription"), [])


if __name__ == "__main__":
    unittest.main()
