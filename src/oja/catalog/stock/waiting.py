"""Waiting: who wants to hear when something sold out is back. Each is answered once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, bindparam, delete, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError

from oja.catalog.events import InterestMet
from oja.catalog.stock.errors import InStockAlready, InterestNotFound, UnknownCustomer, UnreadablePhone
from oja.catalog.stock.models import WAITING, StockInterest
from oja.catalog.variants import offering
from oja.catalog.variants.errors import VariantNotFound
from oja.kernel import clock, ids, phones
from oja.kernel.db import MerchantSession
from oja.kernel.events import emit
from oja.merchants import queries as merchants

Unreached = Literal["no_number", "no_template"]
"""Why somebody could not be told: the shop has no WhatsApp number, or no approved template for it."""

_ANSWER = text(
    "UPDATE stock_interests AS waiting SET fulfilled_at = :now"
    " FROM variants AS wanted, products AS offered"
    " WHERE waiting.merchant_id = :merchant_id AND waiting.fulfilled_at IS NULL"
    "  AND wanted.merchant_id = :merchant_id AND wanted.id = waiting.variant_id"
    "  AND offered.merchant_id = :merchant_id AND offered.id = wanted.product_id"
    "  AND offered.status = 'active' AND wanted.archived_at IS NULL AND wanted.is_available"
    "  AND (NOT wanted.is_tracked OR wanted.stock_quantity > 0)"
    " RETURNING waiting.id"
).bindparams(bindparam("merchant_id", type_=Uuid()))


@dataclass(frozen=True, slots=True)
class InterestView:
    """Who waits for what: a customer, or a phone number."""

    id: UUID
    variant_id: UUID
    customer_id: UUID | None
    phone: str | None
    created_at: datetime
    fulfilled_at: datetime | None
    unreached: Unreached | None = None


async def ask(
    db: MerchantSession,
    variant_id: UUID,
    *,
    customer_id: UUID | None = None,
    phone: str | None = None,
    consent: str | None = None,
) -> InterestView:
    """
    Note that a customer, or a phone number, wants to hear when a variant is back. Asked twice, she waits once.

    `consent` are the words that she agreed to.

    :raises VariantNotFound: there is none with that id
    :raises InStockAlready: it can be bought now
    :raises UnknownCustomer: this shop has none with that id
    :raises UnreadablePhone: the number cannot exist
    """
    offer = (await offering.variants_by_id(db, [variant_id])).get(variant_id)
    if offer is None:
        raise VariantNotFound
    if offer.in_stock and offer.status == "active":
        raise InStockAlready
    number = None if phone is None else phones.normalise(phone, (await merchants.shop(db.merchant_id)).country)
    if customer_id is None and number is None:
        raise UnreadablePhone
    who = {"customer_id": customer_id} if customer_id is not None else {"phone": number}
    new = insert(StockInterest).values(
        merchant_id=db.merchant_id, id=ids.new(), variant_id=variant_id, consent=consent, **who
    )
    once = new.on_conflict_do_nothing(index_elements=["merchant_id", "variant_id", *who], index_where=WAITING)
    try:
        async with db.begin_nested():
            await db.execute(once)
    except IntegrityError:
        raise UnknownCustomer from None
    mine = select(StockInterest).where(StockInterest.variant_id == variant_id, StockInterest.fulfilled_at.is_(None))
    return _view((await db.scalars(mine.filter_by(**who))).one())


async def answer(db: MerchantSession) -> int:
    """
    Answer everybody whose wish can be bought now, and tell how many. Done twice, nobody is answered twice.

    Emits InterestMet for each.
    """
    met = (await db.execute(_ANSWER, {"merchant_id": db.merchant_id, "now": clock.now()})).scalars().all()
    for interest_id in met:
        await emit(db, InterestMet(db.merchant_id, interest_id))
    return len(met)


async def get(db: MerchantSession, interest_id: UUID) -> InterestView:
    """
    One who waits or waited.

    :raises InterestNotFound: there is none with that id
    """
    row = await db.get(StockInterest, (db.merchant_id, interest_id), populate_existing=True)
    if row is None:
        raise InterestNotFound
    return _view(row)


async def could_not_tell(db: MerchantSession, interest_id: UUID, why: Unreached) -> None:
    """Leave it to the shop's team to tell her: it is back, and there was no way to write to her."""
    mine = (StockInterest.merchant_id == db.merchant_id, StockInterest.id == interest_id)
    await db.execute(update(StockInterest).where(*mine).values(unreached=why))


async def list_waiting(
    db: MerchantSession,
    *,
    variant_id: UUID | None = None,
    is_unreached: bool = False,
    offset: int = 0,
    limit: int = 20,
) -> tuple[Sequence[InterestView], int]:
    """Those who wait, or those who could not be told, the longest first, and how many there are."""
    where: list[ColumnElement[bool]] = [
        StockInterest.unreached.is_not(None) if is_unreached else StockInterest.fulfilled_at.is_(None)
    ]
    if variant_id is not None:
        where.append(StockInterest.variant_id == variant_id)
    total = await db.scalar(
        select(func.count()).select_from(StockInterest).where(StockInterest.merchant_id == db.merchant_id, *where)
    )
    rows = await db.scalars(select(StockInterest).where(*where).order_by(StockInterest.id).offset(offset).limit(limit))
    return [_view(row) for row in rows], total or 0


async def forget(db: MerchantSession, interest_id: UUID) -> None:
    """
    Let her wait no longer.

    :raises InterestNotFound: there is none with that id
    """
    await get(db, interest_id)
    await db.execute(delete(StockInterest).where(StockInterest.id == interest_id))


def _view(row: StockInterest) -> InterestView:
    why = cast("Unreached | None", row.unreached)
    return InterestView(row.id, row.variant_id, row.customer_id, row.phone, row.created_at, row.fulfilled_at, why)
