"""The real crowdline beside the real crowdline-sim, each in a folder of its own."""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import select
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHAT = ROOT / "demo/chat.jsonl"
SPEED = 50


def binary() -> str:
    """Returns the program under test."""
    return os.environ.get("CROWDLINE_BIN") or os.environ.get("CROWDLINE_BINARY") or str(ROOT / "build/release/crowdline")


def simulator() -> str:
    """Returns the simulator under test: beside the program."""
    return os.environ.get("CROWDLINE_SIM") or str(pathlib.Path(binary()).with_name("crowdline-sim"))


class Twitch:
    """A running simulator, and a place for crowdline to be run against it. All that either writes stays under `folder`."""

    def __init__(self, folder: pathlib.Path, *arguments: str) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.home.mkdir()
        self.log_path = folder / "sim.log"
        command = [simulator(), "--listen", "127.0.0.1:0", "--speed", str(SPEED), "--log", str(self.log_path), *arguments]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE)
        if not select.select([self.process.stdout], [], [], 20)[0]:
            self.process.kill()
            raise AssertionError("the simulator printed nothing")
        self.facts = json.loads(self.process.stdout.readline())
        self.runs = 0

    def environment(self, client: str = "public", **more: str) -> dict[str, str]:
        """Returns variables that point crowdline at the simulator; `client`: public, confidential, none."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith("CROWDLINE_")}
        clean |= {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home), "XDG_DATA_HOME": str(self.home),
                  "CROWDLINE_DATA": str(self.home / "data"), "CROWDLINE_TIME_SCALE": str(SPEED),
                  "CROWDLINE_TWITCH_IRC_URL": self.facts["irc"], "CROWDLINE_TWITCH_API_URL": self.facts["api"],
                  "CROWDLINE_TWITCH_ID_URL": self.facts["id"], "CROWDLINE_TWITCH_EVENTSUB_URL": self.facts["eventsub"],
                  "CROWDLINE_TWITCH_BTTV_URL": "off", "CROWDLINE_TWITCH_FFZ_URL": "off", "CROWDLINE_TWITCH_SEVENTV_URL": "off"}
        if client == "public":
            clean["CROWDLINE_TWITCH_CLIENT_ID"] = self.facts["public_client_id"]
        if client == "confidential":
            clean["CROWDLINE_TWITCH_CLIENT_ID"] = self.facts["client_id"]
            clean["CROWDLINE_TWITCH_CLIENT_SECRET"] = self.facts["client_secret"]
        return clean | more

    def start(self, *arguments: str, client: str = "public", **more: str) -> subprocess.Popen[bytes]:
        """Starts crowdline; what it prints goes to a file under `folder`."""
        self.runs += 1
        output = open(self.folder / f"run-{self.runs}.txt", "wb")
        with output:
            return subprocess.Popen([binary(), *arguments], stdout=output, stderr=subprocess.STDOUT,
                                    env=self.environment(client, **more))

    def output(self, run: int = 0) -> str:
        """Returns what a run printed so far; the newest one unless told otherwise."""
        return (self.folder / f"run-{run or self.runs}.txt").read_text(errors="replace")

    def run(self, *arguments: str, client: str = "public", status: int = 0, timeout: float = 60, **more: str) -> str:
        """Runs crowdline to its end; returns what it printed. It must end with `status`."""
        process = self.start(*arguments, client=client, **more)
        found = process.wait(timeout)
        assert found == status, f"crowdline {' '.join(arguments)}: {found}, not {status}: {self.output()}"
        return self.output()

    def log(self, what: str) -> list[dict]:
        """Returns the lines of the simulator's log that tell of `what`."""
        lines = [json.loads(line) for line in self.log_path.read_text().splitlines()]
        return [line for line in lines if line["what"] == what]

    @property
    def login_file(self) -> pathlib.Path:
        return self.home / "data/twitch-login.json"

    def stop(self) -> None:
        """Stops the simulator."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(20)
        self.process.stdout.close()


@contextlib.contextmanager
def twitch(*arguments: str) -> Iterator[Twitch]:
    """A simulator (of the channel mossyowl unless others are named) that is stopped, and whose folder is removed, at the end."""
    with tempfile.TemporaryDirectory(prefix="crowdline-twitch-") as folder:
        channel = () if "--twitch" in arguments else ("--twitch", f"mossyowl={CHAT}")
        server = Twitch(pathlib.Path(folder), *channel, *arguments)
        try:
            yield server
        finally:
            server.stop()


def until(done, what: str, limit: float = 30):
    """Waits until `done()` is true; returns it."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if value := done():
            return value
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")
