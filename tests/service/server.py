"""The real binary on a free port and a data folder of its own."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import pathlib
import re
import select
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parents[2]
ADDRESS = re.compile(rb"http://127\.0\.0\.1:(\d+)")


def binary() -> str:
    """Returns the program under test."""
    named = os.environ.get("CROWDLINE_BIN") or os.environ.get("CROWDLINE_BINARY")
    return named or str(ROOT / "build/release/crowdline")


class Server:
    """A running `crowdline serve`; `port` is known once the constructor returns."""

    def __init__(self, data: str, *arguments: str, environment: dict[str, str] | None = None) -> None:
        command = [binary(), "serve", "--listen", "127.0.0.1:0", "--data", data, *arguments]
        clean = {name: value for name, value in os.environ.items() if not name.startswith("CROWDLINE_")}
        clean |= {"XDG_CONFIG_HOME": data, "HOME": data} | (environment or {})
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=clean)
        self.port = self._read_port(time.monotonic() + 30)
        self.base = f"http://127.0.0.1:{self.port}"

    def _read_port(self, deadline: float) -> int:
        seen = b""
        while time.monotonic() < deadline:
            if select.select([self.process.stdout], [], [], 0.2)[0]:
                part = os.read(self.process.stdout.fileno(), 4096)
                seen += part
                if found := ADDRESS.search(seen):
                    return int(found.group(1))
                if not part:
                    break
        self.process.kill()
        raise AssertionError(f"the server printed no address, but: {seen.decode(errors='replace')}")

    def ask(self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None,
            timeout: float = 30) -> tuple[int, dict[str, str], bytes]:
        """Sends one request; returns status, headers in lower case, and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        with contextlib.closing(connection):
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    def get_json(self, path: str) -> dict:
        """Returns the JSON of a GET that must succeed."""
        status, _, body = self.ask("GET", path)
        assert status == 200, f"{path}: {status} {body[:200]!r}"
        return json.loads(body)

    def import_chat(self, chat: bytes, query: str = "") -> dict:
        """Imports a chat file and waits until it has ended; returns its row."""
        status, _, body = self.ask("POST", f"/api/v1/imports{query}", chat)
        assert status == 202, f"{status} {body[:300]!r}"
        stream = json.loads(body)["id"]
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            row = self.get_json(f"/api/v1/streams/{stream}")
            if row["status"] in ("ended", "failed"):
                return row
            time.sleep(0.05)
        raise AssertionError(f"the import of {stream} did not end")

    def events(self, stream: str, after: int | None = None, limit: int = 100_000) -> Iterator[tuple[int, str, dict]]:
        """Yields (id, name, data) until the server ends the stream of events, or `limit` came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        with contextlib.closing(connection):
            headers = {} if after is None else {"Last-Event-ID": str(after)}
            connection.request("GET", f"/api/v1/streams/{stream}/events", headers=headers)
            answer = connection.getresponse()
            if answer.status == 204:
                return
            assert answer.status == 200, answer.read()
            assert answer.headers["Content-Type"] == "text/event-stream"
            fields: dict[str, str] = {}
            for line in answer:
                text = line.decode().rstrip("\n")
                if text:
                    name, _, value = text.partition(": ")
                    fields[name] = value
                elif "event" in fields:
                    yield int(fields["id"]), fields["event"], json.loads(fields["data"])
                    fields = {}
                    limit -= 1
                    if limit == 0:
                        return

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Stops the process; returns its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            return self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise
        finally:
            self.process.stdout.close()


@contextlib.contextmanager
def running(*arguments: str, data: str | None = None, environment: dict[str, str] | None = None) -> Iterator[Server]:
    """A server that is stopped, and its data folder removed, at the end."""
    with tempfile.TemporaryDirectory(prefix="crowdline-test-") as folder:
        server = Server(data or folder, *arguments, environment=environment)
        try:
            yield server
        finally:
            status = server.stop()
        assert status == 0, f"the server ended with status {status}"


def sample_chat(minutes: int = 4) -> bytes:
    """A timed text log of our own: greetings, a joke that spreads, a question, a win."""
    lines = []
    for second in range(minutes * 60):
        name = f"viewer{second % 23}"
        hours, rest = divmod(second, 3600)
        stamp = f"[{hours}:{rest // 60:02d}:{rest % 60:02d}]"
        if second < 20:
            lines.append(f"{stamp} {name}: hello everyone, good to be here")
        elif second % 60 > 45:
            lines += [f"{stamp} viewer{(second + k) % 23}: LUL that owl again" for k in range(5)]
        elif second % 17 == 0:
            lines.append(f"{stamp} {name}: when does the second round start?")
        else:
            lines.append(f"{stamp} {name}: what a great win, love this" if second % 3 else f"{stamp} {name}: so close, sad")
    return ("\n".join(lines) + "\n").encode()
