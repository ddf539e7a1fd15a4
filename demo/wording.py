"""From a line of lines.toml to what one person types: alternatives, habits, small edits, emote positions."""

import re

ALTERNATIVES = re.compile(r"\{([^{}]*)\}")
WORD = re.compile(r"\$(\w+)")
REPEATED = re.compile(r"(\S+)\*(\d)")
CAMEL = re.compile(r"\b(?:[a-z0-9]+[A-Z]|[A-Z][a-z]+[A-Z]|5Head)\w*")
STRETCH = re.compile(r"\b(no|so|yes|go|wow|nice|soup|gg|please|lol)\b")


def expand(story, line, dice):
    """A written-out text of `line`; see the head of lines.toml for the notation."""
    text = ALTERNATIVES.sub(lambda match: dice.pick(match.group(1).split("|")), line)
    text = WORD.sub(lambda match: dice.pick(story["words"][match.group(1)]), text)
    text = REPEATED.sub(lambda match: " ".join([match.group(1)] * (1 + int(dice.between(0, int(match.group(2)))))), text)
    return " ".join(text.split())


def emote_words(story):
    """Every word that must keep its letters: the platform's emotes, and words of the pools written likeThis."""
    written = [line for pool in story["pools"].values() for line in pool] + [entry for words in story["words"].values() for entry in words]
    return set(story["emotes"]) | {word for line in written for word in CAMEL.findall(line)} | {"LUL", "KEKW", "HUH", "LETSGO", "OMEGALUL", "EZ"}


def keep(story_emotes, word):
    return word in story_emotes or word.startswith(("!", "@")) or not word.isascii()


def apply_habit(text, habit, layer, emotes, dice):
    """The text as somebody with this habit types it. Emotes and commands keep their letters."""
    if layer.get("calm"):
        return text
    words = text.split(" ")
    if habit == "loud" and dice.chance(0.85 if layer.get("loud") else 0.25):
        words = [word if keep(emotes, word) else word.upper() for word in words]
    elif habit == "stretch" and dice.chance(0.6):
        words = [word if keep(emotes, word) else STRETCH.sub(lambda m: m.group(0) + m.group(0)[-1] * int(dice.between(1, 5)), word) for word in words]
    elif habit == "tidy" and not keep(emotes, words[0]) and words[0].isalpha():
        words[0] = words[0][0].upper() + words[0][1:]
        if words[-1].isalpha() and not keep(emotes, words[-1]) and len(words) > 2:
            words[-1] += "."
    elif habit == "typos" and dice.chance(0.3):
        words = [swap_letters(word, dice) if index == len(words) // 2 and not keep(emotes, word) else word for index, word in enumerate(words)]
    elif habit == "emotes" and layer.get("tails") and words[-1] not in emotes:
        words.append(dice.pick(layer["tails"]))
    return " ".join(words)


def swap_letters(word, dice):
    """Two neighbouring inner letters change places; short words stay."""
    if len(word) < 5 or not word.isalpha():
        return word
    at = 1 + int(dice.between(0, len(word) - 3))
    return word[:at] + word[at + 1] + word[at] + word[at + 2:]


def copy_of(pasta, number, dice):
    """The `number`-th copy (from 0) of a copied text: the first ones as they are, later ones with up to two small edits."""
    text = pasta["text"]
    if number < pasta["first_copies_untouched"]:
        return text
    for _ in range(2):
        if dice.chance(pasta["edit"]):
            old = dice.pick(list(pasta["swaps"]))
            text = text.replace(old, dice.pick(pasta["swaps"][old]))
    if dice.chance(0.12):
        text = text.lower()
    if dice.chance(pasta["tail"]):
        text += " " + dice.pick(pasta["tails"])
    return text


def emote_spans(text, native):
    """The platform's emotes in `text` in order of first occurrence; locations are code points, end included."""
    spans, at = {}, 0
    for word in text.split(" "):
        if word in native:
            spans.setdefault(word, []).append(f"{at}-{at + len(word) - 1}")
        at += len(word) + 1
    return [{"id": native[name], "locations": ",".join(places), "name": name} for name, places in spans.items()]
