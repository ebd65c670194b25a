"""
Our messages as the JSON of `POST /{phone_number_id}/messages`. Pure.

The shapes are those of Meta's own examples (facebook/openapi, business-messaging-api); what interactive messages and
templates are made of stands in `interactive_payloads` and `template_payloads`.
"""

from oja.channels.messages import (
    Audio,
    Contacts,
    Document,
    Image,
    Interactive,
    Location,
    MarkRead,
    OutMessage,
    Reaction,
    Sticker,
    Template,
    Text,
    Video,
    kind_of,
)
from oja.channels.whatsapp_cloud import interactive_payloads, template_payloads
from oja.channels.whatsapp_cloud.pieces import Json, file, filled
from oja.kernel.whatsapp_limits import USER_ID


def encode(message: OutMessage, *, to: str, callback: str, reply_to: str | None = None) -> Json:
    """
    The body of a send. `to` is a phone number, a WhatsApp id or a business-scoped id; `callback` comes back.

    With `reply_to`, the provider's id of a message, it is shown as an answer to that one; a reaction says itself what
    it is about.
    """
    if isinstance(message, MarkRead):
        return mark_read(message)
    receiver = {"recipient": to} if USER_ID.match(to) else {"to": to}
    envelope: Json = {"messaging_product": "whatsapp", "recipient_type": "individual", **receiver}
    is_answer = reply_to and not isinstance(message, Reaction)
    context: Json = {"context": {"message_id": reply_to}} if is_answer else {}
    return {**envelope, **context, **content(message), "biz_opaque_callback_data": callback}


def content(message: OutMessage) -> Json:
    """The part of a send that is the message itself: `type` and what goes with it."""
    match message:
        case Text(body=body, preview_url=preview_url):
            return {"type": "text", "text": {"body": body, "preview_url": preview_url}}
        case Image() | Video() | Audio() | Document() | Sticker():
            return {"type": kind_of(message), kind_of(message): file(message)}
        case Location() | Contacts() | Reaction():
            return _thing(message)
        case Template():
            return {"type": "template", "template": template_payloads.template(message)}
        case Interactive(content=given):
            return {"type": "interactive", "interactive": given}
        case MarkRead():
            raise ValueError("marking as read is no message: encode it whole")
        case _:
            return {"type": "interactive", "interactive": interactive_payloads.interactive(message)}


def mark_read(message: MarkRead) -> Json:
    """The body that marks a shopper's message as read, and shows that an answer is being written."""
    typing: Json = {"typing_indicator": {"type": "text"}} if message.is_typing else {}
    return {"messaging_product": "whatsapp", "status": "read", "message_id": message.message_id, **typing}


def _thing(message: Location | Contacts | Reaction) -> Json:
    match message:
        case Location(latitude=latitude, longitude=longitude, name=name, address=address):
            where = {"latitude": latitude, "longitude": longitude, **filled(name=name, address=address)}
            return {"type": "location", "location": where}
        case Contacts(people=people):
            return {"type": "contacts", "contacts": people}
        case Reaction(message_id=message_id, emoji=emoji):
            return {"type": "reaction", "reaction": {"message_id": message_id, "emoji": emoji}}
