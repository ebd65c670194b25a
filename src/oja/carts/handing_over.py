"""Handing a cart over: from the web, by a code in a chat link, into the hands of the customer who sends it."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError

from oja.carts import codes, coming, filling, pricing, queries
from oja.carts.errors import CodeExpired, CodeUsed, UnknownCode
from oja.carts.filling import NewLine
from oja.carts.models import Cart, CartCode, CartLine
from oja.carts.views import CartView
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession

CODE_LIFETIME = timedelta(hours=24)


async def make_code(db: MerchantSession, cart_id: UUID) -> str:
    """
    A code that opens this cart in the chat: works once, within 24 hours. Earlier ones go on working.

    :raises CartClosed: it was ordered or merged
    """
    await filling.lock_open(db, cart_id)
    made = None
    while made is None:
        code = codes.new(db.merchant_id)
        made = await db.scalar(
            insert(CartCode)
            .values(
                merchant_id=db.merchant_id,
                id=ids.new(),
                cart_id=cart_id,
                code_hash=codes.kept_form(db.merchant_id, code),
                expires_at=clock.now() + CODE_LIFETIME,
            )
            .on_conflict_do_nothing(index_elements=["merchant_id", "code_hash"])
            .returning(CartCode.id)
        )
    return code


async def redeem_code(db: MerchantSession, code: str, customer_id: UUID) -> CartView:
    """
    Open in the chat what was filled on the web: her cart from now on holds both. She may send the code again.

    :raises UnknownCode: this shop never gave it out
    :raises CodeExpired: it is older than 24 hours
    :raises CodeUsed: somebody else was first, or its cart was ordered already
    """
    known = codes.find(code)
    if known is None or not codes.is_ours(db.merchant_id, known):
        raise UnknownCode
    row = await db.scalar(
        select(CartCode)
        .where(CartCode.code_hash == codes.kept_form(db.merchant_id, known))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise UnknownCode
    if row.redeemed_by is not None:
        return await _again(db, row, customer_id)
    if row.expires_at <= clock.now():
        raise CodeExpired
    cart_id = await take_over(db, row.cart_id, customer_id)
    row.redeemed_at, row.redeemed_by = clock.now(), customer_id
    await db.flush()
    return await queries.get(db, cart_id)


async def _again(db: MerchantSession, code: CartCode, customer_id: UUID) -> CartView:
    cart = await queries.find_open(db, customer_id) if code.redeemed_by == customer_id else None
    if cart is None:
        raise CodeUsed
    return cart


async def take_over(db: MerchantSession, source_id: UUID, customer_id: UUID) -> UUID:
    """A guest's cart becomes hers, or part of hers. Of somebody else's cart she gets a copy of the lines."""
    state = await filling.lock(db, source_id)
    if state != "open":
        raise CodeUsed("This cart has already been ordered. Open the shop again to start a new one.")
    owner_id = await db.scalar(select(Cart.customer_id).where(Cart.id == source_id))
    if owner_id == customer_id:
        return source_id
    if owner_id is None and await _adopt(db, source_id, customer_id):
        return source_id
    target_id = await filling.open_for(db, customer_id)
    await filling.lock(db, target_id)
    await pour(db, source_id, target_id)
    await coming.follow(db, source_id, target_id)
    if owner_id is None:
        await filling.close(db, source_id, state="merged", merged_into_id=target_id)
    return target_id


async def _adopt(db: MerchantSession, cart_id: UUID, customer_id: UUID) -> bool:
    """True when the guest's cart is now her open cart; False when she has one already, or opened one just now."""
    try:
        async with db.begin_nested():
            await filling.bump(db, cart_id, customer_id=customer_id)
    except IntegrityError:
        return False
    return True


async def pour(db: MerchantSession, source_id: UUID, target_id: UUID) -> None:
    """Put what is in one cart into another, too; both are locked by the caller, or nobody else's."""
    rows = await db.execute(
        select(CartLine.variant_id, CartLine.product_id, CartLine.quantity, CartLine.unit_price_minor)
        .where(CartLine.cart_id == source_id)
        .order_by(CartLine.id)
    )
    source = {row.variant_id: row for row in rows}
    before = await filling.quantities(db, target_id)
    after = pricing.merged(before, {key: row.quantity for key, row in source.items()})
    for variant_id, quantity in after.items():
        if before.get(variant_id) != quantity:
            row = source[variant_id]
            line = NewLine(variant_id, row.product_id, quantity, row.unit_price_minor)
            await filling.write(db, target_id, line)
    codes_of = select(Cart.id, Cart.coupon_code).where(Cart.id.in_([source_id, target_id]))
    coupons = {row.id: row.coupon_code for row in await db.execute(codes_of)}
    await filling.bump(db, target_id, coupon_code=coupons[target_id] or coupons[source_id])
