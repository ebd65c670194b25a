"""
Carrying: a cart comes along when a shopper is led from one host of a shop to another, where no cookie follows her.

A guest's comes as a copy of its lines: who sends such a link to somebody else gives away a shopping list, and never
sees what she does with it. A customer who is known here gets a link of her own, as out of the chat, which asks first.
"""

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from oja.carts import service as carts
from oja.kernel.db import merchant_session
from oja.kernel.errors import Refusal
from oja.merchants.queries import Shop
from oja.storefront import answers, entering, urls, visitors


async def link(request: Request, shop: Shop, to: str) -> str | None:
    """A link by way of the cart to `to`; None when this browser holds none here with anything in it."""
    if visitors.cart_in(request, shop) is None and visitors.known_in(request, shop) is None:
        return None
    async with merchant_session(shop.id, actor="customer") as db:
        cart = await entering.cart_of(db, request, shop)
        if cart is None or not cart.lines:
            return None
        if cart.customer_id is not None:
            return shop.absolute(urls.link(shop, await carts.make_link(db, cart.customer_id)))
        return shop.absolute(urls.also(urls.carry(shop, await carts.make_copy_link(db, cart.id)), to=to))


def lead(request: Request, link: str) -> Response:
    """Lead her on by such a link, for her alone. Here she holds nothing any more."""
    response = RedirectResponse(link, 302, headers={"Cache-Control": "private, no-store"})
    visitors.forget(response, request)
    return answers.unlisted(response)


async def arrive(response: Response, request: Request, shop: Shop, token: str) -> None:
    """Let this browser hold what the link carries, unless it holds something already or the link no longer works."""
    try:
        async with merchant_session(shop.id, actor="customer") as db:
            here = await entering.cart_of(db, request, shop)
            if here and here.lines:
                return
            cart_id = await carts.follow_copy_link(db, token)
    except Refusal:
        return
    visitors.give(response, request, shop, cart_id)
