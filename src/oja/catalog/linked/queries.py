"""Questions about linked pictures."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from oja.catalog.linked.errors import AddressNotFound
from oja.catalog.linked.models import LinkedPicture
from oja.kernel.db import MerchantSession


async def of_product(db: MerchantSession, product_id: UUID) -> Sequence[LinkedPicture]:
    """The addresses that were given for a product, the one of its `image_url` first."""
    wanted = select(LinkedPicture).where(LinkedPicture.product_id == product_id)
    return (await db.scalars(wanted.order_by(LinkedPicture.is_main.desc(), LinkedPicture.id))).all()


async def get(db: MerchantSession, product_id: UUID, address_id: UUID) -> LinkedPicture:
    """
    One address of a product, held until the transaction ends.

    :raises AddressNotFound: the product has none with that id
    """
    wanted = select(LinkedPicture).where(LinkedPicture.id == address_id, LinkedPicture.product_id == product_id)
    row = (await db.scalars(wanted.with_for_update())).one_or_none()
    if row is None:
        raise AddressNotFound
    return row


async def is_here(db: MerchantSession, product_id: UUID, address: str | None) -> bool:
    """True when a product has the picture of this address already."""
    wanted = select(LinkedPicture.id).where(
        LinkedPicture.product_id == product_id, LinkedPicture.address == address, LinkedPicture.picture_id.is_not(None)
    )
    return address is not None and await db.scalar(wanted) is not None
