"""Where a shop delivers and what that costs, for its team."""

from typing import Any
from uuid import UUID

from oja.delivery import queries, service
from oja.delivery.schemas import DeliveryAnswer, DeliveryIn, out
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, success
from oja.merchants import queries as merchants
from oja.merchants.access import MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}/delivery", tags=["Delivery"], responses=PROBLEMS)


@router.get("", response_model=DeliveryAnswer, dependencies=[allowed("shop.read")])
async def get_delivery(merchant_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """How the shop hands its goods over: pickup, delivery, and its zones."""
    shop = await merchants.shop(merchant_id)
    return success(out(await queries.ways(db), shop.currency))


@router.put("", response_model=DeliveryAnswer, dependencies=[allowed("shop.write")])
async def settle_delivery(merchant_id: UUID, wanted: DeliveryIn, db: MerchantDb) -> dict[str, Any]:
    """Say how the shop hands its goods over, as a whole: zones that are not named go."""
    shop = await merchants.shop(merchant_id)
    return success(out(await service.settle(db, shop.currency, wanted), shop.currency))
