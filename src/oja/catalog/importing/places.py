"""Places: which category each pair of names in a file means, and what is made of those that there are not."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from sqlalchemy import func, select

from oja.catalog import names
from oja.catalog.categories import service as categorising
from oja.catalog.models import Category, Product
from oja.kernel.db import MerchantSession

Place = tuple[str, str]
NOWHERE: Final = UUID(int=0)
"""Stands for a category that there is not."""


async def find(db: MerchantSession, wanted: Iterable[Place]) -> dict[Place, UUID]:
    """
    Those of the pairs (category, subcategory or "") that there are, whatever their case.

    A subcategory may lie deeper, when only one below that category is called so: exports name the last level.
    """
    pairs = list(dict.fromkeys(wanted))
    folded = {names.folded(name) for pair in pairs for name in pair if name}
    if not folded:
        return {}
    rows = await db.execute(
        select(Category.id, Category.root_id, Category.parent_id, Category.folded_name).where(
            Category.merchant_id == db.merchant_id, Category.folded_name.in_(folded), Category.archived_at.is_(None)
        )
    )
    tops: dict[str, UUID] = {}
    below: dict[tuple[UUID | None, str], list[tuple[bool, UUID]]] = {}
    for row in rows:
        if row.parent_id is None:
            tops[row.folded_name] = row.id
        else:
            below.setdefault((row.root_id, row.folded_name), []).append((row.parent_id != row.root_id, row.id))
    found: dict[Place, UUID] = {}
    for pair in pairs:
        top = tops.get(names.folded(pair[0]))
        if top is not None and (leaf := top if not pair[1] else _leaf(below.get((top, names.folded(pair[1])), []))):
            found[pair] = leaf
    return found


async def make(db: MerchantSession, wanted: Iterable[Place]) -> dict[Place, UUID]:
    """All of the pairs, made where they are missing."""
    pairs = list(dict.fromkeys(wanted))
    found = await find(db, pairs)
    missing = [pair for pair in pairs if pair not in found]
    made = await categorising.make_missing(db, missing) if missing else {}
    return found | {pair: made[names.folded(pair[0]), names.folded(pair[1])] for pair in missing}


async def are_known(db: MerchantSession, external_ids: list[str]) -> bool:
    """True when the shop has, or had, all of these products."""
    count = (
        select(func.count())
        .select_from(Product)
        .where(Product.merchant_id == db.merchant_id, Product.external_id.in_(external_ids))
    )
    return await db.scalar(count) == len(external_ids)


def _leaf(candidates: list[tuple[bool, UUID]]) -> UUID | None:
    """The direct subcategory, else the only deeper one."""
    direct = [leaf for is_deeper, leaf in candidates if not is_deeper]
    if direct:
        return direct[0]
    return candidates[0][1] if len(candidates) == 1 else None
