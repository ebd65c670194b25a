"""What a team does with the design of its shop: draft, publish, discard. Each names the revision it goes on from."""

from sqlalchemy import text

from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession
from oja.merchants import service as merchants
from oja.storefront.design import queries
from oja.storefront.design.errors import DesignChanged, NothingToPublish
from oja.storefront.design.looks import ShopLook
from oja.storefront.design.models import ShopDesign

_FIRST = text(
    "INSERT INTO shop_designs (merchant_id, id) VALUES (:merchant_id, :id) ON CONFLICT (merchant_id) DO NOTHING"
)
_RENEWED = text(
    "INSERT INTO shop_designs (merchant_id, id, edition) VALUES (:merchant_id, :id, 1)"
    " ON CONFLICT (merchant_id) DO UPDATE SET edition = shop_designs.edition + 1"
)
OF_THE_MERCHANT = {"accent", "logo_url", "tagline"}


async def save_draft(db: MerchantSession, look: ShopLook, *, revision: int) -> ShopDesign:
    """
    Keep a look as the draft; shoppers see nothing of it.

    :raises DesignChanged: it was changed since that revision
    """
    row = await _locked(db, revision)
    row.draft = look.model_dump(mode="json")
    row.revision += 1
    await db.flush()
    return row


async def publish(db: MerchantSession, *, revision: int) -> ShopDesign:
    """
    Show the draft to shoppers; logo, colour and tagline become the merchant's own.

    :raises DesignChanged: it was changed since that revision
    :raises NothingToPublish: there is no draft
    """
    row = await _locked(db, revision)
    if row.draft is None:
        raise NothingToPublish
    row.published, row.draft = row.draft, None
    row.published_at = clock.now()
    row.revision += 1
    row.edition += 1
    await merchants.change(db, db.merchant_id, {name: row.published[name] for name in OF_THE_MERCHANT})
    await db.flush()
    return row


async def discard(db: MerchantSession, *, revision: int) -> ShopDesign:
    """
    Drop the draft: what is published is the design again. Without a draft, it changes nothing.

    :raises DesignChanged: it was changed since that revision
    """
    row = await _locked(db, revision)
    if row.draft is not None:
        row.draft = None
        row.revision += 1
        await db.flush()
    return row


async def renew(db: MerchantSession) -> None:
    """Begin a new edition: something that stands on every page of the shop has changed beside its look."""
    await db.execute(_RENEWED, {"merchant_id": db.merchant_id, "id": ids.new()})


async def _locked(db: MerchantSession, revision: int) -> ShopDesign:
    row = await queries.find(db, is_locked=True)
    if row is None:
        await db.execute(_FIRST, {"merchant_id": db.merchant_id, "id": ids.new()})
        row = await queries.find(db, is_locked=True)
        assert row is not None, "it was put there a line above, or by somebody at the same time"
    if row.revision != revision:
        raise DesignChanged
    return row
