"""Draws unlabelled messages for the teacher to label: build/training/unlabelled.tsv (stream, row, text, emotes).

Each text once (compared lower-cased, squeezed, repeats of tokens left out); streams by the square root of their size, so
that the large years do not drown the small ones; messages with rare words or emotes two to four times as likely. The file
is in order of the draw: its first n lines are the draw of n. It holds other people's words and stays out of the repository.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import math

import shared_data
from tokens import Tokenizer

LONGEST = 300  # characters
SEEN = 20  # uses from which on a token is worth learning
BOUNDS = (2000, 200)  # uses below which a message's rarest token makes it likelier, each by one more


def uniform(stream: str, row: int) -> float:
    """Returns a number in (0, 1) that depends on the message's place alone."""
    digest = hashlib.blake2b(f"{stream}:{row}".encode(), digest_size=8, key=b"unlabelled 1").digest()
    return (int.from_bytes(digest, "big") + 1) / (2**64 + 2)


def distinct() -> tuple[list[tuple[shared_data.ChatLine, list[str]]], collections.Counter[str]]:
    """Returns the first message of each text with its different tokens, and the uses of each token."""
    cut, seen, kept, uses = Tokenizer(), set(), [], collections.Counter()
    known: dict[str, str] = {}  # one object for each token: three million messages have to fit
    for line in shared_data.chat_lines():
        if not line.text.strip() or line.text.startswith("!") or len(line.text) > LONGEST:
            continue
        tokens = [known.setdefault(token, token) for token in dict.fromkeys(cut.tokens(line.text, line.emotes))]
        uses.update(tokens)
        mark = hash(tuple(tokens))
        if tokens and mark not in seen:
            seen.add(mark)
            kept.append((line, tokens))
    return kept, uses


def key(place: float, weight: float) -> float:
    """Returns the key of weighted sampling without replacement (Efraimidis and Spirakis 2006): the largest are drawn."""
    return math.log(place) / weight


def draw(count: int) -> list[shared_data.ChatLine]:
    kept, uses = distinct()
    sizes = collections.Counter(line.stream for line, _ in kept)
    print("distinct messages", len(kept), "streams", len(sizes))
    keyed = []
    for line, tokens in kept:
        rarest = min((uses[token] for token in tokens if uses[token] >= SEEN), default=BOUNDS[0])
        weight = 1.0 + 1.5 * sum(rarest < bound for bound in BOUNDS)
        keyed.append((key(uniform(line.stream, line.row), weight / math.sqrt(sizes[line.stream])), line))
    keyed.sort(key=lambda pair: (-pair[0], pair[1].stream, pair[1].row))
    return [line for _, line in keyed[:count]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=300_000)
    chosen = parser.parse_args()
    shared_data.WORK.mkdir(parents=True, exist_ok=True)
    with (shared_data.WORK / "unlabelled.tsv").open("w", encoding="utf-8") as out:
        for line in draw(chosen.count):
            print(line.stream, line.row, line.text, "|".join(line.emotes), sep="\t", file=out)


if __name__ == "__main__":
    main()
