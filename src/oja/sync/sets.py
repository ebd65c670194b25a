"""
Product sets: one at Meta for each category of the first level, so that campaigns and collections there can name them.
An item belongs to the set of the category in its `custom_label_0`.
"""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from oja.catalog import queries as catalog
from oja.channels.whatsapp_cloud import catalog_transport, graph
from oja.channels.whatsapp_cloud.access import access_of
from oja.channels.whatsapp_cloud.graph import Answer, Step
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel import ids, jobs
from oja.kernel.db import MerchantSession, merchant_session
from oja.sync import linking
from oja.sync.models import ACTIVE, SyncSet

NOT_THERE: Final = 100


@dataclass(frozen=True, slots=True)
class _Change:
    """What is to be told of one category's set. Without a `name` it goes."""

    category_id: UUID
    set_id: str | None
    name: str | None

    def step(self, catalog_id: str) -> Step:
        if self.name is None:
            return catalog_transport.delete_set(self.set_id or "")
        rule = _rule(self.category_id)
        if self.set_id is None:
            return catalog_transport.create_set(catalog_id, self.name, rule)
        return catalog_transport.change_set(self.set_id, self.name, rule)


async def keep(merchant_id: UUID, catalogue_id: UUID) -> bool:
    """
    Make, rename and delete what differs, fifty to a request; False when Meta could not be asked. Safe to repeat.
    """
    async with merchant_session(merchant_id) as db:
        found = await linking.find(db, catalogue_id)
        if found is None or found[0].state != ACTIVE:
            return True
        (catalogue, line), wanted = found, await _wanted(db)
        kept = {row.category_id: row for row in await db.scalars(_of(catalogue_id))}
    access = access_of(line)
    # A set that was made, and never written down, is found again by its rule.
    at_meta = await _read(access, catalogue.catalog_id) if wanted.keys() - kept.keys() else {}
    if at_meta is None:
        return False
    ids_at_meta = at_meta | {str(category_id): row.set_id for category_id, row in kept.items()}
    changes = [
        _Change(category_id, ids_at_meta.get(str(category_id)), name)
        for category_id, name in wanted.items()
        if category_id not in kept or kept[category_id].name != name
    ]
    changes += [
        _Change(category_id, row.set_id, None) for category_id, row in kept.items() if category_id not in wanted
    ]
    steps = [change.step(catalogue.catalog_id) for change in changes]
    answers = await graph.call_together(access, steps)
    settled = [
        await _write(merchant_id, catalogue_id, change, answer) for change, answer in zip(changes, answers, strict=True)
    ]
    return all(settled)


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


async def _write(merchant_id: UUID, catalogue_id: UUID, change: _Change, answer: Answer) -> bool:
    """Write down how one of them ended; False when it is to be tried again."""
    is_done, is_gone = answer.state == "done", answer.code == NOT_THERE
    async with merchant_session(merchant_id) as db:
        if await linking.lock(db, catalogue_id) is None:
            return True
        known = await db.scalar(_of(catalogue_id).where(SyncSet.category_id == change.category_id))
        if change.name is None:
            if known is not None and (is_done or is_gone):
                await db.delete(known)
            return is_done or is_gone
        set_id = change.set_id or str(answer.body.get("id") or "")
        if is_done and set_id:
            row = known or SyncSet(id=ids.new(), catalogue_id=catalogue_id, category_id=change.category_id)
            row.set_id, row.name = set_id, change.name
            db.add(row)
        elif known is not None and is_gone:
            await db.delete(known)  # somebody deleted it over there: it is made anew next time
    return is_done
