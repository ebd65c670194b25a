"""The domains that merchants have added. They belong to the platform: one shop at most holds a name."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, PlatformRow, Timestamps

PENDING, VERIFIED, FAILED = "pending", "verified", "failed"
LABEL: Final = "_oja"
SAYS: Final = "oja-shop="


class ShopDomain(PlatformRow, Timestamps, Base):
    """
    A domain of a shop, by its ASCII `name`. Who can write `token` into its DNS owns it.

    `reason` is why it is not verified, or no longer will be: since `missing_since` a record is gone. `is_main` when the
    shop is to live there, `numbers` are the addresses to point to, as they were at the last look.
    """

    __tablename__ = "shop_domains"
    __table_args__ = (
        UniqueConstraint("merchant_id", "name"),
        Index("uq_shop_domains_held", "name", unique=True, postgresql_where=text("state = 'verified'")),
        Index("uq_shop_domains_main", "merchant_id", unique=True, postgresql_where=text("is_main")),
        Index("ix_shop_domains_next_check_at", "next_check_at"),
        Index("ix_shop_domains_name", "name"),
        CheckConstraint("state IN ('pending', 'verified', 'failed')", "state"),
        CheckConstraint("state = 'verified' OR NOT is_main", "main"),
    )

    merchant_id: Mapped[UUID] = mapped_column(ForeignKey("merchants.id"))
    name: Mapped[str]
    token: Mapped[str]
    state: Mapped[str] = mapped_column(default=PENDING)
    reason: Mapped[str | None]
    is_main: Mapped[bool] = mapped_column(default=False)
    tried_from: Mapped[datetime]
    checked_at: Mapped[datetime | None]
    missing_since: Mapped[datetime | None]
    next_check_at: Mapped[datetime | None]
    numbers: Mapped[list[Any]] = mapped_column(default=list, server_default=text("'[]'"))

    @property
    def proof(self) -> str:
        """What the TXT record must say."""
        return SAYS + self.token
