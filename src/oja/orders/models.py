"""Orders, their lines and history, the per-merchant counter, and the answers kept for idempotency keys."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants


class Order(MerchantRow, Timestamps, Base):
    """
    A promise to a customer. Three axes: `status` (the spec's six), `payment_state`, `fulfilment_status`.

    Amounts are minor units of `currency`, and the contact's name and phone, are as they were when the order was placed:
    an order by a number that nobody has proven never changes the customer behind it. `came_by` is the link that led to
    it: a campaign's (`source`, `medium`, `campaign`, `content`), or that of a message of ours (`message_id`).
    `promised` is when she was told that it is ready or arrives, as `delivery.promising` writes it; `delivery_area` how
    the area was called that it goes to, whatever becomes of that.
    """

    __tablename__ = "orders"
    __table_args__ = (
        UniqueConstraint("merchant_id", "order_number"),
        UniqueConstraint("merchant_id", "tracking_token"),
        UniqueConstraint("merchant_id", "cart_id"),
        Index("ix_orders_short_number", "merchant_id", text("split_part(order_number, '-', 3)")),
        Index("ix_orders_status", "merchant_id", "status", "id"),
        Index("ix_orders_customer", "merchant_id", "customer_id", "id"),
        CheckConstraint(
            "status IN ('pending', 'confirmed', 'processing', 'shipped', 'delivered', 'cancelled')", "status"
        ),
        CheckConstraint("payment_status IN ('unpaid', 'paid', 'refunded')", "payment_status"),
        CheckConstraint("delivery_method IN ('pickup', 'delivery')", "delivery_method"),
        to_merchants("customers", "customer_id"),
        to_merchants("carts", "cart_id"),
    )

    order_number: Mapped[str]
    customer_id: Mapped[UUID]
    contact_name: Mapped[str | None]
    contact_phone: Mapped[str | None]
    cart_id: Mapped[UUID | None]
    source: Mapped[str]
    status: Mapped[str] = mapped_column(default="pending")
    payment_status: Mapped[str] = mapped_column(default="unpaid")
    payment_state: Mapped[str] = mapped_column(default="unpaid")
    payment_method: Mapped[str | None]
    coupon_code: Mapped[str | None]
    promised: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    fulfilment_status: Mapped[str] = mapped_column(default="unfulfilled")
    delivery_method: Mapped[str] = mapped_column(default="pickup")
    delivery_address: Mapped[dict[str, Any] | None]
    delivery_area: Mapped[str | None]
    notes: Mapped[str | None]
    came_by: Mapped[dict[str, Any] | None]
    staff_notes: Mapped[str | None]
    currency: Mapped[str]
    subtotal_minor: Mapped[int]
    discount_minor: Mapped[int] = mapped_column(default=0)
    delivery_minor: Mapped[int] = mapped_column(default=0)
    tax_minor: Mapped[int] = mapped_column(default=0)
    total_minor: Mapped[int]
    tracking_token: Mapped[str]


class OrderLine(MerchantRow, Base):
    """What was ordered, as it was called and priced at that moment."""

    __tablename__ = "order_lines"
    __table_args__ = (
        Index(None, "merchant_id", "order_id"),
        CheckConstraint("quantity > 0", "quantity"),
        to_merchants("orders", "order_id", ondelete="CASCADE"),
        to_merchants("products", "product_id"),
        to_merchants("variants", "variant_id"),
    )

    order_id: Mapped[UUID]
    position: Mapped[int] = mapped_column(Integer)
    product_id: Mapped[UUID]
    variant_id: Mapped[UUID]
    external_id: Mapped[str]
    name: Mapped[str]
    sku: Mapped[str | None]
    image_url: Mapped[str | None]
    quantity: Mapped[int] = mapped_column(Integer)
    unit_price_minor: Mapped[int]


class OrderEvent(MerchantRow, Base):
    """One line of an order's history: what changed, who did it, when."""

    __tablename__ = "order_events"
    __table_args__ = (Index(None, "merchant_id", "order_id"), to_merchants("orders", "order_id", ondelete="CASCADE"))

    order_id: Mapped[UUID]
    kind: Mapped[str]
    from_value: Mapped[str | None]
    to_value: Mapped[str | None]
    actor_kind: Mapped[str]
    actor_id: Mapped[UUID | None]
    note: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class OrderCounter(Base):
    """The last number given out to a merchant on a day of her own time zone."""

    __tablename__ = "order_counters"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int] = mapped_column(Integer, default=0)


class OrderCount(Base):
    """How many orders a merchant has by status and payment: kept by a trigger, so that totals are exact."""

    __tablename__ = "order_counts"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(primary_key=True)
    payment_status: Mapped[str] = mapped_column(primary_key=True)
    total: Mapped[int] = mapped_column(default=0)


class IdempotencyKey(Base):
    """The answer to a request that carried an `Idempotency-Key`, given again for 24 hours."""

    __tablename__ = "idempotency_keys"
    __table_args__ = (Index(None, "merchant_id", "created_at"),)

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    body_hash: Mapped[str]
    order_id: Mapped[UUID | None]
    answer: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
