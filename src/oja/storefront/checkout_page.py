"""The pages from the cart to the order: the form, and everything at a glance before she orders."""

from uuid import UUID
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton

from oja.carts.views import CartView
from oja.customers import queries as customers
from oja.delivery import slots
from oja.delivery.pricing import Zone
from oja.delivery.slots import Slot
from oja.kernel import clock
from oja.kernel.db import MerchantSession
from oja.kernel.money import known_locale
from oja.merchants.queries import Shop
from oja.orders.checkout import queries
from oja.orders.checkout.quoting import CheckoutView, Quote
from oja.storefront import cart_page, checkout_form, estimating, frame, order_page, pins, urls
from oja.storefront.frame import Visit
from oja.storefront.ordering_schemas import Checkout, Review, ZoneChoice
from oja.storefront.schemas import Link


async def form(db: MerchantSession, visit: Visit, cart: CartView, known_id: UUID | None) -> Checkout:
    """The form: as she left it, else with what is known of her (`known_id`), whose link her browser holds."""
    shop = visit.shop
    quote = await queries.priced(db, cart)
    begun = await queries.said(db, cart.id)
    known = await _known(db, known_id) if begun is None and known_id else None
    times = offered(shop)
    return Checkout(
        action_url=urls.checkout(shop),
        values=checkout_form.shown(begun or known or CheckoutView(), times),
        is_known=known_id is not None,
        forget_url=urls.forget(shop),
        has_pickup=quote.ways.has_pickup,
        has_delivery=quote.ways.has_delivery,
        pickup_address=quote.ways.pickup_address,
        pickup_estimate=estimating.pickup(shop, visit.look, quote.ways),
        delivery_estimate=None if quote.ways.zones else estimating.delivery(shop, visit.look, quote.ways),
        zones=[_zone(visit, quote, zone) for zone in quote.ways.zones],
        slots=[Link(name=slot.words, url=slot.id) for slot in times],
        count=cart.item_count,
        subtotal=frame.amount(shop, quote.totals.subtotal_minor),
        handoff_url=urls.handoff(shop) if shop.whatsapp_number else None,
    )


async def review(db: MerchantSession, visit: Visit, cart: CartView) -> Review | None:
    """The order she is about to place; None when she has not said yet who she is."""
    shop = visit.shop
    quote = await queries.priced(db, cart)
    said, address = quote.checkout, quote.checkout.delivery_address
    if not (said.contact_name and said.contact_phone and said.delivery_method):
        return None
    is_delivered = said.delivery_method == "delivery"
    return Review(
        lines=(await cart_page.of(db, visit)).lines,
        count=cart.item_count,
        subtotal=frame.amount(shop, quote.totals.subtotal_minor),
        discount=frame.amount(shop, quote.totals.discount_minor) if quote.totals.discount_minor else None,
        delivery=frame.amount(shop, quote.totals.delivery_minor) if quote.zone else None,
        is_delivery_agreed=is_delivered and quote.zone is None,
        total=frame.amount(shop, quote.totals.total_minor),
        name=said.contact_name,
        phone=said.contact_phone,
        delivery_method=said.delivery_method,
        pickup_address=quote.ways.pickup_address,
        address=[*([quote.zone.name] if quote.zone else []), *order_page.places(address)] if is_delivered else [],
        map_url=pins.link(address) if is_delivered else None,
        recipient=", ".join(filter(None, (address.get("recipient"), address.get("phone"))))
        if is_delivered and address.get("recipient")
        else None,
        slot=address.get("slot") if is_delivered else None,
        estimate=(
            (None if address.get("slot") else estimating.delivery(shop, visit.look, quote.ways, quote.zone))
            if is_delivered
            else estimating.pickup(shop, visit.look, quote.ways)
        ),
        notes=said.notes,
        held_until=format_skeleton(
            "Hm", quote.held_until, ZoneInfo(shop.timezone), locale=known_locale(shop.money_locale)
        )
        if quote.held_until
        else None,
        coupon=quote.cart.coupon.code if quote.cart.coupon else None,
        coupon_trouble=quote.cart.coupon_trouble.code if quote.cart.coupon_trouble else None,
        has_free_delivery=bool(quote.cart.coupon and quote.zone and quote.cart.coupon.kind == "free_delivery"),
        coupon_url=urls.coupon(shop),
        can_pay_in_chat=bool(shop.whatsapp_number),
        cart_id=str(cart.id),
        mark=quote.mark,
        place_url=urls.place(shop),
        change_url=urls.checkout(shop),
    )


def offered(shop: Shop) -> list[Slot]:
    """When a delivery may come, in the words of her language."""
    return slots.offered(
        shop.delivery_times, shop.delivery_days, clock.now(), shop.timezone, str(known_locale(shop.money_locale))
    )


async def _known(db: MerchantSession, customer_id: UUID) -> CheckoutView:
    customer = await customers.get(db, customer_id)
    saved = {name: value for name, value in (customer.default_address or {}).items() if name != "slot"}
    return CheckoutView(
        contact_name=customer.name,
        contact_phone=customer.phone,
        delivery_method="delivery" if saved else "",
        delivery_address=saved,
    )


def _zone(visit: Visit, quote: Quote, zone: Zone) -> ZoneChoice:
    shop, goods_minor = visit.shop, quote.totals.subtotal_minor
    fee = zone.fee_for(goods_minor)
    return ZoneChoice(
        id=str(zone.id),
        name=zone.name,
        places=", ".join(zone.places),
        fee=frame.amount(shop, fee),
        is_free=fee == 0,
        free_over=None if zone.free_over_minor is None or fee == 0 else frame.amount(shop, zone.free_over_minor),
        minimum=frame.amount(shop, zone.minimum_minor or 0) if zone.missing_for(goods_minor) else None,
        estimate=estimating.delivery(shop, visit.look, quote.ways, zone),
    )
