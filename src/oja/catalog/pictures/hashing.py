"""
Perceptual hashes: pictures that look alike have hashes that differ in few bits, whatever their size and format.

The difference hash: the picture in nine by eight greys, a bit for each dot that is brighter than the one to its right.
"""

from PIL import Image

_SIGN = 1 << 63


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
