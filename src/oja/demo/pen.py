"""A pen that draws on a square of 100 by 100, whatever its real size: boxes, ovals, polygons, curves, labels."""

from collections.abc import Sequence
from typing import Final

from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]
Point = tuple[float, float]

WHITE: Final[Colour] = (255, 255, 255)
CREAM: Final[Colour] = (253, 246, 232)
INK: Final[Colour] = (43, 33, 45)
WOOD: Final[Colour] = (176, 124, 78)
METAL: Final[Colour] = (198, 204, 212)
LEAF: Final[Colour] = (76, 140, 86)


class Pen:
    """Draws in one colour family: `body` for the thing, `dark` and `light` for its sides, `accent` for its label."""

    def __init__(self, image: Image.Image, box: tuple[float, float, float], body: Colour, accent: Colour) -> None:
        self._draw = ImageDraw.Draw(image)
        self._left, self._top, size = box
        self._unit = size / 100
        self.body, self.accent = body, accent
        self.dark, self.light = mixed(body, INK, 0.3), mixed(body, WHITE, 0.35)

    def box(self, x0: float, y0: float, x1: float, y1: float, fill: Colour, radius: float = 0) -> None:
        """A rectangle with rounded corners."""
        self._draw.rounded_rectangle([self._at(x0, y0), self._at(x1, y1)], radius * self._unit, fill=fill)

    def oval(self, x0: float, y0: float, x1: float, y1: float, fill: Colour) -> None:
        """An ellipse in a box."""
        self._draw.ellipse([self._at(x0, y0), self._at(x1, y1)], fill=fill)

    def shape(self, points: Sequence[Point], fill: Colour) -> None:
        """A polygon."""
        self._draw.polygon([self._at(*point) for point in points], fill=fill)

    def stroke(self, points: Sequence[Point], fill: Colour, width: float) -> None:
        """A line with round ends and joints."""
        half = width / 2
        self._draw.line([self._at(*point) for point in points], fill, round(width * self._unit), joint="curve")
        for x, y in (points[0], points[-1]):
            self.oval(x - half, y - half, x + half, y + half, fill)

    def ring(self, x0: float, y0: float, x1: float, y1: float, colour: Colour, width: float, *arc: int) -> None:
        """The outline of an ellipse, or a part of it between two angles."""
        start, end = arc or (0, 360)
        self._draw.arc([self._at(x0, y0), self._at(x1, y1)], start, end, colour, round(width * self._unit))

    def words(self, text: str, x: float, y: float, size: float, fill: Colour, width: float = 100) -> None:
        """Words around a point, made smaller until they fit the width."""
        font = fitting(text, size * self._unit, width * self._unit)
        self._draw.text(self._at(x, y), text, fill, font, anchor="mm")

    def label(self, text: str, x0: float, y0: float, x1: float, y1: float) -> None:
        """A paper label with a word on it."""
        self.box(x0, y0, x1, y1, CREAM, 3)
        self.box(x0, y1 - (y1 - y0) * 0.22, x1, y1, self.accent, 3)
        self.words(text, (x0 + x1) / 2, y0 + (y1 - y0) * 0.4, (y1 - y0) * 0.42, INK, (x1 - x0) * 0.86)

    def _at(self, x: float, y: float) -> Point:
        return self._left + x * self._unit, self._top + y * self._unit


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """A colour between two; `share` is how much of the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def read_colour(digits: str) -> Colour:
    """`"d8432f"` as a colour."""
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def fitting(text: str, size: float, width: float) -> ImageFont.FreeTypeFont:
    """The font that ships with Pillow, in the given size or what fits the width."""
    font = _font(size)
    wide = font.getlength(text)
    return font if wide <= width else _font(size * width / wide)


def _font(size: float) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(max(8, size))
    assert isinstance(font, ImageFont.FreeTypeFont), "Pillow is built with FreeType"
    return font
