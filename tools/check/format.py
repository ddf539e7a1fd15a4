"""C++ sources are as clang-format leaves them; `--fix` rewrites them."""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys
import tempfile

from report import expect, main
from tree import ROOT, tracked_files

CLANG_FORMAT = "clang-format-19"
FOLDERS = {"src", "sim", "fuzz", "bench"}


def sources(root: pathlib.Path) -> list[pathlib.Path]:
    """Returns the C++ files of the tree, relative to `root`."""
    return [path for path in tracked_files(root) if path.suffix in {".cpp", ".h"} and path.parts[0] in FOLDERS]


def unformatted(root: pathlib.Path, paths: list[pathlib.Path]) -> list[str]:
    """Returns a sentence for each of `paths` that clang-format would change."""
    if not paths:
        return []
    done = subprocess.run([CLANG_FORMAT, "--dry-run", "--style=file", *map(str, paths)], cwd=root, text=True,
                          capture_output=True)
    names = dict.fromkeys(re.findall(r"^(.+?):\d+:\d+: warning: code should be clang-formatted", done.stderr, re.MULTILINE))
    found = [f"{name}: not formatted; ./dev format mends it" for name in names]
    if done.returncode and not found:
        found.append(f"{CLANG_FORMAT} failed: {done.stderr.strip()}")
    return found


def find(root: pathlib.Path) -> list[str]:
    """Returns the findings of all sources below `root`."""
    return unformatted(root, sources(root))


def self_test() -> None:
    """Plants an unformatted file beside a formatted one."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / ".clang-format").write_bytes((ROOT / ".clang-format").read_bytes())
        (root / "bad.cpp").write_text("int  f( ){return 1 ;}\n")
        (root / "good.cpp").write_text("int f() { return 1; }\n")
        names = [finding.split(":")[0] for finding in unformatted(root, [pathlib.Path("bad.cpp"), pathlib.Path("good.cpp")])]
        expect(names == ["bad.cpp"], f"expected bad.cpp alone, found {names}")


if __name__ == "__main__":
    if sys.argv[1:] == ["--fix"]:
        paths = [str(path) for path in sources(ROOT)]
        sys.exit(subprocess.run([CLANG_FORMAT, "-i", "--style=file", *paths], cwd=ROOT).returncode if paths else 0)
    main("format", find, self_test)
