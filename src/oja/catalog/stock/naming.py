"""Naming: which variant a line of stock is about, in words."""

from collections.abc import Sequence
from typing import Any, Protocol
from uuid import UUID

from oja.catalog.stock.schemas import NamedOut, fields
from oja.catalog.variants import offering
from oja.kernel.db import MerchantSession


class OfVariant(Protocol):
    """Something that is said of a variant."""

    @property
    def variant_id(self) -> UUID: ...


async def with_names(db: MerchantSession, rows: Sequence[OfVariant], model: type[NamedOut]) -> list[dict[str, Any]]:
    """Rows as the API shows them, each with its product's name, all looked up at once."""
    named = await names(db, [row.variant_id for row in rows])
    return [fields(row, model, without=NamedOut) | named[row.variant_id] for row in rows]


async def names(db: MerchantSession, variant_ids: Sequence[UUID]) -> dict[UUID, dict[str, Any]]:
    """What each variant is called; of one that is gone for good nothing is known."""
    offers = await offering.variants_by_id(db, set(variant_ids))
    nameless = NamedOut(product_id=None, name="", sku=None).model_dump()
    known = {key: {"product_id": one.product_id, "name": one.name, "sku": one.sku} for key, one in offers.items()}
    return dict.fromkeys(variant_ids, nameless) | known
