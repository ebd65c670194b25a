"""
Tables of the schema `sandbox`. They have a registry of their own: nothing of the product can refer to them.

What was sent is kept as JSON, not JSONB, so that it is shown with its keys in the order they came.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Identity, Index, MetaData, UniqueConstraint, func, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from oja.kernel import ids
from oja.kernel.db import NAMES, Base
from oja.kernel.settings import get_settings

SCHEMA = "sandbox"


class Row(DeclarativeBase):
    """Every table of the sandbox."""

    metadata = MetaData(schema=SCHEMA, naming_convention=NAMES)
    type_annotation_map = Base.type_annotation_map


class Number(Row):
    """
    A business number that is played. Without secrets of its own it stands under the platform's Meta app.

    `kind` is who carries it. For Twilio `waba_id` is the account, `token` its auth token; for 360dialog `token` is the
    API key, and `webhook_headers` are what its webhooks were set to carry.
    """

    __tablename__ = "numbers"

    phone_number_id: Mapped[str] = mapped_column(primary_key=True)
    display_phone_number: Mapped[str]
    waba_id: Mapped[str]
    catalog_id: Mapped[str]
    merchant_name: Mapped[str]
    token: Mapped[str | None]
    app_secret: Mapped[str | None]
    app_key: Mapped[str | None]
    webhook_url: Mapped[str | None]
    kind: Mapped[str] = mapped_column(default="whatsapp_cloud", server_default=text("'whatsapp_cloud'"))
    webhook_headers: Mapped[dict[str, Any] | None]
    token_expires_at: Mapped[datetime | None]
    send_error: Mapped[int] = mapped_column(server_default="0", default=0)
    throughput: Mapped[int] = mapped_column(server_default="80", default=80)
    throughput_used_until: Mapped[datetime | None]
    is_subscribed: Mapped[bool] = mapped_column(server_default=text("true"), default=True)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())

    @property
    def expected_token(self) -> str:
        """The bearer token that Graph calls for this number must carry."""
        return self.token or get_settings().meta_token

    @property
    def signing_secret(self) -> str:
        """The app secret that signs this number's webhooks."""
        return self.app_secret or get_settings().meta_app_secret

    @property
    def is_heard(self) -> bool:
        """Whether anybody gets this number's webhooks: at Meta an app must be subscribed to its account."""
        return self.is_subscribed or self.kind != "whatsapp_cloud"

    @property
    def callback_url(self) -> str:
        """Where this number's webhooks go."""
        room = "whatsapp" if self.kind == "whatsapp_cloud" else self.kind
        path = f"/api/webhooks/{room}" + (f"/{self.app_key}" if self.app_key else "")
        return self.webhook_url or get_settings().own_url + path


class Chat(Row):
    """One shopper with one business number. `user` is how drivers name her: wa_id, or business-scoped id alone."""

    __tablename__ = "chats"
    __table_args__ = (UniqueConstraint("phone_number_id", "user_id"),)

    phone_number_id: Mapped[str] = mapped_column(primary_key=True)
    user: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[str]
    wa_id: Mapped[str | None]
    profile: Mapped[dict[str, Any]]
    last_in_at: Mapped[datetime | None]
    identity: Mapped[str] = mapped_column(server_default="both", default="both")
    parent_user_id: Mapped[str | None]
    has_stopped_marketing: Mapped[bool] = mapped_column(server_default=text("false"), default=False)
    pair_used_until: Mapped[datetime | None]
    referred_at: Mapped[datetime | None]
    free_until: Mapped[datetime | None]


class Message(Row):
    """One bubble: `in` from the shopper, `out` from the business (an echo: typed on the merchant's own phone)."""

    __tablename__ = "messages"
    __table_args__ = (Index("ix_messages_chat", "phone_number_id", "user", "seq"),)

    seq: Mapped[int] = mapped_column(Identity(), primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    phone_number_id: Mapped[str]
    user: Mapped[str]
    direction: Mapped[str]
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    status: Mapped[str]
    sent_at: Mapped[datetime]
    category: Mapped[str] = mapped_column(server_default="", default="")
    is_echo: Mapped[bool] = mapped_column(server_default=text("false"), default=False)
    error: Mapped[dict[str, Any] | None]


class Delivery(Row):
    """
    One webhook, kept until the product answered 200.

    `due_at` is told by the sandbox's clock, `leased_until` by the real one: while it lasts, one process is posting it.
    `url` is where it goes when that is not the number's own address.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        Index("ix_deliveries_waiting", "due_at", postgresql_where=text("state = 'waiting'")),
        Index("ix_deliveries_chat", "phone_number_id", "user", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=ids.new)
    phone_number_id: Mapped[str]
    user: Mapped[str]
    message_id: Mapped[str]
    event: Mapped[str]
    body: Mapped[str]
    url: Mapped[str | None]
    copies: Mapped[int] = mapped_column(default=0)
    batch: Mapped[int] = mapped_column(server_default="1", default=1)
    is_lost_once: Mapped[bool] = mapped_column(default=False)
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default="waiting")
    http_status: Mapped[int | None]
    error: Mapped[str | None]
    took_ms: Mapped[int | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class GraphCall(Row):
    """One call of the product to the Graph lookalike, as the wire shows it."""

    __tablename__ = "graph_calls"
    __table_args__ = (Index("ix_graph_calls_chat", "phone_number_id", "user", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=ids.new)
    phone_number_id: Mapped[str]
    user: Mapped[str | None]
    path: Mapped[str]
    request: Mapped[dict[str, Any]] = mapped_column(JSON)
    http_status: Mapped[int]
    response: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Template(Row):
    """A message template of a WhatsApp business account. While it waits for review, `review_at` says until when."""

    __tablename__ = "templates"

    waba_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    category: Mapped[str]
    category_before: Mapped[str | None]
    status: Mapped[str]
    quality: Mapped[str] = mapped_column(server_default="UNKNOWN", default="UNKNOWN")
    rated_at: Mapped[datetime] = mapped_column(server_default=func.now())
    rejected_reason: Mapped[str | None]
    parameter_format: Mapped[str] = mapped_column(server_default="POSITIONAL", default="POSITIONAL")
    components: Mapped[list[Any]]
    review_at: Mapped[datetime | None]


class CatalogItem(Row):
    """What Meta would now show of one product."""

    __tablename__ = "catalog_items"

    catalog_id: Mapped[str] = mapped_column(primary_key=True)
    retailer_id: Mapped[str] = mapped_column(primary_key=True)
    data: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Knobs(Row):
    """The one row of faults and of the clock. Counters go down by atomic statements."""

    __tablename__ = "knobs"

    id: Mapped[int] = mapped_column(primary_key=True)
    webhook_duplicate: Mapped[int] = mapped_column(server_default="0", default=0)
    webhook_delay_ms: Mapped[int] = mapped_column(server_default="0", default=0)
    webhook_reorder: Mapped[bool] = mapped_column(server_default=text("false"), default=False)
    webhook_drop_first: Mapped[int] = mapped_column(server_default="0", default=0)
    webhook_batch: Mapped[int] = mapped_column(server_default="1", default=1)
    webhook_turn: Mapped[int] = mapped_column(server_default="0", default=0)
    graph_error_code: Mapped[int] = mapped_column(server_default="0", default=0)
    graph_error_times: Mapped[int] = mapped_column(server_default="0", default=0)
    graph_on: Mapped[str] = mapped_column(server_default="messages", default="messages")
    graph_answer: Mapped[str] = mapped_column(server_default="", default="")
    graph_answer_times: Mapped[int] = mapped_column(server_default="0", default=0)
    graph_latency_ms: Mapped[int] = mapped_column(server_default="0", default=0)
    graph_timeout: Mapped[int] = mapped_column(server_default="0", default=0)
    fail_code: Mapped[int] = mapped_column(server_default="0", default=0)
    fail_times: Mapped[int] = mapped_column(server_default="0", default=0)
    read_after_ms: Mapped[int] = mapped_column(server_default="1500", default=1500)
    limit_pair: Mapped[bool] = mapped_column(server_default=text("true"), default=True)
    limit_throughput: Mapped[bool] = mapped_column(server_default=text("true"), default=True)
    limit_marketing: Mapped[int] = mapped_column(server_default="2", default=2)
    review_after_ms: Mapped[int] = mapped_column(server_default="3000", default=3000)
    clock_offset_ms: Mapped[int] = mapped_column(server_default="0", default=0)
