"""An independent look at a text that was shown: what it counts and quotes must stand in the facts of its summary."""

from __future__ import annotations

import re

WORDS = {"zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
         "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
         "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
         "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000}
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|\b(?:" + "|".join(WORDS) + r")\b", re.IGNORECASE)
QUOTE = re.compile(r'"([^"]*)"|“([^”]*)”')
ROUNDED = re.compile(r"(?:about|around|roughly|nearly|almost|over|more than|at least|up to|fewer than|under) $", re.IGNORECASE)


def may_be(number: float, rounded: bool, facts: list[dict]) -> bool:
    """Whether some value of the facts gives the number: as it is, as per cent, as minutes, or rounded where the text says so."""
    for fact in facts:
        for value in fact["values"].values():
            for known in (value, value * 100, value / 60, value / 3600, value / 1000):
                if abs(known - number) <= (0.5 if number >= 1 else 0.05):
                    return True
                if rounded and 0.5 * number <= known <= 2 * number:
                    return True
    return False


def findings(text: str, facts: list[dict]) -> list[str]:
    """Returns what in the text no fact holds; nothing when all is well."""
    found = []
    phrases = {phrase for fact in facts for phrase in fact["phrases"]}
    for match in QUOTE.finditer(text):
        quote = (match[1] or match[2] or "").strip(" .,")
        if quote not in phrases and quote + "." not in phrases:
            found.append(f'nobody wrote "{quote}"')
    plain = QUOTE.sub(" ", text)
    for phrase in sorted(phrases, key=len, reverse=True):
        plain = plain.replace(phrase, " ")
    for match in NUMBER.finditer(plain):
        word = match[0].lower().replace(",", "")
        number = float(WORDS.get(word, word if word[0].isdigit() else 0))
        if not may_be(number, bool(ROUNDED.search(plain[:match.start()])), facts):
            found.append(f"no fact gives {match[0]}")
    return found
