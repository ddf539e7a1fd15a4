"""What unknown words and emotes mean, from the lexicon's terms that are used like them: models/neighbours.tsv.

A term is seen as its skip-gram vector (vectors.py) beside the encoder's vector of its name as words ("mossySad" is "sad").
Polarity comes from support-vector regression over the lexicon's terms, emotion and toxicity from logistic regression.
The most frequent words that the lexicon lacks stand beside its terms as plain ones: its writers had them before their eyes.
Emotes only: among plain words that few know are people's names, which no rule here finds all; `--words` writes those, too,
for looking at. First all is cross-validated by hiding a tenth of the lexicon. `--check` stops there. Needs vectors.py and usage.py before.
"""

from __future__ import annotations

import argparse
import pathlib

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.svm import SVR

import encoder as encoders
import shared_data
import usage
from gloss import HUMP, PREFIX
from measure import f1

NAME_SHARE = 0.7  # length of a term's name vector; its skip-gram vector has 1
RULES = {"negation", "intensifier", "question"}  # kinds whose polarity means nothing alone
TENTHS = 10
PLAIN = 0.3  # polarity from which on a sign counts
LEAST_POLARITY = 0.3  # of a word that is written out with --words; emotes are written out always
PLAIN_WORDS, PLAIN_SURE = 600, 0.3  # how many frequent words are taken for plain ones, and how surely
RUDE_POLARITY = -0.2  # from which on a term may be told rude
COLUMNS = ["term", "kind", "polarity", "emotion", "toxicity", "confidence", "definition"]


def spelled(term: str, is_emote: bool) -> str:
    """Returns a term as words: an emote's name without its channel's prefix, at its humps."""
    return " ".join(HUMP.findall(PREFIX.sub("", term))).lower() if is_emote else term


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


class Space:
    """Vectors of terms, (N, 64 + 384), the centre taken out of both parts."""

    def __init__(self, path: pathlib.Path) -> None:
        kept = np.load(path)
        self.words = [str(word) for word in kept["words"]]
        self.at = {word: at for at, word in enumerate(self.words)}
        vectors = unit(kept["vectors"])
        self.used = unit(vectors - vectors.mean(0))
        self.encoder = encoders.Encoder(frozen_layers=encoders.LAYERS)
        self.centre: np.ndarray | None = None

    def rows(self, terms: list[tuple[str, bool]]) -> np.ndarray:
        """Returns the vectors of `terms` (term, is an emote); the first call fixes the centre of the names."""
        names = encoders.encode(self.encoder, [spelled(term, is_emote) for term, is_emote in terms])
        if self.centre is None:
            self.centre = names.mean(0)
        used = self.used[[self.at[term] for term, _ in terms]]
        return np.hstack([used, NAME_SHARE * unit(names - self.centre)])


class Meaning:
    """Learns polarity, emotion and toxicity of vectors from terms of the lexicon."""

    def __init__(self, rows: np.ndarray, terms: list[shared_data.Term]) -> None:
        sure = np.array([PLAIN_SURE if term.kind == "plain" else term.confidence / 3 for term in terms])
        self.polarity = SVR(C=1.0, gamma=0.5, epsilon=0.1).fit(rows, [term.polarity for term in terms], sure)
        self.emotion = classifier().fit(rows, [term.emotion for term in terms], sure)
        self.toxicity = classifier().fit(rows, [term.toxicity for term in terms], sure)

    def of(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        return (np.clip(self.polarity.predict(rows), -1, 1), self.emotion.predict(rows), self.toxicity.predict(rows))


def classifier() -> LogisticRegression:
    return LogisticRegression(C=10, max_iter=300)


def check(rows: np.ndarray, terms: list[shared_data.Term]) -> None:
    """Prints how well hidden terms are found."""
    part = np.random.default_rng(1).integers(TENTHS, size=len(terms))
    polarity, emotion, toxicity = np.zeros(len(terms)), np.empty(len(terms), object), np.zeros(len(terms), int)
    for tenth in range(TENTHS):
        shown, hidden = np.flatnonzero(part != tenth), part == tenth
        meaning = Meaning(rows[shown], [terms[at] for at in shown])
        polarity[hidden], emotion[hidden], toxicity[hidden] = meaning.of(rows[hidden])
    frequent = np.array([term.kind == "plain" for term in terms])
    print(f"frequent words told |polarity| >= {LEAST_POLARITY}: {np.mean(np.abs(polarity[frequent]) >= LEAST_POLARITY):.3f}")
    kept = [term for term in terms if term.kind != "plain"]
    print_hidden(kept, polarity[~frequent], emotion[~frequent], toxicity[~frequent])


def print_hidden(terms: list[shared_data.Term], polarity: np.ndarray, emotion: np.ndarray, toxicity: np.ndarray) -> None:
    true = np.array([term.polarity for term in terms])
    emote = np.array([term.kind == "emote" for term in terms])
    plain = np.abs(true) >= PLAIN
    right = np.sign(polarity) == np.sign(true)
    print(f"hidden terms {len(terms)}, of |polarity| >= {PLAIN}: {plain.sum()}; sign right {right[plain].mean():.3f}, "
          f"emotes {right[plain & emote].mean():.3f}, others {right[plain & ~emote].mean():.3f}, "
          f"correlation {np.corrcoef(polarity, true)[0, 1]:.3f}")
    for least in (LEAST_POLARITY, 0.5):
        told = np.abs(polarity) >= least
        print(f"told |polarity| >= {least}: {told.sum()} terms, sign right {right[told & plain].mean():.3f}, "
              f"truly below .15 {np.mean(np.abs(true[told]) < 0.15):.3f}")
    felt = np.array([term.emotion for term in terms], object)
    macro = np.mean([f1(emotion == name, felt == name) for name in shared_data.EMOTIONS])
    rude = np.array([term.toxicity > 0 for term in terms])
    print(f"emotion right {np.mean(emotion == felt):.3f}, macro-F1 {macro:.3f}; toxicity >= 1 F1 {f1(toxicity > 0, rude):.3f}")


def grade(polarity: float, nearest: np.ndarray, signs: np.ndarray) -> int:
    """Returns the confidence, 1 or 2: learnt terms never have 3, which is for people's word."""
    agree = np.mean(signs == np.sign(polarity))
    return 2 if abs(polarity) >= 0.35 and agree >= 0.8 and nearest.mean() >= 0.45 else 1


def plain_words(space: Space, used: dict[str, tuple[bool, int]], known: set[str]) -> list[shared_data.Term]:
    """Returns the most frequent words that the lexicon lacks, as terms without a feeling."""
    fresh = [word for word in space.words if word in used and not used[word][0] and word not in known]
    return [shared_data.Term(word, "plain", 0.0, "none", 0, 1, "") for word in fresh[:PLAIN_WORDS]]


def fresh_terms(used: dict[str, tuple[bool, int]], known: set[str]) -> list[str]:
    """Returns the terms to learn, most used first: no variant of a known term, no everyday word that is an emote, too."""
    def said(word: str) -> int:
        return used.get(word.lower(), (False, 0))[1] if word != word.lower() else 0
    return sorted((word for word in used if word not in known and word.lower() not in known and said(word) < used[word][1]),
                  key=lambda word: (-used[word][1], word))


def is_name_of_emote(word: str) -> bool:
    """False for emotes that are written like a word or like a person's name: in a text they may be just that."""
    return word not in (word.lower(), word.capitalize())


def learn(space: Space, meaning: Meaning, terms: list[shared_data.Term], used: dict[str, tuple[bool, int]],
          words: bool) -> list[str]:
    """Returns the lines of the table: of emotes whose names are no words, and, if `words`, of words with a feeling."""
    fresh = fresh_terms(used, {term.term for term in terms} | {term.term for term in shared_data.lexicon()})
    meant = zip(*meaning.of(space.rows([(word, used[word][0]) for word in fresh])), strict=True)
    told = [term for term in terms if term.kind != "plain"]
    close = space.used[[space.at[word] for word in fresh]] @ space.used[[space.at[term.term] for term in told]].T
    lines = []
    for word, (polarity, emotion, toxicity), row in zip(fresh, meant, close, strict=True):
        emote, uses = used[word]
        if is_name_of_emote(word) if emote else words and abs(polarity) >= LEAST_POLARITY:
            order = np.argsort(-row, kind="stable")[:5]
            sure = grade(polarity, row[order], np.sign([told[at].polarity for at in order]))
            like = ", ".join(told[at].term for at in order[:2])
            rude = toxicity if polarity <= RUDE_POLARITY else 0
            lines.append("\t".join([word, "emote" if emote else "slang", f"{polarity:.2f}", emotion, str(rude), str(sure),
                                    f"used like {like} ({uses:,} uses)"]))
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vectors", type=pathlib.Path, default=shared_data.WORK / "vectors.npz")
    parser.add_argument("--out", type=pathlib.Path, default=shared_data.ROOT / "models/neighbours.tsv")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--words", action="store_true")
    chosen = parser.parse_args()
    space, used = Space(chosen.vectors), usage.read()
    known = shared_data.lexicon()
    terms = [term for term in known if term.term in space.at and term.kind not in RULES]
    terms += plain_words(space, used, {term.term for term in known})
    rows = space.rows([(term.term, term.kind == "emote") for term in terms])
    check(rows, terms)
    if not chosen.check:
        lines = learn(space, Meaning(rows, terms), terms, used, chosen.words)
        chosen.out.parent.mkdir(parents=True, exist_ok=True)
        chosen.out.write_text("\n".join(["\t".join(COLUMNS), *lines]) + "\n", encoding="utf-8")
        print(f"{len(lines)} terms: {chosen.out}")


if __name__ == "__main__":
    main()
