"""Taking up: the prints of pictures that products show as they are, once a catalogue has changed."""

import asyncio
from typing import Final
from uuid import UUID

from sqlalchemy import Uuid, bindparam, text
from sqlalchemy.dialects.postgresql import insert

from oja.catalog.recognition import service
from oja.catalog.recognition.errors import ReadersBusy
from oja.catalog.recognition.models import PicturePrint
from oja.kernel import ids, storage
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.errors import Refusal

AT_A_TIME: Final = 50
# `_` is any one sign: the two by which `kernel.storage` sorts its files. Pictures that we drew lie elsewhere.
_NEW = text(
    "SELECT product.id, product.image_url FROM products AS product WHERE product.merchant_id = :merchant_id"
    " AND product.image_url LIKE '/media/__/%' AND product.status <> 'archived'"
    " AND NOT EXISTS (SELECT FROM picture_prints AS known WHERE known.merchant_id = :merchant_id"
    "  AND known.product_id = product.id AND known.address = product.image_url)"
    " ORDER BY product.id LIMIT :most"
).bindparams(bindparam("merchant_id", type_=Uuid()))


async def take_up(merchant_id: UUID) -> None:
    """Read the prints that are missing. Safe to run at the same time, and again."""
    has_more = True
    while has_more:
        async with merchant_session(merchant_id) as db:
            new = await db.rows(_NEW, {"merchant_id": merchant_id, "most": AT_A_TIME})
        prints = [(row.id, row.image_url, await _print(row.image_url)) for row in new]
        async with merchant_session(merchant_id) as db:
            for product_id, address, found in prints:
                await _keep(db, product_id, address, found)
        has_more = len(new) == AT_A_TIME


async def _keep(db: MerchantSession, product_id: UUID, address: str, found: tuple[int, str] | None) -> None:
    row = insert(PicturePrint).values(
        merchant_id=db.merchant_id,
        id=ids.new(),
        product_id=product_id,
        address=address,
        perceptual_hash=found[0] if found else None,
        fine=bytes.fromhex(found[1]) if found else None,
    )
    given = {name: row.excluded[name] for name in ("address", "perceptual_hash", "fine")}
    await db.execute(row.on_conflict_do_update(index_elements=["merchant_id", "product_id"], set_=given))


async def _print(address: str) -> tuple[int, str] | None:
    content = await storage.get(address)
    if content is None:
        return None
    path = await asyncio.to_thread(storage.incoming) / f"{ids.new()}.print"
    try:
        await asyncio.to_thread(path.write_bytes, content)
        seen = await service.look(path)
    except ReadersBusy:
        raise
    except Refusal:
        return None
    finally:
        path.unlink(missing_ok=True)
    return seen.prints[0] if seen.prints else None
