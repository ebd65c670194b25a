"""Calls, as Meta writes them: each step by itself, held together by the call's id (reference: WhatsApp 1.10)."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from oja.channels.heard import CallIn, Heard, Sender, Unknown
from oja.channels.whatsapp_cloud import people
from oja.channels.whatsapp_cloud.loose import Json, fingerprint, mappings, moment, number, reference, text

OURS: Final = "BUSINESS_INITIATED"
HERS: Final = "USER_INITIATED"
LONGEST_LABEL: Final = 40


def calls(value: Json, contacts: Sequence[Json], _at: datetime | None) -> Iterator[Heard]:
    """The `calls` of a change."""
    for call in mappings(value.get("calls")):
        direction = call.get("direction")
        is_ours = {OURS: True, HERS: False}.get(direction) if isinstance(direction, str) else None
        contact = people.contact_of(contacts, 0, call.get("from"), call.get("to"), call.get("from_user_id"))
        person = people.receiver(call, contact) if is_ours else people.sender(call, contact)
        yield _step(call, person, is_ours, text(call.get("event")), text(call.get("status")))


def status(status: Json, contacts: Sequence[Json]) -> Heard:
    """What became of our ringing, one of a change's `statuses`."""
    contact = people.contact_of(contacts, 0, status.get("recipient_id"), status.get("recipient_user_id"))
    return _step(status, people.recipient(status, contact), True, text(status.get("status")), None)


def _step(call: Json, person: Sender, is_ours: bool | None, event: str | None, state: str | None) -> Heard:
    name = (event or "step").lower()[:LONGEST_LABEL]
    if person.address is None:
        return Unknown(f"call.{name}")
    return CallIn(
        provider_id=reference(call.get("id")) or fingerprint(call),
        event=name,
        is_ours=is_ours,
        person=person,
        at=moment(call.get("timestamp")),
        status=state.lower()[:LONGEST_LABEL] if state else None,
        seconds=number(call.get("duration")),
        body=dict(call),
    )
