"""What the product's lexicon scorer says of messages, as columns for the models here: calls `crowdline score`."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence

import numpy as np

import shared_data
from measure import COLUMNS, logits_of

NAMES = ["negative", "neutral", "positive", *shared_data.EMOTIONS, "none", "rude", "attack"]
HEAD_OF = ["sentiment"] * 3 + ["emotion"] * 10 + ["toxicity"] * 3


def lexicon_logits(texts: Sequence[str]) -> np.ndarray:
    """Returns the lexicon scorer's logits of `texts`, (N, 17). Its constants were fitted to the labels' training rows."""
    program = os.environ.get("CROWDLINE", str(shared_data.ROOT / "build/release/crowdline"))
    lines = "".join(" ".join(text.split()) + "\n" for text in texts)
    told = subprocess.run([program, "score", "--model", LEXICON], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    score = np.zeros((len(texts), COLUMNS), np.float32)
    for row, line in zip(score, told.stdout.decode().splitlines(), strict=True):
        said = json.loads(line)
        row[:16] = [said[head][name] for head, name in zip(HEAD_OF, NAMES, strict=True)]
        row[16] = said["question"]
    return logits_of(score)


LEXICON = "lexicon"  # the model's name in `crowdline score`
