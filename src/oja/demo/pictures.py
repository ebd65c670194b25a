"""Pictures of the demo's products, drawn on the spot: no downloads, no licences, the same every time."""

import functools
import io
import re
import zlib
from collections.abc import Mapping
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from oja.demo.pen import CREAM, INK, WHITE, Colour, Pen, fitting, mixed, read_colour
from oja.demo.shapes.table import SHAPES

SIDE: Final = 600
_FINE: Final = 2
_FULL: Final = SIDE * _FINE
_BAND: Final = 0.2

# Background (top, bottom), the things' colours, the accent.
Palette = tuple[Colour, Colour, tuple[Colour, ...], Colour]
_PALETTES: Final[Mapping[str, Palette]] = {
    "Rice & Grains": (
        (250, 229, 178),
        (235, 178, 92),
        ((236, 214, 170), (200, 150, 90), (226, 120, 70)),
        (180, 64, 50),
    ),
    "Oils & Spices": ((255, 205, 170), (226, 110, 70), ((212, 72, 42), (232, 168, 56), (150, 52, 44)), (70, 110, 70)),
    "Drinks": ((196, 232, 240), (92, 170, 200), ((190, 50, 80), (240, 150, 60), (70, 130, 180)), (250, 200, 90)),
    "Fresh & Frozen": (
        (214, 240, 196),
        (120, 186, 110),
        ((222, 70, 56), (244, 176, 62), (120, 160, 70)),
        (60, 110, 80),
    ),
    "Fabrics & Fashion": (
        (232, 208, 240),
        (150, 104, 180),
        ((52, 60, 130), (200, 70, 90), (30, 120, 120)),
        (246, 190, 80),
    ),
    "Beauty & Care": (
        (255, 220, 224),
        (232, 140, 156),
        ((196, 100, 120), (240, 200, 160), (120, 80, 100)),
        (120, 60, 90),
    ),
    "Phones & Power": (
        (206, 216, 236),
        (110, 126, 170),
        ((70, 84, 130), (60, 140, 150), (90, 90, 104)),
        (255, 190, 80),
    ),
    "Household": ((204, 236, 226), (104, 178, 164), ((60, 140, 150), (226, 120, 80), (90, 110, 150)), (250, 214, 120)),
    "Baby & Kids": (
        (255, 236, 190),
        (246, 190, 120),
        ((110, 180, 200), (240, 140, 130), (150, 190, 120)),
        (236, 110, 110),
    ),
    "Snacks & Treats": (
        (255, 226, 200),
        (222, 150, 110),
        ((140, 84, 56), (232, 150, 60), (200, 80, 70)),
        (250, 210, 110),
    ),
}
_OTHER: Final = _PALETTES["Household"]
_BREAK: Final = re.compile(r" (?!(?:kg|g|l|ml|cl|yards|cm|mah)\b)", re.IGNORECASE)
_SIZE: Final = re.compile(r"\b(\d+(?:\.\d+)?)\s?(kg|g|l|ml|cl|mah|yards|w|cm|m|%)\b", re.IGNORECASE)


def draw(name: str, shape: str, category: str, colour: str = "") -> bytes:
    """A JPEG of one product: the thing (in `colour`, six hex digits, if given) on its category's, its name below."""
    top, bottom, bodies, accent = _PALETTES.get(category, _OTHER)
    picture = _backdrop(top, bottom).copy()
    body = read_colour(colour) if colour else bodies[zlib.crc32(name.encode()) % len(bodies)]
    size = _FULL * 0.58
    pen = Pen(picture, ((_FULL - size) / 2, _FULL * 0.115, size), body, accent)
    SHAPES[shape](pen, _word(name))
    _write(picture, name, bottom)
    out = io.BytesIO()
    picture.resize((SIDE, SIDE), Image.Resampling.BOX).save(out, "JPEG", quality=82, optimize=True, progressive=True)
    return out.getvalue()


@functools.cache
def _backdrop(top: Colour, bottom: Colour) -> Image.Image:
    slope = Image.linear_gradient("L").resize((_FULL, _FULL))
    backdrop = Image.composite(Image.new("RGB", (_FULL, _FULL), bottom), Image.new("RGB", (_FULL, _FULL), top), slope)
    rings = Image.new("L", (_FULL, _FULL), 0)
    pencil = ImageDraw.Draw(rings)
    # Rings and dots, as adire cloth has them.
    for x, y, largest in ((0.08, 0.1, 260), (0.95, 0.32, 320), (0.02, 0.72, 240)):
        for radius in range(40, largest, 44):
            centre = x * _FULL, y * _FULL
            pencil.circle(centre, radius, outline=44, width=10)
    glow = Image.new("L", (75, 75), 0)
    ImageDraw.Draw(glow).ellipse((10, 6, 64, 60), fill=120)
    light = glow.filter(ImageFilter.GaussianBlur(9)).resize((_FULL, _FULL), Image.Resampling.BICUBIC)
    backdrop.paste(WHITE, mask=ImageChops.lighter(rings, light))
    shade = Image.new("L", (75, 75), 0)
    ImageDraw.Draw(shade).ellipse((17, 49, 57, 55), fill=150)
    shadow = shade.filter(ImageFilter.GaussianBlur(2.4)).resize((_FULL, _FULL), Image.Resampling.BICUBIC)
    backdrop.paste(mixed(bottom, INK, 0.75), mask=shadow)
    return backdrop


def _write(picture: Image.Image, name: str, bottom: Colour) -> None:
    pencil = ImageDraw.Draw(picture)
    top = _FULL * (1 - _BAND)
    pencil.rectangle((0, top, _FULL, _FULL), fill=mixed(bottom, INK, 0.72))
    lines = _wrapped(name.replace("’", "'"))
    step = _FULL * _BAND / (len(lines) + 1)
    for index, line in enumerate(lines, start=1):
        font = fitting(line, 62 if len(lines) == 1 else 52, _FULL * 0.88)
        pencil.text((_FULL / 2, top + index * step), line, CREAM, font, anchor="mm")


def _wrapped(name: str) -> list[str]:
    if len(name) <= 26:
        return [name]
    middle = min((abs(place.start() - len(name) / 2), place.start()) for place in _BREAK.finditer(name))[1]
    return [name[:middle], name[middle + 1 :]]


def _word(name: str) -> str:
    """What is printed on the label: the size if the name has one, else its last word."""
    size = _SIZE.search(name)
    return f"{size[1]} {size[2]}" if size else name.split()[-1 if len(name.split()) < 3 else 0]
