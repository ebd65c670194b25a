"""
Product sets: one at Meta for each category of the first level, so that campaigns and collections there can name them.
An item belongs to the set of the category in its `custom_label_0`.
"""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from oja.catalog import queries as catalog
from oja.channels.whatsapp_cloud import catalog_transport
from oja.channels.whatsapp_cloud.access import access_of
from oja.channels.whatsapp_cloud.graph import Answer
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel import ids, jobs
from oja.kernel.db import MerchantSession, merchant_session
from oja.sync import linking
from oja.sync.models import ACTIVE, SyncSet

NOT_THERE: Final = 100


async def keep(merchant_id: UUID, catalogue_id: UUID) -> bool:
    """Make, rename and delete what differs, one call each; False when Meta could not be asked. Safe to repeat."""
    async with merchant_session(merchant_id) as db:
        found = await linking.find(db, catalogue_id)
        if found is None or found[0].state != ACTIVE:
            return True
        (catalogue, line), wanted = found, await _wanted(db)
        kept = {row.category_id: row for row in await db.scalars(_of(catalogue_id))}
    access, is_done = access_of(line), True
    at_meta: dict[str, str] | None = None
    for category_id, name in wanted.items():
        known = kept.get(category_id)
        if known is not None and known.name == name:
            continue
        if known is None and at_meta is None:
            # A set that was made, and never written down, is found again by its rule.
            at_meta = await _read(access, catalogue.catalog_id)
            if at_meta is None:
                return False
        set_id = known.set_id if known is not None else (at_meta or {}).get(str(category_id))
        if set_id is None:
            answer = await catalog_transport.create_set(access, catalogue.catalog_id, name, _rule(category_id))
        else:
            answer = await catalog_transport.change_set(access, set_id, name, _rule(category_id))
        is_done = is_done and answer.state == "done"
        made = set_id or str(answer.body.get("id") or "")
        await _write(merchant_id, catalogue_id, category_id, made, name, answer)
    for category_id, row in kept.items():
        if category_id not in wanted:
            answer = await catalog_transport.delete_set(access, row.set_id)
            is_gone = answer.state == "done" or answer.code == NOT_THERE
            is_done = is_done and is_gone
            if is_gone:
                await _forget(merchant_id, catalogue_id, category_id)
    return is_done


async def keep_soon(db: MerchantSession, catalogue_id: UUID) -> None:
    """Have the sets kept when they are not those that are wanted."""
    kept = {row.category_id: row.name for row in await db.scalars(_of(catalogue_id))}
    if kept != await _wanted(db):
        await jobs.enqueue(db, "sync.keep_sets", merchant_id=db.merchant_id, catalogue_id=catalogue_id)


async def _wanted(db: MerchantSession) -> dict[UUID, str]:
    """The categories of the first level that hold something, by name."""
    return {one.id: one.name for one in await catalog.categories(db) if one.parent_id is None and one.product_count}


def _of(catalogue_id: UUID) -> Any:
    return select(SyncSet).where(SyncSet.catalogue_id == catalogue_id)


def _rule(category_id: UUID) -> dict[str, Any]:
    return {"custom_label_0": {"eq": str(category_id)}}


async def _read(access: Access, catalog_id: str) -> dict[str, str] | None:
    """The ids of the sets at Meta by the category that their rule names; None when they cannot be read."""
    found: dict[str, str] = {}
    after: str | None = None
    while True:
        answer = await catalog_transport.sets(access, catalog_id, after)
        if answer.state != "done":
            return None
        for row in answer.rows():
            category = catalog_transport.rule_of(row).get("custom_label_0")
            if isinstance(category, dict) and category.get("eq"):
                found[str(category["eq"])] = str(row.get("id"))
        if (after := answer.next_page()) is None:
            return found


async def _write(
    merchant_id: UUID, catalogue_id: UUID, category_id: UUID, set_id: str, name: str, answer: Answer
) -> None:
    async with merchant_session(merchant_id) as db:
        if await linking.lock(db, catalogue_id) is None:
            return
        known = await db.scalar(_of(catalogue_id).where(SyncSet.category_id == category_id))
        if answer.state == "done" and set_id:
            row = known or SyncSet(id=ids.new(), catalogue_id=catalogue_id, category_id=category_id)
            row.set_id, row.name = set_id, name
            db.add(row)
        elif known is not None and answer.code == NOT_THERE:
            await db.delete(known)  # somebody deleted it over there: it is made anew next time


async def _forget(merchant_id: UUID, catalogue_id: UUID, category_id: UUID) -> None:
    async with merchant_session(merchant_id) as db:
        known = await db.scalar(_of(catalogue_id).where(SyncSet.category_id == category_id))
        if known is not None:
            await db.delete(known)
