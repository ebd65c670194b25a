"""What a shopper may mean: a closed set. Whatever understands her (phrases, a model) fills these and no others."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Intent:
    """One thing a shopper wants."""


@dataclass(frozen=True, slots=True)
class Greet(Intent):
    """Hello, menu, start again."""


@dataclass(frozen=True, slots=True)
class Browse(Intent):
    """The categories, or what is in one."""

    category_id: UUID | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class ShowProducts(Intent):
    """Every product of a category, its subcategories included."""

    category_id: UUID
    page: int = 1


@dataclass(frozen=True, slots=True)
class Find(Intent):
    """Words that may name a product; `parts` when they came in several messages."""

    text: str
    page: int = 1
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShowProduct(Intent):
    """One product, by our id or by the merchant's own."""

    product_id: UUID | None = None
    external_id: str = ""


@dataclass(frozen=True, slots=True)
class ChooseVariant(Intent):
    """Which variant of a product: a list of all of them."""

    product_id: UUID
    page: int = 1


@dataclass(frozen=True, slots=True)
class Wait(Intent):
    """Hear when a variant is back."""

    variant_id: UUID


@dataclass(frozen=True, slots=True)
class Add(Intent):
    """Put one into the cart."""

    variant_id: UUID


@dataclass(frozen=True, slots=True)
class SayNumber(Intent):
    """A number on its own: how many of what was just shown."""

    number: int


@dataclass(frozen=True, slots=True)
class SetQuantity(Intent):
    """This many of a line; 0 takes it out."""

    variant_id: UUID
    quantity: int


@dataclass(frozen=True, slots=True)
class ShowCart(Intent):
    """What is in the cart, and what it costs."""


@dataclass(frozen=True, slots=True)
class ChangeCart(Intent):
    """Choose a line to change."""

    page: int = 1


@dataclass(frozen=True, slots=True)
class ShowLine(Intent):
    """One line of the cart, to change it."""

    variant_id: UUID


@dataclass(frozen=True, slots=True)
class EmptyCart(Intent):
    """Take everything out."""


@dataclass(frozen=True, slots=True)
class UseCoupon(Intent):
    """A code that makes the cart cheaper; without one, she has to be asked."""

    code: str = ""


@dataclass(frozen=True, slots=True)
class DropCoupon(Intent):
    """Take the code off the cart."""


@dataclass(frozen=True, slots=True)
class CheckOut(Intent):
    """Buy what is in the cart."""


@dataclass(frozen=True, slots=True)
class PickUp(Intent):
    """Fetch the order at the shop."""


@dataclass(frozen=True, slots=True)
class Deliver(Intent):
    """Have it brought; to the saved address, or to one that is asked for."""

    to_saved_address: bool = False


@dataclass(frozen=True, slots=True)
class ChooseArea(Intent):
    """Where her order is brought; without an id, the list of all areas."""

    zone_id: UUID | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class ShareLocation(Intent):
    """A place on the map."""

    latitude: float
    longitude: float
    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class FillAddress(Intent):
    """Where, for whom and when to deliver, from a form: fields of an address, such as `street` and `slot`."""

    address: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShareContact(Intent):
    """A phone number, shared as a contact card."""

    phone: str


@dataclass(frozen=True, slots=True)
class Confirm(Intent):
    """Place the order. Empty when she said so in words."""

    cart_id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Cancel(Intent):
    """Leave what was begun."""


@dataclass(frozen=True, slots=True)
class ShowOrders(Intent):
    """Her orders, newest first."""


@dataclass(frozen=True, slots=True)
class ShowOrder(Intent):
    """One of her orders, by id or by its number."""

    order_id: UUID | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class CallPerson(Intent):
    """Somebody of the team."""


@dataclass(frozen=True, slots=True)
class OpenCode(Intent):
    """A code that carries a cart from the web shop into the chat."""

    code: str


@dataclass(frozen=True, slots=True)
class FillCart(Intent):
    """A cart filled in WhatsApp's own catalogue: the merchant's product ids and how many of each."""

    items: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Thank(Intent):
    """Thanks, bye."""


@dataclass(frozen=True, slots=True)
class Nod(Intent):
    """Okay, noted, a thumb: nothing is asked and nothing needs to be said."""


@dataclass(frozen=True, slots=True)
class ShowPicture(Intent):
    """A picture of what she looks for, with the words below it; `message_id` is the message that it came in."""

    words: str = ""
    message_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Point(Intent):
    """ "This one": what she looked at last, or what is on her picture."""


@dataclass(frozen=True, slots=True)
class NotThis(Intent):
    """What we took her picture for is not what she means."""


@dataclass(frozen=True, slots=True)
class SendMedia(Intent):
    """A voice note, a film, a file: something we cannot read."""

    kind: str


@dataclass(frozen=True, slots=True)
class Nothing(Intent):
    """Needs no answer: a reaction, an edit, a notice of the platform."""
