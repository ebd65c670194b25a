"""Carts, their lines, and the codes that carry a cart from the web into the chat."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants

OPEN = text("state = 'open'")


class Cart(MerchantRow, Timestamps, Base):
    """
    What somebody is about to buy. `version` grows with each change; a guest's cart has no customer yet.
    `door` is the one that it was last touched through.

    `came_by` is the link by which she came when she last put something in (see `coming`), and `came_at` when that was.
    `contact` is the name and the phone number that she last sent with the checkout's form, right or wrong: it goes when
    the cart is closed, or a month after she left it.
    """

    __tablename__ = "carts"
    __table_args__ = (
        Index("uq_carts_open", "merchant_id", "customer_id", unique=True, postgresql_where=OPEN),
        Index("ix_carts_untouched", "merchant_id", "updated_at", postgresql_where=OPEN),
        CheckConstraint("state IN ('open', 'ordered', 'merged')", "state"),
        to_merchants("customers", "customer_id"),
    )

    customer_id: Mapped[UUID | None]
    state: Mapped[str] = mapped_column(default="open")
    version: Mapped[int] = mapped_column(Integer, default=1)
    merged_into_id: Mapped[UUID | None]
    delivery_method: Mapped[str | None]
    delivery_address: Mapped[dict[str, Any] | None]
    notes: Mapped[str | None]
    coupon_code: Mapped[str | None]
    came_by: Mapped[dict[str, Any] | None]
    came_at: Mapped[datetime | None]
    door: Mapped[str | None]
    contact: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))


class CartLine(MerchantRow, Base):
    """A variant and how many. `unit_price_minor` is the price last shown, so that a change can be pointed out."""

    __tablename__ = "cart_lines"
    __table_args__ = (
        UniqueConstraint("merchant_id", "cart_id", "variant_id"),
        CheckConstraint("quantity > 0", "quantity"),
        to_merchants("carts", "cart_id", ondelete="CASCADE"),
        to_merchants("variants", "variant_id", ondelete="CASCADE"),
        Index(None, "merchant_id", "variant_id"),
    )

    cart_id: Mapped[UUID]
    variant_id: Mapped[UUID]
    product_id: Mapped[UUID]
    quantity: Mapped[int] = mapped_column(Integer)
    unit_price_minor: Mapped[int]
    added_at: Mapped[datetime] = mapped_column(server_default=func.now())


class CartAddition(Base):
    """An addition that came with a key, and the cart that it went into."""

    __tablename__ = "cart_additions"
    __table_args__ = (
        to_merchants("carts", "cart_id", ondelete="CASCADE"),
        Index(None, "merchant_id", "created_at"),
        Index(None, "merchant_id", "cart_id"),
    )

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    cart_id: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class CartCode(MerchantRow, Base):
    """A single-use, expiring code in a chat link that opens this cart in the chat. Only its hash is kept."""

    __tablename__ = "cart_codes"
    __table_args__ = (
        UniqueConstraint("merchant_id", "code_hash"),
        to_merchants("carts", "cart_id", ondelete="CASCADE"),
    )

    cart_id: Mapped[UUID]
    code_hash: Mapped[str]
    expires_at: Mapped[datetime]
    redeemed_at: Mapped[datetime | None]
    redeemed_by: Mapped[UUID | None]


class CartLink(MerchantRow, Base):
    """
    A single-use, expiring link to a cart: in a chat, to the customer's own on the web; from one host of a shop to
    another, to a copy of what is in `cart_id`. Only its hash is kept.
    """

    __tablename__ = "cart_links"
    __table_args__ = (
        UniqueConstraint("merchant_id", "token_hash"),
        Index("ix_cart_links_customer_id", "merchant_id", "customer_id"),
        to_merchants("customers", "customer_id", ondelete="CASCADE"),
        to_merchants("carts", "cart_id", ondelete="CASCADE"),
        Index("ix_cart_links_cart_id", "merchant_id", "cart_id"),
        CheckConstraint("num_nonnulls(customer_id, cart_id) = 1", "one_goal"),
    )

    customer_id: Mapped[UUID | None]
    cart_id: Mapped[UUID | None]
    token_hash: Mapped[str]
    expires_at: Mapped[datetime]
    opened_at: Mapped[datetime | None]
