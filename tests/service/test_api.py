"""The HTTP API of the running binary: import to document, events that resume, restarts, and what must be refused."""

from __future__ import annotations

import json
import pathlib
import signal
import socket
import tempfile
import time
import unittest

import server
from server import Server, running, sample_chat


class WithServer(unittest.TestCase):
    """One server for all tests of a class."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.context = running()
        cls.server = cls.context.__enter__()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.context.__exit__(None, None, None)


class Imports(WithServer):
    def test_a_chat_file_becomes_a_document(self) -> None:
        row = self.server.import_chat(sample_chat(), "?title=Owl%20night")
        self.assertEqual(row["status"], "ended", row)
        self.assertEqual(row["title"], "Owl night")
        document = self.server.get_json(f"/api/v1/streams/{row['id']}/document")
        self.assertEqual(document["format"], "crowdline.timeline/1")
        source = document["source"]
        total = source["counted"] + source["untimed"] + sum(source["skipped"].values()) + source["duplicates"]
        self.assertEqual(source["messages"], total + source["late"] + source["deleted"])
        self.assertEqual(source["messages"], sample_chat().count(b"\n"))
        self.assertEqual(sum(window["messages"] for window in document["windows"]), source["counted"])
        for left, right in zip(document["windows"], document["windows"][1:]):
            self.assertEqual(left["end_ms"], right["start_ms"])
        self.assertNotIn("viewer", json.dumps(document), "a chatter's name")

    def test_the_parts_are_those_of_the_document(self) -> None:
        stream = self.server.import_chat(sample_chat())["id"]
        document = self.server.get_json(f"/api/v1/streams/{stream}/document")
        base = f"/api/v1/streams/{stream}"
        self.assertEqual(self.server.get_json(f"{base}/windows")["windows"], document["windows"])
        self.assertEqual(self.server.get_json(f"{base}/moments")["moments"], document["moments"])
        self.assertEqual(self.server.get_json(f"{base}/exports/json"), document)
        summaries = self.server.get_json(f"{base}/summaries")["summaries"]
        self.assertCountEqual([s["id"] for s in summaries], [s["id"] for s in document["summaries"]])
        recap = self.server.get_json(f"{base}/recap?at_ms=200000")
        self.assertLessEqual(set(recap["summaries"]), {s["id"] for s in summaries})
        self.assertTrue(recap["so_far"] or recap["now"])

    def test_lanes_add_up(self) -> None:
        row = self.server.import_chat(sample_chat())
        lanes = self.server.get_json(f"/api/v1/streams/{row['id']}/lanes?points=1200")
        columns = [lanes[name] for name in ("t_ms", "messages", "messages_max", "chatters", "sentiment", "toxicity")]
        columns += lanes["emotions"].values()
        self.assertEqual({len(column) for column in columns}, {len(lanes["t_ms"])})
        self.assertEqual(lanes["step_ms"], 1000)
        self.assertAlmostEqual(sum(lanes["messages"]), row["messages"], places=3)

    def test_what_is_no_chat_is_said_so(self) -> None:
        for body in (b"", b"\x00\xff" * 5000, b"{}", b"just a line of prose\n", b"[" * 100_000):
            status, headers, answer = self.server.ask("POST", "/api/v1/imports", body)
            self.assertEqual(status, 422, body[:20])
            self.assertEqual(headers["content-type"], "application/problem+json")
            self.assertTrue(json.loads(answer)["detail"])
        self.assertEqual(self.server.ask("GET", "/healthz")[0], 200)

    def test_no_upload_stays_behind(self) -> None:
        with tempfile.TemporaryDirectory(prefix="crowdline-test-") as data:
            one = Server(data)
            try:
                one.import_chat(sample_chat())
                one.ask("POST", "/api/v1/imports", b"no chat")
                with socket.create_connection(("127.0.0.1", one.port)) as broken:
                    broken.sendall(b"POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999\r\n\r\nhalf")
                time.sleep(0.5)
            finally:
                one.stop()
            self.assertEqual([str(path) for path in pathlib.Path(data).rglob("upload-*")], [])

    def test_deleting_forgets(self) -> None:
        stream = self.server.import_chat(sample_chat(3))["id"]
        self.assertEqual(self.server.ask("DELETE", f"/api/v1/streams/{stream}")[0], 204)
        for path in ("", "/document", "/lanes", "/events", "/windows"):
            self.assertEqual(self.server.ask("GET", f"/api/v1/streams/{stream}{path}")[0], 404, path)
        listed = self.server.get_json("/api/v1/streams")["streams"]
        self.assertNotIn(stream, [row["id"] for row in listed])


class Events(unittest.TestCase):
    def test_events_resume_where_they_ended(self) -> None:
        with running() as one:
            stream = one.import_chat(sample_chat())["id"]
            whole = list(one.events(stream))
            self.assertGreater(len(whole), 1)
            numbers = [number for number, _, _ in whole]
            self.assertEqual(numbers, sorted(set(numbers)))
            self.assertEqual(whole[-1][1], "ended")
            for cut in (0, len(whole) // 2, len(whole) - 2):
                self.assertEqual(list(one.events(stream, after=numbers[cut])), whole[cut + 1:])
            self.assertEqual(list(one.events(stream, after=numbers[-1])), [], "204 tells a browser to stop")

    def test_the_demo_arrives_live(self) -> None:
        with running("--demo") as one:
            live = one.get_json("/api/v1/streams?live=true")["streams"]
            self.assertEqual(len(live), 1)
            events = list(one.events(live[0]["id"], limit=5))
            self.assertEqual(len(events), 5)
            more = list(one.events(live[0]["id"], after=events[1][0], limit=3))
            self.assertEqual(more, events[2:])
            self.assertEqual(one.stop(), 0)

    def test_many_subscribers_leave_no_trace(self) -> None:
        with running("--demo") as one:
            stream = one.get_json("/api/v1/streams?live=true")["streams"][0]["id"]
            for _ in range(50):
                next(one.events(stream))
            deadline = time.monotonic() + 10
            text = ""
            while time.monotonic() < deadline:
                text = one.ask("GET", "/metrics")[2].decode()
                if "crowdline_sse_subscribers 0\n" in text:
                    return
                time.sleep(0.1)
            self.fail(f"subscribers stay: {text}")


class Restarts(unittest.TestCase):
    def test_a_restart_keeps_everything(self) -> None:
        with tempfile.TemporaryDirectory(prefix="crowdline-test-") as data:
            first = Server(data)
            stream = first.import_chat(sample_chat())["id"]
            before = first.ask("GET", f"/api/v1/streams/{stream}/document")[2]
            self.assertEqual(first.stop(), 0)
            second = Server(data)
            try:
                self.assertEqual(second.ask("GET", f"/api/v1/streams/{stream}/document")[2], before)
            finally:
                second.stop(signal.SIGKILL)
            third = Server(data)
            try:
                self.assertEqual(third.ask("GET", f"/api/v1/streams/{stream}/document")[2], before)
            finally:
                third.stop()

    def test_it_stops_at_once_with_open_connections(self) -> None:
        with running("--demo") as one:
            stream = one.get_json("/api/v1/streams")["streams"][0]["id"]
            follower = one.events(stream)
            next(follower)
            with socket.create_connection(("127.0.0.1", one.port)) as idle:
                idle.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
                self.assertIn(b"200 OK", idle.recv(4096))
                begin = time.monotonic()
                self.assertEqual(one.stop(), 0)
                self.assertLess(time.monotonic() - begin, 10, "a drain must not wait for idle connections")
            follower.close()


class Refusals(WithServer):
    def test_paths_do_not_leave_the_site(self) -> None:
        for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/assets/..%5c..%5cetc/passwd",
                     "/media/../../etc/passwd", "/api/v1/streams/..%2f..%2fetc%2fpasswd/document", "/.git/config",
                     "/%00", "/media/demo.webm%00.html", "//etc/passwd", "/etc/passwd.txt"):
            status, _, body = self.server.ask("GET", path)
            self.assertNotIn(b"root:", body, path)
            self.assertIn(status, (200, 400, 404), path)
            if status == 200:  # the page, for an address of its own router
                self.assertIn(b"<!doctype html>", body[:200].lower(), path)

    def test_input_is_data(self) -> None:
        stream = self.server.import_chat(sample_chat())["id"]
        total = self.server.get_json("/api/v1/streams")["total"]
        attacks = ["' OR 1=1 --", '"; DROP TABLE stream; --', "%", "_", "*", "NEAR(", '"', "a AND", "(", "title:x", "\\",
                   "<script>alert(1)</script>", "{}", "\u202e", "💥" * 10, "a" * 50]
        for text in attacks:
            quoted = "".join(f"%{byte:02x}" for byte in text.encode())
            for path in (f"/api/v1/streams?query={quoted}", f"/api/v1/moments/search?query={quoted}",
                         f"/api/v1/glossary?query={quoted}", f"/api/v1/glossary/{quoted}", f"/api/v1/streams/{quoted}",
                         f"/api/v1/models/compare?stream={quoted}", f"/api/v1/streams/{stream}/exports/{quoted}"):
                status, headers, _ = self.server.ask("GET", path)
                self.assertLess(status, 500, path)
                self.assertIn("json", headers["content-type"], path)
        self.assertEqual(self.server.get_json("/api/v1/streams")["total"], total)

    def test_titles_come_out_as_they_went_in(self) -> None:
        title = "<script>alert('x')</script> \" & \\ 💥"
        quoted = "".join(f"%{byte:02x}" for byte in title.encode())
        row = self.server.import_chat(sample_chat(5), f"?title={quoted}")
        self.assertEqual(row["title"], title)
        status, headers, html = self.server.ask("GET", f"/api/v1/streams/{row['id']}/exports/html")
        self.assertEqual(status, 200)
        self.assertNotIn(b"<script>alert(", html)
        self.assertRegex(headers["content-disposition"], r'^attachment; filename="[^"\\/]+"$')

    def test_foreign_pages_and_names_are_refused(self) -> None:
        self.assertEqual(self.server.ask("GET", "/healthz", headers={"Host": "evil.example"})[0], 421)
        for origin in ("http://evil.example", "null", f"http://127.0.0.1:{self.server.port + 1}"):
            status = self.server.ask("POST", "/api/v1/streams/x/stop", b"", {"Origin": origin})[0]
            self.assertEqual(status, 403, origin)
        own = {"Origin": f"http://127.0.0.1:{self.server.port}"}
        self.assertEqual(self.server.ask("POST", "/api/v1/streams/x/stop", b"", own)[0], 404)

    def test_every_answer_is_guarded(self) -> None:
        for path in ("/", "/healthz", "/api/v1/streams", "/nothing.txt", "/api/openapi.yaml"):
            headers = self.server.ask("GET", path)[1]
            self.assertIn("default-src 'none'", headers["content-security-policy"], path)
            self.assertEqual(headers["x-content-type-options"], "nosniff")
            self.assertNotIn("access-control-allow-origin", headers)

    def test_the_page_and_its_video(self) -> None:
        status, headers, body = self.server.ask("GET", "/", headers={"Accept-Encoding": "gzip"})
        self.assertEqual(status, 200)
        self.assertIn("text/html", headers["content-type"])
        tag = headers["etag"]
        self.assertEqual(self.server.ask("GET", "/", headers={"If-None-Match": tag})[0], 304)
        status, headers, body = self.server.ask("GET", "/media/demo.webm", headers={"Range": "bytes=4-7"})
        self.assertEqual((status, len(body)), (206, 4))
        self.assertRegex(headers["content-range"], r"^bytes 4-7/\d+$")
        status, headers, body = self.server.ask("HEAD", "/media/demo.webm")
        self.assertEqual((status, body), (200, b""))
        self.assertGreater(int(headers["content-length"]), 10_000)


class Tokens(unittest.TestCase):
    def test_an_operator_token_guards_writing_and_reading(self) -> None:
        with running(environment={"CROWDLINE_API_OPERATOR_TOKEN": "long enough"}) as one:
            self.assertEqual(one.ask("GET", "/healthz")[0], 200)
            self.assertEqual(one.ask("GET", "/api/v1/streams")[0], 401)
            self.assertEqual(one.ask("POST", "/api/v1/imports", sample_chat())[0], 401)
            right = {"Authorization": "Bearer long enough"}
            self.assertEqual(one.ask("GET", "/api/v1/streams", headers=right)[0], 200)
            self.assertEqual(one.ask("POST", "/api/v1/imports", sample_chat(), right)[0], 202)

    def test_an_open_address_needs_one(self) -> None:
        import subprocess

        with tempfile.TemporaryDirectory(prefix="crowdline-test-") as data:
            refused = subprocess.run([server.binary(), "serve", "--listen", "0.0.0.0:0", "--data", data],
                                     capture_output=True, text=True, timeout=20, check=False)
        self.assertEqual(refused.returncode, 2, refused.stderr)
        self.assertIn("operator_token", refused.stderr)
        self.assertEqual(refused.stderr.count("\n"), 1)


class Limits(unittest.TestCase):
    def test_bodies_beyond_the_setting_are_refused(self) -> None:
        with running(environment={"CROWDLINE_API_BODY_LIMIT": "2000"}) as one:
            self.assertEqual(one.ask("POST", "/api/v1/imports", b"[0:00:01] a: b\n" * 10)[0], 202)
            self.assertEqual(one.ask("POST", "/api/v1/imports", b"x" * 2001)[0], 413)


if __name__ == "__main__":
    unittest.main()
