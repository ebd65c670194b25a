"""
The forms that Twilio posts, and what a form or a content looks like on the phone. Pure.

The phone knows one shape of messages, the Cloud API's; what Twilio takes and gives is turned into it and out of it.
"""

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

from oja.kernel.settings import get_settings
from oja.kernel.whatsapp_limits import USER_ID
from oja.sandbox.models import Chat, Message, Number

Json = dict[str, Any]

FILES: Final = ("image", "video", "audio", "document", "sticker")
_VARIABLE: Final = re.compile(r"{{\s*(\w+)\s*}}")
_REFERRAL: Final = {
    "source_url": "ReferralSourceUrl",
    "source_id": "ReferralSourceId",
    "source_type": "ReferralSourceType",
    "headline": "ReferralHeadline",
    "body": "ReferralBody",
    "ctwa_clid": "ReferralCtwaClid",
}


def sid(prefix: str) -> str:
    """A new id in the shape of Twilio's."""
    return prefix + secrets.token_hex(16)


def address(user: str) -> str:
    """A phone number or a business-scoped id as Twilio names it."""
    return f"whatsapp:{user}" if USER_ID.match(user) else f"whatsapp:+{user.removeprefix('+')}"


def signature(auth_token: str, url: str, raw: str) -> str:
    """The header `X-Twilio-Signature` of a form that is posted to an address."""
    form: dict[str, str] = dict(parse_qsl(raw, keep_blank_values=True))
    signed = url + "".join(name + form[name] for name in sorted(form))
    return base64.b64encode(hmac.new(auth_token.encode(), signed.encode(), hashlib.sha1).digest()).decode()


def inbound(number: Number, chat: Chat, message: Message) -> str:
    """The form of a shopper's message."""
    kind = str(message.body.get("type"))
    form = {
        "SmsMessageSid": message.id,
        "NumMedia": "0",
        "ProfileName": str(chat.profile.get("name", "")),
        "MessageType": kind,
        "SmsSid": message.id,
        "SmsStatus": "received",
        "To": address(number.display_phone_number.replace(" ", "")),
        "NumSegments": "1",
        "MessageSid": message.id,
        "AccountSid": number.waba_id,
        "From": address(chat.wa_id or chat.user_id),
        "ApiVersion": "2010-04-01",
        "ExternalUserId": chat.user_id,
    }
    form |= {"WaId": chat.wa_id} if chat.wa_id else {}
    return urlencode(form | _content(number, message, kind) | _beside(message.body))


def status(number: Number, chat: Chat, message: Message, event: str, code: int | None) -> str:
    """The form of what became of a message that the business sent."""
    word = "undelivered" if event == "failed" else event
    form = {
        "ChannelToAddress": address(chat.wa_id or chat.user_id).removeprefix("whatsapp:"),
        "ChannelPrefix": "whatsapp",
        "SmsSid": message.id,
        "SmsStatus": word,
        "MessageSid": message.id,
        "MessageStatus": word,
        "AccountSid": number.waba_id,
        "From": address(number.display_phone_number.replace(" ", "")),
        "To": address(chat.wa_id or chat.user_id),
        "ApiVersion": "2010-04-01",
        "EventType": word.upper(),
    }
    return urlencode(form | ({"ErrorCode": str(code)} if code is not None else {}))


def shown(form: Mapping[str, Sequence[str]], kind_of_file: str | None = None) -> Json:
    """A form that was posted, as the phone shows it; its file is told by its address where nobody looked."""
    body = first(form, "Body")
    if pin := first(form, "PersistentAction"):
        where, _, label = pin.removeprefix("geo:").partition("|")
        latitude, _, longitude = where.partition(",")
        place = {"latitude": float(latitude), "longitude": float(longitude)} | ({"name": label} if label else {})
        return {"type": "location", "location": place}
    if link := first(form, "MediaUrl"):
        kind = kind_of_file or _kind_of(link)
        caption = {"caption": body} if body and kind not in {"audio", "sticker"} else {}
        return {"type": kind, kind: {"link": link} | caption}
    return {"type": "text", "text": {"body": body}}


def filled(types: Mapping[str, Any], variables: Mapping[str, str]) -> tuple[str, Json]:
    """The richest type of a content with its variables filled."""
    kind, shape = list(types.items())[-1]
    return kind, _fill(shape, variables)


def rendered(kind: str, shape: Json) -> Json:
    """A filled content, as the phone shows it."""
    words = [str(shape[name]) for name in ("title", "body") if shape.get(name)]
    around = {"footer": {"text": shape["subtitle"]}} if shape.get("subtitle") else {}
    if media := shape.get("media"):
        around |= {"header": {"type": _kind_of(media[0]), _kind_of(media[0]): {"link": media[0]}}}
    body = {**around, "body": {"text": "\n".join(words)}}
    actions = shape.get("actions") or []
    if kind == "twilio/list-picker":
        rows = [
            {"id": item["id"], "title": item["item"]}
            | ({"description": item["description"]} if item.get("description") else {})
            for item in shape["items"]
        ]
        action = {"button": shape["button"], "sections": [{"rows": rows}]}
        return {"type": "interactive", "interactive": {"type": "list", **body, "action": action}}
    if replies := [one for one in actions if one.get("type") == "QUICK_REPLY"]:
        buttons = [{"type": "reply", "reply": {"id": one["id"], "title": one["title"]}} for one in replies]
        return {"type": "interactive", "interactive": {"type": "button", **body, "action": {"buttons": buttons}}}
    if links := [one for one in actions if one.get("type") == "URL"]:
        parameters = {"display_text": links[0]["title"], "url": links[0]["url"]}
        action = {"name": "cta_url", "parameters": parameters}
        return {"type": "interactive", "interactive": {"type": "cta_url", **body, "action": action}}
    if media:
        return {"type": _kind_of(media[0]), _kind_of(media[0]): {"link": media[0], "caption": body["body"]["text"]}}
    return {"type": "text", "text": {"body": body["body"]["text"]}}


def names_no_type(body: Json) -> bool:
    """True when the file of a card has an address that does not show its type, which Twilio asks for."""
    header = (body.get("interactive") or {}).get("header") or {}
    links = [inside["link"] for inside in header.values() if isinstance(inside, Mapping)]
    return any("." not in link.partition("?")[0].rpartition("/")[2] for link in links)


def names_in(shape: Any) -> set[str]:
    """The variables of a shape."""
    if isinstance(shape, str):
        return set(_VARIABLE.findall(shape))
    inside = shape.values() if isinstance(shape, Mapping) else shape if isinstance(shape, list) else ()
    return set().union(*(names_in(one) for one in inside))


def vcard(body: Json) -> str:
    """The contact cards that a shopper sent, as a file."""
    people = [one for one in body.get("contacts") or [] if isinstance(one, dict)]
    cards = []
    for person in people:
        name = str((person.get("name") or {}).get("formatted_name", ""))
        phones = [str(one.get("phone", "")) for one in person.get("phones") or [] if isinstance(one, dict)]
        lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *(f"TEL:{phone}" for phone in phones), "END:VCARD"]
        cards.append("\r\n".join(lines))
    return "\r\n".join(cards)


def first(form: Mapping[str, Sequence[str]], name: str) -> str:
    """One parameter of a form; empty when it is not there."""
    return next(iter(form.get(name, ())), "")


def _fill(shape: Any, variables: Mapping[str, str]) -> Any:
    if isinstance(shape, str):
        return _VARIABLE.sub(lambda found: variables.get(found[1], found[0]), shape)
    if isinstance(shape, Mapping):
        return {name: _fill(inside, variables) for name, inside in shape.items()}
    return [_fill(inside, variables) for inside in shape] if isinstance(shape, list) else shape


def _content(number: Number, message: Message, kind: str) -> dict[str, str]:
    given = message.body.get(kind)
    content: Mapping[str, Any] = given if isinstance(given, Mapping) else {}
    if kind in FILES:
        file = _media(number, message, str(content.get("id", "")), str(content.get("mime_type", _MIME[kind])))
        return {**file, "Body": str(content.get("caption", ""))}
    if kind == "contacts":
        return _media(number, message, "vcard", "text/vcard")
    match kind:
        case "button":
            words = str(content.get("text", ""))
            return {"Body": words, "ButtonText": words, "ButtonPayload": str(content.get("payload", words))}
        case "interactive":
            return _reply(content)
        case "location":
            names = {"latitude": "Latitude", "longitude": "Longitude", "name": "Label", "address": "Address"}
            return {theirs: str(content[ours]) for ours, theirs in names.items() if ours in content}
        case _:
            return {"Body": str(content.get("body", ""))}


_MIME: Final = {
    "image": "image/jpeg",
    "video": "video/mp4",
    "audio": "audio/ogg",
    "document": "application/pdf",
    "sticker": "image/webp",
}


def _media(number: Number, message: Message, media_id: str, mime_type: str) -> dict[str, str]:
    account = f"{get_settings().own_url}/sandbox/twilio/2010-04-01/Accounts/{number.waba_id}"
    url = f"{account}/Messages/{message.id}/Media/{media_id}"
    return {"NumMedia": "1", "MediaUrl0": url, "MediaContentType0": mime_type}


def _reply(content: Mapping[str, Any]) -> dict[str, str]:
    if chosen := content.get("list_reply"):
        title = str(chosen.get("title", ""))
        described = {"ListDescription": chosen["description"]} if chosen.get("description") else {}
        return {"Body": title, "ListId": str(chosen.get("id", "")), "ListTitle": title, **described}
    chosen = content.get("button_reply") or {}
    title = str(chosen.get("title", ""))
    return {"Body": title, "ButtonText": title, "ButtonPayload": str(chosen.get("id", ""))}


def _beside(body: Mapping[str, Any]) -> dict[str, str]:
    context, referral = body.get("context") or {}, body.get("referral") or {}
    found = {"OriginalRepliedMessageSid": str(context["id"])} if context.get("id") else {}
    found |= {"Forwarded": "true"} if context.get("forwarded") else {}
    return found | {theirs: str(referral[ours]) for ours, theirs in _REFERRAL.items() if referral.get(ours)}


def _kind_of(link: str) -> str:
    ending = link.partition("?")[0].rpartition(".")[2].lower()
    kinds = {"jpg": "image", "jpeg": "image", "png": "image", "webp": "sticker", "mp4": "video", "3gp": "video"}
    return kinds.get(ending) or ("audio" if ending in {"ogg", "mp3", "m4a", "aac", "amr"} else "document")
