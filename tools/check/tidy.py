"""clang-tidy over the core and the readers (not their tests); a file is looked at again only when it or something that it includes has changed.

Passed files are remembered in build/tidy under a digest of their text, their project headers, the settings and
the compile command. Needs build/release configured and its precompiled header built.
"""

from __future__ import annotations

import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import cpp_source
from report import expect, main
from tree import ROOT, read_text, tracked_files

CLANG_TIDY = "clang-tidy-19"
FOLDERS = {"base", "chat", "irc", "text", "model", "timeline", "moments", "summary", "glossary", "formats"}
BUILD = ROOT / "build/release"
PASSED = ROOT / "build/tidy"


@functools.cache
def closure(path: pathlib.Path) -> frozenset[pathlib.Path]:
    """Returns `path` and every project header that it includes, directly or not."""
    seen, waiting = {path}, [path]
    while waiting:
        for include in cpp_source.includes(read_text(waiting.pop()) or ""):
            header = ROOT / "src" / include.target
            if include.quoted and header not in seen and header.is_file():
                seen.add(header)
                waiting.append(header)
    return frozenset(seen)


def digest(path: pathlib.Path, command: str) -> str:
    """Returns what the verdict on `path` depends on."""
    state = hashlib.sha256(command.encode())
    state.update((ROOT / ".clang-tidy").read_bytes())
    for part in sorted(closure(path)):
        state.update(part.read_bytes())
    return state.hexdigest()


def tidy(path: pathlib.Path, *arguments: str) -> list[str]:
    """Returns clang-tidy's findings in `path`."""
    done = subprocess.run([CLANG_TIDY, "--quiet", str(path), *arguments], cwd=ROOT, text=True, capture_output=True)
    if done.returncode == 0:
        return []
    lines = [line for line in done.stdout.splitlines() if ": error: " in line or ": warning: " in line]
    return lines or [f"{path}: {CLANG_TIDY} failed: {done.stderr.strip()[-400:]}"]


def commands() -> dict[pathlib.Path, str]:
    """Returns the compile command of each source of the release build."""
    entries = json.loads((BUILD / "compile_commands.json").read_text())
    return {pathlib.Path(entry["file"]): entry["command"] for entry in entries}


def check_one(path: pathlib.Path, command: str) -> list[str]:
    """Returns the findings in `path`, at once when its digest has passed before."""
    mark = PASSED / digest(path, command)
    if mark.exists():
        return []
    found = tidy(path, "-p", str(BUILD))
    if not found:
        mark.touch()
    return found


def find(root: pathlib.Path) -> list[str]:
    """Returns the findings in all core sources below `root`."""
    PASSED.mkdir(parents=True, exist_ok=True)
    known = commands()
    wanted = [root / path for path in tracked_files(root)
              if path.suffix == ".cpp" and path.parts[0] == "src" and path.parts[1] in FOLDERS
              and not path.stem.endswith("_test")]
    found = [f"{path.relative_to(root)}: not part of the release build" for path in wanted if path not in known]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for result in pool.map(lambda path: check_one(path, known[path]), [p for p in wanted if p in known]):
            found += result
    return list(dict.fromkeys(line.replace(f"{root}/", "") for line in found))


def self_test() -> None:
    """Plants a use after move beside a clean function."""
    text = "#include <string>\n#include <utility>\nstd::string f(std::string a) {\n  std::string b = std::move(a);\n"
    with tempfile.TemporaryDirectory() as folder:
        bad, good = pathlib.Path(folder) / "bad.cpp", pathlib.Path(folder) / "good.cpp"
        bad.write_text(text + "  return a + b;\n}\n")
        good.write_text(text + "  return b;\n}\n")
        settings = f"--config-file={ROOT / '.clang-tidy'}"
        expect(any("bugprone-use-after-move" in line for line in tidy(bad, settings, "--", "-std=c++23")),
               "a use after move goes unseen")
        expect(not tidy(good, settings, "--", "-std=c++23"), "a clean function is reported")


if __name__ == "__main__":
    if not (BUILD / "compile_commands.json").exists() and sys.argv[1:] != ["--self-test"]:
        sys.exit("tidy: build/release is not configured; run ./dev build first")
    main("tidy", find, self_test)
