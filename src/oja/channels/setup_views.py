"""What the routes of connecting and of health take and give."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from oja.channels.views import ChannelOut, Id


class Way(BaseModel):
    """One way to connect a number, as the set-up offers it."""

    id: str = Field(description="`platform`, `own_app`, or another provider's.", examples=["own_app"])
    name: str = Field(examples=["With my own Meta app"])
    sentence: str
    url: str | None = Field(None, description="Where to go for it, with a `state` added; comes back with a `code`.")


class WaysAnswer(BaseModel):
    status: Literal["success"]
    data: list[Way]


class CheckOut(BaseModel):
    """How one thing is, in a sentence, and what to do about it."""

    model_config = ConfigDict(from_attributes=True)

    name: str = Field(examples=["token"])
    state: Literal["ok", "problem", "waiting"]
    sentence: str
    advice: str


class ChecksAnswer(BaseModel):
    status: Literal["success"]
    data: list[CheckOut]


class Look(BaseModel):
    """A token to look through."""

    access_token: Annotated[SecretStr, Field(min_length=1, max_length=1000)]
    waba_id: Id | None = Field(None, description="Left out: every account the token was given.")


class FoundNumber(BaseModel):
    """A number that a token sees."""

    phone_number_id: str
    waba_id: str
    display_number: str
    verified_name: str
    is_coexistence: bool = Field(False, description="True when it is used in the WhatsApp Business app.")

    @classmethod
    def of(cls, row: Mapping[str, Any], waba_id: str) -> "FoundNumber":
        """A number as Graph lists it."""
        return cls(
            phone_number_id=str(row.get("id")),
            waba_id=waba_id,
            display_number=str(row.get("display_phone_number") or ""),
            verified_name=str(row.get("verified_name") or ""),
            is_coexistence=row.get("is_on_biz_app") is True,
        )


class LookOut(BaseModel):
    checks: list[CheckOut]
    numbers: list[FoundNumber]


class LookAnswer(BaseModel):
    status: Literal["success"]
    data: LookOut


class SignupCode(BaseModel):
    """What Meta's sign-up gave the page it came back to."""

    code: Annotated[SecretStr, Field(min_length=1, max_length=2000)]


class SignedUp(BaseModel):
    """The numbers a business shared in the sign-up. The ticket connects one of them, for half an hour."""

    ticket: str
    numbers: list[FoundNumber]


class SignedUpAnswer(BaseModel):
    status: Literal["success"]
    data: SignedUp


class SignupChoice(BaseModel):
    """The number to connect, of those the business shared."""

    ticket: Annotated[str, Field(max_length=10_000)]
    waba_id: Id
    phone_number_id: Annotated[str, Field(max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]
    pin: Annotated[
        SecretStr | None,
        Field(min_length=6, max_length=6, description="Six digits; not for a number that stays in the phone app."),
    ] = None


class SixDigits(BaseModel):
    pin: Annotated[SecretStr, Field(min_length=6, max_length=6)]


class ChannelChange(BaseModel):
    """What may be changed of a connected number without its credentials; what is left out stays."""

    is_default: Literal[True] | None = Field(None, description="Choose it as the shop's usual number.")
    state: Literal["active", "paused"] | None = Field(None, description="Hold back what would leave, or let it leave.")


class HealthOut(BaseModel):
    """How a number is doing. Words in capitals are Meta's."""

    model_config = ConfigDict(from_attributes=True)

    checked_at: datetime | None
    check_error: str | None
    token_is_valid: bool | None
    token_expires_at: datetime | None
    token_scopes: list[str]
    phone_status: str | None = Field(examples=["CONNECTED"])
    quality: str | None = Field(examples=["GREEN"])
    messaging_limit: str | None = Field(description="People a day it may write to first.", examples=["TIER_2K"])
    name_status: str | None = Field(examples=["APPROVED"])
    account_review: str | None = Field(examples=["APPROVED"])
    can_send: str | None = Field(examples=["AVAILABLE"])
    is_subscribed: bool | None
    template_count: int | None


class HealthNow(HealthOut):
    """The same, with what we see ourselves."""

    last_event_at: datetime | None
    failed_events: int = Field(description="Events of the last day that could not be used.")


class AlertOut(BaseModel):
    """Something about a number that needs somebody's eye."""

    id: UUID
    phone_number_id: str
    display_number: str
    kind: str
    level: Literal["info", "warning", "danger"]
    sentence: str
    advice: str
    raised_at: datetime


class AlertsAnswer(BaseModel):
    status: Literal["success"]
    data: list[AlertOut]


class SyncOut(BaseModel):
    """What the phone app was asked to share."""

    model_config = ConfigDict(from_attributes=True)

    kind: Literal["contacts", "history"]
    state: Literal["requested", "running", "done", "declined", "failed"]
    progress: int | None
    error: str | None
    requested_at: datetime


class HealthPage(BaseModel):
    channel: ChannelOut
    health: HealthNow
    alerts: list[AlertOut]
    syncs: list[SyncOut]


class HealthAnswer(BaseModel):
    status: Literal["success"]
    data: HealthPage


class Span(BaseModel):
    """A time whose failed events are to be tried again."""

    since: datetime
    until: datetime


class RetriesAnswer(BaseModel):
    status: Literal["success"]
    count: int = Field(description="How many will be tried again.")
