"""Reads the data beside the checkout: labels, written messages, lexicon, whole chats; and says which streams are out.

Every script here takes its texts from this module, so that the rules of the split hold in one place: labels of the `test`
split are never returned, and no message of a stream in `excluded_streams()` is ever drawn, labelled or not.
"""

from __future__ import annotations

import csv
import io
import json
import os
import pathlib
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("CROWDLINE_SHARED", ROOT.parent / "shared")) / "data"
WORK = ROOT / "build" / "training"  # what the scripts make and hand to each other; never committed

EMOTIONS = ["hype", "amusement", "affection", "sadness", "anger", "confusion", "cringe", "surprise", "boredom", "none"]
PARTS = 5  # streams fall into five parts; part 0 is the development split


@dataclass(frozen=True)
class Labelled:
    """One labelled message. `sentiment` is 0 negative, 1 neutral, 2 positive; the emotions are indices of EMOTIONS."""

    text: str
    emotes: tuple[str, ...]
    source: str
    stream: str
    random_draw: bool
    sentiment: int
    emotion: int
    other_emotion: int
    toxicity: int
    question: int
    confidence: int


@dataclass(frozen=True)
class Term:
    """One row of the lexicon; columns as in glossary/README.md."""

    term: str
    kind: str
    polarity: float
    emotion: str
    toxicity: int
    confidence: int
    definition: str


def read_table(path: pathlib.Path) -> list[dict[str, str]]:
    """Returns the rows of a TSV with a header; quotes mean nothing."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def names(field: str) -> tuple[str, ...]:
    """Returns the emote names of an `emotes` field, each once, sorted."""
    return tuple(sorted({name for name in field.split("|") if name}))


def labelled() -> list[Labelled]:
    """Returns the labels' training rows, in the order of the table."""
    return [to_labelled(row, row["stream"]) for row in read_table(SHARED / "labels/labels.tsv") if row["split"] == "train"]


def test_messages() -> tuple[list[tuple[str, int]], list[tuple[str, tuple[str, ...]]]]:
    """Returns places (stream, row) and (text, emotes) of the labels' test rows, each message once; never what they are labelled."""
    found = {(row["stream"], int(row["row"])): (row["text"], names(row["emotes"]))
             for row in read_table(SHARED / "labels/labels.tsv") if row["split"] == "test"}
    return list(found), list(found.values())


def written() -> list[Labelled]:
    """Returns the messages of the project's own writing, in the order of the tables."""
    return [to_labelled(row, f"written_{k}") for k in range(1, 5)
            for row in read_table(SHARED / f"written/written_{k}.tsv")]


def to_labelled(row: dict[str, str], stream: str) -> Labelled:
    emotion = EMOTIONS.index(row["emotion"])
    other = row.get("emotion_2") or row["emotion"]
    return Labelled(text=row["text"], emotes=names(row.get("emotes") or ""), source=row.get("source") or "written",
                    stream=stream, random_draw=row.get("draw", "random") == "random",
                    sentiment=int(row["sentiment"]) + 1, emotion=emotion, other_emotion=EMOTIONS.index(other),
                    toxicity=int(row["toxicity"]), question=int(row["question"]),
                    confidence=int(row.get("confidence") or 2))


def lexicon() -> list[Term]:
    """Returns the terms of glossary/*.tsv of this checkout."""
    rows = [row for name in ("emotes", "words") for row in read_table(ROOT / f"glossary/{name}.tsv")]
    return [Term(row["term"], row["kind"], float(row["polarity"]), row["emotion"], int(row["toxicity"]),
                 int(row["confidence"]), row["definition"]) for row in rows]


def part_of(stream: str, parts: int = PARTS) -> int:
    """Returns the part of a stream, by the upper half of FNV-1a, 64 bits, of its name: the cut of the C++ trainer."""
    value = 0xCBF29CE484222325
    for byte in stream.encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return (value >> 32) % parts


def excluded_streams() -> frozenset[str]:
    """Returns the streams that no training may see: of labelled test rows, of reference summaries, of viewer clips."""
    out = {row["stream"] for row in read_table(SHARED / "labels/labels.tsv") if row["split"] != "train"}
    with (SHARED / "references/dev.jsonl").open(encoding="utf-8") as lines:
        out |= {json.loads(line)["stream"] for line in lines if line.strip()}
    out |= {row["vod"] for row in read_table(SHARED / "highlights/clips.tsv")}
    return frozenset(out)


@dataclass(frozen=True)
class ChatLine:
    """One message of a whole chat: `row` is its line in the file of the stream, `offset` is in seconds."""

    stream: str
    year: int
    row: int
    offset: float
    author: str
    text: str
    emotes: tuple[str, ...]


def chat_lines() -> Iterator[ChatLine]:
    """Yields all messages of the whole chats that training may see, stream by stream, streams by year and name."""
    out = excluded_streams()
    for archive in sorted((SHARED / "greatsphynx").glob("*.tar.zst")):
        files = {pathlib.PurePath(name).stem: data for name, data in archive_files(archive)}
        for stream in sorted(files.keys() - out):
            yield from stream_lines(stream, int(archive.name[:4]), files[stream])


def archive_files(archive: pathlib.Path) -> Iterator[tuple[str, bytes]]:
    import zstandard  # only whole chats need it
    with archive.open("rb") as packed:
        plain = io.BytesIO(zstandard.ZstdDecompressor().stream_reader(packed).read())
    with tarfile.open(fileobj=plain) as tar:
        for member in tar:
            if member.isfile() and member.name.endswith(".tsv"):
                yield member.name, tar.extractfile(member).read()


def stream_lines(stream: str, year: int, data: bytes) -> Iterator[ChatLine]:
    for row, line in enumerate(data.decode("utf-8", "replace").split("\n")):
        fields = line.split("\t")
        if row > 0 and len(fields) >= 5:
            yield ChatLine(stream, year, row, float(fields[0] or 0), fields[1], fields[3], names(fields[4]))
