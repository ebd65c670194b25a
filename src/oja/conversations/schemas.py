"""What conversations' routes take and give."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import orjson
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from oja.channels.messages import Image, Interactive, OutMessage, Template, Text
from oja.kernel.web import Pagination


def _wrapped(value: object) -> object:
    """A bare string is taken as the words themselves."""
    return {"body": value} if isinstance(value, str) else value


class TextIn(BaseModel):
    body: str = Field(examples=["Thank you for your order! Your order #12345 has been confirmed."])
    preview_url: bool = False


class ImageIn(BaseModel):
    link: str | None = Field(None, examples=["https://example.com/rice.jpg"])
    id: str | None = None
    caption: str | None = None


class LanguageIn(BaseModel):
    code: str = Field(examples=["en"])


class TemplateIn(BaseModel):
    name: str = Field(examples=["order_update"])
    language: LanguageIn
    components: list[dict[str, Any]] = []


class Outgoing(BaseModel):
    """A message as WhatsApp's own API writes it: `type`, and the content under that name."""

    type: Literal["text", "image", "interactive", "template"] = "text"
    text: Annotated[TextIn | None, BeforeValidator(_wrapped)] = None
    image: ImageIn | None = None
    interactive: dict[str, Any] | None = None
    template: TemplateIn | None = None

    @model_validator(mode="after")
    def _has_content(self) -> "Outgoing":
        if getattr(self, self.type) is None:
            raise ValueError(f"a message of type {self.type} needs the field {self.type}")
        try:
            orjson.dumps([self.interactive, self.template and self.template.components])
        except TypeError as error:
            raise ValueError("there is a number in it that is too long") from error
        return self

    def message(self) -> OutMessage:
        """The message in our own words."""
        match self.type:
            case "image" if self.image is not None:
                return Image(self.image.link or "", self.image.id or "", self.image.caption or "")
            case "interactive" if self.interactive is not None:
                return Interactive(self.interactive)
            case "template" if self.template is not None:
                return Template(self.template.name, self.template.language.code, [], self.template.components)
            case _:
                given = self.text or TextIn(body="")
                return Text(given.body, given.preview_url)


class SendRequest(Outgoing):
    """A message to a customer."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"to": "+2347012345678", "type": "text", "text": {"body": "Your order #12345 is confirmed."}}]
        }
    )

    to: str = Field(
        max_length=140, description="Phone number with country code, or a business-scoped user id.",
        examples=["+2347012345678"],
    )  # fmt: skip


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
        description="In: `received`. Out: `queued`, `sending`, `sent`, `delivered`, `read`, `failed`, or `unknown`.",
        examples=["delivered"],
    )
    text: str
    body: dict[str, Any]
    error: str | None
    error_code: int | None
    message_id: str | None = Field(validation_alias="provider_id", description="WhatsApp's own id.")
    sent_by: str = Field(description="`customer`, `assistant`, `team`, `system` or `api`.")
    author_id: UUID | None
    reply_to: str | None
    can_send_again: bool = False
    created_at: datetime
    provider_at: datetime | None
    sent_at: datetime | None
    delivered_at: datetime | None
    read_at: datetime | None
    failed_at: datetime | None


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
