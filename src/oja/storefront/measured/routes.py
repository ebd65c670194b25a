"""What a shop's visits came to, for its team."""

from typing import Annotated, Any

from fastapi import Query

from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, success
from oja.merchants import queries as merchants
from oja.merchants.access import Member, MerchantDb, allowed
from oja.storefront.measured import report
from oja.storefront.measured.schemas import VisitsAnswer

router = Router(prefix="/api/merchants/{merchant_id}/visits", tags=["Visits"], responses=PROBLEMS)


@router.get("", response_model=VisitsAnswer, dependencies=[allowed("shop.read")])
async def get_visits(
    db: MerchantDb,
    place: Member,
    days: Annotated[int, Query(ge=1, le=90, description="How far back, today among them.")] = 7,
) -> dict[str, Any]:
    """Visits, what was looked for and at, carts and orders, the links that led to them, and how fast pages were."""
    return success(await report.of(db, await merchants.shop(place.merchant_id), days))
