"""Previewing: what would come in and what would leave if the merchant decided otherwise. Nothing here writes."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.db import MerchantSession
from oja.sync.rotation import gathering, queries, service
from oja.sync.rotation.gathering import Wishes


@dataclass(frozen=True, slots=True)
class Preview:
    """The next state as it would be: the ids that come and go, and those stars that have no place."""

    slots: int
    is_rotating: bool
    is_in: int
    enters: list[UUID]
    leaves: list[UUID]
    stars_out: list[UUID]


async def preview(db: MerchantSession, wishes: Wishes) -> Preview:
    """What the round would do that these wishes cause: exactly that, if nothing else happens before."""
    rotation = await queries.find_rotation(db)
    setting = await gathering.setting(db, rotation, wishes)
    never = await queries.kept_out(db)
    if rotation.is_rotating:
        before = {one.id for one in setting.candidates if one.is_in}
    else:
        before = {one.id for one in setting.candidates} - never
    if setting.is_rotating:
        seed = service.seed_of(db.merchant_id, rotation.number + 1)
        played = await service.deal(setting, seed, is_whole=not rotation.is_rotating, draws=0)
        after = {one.id for one in played.choices if one.is_in}
        stars_out = [one.id for one in played.choices if one.reason == "stars_full"]
    else:
        after = {one.id for one in setting.candidates if one.obstacle != "never"}
        stars_out = []
    return Preview(
        slots=setting.rules.slots,
        is_rotating=setting.is_rotating,
        is_in=len(after),
        enters=sorted(after - before, reverse=True),
        leaves=sorted(before - after, reverse=True),
        stars_out=stars_out,
    )
