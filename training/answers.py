"""Writes what the teacher says of the labels' test rows, models/teacher/answers.zst: its row in docs/results.md.

The same mean of the fine-tuned encoder and the linear model as in `teach.py`. It reads texts, no labels, of these rows.
"""

from __future__ import annotations

import argparse
import pathlib

import torch

import measure
import shared_data
import teacher_file
from teach import encoder_logits, linear_logits


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--holdout", type=int, help="as in teacher.py")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--share", type=float, default=0.5, help="of the fine-tuned encoder")
    parser.add_argument("--out", type=pathlib.Path, default=shared_data.ROOT / "models/teacher/answers.zst")
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    part = "all" if chosen.holdout is None else chosen.holdout
    places, messages = shared_data.test_messages()
    logits = chosen.share * encoder_logits(messages, shared_data.WORK / f"teacher-{part}.pt")
    logits += (1 - chosen.share) * linear_logits(messages, chosen.holdout)
    size = teacher_file.write(chosen.out, places, measure.probabilities(logits))
    print(f"{len(places)} messages, {size} bytes: {chosen.out}")


if __name__ == "__main__":
    main()
