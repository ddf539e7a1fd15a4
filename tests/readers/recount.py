#!/usr/bin/env python3
"""Counts the records of a chat file, independently of Crowdline: standard library only, whole file in memory.

    recount.py FILE...        one line of JSON a file

It knows nothing of how Crowdline reads: formats are told by a look at the parsed data. Only undamaged files are its
business; a damaged one raises ValueError.
"""

import csv
import gzip
import io
import json
import re
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path

TEXT_COLUMNS = {"text", "message", "body", "content", "comment", "msg"}
OUT_OF_ORDER_S = 60
IMPLAUSIBLE_S = 48 * 3600


@dataclass
class Count:
    """What must come out of a file. `None`: this counter cannot tell."""

    form: str
    records: int                     # = source.messages
    tickers: int | None = None       # = skipped.duplicate_ticker
    no_text: int | None = None       # = skipped.no_text
    messages: int | None = None      # = counted + late + duplicates + deleted by anybody + implausible
    duplicates: int | None = None    # = duplicates
    late: int | None = None          # = late
    notes: list[str] = field(default_factory=list)


def unpack(path: Path) -> bytes:
    """The file's bytes behind .gz or .zst."""
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        return gzip.decompress(data)
    if data[:4] == b"\x28\xb5\x2f\xfd":
        zstd = shutil.which("zstd")
        if zstd is None:
            raise LookupError("zstd is not installed")
        return subprocess.run([zstd, "-dcq"], input=data, stdout=subprocess.PIPE, check=True).stdout
    return data


def late_of(times: list[float]) -> int:
    """Messages that come more than a minute after a later one."""
    newest = float("-inf")
    late = 0
    for time in times:
        newest = max(newest, time)
        late += time < newest - OUT_OF_ORDER_S
    return late


def plausible(times: list[float]) -> list[float]:
    middle = sorted(times)[(len(times) - 1) // 2] if times else 0
    return [time for time in times if abs(time - middle) <= IMPLAUSIBLE_S]


def repeated(ids: list[str]) -> int:
    named = [i for i in ids if i]
    return len(named) - len(set(named))


def count_tsv(text: str) -> Count:
    lines = [line.rstrip("\r") for line in text.split("\n")]
    header, rows = lines[0].split("\t"), [line for line in lines[1:] if line.strip()]
    count = Count("tsv", len(rows), tickers=0)
    column = next(i for i, name in enumerate(header) if name.lower() in TEXT_COLUMNS)
    fields = [row.split("\t") for row in rows]
    if header[0] != "offset_s" or any(len(row) != len(header) for row in fields):
        return count
    try:
        times = [float(row[0]) for row in fields if row[column].strip()]
    except ValueError:
        return count
    count.no_text = len(fields) - len(times)
    count.messages = len(times)
    count.duplicates = 0
    count.late = late_of(plausible(times))
    return count


def count_csv(text: str) -> Count:
    first = text.split("\n", 1)[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if any(cell.strip() for cell in row)]
    return Count("csv", len(rows) - 1)


def count_twitch_comments(comments: list) -> Count:
    count = Count("twitch", len(comments), tickers=0)
    simple = all(
        isinstance(c, dict) and "content_offset_seconds" in c and isinstance(c.get("message"), dict) and not c["message"].get("user_notice_params")
        for c in comments
    )
    if simple:
        texts = [c["message"].get("body") or "".join(f["text"] for f in c["message"].get("fragments", [])) for c in comments]
        count.no_text = sum(not text.strip() for text in texts)
        count.messages = count.records - count.no_text
        count.duplicates = repeated([c.get("_id", "") for c, text in zip(comments, texts) if text.strip()])
        count.late = late_of(plausible([float(c["content_offset_seconds"]) for c in comments]))
    return count


def count_chat_downloader(records: list) -> Count:
    count = Count("chat-downloader", len(records))
    dicts = [r for r in records if isinstance(r, dict)]
    tickers = [r for r in dicts if "ticker_duration" in r or str(r.get("message_type", "")).startswith("ticker_")]
    count.tickers = len(tickers)
    if len(dicts) == len(records) and not any("message_type" in r for r in records):  # the older form
        others = [r for r in records if r not in tickers]
        spoken = [r for r in others if (r.get("message") or "").strip()]
        count.messages = len(spoken)
        count.no_text = sum(1 for r in others if not (r.get("message") or "").strip() and not r.get("amount"))
        count.duplicates = 0
        count.late = late_of(plausible([float(r["time_in_seconds"]) for r in spoken]))
    return count


def count_records(records: list) -> Count:
    first = next((r for r in records if isinstance(r, dict)), {})
    if "content_offset_seconds" in first or "broadcast_type" in first:
        return count_twitch_comments(records[1:] if "message" not in first else records)
    if "messageEx" in first or "elapsedTime" in first:
        return Count("pytchat", len(records))
    if any(key.endswith("Action") for key in first):
        inner = [json.dumps(r) for r in records]
        return Count("youtube-actions", len(records), notes=[f"{sum('addLiveChatTickerItemAction' in t for t in inner)} ticker lines"])
    return count_chat_downloader(records)


def count_lines(text: str) -> Count:
    return Count("lines", sum(1 for line in text.split("\n") if line.strip()))


def recount(path: Path) -> Count:
    text = unpack(path).decode("utf-8-sig", errors="replace")
    start = text.lstrip()
    if start.startswith("{") and not re.match(r'\{\s*"(FileInfo|streamer|video|comments|embeddedData|_next)"', start):
        return count_records([json.loads(line) for line in text.split("\n") if line.strip()])
    if start.startswith("{"):
        return count_twitch_comments(json.loads(text)["comments"])
    if start.startswith("[") and not re.match(r"\[[-\d]*:?[-\d: .TUCZ]+\]", start):
        return count_records(json.loads(text))
    header = re.split(r"[\t,;]", start.split("\n", 1)[0].lower().replace('"', "").strip())
    if any(name in TEXT_COLUMNS for name in header):
        return count_tsv(text) if "\t" in start.split("\n", 1)[0] else count_csv(text)
    return count_lines(text)


def main() -> int:
    for name in sys.argv[1:]:
        print(json.dumps({"file": name, **asdict(recount(Path(name)))}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
