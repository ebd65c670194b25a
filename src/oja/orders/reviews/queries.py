"""Questions about reviews. Nothing here writes."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Uuid, any_, bindparam, func, select

from oja.kernel.db import MerchantSession
from oja.orders.models import Order, OrderLine
from oja.orders.reviews import words
from oja.orders.reviews.errors import ReviewNotFound
from oja.orders.reviews.models import ProductRating, Review
from oja.orders.reviews.views import Rating, ReviewView, Standing

_WHOLE = (
    select(Review, Order.order_number, Order.contact_name, OrderLine.name)
    .join(Order, Review.order_id == Order.id)
    .join(OrderLine, Review.order_line_id == OrderLine.id)
    .execution_options(populate_existing=True)
)
_RATINGS = select(ProductRating.product_id, ProductRating.rating, ProductRating.total).where(
    ProductRating.merchant_id == bindparam("merchant_id", type_=Uuid()),
    ProductRating.product_id == any_(bindparam("product_ids", type_=ARRAY(Uuid()))),
    ProductRating.total > 0,
)


async def get(db: MerchantSession, review_id: UUID) -> ReviewView:
    """
    One review.

    :raises ReviewNotFound: this shop has none with that id
    """
    found = await _read(db, Review.id == review_id)
    if not found:
        raise ReviewNotFound
    return found[0]


async def list_reviews(
    db: MerchantSession,
    *,
    standing: Standing | None = None,
    rating: int | None = None,
    product_id: UUID | None = None,
    offset: int = 0,
    limit: int = 20,
) -> tuple[list[ReviewView], int]:
    """A page of the shop's reviews, the newest first, and how many there are."""
    where: list[ColumnElement[bool]] = []
    if standing is not None:
        where.append(Review.standing == standing)
    if rating is not None:
        where.append(Review.rating == rating)
    if product_id is not None:
        where.append(Review.product_id == product_id)
    total = await db.scalar(select(func.count()).select_from(Review).where(*where)) or 0
    return await _read(db, *where, offset=offset, limit=limit), total


async def count_new(db: MerchantSession) -> int:
    """How many the team has not seen."""
    return await db.scalar(select(func.count()).select_from(Review).where(Review.is_new)) or 0


async def of_product(db: MerchantSession, product_id: UUID, *, offset: int = 0, limit: int = 10) -> list[ReviewView]:
    """What everybody may read about a product, the newest first."""
    return await _read(db, Review.product_id == product_id, Review.standing == "shown", offset=offset, limit=limit)


async def of_order(db: MerchantSession, order_id: UUID) -> dict[UUID, ReviewView]:
    """What was said of an order, by its lines."""
    return {one.order_line_id: one for one in await _read(db, Review.order_id == order_id, limit=None)}


async def ratings(db: MerchantSession, product_ids: Sequence[UUID]) -> dict[UUID, Rating]:
    """How products are rated, by one statement; without those that nobody has rated."""
    if not product_ids:
        return {}
    found: dict[UUID, list[int]] = {}
    rows = await db.rows(_RATINGS, {"merchant_id": db.merchant_id, "product_ids": list(product_ids)})
    for product_id, rating, total in rows:
        found.setdefault(product_id, [0] * 5)[rating - 1] = total
    return {
        product_id: Rating((one, two, three, four, five)) for product_id, (one, two, three, four, five) in found.items()
    }


async def _read(
    db: MerchantSession, *where: ColumnElement[bool], offset: int = 0, limit: int | None = 1
) -> list[ReviewView]:
    rows = await db.execute(_WHOLE.where(*where).order_by(Review.id.desc()).offset(offset).limit(limit))
    return [
        ReviewView(
            id=row.id,
            order_id=row.order_id,
            order_number=number,
            order_line_id=row.order_line_id,
            product_id=row.product_id,
            product_name=name,
            author=words.first_name(contact),
            rating=row.rating,
            words=row.words,
            standing=cast("Standing", row.standing),
            reason=row.reason,
            answer=row.answer,
            answered_at=row.answered_at,
            is_new=row.is_new,
            created_at=row.created_at,
            updated_at=row.updated_at,
        )
        for row, number, contact, name in rows
    ]
