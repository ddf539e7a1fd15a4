"""Labels the drawn messages with the teacher and writes them: models/teacher/<name>.zst.

The score is the mean of the logits of the fine-tuned encoder and of a linear model over text and lexicon, `--share` the
encoder's part; both are fitted to the same rows, without part `--holdout` if that is given.
"""

from __future__ import annotations

import argparse
import pathlib

import numpy as np
import torch

import linear
import measure
import shared_data
import teacher_file
from gloss import Glosses
from lexicon_scores import lexicon_logits
from teacher import DENSE_SCALE, Inputs, Recipe, Teacher, pairs, predict

CHUNK = 5000  # messages between two saves
WRITTEN_WEIGHT = 0.3  # of the project's own messages in the linear model


def drawn(count: int) -> tuple[list[tuple[str, int]], list[tuple[str, tuple[str, ...]]]]:
    """Returns places and (text, emotes) of the first `count` drawn messages."""
    places, messages = [], []
    with (shared_data.WORK / "unlabelled.tsv").open(encoding="utf-8", newline="\n") as lines:
        for _, line in zip(range(count), lines, strict=False):
            stream, row, text, emotes = line.rstrip("\n").split("\t")
            places.append((stream, int(row)))
            messages.append((text, shared_data.names(emotes)))
    return places, messages


def linear_logits(messages: list[tuple[str, tuple[str, ...]]], holdout: int | None) -> np.ndarray:
    """Returns the logits of a linear model that saw the labels without part `holdout`."""
    labels = [one for one in shared_data.labelled() if shared_data.part_of(one.stream) != holdout]
    seen = labels + shared_data.written()
    weights = np.array([1.0] * len(labels) + [WRITTEN_WEIGHT] * (len(seen) - len(labels)))
    fitted = linear.fit(inputs(pairs(seen)), measure.targets(seen), weights)
    return inputs(messages) @ fitted


def inputs(messages: list[tuple[str, tuple[str, ...]]]) -> linear.Matrix:
    return linear.features(messages, lexicon_logits([text for text, _ in messages]) / DENSE_SCALE)


def encoder_logits(messages: list[tuple[str, tuple[str, ...]]], path: pathlib.Path) -> np.ndarray:
    """Returns the fine-tuned encoder's logits. What a run before this one finished beside `path` is taken from there."""
    kept = torch.load(path)
    recipe = Recipe(**kept["recipe"])
    teacher = Teacher(recipe.frozen_layers)
    teacher.load_state_dict(kept["weights"])
    glosses, done = Glosses(recipe.gloss), []
    folder = path.with_suffix("")
    folder.mkdir(exist_ok=True)
    for begin in range(0, len(messages), CHUNK):
        chunk = messages[begin:begin + CHUNK]
        file = folder / f"{begin}-{len(chunk)}.npy"
        if not file.exists():
            np.save(file, predict(teacher, Inputs(chunk, glosses)))
            print(f"labelled {begin + len(chunk)}", flush=True)
        done.append(np.load(file))
    return np.concatenate(done)


def said(messages: list[tuple[str, tuple[str, ...]]], chosen: argparse.Namespace) -> np.ndarray:
    """Returns the teacher's probabilities, (N, 17), by the options of `options`."""
    torch.set_num_threads(chosen.threads)
    part = "all" if chosen.holdout is None else chosen.holdout
    logits = chosen.share * encoder_logits(messages, shared_data.WORK / f"teacher-{part}.pt")
    logits += (1 - chosen.share) * linear_logits(messages, chosen.holdout)
    return measure.probabilities(logits)


def options(description: str | None, out: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--holdout", type=int, help="as in teacher.py")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--share", type=float, default=0.5, help="of the fine-tuned encoder")
    parser.add_argument("--out", type=pathlib.Path, default=shared_data.ROOT / out)
    return parser


def main() -> None:
    parser = options(__doc__, "models/teacher/labels.zst")
    parser.add_argument("--count", type=int, default=150_000)
    chosen = parser.parse_args()
    places, messages = drawn(chosen.count)
    size = teacher_file.write(chosen.out, places, said(messages, chosen))
    print(f"{len(places)} messages, {size} bytes: {chosen.out}")


if __name__ == "__main__":
    main()
