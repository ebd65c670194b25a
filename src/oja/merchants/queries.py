"""Questions about shops and who works in them."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast
from urllib.parse import urlsplit
from uuid import UUID

import msgspec
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import cache
from oja.kernel.db import PlatformSession, platform_session
from oja.kernel.money import locale_for
from oja.merchants import hosts
from oja.merchants.domains import queries as domains
from oja.merchants.errors import ShopNotFound
from oja.merchants.models import Membership, Merchant, OldAddress, RolePermission
from oja.merchants.schemas import Reviews

REMEMBERED_SECONDS = 60
AT_HAND_SECONDS = 3.0
AT_HAND_MOST = 10_000

_at_hand: dict[UUID, tuple[float, "Shop"]] = {}


@dataclass(frozen=True)
class Shop:
    """What every page and chat needs to know of a shop; kept in the cache for a minute."""

    id: UUID
    name: str
    slug: str
    currency: str
    country: str
    timezone: str
    language: str
    tagline: str
    accent: str | None
    logo_url: str | None
    whatsapp_number: str
    delivery_times: tuple[str, ...] = ()
    delivery_days: tuple[int, ...] = ()
    quiet_from: int = 21
    quiet_until: int = 8
    reviews: Reviews = "at_once"
    cart_left_after: int = 60
    languages: tuple[str, ...] = ()
    """More languages than its own in which its pages can be read."""
    domain: str | None = None
    """Its own, when it lives there."""
    home: str = ""
    """The one address at which it lives, without a trailing slash: `https://oja.example/starling`."""

    @property
    def root(self) -> str:
        """What stands before the paths of its pages: nothing when it has a host of its own, else `/starling`."""
        return urlsplit(self.home).path

    @property
    def origin(self) -> str:
        """Scheme and host of its pages."""
        return self.home.removesuffix(self.root)

    def absolute(self, path: str) -> str:
        """The public address of a path on its host; addresses elsewhere stay as they are."""
        return self.origin + path if path.startswith("/") else path

    @property
    def money_locale(self) -> str:
        """How money is written here: `"en_NG"`."""
        return locale_for(self.language, self.country)


@dataclass(frozen=True)
class Belonging:
    """A person's place in a shop."""

    merchant_id: UUID
    user_id: UUID
    role: str
    permissions: frozenset[str]


async def get(db: AsyncSession, merchant_id: UUID) -> Merchant:
    """
    One shop's row.

    :raises ShopNotFound: there is none with that id
    """
    merchant = await db.get(Merchant, merchant_id)
    if merchant is None:
        raise ShopNotFound
    return merchant


async def shop(merchant_id: UUID) -> Shop:
    """
    One shop, from this process's memory or the cache when it is there; a change made elsewhere shows within seconds.

    :raises ShopNotFound: there is none with that id
    """
    at_hand = _at_hand.get(merchant_id)
    if at_hand is not None and at_hand[0] > time.monotonic():
        return at_hand[1]
    found = await _remembered(f"oja:shop:{{{merchant_id}}}", Merchant.id == merchant_id)
    if found is None:
        raise ShopNotFound
    if len(_at_hand) >= AT_HAND_MOST:
        _at_hand.clear()
    _at_hand[merchant_id] = (time.monotonic() + AT_HAND_SECONDS, found)
    return found


async def shop_by_slug(slug: str) -> Shop | None:
    """The shop at an address, from the cache when it is there."""
    return await _remembered(f"oja:shop-at:{{{slug}}}", Merchant.subdomain == slug)


async def forget_shop(merchant_id: UUID, slug: str) -> None:
    """Drop a changed shop from memory and the cache."""
    _at_hand.pop(merchant_id, None)
    await cache.drop(f"oja:shop:{{{merchant_id}}}", f"oja:shop-at:{{{slug}}}")


async def shop_once_at(slug: str) -> Shop | None:
    """The shop that had this address before, as it is now."""
    async with platform_session() as db:
        merchant_id = await db.scalar(select(OldAddress.merchant_id).where(OldAddress.address == slug))
    return await shop(merchant_id) if merchant_id else None


async def shop_on(host: str) -> Shop | None:
    """The shop that answers at this host, though it may live elsewhere; None for the platform's and unknown ones."""
    if slug := hosts.slug_in(host):
        return await shop_at(slug)
    merchant_id = await domains.holder(name) if (name := hosts.foreign(host)) else None
    return await shop(merchant_id) if merchant_id else None


async def shop_at(slug: str) -> Shop | None:
    """The shop that has this address, or had it before: its `slug` is the one of now."""
    return await shop_by_slug(slug) or await shop_once_at(slug)


async def is_free(db: PlatformSession, slug: str, *, for_shop: UUID | None = None) -> bool:
    """True when no shop has that address, nor had it before; what it had itself is free `for_shop`."""
    old = select(OldAddress.merchant_id).where(OldAddress.address == slug)
    holders = {await db.scalar(select(Merchant.id).where(Merchant.subdomain == slug)), await db.scalar(old)}
    return holders <= {None, for_shop}


async def memberships(db: PlatformSession, user_id: UUID) -> Sequence[tuple[Merchant, Membership]]:
    """Every shop a person works in, the earliest first."""
    rows = await db.execute(
        select(Merchant, Membership)
        .join(Membership, Membership.merchant_id == Merchant.id)
        .where(Membership.user_id == user_id)
        .order_by(Membership.created_at, Merchant.id)
    )
    return [(merchant, membership) for merchant, membership in rows]


async def find_belonging(merchant_id: UUID, user_id: UUID) -> Belonging | None:
    """What a person may do in a shop, from the cache when it is there; None when she has no place in it."""
    return await belonging_kept(merchant_id, user_id, await cache.get(belonging_key(merchant_id, user_id)))


def belonging_key(merchant_id: UUID, user_id: UUID) -> str:
    """Where the cache remembers a person's place in a shop."""
    return f"oja:member:{{{user_id}}}:{merchant_id}"


async def belonging_kept(merchant_id: UUID, user_id: UUID, kept: list[str] | None) -> Belonging | None:
    """The same with what the cache has under `belonging_key`, for those who ask it for more in one go."""
    if kept is None:
        async with platform_session() as db:
            rows = (
                await db.execute(
                    select(Membership.role, RolePermission.permission)
                    .join(RolePermission, RolePermission.role == Membership.role)
                    .where(Membership.merchant_id == merchant_id, Membership.user_id == user_id)
                )
            ).all()
        kept = [rows[0].role, *(row.permission for row in rows)] if rows else []
        await cache.put(belonging_key(merchant_id, user_id), kept, seconds=REMEMBERED_SECONDS)
    if not kept:
        return None
    return Belonging(merchant_id, user_id, kept[0], frozenset(kept[1:]))


async def all_ids() -> Sequence[UUID]:
    """Every shop, for schedules that visit each in turn."""
    async with platform_session() as db:
        return (await db.scalars(select(Merchant.id).order_by(Merchant.id))).all()


async def homes(db: PlatformSession, *, limit: int) -> Sequence[str]:
    """Where the shops live that have no domain of their own, the newest first."""
    here = select(Merchant.subdomain).where(Merchant.domain.is_(None))
    slugs = await db.scalars(here.order_by(Merchant.id.desc()).limit(limit))
    return [hosts.home(slug) for slug in slugs]


async def _remembered(key: str, where: object) -> Shop | None:
    kept = await cache.get(key)
    if kept is None:
        async with platform_session() as db:
            merchant = await db.scalar(select(Merchant).where(where))  # type: ignore[arg-type]  # a column expression
        if merchant is None:
            return None
        kept = msgspec.to_builtins(_view(merchant))
        await cache.put(key, kept, seconds=REMEMBERED_SECONDS)
    # Not kept: it hangs on settings, too.
    return msgspec.convert(kept | {"home": hosts.home(kept["slug"], kept.get("domain"))}, Shop)


def _view(merchant: Merchant) -> Shop:
    return Shop(
        id=merchant.id,
        name=merchant.name,
        slug=merchant.subdomain,
        currency=merchant.currency,
        country=merchant.country,
        timezone=merchant.timezone,
        language=merchant.locale,
        tagline=merchant.tagline,
        accent=merchant.accent,
        logo_url=merchant.logo_url,
        whatsapp_number=merchant.whatsapp_number,
        delivery_times=tuple(merchant.delivery_times),
        delivery_days=tuple(merchant.delivery_days),
        quiet_from=merchant.quiet_from,
        quiet_until=merchant.quiet_until,
        reviews=cast("Reviews", merchant.reviews),
        cart_left_after=merchant.cart_left_after,
        languages=tuple(merchant.languages),
        domain=merchant.domain,
    )
