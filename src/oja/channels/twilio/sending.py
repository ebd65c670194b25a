"""Speaking through Twilio: what `channels.providers` asks of every provider."""

from pathlib import Path
from typing import Final

import msgspec
import orjson

from oja.channels import credentials, parts
from oja.channels.capabilities import CAPABILITIES, degrade, picture_above
from oja.channels.messages import Buttons, CtaUrl, Header, ListMessage, MarkRead, OutMessage, Template
from oja.channels.queries import Line
from oja.channels.registering import app_key_of, webhook_url
from oja.channels.schemas import Delivery, Fetched, TemplateInfo
from oja.channels.shelving import carried
from oja.channels.twilio import contents, files, hearing, payloads, refusals, transport
from oja.channels.twilio import templates as approved_templates
from oja.channels.twilio.payloads import Form
from oja.channels.twilio.transport import Access
from oja.kernel import cache

CONTENT_SECONDS: Final = 30 * 86400
TEMPLATES_SECONDS: Final = 60
KIND: Final = "twilio"

_CARRIED: Final = CAPABILITIES["twilio"]
# What needs a stored content; where that is refused, the words alone must do.
_STORED: Final = ("buttons", "list", "cta_url")
_NOTHING: Final = "There is nothing in this message that Twilio carries."
_NO_TEMPLATE: Final = "Twilio has no approved template of this name in this language."


async def deliver(
    line: Line,
    to: str,
    message: OutMessage,
    callback: str,
    *,
    attempt: int,
    reply_to: str | None,  # noqa: ARG001 - Twilio sends no quotes
) -> Delivery:
    """Hand over a message, in words where Twilio carries it in no other way."""
    given = access(line)
    forms: list[Form] = []
    for piece in await carried(line, message):
        found = await _forms(given, piece, attempt)
        if isinstance(found, Delivery):
            return found
        forms += found
    if not forms:
        return Delivery("failed", error=_NOTHING)
    app_key = app_key_of(KIND, line.merchant_id, line.phone_number_id)
    around = {
        "From": payloads.address(hearing.number_of(line.phone_number_id)),
        "To": payloads.address(to),
        "StatusCallback": f"{webhook_url(KIND, app_key)}/status?{hearing.CALLBACK}={callback}",
    }
    return await parts.send_all(
        [around | form for form in forms], lambda form: transport.send(given, form, attempt=attempt)
    )


async def mark_read(line: Line, message: MarkRead) -> bool:  # noqa: ARG001 - Twilio has no read receipts to send
    """Nothing: Twilio shows shoppers no read receipts."""
    return False


async def templates(line: Line) -> list[TemplateInfo] | None:
    """The contents that WhatsApp has approved; None when Twilio does not say."""
    found = await transport.list_contents(access(line))
    return [one.info for one in approved_templates.approved(found)] if found is not None else None


async def fetch_file(line: Line, media_id: str, path: Path, *, most: int) -> Fetched:
    """Write what a shopper sent to `path`."""
    return await files.fetch(access(line), media_id, path, most=most)


def access(line: Line) -> Access:
    """The number's own credentials; there are no others."""
    return Access(**credentials.opened(line))


async def _forms(given: Access, message: OutMessage, attempt: int) -> list[Form] | Delivery:
    match message:
        case Template():
            return await _template(given, message)
        case Buttons() | ListMessage() | CtaUrl():
            return await _stored(given, message, attempt)
        case _:
            return _plain([message])


def _plain(messages: list[OutMessage]) -> list[Form] | Delivery:
    try:
        return [payloads.encode(message) for message in messages]
    except payloads.NotCarried as trouble:
        return Delivery("failed", error=str(trouble))


async def _stored(given: Access, message: Buttons | ListMessage | CtaUrl, attempt: int) -> list[Form] | Delivery:
    """By a content of the account, made when it is the first of its shape."""
    picture = None if isinstance(message, ListMessage) else picture_above(message)
    if picture is not None and not contents.fits_a_card(picture):
        return await _apart(given, message, picture, attempt)
    content = contents.content(message)
    key = f"oja:twilio-content:{{{given.account_sid}}}:{content.key}"
    sid = await cache.get(key)
    if sid is None:
        sid = await transport.create_content(given, content, attempt=attempt)
        if isinstance(sid, Delivery):
            if sid.state != "failed" or sid.stops_channel:
                return sid
            if picture is not None:
                return await _apart(given, message, picture, attempt)
            return _plain(degrade(message, _CARRIED.without(*_STORED)))
        await cache.put(key, sid, seconds=CONTENT_SECONDS)
    return [_by_content(sid, content.variables)]


async def _apart(
    given: Access, message: Buttons | ListMessage | CtaUrl, picture: Header, attempt: int
) -> list[Form] | Delivery:
    """The picture as a message of its own, and after it the words with what can be tapped."""
    above = _plain([picture])
    if isinstance(above, Delivery):
        return above
    below = await _stored(given, _without_picture(message), attempt)
    return below if isinstance(below, Delivery) else above + below


def _without_picture(message: Buttons | ListMessage | CtaUrl) -> Buttons | ListMessage | CtaUrl:
    match message:
        case Buttons() | CtaUrl():
            return msgspec.structs.replace(message, header=None, header_image_url="")
        case ListMessage():
            return message


async def _template(given: Access, message: Template) -> list[Form] | Delivery:
    key = f"oja:twilio-templates:{{{given.account_sid}}}"
    kept = await cache.get(key)
    if kept is None:
        kept = await transport.list_contents(given)
        if kept is None:
            return Delivery("retry", error=_NO_TEMPLATE, retry_after=5.0)
        await cache.put(key, kept, seconds=TEMPLATES_SECONDS)
    template = approved_templates.find(approved_templates.approved(kept), message)
    if template is None:
        return Delivery("failed", error_code=refusals.NO_CONTENT, error=_NO_TEMPLATE)
    try:
        return [_by_content(template.sid, approved_templates.variables(template, message))]
    except approved_templates.DoesNotFit as trouble:
        return Delivery("failed", error_code=refusals.NO_CONTENT, error=str(trouble))


def _by_content(sid: str, variables: dict[str, str]) -> Form:
    filled = {"ContentVariables": orjson.dumps(variables).decode()} if variables else {}
    return {"ContentSid": sid, **filled}
