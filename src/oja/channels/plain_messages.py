"""Messages of words, a file, a place, a person or an emoji. A file is named in one of three ways; see `messages`."""

from typing import Any

import msgspec


class Text(msgspec.Struct, frozen=True, tag_field="type", tag="text"):
    """Plain words."""

    body: str
    preview_url: bool = False


class Image(msgspec.Struct, frozen=True, tag_field="type", tag="image"):
    """A picture."""

    url: str = ""
    media_id: str = ""
    caption: str = ""
    file_id: str = ""


class Video(msgspec.Struct, frozen=True, tag_field="type", tag="video"):
    """A film."""

    url: str = ""
    media_id: str = ""
    caption: str = ""
    file_id: str = ""


class Audio(msgspec.Struct, frozen=True, tag_field="type", tag="audio"):
    """A sound; `is_voice` shows it as a voice message."""

    url: str = ""
    media_id: str = ""
    file_id: str = ""
    is_voice: bool = False


class Document(msgspec.Struct, frozen=True, tag_field="type", tag="document"):
    """A file to keep. `filename` is what the shopper sees."""

    url: str = ""
    media_id: str = ""
    caption: str = ""
    filename: str = ""
    file_id: str = ""


class Sticker(msgspec.Struct, frozen=True, tag_field="type", tag="sticker"):
    """A sticker (WebP)."""

    url: str = ""
    media_id: str = ""
    file_id: str = ""


class Location(msgspec.Struct, frozen=True, tag_field="type", tag="location"):
    """A place on the map, in degrees."""

    latitude: float
    longitude: float
    name: str = ""
    address: str = ""


class Contacts(msgspec.Struct, frozen=True, tag_field="type", tag="contacts"):
    """Cards of people, as the Cloud API writes them (`name.formatted_name` is required)."""

    people: list[dict[str, Any]]


class Reaction(msgspec.Struct, frozen=True, tag_field="type", tag="reaction"):
    """An emoji on a message; an empty one takes it back. `message_id` is the provider's."""

    message_id: str
    emoji: str


class MarkRead(msgspec.Struct, frozen=True, tag_field="type", tag="mark_read"):
    """Shows the shopper that her message (the provider's id) was read and, if wanted, that an answer is being typed."""

    message_id: str
    is_typing: bool = False


File = Image | Video | Audio | Document | Sticker
Header = Image | Video | Document
"""What may stand above the words of a message."""
