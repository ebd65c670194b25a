"""Head: what browsers, link previews and search engines read of a page before its content."""

from dataclasses import dataclass
from html import escape
from typing import Any

import orjson

from oja.storefront import listing_schemas, page_schemas, schemas, urls

Json = dict[str, Any]
_RTL = frozenset({"ar", "fa", "he", "ur"})
# Marks that turn the direction of writing: in a name they could make a title read as another one.
_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F])
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
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


def of(page: page_schemas.Page, title: str, description: str) -> Head:
    """The head of `page`, with the title and description that the renderer wrote."""
    body, shop = page.body, page.shop
    if isinstance(body, schemas.Product):
        return Head(
            title or f"{body.tile.name} · {shop.name}",
            description or body.tile.price.text,
            body.tile.url,
            image=body.card_url,
            kind="product",
            data=(_product(body, shop), _breadcrumbs(shop, body.breadcrumbs, body.tile.name, body.tile.url)),
        )
    if isinstance(body, listing_schemas.Listing):
        number = str(body.pages.current) if body.pages.current > 1 else ""
        return Head(
            title or " · ".join(part for part in (body.category, shop.name) if part),
            description or shop.tagline,
            urls.with_query(body.action_url, q=body.filters.q, page=number),
            image=page.card_url,
            is_indexed=not body.filters.q and not body.filters.are_set,
            data=(_store(shop), _items(body, shop))
            if body.view == "home"
            else (*_place(body, shop), _items(body, shop)),
        )
    if isinstance(body, schemas.Info):
        path = page.here.partition("?")[0]
        return Head(
            title or f"{body.title} · {shop.name}",
            body.summary,
            path,
            image=page.card_url,
            data=(_breadcrumbs(shop, [schemas.Link(name=shop.name, url=shop.home_url)], body.title, path),),
        )
    return Head(
        title or shop.name, description or shop.tagline or shop.name, page.here, image=page.card_url, is_indexed=False
    )


def tags(head: Head, page: page_schemas.Page, colour: str) -> str:
    """The tags, most important first: a link preview reads only the beginning. `colour` is for the browser's frame."""
    address = absolute(page.shop, _in_language(head.path, page))
    title, description = head.title.translate(_TURNS), head.description.translate(_TURNS)
    is_card = head.image is not None and head.image.startswith("/")
    shown = {
        "og:type": head.kind,
        "og:site_name": page.shop.name,
        "og:title": title,
        "og:description": description,
        "og:url": address,
        "og:image": absolute(page.shop, head.image) if head.image else "",
        "og:image:type": "image/jpeg" if is_card else "",
        "og:image:width": "1200" if is_card else "",
        "og:image:height": "630" if is_card else "",
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
        f'<link rel="icon" href="{escape(page.icon_url)}" type="image/png">',
        f'<link rel="apple-touch-icon" href="{escape(page.icon_url)}">',
        f'<link rel="manifest" href="{escape(page.manifest_url)}">',
        *(f'<script type="application/ld+json">{script_json(one)}</script>' for one in head.data),
    ]
    return "".join(lines)


def _in_language(path: str, page: page_schemas.Page) -> str:
    """The one address of a page in its language: the shop's own language has the plain one."""
    other = next((one.code for one in page.languages if one.is_current and not one.is_own), "")
    return urls.also(path, lang=other)


def _alternates(head: Head, page: page_schemas.Page) -> list[str]:
    """The same page in each language, for search engines; each of the pages names them all, itself too."""
    if not head.is_indexed:
        return []
    tagged = [(one.code, "" if one.is_own else one.code) for one in page.languages]
    there = [
        (code, absolute(page.shop, urls.also(head.path, lang=lang)))
        for code, lang in [*tagged, *([("x-default", "")] if tagged else [])]
    ]
    return [f'<link rel="alternate" hreflang="{escape(code)}" href="{escape(url)}">' for code, url in there]


def direction(locale: str) -> str:
    """`rtl` for languages written from the right."""
    return "rtl" if locale.split("-", maxsplit=1)[0] in _RTL else "ltr"


def script_json(value: Any) -> str:
    """JSON that cannot end the script element it stands in."""
    return orjson.dumps(value).decode().translate(_UNSAFE)


def absolute(shop: schemas.Shop, path: str) -> str:
    """The public address of a path on the shop's host; addresses elsewhere stay as they are."""
    return shop.origin + path if path.startswith("/") else path


_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def _named(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{escape(content)}">' if content else ""


def _price(body: page_schemas.Body) -> dict[str, str]:
    if not isinstance(body, schemas.Product):
        return {}
    return {
        "product:price:amount": body.tile.price.amount,
        "product:price:currency": body.tile.price.currency,
        "product:availability": "oos" if body.tile.availability == "sold_out" else "instock",
    }


def _store(shop: schemas.Shop) -> Json:
    about = {"name": shop.name, "description": shop.tagline, "url": absolute(shop, shop.home_url)}
    logo = {"logo": absolute(shop, shop.logo_url)} if shop.logo_url else {}
    elsewhere = {"sameAs": [one.url for one in shop.socials]} if shop.socials else {}
    hours = {"openingHoursSpecification": _hours(shop.hours)} if shop.hours else {}
    search = {
        "@type": "SearchAction",
        "target": absolute(shop, shop.home_url) + "?q={words}",
        "query-input": "required name=words",
    }
    return {
        "@context": "https://schema.org",
        "@type": "OnlineStore",
        **about,
        **logo,
        **elsewhere,
        **hours,
        "potentialAction": search,
    }


def _hours(hours: schemas.Hours) -> list[Json]:
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": f"https://schema.org/{day}",
            "opens": span[:5],
            "closes": span[6:].replace("24:00", "23:59"),
        }
        for day, told in zip(_DAYS, hours.days, strict=True)
        for span in told.spans
    ]


def _product(body: schemas.Product, shop: schemas.Shop) -> Json:
    tile = body.tile
    offer = {
        "@type": "Offer",
        "price": tile.price.amount,
        "priceCurrency": tile.price.currency,
        "availability": f"https://schema.org/{_STOCK[tile.availability]}",
        "url": absolute(shop, tile.url),
        "seller": {"@type": "OnlineStore", "name": shop.name},
    }
    image = {"image": [absolute(shop, tile.image_url)]} if tile.image_url else {}
    about = {"name": tile.name, "description": body.description or tile.name, "url": absolute(shop, tile.url)}
    return {
        "@context": "https://schema.org",
        "@type": "Product",
        **about,
        **image,
        "offers": offer,
        **_rated(body.reviews),
    }


def _rated(reviews: schemas.ProductReviews | None) -> Json:
    """What is thought of a product; nothing while nobody has said anything."""
    if reviews is None:
        return {}
    total = {"@type": "AggregateRating", "ratingValue": reviews.rating.value, "reviewCount": reviews.rating.count}
    said = [
        {
            "@type": "Review",
            "reviewRating": {"@type": "Rating", "ratingValue": one.rating, "bestRating": 5},
            "author": {"@type": "Person", "name": one.author},
            "datePublished": one.date,
            "reviewBody": one.words,
        }
        for one in reviews.items
    ]
    return {"aggregateRating": {**total, "bestRating": 5}, "review": said}


def _items(body: listing_schemas.Listing, shop: schemas.Shop) -> Json:
    entries = [
        {"@type": "ListItem", "position": position, "name": tile.name, "url": absolute(shop, tile.url)}
        for position, tile in enumerate(body.tiles, start=1)
    ]
    return {"@context": "https://schema.org", "@type": "ItemList", "itemListElement": entries}


def _place(body: listing_schemas.Listing, shop: schemas.Shop) -> tuple[Json, ...]:
    """Where a category stands, from the front on."""
    return (_breadcrumbs(shop, body.breadcrumbs, body.category, body.action_url),) if body.category else ()


def _breadcrumbs(shop: schemas.Shop, trail: list[schemas.Link], name: str, url: str) -> Json:
    steps = [*trail, schemas.Link(name=name, url=url)]
    entries = [
        {"@type": "ListItem", "position": position, "name": step.name, "item": absolute(shop, step.url)}
        for position, step in enumerate(steps, start=1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": entries}
