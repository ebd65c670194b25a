"""Coupons, for the shop's team."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends

from oja.carts.coupons import queries, service
from oja.carts.coupons.schemas import CouponAnswer, CouponIn, CouponsAnswer, out
from oja.kernel import web
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, Problem, success
from oja.merchants import queries as merchants
from oja.merchants.access import MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}/coupons", tags=["Coupons"], responses=PROBLEMS)
TAKEN: dict[int | str, dict[str, Any]] = {409: {"model": Problem, "description": "`code_taken`: nothing changed."}}
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")


@router.get("", response_model=CouponsAnswer, dependencies=[READ])
async def list_coupons(merchant_id: UUID, db: MerchantDb, page: Annotated[Page, Depends(web.page)]) -> dict[str, Any]:
    """The shop's coupons, the newest first."""
    shop = await merchants.shop(merchant_id)
    found, total = await queries.listed(db, offset=page.offset, limit=page.limit)
    return web.listing("coupons", [out(one, shop.currency) for one in found], total=total, page=page)


@router.post("", response_model=CouponAnswer, status_code=201, responses=TAKEN, dependencies=[WRITE])
async def create_coupon(merchant_id: UUID, wanted: CouponIn, db: MerchantDb) -> dict[str, Any]:
    """A new code that takes something off an order."""
    shop = await merchants.shop(merchant_id)
    return success(out(await service.create(db, shop.currency, wanted), shop.currency))


@router.put("/{coupon_id}", response_model=CouponAnswer, responses=TAKEN, dependencies=[WRITE])
async def change_coupon(merchant_id: UUID, coupon_id: UUID, wanted: CouponIn, db: MerchantDb) -> dict[str, Any]:
    """Let a coupon say something else, as a whole. Orders that used it keep what they got."""
    shop = await merchants.shop(merchant_id)
    return success(out(await service.change(db, shop.currency, coupon_id, wanted), shop.currency))
