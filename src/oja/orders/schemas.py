"""The orders of the API."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from oja.carts import pricing
from oja.carts.errors import InvalidQuantity
from oja.carts.schemas import Address, DeliveryMethod, Notes, PlainText, Words
from oja.kernel.web import Pagination
from oja.orders.states import PaymentMethod, PaymentStatus, Status


def _whole_number(value: object) -> object:
    # Raised as our own refusal, so that programs find `invalid_quantity` and not just any invalid field.
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidQuantity(errors=[{"field": "quantity", "value": ascii(value)[:40]}])
    return pricing.checked_quantity(value)


def _as_text(value: object) -> object:
    return str(value) if isinstance(value, int | float) else value


class NewItem(BaseModel):
    """One product and how many."""

    product_id: Annotated[PlainText, Field(min_length=1, max_length=200, description="Its `id`, or its `external_id`.")]
    variant_id: UUID | None = Field(None, description="Which one, of a product that comes in several variants.")
    quantity: Annotated[int, BeforeValidator(_whole_number), Field(ge=1, le=pricing.LARGEST_QUANTITY)]
    price: Annotated[
        Annotated[PlainText, Field(max_length=40)] | None,
        BeforeValidator(_as_text),
        Field(description="The price you expect. When it is another one now, nothing is ordered: 409 `price_changed`."),
    ] = None


class NewContact(BaseModel):
    """Who orders."""

    phone: Annotated[PlainText, Field(min_length=1, max_length=40, examples=["+2347012345678"])]
    name: Words = None


class NewOrder(BaseModel):
    """An order from outside: a web shop, a script, a till."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "merchant_id": "550e8400-e29b-41d4-a716-446655440000",
                    "customer": {"phone": "+2347012345678", "name": "John Doe"},
                    "items": [
                        {"product_id": "550e8400-e29b-41d4-a716-446655440001", "quantity": 2, "price": "24.99"},
                        {"product_id": "550e8400-e29b-41d4-a716-446655440002", "quantity": 1, "price": "8.75"},
                    ],
                    "delivery_method": "delivery",
                    "delivery_address": {
                        "street": "123 Main St",
                        "city": "Lagos",
                        "state": "Lagos",
                        "postal_code": "100001",
                        "instructions": "Call when arriving",
                    },
                }
            ]
        }
    )

    merchant_id: UUID
    customer: NewContact
    items: Annotated[list[NewItem], Field(description="1 to 100 products.")]
    delivery_method: DeliveryMethod = "pickup"
    delivery_address: Address | None = None
    delivery_area: Annotated[
        Words,
        Field(
            description="One of the shop's delivery areas, by id or name; it says what bringing it costs, and the least"
            " that is brought there. Left out, it is the one that the address names, or the only one there is.",
            examples=["Lagos Mainland"],
        ),
    ] = None
    coupon_code: Annotated[Words, Field(description="Takes something off; used once, with the order.")] = None
    notes: Notes = None


class PlacedOut(BaseModel):
    """An order just placed. Nothing of the customer's profile is told."""

    order_id: UUID
    order_number: str = Field(examples=["ORD-20250329-12345"])
    total_amount: str = Field(examples=["58.73"])
    status: Status
    payment_status: PaymentStatus
    fulfilment_status: str
    delivery_method: DeliveryMethod
    delivery_area: str | None = Field(
        description="Where it goes, when that has a price; null: what bringing it costs is agreed with the shop."
    )
    coupon_code: str | None
    currency: str = Field(examples=["NGN"])
    subtotal: str = Field(examples=["58.73"])
    discount: str = Field(examples=["0.00"])
    delivery_fee: str = Field(examples=["0.00"])
    tax: str = Field(examples=["0.00"])
    created_at: datetime


class PlacedAnswer(BaseModel):
    status: Literal["success"]
    data: PlacedOut


class OrderItemOut(BaseModel):
    """One line of an order."""

    id: UUID
    product_id: UUID
    variant_id: UUID
    external_id: str
    name: str
    sku: str | None
    image_url: str | None
    quantity: int
    price: str = Field(description="Of one piece.", examples=["24.99"])
    price_text: str = Field(examples=["₦24.99"])
    total: str = Field(examples=["49.98"])
    total_text: str = Field(examples=["₦49.98"])


class ContactOut(BaseModel):
    id: UUID
    name: str | None
    phone: str | None


class HistoryOut(BaseModel):
    kind: str
    from_value: str | None
    to_value: str | None
    actor_kind: str
    actor_id: UUID | None
    at: datetime


class CameByOut(BaseModel):
    """The link that an order is owed to: a campaign's, by its `utm_` parameters, or one in a message of the shop's."""

    source: str = ""
    medium: str = ""
    campaign: str = ""
    content: str = ""
    message_id: UUID | None = None
    conversation_id: UUID | None = None


class OrderOut(BaseModel):
    """An order, as the shop's team sees it."""

    id: UUID
    merchant_id: UUID
    order_number: str
    customer_id: UUID
    customer: ContactOut
    status: Status
    payment_status: PaymentStatus
    fulfilment_status: str
    payment_state: str
    payment_method: PaymentMethod | None = Field(description="How the shopper wants to pay, when she was asked.")
    coupon_code: str | None = Field(description="The coupon that made it cheaper.")
    came_by: CameByOut | None = Field(description="The last link by which she came within a week, if she came by one.")
    possible_statuses: list[Status] = Field(description="Where the order can go from here, the usual way first.")
    delivery_method: DeliveryMethod
    delivery_address: dict[str, Any] | None
    delivery_area: str | None = Field(
        description="How the area was called when it was ordered; null: what bringing it costs is agreed with the shop."
    )
    notes: str | None
    source: str
    currency: str
    subtotal: str
    subtotal_text: str
    discount: str
    discount_text: str
    delivery_fee: str
    delivery_fee_text: str
    tax: str
    tax_text: str
    total_amount: str
    total_text: str = Field(description="The total as people of the shop's country write it.", examples=["₦58.73"])
    item_count: int
    items: list[OrderItemOut]
    created_at: datetime
    updated_at: datetime


class OrderDetailOut(OrderOut):
    """An order with its history, the oldest step first."""

    history: list[HistoryOut]


class OrderAnswer(BaseModel):
    status: Literal["success"]
    data: OrderDetailOut


class OrderPageOut(BaseModel):
    orders: list[OrderOut]
    pagination: Pagination


class OrdersAnswer(BaseModel):
    status: Literal["success"]
    data: OrderPageOut


class TodayOut(BaseModel):
    """What was sold since midnight in the shop's own time zone, cancelled orders left out."""

    orders: int
    revenue: str = Field(examples=["58.73"])
    revenue_text: str = Field(examples=["₦58.73"])
    currency: str = Field(examples=["NGN"])


class TodayAnswer(BaseModel):
    status: Literal["success"]
    data: TodayOut


class OrderChange(BaseModel):
    """What the team may change; left out means unchanged."""

    model_config = ConfigDict(extra="forbid")

    status: Status | None = None
    payment_status: PaymentStatus | None = None

    @model_validator(mode="after")
    def _is_something(self) -> "OrderChange":
        if self.status is None and self.payment_status is None:
            raise ValueError("give the new status")
        return self
