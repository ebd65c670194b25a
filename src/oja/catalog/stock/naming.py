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
    offers = await offering.variants_by_id(db, {row.variant_id for row in rows})
    shown = []
    for row in rows:
        offer = offers.get(row.variant_id)
        named = {
            "product_id": offer.product_id if offer else None,
            "name": offer.name if offer else "",
            "sku": offer.sku if offer else None,
        }
        shown.append(fields(row, model, without=NamedOut) | named)
    return shown
