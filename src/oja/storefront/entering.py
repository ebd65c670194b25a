"""Entering: which shop an address means, whose cart a visitor carries, and what she filled into a form."""

from typing import Annotated
from uuid import UUID

from fastapi import Form, Request

from oja.carts import queries as carts
from oja.carts import service as filling
from oja.carts.views import CartView
from oja.kernel import ratelimit
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound
from oja.merchants import queries as merchants
from oja.merchants.queries import Shop
from oja.storefront import languages, urls, visitors

Field = Annotated[str, Form(max_length=2000)]

CHANGES = ratelimit.Limit("cart", burst=60, per_minute=120)


class NoShop(NotFound):
    """No shop has this address."""

    code, message = "no_shop", "There is no shop at this address. Check the spelling."


async def find_shop(slug: str) -> Shop | None:
    """The shop at an address, also at one that it had before: its `slug` is the one of now."""
    # Most of what is asked for without being a shop is a file (`/favicon.ico`) or a probe (`/.env`).
    if not urls.SLUG.fullmatch(slug):
        return None
    return await merchants.shop_at(slug)


async def shop_at(slug: str) -> Shop:
    """
    The same for routes that have no page without a shop.

    :raises NoShop: there is none at this address
    """
    shop = await find_shop(slug)
    if shop is None:
        raise NoShop
    return shop


async def shop_for_change(slug: str, request: Request, limit: ratelimit.Limit = CHANGES) -> Shop:
    """
    The shop in which a visitor's form changes something, in her language.

    :raises NoShop: there is none at this address
    :raises FromElsewhere: another site sent the form
    :raises TooMany: so many forms are not filled in by hand
    """
    shop = await shop_of_form(slug, request)
    await count(request, limit)
    return shop


async def shop_of_form(slug: str, request: Request) -> Shop:
    """
    The same for forms that `count` for themselves, and say on a page that it was too much.

    :raises NoShop: there is none at this address
    :raises FromElsewhere: another site sent the form
    """
    visitors.refuse_other_sites(request)
    shop = await shop_at(slug)
    return languages.spoken(shop, languages.chosen(request, shop))


async def count(request: Request, limit: ratelimit.Limit) -> None:
    """
    Count a form of one network address.

    :raises TooMany: so many forms are not filled in by hand
    """
    await ratelimit.take(limit, request.client.host if request.client else "unknown")


async def cart_of(db: MerchantSession, request: Request, shop: Shop) -> CartView | None:
    """The open cart that this browser holds, or what became of it; else that of the customer it is known as."""
    filling.come_through(db, "web")
    cart_id = visitors.cart_in(request, shop)
    cart = await carts.find_living(db, cart_id) if cart_id else None
    known_id = visitors.known_in(request, shop) if cart is None else None
    return await carts.find_open(db, known_id) if known_id else cart


async def cart_to_fill(db: MerchantSession, request: Request, shop: Shop) -> UUID:
    """The same to put something into: a new one when there is none."""
    cart = await cart_of(db, request, shop)
    if cart is not None:
        return cart.id
    known_id = visitors.known_in(request, shop)
    return await (filling.open_for(db, known_id) if known_id else filling.open_guest(db))


def identifier(text: str) -> UUID:
    """
    An id out of a form.

    :raises NotFound: it is none
    """
    try:
        return UUID(text)
    except ValueError:
        raise NotFound from None
