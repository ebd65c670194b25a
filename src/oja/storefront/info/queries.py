"""The pages of a shop in its merchant's own words."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from oja.kernel.db import MerchantSession
from oja.storefront.info.errors import PageNotFound
from oja.storefront.info.models import ShopPage


async def list_pages(db: MerchantSession, *, is_shown: bool | None = None) -> Sequence[ShopPage]:
    """Every page, the oldest first; those that shoppers see when `is_shown`."""
    wanted = select(ShopPage).order_by(ShopPage.created_at, ShopPage.id)
    return (await db.scalars(wanted if is_shown is None else wanted.where(ShopPage.is_shown == is_shown))).all()


async def get(db: MerchantSession, page_id: UUID) -> ShopPage:
    """
    One page's row.

    :raises PageNotFound: there is none with that id
    """
    page = await db.get(ShopPage, (db.merchant_id, page_id), populate_existing=True)
    if page is None:
        raise PageNotFound
    return page


async def find_by_slug(db: MerchantSession, slug: str) -> ShopPage | None:
    """The page at an address of the shop, shown or not."""
    found: ShopPage | None = await db.scalar(select(ShopPage).where(ShopPage.slug == slug))
    return found


def words(page: ShopPage, language: str) -> tuple[str, str]:
    """Title and body in a language, as far as the merchant wrote them in it."""
    said = page.translations.get(language) or {}
    return said.get("title") or page.title, said.get("body") or page.body
