"""
Batches: what Meta may put into one body instead of several. Pure: no database, no network.

All four levels are used: neighbours of one number and one kind share a `value`, others a `changes`, accounts stand in
entries of their own (reference: WhatsApp 1.2).
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from oja.sandbox.models import Delivery

# Statuses that fall due together, and messages behind others, share a body: legal at Meta (reference: WhatsApp 1.2),
# and usual under load.
GROUPED: Final = frozenset({"message", "sent", "delivered", "read", "failed"})
MOST_GROUPED: Final = 20


def most(kind: str, event: str, asked: int) -> int:
    """How many of one event may share a body; Twilio tells each on its own."""
    if kind == "twilio":
        return 1
    return max(asked, MOST_GROUPED) if event in GROUPED else asked


def grouped(deliveries: Sequence[Delivery]) -> list[list[Delivery]]:
    """Neighbours of one number that may share a body do: statuses, and whatever else when the faults ask for it."""
    groups: list[list[Delivery]] = []
    for delivery in deliveries:
        before = groups[-1] if groups else []
        fits = before and len(before) < min(before[0].batch, delivery.batch) and _is_one_way(before[0], delivery)
        if fits and not is_lost(delivery) and not is_lost(before[0]):
            before.append(delivery)
        else:
            groups.append([delivery])
    return groups


def _is_one_way(one: Delivery, other: Delivery) -> bool:
    return one.phone_number_id == other.phone_number_id and one.url == other.url


def is_lost(delivery: Delivery) -> bool:
    """Whether this attempt never arrives."""
    return delivery.is_lost_once and delivery.attempts == 0


def merged(bodies: Iterable[str]) -> dict[str, Any]:
    """One webhook that says what several say, in their order."""
    entries: list[dict[str, Any]] = []
    for body in bodies:
        webhook = json.loads(body)
        for entry in webhook["entry"]:
            if not entries or entries[-1]["id"] != entry["id"]:
                entries.append({**entry, "changes": []})
            for change in entry["changes"]:
                _add(entries[-1]["changes"], change)
    return {"object": "whatsapp_business_account", "entry": entries}


def _add(changes: list[dict[str, Any]], change: dict[str, Any]) -> None:
    before = changes[-1] if changes else None
    if before is None or not _belong_together(before, change):
        changes.append(change)
        return
    value = before["value"]
    for key, part in change["value"].items():
        if isinstance(part, list):
            value[key] = [*value.get(key, []), *(one for one in part if key != "contacts" or one not in value[key])]


def _belong_together(one: dict[str, Any], other: dict[str, Any]) -> bool:
    is_same = one["field"] == other["field"] == "messages" and one["value"]["metadata"] == other["value"]["metadata"]
    return bool(is_same and one["value"].keys() == other["value"].keys())
