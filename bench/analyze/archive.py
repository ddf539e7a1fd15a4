"""Reads the VOD chats of the shared data `greatsphynx`: one tar of TSV files a year."""

from __future__ import annotations

import collections.abc
import dataclasses
import io
import os
import pathlib
import subprocess
import tarfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEADER = "offset_s\tauthor\tbadges\ttext\temotes"


@dataclasses.dataclass(frozen=True)
class Row:
    """One message; `offset_s` is seconds from the start of its VOD."""

    offset_s: int
    rest: str  # author, badges, text, emotes as they stand in the file


def shared_archive() -> pathlib.Path | None:
    """Returns the archive's folder: below CROWDLINE_SHARED, or in `shared` beside the repository; None without."""
    shared = pathlib.Path(os.environ.get("CROWDLINE_SHARED", ROOT.parent / "shared"))
    folder = shared / "data/greatsphynx"
    return folder if folder.is_dir() else None


def years(folder: pathlib.Path) -> list[str]:
    """Returns the years that the archive holds."""
    return sorted(path.name.split(".")[0] for path in folder.glob("*.tar.zst"))


def vods(folder: pathlib.Path, year: str) -> collections.abc.Iterator[list[Row]]:
    """Yields the messages of each VOD of `year`, in the tar's order."""
    with subprocess.Popen(["zstd", "-dc", str(folder / f"{year}.tar.zst")], stdout=subprocess.PIPE) as unpacked:
        with tarfile.open(fileobj=unpacked.stdout, mode="r|") as tar:
            for member in tar:
                file = tar.extractfile(member)
                if file is not None and member.name.endswith(".tsv"):
                    yield rows(io.StringIO(file.read().decode("utf-8"), newline="\n"))


def rows(lines: collections.abc.Iterable[str]) -> list[Row]:
    """Returns the rows of one TSV file, its header line left out."""
    found = []
    for line in lines:
        offset, _, rest = line.rstrip("\n").partition("\t")
        if offset.lstrip("-").isdigit():
            found.append(Row(int(offset), rest))
    return found
