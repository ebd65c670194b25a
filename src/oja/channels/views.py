"""What channels' routes take and give."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, SecretStr

from oja.kernel.web import Pagination

Id = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[A-Za-z0-9_.:-]+$")]


class ChannelOut(BaseModel):
    """A connected number. Its credentials are never shown."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    kind: str = Field(description="`whatsapp_cloud`, `dialog360` or `twilio`.", examples=["whatsapp_cloud"])
    phone_number_id: str
    display_number: str = Field(examples=["+234 701 234 5678"])
    verified_name: str
    waba_id: str
    catalog_id: str | None
    app_key: str = Field(description="`platform`, or the key of the shop's own Meta app.")
    state: str = Field(description="`active`, `paused`, or `stopped` until the merchant acts.", examples=["active"])
    last_error: str | None = Field(description="Why it is stopped, in a sentence.")
    throughput: int = Field(description="Messages a second that Meta takes from it.", examples=[80])
    marketing_paused_until: datetime | None = Field(None, description="Until then its offers wait.")
    marketing_paused_reason: str | None = Field(None, description="Why they wait, in a sentence.")
    has_access_token: bool = Field(False, description="True when the number has a token of its own.")
    webhook_url: str = Field("", description="What to enter as callback in the Meta app.")
    is_default: bool = Field(description="True for the number chosen as the shop's usual one.")
    is_coexistence: bool = Field(description="True when the number is used in the WhatsApp Business app too.")
    created_at: datetime
    updated_at: datetime


class ChannelAnswer(BaseModel):
    status: Literal["success"]
    data: ChannelOut
    verify_token: str | None = Field(None, description="Shown once, when it was made for a new app of the shop.")


class ChannelPage(BaseModel):
    channels: list[ChannelOut]
    pagination: Pagination


class ChannelsAnswer(BaseModel):
    status: Literal["success"]
    data: ChannelPage


class Connection(BaseModel):
    """A number to connect. Credentials are written and used, never read back; left out means unchanged."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "waba_id": "102290129340398",
                    "display_number": "+234 701 234 5678",
                    "access_token": "EAAG…",
                    "app_secret": "0a1b2c…",
                }
            ]
        }
    )

    waba_id: Annotated[
        Id | None,
        Field(validation_alias=AliasChoices("waba_id", "whatsapp_business_account_id", "business_account_id")),
    ] = None
    display_number: Annotated[
        str | None,
        Field(
            max_length=40,
            validation_alias=AliasChoices("display_number", "display_phone_number"),
            description="Left out: Meta is asked.",
        ),
    ] = None
    verified_name: Annotated[str | None, Field(max_length=200)] = None
    catalog_id: Id | None = None
    access_token: Annotated[
        SecretStr | None,
        Field(
            max_length=1000,
            validation_alias=AliasChoices("access_token", "token"),
            description="Left out: the platform's token is used.",
        ),
    ] = None
    app_key: Annotated[
        str | None,
        Field(pattern=r"^[A-Za-z0-9_-]{1,64}$", description="Last part of the webhook address of the shop's own app."),
    ] = None
    app_secret: Annotated[SecretStr | None, Field(max_length=200, description="Signs the own app's webhooks.")] = None
    verify_token: Annotated[SecretStr | None, Field(max_length=200)] = None


class ChannelEventOut(BaseModel):
    """Something a provider sent."""

    id: UUID
    received_at: datetime
    state: Literal["decoded", "unknown", "failed", "pending"]
    kinds: list[str] = Field(examples=[["text"]])
    provider_ids: list[str] = Field(examples=[["wamid.HBgL…"]])
    error: str | None = Field(description="Why it could not be used, in a sentence.")


class ChannelEventWithBody(ChannelEventOut):
    """The same with what was sent, to the letter; of a body for several shops only this one's part."""

    body: str


class ChannelEventPage(BaseModel):
    channel_events: list[ChannelEventOut]
    pagination: Pagination


class ChannelEventsAnswer(BaseModel):
    status: Literal["success"]
    data: ChannelEventPage


class ChannelEventAnswer(BaseModel):
    status: Literal["success"]
    data: ChannelEventWithBody


def shown(channel: Any, *, public_url: str, is_platform_app: bool) -> ChannelOut:
    """A channel's row as it is shown."""
    view = ChannelOut.model_validate(channel)
    view.has_access_token = channel.credentials is not None
    room = "whatsapp" if view.kind == "whatsapp_cloud" else view.kind
    view.webhook_url = f"{public_url}/api/webhooks/{room}" + ("" if is_platform_app else f"/{channel.app_key}")
    return view
