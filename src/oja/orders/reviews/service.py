"""Reviews: a customer says what she thinks; the team answers, hides and shows. The order's history has each step."""

from uuid import UUID

from sqlalchemy import select, update

from oja.kernel import clock, ids, live
from oja.kernel.db import MerchantSession
from oja.merchants.queries import Shop
from oja.orders.changing import Actor
from oja.orders.models import Order, OrderEvent, OrderLine
from oja.orders.reviews import queries
from oja.orders.reviews import words as wording
from oja.orders.reviews.errors import (
    NoReviews,
    NothingBought,
    NotThereYet,
    RatingMissing,
    ReasonMissing,
    ReviewNotFound,
    ReviewSettled,
)
from oja.orders.reviews.models import Review
from oja.orders.reviews.schemas import ReviewChange
from oja.orders.reviews.views import CHANGEABLE, ReviewView, Standing

REACHED = "delivered"


async def write(
    db: MerchantSession, shop: Shop, order_id: UUID, line_id: UUID, *, rating: int, words: str
) -> ReviewView:
    """
    Say what she thinks of one line of her order, or something else than before. The same again changes nothing.

    Others read it at once where the shop wants that; what has a link or a phone number in it, the team reads first.
    What the team has hidden stays hidden.

    :raises NoReviews: the shop takes none
    :raises NothingBought: the order has no such line
    :raises NotThereYet: the order has not reached her
    :raises RatingMissing: that is not one to five stars
    :raises ReviewSettled: what she said is too old to be changed
    """
    if shop.reviews == "off":
        raise NoReviews
    # Two forms sent at once take turns at the order.
    status = await db.scalar(select(Order.status).where(Order.id == order_id).with_for_update())
    line = await db.scalar(select(OrderLine).where(OrderLine.id == line_id, OrderLine.order_id == order_id))
    if line is None:
        raise NothingBought
    if status != REACHED:
        raise NotThereYet
    if not 1 <= rating <= 5:
        raise RatingMissing
    said = wording.plain(words)
    standing: Standing = "shown" if shop.reviews == "at_once" and not wording.should_wait(said) else "waiting"
    row = await db.scalar(
        select(Review)
        .where(Review.order_line_id == line_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        row = Review(
            id=ids.new(), order_id=order_id, order_line_id=line_id, product_id=line.product_id, rating=rating,
            words=said, standing=standing, created_at=clock.now(), updated_at=clock.now(),
        )  # fmt: skip
        _note(db, row, "reviewed", None, str(rating), Actor("customer"))
        db.add(row)
    elif (row.rating, row.words) != (rating, said):
        if clock.now() >= row.created_at + CHANGEABLE:
            raise ReviewSettled
        _note(db, row, "reviewed", str(row.rating), str(rating), Actor("customer"), row.words)
        row.rating, row.words, row.is_new, row.updated_at = rating, said, True, clock.now()
        row.standing = row.standing if row.standing == "hidden" else standing
    else:
        return await queries.get(db, row.id)
    await db.flush()
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "review_written", "review_id": row.id})
    return await queries.get(db, row.id)


async def change(db: MerchantSession, review_id: UUID, wanted: ReviewChange, *, actor: Actor) -> ReviewView:
    """
    Answer a review where everybody reads it, show it, or hide it for a reason that only the team sees. An empty answer
    is taken away. Doing it again changes nothing.

    :raises ReviewNotFound: this shop has none with that id
    :raises ReasonMissing: it is to be hidden without a reason
    """
    row = await db.scalar(
        select(Review).where(Review.id == review_id).with_for_update().execution_options(populate_existing=True)
    )
    if row is None:
        raise ReviewNotFound
    if "answer" in wanted.model_fields_set:
        _answer(db, row, wording.plain(wanted.answer) or None, actor)
    if "is_shown" in wanted.model_fields_set:
        _settle(db, row, wanted.is_shown, wording.plain(wanted.reason), actor)
    row.is_new = False
    await db.flush()
    _tell(db)
    return await queries.get(db, review_id)


async def see_all(db: MerchantSession) -> None:
    """The team has seen what is new."""
    await db.execute(
        update(Review).where(Review.is_new).values(is_new=False).execution_options(synchronize_session=False)
    )
    _tell(db)


def _answer(db: MerchantSession, row: Review, said: str | None, actor: Actor) -> None:
    if said != row.answer:
        _note(db, row, "review_answered", row.answer, said, actor)
        row.answer, row.answered_at = said, clock.now() if said else None


def _settle(db: MerchantSession, row: Review, is_shown: bool, why: str, actor: Actor) -> None:
    if not is_shown and not why:
        raise ReasonMissing(errors=[{"field": "reason"}])
    standing: Standing = "shown" if is_shown else "hidden"
    if standing != row.standing:
        _note(db, row, "review", row.standing, standing, actor, why)
    row.standing, row.reason = standing, None if is_shown else why


def _tell(db: MerchantSession) -> None:
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "review_changed"})


def _note(
    db: MerchantSession, row: Review, kind: str, before: str | None, after: str | None, actor: Actor, note: str = ""
) -> None:
    db.add(
        OrderEvent(
            id=ids.new(),
            order_id=row.order_id,
            kind=kind,
            from_value=before,
            to_value=after,
            actor_kind=actor.kind,
            actor_id=actor.id,
            note=note or None,
            at=clock.now(),
        )
    )
