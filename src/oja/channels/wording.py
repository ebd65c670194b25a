"""Everything a message says, in words alone: for a provider that does not carry its kind. Pure."""

from functools import singledispatch

from oja.channels.composing import paragraphs
from oja.channels.messages import (
    AddressRequest,
    Audio,
    Buttons,
    Carousel,
    Catalog,
    ContactRequest,
    Contacts,
    CtaUrl,
    Document,
    Flow,
    Image,
    ListMessage,
    Location,
    LocationRequest,
    OrderDetails,
    OrderStatus,
    OutMessage,
    Product,
    Products,
    Sticker,
    Text,
    Video,
    preview,
)
from oja.channels.numbering import HINT, Shelf, lines, product_line
from oja.kernel.whatsapp_limits import OFFSET


@singledispatch
def words(message: OutMessage, _shelf: Shelf) -> str:
    """The message in words, as WhatsApp formats them; `shelf` tells the products' names and pages."""
    return preview(message)


@words.register
def _text(message: Text, _shelf: Shelf) -> str:
    return message.body


@words.register(Image)
@words.register(Video)
@words.register(Document)
def _file(message: Image | Video | Document, _shelf: Shelf) -> str:
    return paragraphs(message.caption, message.url)


@words.register(Audio)
@words.register(Sticker)
def _sound(message: Audio | Sticker, _shelf: Shelf) -> str:
    return message.url


@words.register
def _location(message: Location, _shelf: Shelf) -> str:
    where = f"https://maps.google.com/?q={message.latitude},{message.longitude}"
    return paragraphs(message.name, message.address, where)


@words.register
def _contacts(message: Contacts, _shelf: Shelf) -> str:
    people: list[str] = []
    for person in message.people:
        name = str((person.get("name") or {}).get("formatted_name") or "")
        phones = [str(phone.get("phone") or phone.get("wa_id") or "") for phone in person.get("phones") or []]
        people.append(": ".join(part for part in (name, ", ".join(filter(None, phones))) if part))
    return "\n".join(people)


@words.register(Buttons)
@words.register(ListMessage)
@words.register(Products)
def _choices(message: Buttons | ListMessage | Products, shelf: Shelf) -> str:
    return paragraphs(_bold(message.header_text), message.body, lines(message, shelf), HINT, message.footer)


@words.register
def _carousel(message: Carousel, shelf: Shelf) -> str:
    return paragraphs(message.body, lines(message, shelf), HINT)


@words.register
def _cta_url(message: CtaUrl, _shelf: Shelf) -> str:
    link = f"{message.label}: {message.url}"
    return paragraphs(_bold(message.header_text), message.body, link, message.footer)


@words.register
def _product(message: Product, shelf: Shelf) -> str:
    return paragraphs(message.body, product_line(message.retailer_id, shelf), message.footer)


@words.register
def _catalog(message: Catalog, shelf: Shelf) -> str:
    return paragraphs(message.body, shelf.url, message.footer)


@words.register(LocationRequest)
@words.register(ContactRequest)
def _request(message: LocationRequest | ContactRequest, _shelf: Shelf) -> str:
    return message.body


@words.register
def _address_request(message: AddressRequest, _shelf: Shelf) -> str:
    return paragraphs(message.body, message.footer)


@words.register
def _flow(message: Flow, _shelf: Shelf) -> str:
    return paragraphs(_bold(message.header_text), message.body, message.footer)


@words.register
def _order_status(message: OrderStatus, _shelf: Shelf) -> str:
    return paragraphs(message.body, message.description, message.footer)


@words.register
def _order_details(message: OrderDetails, _shelf: Shelf) -> str:
    items = [f"{item.quantity} × {item.name}: {_amount(item.price * item.quantity)}" for item in message.items]
    extras = [
        f"{label}: {sign}{_amount(given[0])}"
        for label, sign, given in (
            ("Delivery", "", message.shipping),
            ("Tax", "", message.tax),
            ("Discount", "−", message.discount),
        )
        if given is not None and given[0]
    ]
    total = f"*Total: {message.currency} {_amount(message.total)}*"
    return paragraphs(message.body, "\n".join([*items, *extras, total]), message.footer)


def _amount(hundredths: int) -> str:
    return f"{hundredths // OFFSET}.{hundredths % OFFSET:02d}"


def _bold(given: str) -> str:
    return f"*{given}*" if given else ""
