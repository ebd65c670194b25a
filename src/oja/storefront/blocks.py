"""Blocks: what the front of a shop is made of, in the merchant's order; a block with nothing in it is left out."""

from oja.catalog import queries as catalog
from oja.catalog.collections import collected
from oja.catalog.collections import service as collections
from oja.kernel.db import MerchantSession
from oja.merchants.queries import Shop
from oja.storefront import dressing, frame, schemas, shelving, speaking, urls
from oja.storefront import listing_schemas as lists
from oja.storefront.design import looks
from oja.storefront.frame import Visit

COLLECTIONS = 12
FEATURED = 5
PRODUCTS = lists.PlainBlock(kind="products")


async def of_front(db: MerchantSession, visit: Visit, *, has_many: bool) -> list[lists.Block]:
    """The blocks of the front. A shop of few products (not `has_many`) shows all of them, and features none."""
    made = [await _made(db, visit, block, has_many=has_many) for block in visit.look.blocks if not block.is_hidden]
    return [block for block in made if block is not None]


async def _made(db: MerchantSession, visit: Visit, block: looks.Block, *, has_many: bool) -> lists.Block | None:
    if isinstance(block, looks.Hero):
        return _hero(visit, block)
    if isinstance(block, looks.TextBlock):
        return lists.TextBlock(title=block.title, text=block.text) if block.title or block.text else None
    return await _ready(db, visit, block, has_many=has_many)


async def _ready(db: MerchantSession, visit: Visit, block: looks.Ready, *, has_many: bool) -> lists.Block | None:
    kind = block.kind
    if kind == "featured":
        tiles = await _featured(db, visit.shop) if has_many else []
        return lists.FeaturedBlock(title=block.title, tiles=tiles) if tiles else None
    if kind in {"collections", "categories"}:
        links = await _collections(db, visit.shop) if kind == "collections" else _categories(visit)
        return lists.ShelvesBlock(kind=kind, title=block.title, links=links) if links else None
    has_any = {
        "hours": visit.opening is not None,
        "contacts": bool(visit.shop.whatsapp_number or dressing.socials(visit.look)),
        "products": True,
    }
    return lists.PlainBlock(kind=kind, title=block.title) if has_any[kind] else None


def _hero(visit: Visit, block: looks.Hero) -> lists.HeroBlock:
    url = dressing.goal_url(visit.shop, block.goal)
    cover = visit.look.cover_url
    return lists.HeroBlock(
        title=block.title or visit.shop.name,
        text=block.text or visit.look.tagline,
        image_url=cover,
        picture=frame.picture(cover),
        button=schemas.Link(name=block.button, url=url) if block.button and url else None,
    )


async def _collections(db: MerchantSession, shop: Shop) -> list[lists.CollectionLink]:
    rows = (await collections.list_collections(db))[:COLLECTIONS]
    return [
        lists.CollectionLink(
            name=said.name,
            url=urls.collection(shop, row.slug),
            image_url=row.image_url,
            picture=frame.picture(row.image_url, row.image_alt),
            count=count,
        )
        for row, said, count in zip(
            rows, await speaking.collections(db, shop, rows), await collected.counts(db, rows), strict=True
        )
        if count
    ]


def _categories(visit: Visit) -> list[lists.CollectionLink]:
    return [
        lists.CollectionLink(
            name=one.name,
            url=urls.category(visit.shop, one.slug),
            image_url=one.image_url,
            picture=frame.picture(one.image_url, one.image_alt),
            count=one.product_count,
        )
        for one in visit.categories
        if one.parent_id is None and one.product_count
    ]


async def _featured(db: MerchantSession, shop: Shop) -> list[schemas.Tile]:
    found = await catalog.find_products(db, is_priority=True, in_stock=True, limit=FEATURED)
    return await shelving.tiles(db, shop, found.items) if len(found.items) == FEATURED else []
