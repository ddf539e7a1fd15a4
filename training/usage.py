"""Which tokens of unlabelled chat are words and emotes that everybody uses: build/training/usage.tsv (token, emote, uses).

Left out: tokens of too few uses, chatters or streams, and words that look like somebody's name. `--chatters` and
`--streams` ask for more of them, `--out` writes elsewhere: related.py names words, so that few can be a person's name.
"""

from __future__ import annotations

import argparse
import collections
import pathlib
import re
from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np

import shared_data
from tokens import Tokenizer

ADDRESSING = frozenset("@ hi hello hey hiya welcome thanks ty thx bye goodnight gn cya morning sup yo mr mrs".split())
HASHED = re.compile(r"u[0-9a-f]{10}")
LEAST_USES, LEAST_CHATTERS, LEAST_STREAMS = 30, 10, 2
MOST_ADDRESSED, MOST_CAPITAL = 0.08, 0.35  # shares of uses from which on a word is taken for a name


@dataclass
class Usage:
    uses: int = 0
    emote: int = 0  # uses as an emote
    addressed: int = 0  # uses after a greeting, a thank or a mention
    inside: int = 0  # uses as a word after the message's beginning
    capital: int = 0  # of those, with a capital first letter
    least_chatters: int = LEAST_CHATTERS
    least_streams: int = LEAST_STREAMS
    chatters: set[str] = field(default_factory=set)  # the first least_chatters
    streams: set[str] = field(default_factory=set)  # the first least_streams

    def common(self) -> bool:
        """True when the token is everybody's: enough uses by enough people in enough streams."""
        return (self.uses >= LEAST_USES and len(self.chatters) >= self.least_chatters
                and len(self.streams) >= self.least_streams)

    def like_a_name(self) -> bool:
        """True for words that mostly stand where a person is spoken to, or are mostly written with a capital."""
        if self.emote * 2 > self.uses:
            return False
        return (self.addressed > MOST_ADDRESSED * self.uses
                or self.capital > MOST_CAPITAL * max(1, self.inside))


def count(wanted: Collection[str], chatters: int = LEAST_CHATTERS, streams: int = LEAST_STREAMS) -> dict[str, Usage]:
    """Returns the usage of each token in `wanted` over all messages that training may see."""
    cut = Tokenizer()
    found = collections.defaultdict(lambda: Usage(least_chatters=chatters, least_streams=streams))
    for line in shared_data.chat_lines():
        tokens = cut.tokens(line.text, line.emotes)
        capitals = {chunk.lower() for chunk in line.text.split()[1:] if chunk[:1].isupper() and chunk[1:].islower()}
        for before, token in zip(["", *tokens], tokens, strict=False):
            if token in wanted and token != before:
                note(found[token], line, token, before, token in capitals)
    return dict(found)


def note(usage: Usage, line: shared_data.ChatLine, token: str, before: str, capital: bool) -> None:
    usage.uses += 1
    usage.emote += token in line.emotes
    usage.addressed += before in ADDRESSING
    usage.inside += bool(before)
    usage.capital += capital and bool(before)
    if len(usage.chatters) < usage.least_chatters:
        usage.chatters.add(line.author)
    if len(usage.streams) < usage.least_streams:
        usage.streams.add(line.stream)


def is_plain(token: str) -> bool:
    """True for tokens that can be a term: letters in it, no hashed name, no placeholder."""
    return len(token) > 1 and any(c.isalpha() for c in token) and "<" not in token and not HASHED.fullmatch(token)


def read(path: pathlib.Path = shared_data.WORK / "usage.tsv") -> dict[str, tuple[bool, int]]:
    """Returns for each token of usage.tsv whether it is an emote, and its uses."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {token: (emote == "1", int(uses)) for token, emote, uses in rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", type=pathlib.Path, default=shared_data.WORK / "vectors.npz")
    parser.add_argument("--chatters", type=int, default=LEAST_CHATTERS)
    parser.add_argument("--streams", type=int, default=LEAST_STREAMS)
    parser.add_argument("--out", type=pathlib.Path, default=shared_data.WORK / "usage.tsv")
    chosen = parser.parse_args()
    wanted = {word for word in map(str, np.load(chosen.vectors)["words"]) if is_plain(word)}
    counted = count(wanted, chosen.chatters, chosen.streams)
    used = sorted(counted.items(), key=lambda pair: (-pair[1].uses, pair[0]))
    with chosen.out.open("w", encoding="utf-8") as out:
        for word, one in used:
            if one.common() and not one.like_a_name():
                print(word, int(one.emote * 2 > one.uses), one.uses, sep="\t", file=out)


if __name__ == "__main__":
    main()
