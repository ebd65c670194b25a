"""Suggesting: the best few products for the letters typed so far, for the list under the search field."""

from fastapi import Request
from pydantic import BaseModel

from oja.catalog import queries as catalog
from oja.kernel import ratelimit
from oja.kernel.db import merchant_session
from oja.kernel.routing import Router
from oja.storefront import entering, frame, languages, reading, schemas, speaking, visitors

router = Router()

MOST = 5
TYPED = ratelimit.Limit("suggest", burst=60, per_minute=300)


class Suggestion(BaseModel):
    name: str
    url: str
    price: str
    image_url: str | None


class Suggestions(BaseModel):
    """What was asked for, as it was understood, with the hits and how many there are in all."""

    q: str
    total: int
    hits: list[Suggestion]


@router.get("/{slug}/suggest")
async def suggest(slug: str, request: Request, q: str = "") -> Suggestions:
    """
    What a shopper may mean who is still typing. Nothing of it is counted as a search.

    :raises NoShop: there is none at this address
    :raises TooMany: nobody types that fast
    """
    shop = await entering.find_shop(slug)
    if shop is None:
        raise entering.NoShop
    await ratelimit.take(TYPED, request.client.host if request.client else "unknown")
    shop = languages.spoken(shop, languages.chosen(request, shop))
    wish = reading.read({"q": q}, shop.currency)
    if not wish.q:
        return Suggestions(q="", total=0, hits=[])
    async with merchant_session(shop.id) as db:
        found = await catalog.find_products(db, search=wish.q, sort="relevance", limit=MOST, is_typing=True)
        shown = [frame.tile(shop, one) for one in await speaking.products(db, shop, found.items)]
    is_plain = visitors.saves_data(request)
    hits = [
        Suggestion(name=one.name, url=one.url, price=one.price.text, image_url=None if is_plain else _photo(one))
        for one in shown
    ]
    return Suggestions(q=wish.q, total=found.total, hits=hits)


def _photo(tile: schemas.Tile) -> str | None:
    """The smallest of a picture's sizes: it is shown at the height of a line."""
    picture = tile.picture
    if picture is None:
        return tile.image_url
    return picture.template.replace("{width}", str(picture.widths[0])).replace("{format}", "webp")
