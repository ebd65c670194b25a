"""The checkout's form: from what was typed to what is kept, and back. Pure."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from starlette.datastructures import FormData

from oja.delivery.slots import Slot
from oja.orders.checkout.quoting import CheckoutView
from oja.storefront import pins
from oja.storefront.ordering_schemas import CheckoutValues

LONGEST: Final = {"notes": 1000, "instructions": 300, "pin": 500}
USUAL: Final = 200
_PLACE: Final = ("street", "landmark", "city", "instructions")


def read(form: FormData, slots: Sequence[Slot]) -> CheckoutView:
    """What she typed, trimmed and cut to what is kept."""

    def text(name: str) -> str:
        value = form.get(name)
        words = value.replace("\x00", "") if isinstance(value, str) else ""
        kept = words.strip() if name == "notes" else " ".join(words.split())
        return "".join(letter for letter in kept if not "\ud800" <= letter <= "\udfff")[: LONGEST.get(name, USUAL)]

    address: dict[str, Any] = {name: text(name) for name in _PLACE if text(name)}
    if pin := text("pin"):
        address |= {"pin": pin, **pins.read(pin)}
    if slot := next((one for one in slots if one.id == text("slot")), None):
        address["slot"] = slot.words
    if text("other"):
        address |= {"recipient": text("recipient"), "phone": text("recipient_phone")}
    elif phone := text("phone"):
        address["phone"] = phone
    return CheckoutView(
        contact_name=text("name") or None,
        contact_phone=text("phone") or None,
        delivery_method=text("method") if text("method") in {"pickup", "delivery"} else "",
        zone_id=_identifier(text("zone")),
        delivery_address=address,
        notes=text("notes") or None,
    )


def shown(said: CheckoutView, slots: Sequence[Slot]) -> CheckoutValues:
    """The same, in the fields."""
    address = said.delivery_address
    is_for_other = "recipient" in address
    slot = next((one for one in slots if one.words == address.get("slot")), None)
    return CheckoutValues(
        name=said.contact_name or "",
        phone=said.contact_phone or "",
        method=said.delivery_method,
        zone=str(said.zone_id or ""),
        street=address.get("street", ""),
        landmark=address.get("landmark", ""),
        city=address.get("city", ""),
        instructions=address.get("instructions", ""),
        pin=address.get("pin") or pins.written(address),
        slot=slot.id if slot else "",
        other=is_for_other,
        recipient=address.get("recipient", "") if is_for_other else "",
        recipient_phone=address.get("phone", "") if is_for_other else "",
        notes=said.notes or "",
    )


def _identifier(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
