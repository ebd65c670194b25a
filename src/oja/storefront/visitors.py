"""
Visitors: which cart a browser holds and as whom it is known, in cookies that only this shop on this host can use, and
who may change it.
"""

from uuid import UUID

from fastapi import Request
from fastapi.responses import Response

from oja.kernel import crypto
from oja.kernel.errors import Forbidden
from oja.merchants.queries import Shop
from oja.storefront import cookies

KEPT_SECONDS = 30 * 24 * 3600
_PURPOSE = "guest cart"
_CART, _ME = "cart", "me"
_KNOWN = "known customer"


class FromElsewhere(Forbidden):
    """A form of another site posts into a visitor's cart."""

    code, message = "from_elsewhere", "This form belongs to another page. Please open the shop and try again."


def cart_in(request: Request, shop: Shop) -> UUID | None:
    """The cart this browser holds for `shop`; None for a missing, foreign or altered cookie."""
    return _held(request, shop, _CART, _PURPOSE)


def carries_anything(request: Request) -> bool:
    """True when this browser holds a cart, or is known to a shop: what it is shown is for nobody else."""
    return cookies.has(request, _CART) or cookies.has(request, _ME)


def give(response: Response, request: Request, shop: Shop, cart_id: UUID) -> None:
    """Let this browser hold `cart_id` for `shop`."""
    signature = crypto.sign(_message(request, shop, cart_id), purpose=_PURPOSE)
    cookies.keep(response, request, shop, _CART, f"{cart_id}.{signature}", seconds=KEPT_SECONDS)


def known_in(request: Request, shop: Shop) -> UUID | None:
    """The customer whose own link this browser followed; None for a missing, foreign or altered cookie."""
    return _held(request, shop, _ME, _KNOWN)


def recognise(response: Response, request: Request, shop: Shop, customer_id: UUID) -> None:
    """Let this browser be known as the customer whose own link it followed."""
    signature = crypto.sign(_message(request, shop, customer_id), purpose=_KNOWN)
    cookies.keep(response, request, shop, _ME, f"{customer_id}.{signature}", seconds=KEPT_SECONDS)


def carry(response: Response, request: Request, shop: Shop) -> None:
    """Let this browser keep what it held at an address that `shop` had before."""
    if cart_id := cart_in(request, shop):
        give(response, request, shop, cart_id)
    if customer_id := known_in(request, shop):
        recognise(response, request, shop, customer_id)


def forget(response: Response, request: Request) -> None:
    """Let this browser be nobody's here, with no cart."""
    for what in (_CART, _ME):
        cookies.drop(response, request, what)


def saves_data(request: Request) -> bool:
    """True when her browser asks for less (`Save-Data: on`, a Client Hint)."""
    return request.headers.get("save-data", "").strip().lower() == "on"


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


def _held(request: Request, shop: Shop, what: str, purpose: str) -> UUID | None:
    """The id in its own cookie, else in one of an address that the shop had before: the signature names the shop."""
    for value in (cookies.own(request, shop, what), *cookies.others(request, shop, what)):
        text, _, signature = value.partition(".")
        try:
            held_id = UUID(text)
        except ValueError:
            continue
        if crypto.is_signed(_message(request, shop, held_id), signature, purpose=purpose):
            return held_id
    return None


def _message(request: Request, shop: Shop, held_id: UUID) -> str:
    return f"{request.url.hostname}/{shop.id}/{held_id}"
