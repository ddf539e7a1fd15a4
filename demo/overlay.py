"""What lies over the game: chapter, time, owl, raid, giveaway and poster."""

import math

import scenario
from owl import camera
from picture import AMBER, GOLD, INK, LEAF, PAPER, RED, STONE, STONE_LIGHT, WIDTH, lantern


def clock(t):
    return f"{int(t) // 60}:{int(t) % 60:02d}"


def caption(pen, story, t):
    """Chapter at the upper left, time at the lower right."""
    act = scenario.act_at(story, t)
    fresh = t - act["from"] < 4
    width = 24 + len(act["title"]) * (9 if fresh else 7)
    pen.box(10, 8, width, 24 if fresh else 20, GOLD if fresh else INK, 1.0 if fresh else 0.72, 6)
    pen.text(20, 20 if fresh else 18, act["title"], 12 if fresh else 9, INK if fresh else PAPER, "lm")
    pen.box(572, 330, 58, 20, INK, 0.8, 6)
    pen.text(601, 340, clock(t), 10, PAPER)


def raid_banner(pen, story, t):
    start = story["events"]["raid"]
    if not start <= t < start + 34:
        return
    slide = min(1.0, (t - start) * 2)
    if t < start + 16:
        pen.box(120, -60 + 100 * slide, 400, 52, LEAF, 1, 10)
        pen.text(320, -42 + 100 * slide, "RAID!  pebblecaptain", 18, INK)
        pen.text(320, -20 + 100 * slide, "arrives with 120 pebbles", 11, INK)
    for i in range(14):
        x = -60 - i * 44 + (t - start) * 58
        if 145 < x < WIDTH + 20:
            y = 346 - 9 * abs(math.sin(t * 5 + i))
            pen.oval(x, y - 8, 12, 10, STONE_LIGHT if i % 2 else STONE)
            pen.oval(x - 3, y - 10, 1.6, 2.2, INK)
            pen.oval(x + 4, y - 10, 1.6, 2.2, INK)


def poster(pen, story, t):
    if not story["events"]["cup_poster"] <= t < 486:
        return
    pen.box(538, 62, 90, 112, PAPER, 1, 4)
    pen.box(543, 67, 80, 102, AMBER, 0.35, 3)
    lantern(pen, 583, 72, 1.7)
    pen.text(583, 122, "LANTERN", 11, INK)
    pen.text(583, 137, "CUP", 14, RED)
    pen.text(583, 157, "join in!", 8, INK, bold=False)


def giveaway(pen, story, t):
    start, won = story["events"]["giveaway"], story["events"]["giveaway_won"]
    if start <= t < won:
        pen.box(160, 62, 330, 64, INK, 0.85, 10)
        pen.text(325, 82, "GIVEAWAY", 14, GOLD)
        pen.text(325, 104, "write LANTERN in chat", 12, PAPER)
        left = max(0.0, 1 - (t - start) / 26)
        pen.box(180, 116, 290 * left, 5, LEAF, 1, 2)
    elif won <= t < won + 8:
        pen.box(190, 66, 260, 50, LEAF, 1, 10)
        pen.text(320, 91, "We have a winner!", 16, INK)


def draw(pen, story, t):
    poster(pen, story, t)
    giveaway(pen, story, t)
    raid_banner(pen, story, t)
    if 12 <= t < 686:
        camera(pen, t)
    if t < 735:
        caption(pen, story, t)
