"""Search: counts of each kind beside a list, the shop's synonyms, and what shoppers looked for in vain."""

import dataclasses
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query

from oja.catalog import filters
from oja.catalog.search import facets, missing, popular, synonyms
from oja.catalog.search.schemas import (
    Dismissal,
    FacetsAnswer,
    MissList,
    NewSynonym,
    PopularList,
    SynonymAnswer,
    SynonymList,
    price_range,
    synonym,
)
from oja.kernel import web
from oja.kernel.db import merchant_reading
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, listing, success
from oja.merchants import queries as merchants
from oja.merchants.access import MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}/search", tags=["Search"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")


@router.get("/facets", response_model=FacetsAnswer, dependencies=[READ])
async def count_facets(
    merchant_id: UUID,
    wanted: Annotated[dict[str, Any], Depends(filters.of_list)],
    has_attributes: Annotated[bool, Query(description="Count attributes, too: it takes longer.")] = True,
) -> dict[str, Any]:
    """How many products there are of each kind, in the list with the same filters."""
    async with merchant_reading(merchant_id) as db:
        found = await facets.count(db, has_attributes=has_attributes, **wanted)
    shop = await merchants.shop(merchant_id)
    prices = [price_range(one, shop) for one in found.prices]
    return success(dataclasses.asdict(found) | {"prices": prices})


@router.get("/synonyms", response_model=SynonymList, dependencies=[READ])
async def list_synonyms(db: MerchantDb, page: Annotated[Page, Depends(web.page)]) -> dict[str, Any]:
    """The shop's own synonyms, by their phrase."""
    rows, total = await synonyms.list_all(db, offset=page.offset, limit=page.limit)
    return listing("synonyms", [synonym(row) for row in rows], total=total, page=page)


@router.post("/synonyms", response_model=SynonymAnswer, status_code=201, dependencies=[WRITE])
async def keep_synonym(new: NewSynonym, db: MerchantDb) -> dict[str, Any]:
    """Let a phrase also mean others; from now on it is missed no more."""
    row = await synonyms.keep(db, new.phrase, new.meanings)
    await missing.settle(db, row.phrase)
    return success(synonym(row))


@router.delete("/synonyms/{synonym_id}", dependencies=[WRITE])
async def forget_synonym(synonym_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Let a phrase mean only itself again."""
    await synonyms.forget(db, synonym_id)
    return success(message="The synonym is gone.")


@router.get("/popular", response_model=PopularList, dependencies=[READ])
async def list_popular_searches(db: MerchantDb, limit: Annotated[int, Query(ge=1, le=100)] = 20) -> dict[str, Any]:
    """What shoppers looked for and found in the last four weeks, the most wanted first."""
    return success({"searches": [dataclasses.asdict(one) for one in await popular.list_popular(db, limit=limit)]})


@router.get("/misses", response_model=MissList, dependencies=[READ])
async def list_misses(db: MerchantDb, limit: Annotated[int, Query(ge=1, le=100)] = 20) -> dict[str, Any]:
    """What shoppers looked for and did not find, the most wanted first, with what each may have meant."""
    return success({"misses": [dataclasses.asdict(one) for one in await missing.list_missed(db, limit=limit)]})


@router.post("/misses/dismissals", dependencies=[WRITE])
async def dismiss_miss(what: Dismissal, db: MerchantDb) -> dict[str, Any]:
    """Ask no more about a phrase."""
    await missing.settle(db, synonyms.key(what.phrase))
    return success(message="It is off the list.")
