"""
Our messages as the form of `POST /2010-04-01/Accounts/{sid}/Messages.json` (reference: WhatsApp 2). Pure.

It carries what `capabilities` says: the rest was degraded into words before. Templates are filled in `templates`, what
is stored first in `contents`.
"""

from oja.channels.messages import Audio, Document, Image, Location, OutMessage, Sticker, Text, Video, kind_of
from oja.kernel.whatsapp_limits import USER_ID

Form = dict[str, str]


class NotCarried(Exception):
    """Twilio has no form for this; the message is the sentence a merchant reads."""


def address(number: str) -> str:
    """A number, a WhatsApp id or a business-scoped id, as Twilio names it."""
    return f"whatsapp:{number}" if USER_ID.match(number) else f"whatsapp:+{number.removeprefix('+')}"


def encode(message: OutMessage) -> Form:
    """
    The part of the form that is the message itself.

    :raises NotCarried: there is none
    """
    match message:
        case Text(body=body):
            return {"Body": body}
        case Image() | Video() | Document():
            return _file(message.url) | ({"Body": message.caption} if message.caption else {})
        case Audio() | Sticker():
            return _file(message.url)
        case Location():
            return _place(message)
        case _:
            raise NotCarried(f"Twilio does not carry this kind of message ({kind_of(message)}).")


def _file(url: str) -> Form:
    if not url:
        raise NotCarried("Twilio sends files by their address only, and this one has none.")
    return {"MediaUrl": url}


def _place(message: Location) -> Form:
    name = message.name or message.address
    pin = f"geo:{message.latitude},{message.longitude}" + (f"|{name}" if name else "")
    words = "\n".join(part for part in (message.name, message.address) if part)
    return {"Body": words or "📍", "PersistentAction": pin}
