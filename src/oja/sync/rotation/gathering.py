"""Gathering: the candidates and the rules of a round, as they stand now. Nothing here writes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from statistics import fmean
from typing import Any
from uuid import UUID

from sqlalchemy import select

from oja.catalog import showable
from oja.catalog.showable import Showable
from oja.kernel import clock
from oja.kernel.db import MerchantSession
from oja.sync.rotation import evidence, learning, limits, refused, seasons
from oja.sync.rotation.learning import Candidate
from oja.sync.rotation.models import Place, Rotation
from oja.sync.rotation.planning import Reason, Rules


@dataclass(frozen=True, slots=True)
class Setting:
    """What a round is played with. `is_quiet`: few messages show products, so that little can be learned."""

    candidates: list[Candidate]
    rules: Rules
    is_quiet: bool

    @property
    def is_rotating(self) -> bool:
        """Whether there is more to show than fits."""
        return sum(one.obstacle != "never" for one in self.candidates) > self.rules.slots


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a merchant tries out: another limit, and products that are always, never or just as it comes shown."""

    slots: int | None = None
    always: frozenset[UUID] = frozenset()
    automatic: frozenset[UUID] = frozenset()
    never: frozenset[UUID] = frozenset()

    def stars(self, product_id: UUID, *, is_starred: bool) -> bool:
        """Whether a product would have a star."""
        return product_id in self.always or (is_starred and product_id not in self.automatic | self.never)

    def keeps_out(self, product_id: UUID, *, is_never: bool) -> bool:
        """Whether it would be kept out."""
        return product_id in self.never or (is_never and product_id not in self.always | self.automatic)


NO_WISHES = Wishes()


async def setting(db: MerchantSession, rotation: Rotation, wishes: Wishes = NO_WISHES) -> Setting:
    """Everything that a round is decided by."""
    day = await evidence.today(db.merchant_id)
    products = await showable.active(db)
    known = await evidence.known(db, day)
    refusals = await refused.by_meta(db)
    usual = _usual_elsewhere(products, known)
    columns = select(Place.product_id, Place.is_in, Place.is_never, Place.since)
    places = {one.product_id: one for one in await db.execute(columns.where(Place.merchant_id == db.merchant_id))}
    is_quiet = await is_quiet_shop(db, rotation)
    about = _About(rotation, wishes, usual_margin(products), usual, frozenset(refusals))
    candidates = [_candidate(one, places.get(one.id), known.get(one.id, evidence.NOTHING), about) for one in products]
    rules = Rules(wishes.slots or rotation.slots, rotation.holdout_percent / 100)
    if is_quiet:
        rules = replace(rules, dwell_hours=limits.QUIET_DWELL_HOURS)
    return Setting(candidates, rules, is_quiet)


async def is_quiet_shop(db: MerchantSession, rotation: Rotation) -> bool:
    """Whether so few messages show products that a place is not even seen once a day."""
    day = await evidence.today(db.merchant_id)
    return await evidence.shown_lately(db, day) < rotation.slots * 7


def usual_margin(products: Collection[Showable]) -> float:
    """What is usually earned of a price, told by the products whose cost is known; the whole price when none is."""
    known = [one for one in products if one.cost_minor is not None and one.price_minor > 0]
    price = sum(one.price_minor for one in known)
    return max(sum(one.price_minor - (one.cost_minor or 0) for one in known) / price, 0.01) if price else 1.0


def obstacle(one: Showable, *, is_never: bool, is_refused: bool) -> Reason | None:
    """Why a product may not be shown, if so. `is_refused`: Meta does not take it."""
    if is_never:
        return "never"
    if not one.in_stock:
        return "sold_out"
    if one.price_minor <= 0:
        return "no_price"
    if not one.has_picture:
        return "no_picture"
    return "rejected" if is_refused else None


def _usual_elsewhere(products: Collection[Showable], known: Mapping[UUID, evidence.Known]) -> dict[UUID, float]:
    """How many orders of the web shop an ordinary product of each category has."""
    ordered: dict[UUID, list[float]] = {}
    for one in products:
        ordered.setdefault(one.category_id, []).append(known.get(one.id, evidence.NOTHING).elsewhere)
    return {category: fmean(counts) for category, counts in ordered.items()}


@dataclass(frozen=True, slots=True)
class _About:
    """What is the same for all candidates of a round."""

    rotation: Rotation
    wishes: Wishes
    margin: float
    usual_elsewhere: Mapping[UUID, float]
    refused: frozenset[UUID]

    def value(self, one: Showable) -> float:
        """What an order of a product earns, and more in its season and while it is new."""
        cost = one.price_minor * (1 - self.margin) if one.cost_minor is None else one.cost_minor
        # What earns nothing by its numbers is still worth a little more than an empty place.
        earned = max(one.price_minor - cost, one.price_minor * 0.01, 1.0)
        age_days = (clock.now() - one.created_at).total_seconds() / 86_400
        return earned * seasons.newness(age_days) * self.rotation.seasons.get(str(one.category_id), 1.0)


def _candidate(one: Showable, place: Any, known: evidence.Known, about: _About) -> Candidate:
    is_starred = about.wishes.stars(one.id, is_starred=one.is_priority)
    is_never = about.wishes.keeps_out(one.id, is_never=place is not None and place.is_never)
    is_in = place is not None and place.is_in
    return Candidate(
        id=one.id,
        category=one.category_id,
        value=about.value(one),
        tries=known.tries,
        wins=min(known.wins, known.tries),
        is_pinned=is_starred,
        is_fixed=not is_starred and evidence.is_fixed(one.id, about.rotation.holdout_percent),
        is_in=is_in,
        hours_in=(clock.now() - place.since).total_seconds() / 3600 if is_in and place else 0.0,
        obstacle=obstacle(one, is_never=is_never, is_refused=one.id in about.refused),
        kind=one.kind_id,
        brand=one.brand,
        lean=learning.leaning(known.elsewhere, about.usual_elsewhere[one.category_id]),
    )
