"""The visitor's cart: added to, changed, and carried into the chat. Each answers 303 to a page that shows it."""

from typing import Annotated

from fastapi import Form, Request
from fastapi.responses import RedirectResponse, Response

from oja.carts import service as cart_service
from oja.catalog import queries as catalog
from oja.catalog.variants import offering
from oja.kernel.db import merchant_session
from oja.kernel.errors import Refusal
from oja.kernel.routing import Router
from oja.kernel.settings import get_settings
from oja.storefront import answers, cart_page, entering, urls, visitors
from oja.storefront.entering import Field
from oja.storefront.measured import noting

router = Router()

Key = Annotated[str, Form(max_length=64, pattern=r"^[0-9A-Za-z-]*$")]


@router.post("/{slug}/cart/lines")
async def add_to_cart(
    slug: str,
    request: Request,
    product_id: Field,
    quantity: Field = "1",
    variant_id: Field = "",
    next: Field = "",  # noqa: A002 - form field
    by: Field = "",
    key: Key = "",
) -> Response:
    """
    Add a product and go back to where the shopper was; or to the product, when she has to choose a variant.

    `by` is the link by which she came, as the page remembers it. Sent again with the same `key`, it is done once.
    """
    shop = await entering.shop_for_change(slug, request)
    said, cart_id = None, None
    place = urls.within(shop, next)
    try:
        async with merchant_session(shop.id) as db:
            product = await catalog.get_product(db, entering.identifier(product_id))
            if product.has_choices and not variant_id:
                place = urls.product(shop, product.slug)
            chosen = await offering.chosen(db, product, entering.identifier(variant_id) if variant_id else None)
            cart_id = await entering.cart_to_fill(db, request, shop)
            if await cart_service.add_once(db, cart_id, chosen, _pieces(quantity), key):
                await noting.added(db, request, cart_id, product.id, by)
    except Refusal as refusal:
        said, cart_id = answers.said(refusal), None
    response = answers.back(place, said, f"add-{product_id}")
    if cart_id is not None:
        visitors.give(response, request, shop, cart_id)
    return response


@router.post("/{slug}/cart/lines/{variant_id}")
async def change_line(
    slug: str, variant_id: str, request: Request, quantity: Field = "", pieces: Field = ""
) -> Response:
    """Set how many of a line, by a button (`quantity`) or typed (`pieces`); 0 removes it."""
    shop = await entering.shop_for_change(slug, request)
    said = None
    try:
        async with merchant_session(shop.id) as db:
            cart = await entering.cart_of(db, request, shop)
            if cart is not None:
                await cart_service.set_quantity(
                    db, cart.id, entering.identifier(variant_id), _pieces(quantity or pieces)
                )
    except Refusal as refusal:
        said = answers.said(refusal)
    return answers.back(urls.cart(shop), said)


@router.post("/{slug}/cart/handoff")
async def hand_off(slug: str, request: Request, as_text: Field = "") -> Response:
    """Carry the cart into the chat: a single-use code, typed into a message to the shop, or shown to be copied."""
    shop = await entering.shop_for_change(slug, request)
    if not shop.whatsapp_number:
        return answers.back(urls.cart(shop), "no_whatsapp")
    try:
        async with merchant_session(shop.id) as db:
            cart = await entering.cart_of(db, request, shop)
            if cart is None or not cart.lines:
                return answers.back(urls.cart(shop), None)
            code = await cart_service.make_code(db, cart.id)
            await noting.went_on(db, request, cart.id, "handoff")
    except Refusal as refusal:
        return answers.back(urls.cart(shop), answers.said(refusal))
    if as_text:
        return answers.back(urls.order_text(shop, code), None)
    text = cart_page.order_text(shop, cart, code)
    return RedirectResponse(urls.chat(get_settings().wa_link_base, shop.whatsapp_number, text), status_code=303)


def _pieces(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 1
