"""The files of the working tree that checks look at."""

from __future__ import annotations

import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


def tracked_files(root: pathlib.Path = ROOT) -> list[pathlib.Path]:
    """Returns tracked files and new ones that git does not ignore, relative to `root`, sorted."""
    out = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, check=True, capture_output=True).stdout
    names = {pathlib.Path(name) for name in out.decode().split("\0") if name}
    return sorted(name for name in names if (root / name).is_file())


def read_text(path: pathlib.Path) -> str | None:
    """Returns the file's text, or None when it is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
