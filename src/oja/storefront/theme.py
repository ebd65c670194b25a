"""
Theme: a shop's own colour, made readable.

Whatever colour a merchant picks, text on it and text in it reaches 4.5:1 (WCAG AA) on our light and dark grounds: the
colour is darkened, or on dark grounds lightened, only as far as needed.
"""

import re
from collections.abc import Callable

AA = 4.5
LIGHT_GROUND, DARK_GROUND = "#ebe7dc", "#2b322d"  # the least favourable of our surfaces, see web/src/ui/tokens.css
WHITE, INK = "#ffffff", "#101312"
OWN_BRAND = "#0d5a43"
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 64

Rgb = tuple[float, float, float]


def css(accent: str | None) -> str:
    """The rules that put `accent` in place of our own green; empty when it is missing or not `#rrggbb`."""
    if not accent or not _HEX.fullmatch(accent):
        return ""
    light, dark = for_light(accent), for_dark(accent)
    return (
        f":root:root:root{{--accent:{light};--accent-foreground:{WHITE}}}"
        "@media (prefers-color-scheme:dark){:root:root:root"
        f"{{--accent:{dark};--accent-foreground:{INK};--brand:{light};--brand-foreground:{WHITE}}}}}"
    )


def frame(accent: str | None) -> str:
    """The colour of the browser's own frame around the shop."""
    return for_light(accent) if accent and _HEX.fullmatch(accent) else OWN_BRAND


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
