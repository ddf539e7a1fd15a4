"""Scores the texts of a file with vaderSentiment and prints messages a second of CPU time, reading left out: `vader_rate.py FILE`."""

from __future__ import annotations

import pathlib
import sys
import time

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer


def main(path: pathlib.Path) -> None:
    """Times polarity_scores() over all lines."""
    texts = path.read_text(encoding="utf-8").split("\n")[:-1]
    analyzer = SentimentIntensityAnalyzer()
    started = time.process_time()
    for text in texts:
        analyzer.polarity_scores(text)
    print(len(texts) / (time.process_time() - started))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
