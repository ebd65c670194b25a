"""What the pages from the cart to the order need to be drawn. See `schemas`."""

from typing import Literal

from pydantic import Field

from oja.storefront.schemas import Amount, Link, Picture, Props, Said


class CartLine(Props):
    id: str
    url: str = Field(description="Takes `quantity` by POST; 0 removes the line.")
    product: Link
    image_url: str | None = None
    picture: Picture | None = None
    quantity: int
    most: int
    price: Amount
    was: Amount | None = Field(None, description="The price she saw last, when it is another one now.")
    total: Amount
    trouble: Literal["sold_out", "too_many", "price_changed"] | None = None


class Cart(Props):
    kind: Literal["cart"] = "cart"
    lines: list[CartLine]
    count: int
    subtotal: Amount | None = None
    discount: Amount | None = Field(None, description="What her code takes off.")
    coupon: str | None = None
    total: Amount | None = Field(None, description="What is left to pay, when a code takes something off.")
    checkout_url: str
    handoff_url: str | None = Field(None, description="None while the shop has no number.")
    live_url: str = Field(description="Says when this cart changes, through whichever door.")
    can_order: bool = Field(description="False while a line has trouble.")
    delivery_from: Amount | None = Field(None, description="What bringing it costs at least, where that has a price.")
    free_over: Amount | None = Field(None, description="From here on it is free wherever it goes.")
    until_free: Amount | None = Field(None, description="What is missing to that.")
    estimates: list[str] = Field([], description="When it is ready or arrives, when the merchant tells.")


class LineReview(Props):
    """What she said of a line of her order, and the form to say it with."""

    id: str = Field(description="The line's: the value of the field `line`.")
    rating: int = Field(0, description="0 before she has chosen.")
    words: str = ""
    is_waiting: bool = Field(False, description="The shop reads it before others do.")
    is_open: bool = Field(True, description="She may say something else.")
    answer: str | None = Field(None, description="The shop's.")


class OrderLine(Props):
    name: str
    image_url: str | None = None
    picture: Picture | None = None
    quantity: int
    price: Amount
    total: Amount
    review: LineReview | None = Field(None, description="Once it has reached her.")


class Step(Props):
    """One step on the way of an order; `at` is when it was taken, as people of the shop's country write it."""

    status: Literal["pending", "confirmed", "processing", "shipped", "delivered", "cancelled"]
    at: str | None = None
    is_done: bool
    is_current: bool = False


class Order(Props):
    """An order, for whoever has its link. Of a phone number it shows the end only."""

    kind: Literal["order"] = "order"
    number: str
    placed_at: str
    steps: list[Step]
    lines: list[OrderLine]
    count: int
    subtotal: Amount
    discount: Amount | None = None
    coupon: str | None = None
    delivery: Amount | None = None
    tax: Amount | None = None
    total: Amount
    payment_status: Literal["unpaid", "paid", "refunded"]
    payment_method: Literal["on_handover", "in_chat"] | None = None
    delivery_method: Literal["pickup", "delivery"]
    address: list[str] = Field([], description="Where it goes, part by part.")
    map_url: str | None = Field(None, description="The place on a map, when she marked it.")
    recipient: str | None = None
    phone: str | None = None
    slot: str | None = None
    estimate: str | None = Field(None, description="While it is on its way: when it is ready or arrives.")
    notes: str | None = None
    chat_url: str | None = Field(None, description="Opens a chat that names the order.")
    live_url: str = Field(description="Says when it takes a step.")
    review_url: str = Field(description="Takes `line`, `rating` and `words` by POST.")


class CheckoutValues(Props):
    """What the fields say: typed before, or known of her."""

    name: str = ""
    phone: str = ""
    method: str = ""
    zone: str = ""
    street: str = ""
    landmark: str = ""
    city: str = ""
    instructions: str = ""
    pin: str = ""
    slot: str = ""
    other: bool = False
    recipient: str = ""
    recipient_phone: str = ""
    notes: str = ""


class ZoneChoice(Props):
    """An area, with what it costs to bring this very cart there."""

    id: str
    name: str
    places: str = ""
    fee: Amount
    is_free: bool = False
    free_over: Amount | None = None
    minimum: Amount | None = Field(None, description="When the cart is still below it.")
    estimate: str | None = Field(None, description="When it arrives there, when the merchant tells.")


class Checkout(Props):
    """Who, where and when: one plain form, whose answer leads to the review."""

    kind: Literal["checkout"] = "checkout"
    action_url: str
    values: CheckoutValues
    is_known: bool = Field(False, description="She came by her own link: the fields say what the shop knows of her.")
    forget_url: str = Field(description="For who is not the one that this browser is known as.")
    has_pickup: bool
    has_delivery: bool
    pickup_address: str = ""
    pickup_estimate: str | None = Field(None, description="When it is ready, when the merchant tells.")
    delivery_estimate: str | None = Field(None, description="When it arrives, wherever it goes.")
    zones: list[ZoneChoice]
    slots: list[Link] = Field(description="When it may come; `url` is the value of the field.")
    count: int
    subtotal: Amount
    handoff_url: str | None = Field(None, description="Where to go on in WhatsApp instead, when the shop has a number.")


class Review(Props):
    """Everything at a glance before she orders. The form sends `mark` along: she orders what she saw, or nothing."""

    kind: Literal["review"] = "review"
    lines: list[CartLine]
    count: int
    subtotal: Amount
    discount: Amount | None = None
    delivery: Amount | None = Field(None, description="None for what is picked up, or where the chat agrees on it.")
    is_delivery_agreed: bool = Field(False, description="What bringing it costs is agreed in the chat.")
    total: Amount
    name: str
    phone: str
    delivery_method: Literal["pickup", "delivery"]
    pickup_address: str = ""
    address: list[str]
    map_url: str | None = Field(None, description="The place on a map, when she marked it.")
    recipient: str | None = None
    slot: str | None = None
    estimate: str | None = Field(None, description="When it is ready or arrives, when the merchant tells.")
    notes: str | None = None
    held_until: str | None = Field(None, description="Until when it is kept for her: a time of day in the shop.")
    coupon: str | None = Field(None, description="The code that makes it cheaper.")
    coupon_trouble: Said | None = Field(None, description="Why the code she took along no longer does.")
    has_free_delivery: bool = Field(False, description="By that code.")
    coupon_url: str = Field(description="Takes `code` by POST; an empty one takes the coupon away.")
    can_pay_in_chat: bool
    cart_id: str
    mark: str
    place_url: str
    change_url: str


class Opening(Props):
    """A link from the chat, before it is opened: a form, since whoever makes previews of links looks at each."""

    kind: Literal["opening"] = "opening"
    action_url: str


class OrderText(Props):
    """What she would send to the shop, to be copied where WhatsApp does not open by itself."""

    kind: Literal["text"] = "text"
    text: str
    number: str
    chat_url: str
