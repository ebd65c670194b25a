"""The pages of a shop in its merchant's own words: listed, written, tried, changed, removed."""

from typing import Any
from uuid import UUID

from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, conflicts, success
from oja.merchants import queries as merchants
from oja.merchants.access import MerchantDb, allowed
from oja.merchants.queries import Shop
from oja.storefront import urls
from oja.storefront.info import markdown, queries, service
from oja.storefront.info.errors import PageAddressTaken, TooManyPages
from oja.storefront.info.models import ShopPage
from oja.storefront.info.schemas import (
    Draught,
    DraughtAnswer,
    NewPage,
    PageChange,
    PageOut,
    ShopPageAnswer,
    ShopPagesAnswer,
)

router = Router(prefix="/api/merchants/{merchant_id}/pages", tags=["Shop pages"], responses=PROBLEMS)
READ, WRITE = allowed("shop.read"), allowed("shop.write")


@router.get("", response_model=ShopPagesAnswer, dependencies=[READ])
async def list_shop_pages(db: MerchantDb) -> dict[str, Any]:
    """Every page, shown or not."""
    shop = await merchants.shop(db.merchant_id)
    return success({"pages": [_out(page, shop) for page in await queries.list_pages(db)]})


@router.post(
    "",
    response_model=ShopPageAnswer,
    status_code=201,
    responses=conflicts(f"{PageAddressTaken.message} {TooManyPages.message}"),
    dependencies=[WRITE],
)
async def create_shop_page(new: NewPage, db: MerchantDb) -> dict[str, Any]:
    """Write a new page."""
    page = await service.create(db, new.model_dump(mode="json"))
    return success(_out(page, await merchants.shop(db.merchant_id)))


@router.post("/preview", response_model=DraughtAnswer, dependencies=[WRITE])
async def try_page_words(draught: Draught) -> dict[str, Any]:
    """The words as shoppers would see them; nothing is kept."""
    return success({"html": markdown.html(draught.body)})


@router.patch(
    "/{page_id}", response_model=ShopPageAnswer, responses=conflicts(PageAddressTaken.message), dependencies=[WRITE]
)
async def change_shop_page(page_id: UUID, change: PageChange, db: MerchantDb) -> dict[str, Any]:
    """Change a page; what is left out stays."""
    page = await service.change(db, page_id, change.changes())
    return success(_out(page, await merchants.shop(db.merchant_id)))


@router.delete("/{page_id}", dependencies=[WRITE])
async def remove_shop_page(page_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Remove a page for good."""
    await service.remove(db, page_id)
    return success(message="The page is gone.")


def _out(page: ShopPage, shop: Shop) -> PageOut:
    out = PageOut.model_validate(page)
    out.url = shop.absolute(urls.info(shop, page.slug))
    return out
