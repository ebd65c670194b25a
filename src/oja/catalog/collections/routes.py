"""Collections: listed, made, changed, filled; and the tags of a shop."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query

from oja.catalog import answers, queries, tagging
from oja.catalog.collections import collected
from oja.catalog.collections import service as collecting
from oja.catalog.collections.errors import CollectionNameTaken, FilledByRules
from oja.catalog.collections.models import Collection
from oja.catalog.collections.schemas import (
    CollectionAnswer,
    CollectionChange,
    CollectionList,
    CollectionOrder,
    Filling,
    NewCollection,
    Places,
    PlacesAnswer,
    PreviewAnswer,
    TagList,
    TriedRules,
)
from oja.catalog.schemas import ProductList
from oja.kernel import web
from oja.kernel.db import MerchantSession
from oja.kernel.money import decimal_text
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, conflicts, listing, success
from oja.merchants import queries as merchants
from oja.merchants.access import MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}", tags=["Collections"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")
_TAKEN, _BY_RULES = conflicts(CollectionNameTaken.message), conflicts(FilledByRules.message)
Wanted = Annotated[Page, Depends(web.page)]
PREVIEWED = 5


@router.get("/collections", response_model=CollectionList, dependencies=[READ])
async def list_collections(db: MerchantDb, page: Wanted) -> dict[str, Any]:
    """The shop's collections, in the order they are shown."""
    every = await collecting.list_collections(db)
    shown = await _out(db, every[page.offset : page.offset + page.limit])
    return listing("collections", shown, total=len(every), page=page)


@router.post("/collections", response_model=CollectionAnswer, status_code=201, responses=_TAKEN, dependencies=[WRITE])
async def create_collection(new: NewCollection, db: MerchantDb) -> dict[str, Any]:
    """Add a collection."""
    return success(await _one(db, await collecting.create(db, new.model_dump())))


@router.put("/collections/order", response_model=CollectionList, dependencies=[WRITE])
async def order_collections(order: CollectionOrder, db: MerchantDb, page: Wanted) -> dict[str, Any]:
    """Show the collections in another order; those left out stand behind."""
    await collecting.put_in_order(db, order.collection_ids)
    return await list_collections(db, page)


@router.post("/collections/preview", response_model=PreviewAnswer, dependencies=[WRITE])
async def preview_collection(preview: TriedRules, db: MerchantDb) -> dict[str, Any]:
    """What rules would find right now; nothing is kept."""
    rules = await collecting.read_rules(db, preview.model_dump()["rules"])
    tried = Collection(kind="rules", match=preview.match, rules=rules, sort="newest")
    found = await collected.products(db, tried, limit=PREVIEWED)
    return success({"product_count": found.total, "names": [one.name for one in found.items]})


@router.get("/collections/{collection_id}", response_model=CollectionAnswer, dependencies=[READ])
async def get_collection(collection_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One collection."""
    return success(await _one(db, await collecting.get(db, collection_id)))


@router.patch("/collections/{collection_id}", response_model=CollectionAnswer, responses=_TAKEN, dependencies=[WRITE])
async def change_collection(collection_id: UUID, change: CollectionChange, db: MerchantDb) -> dict[str, Any]:
    """Change a collection; what is left out stays."""
    changed = await collecting.change(db, collection_id, change.model_dump(exclude_unset=True))
    return success(await _one(db, changed))


@router.delete("/collections/{collection_id}", dependencies=[WRITE])
async def archive_collection(collection_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Take a collection away; its products stay."""
    await collecting.archive(db, collection_id)
    return success(message="The collection is gone.")


@router.post(
    "/collections/{collection_id}/restore", response_model=CollectionAnswer, responses=_TAKEN, dependencies=[WRITE]
)
async def restore_collection(collection_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Bring an archived collection back."""
    return success(await _one(db, await collecting.restore(db, collection_id)))


@router.get("/collections/{collection_id}/products", response_model=ProductList, dependencies=[READ])
async def list_collection_products(
    merchant_id: UUID,
    collection_id: UUID,
    db: MerchantDb,
    page: Wanted,
    status: Annotated[str, Query(pattern="^(active|draft|all)$")] = "active",
) -> dict[str, Any]:
    """The products that are in a collection right now, in its own order: those on sale, or `all` but archived ones."""
    collection = await collecting.get(db, collection_id)
    wanted = None if status == "all" else status
    found = await collected.products(db, collection, offset=page.offset, limit=page.limit, status=wanted)
    shop = await merchants.shop(merchant_id)
    return listing("products", [answers.product(one, shop) for one in found.items], total=found.total, page=page)


@router.put(
    "/collections/{collection_id}/products", response_model=CollectionAnswer, responses=_BY_RULES, dependencies=[WRITE]
)
async def fill_collection(collection_id: UUID, filling: Filling, db: MerchantDb) -> dict[str, Any]:
    """Let a collection hold exactly these products, in this order."""
    await collecting.fill(db, collection_id, filling.product_ids)
    return success(await _one(db, await collecting.get(db, collection_id)))


@router.get("/products/{product_id}/collections", response_model=PlacesAnswer, dependencies=[READ])
async def list_product_collections(product_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """The collections into which a product was put by hand."""
    await queries.get_product(db, product_id)
    return success({"collection_ids": await collecting.holding(db, product_id)})


@router.put(
    "/products/{product_id}/collections", response_model=PlacesAnswer, responses=_BY_RULES, dependencies=[WRITE]
)
async def place_product(product_id: UUID, wanted: Places, db: MerchantDb) -> dict[str, Any]:
    """Put a product into just these collections, behind what is there."""
    await queries.get_product(db, product_id)
    await collecting.place(db, product_id, wanted.collection_ids)
    return success({"collection_ids": await collecting.holding(db, product_id)})


@router.get("/tags", response_model=TagList, dependencies=[READ])
async def list_tags(db: MerchantDb, page: Wanted) -> dict[str, Any]:
    """The tags of the shop's products, the most used first."""
    rows, total = await tagging.list_tags(db, offset=page.offset, limit=page.limit)
    return listing("tags", rows, total=total, page=page)


async def _one(db: MerchantSession, row: Collection) -> dict[str, Any]:
    return (await _out(db, [row]))[0]


async def _out(db: MerchantSession, rows: list[Collection]) -> list[dict[str, Any]]:
    currency = (await merchants.shop(db.merchant_id)).currency
    counts = await collected.counts(db, rows)
    return [
        {
            "id": row.id,
            "name": row.name,
            "slug": row.slug,
            "description": row.description,
            "image_url": row.image_url,
            "image_alt": row.image_alt,
            "display_order": row.display_order,
            "kind": row.kind,
            "match": row.match,
            "rules": [_rule(rule, currency) for rule in row.rules],
            "sort": row.sort,
            "product_count": count,
        }
        for row, count in zip(rows, counts, strict=True)
    ]


def _rule(rule: dict[str, Any], currency: str) -> dict[str, Any]:
    return rule | {"value": decimal_text(rule["value"], currency)} if rule["field"] == "price" else rule
