"""Pieces that several kinds of payloads are made of. Pure."""

from typing import Any

from oja.channels.messages import Audio, Document, File, Header, ProductSection, Sticker, kind_of

Json = dict[str, Any]


def file(message: File) -> Json:
    """A file by the provider's id, else by its address, with its caption and name."""
    caption = "" if isinstance(message, Audio | Sticker) else message.caption
    named = message.filename if isinstance(message, Document) else ""
    voice = isinstance(message, Audio) and message.is_voice
    link = "" if message.media_id else message.url
    return filled(id=message.media_id, link=link, caption=caption, filename=named, voice=voice)


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
