"""Wear: cloth, clothes, and what is carried or read."""
# ruff: noqa: D103 - each is named after what it draws

from oja.demo.pen import CREAM, INK, WOOD, Pen, mixed


def fabric(pen: Pen, _word: str) -> None:
    for index, y in enumerate((66, 44, 22)):
        pen.box(10, y, 90, y + 26, pen.dark if index % 2 else pen.body, 12)
        for column in range(5):
            x = 18 + column * 15
            pen.oval(x, y + 6, x + 13, y + 19, pen.accent)
            pen.oval(x + 3, y + 9, x + 10, y + 16, pen.light)
            pen.oval(x + 5.5, y + 11.5, x + 7.5, y + 13.5, INK)
        pen.stroke([(20, y + 24), (82, y + 24)], mixed(pen.dark, INK, 0.3), 1)


def shirt(pen: Pen, _word: str) -> None:
    pen.shape(
        [(32, 12), (68, 12), (94, 30), (82, 48), (72, 42), (72, 94), (28, 94), (28, 42), (18, 48), (6, 30)], pen.body
    )
    pen.oval(40, 4, 60, 24, pen.dark)
    pen.stroke([(50, 24), (50, 92)], pen.dark, 1.2)
    for y in range(34, 92, 14):
        pen.oval(48, y, 52, y + 4, CREAM)
        pen.shape([(34, y), (40, y + 6), (34, y + 12), (28, y + 6)], pen.accent)
        pen.shape([(66, y), (72, y + 6), (66, y + 12), (60, y + 6)], pen.accent)


def dress(pen: Pen, _word: str) -> None:
    pen.shape([(36, 6), (44, 6), (50, 14), (56, 6), (64, 6), (66, 40), (90, 96), (10, 96), (34, 40)], pen.body)
    pen.stroke([(34, 41), (66, 41)], pen.accent, 5)
    for x, y in ((30, 72), (44, 60), (58, 70), (50, 84), (72, 84), (26, 88)):
        pen.oval(x - 5, y - 5, x + 5, y + 5, pen.light)
        pen.oval(x - 2, y - 2, x + 2, y + 2, pen.accent)


def bag(pen: Pen, _word: str) -> None:
    pen.ring(30, 4, 70, 60, WOOD, 4.5, 180, 360)
    pen.shape([(14, 36), (86, 36), (94, 94), (6, 94)], pen.body)
    for y in range(46, 92, 12):
        for x in range(16, 84, 12):
            pen.shape(
                [(x + 6, y - 4), (x + 12, y + 2), (x + 6, y + 8), (x, y + 2)], pen.light if (x + y) % 8 else pen.accent
            )
    pen.box(12, 34, 88, 42, pen.dark, 3)


def cap(pen: Pen, _word: str) -> None:
    pen.shape([(16, 70), (26, 26), (78, 18), (86, 70)], pen.body)
    pen.oval(24, 12, 80, 34, pen.light)
    pen.box(12, 60, 90, 78, pen.accent, 6)
    for x in range(18, 84, 11):
        pen.shape([(x + 4, 62), (x + 8, 69), (x + 4, 76), (x, 69)], CREAM)


def comb(pen: Pen, _word: str) -> None:
    pen.box(8, 24, 92, 46, WOOD, 9)
    for x in range(12, 88, 10):
        pen.box(x, 40, x + 5, 86, mixed(WOOD, INK, 0.12), 2.5)
    pen.words("OJA", 50, 35, 10, CREAM)


def toy(pen: Pen, _word: str) -> None:
    colours = (pen.body, pen.accent, pen.light, pen.dark, (255, 200, 90), (110, 180, 200))
    places = ((8, 66), (38, 66), (68, 66), (23, 38), (53, 38), (38, 10))
    for index, (x, y) in enumerate(places):
        pen.box(x, y, x + 27, y + 27, colours[index], 4)
        pen.words("OJAABC"[index], x + 13.5, y + 13.5, 16, CREAM)


def book(pen: Pen, word: str) -> None:
    pen.box(20, 6, 84, 92, CREAM, 3)
    pen.box(16, 4, 80, 90, pen.body, 3)
    pen.box(16, 4, 26, 90, pen.dark, 3)
    pen.oval(40, 44, 68, 72, pen.accent)
    pen.label(word, 34, 16, 74, 38)
