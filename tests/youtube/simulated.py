"""The real crowdline beside the real crowdline-sim, which shows chat files as live videos of YouTube."""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import subprocess
import sys
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/live"))
from live_server import analyzed, follow_to_end, open_link, wait_for, wait_for_end  # noqa: E402, F401
from server import Server, binary, running  # noqa: E402, F401
from simulator import SPEED, Simulator, name_of, simulating  # noqa: E402, F401

SHARED = pathlib.Path(os.environ.get("CROWDLINE_SHARED") or ROOT.parent / "shared")
VIDEO = "aBcDeFgHiJ0"
LINK = f"https://www.youtube.com/watch?v={VIDEO}"


def settings(sim: Simulator, speed: int = SPEED, **more: str) -> dict[str, str]:
    """Returns the environment in which the program reads from the simulator."""
    return {"CROWDLINE_YOUTUBE_API_URL": sim.addresses["youtube"], "CROWDLINE_YOUTUBE_API_KEY": sim.addresses["youtube_key"],
            "CROWDLINE_TIME_SCALE": str(speed), "CROWDLINE_TWITCH_IRC_URL": "ws://127.0.0.1:9/"} | more


def crowdline(sim: Simulator, data: pathlib.Path, *arguments: str, status: int = 0, **more: str) -> str:
    """Runs the program to its end; returns what it printed. It must end with `status`."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CROWDLINE_")}
    run = subprocess.run([binary(), *arguments], capture_output=True, text=True, timeout=120,
                         env=clean | {"HOME": str(data), "XDG_CONFIG_HOME": str(data), "CROWDLINE_DATA": str(data)} | settings(sim, **more))
    assert run.returncode == status, f"{arguments}: {run.returncode}, not {status}: {run.stdout}{run.stderr}"
    return run.stdout + run.stderr


@contextlib.contextmanager
def showing(file: pathlib.Path, *arguments: str, speed: int = SPEED) -> Iterator[Simulator]:
    """A simulator with one live video whose chat begins when somebody reads it."""
    with simulating("--youtube", f"{VIDEO}={file}:live", "--hold", "1", *arguments, speed=speed) as sim:
        yield sim


def quota(server: Server) -> dict:
    """Returns what the API says is left."""
    return server.get_json("/api/v1/quota")["youtube"]


def paced_chat(target: pathlib.Path, seconds: int, every: float) -> pathlib.Path:
    """Writes a chat of our own making: one message each `every` seconds."""
    words = ["nice one", "LETS GO", "no way that worked", "lol", "what was that?", "gg", "so close", "hello from the back row"]
    with target.open("w") as file:
        at = 0.0
        while at < seconds:
            number = int(at / every)
            file.write(json.dumps({"message_id": f"m{number}", "message_type": "text_message", "time_in_seconds": round(at, 3),
                                   "message": words[number % len(words)],
                                   "author": {"id": f"UC{number % 40:022d}", "name": f"viewer{number % 40}"}}) + "\n")
            at += every
    return target
