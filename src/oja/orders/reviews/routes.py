"""Reviews, for the shop's team. Customers write theirs on the page of their order."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query

from oja.kernel import web
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, success
from oja.merchants.access import Member, MerchantDb, allowed
from oja.orders.changing import Actor
from oja.orders.reviews import queries, service
from oja.orders.reviews.schemas import ReviewAnswer, ReviewChange, ReviewOut, ReviewsAnswer, Stars
from oja.orders.reviews.views import ReviewView, Standing

router = Router(prefix="/api/merchants/{merchant_id}/reviews", tags=["Reviews"], responses=PROBLEMS)
READ, WRITE = allowed("orders.read"), allowed("orders.write")


@router.get("", response_model=ReviewsAnswer, dependencies=[READ])
async def list_reviews(
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    standing: Annotated[Standing | None, Query()] = None,
    rating: Annotated[Stars | None, Query()] = None,
    product_id: Annotated[UUID | None, Query()] = None,
) -> dict[str, Any]:
    """What customers say, the newest first."""
    found, total = await queries.list_reviews(
        db, standing=standing, rating=rating, product_id=product_id, offset=page.offset, limit=page.limit
    )
    answer = web.listing("reviews", [_out(one) for one in found], total=total, page=page)
    answer["data"]["new"] = await queries.count_new(db)
    return answer


@router.post("/seen", dependencies=[WRITE])
async def see_reviews(db: MerchantDb) -> dict[str, Any]:
    """The team has seen what is new. Doing it again changes nothing."""
    await service.see_all(db)
    return success(message="Nothing is new any more.")


@router.get("/{review_id}", response_model=ReviewAnswer, dependencies=[READ])
async def get_review(review_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One review."""
    return success(_out(await queries.get(db, review_id)))


@router.patch("/{review_id}", response_model=ReviewAnswer, dependencies=[WRITE])
async def change_review(review_id: UUID, change: ReviewChange, place: Member, db: MerchantDb) -> dict[str, Any]:
    """Answer a review for everybody, hide it for a reason, or show it."""
    return success(_out(await service.change(db, review_id, change, actor=Actor("team", place.user_id))))


def _out(review: ReviewView) -> ReviewOut:
    return ReviewOut.model_validate(review)
