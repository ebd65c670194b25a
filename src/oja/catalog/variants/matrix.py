"""
Matrix: all variants of a product said at once. Those that are named are changed or added, in this order; all others are
archived. A cell whose options an archived variant has brings that one back, with its history and its stock.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from oja.catalog import amounts, names
from oja.catalog.errors import BadPrice
from oja.catalog.models import Product, Variant
from oja.catalog.stock import counting
from oja.catalog.variants import offering
from oja.catalog.variants import service as variants
from oja.catalog.variants.errors import WrongMatrix
from oja.catalog.variants.schemas import VariantCell, VariantMatrix
from oja.catalog.views import VariantView
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession

Problems = list[dict[str, str]]


async def put(db: MerchantSession, product_id: UUID, wanted: VariantMatrix) -> list[VariantView]:
    """
    Let a product come in just these variants: all of it or nothing. Said again, nothing changes. Emits CatalogChanged.

    :raises ProductNotFound: there is none with that id
    :raises WrongMatrix: something is wrong, said for each cell and field
    """
    prices, problems = await _priced(db, wanted.variants)
    product, living = await variants.open_product(db, product_id)
    archived = [row for row in await _every(db, product_id) if row.archived_at is not None]
    rows, more = _matched(wanted, living, archived)
    if problems := problems + more:
        problems.sort(key=lambda one: [int(part) if part.isdigit() else part for part in one["field"].split(".")[:2]])
        raise WrongMatrix(errors=problems)
    if product.options != wanted.options:
        product.options = list(wanted.options)
    await _make_way(db, wanted, rows, living)
    kept: list[Variant] = []
    for at, (cell, row) in enumerate(zip(wanted.variants, rows, strict=True)):
        kept.append(await _write(db, product, cell, row, at, prices[at]))
    await _choose_front(db, wanted, kept)
    await variants.counted(db, product)
    return await offering.variants_of(db, product_id)


async def _priced(db: MerchantSession, cells: Sequence[VariantCell]) -> tuple[list[dict[str, Any]], Problems]:
    read: list[dict[str, Any]] = []
    problems: Problems = []
    for at, cell in enumerate(cells):
        given = cell.model_dump(exclude_unset=True)
        prices: dict[str, Any] = {}
        for field in amounts.COLUMNS:
            try:
                prices |= await amounts.read(db, {field: given[field]} if field in given else {})
            except BadPrice as refusal:
                problems.append(_problem(at, field, str(refusal)))
        if "price_minor" in prices and prices["price_minor"] is None:
            problems.append(_problem(at, "price", "Please give it a price."))
        read.append(prices)
    return read, problems


def _matched(
    wanted: VariantMatrix, living: Sequence[Variant], archived: Sequence[Variant]
) -> tuple[list[Variant | None], Problems]:
    """The row of each cell: the one it names, else the one with its options, else a new one."""
    problems: Problems = []
    by_id = {row.id: row for row in (*living, *archived)}
    named = {cell.id for cell in wanted.variants if cell.id}
    by_options = {_key(row.options): row for row in (*archived, *living) if row.id not in named}
    rows: list[Variant | None] = []
    said: dict[tuple[tuple[str, str], ...], int] = {}
    for at, cell in enumerate(wanted.variants):
        for name in wanted.options:
            if name not in cell.options:
                problems.append(_problem(at, f"options.{name}", f"Please give it a value for {name}."))
        for name in cell.options:
            if name not in wanted.options:
                problems.append(_problem(at, f"options.{name}", f"This product has no option {name}."))
        first = said.setdefault(_key(cell.options), at)
        if first != at:
            problems.append(_problem(at, "options", f"This is the same as number {first + 1}."))
        if cell.id is not None and cell.id not in by_id:
            problems.append(_problem(at, "id", "This product has no such variant."))
        if cell.id in by_id and by_id[cell.id] in rows:
            problems.append(_problem(at, "id", "This variant is named twice."))
        rows.append(by_id.get(cell.id) if cell.id else by_options.pop(_key(cell.options), None))
    return rows, problems


async def _make_way(
    db: MerchantSession, wanted: VariantMatrix, rows: Sequence[Variant | None], living: Sequence[Variant]
) -> None:
    """Archive what is not wanted, and let nobody hold the options that another is about to get."""
    kept = {row.id for row in rows if row is not None}
    for row in living:
        if row.id not in kept:
            row.is_default, row.archived_at = False, clock.now()
    held = {_exactly(row.options): row for row in living if row.id in kept}
    for cell, mine in zip(wanted.variants, rows, strict=True):
        holder = held.get(_exactly(cell.options))
        if holder is not None and holder is not mine:
            holder.options = {"": str(holder.id)}
    await db.flush()


async def _write(
    db: MerchantSession, product: Product, cell: VariantCell, row: Variant | None, at: int, prices: dict[str, Any]
) -> Variant:
    given = cell.model_dump(exclude_unset=True)
    name = variants.called(product.options, cell.options)
    told = {key: given[key] for key in variants.AS_GIVEN if key in given} | {"position": at}
    if row is not None:
        row.archived_at = None
        for key, value in {**prices, **told, "options": cell.options, "name": name}.items():
            if getattr(row, key) != value:
                setattr(row, key, value)
        await db.flush()
        if "stock_quantity" in given and given["stock_quantity"] == (row.stock_quantity if row.is_tracked else None):
            del given["stock_quantity"]
        await counting.give(db, row, given)
        return row
    if "price_minor" not in prices:
        prices["price_minor"] = await _price_in_front(db, product.id)
    quantity = given.get("stock_quantity")
    row = Variant(
        id=ids.new(),
        product_id=product.id,
        is_default=False,
        options=cell.options,
        name=name,
        is_tracked=quantity is not None,
        stock_quantity=quantity or 0,
        is_available=given.get("in_stock") is not False,
        **prices,
        **told,
    )
    db.add(row)
    await db.flush()
    counting.opened(db, row.id, quantity)
    return row


async def _choose_front(db: MerchantSession, wanted: VariantMatrix, kept: Sequence[Variant]) -> None:
    """The one that is said to; else the one that stood in front; else the first."""
    said = next((row for cell, row in zip(wanted.variants, kept, strict=True) if cell.is_default), None)
    front = said or next((row for row in kept if row.is_default), kept[0])
    if not front.is_default:
        await variants.put_in_front(db, front)


async def _every(db: MerchantSession, product_id: UUID) -> Sequence[Variant]:
    """The product's variants, which are locked, archived ones too: the latest archived last."""
    rows = select(Variant).where(Variant.product_id == product_id)
    return (await db.scalars(rows.order_by(Variant.archived_at.nulls_last(), Variant.id))).all()


async def _price_in_front(db: MerchantSession, product_id: UUID) -> int:
    """What a new cell without a price costs: what the one in front costs, or did until now."""
    mine = select(Variant.price_minor).where(Variant.product_id == product_id)
    return await db.scalar(mine.order_by(Variant.is_default.desc(), Variant.position, Variant.id).limit(1)) or 0


def _key(options: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, names.folded(value)) for name, value in options.items()))


def _exactly(options: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(options.items()))


def _problem(at: int, field: str, reason: str) -> dict[str, str]:
    return {"field": f"variants.{at}.{field}", "reason": reason}
