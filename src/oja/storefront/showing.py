"""Showing: a page of a shop for one visitor, drawn or kept from before, in her language and with her cart."""

from collections.abc import Awaitable, Callable
from typing import get_args

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from oja.catalog import queries as catalog
from oja.kernel import clock
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.errors import NotFound
from oja.merchants import addresses
from oja.merchants.queries import Shop
from oja.storefront import (
    answers,
    document,
    entering,
    estimating,
    frame,
    languages,
    page_schemas,
    reading,
    schemas,
    speaking,
    urls,
    visitors,
)
from oja.storefront.design import opening as opens
from oja.storefront.design import previewing
from oja.storefront.design import queries as designs
from oja.storefront.frame import Visit
from oja.storefront.info import queries as info
from oja.storefront.kept import shelf
from oja.storefront.measured import counting
from oja.storefront.reading import Wish

Content = Callable[[MerchantSession, Visit, Wish], Awaitable[page_schemas.Body]]
_READABLE: dict[str, schemas.Said] = {word: word for word in get_args(schemas.Said)}


class Moved(Exception):
    """What was asked for has another address now."""

    def __init__(self, url: str, status: int = 301, shop: Shop | None = None) -> None:
        super().__init__(url)
        self.url = url
        self.status = status
        self.shop = shop
        """The shop, when it is the shop that has moved."""


async def show(
    request: Request, slug: str, content: Content, *, is_own: bool = False, has_cart: bool = True
) -> Response:
    """The page at this address with that content; `is_own` when nobody else may ever get it."""
    try:
        return await _page(request, slug, content, is_own=is_own, has_cart=has_cart)
    except Moved as moved:
        response = RedirectResponse(moved.url, status_code=moved.status)
        if moved.shop is not None:
            # A shop may move back: browsers that kept this for ever would then go round in a circle.
            response.headers["Cache-Control"] = "private, max-age=300"
            visitors.carry(response, request, moved.shop)
        return response


async def _shop_at(request: Request, slug: str) -> Shop | None:
    """
    The shop that has this address.

    :raises Moved: it had it before, or somebody wrote it in capitals
    :raises NotFound: it is a program's address, and a program is told as programs are
    """
    if slug == "api":
        raise NotFound
    shop = await entering.find_shop(slug)
    if shop is None:
        if await entering.find_shop(right := addresses.normalise(slug)):
            raise Moved(urls.also(request.url.path.replace(slug, right, 1), **request.query_params))
        return None
    if shop.slug != slug:
        now = shop.root + request.url.path.removeprefix(f"/{slug}")
        raise Moved(urls.also(now, **request.query_params), shop=shop)
    return shop


async def _page(request: Request, slug: str, content: Content, *, is_own: bool, has_cart: bool) -> Response:
    shop = await _shop_at(request, slug)
    if shop is None:
        return HTMLResponse(document.no_shop(languages.wished(request)), 404)
    own, language = shop.language, languages.chosen(request, shop)
    is_preview = previewing.opens(request.query_params.get(previewing.PARAMETER, ""), shop.id)
    shop = languages.spoken(previewing.framed(shop) if is_preview else shop, language)
    path = shop.root + request.url.path.removeprefix(f"/{slug}") or "/"
    wish = reading.read(request.query_params, shop.currency)
    said, status = request.query_params.get("said", ""), 200
    saves_data = visitors.saves_data(request)
    async with merchant_session(shop.id) as db:
        cart = await entering.cart_of(db, request, shop) if has_cart else None
        is_shared = not (is_own or is_preview or (cart and cart.lines) or wish.q or said)
        edition = await designs.edition(db)
        look = await (designs.draft(db, shop) if is_preview else designs.published(db, shop, edition))
        opening = opens.at(look.hours, clock.now(), shop.timezone) if look.hours else None
        versions = (await catalog.version(db), edition, opening, estimating.age())
        key = (shop, own, path, wish, versions, saves_data, document.built()) if is_shared else None
        kept = shelf.find(key) if key else None
        if kept is None:
            here = urls.with_query(path, **wish.query(page=wish.page))
            shelves = await speaking.categories(db, shop)
            own_pages = await info.list_pages(db, is_shown=True)
            spoken = look.spoken(language)
            visit = Visit(
                shop, shelves, cart, here, _READABLE.get(said), own, spoken, opening, own_pages, look, saves_data,
                is_counted=counting.counts(request),
            )  # fmt: skip
            page = frame.page(visit, await content(db, visit, wish))
    if kept is None:
        kept = await document.write(page, look, in_frame=is_preview)
        if isinstance(page.body, schemas.Missing):
            status = 410 if page.body.was_here else 404
        elif key:
            shelf.keep(key, kept)
    is_new = languages.is_new(request, shop, language)
    # Who carries a cart may fill it a moment later: a cache on the way would go on showing it empty.
    is_anybodys = key is not None and not is_new and not visitors.carries_anything(request)
    response = answers.page(request, kept, status, is_shared=is_anybodys)
    if is_new and not is_preview:
        languages.keep(response, request, shop, language)
    if is_preview:
        previewing.mark(response)
    return response
