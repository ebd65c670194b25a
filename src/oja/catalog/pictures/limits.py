"""How large pictures may be, and in which sizes they are made."""

from typing import Final

FILE_BYTES: Final = 20 * 1024 * 1024
FILES_AT_ONCE: Final = 10
OF_A_PRODUCT: Final = 20
MOST_PIXELS: Final = 50_000_000
ALT: Final = 300
SMALLEST_CROP: Final = 16

# Card on a phone (46 % of its width) at one, two and three dots a pixel, then the page; frontend reference 9.
WIDTHS: Final = (200, 360, 720, 1080, 1600)
# What chats, link previews and `image_url` get: large enough for a preview of 1200 by 630, far below WhatsApp's 5 MB.
MAIN_WIDTH: Final = 1080
ORIGINAL_SIDE: Final = 2560
FORMATS: Final = ("avif", "webp", "jpg")
MIME_TYPES: Final = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}


def widths(width: int) -> tuple[int, ...]:
    """The widths that a picture of this width is made in: none is larger than it, the last is its own or the widest."""
    largest = min(width, WIDTHS[-1])
    return (*(one for one in WIDTHS if one < largest * 0.9), largest)


def main_width(width: int) -> int:
    """The width that `image_url` has."""
    return max((one for one in widths(width) if one <= MAIN_WIDTH), default=widths(width)[0])
