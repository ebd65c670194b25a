"""
Renditions: a picture's address tells all others of it. Pure; nobody asks the database for a `srcset`.

A picture is called by the hash of its content and its size, `3f9a…-1600x1200`. Ours lie at
`/media/pictures/{name}/{width}.{format}`, Cloudinary's are drawn by Cloudinary as their address asks.
"""

import functools
import re
from dataclasses import dataclass
from typing import Final

from oja.catalog.pictures import limits

ADDRESS: Final = "/media/pictures"
NAME: Final = r"[0-9a-f]{40}-([1-9]\d{0,4})x([1-9]\d{0,4})"
_OURS: Final = re.compile(rf"^{ADDRESS}/{NAME}/(\d{{1,5}})\.jpg$")
CLOUDINARY_MARK: Final = "/image/upload/c_limit,q_auto,w_[0-9]+/(v[0-9]+/)?oja/"
"""What an address has in it that Cloudinary shows one of our pictures at, as PostgreSQL reads it."""
CLOUDINARY: Final = re.compile(
    rf"^https?://[^?#{{}}\s]+/image/upload/c_limit,q_auto,w_(?P<at>\d{{1,5}})/(?:v\d+/)?oja/[0-9a-f-]{{36}}/{NAME}\.jpg$"
)


@dataclass(frozen=True, slots=True)
class Renditions:
    """A picture in its widths and formats. `template` has `{width}` and `{format}` in it."""

    template: str
    width: int
    height: int

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths there are, the smallest first."""
        return limits.widths(self.width)

    @property
    def main(self) -> str:
        """The JPEG that stands for the picture wherever there is one address only."""
        return self.address(limits.main_width(self.width), "jpg")

    def address(self, width: int, ending: str) -> str:
        """Where it is in one width and format."""
        return self.template.format(width=width, format=ending)

    def srcset(self, ending: str) -> str:
        """All widths of one format, as `srcset` wants them."""
        return ", ".join(f"{self.address(width, ending)} {width}w" for width in self.widths)


def ours(name: str, width: int, height: int) -> Renditions:
    """A picture that lies in our own store."""
    return Renditions(f"{ADDRESS}/{name}/{{width}}.{{format}}", width, height)


@functools.lru_cache(maxsize=16_384)
def of(address: str | None) -> Renditions | None:
    """The picture behind a main address; None for any other address."""
    if address is None:
        return None
    if found := _OURS.match(address):
        start, _, _ = address.rpartition("/")
        return Renditions(f"{start}/{{width}}.{{format}}", int(found[1]), int(found[2]))
    if found := CLOUDINARY.match(address):
        before, after = address[: found.start("at")], address[found.end("at") : -len("jpg")]
        return Renditions(f"{before}{{width}}{after}{{format}}", int(found[2]), int(found[3]))
    return None
