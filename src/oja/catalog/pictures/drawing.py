"""
Drawing: one upload becomes a picture in every width and format. Runs in a process of its own (`maker`).

The first frame of what moves, turned upright, in sRGB; none of what the camera or anybody else wrote into the file is
carried over, since every file here is drawn anew from the dots alone.
"""

import io
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageCms, ImageOps

from oja.catalog.pictures import hashing, limits, looking

Box = tuple[int, int, int, int]
ORIGINAL: Final = "original.webp"
ORIGINAL_TYPE: Final = "image/webp"
_WHITE: Final = (255, 255, 255)
_HOW: Final[dict[str, dict[str, Any]]] = {
    "avif": {"format": "AVIF", "quality": 60, "speed": 8, "max_threads": 1},
    "webp": {"format": "WEBP", "quality": 80, "method": 4},
    "jpg": {"format": "JPEG", "quality": 82, "optimize": True, "progressive": True},
    "original": {"format": "WEBP", "quality": 94, "method": 4},
}
_CLEAN: Final[dict[str, Any]] = {"exif": b"", "icc_profile": None}


def draw(source: Path, folder: Path, box: Box | None = None) -> dict[str, Any]:
    """
    Draw the picture at `source`, or the part of it in `box`, into `folder`; answers what it is.

    The folder gets `original.webp`, the largest we keep, and `{width}.{format}` for all that are shown.

    :raises OSError, SyntaxError, ValueError: the file is damaged
    """
    picture = _read(source)
    if box is not None:
        picture = picture.crop(box)
    picture.thumbnail((limits.ORIGINAL_SIDE, limits.ORIGINAL_SIDE), Image.Resampling.LANCZOS)
    _save(picture, folder / ORIGINAL, "original")
    on_white = _on_white(picture)
    for width in limits.widths(picture.width):
        size = width, max(1, round(picture.height * width / picture.width))
        small = _resized(picture, size)
        for ending in ("avif", "webp"):
            _save(small, folder / f"{width}.{ending}", ending)
        _save(_resized(on_white, size), folder / f"{width}.jpg", "jpg")
    prints = {"perceptual_hash": hashing.of(on_white), "fine": hashing.fine(on_white).hex()}
    return {"width": picture.width, "height": picture.height, **prints}


def _read(source: Path) -> Image.Image:
    with Image.open(source, formats=looking.FORMATS) as opened:
        if opened.width * opened.height > limits.MOST_PIXELS:
            raise ValueError("too many pixels")
        opened.draft("RGB", (limits.ORIGINAL_SIDE, limits.ORIGINAL_SIDE))
        opened.load()
        profile = opened.info.get("icc_profile")
        has_holes = "A" in opened.getbands() or "transparency" in opened.info
        upright = ImageOps.exif_transpose(opened)
    return _in_srgb(upright, profile, "RGBA" if has_holes else "RGB")


def _in_srgb(picture: Image.Image, profile: bytes | None, mode: str) -> Image.Image:
    if profile and picture.mode in {"RGB", "CMYK"} and mode == "RGB":
        try:
            given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, given, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            converted = None  # a profile nobody can read: the plain numbers are the best there is
        if converted is not None:
            return converted
    if picture.mode.startswith("I"):  # sixteen bits of grey, which a plain conversion would cut off
        picture = picture.point(lambda grey: grey / 256).convert("L")
    return picture.convert(mode)


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture
    ground = Image.new("RGB", picture.size, _WHITE)
    ground.paste(picture, mask=picture.getchannel("A"))
    return ground


def _resized(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    if picture.size == size:
        return picture
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _save(picture: Image.Image, path: Path, how: str) -> None:
    picture.info.clear()
    picture.save(path, **_HOW[how], **_CLEAN)
