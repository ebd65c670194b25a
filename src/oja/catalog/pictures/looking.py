"""
Looking: whether an upload is a picture at all, by its first bytes and its header; nothing is decoded here.

Only what is on the list is let in, so a drawing that runs scripts, a page or a program is refused whatever its name is.
"""

import struct
from pathlib import Path
from typing import Final

from PIL import Image
from PIL.ExifTags import Base

from oja.catalog.pictures import limits
from oja.catalog.pictures.errors import NotAPicture, PictureBroken, TooManyPixels

# Our own, stricter limit is asked before anything is decoded.
Image.MAX_IMAGE_PIXELS = None
FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
_HEAD: Final = 16
_LYING: Final = range(5, 9)
_BEGINNINGS: Final = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
)
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})
HEIF: Final = "This is a HEIC photo, which browsers cannot show. Please save it as JPEG and upload that."


def look(path: Path) -> None:
    """
    Make sure that a file may be worked on.

    :raises NotAPicture: it is something else, or a kind of picture that is not taken
    :raises PictureBroken: its header cannot be read
    :raises TooManyPixels: decoding it would take too much memory
    """
    kind = _kind(path)
    try:
        with Image.open(path, formats=(kind,)) as picture:
            width, height = picture.size
    except (OSError, SyntaxError, ValueError, OverflowError, struct.error):
        raise PictureBroken from None
    if width * height > limits.MOST_PIXELS:
        raise TooManyPixels


def upright_size(path: Path) -> tuple[int, int]:
    """Width and height of a picture that was looked at, as it is shown."""
    with Image.open(path, formats=FORMATS) as picture:
        width, height = picture.size
        return (height, width) if picture.getexif().get(Base.Orientation, 1) in _LYING else (width, height)


def _kind(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        if head[8:12] in {b"avif", b"avis"}:
            return "AVIF"
        if head[8:12] in _HEIF_BRANDS:
            raise NotAPicture(HEIF)
    raise NotAPicture
