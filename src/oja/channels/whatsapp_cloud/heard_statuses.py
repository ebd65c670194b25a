"""Reports on our messages, on payments and on our calls, as Meta writes them (reference: WhatsApp 1.3)."""

from collections.abc import Sequence
from typing import Final

from oja.channels.heard import Heard, PaymentIn, StatusIn, Unknown
from oja.channels.whatsapp_cloud import heard_calls, people, refusals
from oja.channels.whatsapp_cloud.loose import Json, identifier, mapping, mappings, moment, number, reference, text

STATUSES: Final = frozenset({"sent", "delivered", "read", "played", "failed", "deleted", "warning"})
LONGEST_LABEL: Final = 40
HUNDREDTHS: Final = 100


def status(status: Json, contacts: Sequence[Json]) -> Heard:
    """One of a change's `statuses`."""
    kind, word = status.get("type"), text(status.get("status"))
    if kind == "payment" or (kind is None and status.get("payment")):
        return _payment(status, contacts)
    if kind == "call":
        return heard_calls.status(status, contacts)
    provider_id, callback = reference(status.get("id")), text(status.get("biz_opaque_callback_data"))
    if word not in STATUSES or not (provider_id or callback):
        return Unknown(f"status.{word[:LONGEST_LABEL]}" if word else "status")
    error = next(iter(mappings(status.get("errors"))), None)
    code = number(error.get("code")) if error is not None else None
    is_group = status.get("recipient_type") == "group"
    pricing, conversation = mapping(status.get("pricing")), mapping(status.get("conversation"))
    return StatusIn(
        provider_id=provider_id or "",
        status=word,
        at=moment(status.get("timestamp")),
        callback=callback,
        error_code=code,
        error=refusals.sentence(code, details(error)) if error is not None else None,
        pricing=dict(pricing) if pricing else None,
        recipient=None if is_group else people.recipient(status),
        group_id=identifier(status.get("recipient_id")) if is_group else None,
        conversation=dict(conversation) if conversation else None,
        action=refusals.judge(code).action if error is not None else None,
    )


def details(error: Json) -> str | None:
    """Meta's own words for an error."""
    return (
        text(mapping(error.get("error_data")).get("details")) or text(error.get("message")) or text(error.get("title"))
    )


def _payment(status: Json, contacts: Sequence[Json]) -> Heard:
    payment = mapping(status.get("payment"))
    contact = people.contact_of(contacts, 0, status.get("recipient_id"), status.get("recipient_user_id"))
    payer = people.recipient(status, contact)
    word = (text(status.get("status")) or "unknown")[:LONGEST_LABEL]
    message_id, reference_id = reference(status.get("id")), identifier(payment.get("reference_id"))
    if message_id is None and payer.address is None:
        return Unknown(f"payment.{word}")
    transaction = identifier(mapping(payment.get("transaction")).get("id"))
    amount = mapping(payment.get("amount"))
    value, offset = number(amount.get("value")), number(amount.get("offset")) or HUNDREDTHS
    parts = ("payment", message_id or payer.address, reference_id, transaction, word)
    return PaymentIn(
        provider_id=reference(".".join(part for part in parts if part)) or "",
        message_id=message_id,
        status=word,
        reference_id=reference_id,
        amount=value * HUNDREDTHS // offset if value is not None and offset > 0 else None,
        currency=text(payment.get("currency")),
        payer=payer,
        at=moment(status.get("timestamp")),
        body=dict(status),
    )
