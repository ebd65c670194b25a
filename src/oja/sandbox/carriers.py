"""Who carries a number: what its webhooks look like, where they go, and what they prove themselves by."""

from collections.abc import Mapping
from typing import Any

from oja.kernel.errors import Unprocessable
from oja.kernel.settings import get_settings
from oja.sandbox import payloads, twilio_payloads
from oja.sandbox.models import Chat, Delivery, Message, Number
from oja.sandbox.schemas import NewNumber


def account_id(kind: str, made_up: str) -> str:
    """The account of a number that was given none."""
    return f"AC{int(made_up):032x}" if kind == "twilio" else made_up


def number_id(kind: str, account: str, new: NewNumber, made_up: str) -> str:
    """The id of a number that was given none. Twilio has none for numbers, so it is the account and the number."""
    return f"{account}-{payloads.digits(new.display_phone_number)}" if kind == "twilio" else made_up


def inbound(number: Number, chat: Chat, message: Message) -> str:
    """The webhook of a shopper's message; a message by Twilio gets an id in the shape of Twilio's."""
    if number.kind != "twilio":
        return payloads.encode(payloads.inbound(number, chat, message))
    message.id = twilio_payloads.sid("MM" if message.body.get("type") in twilio_payloads.FILES else "SM")
    return twilio_payloads.inbound(number, chat, message)


def by_meta(number: Number, webhook: Mapping[str, Any]) -> str:
    """
    A webhook that Meta has and others have not.

    :raises Unprocessable: Twilio carries this number
    """
    if number.kind == "twilio":
        raise Unprocessable("Twilio carries this number, and tells nothing of this kind.")
    return payloads.encode(webhook)


def addressed(delivery: Delivery, number: Number, body: str) -> tuple[str, dict[str, str]]:
    """Where a body is posted, and its headers. What has the public address is posted to this very process."""
    settings = get_settings()
    url = (delivery.url or number.callback_url).replace(settings.public_url, settings.own_url, 1)
    if number.kind == "twilio":
        kind = "application/x-www-form-urlencoded; charset=utf-8"
        proof = {"X-Twilio-Signature": signature(delivery, number, body)}
        return url, {"Content-Type": kind, "User-Agent": "TwilioProxy/1.1", **proof}
    json = {"Content-Type": "application/json"}
    if number.kind == "dialog360":
        return url, json | {name: str(value) for name, value in (number.webhook_headers or {}).items()}
    proof = {"X-Hub-Signature-256": signature(delivery, number, body)}
    return url, {**json, **proof, "User-Agent": "facebookexternalua"}


def signature(delivery: Delivery, number: Number, body: str) -> str:
    """What proves who sent a body, the delivery's own or one that it shares with others; 360dialog signs none."""
    if number.kind == "twilio":
        url = delivery.url or number.callback_url
        return twilio_payloads.signature(number.expected_token, url, body)
    return payloads.signature(number.signing_secret, body.encode()) if number.kind != "dialog360" else ""
