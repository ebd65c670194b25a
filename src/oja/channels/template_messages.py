"""Messages by a template, and what fills its parts (reference: WhatsApp 1.9)."""

from typing import Any, Literal

import msgspec

from oja.channels.commerce_messages import ProductSection
from oja.channels.plain_messages import Header, Location, Text


class TemplateButton(msgspec.Struct, frozen=True):
    """
    What fills one button of a template. `index` counts all its buttons from 0.

    `value`: the payload of a `quick_reply`, the end of a `url`, the code of a `copy_code`, the thumbnail of a
    `catalog`, the token of a `flow` (with `data`); `sections` are the products of an `mpm`.
    """

    kind: Literal["quick_reply", "url", "copy_code", "catalog", "mpm", "flow"]
    index: int
    value: str = ""
    data: dict[str, Any] = {}
    sections: list[ProductSection] = []


class TemplateCard(msgspec.Struct, frozen=True):
    """One card of a carousel template: a file or a product (`catalog_id`, `retailer_id`) above words and buttons."""

    header: Header | None = None
    catalog_id: str = ""
    retailer_id: str = ""
    parameters: list[str] = []
    buttons: list[TemplateButton] = []


class Template(msgspec.Struct, frozen=True, tag_field="type", tag="template"):
    """
    Approved by Meta, so it may be sent outside the window.

    `parameters` fill the body in order, `named` by name; `header` may be a line, a file or a place; `offer_ends_at`
    (milliseconds since 1970) belongs to a limited-time offer. `components`, when given, are used as they are.
    """

    name: str
    language: str
    parameters: list[str] = []
    components: list[dict[str, Any]] = []
    named: dict[str, str] = {}
    header: Text | Header | Location | None = None
    buttons: list[TemplateButton] = []
    cards: list[TemplateCard] = []
    offer_ends_at: int | None = None
