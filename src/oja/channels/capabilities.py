"""
What each provider carries, and what a message becomes where it is not carried. Pure.

    degrade(message, CAPABILITIES["twilio"])

Whatever cannot be shown is said instead: products become a numbered list with links, buttons and lists numbered lines
the shopper answers with a number (see `numbering`), a link stands under its words. What no words replace, such as a
read receipt, is left out (reference: WhatsApp 2).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, get_args

import msgspec

from oja.channels import wording
from oja.channels.messages import (
    Buttons,
    CtaUrl,
    Flow,
    Header,
    Image,
    ListMessage,
    MarkRead,
    OrderDetails,
    OutMessage,
    Products,
    Reaction,
    Text,
    kind_of,
)
from oja.channels.numbering import Shelf, choices
from oja.kernel import whatsapp_limits as limits

KINDS: Final = tuple(str(kind.__struct_config__.tag) for kind in get_args(OutMessage))
"""Every kind of message we may say, in the order of the union."""

SELLING: Final = ("product", "products", "catalog", "carousel")
"""Kinds that need Meta's catalogue behind the number."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """
    The kinds a provider carries as they are, and how much of each; `quotes`: an answer may show what it answers.

    `counted` are those a number answers although they are carried, since they may yet have to be said in words.
    """

    kinds: frozenset[str]
    text: int = limits.TEXT_BODY
    buttons: int = limits.BUTTONS
    rows: int = limits.LIST_ROWS
    products: int = limits.PRODUCTS
    typing: bool = True
    quotes: bool = True
    counted: frozenset[str] = frozenset()

    def carries(self, message: OutMessage) -> bool:
        """True when the message may go out as it is."""
        if kind_of(message) not in self.kinds:
            return False
        match message:
            case Text(body=body):
                return len(body) <= self.text
            case Buttons():
                return len(choices(message)) <= self.buttons
            case ListMessage():
                return len(choices(message)) <= self.rows
            case Products():
                return len(choices(message)) <= self.products
            case _:
                return True

    def without(self, *kinds: str) -> "Capabilities":
        """The same without some kinds: a number without a catalogue is `.without(*SELLING)`."""
        return replace(self, kinds=self.kinds - frozenset(kinds))


_META: Final = Capabilities(frozenset(KINDS))

CAPABILITIES: Final[Mapping[str, Capabilities]] = {
    "whatsapp_cloud": _META,
    # The same bodies under another address.
    "dialog360": _META,
    # Buttons, lists and links by stored contents, which need no approval within the window; the rest as plain forms.
    "twilio": Capabilities(
        frozenset(
            {"text", "image", "video", "audio", "document", "sticker", "location"}
            | {"buttons", "list", "cta_url", "template"}
        ),
        text=1600,
        products=0,
        typing=False,
        quotes=False,
        counted=frozenset({"list"}),
    ),
}  # fmt: skip


def of_number(kind: str, *, has_catalog: bool) -> Capabilities:
    """What a number of a provider carries: without a catalogue behind it, nothing that sells from one."""
    return CAPABILITIES[kind] if has_catalog else CAPABILITIES[kind].without(*SELLING)


def degrade(
    message: OutMessage,
    to: Capabilities,
    *,
    shop_url: str = "",
    links: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
) -> list[OutMessage]:
    """
    The message as a provider can carry it: itself, or what says the same in words; empty when nothing needs saying.

    `links` and `names` are the products' pages and names by retailer id, `shop_url` the shop's page.
    """
    if to.carries(message):
        return [message]
    shelf = Shelf(shop_url, links or {}, names or {})
    match message:
        case MarkRead():
            return []
        case Reaction(emoji=emoji):
            return _say(emoji, to)
        case Buttons() | CtaUrl() | OrderDetails() | Flow():
            return _under(picture_above(message), wording.words(message, shelf), to)
        case _:
            return _say(wording.words(message, shelf), to)


def picture_above(message: Buttons | CtaUrl | OrderDetails | Flow) -> Header | None:
    """The file that stands above the words of a message."""
    if message.header is None and isinstance(message, Buttons | CtaUrl) and message.header_image_url:
        return Image(url=message.header_image_url)
    return message.header


def _under(picture: Header | None, words: str, to: Capabilities) -> list[OutMessage]:
    """Words under a file: as its caption where they fit, so that it stays one bubble."""
    if picture is None or kind_of(picture) not in to.kinds:
        return _say(words, to)
    if len(words) <= min(limits.CAPTION, to.text):
        return [msgspec.structs.replace(picture, caption=words)]
    return [picture, *_say(words, to)]


def _say(words: str, to: Capabilities) -> list[OutMessage]:
    """Words in as many bubbles as the provider needs, parted between lines."""
    pieces: list[str] = []
    rest = words.strip()
    while len(rest) > to.text:
        between = (rest.rfind(mark, 0, to.text + 1) for mark in ("\n", " "))
        cut = next((found for found in between if found > to.text // 2), to.text)
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [Text(piece, preview_url="https://" in piece) for piece in [*pieces, rest] if piece]
