"""What the assistant remembers of a conversation."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants


class Dialogue(MerchantRow, Timestamps, Base):
    """Where the shopper is (`step`), what was gathered so far (`notes`), and when she was last welcomed."""

    __tablename__ = "dialogues"
    __table_args__ = (
        UniqueConstraint("merchant_id", "conversation_id"),
        to_merchants("conversations", "conversation_id", ondelete="CASCADE"),
    )

    conversation_id: Mapped[UUID]
    step: Mapped[str] = mapped_column(default="browsing")
    notes: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default=text("'{}'"))
    welcomed_at: Mapped[datetime | None]
