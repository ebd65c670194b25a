"""Questions about delivery. Nothing here writes."""

from sqlalchemy import select

from oja.delivery.models import DeliveryPolicy, DeliveryZone
from oja.delivery.pricing import Ways, Zone
from oja.kernel.db import MerchantSession


async def ways(db: MerchantSession) -> Ways:
    """How the shop hands its goods over, its zones in its own order."""
    policy = await db.get(DeliveryPolicy, db.merchant_id, populate_existing=True)
    rows = await db.scalars(
        select(DeliveryZone).order_by(DeliveryZone.position, DeliveryZone.id).execution_options(populate_existing=True)
    )
    zones = tuple(
        Zone(row.id, row.name, tuple(row.places), row.fee_minor, row.free_over_minor, row.minimum_minor, _days(row))
        for row in rows
    )
    if policy is None:
        return Ways(has_pickup=True, has_delivery=True, pickup_address="", zones=zones)
    return Ways(policy.has_pickup, policy.has_delivery, policy.pickup_address, zones, policy.ready_hours, _days(policy))


def _days(row: DeliveryPolicy | DeliveryZone) -> tuple[int, int] | None:
    return None if row.days_min is None or row.days_max is None else (row.days_min, row.days_max)
