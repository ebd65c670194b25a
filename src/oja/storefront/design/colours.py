"""
Colours: a shop's own colour, made readable.

Whatever colour a merchant picks, text on it and text in it reaches 4.5:1 (WCAG AA) on our light and dark grounds: the
colour is darkened, or on dark grounds lightened, only as far as needed.
"""

import re
from collections.abc import Callable

AA = 4.5
LIGHT_GROUND, DARK_GROUND = "#ebe7dc", "#2b322d"
"""The least favourable surfaces of all themes, see web/src/ui/tokens.css and `themes`."""
WHITE, INK = "#ffffff", "#101312"
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 64

Rgb = tuple[float, float, float]


def is_one(text: str | None) -> bool:
    """True for `#rrggbb`, the only way a colour is written here."""
    return text is not None and _HEX.fullmatch(text) is not None


def for_light(accent: str) -> str:
    """`accent`, darkened until white text on it, and it as text on our light grounds, reach AA."""
    return _towards(accent, (0.0, 0.0, 0.0), lambda colour: contrast(colour, LIGHT_GROUND) >= AA)


def for_dark(accent: str) -> str:
    """`accent`, lightened until ink on it, and it as text on our dark grounds, reach AA."""
    return _towards(
        accent,
        (1.0, 1.0, 1.0),
        lambda colour: contrast(colour, DARK_GROUND) >= AA and contrast(colour, INK) >= AA,
    )


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two `#rrggbb` colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _towards(colour: str, goal: Rgb, is_enough: Callable[[str], bool]) -> str:
    start = _rgb(colour)
    for step in range(_STEPS + 1):
        part = step / _STEPS
        mixed = _hex(tuple(a + (b - a) * part for a, b in zip(start, goal, strict=True)))
        if is_enough(mixed):
            return mixed
    return _hex(goal)


def _luminance(colour: str) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: str) -> Rgb:
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def _hex(colour: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)
