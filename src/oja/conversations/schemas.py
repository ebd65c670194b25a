"""What conversations' routes take and give; a message to send stands in `outgoing`."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from oja.channels.media.views import MediaOut
from oja.kernel.web import Pagination


class SendAnswer(BaseModel):
    """200: WhatsApp has taken it. 202: it is on its way; ask `status_url`."""

    status: Literal["success"]
    message_id: str | None = Field(None, description="WhatsApp's own id.", examples=["wamid.HBgL…"])
    id: UUID = Field(description="Our id of the message.")
    status_url: str = Field(description="Where to ask what became of it.")


class CustomerBrief(BaseModel):
    id: UUID
    name: str | None
    phone: str | None
    whatsapp_id: str | None
    marketing_opted_out_at: datetime | None = Field(description="Since then she gets no offers.")


class ChannelBrief(BaseModel):
    """The shop's number a conversation runs on."""

    model_config = ConfigDict(from_attributes=True)

    phone_number_id: str
    display_number: str
    state: str = Field(description="`active`, `paused`, `stopped`; `removed`: it can only be read.")
    is_only: bool = Field(description="True when the shop never had another number, so that it need not be shown.")


class ConversationOut(BaseModel):
    """One customer on one WhatsApp number."""

    id: UUID
    channel_id: UUID
    channel: ChannelBrief
    customer: CustomerBrief
    owner: Literal["assistant", "team"] = Field(description="Who speaks for the shop.")
    owner_since: datetime
    last_message_at: datetime
    last_preview: str
    unread: int
    window_open_until: datetime | None = Field(description="Until then free words may be sent; afterwards templates.")
    is_window_open: bool
    created_at: datetime


class ReactionOut(BaseModel):
    """How one side reacted to a message."""

    emoji: str
    by: Literal["customer", "shop"]
    at: datetime


class FormerOut(BaseModel):
    """What a message said before it was edited."""

    text: str
    at: datetime


class AskedProductOut(BaseModel):
    """The product of the catalogue that a message asks about."""

    catalog_id: str | None
    retailer_id: str | None = Field(description="The product's own id: its SKU in the catalogue.")


class ReferralOut(BaseModel):
    """The advertisement or post by which the customer came."""

    source_type: str | None = Field(examples=["ad"])
    source_id: str | None
    source_url: str | None
    headline: str | None
    body: str | None
    click_id: str | None = Field(description="What the success of the advertisement is reported with (`ctwa_clid`).")


class MessageContext(BaseModel):
    """What a message came with."""

    forwarded: Literal["once", "often"] | None = None
    product: AskedProductOut | None = None
    referral: ReferralOut | None = None


class MessageOut(BaseModel):
    """
    One bubble. `body` is WhatsApp's content for what came in, and ours for what went out.

    Bubbles are shown in the order of `shown_at`, then `id`.
    """

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    conversation_id: UUID
    direction: Literal["in", "out"]
    kind: str = Field(examples=["text"])
    status: str = Field(
        description="In: `received`. Out: `queued`, `sending`, `sent`, `delivered`, `read`, `failed`, `unknown`, or"
        " `merged` when its words left inside another bubble.",
        examples=["delivered"],
    )
    text: str
    body: dict[str, Any]
    error: str | None
    error_code: int | None
    message_id: str | None = Field(validation_alias="provider_id", description="WhatsApp's own id.")
    sent_by: str = Field(description="`customer`, `assistant`, `team`, `system` or `api`.")
    author_id: UUID | None
    reply_to: str | None = Field(description="WhatsApp's own id of the message it answers.")
    context: MessageContext | None = Field(None, description="What it came with; null when it came by itself.")
    reactions: list[ReactionOut] = []
    former: list[FormerOut] = Field([], description="What it said before it was edited, the oldest first.")
    edited_at: datetime | None = None
    revoked_at: datetime | None = Field(None, description="When it was taken back.")
    media: MediaOut | None = Field(None, description="The file that came with it, or goes with it.")
    can_send_again: bool = False
    created_at: datetime
    provider_at: datetime | None
    shown_at: datetime = Field(description="Its place in the conversation, in whole seconds.")
    sent_at: datetime | None
    delivered_at: datetime | None
    read_at: datetime | None
    failed_at: datetime | None


class OfferedTemplate(BaseModel):
    """A template that may be sent outside the 24 hours, too; `{{…}}` in its body wait to be filled."""

    id: UUID | None = Field(description="Of the shop's own copy; none when the number's provider keeps its templates.")
    name: str = Field(examples=["order_update"])
    language: str = Field(examples=["en"])
    category: str = Field(examples=["UTILITY"])
    body: str = Field(examples=["Hello {{1}}, there is news about your order {{2}}: {{3}}"])


class OfferedTemplates(BaseModel):
    templates: list[OfferedTemplate]


class OfferedTemplatesAnswer(BaseModel):
    status: Literal["success"]
    data: OfferedTemplates


class OwnerChange(BaseModel):
    owner: Literal["assistant", "team"]


class ConversationAnswer(BaseModel):
    status: Literal["success"]
    data: ConversationOut


class ConversationPage(BaseModel):
    conversations: list[ConversationOut]
    pagination: Pagination


class ConversationsAnswer(BaseModel):
    status: Literal["success"]
    data: ConversationPage


class MessageAnswer(BaseModel):
    status: Literal["success"]
    data: MessageOut


class MessagePage(BaseModel):
    messages: list[MessageOut]
    pagination: Pagination


class MessagesAnswer(BaseModel):
    status: Literal["success"]
    data: MessagePage
