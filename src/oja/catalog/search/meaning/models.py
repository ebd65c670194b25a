"""Vectors of products' texts."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, to_merchants


class SearchVector(Base):
    """
    What a product's text means to a model, as numbers of two bytes. `digest` is the text's, to see that it changed;
    vectors of different models say nothing about each other.
    """

    __tablename__ = "search_vectors"
    __table_args__ = (to_merchants("products", "product_id", ondelete="CASCADE"),)

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    model: Mapped[str]
    digest: Mapped[UUID]
    vector: Mapped[bytes]
