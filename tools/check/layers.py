"""Includes point down the ladder, the core does no I/O, Asio and Beast stay in src/net (docs/architecture.md)."""

from __future__ import annotations

import pathlib
import re

import cpp_source
from report import expect, main
from tree import read_text, tracked_files

# From the bottom up; folders of one rung know nothing of each other.
LADDER = [{"base"}, {"chat"}, {"irc"}, {"text"}, {"model"}, {"training"}, {"timeline"}, {"moments"}, {"summary"}, {"glossary"},
          {"evaluation"}, {"formats"}, {"llm"}, {"net"}, {"files"}, {"twitch", "youtube"}, {"buffer"}, {"store"}, {"pipeline"}, {"api"}, {"app"}]
RUNG = {folder: rung for rung, folders in enumerate(LADDER) for folder in folders}
CORE = {"base", "chat", "irc", "text", "model", "training", "timeline", "moments", "summary", "glossary", "evaluation", "llm"}
SIM_MAY_USE = {"base", "chat", "formats", "net"}

NETWORK = re.compile(r"^boost/(?:asio|beast)\b")
CORE_NEVER_INCLUDES = re.compile(
    r"^(?:boost/(?!unordered/).*|sqlite3\.h|openssl/.*|filesystem|fstream|iostream|unistd\.h|sys/.*|fcntl\.h|netinet/.*|curl/.*)$")
CORE_NEVER_SAYS = re.compile(
    r"\b(?:system_clock|steady_clock|high_resolution_clock|utc_clock)\s*::\s*now\b"
    r"|\b(?:std::)?(?:getenv|secure_getenv|fopen|gettimeofday|clock_gettime)\s*\(|\bstd::time\s*\(|\bstd::filesystem\b")
DEPS = re.compile(r"crowdline_library\(\s*(\w+)(.*?)\)", re.DOTALL)


def home(path: pathlib.Path) -> str | None:
    """Returns the folder of src/ that `path` lies in, "sim", or None for what has no layer."""
    parts = path.parts
    if len(parts) > 2 and parts[0] == "src":
        return parts[1]
    return "sim" if parts[0] == "sim" else None


def may_use(user: str, used: str) -> bool:
    """Whether a file of folder `user` may include one of folder `used`."""
    if user == used:
        return True
    if user == "sim":
        return used in SIM_MAY_USE
    return used in RUNG and RUNG[used] < RUNG[user]


def source_findings(path: pathlib.Path, text: str) -> list[str]:
    """Returns one sentence for each include or call of `path` that its layer forbids."""
    user = home(path)
    if user is None:
        return []
    if user != "sim" and user not in RUNG:
        return [f"{path}: src/{user} is not on the ladder of tools/check/layers.py"]
    found = []
    plain_core = user in CORE and not path.stem.endswith("_test")
    for include in cpp_source.includes(text):
        where = f"{path}:{include.line}"
        used = include.target.split("/")[0]
        if include.quoted and used in RUNG | {"sim": -1} and "/" in include.target and not may_use(user, used):
            found.append(f"{where}: {user} may not include {include.target}: includes point down the ladder")
        if NETWORK.match(include.target) and user != "net":
            found.append(f"{where}: only src/net includes {include.target}")
        elif plain_core and CORE_NEVER_INCLUDES.match(include.target):
            found.append(f"{where}: the core does no I/O, but includes {include.target}")
    if plain_core:
        code = cpp_source.code_only(text)
        for match in CORE_NEVER_SAYS.finditer(code):
            line = code.count("\n", 0, match.start()) + 1
            found.append(f"{path}:{line}: the core knows no clock, files or environment: {match.group(0)}")
    return found


def build_findings(path: pathlib.Path, text: str) -> list[str]:
    """Returns one sentence for each folder that a CMakeLists.txt depends on against the ladder."""
    user = home(path)
    if user is None:
        return []
    found = []
    for match in DEPS.finditer(text):
        deps = re.search(r"\bDEPS\b(.*?)(?:\bLINK\b|$)", match.group(2), re.DOTALL)
        for used in deps.group(1).split() if deps else []:
            if not may_use(user, used):
                found.append(f"{path}: {user} may not depend on {used}")
    return found


def find(root: pathlib.Path) -> list[str]:
    """Returns the findings of all sources and build files below `root`."""
    found = []
    for path in tracked_files(root):
        if path.suffix in {".h", ".cpp"}:
            found += source_findings(path, read_text(root / path) or "")
        elif path.name == "CMakeLists.txt":
            found += build_findings(path, read_text(root / path) or "")
    return found


def self_test() -> None:
    """Plants each forbidden thing once, and what looks like it but is allowed."""
    bad = {
        "src/chat/a.cpp": ['#include "timeline/window.h"', "#include <filesystem>", "#include <boost/asio.hpp>",
                           "auto t = std::chrono::system_clock::now();", 'auto e = getenv("HOME");',
                           '#  include   "api/routes.h"'],
        "src/api/a.cpp": ["#include <boost/beast/http.hpp>", '#include "app/config.h"'],
        "src/twitch/a.h": ['#include "youtube/live.h"'],
        "src/helpers/a.h": ["int a;"],
        "sim/a.cpp": ['#include "twitch/irc.h"', '#include "irc/line.h"', '#include "store/store.h"'],
        "src/text/a_test.cpp": ['#include "model/score.h"'],
    }
    good = {
        "src/timeline/a.cpp": ['#include "chat/message.h"', '// #include "app/main.h"', "// system_clock::now()",
                               'auto s = "getenv(";', "#include <chrono>"],
        "src/net/a.cpp": ["#include <boost/asio.hpp>", '#include "base/error.h"'],
        "src/text/a_test.cpp": ["#include <fstream>"],
        "sim/a.cpp": ['#include "formats/reader.h"', '#include "sim/faults.h"'],
    }
    for name, lines in bad.items():
        for line in lines:
            expect(len(source_findings(pathlib.Path(name), line + "\n")) == 1, f"goes unseen in {name}: {line}")
    for name, lines in good.items():
        for line in lines:
            expect(not source_findings(pathlib.Path(name), line + "\n"), f"wrongly forbidden in {name}: {line}")
    cmake = "crowdline_library(chat DEPS base timeline LINK fmt::fmt)\n"
    expect(len(build_findings(pathlib.Path("src/chat/CMakeLists.txt"), cmake)) == 1, "an upward DEPS goes unseen")


if __name__ == "__main__":
    main("layers", find, self_test)
