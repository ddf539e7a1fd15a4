"""The places of the game as still pictures: each function paints one on a fresh pen."""

from picture import (AMBER, DUSK, GOLD, HEIGHT, INK, LEAF, MOSS, NIGHT, PAPER, RED, SKY, SOUP, STONE, STONE_DARK, STONE_LIGHT, WIDTH, WOOD, Pen, keep, lantern,
                     stars)

BACKGROUNDS = {}


def background(name, painter):
    """Pictures that do not move are painted once."""
    if name not in BACKGROUNDS:
        pen = Pen()
        painter(pen)
        BACKGROUNDS[name] = pen.image
    return Pen(BACKGROUNDS[name])


def title_sky(pen):
    stars(pen, 26, 240)
    pen.oval(520, 74, 34, 34, PAPER)
    pen.oval(507, 66, 30, 30, NIGHT)
    pen.poly([(0, 300), (120, 250), (260, 292), (420, 246), (640, 300), (640, 360), (0, 360)], DUSK)
    keep(pen, 320, 318, 2)
    pen.box(0, 316, WIDTH, 44, "#0f1527")


def village(pen):
    stars(pen, 18, 150)
    pen.poly([(0, 230), (150, 170), (330, 226), (500, 160), (640, 220), (640, 360), (0, 360)], DUSK)
    keep(pen, 500, 250, 1)
    for x, w, h in ((196, 84, 70), (300, 70, 54)):
        pen.box(x, 270 - h, w, h, STONE_DARK)
        pen.poly([(x - 8, 270 - h), (x + w + 8, 270 - h), (x + w / 2, 236 - h)], WOOD)
        pen.box(x + 14, 286 - h, 16, 18, GOLD, 1, 3)
        pen.box(x + w - 26, 246, 14, 24, INK, 1, 4)
    pen.box(0, 268, WIDTH, 92, "#2c4a3f")
    pen.box(0, 268, WIDTH, 6, MOSS)
    pen.box(430, 242, 44, 28, STONE, 1, 4)
    pen.poly([(424, 226), (480, 226), (452, 208)], WOOD)
    pen.line([(434, 226), (434, 244)], WOOD, 3)
    pen.line([(470, 226), (470, 244)], WOOD, 3)
    pen.line([(590, 274), (590, 214), (574, 214)], WOOD, 3)
    lantern(pen, 574, 214, 1.1)


def bridge(pen):
    stars(pen, 18, 140)
    pen.box(0, 250, WIDTH, 110, "#0c1020")
    pen.poly([(0, 240), (180, 240), (150, 360), (0, 360)], STONE_DARK)
    pen.poly([(460, 240), (640, 240), (640, 360), (490, 360)], STONE_DARK)
    pen.box(180, 240, 100, 10, STONE)
    pen.box(330, 240, 130, 10, STONE)
    pen.box(500, 90, 110, 150, STONE)
    pen.oval(555, 130, 40, 40, INK)
    pen.box(515, 130, 80, 110, INK)
    pen.text(555, 74, "BELFRY", 10, GOLD)
    for x in (40, 140, 470):
        lantern(pen, x, 204, 1.0)


def arena(pen):
    pen.box(0, 0, WIDTH, HEIGHT, "#1d2644")
    for i in range(14):
        row, column = i // 2, i * 5 % 7
        pen.box(108 + column * 60 + row % 2 * 30, 20 + row * 34, 56, 30, "#263258", 1, 4)
    for x in (70, 560):
        pen.box(x - 16, 0, 36, 276, STONE_DARK)
        lantern(pen, x + 2, 120, 1.3)
    pen.box(0, 272, WIDTH, 88, STONE_DARK)
    pen.box(0, 272, WIDTH, 7, STONE)


def stair_well(pen):
    pen.box(0, 0, WIDTH, HEIGHT, "#1a2340")
    for i in range(16):
        x, y = i * 40, 330 - i * 17
        pen.box(x, y, 42, HEIGHT - y, STONE_DARK if i % 2 else "#384368")
        pen.box(x, y, 42, 5, STONE)
    for x, y in ((120, 150), (330, 60)):
        pen.box(x, y, 30, 46, "#0f1527", 1, 14)
        pen.oval(x + 20, y + 16, 6, 6, PAPER, 0.8)


def roof(pen):
    for i, fill in enumerate(("#2b3a6b", "#4a4a86", "#855a8e", "#c9737f", "#f09a6a", "#ffc777")):
        pen.box(0, i * 42, WIDTH, 42, fill)
    pen.oval(430, 252, 60, 60, GOLD)
    pen.poly([(0, 236), (200, 216), (420, 244), (640, 212), (640, 360), (0, 360)], "#5b4470")
    pen.box(0, 272, WIDTH, 88, STONE)
    for x in range(0, WIDTH, 54):
        pen.box(x, 254, 32, 22, STONE_LIGHT)


def camp(pen):
    stars(pen, 22, 180)
    pen.box(0, 264, WIDTH, 96, "#26382f")
    keep(pen, 520, 266, 4)
    for x, s in ((180, 1.0), (250, 0.7), (600, 0.9)):
        pen.poly([(x - 34 * s, 268), (x + 34 * s, 268), (x, 268 - 110 * s)], "#1d3a35")
        pen.poly([(x - 26 * s, 230), (x + 26 * s, 230), (x, 268 - 140 * s)], "#24463f")


def plain_room(pen):
    pen.box(0, 0, WIDTH, HEIGHT, "#28345a")
    pen.box(56, 74, 130, 100, "#141b30", 1, 6)
    pen.line([(121, 74), (121, 174)], "#39476f", 4)
    pen.line([(56, 124), (186, 124)], "#39476f", 4)
    pen.oval(156, 100, 9, 9, PAPER)
    pen.box(0, 300, WIDTH, 60, WOOD)
    for i, fill in enumerate((RED, LEAF, SKY, AMBER, SOUP, MOSS)):
        pen.box(470 + i * 18, 106 - i % 3 * 8, 15, 44 + i % 3 * 8, fill, 1, 2)
    pen.box(456, 150, 130, 6, WOOD)
