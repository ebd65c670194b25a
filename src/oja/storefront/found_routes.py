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
from oja.merchants import queries as merchants
from oja.storefront import head, urls

router = Router(include_in_schema=False)

MOST: Final = 50_000
KEPT: Final = {"Cache-Control": "public, max-age=3600"}
_SPACE: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
# What is of no use in a search engine: other people's carts, what only signed-in people see, and machines' doors.
_PRIVATE: Final = ("/api/", "/dashboard", "/phone", "/sandbox/", "/webhooks/", "/*/cart", "/*/suggest")


@router.api_route("/robots.txt", methods=["GET", "HEAD"])
async def robots() -> Response:
    """What crawlers may read, and where the list of everything is."""
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in _PRIVATE),
        "",
        f"Sitemap: {head.absolute('/sitemap.xml')}",
    ]
    return PlainTextResponse("\n".join(lines) + "\n", headers=KEPT)


@router.api_route("/sitemap.xml", methods=["GET", "HEAD"])
async def shops() -> Response:
    """The sitemap of every shop."""
    async with platform_session() as db:
        slugs = await merchants.slugs(db, limit=MOST)
    return _xml("sitemapindex", "sitemap", ((urls.sitemap(slug), None) for slug in slugs))


@router.api_route("/{slug}/sitemap.xml", methods=["GET", "HEAD"])
async def shop(slug: str) -> Response:
    """A shop's front, its categories, collections and products, the newest 50,000 addresses of them."""
    found = await merchants.shop_by_slug(slug) if urls.SLUG.fullmatch(slug) else None
    if found is None:
        raise NotFound
    async with merchant_session(found.id) as db:
        shelves = [one for one in await catalog.categories(db) if one.product_count]
        rows = await collections.list_collections(db)
        full = [one for one, count in zip(rows, await collected.counts(db, rows), strict=True) if count]
        products = await addressing.on_sale(db, limit=MOST - 1 - len(shelves) - len(full))
    pages: list[tuple[str, datetime | None]] = [(urls.home(slug), None)]
    pages += [(urls.category(slug, one.slug), None) for one in shelves]
    pages += [(urls.collection(slug, one.slug), None) for one in full]
    pages += [(urls.product(slug, address), changed) for address, changed in products]
    return _xml("urlset", "url", pages)


def _xml(root: str, kind: str, pages: Iterable[tuple[str, datetime | None]]) -> Response:
    entries = (
        f"<{kind}><loc>{escape(head.absolute(path))}</loc>"
        + (f"<lastmod>{changed:%Y-%m-%dT%H:%M:%SZ}</lastmod>" if changed else "")
        + f"</{kind}>"
        for path, changed in pages
    )
    body = f'<?xml version="1.0" encoding="UTF-8"?><{root} {_SPACE}>{"".join(entries)}</{root}>'
    return Response(body, media_type="application/xml", headers=KEPT)
