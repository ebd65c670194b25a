"""What templates' routes take and give."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from oja.kernel.web import Pagination
from oja.templates.preview import Preview

Category = Literal["MARKETING", "UTILITY", "AUTHENTICATION"]
Format = Literal["named", "positional"]
Status = Literal["draft", "pending", "approved", "rejected", "paused", "disabled", "in_appeal", "archived"]
Words = Annotated[str, StringConstraints(max_length=4096)]


class Example(BaseModel):
    """Samples, as Meta takes them."""

    model_config = ConfigDict(extra="allow")

    header_text: list[Words] | None = None
    header_handle: list[Words] | None = None
    header_url: Words | None = Field(None, description="Where we keep the sample file; Meta does not get it.")
    body_text: list[list[Words]] | None = None
    header_text_named_params: list[dict[str, Words]] | None = None
    body_text_named_params: list[dict[str, Words]] | None = None


class ButtonPart(BaseModel):
    """A button."""

    model_config = ConfigDict(extra="allow")

    type: Words = Field(examples=["URL"])
    text: Words | None = None
    url: Words | None = None
    phone_number: Words | None = None
    example: list[Words] | Words | None = None


class Component(BaseModel):
    """A part of a template, as Meta writes it: HEADER, BODY, FOOTER, BUTTONS, CAROUSEL or LIMITED_TIME_OFFER."""

    model_config = ConfigDict(extra="allow")

    type: Words = Field(examples=["BODY"])
    format: Words | None = Field(None, description="Of a header: TEXT, IMAGE, VIDEO, DOCUMENT or LOCATION.")
    text: Words | None = Field(None, examples=["Hello {{name}}, your order is on its way to you."])
    example: Example | None = None
    buttons: list[ButtonPart] | None = None
    cards: list["CardPart"] | None = None


class CardPart(BaseModel):
    """A card of a carousel."""

    model_config = ConfigDict(extra="allow")

    components: list[Component]


class TemplateChange(BaseModel):
    """What a template says."""

    category: Category
    parameter_format: Format = "named"
    components: list[Component] = Field(max_length=10)

    def content(self) -> dict[str, Any]:
        """Its columns."""
        parts = [part.model_dump(exclude_none=True) for part in self.components]
        return {"category": self.category, "parameter_format": self.parameter_format, "components": parts}


class NewTemplate(TemplateChange):
    """A template to write."""

    name: str = Field(max_length=600, examples=["order_shipped"])
    language: str = Field(max_length=20, examples=["pt_BR"])
    waba_id: str | None = Field(None, max_length=100, description="Which WhatsApp account; left out, the first one.")


class TemplateProblem(BaseModel):
    """One reason why WhatsApp would refuse a template or a send."""

    field: str = Field(examples=["body.text"])
    reason: str


class TemplateOut(BaseModel):
    """A template in one language."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    waba_id: str
    name: str
    language: str
    category: str = Field(examples=["UTILITY"])
    category_before: str | None = Field(description="What it was before Meta moved it to another category.")
    cost_note: str | None = Field(None, description="What the category means for the price of a message.")
    parameter_format: Format
    components: list[dict[str, Any]] = Field(
        description="As they stand at WhatsApp, or of the draft when only that is."
    )
    status: Status
    quality: Literal["green", "yellow", "red", "unknown"] | None
    rejected_reason: str | None
    error: str | None = Field(description="Why the last submission was not taken.")
    has_draft: bool = Field(False, description="True: there are changes that were not submitted yet.")
    is_submitting: bool = Field(False, description="True: it is on its way to WhatsApp.")
    preview: Preview
    synced_at: datetime | None
    updated_at: datetime


class VersionOut(BaseModel):
    """An edit that was submitted."""

    model_config = ConfigDict(from_attributes=True)

    number: int
    category: str
    state: str = Field(description="`sent`, `pending`, `approved`, `rejected`, `refused` or `unknown`.")
    reason: str | None
    preview: Preview
    submitted_at: datetime
    decided_at: datetime | None


class Editing(BaseModel):
    """What is being edited, as it stands: it may be of a shape that would not be taken."""

    category: str
    parameter_format: Format
    components: list[dict[str, Any]]


class WholeTemplate(TemplateOut):
    """A template with what can be edited and what was submitted before."""

    editing: Editing = Field(description="The draft when there is one, else what stands at WhatsApp.")
    problems: list[TemplateProblem] = Field(description="What WhatsApp would refuse in it.")
    versions: list[VersionOut]


class AccountOut(BaseModel):
    """A WhatsApp account and when its templates were last read."""

    waba_id: str
    display_number: str
    provider: str = Field(examples=["whatsapp_cloud"])
    is_kept_here: bool = Field(description="False: its provider keeps the templates, and lists what is approved.")
    synced_at: datetime | None
    error: str | None


class TemplatePage(BaseModel):
    templates: list[TemplateOut]
    accounts: list[AccountOut]
    languages: list[str] = Field(description="Every language there is a template in.")
    pagination: Pagination


class TemplatesAnswer(BaseModel):
    status: Literal["success"]
    data: TemplatePage


class TemplateAnswer(BaseModel):
    status: Literal["success"]
    data: WholeTemplate


class Checked(BaseModel):
    """What the phone would show, and what WhatsApp would refuse."""

    preview: Preview
    problems: list[TemplateProblem]
    cost_note: str | None = None


class CheckedAnswer(BaseModel):
    status: Literal["success"]
    data: Checked


class Filling(BaseModel):
    """What fills a template, as the Cloud API writes it."""

    components: list[dict[str, Any]] = Field(default_factory=list, max_length=30)


class AccountsAnswer(BaseModel):
    status: Literal["success"]
    data: list[AccountOut]


class SampleOut(BaseModel):
    """An uploaded sample of a header: what Meta calls it, and where it can be seen."""

    handle: str
    url: str


class SampleAnswer(BaseModel):
    status: Literal["success"]
    data: SampleOut


class FormOut(BaseModel):
    """A published form, as a button names it."""

    id: str
    name: str


class Forms(BaseModel):
    forms: list[FormOut]


class FormsAnswer(BaseModel):
    status: Literal["success"]
    data: Forms
