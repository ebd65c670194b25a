"""Merchants, memberships and what each role may do. They belong to the platform: people may work in several shops."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, PlatformRow, Timestamps

# When a new shop delivers, until it says otherwise: three times a day, Monday (1) to Saturday.
DELIVERY_TIMES = """'["09:00-12:00", "12:00-15:00", "15:00-18:00"]'"""
DELIVERY_DAYS = "'[1, 2, 3, 4, 5, 6]'"


class Merchant(PlatformRow, Timestamps, Base):
    """
    A shop. `subdomain` is its slug in addresses; no marketing leaves from hour `quiet_from` to `quiet_until`.

    `locale` is its own language, `languages` are more in which its pages can be read.

    A cart that nobody touched for `cart_left_after` minutes counts as left.
    `domain` is the one of its own at which it lives now, as `domains` found it.

    `delivery_times` are like "09:00-12:00" by its own clock, `delivery_days` the days of a week, 1 for Monday.
    """

    __tablename__ = "merchants"
    __table_args__ = (
        CheckConstraint("length(currency) = 3", "currency"),
        CheckConstraint("reviews IN ('off', 'at_once', 'after_approval')", "reviews"),
        CheckConstraint("cart_left_after BETWEEN 15 AND 10080", "cart_left_after"),
        CheckConstraint("quiet_from BETWEEN 0 AND 23 AND quiet_until BETWEEN 0 AND 23", "quiet"),
    )

    name: Mapped[str]
    subdomain: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str]
    phone: Mapped[str]
    whatsapp_number: Mapped[str]
    logo_url: Mapped[str | None]
    tagline: Mapped[str] = mapped_column(default="")
    accent: Mapped[str | None]
    currency: Mapped[str]
    country: Mapped[str]
    timezone: Mapped[str]
    locale: Mapped[str] = mapped_column(default="en")
    languages: Mapped[list[Any]] = mapped_column(server_default=text("'[]'"))
    delivery_times: Mapped[list[Any]] = mapped_column(server_default=text(DELIVERY_TIMES))
    delivery_days: Mapped[list[Any]] = mapped_column(server_default=text(DELIVERY_DAYS))
    quiet_from: Mapped[int] = mapped_column(default=21, server_default=text("21"))
    quiet_until: Mapped[int] = mapped_column(default=8, server_default=text("8"))
    reviews: Mapped[str] = mapped_column(default="at_once", server_default=text("'at_once'"))
    cart_left_after: Mapped[int] = mapped_column(default=60, server_default=text("60"))
    domain: Mapped[str | None] = mapped_column(unique=True)
    plan: Mapped[str] = mapped_column(default="pro_trial")
    trial_ends_at: Mapped[datetime | None]


class OldAddress(Base):
    """An address that a shop had before: nobody else gets it, and it leads to where the shop is now."""

    __tablename__ = "old_addresses"
    __table_args__ = (Index(None, "merchant_id"),)

    address: Mapped[str] = mapped_column(primary_key=True)
    merchant_id: Mapped[UUID] = mapped_column(ForeignKey("merchants.id"))
    left_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Membership(Base):
    """A person's role in a shop."""

    __tablename__ = "memberships"
    __table_args__ = (Index(None, "user_id"),)

    merchant_id: Mapped[UUID] = mapped_column(ForeignKey("merchants.id"), primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id"), primary_key=True)
    role: Mapped[str] = mapped_column(ForeignKey("roles.name"))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Role(Base):
    """A named set of permissions: owner, manager, agent."""

    __tablename__ = "roles"

    name: Mapped[str] = mapped_column(primary_key=True)


class RolePermission(Base):
    """What a role may do, such as `orders.write`."""

    __tablename__ = "role_permissions"

    role: Mapped[str] = mapped_column(ForeignKey("roles.name"), primary_key=True)
    permission: Mapped[str] = mapped_column(primary_key=True)
