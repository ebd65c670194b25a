"""Small files of every kind that WhatsApp knows, and of some that must not be kept."""

import io
import struct
import zipfile
from typing import Final

from PIL import Image

PDF: Final = b"%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"
PROGRAM: Final = b"MZ\x90\x00" + b"\x00" * 60
PAGE: Final = b"<!doctype html><script>alert(1)</script>"
DRAWING: Final = b'<?xml version="1.0"?>\n<!-- hello -->\n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
SCRIPT: Final = b"#!/bin/sh\nrm -rf /\n"
GPS: Final = 34853


def jpeg(size: tuple[int, int] = (800, 600), *, is_located: bool = False) -> bytes:
    """A photo, with the place it was taken at when wanted."""
    picture = Image.effect_noise(size, 40).convert("RGB")
    exif = Image.Exif()
    if is_located:
        exif.get_ifd(GPS)[1] = "N"
        exif[0x010E] = "taken at home"
    return _saved(picture, "JPEG", exif=exif, quality=80)


def png(size: tuple[int, int] = (64, 48)) -> bytes:
    """A picture."""
    return _saved(Image.new("RGBA", size, (200, 120, 20, 128)), "PNG")


def webp(size: tuple[int, int] = (512, 512)) -> bytes:
    """A sticker."""
    return _saved(Image.new("RGBA", size, (20, 160, 90, 255)), "WEBP")


def mp4(seconds: int = 7, brand: bytes = b"isom") -> bytes:
    """A film without pictures in it."""
    film = struct.pack(">I4s4sI", 20, b"ftyp", brand, 512) + brand
    header = struct.pack(">IIIII", 0, 0, 0, 1000, seconds * 1000) + bytes(80)
    box = struct.pack(">I4s", 8 + len(header), b"mvhd") + header
    return film + struct.pack(">I4s", 8 + len(box), b"moov") + box + bytes(2000)


def ogg(seconds: int = 3) -> bytes:
    """A voice message without a voice."""
    head = (
        b"OggS" + bytes(2) + struct.pack("<Q", 0) + bytes(14) + b"OpusHead\x01\x01" + struct.pack("<H", 312) + bytes(8)
    )
    return head + bytes(500) + b"OggS" + bytes(2) + struct.pack("<Q", seconds * 48_000 + 312) + bytes(30)


def docx() -> bytes:
    """A letter."""
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"})


def jar() -> bytes:
    """An archive that runs."""
    return zipped({"META-INF/MANIFEST.MF": "Main-Class: Evil"})


def _saved(picture: Image.Image, kind: str, **how: object) -> bytes:
    written = io.BytesIO()
    picture.save(written, kind, **how)
    return written.getvalue()


def zipped(files: dict[str, str]) -> bytes:
    """An archive of texts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, words in files.items():
            archive.writestr(name, words)
    return written.getvalue()


KINDS: Final = {
    "image": ("image/jpeg", jpeg()),
    "video": ("video/mp4", mp4()),
    "audio": ("audio/ogg", ogg()),
    "document": ("application/pdf", PDF),
    "sticker": ("image/webp", webp()),
}
"""For each kind of message, what a sender claims and sends."""
