"""
The studio: a file is received, its columns are settled, it is checked, and then it is imported, or thrown away.

Until it is started nothing of the shop changes. What a merchant says of a file's columns is remembered for the next
file with the same header.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from babel.core import Locale
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from oja.catalog import limits
from oja.catalog.importing import checking, layouts, queries, service, sheets, shopify, walking, woocommerce
from oja.catalog.importing.errors import ImportBegan, ImportNotFound, NotUnderWay
from oja.catalog.importing.layouts import Layout
from oja.catalog.importing.models import Import, KnownLayout
from oja.catalog.importing.queries import Sample
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.money import known_locale
from oja.merchants import queries as merchants
from oja.merchants.queries import Shop

_BEFORE = {"draft", "checked"}
_ORIGINS = {"shopify": shopify.is_it, "woocommerce": woocommerce.is_it}


@dataclass(frozen=True, slots=True)
class Columns:
    """What each column of a file is taken for, with the file's beginning. Of a known export there is no layout."""

    sample: Sample
    origin: str
    layout: Layout | None
    is_remembered: bool


async def receive(merchant_id: UUID, path: Path, filename: str) -> UUID:
    """
    Accept a file of any kind that lies on disk, as a draft with the columns that it seems to have.

    :raises BadFile: it cannot be read as a table, or asks for too much
    """
    kind = await sheets.flatten(path)
    sample = await asyncio.to_thread(queries.sample, path, kind)
    shop = await merchants.shop(merchant_id)
    guessed = await asyncio.to_thread(_guess, sample, path, kind, shop)
    origin = next((name for name, is_it in _ORIGINS.items() if is_it(sample.header)), "")
    import_id = ids.new()
    async with merchant_session(merchant_id) as db:
        remembered = await _remembered(db, sample)
        layout = remembered or (None if origin else guessed)
        db.add(
            Import(
                id=import_id,
                filename=filename,
                path=str(path),
                kind=kind,
                origin="" if remembered else origin,
                layout=layout.kept() if layout else None,
                state="draft",
                size_bytes=sample.size,
            )
        )
    return import_id


async def columns(db: MerchantSession, import_id: UUID) -> Columns:
    """
    What the columns of a file are taken for.

    :raises ImportNotFound: there is none with that id
    :raises FileGone: the file is not there any more
    """
    found = await queries.get(db, import_id)
    sample = await asyncio.to_thread(queries.sample, Path(found.path), found.kind)
    layout = Layout.read(found.layout) if found.layout else None
    return Columns(sample, found.origin, layout, layout is not None and await _remembered(db, sample) == layout)


async def settle(db: MerchantSession, import_id: UUID, layout: Layout) -> Columns:
    """
    Say what the columns of a file are. Remembered for files with the same header; what was checked is to check again.

    :raises ImportNotFound: there is none with that id
    :raises ImportBegan: it is being imported, or was
    :raises BadLayout: products cannot be read so
    :raises FileGone: the file is not there any more
    """
    found = await _draft(db, import_id)
    sample = await asyncio.to_thread(queries.sample, Path(found.path), found.kind)
    layout.check(sample.header)
    found.layout, found.origin = layout.kept(), ""
    _begin_anew(found, "draft")
    await _remember(db, sample, layout)
    return Columns(sample, "", layout, True)


async def check(merchant_id: UUID, import_id: UUID) -> None:
    """
    Count what a file would do: at once when it is small, else in a job. Nothing of the shop is written.

    :raises ImportNotFound: there is none with that id
    :raises ImportBegan: it is being imported, or was
    :raises BadLayout: nobody has said yet which column has the name, or the price
    """
    await _begin(merchant_id, import_id, "checking")
    await checking.run_at_once(merchant_id, import_id, limits.ROWS_AT_ONCE)


async def start(merchant_id: UUID, import_id: UUID) -> None:
    """
    Import a file, whether it was checked or not: at once when it is small, else in a job.

    :raises ImportNotFound: there is none with that id
    :raises ImportBegan: it is being imported, or was
    :raises BadLayout: nobody has said yet which column has the name, or the price
    """
    await _begin(merchant_id, import_id, "running")
    await service.run_at_once(merchant_id, import_id)


async def cancel(db: MerchantSession, import_id: UUID) -> Import:
    """
    Stop an import between two chunks; what it did stays, and can be reverted. A check is only left.

    :raises ImportNotFound: there is none with that id
    :raises NotUnderWay: it is over
    """
    found = await _locked(db, import_id)
    if found.state not in _BEFORE | {"checking", "running"}:
        raise NotUnderWay
    if found.state == "checking":
        _begin_anew(found, "draft")
    else:
        found.state, found.finished_at = "cancelled", clock.now()
    walking.tell(db, import_id)
    return found


async def _begin(merchant_id: UUID, import_id: UUID, state: str) -> None:
    async with merchant_session(merchant_id) as db:
        found = await _draft(db, import_id)
        if found.layout is not None:
            sample = await asyncio.to_thread(queries.sample, Path(found.path), found.kind)
            layout = Layout.read(found.layout)
            layout.check(sample.header)
            if state == "running":
                await _remember(db, sample, layout)
        _begin_anew(found, state)
        await walking.see_to(db, import_id)
        walking.tell(db, import_id)


def _begin_anew(found: Import, state: str) -> None:
    found.state, found.message, found.heartbeat_at = state, None, clock.now()
    found.bytes_done = found.lines_done = 0
    found.added = found.updated = found.unchanged = found.failed = found.skipped = 0
    found.errors, found.warnings = [], []
    if state != "running":
        found.preview = {}


async def _draft(db: MerchantSession, import_id: UUID) -> Import:
    found = await _locked(db, import_id)
    if found.state not in _BEFORE:
        raise ImportBegan
    return found


async def _locked(db: MerchantSession, import_id: UUID) -> Import:
    found = await db.scalar(select(Import).where(Import.id == import_id).with_for_update())
    if found is None:
        raise ImportNotFound
    return found


async def _remember(db: MerchantSession, sample: Sample, layout: Layout) -> None:
    kept = layout.to_remember(sample.header).kept()
    values = {"merchant_id": db.merchant_id, "signature": layouts.signature(sample.header), "layout": kept}
    known = insert(KnownLayout).values(values)
    again = {"layout": known.excluded.layout, "updated_at": clock.now()}
    await db.execute(known.on_conflict_do_update(index_elements=["merchant_id", "signature"], set_=again))


async def _remembered(db: MerchantSession, sample: Sample) -> Layout | None:
    known = await db.get(KnownLayout, (db.merchant_id, layouts.signature(sample.header)))
    return Layout.read(known.layout).of_file(sample.header) if known else None


def _guess(sample: Sample, path: Path, kind: str, shop: Shop) -> Layout:
    """The columns by the header, and the decimal mark by the whole column of prices."""
    layout = Layout.guess(sample.header, shop.currency)
    at = layout.at("price")
    texts: Iterable[str] = [] if at is None else queries.numbers_of(path, kind, at)
    otherwise = "." if sample.delimiter == "," else None
    if kind == "workbook":
        otherwise = _mark_of(known_locale(shop.money_locale))
    mark = layouts.decimal_mark(texts, shop.currency, otherwise=otherwise)
    return Layout(layout.columns, mark)


def _mark_of(locale: Locale) -> str | None:
    mark = locale.number_symbols.get("latn", {}).get("decimal")
    return mark if mark in {".", ","} else None
