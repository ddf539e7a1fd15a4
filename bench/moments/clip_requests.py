"""Makes a second set for `model evaluate --moments`: where viewers of the archive ask for a clip.

`clip_requests.py ARCHIVE OUT`: ARCHIVE is the unpacked archive (files `STREAM.tsv`). Writes `OUT/data/highlights/clips.tsv`, a span of
30 seconds that ends with each request, and `OUT/chat`, the same chats without the requests. Then
`crowdline model evaluate --moments --shared OUT --chat OUT/chat --out OUT` measures. Streams with clips, of references and of the
test split are left out: constants of moments may be chosen on what this finds.
"""

from __future__ import annotations

import json
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEAST_MESSAGES = 800
LONGEST_REQUEST = 80  # characters
SPAN_S = 30
APART_S = 90  # requests that are nearer are one
REQUEST = re.compile(
    r"^(.*\b(some ?one|somebody|please|pls|chat|quick|just|should|need|and|anyone)\b.{0,12}\bclip(ped)?"
    r" ?(it|that|this|dat|the|of|da)?\b.*|.*\bclip (it|that|this|dat)\b.*|!?clip(ped)?[!. ]*|.*\bclip!.*)$", re.I)
# Tools, gaps in walls, films: seen while this was written.
OTHER = re.compile(
    r"https|how|can i|had to|from nothing|ll go back|clip (on )?(right )?through|coupon|compilation|youtube|play the|panting|"
    r"clipped to|ball just|have (a|that) clip|got a clip|put a clip|a clip of|need that clip|go back|just clip them|krita|claws|"
    r"call it a|sunday|trough|bumper|full video|munks", re.I)


def shared_data() -> pathlib.Path:
    """Returns the folder of the shared data."""
    return pathlib.Path(os.environ.get("CROWDLINE_SHARED", ROOT / "../shared")) / "data"


def kept_streams(data: pathlib.Path) -> list[str]:
    """Returns the streams that may be used, of the archive's index."""
    barred = {line.split("\t")[0] for line in (data / "highlights/clips.tsv").read_text().splitlines()}
    barred |= {json.loads(line)["stream"] for line in (data / "references/dev.jsonl").read_text().splitlines()}
    for line in (data / "labels/labels.tsv").read_text().splitlines():
        fields = line.split("\t")
        if fields[8] == "test":
            barred.add(fields[2])
    rows = [line.split("\t") for line in (data / "greatsphynx/index.tsv").read_text().splitlines()[1:]]
    return [row[0] for row in rows if row[0] not in barred and int(row[2]) >= LEAST_MESSAGES]


def is_request(row: list[str]) -> bool:
    """Tells whether a message asks for a clip."""
    return len(row) >= 4 and len(row[3]) < LONGEST_REQUEST and bool(REQUEST.match(row[3])) and not OTHER.search(row[3])


def times_of(requests: list[float]) -> list[int]:
    """Returns when the first of each group of requests came."""
    times: list[int] = []
    last = -1e9
    for time in requests:
        if time - last >= APART_S:
            times.append(int(time))
        last = time
    return times


def main() -> None:
    """Reads the archive and writes the set."""
    archive, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    data = shared_data()
    if not data.exists():
        print("SKIPPED (no shared data)")
        return
    (out / "chat").mkdir(parents=True, exist_ok=True)
    (out / "data/highlights").mkdir(parents=True, exist_ok=True)
    table = ["vod\tstart_s\tend_s\ttitle"]
    for stream in kept_streams(data):
        lines = (archive / f"{stream}.tsv").read_text(encoding="utf-8").split("\n")
        asking = [line for line in lines[1:] if is_request(line.split("\t"))]
        times = [time for time in times_of([float(line.split("\t")[0]) for line in asking]) if time > SPAN_S]
        if not times:
            continue
        left = set(asking)
        rest = "\n".join(line for line in lines if line not in left)
        (out / "chat" / f"{stream}.tsv").write_text(rest, encoding="utf-8")
        table += [f"{stream}\t{time - SPAN_S}\t{time}\t" for time in times]
    (out / "data/highlights/clips.tsv").write_text("\n".join(table) + "\n")
    print(f"{len(table) - 1} requests")


if __name__ == "__main__":
    main()
