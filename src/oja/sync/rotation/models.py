"""A shop's rotation, the place of each product in it, what is known of them by day, and the rounds that were played."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, to_merchants

ZERO = text("0")


class Rotation(Base):
    """
    How a shop's rotation stands. Its row is the lock under which rounds are played, one at a time.

    `is_rotating` says that not everything fits. `seen_version` is the catalogue as the last round saw it, `played_on`
    the shop's own day of the last daily round, `counted_until` the last day whose evidence is complete, `seasons` how
    much more categories are worth these days, by their ids.
    """

    __tablename__ = "rotations"
    __table_args__ = (
        CheckConstraint("slots > 0", "slots"),
        CheckConstraint("holdout_percent BETWEEN 0 AND 50", "holdout_percent"),
    )

    merchant_id: Mapped[UUID] = mapped_column(ForeignKey("merchants.id"), primary_key=True)
    slots: Mapped[int] = mapped_column(Integer)
    holdout_percent: Mapped[int] = mapped_column(Integer, default=10, server_default=text("10"))
    is_rotating: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    number: Mapped[int] = mapped_column(Integer, default=0, server_default=ZERO)
    seen_version: Mapped[int] = mapped_column(default=-1, server_default=text("-1"))
    played_on: Mapped[date | None]
    played_at: Mapped[datetime | None]
    counted_until: Mapped[date | None]
    seasons: Mapped[dict[str, float]] = mapped_column(JSONB, default=dict, server_default=text("'{}'"))


class Place(Base):
    """
    Where a product stands: `is_in` while WhatsApp shows it, `since` the last change of that, and the `reason`.

    `is_never` is the merchant's own word. Without a row a product is out, and nobody has looked at it yet.
    """

    __tablename__ = "rotation_places"
    __table_args__ = (
        Index("ix_rotation_places_in", "merchant_id", "product_id", postgresql_where=text("is_in")),
        Index("ix_rotation_places_never", "merchant_id", "product_id", postgresql_where=text("is_never")),
        to_merchants("products", "product_id", ondelete="CASCADE"),
    )

    merchant_id: Mapped[UUID] = mapped_column(ForeignKey("merchants.id"), primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    is_never: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    is_in: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    since: Mapped[datetime] = mapped_column(server_default=func.now())
    reason: Mapped[str] = mapped_column(default="", server_default=text("''"))


class Evidence(Base):
    """
    What is known of a product on one of the shop's days: how often messages showed it, how many orders of the chat
    had it, and how many of the web shop (`elsewhere`).

    `stood` says how it stood in WhatsApp at the end of that day: `pinned`, `learned`, `fixed` (by the fixed rule, for
    comparison) or `other`; None: it was out.
    """

    __tablename__ = "rotation_evidence"
    __table_args__ = (
        Index("ix_rotation_evidence_day", "merchant_id", "day"),
        to_merchants("products", "product_id", ondelete="CASCADE"),
    )

    merchant_id: Mapped[UUID] = mapped_column(ForeignKey("merchants.id"), primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    shown: Mapped[int] = mapped_column(Integer, default=0, server_default=ZERO)
    ordered: Mapped[int] = mapped_column(Integer, default=0, server_default=ZERO)
    elsewhere: Mapped[int] = mapped_column(Integer, default=0, server_default=ZERO)
    stood: Mapped[str | None]


class Round(MerchantRow, Base):
    """
    One round: what caused it, and its choices: `product_id`, `is_in`, `reason`, `score`, `propensity`.

    A daily round keeps a choice for every product that is in or has left; one in between keeps only what changed.
    """

    __tablename__ = "rotation_rounds"
    __table_args__ = (UniqueConstraint("merchant_id", "number"), Index(None, "merchant_id", "at"))

    number: Mapped[int] = mapped_column(Integer)
    cause: Mapped[str]
    slots: Mapped[int] = mapped_column(Integer)
    entered: Mapped[int] = mapped_column(Integer)
    gone: Mapped[int] = mapped_column(Integer)
    choices: Mapped[list[Any]]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
