"""
Collections: made, changed, filled by hand. What the rules of one find is told by `catalog.collected`.

A collection found by rules holds nothing itself, so that it is right at every moment.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert

from oja.catalog import amounts, changing, names
from oja.catalog.collections.errors import (
    CollectionNameTaken,
    CollectionNotFound,
    FilledByRules,
    NoRules,
    UnknownProducts,
)
from oja.catalog.collections.models import Collection, CollectionProduct
from oja.catalog.errors import UnknownCategory
from oja.catalog.models import Category, Product
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession


async def create(db: MerchantSession, given: dict[str, Any]) -> Collection:
    """
    Add a collection. Emits CatalogChanged.

    :raises CollectionNameTaken: a living one has that name
    :raises NoRules: it is to be found by rules, and there are none
    :raises BadPrice: a rule's price is not an amount of the shop's currency
    :raises UnknownCategory: a rule's category is not this shop's
    """
    await changing.lock(db)
    await _refuse_taken(db, given["name"])
    kept = given | {"rules": await read_rules(db, given.get("rules", []))}
    _check(kept)
    collection_id = ids.new()
    row = Collection(
        id=collection_id, folded_name=names.folded(given["name"]), slug=await _free_slug(db, given["name"]), **kept
    )
    db.add(row)
    await changing.changed(db)
    return row


async def change(db: MerchantSession, collection_id: UUID, given: dict[str, Any]) -> Collection:
    """
    Change what was given of a collection; its address stays. One that was filled by hand and gets rules keeps what was
    put into it, unseen, should it be filled by hand again. Emits CatalogChanged.

    :raises CollectionNotFound: there is none with that id
    :raises CollectionNameTaken: another living one has that name
    :raises NoRules: it is to be found by rules, and there are none
    :raises BadPrice: a rule's price is not an amount of the shop's currency
    :raises UnknownCategory: a rule's category is not this shop's
    """
    await changing.lock(db)
    row = await get(db, collection_id)
    if "name" in given:
        if (folded := names.folded(given["name"])) != row.folded_name:
            await _refuse_taken(db, given["name"])
        row.folded_name = folded
    if "rules" in given:
        given = given | {"rules": await read_rules(db, given["rules"])}
    for field, value in given.items():
        setattr(row, field, value)
    _check({"kind": row.kind, "rules": row.rules})
    await changing.changed(db)
    return row


async def archive(db: MerchantSession, collection_id: UUID) -> None:
    """
    Take a collection away; its products stay. Emits CatalogChanged.

    :raises CollectionNotFound: there is none with that id
    """
    await changing.lock(db)
    (await get(db, collection_id)).archived_at = clock.now()
    await changing.changed(db)


async def restore(db: MerchantSession, collection_id: UUID) -> Collection:
    """
    Bring back a collection that was archived. Again, it changes nothing. Emits CatalogChanged.

    :raises CollectionNotFound: there is none with that id
    :raises CollectionNameTaken: another one has its name by now
    """
    await changing.lock(db)
    row = await db.get(Collection, (db.merchant_id, collection_id), populate_existing=True)
    if row is None:
        raise CollectionNotFound
    if row.archived_at is not None:
        await _refuse_taken(db, row.name)
        row.archived_at = None
        await changing.changed(db)
    return row


async def put_in_order(db: MerchantSession, collection_ids: Sequence[UUID]) -> None:
    """Show the collections in this order; those left out stand behind, as they were. Emits CatalogChanged."""
    await changing.lock(db)
    wanted = {one: place for place, one in enumerate(dict.fromkeys(collection_ids))}
    every = await list_collections(db)
    for place, row in enumerate(sorted(every, key=lambda one: wanted.get(one.id, len(wanted)))):
        row.display_order = place
    await changing.changed(db)


async def read_rules(db: MerchantSession, rules: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """
    Rules as they are kept: prices in minor units, ids as text.

    :raises BadPrice: a rule's price is not an amount of the shop's currency
    :raises UnknownCategory: a rule's category is not this shop's
    """
    kept = []
    for rule in rules:
        value = rule["value"]
        if rule["field"] == "price":
            value = (await amounts.read(db, {"price": value}))["price_minor"]
        elif rule["field"] == "category":
            if await db.scalar(select(Category.id).where(Category.id == value)) is None:
                raise UnknownCategory
            value = str(value)
        kept.append(rule | {"value": value})
    return kept


async def fill(db: MerchantSession, collection_id: UUID, product_ids: Sequence[UUID]) -> None:
    """
    Let a collection hold exactly these products, in this order. Those of them that are archived, and so nowhere to be
    seen, keep their places in case they come back. Emits CatalogChanged.

    :raises CollectionNotFound: there is none with that id
    :raises FilledByRules: its products are found by rules
    :raises UnknownProducts: some are not this shop's
    """
    await changing.lock(db)
    if (await get(db, collection_id)).kind == "rules":
        raise FilledByRules
    wanted = list(dict.fromkeys(product_ids))
    known = set(await db.scalars(select(Product.id).where(Product.id.in_(wanted))))
    if unknown := [one for one in wanted if one not in known]:
        raise UnknownProducts(errors=[{"product_id": str(one)} for one in unknown])
    archived = select(Product.id).where(Product.merchant_id == db.merchant_id, Product.status == "archived")
    mine = delete(CollectionProduct).where(
        CollectionProduct.merchant_id == db.merchant_id,
        CollectionProduct.collection_id == collection_id,
        CollectionProduct.product_id.in_(wanted) | CollectionProduct.product_id.not_in(archived),
    )
    await db.execute(mine.execution_options(synchronize_session=False))
    rows = [
        {"merchant_id": db.merchant_id, "collection_id": collection_id, "product_id": one, "position": position}
        for position, one in enumerate(wanted)
    ]
    if rows:
        await db.execute(insert(CollectionProduct), rows)
    await changing.changed(db)


async def holding(db: MerchantSession, product_id: UUID) -> list[UUID]:
    """The living collections into which a product was put by hand."""
    held = (
        select(Collection.id)
        .join(
            CollectionProduct,
            (CollectionProduct.merchant_id == Collection.merchant_id)
            & (CollectionProduct.collection_id == Collection.id),
        )
        .where(
            Collection.merchant_id == db.merchant_id,
            Collection.archived_at.is_(None),
            Collection.kind == "manual",
            CollectionProduct.product_id == product_id,
        )
    )
    return list(await db.scalars(held.order_by(Collection.display_order, Collection.folded_name, Collection.id)))


async def place(db: MerchantSession, product_id: UUID, collection_ids: Sequence[UUID]) -> None:
    """
    Let a product stand in just these collections: behind the others where it is new. Emits CatalogChanged.

    :raises CollectionNotFound: one of them is not this shop's
    :raises FilledByRules: the products of one are found by rules
    """
    await changing.lock(db)
    wanted = set(collection_ids)
    for collection_id in wanted:
        if (await get(db, collection_id)).kind == "rules":
            raise FilledByRules
    held = set(await holding(db, product_id))
    if gone := held - wanted:
        left = delete(CollectionProduct).where(
            CollectionProduct.merchant_id == db.merchant_id,
            CollectionProduct.product_id == product_id,
            CollectionProduct.collection_id.in_(gone),
        )
        await db.execute(left.execution_options(synchronize_session=False))
    for collection_id in sorted(wanted - held):
        last = select(func.max(CollectionProduct.position)).where(
            CollectionProduct.merchant_id == db.merchant_id, CollectionProduct.collection_id == collection_id
        )
        behind = (await db.scalar(last) or 0) + 1
        db.add(
            CollectionProduct(
                merchant_id=db.merchant_id, collection_id=collection_id, product_id=product_id, position=behind
            )
        )
    if held != wanted:
        await changing.changed(db)


async def get(db: MerchantSession, collection_id: UUID) -> Collection:
    """
    A living collection's row.

    :raises CollectionNotFound: there is none with that id
    """
    row = await db.get(Collection, (db.merchant_id, collection_id), populate_existing=True)
    if row is None or row.archived_at is not None:
        raise CollectionNotFound
    return row


async def list_collections(db: MerchantSession) -> list[Collection]:
    """Every living collection, in the order they are shown."""
    living = select(Collection).where(Collection.archived_at.is_(None))
    return list(await db.scalars(living.order_by(Collection.display_order, Collection.folded_name, Collection.id)))


async def find_by_slug(db: MerchantSession, slug: str) -> Collection | None:
    """The living collection at an address of the shop."""
    found: Collection | None = await db.scalar(
        select(Collection).where(Collection.slug == slug, Collection.archived_at.is_(None))
    )
    return found


def _check(kept: dict[str, Any]) -> None:
    if kept["kind"] == "rules" and not kept["rules"]:
        raise NoRules


async def _refuse_taken(db: MerchantSession, name: str) -> None:
    same = select(Collection.id).where(Collection.folded_name == names.folded(name), Collection.archived_at.is_(None))
    if await db.scalar(same) is not None:
        raise CollectionNameTaken


async def _free_slug(db: MerchantSession, name: str) -> str:
    slug = names.slug(name, otherwise="collection")
    taken = await db.scalar(select(Collection.id).where(Collection.slug == slug))
    return slug if taken is None else names.told_apart(slug, ids.new())
