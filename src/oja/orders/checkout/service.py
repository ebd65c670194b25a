"""Checking out on the web: what she says is kept, her stock is held, and what she was shown is placed."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert

from oja.carts import queries as cart_queries
from oja.carts import service as carts
from oja.carts.errors import CartClosed
from oja.carts.schemas import read_address
from oja.catalog.stock import service as stock
from oja.catalog.stock.moving import Source
from oja.customers import queries as customer_queries
from oja.customers import service as customers
from oja.delivery.promising import Week
from oja.kernel import clock
from oja.kernel.db import MerchantSession
from oja.merchants.queries import Shop
from oja.orders import placing
from oja.orders.checkout import queries
from oja.orders.checkout.errors import (
    BelowMinimum,
    NameMissing,
    NotAsShown,
    PinUnreadable,
    RecipientMissing,
    WayMissing,
    ZoneMissing,
)
from oja.orders.checkout.models import Checkout
from oja.orders.checkout.quoting import CheckoutView, Quote
from oja.orders.errors import OrderEmpty
from oja.orders.states import PaymentMethod
from oja.orders.views import ContactView, OrderView

HELD_FOR = timedelta(minutes=15)
KEPT_FOR = timedelta(days=30)


async def keep(db: MerchantSession, cart_id: UUID, said: CheckoutView) -> None:
    """Remember what she typed, right or wrong, so that nobody types it twice."""
    values = {
        "contact_name": said.contact_name,
        "contact_phone": said.contact_phone,
        "delivery_method": said.delivery_method or None,
        "zone_id": said.zone_id,
        "delivery_address": said.delivery_address,
        "notes": said.notes,
        "updated_at": clock.now(),
    }
    # The cart first, as whoever orders does.
    contact = {"name": said.contact_name, "phone": said.contact_phone}
    await carts.touch(db, cart_id, contact={name: value for name, value in contact.items() if value})
    await db.execute(
        insert(Checkout)
        .values(merchant_id=db.merchant_id, cart_id=cart_id, **values)
        .on_conflict_do_update(index_elements=["merchant_id", "cart_id"], set_=values)
    )


async def go_on(db: MerchantSession, shop: Shop, cart_id: UUID) -> Quote:
    """
    Check what she said, and hold what is in the cart for a quarter of an hour. Again, it begins anew.

    :raises Refusal: something of it is missing, cannot be, or is sold out; nothing is held then
    """
    await carts.lock(db, cart_id)
    cart = await cart_queries.get(db, cart_id)
    if cart.state != "open":
        raise CartClosed
    if not cart.lines:
        raise OrderEmpty
    quote = await queries.priced(db, cart)
    _check(shop, quote)
    source = Source(stock.CHECKOUT, cart_id)
    await stock.free(db, source)
    wanted = {line.variant_id: line.quantity for line in cart.lines}
    await stock.hold(db, wanted, source, until=clock.now() + HELD_FOR)
    return quote


async def place(
    db: MerchantSession,
    shop: Shop,
    cart_id: UUID,
    *,
    mark: str,
    payment_method: PaymentMethod,
    known_id: UUID | None,
    week: Week = (),
) -> OrderView:
    """
    Order what she was shown, which `mark` stands for. The second time it is the first order.

    A number that nobody has proven never changes the customer behind it; of whom we know by her own link (`known_id`),
    the address is remembered. By the `week` in which the shop is open, the order keeps when she was told to get it.
    Emits OrderPlaced.

    :raises NotAsShown: a price, a fee, the cart or what she said is another one now
    :raises Refusal: it cannot be ordered as it is
    """
    if await carts.lock(db, cart_id) != "open":
        order = await queries.placed_from(db, cart_id)
        if order is None:
            raise CartClosed
        return order
    cart = await cart_queries.get(db, cart_id)
    if not cart.lines:
        raise OrderEmpty
    quote = await queries.priced(db, cart)
    _check(shop, quote)
    if quote.mark != mark:
        raise NotAsShown
    said = quote.checkout
    phone = customers.normalise_phone(said.contact_phone or "", shop.country)
    customer_id = cart.customer_id or await _customer(db, phone, said.contact_name)
    order = await placing.place(
        db,
        shop,
        cart_id,
        customer_id=customer_id,
        source=queries.WEB,
        delivery_method=said.delivery_method,
        delivery_address=said.delivery_address,
        notes=said.notes or "",
        accept_prices={line.variant_id: line.unit_price_minor for line in cart.lines},
        contact=ContactView(customer_id, said.contact_name, phone),
        coupon=quote.cart.coupon,
        fee_minor=quote.fee_minor,
        delivery_area=quote.zone.name if quote.zone else None,
        payment_method=payment_method,
        promised=None if said.delivery_address.get("slot") else quote.promise(shop, week),
    )
    if known_id == customer_id and order.delivery_address is not None and "recipient" not in order.delivery_address:
        kept = {name: value for name, value in order.delivery_address.items() if name != "slot"}
        await customers.remember_address(db, customer_id, kept)
    await _forget(db, cart_id)
    return order


async def forget_left(db: MerchantSession) -> None:
    """Drop what was said on the way to orders that nobody placed within a month."""
    old = delete(Checkout).where(Checkout.merchant_id == db.merchant_id, Checkout.updated_at < clock.now() - KEPT_FOR)
    await db.execute(old.execution_options(synchronize_session=False))


async def _forget(db: MerchantSession, cart_id: UUID) -> None:
    done = delete(Checkout).where(Checkout.merchant_id == db.merchant_id, Checkout.cart_id == cart_id)
    await db.execute(done.execution_options(synchronize_session=False))


async def _customer(db: MerchantSession, phone: str, name: str | None) -> UUID:
    found = await customer_queries.find_by_address(db, phone)
    return (found or await customers.find_or_create_by_phone(db, phone, name)).id


def _check(shop: Shop, quote: Quote) -> None:
    said, ways = quote.checkout, quote.ways
    if not said.contact_name:
        raise NameMissing
    customers.normalise_phone(said.contact_phone or "", shop.country)
    if not {"pickup": ways.has_pickup, "delivery": ways.has_delivery}.get(said.delivery_method, False):
        raise WayMissing
    if said.delivery_method == "pickup":
        return
    if ways.zones and quote.zone is None:
        raise ZoneMissing
    if quote.missing_minor:
        raise BelowMinimum
    given = said.delivery_address
    address = read_address(given)
    if given.get("pin") and address.map_url is None and address.lat is None:
        raise PinUnreadable
    if "recipient" in given:
        if not (address.recipient and address.phone):
            raise RecipientMissing
        customers.normalise_phone(address.phone, shop.country)
