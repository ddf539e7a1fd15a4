"""Reads the story of the demo stream and answers questions about its times and curves.

Only + - * / and random() of random.Random are used on the way to chat.jsonl (no logarithms, no library shuffles), so
that every machine and every Python from 3.11 on makes the same bytes.
"""

import random
import tomllib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PARTS = ("scenario.toml", "people.toml", "lines.toml")


def load(folder=FOLDER):
    """The three files as one dictionary; their tables do not overlap."""
    story = {}
    for part in PARTS:
        with open(folder / part, "rb") as file:
            story.update(tomllib.load(file))
    return story


def curve(points, at):
    """Value at `at` of straight lines through [[x, y], ...] with growing x; 0 outside."""
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if x0 <= at <= x1:
            return y0 + (y1 - y0) * (at - x0) / (x1 - x0)
    return 0.0


def act_at(story, at):
    """The act that is on at `at` seconds."""
    current = story["story"]["acts"][0]
    for act in story["story"]["acts"]:
        if act["from"] <= at:
            current = act
    return current


def deaths_until(story, at):
    """What the death counter shows at `at` seconds."""
    return story["deaths"]["before"] + sum(story["events"][event] <= at for event in story["deaths"]["events"])


class Dice:
    """Random choices for one purpose. Purposes do not disturb each other: each has its own seed, named after it."""

    def __init__(self, story, purpose):
        self.roll = random.Random(f"{story['seed']}/{purpose}").random

    def chance(self, probability):
        return self.roll() < probability

    def between(self, low, high):
        return low + (high - low) * self.roll()

    def pick(self, items):
        return items[int(self.roll() * len(items))]

    def pick_weighted(self, items, weights):
        """One of `items`; at least one weight is positive."""
        mark = self.roll() * sum(weights)
        for item, weight in zip(items, weights):
            mark -= weight
            if mark < 0:
                return item
        return next(item for item, weight in reversed(list(zip(items, weights))) if weight > 0)
