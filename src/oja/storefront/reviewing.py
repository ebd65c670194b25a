"""Reviewing: what those who bought a product think of it, as its page and its tile show it."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.numbers import format_decimal

from oja.kernel.db import MerchantSession
from oja.kernel.money import known_locale
from oja.merchants.queries import Shop
from oja.orders.reviews import queries as reviews
from oja.orders.reviews.views import Rating, ReviewView
from oja.storefront import schemas, urls, words

PAGE_SIZE: Final = 8


async def ratings(db: MerchantSession, shop: Shop, product_ids: Sequence[UUID]) -> dict[UUID, schemas.Rating]:
    """How products are rated, as far as the shop shows that and somebody has."""
    if shop.reviews == "off":
        return {}
    return {one: _rating(shop, rated) for one, rated in (await reviews.ratings(db, product_ids)).items()}


async def of_product(
    db: MerchantSession, shop: Shop, product_id: UUID, address: str, page: int
) -> schemas.ProductReviews | None:
    """A page of what is said of a product, whose own address is `address`; None when nothing is."""
    rated = (await reviews.ratings(db, [product_id])).get(product_id)
    if rated is None:
        return None
    page = min(page, -(-rated.count // PAGE_SIZE))
    said = await reviews.of_product(db, product_id, offset=(page - 1) * PAGE_SIZE, limit=PAGE_SIZE)

    def at(number: int) -> str:
        return urls.with_query(address, page=str(number) if number > 1 else "") + "#reviews"

    return schemas.ProductReviews(
        rating=_rating(shop, rated),
        stars=[
            schemas.Stars(
                stars=stars, count=rated.stars[stars - 1], share=round(100 * rated.stars[stars - 1] / rated.count)
            )
            for stars in range(5, 0, -1)
        ],
        items=[_review(shop, one) for one in said],
        newer_url=at(page - 1) if page > 1 else None,
        older_url=at(page + 1) if page * PAGE_SIZE < rated.count else None,
    )


def _rating(shop: Shop, rated: Rating) -> schemas.Rating:
    value = f"{rated.average:.1f}"
    text = format_decimal(float(value), "0.0", locale=known_locale(shop.money_locale))
    return schemas.Rating(value=value, text=text, count=rated.count)


def _review(shop: Shop, said: ReviewView) -> schemas.ProductReview:
    day = said.created_at.astimezone(ZoneInfo(shop.timezone)).date()
    return schemas.ProductReview(
        author=said.author or words.say(shop.language, "a_customer"),
        rating=said.rating,
        words=said.words,
        at=format_date(day, "medium", locale=known_locale(shop.money_locale)),
        date=day.isoformat(),
        answer=said.answer,
    )
