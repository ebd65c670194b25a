"""Prints of pictures that a product shows as they are, beside those that are kept with pictures of ours."""

from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from oja.kernel.db import Base, MerchantRow, to_merchants


class PicturePrint(MerchantRow, Base):
    """
    The prints of the picture at `address`, a public file of this installation that was not drawn by
    `catalog.pictures`. They count while the product's `image_url` is that address; None: it cannot be read, or is too
    plain to be known again.
    """

    __tablename__ = "picture_prints"
    __table_args__ = (
        UniqueConstraint("merchant_id", "product_id"),
        to_merchants("products", "product_id", ondelete="CASCADE"),
    )

    product_id: Mapped[UUID]
    address: Mapped[str]
    perceptual_hash: Mapped[int | None]
    fine: Mapped[bytes | None]
