"""A message to send, as WhatsApp's own API writes it: every kind, and what each is in our own words."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final, Literal
from uuid import UUID

import orjson
from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from oja.channels.messages import (
    Audio,
    Contacts,
    Document,
    Image,
    Location,
    OutMessage,
    Reaction,
    Sticker,
    Text,
    Video,
)
from oja.channels.whatsapp_cloud import reading, template_reading
from oja.kernel import whatsapp_limits

Kind = Literal[
    "text", "image", "video", "audio", "document", "sticker", "location", "contacts", "reaction", "interactive",
    "template",
]  # fmt: skip


def _wrapped(value: object) -> object:
    """A bare string is taken as the words themselves."""
    return {"body": value} if isinstance(value, str) else value


class TextIn(BaseModel):
    body: str = Field(examples=["Thank you for your order! Your order #12345 has been confirmed."])
    preview_url: bool = False


class FileIn(BaseModel):
    """A file by its address (`link`), by WhatsApp's id of an upload (`id`) or by ours (`file_id`): one of them."""

    link: str | None = Field(None, examples=["https://example.com/rice.jpg"])
    id: str | None = None
    file_id: UUID | None = Field(None, description="One of this shop's own files.")

    @model_validator(mode="after")
    def _names_one_file(self) -> "FileIn":
        if sum(map(bool, (self.link, self.id, self.file_id))) != 1:
            raise ValueError("a file is named by one of link, id and file_id")
        return self

    def named(self) -> dict[str, str]:
        """How our own messages name the file."""
        return {"url": self.link or "", "media_id": self.id or "", "file_id": str(self.file_id or "")}


class CaptionedIn(FileIn):
    caption: str = ""


class DocumentIn(CaptionedIn):
    filename: str = Field("", description="The name the customer sees.", examples=["prices.pdf"])


class AudioIn(FileIn):
    voice: bool = Field(False, description="True: shown as a voice message.")


class LocationIn(BaseModel):
    latitude: float = Field(ge=-90, le=90, examples=[6.5244])
    longitude: float = Field(ge=-180, le=180, examples=[3.3792])
    name: str = ""
    address: str = ""


class ReactionIn(BaseModel):
    message_id: str = Field(min_length=1, description="WhatsApp's own id of the message it belongs to.")
    emoji: str = Field("", description="Empty: takes the reaction back.", examples=["👍"])


class LanguageIn(BaseModel):
    code: str = Field(examples=["en"])


class TemplateIn(BaseModel):
    name: str = Field(examples=["order_update"])
    language: LanguageIn
    components: list[dict[str, Any]] = []


class ContextIn(BaseModel):
    message_id: str = Field(min_length=1, max_length=300, description="WhatsApp's own id of the message it answers.")


class Outgoing(BaseModel):
    """
    A message as WhatsApp's own API writes it: `type`, and the content under that name.

    With `context` it is shown as an answer to another message.
    """

    type: Kind = "text"
    text: Annotated[TextIn | None, BeforeValidator(_wrapped)] = None
    image: CaptionedIn | None = None
    video: CaptionedIn | None = None
    audio: AudioIn | None = None
    document: DocumentIn | None = None
    sticker: FileIn | None = None
    location: LocationIn | None = None
    contacts: list[dict[str, Any]] | None = None
    reaction: ReactionIn | None = None
    interactive: dict[str, Any] | None = None
    template: TemplateIn | None = None
    context: ContextIn | None = None

    @model_validator(mode="before")
    @classmethod
    def _names_its_kind(cls, given: Any) -> Any:
        """Like WhatsApp, take a message without a type by the content it carries."""
        return {"type": whatsapp_limits.kind_of(given), **given} if isinstance(given, Mapping) else given

    @model_validator(mode="after")
    def _has_content(self) -> "Outgoing":
        if getattr(self, self.type) is None:
            raise ValueError(f"a message of type {self.type} needs the field {self.type}")
        try:
            orjson.dumps([self.interactive, self.contacts, self.template and self.template.components])
        except TypeError as error:
            raise ValueError("there is a number in it that is too long") from error
        return self

    @property
    def reply_to(self) -> str | None:
        """WhatsApp's id of the message it answers."""
        return self.context.message_id if self.context else None

    def message(self) -> OutMessage:
        """The message in our own words."""
        return _WORDS[self.type](getattr(self, self.type))


class SendRequest(Outgoing):
    """A message to a customer."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"to": "+2347012345678", "type": "text", "text": {"body": "Your order #12345 is confirmed."}}]
        }
    )

    to: str = Field(
        max_length=140, description="Phone number with country code, or a business-scoped user id.",
        examples=["+2347012345678"], validation_alias=AliasChoices("to", "recipient"),
    )  # fmt: skip


_WORDS: Final[Mapping[str, Callable[[Any], OutMessage]]] = {
    "text": lambda given: Text(given.body, given.preview_url),
    "image": lambda given: Image(**given.named(), caption=given.caption),
    "video": lambda given: Video(**given.named(), caption=given.caption),
    "audio": lambda given: Audio(**given.named(), is_voice=given.voice),
    "document": lambda given: Document(**given.named(), caption=given.caption, filename=given.filename),
    "sticker": lambda given: Sticker(**given.named()),
    "location": lambda given: Location(given.latitude, given.longitude, given.name, given.address),
    "contacts": Contacts,
    "reaction": lambda given: Reaction(given.message_id, given.emoji),
    "interactive": reading.interactive,
    "template": lambda given: template_reading.template(given.model_dump()),
}
