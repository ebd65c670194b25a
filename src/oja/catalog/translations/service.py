"""Translating: what products, categories and collections are called in other languages, and laid over what is shown."""

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Literal
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import InstrumentedAttribute

from oja.catalog import changing
from oja.catalog.categories import service as categorising
from oja.catalog.collections import service as collecting
from oja.catalog.errors import ProductNotFound
from oja.catalog.models import Product
from oja.catalog.record_models import Change
from oja.catalog.translations.models import CategoryTranslation, CollectionTranslation, ProductTranslation
from oja.catalog.views import CategoryView, ProductView
from oja.kernel.db import MerchantSession

Kind = Literal["product", "category", "collection"]


@dataclasses.dataclass(frozen=True, slots=True)
class Words:
    """What something is called in one language."""

    language: str
    name: str
    description: str | None = None


async def write(db: MerchantSession, kind: Kind, subject_id: UUID, words: Words) -> None:
    """
    Say what something is called in a language; what was said before is replaced. Emits CatalogChanged.

    :raises NotFound: there is no such product, category or collection
    """
    await _open(db, kind, subject_id)
    before = {one.language: one for one in await of(db, kind, subject_id)}.get(words.language)
    table = _TABLES[kind]
    said = {"name": words.name, "description": words.description}
    new = insert(table).values(
        {"merchant_id": db.merchant_id, f"{kind}_id": subject_id, "language": words.language} | said
    )
    await db.execute(new.on_conflict_do_update(index_elements=["merchant_id", f"{kind}_id", "language"], set_=said))
    _note(db, kind, subject_id, before, words)
    await changing.changed(db)


async def forget(db: MerchantSession, kind: Kind, subject_id: UUID, language: str) -> None:
    """
    Show it in the shop's own words again in this language. Doing it again changes nothing. Emits CatalogChanged.

    :raises NotFound: there is no such product, category or collection
    """
    await _open(db, kind, subject_id)
    before = {one.language: one for one in await of(db, kind, subject_id)}.get(language)
    if before is None:
        return
    table = _TABLES[kind]
    mine = delete(table).where(
        table.merchant_id == db.merchant_id, _SUBJECTS[kind] == subject_id, table.language == language
    )
    await db.execute(mine.execution_options(synchronize_session=False))
    _note(db, kind, subject_id, before, None)
    await changing.changed(db)


async def of(db: MerchantSession, kind: Kind, subject_id: UUID) -> list[Words]:
    """Every translation of something, by language."""
    table = _TABLES[kind]
    rows = select(table.language, table.name, table.description).where(
        table.merchant_id == db.merchant_id, _SUBJECTS[kind] == subject_id
    )
    return [Words(row.language, row.name, row.description) for row in await db.execute(rows.order_by(table.language))]


async def products(db: MerchantSession, language: str, views: Sequence[ProductView]) -> list[ProductView]:
    """The products in a language as far as they are translated, by one statement; and their categories."""
    said = await _said(db, "product", language, (one.id for one in views))
    tops = {one.category_id for one in views} | {one.subcategory_id for one in views if one.subcategory_id}
    places = await _said(db, "category", language, tops)
    return [_product(view, said, places) for view in views]


async def categories(db: MerchantSession, language: str, views: Sequence[CategoryView]) -> list[CategoryView]:
    """The categories in a language as far as they are translated, by one statement."""
    said = await _said(db, "category", language, (one.id for one in views))
    return [
        dataclasses.replace(view, name=words.name, description=words.description or view.description)
        if (words := said.get(view.id))
        else view
        for view in views
    ]


def _product(view: ProductView, said: dict[UUID, Words], places: dict[UUID, Words]) -> ProductView:
    words, top = said.get(view.id), places.get(view.category_id)
    below = places.get(view.subcategory_id) if view.subcategory_id else None
    return dataclasses.replace(
        view,
        name=words.name if words else view.name,
        description=(words.description if words else None) or view.description,
        category=top.name if top else view.category,
        subcategory=below.name if below else view.subcategory,
    )


async def collections(db: MerchantSession, language: str, collection_ids: Iterable[UUID]) -> dict[UUID, Words]:
    """What collections are called in a language, as far as they are translated, by one statement."""
    return await _said(db, "collection", language, collection_ids)


async def _said(db: MerchantSession, kind: Kind, language: str, subject_ids: Iterable[UUID]) -> dict[UUID, Words]:
    """By id; what is said in the very language (`pt-BR`) comes before what is said in its family (`pt`)."""
    wanted = list(subject_ids)
    if not wanted:
        return {}
    table, subject = _TABLES[kind], _SUBJECTS[kind]
    spoken = list(dict.fromkeys((language.partition("-")[0], language)))
    rows = select(subject.label("subject_id"), table.language, table.name, table.description).where(
        table.merchant_id == db.merchant_id, subject.in_(wanted), table.language.in_(spoken)
    )
    found = sorted(await db.execute(rows), key=lambda row: spoken.index(row.language))
    return {row.subject_id: Words(row.language, row.name, row.description) for row in found}


async def _open(db: MerchantSession, kind: Kind, subject_id: UUID) -> None:
    await changing.lock(db)
    if kind == "category":
        await categorising.get(db, subject_id)
    elif kind == "collection":
        await collecting.get(db, subject_id)
    elif await db.get(Product, (db.merchant_id, subject_id)) is None:
        raise ProductNotFound


def _note(db: MerchantSession, kind: Kind, subject_id: UUID, before: Words | None, after: Words | None) -> None:
    language = (after or before or Words("", "")).language
    changes = {
        f"{field} ({language})": [getattr(before, field, None), getattr(after, field, None)]
        for field in ("name", "description")
        if getattr(before, field, None) != getattr(after, field, None)
    }
    if changes:
        product_id = subject_id if kind == "product" else None
        db.add(Change(kind=kind, subject_id=subject_id, product_id=product_id, changes=changes, actor=db.actor))


_TABLES: dict[Kind, type[ProductTranslation | CategoryTranslation | CollectionTranslation]] = {
    "product": ProductTranslation,
    "category": CategoryTranslation,
    "collection": CollectionTranslation,
}
_SUBJECTS: dict[Kind, InstrumentedAttribute[UUID]] = {
    "product": ProductTranslation.product_id,
    "category": CategoryTranslation.category_id,
    "collection": CollectionTranslation.collection_id,
}
