"""
Taking up: addresses that were written into products, by whatever door, are noted to be fetched.

Nobody who writes a product has to know of this: the addresses that are not ours are looked for when a catalogue has
changed, many in one statement.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import TextClause, Uuid, bindparam, select, text

from oja.catalog import changing
from oja.catalog.pictures import renditions
from oja.kernel import jobs
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.settings import get_settings

AT_A_TIME: Final = 2_000


def _for_merchant(statement: str) -> TextClause:
    return text(statement).bindparams(bindparam("merchant_id", type_=Uuid()))


HOST = "coalesce(lower(substring({address} from '^https?://([^/?#]*)')), '')"
# Of those that are known, only one whose picture was removed is fetched anew: somebody has written it again.
_NEW = (
    "FROM products AS product WHERE product.merchant_id = :merchant_id AND product.image_url LIKE 'http%'"
    " AND product.status <> 'archived' AND product.image_url !~ :ours"
    " AND NOT EXISTS (SELECT FROM linked_pictures AS known WHERE known.merchant_id = :merchant_id"
    "  AND known.product_id = product.id AND known.address = product.image_url"
    "  AND (known.state <> 'fetched' OR known.picture_id IS NOT NULL))"
)
_AGAIN = (
    " ON CONFLICT (merchant_id, product_id, address) DO UPDATE SET state = 'waiting', is_main = excluded.is_main,"
    " due_at = now(), attempts = 0, reason = NULL, picture_id = NULL, updated_at = now()"
)
_TAKE_UP = _for_merchant(
    "INSERT INTO linked_pictures (merchant_id, id, product_id, address, host, is_main, due_at)"
    f" SELECT :merchant_id, uuid7(), product.id, product.image_url, {HOST.format(address='product.image_url')},"
    f" true, now() {_NEW} ORDER BY product.id LIMIT :most {_AGAIN} RETURNING id"
)
# What is written last counts: an address that is not here yet, and no longer the product's, is not waited for.
_LEFT = (
    "old.merchant_id = :merchant_id AND old.is_main"
    " AND old.state <> 'fetched' AND products.merchant_id = :merchant_id AND products.id = old.product_id"
    " AND products.image_url IS DISTINCT FROM old.address"
    # But for the first of a list, which others of that list stand for until it is here.
    " AND NOT EXISTS (SELECT FROM linked_pictures AS later JOIN product_pictures AS picture"
    "   ON picture.merchant_id = :merchant_id AND picture.id = later.picture_id"
    "  WHERE later.merchant_id = :merchant_id AND later.product_id = old.product_id AND later.place > old.place"
    "   AND picture.url = products.image_url)"
)
_LET_GO = _for_merchant(f"DELETE FROM linked_pictures AS old USING products WHERE {_LEFT}")  # noqa: S608 - our own names
# Somebody has written an address whose picture is here: it goes on standing for the product.
_HERE = (
    "linked_pictures AS known JOIN product_pictures AS picture"
    "  ON picture.merchant_id = :merchant_id AND picture.id = known.picture_id AND picture.state = 'ready'"
    " WHERE products.merchant_id = :merchant_id AND known.merchant_id = :merchant_id"
    "  AND known.product_id = products.id AND known.address = products.image_url AND known.state = 'fetched'"
    "  AND products.image_url LIKE 'http%'"
)
_STAND_AGAIN = _for_merchant(
    f"UPDATE products SET image_url = picture.url, updated_at = now() FROM {_HERE} RETURNING products.id"  # noqa: S608 - our own names
)
_ANYTHING = _for_merchant(
    f"SELECT EXISTS (SELECT {_NEW}) OR EXISTS (SELECT FROM products, {_HERE})"  # noqa: S608 - our own names
    f" OR EXISTS (SELECT FROM linked_pictures AS old, products WHERE {_LEFT})"
)
_WANT = _for_merchant(
    "INSERT INTO linked_pictures (merchant_id, id, product_id, address, host, due_at)"  # noqa: S608 - our own names
    f" SELECT :merchant_id, uuid7(), wanted.product_id, wanted.address, {HOST.format(address='wanted.address')}, now()"
    " FROM unnest(CAST(:product_ids AS uuid[]), CAST(:addresses AS text[])) WITH ORDINALITY"
    "  AS wanted (product_id, address, place)"
    " ORDER BY wanted.place ON CONFLICT DO NOTHING RETURNING id"
)


async def take_up(merchant_id: UUID) -> None:
    """Note every address in a shop's products that is not known yet, and have them fetched. Again changes nothing."""
    if not get_settings().fetch_pictures:
        return
    async with merchant_session(merchant_id) as db:
        has_more = await _has_any(db)
    while has_more:
        async with merchant_session(merchant_id) as db:
            has_more = await _take_up(db)


async def want(db: MerchantSession, wanted: Sequence[tuple[UUID, str]]) -> None:
    """
    Have further pictures fetched: pairs of a product and an address. Those that are known already are left alone.

    They come behind the pictures that a product has, in the order in which they arrive.
    """
    if not wanted or not get_settings().fetch_pictures:
        return
    asked = list(dict.fromkeys(wanted))
    products, addresses = [one[0] for one in asked], [one[1] for one in asked]
    values = {"merchant_id": db.merchant_id, "product_ids": products, "addresses": addresses}
    if await db.rows(_WANT, values):
        await fetch_soon(db)


async def fetch_soon(db: MerchantSession) -> None:
    """Have what is due fetched, once this transaction has committed."""
    await jobs.enqueue(db, "catalog.fetch_linked", merchant_id=db.merchant_id)


async def _has_any(db: MerchantSession) -> bool:
    """Whether there is anything to do. All products are looked at, and nobody who changes one waits for that."""
    await db.execute(select(changing.FOR_ANY_SHOP))
    values = {"merchant_id": db.merchant_id, "ours": renditions.CLOUDINARY_MARK}
    return bool(await db.scalar(_ANYTHING, values))


async def _take_up(db: MerchantSession) -> bool:
    await changing.lock(db)
    shop = {"merchant_id": db.merchant_id}
    if await db.rows(_STAND_AGAIN, shop):
        await changing.changed(db)
    await db.execute(_LET_GO, shop)
    values = shop | {"ours": renditions.CLOUDINARY_MARK, "most": AT_A_TIME}
    taken = await db.rows(_TAKE_UP, values)
    if taken:
        await fetch_soon(db)
    return len(taken) == AT_A_TIME
