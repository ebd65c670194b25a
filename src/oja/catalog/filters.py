"""Filters: what a list of products is narrowed by in the API. The list and what is counted of it take the same."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query

from oja.catalog import amounts, limits

_Amount = Annotated[
    str | None, Query(max_length=limits.AMOUNT, description="In the shop's currency.", examples=["1000.00"])
]


async def of_list(
    merchant_id: UUID,
    category_id: Annotated[UUID | None, Query(description="A category, its subcategories included.")] = None,
    collection_id: Annotated[UUID | None, Query(description="Only what a collection holds or finds.")] = None,
    is_priority: bool | None = None,
    in_stock: bool | None = None,
    min_price: _Amount = None,
    max_price: _Amount = None,
    tag: Annotated[str | None, Query(max_length=limits.TAG, description="In whatever case it is written.")] = None,
    search: Annotated[str | None, Query(max_length=200, description="Words, as people type them.")] = None,
    is_typing: Annotated[bool, Query(description="The last word of the search may go on.")] = False,
    status: Annotated[str, Query(pattern="^(active|draft|archived|all)$")] = "active",
) -> dict[str, Any]:
    """
    What `queries.find_products` and `search.facets.count` are asked for.

    :raises BadPrice: a price is not an amount of the shop's currency, or below zero
    """
    given = {
        "category_id": category_id, "collection_id": collection_id, "is_priority": is_priority, "in_stock": in_stock,
        "min_price": min_price, "max_price": max_price, "tag": tag, "search": search, "is_typing": is_typing,
        "status": None if status == "all" else status,
    }  # fmt: skip
    return await amounts.in_range(merchant_id, given)
