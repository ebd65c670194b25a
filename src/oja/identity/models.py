"""Users and their login sessions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, func
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, PlatformRow, Timestamps


class User(PlatformRow, Timestamps, Base):
    """A person who signs in. The e-mail address is kept in lower case."""

    __tablename__ = "users"

    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(default="")
    password_hash: Mapped[str]
    is_platform_admin: Mapped[bool] = mapped_column(default=False)


class LoginSession(PlatformRow, Base):
    """One sign-in on one device. Only hashes of refresh tokens are kept; the previous one betrays a stolen token."""

    __tablename__ = "login_sessions"
    __table_args__ = (Index(None, "user_id"),)

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    refresh_hash: Mapped[str] = mapped_column(unique=True)
    previous_refresh_hash: Mapped[str | None] = mapped_column(index=True)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    refreshed_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
