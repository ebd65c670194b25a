"""
What Twilio's webhooks say: a form is one message, or one report on a message of ours. Pure, and tolerant.

A message's body takes the shape of the Cloud API's, so that nobody else needs to know who carried it; what of the form
found no place in it is kept under `twilio` (reference: WhatsApp 2). A file's `id` is what of its address names it at
Twilio: the host that a form names is never asked (see `files`).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import orjson

from oja.channels.heard import Change, Heard, MessageIn, Sender, StatusIn, Unknown
from oja.channels.twilio import refusals, signing
from oja.channels.whatsapp_cloud.hearing import Undecodable
from oja.kernel.phones import digits
from oja.kernel.whatsapp_limits import USER_ID

Form = Mapping[str, str]
Json = dict[str, Any]

CALLBACK: Final = "oja_message"
"""The parameter of a report's address that names our message."""

STATUSES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("accepted", "scheduled", "queued", "sending", "sent"), "sent"),
    "delivered": "delivered",
    "read": "read",
    **dict.fromkeys(("failed", "undelivered", "canceled"), "failed"),
}
_MEDIA: Final = re.compile(r"/Messages/(\w{1,64})/Media/(\w{1,64})$", re.ASCII)
_FILES: Final = {"image": "image", "video": "video", "audio": "audio"}
_CARDS: Final = frozenset({"text/vcard", "text/x-vcard", "text/directory"})
_REFERRAL: Final[Mapping[str, str]] = {
    "ReferralSourceUrl": "source_url",
    "ReferralSourceId": "source_id",
    "ReferralSourceType": "source_type",
    "ReferralHeadline": "headline",
    "ReferralBody": "body",
    "ReferralMediaUrl": "media_url",
    "ReferralMediaContentType": "media_type",
    "ReferralCtwaClid": "ctwa_clid",
}
_ELSEWHERE: Final = frozenset(
    {
        "MessageSid", "SmsMessageSid", "SmsSid", "AccountSid", "From", "To", "Body", "NumMedia", "NumSegments",
        "ProfileName", "WaId", "ExternalUserId", "SmsStatus", "ApiVersion", "MessageType", "OriginalRepliedMessageSid",
        "OriginalRepliedMessageSender", "Forwarded", "FrequentlyForwarded", "ButtonText", "ButtonPayload", "ListId",
        "ListTitle", "ListDescription", "InteractiveData", "Latitude", "Longitude", "Address", "Label", "Url",
        *_REFERRAL,
    }
)  # fmt: skip


def decode(raw: bytes) -> list[Change]:
    """
    The one change that a form is: about a number of ours, and what was heard.

    :raises Undecodable: it names no message
    """
    form = {name: value.replace("\x00", "") for name, value in signing.parameters(raw)}
    sid = form.get("MessageSid") or form.get("SmsMessageSid") or form.get("SmsSid")
    if not sid:
        raise Undecodable("The body is no form of Twilio's: it has no MessageSid.")
    account = form.get("AccountSid") or None
    if "MessageStatus" in form:
        return [Change(account, "statuses", number_id(account, form.get("From", "")), [_status(sid, form)])]
    return [Change(account, "messages", number_id(account, form.get("To", "")), list(_messages(sid, form)))]


def number_id(account_sid: str | None, address: str) -> str | None:
    """What we call a number of Twilio's: its account and its digits. Only who holds the account can connect it."""
    number = digits(address)
    return f"{account_sid}-{number}" if account_sid and number else None


def number_of(phone_number_id: str) -> str:
    """The digits in what `number_id` made."""
    return phone_number_id.rpartition("-")[2]


def _status(sid: str, form: Form) -> Heard:
    word = form["MessageStatus"]
    status = STATUSES.get(word)
    if status is None:
        return Unknown(f"status.{word}" if word else "status")
    code = _number(form.get("ErrorCode"))
    details = form.get("ErrorMessage") or form.get("ChannelStatusMessage")
    return StatusIn(
        provider_id=sid,
        status=status,
        at=None,
        callback=form.get(CALLBACK),
        error_code=code if status == "failed" else None,
        error=refusals.sentence(code, details) if status == "failed" else None,
        action=refusals.judge(code).action if status == "failed" else None,
    )


def _messages(sid: str, form: Form) -> Iterator[Heard]:
    sender = _sender(form)
    contents = _contents(form)
    if sender.address is None:
        yield Unknown(contents[0][0])
        return
    about = _about(form)
    for number, (kind, content, text, choice) in enumerate(contents):
        yield MessageIn(
            provider_id=f"{sid}.{number}" if number else sid,
            kind=kind,
            body={"type": kind, **content, **about},
            text=text,
            at=None,
            sender=sender,
            reply_to=form.get("OriginalRepliedMessageSid") or None,
            choice_id=choice,
        )


Content = tuple[str, Json, str, str | None]


def _contents(form: Form) -> list[Content]:
    """What is in the form, as kind, content, words and what was chosen: one message, or one for each of its files."""
    words = form.get("Body", "")
    if (answer := _answer(form, words)) is not None:
        return [answer]
    if form.get("Latitude") and form.get("Longitude"):
        return [_place(form)]
    if files := [_file(form, number, words) for number in range(_number(form.get("NumMedia")) or 0)]:
        return files
    if words:
        return [("text", {"text": {"body": words}}, words, None)]
    kind = form.get("MessageType") or "unknown"
    return [("unsupported" if kind == "unsupported" else "unknown", {"unsupported": {"type": kind}}, "", None)]


def _answer(form: Form, words: str) -> Content | None:
    """What was tapped in a message of ours, if anything."""
    if form.get("ListId"):
        row = _filled(id=form["ListId"], title=form.get("ListTitle"), description=form.get("ListDescription"))
        answer = {"type": "list_reply", "list_reply": row}
        return "interactive", {"interactive": answer}, form.get("ListTitle") or words, form["ListId"]
    if form.get("ButtonPayload") or form.get("ButtonText"):
        return _button(form, words)
    if form.get("InteractiveData"):
        nfm = {"name": "flow", "body": words, "response_json": form["InteractiveData"]}
        return "interactive", {"interactive": {"type": "nfm_reply", "nfm_reply": nfm}}, words, None
    return None


def _button(form: Form, words: str) -> Content:
    title = form.get("ButtonText") or words
    chosen = form.get("ButtonPayload") or title
    if form.get("MessageType") == "button":  # of a template
        return "button", {"button": {"payload": chosen, "text": title}}, title, chosen
    answer = {"type": "button_reply", "button_reply": {"id": chosen, "title": title}}
    return "interactive", {"interactive": answer}, title, chosen


def _place(form: Form) -> Content:
    try:
        where: Json = {"latitude": float(form["Latitude"]), "longitude": float(form["Longitude"])}
    except ValueError:
        return "unknown", {"unsupported": {"type": "location"}}, "", None
    name = form.get("Label") or ""
    place = where | _filled(name=name, address=form.get("Address"), url=form.get("Url"))
    return "location", {"location": place}, name or form.get("Address", ""), None


def _file(form: Form, number: int, words: str) -> Content:
    url, mime_type = form.get(f"MediaUrl{number}", ""), form.get(f"MediaContentType{number}", "")
    caption = words if number == 0 else ""
    plain = mime_type.partition(";")[0].strip().lower()
    if plain in _CARDS:
        name = {"name": {"formatted_name": caption}} if caption else {}
        return "contacts", {"contacts": [{**name, "vcard": {"url": url, "mime_type": mime_type}}]}, caption, None
    kind = "sticker" if form.get("MessageType") == "sticker" else _FILES.get(plain.partition("/")[0], "document")
    named = _MEDIA.search(url)
    media_id = f"{named[1]}/{named[2]}" if named else ""
    file = _filled(id=media_id, url=url, mime_type=mime_type, caption="" if kind in {"audio", "sticker"} else caption)
    return kind, {kind: file}, caption, None


def _about(form: Form) -> Json:
    """What stands beside the content: what it answers, which advertisement led here, and what we do not know yet."""
    context = _filled(
        id=form.get("OriginalRepliedMessageSid"),
        **{"from": digits(form.get("OriginalRepliedMessageSender", ""))},
        forwarded=form.get("Forwarded", "").lower() == "true",
        frequently_forwarded=form.get("FrequentlyForwarded", "").lower() == "true",
    )
    referral = _filled(**{ours: form.get(theirs) for theirs, ours in _REFERRAL.items()})
    unknown = {name: value for name, value in form.items() if name not in _ELSEWHERE and not name.startswith("Media")}
    if "ChannelMetadata" in unknown:
        unknown["ChannelMetadata"] = _json(unknown["ChannelMetadata"])
    return _filled(context=context, referral=referral, twilio=unknown)


def _sender(form: Form) -> Sender:
    """A phone or a business-scoped id may stand in any of the three fields, so their shape decides."""
    given = [form.get("From", "").removeprefix("whatsapp:"), form.get("WaId", ""), form.get("ExternalUserId", "")]
    ids = [one for one in given if USER_ID.match(one)]
    phones = [digits(one) for one in given if one and not USER_ID.match(one) and digits(one)]
    return Sender(
        wa_id=next(iter(phones), None),
        bsuid=next((one for one in ids if ".ENT." not in one), None),
        parent_bsuid=next((one for one in ids if ".ENT." in one), None),
        name=form.get("ProfileName") or None,
    )


def _filled(**given: Any) -> Json:
    return {key: value for key, value in given.items() if value}


def _number(given: str | None) -> int | None:
    return int(given) if given and given.isdecimal() and len(given) < 10 else None


def _json(given: str) -> Any:
    try:
        return orjson.loads(given)
    except orjson.JSONDecodeError:
        return given
