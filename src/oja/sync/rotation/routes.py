"""Which products WhatsApp shows: why, how many, what the merchant decides, and what would happen if."""

from dataclasses import asdict
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query

from oja.catalog import queries as catalog
from oja.kernel import web
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, listing, success
from oja.merchants.access import MerchantDb, allowed
from oja.sync.rotation import answers, fitting, previewing, queries, service
from oja.sync.rotation.gathering import Wishes
from oja.sync.rotation.schemas import (
    Decision,
    FitQuestion,
    FitsAnswer,
    PreviewAnswer,
    RotationAnswer,
    RotationChange,
    RoundList,
    StandingAnswer,
    StandingList,
    WishesIn,
)

router = Router(prefix="/api/merchants/{merchant_id}/rotation", tags=["WhatsApp rotation"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")
Wanted = Annotated[Page, Depends(web.page)]


@router.get("", response_model=RotationAnswer, dependencies=[READ])
async def get_rotation(db: MerchantDb) -> dict[str, Any]:
    """How many products WhatsApp shows, of how many, and what the rotation learns."""
    return success(await answers.overview(db))


@router.patch("", response_model=RotationAnswer, dependencies=[WRITE])
async def change_rotation(change: RotationChange, db: MerchantDb) -> dict[str, Any]:
    """Change the limit or the comparison. What no longer fits leaves at once, and free places are filled."""
    await service.change(db, slots=change.slots, holdout_percent=change.holdout_percent)
    return success(await answers.overview(db))


@router.get("/products", response_model=StandingList, dependencies=[READ])
async def list_rotation_products(
    db: MerchantDb,
    page: Wanted,
    state: Annotated[answers.State, Query(description="Which products.")] = "all",
    search: Annotated[str | None, Query(max_length=200, description="Words; looks at all products.")] = None,
) -> dict[str, Any]:
    """Products, whether WhatsApp shows them, and why."""
    rows, total = await answers.standing(db, state, search, offset=page.offset, limit=page.limit)
    return listing("products", rows, total=total, page=page)


@router.get("/products/{product_id}", response_model=StandingAnswer, dependencies=[READ])
async def get_rotation_product(product_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Whether WhatsApp shows a product, and why."""
    return success((await answers.rows(db, [await catalog.get_product(db, product_id)]))[0])


@router.put("/products/{product_id}", response_model=StandingAnswer, dependencies=[WRITE])
async def decide_rotation_product(product_id: UUID, decision: Decision, db: MerchantDb) -> dict[str, Any]:
    """Decide about a product: always (it gets a star), never, or as the rotation decides. It counts at once."""
    await service.decide(db, product_id, decision.wish)
    return success((await answers.rows(db, [await catalog.get_product(db, product_id)]))[0])


@router.post("/fit", response_model=FitsAnswer, dependencies=[READ])
async def check_stars(question: FitQuestion, db: MerchantDb) -> dict[str, Any]:
    """Whether products have a place in WhatsApp when they are starred. Nothing is changed."""
    return success(asdict(await fitting.of_stars(db, question.product_ids)))


@router.post("/preview", response_model=PreviewAnswer, dependencies=[READ])
async def preview_rotation(wishes: WishesIn, db: MerchantDb) -> dict[str, Any]:
    """What would come in and leave with another limit, other stars, or products kept out. Nothing is changed."""
    wanted = Wishes(wishes.slots, frozenset(wishes.always), frozenset(wishes.automatic), frozenset(wishes.never))
    return success(await answers.preview(db, await previewing.preview(db, wanted)))


@router.get("/rounds", response_model=RoundList, dependencies=[READ])
async def list_rotation_rounds(db: MerchantDb, page: Wanted) -> dict[str, Any]:
    """The rounds of the last months, the latest first."""
    rows, total = await queries.list_rounds(db, offset=page.offset, limit=page.limit)
    return listing("rounds", [answers.one_round(row) for row in rows], total=total, page=page)
