"""How a shop hands its goods over, and the areas it delivers to."""

from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow

DAYS: Final = "(days_min IS NULL) = (days_max IS NULL) AND days_min >= 0 AND days_max BETWEEN days_min AND 60"


class DeliveryPolicy(Base):
    """
    One row a shop; none stands for what these columns say by themselves.

    `ready_hours` is how long it takes to make an order ready, `days_min` to `days_max` how many days it is on its way
    where an area does not say otherwise; null: the shop does not tell.
    """

    __tablename__ = "delivery_policies"
    __table_args__ = (
        CheckConstraint("has_pickup OR has_delivery", "some_way"),
        CheckConstraint("ready_hours BETWEEN 0 AND 720", "ready"),
        CheckConstraint(DAYS, "days"),
    )

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    has_pickup: Mapped[bool] = mapped_column(default=True, server_default=text("true"))
    has_delivery: Mapped[bool] = mapped_column(default=True, server_default=text("true"))
    pickup_address: Mapped[str] = mapped_column(default="", server_default=text("''"))
    ready_hours: Mapped[int | None] = mapped_column(Integer)
    days_min: Mapped[int | None] = mapped_column(Integer)
    days_max: Mapped[int | None] = mapped_column(Integer)


class DeliveryZone(MerchantRow, Base):
    """An area by its name, with the places that belong to it. `minimum_minor` is the least that is brought there."""

    __tablename__ = "delivery_zones"
    __table_args__ = (
        Index("ix_delivery_zones_position", "merchant_id", "position"),
        CheckConstraint("fee_minor >= 0", "fee"),
        CheckConstraint("free_over_minor >= 0", "free_over"),
        CheckConstraint("minimum_minor >= 0", "minimum"),
        CheckConstraint(DAYS, "days"),
    )

    name: Mapped[str]
    places: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list, server_default=text("'{}'"))
    fee_minor: Mapped[int]
    free_over_minor: Mapped[int | None]
    minimum_minor: Mapped[int | None]
    days_min: Mapped[int | None] = mapped_column(Integer)
    days_max: Mapped[int | None] = mapped_column(Integer)
    position: Mapped[int] = mapped_column(Integer)
