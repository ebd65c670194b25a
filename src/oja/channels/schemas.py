"""
What goes over the wires, in our own words: what we say (`OutMessage`), what we hear (`Heard`), and how a send ended.

    Text("Hello")                                       Image(url="https://…", caption="Basmati Rice")
    Buttons("What next?", [Button("cart", "My cart")])  CtaUrl("Our shop", "Open", "https://…")
    ListMessage("Pick one", "Browse", [Section("", [Row("cat:1", "Rice")])])
    Template("order_update", "en", ["Chidi", "ORD-…", "on its way"])
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import msgspec


class Button(msgspec.Struct, frozen=True):
    """A reply button: `id` comes back when it is tapped."""

    id: str
    title: str


class Row(msgspec.Struct, frozen=True):
    """One choice of a list: `id` comes back when it is chosen."""

    id: str
    title: str
    description: str = ""


class Section(msgspec.Struct, frozen=True):
    """Choices under one heading. The heading may be empty when a list has one section."""

    title: str
    rows: list[Row]


class Text(msgspec.Struct, frozen=True, tag_field="type", tag="text"):
    """Plain words."""

    body: str
    preview_url: bool = False


class Image(msgspec.Struct, frozen=True, tag_field="type", tag="image"):
    """A picture by its absolute address, or by the id of an upload."""

    url: str = ""
    media_id: str = ""
    caption: str = ""


class Buttons(msgspec.Struct, frozen=True, tag_field="type", tag="buttons"):
    """Words with one to three buttons, and a picture or a line above them."""

    body: str
    buttons: list[Button]
    header_image_url: str = ""
    header_text: str = ""
    footer: str = ""


class ListMessage(msgspec.Struct, frozen=True, tag_field="type", tag="list"):
    """Words with a button that opens a list of at most ten choices."""

    body: str
    button: str
    sections: list[Section]
    header_text: str = ""
    footer: str = ""


class CtaUrl(msgspec.Struct, frozen=True, tag_field="type", tag="cta_url"):
    """Words with one button that opens an address."""

    body: str
    label: str
    url: str
    header_image_url: str = ""
    footer: str = ""


class LocationRequest(msgspec.Struct, frozen=True, tag_field="type", tag="location_request"):
    """Words with a button by which the shopper shares where she is."""

    body: str


class Template(msgspec.Struct, frozen=True, tag_field="type", tag="template"):
    """Approved by Meta, so it may be sent outside the window. `components`, when given, are used as they are."""

    name: str
    language: str
    parameters: list[str] = []
    components: list[dict[str, Any]] = []


class Interactive(msgspec.Struct, frozen=True, tag_field="type", tag="interactive"):
    """Any other interactive message, as the Cloud API writes it."""

    content: dict[str, Any]


OutMessage = Text | Image | Buttons | ListMessage | CtaUrl | LocationRequest | Template | Interactive


def dump(message: OutMessage) -> dict[str, Any]:
    """The message as JSON to keep."""
    kept: dict[str, Any] = msgspec.to_builtins(message)
    return kept


def load(kept: dict[str, Any]) -> OutMessage:
    """What `dump` kept."""
    message: OutMessage = msgspec.convert(kept, OutMessage)
    return message


def preview(message: OutMessage) -> str:
    """The message in plain words, for lists of conversations and for search."""
    match message:
        case Image(caption=caption):
            return caption or "Picture"
        case Template(name=name, parameters=parameters):
            return " ".join(parameters) or name
        case Interactive(content=content):
            body = content.get("body")
            return str(body.get("text", "")) if isinstance(body, dict) else str(content.get("type", "interactive"))
        case _:
            return message.body


@dataclass(frozen=True, slots=True)
class Sender:
    """Every identifier that came with one person; any may be missing, and a field may hold another's kind."""

    wa_id: str | None = None
    bsuid: str | None = None
    parent_bsuid: str | None = None
    username: str | None = None
    name: str | None = None

    @property
    def address(self) -> str | None:
        """Where an answer goes: the phone when it is known, else the business-scoped id."""
        return self.wa_id or self.bsuid or self.parent_bsuid


@dataclass(frozen=True, slots=True)
class MessageIn:
    """A shopper's message. `body` is the provider's content, `choice_id` the button or row she tapped."""

    provider_id: str
    kind: str
    body: dict[str, Any]
    text: str
    at: datetime | None
    sender: Sender
    reply_to: str | None = None
    choice_id: str | None = None


@dataclass(frozen=True, slots=True)
class EchoIn:
    """What the team typed on the shop's own phone. `receiver` is the shopper."""

    provider_id: str
    kind: str
    body: dict[str, Any]
    text: str
    at: datetime | None
    receiver: Sender


@dataclass(frozen=True, slots=True)
class IdentityChange:
    """A shopper changed her number or her business-scoped id."""

    provider_id: str
    previous: str | None
    current: Sender
    body: dict[str, Any]
    text: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class StatusIn:
    """What became of a message of ours. `callback` is the id we gave it."""

    provider_id: str
    status: str
    at: datetime | None
    callback: str | None = None
    error_code: int | None = None
    error: str | None = None
    pricing: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something we do not understand yet; the raw event keeps it."""

    kind: str


Heard = MessageIn | EchoIn | IdentityChange | StatusIn | Unknown


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a webhook: which number or account it is about, and what was heard in it."""

    waba_id: str | None
    field: str
    phone_number_id: str | None
    heard: list[Heard]


State = Literal["accepted", "retry", "failed", "unknown"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """
    How a send ended. `accepted`: with the provider's id. `retry`: surely not sent, wait `retry_after` seconds.
    `failed`: `error` says why. `unknown`: it may or may not have left; never send it again blindly.
    `is_window_closed`: only a template would do. `stops_channel`: nothing can be sent until the merchant acts.
    """

    state: State
    provider_id: str | None = None
    error_code: int | None = None
    error: str | None = None
    retry_after: float | None = None
    is_window_closed: bool = False
    stops_channel: bool = False


@dataclass(frozen=True, slots=True)
class TemplateInfo:
    """A template that may be sent outside the window."""

    name: str
    language: str
    category: str = "UTILITY"
    body: str = ""
