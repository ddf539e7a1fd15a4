"""An OpenAI-compatible server on loopback that answers as a test wants."""

from __future__ import annotations

import contextlib
import http.server
import json
import re
import threading
import time
from collections.abc import Callable, Iterator

TOPIC = re.compile(r'^- (?:topic|term): "([^"]+)" in (\d+) messages of (\d+) chatters', re.MULTILINE)
RATE = re.compile(r"^- rate: (\d+) messages from (\d+) chatters", re.MULTILINE)


def true_text(prompt: str) -> str:
    """Returns a sentence that follows from the facts of the prompt."""
    if found := TOPIC.search(prompt):
        return f'In this stretch, {found[3]} people keep coming back to "{found[1]}".'
    found = RATE.search(prompt)
    return f"In this stretch, {found[2]} people write {found[1]} messages." if found else "Chat goes on."


def wrong_number(prompt: str) -> str:
    """Returns the same with a number that no fact gives."""
    found = RATE.search(prompt)
    return f"In this stretch, {int(found[2]) * 3 + 7} people write in all." if found else "7 people write."


def event(data: object) -> bytes:
    return b"data: " + (data if isinstance(data, bytes) else json.dumps(data).encode()) + b"\n\n"


def delta(content: str | None, **more: object) -> bytes:
    return event({"choices": [{"index": 0, "delta": {"content": content}, "finish_reason": None} | more]})


class ScriptedModel(http.server.ThreadingHTTPServer):
    """`write` makes the text from the user's part of the prompt; `misbehave` may take the call over: it returns True then."""

    daemon_threads = True

    def __init__(self, write: Callable[[str], str]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.write = write
        self.misbehave: Callable[["Handler", dict], bool] = lambda handler, body: False
        self.calls: list[dict] = []
        self.keys: list[str | None] = []
        self.lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class Handler(http.server.BaseHTTPRequestHandler):
    server: ScriptedModel

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.server.lock:
            self.server.calls.append(body)
            self.server.keys.append(self.headers.get("Authorization"))
        if self.path != "/v1/chat/completions":
            return self.refuse(404, "no such address")
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            if not self.server.misbehave(self, body):
                self.stream(json.dumps({"text": self.server.write(body["messages"][1]["content"])}))

    def begin(self, kind: str = "text/event-stream") -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()

    def stream(self, text: str, done: bool = True) -> None:
        """Streams a text in small pieces, the first with no content, as llama.cpp does."""
        self.begin()
        self.wfile.write(delta(None))
        for at in range(0, len(text), 7):
            self.wfile.write(delta(text[at:at + 7]))
            self.wfile.flush()
        if done:
            self.wfile.write(delta(None, finish_reason="stop") + event(b"[DONE]"))

    def refuse(self, status: int, message: str, **headers: str) -> None:
        body = json.dumps({"error": {"code": status, "message": message}}).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def hang(self, seconds: float) -> None:
        self.begin()
        self.wfile.write(delta("wait"))
        self.wfile.flush()
        time.sleep(seconds)

    def log_message(self, *arguments: object) -> None:
        """Says nothing: tests look at `calls`."""


@contextlib.contextmanager
def scripted(write: Callable[[str], str] = true_text) -> Iterator[ScriptedModel]:
    """A running server, stopped at the end."""
    server = ScriptedModel(write)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def settings(model: ScriptedModel, **more: str) -> dict[str, str]:
    """Returns the environment in which the program asks that server."""
    return {"CROWDLINE_LLM_URL": model.url, "CROWDLINE_LLM_MODEL": "scripted-model",
            "CROWDLINE_LLM_API_KEY": "key-that-nobody-sees", "CROWDLINE_LLM_CALLS_PER_HOUR": "1000"} | more
