"""Fine-tunes the teacher: the encoder's upper layers and one linear layer of four heads over its vector and the lexicon.

`--holdout K` leaves out the streams of part K and prints the figures for them; without it all training rows are used.
Writes build/training/teacher-K.pt (or teacher-all.pt) for `teach.py`.
"""

from __future__ import annotations

import argparse
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

import encoder as encoders
import measure
import shared_data
from gloss import Glosses
from lexicon_scores import lexicon_logits

GUESS_WEIGHT = 0.7  # of a label whose annotator guessed
DENSE_SCALE = 4.0  # the lexicon's logits are divided by it


@dataclass(frozen=True)
class Recipe:
    frozen_layers: int = 4
    epochs: int = 2
    batch: int = 32
    rate: float = 1.5e-4  # of the encoder, Adam's, at its highest
    head_rate: float = 2e-3
    written_weight: float = 0.5
    gloss: str = "followed"
    seed: int = 3


def half() -> torch.autocast:
    """Matrix products in bfloat16: three times as fast where the processor has it."""
    return torch.autocast("cpu", dtype=torch.bfloat16)


class Teacher(nn.Module):
    def __init__(self, frozen_layers: int) -> None:
        super().__init__()
        self.encoder = encoders.Encoder(frozen_layers)
        self.head = nn.Linear(encoders.WIDTH + measure.COLUMNS, measure.COLUMNS)

    def forward(self, states: Tensor, bias: Tensor, dense: Tensor) -> Tensor:
        """Returns logits (B, 17)."""
        with half():
            vector = self.encoder.upper(states, bias)
        return self.head(torch.cat([vector.float(), dense], 1))


class Inputs:
    """Messages as the teacher reads them."""

    def __init__(self, messages: Sequence[tuple[str, tuple[str, ...]]], glosses: Glosses) -> None:
        self.pieces = encoders.cut([glosses.rewrite(text, emotes) for text, emotes in messages])
        self.dense = torch.from_numpy(lexicon_logits([text for text, _ in messages]) / DENSE_SCALE)
        self.kept: dict[int, Tensor] = {}

    def batch(self, teacher: Teacher, rows: np.ndarray, keep: bool) -> tuple[Tensor, Tensor, Tensor]:
        """Returns states after the frozen layers, bias and dense columns of `rows`; `keep`: for the next epoch, too."""
        ids, bias = self.pieces.padded(rows)
        if keep and all(row in self.kept for row in rows):
            states = torch.zeros(*ids.shape, encoders.WIDTH)
            for at, row in enumerate(rows):
                states[at, : len(self.kept[row])] = self.kept[row]
        else:
            with torch.no_grad(), half():
                states = teacher.encoder.lower(ids, bias)
            if keep:
                self.kept.update({row: states[at, : len(self.pieces.ids[row])].half() for at, row in enumerate(rows)})
        return states, bias, self.dense[torch.from_numpy(rows)]


def loss_of(logits: Tensor, wanted: Tensor, weights: Tensor) -> Tensor:
    """Cross-entropy with soft labels, added over the heads, weighted mean over the messages."""
    total = torch.zeros(len(logits))
    for name, part in measure.HEADS.items():
        if name == "question":
            total = total + nn.functional.binary_cross_entropy_with_logits(logits[:, 16], wanted[:, 16], reduction="none")
        else:
            total = total - (wanted[:, part] * logits[:, part].log_softmax(-1)).sum(-1)
    return (total * weights).sum() / weights.sum()


def shuffled(inputs: Inputs, size: int, random: np.random.Generator) -> list[np.ndarray]:
    """Returns batches of about equal length in random order."""
    lengths = np.array([len(one) for one in inputs.pieces.ids]) + random.uniform(0, 4, len(inputs.pieces.ids))
    order = np.argsort(lengths)
    batches = [order[at:at + size] for at in range(0, len(order), size)]
    random.shuffle(batches)
    return batches


def fine_tune(inputs: Inputs, wanted: np.ndarray, weights: np.ndarray, recipe: Recipe) -> Teacher:
    torch.manual_seed(recipe.seed)
    random = np.random.default_rng(recipe.seed)
    teacher = Teacher(recipe.frozen_layers)
    body = [one for one in teacher.encoder.parameters() if one.requires_grad]
    groups = [{"params": body, "lr": recipe.rate}, {"params": teacher.head.parameters(), "lr": recipe.head_rate}]
    descent = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = recipe.epochs * -(-len(wanted) // recipe.batch)
    pace = torch.optim.lr_scheduler.LambdaLR(descent, lambda at: min(1.0, at / (0.1 * steps)) * (1 - at / (steps + 1)))
    goal, share, began = torch.from_numpy(wanted), torch.from_numpy(weights.astype(np.float32)), time.time()
    for epoch in range(recipe.epochs):
        seen, done = 0.0, 0
        for rows in shuffled(inputs, recipe.batch, random):
            teacher.eval()
            states, bias, dense = inputs.batch(teacher, rows, keep=True)
            teacher.train()
            loss = loss_of(teacher(states, bias, dense), goal[rows], share[rows])
            descent.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(body, 1.0)
            descent.step()
            pace.step()
            seen, done = seen + loss.item(), done + 1
            if done % 50 == 0:
                print(f"epoch {epoch + 1} step {done} loss {seen / done:.3f} {time.time() - began:.0f} s", flush=True)
    return teacher


def predict(teacher: Teacher, inputs: Inputs, batch: int = 128) -> np.ndarray:
    """Returns logits (N, 17)."""
    teacher.eval()
    out = np.zeros((len(inputs.pieces.ids), measure.COLUMNS), np.float32)
    with torch.inference_mode():
        for rows in inputs.pieces.batches(batch):
            out[rows] = teacher(*inputs.batch(teacher, rows, keep=False)).numpy()
    return out


def pairs(messages: Sequence[shared_data.Labelled]) -> list[tuple[str, tuple[str, ...]]]:
    return [(message.text, message.emotes) for message in messages]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--holdout", type=int, help="part of the streams to leave out and measure on")
    for name, value in Recipe().__dict__.items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(value), default=value)
    parser.add_argument("--name", default="teacher")
    parser.add_argument("--threads", type=int, default=2)
    chosen = vars(parser.parse_args())
    holdout, name = chosen.pop("holdout"), chosen.pop("name")
    torch.set_num_threads(chosen.pop("threads"))
    recipe = Recipe(**chosen)
    glosses = Glosses(recipe.gloss)
    labels = [one for one in shared_data.labelled() if shared_data.part_of(one.stream) != holdout]
    own = shared_data.written() if recipe.written_weight > 0 else []
    weights = np.array([GUESS_WEIGHT if one.confidence == 1 else 1.0 for one in labels] + [recipe.written_weight] * len(own))
    teacher = fine_tune(Inputs(pairs(labels + own), glosses), measure.targets(labels + own), weights, recipe)
    part = "all" if holdout is None else holdout
    shared_data.WORK.mkdir(parents=True, exist_ok=True)
    torch.save({"recipe": recipe.__dict__, "weights": teacher.state_dict()}, shared_data.WORK / f"{name}-{part}.pt")
    shutil.rmtree(shared_data.WORK / f"{name}-{part}", ignore_errors=True)  # what an earlier teacher said
    held = [one for one in shared_data.labelled() if shared_data.part_of(one.stream) == holdout]
    if held:
        logits = predict(teacher, Inputs(pairs(held), glosses))
        np.save(shared_data.WORK / f"{name}-{part}.npy", logits)
        print(measure.line(f"{name} {recipe}", measure.probabilities(logits), held))


if __name__ == "__main__":
    main()
