"""Messages that ask for a tap: buttons, lists, links, requests and forms (reference: WhatsApp 1.6)."""

from typing import Any, Literal

import msgspec

from oja.channels.plain_messages import Header


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


class Buttons(msgspec.Struct, frozen=True, tag_field="type", tag="buttons"):
    """Words with one to three buttons, and a file or a line above them."""

    body: str
    buttons: list[Button]
    header_image_url: str = ""
    header_text: str = ""
    footer: str = ""
    header: Header | None = None


class ListMessage(msgspec.Struct, frozen=True, tag_field="type", tag="list"):
    """Words with a button that opens a list of at most ten choices."""

    body: str
    button: str
    sections: list[Section]
    header_text: str = ""
    footer: str = ""


class CtaUrl(msgspec.Struct, frozen=True, tag_field="type", tag="cta_url"):
    """Words with one button that opens an address, and a file or a line above them."""

    body: str
    label: str
    url: str
    header_image_url: str = ""
    footer: str = ""
    header_text: str = ""
    header: Header | None = None


class LocationRequest(msgspec.Struct, frozen=True, tag_field="type", tag="location_request"):
    """Words with a button by which the shopper shares where she is."""

    body: str


class AddressRequest(msgspec.Struct, frozen=True, tag_field="type", tag="address_request"):
    """A form for a delivery address; WhatsApp has it in India and Singapore. `values` are filled in already."""

    body: str
    country: str
    values: dict[str, str] = {}
    saved_addresses: list[dict[str, Any]] = []
    footer: str = ""


class ContactRequest(msgspec.Struct, frozen=True, tag_field="type", tag="contact_request"):
    """Words with a button by which the shopper shares her phone number (reference: WhatsApp 1.4)."""

    body: str


class Flow(msgspec.Struct, frozen=True, tag_field="type", tag="flow"):
    """
    Words with a button that opens a form inside WhatsApp, named by `flow_id` or `flow_name`.

    `action` is `navigate` (begin at `screen` with `data`) or `data_exchange` (our endpoint says where). `token` comes
    back with the answer.
    """

    body: str
    label: str
    token: str
    flow_id: str = ""
    flow_name: str = ""
    action: Literal["navigate", "data_exchange"] = "navigate"
    screen: str = ""
    data: dict[str, Any] = {}
    is_draft: bool = False
    header_text: str = ""
    footer: str = ""
    header: Header | None = None


class Interactive(msgspec.Struct, frozen=True, tag_field="type", tag="interactive"):
    """Any other interactive message, as the Cloud API writes it."""

    content: dict[str, Any]
