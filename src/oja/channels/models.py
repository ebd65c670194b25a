"""Connected numbers, the Meta apps they belong to, what providers sent, raw, and what Meta said of accounts."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, LargeBinary, UniqueConstraint, Uuid, func, text
from sqlalchemy.dialects.postgresql import ARRAY, BYTEA
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import Text

from oja.kernel.db import Base, MerchantRow, PlatformRow, Timestamps, to_merchants

PLATFORM_APP = "platform"
USUAL_THROUGHPUT = 80


class Channel(MerchantRow, Timestamps, Base):
    """
    A number a merchant talks through. `credentials` is a sealed JSON object: written, used, never shown.

    `state` is `active`; `paused` by the merchant; `stopped` by a refusal of the provider, until she acts; or `removed`,
    which keeps its chats to be read. `throughput` is how many messages a second Meta takes from it: 80, 1000, or 20
    beside the phone app.
    """

    __tablename__ = "channels"
    __table_args__ = (UniqueConstraint("merchant_id", "phone_number_id"),)

    kind: Mapped[str] = mapped_column(default="whatsapp_cloud")
    phone_number_id: Mapped[str]
    display_number: Mapped[str]
    verified_name: Mapped[str] = mapped_column(default="")
    waba_id: Mapped[str]
    catalog_id: Mapped[str | None]
    app_key: Mapped[str] = mapped_column(default=PLATFORM_APP)
    state: Mapped[str] = mapped_column(default="active")
    credentials: Mapped[str | None]
    last_error: Mapped[str | None]
    is_default: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    is_coexistence: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    throughput: Mapped[int] = mapped_column(Integer, default=USUAL_THROUGHPUT, server_default=text("80"))
    marketing_paused_until: Mapped[datetime | None]
    marketing_paused_reason: Mapped[str | None]


class ChannelHealth(MerchantRow, Base):
    """How a number is doing, as Meta said when it was last asked, or has told since. Words are Meta's own."""

    __tablename__ = "channel_health"
    __table_args__ = (
        UniqueConstraint("merchant_id", "channel_id"),
        to_merchants("channels", "channel_id", ondelete="CASCADE"),
    )

    channel_id: Mapped[UUID]
    checked_at: Mapped[datetime | None]
    check_error: Mapped[str | None]
    token_is_valid: Mapped[bool | None]
    token_expires_at: Mapped[datetime | None]
    token_scopes: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list, server_default=text("'{}'"))
    phone_status: Mapped[str | None]
    quality: Mapped[str | None]
    messaging_limit: Mapped[str | None]
    name_status: Mapped[str | None]
    account_review: Mapped[str | None]
    can_send: Mapped[str | None]
    is_subscribed: Mapped[bool | None]
    template_count: Mapped[int | None] = mapped_column(Integer)


class ChannelAlert(MerchantRow, Base):
    """Something about a number that the merchant has to know; open until it is resolved. One open of each kind."""

    __tablename__ = "channel_alerts"
    __table_args__ = (
        Index(
            "uq_channel_alerts_open",
            "merchant_id",
            "channel_id",
            "kind",
            unique=True,
            postgresql_where=text("resolved_at IS NULL"),
        ),
        CheckConstraint("level IN ('info', 'warning', 'danger')", "level"),
        to_merchants("channels", "channel_id", ondelete="CASCADE"),
    )

    channel_id: Mapped[UUID]
    kind: Mapped[str]
    level: Mapped[str]
    sentence: Mapped[str]
    advice: Mapped[str]
    raised_at: Mapped[datetime] = mapped_column(server_default=func.now())
    resolved_at: Mapped[datetime | None]


class ChannelSync(MerchantRow, Base):
    """What the phone app was asked to share with us, once for each kind: its contacts, its history."""

    __tablename__ = "channel_syncs"
    __table_args__ = (
        UniqueConstraint("merchant_id", "channel_id", "kind"),
        CheckConstraint("kind IN ('contacts', 'history')", "kind"),
        CheckConstraint("state IN ('requested', 'running', 'done', 'declined', 'failed')", "state"),
        to_merchants("channels", "channel_id", ondelete="CASCADE"),
    )

    channel_id: Mapped[UUID]
    kind: Mapped[str]
    state: Mapped[str]
    progress: Mapped[int | None] = mapped_column(Integer)
    request_id: Mapped[str | None]
    error: Mapped[str | None]
    requested_at: Mapped[datetime] = mapped_column(server_default=func.now())
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now(), onupdate=func.now())


class ChannelFlow(MerchantRow, Timestamps, Base):
    """A form of a number, by its purpose. `private_key` (sealed) opens what phones send; one a number."""

    __tablename__ = "channel_flows"
    __table_args__ = (
        UniqueConstraint("merchant_id", "channel_id", "purpose"),
        CheckConstraint("state IN ('draft', 'published', 'failed')", "state"),
        to_merchants("channels", "channel_id", ondelete="CASCADE"),
    )

    channel_id: Mapped[UUID]
    purpose: Mapped[str]
    flow_id: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="draft")
    private_key: Mapped[str]
    error: Mapped[str | None]


class ChannelRoute(Base):
    """Which merchant a provider's number belongs to: the directory that webhooks are routed by."""

    __tablename__ = "channel_routes"
    __table_args__ = (Index(None, "waba_id"), Index(None, "app_key"))

    phone_number_id: Mapped[str] = mapped_column(primary_key=True)
    merchant_id: Mapped[UUID] = mapped_column(ForeignKey("merchants.id"))
    channel_id: Mapped[UUID]
    waba_id: Mapped[str]
    app_key: Mapped[str]


class ChannelApp(Timestamps, Base):
    """A merchant's own app at a provider, with its own webhook path and secrets (sealed)."""

    __tablename__ = "channel_apps"

    app_key: Mapped[str] = mapped_column(primary_key=True)
    merchant_id: Mapped[UUID] = mapped_column(ForeignKey("merchants.id"))
    provider: Mapped[str] = mapped_column(default="whatsapp_cloud", server_default=text("'whatsapp_cloud'"))
    app_secret: Mapped[str]
    verify_token: Mapped[str]
    challenged_at: Mapped[datetime | None]


class ChannelEvent(PlatformRow, Base):
    """What a provider sent, raw and before anybody understood it; the same body twice is one row."""

    __tablename__ = "channel_events"
    __table_args__ = (
        UniqueConstraint("app_key", "body_hash"),
        Index("ix_channel_events_merchant_ids", "merchant_ids", postgresql_using="gin"),
        Index("ix_channel_events_pending", "received_at", postgresql_where=text("state = 'pending'")),
        Index("ix_channel_events_failed", "received_at", postgresql_where=text("state = 'failed'")),
        Index("ix_channel_events_provider_ids", "provider_ids", postgresql_using="gin"),
        Index("ix_channel_events_received_at", "received_at", postgresql_using="brin"),
        CheckConstraint("state IN ('pending', 'decoded', 'unknown', 'failed')", "state"),
    )

    app_key: Mapped[str]
    received_at: Mapped[datetime] = mapped_column(server_default=func.now())
    body: Mapped[bytes] = mapped_column(LargeBinary().with_variant(BYTEA(), "postgresql"))
    body_hash: Mapped[bytes] = mapped_column(LargeBinary().with_variant(BYTEA(), "postgresql"))
    state: Mapped[str] = mapped_column(default="pending", server_default=text("'pending'"))
    kinds: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list, server_default=text("'{}'"))
    provider_ids: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list, server_default=text("'{}'"))
    merchant_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid), default=list, server_default=text("'{}'"))
    error: Mapped[str | None]
    details: Mapped[dict[str, Any] | None]


class AccountEvent(MerchantRow, Base):
    """
    What Meta said about an account, a number or a template of the shop.

    `field` is the webhook's, `event` what happened, `details` the whole of it, `sentence` the same for the owner.
    `digest` makes a repeated one the same row.
    """

    __tablename__ = "account_events"
    __table_args__ = (
        UniqueConstraint("merchant_id", "digest"),
        Index("ix_account_events_recent", "merchant_id", text("at DESC"), text("id DESC")),
    )

    field: Mapped[str]
    event: Mapped[str | None]
    waba_id: Mapped[str | None]
    phone_number_id: Mapped[str | None]
    at: Mapped[datetime]
    details: Mapped[dict[str, Any]]
    sentence: Mapped[str]
    digest: Mapped[bytes] = mapped_column(LargeBinary().with_variant(BYTEA(), "postgresql"))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
