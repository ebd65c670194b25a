"""Files of chats, and the provider's ids of those that were uploaded."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Float, Integer, UniqueConstraint, func
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants


class MediaFile(MerchantRow, Timestamps, Base):
    """
    One file: of a message that came in (`message_id`), or attached by the team (without one).

    `claimed_type` is what its sender says, `mime_type` what its bytes say. `state` is `pending` until it lies in the
    private store under `key`; then `ready`. `failed` may be tried again, `refused` may not; `reason` is a sentence for
    the team, also while it waits. `expires_at` is when the provider forgets it.
    """

    __tablename__ = "media_files"
    __table_args__ = (
        UniqueConstraint("merchant_id", "message_id"),
        CheckConstraint("state IN ('pending', 'ready', 'failed', 'refused')", "state"),
        to_merchants("messages", "message_id", ondelete="CASCADE"),
        to_merchants("channels", "channel_id"),
    )

    message_id: Mapped[UUID | None]
    channel_id: Mapped[UUID | None]
    author_id: Mapped[UUID | None]
    kind: Mapped[str]
    state: Mapped[str] = mapped_column(default="pending")
    reason: Mapped[str | None]
    filename: Mapped[str] = mapped_column(default="")
    claimed_type: Mapped[str] = mapped_column(default="")
    mime_type: Mapped[str] = mapped_column(default="")
    size: Mapped[int | None]
    sha256: Mapped[str | None]
    key: Mapped[str | None]
    thumbnail_key: Mapped[str | None]
    width: Mapped[int | None] = mapped_column(Integer)
    height: Mapped[int | None] = mapped_column(Integer)
    seconds: Mapped[float | None] = mapped_column(Float)
    provider_media_id: Mapped[str | None]
    claimed_sha256: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(Integer, default=0, server_default=sql("0"))
    expires_at: Mapped[datetime | None]


class MediaUpload(MerchantRow, Base):
    """A file as a number's provider knows it: uploaded once, used for every message until it runs out."""

    __tablename__ = "media_uploads"
    __table_args__ = (
        UniqueConstraint("merchant_id", "channel_id", "file_id"),
        to_merchants("channels", "channel_id", ondelete="CASCADE"),
        to_merchants("media_files", "file_id", ondelete="CASCADE"),
    )

    channel_id: Mapped[UUID]
    file_id: Mapped[UUID]
    provider_media_id: Mapped[str]
    uploaded_at: Mapped[datetime] = mapped_column(server_default=func.now())
