"""Delivery: the merchant says where she brings things and what that costs."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert

from oja.delivery import queries
from oja.delivery.errors import BadAmount, NoWay, ZoneTwice
from oja.delivery.models import DeliveryPolicy, DeliveryZone
from oja.delivery.pricing import Ways
from oja.delivery.schemas import DeliveryIn, ZoneIn
from oja.kernel import ids
from oja.kernel.db import MerchantSession
from oja.kernel.money import LARGEST_MINOR, Money


async def settle(db: MerchantSession, currency: str, wanted: DeliveryIn) -> Ways:
    """
    Let the shop hand its goods over as `wanted` says, as a whole: zones that are not named go, those with an id stay
    the same zone. Doing it again changes nothing.

    :raises NoWay: neither pickup nor delivery
    :raises ZoneTwice: two zones of one name
    :raises BadAmount: something is not an amount of the shop's currency, or below zero
    """
    if not (wanted.has_pickup or wanted.has_delivery):
        raise NoWay(errors=[{"field": "has_delivery"}])
    names = [zone.name.casefold() for zone in wanted.zones]
    if twice := next((place for place, name in enumerate(names) if name in names[:place]), None):
        raise ZoneTwice(errors=[{"field": f"zones.{twice}.name", "value": wanted.zones[twice].name}])
    policy = {
        "has_pickup": wanted.has_pickup,
        "has_delivery": wanted.has_delivery,
        "pickup_address": wanted.pickup_address,
        "ready_hours": wanted.ready_hours,
        "days_min": wanted.days.least if wanted.days else None,
        "days_max": wanted.days.most if wanted.days else None,
    }
    rows = [_row(db.merchant_id, currency, zone, place) for place, zone in enumerate(wanted.zones)]
    # This row first: two people who save at once take turns at it.
    await db.execute(
        insert(DeliveryPolicy)
        .values(merchant_id=db.merchant_id, **policy)
        .on_conflict_do_update(index_elements=["merchant_id"], set_=policy)
    )
    await _replace(db, rows)
    return await queries.ways(db)


async def _replace(db: MerchantSession, rows: Sequence[dict[str, object]]) -> None:
    gone = delete(DeliveryZone).where(
        DeliveryZone.merchant_id == db.merchant_id, DeliveryZone.id.not_in([row["id"] for row in rows])
    )
    await db.execute(gone.execution_options(synchronize_session=False))
    for row in rows:
        changes = {name: value for name, value in row.items() if name not in {"merchant_id", "id"}}
        await db.execute(
            insert(DeliveryZone).values(row).on_conflict_do_update(index_elements=["merchant_id", "id"], set_=changes)
        )


def _row(merchant_id: UUID, currency: str, zone: ZoneIn, place: int) -> dict[str, object]:
    def minor(field: str, value: str | None) -> int | None:
        if value is None:
            return None
        shown = {"field": f"zones.{place}.{field}", "value": value[:40]}
        try:
            found = Money.parse(value, currency).minor
        except ValueError as error:
            raise BadAmount(errors=[shown | {"reason": str(error)}]) from None
        if not 0 <= found <= LARGEST_MINOR:
            raise BadAmount(errors=[shown])
        return found

    return {
        "merchant_id": merchant_id,
        "id": zone.id or ids.new(),
        "name": zone.name,
        "places": zone.places,
        "fee_minor": minor("fee", zone.fee) or 0,
        "free_over_minor": minor("free_over", zone.free_over),
        "minimum_minor": minor("minimum", zone.minimum),
        "days_min": zone.days.least if zone.days else None,
        "days_max": zone.days.most if zone.days else None,
        "position": place,
    }
