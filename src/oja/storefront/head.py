"""Head: what browsers, link previews and search engines read of a page before its content."""

from dataclasses import dataclass
from html import escape
from typing import Any

import orjson

from oja.kernel.settings import get_settings
from oja.storefront import schemas, urls

Json = dict[str, Any]
_RTL = frozenset({"ar", "fa", "he", "ur"})
# Marks that turn the direction of writing: in a name they could make a title read as another one.
_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F])
_STOCK = {"available": "InStock", "last": "LimitedAvailability", "sold_out": "OutOfStock"}


@dataclass(frozen=True)
class Head:
    """What is said about a page."""

    title: str
    description: str
    path: str
    image: str | None = None
    kind: str = "website"
    is_indexed: bool = True
    data: tuple[Json, ...] = ()


def of(page: schemas.Page, title: str, description: str) -> Head:
    """The head of `page`, with the title and description that the renderer wrote."""
    body, shop = page.body, page.shop
    if isinstance(body, schemas.Product):
        return Head(
            title or f"{body.tile.name} · {shop.name}",
            description or body.tile.price.text,
            body.tile.url,
            image=body.tile.image_url or shop.logo_url,
            kind="product",
            data=(_product(body, shop), _breadcrumbs(body.breadcrumbs, body.tile.name, body.tile.url)),
        )
    if isinstance(body, schemas.Listing):
        number = str(body.pages.current) if body.pages.current > 1 else ""
        first = next((tile.image_url for tile in body.featured + body.tiles if tile.image_url), None)
        return Head(
            title or " · ".join(part for part in (body.category, shop.name) if part),
            description or shop.tagline,
            urls.with_query(body.action_url, q=body.filters.q, page=number),
            image=shop.logo_url or first,
            is_indexed=not body.filters.q and not body.filters.are_set,
            data=(_store(shop), _items(body)) if body.view == "home" else (_items(body),),
        )
    return Head(title or shop.name, description, page.here, image=shop.logo_url, is_indexed=False)


def tags(head: Head, page: schemas.Page, colour: str) -> str:
    """The tags, most important first: a link preview reads only the beginning. `colour` is for the browser's frame."""
    address = absolute(_in_language(head.path, page))
    title, description = head.title.translate(_TURNS), head.description.translate(_TURNS)
    shown = {
        "og:type": head.kind,
        "og:site_name": page.shop.name,
        "og:title": title,
        "og:description": description,
        "og:url": address,
        "og:image": absolute(head.image) if head.image else "",
        "og:image:alt": title if head.image else "",
        "og:locale": page.locale.replace("-", "_"),
        **_price(page.body),
    }
    lines = [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
        f"<title>{escape(title)}</title>",
        _named("description", description),
        f'<link rel="canonical" href="{escape(address)}">',
        *_alternates(head, page),
        *(f'<meta property="{name}" content="{escape(value)}">' for name, value in shown.items() if value),
        _named("twitter:card", "summary_large_image" if head.image else "summary"),
        "" if head.is_indexed else _named("robots", "noindex"),
        _named("theme-color", colour),
        '<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">',
        *(f'<script type="application/ld+json">{script_json(one)}</script>' for one in head.data),
    ]
    return "".join(lines)


def _in_language(path: str, page: schemas.Page) -> str:
    """The one address of a page in its language: the shop's own language has the plain one."""
    other = next((one.code for one in page.languages if one.is_current and not one.is_own), "")
    return urls.also(path, lang=other)


def _alternates(head: Head, page: schemas.Page) -> list[str]:
    """The same page in each language, for search engines; each of the pages names them all, itself too."""
    if not head.is_indexed:
        return []
    tagged = [(one.code, "" if one.is_own else one.code) for one in page.languages]
    return [
        f'<link rel="alternate" hreflang="{escape(code)}" href="{escape(absolute(urls.also(head.path, lang=lang)))}">'
        for code, lang in [*tagged, *([("x-default", "")] if tagged else [])]
    ]


def direction(locale: str) -> str:
    """`rtl` for languages written from the right."""
    return "rtl" if locale.split("-", maxsplit=1)[0] in _RTL else "ltr"


def script_json(value: Any) -> str:
    """JSON that cannot end the script element it stands in."""
    return orjson.dumps(value).decode().translate(_UNSAFE)


def absolute(path: str) -> str:
    """The public address of a path of ours; addresses elsewhere stay as they are."""
    return get_settings().public_url + path if path.startswith("/") else path


_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def _named(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{escape(content)}">' if content else ""


def _price(body: schemas.Body) -> dict[str, str]:
    if not isinstance(body, schemas.Product):
        return {}
    return {
        "product:price:amount": body.tile.price.amount,
        "product:price:currency": body.tile.price.currency,
        "product:availability": "oos" if body.tile.availability == "sold_out" else "instock",
    }


def _store(shop: schemas.Shop) -> Json:
    about = {"name": shop.name, "description": shop.tagline, "url": absolute(shop.home_url)}
    logo = {"logo": absolute(shop.logo_url)} if shop.logo_url else {}
    search = {
        "@type": "SearchAction",
        "target": absolute(shop.home_url) + "?q={words}",
        "query-input": "required name=words",
    }
    return {"@context": "https://schema.org", "@type": "OnlineStore", **about, **logo, "potentialAction": search}


def _product(body: schemas.Product, shop: schemas.Shop) -> Json:
    tile = body.tile
    offer = {
        "@type": "Offer",
        "price": tile.price.amount,
        "priceCurrency": tile.price.currency,
        "availability": f"https://schema.org/{_STOCK[tile.availability]}",
        "url": absolute(tile.url),
        "seller": {"@type": "OnlineStore", "name": shop.name},
    }
    image = {"image": [absolute(tile.image_url)]} if tile.image_url else {}
    about = {"name": tile.name, "description": body.description or tile.name, "url": absolute(tile.url)}
    return {"@context": "https://schema.org", "@type": "Product", **about, **image, "offers": offer}


def _items(body: schemas.Listing) -> Json:
    entries = [
        {"@type": "ListItem", "position": position, "name": tile.name, "url": absolute(tile.url)}
        for position, tile in enumerate(body.tiles, start=1)
    ]
    return {"@context": "https://schema.org", "@type": "ItemList", "itemListElement": entries}


def _breadcrumbs(trail: list[schemas.Link], name: str, url: str) -> Json:
    steps = [*trail, schemas.Link(name=name, url=url)]
    entries = [
        {"@type": "ListItem", "position": position, "name": step.name, "item": absolute(step.url)}
        for position, step in enumerate(steps, start=1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": entries}
