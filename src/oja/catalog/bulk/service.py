"""
Bulk edits: begun, gone on with, undone. What fits is done at once; of more, a job does one short part after another.

Each part is one transaction that also records how far it got, so that a killed worker's edit goes on from there, and
two who go on with one edit do no harm. Whoever else changes a product of the shop waits for one part at most.
"""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Uuid, any_, delete, distinct, func, literal, select
from sqlalchemy.dialects.postgresql import insert

from oja.catalog import amounts, changing, queries
from oja.catalog.bulk import applying, steps, stocking
from oja.catalog.bulk.errors import BulkEditNotFound, KeyUsedOtherwise, NothingToChange, StillRunning
from oja.catalog.bulk.models import BulkEdit, BulkLine
from oja.catalog.bulk.schemas import (
    CategoryEdit,
    Edit,
    NewBulkEdit,
    OfferEdit,
    PriceEdit,
    PriceShift,
    StarEdit,
    StatusEdit,
    StockEdit,
    TagsEdit,
)
from oja.catalog.bulk.steps import Step
from oja.catalog.categories import service as categorising
from oja.catalog.errors import ProductNotFound
from oja.catalog.models import Product, Variant
from oja.kernel import clock, ids, jobs
from oja.kernel.db import MerchantSession

AT_ONCE = 1_000
"""So many products are changed in one transaction, within the request that asks for no more."""
PART = 200
"""Of more products so many are changed in one transaction."""
KEPT = timedelta(days=30)
_OF_VARIANTS = {"price", "price_percent", "stock", "in_stock"}


async def begin(db: MerchantSession, wanted: NewBulkEdit, key: str | None = None) -> BulkEdit:
    """
    Change many products: at once as far as one transaction goes, the rest in a job. A key that came before answers
    what it began then, and changes nothing.

    Which products a filter means is settled here. Emits CatalogChanged.

    :raises KeyUsedOtherwise: the key came with another change before
    :raises ProductNotFound: one of them is not this shop's
    :raises NothingToChange: the filter finds none
    :raises BadPrice: the price is not an amount of the shop's currency
    :raises UnknownCategory: the category is not this shop's, or archived
    """
    request = wanted.model_dump(mode="json", exclude_defaults=True)
    await changing.lock(db)
    if key is not None and (earlier := await _find(db, key)) is not None:
        if earlier.request != request:
            raise KeyUsedOtherwise
        return earlier
    await _step(db, wanted.change)
    await _forget_old(db)
    edit = BulkEdit(id=ids.new(), key=key, request=request, actor=db.actor)
    db.add(edit)
    await db.flush()
    edit.total = await _settle_which(db, edit.id, wanted)
    if await _go_on(db, edit):
        await jobs.enqueue(db, "catalog.go_on_with_bulk_edit", merchant_id=db.merchant_id, edit_id=edit.id)
    return edit


async def undo(db: MerchantSession, edit_id: UUID) -> BulkEdit:
    """
    Put back what a bulk edit changed, unless it was changed again since. Doing it again changes nothing.

    :raises BulkEditNotFound: there is none with that id
    :raises StillRunning: it is not done yet
    """
    await changing.lock(db)
    edit = await get(db, edit_id)
    if edit.state == "running":
        raise StillRunning
    if edit.state != "done":
        return edit
    edit.state, edit.undone_by, edit.done = "undoing", db.actor, 0
    if await _go_on(db, edit):
        await jobs.enqueue(db, "catalog.go_on_with_bulk_edit", merchant_id=db.merchant_id, edit_id=edit.id)
    return edit


async def go_on(db: MerchantSession, edit_id: UUID) -> bool:
    """Do the next part of an edit or of its undoing; answers whether there may be more."""
    await changing.lock(db)
    return await _go_on(db, await get(db, edit_id))


async def get(db: MerchantSession, edit_id: UUID) -> BulkEdit:
    """
    One bulk edit and how far it is.

    :raises BulkEditNotFound: there is none with that id
    """
    edit = await db.get(BulkEdit, (db.merchant_id, edit_id), populate_existing=True)
    if edit is None:
        raise BulkEditNotFound
    return edit


async def _go_on(db: MerchantSession, edit: BulkEdit) -> bool:
    if edit.state not in {"running", "undoing"}:
        return False
    is_back = edit.state == "undoing"
    todo = (
        select(BulkLine.product_id)
        .distinct()
        .where(
            BulkLine.merchant_id == db.merchant_id,
            BulkLine.edit_id == edit.id,
            BulkLine.state == ("changed" if is_back else "waiting"),
        )
    )
    most = AT_ONCE if edit.total <= AT_ONCE else PART
    # One more than is done now says whether there is another part.
    found = list(await db.scalars(todo.order_by(BulkLine.product_id).limit(most + 1)))
    some, has_more = found[:most], len(found) > most
    if some:
        before = await _counted(db, edit.id, some)
        await _do(db, edit, some, is_back=is_back)
        after = await _counted(db, edit.id, some)
        edit.changed, edit.refused, edit.kept = (
            kept + now - was
            for kept, now, was in zip((edit.changed, edit.refused, edit.kept), after, before, strict=True)
        )
        edit.done += len(some)
        # Whoever listens looks at the whole shop: once a thousand products is soon enough.
        await changing.changed(db, is_told=not has_more or edit.done % AT_ONCE == 0)
    if not has_more:
        edit.state = "undone" if is_back else "done"
        if is_back:
            edit.undone_at = clock.now()
        else:
            edit.finished_at = clock.now()
    await db.flush()
    return has_more


async def _do(db: MerchantSession, edit: BulkEdit, product_ids: list[UUID], *, is_back: bool) -> None:
    change = NewBulkEdit.model_validate(edit.request).change
    if isinstance(change, StockEdit):
        if is_back:
            await stocking.undo(db, edit.id, product_ids)
        else:
            await stocking.apply(db, edit.id, product_ids, change.value, is_added=change.do == "add")
        return
    step = await _step(db, change)
    assert step is not None, "only stock is no step"
    await (applying.undo if is_back else applying.apply)(db, edit.id, product_ids, step)


async def _step(db: MerchantSession, change: Edit) -> Step | None:
    step: Step | None = None
    match change:
        case PriceEdit(do="set"):
            step = steps.set_price(await amounts.minor(db, "change.value", change.value))
        case PriceEdit():
            step = steps.add_to_price(await amounts.minor(db, "change.value", change.value, may_be_negative=True))
        case PriceShift():
            step = steps.shift_price(str(change.percent))
        case CategoryEdit():
            step = steps.put_into(str(await categorising.leaf(db, change.category_id, None)))
        case StatusEdit():
            step = steps.give("products", "status", change.value)
        case StarEdit():
            step = steps.give("products", "is_priority", str(change.value))
        case OfferEdit():
            step = steps.give("variants", "is_available", str(change.value))
        case TagsEdit():
            step = steps.tag(change.add, change.remove)
    return step


async def _settle_which(db: MerchantSession, edit_id: UUID, wanted: NewBulkEdit) -> int:
    """Write a line for everything that is meant; answers how many products it is."""
    if wanted.filter is not None:
        filters = await amounts.in_range(db.merchant_id, wanted.filter.model_dump())
        chosen = await queries.find_ids(db, **filters)
        if not chosen:
            raise NothingToChange
    else:
        chosen = list(dict.fromkeys(wanted.product_ids or []))
    every = any_(literal(chosen, ARRAY(Uuid())))
    if wanted.change.field in _OF_VARIANTS:
        subjects = select(literal(edit_id), Variant.merchant_id, Variant.id, Variant.product_id).where(
            Variant.merchant_id == db.merchant_id, Variant.product_id == every, Variant.archived_at.is_(None)
        )
    else:
        subjects = select(literal(edit_id), Product.merchant_id, Product.id, Product.id.label("product_id")).where(
            Product.merchant_id == db.merchant_id, Product.id == every
        )
    lines = insert(BulkLine).from_select(["edit_id", "merchant_id", "subject_id", "product_id"], subjects)
    await db.execute(lines)
    mine = (BulkLine.merchant_id == db.merchant_id, BulkLine.edit_id == edit_id)
    total = await db.scalar(select(func.count(distinct(BulkLine.product_id))).where(*mine)) or 0
    if total < len(chosen):
        raise ProductNotFound
    return total


async def _counted(db: MerchantSession, edit_id: UUID, product_ids: list[UUID]) -> Sequence[int]:
    """How many of these products are changed, could not be, and could not be put back."""

    def of(state: str) -> ColumnElement[int]:
        return func.count(distinct(BulkLine.product_id)).filter(BulkLine.state == state)

    every = any_(literal(product_ids, ARRAY(Uuid())))
    mine = (BulkLine.merchant_id == db.merchant_id, BulkLine.edit_id == edit_id, BulkLine.product_id == every)
    return (await db.execute(select(of("changed"), of("refused"), of("kept")).where(*mine))).one()


async def _find(db: MerchantSession, key: str) -> BulkEdit | None:
    found: BulkEdit | None = await db.scalar(select(BulkEdit).where(BulkEdit.key == key))
    return found


async def _forget_old(db: MerchantSession) -> None:
    old = delete(BulkEdit).where(
        BulkEdit.merchant_id == db.merchant_id,
        BulkEdit.created_at < clock.now() - KEPT,
        BulkEdit.state.in_(("done", "undone")),
    )
    await db.execute(old.execution_options(synchronize_session=False))
