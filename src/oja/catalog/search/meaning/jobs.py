"""Vectors are computed out of sight, a slice of a shop at a time."""

from uuid import UUID

from oja.catalog.search.meaning import model, vectors
from oja.kernel.db import merchant_session
from oja.kernel.jobs import job
from oja.merchants.rounds import in_every_shop


@job("catalog.learn_meanings", at_once=1, is_for_all=True)
async def learn_meanings(*, merchant_id: UUID) -> None:
    """Take up what changed, and let others have their turn before the rest."""
    if await vectors.learn(merchant_id):
        async with merchant_session(merchant_id) as db:
            await vectors.note_change(db)


@in_every_shop("17 * * * *")
async def learn_what_is_left(*, merchant_id: UUID) -> None:
    """Vectors of products that were there before the model, or came while it rested."""
    if model.chosen() is not None and await vectors.is_wanted(merchant_id):
        async with merchant_session(merchant_id) as db:
            await vectors.note_change(db)
