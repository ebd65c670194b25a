"""What a team does with the pages of its shop. Every change is a new edition of its design: footers show them."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from oja.catalog import names
from oja.kernel.db import MerchantSession
from oja.storefront.design import service as designing
from oja.storefront.info import queries
from oja.storefront.info.errors import PageAddressTaken, TooManyPages
from oja.storefront.info.models import ShopPage

MOST = 30


async def create(db: MerchantSession, given: dict[str, Any]) -> ShopPage:
    """
    Write a new page.

    :raises PageAddressTaken: another page has the address it was given
    :raises TooManyPages: it would be one too many
    """
    await designing.renew(db)
    if (await db.scalar(select(func.count()).select_from(ShopPage)) or 0) >= MOST:
        raise TooManyPages
    slug = given.pop("slug", None) or names.slug(given["title"], otherwise=given["kind"])
    page = ShopPage(slug=await _free(db, slug), **given)
    db.add(page)
    await db.flush()
    return page


async def change(db: MerchantSession, page_id: UUID, changes: dict[str, Any]) -> ShopPage:
    """
    Change a page; what is left out stays.

    :raises PageNotFound: there is none with that id
    :raises PageAddressTaken: another page has the address it was given
    """
    await designing.renew(db)
    page = await queries.get(db, page_id)
    if "slug" in changes and changes["slug"] != page.slug:
        await _free(db, changes["slug"])
    for name, value in changes.items():
        setattr(page, name, value)
    await db.flush()
    await db.refresh(page)
    return page


async def remove(db: MerchantSession, page_id: UUID) -> None:
    """
    Remove a page for good.

    :raises PageNotFound: there is none with that id
    """
    await designing.renew(db)
    await db.delete(await queries.get(db, page_id))


async def _free(db: MerchantSession, slug: str) -> str:
    if await queries.find_by_slug(db, slug) is not None:
        raise PageAddressTaken
    return slug
