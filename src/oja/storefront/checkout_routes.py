"""
Checking out: a form, a look at everything, an order. Each step is a plain form that answers 303.

    cart -> /checkout -> POST /checkout (kept, checked, held) -> /checkout/review -> POST /checkout/place -> /orders/...
"""

from typing import Final

from fastapi import Request
from fastapi.responses import Response

from oja.carts import service as carts
from oja.carts.coupons.errors import REFUSALS
from oja.carts.coupons.service import TRIES
from oja.kernel import ratelimit
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.errors import Refusal, TooMany
from oja.kernel.routing import Router
from oja.merchants.queries import Shop
from oja.orders.checkout import queries
from oja.orders.checkout import service as checkout
from oja.storefront import answers, checkout_form, checkout_page, entering, page_schemas, showing, urls, visitors
from oja.storefront.design import queries as designs
from oja.storefront.entering import Field
from oja.storefront.frame import Visit
from oja.storefront.measured import noting
from oja.storefront.reading import Wish
from oja.storefront.showing import Moved

router = Router()

CHECKOUTS: Final = ratelimit.Limit("checkout", burst=20, per_minute=10)
"""Each holds stock for a while: nobody may empty a shop by filling in forms."""
AT_THE_CART: Final = frozenset({"not_found", "out_of_stock", "order_empty", "cart_closed", "amount_too_large"})
FIELD: Final = {
    "name_missing": "name",
    "bad_phone": "phone",
    "way_missing": "way",
    "zone_missing": "zone",
    "below_minimum": "zone",
    "address": "street",
    "bad_pin": "pin",
    "recipient_missing": "other",
}


@router.api_route("/{slug}/checkout", methods=["GET", "HEAD"])
async def show_checkout(slug: str, request: Request) -> Response:
    """The form: who, where, when."""

    async def content(db: MerchantSession, visit: Visit, _wish: Wish) -> page_schemas.Body:
        if visit.cart is None or not visit.cart.lines:
            raise await _elsewhere(db, visit, request)
        known_id = visitors.known_in(request, visit.shop)
        await noting.went_on(db, request, visit.cart.id, "checkout")
        is_hers = known_id is not None and visit.cart.customer_id == known_id
        return await checkout_page.form(db, visit, visit.cart, known_id if is_hers else None)

    return answers.unlisted(await showing.show(request, slug, content, is_own=True))


@router.api_route("/{slug}/checkout/review", methods=["GET", "HEAD"])
async def show_review(slug: str, request: Request) -> Response:
    """Everything at a glance, and the button that orders it."""

    async def content(db: MerchantSession, visit: Visit, _wish: Wish) -> page_schemas.Body:
        if visit.cart is None or not visit.cart.lines:
            raise await _elsewhere(db, visit, request)
        page = await checkout_page.review(db, visit, visit.cart)
        if page is None:
            raise Moved(urls.checkout(visit.shop), 303)
        return page

    return answers.unlisted(await showing.show(request, slug, content, is_own=True))


@router.post("/{slug}/checkout")
async def go_on(slug: str, request: Request) -> Response:
    """Keep what was typed, right or wrong; check it, and hold the stock."""
    shop = await entering.shop_of_form(slug, request)
    try:
        await entering.count(request, CHECKOUTS)
    except TooMany:
        return answers.back(urls.checkout(shop), "too_fast")
    typed = checkout_form.read(await request.form(max_fields=40), checkout_page.offered(shop))
    try:
        async with merchant_session(shop.id, actor="customer") as db:
            cart = await entering.cart_of(db, request, shop)
            if cart is None or not cart.lines:
                return answers.back(urls.cart(shop), None)
            await checkout.keep(db, cart.id, typed)
        async with merchant_session(shop.id, actor="customer") as db:
            await checkout.go_on(db, shop, cart.id)
    except Refusal as refusal:
        return _back(shop, refusal)
    return answers.back(urls.review(shop), None)


@router.post("/{slug}/checkout/coupon")
async def use_coupon(slug: str, request: Request, code: Field = "") -> Response:
    """Take a coupon along, or none any more, and show what it changes."""
    shop = await entering.shop_of_form(slug, request)
    try:
        await entering.count(request, TRIES)
    except TooMany:
        return answers.back(urls.review(shop), "too_fast")
    typed = " ".join(code.replace("\x00", "").split())[:40]
    try:
        async with merchant_session(shop.id, actor="customer") as db:
            cart = await entering.cart_of(db, request, shop)
            if cart is None or not cart.lines:
                return answers.back(urls.cart(shop), None)
            await carts.use_coupon(db, cart.id, typed or None)
    except Refusal as refusal:
        return answers.back(urls.review(shop), answers.said(refusal), "coupon")
    return answers.back(urls.review(shop), None)


@router.post("/{slug}/checkout/place")
async def place(slug: str, request: Request, cart: Field = "", mark: Field = "", payment: Field = "") -> Response:
    """Order what was shown. Pressed twice, or again after Back, it leads to the same order."""
    shop = await entering.shop_of_form(slug, request)
    try:
        await entering.count(request, CHECKOUTS)
    except TooMany:
        return answers.back(urls.review(shop), "too_fast")
    in_chat = payment == "in_chat" and bool(shop.whatsapp_number)
    try:
        async with merchant_session(shop.id, actor="customer") as db:
            cart_id = entering.identifier(cart)
            open_cart = await entering.cart_of(db, request, shop)
            if cart_id not in {visitors.cart_in(request, shop), open_cart.id if open_cart else None}:
                return answers.back(urls.cart(shop), None)
            order = await checkout.place(
                db,
                shop,
                cart_id,
                mark=mark,
                payment_method="in_chat" if in_chat else "on_handover",
                known_id=visitors.known_in(request, shop),
                week=(await designs.published(db, shop, await designs.edition(db))).hours,
            )
    except Refusal as refusal:
        if refusal.code in REFUSALS:
            async with merchant_session(shop.id, actor="customer") as db:
                await carts.use_coupon(db, cart_id, None)
        return _back(shop, refusal)
    return answers.unlisted(answers.back(urls.order(shop, order.tracking_token), None))


async def _elsewhere(db: MerchantSession, visit: Visit, request: Request) -> Moved:
    """Back after ordering leads to the order; without anything to order, to the cart."""
    cart_id = visitors.cart_in(request, visit.shop)
    order = await queries.placed_from(db, cart_id) if cart_id else None
    shop = visit.shop
    return Moved(urls.order(shop, order.tracking_token) if order else urls.cart(shop), 303)


def _back(shop: Shop, refusal: Refusal) -> Response:
    said = answers.said(refusal)
    if refusal.code in AT_THE_CART:
        return answers.back(urls.cart(shop), said)
    if said == "changed" or refusal.code in REFUSALS:
        return answers.back(urls.review(shop), said)
    return answers.back(urls.checkout(shop), said, FIELD.get(said, ""))
