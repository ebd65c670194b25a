"""What delivery's routes take and give."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from oja.delivery.pricing import Ways
from oja.kernel.money import decimal_text
from oja.kernel.storable import storable


def _plain(words: str) -> str:
    return " ".join(storable(words).split())


def _amount(value: object) -> object:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return None if isinstance(value, str) and not value.strip() else value


Words = Annotated[str, Field(max_length=300), AfterValidator(_plain)]
Name = Annotated[str, Field(max_length=60), AfterValidator(_plain), Field(min_length=1)]


class Days(BaseModel):
    """How many working days something is on its way."""

    model_config = ConfigDict(extra="forbid")

    least: Annotated[int, Field(ge=0, le=60, examples=[1])]
    most: Annotated[int, Field(ge=0, le=60, examples=[3])]

    @model_validator(mode="after")
    def _in_order(self) -> "Days":
        if self.least > self.most:
            raise ValueError("the most days must not be fewer than the least")
        return self


ReadyHours = Annotated[
    int | None,
    Field(ge=0, le=720, description="How long it takes to make an order ready; null: the shop does not tell."),
]
Amount = Annotated[Annotated[str, Field(max_length=40)] | None, BeforeValidator(_amount)]


class ZoneIn(BaseModel):
    """An area to deliver to; with the `id` of one that is there, that one."""

    model_config = ConfigDict(extra="forbid")

    id: UUID | None = None
    name: Annotated[Name, Field(examples=["Lagos Mainland"])]
    places: Annotated[
        list[Name], Field(max_length=40, description="What belongs to it.", examples=[["Yaba", "Surulere"]])
    ] = []
    fee: Annotated[Amount, Field(examples=["1500.00"])] = "0"
    free_over: Annotated[Amount, Field(description="From this amount of goods on it costs nothing.")] = None
    minimum: Annotated[Amount, Field(description="For less than this nothing is brought there.")] = None
    days: Annotated[Days | None, Field(description="How long it is on its way there; null: as everywhere.")] = None


class DeliveryIn(BaseModel):
    """How a shop hands its goods over, as a whole: zones that are not named go."""

    model_config = ConfigDict(extra="forbid")

    has_pickup: bool = True
    has_delivery: bool = True
    pickup_address: Annotated[Words, Field(description="Where to, and when.")] = ""
    ready_hours: ReadyHours = None
    days: Annotated[Days | None, Field(description="How long it is on its way; null: the shop does not tell.")] = None
    zones: Annotated[list[ZoneIn], Field(max_length=100)] = []


class ZoneOut(BaseModel):
    id: UUID
    name: str
    places: list[str]
    fee: str = Field(examples=["1500.00"])
    free_over: str | None
    minimum: str | None
    days: Days | None


class DeliveryOut(BaseModel):
    """How a shop hands its goods over. Without zones it delivers everywhere, and agrees the price in the chat."""

    has_pickup: bool
    has_delivery: bool
    pickup_address: str
    ready_hours: int | None
    days: Days | None
    zones: list[ZoneOut]


class DeliveryAnswer(BaseModel):
    status: Literal["success"]
    data: DeliveryOut


def _days(days: tuple[int, int] | None) -> Days | None:
    return Days(least=days[0], most=days[1]) if days else None


def out(ways: Ways, currency: str) -> dict[str, Any]:
    """A shop's ways as the API shows them."""

    def text(minor: int | None) -> str | None:
        return None if minor is None else decimal_text(minor, currency)

    return {
        "has_pickup": ways.has_pickup,
        "has_delivery": ways.has_delivery,
        "pickup_address": ways.pickup_address,
        "ready_hours": ways.ready_hours,
        "days": _days(ways.days),
        "zones": [
            {
                "id": zone.id,
                "name": zone.name,
                "places": list(zone.places),
                "fee": decimal_text(zone.fee_minor, currency),
                "free_over": text(zone.free_over_minor),
                "minimum": text(zone.minimum_minor),
                "days": _days(zone.days),
            }
            for zone in ways.zones
        ],
    }
