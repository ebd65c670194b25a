"""Things: phones, power, light and the house."""
# ruff: noqa: D103 - each is named after what it draws

import math

from oja.demo.pen import CREAM, INK, METAL, WHITE, WOOD, Pen, mixed


def cable(pen: Pen, _word: str) -> None:
    for size in (0, 9, 18):
        pen.ring(16 + size, 20 + size, 84 - size, 84 - size, pen.body if size % 2 else pen.dark, 4.5)
    pen.box(66, 2, 80, 22, INK, 3)
    pen.box(69, 0, 77, 6, METAL, 1)
    pen.stroke([(73, 22), (80, 44)], pen.body, 4.5)
    pen.box(42, 44, 58, 60, pen.accent, 3)


def plug(pen: Pen, _word: str) -> None:
    pen.box(20, 22, 80, 92, CREAM, 10)
    pen.box(72, 26, 80, 88, mixed(CREAM, INK, 0.14), 6)
    pen.box(46, 4, 54, 24, METAL, 1)
    pen.box(30, 10, 38, 24, METAL, 1)
    pen.box(62, 10, 70, 24, METAL, 1)
    for y in (50, 68):
        pen.box(38, y, 62, y + 9, INK, 2)
        pen.box(42, y + 3, 58, y + 6, pen.accent)


def powerbank(pen: Pen, word: str) -> None:
    pen.box(26, 6, 74, 96, pen.body, 9)
    pen.box(30, 10, 70, 92, pen.dark, 7)
    for index in range(4):
        pen.oval(36 + index * 8, 18, 41 + index * 8, 23, (124, 220, 140) if index < 3 else METAL)
    pen.shape([(52, 36), (40, 58), (49, 58), (46, 74), (60, 50), (51, 50)], pen.accent)
    pen.words(word, 50, 84, 8, WHITE, 34)


def phone(pen: Pen, _word: str) -> None:
    pen.box(27, 2, 73, 98, INK, 9)
    pen.box(30, 6, 70, 94, pen.body, 6)
    pen.oval(46, 8, 54, 12, INK)
    pen.oval(36, 32, 64, 60, pen.accent)
    pen.shape([(30, 94), (30, 70), (48, 54), (62, 70), (70, 62), (70, 94)], pen.light)


def headphones(pen: Pen, _word: str) -> None:
    pen.ring(16, 8, 84, 90, pen.dark, 7, 180, 360)
    for x in (10, 70):
        pen.box(x, 46, x + 20, 88, pen.body, 9)
        pen.box(x + (14 if x < 50 else 0), 50, x + (20 if x < 50 else 6), 84, INK, 3)
    pen.ring(24, 16, 76, 82, pen.accent, 3, 200, 340)


def speaker(pen: Pen, _word: str) -> None:
    pen.box(18, 12, 82, 94, pen.body, 16)
    pen.oval(28, 32, 72, 76, INK)
    pen.oval(35, 39, 65, 69, pen.dark)
    pen.oval(44, 48, 56, 60, pen.accent)
    for x in (38, 47, 56):
        pen.oval(x, 18, x + 6, 24, pen.light)


def bulb(pen: Pen, _word: str) -> None:
    for angle in range(0, 360, 30):
        x, y = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        pen.stroke([(50 + 34 * x, 38 + 34 * y), (50 + 42 * x, 38 + 42 * y)], pen.accent, 2.4)
    pen.oval(22, 10, 78, 66, (255, 226, 140))
    pen.oval(30, 18, 52, 40, (255, 244, 205))
    pen.shape([(36, 58), (64, 58), (60, 74), (40, 74)], (255, 226, 140))
    for y in (74, 81, 88):
        pen.box(39, y, 61, y + 6, METAL, 3)


def lamp(pen: Pen, _word: str) -> None:
    pen.ring(32, 0, 68, 34, INK, 3, 180, 360)
    pen.box(28, 16, 72, 26, pen.body, 4)
    pen.box(32, 26, 68, 74, (255, 238, 180), 3)
    pen.shape([(50, 34), (60, 56), (50, 68), (40, 56)], (255, 170, 60))
    pen.shape([(50, 46), (55, 57), (50, 64), (45, 57)], (255, 230, 150))
    for x in (36, 50, 64):
        pen.stroke([(x, 26), (x, 74)], pen.dark, 1.4)
    pen.box(24, 74, 76, 94, pen.body, 5)


def pot(pen: Pen, _word: str) -> None:
    pen.box(2, 44, 98, 54, INK, 5)
    pen.box(14, 36, 86, 92, pen.body, 14)
    pen.box(70, 40, 77, 84, pen.light, 3)
    pen.oval(14, 26, 86, 46, pen.light)
    pen.oval(20, 29, 80, 43, mixed(pen.body, INK, 0.45))
    for x in (36, 50, 64):
        pen.ring(x - 5, 2, x + 5, 14, CREAM, 2, 90, 270)
        pen.ring(x - 5, 12, x + 5, 24, CREAM, 2, 270, 90)


def cup(pen: Pen, _word: str) -> None:
    pen.ring(62, 36, 96, 74, WHITE, 6)
    pen.box(14, 24, 76, 90, WHITE, 12)
    pen.box(62, 32, 69, 82, mixed(WHITE, INK, 0.1), 3)
    pen.oval(14, 16, 76, 34, pen.body)
    pen.oval(19, 19, 71, 31, (92, 58, 38))
    for x in (26, 44, 60):
        pen.oval(x - 6, 50, x + 6, 62, pen.accent)


def knife(pen: Pen, _word: str) -> None:
    pen.shape([(46, 2), (62, 26), (62, 62), (44, 62)], METAL)
    pen.shape([(46, 2), (50, 10), (50, 62), (44, 62)], mixed(METAL, WHITE, 0.5))
    pen.box(42, 60, 64, 66, INK, 1)
    pen.box(44, 64, 62, 98, pen.body, 5)
    for y in (72, 81, 90):
        pen.oval(51, y - 2, 55, y + 2, METAL)


def broom(pen: Pen, _word: str) -> None:
    pen.stroke([(50, 2), (50, 58)], WOOD, 5)
    pen.box(40, 50, 60, 62, pen.accent, 3)
    pen.shape([(38, 60), (62, 60), (80, 98), (20, 98)], pen.body)
    for x in range(-24, 28, 8):
        pen.stroke([(50 + x * 0.4, 62), (50 + x, 97)], pen.dark, 1.4)


def bucket(pen: Pen, _word: str) -> None:
    pen.ring(18, 2, 82, 66, METAL, 3, 180, 360)
    pen.shape([(14, 32), (86, 32), (76, 96), (24, 96)], pen.body)
    pen.shape([(68, 32), (78, 32), (70, 96), (62, 96)], pen.light)
    pen.oval(14, 24, 86, 42, pen.dark)
    pen.oval(20, 27, 80, 39, pen.light)
    pen.stroke([(20, 56), (80, 56)], pen.accent, 4)


def candle(pen: Pen, word: str) -> None:
    pen.shape([(50, 2), (58, 18), (50, 30), (42, 18)], (255, 170, 60))
    pen.stroke([(50, 26), (50, 40)], INK, 1.6)
    pen.box(24, 38, 76, 96, pen.body, 8)
    pen.oval(24, 30, 76, 48, pen.light)
    pen.label(word, 24, 58, 76, 84)


def fan(pen: Pen, _word: str) -> None:
    pen.box(46, 60, 54, 92, METAL, 2)
    pen.box(28, 88, 72, 97, pen.body, 4)
    for angle in (0, 120, 240):
        x, y = math.cos(math.radians(angle - 90)), math.sin(math.radians(angle - 90))
        pen.oval(50 + 17 * x - 13, 36 + 17 * y - 13, 50 + 17 * x + 13, 36 + 17 * y + 13, pen.body)
    for size in (34, 26, 18):
        pen.ring(50 - size, 36 - size, 50 + size, 36 + size, INK, 1.3)
    pen.oval(44, 30, 56, 42, pen.accent)
