"""Visitors: which cart a browser holds, in a cookie that only this shop on this host can use, and who may change it."""

from uuid import UUID

from fastapi import Request
from fastapi.responses import Response

from oja.kernel import crypto
from oja.kernel.errors import Forbidden
from oja.merchants.queries import Shop
from oja.storefront import urls

KEPT_SECONDS = 30 * 24 * 3600
_PURPOSE = "guest cart"


class FromElsewhere(Forbidden):
    """A form of another site posts into a visitor's cart."""

    code, message = "from_elsewhere", "This form belongs to another page. Please open the shop and try again."


def cart_in(request: Request, shop: Shop) -> UUID | None:
    """The cart this browser holds for `shop`; None for a missing, foreign or altered cookie."""
    text, _, signature = request.cookies.get(_cookie(shop), "").partition(".")
    try:
        cart_id = UUID(text)
    except ValueError:
        return None
    return cart_id if crypto.is_signed(_message(request, shop, cart_id), signature, purpose=_PURPOSE) else None


def give(response: Response, request: Request, shop: Shop, cart_id: UUID) -> None:
    """Let this browser hold `cart_id` for `shop`."""
    signature = crypto.sign(_message(request, shop, cart_id), purpose=_PURPOSE)
    response.set_cookie(
        _cookie(shop),
        f"{cart_id}.{signature}",
        max_age=KEPT_SECONDS,
        path=urls.home(shop.slug),
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )


def refuse_other_sites(request: Request) -> None:
    """
    Let only our own pages change a cart.

    :raises FromElsewhere: the browser says that another site, or a neighbouring host, sent this
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        is_ours = site in {"same-origin", "none"}
    else:
        origin = request.headers.get("origin")
        is_ours = origin is None or origin.partition("://")[2] == request.headers.get("host")
    if not is_ours:
        raise FromElsewhere


def _cookie(shop: Shop) -> str:
    return f"oja_cart_{shop.slug}"


def _message(request: Request, shop: Shop, cart_id: UUID) -> str:
    return f"{request.url.hostname}/{shop.id}/{cart_id}"
