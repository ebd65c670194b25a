"""Lists of stock in the API."""

from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.catalog.stock.schemas import HeldOut, InterestOut, LocationOut, LowOut, MovementOut
from oja.kernel.web import Pagination


class _Movements(BaseModel):
    movements: list[MovementOut]
    pagination: Pagination


class _Held(BaseModel):
    reservations: list[HeldOut]
    pagination: Pagination


class _Low(BaseModel):
    variants: list[LowOut]
    pagination: Pagination


class _Locations(BaseModel):
    locations: list[LocationOut]
    pagination: Pagination


class _Interests(BaseModel):
    interests: list[InterestOut]
    pagination: Pagination


class MovementList(BaseModel):
    status: Literal["success"]
    data: _Movements


class HeldList(BaseModel):
    status: Literal["success"]
    data: _Held


class LowList(BaseModel):
    status: Literal["success"]
    data: _Low


class LocationList(BaseModel):
    status: Literal["success"]
    data: _Locations


class InterestList(BaseModel):
    status: Literal["success"]
    data: _Interests


class PlacedOut(BaseModel):
    """How many of a variant lie at a place besides the main one."""

    location_id: UUID
    quantity: int


class OverviewOut(BaseModel):
    """A variant with all that is to be known of its stock at a glance."""

    variant_id: UUID
    product_id: UUID
    name: str = Field(examples=["Shirt, M"])
    sku: str | None
    image_url: str | None
    is_tracked: bool
    stock_quantity: int
    low_stock_at: int | None = Field(description="Its own threshold; null: the shop's.")
    is_low: bool
    held: int
    waiting: int = Field(description="How many people wait for it to be back.")
    elsewhere: list[PlacedOut] = Field(description="What of it lies at other places; the main one has the rest.")


class _Overview(BaseModel):
    variants: list[OverviewOut]
    pagination: Pagination


class OverviewList(BaseModel):
    """A page of the shop's stock, what runs low first."""

    status: Literal["success"]
    data: _Overview
