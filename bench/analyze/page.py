"""A benchmark's part of docs/speed.md, between its markers."""

from __future__ import annotations

import pathlib
import platform
import re


def processor() -> str:
    """Returns the name of the machine's processor."""
    model = re.search(r"^model name\s*: (.+)$", pathlib.Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return model.group(1) if model else platform.machine()


def write_section(page: pathlib.Path, name: str, heading: str, text: str) -> str:
    """Puts `text` between the markers of `name` in `page`, or below `heading` at its end; returns it with the markers."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    section = f"{begin}\n{text}\n{end}"
    old = page.read_text(encoding="utf-8") if page.exists() else "# Speed\n"
    between = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    new = between.sub(lambda _: section, old) if between.search(old) else f"{old.rstrip()}\n\n## {heading}\n\n{section}\n"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(new, encoding="utf-8")
    return section
