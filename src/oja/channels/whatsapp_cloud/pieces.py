"""Pieces that several kinds of payloads are made of. Pure."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import msgspec

from oja.channels.messages import Audio, Document, File, Header, Image, ProductSection, Sticker, Video, kind_of

Json = dict[str, Any]

ODD: Final = (KeyError, TypeError, ValueError, IndexError, AttributeError, msgspec.ValidationError)
"""What a reader meets in a message that has not the usual shape."""
FILES: Final[Mapping[str, Callable[..., Header]]] = {"image": Image, "video": Video, "document": Document}
"""What may stand above the words of a message, by its type."""


def file(message: File) -> Json:
    """
    A file by the provider's id, else by its address, with its caption and name.

    One of our own that has not been uploaded yet stands under our id: whoever sends it uploads it first.
    """
    caption = "" if isinstance(message, Audio | Sticker) else message.caption
    named = message.filename if isinstance(message, Document) else ""
    voice = isinstance(message, Audio) and message.is_voice
    uploaded = message.media_id or message.file_id
    link = "" if uploaded else message.url
    return filled(id=uploaded, link=link, caption=caption, filename=named, voice=voice)


def header(given: Header) -> Json:
    """A file above the words of a message, or in the header of a template."""
    return {"type": kind_of(given), kind_of(given): file(given)}


def products(sections: list[ProductSection]) -> list[Json]:
    """Sections of products, as interactive messages and templates write them."""
    return [
        {**filled(title=section.title), "product_items": [{"product_retailer_id": one} for one in section.retailer_ids]}
        for section in sections
    ]


def filled(**given: Any) -> Json:
    """What is not empty."""
    return {key: value for key, value in given.items() if value}


def read_file(given: Mapping[str, Any]) -> Header:
    """What `header` wrote."""
    kind, content = given["type"], given[given["type"]]
    named = {"filename": content["filename"]} if "filename" in content else {}
    ours = content.get("file_id", "")
    return FILES[kind](url=content.get("link", ""), media_id=content.get("id", ""), file_id=ours, **named)


def spelled(given: Any) -> Any:
    """What was given as `file` writes it: one of our own files stands under `id` until it is uploaded."""
    if isinstance(given, Mapping):
        is_ours = "id" not in given
        return {"id" if is_ours and name == "file_id" else name: spelled(part) for name, part in given.items()}
    return [spelled(part) for part in given] if isinstance(given, list) else given


def read_sections(given: Sequence[Mapping[str, Any]]) -> list[ProductSection]:
    """What `products` wrote."""
    return [
        ProductSection(section.get("title", ""), [item["product_retailer_id"] for item in section["product_items"]])
        for section in given
    ]
