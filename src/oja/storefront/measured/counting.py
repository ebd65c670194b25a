"""Counting: whose visit counts, on what kind of device, and by which link she came."""

import re
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal
from urllib.parse import parse_qs, urlsplit

from fastapi import Request

from oja.conversations import marking
from oja.conversations import queries as conversations
from oja.kernel.db import MerchantSession

Device = Literal["phone", "tablet", "computer"]

_NAMES: Final = {
    "utm_source": "source", "utm_medium": "medium", "utm_campaign": "campaign", "utm_content": "content",
    marking.PARAMETER: "mark",
}  # fmt: skip
_LONGEST: Final = 80
_LONGEST_QUERY: Final = 2000
_BROWSER: Final = re.compile(r"(mozilla|opera|ucweb)/", re.IGNORECASE)
# Crawlers, makers of previews, monitors, programs. WhatsApp's own browser says `Mozilla/…`, its previewer `WhatsApp/`.
_PROGRAM: Final = re.compile(
    r"bot\b|bot[/_-]|crawl|spider|slurp|preview|fetch|monitor|uptime|scan|lighthouse|pagespeed|headless|facebookexternalhit"
    r"|facebookcatalog|meta-external|^whatsapp/|embedly|vkshare|curl|wget|python|okhttp|java/"
    r"|go-http|node|axios|libwww|httpx|phantom|selenium",
    re.IGNORECASE,
)
_TABLET: Final = re.compile(r"ipad|tablet|android(?!.*(?:mobile|opera mini))|kindle|silk/", re.IGNORECASE)
_PHONE: Final = re.compile(r"mobile|iphone|ipod|android|opera mini|kaios", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """What a link says of where it stood."""

    source: str = ""
    medium: str = ""
    campaign: str = ""
    content: str = ""
    mark: str = ""


def counts(request: Request) -> bool:
    """False for programs, pages fetched in advance, and who asks not to be counted (DNT, Global Privacy Control)."""
    headers = request.headers
    if headers.get("dnt") == "1" or headers.get("sec-gpc") == "1" or "prefetch" in headers.get("sec-purpose", ""):
        return False
    browser = headers.get("user-agent", "")
    return _BROWSER.match(browser) is not None and not _PROGRAM.search(browser)


def device(request: Request) -> Device:
    """What she holds in her hands, as far as her browser tells."""
    browser = request.headers.get("user-agent", "")
    return "tablet" if _TABLET.search(browser) else "phone" if _PHONE.search(browser) else "computer"


def link(request: Request, told: str = "") -> Link:
    """By which link she came: as her browser remembers it (`told`), else as the address of the page says that asks."""
    here = urlsplit(request.headers.get("referer", "")[:_LONGEST_QUERY]).query
    for query in (told.removeprefix("?"), request.url.query, here):
        values = parse_qs(query[:_LONGEST_QUERY], max_num_fields=40) if query.count("&") < 40 else {}
        found = {name: _word(values[key][0]) for key, name in _NAMES.items() if key in values}
        if any(found.values()):
            return Link(**found)
    return Link()


async def origin(db: MerchantSession, came: Link) -> dict[str, Any] | None:
    """What is kept of a link: the message it stood in must be one of this shop's."""
    kept: dict[str, Any] = {name: value for name, value in asdict(came).items() if value and name != "mark"}
    message = await conversations.find_marked(db, came.mark) if came.mark else None
    if message is not None:
        kept |= {"message_id": str(message.id), "conversation_id": str(message.conversation_id)}
    return kept or None


def host(address: str) -> str | None:
    """The host of an address, and nothing else of it."""
    name = address.strip().lower()[:100]
    return name if re.fullmatch(r"[a-z0-9.-]+\.[a-z0-9-]+", name) else None


def _word(text: str) -> str:
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())[:_LONGEST]
