"""Lettering: a font of this machine that has every letter of a text, and lines that fit. Runs in the maker."""

import functools
from pathlib import Path
from typing import Final

from PIL import ImageFont

Font = ImageFont.FreeTypeFont
_FOLDERS: Final = (
    "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts", "C:/Windows/Fonts",
    "~/.local/share/fonts", "~/Library/Fonts",
)  # fmt: skip
# The first that has all the letters is taken: one hand for Latin, Greek and Cyrillic, then those of single scripts.
_WANTED: Final = (
    "NotoSans-Bold.ttf", "DejaVuSans-Bold.ttf", "LiberationSans-Bold.ttf", "arialbd.ttf", "Arial Bold.ttf",
    "NotoSansArabic-Bold.ttf", "NotoNaskhArabic-Bold.ttf", "NotoSansDevanagari-Bold.ttf", "Lohit-Devanagari.ttf",
    "NotoSansBengali-Bold.ttf", "NotoSansThai-Bold.ttf", "NotoSansCJK-Bold.ttc", "Arial Unicode.ttf", "Nirmala.ttf",
)  # fmt: skip
_NOWHERE: Final = "\uffff"
_PROBE: Final = 24


def can_write(text: str) -> bool:
    """True when a font of this machine has every letter of it."""
    return _path_for(text) is not False


def font(text: str, size: int) -> Font:
    """A font for the text; what no font has is drawn as boxes."""
    path = _path_for(text)
    return _loaded(path or None, size)


def lines(text: str, size: int, width: int, most: int) -> list[str]:
    """The text in at most so many lines; what is cut off ends in an ellipsis."""
    hand = font(text, size)
    found: list[str] = []
    rest = text.split()
    while rest and len(found) < most:
        taken = 1
        while taken < len(rest) and hand.getlength(" ".join(rest[: taken + 1])) <= width:
            taken += 1
        found.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    if rest and found:
        found[-1] += "…"
    return [_cut(line, hand, width) for line in found]


def _cut(line: str, hand: Font, width: int) -> str:
    while len(line) > 1 and hand.getlength(line) > width:
        line = line.rstrip("…")[:-1].rstrip() + "…"
    return line


@functools.lru_cache(maxsize=256)
def _path_for(text: str) -> str | bool | None:
    """The file of a font, None for Pillow's own, False when none has all the letters."""
    letters = {letter for letter in text if not letter.isspace()}
    for path in [None, *_there()] if text.isascii() else [*_there(), None]:
        if all(_has(path, letter) for letter in letters):
            return path
    return False


@functools.lru_cache(maxsize=8192)
def _has(path: str | None, letter: str) -> bool:
    hand = _loaded(path, _PROBE)
    return bytes(hand.getmask(letter)) != bytes(hand.getmask(_NOWHERE))


@functools.lru_cache(maxsize=64)
def _loaded(path: str | None, size: int) -> Font:
    if path is not None:
        return ImageFont.truetype(path, size)
    own = ImageFont.load_default(size)
    assert isinstance(own, ImageFont.FreeTypeFont), "Pillow is built with FreeType"
    return own


@functools.cache
def _there() -> tuple[str, ...]:
    found: dict[str, str] = {}
    for folder in _FOLDERS:
        for path in Path(folder).expanduser().rglob("*.tt[fc]"):
            found.setdefault(path.name, str(path))
    return tuple(found[name] for name in _WANTED if name in found)
