"""
Filling a cart.

Every change locks the cart's row first, so that two doors take turns, and refuses before it writes anything.
"""

import dataclasses
from collections.abc import Mapping
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert

from oja.carts import pricing, queries
from oja.carts.abandoned import ending
from oja.carts.coupons import queries as coupons
from oja.carts.errors import (
    CartClosed,
    CartFull,
    CartNotFound,
    InvalidAddress,
    ProductUnavailable,
    UnknownProduct,
)
from oja.carts.models import OPEN, Cart, CartLine
from oja.carts.schemas import DeliveryMethod, read_address
from oja.carts.views import CartView
from oja.catalog.errors import OutOfStock
from oja.catalog.stock import service as stock
from oja.catalog.stock.moving import Source
from oja.catalog.variants import offering
from oja.catalog.views import Offer
from oja.kernel import clock, ids, live
from oja.kernel.db import MerchantSession

Door = Literal["web", "chat", "catalogue"]


@dataclasses.dataclass(frozen=True, slots=True)
class NewLine:
    """What a line is to say."""

    variant_id: UUID
    product_id: UUID
    quantity: int
    unit_price_minor: int


async def open_for(db: MerchantSession, customer_id: UUID) -> UUID:
    """The customer's open cart, made when she has none. Asked twice at the same moment, both get the same."""
    mine = select(Cart.id).where(Cart.customer_id == customer_id, Cart.state == "open")
    while (found := await db.scalar(mine)) is None:
        made: UUID | None = await db.scalar(
            insert(Cart)
            .values(merchant_id=db.merchant_id, id=ids.new(), customer_id=customer_id, state="open", version=1)
            .on_conflict_do_nothing(index_elements=["merchant_id", "customer_id"], index_where=OPEN)
            .returning(Cart.id)
        )
        if made is not None:
            return made
    return found


async def open_guest(db: MerchantSession) -> UUID:
    """A new cart of somebody we do not know yet."""
    cart = Cart(id=ids.new())
    db.add(cart)
    await db.flush()
    return cart.id


async def add(db: MerchantSession, cart_id: UUID, variant_id: UUID, quantity: int = 1) -> CartView:
    """
    Put so many more into the cart.

    :raises InvalidQuantity: not 1 to 999, or more than 999 together with what is in the cart
    :raises UnknownProduct: this shop has no such variant
    :raises ProductUnavailable: it is archived, or still a draft
    :raises OutOfStock: fewer are left than would then be in the cart
    :raises CartFull: a hundred different products are in it
    :raises CartClosed: it was ordered or merged
    """
    pricing.checked_quantity(quantity)
    await lock_open(db, cart_id)
    await _let_go(db, cart_id)
    present = await quantities(db, cart_id)
    await _put(db, cart_id, variant_id, present.get(variant_id, 0) + quantity, present)
    return await queries.get(db, cart_id)


async def set_quantity(db: MerchantSession, cart_id: UUID, variant_id: UUID, quantity: int) -> CartView:
    """
    Let there be exactly so many in the cart; 0 takes the line out. Fewer than before is always allowed.

    :raises Refusal: as `add`
    """
    await lock_open(db, cart_id)
    present = await quantities(db, cart_id)
    if quantity == present.get(variant_id, 0):
        return await queries.get(db, cart_id)
    await _let_go(db, cart_id)
    if quantity == 0:
        await db.execute(delete(CartLine).where(CartLine.cart_id == cart_id, CartLine.variant_id == variant_id))
        await bump(db, cart_id)
    else:
        await _put(db, cart_id, variant_id, quantity, present)
    return await queries.get(db, cart_id)


async def clear(db: MerchantSession, cart_id: UUID) -> CartView:
    """
    Take everything out.

    :raises CartClosed: it was ordered or merged
    """
    await lock_open(db, cart_id)
    await _let_go(db, cart_id)
    await db.execute(delete(CartLine).where(CartLine.cart_id == cart_id))
    await bump(db, cart_id)
    return await queries.get(db, cart_id)


async def set_delivery(
    db: MerchantSession,
    cart_id: UUID,
    method: DeliveryMethod,
    address: Mapping[str, Any] | None = None,
    notes: str | None = None,
) -> CartView:
    """
    How the goods shall reach her. An address may follow later, but must be there to order a delivery.

    :raises InvalidAddress: nobody could find it
    :raises CartClosed: it was ordered or merged
    """
    if method not in {"pickup", "delivery"}:
        raise InvalidAddress("Choose pickup or delivery.", errors=[{"field": "delivery_method"}])
    kept = None if address is None else read_address(address).model_dump(exclude_none=True)
    await lock_open(db, cart_id)
    await bump(db, cart_id, delivery_method=method, delivery_address=kept, notes=notes)
    return await queries.get(db, cart_id)


async def use_coupon(db: MerchantSession, cart_id: UUID, code: str | None) -> CartView:
    """
    Take a code along, or none any more, whichever door it came through. It is used up by the order alone.

    :raises Refusal: it would not work at this moment; what was taken along before stays
    :raises CartClosed: it was ordered or merged
    """
    await lock_open(db, cart_id)
    cart = await queries.get(db, cart_id)
    if code is not None:
        code = (await coupons.usable(db, code, cart.subtotal_minor, cart.customer_id)).code
    if code == cart.coupon_code:
        return cart
    await bump(db, cart_id, coupon_code=code)
    return await queries.get(db, cart_id)


async def show_prices(db: MerchantSession, cart_id: UUID) -> CartView:
    """
    Remember today's prices as the ones she has seen; the answer still tells the differences. Not a change of the cart.
    """
    cart = await queries.get(db, cart_id)
    for line in cart.lines:
        if line.was_price_minor is not None:
            await db.execute(
                update(CartLine).where(CartLine.id == line.line_id).values(unit_price_minor=line.unit_price_minor)
            )
    return cart


async def close(db: MerchantSession, cart_id: UUID, *, state: str, merged_into_id: UUID | None = None) -> None:
    """Nothing goes in or out any more: it became an order, or a part of another cart."""
    await bump(db, cart_id, state=state, merged_into_id=merged_into_id, contact=None)


async def lock(db: MerchantSession, cart_id: UUID) -> str:
    """
    Hold the cart until this transaction ends, and tell its state.

    :raises CartNotFound: this shop has none with that id
    """
    state = await db.scalar(select(Cart.state).where(Cart.id == cart_id).with_for_update())
    if state is None:
        raise CartNotFound
    return state


async def lock_open(db: MerchantSession, cart_id: UUID) -> None:
    """
    Hold an open cart until this transaction ends.

    :raises CartNotFound: this shop has none with that id
    :raises CartClosed: it was ordered or merged
    """
    if await lock(db, cart_id) != "open":
        raise CartClosed


async def bump(db: MerchantSession, cart_id: UUID, **changes: Any) -> None:
    """One more version, by one atomic statement; told to whoever looks at this cart. It is left no longer."""
    live.tell(
        db, live_topic(db.merchant_id, cart_id), {"type": "cart_closed" if "state" in changes else "cart_changed"}
    )
    await db.execute(
        update(Cart)
        .where(Cart.id == cart_id)
        .values(version=Cart.version + 1, **_touched(db), **changes)
        .execution_options(synchronize_session=False)
    )
    await ending.end(db, cart_id, changes.get("state", "touched"))


def come_through(db: MerchantSession, door: Door) -> None:
    """Say through which door carts are touched in this transaction."""
    db.info["door"] = door


async def touch(db: MerchantSession, cart_id: UUID, *, contact: dict[str, str]) -> None:
    """She is still at it, and says who she is, though nothing of the cart itself changes."""
    touched = update(Cart).where(Cart.id == cart_id).values(contact=contact or None, **_touched(db))
    await db.execute(touched.execution_options(synchronize_session=False))
    await ending.end(db, cart_id, "touched")


def _touched(db: MerchantSession) -> dict[str, Any]:
    door = {"door": db.info["door"]} if "door" in db.info else {}
    return {"updated_at": clock.now(), **door}


def live_topic(merchant_id: UUID, cart_id: UUID) -> str:
    """Where a change of a cart is told, whichever door it came through."""
    return f"cart:{merchant_id}:{cart_id}"


async def quantities(db: MerchantSession, cart_id: UUID) -> dict[UUID, int]:
    """What is in the cart, by variant."""
    rows = await db.execute(
        select(CartLine.variant_id, CartLine.quantity).where(CartLine.cart_id == cart_id).order_by(CartLine.id)
    )
    return {row.variant_id: row.quantity for row in rows}


async def write(db: MerchantSession, cart_id: UUID, line: NewLine) -> None:
    """Let a line say so many; a price that was shown before stays, so that a change of it can be pointed out."""
    values = {"merchant_id": db.merchant_id, "id": ids.new(), "cart_id": cart_id} | dataclasses.asdict(line)
    await db.execute(
        insert(CartLine)
        .values(values)
        .on_conflict_do_update(
            index_elements=["merchant_id", "cart_id", "variant_id"], set_={"quantity": line.quantity}
        )
    )


async def _let_go(db: MerchantSession, cart_id: UUID) -> None:
    """What was held for this cart's checkout was held for what was in it then."""
    await stock.free(db, Source(stock.CHECKOUT, cart_id))


async def _put(
    db: MerchantSession, cart_id: UUID, variant_id: UUID, quantity: int, present: Mapping[UUID, int]
) -> None:
    pricing.checked_quantity(quantity)
    offer = (await offering.variants_by_id(db, [variant_id])).get(variant_id)
    if offer is None:
        raise UnknownProduct
    if quantity > present.get(variant_id, 0):
        _check_available(offer, quantity)
    if variant_id not in present and len(present) >= pricing.MOST_LINES:
        raise CartFull
    await write(db, cart_id, NewLine(variant_id, offer.product_id, quantity, offer.price_minor))
    await bump(db, cart_id)


def _check_available(offer: Offer, quantity: int) -> None:
    if offer.status != "active":
        raise ProductUnavailable
    left = 0 if not offer.in_stock else offer.available
    if left is not None and left < quantity:
        message = f"{offer.name} is sold out." if left == 0 else f"Only {left} of {offer.name} left."
        detail = {"variant_id": str(offer.variant_id), "name": offer.name, "wanted": quantity, "left": left}
        raise OutOfStock(message, errors=[detail])
