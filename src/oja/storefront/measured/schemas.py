"""A shop's visits, as its team sees them."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.storefront.measured.speed import Verdict, Vital


class Funnel(BaseModel):
    """From looking to buying. Visits begin from outside the shop; carts, checkouts and handoffs count once each."""

    visits: int = Field(description="Begun: a page opened from a chat, another site, or by its address.")
    product_views: int
    carts: int = Field(description="In which a first product was put.")
    checkouts: int
    handoffs: int = Field(description="Carts that were taken to WhatsApp.")
    orders: int = Field(description="Placed on the shop's pages, cancelled ones left out.")
    revenue: str = Field(examples=["58.73"])
    revenue_text: str = Field(examples=["₦58.73"])


class Day(BaseModel):
    day: date
    visits: int


class SeenProduct(BaseModel):
    """A product that was looked at."""

    id: UUID
    name: str
    image_url: str | None
    views: int
    adds: int


class Searched(BaseModel):
    """What was looked for."""

    phrase: str
    times: int
    missed: int = Field(description="How often nothing was found.")


class LinkResult(BaseModel):
    """What came of links: a campaign's by its `utm_` parameters, or all others in your own messages together."""

    source: str
    medium: str
    campaign: str
    content: str
    is_messages: bool = Field(description="True: the links in messages of this shop that name no campaign.")
    visits: int
    orders: int
    revenue: str
    revenue_text: str


class Referrer(BaseModel):
    host: str
    visits: int


class Devices(BaseModel):
    phone: int
    tablet: int
    computer: int


class Measured(BaseModel):
    """What three of four visits stayed below."""

    vital: Vital
    value: int = Field(description="Milliseconds; of `cls`, thousandths.", examples=[1800])
    verdict: Verdict


class PageSpeed(BaseModel):
    """How fast pages were on shoppers' own phones. Empty while too few visits tell."""

    page: str = Field(description="Which pages; empty for all together.", examples=["product"])
    vitals: list[Measured]


class VisitsOut(BaseModel):
    days: int
    since: date
    currency: str
    funnel: Funnel
    by_day: list[Day]
    products: list[SeenProduct]
    searches: list[Searched]
    links: list[LinkResult]
    referrers: list[Referrer]
    devices: Devices
    speed: list[PageSpeed]


class VisitsAnswer(BaseModel):
    status: Literal["success"]
    data: VisitsOut
