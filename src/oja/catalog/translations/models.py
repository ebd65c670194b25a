"""What products, categories and collections are called in other languages than the shop's own."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, to_merchants


class ProductTranslation(Base):
    """A product's name and description in one more language."""

    __tablename__ = "product_translations"
    __table_args__ = (to_merchants("products", "product_id", ondelete="CASCADE"),)

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    description: Mapped[str | None]


class CategoryTranslation(Base):
    """A category's name and description in one more language."""

    __tablename__ = "category_translations"
    __table_args__ = (to_merchants("categories", "category_id", ondelete="CASCADE"),)

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    category_id: Mapped[UUID] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    description: Mapped[str | None]


class CollectionTranslation(Base):
    """A collection's name and description in one more language."""

    __tablename__ = "collection_translations"
    __table_args__ = (to_merchants("collections", "collection_id", ondelete="CASCADE"),)

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    collection_id: Mapped[UUID] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    description: Mapped[str | None]
