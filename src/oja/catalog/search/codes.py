"""Codes: a SKU or a barcode, typed or scanned whole, names its product, which stands before all that its words find."""

import functools
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Select, Text, any_, bindparam, or_, select

from oja.catalog import limits, listing
from oja.catalog.listing import MERCHANT, VARIANTS
from oja.catalog.search.ranking import Ranked
from oja.kernel.db import MerchantSession, Reading

MOST = 10
"""Products under one code that are looked at: a merchant may give several the same."""


async def named(
    db: MerchantSession | Reading, search: str, filters: frozenset[str], values: Mapping[str, Any]
) -> list[UUID]:
    """The products of a list that have this very code, whatever its case; none for what cannot be one."""
    code = search.strip()
    if len(code) > max(limits.SKU, limits.BARCODE) or not _is_like_a_code(code):
        return []
    told = {**values, "codes": list({code, code.upper(), code.lower()})}
    return [row[0] for row in await db.rows(_statement(filters), told)]


def put_first(codes: Sequence[UUID], found: Ranked, *, offset: int, limit: int) -> Ranked:
    """A page of what a search found, ranked from its beginning, with those of a code before all others."""
    others = [one for one in found.ids if one not in codes]
    new = len(codes) - (len(found.ids) - len(others))
    ids = [*codes, *others][offset : offset + limit]
    return Ranked(ids, found.total + new, found.fitting + new)


def _is_like_a_code(text: str) -> bool:
    return not any(letter.isspace() for letter in text) and any(letter.isdigit() or letter in "-_" for letter in text)


@functools.lru_cache(maxsize=256)
def _statement(filters: frozenset[str]) -> Select[Any]:
    passing = listing.passing(filters, "newest").subquery("passing")
    codes = bindparam("codes", type_=ARRAY(Text()))
    theirs = select(VARIANTS.c.product_id).where(
        VARIANTS.c.merchant_id == MERCHANT,
        VARIANTS.c.archived_at.is_(None),
        or_(VARIANTS.c.sku == any_(codes), VARIANTS.c.barcode == any_(codes)),
    )
    return select(passing.c.id).where(passing.c.id.in_(theirs)).order_by(passing.c.id.desc()).limit(MOST)
