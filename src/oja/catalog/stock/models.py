"""Stock: where it lies, every move of it, what is held for whom, and who waits for it to come back."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, func, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants

HELD = text("state = 'held'")
WAITING = text("fulfilled_at IS NULL")


class StockLocation(MerchantRow, Timestamps, Base):
    """Another place where stock lies: a second shop, a store room. The main one needs no row, and is null elsewhere."""

    __tablename__ = "stock_locations"
    __table_args__ = (
        Index(
            "uq_stock_locations_name", "merchant_id", "folded_name", unique=True, postgresql_where=text("NOT is_closed")
        ),
    )

    name: Mapped[str]
    folded_name: Mapped[str]
    position: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    is_closed: Mapped[bool] = mapped_column(default=False, server_default=text("false"))


class StockLevel(Base):
    """How many of a variant lie at another place than the main one; there lies what `variants` has besides."""

    __tablename__ = "stock_levels"
    __table_args__ = (
        Index("ix_stock_levels_variant", "merchant_id", "variant_id"),
        CheckConstraint("quantity >= 0", "quantity"),
        to_merchants("stock_locations", "location_id", ondelete="CASCADE"),
        to_merchants("variants", "variant_id", ondelete="CASCADE"),
    )

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    location_id: Mapped[UUID] = mapped_column(primary_key=True)
    variant_id: Mapped[UUID] = mapped_column(primary_key=True)
    quantity: Mapped[int] = mapped_column(Integer)


class StockMovement(MerchantRow, Base):
    """
    One move of stock. Only ever added to: the app may neither change nor delete a row.

    The steps of a variant add up to its `stock_quantity`, which is what can still be sold.
    """

    __tablename__ = "stock_movements"
    __table_args__ = (
        Index("ix_stock_movements_variant", "merchant_id", "variant_id", "id"),
        CheckConstraint("step <> 0", "step"),
        CheckConstraint(
            "reason IN ('sale', 'return', 'received', 'count', 'correction', 'loss', 'import', 'reservation',"
            " 'transfer')",
            "reason",
        ),
        to_merchants("variants", "variant_id", ondelete="CASCADE"),
        to_merchants("stock_locations", "location_id"),
    )

    variant_id: Mapped[UUID]
    location_id: Mapped[UUID | None]
    step: Mapped[int] = mapped_column(Integer)
    quantity_after: Mapped[int] = mapped_column(Integer)
    reason: Mapped[str]
    source_kind: Mapped[str | None]
    source_id: Mapped[UUID | None]
    note: Mapped[str | None]
    actor: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class StockReservation(MerchantRow, Base):
    """
    Pieces taken off the shelf for an order or a checkout: held until it is settled or its time is up, then kept (sold),
    or freed and back on the shelf.
    """

    __tablename__ = "stock_reservations"
    __table_args__ = (
        Index("ix_stock_reservations_source", "merchant_id", "source_kind", "source_id"),
        Index("ix_stock_reservations_held", "merchant_id", "variant_id", postgresql_where=HELD),
        CheckConstraint("quantity > 0", "quantity"),
        CheckConstraint("state IN ('held', 'kept', 'freed')", "state"),
        to_merchants("variants", "variant_id", ondelete="CASCADE"),
        to_merchants("stock_locations", "location_id"),
    )

    variant_id: Mapped[UUID]
    location_id: Mapped[UUID | None]
    quantity: Mapped[int] = mapped_column(Integer)
    source_kind: Mapped[str]
    source_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(default="held", server_default=text("'held'"))
    expires_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    settled_at: Mapped[datetime | None]


class StockPolicy(Base):
    """How a shop handles its stock: how long an unpaid order holds it, and when it counts as low."""

    __tablename__ = "stock_policies"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    hold_minutes: Mapped[int | None] = mapped_column(Integer)
    low_stock_at: Mapped[int | None] = mapped_column(Integer)


class StockInterest(MerchantRow, Base):
    """
    Somebody who wants to hear when a variant is back, once: a customer, or a phone number.

    `consent` are the words she agreed to, where she had to; `unreached` says why she could not be told.
    """

    __tablename__ = "stock_interests"
    __table_args__ = (
        Index(
            "uq_stock_interests_customer", "merchant_id", "variant_id", "customer_id", unique=True,
            postgresql_where=WAITING,
        ),
        Index("uq_stock_interests_phone", "merchant_id", "variant_id", "phone", unique=True, postgresql_where=WAITING),
        CheckConstraint("num_nonnulls(customer_id, phone) = 1", "who"),
        CheckConstraint("unreached IN ('no_number', 'no_template')", "unreached"),
        to_merchants("variants", "variant_id", ondelete="CASCADE"),
        to_merchants("customers", "customer_id", ondelete="CASCADE"),
    )  # fmt: skip

    variant_id: Mapped[UUID]
    customer_id: Mapped[UUID | None]
    phone: Mapped[str | None]
    consent: Mapped[str | None]
    unreached: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    fulfilled_at: Mapped[datetime | None]
