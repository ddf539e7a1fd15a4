"""No key, token or password lies in the tree. A made-up one in a test says `made-up secret` on its line."""

from __future__ import annotations

import pathlib
import re

from report import expect, main
from tree import read_text, tracked_files

ALLOWED = "made-up secret"
PATTERNS = {
    "private key": re.compile(r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----"),
    "Google API key": re.compile(r"\bAIza[0-9A-Za-z_-]{35}\b"),
    "Google OAuth token": re.compile(r"\bya29\.[0-9A-Za-z_-]{20,}"),
    "Twitch chat token": re.compile(r"\boauth:[0-9a-z]{30}\b"),
    "AWS key": re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    "GitHub token": re.compile(r"\b(?:gh[pousr]_[0-9A-Za-z]{36,}|github_pat_[0-9A-Za-z_]{60,})"),
    "Slack token": re.compile(r"\bxox[abprs]-[0-9A-Za-z-]{20,}"),
    "language-model key": re.compile(r"\bsk-[0-9A-Za-z_-]{32,}"),
    "named secret": re.compile(
        r"(?i)\b(?:client_secret|api_?key|access_token|refresh_token|operator_token|password)"
        r"\b[\"']?\s*[=:]\s*[\"'][0-9A-Za-z+/_=-]{20,}[\"']"),
}


def text_findings(path: pathlib.Path, text: str) -> list[str]:
    """Returns one sentence for each line that looks like a secret; the secret itself is not repeated."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if ALLOWED in line or len(line) > 20_000:
            continue
        found += [f"{path}:{number}: looks like a {what}" for what, pattern in PATTERNS.items() if pattern.search(line)]
    return found


def find(root: pathlib.Path) -> list[str]:
    """Returns the findings of all text files below `root`."""
    found = []
    for path in tracked_files(root):
        text = read_text(root / path)
        if text is not None:
            found += text_findings(path, text)
    return found


def self_test() -> None:
    """Plants one secret of each kind, put together here so that this file holds none."""
    planted = {
        "private key": "-----BEGIN " + "RSA PRIVATE KEY-----",
        "Google API key": "AIza" + "b" * 35,
        "Google OAuth token": "ya29." + "c" * 30,
        "Twitch chat token": "PASS oauth:" + "d" * 30,
        "AWS key": "AKIA" + "E" * 16,
        "GitHub token": "ghp_" + "f" * 36,
        "Slack token": "xoxb-" + "1" * 24,
        "language-model key": "sk-" + "g" * 40,
        "named secret": 'client_secret = "' + "h" * 30 + '"',
    }
    expect(set(planted) == set(PATTERNS), "a pattern is without a test")
    path = pathlib.Path("x.toml")
    for what, line in planted.items():
        expect(any(what in finding for finding in text_findings(path, line)), f"a {what} goes unseen")
        expect(not text_findings(path, f"{line}  # {ALLOWED}"), "an allowed line is reported")
    expect(not text_findings(path, 'api_key = "from the environment"'), "a sentence is taken for a key")


if __name__ == "__main__":
    main("secrets", find, self_test)
