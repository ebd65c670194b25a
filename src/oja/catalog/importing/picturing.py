"""
Picturing: what a chunk of a product file does to the pictures of products that there are.

It is told in the dry run, and noted in their history with how they were, so that it can be taken back (`unpicturing`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ARRAY, Text, Uuid, bindparam, text
from sqlalchemy.dialects.postgresql import JSONB

from oja.catalog.importing.staging import KEEPS_PICTURE
from oja.catalog.linked import lists
from oja.catalog.linked.lists import Listed
from oja.kernel.db import MerchantSession
from oja.kernel.settings import get_settings

KIND: Final = "pictures"

# The first picture of a product, given by an address that it does not have yet; it replaces what was fetched for the
# earlier one.
_FRONTS: Final = text(
    "SELECT known.product_id, staged.image_url AS address, (SELECT count(*) FROM linked_pictures AS linked"  # noqa: S608 - our own names
    "  WHERE linked.merchant_id = :merchant_id AND linked.product_id = known.product_id AND linked.is_main"
    "   AND linked.picture_id IS NOT NULL AND linked.address <> staged.image_url) AS replaced"
    " FROM known JOIN staged USING (line) CROSS JOIN LATERAL (SELECT * FROM products"
    "  WHERE products.merchant_id = :merchant_id AND products.id = known.product_id LIMIT 1) AS products"
    " WHERE product_differs AND staged.image_url LIKE 'http%'"
    f" AND ({KEEPS_PICTURE}) IS DISTINCT FROM products.image_url"
    " AND products.created_by IS DISTINCT FROM :actor"
).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("actor", type_=Text()))
_NAMES: Final = text(
    "SELECT id, external_id FROM products WHERE merchant_id = :merchant_id AND id = ANY(:ids)"
).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("ids", type_=ARRAY(Uuid())))
_LOCK: Final = text(
    "SELECT id FROM product_pictures WHERE merchant_id = :merchant_id AND product_id = ANY(:ids) ORDER BY id FOR UPDATE"
).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("ids", type_=ARRAY(Uuid())))
_NOTE: Final = text(
    "INSERT INTO catalog_changes (merchant_id, id, kind, subject_id, product_id, changes, actor)"  # noqa: S608 - our own names
    f" SELECT :merchant_id, uuid7(), '{KIND}', products.id, products.id,"
    "  jsonb_build_object('pictures', jsonb_build_array(shown.count,"
    "    shown.count + (does -> 'added')::int - (does -> 'removed')::int),"
    "   'taken', jsonb_build_array(jsonb_build_object('image_url', products.image_url, 'alts', shown.alts,"
    "    'links', coalesce(links.told, '[]')), does)), :actor"
    " FROM jsonb_each(:does) AS wanted (product_id, does)"
    " JOIN products ON products.merchant_id = :merchant_id AND products.id = wanted.product_id::uuid"
    " CROSS JOIN LATERAL (SELECT count(*) AS count, coalesce(jsonb_object_agg(id, alt), '{}') AS alts"
    "  FROM product_pictures AS own WHERE own.merchant_id = :merchant_id AND own.product_id = products.id) AS shown"
    " CROSS JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('address', address, 'alt', alt, 'is_main', is_main,"
    "   'is_gone', picture_id IS NULL AND state = 'fetched')) AS told"
    "  FROM linked_pictures AS linked WHERE linked.merchant_id = :merchant_id AND linked.product_id = products.id"
    " ) AS links"
).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("actor", type_=Text()), bindparam("does", type_=JSONB()))


@dataclass(frozen=True, slots=True)
class Effect:
    """What becomes of one product's pictures. `front` is the address of a new one that stands in front."""

    added: Sequence[str] = ()
    removed: int = 0
    described: int = 0
    front: str | None = None

    def told(self) -> dict[str, int]:
        """In numbers."""
        return {"added": len(self.added), "removed": self.removed, "described": self.described}


async def effects(db: MerchantSession, listed: Sequence[Listed]) -> dict[UUID, Effect]:
    """What is to become of the pictures of products that there were, while the chunk is laid beside them."""
    if not get_settings().fetch_pictures:
        return {}
    found = {one.product_id: Effect(one.added, 0, one.described) for one in await lists.differing(db, listed)}
    for row in await db.rows(_FRONTS, {"merchant_id": db.merchant_id, "actor": db.actor}):
        before = found.get(row.product_id, Effect())
        added = list(dict.fromkeys((row.address, *before.added)))
        found[row.product_id] = Effect(added, row.replaced, before.described, row.address)
    return found


async def lock(db: MerchantSession, product_ids: Sequence[UUID]) -> None:
    """Lock these products' pictures, as their makers do: before anything that moves the catalogue's version."""
    await db.rows(_LOCK, {"merchant_id": db.merchant_id, "ids": product_ids})


async def note(db: MerchantSession, listed: Sequence[Listed], found: Mapping[UUID, Effect]) -> None:
    """Write into the history how the pictures of these products are, and what the file makes of them."""
    if not found:
        return
    await lock(db, list(found))
    rows = await db.rows(_NAMES, {"merchant_id": db.merchant_id, "ids": list(found)})
    names = {row.external_id: str(row.id) for row in rows}
    does: dict[str, dict[str, Any]] = {
        str(one): effect.told() | {"front": effect.front, "links": list(effect.added), "alts": {}}
        for one, effect in found.items()
    }
    for one in listed:
        if one.external_id in names and one.alt is not None:
            does[names[one.external_id]]["alts"][one.address] = one.alt
    await db.execute(_NOTE, {"merchant_id": db.merchant_id, "actor": db.actor, "does": does})
