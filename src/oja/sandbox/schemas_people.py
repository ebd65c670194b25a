"""What drivers send about shoppers, and about the merchant's own phone."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from oja.sandbox.schemas import ShopperMessage


class Identity(BaseModel):
    """By which ids a business sees a shopper."""

    model_config = ConfigDict(extra="forbid")

    mode: Literal["both", "phone", "user_id", "user_id_in_from"] | None = Field(
        None, description="Phone and business-scoped id, one of them, or that id where the phone belongs."
    )
    parent_user_id: str | None = Field(
        None, pattern=r"^[A-Z]{2}\.ENT\.[A-Za-z0-9]{1,128}$", description="Her id across the portfolios of a group."
    )
    profile: dict[str, Any] | None = Field(None, description="Such as `{'name': 'Chidi', 'username': 'chidi.o'}`.")


class NewPhone(BaseModel):
    """The number a shopper changes to."""

    model_config = ConfigDict(extra="forbid")

    wa_id: str = Field(pattern=r"^\d{7,15}$")


class Marketing(BaseModel):
    """Whether a shopper has stopped marketing messages."""

    model_config = ConfigDict(extra="forbid")

    stopped: bool


class Echo(ShopperMessage):
    """What the merchant types on her own phone: a receiver, and the content of a message."""

    to: str


class History(BaseModel):
    """The chats of the merchant's phone; left alone, those that the sandbox has."""

    model_config = ConfigDict(extra="forbid")

    declined: bool = Field(False, description="She does not share them.")
    phase: int = Field(0, ge=0, le=2, description="0: the last day, 1: up to 90 days, 2: up to 180 days.")
    chunks: int = Field(1, ge=1, le=100)
    threads: list[dict[str, Any]] | None = None


class Contacts(BaseModel):
    """Contacts in the address book of the merchant's phone."""

    model_config = ConfigDict(extra="forbid")

    action: Literal["add", "remove"] = "add"
    contacts: list[dict[str, Any]] = Field(min_length=1, description="`full_name`, `first_name`, `phone_number`.")


class AnyWebhook(BaseModel):
    """A webhook of any field; `value` is sent as it is."""

    model_config = ConfigDict(extra="forbid")

    field: str
    value: dict[str, Any]
    is_of_number: bool = Field(False, description="Add the number's metadata, which account fields do not have.")
