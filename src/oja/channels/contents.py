"""
What is inside a message that came in, typed: one union, `Content`. Any part may be missing (reference: WhatsApp 1.3).

Words alone have no content of their own: they are the message's `text`.
"""

from datetime import datetime
from typing import Any

from msgspec import Struct


class MediaIn(Struct, frozen=True, gc=False):
    """A picture, video, sound, document or sticker; `id` or `url` says where its bytes are, for a time."""

    id: str | None
    url: str | None
    mime_type: str | None
    sha256: str | None
    caption: str | None = None
    filename: str | None = None
    is_voice: bool = False
    is_animated: bool = False


class PlaceIn(Struct, frozen=True, gc=False):
    """A location."""

    latitude: float | None
    longitude: float | None
    name: str | None = None
    address: str | None = None
    url: str | None = None


class PersonIn(Struct, frozen=True, gc=False):
    """One contact card."""

    name: str | None
    phones: tuple[str, ...] = ()


class PeopleIn(Struct, frozen=True, gc=False):
    """Contact cards. `is_her_own`: she answered our request for her own number."""

    people: tuple[PersonIn, ...]
    is_her_own: bool = False


class ChoiceIn(Struct, frozen=True, gc=False):
    """A tap: on a reply button, a row of a list, or a template's quick reply (`id` is then its payload)."""

    id: str | None
    title: str | None
    description: str | None = None


class FormIn(Struct, frozen=True, gc=False):
    """An answered form: a Flow, an address, or whatever comes later. `answers` is None when it could not be read."""

    name: str | None
    body: str | None
    answers: dict[str, Any] | None


class CallPermissionIn(Struct, frozen=True, gc=False):
    """She allowed the shop to call her, or not."""

    is_granted: bool
    is_permanent: bool = False
    until: datetime | None = None


class CartLineIn(Struct, frozen=True, gc=False):
    """One line of WhatsApp's own cart. `price` is what the phone showed: price it again."""

    retailer_id: str | None
    quantity: int | None
    price: str | None
    currency: str | None


class CartIn(Struct, frozen=True, gc=False):
    """WhatsApp's own cart, sent as an order."""

    catalog_id: str | None
    lines: tuple[CartLineIn, ...]


class ReactionIn(Struct, frozen=True, gc=False):
    """A reaction to the message `about`; without `emoji` it is taken back."""

    about: str | None
    emoji: str | None


class EditIn(Struct, frozen=True, gc=False):
    """New words for the message `about`. `body` is its new content as the provider writes it."""

    about: str | None
    kind: str
    text: str
    body: dict[str, Any]


class RevokeIn(Struct, frozen=True, gc=False):
    """The message `about` was taken back."""

    about: str | None


class SystemIn(Struct, frozen=True, gc=False):
    """A notice about the shopper, such as `customer_identity_changed`."""

    event: str | None


class UnsupportedIn(Struct, frozen=True, gc=False):
    """Something WhatsApp does not pass on: which kind (a poll, a pin, ...), and what it says about it."""

    kind: str | None
    code: int | None
    reason: str | None


Content = (
    MediaIn | PlaceIn | PeopleIn | ChoiceIn | FormIn | CallPermissionIn | CartIn | ReactionIn | EditIn | RevokeIn
    | SystemIn | UnsupportedIn
)  # fmt: skip


def about(content: Content | None) -> str | None:
    """The message that a reaction, an edit or a revoke is about."""
    return content.about if isinstance(content, ReactionIn | EditIn | RevokeIn) else None


class ProductAsked(Struct, frozen=True, gc=False):
    """The product of the catalogue that a message asks about."""

    catalog_id: str | None
    retailer_id: str | None


class Referral(Struct, frozen=True, gc=False):
    """The advertisement or post by which she came. `click_id` (`ctwa_clid`) is what its success is reported with."""

    source_type: str | None
    source_id: str | None
    source_url: str | None
    headline: str | None
    body: str | None
    click_id: str | None

    @property
    def is_of_ad(self) -> bool:
        """True when it opens the free entry point (reference: WhatsApp 1.5)."""
        return self.source_type == "ad" or (self.source_type is None and self.click_id is not None)


class Context(Struct, frozen=True, gc=False):
    """What a message stands in: what it answers, how it came, what it asks about."""

    reply_to: str | None = None
    is_forwarded: bool = False
    is_forwarded_often: bool = False
    product: ProductAsked | None = None
    referral: Referral | None = None
    group_id: str | None = None


NO_CONTEXT = Context()
