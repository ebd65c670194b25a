"""Entering: which shop an address means, whose cart a visitor carries, and what she filled into a form."""

from typing import Annotated
from uuid import UUID

from fastapi import Form, Request

from oja.carts import queries as carts
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
    """The shop at an address."""
    # Most of what is asked for without being a shop is a file (`/favicon.ico`) or a probe (`/.env`).
    return await merchants.shop_by_slug(slug) if urls.SLUG.fullmatch(slug) else None


async def shop_for_change(slug: str, request: Request, limit: ratelimit.Limit = CHANGES) -> Shop:
    """
    The shop in which a visitor's form changes something, in her language.

    :raises NoShop: there is none at this address
    :raises FromElsewhere: another site sent the form
    :raises TooMany: so many forms are not filled in by hand
    """
    visitors.refuse_other_sites(request)
    await ratelimit.take(limit, request.client.host if request.client else "unknown")
    shop = await find_shop(slug)
    if shop is None:
        raise NoShop
    return languages.spoken(shop, languages.chosen(request, shop))


async def cart_of(db: MerchantSession, request: Request, shop: Shop) -> CartView | None:
    """The open cart that this browser holds."""
    cart_id = visitors.cart_in(request, shop)
    if cart_id is None:
        return None
    cart = await carts.find(db, cart_id)
    return cart if cart is not None and cart.state == "open" else None


def identifier(text: str) -> UUID:
    """
    An id out of a form.

    :raises NotFound: it is none
    """
    try:
        return UUID(text)
    except ValueError:
        raise NotFound from None
