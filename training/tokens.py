"""Cuts a chat message into tokens for counting and for word vectors: simpler than the product's tokenizer, and enough."""

from __future__ import annotations

import re
from collections.abc import Collection

import shared_data

LINK = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
RUN = re.compile(r"([^\W\d_])\1{2,}")
PIECE = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]", re.UNICODE)
EMOJI = re.compile("[\u2190-\u2bff\u3030\u303d\U0001f000-\U0001faff]")


class Tokenizer:
    """Words lower-cased with letter runs of three and more squeezed to two; emotes, emoticons and emoji as they are."""

    def __init__(self) -> None:
        kinds = {"emote", "emoticon"}
        self.known = frozenset(term.term for term in shared_data.lexicon() if term.kind in kinds)

    def tokens(self, text: str, emotes: Collection[str] = ()) -> list[str]:
        """Returns the tokens of `text`; names in `emotes` or in the lexicon count as emotes. A mention gives `@`."""
        found: list[str] = []
        for chunk in LINK.sub(" <link> ", text).split():
            if chunk in emotes or chunk in self.known or chunk == "<link>":
                found.append(chunk)
            elif chunk.startswith("@"):
                found.append("@")
            else:
                found += (piece for piece in PIECE.findall(squeeze(chunk.lower())) if is_token(piece))
        return found


def squeeze(word: str) -> str:
    """Returns `word` with letters that stand three times or more in a row squeezed to two."""
    return RUN.sub(r"\1\1", word)


def is_token(piece: str) -> bool:
    return piece[0].isalnum() or piece in "?!" or EMOJI.match(piece) is not None
