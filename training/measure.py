"""Targets and figures: what a model should say of a message, and how well it says it.

A score of N messages is an array (N, 17): probabilities of sentiment (3: negative, neutral, positive), emotion (10, in the
order of EMOTIONS), toxicity (3), and that an answer is wanted (1).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from shared_data import EMOTIONS, Labelled

HEADS = {"sentiment": slice(0, 3), "emotion": slice(3, 13), "toxicity": slice(13, 16), "question": slice(16, 17)}
COLUMNS = 17
CHOSEN_SHARE = 0.6  # of the emotion that was decided for, where the two annotations differ


def targets(messages: Sequence[Labelled]) -> np.ndarray:
    """Returns the soft labels of `messages`, (N, 17)."""
    wanted = np.zeros((len(messages), COLUMNS), np.float32)
    for row, message in zip(wanted, messages, strict=True):
        row[message.sentiment] = 1
        row[3 + message.emotion] += CHOSEN_SHARE
        row[3 + message.other_emotion] += 1 - CHOSEN_SHARE
        row[13 + message.toxicity] = 1
        row[16] = message.question
    return wanted


def probabilities(logits: np.ndarray) -> np.ndarray:
    """Returns the score of logits (N, 17): softmax in the first three heads, logistic in the last."""
    score = np.empty_like(logits)
    for head in ("sentiment", "emotion", "toxicity"):
        part = logits[:, HEADS[head]]
        grown = np.exp(part - part.max(1, keepdims=True))
        score[:, HEADS[head]] = grown / grown.sum(1, keepdims=True)
    score[:, 16] = 1 / (1 + np.exp(-logits[:, 16]))
    return score


def logits_of(score: np.ndarray, least: float = 1e-4) -> np.ndarray:
    """Returns logits whose `probabilities` are `score`, probabilities below `least` taken as that."""
    logits = np.log(np.clip(score, least, 1))
    logits[:, 16] = np.log(np.clip(score[:, 16], least, 1 - least) / np.clip(1 - score[:, 16], least, 1))
    return logits


def f1(said: np.ndarray, true: np.ndarray) -> float:
    return float(2 * np.sum(said & true) / max(1, np.sum(said) + np.sum(true)))


def figures(score: np.ndarray, messages: Sequence[Labelled]) -> dict[str, float]:
    """Returns accuracy and macro-F1 of sentiment, macro-F1 of emotion, F1 of toxicity >= 1 and of questions, in percent."""
    sentiment = np.array([message.sentiment for message in messages])
    emotion = np.array([message.emotion for message in messages])
    toxic = np.array([message.toxicity > 0 for message in messages])
    asks = np.array([message.question > 0 for message in messages])
    said, felt = score[:, HEADS["sentiment"]].argmax(1), score[:, HEADS["emotion"]].argmax(1)
    found = {
        "accuracy": np.mean(said == sentiment),
        "sentiment": np.mean([f1(said == k, sentiment == k) for k in range(3)]),
        "emotion": np.mean([f1(felt == k, emotion == k) for k in range(len(EMOTIONS))]),
        "toxicity": f1(score[:, HEADS["toxicity"]].argmax(1) > 0, toxic),
        "question": f1(score[:, 16] > 0.5, asks),
    }
    return {name: 100 * float(value) for name, value in found.items()}


def interval(score: np.ndarray, messages: Sequence[Labelled], rounds: int = 500) -> dict[str, tuple[float, float]]:
    """Returns 95 % intervals of `figures` by drawing streams with replacement."""
    streams: dict[str, list[int]] = {}
    for at, message in enumerate(messages):
        streams.setdefault(message.stream, []).append(at)
    groups = [np.array(rows) for rows in streams.values()]
    random, drawn = np.random.default_rng(5), []
    for _ in range(rounds):
        rows = np.concatenate([groups[k] for k in random.integers(len(groups), size=len(groups))])
        drawn.append(figures(score[rows], [messages[row] for row in rows]))
    return {name: tuple(np.percentile([one[name] for one in drawn], [2.5, 97.5])) for name in drawn[0]}


def line(name: str, score: np.ndarray, messages: Sequence[Labelled]) -> str:
    """Returns one line of figures for people."""
    found = figures(score, messages)
    return f"{name:<48} n={len(messages)} " + " ".join(f"{key} {value:.1f}" for key, value in found.items())
