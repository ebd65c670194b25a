"""
Routes of a shop's public pages. Mounted last: `/{slug}` would swallow every other address.

Each answers HTML that works without a script. A change of the cart answers 303 to a page that shows it.
"""

from collections.abc import Awaitable, Callable
from typing import Annotated, get_args
from uuid import UUID

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from oja.carts import queries as carts
from oja.carts import service as cart_service
from oja.carts.views import CartView
from oja.catalog import addressing
from oja.catalog import queries as catalog
from oja.catalog.variants import offering
from oja.kernel import ratelimit
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.errors import NotFound, Refusal
from oja.kernel.settings import get_settings
from oja.merchants import queries as merchants
from oja.merchants.queries import Shop
from oja.storefront import answers, document, frame, pages, reading, schemas, urls, visitors
from oja.storefront.frame import Visit
from oja.storefront.kept import shelf
from oja.storefront.reading import Wish

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

Content = Callable[[MerchantSession, Visit, Wish], Awaitable[schemas.Body]]
Field = Annotated[str, Form(max_length=2000)]

CHANGES = ratelimit.Limit("cart", burst=60, per_minute=120)
_READABLE: dict[str, schemas.Said] = {word: word for word in get_args(schemas.Said)}


class NoShop(NotFound):
    """No shop has this address."""

    code, message = "no_shop", "There is no shop at this address. Check the spelling."


@router.api_route("/{slug}", methods=["GET", "HEAD"])
async def shop_front(slug: str, request: Request) -> Response:
    """The shop's front, and what its search finds."""
    return await _show(request, slug, pages.listing)


@router.api_route("/{slug}/", methods=["GET", "HEAD"])
async def shop_front_with_slash(slug: str) -> Response:
    """The same as people type it, led to its one address."""
    shop = await _find_shop(slug)
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


@router.api_route("/{slug}/p/{product_slug}", methods=["GET", "HEAD"])
async def product_page(slug: str, product_slug: str, request: Request) -> Response:
    """One product."""

    async def content(db: MerchantSession, visit: Visit, _wish: Wish) -> schemas.Body:
        # No address has a NUL in it, and PostgreSQL cannot be asked about one.
        product = None if "\x00" in product_slug else await catalog.find_product_by_slug(db, product_slug)
        if product is None:
            await _lead_on_to_product(db, visit, product_slug)
        if product is None or product.status != "active":
            return schemas.Missing(what="product")
        return await pages.product(db, visit, product)

    return await _show(request, slug, content)


@router.api_route("/{slug}/cart", methods=["GET", "HEAD"])
async def cart_page(slug: str, request: Request) -> Response:
    """The visitor's cart."""

    async def content(db: MerchantSession, visit: Visit, _wish: Wish) -> schemas.Body:
        return await pages.cart(db, visit)

    return await _show(request, slug, content)


@router.post("/{slug}/cart/lines")
async def add_to_cart(
    slug: str,
    request: Request,
    product_id: Field,
    quantity: Field = "1",
    variant_id: Field = "",
    next: Field = "",  # noqa: A002 - form field
) -> Response:
    """Add a product and go back to where the shopper was; or to the product, when she has to choose a variant."""
    shop = await _shop_for_change(slug, request)
    said, cart_id = None, None
    place = urls.within(slug, next)
    try:
        async with merchant_session(shop.id) as db:
            product = await catalog.get_product(db, _uuid(product_id))
            if product.has_choices and not variant_id:
                place = urls.product(slug, product.slug)
            chosen = await offering.chosen(db, product, _uuid(variant_id) if variant_id else None)
            cart = await _cart(db, request, shop)
            cart_id = cart.id if cart else await cart_service.open_guest(db)
            await cart_service.add(db, cart_id, chosen, _pieces(quantity))
    except Refusal as refusal:
        said, cart_id = answers.said(refusal), None
    response = answers.back(place, said, f"add-{product_id}")
    if cart_id is not None:
        visitors.give(response, request, shop, cart_id)
    return response


@router.post("/{slug}/cart/lines/{variant_id}")
async def change_line(slug: str, variant_id: str, request: Request, quantity: Field) -> Response:
    """Set how many of a line; 0 removes it."""
    shop = await _shop_for_change(slug, request)
    said = None
    try:
        async with merchant_session(shop.id) as db:
            cart = await _cart(db, request, shop)
            if cart is not None:
                await cart_service.set_quantity(db, cart.id, _uuid(variant_id), _pieces(quantity))
    except Refusal as refusal:
        said = answers.said(refusal)
    return answers.back(urls.cart(slug), said)


@router.post("/{slug}/cart/handoff")
async def hand_off(slug: str, request: Request) -> Response:
    """Carry the cart into the chat: a single-use code, typed into a message to the shop."""
    shop = await _shop_for_change(slug, request)
    if not shop.whatsapp_number:
        return answers.back(urls.cart(slug), "no_whatsapp")
    try:
        async with merchant_session(shop.id) as db:
            cart = await _cart(db, request, shop)
            if cart is None or not cart.lines:
                return answers.back(urls.cart(slug), None)
            code = await cart_service.make_code(db, cart.id)
    except Refusal as refusal:
        return answers.back(urls.cart(slug), answers.said(refusal))
    text = pages.order_text(shop, cart, code)
    return RedirectResponse(urls.chat(get_settings().wa_link_base, shop.whatsapp_number, text), status_code=303)


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
    shop = await _find_shop(slug)
    if shop is None:
        return HTMLResponse(document.no_shop(), 404)
    path, wish = request.url.path, reading.read(request.query_params, shop.currency)
    said, status = request.query_params.get("said", ""), 200
    async with merchant_session(shop.id) as db:
        cart = await _cart(db, request, shop)
        is_shared = not (cart and cart.lines) and not wish.q and not said
        key = (shop, path, wish, await catalog.version(db), document.built()) if is_shared else None
        kept = shelf.find(key) if key else None
        if kept is None:
            here = urls.with_query(path, **wish.query(page=wish.page))
            visit = Visit(shop, await catalog.categories(db), cart, here, _READABLE.get(said))
            page = frame.page(visit, await content(db, visit, wish))
    if kept is None:
        kept = await document.write(page, shop.accent)
        if isinstance(page.body, schemas.Missing):
            status = 404
        elif key:
            shelf.keep(key, kept)
    return answers.page(request, kept, status, is_shared=key is not None)


async def _shop_for_change(slug: str, request: Request) -> Shop:
    visitors.refuse_other_sites(request)
    await ratelimit.take(CHANGES, request.client.host if request.client else "unknown")
    shop = await _find_shop(slug)
    if shop is None:
        raise NoShop
    return shop


async def _find_shop(slug: str) -> Shop | None:
    # Most of what is asked for without being a shop is a file (`/favicon.ico`) or a probe (`/.env`).
    return await merchants.shop_by_slug(slug) if urls.SLUG.fullmatch(slug) else None


async def _cart(db: MerchantSession, request: Request, shop: Shop) -> CartView | None:
    cart_id = visitors.cart_in(request, shop)
    if cart_id is None:
        return None
    cart = await carts.find(db, cart_id)
    return cart if cart is not None and cart.state == "open" else None


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NotFound from None


def _pieces(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 1
