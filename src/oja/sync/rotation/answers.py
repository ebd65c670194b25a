"""How the rotation looks in the API."""

from collections.abc import Sequence
from typing import Any, Literal
from uuid import UUID

from oja.catalog import queries as catalog
from oja.catalog import showable
from oja.catalog.views import ProductView
from oja.kernel.db import MerchantSession
from oja.kernel.money import Money
from oja.merchants import queries as merchants
from oja.sync.rotation import gathering, limits, queries, refused, words
from oja.sync.rotation.lift import Lift
from oja.sync.rotation.models import Place, Round
from oja.sync.rotation.previewing import Preview
from oja.sync.rotation.queries import Seen

State = Literal["all", "in", "out", "starred", "never"]


async def overview(db: MerchantSession) -> dict[str, Any]:
    """The rotation as a whole."""
    rotation = await queries.find_rotation(db)
    products = await showable.active(db)
    never = await queries.kept_out(db)
    shown = await queries.let_in(db)
    is_quiet = await gathering.is_quiet_shop(db, rotation)
    fits = words.everything_fits(len(products), rotation.slots)
    is_in = len(products) if shown is None else len(shown)
    return {
        "slots": rotation.slots,
        "default_slots": limits.SLOTS,
        "holdout_percent": rotation.holdout_percent,
        "is_rotating": rotation.is_rotating,
        "active": len(products),
        "shown": is_in,
        "stars": sum(one.is_priority for one in products),
        "never": len(never),
        "sentence": words.take_turns(len(products), rotation.slots) if rotation.is_rotating else fits,
        "learning": words.learning(is_quiet=is_quiet),
        "played_at": rotation.played_at,
        "next_round_at": await queries.next_round(db, rotation) if rotation.is_rotating else None,
        "message_limits": limits.MESSAGE,
        "lift": _lift(await queries.measured_lift(db), is_rotating=rotation.is_rotating),
    }


async def standing(
    db: MerchantSession, state: State, search: str | None, *, offset: int, limit: int
) -> tuple[list[dict[str, Any]], int]:
    """A page of products, where each stands and why; and how many there are. A search looks at all of them."""
    is_rotating = (await queries.find_rotation(db)).is_rotating
    if state == "out" and not is_rotating:
        state = "never"
    if search or state in {"all", "starred"} or (state == "in" and not is_rotating):
        is_starred = True if state == "starred" else None
        found = await catalog.find_products(
            db, search=search, sort="relevance", is_priority=is_starred, offset=offset, limit=limit
        )
        return await rows(db, found.items), found.total
    ids, total = await queries.standing(db, state, offset=offset, limit=limit)
    views = await catalog.products_by_id(db, ids)
    return await rows(db, [views[one] for one in ids if one in views]), total


async def rows(db: MerchantSession, views: Sequence[ProductView]) -> list[dict[str, Any]]:
    """Products with where they stand."""
    ids = [one.id for one in views]
    is_rotating = (await queries.find_rotation(db)).is_rotating
    places, seen = await queries.places(db, ids), await queries.seen(db, ids)
    refusals = await refused.by_meta(db, ids)
    shop = await merchants.shop(db.merchant_id)
    answers = []
    for one in views:
        place = places.get(one.id)
        reason, is_in = _where(one, place, is_rotating=is_rotating, is_refused=one.id in refusals)
        known = seen.get(one.id, Seen(0, 0))
        answers.append(
            {
                "product_id": one.id,
                "name": one.name,
                "image_url": one.image_url,
                "category": one.category,
                "price_text": Money(one.price_minor, shop.currency).display(shop.money_locale),
                "wish": "never" if place and place.is_never else "always" if one.is_priority else "automatic",
                "is_in": is_in,
                "since": place.since if place and is_rotating else None,
                "reason": reason,
                "sentence": words.reason(reason, refusals.get(one.id)),
                "shown": known.shown,
                "ordered": known.ordered,
            }
        )
    return answers


async def preview(db: MerchantSession, found: Preview) -> dict[str, Any]:
    """What would happen, with the names of the first that come and go."""
    shown = [*found.enters[: limits.NAMED], *found.leaves[: limits.NAMED]]
    views = await catalog.products_by_id(db, shown)
    return {
        "slots": found.slots,
        "is_rotating": found.is_rotating,
        "is_in": found.is_in,
        "entering": len(found.enters),
        "leaving": len(found.leaves),
        "enters": _named(found.enters, views),
        "leaves": _named(found.leaves, views),
        "stars_without_place": len(found.stars_out),
        "sentence": words.preview(len(found.enters), len(found.leaves), len(found.stars_out)),
    }


def one_round(row: Round) -> dict[str, Any]:
    """A round."""
    return {
        "number": row.number, "cause": row.cause, "at": row.at, "slots": row.slots, "entered": row.entered,
        "left": row.gone,
    }  # fmt: skip


def _where(one: ProductView, place: Place | None, *, is_rotating: bool, is_refused: bool) -> tuple[str, bool]:
    if one.status != "active":
        return "off_sale", False
    if is_rotating:
        return (place.reason, place.is_in) if place else ("", False)
    if place and place.is_never:
        return "never", False
    return ("rejected", False) if is_refused else ("room", True)


def _named(ids: Sequence[UUID], views: dict[UUID, ProductView]) -> list[dict[str, Any]]:
    first = (views[one] for one in ids[: limits.NAMED] if one in views)
    return [{"product_id": one.id, "name": one.name, "image_url": one.image_url} for one in first]


def _lift(found: Lift, *, is_rotating: bool) -> dict[str, Any]:
    says_nothing = found.percent is None and not is_rotating
    return {
        "percent": found.percent, "low": found.low, "high": found.high, "days": found.days,
        "sentence": words.NOTHING_TO_COMPARE if says_nothing else words.comparison(found),
    }  # fmt: skip
