"""The worker's script, and the page that it shows where there is no line."""

from typing import Final

from fastapi import Request
from fastapi.responses import Response
from pydantic import BaseModel

from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.routing import Router
from oja.kernel.settings import get_settings
from oja.storefront import cart_page, entering, frame, languages, page_schemas, schemas, showing, urls
from oja.storefront.design import queries as designs
from oja.storefront.frame import Visit
from oja.storefront.offline import worker
from oja.storefront.reading import Wish

router = Router(include_in_schema=False)
JAVASCRIPT: Final = "text/javascript; charset=utf-8"


@router.api_route("/{slug}/sw.js", methods=["GET", "HEAD"])
async def service_worker(slug: str) -> Response:
    """The shop's service worker; one that takes itself away when it is switched off, or where no shop is any more."""
    text = worker.FAREWELL
    shop = await entering.find_shop(slug)
    if shop is not None and shop.slug == slug and get_settings().offline:
        async with merchant_session(shop.id) as db:
            edition = await designs.edition(db)
        text = worker.script(shop, edition)
    headers = {"Cache-Control": "no-cache", "Service-Worker-Allowed": urls.home(shop) if shop else f"/{slug}"}
    return Response(text, media_type=JAVASCRIPT, headers=headers)


@router.api_route("/{slug}/offline", methods=["GET", "HEAD"])
async def offline_page(slug: str, request: Request) -> Response:
    """The page for an address that cannot be reached now: nobody's, so that a browser may keep it for whoever comes."""

    async def content(_db: MerchantSession, _visit: Visit, _wish: Wish) -> page_schemas.Body:
        return schemas.Offline()

    return await showing.show(request, slug, content, has_cart=False)


class CopiedLine(BaseModel):
    name: str
    quantity: int
    total: str


class CopiedCart(BaseModel):
    """A cart in few words; `version` is empty when there is none."""

    version: str = ""
    total: str = ""
    lines: list[CopiedLine] = []


@router.get("/{slug}/cart/copy")
async def copy_of_cart(slug: str, request: Request, response: Response) -> CopiedCart:
    """
    The visitor's cart for her own browser to keep, so that she sees it where there is no line.

    :raises NoShop: there is none at this address
    """
    shop = await entering.find_shop(slug)
    if shop is None:
        raise entering.NoShop
    response.headers["Cache-Control"] = "private, no-store"
    shop = languages.spoken(shop, languages.chosen(request, shop))
    async with merchant_session(shop.id) as db:
        view = await entering.cart_of(db, request, shop)
        if view is None or not view.lines:
            return CopiedCart()
        cart = await cart_page.of(db, Visit(shop, [], view, urls.cart(shop)))
    return CopiedCart(
        version=frame.cart_version(view),
        total=cart.subtotal.text if cart.subtotal else "",
        lines=[
            CopiedLine(name=line.product.name, quantity=line.quantity, total=line.total.text) for line in cart.lines
        ],
    )
