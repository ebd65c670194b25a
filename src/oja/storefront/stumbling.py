"""
Stumbling: what a shopper sees when something went wrong that no page foresaw. In the shop's look as far as it is known.

Neither the renderer nor the database is needed: they may be what went wrong.
"""

import asyncio
from html import escape
from typing import Final

from fastapi import Request
from fastapi.responses import HTMLResponse, Response

from oja.kernel.db import merchant_session
from oja.kernel.errors import NotFound
from oja.kernel.logs import log
from oja.kernel.pages import NotBuilt
from oja.merchants import hosts
from oja.merchants.queries import Shop
from oja.storefront import document, entering, head, languages, urls, words
from oja.storefront.design import queries as designs
from oja.storefront.design import themes
from oja.storefront.design.looks import ShopLook

PATIENCE_SECONDS: Final = 1.0
_OURS: Final = frozenset(
    {"api", "assets", "dashboard", "healthz", "media", "metrics", "phone", "readyz", "sandbox", "webhooks"}
)
MOVED: Final = 410
_KINDS: Final = {NotFound.status: "lost", MOVED: "moved", 429: "busy", 503: "busy"}


async def face(request: Request, status: int) -> Response | None:
    """A page about an answer with this status; None for programs, for other parts of Oja, and where no shop is."""
    slug = request.url.path.split("/")[1]
    # At a shop's host, before anybody knew whose it is.
    is_front = not slug and not hosts.is_platforms(hosts.named(request.headers.get("host", "")))
    is_shops = is_front or (slug not in _OURS and urls.SLUG.fullmatch(slug))
    if not is_shops or "text/html" not in request.headers.get("accept", ""):
        return None
    if is_front:
        return HTMLResponse(_page(None, ShopLook(), languages.wished(request), status), status)
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            shop = await entering.find_shop(slug)
    except Exception as trouble:  # noqa: BLE001 - whatever it is, the page goes out
        log.warning("shop not known to its error page", error=type(trouble).__name__)
        return HTMLResponse(_page(None, ShopLook(), languages.wished(request), status), status)
    if shop is None:
        return None
    language = languages.chosen(request, shop)
    html = _page(shop, await _look(shop), language, status)
    return HTMLResponse(html, status, headers={"Cache-Control": "no-store"})


async def moved(request: Request, shop: Shop) -> Response:
    """A page about a form that was filled in where the shop no longer lives: it leads there."""
    language = languages.chosen(request, shop)
    # Led on from this host, so that her cart comes along.
    here = "/" if request.url.hostname != hosts.platform() else f"/{request.url.path.split('/')[1]}"
    return HTMLResponse(_page(shop, await _look(shop), language, MOVED, home=here), MOVED)


async def _look(shop: Shop) -> ShopLook:
    try:
        async with asyncio.timeout(PATIENCE_SECONDS), merchant_session(shop.id) as db:
            return await designs.published(db, shop, await designs.edition(db))
    except Exception as trouble:  # noqa: BLE001 - whatever it is, the page goes out
        log.warning("look not known to the error page", error=type(trouble).__name__)
        return designs.look(None, shop)


def _page(shop: Shop | None, look: ShopLook, language: str, status: int, home: str = "") -> str:
    kind = _KINDS.get(status, "stumbled")
    title, why = (escape(words.say(language, key)) for key in (kind, f"{kind}_why"))
    name = escape(shop.name) if shop else "Oja"
    home = home or (urls.home(shop) if shop else "/")
    back = escape(words.say(language, "back_to", shop=shop.name if shop else "Oja"))
    logo = (
        f'<img src="{escape(look.logo_url)}" alt="" class="size-10 rounded-full object-cover">' if look.logo_url else ""
    )
    return (
        f'<!doctype html><html lang="{escape(language)}" dir="{head.direction(language)}"><head>'
        f'<meta charset="utf-8"><title>{title} · {name}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f'<meta name="theme-color" content="{themes.frame(look)}">'
        f"<style>{_css()}{themes.css(look)}</style></head>"
        '<body><header><div class="bg-brand text-brand-foreground">'
        f'<a href="{home}" class="mx-auto flex max-w-6xl items-center gap-3 px-4 py-3 text-xl font-semibold">'
        f'{logo}<span>{name}</span></a></div><div aria-hidden="true" class="awning"></div></header>'
        '<main style="max-width:26rem;margin:12vh auto 0;padding:1rem;text-align:center">'
        f'<h1 class="text-2xl font-semibold">{title}</h1><p class="text-muted" style="margin:.75rem 0 1.5rem">{why}</p>'
        f'<a class="button button--primary button--lg" href="{home}">{back}</a></main></body></html>'
    )


def _css() -> str:
    try:
        return document.built().css
    except NotBuilt:
        return ""
