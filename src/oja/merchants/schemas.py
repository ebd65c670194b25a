"""What merchants' routes take and give."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, EmailStr, Field, StringConstraints

from oja.kernel import phones
from oja.merchants import addresses


def _phone(raw: str) -> str:
    number = phones.normalise(raw)
    if number is None:
        raise ValueError("write the number with its country code, like +2347012345678")
    return number


def _address(raw: str) -> str:
    address = addresses.normalise(raw)
    if problem := addresses.problem(address):
        raise ValueError(problem)
    return address


Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Phone = Annotated[str, Field(min_length=4, max_length=40), AfterValidator(_phone)]


class Registration(BaseModel):
    """A new shop and its owner."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "name": "Mama Ronke Foods",
                    "email": "ronke@mamaronke.example",
                    "phone": "+2347012345679",
                    "whatsapp_number": "+2347012345679",
                    "password": "secure_password",
                    "subdomain": "mamaronke",
                }
            ]
        }
    )

    name: Annotated[Name, Field(description="Name of the shop.")]
    email: Annotated[EmailStr, Field(description="The owner signs in with it.")]
    phone: Annotated[Phone, Field(description="With country code. May equal `whatsapp_number`.")]
    whatsapp_number: Annotated[Phone, Field(description="The number customers write to.")]
    password: Annotated[str, Field(min_length=8, max_length=200, description="At least 8 characters.")]
    subdomain: Annotated[str, Field(max_length=80, description="Address of the shop."), AfterValidator(_address)]


class Credentials(BaseModel):
    """E-mail address and password."""

    email: Annotated[str, Field(max_length=320, examples=["ronke@mamaronke.example"])]
    password: Annotated[str, Field(max_length=200, examples=["secure_password"])]


class Move(BaseModel):
    """Where the shop moves to."""

    subdomain: Annotated[str, Field(max_length=80, description="The new address."), AfterValidator(_address)]


class Registered(BaseModel):
    id: UUID
    name: str
    email: str
    subdomain: str


class RegisterAnswer(BaseModel):
    status: Literal["success"]
    message: str = Field(examples=["Merchant registered successfully"])
    data: Registered


class MerchantName(BaseModel):
    id: UUID
    name: str


class MembershipOut(BaseModel):
    merchant: MerchantName
    subdomain: str
    role: str = Field(examples=["owner"])


class UserOut(BaseModel):
    id: UUID
    email: str
    name: str


class LoginAnswer(BaseModel):
    status: Literal["success"]
    token: str = Field(description="Send it as `Authorization: Bearer ...`.")
    expires_in: int = Field(description="Seconds the token lives.", examples=[3600])
    merchant: MerchantName | None = Field(description="The shop this sign-in works in; null for a person without one.")
    user: UserOut
    memberships: list[MembershipOut] = Field(description="Every shop this person works in.")


class AddressAnswer(BaseModel):
    """Whether a shop address is free."""

    status: Literal["success"]
    available: bool
    reason: str | None = Field(description="Why it cannot be used, in a sentence.")


Reviews = Literal["off", "at_once", "after_approval"]


class MerchantOut(BaseModel):
    """A shop, as its team sees it."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    email: str
    phone: str
    whatsapp_number: str
    subdomain: str
    logo_url: str | None
    tagline: str
    accent: str | None
    currency: str
    country: str
    timezone: str
    locale: str
    languages: list[str] = Field(description="More languages in which the shop's pages can be read.", examples=[["fr"]])
    delivery_times: list[str] = Field(examples=[["09:00-12:00"]])
    delivery_days: list[int] = Field(description="Days of a week on which is delivered; 1 is Monday.")
    quiet_from: int = Field(description="No marketing leaves from this hour of the customer's day ...", examples=[21])
    quiet_until: int = Field(description="... to this one; the same hour twice: at any time.", examples=[8])
    reviews: Reviews = Field(description="Whether customers' reviews are shown: at once, or when the team said so.")
    cart_left_after: int = Field(description="A cart that nobody touched for so many minutes counts as left.")
    plan: str
    trial_ends_at: datetime | None
    created_at: datetime
    updated_at: datetime
    storefront_url: str = Field("", description="Where the shop lives.", examples=["https://shop.example.com"])
    address_url: str = Field(
        "", description="Where its address leads, which is where it lives unless a domain of its own is in use."
    )


class MerchantAnswer(BaseModel):
    status: Literal["success"]
    data: MerchantOut


def _in_order(time: str) -> str:
    begin, _, end = time.partition("-")
    if begin >= end:
        raise ValueError("the time must end after it begins, such as 09:00-12:00")
    return time


HOUR = r"([01]\d|2[0-3]):[0-5]\d"
DeliveryTime = Annotated[str, Field(pattern=f"^{HOUR}-{HOUR}$"), AfterValidator(_in_order)]


PageLanguage = Literal["en", "fr", "pt-BR", "es", "hi", "ar", "id"]
"""What the words of a shop's pages are translated to."""


def _each_once(languages: list[PageLanguage]) -> list[PageLanguage]:
    return list(dict.fromkeys(languages))


class MerchantChange(BaseModel):
    """What a shop may change about itself; left out means unchanged."""

    model_config = ConfigDict(extra="forbid")

    # A default that no client could send marks what was left out, and null stays refused where there must be a value.
    name: Name = ""
    email: EmailStr = ""
    phone: Phone = ""
    whatsapp_number: Phone = ""
    logo_url: Annotated[str | None, Field(max_length=2000, pattern=r"^(https?://|/media/)")] = None
    tagline: Annotated[str, Field(max_length=200)] = ""
    accent: Annotated[str | None, Field(pattern=r"^#[0-9a-fA-F]{6}$")] = None
    locale: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$", description="The shop's language.")] = "en"
    languages: Annotated[
        list[PageLanguage],
        Field(max_length=7, description="More languages in which the shop's pages can be read."),
        AfterValidator(_each_once),
    ] = []
    delivery_times: Annotated[list[DeliveryTime], Field(max_length=8)] = []
    delivery_days: Annotated[list[Annotated[int, Field(ge=1, le=7)]], Field(max_length=7)] = []
    quiet_from: Annotated[int, Field(ge=0, le=23)] = 21
    quiet_until: Annotated[int, Field(ge=0, le=23)] = 8
    reviews: Reviews = "at_once"
    cart_left_after: Annotated[int, Field(ge=15, le=10080, description="In minutes.")] = 60

    def changes(self) -> dict[str, Any]:
        """Only what was sent."""
        return self.model_dump(exclude_unset=True)
