"""Reads and writes files of a teacher's labels: docs/formats/teacher-labels.md. They hold no text."""

from __future__ import annotations

import argparse
import pathlib
from collections.abc import Iterator

import numpy as np
import zstandard

import shared_data
from measure import COLUMNS

HEADER = "crowdline teacher labels 1"
LEVELS = 31
# The columns that are written; neutral, emotion none and toxicity none are what is missing to 1.
WRITTEN = [0, 2, *range(3, 12), 14, 15, 16]


def packed(score: np.ndarray) -> str:
    """Returns one character, '0' to 'O', a written column."""
    return "".join(chr(48 + level) for level in np.rint(score[WRITTEN] * LEVELS).astype(int))


def unpacked(text: str) -> np.ndarray:
    score = np.zeros(COLUMNS, np.float32)
    score[WRITTEN] = [(ord(letter) - 48) / LEVELS for letter in text]
    for first, last, rest in ((0, 3, 1), (3, 13, 12), (13, 16, 13)):
        score[rest] = max(0.0, 1 - score[first:last].sum())
        score[first:last] /= score[first:last].sum()
    return score


def write(path: pathlib.Path, places: list[tuple[str, int]], scores: np.ndarray) -> int:
    """Writes the scores (N, 17) of messages at (stream, row) and returns the bytes of the file."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    lines, stream, row = [HEADER], None, 0
    for at in order:
        if places[at][0] != stream:
            stream, row = places[at][0], 0
            lines.append(f"# {stream}")
        lines.append(f"{places[at][1] - row} {packed(scores[at])}")
        row = places[at][1]
    data = zstandard.ZstdCompressor(level=19).compress(("\n".join(lines) + "\n").encode())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return len(data)


def read(path: pathlib.Path) -> Iterator[tuple[str, int, np.ndarray]]:
    """Yields stream, row and score (17,) of each message, streams and rows in order."""
    lines = zstandard.ZstdDecompressor().decompress(path.read_bytes(), max_output_size=2**28).decode().splitlines()
    if lines[0] != HEADER:
        raise ValueError(f"{path}: begins with {lines[0]!r}, not with {HEADER!r}")
    stream, row = "", 0
    for line in lines[1:]:
        if line.startswith("# "):
            stream, row = line[2:], 0
        else:
            step, score = line.split(" ")
            row += int(step)
            yield stream, row, unpacked(score)


def main() -> None:
    """Joins a file with the texts: stream, row, text, emotes and 17 probabilities a line, for experiments."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("labels", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    chosen = parser.parse_args()
    scores = {(stream, row): score for stream, row, score in read(chosen.labels)}
    with chosen.out.open("w", encoding="utf-8") as out:
        for line in shared_data.chat_lines():
            score = scores.get((line.stream, line.row))
            if score is not None:
                shares = "\t".join(f"{share:.3f}" for share in score)
                print(line.stream, line.row, line.text, "|".join(line.emotes), shares, sep="\t", file=out)


if __name__ == "__main__":
    main()
