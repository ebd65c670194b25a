"""The history of the catalogue: who changed what, and when."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel, Field

from oja.catalog import amounts, changes, queries
from oja.catalog.changes import ChangeView
from oja.identity import queries as identity
from oja.kernel import web
from oja.kernel.db import MerchantSession
from oja.kernel.money import decimal_text
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, Pagination, listing
from oja.merchants import queries as merchants
from oja.merchants.access import MerchantDb, allowed

router = Router(
    prefix="/api/merchants/{merchant_id}",
    tags=["Catalogue history"],
    responses=PROBLEMS,
    dependencies=[allowed("catalog.write")],
)
TEAM = "team:"
NOTES = "taken"
"""What an import keeps beside the numbers of pictures, to take itself back."""
_NOBODY = UUID(int=0)
_AMOUNTS = {column: field for field, column in amounts.COLUMNS.items()}


class FieldChange(BaseModel):
    """What one field was, and what it became."""

    field: str = Field(examples=["price"])
    before: Any = Field(examples=["24.99"])
    after: Any = Field(examples=["29.99"])


class ChangeOut(BaseModel):
    """One change of the catalogue."""

    id: UUID
    kind: str = Field(description="`product`, `variant`, `pictures`, `category` or `collection`.", examples=["variant"])
    subject_id: UUID
    actor: str = Field(
        description="`team:<id>`, `import:<id>`, `revert:<id>` of an import, `platform:<id>` or `system`."
    )
    actor_name: str | None = Field(description="Of somebody of the team: her name.", examples=["Ada"])
    changes: list[FieldChange]
    at: datetime


class _Changes(BaseModel):
    changes: list[ChangeOut]
    pagination: Pagination


class ChangeList(BaseModel):
    """A page of changes, the latest first."""

    status: Literal["success"]
    data: _Changes


@router.get("/products/{product_id}/changes", response_model=ChangeList)
async def list_product_changes(
    merchant_id: UUID, product_id: UUID, db: MerchantDb, page: Annotated[Page, Depends(web.page)]
) -> dict[str, Any]:
    """The history of a product and its variants, the latest first. What was sold stands in the stock's movements."""
    await queries.get_product(db, product_id)
    found = await changes.list_changes(
        db, product_id=product_id, offset=page.offset, limit=page.limit, cursor=page.cursor
    )
    return await _answer(db, merchant_id, found, page)


@router.get("/catalog-changes", response_model=ChangeList)
async def list_catalog_changes(
    merchant_id: UUID,
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    subject_id: Annotated[UUID | None, Query(description="Only of this variant, category or product.")] = None,
) -> dict[str, Any]:
    """The history of the whole catalogue, the latest first."""
    found = await changes.list_changes(
        db, subject_id=subject_id, offset=page.offset, limit=page.limit, cursor=page.cursor
    )
    return await _answer(db, merchant_id, found, page)


async def _answer(db: MerchantSession, merchant_id: UUID, found: changes.ChangePage, page: Page) -> dict[str, Any]:
    currency = (await merchants.shop(merchant_id)).currency
    people = {one.actor: UUID(one.actor.removeprefix(TEAM)) for one in found.items if one.actor.startswith(TEAM)}
    names = await identity.names(db, set(people.values()))
    shown = [_out(one, currency) | {"actor_name": names.get(people.get(one.actor, _NOBODY))} for one in found.items]
    return listing("changes", shown, total=found.total, page=page, next_cursor=found.next_cursor)


def _out(view: ChangeView, currency: str) -> dict[str, Any]:
    fields = [
        _field(column, values[0], values[1], currency)
        for column, values in sorted(view.changes.items())
        if column != NOTES
    ]
    return {
        "id": view.id,
        "kind": view.kind,
        "subject_id": view.subject_id,
        "actor": view.actor,
        "changes": fields,
        "at": view.at,
    }


def _field(column: str, before: Any, after: Any, currency: str) -> dict[str, Any]:
    if column in _AMOUNTS:
        before, after = (None if one is None else decimal_text(one, currency) for one in (before, after))
    return {"field": _AMOUNTS.get(column, column), "before": before, "after": after}
