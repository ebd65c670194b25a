"""Reviewing: who has the page of an order says what she thinks of what reached her. A plain form that answers 303."""

from typing import Final

from fastapi import Request
from fastapi.responses import Response

from oja.kernel import ratelimit
from oja.kernel.db import merchant_session
from oja.kernel.errors import Refusal, TooMany
from oja.kernel.routing import Router
from oja.orders import queries as orders
from oja.orders.reviews import service as reviews
from oja.storefront import answers, entering, order_page, urls
from oja.storefront.entering import Field

router = Router()

WRITTEN: Final = ratelimit.Limit("review", burst=30, per_minute=6)
RATINGS: Final = frozenset("12345")


@router.post("/{slug}/orders/{token}/reviews")
async def review(
    slug: str, token: str, request: Request, line: Field = "", rating: Field = "", words: Field = ""
) -> Response:
    """Keep what she says of one line of her order. Sent twice, it is said once; sent again, it is said instead."""
    shop = await entering.shop_of_form(slug, request)
    place = urls.order(shop, token)
    try:
        await entering.count(request, WRITTEN)
        async with merchant_session(shop.id, actor="customer") as db:
            order = await orders.find_by_token(db, token) if order_page.TOKEN.fullmatch(token) else None
            if order is None:
                return answers.unlisted(answers.back(place, None))
            said = await reviews.write(
                db, shop, order.id, entering.identifier(line),
                rating=int(rating) if rating in RATINGS else 0, words=words,
            )  # fmt: skip
    except TooMany:
        return answers.unlisted(answers.back(place, "too_fast"))
    except Refusal as refusal:
        return answers.unlisted(answers.back(place, answers.said(refusal)))
    word = "reviewed" if said.standing == "shown" else "review_waits"
    return answers.unlisted(answers.back(place, word, f"review-{said.order_line_id}"))
