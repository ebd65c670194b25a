"""Speaking: products, categories and collections in the visitor's language, as far as the merchant translated them."""

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from oja.catalog import queries as catalog
from oja.catalog.names import UNCATEGORISED
from oja.catalog.translations import service as translating
from oja.catalog.translations.service import Words
from oja.catalog.views import CategoryView, ProductView
from oja.kernel.db import MerchantSession
from oja.merchants.queries import Shop
from oja.storefront import words

if TYPE_CHECKING:
    from oja.catalog.collections.models import Collection


async def categories(db: MerchantSession, shop: Shop) -> list[CategoryView]:
    """Every category of the shop. What is on no shelf comes last, under a name that says so to a shopper."""
    every = await catalog.categories(db)
    spoken = await translating.categories(db, shop.language, every) if shop.languages else every
    others = {one.id for one in every if one.name == UNCATEGORISED and one.parent_id is None}
    named = [
        dataclasses.replace(one, name=words.say(shop.language, "others"))
        if one.id in others and one.name == UNCATEGORISED
        else one
        for one in spoken
    ]
    return sorted(named, key=lambda one: one.id in others)


async def collections(db: MerchantSession, shop: Shop, rows: "Sequence[Collection]") -> list[Words]:
    """What each collection is called."""
    said = await translating.collections(db, shop.language, [row.id for row in rows]) if shop.languages else {}
    return [_spoken(row, said.get(row.id)) for row in rows]


def _spoken(row: "Collection", said: Words | None) -> Words:
    name, about = (said.name, said.description) if said else (row.name, None)
    return Words("", name, about or row.description)


async def products(db: MerchantSession, shop: Shop, views: Sequence[ProductView]) -> list[ProductView]:
    """The same products."""
    return await translating.products(db, shop.language, views) if shop.languages else list(views)
