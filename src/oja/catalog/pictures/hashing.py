"""
Prints, by which a picture is known again, whatever its size and format.

The difference hash finds what looks alike: the picture in nine by eight greys, a bit for each dot that is brighter than
the one to its right. The fine print tells those apart: the picture in twelve by twelve colours.
"""

import math
from typing import Final

from PIL import Image

_SIGN: Final = 1 << 63
TELLING: Final = 8
SIDE: Final = 12


def of(picture: Image.Image) -> int:
    """The 64 bits of a picture without holes, as the signed number that PostgreSQL's `bigint` keeps."""
    greys = picture.convert("L").resize((9, 8), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(8):
        for column in range(8):
            at = row * 9 + column
            bits = bits << 1 | (greys[at] > greys[at + 1])
    return bits - (1 << 64) if bits & _SIGN else bits


def distance(one: int, other: int) -> int:
    """In how many of the 64 bits two hashes differ; up to about ten means that they show the same."""
    return ((one ^ other) & ((1 << 64) - 1)).bit_count()


def fine(picture: Image.Image) -> bytes:
    """The fine print of a picture without holes."""
    return picture.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BOX).tobytes()


def likeness(one: bytes, other: bytes) -> float:
    """How far two fine prints go together: 1 for the same picture, also when it is paler; 0 for nothing in common."""
    pairs = zip(_levelled(one), _levelled(other), strict=True)
    return max(0.0, math.fsum(left * right for left, right in pairs))


def _levelled(print_: bytes) -> list[float]:
    mean = sum(print_) / len(print_)
    steps = [value - mean for value in print_]
    length = math.sqrt(math.fsum(step * step for step in steps))
    return [step / length for step in steps] if length else steps


def is_telling(print_: int) -> bool:
    """False for the hash of a picture that is plain or shaded in one direction: all such look alike."""
    return TELLING <= (print_ & ((1 << 64) - 1)).bit_count() <= 64 - TELLING
