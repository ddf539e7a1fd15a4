"""Puts what emotes and slang mean into words, so that an encoder of plain English can read a chat message."""

from __future__ import annotations

import re

import shared_data
from tokens import LINK, squeeze

FEELINGS = {"hype": "excited", "amusement": "laughing", "affection": "love", "sadness": "sad", "anger": "angry",
            "confusion": "confused", "cringe": "disgusted", "surprise": "shocked", "boredom": "bored", "none": ""}
PICTURES = {"emote", "emoticon", "emoji"}
WORDS_OF_DEFINITION = 8
MOST_GLOSSES = 3
HUMP = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
PREFIX = re.compile(r"^[a-z]+\d*(?=[A-Z])")
SAID = {"slang", "insult", "foreign"}


class Glosses:
    """Rewrites messages by the lexicon. `mode`: "plain", "replaced" (emotes only) or "followed" (slang, too)."""

    def __init__(self, mode: str = "followed") -> None:
        self.mode = mode
        terms = shared_data.lexicon()
        self.pictures = {term.term: gloss_of(term) for term in terms if term.kind in PICTURES}
        self.slang = {term.term: gloss_of(term) for term in terms if term.kind in SAID and " " not in term.term}

    def rewrite(self, text: str, emotes: tuple[str, ...]) -> str:
        """Returns `text` for the encoder: links and mentions masked, repeats once, glosses in brackets."""
        if self.mode == "plain":
            return text
        said: list[str] = []
        glossed: set[str] = set()
        for chunk in LINK.sub("link", text).split():
            known = self.gloss(chunk, chunk in emotes)
            if known and chunk in glossed:
                continue
            piece = "@" if chunk.startswith("@") else squeeze(chunk)
            if known and len(glossed) < MOST_GLOSSES:
                glossed.add(chunk)
                piece = known if chunk in self.pictures or chunk in emotes else f"{piece} ({known})"
            if not said or said[-1] != piece:
                said.append(piece)
        return " ".join(said)

    def gloss(self, chunk: str, is_emote: bool) -> str:
        """Returns the gloss of one chunk of a message; empty when it is a plain word."""
        if chunk in self.pictures:
            return self.pictures[chunk]
        if is_emote:
            return f"[{' '.join(HUMP.findall(PREFIX.sub('', chunk))).lower()}]"
        return self.slang.get(squeeze(chunk.lower()).strip(".,!?"), "") if self.mode == "followed" else ""


def gloss_of(term: shared_data.Term) -> str:
    words = term.definition.split()[:WORDS_OF_DEFINITION]
    feeling = FEELINGS[term.emotion] or ("good" if term.polarity > 0.2 else "bad" if term.polarity < -0.2 else "")
    told = f"{feeling}: {' '.join(words)}" if feeling else " ".join(words)
    told = told.rstrip(",;:.")
    return f"[{told}]" if term.kind in PICTURES else told
