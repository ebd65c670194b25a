"""Conversations and their messages."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, Index, Integer, UniqueConstraint, false, func
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants

# Providers tell the time in whole seconds. Written as PostgreSQL writes it, to be compared with what stands there.
SHOWN_AT = (
    "(date_trunc('second'::text, (COALESCE(provider_at, created_at) AT TIME ZONE 'UTC'::text))"
    " AT TIME ZONE 'UTC'::text)"
)


class Conversation(MerchantRow, Timestamps, Base):
    """
    One customer on one channel. `owner` speaks for the shop: the assistant or the team, never both.

    `last_message_at` is when the last message was said, by the provider's clock. `free_entry_point_until` is set when
    she came by an advertisement: until then answers cost nothing, if the first came in time (reference: WhatsApp 1.5).
    `merged_into_id` names the conversation that took this one's messages, when two customers turned out to be one.
    """

    __tablename__ = "conversations"
    __table_args__ = (
        UniqueConstraint("merchant_id", "channel_id", "customer_id"),
        Index("ix_conversations_recent", "merchant_id", sql("last_message_at DESC")),
        CheckConstraint("owner IN ('assistant', 'team')", "owner"),
        to_merchants("customers", "customer_id"),
        to_merchants("channels", "channel_id"),
        to_merchants("conversations", "merged_into_id", ondelete="SET NULL"),
    )

    channel_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    address: Mapped[str]
    owner: Mapped[str] = mapped_column(default="assistant")
    owner_since: Mapped[datetime] = mapped_column(server_default=func.now())
    last_message_at: Mapped[datetime] = mapped_column(server_default=func.now())
    last_customer_message_at: Mapped[datetime | None]
    free_entry_point_until: Mapped[datetime | None]
    last_preview: Mapped[str] = mapped_column(default="")
    unread: Mapped[int] = mapped_column(Integer, default=0)
    merged_into_id: Mapped[UUID | None]


class Message(MerchantRow, Base):
    """
    One bubble. `body` is the provider's content for inbound and our `OutMessage` for outbound.

    `status` climbs a lattice (see `progress`) and goes back to `queued` only when it surely did not leave; `due_at` is
    then the earliest next try. `fallback` is the template to send instead when the 24 hour window has closed.
    `purpose` is what it is for (see `planning`). One that was `merged` left as a part of `merged_into`.

    Bubbles stand in the order of `shown_at`, then `id`: by the second in which they were said, as providers tell the
    time, then as they came. A reaction, an edit or a revoke has a row of its own too; once its message is known it is
    `attached_to` that and no bubble any more, and the message tells what became of it: `reactions` (`emoji`, `by`,
    `at`), `former` (earlier words, the first with its `body`), `edited_at`, `revoked_at`. `context` is what a message
    came with: `product`, `referral`, `forwarded`. `link_mark` is what its links to the shop's own pages carry.
    """

    __tablename__ = "messages"
    __table_args__ = (
        Index("uq_messages_provider_id", "merchant_id", "provider_id", unique=True),
        Index("ix_messages_shown", "merchant_id", "conversation_id", "shown_at", "id"),
        Index(
            "ix_messages_about",
            "merchant_id",
            "conversation_id",
            "reply_to",
            postgresql_where=sql("kind IN ('reaction', 'edit', 'revoke')"),
        ),
        Index(
            "ix_messages_unhandled",
            "merchant_id",
            "conversation_id",
            postgresql_where=sql("direction = 'in' AND handled_at IS NULL"),
        ),
        Index("ix_messages_attached", "merchant_id", "attached_to", postgresql_where=sql("attached_to IS NOT NULL")),
        Index("uq_messages_cause", "merchant_id", "cause", unique=True),
        Index(
            "uq_messages_link_mark",
            "merchant_id",
            "link_mark",
            unique=True,
            postgresql_where=sql("link_mark IS NOT NULL"),
        ),
        Index(
            "ix_messages_undelivered",
            "merchant_id",
            "conversation_id",
            "id",
            postgresql_where=sql("status IN ('queued', 'sending')"),
        ),
        CheckConstraint("direction IN ('in', 'out')", "direction"),
        CheckConstraint("purpose IN ('reply', 'notice', 'marketing')", "purpose"),
        to_merchants("conversations", "conversation_id", ondelete="CASCADE"),
        to_merchants("messages", "attached_to", ondelete="CASCADE"),
    )

    conversation_id: Mapped[UUID]
    direction: Mapped[str]
    kind: Mapped[str]
    body: Mapped[dict[str, Any]]
    fallback: Mapped[dict[str, Any] | None]
    text: Mapped[str] = mapped_column(default="")
    status: Mapped[str]
    provider_id: Mapped[str | None]
    sent_by: Mapped[str]
    author_id: Mapped[UUID | None]
    cause: Mapped[str | None]
    link_mark: Mapped[str | None]
    purpose: Mapped[str] = mapped_column(default="reply", server_default=sql("'reply'"))
    merged_into: Mapped[UUID | None]
    reply_to: Mapped[str | None]
    attached_to: Mapped[UUID | None]
    context: Mapped[dict[str, Any] | None]
    reactions: Mapped[list[Any]] = mapped_column(default=list, server_default=sql("'[]'"))
    former: Mapped[list[Any]] = mapped_column(default=list, server_default=sql("'[]'"))
    error_code: Mapped[int | None] = mapped_column(Integer)
    error: Mapped[str | None]
    pricing: Mapped[dict[str, Any] | None]
    attempts: Mapped[int] = mapped_column(Integer, default=0, server_default=sql("0"))
    due_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    provider_at: Mapped[datetime | None]
    shown_at: Mapped[datetime] = mapped_column(Computed(SHOWN_AT, persisted=True))
    edited_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    handled_at: Mapped[datetime | None]
    sending_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]
    read_at: Mapped[datetime | None]
    failed_at: Mapped[datetime | None]


class MessageCost(MerchantRow, Base):
    """
    What one message of ours cost, written once, from the `pricing` of its first report that carries one.

    `amount_micros` is in millionths of `currency`, by the rate card `card` (a date); 0 where Meta bills nothing.
    """

    __tablename__ = "message_costs"
    __table_args__ = (
        UniqueConstraint("merchant_id", "message_id"),
        Index("ix_message_costs_month", "merchant_id", "at"),
        Index("ix_message_costs_free", "merchant_id", "channel_id", "category", "at"),
        # No key to the conversation: to write it down would wait for whoever holds that, with the message held.
        to_merchants("messages", "message_id", ondelete="CASCADE"),
    )

    message_id: Mapped[UUID]
    conversation_id: Mapped[UUID]
    channel_id: Mapped[UUID]
    at: Mapped[datetime]
    category: Mapped[str]
    pricing_model: Mapped[str]
    type: Mapped[str]
    is_billable: Mapped[bool] = mapped_column(server_default=false(), default=False)
    country: Mapped[str]
    amount_micros: Mapped[int]
    currency: Mapped[str]
    card: Mapped[str]
