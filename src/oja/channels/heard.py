"""What we hear, in our own words: one union, `Heard`, whichever provider said it (reference: WhatsApp 1.3, 1.4)."""

from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

from oja.channels.contents import NO_CONTEXT, Content, Context
from oja.channels.schemas import Action


class Sender(Struct, frozen=True, gc=False):
    """Every identifier that came with one person; any may be missing, and a field may hold another's kind."""

    wa_id: str | None = None
    bsuid: str | None = None
    parent_bsuid: str | None = None
    username: str | None = None
    name: str | None = None

    @property
    def address(self) -> str | None:
        """Where an answer goes: the phone when it is known, else the business-scoped id."""
        return self.wa_id or self.bsuid or self.parent_bsuid


class MessageIn(Struct, frozen=True, gc=False):
    """A shopper's message. `body` is the provider's content, `content` the same typed, `choice_id` what she tapped."""

    provider_id: str
    kind: str
    body: dict[str, Any]
    text: str
    at: datetime | None
    sender: Sender
    reply_to: str | None = None
    choice_id: str | None = None
    content: Content | None = None
    context: Context = NO_CONTEXT

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return str(self.body.get("type") or "unknown")[:60] if self.kind == "unknown" else self.kind


class EchoIn(Struct, frozen=True, gc=False):
    """What the team typed on the shop's own phone. `receiver` is the shopper."""

    provider_id: str
    kind: str
    body: dict[str, Any]
    text: str
    at: datetime | None
    receiver: Sender
    content: Content | None = None
    context: Context = NO_CONTEXT

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return "echo"


class HistoryIn(Struct, frozen=True, gc=False):
    """A message of before the number was connected here. `is_ours` says who wrote it, `status` how far it got."""

    provider_id: str
    kind: str
    body: dict[str, Any]
    text: str
    at: datetime | None
    shopper: Sender
    is_ours: bool
    status: str | None
    content: Content | None = None
    context: Context = NO_CONTEXT

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return "history"


class ContactIn(Struct, frozen=True, gc=False):
    """Somebody in the address book of the shop's phone, under the name the shop gave her."""

    person: Sender
    is_removed: bool

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return "contact"


class CallIn(Struct, frozen=True, gc=False):
    """
    A step of a call: `event` is `connect`, `terminate`, or what became of our ringing (`ringing`, `accepted`, ...).

    Every step of one call has the same `provider_id`. `status` and `seconds` are known once it has ended.
    """

    provider_id: str
    event: str
    is_ours: bool | None
    person: Sender
    at: datetime | None
    status: str | None
    seconds: int | None
    body: dict[str, Any]

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return f"call.{self.event}"


class IdentityChange(Struct, frozen=True, gc=False):
    """A shopper changed her number or her business-scoped id."""

    provider_id: str
    previous: str | None
    current: Sender
    body: dict[str, Any]
    text: str
    at: datetime | None

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return "system"


class StatusIn(Struct, frozen=True, gc=False):
    """What became of a message of ours. `callback` is the id we gave it; `action` is what an error asks of us."""

    provider_id: str
    status: str
    at: datetime | None
    callback: str | None = None
    error_code: int | None = None
    error: str | None = None
    pricing: dict[str, Any] | None = None
    recipient: Sender | None = None
    group_id: str | None = None
    conversation: dict[str, Any] | None = None
    action: Action | None = None

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return f"status.{self.status}"


class PaymentIn(Struct, frozen=True, gc=False):
    """
    What WhatsApp says of a payment inside the chat: a hint, the payment provider's own word decides (1.9).

    `message_id` is the message that asked for it, `reference_id` our name for it, `amount` in minor units.
    """

    provider_id: str
    message_id: str | None
    status: str
    reference_id: str | None
    amount: int | None
    currency: str | None
    payer: Sender
    at: datetime | None
    body: dict[str, Any]

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return f"payment.{self.status}"


class PreferenceChange(Struct, frozen=True, gc=False):
    """A shopper told WhatsApp whether she wants this business's marketing. `is_stopped` is True when she does not."""

    sender: Sender
    is_stopped: bool
    at: datetime | None
    body: dict[str, Any]

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return f"preference.{'stop' if self.is_stopped else 'resume'}"


class TemplateChange(Struct, frozen=True, gc=False):
    """
    Meta said something about a template: its `status`, `quality`, `category` or `components` changed.

    `value` is the new status, quality or category as Meta writes it (`APPROVED`, `RED`, `MARKETING`), `previous` the
    one before, `reason` why. Any identifier but one of name and id may be missing. `field` is the webhook's: of a
    category Meta says that it has changed (`template_category_update`) or will (`template_correct_category_detection`).
    """

    aspect: Literal["status", "quality", "category", "components"]
    template_id: str | None
    name: str | None
    language: str | None
    value: str | None
    previous: str | None
    reason: str | None
    at: datetime | None
    body: dict[str, Any]
    field: str = ""

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return f"template.{self.aspect}"


class AccountChange(Struct, frozen=True, gc=False):
    """
    Meta said something about an account or a number: `field` is the webhook's field, `event` what happened.

    `display_number` names the number when Meta does, in digits. `body` is the change's whole value.
    """

    field: str
    event: str | None
    display_number: str | None
    at: datetime | None
    body: dict[str, Any]

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return self.field


class Unknown(Struct, frozen=True, gc=False):
    """Something we do not understand yet; the raw event keeps it."""

    kind: str

    @property
    def label(self) -> str:
        """What lists of events call it."""
        return self.kind


Heard = (
    MessageIn | EchoIn | HistoryIn | ContactIn | CallIn | IdentityChange | StatusIn | PaymentIn | PreferenceChange
    | TemplateChange | AccountChange | Unknown
)  # fmt: skip


class Change(Struct, frozen=True, gc=False):
    """One change of a webhook: which number or account it is about, and what was heard in it."""

    waba_id: str | None
    field: str
    phone_number_id: str | None
    heard: list[Heard]
