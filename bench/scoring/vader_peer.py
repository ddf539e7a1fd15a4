"""Scores the labelled sets with vaderSentiment, for `crowdline model evaluate --vader FILE`.

`vader_peer.py DATA FILE` writes one line a message, in the order of the sets: `set row compound`, no text.
"""

from __future__ import annotations

import csv
import pathlib
import sys

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer


def labelled_texts(data: pathlib.Path) -> list[str]:
    """Returns the texts of the labels' table, in its order."""
    lines = (data / "labels/labels.tsv").read_text(encoding="utf-8").split("\n")
    column = lines[0].split("\t").index("text")
    return [line.split("\t")[column] for line in lines[1:] if line]


def emote_controlled_texts(data: pathlib.Path) -> list[str]:
    """Returns the messages of the emote-controlled set, in its order; none when it is not there."""
    path = data / "sentiment/emote-controlled/labeled_dataset.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [row["message"] for row in csv.DictReader(file)]


def main(data: pathlib.Path, output: pathlib.Path) -> None:
    """Writes the compound score of every message of both sets."""
    analyzer = SentimentIntensityAnalyzer()
    with output.open("w", encoding="utf-8", newline="\n") as file:
        file.write("set\trow\tcompound\n")
        for name, texts in (("labels", labelled_texts(data)), ("emote-controlled", emote_controlled_texts(data))):
            for row, text in enumerate(texts, 1):
                file.write(f"{name}\t{row}\t{analyzer.polarity_scores(text)['compound']}\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
