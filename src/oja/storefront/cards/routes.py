"""Cards as crawlers fetch them: for ever under the address that names what is on them. Nobody is counted here."""

import textwrap
from typing import Final

import orjson
from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from oja.catalog import queries as catalog
from oja.kernel import serving, storage
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.errors import NotFound
from oja.kernel.routing import Router
from oja.merchants.queries import Shop
from oja.storefront import entering, head, urls
from oja.storefront.cards import icons, service
from oja.storefront.cards.service import Card
from oja.storefront.design import queries as designs
from oja.storefront.design import themes
from oja.storefront.design.looks import ShopLook

router = Router(include_in_schema=False)
_FOR_EVER: Final = {"Cache-Control": "public, max-age=31536000, immutable"}
SHORT: Final = 12
"""Letters that fit under an icon."""
_NOT_LONG: Final = {"Cache-Control": "public, max-age=60"}


@router.api_route("/{slug}/card-{version}.jpg", methods=["GET", "HEAD"])
async def show_shop_card(slug: str, version: str, request: Request) -> Response:
    """The card of a shop; an address of before leads to the one of now."""
    shop = await _shop(slug)
    async with merchant_session(shop.id) as db:
        card = service.of_shop(shop, await _look(db, shop))
    return await _answer(request, shop, card, version, urls.card(shop, card.version))


@router.api_route("/{slug}/p/{product_slug}/card-{version}.jpg", methods=["GET", "HEAD"])
async def show_product_card(slug: str, product_slug: str, version: str, request: Request) -> Response:
    """The card of a product; an address of before leads to the one of now."""
    shop = await _shop(slug)
    async with merchant_session(shop.id) as db:
        product = None if "\x00" in product_slug else await catalog.find_product_by_slug(db, product_slug)
        if product is None or product.status != "active":
            raise NotFound
        card = service.of_product(shop, await _look(db, shop), product)
    return await _answer(request, shop, card, version, urls.product_card(shop, product.slug, card.version))


@router.api_route("/{slug}/icon-{size}-{version}.png", methods=["GET", "HEAD"])
async def show_icon(slug: str, size: int, version: str, request: Request) -> Response:
    """The shop's icon in one of its sizes; an address of before leads to the one of now."""
    shop = await _shop(slug)
    async with merchant_session(shop.id) as db:
        icon = icons.of(shop, await _look(db, shop))
    if size not in icons.SIZES:
        raise NotFound
    if version != icon.version:
        return RedirectResponse(urls.icon(shop, size, icon.version), status_code=302, headers=_NOT_LONG)
    key = await icons.find(shop, icon, size)
    length = await storage.public().size(key) if key else None
    if key is None or length is None:
        raise NotFound
    store, kind = storage.public(), "image/png"
    return await serving.answer(request, store, key, size=length, mime_type=kind, etag=key, headers=_FOR_EVER)


@router.api_route("/{slug}/manifest.webmanifest", methods=["GET", "HEAD"])
async def show_manifest(slug: str) -> Response:
    """What a phone needs to keep the shop on its home screen (W3C Web Application Manifest)."""
    shop = await _shop(slug)
    async with merchant_session(shop.id) as db:
        look = await _look(db, shop)
    icon = icons.of(shop, look)
    home = urls.home(shop)
    manifest = {
        "id": home,
        "name": shop.name,
        "short_name": textwrap.shorten(shop.name, SHORT, placeholder="") or shop.name[:SHORT],
        "description": look.tagline,
        "lang": shop.language,
        "dir": head.direction(shop.language),
        "start_url": home,
        "scope": home,
        "display": "minimal-ui",
        "theme_color": themes.frame(look),
        "background_color": themes.ground(look),
        "icons": [
            {"src": urls.icon(shop, size, icon.version), "sizes": f"{size}x{size}", "type": "image/png",
             "purpose": "any maskable"}
            for size in icons.SIZES[1:]
        ],
    }  # fmt: skip
    return Response(orjson.dumps(manifest), media_type="application/manifest+json", headers=_NOT_LONG)


async def _shop(slug: str) -> Shop:
    shop = await entering.find_shop(slug)
    if shop is None:
        raise NotFound
    return shop


async def _look(db: MerchantSession, shop: Shop) -> ShopLook:
    return await designs.published(db, shop, await designs.edition(db))


async def _answer(request: Request, shop: Shop, card: Card, version: str, address: str) -> Response:
    if version != card.version:
        return RedirectResponse(address, status_code=302, headers=_NOT_LONG)
    key = await service.find(shop, card)
    size = await storage.public().size(key) if key else None
    if key is None or size is None:
        instead = card.photo or card.logo
        if not instead:
            raise NotFound
        return RedirectResponse(instead, status_code=302, headers=_NOT_LONG)
    store, kind = storage.public(), "image/jpeg"
    return await serving.answer(request, store, key, size=size, mime_type=kind, etag=version, headers=_FOR_EVER)
