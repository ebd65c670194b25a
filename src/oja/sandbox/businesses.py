"""The business behind an account, the catalogues that it owns or may use, and which of them the account shows."""

import hashlib
import secrets
from collections.abc import Sequence
from typing import Any, Literal

from fastapi import Request
from pydantic import BaseModel, Field
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from oja.sandbox import accounts, catalogs, graph_access, queries
from oja.sandbox.catalog_models import Catalog
from oja.sandbox.errors import GraphError
from oja.sandbox.models import CatalogItem, Number

Edge = Literal["owned", "client"]


class NewCatalog(BaseModel):
    """A catalogue that somebody makes in Commerce Manager, or that another business shares."""

    phone_number_id: str
    name: str = Field(min_length=1, max_length=200)
    is_owned: bool = True


def id_of(waba_id: str) -> str:
    """The business that an account belongs to: each has one of its own."""
    return str(int(hashlib.sha256(f"business:{waba_id}".encode()).hexdigest(), 16) % 10**15 + 10**15)


async def make(db: AsyncSession, new: NewCatalog) -> dict[str, str]:
    """Make a catalogue; no account shows it yet."""
    number = (await queries.get_line(db, new.phone_number_id)).number
    made = Catalog(
        id=str(secrets.randbelow(10**15) + 10**15), waba_id=number.waba_id, name=new.name, is_owned=new.is_owned
    )
    db.add(made)
    return {"id": made.id}


async def numbers_of(db: AsyncSession, request: Request, business_id: str) -> Sequence[Number]:
    """
    The numbers of a business that the caller's token opens.

    :raises GraphError: there is no such business, or the token does not open it
    """
    opened = await accounts.numbers_with(db, graph_access.bearer(request))
    mine = [number for number in opened if id_of(number.waba_id) == business_id]
    if not mine:
        raise graph_access.unknown(business_id)
    accounts.check(mine, graph_access.bearer(request), None, queries.now(await queries.get_knobs(db)))
    return mine


async def catalogues(db: AsyncSession, numbers: Sequence[Number], edge: Edge) -> dict[str, Any]:
    """The catalogues that a business owns, or that another lets it use."""
    await _keep(db, numbers)
    mine = select(Catalog).where(Catalog.waba_id == numbers[0].waba_id, Catalog.is_owned.is_(edge == "owned"))
    return {"data": [await _node(db, row) for row in await db.scalars(mine.order_by(Catalog.id))]}


async def shown(db: AsyncSession, numbers: Sequence[Number]) -> dict[str, Any]:
    """The catalogue that an account shows."""
    await _keep(db, numbers)
    row = await db.get(Catalog, numbers[0].catalog_id)
    return {"data": [await _node(db, row)] if row is not None else []}


async def show(db: AsyncSession, numbers: Sequence[Number], catalog_id: str) -> dict[str, Any]:
    """
    Let an account show another catalogue.

    :raises GraphError: its business has no such catalogue
    """
    await _keep(db, numbers)
    row = await db.get(Catalog, catalog_id)
    if row is None or row.waba_id != numbers[0].waba_id:
        raise GraphError(100, "This catalog does not exist, or your business may not use it.")
    for number in numbers:
        number.catalog_id = catalog_id
    return {"success": True}


async def _keep(db: AsyncSession, numbers: Sequence[Number]) -> None:
    """The catalogue that a number was played with is one of its business, too."""
    for number in numbers:
        row = insert(Catalog).values(
            id=number.catalog_id, waba_id=number.waba_id, name=number.merchant_name, is_owned=True
        )
        await db.execute(row.on_conflict_do_nothing())


async def _node(db: AsyncSession, row: Catalog) -> dict[str, Any]:
    await catalogs.settle(db, row.id)
    items = select(func.count()).select_from(CatalogItem).where(CatalogItem.catalog_id == row.id)
    return {"id": row.id, "name": row.name, "product_count": await db.scalar(items)}
