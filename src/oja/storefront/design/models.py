"""The design of a shop: one row each, made with its first draft."""

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps


class ShopDesign(MerchantRow, Timestamps, Base):
    """
    A draft and what was published of it, as `looks.ShopLook`.

    `revision` grows with every change of either, so that two who design at once notice; `edition` with what shoppers
    see, so that no page drawn for an earlier one is shown.
    """

    __tablename__ = "shop_designs"
    __table_args__ = (UniqueConstraint("merchant_id"),)

    draft: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    published: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    revision: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    edition: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    published_at: Mapped[datetime | None]
