"""Places where stock lies besides the main one."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from oja.catalog import changing, names
from oja.catalog.stock.errors import LocationInUse, LocationNameTaken, LocationNotFound
from oja.catalog.stock.models import StockLevel, StockLocation
from oja.kernel import ids
from oja.kernel.db import MerchantSession


async def open_location(db: MerchantSession, name: str, position: int = 0) -> StockLocation:
    """
    Add a place.

    :raises LocationNameTaken: there is one with that name
    """
    await changing.lock(db)
    await _refuse_taken(db, name)
    place = StockLocation(id=ids.new(), name=name, folded_name=names.folded(name), position=position)
    db.add(place)
    await db.flush()
    return place


async def change_location(db: MerchantSession, location_id: UUID, given: dict[str, Any]) -> StockLocation:
    """
    Change what was given of a place.

    :raises LocationNotFound: there is none with that id
    :raises LocationNameTaken: there is another one with that name
    """
    await changing.lock(db)
    place = await get_location(db, location_id)
    if "name" in given:
        if (folded := names.folded(given["name"])) != place.folded_name:
            await _refuse_taken(db, given["name"])
        place.folded_name = folded
    for field, value in given.items():
        setattr(place, field, value)
    await db.flush()
    return place


async def close_location(db: MerchantSession, location_id: UUID) -> None:
    """
    Take an empty place away; the ledger keeps it.

    :raises LocationNotFound: there is none with that id
    :raises LocationInUse: there is still stock
    """
    await changing.lock(db)
    place = await get_location(db, location_id)
    pieces = select(func.sum(StockLevel.quantity)).where(
        StockLevel.merchant_id == db.merchant_id, StockLevel.location_id == location_id
    )
    if await db.scalar(pieces):
        raise LocationInUse
    place.is_closed = True
    await db.flush()


async def list_locations(db: MerchantSession) -> list[StockLocation]:
    """Every place besides the main one, in the order stock is taken from them."""
    living = select(StockLocation).where(~StockLocation.is_closed)
    return list(await db.scalars(living.order_by(StockLocation.position, StockLocation.id)))


async def names_of_all(db: MerchantSession) -> dict[UUID, str]:
    """What each place besides the main one is called, closed ones too: the ledger knows them all."""
    return {one.id: one.name for one in await db.scalars(select(StockLocation))}


async def get_location(db: MerchantSession, location_id: UUID) -> StockLocation:
    """
    One place.

    :raises LocationNotFound: there is none with that id, or it was closed
    """
    place = await db.get(StockLocation, (db.merchant_id, location_id), with_for_update=True, populate_existing=True)
    if place is None or place.is_closed:
        raise LocationNotFound
    return place


async def _refuse_taken(db: MerchantSession, name: str) -> None:
    same = select(StockLocation.id).where(StockLocation.folded_name == names.folded(name), ~StockLocation.is_closed)
    if await db.scalar(same) is not None:
        raise LocationNameTaken
