"""The streamer's corner of the picture: an owl with headphones, a microphone and a lamp."""

import math

from picture import AMBER, GOLD, INK, LEAF, PAPER, RED, SKY, WOOD, glow

FEATHER, BELLY, FRAME = "#8a6f52", "#d8bf93", "#39476f"

# from this second on, the owl is ...
MOODS = [(0, "calm"), (12, "talk"), (130, "calm"), (145, "shock"), (149, "laugh"), (162, "talk"), (180, "shock"), (185, "talk"), (203, "shock"), (207, "laugh"),
         (240, "talk"), (253, "shock"), (258, "calm"), (300, "happy"), (330, "talk"), (352, "calm"), (366, "happy"), (372, "calm"), (388, "shock"), (394, "talk"),
         (450, "talk"), (488, "calm"), (500, "happy"), (506, "calm"), (518, "tense"), (549, "joy"), (563, "bonk"), (570, "laugh"), (586, "happy"), (600, "talk"),
         (642, "shock"), (650, "sad"), (686, "sad")]


def mood_at(t):
    return [mood for start, mood in MOODS if start <= t][-1]


def eyes(pen, x, y, s, mood, t):
    blink = mood in ("calm", "talk", "happy") and t % 4.3 < 0.2
    for side in (-1, 1):
        ex = x + side * 12 * s
        pen.oval(ex, y, 11 * s, 11 * s, PAPER)
        if mood in ("laugh", "joy") or blink:
            pen.arc(ex, y + 2 * s, 6 * s, 6 * s, 190, 350, INK, 2.2 * s)
        elif mood == "bonk":
            pen.line([(ex - 4 * s, y - 4 * s), (ex + 4 * s, y + 4 * s)], INK, 2 * s)
            pen.line([(ex - 4 * s, y + 4 * s), (ex + 4 * s, y - 4 * s)], INK, 2 * s)
        else:
            size = {"shock": 4.0, "tense": 3.4}.get(mood, 6.0) * s
            look = 0 if mood in ("shock", "sad") else 1.5 * math.sin(t / 2.0) * s
            pen.oval(ex + look, y + (3 * s if mood == "sad" else 0), size, size, INK)
            pen.oval(ex + look - 2 * s, y - 2 * s + (3 * s if mood == "sad" else 0), 1.6 * s, 1.6 * s, PAPER)
        if mood == "sad":
            pen.poly([(ex - 12 * s, y - 12 * s), (ex + 12 * s, y - 12 * s), (ex + side * 12 * s, y + 1 * s), (ex - side * 12 * s, y - 7 * s)], FEATHER)
            drop = (t * 9) % 22
            pen.oval(ex, y + (11 + drop) * s, 1.8 * s, 2.8 * s, SKY)


def owl(pen, x, y, s, mood, t, voice=True):
    """The owl, feet at (x, y), `s` its size."""
    shake = 2 * s * math.sin(t * 14) if mood in ("laugh", "tense") else 0
    jump = 10 * s * abs(math.sin(t * 6)) if mood == "joy" else 0
    x, y = x + shake, y - jump
    pen.oval(x, y - 28 * s, 29 * s, 32 * s, FEATHER)
    pen.oval(x, y - 18 * s, 19 * s, 20 * s, BELLY)
    wing = 16 * s if mood in ("joy", "shock") else 0
    for side in (-1, 1):
        pen.poly([(x + side * 14 * s, y - 64 * s), (x + side * 27 * s, y - 72 * s), (x + side * 27 * s, y - 46 * s)], FEATHER)
        pen.poly([(x + side * 24 * s, y - 40 * s), (x + side * 37 * s, y - 12 * s - wing * 2), (x + side * 22 * s, y - 8 * s)], "#6f5841")
    eyes(pen, x, y - 44 * s, s, mood, t)
    open_beak = mood in ("laugh", "joy", "shock") or (mood == "talk" and math.sin(t * 11) > 0 and t % 7 < 5)
    pen.poly([(x - 4 * s, y - 38 * s), (x + 4 * s, y - 38 * s), (x, y - 30 * s)], AMBER)
    if open_beak:
        pen.oval(x, y - 29 * s, 3.5 * s, 4.5 * s, "#7c2d3a")
    pen.arc(x, y - 50 * s, 28 * s, 24 * s, 190, 350, "#2b3350", 4 * s)
    for side in (-1, 1):
        pen.oval(x + side * 27 * s, y - 46 * s, 5.5 * s, 8 * s, LEAF)


def camera(pen, t):
    """The frame at the lower left."""
    mood = mood_at(t)
    pen.box(10, 250, 132, 100, FRAME, 1, 8)
    pen.box(13, 253, 126, 94, "#28345a", 1, 6)
    swing = 10 * math.sin((t - 563) * 7) * math.exp(-(t - 563) / 4) if t >= 563 else 0
    pen.line([(104, 253), (104 + swing / 2, 266)], WOOD, 1.5)
    pen.poly([(96 + swing, 276), (116 + swing, 276), (108 + swing / 2, 265), (103 + swing / 2, 265)], GOLD)
    glow(pen, 106 + swing, 279, 16, GOLD, 0.7)
    owl(pen, 76 + (18 if mood == "bonk" else 0), 342, 1.0, mood, t)
    if mood == "bonk":
        for i in range(3):
            angle = t * 3 + i * 2.1
            pen.text(94 + 24 * math.cos(angle), 282 + 7 * math.sin(angle), "★", 9, GOLD)
    pen.box(13, 337, 126, 10, INK, 0.55)
    pen.text(18, 342, "mossyowl", 6, PAPER, "lm")
    microphone(pen, t)


def microphone(pen, t):
    """A level meter; between 50 and 97 s it shows next to nothing, and a crossed microphone blinks."""
    quiet = 50 <= t < 97
    talking = mood_at(t) in ("talk", "laugh", "happy", "joy", "shock")
    level = (0.6 + 0.4 * math.sin(t * 17)) * (0.08 if quiet else 1.0) if talking else 0.05
    for i in range(6):
        pen.box(104 + i * 5.5, 339.5, 4, 5, (LEAF if i < 4 else AMBER) if i < level * 6 else "#1c2542")
    if not quiet:
        return
    pen.box(150, 300, 150, 46, INK, 0.82, 8)
    pen.box(168, 308, 11, 19, PAPER, 1, 5)
    pen.arc(173.5, 320, 10, 10, 0, 180, PAPER, 2)
    pen.line([(173.5, 330), (173.5, 337)], PAPER, 2)
    if t % 1.2 < 0.8:
        pen.line([(160, 338), (187, 306)], RED, 3)
    pen.text(198, 317, "MIC −38 dB", 9, RED, "lm")
    pen.text(198, 332, "nobody can hear her", 6, PAPER, "lm", bold=False)
