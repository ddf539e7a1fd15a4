"""The real crowdline-sim on a free port, and chat files for it to play."""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/service"))
from server import binary  # noqa: E402  (beside the other service tests)

SPEED = 50


def simulator() -> str:
    """Returns the simulator under test: that of the environment, else the one beside the program."""
    return os.environ.get("CROWDLINE_SIM") or str(pathlib.Path(binary()).with_name("crowdline-sim"))


class Simulator:
    """A running simulator that writes its log to a file."""

    def __init__(self, log: pathlib.Path, *arguments: str) -> None:
        command = [simulator(), "--listen", "127.0.0.1:0", "--log", str(log), *arguments]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE)
        self.addresses = json.loads(self.process.stdout.readline())
        self.log_path = log

    def log(self, what: str | None = None) -> list[dict]:
        """Returns the lines of the log so far, or those of one kind."""
        lines = [json.loads(line) for line in self.log_path.read_text().splitlines() if line.endswith("}")]
        return [line for line in lines if what in (None, line["what"])]

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=15)
        self.process.stdout.close()


@contextlib.contextmanager
def simulating(*arguments: str, speed: int = SPEED) -> Iterator[Simulator]:
    """A simulator that is stopped at the end."""
    with tempfile.TemporaryDirectory(prefix="crowdline-sim-") as folder:
        running = Simulator(pathlib.Path(folder) / "log.jsonl", "--speed", str(speed), *arguments)
        try:
            yield running
        finally:
            running.stop()


def settings(sim: Simulator, speed: int = SPEED, **more: str) -> dict[str, str]:
    """Returns the environment in which the program reads from the simulator."""
    return {"CROWDLINE_TWITCH_IRC_URL": sim.addresses["irc"], "CROWDLINE_TIME_SCALE": str(speed),
            "CROWDLINE_TWITCH_BTTV_URL": "off", "CROWDLINE_TWITCH_FFZ_URL": "off", "CROWDLINE_TWITCH_SEVENTV_URL": "off",
            "CROWDLINE_LIVE_SILENCE_S": "90"} | more


def name_of(fault: str) -> str:
    """Returns the fault's name, without its settings."""
    return fault.partition(":")[0]


def demo_from_zero(target: pathlib.Path, seconds: float | None = None, *, moderated: bool = True) -> pathlib.Path:
    """Writes the demo chat with its first message at second 0, where a stream whose start nobody knows begins.

    Not `moderated`: without deletions and bans, which reach back to messages from before a gap that they were lost in.
    Without its raid: the simulator cannot know the raider's name, which `analyze` keeps out of the texts.
    """
    records = [json.loads(line) for line in (ROOT / "demo/chat.jsonl").read_text().splitlines() if line]
    first = min(record["time_in_seconds"] for record in records if record["message_type"] == "text_message")
    left_out = {"raid"} if moderated else {"raid", "deleted_message", "ban_user"}
    with target.open("w") as file:
        for record in records:
            record["time_in_seconds"] = round(record["time_in_seconds"] - first, 3)
            if record["message_type"] not in left_out and 0 <= record["time_in_seconds"] <= (seconds or 1e9):
                file.write(json.dumps(record) + "\n")
    return target
