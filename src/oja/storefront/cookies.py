"""
Cookies: what a browser keeps for one shop on one host, for nobody else to read or to set.

At a host of its own a shop's cookies are bound to it by their names (`__Host-`, RFC 6265bis 4.1.3.2); below the
platform, where they need a path, by that and by the shop's address in their names.
"""

from collections.abc import Iterator

from fastapi import Request
from fastapi.responses import Response

from oja.merchants.queries import Shop
from oja.storefront import urls

_BOUND = "__Host-"


def own(request: Request, shop: Shop, what: str) -> str:
    """What this browser keeps here as `what`; empty when it keeps nothing."""
    return request.cookies.get(_name(request, shop, what), "")


def has(request: Request, what: str) -> bool:
    """True when this browser keeps anything as `what`, for whichever shop below this host."""
    return any(_is_about(name, what) for name in request.cookies)


def others(request: Request, shop: Shop, what: str) -> Iterator[str]:
    """What it kept as `what` at other addresses below this host, of whichever shop."""
    mine = _name(request, shop, what)
    return (value for name, value in request.cookies.items() if name != mine and _is_about(name, what))


def keep(response: Response, request: Request, shop: Shop, what: str, value: str, *, seconds: int) -> None:
    """Let this browser keep `what`, out of reach of scripts and of other sites' forms."""
    response.set_cookie(
        _name(request, shop, what),
        value,
        max_age=seconds,
        path=urls.home(shop),
        secure=_is_secure(request),
        httponly=True,
        samesite="lax",
    )


def drop(response: Response, request: Request, what: str) -> None:
    """Let this browser forget `what`, under whichever name it was sent here."""
    for name in request.cookies:
        if _is_about(name, what):
            slug = name.removeprefix(_BOUND).removeprefix(f"oja_{what}").removeprefix("_")
            response.delete_cookie(name, path=f"/{slug}", secure=_is_secure(request), httponly=True, samesite="lax")


def _name(request: Request, shop: Shop, what: str) -> str:
    if shop.root:
        return f"oja_{what}_{shop.slug}"
    return f"{_BOUND if _is_secure(request) else ''}oja_{what}"


def _is_about(name: str, what: str) -> bool:
    plain = name.removeprefix(_BOUND)
    return plain == f"oja_{what}" or plain.startswith(f"oja_{what}_")


def _is_secure(request: Request) -> bool:
    return request.url.scheme == "https"
