"""Messages that sell: products of Meta's catalogue, and orders to pay (reference: WhatsApp 1.6, 1.9)."""

from typing import Any, Literal

import msgspec

from oja.channels.plain_messages import Header


class ProductSection(msgspec.Struct, frozen=True):
    """Products of Meta's catalogue under one heading, by their retailer ids."""

    title: str
    retailer_ids: list[str]


class Product(msgspec.Struct, frozen=True, tag_field="type", tag="product"):
    """One product of Meta's catalogue, with its picture and price."""

    retailer_id: str
    catalog_id: str
    body: str = ""
    footer: str = ""


class Products(msgspec.Struct, frozen=True, tag_field="type", tag="products"):
    """Up to thirty products of Meta's catalogue, which the shopper can put in her cart."""

    body: str
    catalog_id: str
    sections: list[ProductSection]
    header_text: str
    footer: str = ""


class Catalog(msgspec.Struct, frozen=True, tag_field="type", tag="catalog"):
    """Words with a button that opens the whole catalogue; `thumbnail_retailer_id` is the product in the picture."""

    body: str
    thumbnail_retailer_id: str = ""
    footer: str = ""


class Carousel(msgspec.Struct, frozen=True, tag_field="type", tag="carousel"):
    """Two to ten products of Meta's catalogue, side by side."""

    body: str
    catalog_id: str
    retailer_ids: list[str]


class PayItem(msgspec.Struct, frozen=True):
    """One line of an order to pay; amounts in hundredths of the currency, as the Cloud API counts them."""

    retailer_id: str
    name: str
    amount: int
    quantity: int
    sale_amount: int | None = None

    @property
    def price(self) -> int:
        """What one piece costs her."""
        return self.amount if self.sale_amount is None else self.sale_amount


class OrderDetails(msgspec.Struct, frozen=True, tag_field="type", tag="order_details"):
    """
    An order to review and pay inside WhatsApp: India, Brazil and Singapore (reference: WhatsApp 1.9).

    Amounts are hundredths of the currency. `payment` is the country's own part of the parameters, such as
    `{"payment_type": "upi", "payment_configuration": "…"}`; `tax`, `shipping` and `discount` may carry a description,
    and the discount the name of its programme.
    """

    body: str
    reference_id: str
    currency: str
    items: list[PayItem]
    subtotal: int
    total: int
    payment: dict[str, Any]
    tax: tuple[int, str] = (0, "")
    shipping: tuple[int, str] | None = None
    discount: tuple[int, str] | None = None
    discount_program: str = ""
    goods: Literal["physical-goods", "digital-goods"] = "physical-goods"
    footer: str = ""
    header: Header | None = None


class OrderStatus(msgspec.Struct, frozen=True, tag_field="type", tag="order_status"):
    """How an order that was sent as `OrderDetails` is doing."""

    body: str
    reference_id: str
    status: Literal["pending", "processing", "partially_shipped", "shipped", "completed", "canceled"]
    description: str = ""
    footer: str = ""
