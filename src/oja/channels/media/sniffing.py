"""
Sniffing: what a file truly is, by its first bytes; nobody's word is taken for it. Pure, but for looking into archives.

Programs, scripts, pages and drawings that can run code are told by name, so that they can be refused whatever they are
called (reference: WhatsApp 1.6 for the types WhatsApp knows).
"""

import zipfile
from pathlib import Path, PurePath
from typing import Final

HEAD: Final = 4096
UNKNOWN: Final = "application/octet-stream"
HARMFUL: Final = "application/x-harmful"
PAGE: Final = "text/html"
ZIP: Final = "application/zip"

ENDINGS: Final = {
    "image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp", "audio/aac": ".aac",
    "audio/amr": ".amr", "audio/mpeg": ".mp3", "audio/mp4": ".m4a", "audio/ogg": ".ogg", "audio/wav": ".wav",
    "video/mp4": ".mp4", "video/3gpp": ".3gp", "video/webm": ".webm", "application/pdf": ".pdf",
    "text/plain": ".txt", "text/csv": ".csv", "application/zip": ".zip",
}  # fmt: skip
"""How a file of a type is called when its sender gave it no name."""

_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_OLD_OFFICE: Final = ("application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint")
_IN_ZIP: Final = {
    "word/": f"{_OFFICE}.wordprocessingml.document",
    "xl/": f"{_OFFICE}.spreadsheetml.sheet",
    "ppt/": f"{_OFFICE}.presentationml.presentation",
}
_RUNS: Final = ("META-INF/MANIFEST.MF", "AndroidManifest.xml", "classes.dex", "extension.vsixmanifest")
_BEGINNINGS: Final = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"OggS", "audio/ogg"),
    (b"#!AMR", "audio/amr"),
    (b"ID3", "audio/mpeg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"MZ", HARMFUL),
    (b"\x7fELF", HARMFUL),
    (b"\xca\xfe\xba\xbe", HARMFUL),
    (b"\xfe\xed\xfa", HARMFUL),
    (b"\xce\xfa\xed\xfe", HARMFUL),
    (b"\xcf\xfa\xed\xfe", HARMFUL),
    (b"dex\n", HARMFUL),
    (b"\x00asm", HARMFUL),
    (b"L\x00\x00\x00\x01\x14\x02\x00", HARMFUL),
    (b"#!", HARMFUL),
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGES: Final = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<iframe", b"<svg", b"<!doctype svg")
_SCRIPTS: Final = frozenset(
    {
        ".apk", ".app", ".bat", ".chm", ".cmd", ".com", ".cpl", ".dll", ".dmg", ".exe", ".hta", ".htm", ".html", ".inf",
        ".iso", ".jar", ".js", ".jse", ".lnk", ".mht", ".msi", ".msp", ".ps1", ".py", ".reg", ".scr", ".sh", ".svg",
        ".url", ".vb", ".vbe", ".vbs", ".wsf", ".wsh", ".xhtml", ".xll",
    }
)  # fmt: skip


def true_type(path: Path, claimed: str = "", filename: str = "") -> str:
    """
    The MIME type of a file by its bytes: `HARMFUL` for what can run, `UNKNOWN` when nothing is recognised.

    `claimed` decides only between types that look the same, such as plain text and CSV.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    found = _by_head(head, claimed.partition(";")[0].strip().lower())
    if found == ZIP:
        found = _in_zip(path)
    is_script = PurePath(filename.lower()).suffix in _SCRIPTS
    return HARMFUL if is_script and found not in {PAGE, HARMFUL} else found


def _by_head(head: bytes, claimed: str) -> str:
    for beginning, mime_type in _BEGINNINGS:
        if head.startswith(beginning):
            return mime_type
    if head.startswith(b"PK\x03\x04"):
        return ZIP
    if head.startswith(_OLE):
        return claimed if claimed in _OLD_OFFICE else HARMFUL  # installers for Windows look the same
    return _media(head, claimed) or _text(head, claimed)


def _media(head: bytes, claimed: str) -> str | None:
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12])
    if head[4:8] == b"ftyp":
        brand = head[8:12].lower()
        if brand.startswith(b"3g"):
            return "video/3gpp"
        is_sound = brand in {b"m4a ", b"m4b "} or claimed.startswith("audio/")
        return "audio/mp4" if is_sound else "video/mp4"
    if head[:1] == b"\xff" and len(head) > 2:
        if head[1] & 0xF6 == 0xF0:
            return "audio/aac"
        if head[1] & 0xE0 == 0xE0 and head[1] & 0x06:
            return "audio/mpeg"
    return None


def _text(head: bytes, claimed: str) -> str:
    try:
        words = head.decode()
    except UnicodeDecodeError as cut:
        if not head or len(head) < HEAD or cut.start < len(head) - 3:
            return UNKNOWN
        words = head[: cut.start].decode()
    if not words or any(sign < " " and sign not in "\t\r\n\f" for sign in words):
        return UNKNOWN
    low = words.encode().lower()
    # A browser would look for tags behind comments and declarations, so the whole beginning is searched.
    if low.lstrip(b" \t\r\n\xef\xbb\xbf").startswith(b"<") and any(tag in low for tag in _PAGES):
        return PAGE
    return claimed if claimed in {"text/plain", "text/csv", "text/vcard"} else "text/plain"


def _in_zip(path: Path) -> str:
    """What an archive is: an office document, something that runs, or just an archive."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()[:2000]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return UNKNOWN
    if any(name in _RUNS for name in names):
        return HARMFUL
    if any(name.endswith("vbaProject.bin") for name in names):
        return HARMFUL  # macros
    return next((kind for start, kind in _IN_ZIP.items() if any(name.startswith(start) for name in names)), ZIP)
