"""Categories and subcategories: listed, added, changed, archived."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends

from oja.catalog import answers, changing, queries
from oja.catalog.categories import arranging
from oja.catalog.categories import service as categorising
from oja.catalog.categories.schemas import (
    CategoryAnswer,
    CategoryChange,
    CategoryList,
    CategoryMove,
    NewCategory,
    NewSubcategory,
    SubcategoryAnswer,
    SubcategoryChange,
    SubcategoryList,
    TreeAnswer,
)
from oja.catalog.errors import CategoryNotFound
from oja.catalog.views import CategoryView
from oja.kernel import web
from oja.kernel.db import MerchantSession
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, conflicts, listing, success
from oja.merchants.access import MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}", tags=["Categories"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")
_TAKEN = conflicts("`category_name_taken` or `slug_taken`: nothing was changed.")
_MOVED = conflicts("`moves_into_itself`, `category_name_taken` or `tree_changed`: nothing was moved.")
_IN_USE = conflicts("`category_in_use` or `category_has_subcategories`: only an empty one can go.")


@router.get("/categories", response_model=CategoryList, dependencies=[READ])
async def list_categories(db: MerchantDb, page: Annotated[Page, Depends(web.page)]) -> dict[str, Any]:
    """The shop's categories with their subcategories, in the order they are shown."""
    every = await queries.categories(db)
    tops = [one for one in every if one.parent_id is None]
    shown = [_with_subcategories(one, every) for one in tops[page.offset : page.offset + page.limit]]
    return listing("categories", shown, total=len(tops), page=page)


@router.get("/category-tree", response_model=TreeAnswer, dependencies=[READ])
async def get_category_tree(db: MerchantDb) -> dict[str, Any]:
    """Every category of every level, in the order they are shown."""
    every = await queries.categories(db)
    return success({"categories": answers.tree(every), "version": arranging.version_of(every)})


@router.post("/category-tree/{category_id}/move", response_model=TreeAnswer, responses=_MOVED, dependencies=[WRITE])
async def move_category(category_id: UUID, move: CategoryMove, db: MerchantDb) -> dict[str, Any]:
    """Hang a category of any level elsewhere, with everything below it."""
    await changing.lock(db)
    await arranging.move(db, category_id, move.parent_id, move.place, version=move.version)
    await changing.changed(db)
    return await get_category_tree(db)


@router.post("/category-tree/{category_id}/restore", response_model=TreeAnswer, responses=_TAKEN, dependencies=[WRITE])
async def restore_category(category_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Bring an archived category of any level back."""
    await changing.lock(db)
    await arranging.restore(db, category_id)
    await changing.changed(db)
    return await get_category_tree(db)


@router.post("/categories", response_model=CategoryAnswer, status_code=201, responses=_TAKEN, dependencies=[WRITE])
async def create_category(new: NewCategory, db: MerchantDb) -> dict[str, Any]:
    """Add a category."""
    await changing.lock(db)
    category = await categorising.create(db, **new.model_dump())
    await changing.changed(db)
    return await _answer(db, category.id)


@router.get("/categories/{category_id}", response_model=CategoryAnswer, dependencies=[READ])
async def get_category(category_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One category with its subcategories."""
    return await _answer(db, category_id)


@router.patch("/categories/{category_id}", response_model=CategoryAnswer, responses=_TAKEN, dependencies=[WRITE])
async def change_category(category_id: UUID, change: CategoryChange, db: MerchantDb) -> dict[str, Any]:
    """Change a category; what is left out stays."""
    await changing.lock(db)
    await _refuse_other_level(db, category_id, is_below=False)
    await categorising.change(db, category_id, change.model_dump(exclude_unset=True))
    await changing.changed(db)
    return await _answer(db, category_id)


@router.delete("/categories/{category_id}", responses=_IN_USE, dependencies=[WRITE])
async def archive_category(category_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Take an empty category away."""
    await changing.lock(db)
    await _refuse_other_level(db, category_id, is_below=False)
    await categorising.archive(db, category_id)
    await changing.changed(db)
    return success(message="The category is gone.")


@router.get("/categories/{category_id}/subcategories", response_model=SubcategoryList, dependencies=[READ])
async def list_subcategories(
    category_id: UUID, db: MerchantDb, page: Annotated[Page, Depends(web.page)]
) -> dict[str, Any]:
    """The subcategories of a category on all levels, each followed by its own, in the order they are shown."""
    await _refuse_other_level(db, category_id, is_below=False)
    below = answers.below(await queries.categories(db), category_id)
    shown = [answers.subcategory(one) for one in below[page.offset : page.offset + page.limit]]
    return listing("subcategories", shown, total=len(below), page=page)


@router.post(
    "/categories/{category_id}/subcategories",
    response_model=SubcategoryAnswer,
    status_code=201,
    responses=_TAKEN,
    dependencies=[WRITE],
)
async def create_subcategory(category_id: UUID, new: NewSubcategory, db: MerchantDb) -> dict[str, Any]:
    """Add a subcategory below a category, or below another subcategory."""
    await changing.lock(db)
    subcategory = await categorising.create(db, parent_id=category_id, **new.model_dump())
    await changing.changed(db)
    return success(answers.subcategory(await queries.get_category(db, subcategory.id)))


@router.get("/subcategories/{subcategory_id}", response_model=SubcategoryAnswer, dependencies=[READ])
async def get_subcategory(subcategory_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One subcategory."""
    await _refuse_other_level(db, subcategory_id, is_below=True)
    return success(answers.subcategory(await queries.get_category(db, subcategory_id)))


@router.patch(
    "/subcategories/{subcategory_id}", response_model=SubcategoryAnswer, responses=_TAKEN, dependencies=[WRITE]
)
async def change_subcategory(subcategory_id: UUID, change: SubcategoryChange, db: MerchantDb) -> dict[str, Any]:
    """Change a subcategory; what is left out stays."""
    await changing.lock(db)
    await _refuse_other_level(db, subcategory_id, is_below=True)
    await categorising.change(db, subcategory_id, change.model_dump(exclude_unset=True))
    await changing.changed(db)
    return success(answers.subcategory(await queries.get_category(db, subcategory_id)))


@router.delete("/subcategories/{subcategory_id}", responses=_IN_USE, dependencies=[WRITE])
async def archive_subcategory(subcategory_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Take an empty subcategory away."""
    await changing.lock(db)
    await _refuse_other_level(db, subcategory_id, is_below=True)
    await categorising.archive(db, subcategory_id)
    await changing.changed(db)
    return success(message="The subcategory is gone.")


async def _answer(db: MerchantSession, category_id: UUID) -> dict[str, Any]:
    every = await queries.categories(db)
    for one in every:
        if one.id == category_id and one.parent_id is None:
            return success(_with_subcategories(one, every))
    raise CategoryNotFound


def _with_subcategories(one: CategoryView, every: list[CategoryView]) -> dict[str, Any]:
    return answers.category(one, answers.below(every, one.id))


async def _refuse_other_level(db: MerchantSession, category_id: UUID, *, is_below: bool) -> None:
    """`categories/{id}` is the first level only, `subcategories/{id}` every other."""
    if ((await categorising.get(db, category_id)).parent_id is not None) != is_below:
        raise CategoryNotFound
