"""Drawing for make_video.py: a pen with 640 x 360 units, drawn at twice the size and reduced, and the things that recur."""

import math

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT, SCALE = 640, 360, 2

NIGHT, DUSK, STONE, STONE_LIGHT, STONE_DARK = "#141b30", "#222e50", "#46527a", "#5d6a96", "#323c5e"
GOLD, AMBER, PAPER, MOSS, LEAF = "#ffd166", "#ff9f43", "#f6ecd4", "#5f9e6e", "#8ccf8a"
SOUP, RED, SKY, INK, WOOD = "#e8833a", "#e4576b", "#7fb7e8", "#0d1120", "#7a5238"
FONTS = {}


def font(size, bold=True):
    key = (size, bold)
    if key not in FONTS:
        FONTS[key] = ImageFont.truetype("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf", size * SCALE)
    return FONTS[key]


def colour(hexadecimal, alpha=1.0):
    value = hexadecimal.lstrip("#")
    return tuple(int(value[i:i + 2], 16) for i in (0, 2, 4)) + (int(255 * alpha),)


class Pen:
    """Draws on one picture; all places and sizes in units of the final picture."""

    def __init__(self, background=NIGHT):
        self.image = background.copy() if isinstance(background, Image.Image) else Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), background)
        self.draw = ImageDraw.Draw(self.image, "RGBA")

    def box(self, x, y, w, h, fill, alpha=1.0, round=0):
        if w > 0 and h > 0:
            self.draw.rounded_rectangle([x * SCALE, y * SCALE, (x + w) * SCALE - 1, (y + h) * SCALE - 1], round * SCALE, colour(fill, alpha))

    def oval(self, x, y, rx, ry, fill, alpha=1.0):
        self.draw.ellipse([(x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE], colour(fill, alpha))

    def poly(self, points, fill, alpha=1.0):
        self.draw.polygon([(x * SCALE, y * SCALE) for x, y in points], colour(fill, alpha))

    def line(self, points, fill, width=2, alpha=1.0):
        self.draw.line([(x * SCALE, y * SCALE) for x, y in points], colour(fill, alpha), int(width * SCALE), joint="curve")

    def arc(self, x, y, rx, ry, start, end, fill, width=2):
        self.draw.arc([(x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE], start, end, colour(fill), int(width * SCALE))

    def text(self, x, y, words, size, fill=PAPER, anchor="mm", bold=True, alpha=1.0):
        self.draw.text((x * SCALE, y * SCALE), words, font=font(size, bold), fill=colour(fill, alpha), anchor=anchor)

    def finished(self):
        return self.image.reduce(SCALE).tobytes()


def glow(pen, x, y, radius, fill=GOLD, strength=1.0):
    for share, alpha in ((1.0, 0.10), (0.55, 0.18)):
        pen.oval(x, y, radius * share, radius * share, fill, alpha * strength)


def lantern(pen, x, y, size=1.0, lit=1.0):
    """A hand lantern hanging from (x, y); `lit` 0 to 1 is how much flame is left."""
    s = 5 * size
    if lit > 0:
        glow(pen, x, y + 2 * s, 7 * s * (0.35 + 0.65 * lit), GOLD, 0.4 + 0.6 * lit)
    pen.arc(x, y + s * 0.7, s * 0.7, s * 0.7, 180, 360, AMBER, 1.2 * size)
    pen.box(x - s, y + s * 0.7, 2 * s, 0.6 * s, WOOD)
    pen.box(x - s * 0.8, y + s * 1.3, 1.6 * s, 2.0 * s, INK, 0.85)
    if lit > 0:
        pen.oval(x, y + s * 2.4, s * 0.55, s * (0.35 + 0.6 * lit), GOLD if lit > 0.2 else RED)
    pen.box(x - s, y + s * 3.2, 2 * s, 0.6 * s, WOOD)


def wick(pen, x, y, facing=1, step=0.0, lit=1.0, fallen=False):
    """The hero, feet at (x, y): a small cloak with a lantern."""
    if fallen:
        pen.oval(x, y - 4, 20, 5, MOSS)
        pen.oval(x + 13 * facing, y - 6, 7, 6, PAPER)
        pen.text(x + 14 * facing, y - 6, "x x", 5, INK)
        return
    bob = abs(math.sin(step)) * 2.5
    pen.oval(x, y, 13, 2.5, INK, 0.35)
    pen.box(x - 6, y - 5, 4, 5, WOOD)
    pen.box(x + 2, y - 5, 4, 5, WOOD)
    pen.poly([(x - 12, y - 3 - bob), (x + 12, y - 3 - bob), (x + 5, y - 30 - bob), (x - 5, y - 30 - bob)], MOSS)
    pen.poly([(x - 9, y - 26 - bob), (x + 9, y - 26 - bob), (x - 3 * facing, y - 47 - bob)], LEAF)
    pen.oval(x, y - 27 - bob, 8.5, 7.5, PAPER)
    pen.oval(x + 1.5 * facing - 2.4, y - 27 - bob, 1.3, 1.9, INK)
    pen.oval(x + 1.5 * facing + 2.8, y - 27 - bob, 1.3, 1.9, INK)
    hand = (x + 17 * facing, y - 30 - bob)
    pen.line([(x + 6 * facing, y - 16 - bob), hand], WOOD, 2.2)
    lantern(pen, hand[0], hand[1], 0.85, lit)


def warden(pen, x, y, swing=0.0, phase=1, dead=False):
    """The Bell Warden, hung at (x, y), `swing` in radians; 150 units high."""
    def turn(px, py):
        c, s = math.cos(swing), math.sin(swing)
        return x + px * c - py * s, y + px * s + py * c
    metal, rim, eye = ("#a8853f", "#d3ab57", GOLD) if phase == 1 else ("#8b4a4a", "#c46a5c", RED)
    pen.line([(x, y - 40), turn(0, 10)], STONE_DARK, 6)
    shape = [turn(px, py) for px, py in ((-22, 8), (22, 8), (40, 40), (50, 96), (64, 118), (-64, 118), (-50, 96), (-40, 40))]
    pen.poly(shape, metal)
    pen.poly([turn(px, py) for px, py in ((-64, 112), (64, 112), (70, 126), (-70, 126))], rim)
    pen.poly([turn(px, py) for px, py in ((-38, 46), (38, 46), (40, 52), (-40, 52))], rim)
    for side in (-1, 1):
        pen.poly([turn(side * px, py) for px, py in ((8, 66), (30, 60), (28, 76), (10, 76))], INK if dead else eye)
        pen.line([turn(side * 52, 60), turn(side * 84, 84), turn(side * 76, 112)], rim, 9)
    clapper = turn(0, 134)
    pen.oval(clapper[0], clapper[1], 11, 11, rim)
    if phase == 2:
        pen.line([turn(-6, 10), turn(4, 34), turn(-10, 52), turn(2, 90), turn(-8, 112)], INK, 3)


def health_bar(pen, name, share, label=None):
    """The boss's bar at the top of the picture."""
    pen.box(150, 38, 340, 16, INK, 0.8, 4)
    pen.box(153, 41, 334 * max(share, 0.01), 10, RED, 1, 3)
    pen.text(156, 46, name, 8, PAPER, "lm")
    pen.text(484, 46, label or f"{round(share * 100)} %", 8, PAPER, "rm")


def stars(pen, count, depth):
    """Fixed stars; the same picture every time."""
    for i in range(count):
        x, y = (i * 197 + 31) % WIDTH, (i * 89 + 17) % depth
        pen.oval(x, y, 0.7 + i % 3 * 0.4, 0.7 + i % 3 * 0.4, PAPER, 0.35 + 0.2 * (i % 3))


def keep(pen, x, y, lit=0, fill="#1b2440"):
    """The tower in the distance, foot at (x, y); the first `lit` of its 18 windows shine."""
    pen.poly([(x - 46, y), (x + 46, y), (x + 36, y - 190), (x - 36, y - 190)], fill)
    for left in (-44, -18, 8):
        pen.box(x + left, y - 206, 22 if left != -18 else 36, 20, fill)
    pen.poly([(x - 26, y - 206), (x + 26, y - 206), (x, y - 252)], fill)
    for i in range(18):
        wx, wy = x - 22 + i % 3 * 20, y - 22 - i // 3 * 28
        on = i < lit
        if on:
            glow(pen, wx + 3, wy + 5, 16)
        pen.box(wx, wy, 7, 11, GOLD if on else "#0f1527", 1, 3)
