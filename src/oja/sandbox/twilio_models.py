"""What Twilio keeps: the contents of its accounts, and how far WhatsApp has approved them."""

from datetime import datetime
from typing import Any

from sqlalchemy import func
from sqlalchemy.orm import Mapped, mapped_column

from oja.sandbox.models import Row


class TwilioContent(Row):
    """A content. `approval` is what was asked of WhatsApp: name, category, when; empty when nothing was."""

    __tablename__ = "twilio_contents"

    sid: Mapped[str] = mapped_column(primary_key=True)
    account_sid: Mapped[str] = mapped_column(index=True)
    friendly_name: Mapped[str]
    language: Mapped[str]
    variables: Mapped[dict[str, Any]]
    types: Mapped[dict[str, Any]]
    approval: Mapped[dict[str, Any] | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
