"""Many live channels at once: crowdline-sim plays, `crowdline serve` reads. Prints CPU, memory, delays and losses.

    python3 bench/live/run.py --channels 500 --rate 10000 --seconds 60

All channels are joined first, then the simulator begins to play and the clock runs. The delay is measured inside the server,
from the socket to the window; each batch counts with its oldest message, so the figures are upper bounds.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import re
import signal
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests/live"), str(ROOT / "tests/service")]
from live_server import open_link  # noqa: E402
from server import Server  # noqa: E402
from simulator import Simulator  # noqa: E402

FILES = 20  # different files, so that channels do not speak in step
JOINED_AT_ONCE = 8
WINDOW_S = 20  # windows are closed while it runs, too


def texts() -> list[str]:
    """Messages of our own writing: those of the demo."""
    records = (json.loads(line) for line in (ROOT / "demo/chat.jsonl").read_text().splitlines() if line)
    return [" ".join(record["message"].split()) for record in records if record.get("message")]


def write_chats(folder: pathlib.Path, rate: float, seconds: int, together: bool) -> list[tuple[pathlib.Path, int]]:
    """Writes chat files with `rate` messages a second; returns them with their numbers of messages.

    Streams begin within one window of each other, as windows of different streams end at different times; unless `together`.
    """
    said, chats = texts(), []
    for number in range(FILES):
        draw, at, count = random.Random(number), number / FILES * (1 / rate if together else WINDOW_S), 0
        path = folder / f"chat{number}.tsv"
        with path.open("w") as file:
            file.write("offset_s\tauthor\tbadges\ttext\temotes\n")
            while at < seconds:
                file.write(f"{at:.3f}\tviewer{draw.randrange(400)}\t\t{draw.choice(said)}\t\n")
                at, count = at + draw.uniform(0.5, 1.5) / rate, count + 1
        chats.append((path, count))
    return chats


class Sample:
    """Counters of the server at one moment."""

    def __init__(self, server: Server) -> None:
        _, _, body = server.ask("GET", "/metrics", timeout=60)
        self.values = {name: float(value) for name, value in re.findall(r"^(\S+) (\S+)$", body.decode(), re.MULTILINE)}
        self.at = time.monotonic()

    def since(self, before: Sample, name: str) -> float:
        return self.values[name] - before.values.get(name, 0)

    def memory(self) -> float:
        """Returns resident bytes."""
        return self.values["process_resident_memory_bytes"]

    def percentile(self, before: Sample, share: float) -> float:
        """Upper bound in seconds of the bucket that holds this share of the messages."""
        rows = [(bound, self.since(before, f'crowdline_live_delay_seconds_bucket{{le="{bound}"}}'))
                for bound in re.findall(r'crowdline_live_delay_seconds_bucket\{le="([^"]+)"\}', " ".join(self.values))]
        total = rows[-1][1]
        return next(float(bound) for bound, below in rows if below >= share * total)


def wait_until(done, what: str, limit_s: float) -> None:
    deadline = time.monotonic() + limit_s
    while not done():
        if time.monotonic() > deadline:
            raise SystemExit(f"waited in vain for {what}")
        time.sleep(0.2)


def rows_of(server: Server) -> list[dict]:
    pages, rows = 1, []
    number = 1
    while number <= pages:
        page = server.get_json(f"/api/v1/streams?page={number}")
        rows, pages, number = rows + page["streams"], page["pages"], number + 1
    return rows


def measure(server: Server, sim: Simulator, options: argparse.Namespace, expected: int) -> None:
    """From the first message to the last one."""
    begun, bare = time.monotonic(), Sample(server).memory()
    names = [f"owl{number}" for number in range(options.channels)]
    with ThreadPoolExecutor(JOINED_AT_ONCE) as pool:
        list(pool.map(lambda name: open_link(server, f"twitch.tv/{name}"), names))
    wait_until(lambda: sim.log("released"), "the joins", options.channels / options.join_limit * 15 + 60)
    print(f"{options.channels} channels joined in {time.monotonic() - begun:.1f} s")
    joined = Sample(server).memory()
    time.sleep(0 if options.together else WINDOW_S)  # until all have begun
    before = Sample(server)
    time.sleep(options.seconds)
    after = Sample(server)
    passed = after.at - before.at
    count = after.since(before, "crowdline_live_delay_seconds_count")
    cpu = after.since(before, "process_cpu_seconds_total")
    print(f"{count / passed:.0f} messages a second for {passed:.0f} s; {cpu / passed:.2f} cores, "
          f"{cpu / max(count, 1) * 1e6:.1f} us CPU a message; "
          f"memory {after.memory() / 1e6:.0f} MB")
    print(f"memory without channels {bare / 1e6:.0f} MB; a channel {(joined - bare) / options.channels / 1e3:.0f} kB when joined, "
          f"{(after.memory() - bare) / options.channels / 1e3:.0f} kB with its chat of "
          f"{(after.at - begun) / 60:.1f} min at {options.rate / options.channels:g} messages a second")
    print("socket to window: " + ", ".join(f"p{share * 100:g} <= {after.percentile(before, share) * 1e3:g} ms"
                                           for share in (0.5, 0.9, 0.99, 0.999)))
    time.sleep(3)
    report_losses(server, sim, expected, options)


def report_losses(server: Server, sim: Simulator, expected: int, options: argparse.Namespace) -> None:
    metrics = Sample(server).values
    unused = {reason: int(value) for name, value in metrics.items()
              for reason in re.findall(r'crowdline_twitch_unused_total\{reason="(\w+)"\}', name)}
    rows = rows_of(server)
    read = sum(row["messages"] for row in rows)
    print(f"{read} of {expected} messages counted; connections {metrics['crowdline_twitch_connections']:.0f}, "
          f"reconnects {metrics['crowdline_twitch_reconnects_total']:.0f}, not used {unused}")
    if faults := sim.log("fault"):
        report_gaps(server, rows, faults, options.together)


def report_gaps(server: Server, rows: list[dict], faults: list[dict], together: bool) -> None:
    """Says how far the gaps begin from the faults; a stream's own time begins with its first message."""
    struck = sorted({(fault["fault"], fault["at_ms"]) for fault in faults})
    distances, lengths, without = [], [], 0
    for row in rows:
        number = int(row["channel"].removeprefix("owl")) % FILES
        begun_ms = 0 if together else number / FILES * WINDOW_S * 1000
        gaps = server.get_json(f"/api/v1/streams/{row['id']}/document")["gaps"]
        distances += [min(abs(gap["start_ms"] + begun_ms - at_ms) for _, at_ms in struck) for gap in gaps]
        lengths += [gap["end_ms"] - gap["start_ms"] for gap in gaps]
        without += not gaps
    print(f"faults {struck}: {len(lengths)} gaps, {without} streams without; they begin at most {max(distances):.0f} ms from a "
          f"fault, and last {min(lengths)} to {max(lengths)} ms")


def stop(server: Server) -> None:
    """Ends the server; every stream is summarised and stored first."""
    begun = time.monotonic()
    server.process.send_signal(signal.SIGTERM)
    status = server.process.wait(timeout=300)
    print(f"stopped in {time.monotonic() - begun:.1f} s, status {status}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--channels", type=int, default=500)
    parser.add_argument("--rate", type=float, default=10_000, help="messages a second, all channels together")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--join-limit", type=int, default=1000, help="18: as with Twitch; the simulator then cuts off who is faster")
    parser.add_argument("--faults", default="", help="of crowdline-sim, e.g. drop:at=30s")
    parser.add_argument("--together", action="store_true", help="all streams begin, and end their windows, at the same moment")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="crowdline-bench-") as name:
        folder = pathlib.Path(name)
        chats = write_chats(folder, options.rate / options.channels,
                            options.seconds + (0 if options.together else WINDOW_S), options.together)
        channels, expected = [], 0
        for number in range(options.channels):
            path, count = chats[number % FILES]
            channels += ["--twitch", f"owl{number}={path}"]
            expected += count
        limits = [] if options.join_limit <= 18 else ["--join-limit", "0"]
        sim = Simulator(folder / "log.jsonl", "--speed", "1", "--hold", str(options.channels), "--channel-limit", "0", *limits,
                        *(["--faults", options.faults] if options.faults else []), *channels)
        environment = {"CROWDLINE_TWITCH_IRC_URL": sim.addresses["irc"], "CROWDLINE_SUMMARY_WINDOW_S": str(WINDOW_S),
                       "CROWDLINE_TWITCH_JOIN_LIMIT": str(options.join_limit)}
        server = Server(str(folder / "data"), environment=environment)
        try:
            measure(server, sim, options, expected)
        finally:
            stop(server)
            sim.stop()


if __name__ == "__main__":
    main()
