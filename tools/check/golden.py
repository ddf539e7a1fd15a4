"""Golden files are rewritten by hand only: the flag CROWDLINE_REWRITE_GOLDEN is neither set nor written into automation."""

from __future__ import annotations

import os
import pathlib

from report import expect, main
from tree import read_text, tracked_files

FLAG = "CROWDLINE_REWRITE_GOLDEN"
AUTOMATION = (".ci/", "tools/dev/", "tools/shell/", "tools/fresh-machine", "dev", "CMakePresets.json", "CMakeLists.txt",
              "cmake/", "web/package.json")


def automation_findings(path: pathlib.Path, text: str) -> list[str]:
    """Returns a sentence when `path` runs by itself and names the flag."""
    name = path.as_posix()
    runs = any(name == entry or (entry.endswith("/") and name.startswith(entry)) for entry in AUTOMATION)
    return [f"{path}: automation may not set {FLAG}"] if runs and FLAG in text else []


def environment_findings(environment: dict[str, str]) -> list[str]:
    """Returns a sentence when the flag is set where tests are about to run."""
    return [f"{FLAG} is set: tests would rewrite what they compare with; unset it"] if FLAG in environment else []


def use_findings(golden_files: int, users: int) -> list[str]:
    """Returns a sentence when golden files exist but nothing reads the flag (this check would guard a ghost)."""
    if golden_files and not users:
        return [f"tests/golden holds {golden_files} files, but no source reads {FLAG}: what rewrites them?"]
    return []


def find(root: pathlib.Path) -> list[str]:
    """Returns the findings of the environment and of the tree below `root`."""
    found = environment_findings(dict(os.environ))
    golden, users = 0, 0
    for path in tracked_files(root):
        golden += path.parts[:2] == ("tests", "golden")
        text = read_text(root / path) or ""
        found += automation_findings(path, text)
        users += path.suffix in {".cpp", ".h", ".py", ".ts"} and path.parts[0] in {"src", "tests", "sim"} and FLAG in text
    return found + use_findings(golden, users)


def self_test() -> None:
    """Plants the flag in automation, in the environment, and golden files that nothing rewrites."""
    for name in (".ci/run", "tools/dev/test.sh", "dev"):
        expect(automation_findings(pathlib.Path(name), f"{FLAG}=1 ctest\n") != [], f"the flag goes unseen in {name}")
    expect(not automation_findings(pathlib.Path("src/base/golden.h"), FLAG), "the reader of the flag is reported")
    expect(environment_findings({FLAG: "1"}) != [], "a set flag goes unseen")
    expect(use_findings(3, 0) != [] and not use_findings(3, 1), "a ghost flag goes unseen")


if __name__ == "__main__":
    main("golden", find, self_test)
