"""
Linking: from the chat, by a link of her own, into the hands of the browser that opens it. The way back is a code
(`handing_over`). And from one host of a shop to another, where no cookie follows.

A link opens once, within a day. Looking at it opens nothing: whoever makes previews of links looks at each. One between
hosts opens within minutes, and only a copy of what is in the cart: it can be sent to somebody else, too.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import delete, select

from oja.carts import filling, handing_over
from oja.carts.errors import LinkExpired, LinkUsed, UnknownLink
from oja.carts.models import Cart, CartLink
from oja.customers import queries as customers
from oja.kernel import clock, crypto
from oja.kernel.db import MerchantSession

LIFETIME: Final = timedelta(hours=24)
ON_THE_WAY: Final = timedelta(minutes=5)
_OWN: Final = "cart link"
_COPY: Final = "cart copy"
_RANDOM: Final = 24
_SEAL: Final = 10


@dataclass(frozen=True, slots=True)
class Opened:
    """Whose link it was, and the cart that she has now on both sides."""

    customer_id: UUID
    cart_id: UUID


async def make(db: MerchantSession, customer_id: UUID) -> str:
    """A new link's token. Earlier ones go on working; those that no longer do are dropped."""
    old = delete(CartLink).where(CartLink.customer_id == customer_id, CartLink.expires_at <= clock.now())
    await db.execute(old.execution_options(synchronize_session=False))
    return await _keep(db, CartLink(customer_id=customer_id, expires_at=clock.now() + LIFETIME), _OWN)


async def make_copy_link(db: MerchantSession, cart_id: UUID) -> str:
    """A token for a copy of what is in a cart, on its way from one host of the shop to another."""
    old = delete(CartLink).where(CartLink.cart_id == cart_id, CartLink.expires_at <= clock.now())
    await db.execute(old.execution_options(synchronize_session=False))
    return await _keep(db, CartLink(cart_id=cart_id, expires_at=clock.now() + ON_THE_WAY), _COPY)


async def follow_copy_link(db: MerchantSession, token: str) -> UUID:
    """
    A new guest's cart with what is in the one that the link names, which stays as it is.

    :raises UnknownLink: this shop never gave it out
    :raises LinkExpired: it is older than some minutes
    :raises LinkUsed: it was opened before
    """
    link = await _find(db, token, _COPY, is_locked=True)
    assert link.cart_id is not None
    await filling.lock(db, link.cart_id)
    copy_id = await filling.open_guest(db)
    await handing_over.pour(db, link.cart_id, copy_id)
    link.opened_at = clock.now()
    await db.flush()
    return copy_id


async def check(db: MerchantSession, token: str) -> None:
    """
    Say whether a link would open, without opening it.

    :raises UnknownLink: this shop never gave it out
    :raises LinkExpired: it is older than a day
    :raises LinkUsed: it was opened before
    """
    await _find(db, token, _OWN, is_locked=False)


async def follow(db: MerchantSession, token: str, held_id: UUID | None) -> Opened:
    """
    Open a link. What a guest put into the cart that her browser holds (`held_id`) joins her own; somebody else's cart
    is left alone.

    :raises UnknownLink: this shop never gave it out
    :raises LinkExpired: it is older than a day
    :raises LinkUsed: it was opened before
    """
    link = await _find(db, token, _OWN, is_locked=True)
    assert link.customer_id is not None
    customer = await customers.get(db, link.customer_id)
    customer_id = customer.merged_into_id or customer.id
    cart_id = await _join(db, held_id, customer_id)
    link.opened_at = clock.now()
    await db.flush()
    return Opened(customer_id, cart_id)


async def _join(db: MerchantSession, held_id: UUID | None, customer_id: UUID) -> UUID:
    if held_id is not None:
        held = (await db.execute(select(Cart.state, Cart.customer_id).where(Cart.id == held_id))).one_or_none()
        is_guests = held is not None and held.state == "open" and held.customer_id is None
        if is_guests and await filling.lock(db, held_id) == "open" and await filling.quantities(db, held_id):
            return await handing_over.take_over(db, held_id, customer_id)
    return await filling.open_for(db, customer_id)


async def _keep(db: MerchantSession, link: CartLink, purpose: str) -> str:
    letters = secrets.token_urlsafe(18)
    token = letters + _seal(db.merchant_id, letters, purpose)
    link.token_hash = _kept_form(db.merchant_id, token)
    db.add(link)
    await db.flush()
    return token


async def _find(db: MerchantSession, token: str, purpose: str, *, is_locked: bool) -> CartLink:
    expected = _seal(db.merchant_id, token[:_RANDOM], purpose)
    if not hmac.compare_digest(token[_RANDOM:].encode(), expected.encode()):
        raise UnknownLink
    wanted = select(CartLink).where(CartLink.token_hash == _kept_form(db.merchant_id, token))
    if is_locked:
        wanted = wanted.with_for_update().execution_options(populate_existing=True)
    link = await db.scalar(wanted)
    if link is None:
        raise UnknownLink
    if link.opened_at is not None:
        raise LinkUsed
    if link.expires_at <= clock.now():
        raise LinkExpired
    return link


def _seal(merchant_id: UUID, letters: str, purpose: str) -> str:
    return crypto.sign(f"{merchant_id}:{letters}", purpose=purpose)[:_SEAL]


def _kept_form(merchant_id: UUID, token: str) -> str:
    return crypto.sign(f"{merchant_id}:{token}", purpose="cart link, kept")
