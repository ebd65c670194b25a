"""Addresses: from what a shopper typed or shared to what is kept, and back to words. Pure."""

from collections.abc import Mapping
from typing import Any, Final

from oja.assistant.intents import ShareLocation

SHORTEST: Final = 6
STREET: Final = 200
INSTRUCTIONS: Final = 1000


def typed(text: str) -> dict[str, Any] | None:
    """An address in her own words; None when it is too short to find anybody by."""
    words = ", ".join(line.strip(" ,") for line in text.replace("\x00", "").splitlines() if line.strip(" ,"))
    if len(words) < SHORTEST or not any(character.isalpha() for character in words):
        return None
    if len(words) <= STREET:
        return {"street": words}
    head = words[:STREET].rpartition(" ")[0] or words[:STREET]
    return {"street": head, "instructions": words[len(head) :].strip()[:INSTRUCTIONS]}


def shared(place: ShareLocation) -> dict[str, Any]:
    """A place on the map, with the name it was shared under."""
    words = ", ".join(part for part in (place.name.strip(), place.address.strip()) if part)[:STREET]
    kept: dict[str, Any] = {"lat": place.latitude, "lng": place.longitude}
    return {**kept, "street": words} if words else kept


def in_words(address: Mapping[str, Any], place: str) -> str:
    """An address as one line; `place` stands for a point on the map that has no name."""
    named = [str(address[key]) for key in ("street", "landmark", "city", "state", "instructions") if address.get(key)]
    return ", ".join(named) or place


def is_findable(address: Mapping[str, Any] | None) -> bool:
    """True for a saved address that a rider could use."""
    return bool(address) and bool(address and (address.get("street") or "lat" in address))
