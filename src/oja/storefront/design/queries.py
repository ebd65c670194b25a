"""What a shop looks like: to shoppers, and to those who are designing it."""

from collections import OrderedDict
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from oja.kernel.db import MerchantSession
from oja.merchants.queries import Shop
from oja.storefront.design.looks import PLAIN, ShopLook
from oja.storefront.design.models import ShopDesign

MOST_AT_HAND = 2_000
_at_hand: OrderedDict[tuple[UUID, int], ShopLook] = OrderedDict()


async def find(db: MerchantSession, *, is_locked: bool = False) -> ShopDesign | None:
    """The shop's row, None before its first draft."""
    wanted = select(ShopDesign).execution_options(populate_existing=True)
    found: ShopDesign | None = await db.scalar(wanted.with_for_update() if is_locked else wanted)
    return found


async def words(db: MerchantSession) -> str:
    """All that the draft and the published look say, to look for an address in it."""
    return str(await db.scalar(select(func.concat(ShopDesign.draft, ShopDesign.published))))


async def edition(db: MerchantSession) -> int:
    """A number that grows with every design that is published; 0 before the first."""
    return await db.scalar(select(ShopDesign.edition)) or 0


async def published(db: MerchantSession, shop: Shop, number: int) -> ShopLook:
    """How shoppers see the shop in the edition `number`."""
    key = (shop.id, number)
    if number and key not in _at_hand:
        _at_hand[key] = ShopLook.model_validate(await db.scalar(select(ShopDesign.published)) or {})
        if len(_at_hand) > MOST_AT_HAND:
            _at_hand.popitem(last=False)
    return _owned(_at_hand.get(key, PLAIN), shop)


async def draft(db: MerchantSession, shop: Shop) -> ShopLook:
    """How the shop would look: the draft, or what is published when there is none."""
    row = await find(db)
    if row is not None and row.draft is not None:
        return ShopLook.model_validate(row.draft)
    return look(row.published if row else None, shop)


def look(published: dict[str, Any] | None, shop: Shop) -> ShopLook:
    """A published look, with what is the merchant's own wherever it was changed."""
    return _owned(ShopLook.model_validate(published or {}), shop)


def _owned(look: ShopLook, shop: Shop) -> ShopLook:
    own = {"accent": shop.accent, "logo_url": shop.logo_url, "tagline": shop.tagline}
    return look.model_copy(update=own)
