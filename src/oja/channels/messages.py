"""
What we say, in our own words: one union, `OutMessage`, whichever provider carries it.

    Text("Hello")                                       Image(url="https://…", caption="Basmati Rice")
    Buttons("What next?", [Button("cart", "My cart")])  CtaUrl("Our shop", "Open", "https://…")
    ListMessage("Pick one", "Browse", [Section("", [Row("cat:1", "Rice")])])
    Products("Our rice", catalog_id="…", sections=[ProductSection("Rice", ["rice-5kg"])], header_text="Rice")
    Template("order_update", "en", ["Chidi", "ORD-…", "on its way"])

A file is given by its absolute address, by the provider's id of an upload, or by the id of one of our own files, which
is uploaded when the message leaves (reference: WhatsApp 1.6, 1.9).
"""

from typing import Any

import msgspec

from oja.channels.commerce_messages import (
    Carousel,
    Catalog,
    OrderDetails,
    OrderStatus,
    PayItem,
    Product,
    Products,
    ProductSection,
)
from oja.channels.interactive_messages import (
    AddressRequest,
    Button,
    Buttons,
    ContactRequest,
    CtaUrl,
    Flow,
    Interactive,
    ListMessage,
    LocationRequest,
    Row,
    Section,
)
from oja.channels.plain_messages import (
    Audio,
    Contacts,
    Document,
    File,
    Header,
    Image,
    Location,
    MarkRead,
    Reaction,
    Sticker,
    Text,
    Video,
)
from oja.channels.template_messages import Template, TemplateButton, TemplateCard

__all__ = [
    "AddressRequest",
    "Audio",
    "Button",
    "Buttons",
    "Carousel",
    "Catalog",
    "ContactRequest",
    "Contacts",
    "CtaUrl",
    "Document",
    "File",
    "Flow",
    "Header",
    "Image",
    "Interactive",
    "ListMessage",
    "Location",
    "LocationRequest",
    "MarkRead",
    "OrderDetails",
    "OrderStatus",
    "OutMessage",
    "PayItem",
    "Product",
    "ProductSection",
    "Products",
    "Reaction",
    "Row",
    "Section",
    "Sticker",
    "Template",
    "TemplateButton",
    "TemplateCard",
    "Text",
    "Video",
    "dump",
    "kind_of",
    "load",
    "preview",
]  # fmt: skip

OutMessage = (
    Text | Image | Video | Audio | Document | Sticker | Location | Contacts | Reaction | Buttons | ListMessage | CtaUrl
    | LocationRequest | AddressRequest | ContactRequest | Product | Products | Catalog | Carousel | Flow | OrderDetails
    | OrderStatus | Template | Interactive | MarkRead
)  # fmt: skip


def dump(message: OutMessage) -> dict[str, Any]:
    """The message as JSON to keep."""
    kept: dict[str, Any] = msgspec.to_builtins(message)
    return kept


def load(kept: dict[str, Any]) -> OutMessage:
    """What `dump` kept."""
    message: OutMessage = msgspec.convert(kept, OutMessage)
    return message


def kind_of(message: OutMessage) -> str:
    """The name of its kind, such as `text` or `list`; also what `messages.kind` keeps."""
    return str(message.__struct_config__.tag)


def preview(message: OutMessage) -> str:
    """The message in plain words, for lists of conversations and for search."""
    match message:
        case Image() | Video() | Audio() | Document() | Sticker():
            return _file_words(message)
        case Contacts(people=people):
            names = (str((person.get("name") or {}).get("formatted_name", "")) for person in people)
            return ", ".join(name for name in names if name) or "Contact"
        case Template(name=name, parameters=parameters, named=named):
            return " ".join([*parameters, *named.values()]) or name
        case Interactive(content=content):
            body = content.get("body")
            return str(body.get("text", "")) if isinstance(body, dict) else str(content.get("type", "interactive"))
        case Location() | Reaction() | MarkRead():
            return _other_words(message)
        case _:
            return message.body or kind_of(message).capitalize()


def _file_words(message: File) -> str:
    match message:
        case Audio(is_voice=is_voice):
            return "Voice message" if is_voice else "Sound"
        case Sticker():
            return "Sticker"
        case Document(caption=caption, filename=filename):
            return caption or filename or "Document"
        case _:
            return message.caption or {"image": "Picture"}.get(kind_of(message), "Video")


def _other_words(message: Location | Reaction | MarkRead) -> str:
    match message:
        case Location(name=name, address=address):
            return name or address or "Location"
        case Reaction(emoji=emoji):
            return emoji or "Reaction taken back"
        case MarkRead():
            return ""
