"""A delivery address, and the cart of the API."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from oja.carts.errors import InvalidAddress
from oja.carts.views import CartView, LineView
from oja.kernel.money import decimal_text
from oja.kernel.storable import storable
from oja.kernel.web import Pagination

DeliveryMethod = Literal["pickup", "delivery"]


def _plain(words: str) -> str:
    return storable(words).strip()


def _empty_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


PlainText = Annotated[str, AfterValidator(_plain)]
Words = Annotated[Annotated[PlainText, Field(max_length=200)] | None, BeforeValidator(_empty_is_none)]
Notes = Annotated[Annotated[PlainText, Field(max_length=1000)] | None, BeforeValidator(_empty_is_none)]


class Address(BaseModel):
    """Where to deliver. Findable by street (with city), by a place on the map, or by one line of free text."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=True)

    recipient: Words = None
    street: Annotated[Words, Field(examples=["123 Main St"])] = None
    city: Annotated[Words, Field(examples=["Lagos"])] = None
    state: Annotated[Words, Field(examples=["Lagos"])] = None
    postal_code: Annotated[Words, Field(examples=["100001"])] = None
    country: Annotated[Words, Field(description="Two letters; the shop's own country when left out.")] = None
    landmark: Annotated[
        Words, Field(description="What a rider can look for, such as “blue gate opposite the bank”.")
    ] = None
    lat: Annotated[float | None, Field(ge=-90, le=90, allow_inf_nan=False)] = None
    lng: Annotated[float | None, Field(ge=-180, le=180, allow_inf_nan=False)] = None
    map_url: Annotated[Words, Field(description="A link to the place on a map.")] = None
    phone: Annotated[Words, Field(description="Whom the rider calls.")] = None
    slot: Annotated[Words, Field(description="When she would like it.", examples=["Thu 26 Nov, 09:00–12:00"])] = None
    instructions: Annotated[Notes, Field(examples=["Call when arriving"])] = None

    @property
    def is_findable(self) -> bool:
        """True when a rider could find it: a street, or a place on the map."""
        return bool(self.street or self.map_url) or (self.lat is not None and self.lng is not None)

    def kept(self, country: str) -> dict[str, Any]:
        """What is stored: without the empty fields, with a country."""
        return {"country": country} | self.model_dump(exclude_none=True)


def read_address(address: Mapping[str, Any]) -> Address:
    """
    Check an address that did not come through the API.

    :raises InvalidAddress: a field is of the wrong kind or too long, or nobody could find the place
    """
    try:
        read = Address.model_validate(dict(address))
    except ValidationError as error:
        details = [{"field": ".".join(map(str, one["loc"])), "reason": one["msg"]} for one in error.errors()]
        raise InvalidAddress(errors=details) from None
    if not read.is_findable:
        raise InvalidAddress("Please tell us the street, or share your location.", errors=[{"field": "street"}])
    return read


class CartLineOut(BaseModel):
    """One line of a cart."""

    id: UUID
    product_id: UUID
    variant_id: UUID
    external_id: str = Field(description="The shop's own `product_id`, as in its CSV.")
    name: str
    image_url: str | None
    quantity: int
    unit_price: str = Field(examples=["24.99"])
    was_price: str | None = Field(description="The price last shown to the shopper, when it is another one now.")
    total: str = Field(examples=["49.98"])
    in_stock: bool
    available: int | None = Field(description="How many are left; null when nobody counts them.")


class CartOut(BaseModel):
    """A cart with today's prices."""

    id: UUID
    customer_id: UUID | None = Field(description="Null while it is a guest's.")
    status: Literal["open", "ordered", "merged"]
    version: int = Field(description="Grows with each change.")
    currency: str
    lines: list[CartLineOut]
    item_count: int
    subtotal: str
    discount: str
    coupon_code: str | None = Field(description="The code she took along.")
    coupon_trouble: str | None = Field(description="Why that code does not work just now, such as `coupon_used_up`.")
    delivery_fee: str
    tax: str
    total_amount: str
    delivery_method: DeliveryMethod | None
    delivery_address: dict[str, Any] | None
    notes: str | None
    created_at: datetime
    updated_at: datetime


class CartAnswer(BaseModel):
    status: Literal["success"]
    data: CartOut


class CartPage(BaseModel):
    carts: list[CartOut]
    pagination: Pagination


class CartsAnswer(BaseModel):
    status: Literal["success"]
    data: CartPage


def out(cart: CartView, currency: str) -> CartOut:
    """A cart as the API shows it."""
    return CartOut(
        id=cart.id,
        customer_id=cart.customer_id,
        status=cart.state,
        version=cart.version,
        currency=currency,
        lines=[_line_out(line, currency) for line in cart.lines],
        item_count=cart.item_count,
        subtotal=decimal_text(cart.subtotal_minor, currency),
        discount=decimal_text(cart.discount_minor, currency),
        coupon_code=cart.coupon_code,
        coupon_trouble=cart.coupon_trouble.code if cart.coupon_trouble else None,
        delivery_fee=decimal_text(cart.delivery_minor, currency),
        tax=decimal_text(cart.tax_minor, currency),
        total_amount=decimal_text(cart.total_minor, currency),
        delivery_method=cart.delivery_method,
        delivery_address=cart.delivery_address,
        notes=cart.notes,
        created_at=cart.created_at,
        updated_at=cart.updated_at,
    )


def _line_out(line: LineView, currency: str) -> CartLineOut:
    was = line.was_price_minor
    return CartLineOut(
        id=line.line_id,
        product_id=line.product_id,
        variant_id=line.variant_id,
        external_id=line.external_id,
        name=line.name,
        image_url=line.image_url,
        quantity=line.quantity,
        unit_price=decimal_text(line.unit_price_minor, currency),
        was_price=None if was is None else decimal_text(was, currency),
        total=decimal_text(line.total_minor, currency),
        in_stock=line.in_stock,
        available=line.available,
    )
