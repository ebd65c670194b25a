"""Stock: counted, received, carried, held and waited for."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query
from fastapi.responses import StreamingResponse

from oja.catalog import changing
from oja.catalog.stock import counting, ledger, locating, naming, overview, waiting
from oja.catalog.stock import queries as stock_queries
from oja.catalog.stock.errors import InStockAlready, LocationInUse, LocationNameTaken
from oja.catalog.stock.list_schemas import (
    HeldList,
    InterestList,
    LocationList,
    LowList,
    MovementList,
    OverviewList,
)
from oja.catalog.stock.schemas import (
    HeldOut,
    InterestAnswer,
    InterestOut,
    LocationAnswer,
    LocationChange,
    LocationOut,
    LowOut,
    MovementOut,
    NewInterest,
    NewLocation,
    NewMovement,
    NewTransfer,
    PolicyAnswer,
    PolicyChange,
    StockAnswer,
    fields,
)
from oja.kernel import web
from oja.kernel.db import MerchantSession
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, conflicts, listing, success
from oja.merchants.access import Member, MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}", tags=["Stock"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")
_TAKEN, _IN_USE = conflicts(LocationNameTaken.message), conflicts(LocationInUse.message)
_NOT_THERE = conflicts("`not_counted` or `not_that_many`: nothing was moved.")
Wanted = Annotated[Page, Depends(web.page)]


@router.get("/variants/{variant_id}/stock", response_model=StockAnswer, dependencies=[READ])
async def get_stock(variant_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """A variant's stock at every place, and what is held of it."""
    return success(await _stock(db, variant_id))


@router.get("/stock/variants", response_model=OverviewList, dependencies=[READ])
async def list_stock(
    db: MerchantDb,
    page: Wanted,
    search: Annotated[str | None, Query(max_length=200, description="Words, a SKU or a barcode.")] = None,
    only: Annotated[overview.Only | None, Query(description="Only what runs low, is sold out, ...")] = None,
) -> dict[str, Any]:
    """Everything that is not archived with its stock: what runs low first, what nobody counts last."""
    rows, total = await overview.list_stock(db, search=search, only=only, offset=page.offset, limit=page.limit)
    return listing("variants", rows, total=total, page=page)


@router.get("/stock/movements.csv", response_class=StreamingResponse, responses=ledger.ANSWERS, dependencies=[READ])
async def download_movements(place: Member, variant_id: UUID | None = None) -> StreamingResponse:
    """The whole ledger, or that of one variant, as CSV, the latest first."""
    lines = ledger.lines(place.merchant_id, variant_id)
    return StreamingResponse(lines, media_type=ledger.MEDIA_TYPE, headers=ledger.HEADERS)


@router.get("/stock/movements", response_model=MovementList, dependencies=[READ])
async def list_movements(
    db: MerchantDb, page: Wanted, variant_id: UUID | None = None, reason: str | None = None
) -> dict[str, Any]:
    """The ledger: every move of stock with its reason and source, the latest first."""
    found = await stock_queries.list_movements(
        db, variant_id=variant_id, reason=reason, offset=page.offset, limit=page.limit, cursor=page.cursor
    )
    shown = await naming.with_names(db, found.items, MovementOut)
    return listing("movements", shown, total=found.total, page=page, next_cursor=found.next_cursor)


@router.post(
    "/stock/movements", response_model=StockAnswer, status_code=201, responses=_NOT_THERE, dependencies=[WRITE]
)
async def move_stock(new: NewMovement, db: MerchantDb) -> dict[str, Any]:
    """Note what was counted, received, brought back, corrected or lost."""
    await changing.lock(db)
    if new.reason == "count":
        await counting.count(db, new.variant_id, new.quantity or 0, new.location_id, new.note)
    else:
        await counting.adjust(db, new.variant_id, new.step or 0, new.reason, new.location_id, new.note)
    return success(await _stock(db, new.variant_id))


@router.post(
    "/stock/transfers", response_model=StockAnswer, status_code=201, responses=_NOT_THERE, dependencies=[WRITE]
)
async def transfer_stock(new: NewTransfer, db: MerchantDb) -> dict[str, Any]:
    """Note what was carried from one place to another."""
    await changing.lock(db)
    await counting.transfer(
        db, new.variant_id, new.quantity, from_id=new.from_location_id, to_id=new.to_location_id, note=new.note
    )
    return success(await _stock(db, new.variant_id))


@router.get("/stock/reservations", response_model=HeldList, dependencies=[READ])
async def list_reservations(db: MerchantDb, page: Wanted, variant_id: UUID | None = None) -> dict[str, Any]:
    """What is held for orders and checkouts right now, the oldest first."""
    rows, total = await stock_queries.list_held(db, variant_id=variant_id, offset=page.offset, limit=page.limit)
    return listing("reservations", await naming.with_names(db, rows, HeldOut), total=total, page=page)


@router.get("/stock/low", response_model=LowList, dependencies=[READ])
async def list_low_stock(db: MerchantDb, page: Wanted) -> dict[str, Any]:
    """What is on sale and runs low, the fewest first."""
    rows, total = await stock_queries.list_low(db, offset=page.offset, limit=page.limit)
    return listing("variants", [fields(one, LowOut) for one in rows], total=total, page=page)


@router.get("/stock/policy", response_model=PolicyAnswer, dependencies=[READ])
async def get_stock_policy(db: MerchantDb) -> dict[str, Any]:
    """How long an unpaid order holds its stock, and when stock counts as low."""
    return success(await stock_queries.policy(db))


@router.patch("/stock/policy", response_model=PolicyAnswer, dependencies=[WRITE])
async def change_stock_policy(change: PolicyChange, db: MerchantDb) -> dict[str, Any]:
    """Change the policy; what is left out stays. Orders that hold stock already are not concerned."""
    await counting.set_policy(db, change.model_dump(exclude_unset=True))
    return success(await stock_queries.policy(db))


@router.get("/stock/locations", response_model=LocationList, dependencies=[READ])
async def list_stock_locations(db: MerchantDb, page: Wanted) -> dict[str, Any]:
    """The places besides the main one, in the order stock is taken from them."""
    every = await locating.list_locations(db)
    shown = [fields(one, LocationOut) for one in every[page.offset : page.offset + page.limit]]
    return listing("locations", shown, total=len(every), page=page)


@router.post("/stock/locations", response_model=LocationAnswer, status_code=201, responses=_TAKEN, dependencies=[WRITE])
async def open_stock_location(new: NewLocation, db: MerchantDb) -> dict[str, Any]:
    """Add a place."""
    return success(fields(await locating.open_location(db, new.name, new.position), LocationOut))


@router.patch("/stock/locations/{location_id}", response_model=LocationAnswer, responses=_TAKEN, dependencies=[WRITE])
async def change_stock_location(location_id: UUID, change: LocationChange, db: MerchantDb) -> dict[str, Any]:
    """Change a place; what is left out stays."""
    changed = await locating.change_location(db, location_id, change.model_dump(exclude_unset=True))
    return success(fields(changed, LocationOut))


@router.delete("/stock/locations/{location_id}", responses=_IN_USE, dependencies=[WRITE])
async def close_stock_location(location_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Take an empty place away; the ledger keeps it."""
    await locating.close_location(db, location_id)
    return success(message="The place is closed.")


@router.get("/stock/interests", response_model=InterestList, dependencies=[allowed("customers.read")])
async def list_interests(
    db: MerchantDb,
    page: Wanted,
    variant_id: UUID | None = None,
    is_unreached: Annotated[bool, Query(description="Instead those who could not be told that it is back.")] = False,
) -> dict[str, Any]:
    """Who waits for what is sold out, the longest first."""
    rows, total = await waiting.list_waiting(
        db, variant_id=variant_id, is_unreached=is_unreached, offset=page.offset, limit=page.limit
    )
    return listing("interests", await naming.with_names(db, rows, InterestOut), total=total, page=page)


@router.post(
    "/stock/interests",
    response_model=InterestAnswer,
    status_code=201,
    responses=conflicts(InStockAlready.message),
    dependencies=[allowed("customers.write")],
)
async def note_interest(new: NewInterest, db: MerchantDb) -> dict[str, Any]:
    """Note that somebody wants to hear when it is back. Asked twice, she waits once."""
    kept = await waiting.ask(db, new.variant_id, customer_id=new.customer_id, phone=new.phone)
    return success((await naming.with_names(db, [kept], InterestOut))[0])


@router.delete("/stock/interests/{interest_id}", dependencies=[allowed("customers.write")])
async def forget_interest(interest_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Let her wait no longer."""
    await waiting.forget(db, interest_id)
    return success(message="She will not be told.")


async def _stock(db: MerchantSession, variant_id: UUID) -> dict[str, Any]:
    found = await stock_queries.stock_of(db, variant_id)
    return (await naming.names(db, [variant_id]))[variant_id] | {
        "variant_id": variant_id,
        "is_tracked": found.variant.is_tracked,
        "stock_quantity": found.variant.stock_quantity,
        "held": found.held,
        "low_stock_at": found.variant.low_stock_at,
        "levels": found.levels,
    }
