"""The WhatsApp catalogue, for the shop's team."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query

from oja.kernel import web
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, conflicts, success
from oja.merchants.access import Member, MerchantDb, allowed
from oja.sync import choosing, linking, queries, schemas, service
from oja.sync.errors import CatalogueNotFound, CatalogueNotShown, CatalogueStopped, MetaRefused
from oja.sync.schemas import (
    AccountsAnswer,
    CatalogueChoice,
    CatalogueItemsAnswer,
    CataloguesAnswer,
    CommerceAnswer,
    CommerceChange,
    CommerceListAnswer,
    ItemState,
)

router = Router(
    prefix="/api/merchants/{merchant_id}/whatsapp-catalogues", tags=["WhatsApp catalogue"], responses=PROBLEMS
)

READ = [allowed("catalog.read")]
WRITE = [allowed("catalog.write")]
STOPPED = conflicts(CatalogueStopped.message)


@router.get("", response_model=CataloguesAnswer, dependencies=READ)
async def list_whatsapp_catalogues(db: MerchantDb) -> dict[str, Any]:
    """The catalogues that the shop's numbers show at Meta, and how far each is in step."""
    return await _all(db)


@router.get("/commerce", response_model=CommerceListAnswer, dependencies=READ)
async def list_commerce_settings(place: Member) -> dict[str, Any]:
    """What each number shows of its catalogue, as Meta says right now."""
    async with merchant_session(place.merchant_id) as db:
        lines = [line for those in (await linking.lines(db)).values() for line in those]
    return success(
        [_commerce(line.phone_number_id, line.display_number, await service.commerce(line)) for line in lines]
    )


@router.put(
    "/commerce/{phone_number_id}",
    response_model=CommerceAnswer,
    dependencies=[allowed("channels.write")],
    responses=conflicts(MetaRefused.message),
)
async def change_commerce_settings(phone_number_id: str, change: CommerceChange, place: Member) -> dict[str, Any]:
    """Let a number show its catalogue, and take carts, or not."""
    line, shown = await service.set_commerce(
        place.merchant_id,
        phone_number_id,
        is_cart_enabled=change.is_cart_enabled,
        is_catalog_visible=change.is_catalog_visible,
    )
    return success(_commerce(line.phone_number_id, line.display_number, shown))


@router.get("/accounts", response_model=AccountsAnswer, dependencies=[allowed("channels.read")])
async def list_catalogue_choices(place: Member) -> dict[str, Any]:
    """The shop's WhatsApp accounts, and the catalogues that each could show, as Meta says right now."""
    return success([schemas.account(one) for one in await choosing.accounts(place.merchant_id)])


@router.put(
    "/accounts/{waba_id}",
    response_model=CataloguesAnswer,
    dependencies=[allowed("channels.write")],
    responses=conflicts(CatalogueNotShown.message),
)
async def choose_catalogue(waba_id: str, choice: CatalogueChoice, place: Member) -> dict[str, Any]:
    """Let an account show this catalogue, at Meta and here; from then on it is kept in step."""
    await choosing.choose(place.merchant_id, waba_id, choice.catalog_id)
    async with merchant_session(place.merchant_id) as db:
        return await _all(db)


@router.get("/{catalogue_id}/items", response_model=CatalogueItemsAnswer, dependencies=READ)
async def list_catalogue_items(
    catalogue_id: UUID,
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    state: Annotated[ItemState | None, Query()] = None,
) -> dict[str, Any]:
    """The items of a catalogue, those that wait longest first."""
    if await linking.find(db, catalogue_id) is None:
        raise CatalogueNotFound
    found, total = await queries.list_items(db, catalogue_id, state=state, page=page)
    return web.listing("items", [schemas.item(one) for one in found], total=total, page=page)


@router.post("/{catalogue_id}/sync", response_model=CataloguesAnswer, dependencies=WRITE, responses=STOPPED)
async def sync_catalogue(catalogue_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Compare everything and send what differs now, also what was refused before."""
    await service.sync_now(db, catalogue_id)
    return await _all(db)


@router.post("/{catalogue_id}/check", response_model=CataloguesAnswer, dependencies=WRITE)
async def check_catalogue(catalogue_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Read the whole catalogue back from Meta, and put right what differs."""
    await service.check_now(db, catalogue_id)
    return await _all(db)


@router.post("/{catalogue_id}/pause", response_model=CataloguesAnswer, dependencies=WRITE, responses=STOPPED)
async def pause_catalogue(catalogue_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Send nothing more until it is resumed."""
    await service.pause(db, catalogue_id)
    return await _all(db)


@router.post("/{catalogue_id}/resume", response_model=CataloguesAnswer, dependencies=WRITE)
async def resume_catalogue(catalogue_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Go on, and send what has changed meanwhile."""
    await service.resume(db, catalogue_id)
    return await _all(db)


async def _all(db: MerchantSession) -> dict[str, Any]:
    return success([schemas.catalogue(one) for one in await queries.overviews(db)])


def _commerce(phone_number_id: str, display_number: str, shown: service.Commerce) -> dict[str, Any]:
    return {
        "phone_number_id": phone_number_id,
        "display_number": display_number,
        "is_cart_enabled": shown.is_cart_enabled,
        "is_catalog_visible": shown.is_catalog_visible,
        "error": shown.error,
    }
