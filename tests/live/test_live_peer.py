"""The client against a real IRC server that knows nothing of Twitch: InspIRCd with its WebSocket module."""

from __future__ import annotations

import time
import unittest

import inspircd as peer
from live_server import open_link, wait_for, wait_for_end
from server import running

MESSAGES = 500


class LivePeer(unittest.TestCase):
    def setUp(self) -> None:
        if peer.program() is None:
            print("SKIPPED (no inspircd)")
            self.skipTest("no inspircd")

    def follow(self, ircd: peer.InspIRCd):
        return running(environment={"CROWDLINE_TWITCH_IRC_URL": f"ws://127.0.0.1:{ircd.web}/",
                                    "CROWDLINE_TWITCH_IRC_PLAIN": "true"})

    def test_every_message_counts(self) -> None:
        """A flood, UTF-8, an action, tags that must be unescaped; PING is answered, or the server would end the connection."""
        with peer.inspircd(ping=3) as ircd, self.follow(ircd) as server:
            writer = peer.Writer(ircd.plain, "ann", "owlchat")
            stream = open_link(server, "twitch.tv/owlchat")["id"]
            writer.wait_for_guest()
            writer.say(*(f"message number {number} is here, schön" for number in range(MESSAGES)), "\x01ACTION waves\x01")
            wait_for(server, stream, lambda row: row["live_edge_ms"] and row["live_edge_ms"] > 10_000, "ten seconds")
            writer.close()  # it answered no PING, so the server has ended it by now
            writer = peer.Writer(ircd.plain, "ben", "owlchat")
            writer.say("the last one")
            time.sleep(1)
            server.ask("POST", f"/api/v1/streams/{stream}/stop")
            wait_for_end(server, stream)
            document = server.get_json(f"/api/v1/streams/{stream}/document")
            self.assertEqual(document["gaps"], [])
            self.assertEqual(document["source"]["counted"], MESSAGES + 2, document["source"])
            writer.close()

    def test_a_server_that_starts_again(self) -> None:
        """It goes away and comes back: the client comes back, too, and says what it cannot know."""
        with peer.inspircd() as ircd, self.follow(ircd) as server:
            writer = peer.Writer(ircd.plain, "ann", "owlchat")
            stream = open_link(server, "twitch.tv/owlchat")["id"]
            writer.wait_for_guest()
            writer.say("before", "and before")
            time.sleep(1)
            ircd.stop()
            writer.close()
            ircd.start()
            again = peer.Writer(ircd.plain, "ann", "owlchat")
            again.wait_for_guest()
            again.say("after")
            time.sleep(1)
            server.ask("POST", f"/api/v1/streams/{stream}/stop")
            self.assertEqual(wait_for_end(server, stream)["messages"], 3)
            gaps = server.get_json(f"/api/v1/streams/{stream}/document")["gaps"]
            self.assertEqual([gap["reason"] for gap in gaps], ["disconnected"])
            again.close()


if __name__ == "__main__":
    unittest.main()
