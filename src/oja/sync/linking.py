"""Linking: which catalogues at Meta a shop's numbers show, and which number speaks for each."""

from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert

from oja.channels import queries as channels
from oja.channels.queries import Line
from oja.kernel import ids, live
from oja.kernel.db import MerchantSession
from oja.sync import outcome
from oja.sync.models import ACTIVE, SyncCatalogue, SyncItem

KIND = "whatsapp_cloud"
"""Only numbers at Meta itself have a catalogue that we can reach."""

Held = tuple[SyncCatalogue, Line]


async def lines(db: MerchantSession) -> dict[str, list[Line]]:
    """The numbers that show each catalogue, by its id at Meta: a working one first."""
    found: dict[str, list[Line]] = {}
    for channel in await channels.list_channels(db):
        if channel.kind == KIND and channel.catalog_id:
            found.setdefault(channel.catalog_id, []).append(channels.line_of(channel))
    return {catalog_id: sorted(those, key=lambda line: not line.is_active) for catalog_id, those in found.items()}


async def settle(db: MerchantSession) -> list[UUID]:
    """Take up the catalogues that numbers show now, forget those that none does any more; answers which there are."""
    linked = await lines(db)
    for catalog_id in linked:
        row = insert(SyncCatalogue).values(
            merchant_id=db.merchant_id, id=ids.new(), catalog_id=catalog_id, state=ACTIVE
        )
        await db.execute(row.on_conflict_do_nothing(index_elements=["merchant_id", "catalog_id"]))
    known = (await db.execute(select(SyncCatalogue.id, SyncCatalogue.catalog_id))).all()
    for catalogue_id in [row.id for row in known if row.catalog_id not in linked]:
        shown = select(SyncItem.product_id).where(SyncItem.catalogue_id == catalogue_id, SyncItem.is_shown)
        products = set(await db.scalars(shown))
        await db.execute(delete(SyncCatalogue).where(SyncCatalogue.id == catalogue_id))
        await outcome.settle(db, products)
    return [row.id for row in known if row.catalog_id in linked]


async def find(db: MerchantSession, catalogue_id: UUID) -> Held | None:
    """A catalogue with the number that speaks for it; None when no number shows it any more."""
    return await _held(db, await db.get(SyncCatalogue, (db.merchant_id, catalogue_id)))


async def lock(db: MerchantSession, catalogue_id: UUID) -> Held | None:
    """The same, for whoever changes something about it: one after the other."""
    row = await db.get(SyncCatalogue, (db.merchant_id, catalogue_id), with_for_update=True, populate_existing=True)
    return await _held(db, row)


def tell(db: MerchantSession) -> None:
    """Tell the open pages of the shop that something about its catalogue has changed."""
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "sync_changed"})


async def _held(db: MerchantSession, row: SyncCatalogue | None) -> Held | None:
    those = (await lines(db)).get(row.catalog_id) if row is not None else None
    return (row, those[0]) if row is not None and those else None
