"""What the game shows: one function a scene, called with the second of the video, gives the pen with the picture on it."""

import math

from owl import owl
from picture import (AMBER, GOLD, HEIGHT, INK, LEAF, PAPER, RED, SKY, SOUP, STONE_LIGHT, WIDTH, WOOD, Pen, glow, health_bar, keep, lantern, warden, wick)
from places import arena, background, bridge, camp, plain_room, roof, stair_well, title_sky, village


def along(t, start, end, a, b):
    """From a to b while t goes from start to end."""
    return a + (b - a) * min(1.0, max(0.0, (t - start) / (end - start)))


def starting(t):
    pen = background("title", title_sky)
    pen.text(320, 52, "LANTERN KEEP", 30, GOLD)
    pen.text(320, 84, "the stream is starting", 12, PAPER)
    for i in range(5):
        lantern(pen, 90 + i * 115 + 4 * math.sin(t * 1.5 + i), 112 + 18 * (i % 2), 2.2)
    return pen


def in_village(t):
    pen = background("village", village)
    x = 330 + 190 * math.sin((t - 12) / 9.0)
    wick(pen, x, 300, 1 if math.cos((t - 12) / 9.0) >= 0 else -1, t * 6)
    notes(pen, t, 6, 46)
    return pen


def notes(pen, t, start, end):
    if start <= t < end:
        for i in range(3):
            pen.text(160 + i * 22 + 6 * math.sin(t * 2 + i), 238 - (t * 10 + i * 13) % 42, "♪♫♪"[i], 15, GOLD)


def on_bridge(t):
    """Walks to the door, turns round, and steps into the gap at 144 s."""
    pen = background("bridge", bridge)
    if t < 144:
        wick(pen, along(t, 119, 140, 20, 270), 240, 1, t * 6)
        if t > 129:
            pen.text(555, 160, "!", 30, RED)
    elif t < 147.5:
        hanging = t < 145.2
        wick(pen, 305, 240 + (0 if hanging else (t - 145.2) ** 2 * 60), 1, t * 20)
        if hanging:
            pen.text(305, 176, "?", 22, GOLD)
    else:
        went_out(pen, "The bridge was not finished.")
    return pen


def went_out(pen, reason):
    pen.box(0, 0, WIDTH, HEIGHT, INK, 0.72)
    pen.text(320, 150, "YOUR LIGHT WENT OUT", 26, RED)
    pen.text(320, 184, reason, 11, PAPER, bold=False)


def fight(t, start, boss, phase, lit, hero=None):
    """The arena with both of them moving; `boss` is the share of health that is left."""
    pen = background("arena", arena)
    if phase == 2:
        pen.box(0, 0, WIDTH, HEIGHT, RED, 0.10)
    pace = 1.5 if phase == 1 else 2.3
    warden(pen, 400, 84, 0.34 * math.sin((t - start) * pace), phase)
    if phase == 2:
        for i in range(4):
            x, y = 250 + i * 96 + 16 * math.sin(t * 2.2 + i), 196 + 44 * math.sin(t * 1.7 + i * 2)
            pen.poly([(x - 8, y + 8), (x + 8, y + 8), (x + 4, y - 7), (x - 4, y - 7)], AMBER)
            pen.oval(x, y + 10, 3, 3, GOLD)
    x = hero if hero is not None else 300 + 110 * math.sin((t - start) * 0.9) + 24 * math.sin((t - start) * 2.7)
    hop = 34 * max(0.0, math.sin((t - start) * 2.1)) ** 3
    wick(pen, x, 300 - hop, 1 if x < 400 else -1, t * 6, lit)
    if (t - start) % 3.1 < 0.3:
        pen.text(400 + 30 * math.sin(t), 150, "✦", 26, PAPER)
    health_bar(pen, "THE BELL WARDEN", boss)
    return pen


def second_attempt(t):
    if t < 179:
        return fight(t, 152, along(t, 154, 178, 1.0, 0.60), 1, along(t, 160, 178, 1.0, 0.4))
    pen = background("arena", arena)
    if t < 182:
        warden(pen, 330, along(t, 179, 179.4, 84, 160), 0)
        wick(pen, 330, 318, fallen=True)
        pen.text(330, 120, "BONG", 40, GOLD)
        health_bar(pen, "THE BELL WARDEN", 0.60)
        return pen
    went_out(pen, "Flattened at 60 %.")
    return pen


def splat(pen, grown):
    """What the soup does to the wall."""
    for dx, dy, r in ((0, 0, 34), (-30, 8, 18), (28, -10, 20), (16, 22, 16), (-18, -22, 14), (44, 14, 9), (-46, -6, 8)):
        pen.oval(560 + dx * grown, 150 + dy * grown, r * grown, r * 0.86 * grown, SOUP)
    for dx, length in ((-24, 44), (2, 70), (24, 52)):
        pen.box(557 + dx, 160, 6, length * grown, SOUP, 1, 3)
    pen.oval(548, 140, 6, 4, LEAF)
    pen.oval(574, 156, 5, 4, RED)


def soup_attempt(t):
    """203 s: instead of drinking it, the hero throws the last soup over the boss, at the wall."""
    boss, lit = along(t, 190, 203, 1.0, 0.78), along(t, 190, 203, 1.0, 0.3)
    if t < 203:
        pen = fight(t, 188, boss, 1, lit)
        pen.box(500, 284, 130, 38, INK, 0.7, 6)
        pen.text(516, 303, "SOUP  × 1", 11, SOUP, "lm")
    elif t < 204.6:
        pen = fight(203, 188, boss, 1, lit, hero=300)
        share = (t - 203) / 1.6
        x, y = 300 + 260 * share, 262 - 112 * share - 100 * math.sin(math.pi * share)
        pen.poly([(x - 13, y), (x + 13, y), (x + 7, y + 11), (x - 7, y + 11)], PAPER)
        pen.oval(x, y, 13, 4, SOUP)
    elif t < 252:
        pen = fight(203, 188, boss, 1, lit, hero=300) if t < 224 else fight(t, 188, along(t, 224, 250, 0.78, 0.7), 1, along(t, 224, 252, 0.3, 0.05))
        splat(pen, min(1.0, (t - 204.6) * 3))
        if t < 224:
            pen.box(222, 196, 196, 40, INK, 0.8, 8)
            pen.text(320, 216, "SOUP DAMAGE: 0", 14, SOUP)
    else:
        pen = fight(250, 188, 0.7, 1, 0.0, hero=280)
        splat(pen, 1.0)
        went_out(pen, "No soup left.")
    return pen


def climbing(t):
    start = 256 if t < 400 else 464
    pen = background("stairs", stair_well)
    share = 4 + (t - start) * 1.1 % 10
    wick(pen, 20 + share * 40, 330 - int(share) * 17, 1, t * 5)
    pen.box(470, 284, 160, 38, INK, 0.75, 6)
    pen.text(484, 303, f"STAIR {min(400, int((t - start) * (4.6 if t < 400 else 19)) + 1)} OF 400", 11, PAPER, "lm")
    if t < 300:
        for i in range(3):
            pen.text(560 + i * 16, 254 - i * 20 - 6 * math.sin(t + i), "z", 14 + i * 4, SKY)
    return pen


def fourth_attempt(t):
    if t < 388:
        boss = along(t, 346, 366, 1.0, 0.5) if t < 368 else along(t, 368, 387, 0.5, 0.35)
        pen = fight(t, 344, boss, 1 if t < 366 else 2, along(t, 350, 388, 1.0, 0.2))
        if 366 <= t < 371:
            pen.box(0, 120, WIDTH, 60, INK, 0.7)
            pen.text(320, 150, "PHASE TWO", 32, RED)
        return pen
    pen = fight(388, 344, 0.35, 2, 0.0, hero=250)
    went_out(pen, "Tiny bells, 35 % left.")
    return pen


def at_camp(t):
    pen = background("camp", camp)
    glow(pen, 400, 270, 90, AMBER, 1.0 + 0.15 * math.sin(t * 9))
    for i in range(3):
        h = 26 + 8 * math.sin(t * 8 + i * 2)
        pen.poly([(386 + i * 8, 284), (402 + i * 8, 284), (394 + i * 8, 284 - h)], (RED, GOLD, AMBER)[i])
    pen.box(376, 282, 52, 7, WOOD, 1, 3)
    wick(pen, 330, 300, 1, 0)
    if t >= 450:
        pen.poly([(462, 262), (498, 262), (490, 280), (470, 280)], PAPER)
        pen.oval(480, 262, 18, 6, SOUP)
        pen.text(480, 240, "SOUP + 1", 12, GOLD)
    return pen


def last_attempt(t):
    """488 to 549 s: half health at 500, one hit point at 518, the boss at 1 % from 532."""
    boss = along(t, 489, 500, 1.0, 0.5) if t < 501 else along(t, 501, 518, 0.5, 0.2) if t < 518 else along(t, 518, 532, 0.2, 0.01)
    lit = along(t, 490, 511, 1.0, 0.25) if t < 506 else 0.8 if t < 512 else along(t, 512, 518, 0.8, 0.06)
    pen = fight(t, 488, boss, 1 if t < 500 else 2, lit)
    if 506 <= t < 509:
        pen.box(150, 172, 180, 36, INK, 0.8, 8)
        pen.text(240, 190, "GULP! SOUP +60", 15, SOUP)
    if t >= 518:
        pen.box(0, 0, WIDTH, HEIGHT, INK, 0.34)
        pen.box(500, 274, 130, 48, INK, 0.85, 6)
        pen.text(565, 290, "♥ 1", 18, RED if t % 1 < 0.6 else PAPER)
        pen.text(565, 311, "one hit point", 9, PAPER, bold=False)
    if t >= 532:
        pen.text(320, 72, "1 %", 26, RED if t % 0.8 < 0.5 else GOLD)
    return pen


def victory(t):
    """549 s: a white flash, the bell breaks, then the whole tower lights up."""
    if t < 553:
        pen = background("arena", arena)
        share = t - 549
        for i in range(7):
            x, y = 400 + (i - 3) * 30 * (1 + share), 150 + (i % 3) * 22 + share * share * 14
            pen.poly([(x - 16, y), (x + 12, y - 12), (x + 18, y + 16)], "#d3ab57")
        wick(pen, 320, 300 - 30 * abs(math.sin(t * 5)), 1, 0)
        pen.box(0, 0, WIDTH, HEIGHT, "#ffffff", max(0.0, 1 - share * 1.4))
        pen.box(0, 164, WIDTH, 52, INK, 0.7)
        pen.text(320, 190, "THE BELL IS BROKEN", 30, GOLD)
        return pen
    pen = background("title", title_sky)
    keep(pen, 320, 318, min(18, int((t - 553) * 2.5)), "#25305a")
    for i in range(8):
        rise = ((t - 553) * 9 + i * 97) % 330
        lantern(pen, 40 + i * 80 + 6 * math.sin(t + i), 330 - rise, 1.0)
    pen.box(150, 40, 340, 44, INK, 0.55, 10)
    pen.text(320, 62, "THE KEEP IS LIT", 28, GOLD)
    return pen


def on_roof(t):
    pen = background("roof", roof)
    wick(pen, along(t, 588, 600, 180, 390), 304, 1, t * 5 if t < 600 else 0)
    opened = t >= 600
    pen.box(440, 280, 56, 26, WOOD, 1, 3)
    pen.box(440, 262 if opened else 270, 56, 12, "#94643f", 1, 4)
    if opened:
        glow(pen, 468, 268, 60)
        for i in range(5):
            pen.text(440 + i * 14, 252 - 16 * abs(math.sin(t * 1.3 + i)), "✦", 13, GOLD)
    for i in range(6):
        x, y = 250 + i * 60 + 26 * math.sin(t * 0.9 + i), 150 + 30 * math.sin(t * 1.3 + i * 1.7)
        pen.oval(x - 3, y, 4, 2 + abs(math.sin(t * 8 + i)) * 2, PAPER)
        pen.oval(x + 3, y, 4, 2 + abs(math.sin(t * 8 + i)) * 2, PAPER)
    notes(pen, t, 600, 640)
    return pen


def corrupted(t):
    """642 s: the picture stands still; 648 s: the game cannot read its file."""
    if t < 648:
        pen = on_roof(642.0)
        for i in range(int((t - 642) * 2)):
            y = (i * 61 + 40) % 330
            pen.box((i * 37) % 120, y, 520, 9, (STONE_LIGHT, RED, SKY)[i % 3], 0.5)
        return pen
    pen = Pen("#0b1a3a")
    pen.text(320, 96, "SAVE CORRUPTED", 34, RED)
    pen.text(320, 136, "Slot 1 · 40 h 12 min · Bell Warden defeated", 11, PAPER, bold=False)
    pen.text(320, 156, "This file cannot be read.", 11, PAPER, bold=False)
    for i in range(24):
        broken = i < min(24, (t - 649) * 3)
        pen.box(190 + i * 11, 184, 9, 22, "#26345e" if broken else LEAF)
    pen.text(320, 228, "0 of 1 saves restored" if t > 660 else "repairing" + "." * int(t % 4), 10, AMBER)
    return pen


def farewell(t):
    if t < 716:
        pen = background("room", plain_room)
        glow(pen, 430, 250, 70, GOLD, 0.9)
        lantern(pen, 430, 240, 2.2, 0.8)
        owl(pen, 320, 322, 2.1, "sad" if t < 704 else "talk", t)
        pen.box(190, 36, 260, 34, INK, 0.6, 8)
        pen.text(320, 53, "last stream until spring", 15, PAPER)
        return pen
    pen = background("title", title_sky)
    pen.text(320, 50, "Thank you, owls.", 26, GOLD)
    pen.text(320, 84, "See you in spring.", 18, PAPER)
    for i in range(7):
        lantern(pen, 50 + i * 90, 290 - ((t - 716) * 6 + i * 53) % 160, 1.2, 0.9)
    if t > 735:
        pen.box(0, 0, WIDTH, HEIGHT, "#000000", min(1.0, (t - 735) / 3))
    return pen


SCENES = [(0, starting), (12, in_village), (118, on_bridge), (152, second_attempt), (188, soup_attempt), (256, climbing), (344, fourth_attempt), (394, at_camp),
          (464, climbing), (486, last_attempt), (549, victory), (586, on_roof), (642, corrupted), (686, farewell)]


def scene(t):
    """The game's picture at second t, as a pen to go on with."""
    return [painter for start, painter in SCENES if start <= t][-1](t)
