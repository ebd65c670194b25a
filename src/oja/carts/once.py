"""
Once: an addition that comes with a key is made once, however often a browser on a bad line sends it.

The key's row leaves with the same transaction as the addition: a second request at the same moment waits for the
first, and a refused one leaves no trace, so that it may be sent again.
"""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert

from oja.carts import filling, queries
from oja.carts.models import CartAddition
from oja.kernel import clock
from oja.kernel.db import MerchantSession

KEPT: Final = timedelta(days=30)
"""As long as a browser keeps its cart; it gives up what waits in it much sooner."""
SWEPT_AT_ONCE: Final = 20


async def add_once(db: MerchantSession, cart_id: UUID, variant_id: UUID, quantity: int, key: str) -> bool:
    """
    Put so many more into the cart, unless this key did before: into this cart, into one that became a part of it, or
    into one that was ordered. What went into another open cart, which she never heard of, goes into this one.

    Tells whether it was put there now. Without a key it always is.

    :raises Refusal: as `add`
    """
    if key and not await _claim(db, key, cart_id):
        mine = (CartAddition.merchant_id == db.merchant_id, CartAddition.key == key)
        went_to = await db.scalar(select(CartAddition.cart_id).where(*mine).with_for_update())
        found = await queries.find_living(db, went_to) if went_to else None
        if found is None or found.id == cart_id:
            return False
        await db.execute(update(CartAddition).where(*mine).values(cart_id=cart_id))
    await filling.add(db, cart_id, variant_id, quantity)
    return True


async def _claim(db: MerchantSession, key: str, cart_id: UUID) -> bool:
    """True for the first request with this key. Waits for one that is being answered right now."""
    await _sweep(db)
    claimed = await db.scalar(
        insert(CartAddition)
        .values(merchant_id=db.merchant_id, key=key, cart_id=cart_id, created_at=clock.now())
        .on_conflict_do_nothing(index_elements=["merchant_id", "key"])
        .returning(CartAddition.key)
    )
    return claimed is not None


async def _sweep(db: MerchantSession) -> None:
    """Forget a few old keys of this shop with each new one, so that they do not pile up."""
    old = (
        select(CartAddition.key)
        .where(CartAddition.merchant_id == db.merchant_id, CartAddition.created_at < clock.now() - KEPT)
        .order_by(CartAddition.created_at)
        .limit(SWEPT_AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    await db.execute(
        delete(CartAddition)
        .where(CartAddition.merchant_id == db.merchant_id, CartAddition.key.in_(old))
        .execution_options(synchronize_session=False)
    )
