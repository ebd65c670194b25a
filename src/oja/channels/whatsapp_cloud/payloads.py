"""Our messages as the JSON of `POST /{phone_number_id}/messages`. Pure."""

from collections.abc import Mapping
from typing import Any

from oja.channels.schemas import (
    Buttons,
    CtaUrl,
    Image,
    Interactive,
    ListMessage,
    LocationRequest,
    OutMessage,
    Template,
    Text,
)
from oja.kernel.whatsapp_limits import USER_ID

Json = dict[str, Any]


def encode(message: OutMessage, *, to: str, callback: str) -> Json:
    """The body of a send. `to` is a phone number, a WhatsApp id or a business-scoped id; `callback` comes back."""
    receiver = {"recipient": to} if USER_ID.match(to) else {"to": to}
    envelope: Json = {"messaging_product": "whatsapp", "recipient_type": "individual", **receiver}
    return {**envelope, **content(message), "biz_opaque_callback_data": callback}


def content(message: OutMessage) -> Json:  # noqa: PLR0911 - one line for each kind of message
    """The part of a send that is the message itself: `type` and what goes with it."""
    match message:
        case Text(body=body, preview_url=preview_url):
            return {"type": "text", "text": {"body": body, "preview_url": preview_url}}
        case Image(url=url, media_id=media_id, caption=caption):
            return {"type": "image", "image": _filled(id=media_id, link="" if media_id else url, caption=caption)}
        case Template():
            return {"type": "template", "template": _template(message)}
        case Interactive(content=given):
            return {"type": "interactive", "interactive": given}
        case LocationRequest(body=body):
            return _interactive("location_request_message", body, {"name": "send_location"})
        case Buttons():
            return _buttons(message)
        case ListMessage():
            return _list(message)
        case CtaUrl():
            return _cta_url(message)


def mark_read(provider_id: str, *, is_typing: bool = False) -> Json:
    """The body that marks a shopper's message as read, and shows that an answer is being written."""
    typing: Json = {"typing_indicator": {"type": "text"}} if is_typing else {}
    return {"messaging_product": "whatsapp", "status": "read", "message_id": provider_id, **typing}


def _buttons(message: Buttons) -> Json:
    replies: list[Json] = [
        {"type": "reply", "reply": {"id": button.id, "title": button.title}} for button in message.buttons
    ]
    header = _header(message.header_image_url, message.header_text)
    return _interactive("button", message.body, {"buttons": replies}, header=header, footer=message.footer)


def _list(message: ListMessage) -> Json:
    sections = [
        _filled(
            title=section.title,
            rows=[_filled(id=row.id, title=row.title, description=row.description) for row in section.rows],
        )
        for section in message.sections
    ]
    action = {"button": message.button, "sections": sections}
    header = _header("", message.header_text)
    return _interactive("list", message.body, action, header=header, footer=message.footer)


def _cta_url(message: CtaUrl) -> Json:
    action = {"name": "cta_url", "parameters": {"display_text": message.label, "url": message.url}}
    header = _header(message.header_image_url, "")
    return _interactive("cta_url", message.body, action, header=header, footer=message.footer)


def _template(message: Template) -> Json:
    components = message.components
    if not components and message.parameters:
        parameters = [{"type": "text", "text": text} for text in message.parameters]
        components = [{"type": "body", "parameters": parameters}]
    template: Json = {"name": message.name, "language": {"code": message.language}}
    return {**template, "components": components} if components else template


def _interactive(kind: str, body: str, action: Json, *, header: Json | None = None, footer: str = "") -> Json:
    interactive: Json = {"type": kind, "body": {"text": body}, "action": action}
    if header:
        interactive["header"] = header
    if footer:
        interactive["footer"] = {"text": footer}
    return {"type": "interactive", "interactive": interactive}


def _header(image_url: str, text: str) -> Json | None:
    if image_url:
        return {"type": "image", "image": {"link": image_url}}
    return {"type": "text", "text": text} if text else None


def _filled(**given: Any) -> Json:
    return {key: value for key, value in given.items() if value}


def read_template(given: Mapping[str, Any]) -> Template:
    """A template as the Cloud API writes it, in our words."""
    language = given.get("language")
    code = language.get("code", "") if isinstance(language, Mapping) else str(language or "")
    components = given.get("components")
    return Template(str(given.get("name", "")), str(code), [], list(components) if isinstance(components, list) else [])
