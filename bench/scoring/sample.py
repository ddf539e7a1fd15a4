"""Texts of the shared archive, evenly drawn from all years: the real mix that scoring is timed on."""

from __future__ import annotations

import itertools
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "analyze"))

from archive import ROOT, shared_archive, vods, years  # noqa: E402

ALL = 2_957_876  # messages of the archive


def sample_file(count: int) -> pathlib.Path:
    """Returns a file of about `count` texts, one a line, made when it is not there yet."""
    path = ROOT / f"build/bench-data/sample-{count}.txt"
    if not path.exists():
        folder = shared_archive()
        assert folder is not None
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name("unfinished-" + path.name)
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            for number, text in enumerate(texts(folder)):
                if number * count // ALL != (number + 1) * count // ALL:
                    file.write(text + "\n")
        unfinished.rename(path)
    return path


def texts(folder: pathlib.Path) -> itertools.chain[str]:
    """Yields the text of every message, in the archive's order."""
    chats = (chat for year in years(folder) for chat in vods(folder, year))
    return itertools.chain.from_iterable((row.rest.split("\t")[2] for row in chat) for chat in chats)
