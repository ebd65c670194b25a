"""Amounts of a shop's currency, as people and programs write them."""

from typing import Any
from uuid import UUID

from oja.catalog.errors import BadPrice
from oja.kernel.db import MerchantSession
from oja.kernel.money import Money
from oja.merchants import queries as merchants

# A field of the API, and the column that keeps it in minor units.
COLUMNS = {"price": "price_minor", "compare_at_price": "compare_at_minor", "cost": "cost_minor"}


async def read(db: MerchantSession, given: dict[str, Any]) -> dict[str, int | None]:
    """
    The prices among what was given, by their columns.

    :raises BadPrice: one is not an amount of the shop's currency, or below zero
    """
    named = {field: given[field] for field in COLUMNS if field in given}
    if not named:
        return {}
    currency = (await merchants.shop(db.merchant_id)).currency
    return {COLUMNS[field]: None if value is None else _minor(field, value, currency) for field, value in named.items()}


async def minor(db: MerchantSession, field: str, value: Any, *, may_be_negative: bool = False) -> int:
    """
    One amount in minor units.

    :raises BadPrice: it is not an amount of the shop's currency, or below zero where it may not be
    """
    return _minor(field, value, (await merchants.shop(db.merchant_id)).currency, may_be_negative=may_be_negative)


async def in_range(merchant_id: UUID, filters: dict[str, Any]) -> dict[str, Any]:
    """
    Filters of a list of products with `min_price` and `max_price` as the list takes them, in minor units.

    :raises BadPrice: one is not an amount of the shop's currency, or below zero
    """
    ends = {"min_price": "min_minor", "max_price": "max_minor"}
    currency = (await merchants.shop(merchant_id)).currency
    kept = {name: value for name, value in filters.items() if name not in ends}
    given = {name: value for name, value in filters.items() if name in ends and value is not None}
    return kept | {ends[name]: _minor(name, value, currency) for name, value in given.items()}


def _minor(field: str, value: Any, currency: str, *, may_be_negative: bool = False) -> int:
    shown = {"field": field, "value": str(value)[:80]}
    try:
        minor = Money.parse(value, currency).minor
    except ValueError as error:
        raise BadPrice(errors=[shown | {"reason": str(error)}]) from None
    if minor < 0 and not may_be_negative:
        raise BadPrice("A price cannot be below zero.", errors=[shown])
    return minor
