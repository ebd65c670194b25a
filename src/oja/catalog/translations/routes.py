"""Translations of products, categories and collections: what they are called in other languages than the shop's own."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Depends, Path
from pydantic import BaseModel, Field

from oja.catalog import queries
from oja.catalog.categories import service as categorising
from oja.catalog.collections import service as collecting
from oja.catalog.fields import Description, Name
from oja.catalog.translations import service as translating
from oja.catalog.translations.service import Words
from oja.kernel import web
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, Pagination, listing, success
from oja.merchants.access import MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}", tags=["Translations"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")
Language = Annotated[
    str, Path(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$", description="Such as `fr` or `pt-BR`.", examples=["fr"])
]
Wanted = Annotated[Page, Depends(web.page)]


class Translation(BaseModel):
    """A name and a description in one language."""

    name: Name = Field(examples=["Riz basmati"])
    description: Description | None = Field(None, description="Unset: the shop's own words.")


class TranslationOut(BaseModel):
    """A name and a description, and in which language they are."""

    language: str = Field(examples=["fr"])
    name: str
    description: str | None


class TranslationAnswer(BaseModel):
    status: Literal["success"]
    data: TranslationOut


class _Translations(BaseModel):
    translations: list[TranslationOut]
    pagination: Pagination


class TranslationList(BaseModel):
    status: Literal["success"]
    data: _Translations


@router.get("/products/{product_id}/translations", response_model=TranslationList, dependencies=[READ])
async def list_product_translations(product_id: UUID, db: MerchantDb, page: Wanted) -> dict[str, Any]:
    """What a product is called in other languages."""
    await queries.get_product(db, product_id)
    return _list(await translating.of(db, "product", product_id), page)


@router.put("/products/{product_id}/translations/{language}", response_model=TranslationAnswer, dependencies=[WRITE])
async def translate_product(product_id: UUID, language: Language, said: Translation, db: MerchantDb) -> dict[str, Any]:
    """Say what a product is called in a language."""
    words = Words(language, said.name, said.description)
    await translating.write(db, "product", product_id, words)
    return success(words)


@router.delete("/products/{product_id}/translations/{language}", dependencies=[WRITE])
async def forget_product_translation(product_id: UUID, language: Language, db: MerchantDb) -> dict[str, Any]:
    """Show a product in the shop's own words again in a language."""
    await translating.forget(db, "product", product_id, language)
    return success(message="It is shown in the shop's own words again.")


@router.get("/categories/{category_id}/translations", response_model=TranslationList, dependencies=[READ])
async def list_category_translations(category_id: UUID, db: MerchantDb, page: Wanted) -> dict[str, Any]:
    """What a category of any level is called in other languages."""
    await categorising.get(db, category_id)
    return _list(await translating.of(db, "category", category_id), page)


@router.put("/categories/{category_id}/translations/{language}", response_model=TranslationAnswer, dependencies=[WRITE])
async def translate_category(
    category_id: UUID, language: Language, said: Translation, db: MerchantDb
) -> dict[str, Any]:
    """Say what a category of any level is called in a language."""
    words = Words(language, said.name, said.description)
    await translating.write(db, "category", category_id, words)
    return success(words)


@router.delete("/categories/{category_id}/translations/{language}", dependencies=[WRITE])
async def forget_category_translation(category_id: UUID, language: Language, db: MerchantDb) -> dict[str, Any]:
    """Show a category in the shop's own words again in a language."""
    await translating.forget(db, "category", category_id, language)
    return success(message="It is shown in the shop's own words again.")


@router.get("/collections/{collection_id}/translations", response_model=TranslationList, dependencies=[READ])
async def list_collection_translations(collection_id: UUID, db: MerchantDb, page: Wanted) -> dict[str, Any]:
    """What a collection is called in other languages."""
    await collecting.get(db, collection_id)
    return _list(await translating.of(db, "collection", collection_id), page)


@router.put(
    "/collections/{collection_id}/translations/{language}", response_model=TranslationAnswer, dependencies=[WRITE]
)
async def translate_collection(
    collection_id: UUID, language: Language, said: Translation, db: MerchantDb
) -> dict[str, Any]:
    """Say what a collection is called in a language."""
    words = Words(language, said.name, said.description)
    await translating.write(db, "collection", collection_id, words)
    return success(words)


@router.delete("/collections/{collection_id}/translations/{language}", dependencies=[WRITE])
async def forget_collection_translation(collection_id: UUID, language: Language, db: MerchantDb) -> dict[str, Any]:
    """Show a collection in the shop's own words again in a language."""
    await translating.forget(db, "collection", collection_id, language)
    return success(message="It is shown in the shop's own words again.")


def _list(every: list[Words], page: Page) -> dict[str, Any]:
    return listing("translations", every[page.offset : page.offset + page.limit], total=len(every), page=page)
