"""What conversations' routes take and give; a message to send stands in `outgoing`."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

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


class ConversationOut(BaseModel):
    """One customer on one WhatsApp number."""

    id: UUID
    channel_id: UUID
    customer: CustomerBrief
    owner: Literal["assistant", "team"] = Field(description="Who speaks for the shop.")
    owner_since: datetime
    last_message_at: datetime
    last_preview: str
    unread: int
    window_open_until: datetime | None = Field(description="Until then free words may be sent; afterwards templates.")
    is_window_open: bool
    created_at: datetime


class MessageOut(BaseModel):
    """One bubble. `body` is WhatsApp's content for what came in, and ours for what went out."""

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
    can_send_again: bool = False
    created_at: datetime
    provider_at: datetime | None
    sent_at: datetime | None
    delivered_at: datetime | None
    read_at: datetime | None
    failed_at: datetime | None


class OfferedTemplate(BaseModel):
    """A template that may be sent outside the 24 hours, too; `{{…}}` in its body wait to be filled."""

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
