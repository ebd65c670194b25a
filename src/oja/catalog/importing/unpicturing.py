"""
Taking back what an import did to pictures: those that it added go, also while they are still being fetched; those that
it took the place of are fetched again, and all get their words back.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ARRAY, Text, TextClause, Uuid, bindparam, text

from oja.catalog.importing import plans
from oja.catalog.importing.picturing import KIND
from oja.catalog.importing.plans import Link, Picture, Plan
from oja.catalog.linked import taking_up
from oja.catalog.pictures import service as pictures
from oja.kernel.db import MerchantSession


def _for_merchant(statement: str) -> TextClause:
    kinds: dict[str, Any] = {
        "merchant_id": Uuid(), "since": Uuid(), "ids": ARRAY(Uuid()), "texts": ARRAY(Text()), "alts": ARRAY(Text()),
    }  # fmt: skip
    return text(statement).bindparams(
        *(bindparam(name, type_=kind) for name, kind in kinds.items() if f":{name}" in statement)
    )


_NOTES: Final = _for_merchant(
    "SELECT product_id, changes -> 'taken' -> 0 AS before, changes -> 'taken' -> 1 AS does FROM catalog_changes"  # noqa: S608 - our own names
    f" WHERE merchant_id = :merchant_id AND product_id = ANY(:ids) AND id >= :since AND actor = :actor"
    f" AND kind = '{KIND}' ORDER BY id"
)
_SHOWN: Final = _for_merchant("SELECT id, image_url FROM products WHERE merchant_id = :merchant_id AND id = ANY(:ids)")
_PICTURES: Final = _for_merchant(
    "SELECT product_id, id, url, alt, EXISTS (SELECT FROM variants WHERE variants.merchant_id = :merchant_id"
    "  AND variants.product_id = own.product_id AND variants.image_url = own.url AND archived_at IS NULL) AS is_used"
    " FROM product_pictures AS own WHERE merchant_id = :merchant_id AND product_id = ANY(:ids)"
    " ORDER BY position, id"
)
_LINKS: Final = _for_merchant(
    "SELECT product_id, id, address, alt, picture_id FROM linked_pictures WHERE merchant_id = :merchant_id"
    " AND product_id = ANY(:ids) ORDER BY id FOR UPDATE"
)
_UNLINK: Final = _for_merchant("DELETE FROM linked_pictures WHERE merchant_id = :merchant_id AND id = ANY(:ids)")
_STOP: Final = _for_merchant(
    "DELETE FROM linked_pictures WHERE merchant_id = :merchant_id AND product_id = ANY(:ids) AND state <> 'fetched'"
)
_TOLD: Final = " FROM unnest(:ids, :texts) AS told (id, text)"
_DESCRIBE: Final = {
    table: _for_merchant(
        f"UPDATE {table} SET alt = told.text, updated_at = now(){_TOLD}"  # noqa: S608 - our own names
        f" WHERE {table}.merchant_id = :merchant_id AND {table}.id = told.id"
    )
    for table in ("product_pictures", "linked_pictures")
}
_STAND: Final = _for_merchant(
    f"UPDATE products SET image_url = told.text, updated_at = now(){_TOLD}"  # noqa: S608 - our own names
    " WHERE products.merchant_id = :merchant_id AND products.id = told.id"
)
_FETCH: Final = _for_merchant(
    "INSERT INTO linked_pictures (merchant_id, id, product_id, address, host, is_main, due_at, alt)"  # noqa: S608 - our own names
    f" SELECT :merchant_id, uuid7(), told.id, told.text, {taking_up.HOST.format(address='told.text')}, true, now(), alt"
    " FROM unnest(:ids, :texts, :alts) AS told (id, text, alt) ON CONFLICT DO NOTHING"
)


async def put_back(db: MerchantSession, values: Mapping[str, Any]) -> dict[UUID, Plan]:
    """Make the pictures of these products what they were before the import; answers what that took."""
    notes: dict[UUID, list[tuple[Any, Any]]] = {}
    for row in await db.rows(_NOTES, values):
        notes.setdefault(row.product_id, []).append((row.before, row.does))
    if not notes:
        return {}
    whose = {"merchant_id": db.merchant_id, "ids": list(notes)}
    links: dict[UUID, list[Link]] = {}
    for row in await db.rows(_LINKS, whose):
        links.setdefault(row.product_id, []).append(Link(*row[1:]))
    own: dict[UUID, list[Picture]] = {}
    for row in await db.rows(_PICTURES, whose):
        own.setdefault(row.product_id, []).append(Picture(*row[1:]))
    made = {
        row.id: plans.plan(notes[row.id], row.image_url, own.get(row.id, []), links.get(row.id, []))
        for row in await db.rows(_SHOWN, whose)
    }
    await _carry_out(db, made)
    return {one: plan for one, plan in made.items() if plan.is_kept or plan.does_something()}


async def stop_fetching(db: MerchantSession, product_ids: Iterable[UUID]) -> None:
    """Wait no longer for pictures of products that are taken back altogether."""
    await db.execute(_STOP, {"merchant_id": db.merchant_id, "ids": list(product_ids)})


async def _carry_out(db: MerchantSession, made: Mapping[UUID, Plan]) -> None:
    shop = {"merchant_id": db.merchant_id}
    await db.execute(_UNLINK, shop | {"ids": [one for plan in made.values() for one in plan.unlink]})
    if removed := [one for plan in made.values() for one in plan.remove]:
        await pictures.remove_all(db, removed)
    described = {one: alt for plan in made.values() for one, alt in plan.describe.items()}
    links = {one: alt for plan in made.values() for one, alt in plan.describe_links.items()}
    for table, told in (("product_pictures", described), ("linked_pictures", links)):
        await db.execute(_DESCRIBE[table], shop | {"ids": list(told), "texts": list(told.values())})
    standing = {one: plan.image_url for one, plan in made.items() if plan.is_other}
    await db.execute(_STAND, shop | {"ids": list(standing), "texts": list(standing.values())})
    if wanted := [(one, *pair) for one, plan in made.items() for pair in plan.fetch.items()]:
        products, addresses, alts = map(list, zip(*wanted, strict=True))
        await db.execute(_FETCH, shop | {"ids": products, "texts": addresses, "alts": alts})
        await taking_up.fetch_soon(db)
