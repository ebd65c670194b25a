"""What an account says of its number, and the codes of the sign-up. Beside the numbers, which every send reads."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.sandbox.models import Row


class Account(Row):
    """The account behind a number, as Graph shows it. One is made when it is first asked for."""

    __tablename__ = "accounts"

    phone_number_id: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(default="CONNECTED")
    quality_rating: Mapped[str] = mapped_column(default="GREEN")
    messaging_limit: Mapped[str] = mapped_column(default="TIER_250")
    name_status: Mapped[str] = mapped_column(default="APPROVED")
    account_review: Mapped[str] = mapped_column(default="APPROVED")
    ban_state: Mapped[str] = mapped_column(default="")
    pin: Mapped[str] = mapped_column(default="")
    is_on_biz_app: Mapped[bool] = mapped_column(default=False)
    onboarded_at: Mapped[datetime | None]
    shares_history: Mapped[bool] = mapped_column(default=True)
    profile: Mapped[dict[str, Any]] = mapped_column(default=dict)
    syncs: Mapped[dict[str, Any]] = mapped_column(default=dict)


class SignupCode(Row):
    """What the sign-up gives the page when a business has agreed; worth one exchange."""

    __tablename__ = "signup_codes"

    code: Mapped[str] = mapped_column(primary_key=True)
    phone_number_id: Mapped[str]
    is_used: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
