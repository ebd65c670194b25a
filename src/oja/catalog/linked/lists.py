"""
Lists of pictures, as product files have them: several addresses for a product, in order, with words for those who do
not see them.

What a list does not name stays. A picture that is ours already gets the words only.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import ARRAY, Integer, Text, TextClause, Uuid, bindparam, text

from oja.catalog.linked import taking_up
from oja.kernel.db import MerchantSession
from oja.kernel.settings import get_settings


class Listed(NamedTuple):
    """One picture of a product; without `alt` the list says nothing of what is to be seen."""

    external_id: str
    address: str
    alt: str | None
    place: int


def _statement(statement: str) -> TextClause:
    kinds = {"names": ARRAY(Text()), "addresses": ARRAY(Text()), "alts": ARRAY(Text()), "places": ARRAY(Integer())}
    named: dict[str, Any] = {"merchant_id": Uuid(), "ours": Text(), "actor": Text(), **kinds}
    return text(statement).bindparams(
        *(bindparam(name, type_=kind) for name, kind in named.items() if f":{name}" in statement)
    )


_LISTED: Final = (
    " FROM unnest(:names, :addresses, :alts, :places) AS wanted (external_id, address, alt, place)"
    " JOIN products ON products.merchant_id = :merchant_id AND products.external_id = wanted.external_id"
    " LEFT JOIN linked_pictures AS known ON known.merchant_id = :merchant_id AND known.product_id = products.id"
    "  AND known.address = wanted.address"
    " LEFT JOIN LATERAL (SELECT id, alt FROM product_pictures AS own WHERE own.merchant_id = :merchant_id"
    "  AND own.product_id = products.id AND (own.id = known.picture_id OR own.url = replace(wanted.address, :ours, ''))"
    "  LIMIT 1) AS picture ON true"
)
_IS_NEW: Final = "known.id IS NULL AND picture.id IS NULL AND wanted.address LIKE 'http%'"
_HAS_WORDS: Final = "wanted.alt <> coalesce(picture.alt, known.alt)"
_DIFFERING = _statement(
    f"SELECT products.id AS product_id, count(*) FILTER (WHERE {_HAS_WORDS}) AS described,"  # noqa: S608 - our own names
    f"  coalesce(array_agg(DISTINCT wanted.address) FILTER (WHERE {_IS_NEW}), '{{}}') AS added"
    f" {_LISTED} WHERE (({_IS_NEW}) OR {_HAS_WORDS})"
    " AND products.created_by IS DISTINCT FROM :actor GROUP BY products.id"
)
_ADD = _statement(
    "INSERT INTO linked_pictures (merchant_id, id, product_id, address, host, is_main, due_at, alt, place)"
    f" SELECT :merchant_id, uuid7(), products.id, wanted.address, {taking_up.HOST.format(address='wanted.address')},"
    "  wanted.address = coalesce(products.image_url, ''), now(), coalesce(wanted.alt, ''), wanted.place"
    f" {_LISTED} WHERE {_IS_NEW} ORDER BY products.id, wanted.place ON CONFLICT DO NOTHING RETURNING id"
)
_DESCRIBE = (
    _statement(
        "UPDATE product_pictures AS shown SET alt = told.alt, updated_at = now() FROM (SELECT picture.id, wanted.alt"  # noqa: S608 - our own names
        f" {_LISTED} WHERE picture.id IS NOT NULL AND {_HAS_WORDS}) AS told"
        " WHERE shown.merchant_id = :merchant_id AND shown.id = told.id"
    ),
    _statement(
        "UPDATE linked_pictures AS shown SET alt = told.alt, updated_at = now() FROM (SELECT known.id, wanted.alt"  # noqa: S608 - our own names
        f" {_LISTED} WHERE known.id IS NOT NULL AND wanted.alt <> known.alt) AS told"
        " WHERE shown.merchant_id = :merchant_id AND shown.id = told.id"
    ),
)


class Difference(NamedTuple):
    """What lists change of one product: the addresses that are new, and how many pictures get other words."""

    product_id: UUID
    added: Sequence[str]
    described: int


async def differing(db: MerchantSession, listed: Sequence[Listed]) -> list[Difference]:
    """The products that there were, and whose pictures or their words these lists would change."""
    if not listed or not get_settings().fetch_pictures:
        return []
    rows = await db.rows(_DIFFERING, _values(db, listed) | {"actor": db.actor})
    return [Difference(row.product_id, row.added, row.described) for row in rows]


async def take(db: MerchantSession, listed: Sequence[Listed]) -> None:
    """Have those fetched that are not known yet, and let all say what the lists say. Again changes nothing."""
    if not listed or not get_settings().fetch_pictures:
        return
    values = _values(db, listed)
    for statement in _DESCRIBE:
        await db.execute(statement, values)
    if await db.rows(_ADD, values):
        await taking_up.fetch_soon(db)


def _values(db: MerchantSession, listed: Sequence[Listed]) -> dict[str, Any]:
    names, addresses, alts, places = map(list, zip(*listed, strict=True))
    ours = get_settings().public_url
    return {
        "merchant_id": db.merchant_id,
        "names": names,
        "addresses": addresses,
        "alts": alts,
        "places": places,
        "ours": ours,
    }
