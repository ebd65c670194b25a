"""
Arriving: each request is led to the shop, or to the platform, that its host means. Plain ASGI, before any route.

At a shop's own host the routes of `/{slug}/…` answer without the slug, and nothing of the platform does. From every
other address of hers a shopper is led to the one at which the shop lives, with what is in her cart.
"""

from typing import Final
from urllib.parse import quote, urlsplit

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from oja.kernel.settings import get_settings
from oja.kernel.web import render
from oja.merchants import addresses, hosts
from oja.merchants import queries as merchants
from oja.merchants.queries import Shop
from oja.storefront import carrying, document, entering, languages, stumbling, urls
from oja.storefront.design import previewing
from oja.storefront.offline import worker

EVERYWHERE: Final = ("/assets/", "/media/")
"""Files have the same address at every host."""
ORDERS: Final = "/api/orders"
"""The one call of the API that shoppers make themselves; it minds the host."""
WORKER: Final = "/sw.js"
_READING: Final = frozenset({"GET", "HEAD"})
# A shop may move back: browsers that kept this for ever would then go round in a circle.
_NOT_LONG: Final = {"Cache-Control": "private, max-age=300"}


class Arriving:
    """Around every route, once shops may have hosts of their own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        host = hosts.named(request.headers.get("host", ""))
        answer = await (_at_platform(request) if hosts.is_platforms(host) else _at_shop(request, host))
        if request.url.scheme == "https" and hosts.foreign(host):
            send = _without_neighbours(send)
        await (answer or self.app)(scope, receive, send)


async def _at_platform(request: Request) -> Response | None:
    """Where to go instead, when the path is that of a shop that lives elsewhere."""
    slug = request.scope["path"].split("/")[1]
    if slug in addresses.RESERVED or not urls.SLUG.fullmatch(slug):
        return None
    shop = await entering.find_shop(slug)
    if shop is None or shop.root or previewing.opens(request.query_params.get(previewing.PARAMETER, ""), shop.id):
        return None
    return await _led_home(request, shop, request.scope["path"].removeprefix(f"/{slug}"))


async def _at_shop(request: Request, host: str) -> Response | None:
    """Nothing, once the path says which shop it is; else where to go instead."""
    path = request.scope["path"]
    if hosts.is_platforms_other(host):
        return RedirectResponse(_with_query(get_settings().public_url + quote(path), request), 308, headers=_NOT_LONG)
    shop = await merchants.shop_on(host)
    if shop is None:
        return _nobody(request)
    if path.startswith(EVERYWHERE) or path == ORDERS:
        return None
    if host != urlsplit(shop.home).hostname:
        return await _led_home(request, shop, path)
    within = "" if path == "/" else path
    request.scope["path"] = f"/{shop.slug}{within}"
    request.scope["raw_path"] = f"/{shop.slug}{quote(within)}".encode()
    return None


async def _led_home(request: Request, shop: Shop, within: str) -> Response:
    """To the same page where the shop lives. What was filled into a form cannot come along, so she is told."""
    if within == WORKER:
        # No browser follows a redirect to a worker's script: it would keep the one it has.
        return Response(worker.FAREWELL, media_type="text/javascript", headers=_NOT_LONG)
    path = f"{shop.root}{'' if within == '/' and shop.root else quote(within)}" or "/"
    if request.method not in _READING:
        if _is_person(request):
            return await stumbling.moved(request, shop)
        return RedirectResponse(_with_query(shop.absolute(path), request), 308, headers=_NOT_LONG)
    if (
        request.method == "GET"
        and _is_person(request)
        and (link := await carrying.link(request, shop, _with_query(path, request)))
    ):
        return carrying.lead(request, link)
    return RedirectResponse(_with_query(shop.absolute(path), request), 301, headers=_NOT_LONG)


def _nobody(request: Request) -> Response:
    if not _is_person(request):
        return render(entering.NoShop())
    return HTMLResponse(document.no_shop(languages.wished(request), get_settings().public_url), 404)


def _without_neighbours(send: Send) -> Send:
    """What else a merchant has below her domain is not ours to promise anything for."""

    async def send_on(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).setdefault("Strict-Transport-Security", "max-age=31536000")
        await send(message)

    return send_on


def _is_person(request: Request) -> bool:
    return "text/html" in request.headers.get("accept", "")


def _with_query(address: str, request: Request) -> str:
    query = request.scope["query_string"].decode("latin-1")
    return f"{address}?{query}" if query else address
