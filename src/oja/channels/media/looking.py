"""
Looking at a file that lies on this machine: its true type, whether it does harm, its size on a screen, a small picture.

The same eyes look at what shoppers send and at what the team attaches. Pictures are decoded in a thread and only when
they have a bearable number of pixels; the small picture carries nothing of what the camera wrote into the large one.
"""

import asyncio
import io
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps

from oja.channels.media import clamd, sniffing

SIDE: Final = 480
MOST_PIXELS: Final = 50_000_000
Image.MAX_IMAGE_PIXELS = None  # our own, stricter limit is asked before anything is decoded
THUMBNAIL_TYPE: Final = "image/webp"

HARMFUL: Final = "This file can run programs, so it is not accepted. A PDF or a picture of it is."
TOO_MANY_PIXELS: Final = "This picture has too many pixels to be shown safely, so it is not accepted."
INFECTED: Final = "This file has a virus ({name}), so it is not accepted."

# By its true type, how a file is shown; whatever else it is, it is a document to be saved.
KIND_OF: Final = {
    "image/jpeg": "image",
    "image/png": "image",
    "image/gif": "image",
    "image/webp": "sticker",
    "audio/aac": "audio",
    "audio/amr": "audio",
    "audio/mpeg": "audio",
    "audio/mp4": "audio",
    "audio/ogg": "audio",
    "audio/wav": "audio",
    "video/mp4": "video",
    "video/3gpp": "video",
    "video/webm": "video",
}


class Refused(Exception):
    """The file must not be kept; the message is a sentence for the team."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file turned out to be."""

    mime_type: str
    kind: str
    width: int | None = None
    height: int | None = None
    seconds: float | None = None
    thumbnail: bytes | None = None
    is_moving: bool = False


async def look(path: Path, *, claimed: str, filename: str = "") -> Seen:
    """
    Look at a whole file.

    :raises Refused: it does harm, or may
    :raises Away: it should have been looked at for viruses, and nobody could
    """
    mime_type = await asyncio.to_thread(sniffing.true_type, path, claimed, filename)
    if mime_type in {sniffing.HARMFUL, sniffing.PAGE}:
        raise Refused(HARMFUL)
    if (virus := await clamd.find_virus(path)) is not None:
        raise Refused(INFECTED.format(name=virus))
    kind = KIND_OF.get(mime_type, "document")
    if mime_type.startswith("image/"):
        return await asyncio.to_thread(_picture, path, mime_type, kind)
    return Seen(mime_type, kind, seconds=await asyncio.to_thread(_seconds, path, mime_type))


def _picture(path: Path, mime_type: str, kind: str) -> Seen:
    try:
        with Image.open(path, formats=("JPEG", "PNG", "GIF", "WEBP")) as picture:
            width, height = picture.size
            if width * height > MOST_PIXELS:
                raise Refused(TOO_MANY_PIXELS)
            is_moving = bool(getattr(picture, "is_animated", False))
            return Seen(mime_type, kind, width, height, thumbnail=_small(picture), is_moving=is_moving)
    except (OSError, SyntaxError, ValueError, struct.error):
        return Seen(mime_type, kind)  # damaged: kept as it came, without a small picture


def _small(picture: Image.Image) -> bytes:
    picture.draft("RGB", (SIDE * 2, SIDE * 2))
    upright = ImageOps.exif_transpose(picture)
    has_holes = "A" in upright.getbands() or "transparency" in upright.info
    small = upright.convert("RGBA" if has_holes else "RGB")
    small.thumbnail((SIDE, SIDE))
    written = io.BytesIO()
    small.save(written, "WEBP", quality=78, exif=b"", icc_profile=b"", xmp=b"")
    return written.getvalue()


def _seconds(path: Path, mime_type: str) -> float | None:
    """How long a sound or a film lasts, where its own header says so."""
    with path.open("rb") as file:
        if mime_type in {"video/mp4", "audio/mp4", "video/3gpp"}:
            return _seconds_of_mp4(file.read(1024 * 1024))
        if mime_type == "audio/ogg":
            head = file.read(4096)
            file.seek(-min(path.stat().st_size, 65_536), 2)
            return _seconds_of_opus(head, file.read())
    return None


def _seconds_of_mp4(head: bytes) -> float | None:
    at = head.find(b"mvhd")
    if at < 0:
        return None
    try:
        is_long = head[at + 4] == 1
        scale, length = struct.unpack_from("!IQ" if is_long else "!II", head, at + (24 if is_long else 16))
    except (struct.error, IndexError):
        return None
    return round(length / scale, 2) if scale else None


def _seconds_of_opus(head: bytes, tail: bytes) -> float | None:
    start, last = head.find(b"OpusHead"), tail.rfind(b"OggS")
    try:
        (skipped,) = struct.unpack_from("<H", head, start + 10)
        (samples,) = struct.unpack_from("<Q", tail, last + 6)
    except struct.error:
        return None
    return round(max(0, samples - skipped) / 48_000, 2) if start >= 0 and last >= 0 else None
