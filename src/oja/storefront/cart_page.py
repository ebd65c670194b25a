"""The cart's page: every line at today's price beside the one seen last, in the visitor's language."""

from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from oja.carts.views import CartView, LineView
from oja.catalog import queries as catalog
from oja.catalog.views import ProductView
from oja.delivery import pricing
from oja.delivery import queries as delivery
from oja.delivery.pricing import Ways
from oja.kernel.db import MerchantSession
from oja.merchants.queries import Shop
from oja.storefront import estimating, frame, speaking, urls, words
from oja.storefront.frame import Visit
from oja.storefront.ordering_schemas import Cart, CartLine
from oja.storefront.schemas import Amount, Link


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A product in the visitor's language, and what the merchant calls it."""

    own_name: str
    view: ProductView

    def name_of(self, line: LineView) -> str:
        """A line's name begins with the product's, and goes on with its variant."""
        return self.view.name + line.name.removeprefix(self.own_name)


async def of(db: MerchantSession, visit: Visit) -> Cart:
    """The visitor's cart."""
    shop, view = visit.shop, visit.cart
    products = await _products(db, shop, view) if view else {}
    lines = [_line(shop, line, products.get(line.product_id)) for line in view.lines] if view else []
    blocked = any(line.trouble in {"sold_out", "too_many"} for line in lines)
    ways = await delivery.ways(db)
    return Cart(
        lines=lines,
        count=view.item_count if view else 0,
        subtotal=frame.amount(shop, view.subtotal_minor) if view and lines else None,
        **_saving(shop, view),
        checkout_url=urls.checkout(shop),
        handoff_url=urls.handoff(shop) if shop.whatsapp_number else None,
        live_url=urls.live(shop),
        can_order=bool(lines) and not blocked,
        estimates=estimating.of_all(shop, visit.look, ways) if lines else [],
        **_delivery(shop, ways, view.subtotal_minor if view else 0),
    )


def _saving(shop: Shop, view: CartView | None) -> dict[str, Any]:
    if view is None or view.coupon is None or not view.discount_minor:
        return {}
    return {
        "coupon": view.coupon.code,
        "discount": frame.amount(shop, view.discount_minor),
        "total": frame.amount(shop, view.subtotal_minor - view.discount_minor),
    }


def _delivery(shop: Shop, ways: Ways, goods_minor: int) -> dict[str, Amount | None]:
    """What it costs to bring it, as far as that is known before she says where."""
    zones = ways.zones if ways.has_delivery else ()
    least, free = pricing.lowest_fee(zones), pricing.free_over(zones)
    return {
        "delivery_from": None if least is None else frame.amount(shop, least),
        "free_over": None if free is None else frame.amount(shop, free),
        "until_free": None if free is None or goods_minor >= free else frame.amount(shop, free - goods_minor),
    }


def order_text(shop: Shop, view: CartView, code: str) -> str:
    """The message that a shopper sends to order: short, with the code that opens the cart in the chat."""
    return words.say(
        shop.language,
        "order",
        shop=shop.name,
        count=view.item_count,
        total=frame.amount(shop, view.subtotal_minor).text,
        code=code,
    )


async def _products(db: MerchantSession, shop: Shop, view: CartView) -> dict[UUID, _Spoken]:
    """What is in the cart, by id: as the merchant calls it, and as the visitor reads it."""
    own = await catalog.products_by_id(db, [line.product_id for line in view.lines])
    spoken = await speaking.products(db, shop, list(own.values()))
    return {one.id: _Spoken(own[one.id].name, one) for one in spoken}


def _line(shop: Shop, line: LineView, product: _Spoken | None) -> CartLine:
    most = frame.MOST_OF_ONE if line.available is None else line.available
    trouble: Literal["sold_out", "too_many", "price_changed"] | None = None
    if not line.in_stock or most == 0:
        trouble = "sold_out"
    elif line.quantity > most:
        trouble = "too_many"
    elif line.was_price_minor is not None:
        trouble = "price_changed"
    return CartLine(
        id=str(line.variant_id),
        url=urls.line(shop, line.variant_id),
        product=Link(
            name=product.name_of(line) if product else line.name,
            url=urls.product(shop, product.view.slug) if product else urls.home(shop),
        ),
        image_url=line.image_url,
        picture=frame.picture(line.image_url),
        quantity=line.quantity,
        most=most,
        price=frame.amount(shop, line.unit_price_minor),
        was=None if line.was_price_minor is None else frame.amount(shop, line.was_price_minor),
        total=frame.amount(shop, line.total_minor),
        trouble=trouble,
    )
