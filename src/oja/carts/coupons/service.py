"""Coupons: made by the merchant, used by an order, given back when it is cancelled."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError

from oja.carts.coupons import queries, worth
from oja.carts.coupons.errors import BadCoupon, CodeTaken, CouponUsedUp
from oja.carts.coupons.models import Coupon, CouponUse
from oja.carts.coupons.schemas import CouponIn
from oja.carts.coupons.worth import CouponView
from oja.kernel import clock, ratelimit
from oja.kernel.db import MerchantSession
from oja.kernel.money import LARGEST_MINOR, Money

TRIES: Final = ratelimit.Limit("coupon", burst=10, per_minute=6)
"""Nobody finds a code by trying, whichever door she tries at."""


async def create(db: MerchantSession, currency: str, wanted: CouponIn) -> CouponView:
    """
    A new coupon.

    :raises CodeTaken: another has this code, however it is written
    :raises BadCoupon: it says not, or wrongly, what it takes off
    """
    row = Coupon(**_values(currency, wanted))
    try:
        async with db.begin_nested():
            db.add(row)
    except IntegrityError:
        raise CodeTaken(errors=[{"field": "code", "value": wanted.code}]) from None
    await db.refresh(row)
    return queries.view(row)


async def change(db: MerchantSession, currency: str, coupon_id: UUID, wanted: CouponIn) -> CouponView:
    """
    Let a coupon say something else, as a whole. Orders that used it keep what they got.

    :raises CouponNotFound: this shop has none with that id
    :raises CodeTaken: another has this code, however it is written
    :raises BadCoupon: it says not, or wrongly, what it takes off
    """
    row = await queries.get(db, coupon_id)
    values = _values(currency, wanted)
    try:
        async with db.begin_nested():
            for name, value in values.items():
                setattr(row, name, value)
    except IntegrityError:
        raise CodeTaken(errors=[{"field": "code", "value": wanted.code}]) from None
    await db.refresh(row)
    return queries.view(row)


async def take(db: MerchantSession, coupon: CouponView, customer_id: UUID, order_id: UUID) -> None:
    """
    Use a coupon once, for an order. Whoever else wants it waits here until this transaction ends.

    :raises CouponUsedUp: as often as it may be, in all or by this customer
    """
    is_left = Coupon.most_uses.is_(None) | (Coupon.uses < Coupon.most_uses)
    taken = await db.scalar(
        update(Coupon)
        .where(Coupon.id == coupon.id, Coupon.is_active, is_left)
        .values(uses=Coupon.uses + 1, updated_at=clock.now())
        .returning(Coupon.id)
        .execution_options(synchronize_session=False)
    )
    if taken is None or await queries.is_used_up_by(db, coupon, customer_id):
        raise CouponUsedUp
    db.add(CouponUse(coupon_id=coupon.id, customer_id=customer_id, order_id=order_id))
    await db.flush()


async def give_back(db: MerchantSession, order_id: UUID) -> None:
    """A cancelled order used nothing. Again, it changes nothing."""
    coupon_id = await db.scalar(
        delete(CouponUse)
        .where(CouponUse.merchant_id == db.merchant_id, CouponUse.order_id == order_id)
        .returning(CouponUse.coupon_id)
        .execution_options(synchronize_session=False)
    )
    if coupon_id is not None:
        await db.execute(
            update(Coupon)
            .where(Coupon.id == coupon_id)
            .values(uses=Coupon.uses - 1)
            .execution_options(synchronize_session=False)
        )


def _values(currency: str, wanted: CouponIn) -> dict[str, Any]:
    if wanted.kind == "percent" and wanted.percent is None:
        raise BadCoupon("Please say how many percent.", errors=[{"field": "percent"}])
    if wanted.starts_at and wanted.ends_at and wanted.starts_at >= wanted.ends_at:
        raise BadCoupon("A coupon must end after it begins.", errors=[{"field": "ends_at"}])
    amount = _minor(currency, "amount", wanted.amount) if wanted.kind == "amount" else None
    if wanted.kind == "amount" and not amount:
        raise BadCoupon("Please say how much it takes off.", errors=[{"field": "amount"}])
    return {
        "code": wanted.code,
        "folded_code": worth.folded(wanted.code),
        "kind": wanted.kind,
        "percent": wanted.percent if wanted.kind == "percent" else None,
        "amount_minor": amount,
        "minimum_minor": _minor(currency, "minimum", wanted.minimum),
        "starts_at": wanted.starts_at,
        "ends_at": wanted.ends_at,
        "most_uses": wanted.most_uses,
        "most_per_customer": wanted.most_per_customer,
        "is_active": wanted.is_active,
    }


def _minor(currency: str, field: str, value: str | None) -> int | None:
    if value is None:
        return None
    try:
        minor = Money.parse(value, currency).minor
    except ValueError as error:
        raise BadCoupon(errors=[{"field": field, "value": value[:40], "reason": str(error)}]) from None
    if not 0 <= minor <= LARGEST_MINOR:
        raise BadCoupon(errors=[{"field": field, "value": value[:40]}])
    return minor
