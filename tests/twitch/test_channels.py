"""A channel from the search to its recording: the server, the simulator, and a provider of emotes."""

from __future__ import annotations

import contextlib
import http.server
import json
import pathlib
import re
import tempfile
import threading
import unittest
import urllib.request
from collections.abc import Iterator

from simulated import Twitch, twitch, until

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
LINK = "https://www.twitch.tv/mossyowl"


class Served:
    """`crowdline serve` beside the simulator."""

    def __init__(self, server: Twitch, client: str, **more: str) -> None:
        self.process = server.start("serve", "--listen", "127.0.0.1:0", client=client,
                                    **({"CROWDLINE_LIVE_SILENCE_S": "90"} | more))
        self.base = until(lambda: ADDRESS.search(server.output()), "the address").group(0)

    def ask(self, path: str, body: dict | None = None) -> tuple[int, dict]:
        """Returns status and JSON."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.base}/api/v1{path}", data, {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code, json.load(refused)

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(20)


@contextlib.contextmanager
def serving(server: Twitch, client: str = "confidential", **more: str) -> Iterator[Served]:
    """A server that must end well."""
    served = Served(server, client, **more)
    try:
        yield served
    finally:
        status = served.stop()
    assert status == 0, server.output()


def helix(server: Twitch, target: str) -> list[dict]:
    """Asks the simulator as its user."""
    headers = {"Authorization": f"Bearer {server.facts['token']}", "Client-Id": server.facts["client_id"]}
    with urllib.request.urlopen(urllib.request.Request(server.facts["api"] + target, headers=headers), timeout=10) as answer:
        return json.load(answer)["data"]


class Emotes(http.server.BaseHTTPRequestHandler):
    """BetterTTV with one emote for everybody and one for each channel."""

    asked: list[str] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        own = "users" in self.path
        body = {"channelEmotes": [{"id": "2", "code": "bell"}], "sharedEmotes": []} if own else [{"id": "1", "code": "kettle"}]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_: object) -> None:
        pass


class Channels(unittest.TestCase):
    def test_from_the_search_to_the_recording(self) -> None:
        with twitch("--faults", "retitle:at=120s") as server, serving(server) as served:
            status, found = served.ask("/channels?query=moss")
            self.assertEqual(status, 200)
            self.assertEqual(found["channels"][0]["url"], LINK)
            self.assertTrue(served.ask("/channels")[1]["channels"][0]["live"])

            status, row = served.ask("/streams", {"link": found["channels"][0]["url"]})
            self.assertEqual(status, 202)
            self.assertEqual((row["title"], row["category"], row["language"]), ("Simulated stream", "Just Chatting", "en"))
            stream = helix(server, "/streams?user_login=mossyowl")[0]
            self.assertEqual(row["started_at"], stream["started_at"])
            self.assertEqual(row["tags"], stream["tags"])
            path = f"/streams/{row['id']}"
            until(lambda: served.ask(f"{path}/summaries?level=window")[1]["summaries"], "a summary while it runs")
            self.assertEqual(served.ask(path)[1]["status"], "live")
            changed = until(lambda: (now := served.ask(path)[1])["category"] == "Chess" and now, "the new category")
            self.assertEqual(changed["title"], "Simulated stream, next part")
            ended = until(lambda: (now := served.ask(path)[1])["status"] == "ended" and now, "the end", 60)
            self.assertGreater(ended["messages"], 1000)
            document = served.ask(f"{path}/document")[1]
            events = {name: count for name, count in document["source"]["skipped"].items() if name in ("event_title", "event_category")}
            self.assertEqual(events, {"event_title": 1, "event_category": 1})
            self.assertEqual(document["stream"]["tags"], stream["tags"])
            self.check_clips(server, served, path, stream["user_id"])

            video = helix(server, f"/videos?user_id={stream['user_id']}")[0]
            status, played = served.ask("/streams", {"link": f"https://www.twitch.tv/videos/{video['id']}"})
            self.assertEqual((status, played["id"]), (200, row["id"]))
            self.assertEqual(played["video"], {"kind": "twitch", "id": f"v{video['id']}", "live": False, "shift_ms": 0})
            self.assertEqual(served.ask(path)[1]["video"], played["video"], "it is remembered")
            status, missing = served.ask("/streams", {"link": "https://www.twitch.tv/videos/1"})
            self.assertEqual(status, 422)
            self.assertIn("video", missing["detail"])

    def check_clips(self, server: Twitch, served: Served, path: str, user: str) -> None:
        """All clips become pins where they lie in the recording; documents do not show what an API told."""
        made = {clip["id"]: clip for clip in helix(server, f"/clips?broadcaster_id={user}")}
        self.assertEqual(len(made), 3)
        pins = until(lambda: len(found := served.ask(f"{path}/moments")[1]["clips"]) == 3 and found, "the clips", 60)
        for pin in pins:
            clip = made[pin["id"]]
            self.assertEqual((pin["title"], pin["url"], pin["views"]), (clip["title"], clip["url"], clip["view_count"]))
            self.assertEqual((pin["start_ms"], pin["rough"]), (clip["vod_offset"] * 1000, False))
        self.assertEqual(sorted(pin["start_ms"] for pin in pins), [pin["start_ms"] for pin in pins])
        self.assertNotIn(pins[0]["title"], json.dumps(served.ask(f"{path}/document")[1]))

    def test_what_watch_reads_is_left_alone_by_serve(self) -> None:
        with twitch() as server:
            watching = server.start("watch", LINK, CROWDLINE_LIVE_SILENCE_S="90")
            until(lambda: "Watching" in server.output(), "the start")
            with serving(server) as served:
                row = served.ask("/streams")[1]["streams"][0]
                self.assertEqual((row["status"], row["error"]), ("live", None))
                status, refused = served.ask(f"/streams/{row['id']}/stop", {})
                self.assertEqual(status, 409)
                self.assertIn("another Crowdline", refused["detail"])
                self.assertEqual(served.ask("/streams", {"link": LINK})[1]["id"], row["id"])
                until(lambda: served.ask(f"/streams/{row['id']}")[1]["status"] == "ended", "the end", 60)
                self.assertGreater(served.ask(f"/streams/{row['id']}")[1]["messages"], 1000)
            self.assertEqual(watching.wait(20), 0)

    def test_a_login_that_chat_refuses_reads_as_a_guest(self) -> None:
        with twitch("--faults", "login-failure:count=2") as server:
            server.run("login", "twitch")
            with serving(server, "public") as served:
                row = served.ask("/streams", {"link": LINK})[1]
                until(lambda: served.ask(f"/streams/{row['id']}")[1]["messages"] > 100, "messages", 60)
            faults = [line for line in server.log("fault") if line["fault"] == "login-failure"]
            self.assertEqual(len(faults), 2)

    def test_a_channel_that_does_not_exist_is_told_at_once(self) -> None:
        with twitch() as server, serving(server) as served:
            status, problem = served.ask("/streams", {"link": "https://www.twitch.tv/nobody_here"})
            self.assertEqual(status, 422)
            self.assertIn("no channel called nobody_here", problem["detail"])

    def test_without_keys_chat_is_read_all_the_same(self) -> None:
        with twitch() as server, serving(server, "none") as served:
            status, problem = served.ask("/channels?query=moss")
            self.assertEqual(status, 409)
            self.assertIn("https://dev.twitch.tv/console/apps", problem["detail"])
            status, row = served.ask("/streams", {"link": LINK})
            self.assertEqual((status, row["title"]), (202, ""))
            until(lambda: served.ask(f"/streams/{row['id']}")[1]["messages"] > 100, "messages")
            status, problem = served.ask("/streams", {"link": "https://www.twitch.tv/videos/123"})
            self.assertEqual(status, 422)
            self.assertIn("client id", problem["detail"])

    def test_a_channel_that_is_offline_is_waited_for(self) -> None:
        with twitch("--hold", "0", "--offline", "300") as server, serving(server) as served:
            row = served.ask("/streams", {"link": LINK})[1]
            until(lambda: served.ask(f"/streams/{row['id']}")[1]["messages"] > 100, "the beginning", 60)

    def test_the_end_is_told_by_helix(self) -> None:
        with twitch() as server, serving(server, CROWDLINE_LIVE_SILENCE_S="0") as served:
            row = served.ask("/streams", {"link": LINK})[1]
            until(lambda: served.ask(f"/streams/{row['id']}")[1]["status"] == "ended", "the end", 60)

    def test_emotes_of_third_parties_are_emotes(self) -> None:
        Emotes.asked.clear()
        provider = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Emotes)
        threading.Thread(target=provider.serve_forever, daemon=True).start()
        lines = [f'{i * 2}\tchatter{i % 40}\tring the bell kettle now' for i in range(400)]
        try:
            with tempfile.TemporaryDirectory() as folder:
                chat = pathlib.Path(folder) / "chat.tsv"
                chat.write_text("offset_s\tauthor\ttext\n" + "\n".join(lines) + "\n")
                url = f"http://127.0.0.1:{provider.server_port}"
                with twitch("--twitch", f"mossyowl={chat}") as server, serving(server, "none", CROWDLINE_TWITCH_BTTV_URL=url) as served:
                    row = served.ask("/streams", {"link": LINK})[1]
                    path = f"/streams/{row['id']}"
                    until(lambda: served.ask(path)[1]["status"] == "ended", "the end", 60)
                    windows = served.ask(f"{path}/document")[1]["windows"]
                    room = server.log("channel")[0]["room_id"]
            self.assertEqual(sorted(Emotes.asked), ["/3/cached/emotes/global", f"/3/cached/users/twitch/{room}"])
            named = {emote["name"] for window in windows[1:] for emote in window["emotes"]}
            self.assertEqual(named, {"bell", "kettle"})
        finally:
            provider.shutdown()
            provider.server_close()


if __name__ == "__main__":
    unittest.main()
