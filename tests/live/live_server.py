"""A server that follows channels of the simulator, and what it makes of them."""

from __future__ import annotations

import json
import subprocess
import time

from simulator import binary
from server import Server


def open_link(server: Server, link: str) -> dict:
    """Opens a link on the server; returns the stream's row."""
    status, _, body = server.ask("POST", "/api/v1/streams", json.dumps({"link": link}).encode(),
                                 {"Content-Type": "application/json"})
    assert status in (200, 202), f"{status} {body[:300]!r}"
    return json.loads(body)


def wait_for(server: Server, stream: str, done, what: str, limit_s: float = 60) -> dict:
    """Waits until `done(row)`; returns the row."""
    deadline = time.monotonic() + limit_s
    while time.monotonic() < deadline:
        row = server.get_json(f"/api/v1/streams/{stream}")
        if done(row):
            return row
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}: {row}")


def wait_for_end(server: Server, stream: str, limit_s: float = 90) -> dict:
    """Waits until a stream has ended or failed; returns its row."""
    return wait_for(server, stream, lambda row: row["status"] in ("ended", "failed"), "the end", limit_s)


def follow_to_end(server: Server, link: str, limit_s: float = 90) -> dict:
    """Opens a link, waits for the end of its stream, returns the timeline document."""
    row = wait_for_end(server, open_link(server, link)["id"], limit_s)
    assert row["status"] == "ended", row
    return server.get_json(f"/api/v1/streams/{row['id']}/document")


def analyzed(path: str, data: str) -> dict:
    """Returns the document that `analyze` makes of a file."""
    run = subprocess.run([binary(), "analyze", path, "--json", "--compare", "--data", data], check=True,
                         capture_output=True, timeout=120)
    return json.loads(run.stdout)
