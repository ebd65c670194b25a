"""
Merging: two records that are one person, joined and, when that was wrong, taken apart again (reference: WhatsApp 1.4).

The older record is kept. Her identifiers and what the other knew of her move at once; what hangs on a customer in other
packages follows by event: each calls `move` for its own rows, and `put_back` when the merge is undone.
"""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import InstrumentedAttribute

from oja.customers import identities, queries
from oja.customers.errors import NotUndone, SamePerson
from oja.customers.events import CustomersMerged, CustomersSplit
from oja.customers.models import ConsentChange, Customer, CustomerDoubt, CustomerIdentity, CustomerMerge, CustomerMove
from oja.kernel import clock, events, ids
from oja.kernel.db import MerchantSession
from oja.kernel.logs import log

# What the kept record learns from the other where it knows nothing itself.
_LEARNED: Final = ("name", "phone", "whatsapp_id", "email", "default_address", "locale")


async def join_or_doubt(db: MerchantSession, customer_ids: Sequence[UUID]) -> Customer:
    """
    The customer that one event speaks of, when it names several records: joined where nothing contradicts.

    The first one counts otherwise, and every pair is flagged for a person to look at. The identifiers are locked.
    """
    customer = await queries.get(db, customer_ids[0])
    for other_id in dict.fromkeys(customer_ids[1:]):
        if other_id == customer.id:
            continue
        if identities.may_be_one(await _live(db, customer.id), await _live(db, other_id)):
            merged = await merge(db, customer.id, other_id)
            customer = await queries.get(db, merged.kept_id)
        else:
            await doubt(db, customer.id, other_id)
    return customer


async def merge(db: MerchantSession, one_id: UUID, other_id: UUID, *, by: UUID | None = None) -> CustomerMerge:
    """
    Join two records; the older one is kept. `by` is None when the channel proved it. Emits CustomersMerged.

    :raises NotFound: this shop has not both
    :raises SamePerson: they are one already
    """
    held = await _hold(db, one_id, other_id)
    if len({customer.id for customer in held}) < 2 or any(customer.merged_into_id for customer in held):
        raise SamePerson
    kept, gone = sorted(held, key=lambda customer: customer.id)
    merged = CustomerMerge(id=ids.new(), kept_id=kept.id, gone_id=gone.id, filled=_fill(kept, gone), merged_by=by)
    db.add(merged)
    gone.merged_into_id = kept.id
    # Who said stop under either name meant it; taking the records apart does not undo her word.
    kept.marketing_opted_out_at = kept.marketing_opted_out_at or gone.marketing_opted_out_at
    await db.flush()
    await move(db, merged.id, "customer_identities", CustomerIdentity.customer_id)
    await move(db, merged.id, "consent_changes", ConsentChange.customer_id)
    await settle(db, kept.id, gone.id)
    await events.emit(db, CustomersMerged(db.merchant_id, merged.id))
    log.info("customers merged", kept_id=str(kept.id), gone_id=str(gone.id), is_proven=by is None)
    return merged


async def undo(db: MerchantSession, merge_id: UUID, *, by: UUID) -> CustomerMerge:
    """
    Take a merge apart: each record has again what it had. Emits CustomersSplit.

    :raises NotFound: this shop has no such merge
    :raises NotUndone: it is undone, or a later merge stands on it
    """
    merged = await queries.get_merge(db, merge_id, is_locked=True)
    kept, gone = sorted(await _hold(db, merged.kept_id, merged.gone_id), key=lambda one: one.id)
    if merged.undone_at is not None or kept.merged_into_id is not None or gone.merged_into_id != kept.id:
        raise NotUndone
    for name, value in merged.filled.items():
        if getattr(kept, name) == value:
            setattr(kept, name, None)
    gone.merged_into_id = None
    merged.undone_at, merged.undone_by = clock.now(), by
    await db.flush()
    await put_back(db, merge_id, "customer_identities", CustomerIdentity.customer_id)
    await put_back(db, merge_id, "consent_changes", ConsentChange.customer_id)
    await events.emit(db, CustomersSplit(db.merchant_id, merge_id))
    log.info("customers split", kept_id=str(kept.id), gone_id=str(gone.id))
    return merged


async def doubt(db: MerchantSession, one_id: UUID, other_id: UUID) -> None:
    """Flag two records that may be one person, once: what was settled is not asked again."""
    first, second = sorted((one_id, other_id))
    row = insert(CustomerDoubt).values(merchant_id=db.merchant_id, id=ids.new(), one_id=first, other_id=second)
    kept = row.on_conflict_do_nothing(index_elements=["merchant_id", "one_id", "other_id"])
    if await db.scalar(kept.returning(CustomerDoubt.id)) is not None:
        await db.execute(update(Customer).where(Customer.id.in_([first, second])).values(needs_review=True))


async def settle(db: MerchantSession, one_id: UUID, other_id: UUID) -> None:
    """Two records have been looked at: joined, or different people. Nobody is asked about them again."""
    first, second = sorted((one_id, other_id))
    pair = (CustomerDoubt.one_id == first, CustomerDoubt.other_id == second)
    row = insert(CustomerDoubt).values(
        merchant_id=db.merchant_id, id=ids.new(), one_id=first, other_id=second, settled_at=clock.now()
    )
    await db.execute(row.on_conflict_do_nothing(index_elements=["merchant_id", "one_id", "other_id"]))
    await db.execute(
        update(CustomerDoubt).where(*pair).values(settled_at=func.coalesce(CustomerDoubt.settled_at, clock.now()))
    )
    for customer_id in (first, second):
        open_ones = select(CustomerDoubt.id).where(
            CustomerDoubt.settled_at.is_(None),
            or_(CustomerDoubt.one_id == customer_id, CustomerDoubt.other_id == customer_id),
        )
        await db.execute(update(Customer).where(Customer.id == customer_id).values(needs_review=open_ones.exists()))


async def move(db: MerchantSession, merge_id: UUID, moved: str, column: InstrumentedAttribute[Any]) -> list[UUID]:
    """
    Let the rows of one table follow a merge, and remember which; `column` holds their customer. Again moves the rest.

    Answers the ids of the rows.
    """
    merged = await queries.get_merge(db, merge_id)
    table = column.class_
    if merged.undone_at is not None:
        return []
    rows = list(
        await db.scalars(
            update(table).where(column == merged.gone_id).values({column: merged.kept_id}).returning(table.id)
        )
    )
    await remember(db, merge_id, moved, dict.fromkeys(rows, merged.gone_id))
    return rows


async def put_back(db: MerchantSession, merge_id: UUID, moved: str, column: InstrumentedAttribute[Any]) -> None:
    """Give back what `move` moved, and nothing that came since. Again changes nothing."""
    table = column.class_
    merged = await queries.get_merge(db, merge_id)
    hers = select(CustomerMove.row_id).where(CustomerMove.merge_id == merge_id, CustomerMove.moved == moved)
    await db.execute(update(table).where(table.id.in_(hers), column == merged.kept_id).values({column: merged.gone_id}))
    await forget(db, merge_id, moved)


async def remember(db: MerchantSession, merge_id: UUID, moved: str, former: dict[UUID, UUID]) -> None:
    """Note where rows were before a merge moved them: `{row: former owner}`."""
    rows = [
        {"merchant_id": db.merchant_id, "id": ids.new(), "merge_id": merge_id, "moved": moved, "row_id": row_id,
         "former_id": former_id}
        for row_id, former_id in former.items()
    ]  # fmt: skip
    if rows:
        await db.execute(insert(CustomerMove).values(rows).on_conflict_do_nothing())


async def moves(db: MerchantSession, merge_id: UUID, moved: str) -> dict[UUID, UUID]:
    """What `remember` noted."""
    wanted = select(CustomerMove.row_id, CustomerMove.former_id)
    rows = await db.execute(wanted.where(CustomerMove.merge_id == merge_id, CustomerMove.moved == moved))
    return {row.row_id: row.former_id for row in rows}


async def forget(db: MerchantSession, merge_id: UUID, moved: str) -> None:
    """The rows are back where they were."""
    await db.execute(delete(CustomerMove).where(CustomerMove.merge_id == merge_id, CustomerMove.moved == moved))


async def _hold(db: MerchantSession, *customer_ids: UUID) -> list[Customer]:
    """Both records, held in the order of their ids."""
    held = [await queries.get(db, customer_id) for customer_id in sorted(customer_ids)]
    for customer in held:
        await db.refresh(customer, with_for_update=True)
    return held


async def _live(db: MerchantSession, customer_id: UUID) -> list[tuple[str, str]]:
    known = await queries.identities_of(db, customer_id)
    return [(one.kind, one.value) for one in known if one.retired_at is None]


def _fill(kept: Customer, gone: Customer) -> dict[str, Any]:
    filled = {name: getattr(gone, name) for name in _LEARNED if getattr(kept, name) is None and getattr(gone, name)}
    for name, value in filled.items():
        setattr(kept, name, value)
    return filled
