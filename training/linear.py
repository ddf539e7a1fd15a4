"""A hashed linear model of four heads, fitted to soft labels: the stand-in for the product's own trainer in experiments.

Features: tokens, pairs of neighbours, character 2- to 5-grams within tokens, and the dense columns that a caller adds, such
as the lexicon scorer's logits. Each group of a message has length 1 times the group's strength.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

import numpy as np
from scipy import optimize, sparse

from measure import COLUMNS, HEADS, probabilities
from tokens import Tokenizer

Matrix = sparse.csr_matrix

BUCKETS = 2**18
STRENGTH = {"token": 1.0, "pair": 0.5, "gram": 0.7}
LEAST_ROWS = 2  # a bucket that fewer training messages have keeps weight 0
LONGEST = 24  # characters of a token whose n-grams count


def keys(tokens: list[str]) -> dict[str, list[int]]:
    """Returns the buckets of each group of features."""
    once = list(dict.fromkeys(tokens))[:64]
    bounded = ["<", *once, ">"]
    grams = [word[at:at + size] for token in once for word in [f"<{token[:LONGEST].lower()}>"]
             for size in range(2, 6) for at in range(len(word) - size + 1)]
    return {"token": [bucket("t" + token) for token in once],
            "pair": [bucket(f"p{left} {right}") for left, right in zip(bounded, bounded[1:], strict=False)],
            "gram": [bucket("g" + gram) for gram in grams]}


def bucket(name: str) -> int:
    return zlib.crc32(name.encode()) % BUCKETS


def features(messages: Iterable[tuple[str, tuple[str, ...]]], dense: np.ndarray) -> Matrix:
    """Returns the features of messages (text, emotes) with `dense` (N, D) and a column of ones beside them."""
    cutter, values, columns, ends = Tokenizer(), [], [], [0]
    for text, emotes in messages:
        for group, places in keys(cutter.tokens(text, emotes)).items():
            columns += places
            values += [STRENGTH[group] / max(1, len(places)) ** 0.5] * len(places)
        ends.append(len(columns))
    hashed = sparse.csr_matrix((np.array(values, np.float32), columns, ends), shape=(len(ends) - 1, BUCKETS))
    hashed.sum_duplicates()
    ones = np.ones((len(ends) - 1, 1), np.float32)
    return sparse.hstack([hashed, sparse.csr_matrix(np.hstack([ones, dense]).astype(np.float32))], format="csr")


def fit(inputs: Matrix, wanted: np.ndarray, weights: np.ndarray, penalty: float = 1.0,
        rounds: int = 60) -> np.ndarray:
    """Returns weights (F, 17) that minimise the weighted cross-entropy of all heads plus `penalty` / 2 times their square.

    `weights` is (N,) or, for each head, (N, 4). L-BFGS from zero; deterministic.
    """
    features_of = inputs.shape[1]
    seen = np.flatnonzero(inputs.getnnz(axis=0) >= LEAST_ROWS)
    inputs = inputs[:, seen]
    each = np.repeat(weights[:, None], COLUMNS, 1) if weights.ndim == 1 else spread(weights)
    turned = inputs.T.tocsr()

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        table = flat.reshape(-1, COLUMNS)
        score = probabilities(inputs @ table)
        told = wanted * np.log(score + 1e-12)
        told[:, 16] += (1 - wanted[:, 16]) * np.log(1 - score[:, 16] + 1e-12)
        slope = turned @ (each * (score - wanted)) + penalty * table
        return float(-(each * told).sum() + penalty / 2 * (flat @ flat)), slope.ravel()

    start = np.zeros(inputs.shape[1] * COLUMNS)
    found = optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 6})
    table = np.zeros((features_of, COLUMNS), np.float32)
    table[seen] = found.x.reshape(-1, COLUMNS)
    return table


def spread(weights: np.ndarray) -> np.ndarray:
    """Returns a weight for each of the 17 columns from one for each of the 4 heads."""
    wide = np.empty((len(weights), COLUMNS))
    for at, part in enumerate(HEADS.values()):
        wide[:, part] = weights[:, at:at + 1]
    return wide
