"""What the routes of left carts give."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.carts.abandoned.queries import AbandonedView, Sum
from oja.conversations.left_carts.queries import Reach
from oja.kernel import clock
from oja.kernel.money import Money, decimal_text
from oja.kernel.web import Pagination
from oja.merchants.queries import Shop

State = Literal["left", "touched", "ordered", "merged", "expired"]


class LeftLine(BaseModel):
    name: str
    quantity: int
    price: str = Field(description="Of one piece, when it was left.")


class ReachOut(BaseModel):
    """How the customer can be reached just now, as facts. Nothing is sent by itself."""

    customer_id: UUID
    name: str | None
    phone: str | None
    conversation_id: UUID | None
    window_open_until: datetime | None = Field(description="Until then free words may be sent; afterwards templates.")
    is_window_open: bool
    wants_no_offers: bool = Field(description="She said stop: only replies and news of her orders may be sent.")


class Guest(BaseModel):
    """What a guest typed into the checkout's form, right or wrong. Nobody has proven that it is her."""

    name: str | None = None
    phone: str | None = None


class LeftCartOut(BaseModel):
    """One time that a cart was left."""

    id: UUID
    cart_id: UUID
    state: State
    door: Literal["web", "chat", "catalogue"] | None = Field(description="Through which it was last touched.")
    left_at: datetime
    marked_at: datetime
    ended_at: datetime | None
    item_count: int
    value: str = Field(examples=["58.73"])
    value_text: str = Field(examples=["₦58.73"])
    lines: list[LeftLine]
    customer: ReachOut | None = Field(description="Null while it is a guest's.")
    guest: Guest | None = Field(
        description="Of a guest who sent the checkout's form; kept until she orders, a month at most."
    )


class LeftCartPage(BaseModel):
    carts: list[LeftCartOut]
    pagination: Pagination


class LeftCartsAnswer(BaseModel):
    status: Literal["success"]
    data: LeftCartPage


class SumOut(BaseModel):
    carts: int
    value: str
    value_text: str


class LeftSumsOut(BaseModel):
    """What became of the carts that were left during the last 30 days."""

    left: SumOut = Field(description="Still left.")
    ordered: SumOut = Field(description="Recovered: ordered after all.")
    touched: SumOut = Field(description="Taken up again, not ordered yet.")


class LeftSumsAnswer(BaseModel):
    status: Literal["success"]
    data: LeftSumsOut


def out(one: AbandonedView, reach: Reach | None, shop: Shop) -> dict[str, Any]:
    """A left cart as the API shows it."""
    return {
        "id": one.id,
        "cart_id": one.cart_id,
        "state": one.state,
        "door": one.door,
        "left_at": one.left_at,
        "marked_at": one.marked_at,
        "ended_at": one.ended_at,
        "item_count": one.item_count,
        **_worth(one.value_minor, shop),
        "lines": one.lines,
        "customer": reach and _reach(reach),
        "guest": None if reach else one.contact,
    }


def sum_out(one: Sum, shop: Shop) -> dict[str, Any]:
    """A sum as the API shows it."""
    return {"carts": one.carts, **_worth(one.value_minor, shop)}


def _worth(minor: int, shop: Shop) -> dict[str, str]:
    return {
        "value": decimal_text(minor, shop.currency),
        "value_text": Money(minor, shop.currency).display(shop.money_locale),
    }


def _reach(reach: Reach) -> dict[str, Any]:
    return {
        "customer_id": reach.customer_id,
        "name": reach.name,
        "phone": reach.phone,
        "conversation_id": reach.conversation_id,
        "window_open_until": reach.window_open_until,
        "is_window_open": reach.window_open_until is not None and clock.now() < reach.window_open_until,
        "wants_no_offers": reach.wants_no_offers,
    }
