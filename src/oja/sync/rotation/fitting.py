"""Fitting: whether a star has its place in WhatsApp, said the moment it is given. Nothing here writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from oja.catalog import showable
from oja.catalog.showable import Showable
from oja.kernel.db import MerchantSession
from oja.sync.rotation import gathering, queries, refused, words


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a product, starred, is shown in WhatsApp; and a sentence for the merchant."""

    product_id: UUID
    fits: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Fits:
    """The same for several at once: how many stars there would be, for how many places."""

    stars: int
    slots: int
    sentence: str
    products: list[Fit]


async def of_stars(db: MerchantSession, product_ids: Sequence[UUID]) -> Fits:
    """
    What a star on each of these products means, whether they have one already or are about to get it.

    The sentence speaks of all stars together, which may be thousands.
    """
    rotation = await queries.find_rotation(db)
    products = {one.id: one for one in await showable.active(db)}
    never = await queries.kept_out(db)
    asked = dict.fromkeys(product_ids)
    starred = [one for one in products.values() if one.is_priority or one.id in asked]
    refusals = await refused.by_meta(db)

    def hindered(one: Showable, *, is_never: bool = False) -> str | None:
        return gathering.obstacle(one, is_never=is_never, is_refused=one.id in refusals)

    stars = sum(hindered(one, is_never=one.id in never and one.id not in asked) is None for one in starred)
    fits_all = len(products) <= rotation.slots
    held = await queries.places(db, list(asked)) if stars > rotation.slots else {}

    def fit(key: UUID, one: Showable | None) -> Fit:
        obstacle = "off_sale" if one is None else hindered(one)
        if obstacle is not None:
            return Fit(key, False, words.star_waits(obstacle))
        if fits_all:
            return Fit(key, True, words.everything_fits(len(products), rotation.slots))
        if stars <= rotation.slots or (key in held and held[key].is_in):
            return Fit(key, True, words.star_fits(stars, rotation.slots))
        return Fit(key, False, words.star_does_not_fit(stars, rotation.slots))

    return Fits(
        stars=stars,
        slots=rotation.slots,
        sentence=words.everything_fits(len(products), rotation.slots) if fits_all
        else words.all_stars_fit(stars, rotation.slots) if stars <= rotation.slots
        else words.too_many_stars(stars, rotation.slots),
        products=[fit(key, products.get(key)) for key in asked],
    )  # fmt: skip
