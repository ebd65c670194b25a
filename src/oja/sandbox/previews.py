"""
Previews: what a phone shows of a link in a chat, read as WhatsApp reads it: the head of the page, without any script.

Only pages of this installation are read: what shoppers type may lead anywhere, and we fetch for nobody.
"""

from html.parser import HTMLParser
from typing import Final
from urllib.parse import urlsplit

import httpx2
from pydantic import BaseModel

from oja.kernel import http
from oja.kernel.errors import NotFound
from oja.kernel.settings import get_settings

READ_BYTES: Final = 300_000
"""As far as crawlers of Meta look for the tags (frontend reference 2.5)."""
LONGEST: Final = 2_000
_AS: Final = {"User-Agent": "WhatsApp/2.24 (sandbox)", "Accept": "text/html", "Accept-Encoding": "gzip, deflate"}
_NOT_PAGES: Final = frozenset({"api", "assets", "dashboard", "media", "metrics", "sandbox", "webhooks"})
_WANTED: Final = {"og:title": "title", "og:description": "description", "og:image": "image", "og:site_name": "site"}


class Preview(BaseModel):
    """What stands under the text."""

    title: str
    description: str = ""
    image: str = ""
    site: str = ""


class NoPreview(NotFound):
    """The link is no page of ours, or has nothing to show."""

    code, message = "no_preview", "There is nothing to show of this link."


async def read(url: str) -> Preview:
    """
    What the page at an address says of itself.

    :raises NoPreview: it is not ours, does not answer with a page, or has no title
    """
    path = _path_of(url)
    if path is None:
        raise NoPreview
    reader = _Tags()
    try:
        async with http.client().stream("GET", get_settings().own_url + path, headers=_AS) as answer:
            if answer.status_code != 200 or not answer.headers.get("content-type", "").startswith("text/html"):
                raise NoPreview
            seen = 0
            async for piece in answer.aiter_text():
                reader.feed(piece)
                seen += len(piece)
                if reader.is_over or seen > READ_BYTES:
                    break
    except (httpx2.HTTPError, UnicodeError):
        raise NoPreview from None
    if not reader.found.get("title"):
        raise NoPreview
    return Preview.model_validate(reader.found)


def _path_of(url: str) -> str | None:
    """Path and query of a page of ours."""
    if len(url) > LONGEST or not url.isprintable() or "\\" in url:
        return None
    try:
        asked, ours = urlsplit(url), urlsplit(get_settings().public_url)
    except ValueError:
        return None
    is_ours = (asked.scheme, asked.netloc) == (ours.scheme, ours.netloc)
    first = asked.path.split("/")[1] if asked.path.startswith("/") else ""
    if not is_ours or not first or first in _NOT_PAGES:
        return None
    return f"{asked.path}?{asked.query}" if asked.query else asked.path


class _Tags(HTMLParser):
    """Reads `og:` tags until the head is over."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.is_over = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "body":
            self.is_over = True
        if tag == "meta" and not self.is_over and (name := _WANTED.get(given.get("property", ""))):
            self.found.setdefault(name, given.get("content", ""))
