"""Questions about pictures."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from oja.catalog.pictures.errors import PictureNotFound
from oja.catalog.pictures.models import ProductPicture
from oja.kernel.db import MerchantSession


async def of_product(db: MerchantSession, product_id: UUID) -> Sequence[ProductPicture]:
    """The pictures of a product, in their order."""
    wanted = select(ProductPicture).where(ProductPicture.product_id == product_id)
    return (await db.scalars(wanted.order_by(ProductPicture.position, ProductPicture.id))).all()


async def get(
    db: MerchantSession, picture_id: UUID, *, product_id: UUID | None = None, is_locked: bool = False
) -> ProductPicture:
    """
    One picture.

    :raises PictureNotFound: this shop, or this product, has none with that id
    """
    row = await find(db, picture_id, is_locked=is_locked)
    if row is None or product_id not in {None, row.product_id}:
        raise PictureNotFound
    return row


async def find(db: MerchantSession, picture_id: UUID, *, is_locked: bool = False) -> ProductPicture | None:
    """One picture; None when it was removed."""
    wanted = select(ProductPicture).where(ProductPicture.id == picture_id)
    if is_locked:
        wanted = wanted.with_for_update().execution_options(populate_existing=True)
    return (await db.scalars(wanted)).one_or_none()
