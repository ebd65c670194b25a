"""Telling: what stands in a page so that it can tell of itself. A page of one person alone tells nothing."""

from dataclasses import dataclass
from html import escape
from typing import Final
from urllib.parse import urlencode

from oja.storefront import listing_schemas, page_schemas, schemas


@dataclass(frozen=True, slots=True)
class Telling:
    """For its script, attributes of the body; where none runs, a picture."""

    attributes: str = ""
    picture: str = ""


NOTHING: Final = Telling()


def of(page: page_schemas.Page) -> Telling:
    """What this page says of itself when somebody looks at it."""
    about = _about(page)
    if not about:
        return NOTHING
    told = page.told_url
    pairs = "".join(f' data-{name}="{escape(value)}"' for name, value in {"told": told, **about}.items())
    address = escape(f"{told}.gif?{urlencode({name: value for name, value in about.items() if name != 'hits'})}")
    return Telling(pairs, f'<noscript><img src="{address}" alt="" hidden></noscript>')


def _about(page: page_schemas.Page) -> dict[str, str]:
    body = page.body
    if isinstance(body, schemas.Product):
        return {"page": "product", "of": body.tile.id}
    if isinstance(body, schemas.Info):
        return {"page": "info"}
    if isinstance(body, listing_schemas.Listing):
        is_first = body.view == "search" and body.pages.current == 1 and not body.filters.are_set
        return {"page": body.view} | ({"q": body.filters.q, "hits": str(body.total)} if is_first else {})
    return {}
