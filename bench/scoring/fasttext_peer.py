"""fastText's command line as a peer: models of our own written messages, with word n-grams and with character n-grams.

Their tables have as many rows and columns as ours (262,144 × 16), which is kind to fastText: its defaults are slower.
"""

from __future__ import annotations

import pathlib
import subprocess

from archive import ROOT

KINDS = {"word n-grams": ["-wordNgrams", "2", "-minn", "0", "-maxn", "0"],
         "character n-grams": ["-wordNgrams", "2", "-minn", "2", "-maxn", "5"]}
SIZE = ["-dim", "16", "-bucket", "262144", "-epoch", "10", "-thread", "1", "-seed", "1", "-verbose", "0"]
LABELS = {"-1": "__label__negative", "0": "__label__neutral", "1": "__label__positive"}


def training_file(written: pathlib.Path) -> pathlib.Path:
    """Returns the messages of the tables in `written` in fastText's form."""
    path = ROOT / "build/bench-data/fasttext.txt"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for table in sorted(written.glob("*.tsv")):
            lines = table.read_text(encoding="utf-8").split("\n")
            text, sentiment = (lines[0].split("\t").index(name) for name in ("text", "sentiment"))
            for cells in (line.split("\t") for line in lines[1:] if line):
                file.write(f"{LABELS[cells[sentiment]]} {cells[text]}\n")
    return path


def models(written: pathlib.Path) -> dict[str, pathlib.Path]:
    """Returns a trained model for each kind of n-grams."""
    found = {}
    for kind, flags in KINDS.items():
        output = ROOT / f"build/bench-data/fasttext-{kind.split()[0]}"
        if not output.with_suffix(".bin").exists():
            subprocess.run(["fasttext", "supervised", "-input", str(training_file(written)), "-output", str(output),
                            *SIZE, *flags], check=True, stdout=subprocess.DEVNULL)
        found[kind] = output.with_suffix(".bin")
    return found
