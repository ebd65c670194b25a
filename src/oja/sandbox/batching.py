"""
Batches: what Meta may put into one body instead of several. Pure: no database, no network.

All four levels are used: neighbours of one number and one kind share a `value`, others a `changes`, accounts stand in
entries of their own (reference: WhatsApp 1.2).
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from oja.sandbox.models import Delivery


def grouped(deliveries: Sequence[Delivery]) -> list[list[Delivery]]:
    """Each on its own, unless the faults ask for batches: then neighbours of one number share a body."""
    groups: list[list[Delivery]] = []
    for delivery in deliveries:
        before = groups[-1] if groups else []
        fits = before and len(before) < delivery.batch and before[0].phone_number_id == delivery.phone_number_id
        if fits and not is_lost(delivery) and not is_lost(before[0]):
            before.append(delivery)
        else:
            groups.append([delivery])
    return groups


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
