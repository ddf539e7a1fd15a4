"""Words that chat uses for one subject ("nuke", "nuclear"): models/related.tsv.

Words are plain words of usage_wide.tsv. Their nearness is the mean of two cosines, of their skip-gram vectors in single messages
(what is said in the same way) and in twenty seconds of chat (what is said together). A pair counts

* by "form": one English stem (Snowball), and not far from each other: "universe" and "university" have one stem, too. Those that
  a reader found to be two subjects are left out (lines of related_read.txt that begin with "-"), as are names;
* by "use": among the five nearest words of other stems of each other, and found to be one subject by a reader of all such pairs
  (related_read.txt). Nearness alone is no proof: words of one kind ("pizza", "pasta"; "win", "lose") are as near.

Pairs that the lexicon takes for opposites never count. Pairs that look alike ("chair", "chairman") but have other stems and are far from
each other are told "apart", so that topics do not take the one for a form of the other. `--candidates` prints the pairs by use for reading, `--sample N` N pairs of
the table. Needs vectors.py twice and usage.py before, see README.md.
"""

from __future__ import annotations

import argparse
import pathlib
import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

import numpy as np
import snowballstemmer

import shared_data
import usage

HEADER = "word\trelated\tcosine\tby"
LEAST_FORM = 0.30  # mean cosine of words of one stem; below are "office, officer", "finally, finale"
LEAST_USE, LEAST_EACH = 0.55, 0.45  # mean cosine of words of other stems, and in either space
NEIGHBOURS = 5
MOST_APART = 0.15  # mean cosine of words that look alike and are two; all pairs of words have .03, with a deviation of .15
BEGINNING, INSIDE, SLIP = 4, 5, 6  # letters from which on stems look alike: see look_alikes()
OPPOSITE = 0.2  # polarity from which on a sign counts
READ = shared_data.ROOT / "training/related_read.txt"

Pair = tuple[str, str]


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def vectors(path: pathlib.Path) -> dict[str, np.ndarray]:
    """Returns the vectors of all tokens, centred, of length 1."""
    kept = np.load(path)
    rows = unit(kept["vectors"].astype(np.float64))
    return dict(zip(map(str, kept["words"]), unit(rows - rows.mean(0)), strict=True))


class Nearness:
    """Cosines of plain words in both spaces."""

    def __init__(self, spaces: list[dict[str, np.ndarray]], used: dict[str, tuple[bool, int]]) -> None:
        self.words = [word for word in used if not used[word][0] and word.isalpha() and word == word.lower()
                      and len(word) > 2 and all(word in space for space in spaces)]
        self.at = {word: at for at, word in enumerate(self.words)}
        rows = [np.array([space[word] for word in self.words]) for space in spaces]
        self.each = [(row @ row.T).round(6) for row in rows]
        self.mean = sum(self.each) / len(self.each)
        np.fill_diagonal(self.mean, -1)

    def of(self, pair: Pair) -> float:
        return float(self.mean[self.at[pair[0]], self.at[pair[1]]])

    def mutual(self) -> Iterator[Pair]:
        """Yields the pairs that are among the NEIGHBOURS nearest of another stem of each other and near in both spaces."""
        others_only = self.mean.copy()
        for one, other in one_stem(self.words):
            others_only[self.at[one], self.at[other]] = others_only[self.at[other], self.at[one]] = -1
        nearest = [sorted(map(int, row[:NEIGHBOURS])) for row in np.argsort(-others_only, axis=1, kind="stable")]
        for one, others in enumerate(nearest):
            for other in others:
                if other > one and one in nearest[other] and min(space[one, other] for space in self.each) >= LEAST_EACH:
                    yield self.words[one], self.words[other]


def one_stem(words: list[str]) -> Iterator[Pair]:
    stemmer, kin = snowballstemmer.stemmer("english"), defaultdict(list)
    for word in words:
        kin[stemmer.stemWord(word)].append(word)
    for family in kin.values():
        yield from combinations(family, 2)


def without_a_letter(word: str) -> Iterator[str]:
    yield word
    yield from (word[:at] + word[at + 1:] for at in range(1, len(word)))


def look_alikes(words: list[str]) -> Iterator[Pair]:
    """Yields pairs of words whose stems are another's beginning, inside of one another, or one slip of the pen apart.

    A bit more than same_word() of src/timeline/word_variants.h takes for one: what that does not join is not harmed.
    """
    stemmer, alike = snowballstemmer.stemmer("english"), defaultdict(set)
    stems = {word: stemmer.stemWord(word) for word in words}
    parts = defaultdict(list)
    for word, stem in stems.items():
        parts[stem].append(word)
    for word in words:
        for begin in range(len(word)):
            for end in range(begin + (BEGINNING if begin == 0 else INSIDE), len(word) + 1):
                alike[word].update(parts.get(word[begin:end], ()))
    slips = defaultdict(list)
    for word, stem in stems.items():
        if len(stem) >= SLIP:
            for form in set(without_a_letter(stem)):
                slips[form].append(word)
    for family in slips.values():
        for one, other in combinations(family, 2):
            alike[one].add(other)
    seen = {tuple(sorted((one, other))) for one, others in alike.items() for other in others}
    yield from ((one, other) for one, other in sorted(seen) if stems[one] != stems[other])


def polarities() -> dict[str, float]:
    return {term.term.lower(): term.polarity for term in shared_data.lexicon()}


def opposite(pair: Pair, polarity: dict[str, float]) -> bool:
    one, other = (polarity.get(word, 0.0) for word in pair)
    return min(one, other) <= -OPPOSITE and max(one, other) >= OPPOSITE


def read_pairs() -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """Returns the pairs that a reader took for one subject, and those that they did not, though of one stem."""
    lines = READ.read_text(encoding="utf-8").splitlines()
    return ({frozenset(line.split()) for line in lines if not line.startswith("-")},
            {frozenset(line[1:].split()) for line in lines if line.startswith("-")})


def rows(near: Nearness) -> list[str]:
    """Returns the lines of the table, in order of their bytes."""
    polarity, (one, two) = polarities(), read_pairs()
    by_form = [pair for pair in one_stem(near.words) if near.of(pair) >= LEAST_FORM and frozenset(pair) not in two]
    by_use = [pair for pair in near.mutual() if near.of(pair) >= LEAST_USE and frozenset(pair) in one]
    joined = {frozenset(pair) for pair in by_form + by_use}
    apart = [pair for pair in look_alikes(near.words) if near.of(pair) <= MOST_APART and frozenset(pair) not in joined]
    lines = []
    for pairs, proof in ((by_form, "form"), (by_use, "use"), (apart, "apart")):
        for pair in pairs:
            if proof == "apart" or not opposite(pair, polarity):
                lines.append("\t".join([*sorted(pair), f"{near.of(pair):.2f}", proof]))
    return sorted(lines, key=lambda line: line.split("\t")[:2])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", type=pathlib.Path, nargs=2,
                        default=[shared_data.WORK / "vectors100.npz", shared_data.WORK / "turns100.npz"])
    parser.add_argument("--usage", type=pathlib.Path, default=shared_data.WORK / "usage_wide.tsv")
    parser.add_argument("--out", type=pathlib.Path, default=shared_data.ROOT / "models/related.tsv")
    parser.add_argument("--candidates", action="store_true")
    parser.add_argument("--sample", type=int, default=0)
    chosen = parser.parse_args()
    near = Nearness([vectors(path) for path in chosen.vectors], usage.read(chosen.usage))
    if chosen.candidates:
        print("\n".join(" ".join(pair) for pair in near.mutual() if near.of(pair) >= LEAST_USE))
        return
    lines = rows(near)
    if chosen.sample:
        print("\n".join(random.Random(1).sample(lines, chosen.sample)))
        return
    chosen.out.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    print(f"{len(near.words)} words, {len(lines)} pairs: {chosen.out}")


if __name__ == "__main__":
    main()
