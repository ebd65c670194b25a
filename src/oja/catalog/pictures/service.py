"""
What a merchant does with a product's pictures. What is to be shown is made by a job (`making`); the files that nobody
needs any more are let go by another.
"""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from sqlalchemy import delete, select, update

from oja.catalog import changing
from oja.catalog.collections.models import Collection
from oja.catalog.errors import ProductNotFound
from oja.catalog.models import Category, Product, Variant
from oja.catalog.pictures import drawing, limits, queries, renditions
from oja.catalog.pictures.errors import (
    BadCrop,
    OtherPictures,
    PictureNotReady,
    StoreAway,
    TooManyPictures,
)
from oja.catalog.pictures.models import ProductPicture
from oja.kernel import ids, jobs, storage
from oja.kernel.db import MerchantSession, merchant_session


async def add(merchant_id: UUID, product_id: UUID, path: Path, filename: str) -> ProductPicture:
    """
    Add an upload that was looked at, behind the pictures there are; it is pending. Call it without a transaction.

    :raises ProductNotFound: there is none with that id
    :raises TooManyPictures: it would be one too many
    :raises StoreAway: nothing can be kept right now
    """
    return await _add(merchant_id, product_id, path, filename=filename)


async def crop(merchant_id: UUID, product_id: UUID, picture_id: UUID, box: drawing.Box) -> ProductPicture:
    """
    Add a new picture that is a part of another, right behind it; it is pending. Call it without a transaction.

    `box` is left, top, right, bottom, in the pixels of the other's `width` and `height`.

    :raises PictureNotFound: the product has none with that id
    :raises PictureNotReady: the other is not made yet
    :raises BadCrop: the box is not inside it, or too small to be seen
    :raises TooManyPictures: it would be one too many
    """
    async with merchant_session(merchant_id) as db:
        source = await queries.get(db, picture_id, product_id=product_id)
        if source.state != "ready" or source.width is None or source.height is None:
            raise PictureNotReady
        left, top, right, bottom = box
        is_inside = left >= 0 and top >= 0 and right <= source.width and bottom <= source.height
        if not is_inside or min(right - left, bottom - top) < limits.SMALLEST_CROP:
            raise BadCrop
    path = storage.incoming() / f"{ids.new()}.crop"
    try:
        await fetch(original_key(merchant_id, picture_id), path)
        return await _add(merchant_id, product_id, path, filename=source.filename, behind=source, box=box)
    finally:
        path.unlink(missing_ok=True)


async def describe(db: MerchantSession, product_id: UUID, picture_id: UUID, alt: str) -> ProductPicture:
    """
    Say what is to be seen on a picture, for those who do not see it. Emits CatalogChanged.

    :raises PictureNotFound: the product has none with that id
    """
    row = await queries.get(db, picture_id, product_id=product_id)
    row.alt = alt
    await changing.changed(db)
    return row


async def arrange(db: MerchantSession, product_id: UUID, picture_ids: Sequence[UUID]) -> Sequence[ProductPicture]:
    """
    Put all the pictures of a product into this order; the first stands for the product. Emits CatalogChanged.

    :raises ProductNotFound: there is none with that id
    :raises OtherPictures: these are not exactly the pictures it has
    """
    product = await _locked(db, product_id)
    rows = {row.id: row for row in await queries.of_product(db, product_id)}
    if len(picture_ids) != len(rows) or set(picture_ids) != rows.keys():
        raise OtherPictures
    for position, picture_id in enumerate(picture_ids):
        rows[picture_id].position = position
    await _stand_for(db, product)
    await changing.changed(db)
    return await queries.of_product(db, product_id)


async def remove(db: MerchantSession, product_id: UUID, picture_id: UUID) -> None:
    """
    Take a picture away, also from the variants, categories and collections that show it; its files go once this is
    committed.

    Emits CatalogChanged.

    :raises ProductNotFound: there is no such product
    :raises PictureNotFound: the product has none with that id
    """
    product = await _locked(db, product_id)
    row = await queries.get(db, picture_id, product_id=product_id, is_locked=True)
    url, place = row.url, row.place
    if url is not None:
        await db.execute(
            update(Variant).where(Variant.product_id == product_id, Variant.image_url == url).values(image_url=None)
        )
        for table in (Category, Collection):
            await db.execute(update(table).where(table.image_url == url).values(image_url=None))
    await db.delete(row)
    await db.flush()
    await let_go(db, picture_id, url=url, place=place)
    await _stand_for(db, product)
    await changing.changed(db)


async def remove_all(db: MerchantSession, picture_ids: Sequence[UUID]) -> None:
    """
    Take many pictures away, also from the categories and collections that show them; their files go once this is
    committed. What stands for their products is the caller's to say.
    """
    gone = delete(ProductPicture).where(ProductPicture.id.in_(picture_ids))
    rows = (await db.execute(gone.returning(ProductPicture.id, ProductPicture.url, ProductPicture.place))).all()
    addresses = [row.url for row in rows if row.url is not None]
    for table in (Category, Collection):
        await db.execute(update(table).where(table.image_url.in_(addresses)).values(image_url=None))
    for row in rows:
        await let_go(db, row.id, url=row.url, place=row.place)


async def let_go(db: MerchantSession, picture_id: UUID, *, url: str | None, place: str | None) -> None:
    """Have the files of a picture that is gone deleted."""
    await jobs.enqueue(
        db, "catalog.delete_picture_files", merchant_id=db.merchant_id, picture_id=picture_id, url=url, place=place
    )


async def show(db: MerchantSession, product_id: UUID) -> None:
    """Let the first picture that is ready stand for its product. Emits CatalogChanged."""
    await _stand_for(db, await _locked(db, product_id))
    await changing.changed(db)


async def keep_upload(merchant_id: UUID, picture_id: UUID, path: Path) -> None:
    """
    Keep a file that was looked at for a picture that will `enter`. Call it without a transaction.

    :raises StoreAway: nothing can be kept right now
    """
    try:
        await storage.private().put(upload_key(merchant_id, picture_id), path, "application/octet-stream")
    except OSError as trouble:
        raise StoreAway from trouble


async def drop_upload(merchant_id: UUID, picture_id: UUID) -> None:
    """Let go of a file whose picture did not enter."""
    with contextlib.suppress(OSError):
        await storage.private().delete(upload_key(merchant_id, picture_id))


async def enter(
    db: MerchantSession,
    picture_id: UUID,
    product_id: UUID,
    *,
    filename: str,
    behind: ProductPicture | None = None,
    is_first: bool = False,
    box: drawing.Box | None = None,
    alt: str | None = None,
) -> ProductPicture:
    """
    Let a product have the picture whose upload is kept: before all others, behind one of them, or last. It is pending.

    :raises ProductNotFound: there is no such product
    :raises TooManyPictures: it would be one too many
    """
    new = ProductPicture(
        id=picture_id,
        product_id=product_id,
        position=await _make_room(db, product_id, behind.id if behind else None, is_first=is_first),
        alt=behind.alt if behind and alt is None else alt or "",
        filename=filename,
        box=list(box) if box else None,
    )
    db.add(new)
    await db.flush()
    await jobs.enqueue(db, "catalog.make_picture", merchant_id=db.merchant_id, picture_id=picture_id)
    return new


async def fetch(key: str, path: Path) -> None:
    """
    Copy a private file to this machine.

    :raises OSError: the store cannot be reached, or has no such file
    """
    with path.open("wb") as file:
        async for piece in storage.private().read(key):
            file.write(piece)


def upload_key(merchant_id: UUID, picture_id: UUID) -> str:
    """Where an upload lies until it is made into a picture."""
    return f"{merchant_id}/pictures/{picture_id}.upload"


def original_key(merchant_id: UUID, picture_id: UUID) -> str:
    """Where the largest and cleaned form of a picture lies, which others are cropped from."""
    return f"{merchant_id}/pictures/{picture_id}.original"


async def _add(
    merchant_id: UUID,
    product_id: UUID,
    path: Path,
    *,
    filename: str,
    behind: ProductPicture | None = None,
    box: drawing.Box | None = None,
) -> ProductPicture:
    picture_id = ids.new()
    await keep_upload(merchant_id, picture_id, path)
    try:
        async with merchant_session(merchant_id) as db:
            return await enter(db, picture_id, product_id, filename=filename, behind=behind, box=box)
    except BaseException:
        await drop_upload(merchant_id, picture_id)
        raise


async def _make_room(db: MerchantSession, product_id: UUID, behind: UUID | None, *, is_first: bool) -> int:
    """The position of a new picture: before all, behind another or behind all; those that follow move on."""
    await _locked(db, product_id)
    rows = await queries.of_product(db, product_id)
    if len(rows) >= limits.OF_A_PRODUCT:
        raise TooManyPictures
    last = 0 if is_first else len(rows)
    at = next((number for number, row in enumerate(rows, start=1) if row.id == behind), last)
    for position, row in enumerate(rows):
        row.position = position if position < at else position + 1
    return at


async def _locked(db: MerchantSession, product_id: UUID) -> Product:
    await changing.lock(db)
    product = (await db.scalars(select(Product).where(Product.id == product_id))).one_or_none()
    if product is None:
        raise ProductNotFound
    return product


async def _stand_for(db: MerchantSession, product: Product) -> None:
    """The first picture that is ready becomes the product's; without any, an address of ours goes, another stays."""
    await db.flush()
    rows = await queries.of_product(db, product.id)
    first = next((row.url for row in rows if row.state == "ready"), None)
    if first is not None or renditions.of(product.image_url) is not None:
        product.image_url = first
