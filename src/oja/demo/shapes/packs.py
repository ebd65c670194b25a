"""Packs: sacks, bottles, jars and what else food and care come in."""
# ruff: noqa: D103 - each is named after what it draws

from oja.demo.pen import INK, LEAF, METAL, WHITE, WOOD, Pen, mixed


def sack(pen: Pen, word: str) -> None:
    pen.shape([(24, 22), (76, 22), (84, 90), (16, 90)], pen.body)
    pen.oval(14, 78, 86, 98, pen.body)
    pen.shape([(60, 22), (76, 22), (84, 90), (68, 92)], pen.dark)
    pen.shape([(30, 8), (70, 8), (64, 24), (36, 24)], pen.light)
    pen.stroke([(33, 23), (67, 23)], pen.accent, 4)
    pen.label(word, 28, 44, 72, 76)


def pouch(pen: Pen, word: str) -> None:
    pen.box(22, 8, 78, 96, pen.body, 5)
    pen.box(22, 8, 78, 18, pen.dark, 4)
    pen.box(44, 11, 56, 15, mixed(pen.dark, INK, 0.3), 2)
    pen.box(66, 20, 72, 92, pen.light, 3)
    pen.oval(28, 28, 72, 62, pen.accent)
    pen.label(word, 28, 58, 72, 84)


def bottle(pen: Pen, word: str) -> None:
    pen.box(41, 2, 59, 14, pen.accent, 3)
    pen.box(43, 12, 57, 30, pen.light, 2)
    pen.shape([(43, 24), (57, 24), (72, 42), (28, 42)], pen.body)
    pen.box(28, 36, 72, 98, pen.body, 9)
    pen.box(62, 42, 67, 92, pen.light, 2)
    pen.label(word, 28, 54, 72, 82)


def jar(pen: Pen, word: str) -> None:
    pen.box(24, 22, 76, 96, pen.body, 11)
    pen.box(66, 34, 71, 88, pen.light, 2)
    pen.box(26, 8, 74, 26, pen.accent, 4)
    pen.box(26, 20, 74, 26, mixed(pen.accent, INK, 0.25), 2)
    pen.label(word, 24, 44, 76, 78)


def tin(pen: Pen, word: str) -> None:
    pen.oval(20, 80, 80, 98, pen.dark)
    pen.box(20, 14, 80, 90, pen.body)
    pen.box(66, 14, 74, 92, pen.light)
    pen.oval(20, 4, 80, 24, METAL)
    pen.oval(26, 7, 74, 21, mixed(METAL, INK, 0.18))
    pen.label(word, 20, 40, 80, 72)


def can(pen: Pen, word: str) -> None:
    pen.box(28, 10, 72, 94, pen.body, 8)
    pen.box(62, 12, 68, 92, pen.light)
    pen.oval(30, 4, 70, 18, METAL)
    pen.ring(44, 7, 56, 14, mixed(METAL, INK, 0.4), 1.4)
    pen.label(word, 28, 38, 72, 66)


def carton(pen: Pen, word: str) -> None:
    pen.shape([(14, 30), (62, 30), (62, 96), (14, 96)], pen.body)
    pen.shape([(62, 30), (86, 18), (86, 84), (62, 96)], pen.dark)
    pen.shape([(14, 30), (38, 18), (86, 18), (62, 30)], pen.light)
    pen.shape([(32, 30), (44, 30), (68, 18), (56, 18)], pen.accent)
    pen.label(word, 18, 50, 58, 80)


def tube(pen: Pen, word: str) -> None:
    pen.shape([(28, 6), (72, 6), (64, 78), (36, 78)], pen.body)
    pen.box(26, 2, 74, 10, pen.dark, 1)
    pen.shape([(60, 10), (66, 10), (60, 76), (56, 76)], pen.light)
    pen.box(37, 78, 63, 96, pen.accent, 4)
    pen.label(word, 34, 28, 66, 54)


def bar(pen: Pen, word: str) -> None:
    pen.shape([(10, 46), (30, 30), (92, 30), (76, 46)], pen.light)
    pen.shape([(76, 46), (92, 30), (92, 62), (76, 80)], pen.dark)
    pen.box(10, 46, 76, 80, pen.body, 3)
    pen.label(word, 18, 50, 68, 76)


def bowl(pen: Pen, _word: str) -> None:
    for x, y, size in ((18, 26, 28), (40, 14, 30), (60, 26, 26), (30, 34, 26), (50, 34, 28)):
        pen.oval(x, y, x + size, y + size, pen.body)
        pen.oval(x + size * 0.2, y + size * 0.16, x + size * 0.46, y + size * 0.42, pen.light)
        pen.stroke([(x + size / 2, y + 2), (x + size / 2 + 4, y - 4)], LEAF, 2.4)
    pen.shape([(8, 54), (92, 54), (76, 92), (24, 92)], WOOD)
    for x in range(16, 88, 12):
        pen.stroke([(x, 56), (x + (50 - x) * 0.3, 90)], mixed(WOOD, INK, 0.25), 1.6)
    pen.stroke([(8, 55), (92, 55)], mixed(WOOD, WHITE, 0.3), 5)


def bread(pen: Pen, _word: str) -> None:
    crust, crumb = (186, 112, 52), (240, 200, 140)
    pen.box(8, 36, 92, 86, crust, 14)
    for x in (8, 36, 64):
        pen.oval(x, 20, x + 28, 58, crust)
        pen.oval(x + 5, 24, x + 22, 42, mixed(crust, crumb, 0.5))
    pen.box(14, 62, 86, 82, mixed(crust, crumb, 0.35), 9)
    pen.stroke([(8, 74), (92, 74)], pen.accent, 9)


def babybottle(pen: Pen, _word: str) -> None:
    pen.oval(42, 0, 58, 20, (246, 205, 160))
    pen.box(34, 16, 66, 30, pen.accent, 4)
    pen.box(30, 28, 70, 96, mixed(pen.body, WHITE, 0.6), 10)
    pen.box(30, 54, 70, 96, WHITE, 10)
    for y in range(44, 90, 10):
        pen.stroke([(34, y), (46, y)], pen.dark, 1.4)
