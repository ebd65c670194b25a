"""Showings: which products the shop's messages showed, and how often. Nothing here writes."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select

from oja.channels.messages import Product, load
from oja.channels.numbering import choices
from oja.conversations.models import Message
from oja.kernel import ids
from oja.kernel.db import MerchantSession

KINDS: Final = ("buttons", "list", "product", "products", "carousel")
SHOWS: Final = ("p", "add", "choose", "wait")
"""How choices begin that stand for a product, or for one of its variants. What leads to a line of the cart does not."""


async def shown_between(db: MerchantSession, since: datetime, until: datetime) -> Counter[str]:
    """
    How many messages showed each product, of those that left from `since` to `until`.

    A product is called as its message calls it: by the product's id or a variant's, or by WhatsApp's name for it.
    """
    # Ids carry their time, so the primary key finds where the time begins and ends.
    sent = select(Message.body).where(
        Message.id >= ids.first_of(since),
        Message.id < ids.first_of(until),
        Message.direction == "out",
        Message.kind.in_(KINDS),
        Message.sent_at.is_not(None),
        Message.status != "failed",
    )
    shown: Counter[str] = Counter()
    async for body in await db.stream_scalars(sent):
        shown.update(set(_products_of(body)))
    return shown


def _products_of(body: dict[str, Any]) -> Iterator[str]:
    message = load(body)
    if isinstance(message, Product):
        yield message.retailer_id
        return
    for choice in choices(message):
        if choice.is_product:
            yield choice.id
        else:
            kind, _, rest = choice.id.partition(":")
            if kind in SHOWS:
                yield rest.partition(":")[0]
