"""The job as users write it today: json or csv, vaderSentiment, pandas, one row for each 60-second window.

`python_pipeline.py FILE` reads a TSV with a header or a TwitchDownloader JSON and prints the windows as JSON.
"""

import csv
import json
import sys

import pandas as pd
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer


def read_tsv(path):
    """Returns one row a message of a TSV file with a header."""
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return pd.DataFrame(
            [{"offset": float(row["offset_s"]), "author": row["author"], "text": row["text"]} for row in reader])


def read_twitch_downloader(path):
    """Returns one row a message of a TwitchDownloader chat file."""
    with open(path, encoding="utf-8") as file:
        comments = json.load(file)["comments"]
    return pd.DataFrame(
        [{"offset": float(comment["content_offset_seconds"]), "author": comment["commenter"]["name"],
          "text": comment["message"]["body"]} for comment in comments])


def main(path):
    """Scores every message and prints the windows."""
    messages = read_twitch_downloader(path) if path.endswith(".json") else read_tsv(path)
    analyzer = SentimentIntensityAnalyzer()
    messages["compound"] = [analyzer.polarity_scores(text)["compound"] for text in messages["text"]]
    messages["window"] = (messages["offset"] // 60).astype(int)
    windows = messages.groupby("window").agg(
        messages=("compound", "size"), chatters=("author", "nunique"), sentiment=("compound", "mean"))
    print(windows.reset_index().to_json(orient="records"))


if __name__ == "__main__":
    main(sys.argv[1])
