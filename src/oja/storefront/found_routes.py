"""
Routes by which search engines find a shop: `/robots.txt`, `/sitemap.xml` with every shop's own, and those.

The limits are the protocol's (sitemaps.org): 50,000 addresses a file. Crawlers of link previews may read everything.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from xml.sax.saxutils import escape

from fastapi.responses import PlainTextResponse, Response

from oja.catalog import addressing
from oja.catalog import queries as catalog
from oja.catalog.collections import collected
from oja.catalog.collections import service as collections
from oja.kernel.db import merchant_session, platform_session
from oja.kernel.errors import NotFound
from oja.kernel.routing import Router
from oja.kernel.settings import get_settings
from oja.merchants import queries as merchants
from oja.storefront import entering, urls
from oja.storefront.info import queries as info

router = Router(include_in_schema=False)

MOST: Final = 50_000
KEPT: Final = {"Cache-Control": "public, max-age=3600"}
_SPACE: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
# What is of no use in a search engine: other people's carts, what only signed-in people see, and machines' doors.
_PRIVATE: Final = ("/api/", "/dashboard", "/phone", "/sandbox/", "/webhooks/", "/*/cart", "/*/suggest")


@router.api_route("/robots.txt", methods=["GET", "HEAD"])
async def robots() -> Response:
    """What crawlers may read, and where the list of everything is."""
    return _robots(_PRIVATE, f"{get_settings().public_url}/sitemap.xml")


@router.api_route("/{slug}/robots.txt", methods=["GET", "HEAD"])
async def robots_of_shop(slug: str) -> Response:
    """The same at a shop's own host; below the platform, only the platform's counts."""
    shop = await entering.find_shop(slug)
    if shop is None or shop.root:
        raise NotFound
    return _robots(("/cart", "/suggest"), shop.absolute(urls.sitemap(shop)))


@router.api_route("/sitemap.xml", methods=["GET", "HEAD"])
async def shops() -> Response:
    """The sitemap of every shop."""
    async with platform_session() as db:
        homes = await merchants.homes(db, limit=MOST)
    return _xml("sitemapindex", "sitemap", ((f"{home}/sitemap.xml", None) for home in homes))


@router.api_route("/{slug}/sitemap.xml", methods=["GET", "HEAD"])
async def shop_map(slug: str) -> Response:
    """A shop's front, its categories, collections, own pages and products, the newest 50,000 addresses of them."""
    shop = await merchants.shop_by_slug(slug) if urls.SLUG.fullmatch(slug) else None
    if shop is None:
        raise NotFound
    async with merchant_session(shop.id) as db:
        shelves = [one for one in await catalog.categories(db) if one.product_count]
        rows = await collections.list_collections(db)
        full = [one for one, count in zip(rows, await collected.counts(db, rows), strict=True) if count]
        own = await info.list_pages(db, is_shown=True)
        products = await addressing.on_sale(db, limit=MOST - 1 - len(shelves) - len(full) - len(own))
    pages: list[tuple[str, datetime | None]] = [(urls.home(shop), None)]
    pages += [(urls.category(shop, one.slug), None) for one in shelves]
    pages += [(urls.collection(shop, one.slug), None) for one in full]
    pages += [(urls.info(shop, one.slug), one.updated_at) for one in own]
    pages += [(urls.product(shop, address), changed) for address, changed in products]
    return _xml("urlset", "url", ((shop.absolute(path), changed) for path, changed in pages))


def _robots(private: Iterable[str], sitemap: str) -> Response:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in private), "", f"Sitemap: {sitemap}"]
    return PlainTextResponse("\n".join(lines) + "\n", headers=KEPT)


def _xml(root: str, kind: str, pages: Iterable[tuple[str, datetime | None]]) -> Response:
    entries = (
        f"<{kind}><loc>{escape(address)}</loc>"
        + (f"<lastmod>{changed:%Y-%m-%dT%H:%M:%SZ}</lastmod>" if changed else "")
        + f"</{kind}>"
        for address, changed in pages
    )
    body = f'<?xml version="1.0" encoding="UTF-8"?><{root} {_SPACE}>{"".join(entries)}</{root}>'
    return Response(body, media_type="application/xml", headers=KEPT)
