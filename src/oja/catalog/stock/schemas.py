"""Stock in the API."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from oja.catalog import limits
from oja.catalog.fields import CategoryName, Note, Position, Stock

Step = Annotated[int, Field(ge=-limits.LARGEST_STOCK, le=limits.LARGEST_STOCK)]
Place = Field(None, description="Where; null: at the main place.")
Minutes = Annotated[int, Field(ge=0, le=60 * 24 * 60)]


class NewMovement(BaseModel):
    """What happened to a variant's stock: a `count` gives the `quantity` that lies there, everything else a `step`."""

    variant_id: UUID
    reason: Literal["count", "received", "return", "correction", "loss"] = Field(examples=["received"])
    quantity: Stock | None = Field(None, description="How many lie there, of a `count`.")
    step: Step | None = Field(None, description="How many more, or below zero fewer.", examples=[12])
    location_id: UUID | None = Place
    note: Note | None = None

    @model_validator(mode="after")
    def _has_its_number(self) -> "NewMovement":
        if self.reason == "count" and (self.quantity is None or self.step is not None):
            raise ValueError("a count needs the `quantity` that lies there, and no `step`")
        if self.reason != "count" and (not self.step or self.quantity is not None):
            raise ValueError("give as `step` how many more or fewer, and no `quantity`")
        return self


class NewTransfer(BaseModel):
    """So many carried from one place to another."""

    variant_id: UUID
    quantity: Annotated[int, Field(ge=1, le=limits.LARGEST_STOCK)]
    from_location_id: UUID | None = Place
    to_location_id: UUID | None = Place
    note: Note | None = None


class NewLocation(BaseModel):
    """A place where stock lies."""

    name: CategoryName = Field(examples=["Ikeja store room"])
    position: Position = Field(0, description="Stock is taken from the lowest first.")


class LocationChange(BaseModel):
    """What to change of a place; what is left out stays."""

    name: CategoryName = ""
    position: Position = 0


class PolicyChange(BaseModel):
    """How the shop handles its stock; what is left out stays."""

    hold_minutes: Minutes | None = Field(
        None, description="Cancel an order that nobody confirmed or paid for so long; null: never."
    )
    low_stock_at: Stock | None = Field(
        None, description="Tell the team when so few are left, of variants that say nothing else; null: never."
    )


class NewInterest(BaseModel):
    """Who wants to hear when a variant is back: a customer, or a phone number."""

    variant_id: UUID
    customer_id: UUID | None = None
    phone: Annotated[str, Field(max_length=40)] | None = Field(None, examples=["+2348031112222"])

    @model_validator(mode="after")
    def _is_somebody(self) -> "NewInterest":
        if (self.customer_id is None) == (self.phone is None):
            raise ValueError("give either the `customer_id` or the `phone`")
        return self


class LevelOut(BaseModel):
    """How many lie at a place."""

    location_id: UUID | None = Field(description="null: the main place")
    name: str | None
    quantity: int


class NamedOut(BaseModel):
    """Of which variant something is said."""

    product_id: UUID | None
    name: str = Field(examples=["Shirt, M"])
    sku: str | None


class StockOut(NamedOut):
    """A variant's stock."""

    variant_id: UUID
    is_tracked: bool
    stock_quantity: int = Field(description="What can be sold, at all places together.")
    held: int = Field(description="Taken off the shelf for orders that are not settled yet.")
    low_stock_at: int | None
    levels: list[LevelOut]


class MovementOut(NamedOut):
    """One line of the ledger."""

    id: UUID
    variant_id: UUID
    location_id: UUID | None
    step: int
    quantity_after: int
    reason: str
    source_kind: str | None = Field(examples=["order"])
    source_id: UUID | None
    note: str | None
    actor: str
    at: datetime


class HeldOut(NamedOut):
    """Pieces held for an order or a checkout."""

    id: UUID
    variant_id: UUID
    location_id: UUID | None
    quantity: int
    source_kind: str
    source_id: UUID
    expires_at: datetime | None
    created_at: datetime


class LowOut(BaseModel):
    """A variant that runs low."""

    variant_id: UUID
    product_id: UUID
    name: str
    sku: str | None
    stock_quantity: int
    low_stock_at: int


class LocationOut(BaseModel):
    """A place where stock lies."""

    id: UUID
    name: str
    position: int


class PolicyOut(BaseModel):
    """How the shop handles its stock."""

    hold_minutes: int | None
    low_stock_at: int | None


class InterestOut(NamedOut):
    """Who waits for what."""

    id: UUID
    variant_id: UUID
    customer_id: UUID | None
    phone: str | None
    created_at: datetime
    fulfilled_at: datetime | None
    unreached: str | None = Field(
        description="Why she could not be told that it is back: `no_number` or `no_template`; null: she was, or waits."
    )


class StockAnswer(BaseModel):
    status: Literal["success"]
    data: StockOut


class LocationAnswer(BaseModel):
    status: Literal["success"]
    data: LocationOut


class PolicyAnswer(BaseModel):
    status: Literal["success"]
    data: PolicyOut


class InterestAnswer(BaseModel):
    status: Literal["success"]
    data: InterestOut


def fields(row: Any, model: type[BaseModel], *, without: type[BaseModel] = BaseModel) -> dict[str, Any]:
    """Those fields of a row that the API shows, by their names; those of another model are left out."""
    return {name: getattr(row, name) for name in model.model_fields if name not in without.model_fields}
