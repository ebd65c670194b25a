"""Ordering products by name, from outside of any cart: a script, a till, a shop of the merchant's own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from oja.carts import pricing
from oja.carts.coupons import queries as coupon_queries
from oja.carts.coupons import service as coupons
from oja.carts.coupons.errors import REFUSALS, UnknownCoupon
from oja.carts.coupons.worth import CouponView
from oja.carts.errors import ProductUnavailable, UnknownProduct
from oja.carts.pricing import Totals
from oja.carts.schemas import Address
from oja.catalog import queries as catalog
from oja.catalog.variants import offering
from oja.catalog.variants.errors import VariantNotFound
from oja.catalog.views import Offer, ProductView
from oja.customers import queries as customer_queries
from oja.customers import service as customers
from oja.delivery import queries as delivery
from oja.delivery.pricing import Zone
from oja.kernel import ids
from oja.kernel.db import MerchantSession
from oja.kernel.money import Money, decimal_text
from oja.merchants.queries import Shop
from oja.orders import placing
from oja.orders.checkout.errors import BelowMinimum, WayMissing, ZoneMissing
from oja.orders.errors import AddressRequired, OrderEmpty, OrderTooLong
from oja.orders.recording import Draft
from oja.orders.views import ContactView, OrderLineView, OrderView

_WHERE = ("street", "landmark", "city", "state")
NO_AREAS = "This shop has no delivery areas: leave the area out, and what bringing it costs is agreed with it."
NO_DELIVERY = "This shop does not bring orders: they are picked up."
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


@dataclass(frozen=True, slots=True)
class Item:
    """
    A product somebody wants: its id or external id, how many, the price she expects if she named one, and which variant
    when it comes in several.
    """

    product_id: str
    quantity: int
    expected_minor: int | None = None
    variant_id: UUID | None = None


async def place_items(
    db: MerchantSession,
    shop: Shop,
    *,
    phone: str,
    name: str | None,
    items: Sequence[Item],
    source: str,
    delivery_method: str = "pickup",
    delivery_address: Address | None = None,
    delivery_area: str | None = None,
    coupon_code: str | None = None,
    notes: str | None = None,
) -> OrderView:
    """
    Order products for a phone number that nobody has proven: what is known of its owner stays as it is.

    The same variant twice is one line. Bringing it costs what the area says that is named, else that the address names,
    else the only one there is. Emits OrderPlaced.

    :raises OrderEmpty: no products
    :raises InvalidPhone: the number cannot exist
    :raises UnknownProduct: this shop has no such product, or it no such variant
    :raises ProductUnavailable: a product is archived, or still a draft
    :raises VariantRequired: a product comes in several variants and none is named
    :raises PriceChanged: an expected price is not the catalogue's
    :raises AddressRequired: a delivery without street and city
    :raises WayMissing: the shop brings nothing
    :raises ZoneMissing: the shop does not deliver to the area that is named
    :raises BelowMinimum: an area that is named needs a larger order
    :raises UnknownCoupon, CouponNotNow, CouponUsedUp, CouponBelowMinimum: the coupon does not work
    :raises OutOfStock: something is sold out, or fewer are left
    """
    number = customers.normalise_phone(phone, shop.country)
    lines, expected = await _wanted(db, items)
    address = _full_address(shop, delivery_address) if delivery_method == "delivery" else None
    goods = pricing.totals((line.quantity, line.unit_price_minor) for line in lines).subtotal_minor
    zone = await _zone(db, shop, delivery_area, address, goods) if address is not None else None
    customer = await customer_queries.find_by_address(db, number)
    if customer is None:
        customer = await customers.find_or_create_by_phone(db, number, name)
    coupon = await _coupon(db, shop, coupon_code, goods, customer.id) if coupon_code else None
    totals = _totals(goods, zone, coupon)
    placing.compare_prices(shop, lines, expected, totals)
    order_id = ids.new()
    if coupon is not None:
        await coupons.take(db, coupon, customer.id, order_id)
    await placing.hold(db, order_id, lines)
    draft = Draft(
        id=order_id,
        contact=ContactView(customer.id, name or customer.name, number),
        source=source,
        lines=lines,
        totals=pricing.payable(totals),
        delivery_method=delivery_method,
        delivery_address=address,
        notes=notes,
        coupon_code=coupon.code if coupon else None,
        delivery_area=zone.name if zone else None,
    )
    return await placing.promise(db, shop, draft)


def _totals(goods_minor: int, zone: Zone | None, coupon: CouponView | None) -> Totals:
    fee = zone.fee_for(goods_minor) if zone else 0
    return Totals(
        goods_minor,
        discount_minor=coupon.off(goods_minor) if coupon else 0,
        delivery_minor=coupon.delivery(fee) if coupon else fee,
    )


async def _zone(
    db: MerchantSession, shop: Shop, named: str | None, address: Mapping[str, Any], goods_minor: int
) -> Zone | None:
    """Where it goes, when that has a price. Of several areas of which an address names none, it is agreed on."""
    ways = await delivery.ways(db)
    if not ways.has_delivery:
        raise WayMissing(NO_DELIVERY, errors=[{"field": "delivery_method"}])
    if named is None:
        zone = ways.zone_named_in(", ".join(str(address[key]) for key in _WHERE if key in address))
    elif (zone := ways.zone(UUID(named)) if _UUID.fullmatch(named) else ways.zone_named_in(named)) is None:
        areas = ", ".join(one.name for one in ways.zones)
        message = f"This shop does not deliver to such an area. It delivers to: {areas}." if areas else None
        raise ZoneMissing(message or NO_AREAS, errors=[{"field": "delivery_area", "value": named[:40]}])
    if zone is None:
        # Nobody named it, so its minimum refuses nobody.
        return ways.only_zone
    if missing := zone.missing_for(goods_minor):
        least, more = (Money(one, shop.currency) for one in (zone.minimum_minor or 0, missing))
        raise BelowMinimum(
            f"Orders to {zone.name} begin at {least.display(shop.money_locale)}: {more.display(shop.money_locale)} more"
            " is needed.",
            errors=[{"field": "delivery_area", "missing": decimal_text(missing, shop.currency)}],
        )
    return zone


async def _coupon(db: MerchantSession, shop: Shop, code: str, goods_minor: int, customer_id: UUID) -> CouponView:
    coupon, trouble = await coupon_queries.look_up(db, code, goods_minor, customer_id)
    if trouble is None and coupon is not None:
        return coupon
    detail = {"field": "coupon_code", "value": code[:40]}
    if trouble and trouble.missing_minor:
        detail["missing"] = decimal_text(trouble.missing_minor, shop.currency)
    raise REFUSALS[trouble.code if trouble else UnknownCoupon.code](errors=[detail])


async def _wanted(db: MerchantSession, items: Sequence[Item]) -> tuple[list[OrderLineView], dict[UUID, int]]:
    """One line a product, and the prices that were expected of them."""
    if not items:
        raise OrderEmpty
    products = await _products(db, {item.product_id for item in items})
    quantities: dict[UUID, int] = {}
    expected: dict[UUID, int] = {}
    chosen = [await _chosen(db, products[item.product_id], item) for item in items]
    others = await _others(db, products, chosen)
    sellers: dict[UUID, ProductView | Offer] = {}
    for item, variant_id in zip(items, chosen, strict=True):
        product = sellers[variant_id] = others.get(variant_id) or products[item.product_id]
        quantities[variant_id] = pricing.checked_quantity(quantities.get(variant_id, 0) + item.quantity)
        # Of two expectations for one product, keep the one that will be refused.
        if item.expected_minor is not None and expected.get(variant_id) in {None, product.price_minor}:
            expected[variant_id] = item.expected_minor
    if len(quantities) > pricing.MOST_LINES:
        raise OrderTooLong
    return [placing.line(sellers[variant_id], quantity) for variant_id, quantity in quantities.items()], expected


async def _products(db: MerchantSession, names: set[str]) -> dict[str, ProductView]:
    by_id = {name: UUID(name) for name in names if _UUID.fullmatch(name)}
    found = await catalog.products_by_id(db, by_id.values()) if by_id else {}
    products = {name: found[product_id] for name, product_id in by_id.items() if product_id in found}
    if others := names - products.keys():
        products |= await catalog.products_by_external_id(db, others)
    if unknown := names - products.keys():
        raise UnknownProduct(errors=[{"product_id": name} for name in sorted(unknown)])
    if idle := [name for name, product in products.items() if product.status != "active"]:
        raise ProductUnavailable(errors=[{"product_id": name, "name": products[name].name} for name in sorted(idle)])
    return products


async def _chosen(db: MerchantSession, product: ProductView, item: Item) -> UUID:
    try:
        return await offering.chosen(db, product, item.variant_id)
    except VariantNotFound:
        raise UnknownProduct(errors=[{"product_id": item.product_id, "variant_id": str(item.variant_id)}]) from None


async def _others(
    db: MerchantSession, products: Mapping[str, ProductView], chosen: Sequence[UUID]
) -> dict[UUID, Offer]:
    """Those of the chosen variants that a product does not stand for itself."""
    in_front = {one.variant_id for one in products.values() if not one.has_choices}
    others = [one for one in chosen if one not in in_front]
    return await offering.variants_by_id(db, others) if others else {}


def _full_address(shop: Shop, given: Address | None) -> dict[str, Any]:
    missing = (
        ["delivery_address"] if given is None else [name for name in ("street", "city") if not getattr(given, name)]
    )
    if given is None or missing:
        prefix = "" if given is None else "delivery_address."
        raise AddressRequired(errors=[{"field": f"{prefix}{name}"} for name in missing])
    return given.kept(shop.country)
