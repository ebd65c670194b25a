"""
Routes of a shop's public pages. Mounted last: `/{slug}` would swallow every other address.

Each answers HTML that works without a script. What changes something answers 303 to a page that shows it.
"""

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from oja.catalog import addressing
from oja.catalog import queries as catalog
from oja.catalog.collections import service as collections
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound
from oja.kernel.routing import Router
from oja.storefront import (
    absent,
    answers,
    cart_page,
    cart_routes,
    checkout_routes,
    entering,
    link_routes,
    live_routes,
    order_page,
    page_schemas,
    pages,
    product_page,
    review_routes,
    schemas,
    showing,
    suggest_routes,
    urls,
    wait_routes,
)
from oja.storefront.frame import Visit
from oja.storefront.info import markdown
from oja.storefront.info import queries as info
from oja.storefront.measured import told_routes
from oja.storefront.offline import routes as offline_routes
from oja.storefront.reading import Wish
from oja.storefront.showing import Moved

router = Router(include_in_schema=False, default_response_class=HTMLResponse)
router.include_router(cart_routes.router)
router.include_router(checkout_routes.router)
router.include_router(link_routes.router)
router.include_router(live_routes.router)
router.include_router(wait_routes.router)
router.include_router(offline_routes.router, default_response_class=JSONResponse)
router.include_router(review_routes.router)
router.include_router(told_routes.router)
router.include_router(suggest_routes.router, default_response_class=JSONResponse)


@router.api_route("/{slug}", methods=["GET", "HEAD"])
async def shop_front(slug: str, request: Request) -> Response:
    """The shop's front, and what its search finds."""
    return await showing.show(request, slug, pages.listing)


@router.api_route("/{slug}/", methods=["GET", "HEAD"])
async def shop_front_with_slash(slug: str) -> Response:
    """The same as people type it, led to its one address."""
    shop = await entering.find_shop(slug)
    if shop is None:
        raise NotFound
    return RedirectResponse(urls.home(shop), status_code=308)


@router.api_route("/{slug}/c/{category_slug}", methods=["GET", "HEAD"])
async def category_page(slug: str, category_slug: str, request: Request) -> Response:
    """One category with its subcategories."""

    async def content(db: MerchantSession, visit: Visit, wish: Wish) -> page_schemas.Body:
        category = next((one for one in visit.categories if one.slug == category_slug), None)
        if category is None:
            await _lead_on(db, visit, category_slug)
            return schemas.Missing(what="category")
        return await pages.listing(db, visit, wish, category)

    return await showing.show(request, slug, content)


@router.api_route("/{slug}/collections/{collection_slug}", methods=["GET", "HEAD"])
async def collection_page(slug: str, collection_slug: str, request: Request) -> Response:
    """One collection, in the merchant's order."""

    async def content(db: MerchantSession, visit: Visit, wish: Wish) -> page_schemas.Body:
        found = None if "\x00" in collection_slug else await collections.find_by_slug(db, collection_slug)
        return schemas.Missing(what="category") if found is None else await pages.collection(db, visit, wish, found)

    return await showing.show(request, slug, content)


@router.api_route("/{slug}/p/{product_slug}", methods=["GET", "HEAD"])
async def show_product(slug: str, product_slug: str, request: Request) -> Response:
    """One product; `variant` chooses one of several beforehand."""

    async def content(db: MerchantSession, visit: Visit, wish: Wish) -> page_schemas.Body:
        # No address has a NUL in it, and PostgreSQL cannot be asked about one.
        product = None if "\x00" in product_slug else await catalog.find_product_by_slug(db, product_slug)
        if product is None:
            await _lead_on_to_product(db, visit, product_slug)
        if product is None or product.status != "active":
            gone = product if product and product.status == "archived" else None
            return await absent.product(db, visit.shop, product_slug, gone)
        return await product_page.of(db, visit, product, wish)

    return await showing.show(request, slug, content)


@router.api_route("/{slug}/seen", methods=["GET", "HEAD"])
async def show_seen(slug: str, request: Request, p: str = "") -> Response:
    """Products she looked at before, as her own browser remembers them: `p` is their ids with commas between."""

    async def content(db: MerchantSession, visit: Visit, _wish: Wish) -> page_schemas.Body:
        return await product_page.seen(db, visit, p)

    return answers.unlisted(await showing.show(request, slug, content, is_own=True))


@router.api_route("/{slug}/pages/{page_slug}", methods=["GET", "HEAD"])
async def info_page(slug: str, page_slug: str, request: Request) -> Response:
    """A page in the merchant's own words."""

    async def content(_db: MerchantSession, visit: Visit, _wish: Wish) -> page_schemas.Body:
        found = next((page for page in visit.pages if page.slug == page_slug), None)
        if found is None:
            return schemas.Missing(what="page")
        title, body = info.words(found, visit.shop.language)
        return schemas.Info(title=title, html=markdown.html(body), summary=markdown.summary(body))

    return await showing.show(request, slug, content)


@router.api_route("/{slug}/cart", methods=["GET", "HEAD"])
async def show_cart(slug: str, request: Request) -> Response:
    """The visitor's cart."""

    async def content(db: MerchantSession, visit: Visit, _wish: Wish) -> page_schemas.Body:
        return await cart_page.of(db, visit)

    return await showing.show(request, slug, content)


@router.api_route("/{slug}/orders/{token}", methods=["GET", "HEAD"])
async def show_order(slug: str, token: str, request: Request) -> Response:
    """One order, for whoever has its link: kept by no cache, found by no search engine, named to no other site."""

    async def content(db: MerchantSession, visit: Visit, _wish: Wish) -> page_schemas.Body:
        return await order_page.find(db, visit.shop, token) or schemas.Missing(what="order")

    return answers.unlisted(await showing.show(request, slug, content, is_own=True))


async def _lead_on(db: MerchantSession, visit: Visit, slug: str) -> None:
    moved = None if "\x00" in slug else await addressing.find_moved(db, "category", slug)
    if category := next((one for one in visit.categories if one.id == moved), None):
        raise Moved(urls.category(visit.shop, category.slug))


async def _lead_on_to_product(db: MerchantSession, visit: Visit, slug: str) -> None:
    moved = None if "\x00" in slug else await addressing.find_moved(db, "product", slug)
    product = None if moved is None else (await catalog.products_by_id(db, [moved])).get(moved)
    if product is not None and product.status == "active":
        raise Moved(urls.product(visit.shop, product.slug))
