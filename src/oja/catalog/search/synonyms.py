"""Synonyms: what a shop's people call the same. Those of the merchant, and a few that every shop has."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select

from oja.catalog.search import common_words, words
from oja.catalog.search.errors import NoWords, SynonymNotFound
from oja.catalog.search.models import SearchSynonym
from oja.kernel.db import MerchantSession

WORTH = 0.9
COMMON_WORTH = 0.8
LONGEST_PHRASE = 3


class Meaning(NamedTuple):
    """That words of a search also mean other words: always, or only where the shop does not have them."""

    phrase: tuple[str, ...]
    words: tuple[str, ...]
    worth: float
    is_last_resort: bool = False


def phrases(spoken: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """One, two or three neighbouring words of a search, as synonyms are kept under them."""
    return {
        " ".join(phrase): phrase
        for length in range(1, LONGEST_PHRASE + 1)
        for phrase in (tuple(spoken[at : at + length]) for at in range(len(spoken) - length + 1))
    }


def own(asked: Mapping[str, tuple[str, ...]], told: Iterable[tuple[str, str]]) -> list[Meaning]:
    """What phrases of a search also mean in this shop, by its synonyms."""
    return [Meaning(asked[phrase], tuple(words.of(meaning)), WORTH) for phrase, meaning in told]


def common(asked: Mapping[str, tuple[str, ...]]) -> list[Meaning]:
    """What phrases of a search also mean in every shop that does not have them."""
    return [
        Meaning(parts, tuple(words.of(meaning)), COMMON_WORTH, is_last_resort=True)
        for phrase, parts in asked.items()
        for meaning in common_words.SAME.get(phrase, ())
    ]


def key(phrase: str) -> str:
    """What a phrase is kept under: its words as search sees them."""
    return " ".join(words.of(phrase)[:LONGEST_PHRASE])


async def keep(db: MerchantSession, phrase: str, told: Sequence[str]) -> SearchSynonym:
    """
    Let a phrase also mean others; said again, the newer meanings count.

    :raises NoWords: the phrase or a meaning has no letters or digits
    """
    kept_under = key(phrase)
    if not kept_under or not all(words.of(one) for one in told):
        raise NoWords
    row = await db.scalar(select(SearchSynonym).where(SearchSynonym.phrase == kept_under))
    if row is None:
        row = SearchSynonym(phrase=kept_under, meanings=list(told))
        db.add(row)
    row.meanings = list(told)
    await db.flush()
    return row


async def forget(db: MerchantSession, synonym_id: UUID) -> None:
    """
    Let a phrase mean only itself again.

    :raises SynonymNotFound: there is none with that id
    """
    row = await db.get(SearchSynonym, (db.merchant_id, synonym_id))
    if row is None:
        raise SynonymNotFound
    await db.delete(row)


async def list_all(db: MerchantSession, *, offset: int, limit: int) -> tuple[Sequence[SearchSynonym], int]:
    """A page of the shop's own synonyms by their phrase, and how many there are."""
    total = await db.scalar(
        select(func.count()).select_from(SearchSynonym).where(SearchSynonym.merchant_id == db.merchant_id)
    )
    page = select(SearchSynonym).order_by(SearchSynonym.phrase).offset(offset).limit(limit)
    return (await db.scalars(page)).all(), total or 0
