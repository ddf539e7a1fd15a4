"""Fetches one package of a release: `find_package.py MIRROR RELEASE PACKAGE OUTPUT` (component main, this machine's
architecture). The caller decides whether to trust it."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
import urllib.request


def main(mirror: str, release: str, package: str, output: str) -> None:
    """Looks the package up in the release's index and writes it to `output`."""
    architecture = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True).stdout.strip()
    index = f"{mirror}/dists/{release}/main/binary-{architecture}/Packages.gz"
    with urllib.request.urlopen(index, timeout=60) as answer:
        stanzas = gzip.decompress(answer.read()).decode().split("\n\n")
    stanza = next((text for text in stanzas if text.startswith(f"Package: {package}\n")), "")
    name = re.search(r"^Filename: (\S+)$", stanza, re.MULTILINE)
    if name is None:
        sys.exit(f"{index} has no package {package}")
    with urllib.request.urlopen(f"{mirror}/{name.group(1)}", timeout=60) as answer, open(output, "wb") as file:
        file.write(answer.read())


if __name__ == "__main__":
    main(*sys.argv[1:5])
