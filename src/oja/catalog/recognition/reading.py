"""
Reading: the codes on a picture, and the prints by which it is known again. Runs in a process of its own (`maker`).

Formats are those that goods carry (EAN, UPC, Code 128) and that shops print themselves (QR).
"""

from pathlib import Path
from typing import Any, Final

import zxingcpp
from PIL import Image, ImageChops, ImageOps

from oja.catalog.pictures import hashing, limits, looking

SIDE: Final = 2000
"""Bars are told apart up to here; larger pictures are made smaller first."""
MOST_CODES: Final = 5
LONGEST_CODE: Final = 200
EDGE: Final = 24
"""So much may the frame around a picture differ from dot to dot, as one that was photographed or sent does."""
_FORMATS: Final = zxingcpp.barcode_formats_from_str("EAN-13|EAN-8|UPC-A|UPC-E|Code128|QRCode")
_WHITE: Final = (255, 255, 255)


def read(source: Path) -> dict[str, Any]:
    """
    The texts of the codes on a picture, and its prints: whole, and without a plain frame around it.

    :raises OSError, SyntaxError, ValueError: the file is damaged
    """
    with Image.open(source, formats=looking.FORMATS) as opened:
        if opened.width * opened.height > limits.MOST_PIXELS:
            raise ValueError("too many pixels")
        opened.draft("RGB", (SIDE, SIDE))
        opened.load()
        upright = ImageOps.exif_transpose(opened)
    upright.thumbnail((SIDE, SIDE), Image.Resampling.BILINEAR)
    picture = _on_white(upright)
    return {"codes": _codes(picture.convert("L")), "prints": _prints(picture)}


def _codes(greys: Image.Image) -> list[str]:
    found = zxingcpp.read_barcodes(greys, formats=_FORMATS)
    texts = [one.text.strip() for one in found if one.valid]
    return list(dict.fromkeys(text for text in texts if text and len(text) <= LONGEST_CODE))[:MOST_CODES]


def _prints(picture: Image.Image) -> list[tuple[int, str]]:
    views = [(hashing.of(one), hashing.fine(one).hex()) for one in (picture, _unframed(picture))]
    return [view for view in dict.fromkeys(views) if hashing.is_telling(view[0])]


def _unframed(picture: Image.Image) -> Image.Image:
    """Without the plain frame that a screenshot or a page puts around a picture; as it is when nothing is left."""
    corner = picture.getpixel((0, 0))
    ground = Image.new("RGB", picture.size, corner)
    differs = ImageChops.difference(picture, ground).convert("L").point(lambda grey: 255 if grey > EDGE else 0)
    box = differs.getbbox()
    if box is None or (box[2] - box[0]) * 3 < picture.width or (box[3] - box[1]) * 3 < picture.height:
        return picture
    return picture.crop(box)


def _on_white(picture: Image.Image) -> Image.Image:
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    holed = picture.convert("RGBA")
    ground = Image.new("RGB", holed.size, _WHITE)
    ground.paste(holed, mask=holed.getchannel("A"))
    return ground
