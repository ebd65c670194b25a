"""What bringing something costs: plain arithmetic in minor units, without a database."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Zone:
    """An area a shop delivers to."""

    id: UUID
    name: str
    places: tuple[str, ...]
    fee_minor: int
    free_over_minor: int | None
    minimum_minor: int | None
    days: tuple[int, int] | None = None
    """How many days it is on its way there, from and to; None when that is not told."""

    def fee_for(self, goods_minor: int) -> int:
        """What it costs to bring goods worth so much."""
        is_free = self.free_over_minor is not None and goods_minor >= self.free_over_minor
        return 0 if is_free else self.fee_minor

    def missing_for(self, goods_minor: int) -> int:
        """How much more must be ordered before it is brought at all."""
        return max(0, (self.minimum_minor or 0) - goods_minor)


@dataclass(frozen=True, slots=True)
class Ways:
    """How a shop hands its goods over. Without zones it delivers everywhere, and agrees the price in the chat."""

    has_pickup: bool
    has_delivery: bool
    pickup_address: str
    zones: tuple[Zone, ...]
    ready_hours: int | None = None
    """How long it takes to make an order ready."""
    days: tuple[int, int] | None = None
    """How many days it is on its way where an area does not say otherwise."""

    def days_to(self, zone: Zone | None) -> tuple[int, int] | None:
        """How many days it is on its way to an area, or to any of them."""
        if zone is not None or not self.zones:
            return (zone.days if zone else None) or self.days
        told = [one.days or self.days for one in self.zones]
        known = [one for one in told if one is not None]
        return (min(low for low, _ in known), max(high for _, high in known)) if len(known) == len(told) else None

    def zone(self, zone_id: UUID | None) -> Zone | None:
        """One of the zones."""
        return next((zone for zone in self.zones if zone.id == zone_id), None)

    @property
    def only_zone(self) -> Zone | None:
        """The one zone of a shop that has no other."""
        return self.zones[0] if len(self.zones) == 1 else None

    def zone_named_in(self, text: str) -> Zone | None:
        """The one zone that a text names, by its own name or by a place in it; None for none or several."""
        words = f" {_folded(text)} "
        found = [
            zone for zone in self.zones if any(f" {_folded(name)} " in words for name in (zone.name, *zone.places))
        ]
        return found[0] if len(found) == 1 else None


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def lowest_fee(zones: Sequence[Zone]) -> int | None:
    """What delivery costs at least; None when no zones are named."""
    return min((zone.fee_minor for zone in zones), default=None)


def free_over(zones: Sequence[Zone]) -> int | None:
    """From what amount on delivery is free wherever it goes; None when somewhere it never is."""
    thresholds = [zone.free_over_minor for zone in zones]
    known = [one for one in thresholds if one is not None]
    return max(known) if known and len(known) == len(thresholds) else None
