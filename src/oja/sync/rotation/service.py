"""
Rounds: played one at a time for each shop, under the lock of its `rotations` row.

A daily round counts the days that are over and exchanges some products; one in between only answers to what happened:
what is sold out or may no longer be shown leaves, stars come in, free places are filled.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import delete, select, text, update
from sqlalchemy.dialects.postgresql import insert

from oja.catalog import queries as catalog
from oja.catalog import service as products
from oja.catalog import showable
from oja.catalog.schemas import ProductChange
from oja.kernel import clock, jobs, live
from oja.kernel.db import MerchantSession
from oja.kernel.events import emit
from oja.sync.rotation import evidence, gathering, limits, planning, queries, seasons
from oja.sync.rotation.events import RotationChanged
from oja.sync.rotation.gathering import Setting
from oja.sync.rotation.models import Place, Rotation, Round
from oja.sync.rotation.planning import Choice

Cause = Literal["daily", "change", "merchant"]
Wish = Literal["always", "automatic", "never"]

_LEAVE_ALL = text(
    "UPDATE rotation_places SET is_in = false, since = :now, reason = '' WHERE merchant_id = :merchant_id AND is_in"
)
_AT_ONCE = 1_000
_FIRM = {"", "never", "sold_out", "no_price", "no_picture", "rejected", "pinned", "stars_full", "off_sale"}
"""Reasons that chance has no part in. Others are told anew by daily rounds alone."""


@dataclass(frozen=True, slots=True)
class Played:
    """A round: its choices, and how probable each was, of a whole one."""

    choices: list[Choice]
    probable: Mapping[UUID, float]


async def play_day(db: MerchantSession) -> None:
    """Play the shop's daily round, once a day however often it is asked for. Emits RotationChanged."""
    rotation = await lock(db)
    day = await evidence.today(db.merchant_id)
    if rotation.played_on is not None and rotation.played_on >= day:
        return
    await _learn(db, rotation)
    rotation.played_on = day
    await _play(db, rotation, "daily")
    old = clock.now() - timedelta(days=limits.KEPT_DAYS)
    await db.execute(delete(Round).where(Round.merchant_id == db.merchant_id, Round.at < old))


async def follow(db: MerchantSession, *, is_forced: bool = False, can_wait: bool = False) -> None:
    """
    Answer to a change of the catalogue or of its stock, if this one was not seen yet. Emits RotationChanged.

    `is_forced`: something else has changed, such as what Meta takes. `can_wait`: in a large shop one round answers to
    all that changes for a while, as when thousands of products are edited.
    """
    kept, count = await queries.find_rotation(db), await showable.count_active(db)
    if not kept.is_rotating and count <= kept.slots:
        return
    if can_wait and kept.played_at is not None:
        pause = kept.played_at + timedelta(seconds=count // limits.A_SECOND) - clock.now()
        if pause > timedelta():
            await jobs.enqueue(db, "rotation.follow_catalog", delay=pause, merchant_id=db.merchant_id)
            return
    rotation = await lock(db)
    if is_forced or rotation.seen_version != await catalog.version(db):
        await _play(db, rotation, "change")


async def change(db: MerchantSession, *, slots: int | None, holdout_percent: int | None) -> None:
    """Set how many places there are, and how many of a hundred are for comparison. Emits RotationChanged."""
    rotation = await lock(db)
    rotation.slots = slots or rotation.slots
    rotation.holdout_percent = rotation.holdout_percent if holdout_percent is None else holdout_percent
    await _play(db, rotation, "merchant")


async def decide(db: MerchantSession, product_id: UUID, wish: Wish) -> None:
    """
    Show a product `always` (it gets a star), `never`, or as the rotation decides. Emits RotationChanged.

    :raises ProductNotFound: there is none with that id
    """
    is_starred = (await catalog.get_product(db, product_id)).is_priority
    if is_starred != (wish == "always"):
        await products.update_product(db, product_id, ProductChange(is_priority=wish == "always"))
    rotation = await lock(db)
    place = {"merchant_id": db.merchant_id, "product_id": product_id, "is_never": wish == "never"}
    write = insert(Place).values(place)
    await db.execute(
        write.on_conflict_do_update(
            index_elements=["merchant_id", "product_id"], set_={"is_never": write.excluded.is_never}
        )
    )
    await _play(db, rotation, "merchant")


async def lock(db: MerchantSession) -> Rotation:
    """The shop's rotation, held until the transaction ends."""
    await db.execute(insert(Rotation).values(merchant_id=db.merchant_id, slots=limits.SLOTS).on_conflict_do_nothing())
    row = select(Rotation).where(Rotation.merchant_id == db.merchant_id).with_for_update()
    return (await db.scalars(row.execution_options(populate_existing=True))).one()


async def _play(db: MerchantSession, rotation: Rotation, cause: Cause) -> None:
    was_rotating = rotation.is_rotating
    # Read before the products are: what changes meanwhile is another version, and answered by another round.
    rotation.seen_version = await catalog.version(db)
    rotation.played_at = clock.now()
    if not was_rotating and await showable.count_active(db) > rotation.slots:
        # It begins with what could be known before.
        await _learn(db, rotation)
    setting = await gathering.setting(db, rotation)
    rotation.is_rotating = setting.is_rotating
    if not setting.is_rotating:
        await db.execute(_LEAVE_ALL, {"now": clock.now(), "merchant_id": db.merchant_id})
        if was_rotating or cause == "merchant":
            await _tell(db)
        return
    rotation.number += 1
    is_whole = cause == "daily" or not was_rotating
    played = await deal(setting, seed_of(db.merchant_id, rotation.number), is_whole=is_whole, draws=limits.DRAWS)
    changed = await _carry_out(db, played)
    db.add(_round(rotation, cause, played, changed))
    await db.flush()
    if changed or not was_rotating:
        await _tell(db)


async def _learn(db: MerchantSession, rotation: Rotation) -> None:
    await evidence.count(db, rotation)
    day = await evidence.today(db.merchant_id)
    rotation.seasons = await seasons.measure(db, day, await showable.active(db))


def seed_of(merchant_id: UUID, number: int) -> str:
    """What the chances of a round hang on: a round that is played again, after a crash, comes out the same."""
    return f"{merchant_id}:{number}"


async def deal(setting: Setting, seed: str, *, is_whole: bool, draws: int) -> Played:
    """Play a round in thought: the same setting and seed give the same."""
    rules = setting.rules if is_whole else planning.only_fill(setting.rules)
    # Draws for thousands of products take a while, in which others shall go on.
    choices = await asyncio.to_thread(planning.plan, setting.candidates, rules, Random(seed))
    if not is_whole or draws == 0:
        return Played(choices, {})
    others = Random(f"{seed}, otherwise")
    probable = await asyncio.to_thread(planning.propensities, setting.candidates, rules, others, draws)
    return Played(choices, probable)


def _round(rotation: Rotation, cause: Cause, played: Played, changed: set[UUID]) -> Round:
    came = sum(one.is_in for one in played.choices if one.id in changed)
    told = [one for one in played.choices if one.id in changed or (played.probable and one.is_in)]
    choices = [
        {
            "product_id": str(one.id),
            "is_in": one.is_in,
            "reason": one.reason,
            "score": round(one.score, 6),
            "propensity": round(played.probable[one.id], 3) if played.probable else None,
        }
        for one in told
    ]
    return Round(
        number=rotation.number,
        cause=cause,
        slots=rotation.slots,
        entered=came,
        gone=len(changed) - came,
        choices=choices,
        at=clock.now(),
    )


async def _carry_out(db: MerchantSession, played: Played) -> set[UUID]:
    """Write down where each product stands now; answers which came or went. What is off sale has no place either."""
    columns = select(Place.product_id, Place.is_in, Place.reason).where(Place.merchant_id == db.merchant_id)
    kept = {row.product_id: row for row in await db.execute(columns)}
    now, changed = clock.now(), set[UUID]()
    moved, explained, new = list[dict[str, Any]](), list[dict[str, Any]](), list[dict[str, Any]]()
    for one in played.choices:
        was = kept.pop(one.id, None)
        row: dict[str, Any] = {"merchant_id": db.merchant_id, "product_id": one.id, "reason": one.reason}
        if one.is_in != (was is not None and was.is_in):
            changed.add(one.id)
        if was is None:
            new.append(row | {"is_in": one.is_in, "since": now})
        elif was.is_in != one.is_in:
            moved.append(row | {"is_in": one.is_in, "since": now})
        elif was.reason != one.reason and (played.probable or {was.reason, one.reason} & _FIRM):
            explained.append(row)
    for was in kept.values():
        if was.is_in:
            row = {"merchant_id": db.merchant_id, "product_id": was.product_id, "reason": "off_sale"}
            moved.append(row | {"is_in": False, "since": now})
            changed.add(was.product_id)
    for rows in filter(None, (moved, explained)):
        await db.execute(update(Place), rows)
    for first in range(0, len(new), _AT_ONCE):
        await db.execute(insert(Place), new[first : first + _AT_ONCE])
    return changed


async def _tell(db: MerchantSession) -> None:
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "rotation_changed"})
    await emit(db, RotationChanged(db.merchant_id))
