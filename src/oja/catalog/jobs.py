"""Work of the catalogue that outlives a request."""

from datetime import timedelta
from uuid import UUID

from oja.catalog import changing
from oja.catalog.bulk import jobs as bulk_jobs
from oja.catalog.events import AvailabilityChanged, CatalogChanged
from oja.catalog.importing import jobs as importing_jobs
from oja.catalog.linked import jobs as linked_jobs
from oja.catalog.pictures import jobs as pictures_jobs
from oja.catalog.recognition import jobs as recognition_jobs
from oja.catalog.search import indexing, popular
from oja.catalog.search.meaning import jobs as meaning_jobs
from oja.catalog.stock import service as stock
from oja.catalog.stock import waiting
from oja.catalog.stock.moving import Source
from oja.kernel import jobs
from oja.kernel.db import merchant_session
from oja.kernel.events import on
from oja.kernel.jobs import job
from oja.merchants import queries as merchants
from oja.merchants.events import LanguageChanged
from oja.merchants.rounds import in_every_shop

KNOWN_EVERYWHERE = timedelta(seconds=2 * merchants.AT_HAND_SECONDS)

ROOMS = (bulk_jobs, importing_jobs, linked_jobs, meaning_jobs, pictures_jobs, recognition_jobs)
"""The jobs of the catalogue's rooms: imported, they are registered."""


@job("catalog.end_hold")
async def end_hold(*, merchant_id: UUID, kind: str, source_id: UUID) -> None:
    """Put back what was held for too long."""
    async with merchant_session(merchant_id) as db:
        await stock.end_hold(db, Source(kind, source_id))


@on(AvailabilityChanged)
async def answer_interests(*, merchant_id: UUID, variant_id: UUID) -> None:  # noqa: ARG001
    """It may have come back into stock: answer who waited for it."""
    async with merchant_session(merchant_id) as db:
        await waiting.answer(db)


@on(CatalogChanged, is_for_all=True)
async def answer_after_change(*, merchant_id: UUID) -> None:
    """The merchant changed something, and it may be sold again: answer who waited for it."""
    async with merchant_session(merchant_id) as db:
        await waiting.answer(db)


@job("catalog.take_up_words")
async def take_up_words(*, merchant_id: UUID) -> None:
    """Let search find all products by their newest words, some thousands a transaction."""
    has_more = True
    while has_more:
        async with merchant_session(merchant_id) as db:
            await changing.lock(db)
            has_more = await indexing.take_up(db)


@on(LanguageChanged)
async def learn_language(*, merchant_id: UUID, language: str) -> None:  # noqa: ARG001
    """The shop speaks another language: its words get that one's stems, once every process knows of it."""
    async with merchant_session(merchant_id) as db:
        await jobs.enqueue(db, "catalog.learn_words_anew", delay=KNOWN_EVERYWHERE, merchant_id=merchant_id)


@job("catalog.learn_words_anew")
async def learn_words_anew(*, merchant_id: UUID) -> None:
    """Read every product again; until that is done, whoever searches finds by the words as they were."""
    async with merchant_session(merchant_id) as db:
        await changing.lock(db)
        await indexing.begin_anew(db)
        while await indexing.take_up(db):
            pass


@in_every_shop("*/10 * * * *")
async def take_up_what_is_left(*, merchant_id: UUID) -> None:
    """Words of products that came through no door of ours, as from before there was a search."""
    await take_up_words(merchant_id=merchant_id)


@in_every_shop("37 * * * *")
async def count_searches(*, merchant_id: UUID) -> None:
    """What shoppers looked for is counted together; what they looked for weeks ago is nobody's business any more."""
    async with merchant_session(merchant_id) as db:
        await popular.count_together(db)
