"""
Routes of a shop's public pages. Mounted last: `/{slug}` would swallow every other address.

Each answers HTML that works without a script. What changes something answers 303 to a page that shows it.
"""

from collections.abc import Awaitable, Callable
from typing import get_args

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from oja.catalog import addressing
from oja.catalog import queries as catalog
from oja.catalog.collections import service as collections
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.errors import NotFound
from oja.kernel.routing import Router
from oja.merchants import addresses
from oja.storefront import (
    absent,
    answers,
    cart_routes,
    document,
    entering,
    frame,
    languages,
    pages,
    reading,
    schemas,
    speaking,
    suggest_routes,
    urls,
    wait_routes,
)
from oja.storefront.frame import Visit
from oja.storefront.kept import shelf
from oja.storefront.reading import Wish

router = Router(include_in_schema=False, default_response_class=HTMLResponse)
router.include_router(cart_routes.router)
router.include_router(wait_routes.router)
router.include_router(suggest_routes.router, default_response_class=JSONResponse)

Content = Callable[[MerchantSession, Visit, Wish], Awaitable[schemas.Body]]
_READABLE: dict[str, schemas.Said] = {word: word for word in get_args(schemas.Said)}


@router.api_route("/{slug}", methods=["GET", "HEAD"])
async def shop_front(slug: str, request: Request) -> Response:
    """The shop's front, and what its search finds."""
    return await _show(request, slug, pages.listing)


@router.api_route("/{slug}/", methods=["GET", "HEAD"])
async def shop_front_with_slash(slug: str) -> Response:
    """The same as people type it, led to its one address."""
    shop = await entering.find_shop(slug)
    if shop is None:
        raise NotFound
    return RedirectResponse(urls.home(shop.slug), status_code=308)


@router.api_route("/{slug}/c/{category_slug}", methods=["GET", "HEAD"])
async def category_page(slug: str, category_slug: str, request: Request) -> Response:
    """One category with its subcategories."""

    async def content(db: MerchantSession, visit: Visit, wish: Wish) -> schemas.Body:
        category = next((one for one in visit.categories if one.slug == category_slug), None)
        if category is None:
            await _lead_on(db, visit, category_slug)
            return schemas.Missing(what="category")
        return await pages.listing(db, visit, wish, category)

    return await _show(request, slug, content)


@router.api_route("/{slug}/collections/{collection_slug}", methods=["GET", "HEAD"])
async def collection_page(slug: str, collection_slug: str, request: Request) -> Response:
    """One collection, in the merchant's order."""

    async def content(db: MerchantSession, visit: Visit, wish: Wish) -> schemas.Body:
        found = None if "\x00" in collection_slug else await collections.find_by_slug(db, collection_slug)
        return schemas.Missing(what="category") if found is None else await pages.collection(db, visit, wish, found)

    return await _show(request, slug, content)


@router.api_route("/{slug}/p/{product_slug}", methods=["GET", "HEAD"])
async def product_page(slug: str, product_slug: str, request: Request) -> Response:
    """One product."""

    async def content(db: MerchantSession, visit: Visit, _wish: Wish) -> schemas.Body:
        # No address has a NUL in it, and PostgreSQL cannot be asked about one.
        product = None if "\x00" in product_slug else await catalog.find_product_by_slug(db, product_slug)
        if product is None:
            await _lead_on_to_product(db, visit, product_slug)
        if product is None or product.status != "active":
            gone = product if product and product.status == "archived" else None
            return await absent.product(db, visit.shop, product_slug, gone)
        return await pages.product(db, visit, product)

    return await _show(request, slug, content)


@router.api_route("/{slug}/cart", methods=["GET", "HEAD"])
async def cart_page(slug: str, request: Request) -> Response:
    """The visitor's cart."""

    async def content(db: MerchantSession, visit: Visit, _wish: Wish) -> schemas.Body:
        return await pages.cart(db, visit)

    return await _show(request, slug, content)


class _Moved(Exception):
    """What was asked for has another address now."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.url = url


async def _lead_on(db: MerchantSession, visit: Visit, slug: str) -> None:
    moved = None if "\x00" in slug else await addressing.find_moved(db, "category", slug)
    if category := next((one for one in visit.categories if one.id == moved), None):
        raise _Moved(urls.category(visit.shop.slug, category.slug))


async def _lead_on_to_product(db: MerchantSession, visit: Visit, slug: str) -> None:
    moved = None if "\x00" in slug else await addressing.find_moved(db, "product", slug)
    product = None if moved is None else (await catalog.products_by_id(db, [moved])).get(moved)
    if product is not None and product.status == "active":
        raise _Moved(urls.product(visit.shop.slug, product.slug))


async def _show(request: Request, slug: str, content: Content) -> Response:
    try:
        return await _page(request, slug, content)
    except _Moved as moved:
        return RedirectResponse(moved.url, status_code=301)


async def _page(request: Request, slug: str, content: Content) -> Response:
    if slug == "api":
        raise NotFound  # a program is told as programs are
    shop = await entering.find_shop(slug)
    if shop is None:
        if await entering.find_shop(right := addresses.normalise(slug)):
            raise _Moved(urls.also(request.url.path.replace(slug, right, 1), **request.query_params))
        return HTMLResponse(document.no_shop(languages.wished(request)), 404)
    own, language = shop.language, languages.chosen(request, shop)
    shop = languages.spoken(shop, language)
    path, wish = request.url.path, reading.read(request.query_params, shop.currency)
    said, status = request.query_params.get("said", ""), 200
    async with merchant_session(shop.id) as db:
        cart = await entering.cart_of(db, request, shop)
        is_shared = not (cart and cart.lines) and not wish.q and not said
        key = (shop, own, path, wish, await catalog.version(db), document.built()) if is_shared else None
        kept = shelf.find(key) if key else None
        if kept is None:
            here = urls.with_query(path, **wish.query(page=wish.page))
            visit = Visit(shop, await speaking.categories(db, shop), cart, here, _READABLE.get(said), own)
            page = frame.page(visit, await content(db, visit, wish))
    if kept is None:
        kept = await document.write(page, shop.accent)
        if isinstance(page.body, schemas.Missing):
            status = 410 if page.body.was_here else 404
        elif key:
            shelf.keep(key, kept)
    is_new = languages.is_new(request, shop, language)
    response = answers.page(request, kept, status, is_shared=key is not None and not is_new)
    if is_new:
        languages.keep(response, request, shop, language)
    return response
