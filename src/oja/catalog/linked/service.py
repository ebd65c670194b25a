"""What a merchant does with linked pictures: give addresses, take one back, ask for one once more."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import update

from oja.catalog import changing
from oja.catalog import queries as catalog
from oja.catalog.linked import queries, taking_up
from oja.catalog.linked.errors import FetchingOff, NotToFetchAgain
from oja.catalog.linked.models import LinkedPicture
from oja.catalog.models import Product
from oja.kernel import clock
from oja.kernel.db import MerchantSession
from oja.kernel.settings import get_settings


async def add(db: MerchantSession, product_id: UUID, addresses: Sequence[str]) -> Sequence[LinkedPicture]:
    """
    Have more pictures of a product fetched; answers all that are linked.

    :raises ProductNotFound: there is none with that id
    :raises FetchingOff: this installation fetches none
    """
    await catalog.get_product(db, product_id)
    _check()
    await taking_up.want(db, [(product_id, address) for address in addresses])
    return await queries.of_product(db, product_id)


async def fetch_again(db: MerchantSession, product_id: UUID, address_id: UUID) -> LinkedPicture:
    """
    Try once more to fetch one that failed.

    :raises AddressNotFound: the product has none with that id
    :raises NotToFetchAgain: it has not failed
    :raises FetchingOff: this installation fetches none
    """
    row = await queries.get(db, product_id, address_id)
    _check()
    if row.state != "failed":
        raise NotToFetchAgain
    row.state, row.reason, row.attempts, row.due_at = "waiting", None, 0, clock.now()
    await db.flush()
    await taking_up.fetch_soon(db)
    return row


async def forget(db: MerchantSession, product_id: UUID, address_id: UUID) -> None:
    """
    Wait for an address no longer, also as the product's `image_url`; the picture that came from it stays.

    Emits CatalogChanged.

    :raises AddressNotFound: the product has none with that id
    """
    await changing.lock(db)
    row = await queries.get(db, product_id, address_id)
    shown = update(Product).where(Product.id == product_id, Product.image_url == row.address)
    await db.execute(shown.values(image_url=None))
    await db.delete(row)
    await changing.changed(db)


def _check() -> None:
    if not get_settings().fetch_pictures:
        raise FetchingOff
