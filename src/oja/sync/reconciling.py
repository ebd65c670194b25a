"""
Reconciling: the catalogue is read back, page after page, and both sides are put in step: what is missing goes again,
what somebody changed by hand is put right, and what is ours and should not be there goes away. What is not ours stays.

How Meta writes something may differ from how it was sent; so a difference that is still there after it was put right
once is taken for that, until the item changes.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from oja.catalog import publishing
from oja.catalog.variants import offering
from oja.channels.whatsapp_cloud import catalog_transport
from oja.channels.whatsapp_cloud.access import access_of
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.events import emit
from oja.merchants import queries as merchants
from oja.sync import contents, linking, outcome, pushing, sets
from oja.sync.contents import PUBLISHED, Window
from oja.sync.events import RefusalsChanged
from oja.sync.models import GONE, LEAVING, LIVE, PENDING, REJECTED, SENT, SyncItem

MOST_PAGES: Final = 2_000
AT_ONCE: Final = 5_000
TURNED_DOWN: Final = "rejected"
REVIEWED: Final = "Meta's review did not let this product into WhatsApp."


async def reconcile(merchant_id: UUID, catalogue_id: UUID) -> None:
    """Read a catalogue back and put it right. Never raises for what Meta does: why it failed stands with it."""
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        found = await linking.find(db, catalogue_id)
        if found is None:
            return
        (catalogue, line), began = found, clock.now()
        catalog_id = catalogue.catalog_id
    window = contents.window_of(shop)
    seen: set[str] = set()
    healed = foreign = 0
    after: str | None = None
    for _ in range(MOST_PAGES):
        page = await catalog_transport.items(access_of(line), catalog_id, after)
        if page.state != "done":
            await _note(merchant_id, catalogue_id, error=page.error)
            return
        rows = {str(row["retailer_id"]): row for row in page.rows() if row.get("retailer_id")}
        async with merchant_session(merchant_id) as db:
            mended, strange = await _compare(db, catalogue_id, rows, window, began)
        healed, foreign, seen = healed + mended, foreign + strange, seen | rows.keys()
        if (after := page.next_page()) is None:
            break
    healed += await _miss(merchant_id, catalogue_id, seen, began)
    await _note(merchant_id, catalogue_id, healed=healed, foreign=foreign)
    await pushing.push(merchant_id, catalogue_id, is_forced=True)


async def _compare(
    db: MerchantSession, catalogue_id: UUID, rows: Mapping[str, Mapping[str, Any]], window: Window, began: datetime
) -> tuple[int, int]:
    """Put right the items of one page; answers how many that were, and how many are not ours."""
    if not rows or await linking.lock(db, catalogue_id) is None:
        return 0, 0
    mine = select(SyncItem).where(SyncItem.catalogue_id == catalogue_id, SyncItem.retailer_id.in_(rows))
    known = {item.retailer_id: item for item in await db.scalars(mine)}
    settled = [one for one in known.values() if one.state == LIVE and (one.sent_at is None or one.sent_at < began)]
    offered = await publishing.items(db, [one.variant_id for one in settled])
    refused = {one.id for one in known.values() if one.state == REJECTED}
    touched = set()
    healed = 0
    for item in known.values():
        if item.state == GONE:
            _let_go(item, began)
            healed += 1
        elif item.state == REJECTED and not item.is_there and (item.sent_at is None or item.sent_at < began):
            item.is_there = True  # an older form of it
        elif item.state == REJECTED and (item.error or "").startswith(REVIEWED) and not _is_turned_down(rows, item):
            _let_go(item, began)  # Meta has thought better of it
            healed += 1
    for item in settled:
        content = offered.get(item.retailer_id)
        row = rows[item.retailer_id]
        if content is None:
            continue  # it changed meanwhile: the next push knows
        healed += _mend(item, row, contents.data(content, window, is_visible=item.is_visible), began)
        touched.add(item.product_id)
    strangers = [retailer_id for retailer_id in rows if retailer_id not in known]
    ours = await offering.by_retailer_id(db, strangers) if strangers else {}
    for retailer_id, offer in ours.items():
        stray = SyncItem(
            id=ids.new(), catalogue_id=catalogue_id, retailer_id=retailer_id, product_id=offer.product_id,
            variant_id=offer.variant_id, wanted=LEAVING, state=PENDING, is_there=True, stale_since=began,
        )  # fmt: skip
        db.add(stray)
    await db.flush()
    await outcome.settle(db, touched)
    if any((one.state == REJECTED) != (one.id in refused) for one in known.values()):
        await emit(db, RefusalsChanged(db.merchant_id))
    return healed + len(ours), len(strangers) - len(ours)


def _is_turned_down(rows: Mapping[str, Mapping[str, Any]], item: SyncItem) -> bool:
    return str(rows[item.retailer_id].get("review_status")).lower() == TURNED_DOWN


def _let_go(item: SyncItem, now: datetime) -> None:
    """Let it go again: ours, deleted and there again; or turned down, and let in after all."""
    item.state, item.is_there, item.stale_since = PENDING, True, now


def _mend(item: SyncItem, row: Mapping[str, Any], wanted: Mapping[str, Any], now: datetime) -> int:
    """Compare one live item with what stands at Meta; 1 when it has to go again."""
    if str(row.get("review_status")).lower() == TURNED_DOWN:
        reasons = row.get("review_rejection_reasons")
        said = ", ".join(str(one) for one in reasons) if isinstance(reasons, list) and reasons else ""
        item.state, item.is_shown = REJECTED, False
        item.error = f"{REVIEWED} (Meta says: {said}.)" if said else REVIEWED
        return 0
    differences = _differences(row, wanted)
    item.is_shown = row.get("visibility", PUBLISHED) == PUBLISHED
    if not differences:
        item.odd = None
        return 0
    odd = hashlib.md5(repr(sorted(differences.items())).encode(), usedforsecurity=False).hexdigest()
    if item.odd == odd:
        return 0  # it was put right before, and this is how Meta writes it
    item.state, item.stale_since, item.odd = PENDING, now, odd
    return 1


def _differences(row: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, str]:
    """What stands at Meta and is not what we sent, of the fields that it said anything of."""
    pairs = {
        "name": (row.get("name"), wanted["title"]),
        "description": (row.get("description"), wanted["description"]),
        "availability": (row.get("availability"), wanted["availability"]),
        "price": (_digits(row.get("price")), _digits(wanted["price"])),
        # An item without a sale has no such field at Meta, or a zero in it.
        "sale_price": (_digits(row.get("sale_price", "")), _digits(wanted["sale_price"])),
        "url": (row.get("url"), wanted["link"]),
        "image_url": (row.get("image_url"), wanted["image_link"]),
        "brand": (row.get("brand"), wanted["brand"]),
        "visibility": (
            _is_published(row.get("visibility")),
            str(wanted["visibility"] == PUBLISHED),
        ),
    }
    return {name: str(there) for name, (there, ours) in pairs.items() if there is not None and str(there) != str(ours)}


def _digits(price: Any) -> str | None:
    """Meta shows `₦8,500.00` for `8500.00 NGN`: the digits are the same."""
    return "".join(one for one in str(price) if one.isdigit()).lstrip("0") if price is not None else None


def _is_published(visibility: Any) -> str | None:
    return str(visibility == PUBLISHED) if visibility is not None else None


async def _miss(merchant_id: UUID, catalogue_id: UUID, seen: set[str], began: datetime) -> int:
    """What should be there and was not read goes again; what should not is gone."""
    missing = 0
    last: UUID | None = None
    while True:
        async with merchant_session(merchant_id) as db:
            if await linking.lock(db, catalogue_id) is None:
                return missing
            some = select(SyncItem).where(SyncItem.catalogue_id == catalogue_id, SyncItem.is_there)
            some = some.where(SyncItem.id > last) if last is not None else some
            rows = (await db.scalars(some.order_by(SyncItem.id).limit(AT_ONCE))).all()
            if not rows:
                return missing
            last = rows[-1].id
            gone = [one for one in rows if one.retailer_id not in seen and (one.sent_at or began) <= began]
            gone = [one for one in gone if one.state != SENT]
            for item in gone:
                item.is_there = item.is_shown = False
                if item.wanted == LEAVING:
                    item.state, item.stale_since = GONE, None
                elif item.state == LIVE:
                    item.state, item.stale_since = PENDING, began
                    missing += 1
            await db.flush()
            await outcome.settle(db, {item.product_id for item in gone})


async def _note(
    merchant_id: UUID, catalogue_id: UUID, *, healed: int = 0, foreign: int = 0, error: str | None = None
) -> None:
    async with merchant_session(merchant_id) as db:
        found = await linking.lock(db, catalogue_id)
        if found is None:
            return
        catalogue = found[0]
        catalogue.check_error = error
        if error is None:
            catalogue.checked_at, catalogue.healed, catalogue.foreign = clock.now(), healed, foreign
            await sets.keep_soon(db, catalogue_id)
        linking.tell(db)
