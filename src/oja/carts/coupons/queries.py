"""Questions about coupons. Nothing here writes."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select

from oja.carts.coupons import worth
from oja.carts.coupons.errors import REFUSALS, CouponNotFound, UnknownCoupon
from oja.carts.coupons.models import Coupon, CouponUse
from oja.carts.coupons.worth import CouponView, Trouble
from oja.kernel import clock
from oja.kernel.db import MerchantSession


async def listed(db: MerchantSession, *, offset: int = 0, limit: int = 20) -> tuple[Sequence[CouponView], int]:
    """The shop's coupons, the newest first, and how many there are."""
    rows = await db.scalars(
        select(Coupon).order_by(Coupon.id.desc()).offset(offset).limit(limit).execution_options(populate_existing=True)
    )
    total = await db.scalar(select(func.count()).select_from(Coupon))
    return [view(row) for row in rows], total or 0


async def get(db: MerchantSession, coupon_id: UUID) -> Coupon:
    """
    One coupon's row.

    :raises CouponNotFound: this shop has none with that id
    """
    row = await db.get(Coupon, (db.merchant_id, coupon_id), populate_existing=True)
    if row is None:
        raise CouponNotFound
    return row


async def usable(db: MerchantSession, code: str, goods_minor: int, customer_id: UUID | None = None) -> CouponView:
    """
    The coupon behind a code, when it would work at this moment for goods worth so much.

    :raises UnknownCoupon: there is none, or it was switched off
    :raises CouponNotNow: its time has not come, or is over
    :raises CouponUsedUp: as often as it may be, in all or by this customer
    :raises CouponBelowMinimum: the goods are worth less than it asks for
    """
    coupon, trouble = await look_up(db, code, goods_minor, customer_id)
    if coupon is None or trouble is not None:
        raise REFUSALS[trouble.code if trouble else UnknownCoupon.code]
    return coupon


async def look_up(
    db: MerchantSession, code: str, goods_minor: int, customer_id: UUID | None = None
) -> tuple[CouponView | None, Trouble | None]:
    """The coupon behind a code, and why it does not work at this moment, when it does not."""
    row = await db.scalar(
        select(Coupon).where(Coupon.folded_code == worth.folded(code)).execution_options(populate_existing=True)
    )
    if row is None:
        return None, Trouble(UnknownCoupon.code)
    coupon = view(row)
    is_used_up_by_her = await is_used_up_by(db, coupon, customer_id)
    return coupon, coupon.trouble(goods_minor, clock.now(), is_used_up_by_her=is_used_up_by_her)


async def has_any(db: MerchantSession) -> bool:
    """True when the shop has a code to give."""
    return bool(await db.scalar(select(select(Coupon.id).where(Coupon.is_active).exists())))


async def is_used_up_by(db: MerchantSession, coupon: CouponView, customer_id: UUID | None) -> bool:
    """True when this customer has used it as often as one may."""
    if customer_id is None or coupon.most_per_customer is None:
        return False
    mine = select(func.count()).select_from(CouponUse)
    used = await db.scalar(mine.where(CouponUse.coupon_id == coupon.id, CouponUse.customer_id == customer_id))
    return (used or 0) >= coupon.most_per_customer


def view(row: Coupon) -> CouponView:
    """A row as others see it."""
    return CouponView(
        id=row.id,
        code=row.code,
        kind=row.kind,
        percent=row.percent,
        amount_minor=row.amount_minor,
        minimum_minor=row.minimum_minor,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        most_uses=row.most_uses,
        most_per_customer=row.most_per_customer,
        uses=row.uses,
        is_active=row.is_active,
    )
