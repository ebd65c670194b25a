"""What happened in a shop one by one, and how often on a day."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, false, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow

_OBJECT = JSONB(none_as_null=True)


class VisitEvent(MerchantRow, Base):
    """
    Something a shopper did; when, stands in its id. Nothing of it says who she is, or that two of them are hers.

    Of a cart, its first line (`cart`), its checkout and its handoff are noted once, each `add` as often as it happens.
    """

    __tablename__ = "visit_events"
    __table_args__ = (
        CheckConstraint("kind IN ('view', 'add', 'cart', 'checkout', 'handoff', 'speed')", "kind"),
        Index(
            "uq_visit_events_of_cart",
            "merchant_id",
            "cart_id",
            "kind",
            unique=True,
            postgresql_where=text("kind IN ('cart', 'checkout', 'handoff')"),
        ),
    )

    kind: Mapped[str]
    is_entry: Mapped[bool] = mapped_column(default=False, server_default=false())
    page: Mapped[str | None]
    product_id: Mapped[UUID | None]
    phrase: Mapped[str | None]
    hits: Mapped[int | None] = mapped_column(Integer)
    cart_id: Mapped[UUID | None]
    came_by: Mapped[dict[str, Any] | None] = mapped_column(_OBJECT)
    referrer: Mapped[str | None]
    device: Mapped[str | None]
    connection: Mapped[str | None]
    vitals: Mapped[dict[str, Any] | None] = mapped_column(_OBJECT)


class VisitDay(Base):
    """How often something happened on a day of the shop's: `kind` says what is counted, `name` of what."""

    __tablename__ = "visit_days"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int]


class SpeedDay(Base):
    """How often a page took so long on a day; see `speed` for the steps."""

    __tablename__ = "speed_days"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    page: Mapped[str] = mapped_column(primary_key=True)
    connection: Mapped[str] = mapped_column(primary_key=True)
    vital: Mapped[str] = mapped_column(primary_key=True)
    step: Mapped[int] = mapped_column(Integer, primary_key=True)
    times: Mapped[int]
