"""Sync's verbs for the merchant: pause, resume, sync now, read back, and what a number shows."""

from dataclasses import dataclass
from uuid import UUID

from oja.channels import queries as channels
from oja.channels.queries import Line
from oja.channels.whatsapp_cloud import catalog_transport
from oja.channels.whatsapp_cloud.access import access_of
from oja.channels.whatsapp_cloud.graph import Answer
from oja.kernel import clock, jobs
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.events import emit
from oja.sync import linking, marking, trouble
from oja.sync.errors import CatalogueNotFound, CatalogueStopped, MetaRefused, MetaSilent, NumberNotFound
from oja.sync.events import RefusalsChanged
from oja.sync.models import ACTIVE, PAUSED, STOPPED, SyncCatalogue


@dataclass(frozen=True, slots=True)
class Commerce:
    """What a number shows of its catalogue. `error` says why it is not known."""

    is_cart_enabled: bool = False
    is_catalog_visible: bool = False
    error: str | None = None


async def take_up(db: MerchantSession) -> None:
    """Numbers were connected or removed: their catalogues are kept in step from now on, or not any more."""
    for catalogue_id in await linking.settle(db):
        found = await linking.lock(db, catalogue_id)
        if found is not None and found[0].state == STOPPED:
            await trouble.over(db, *found)
        await jobs.enqueue(db, "sync.push", merchant_id=db.merchant_id, catalogue_id=catalogue_id, is_forced=True)
    linking.tell(db)


async def pause(db: MerchantSession, catalogue_id: UUID) -> None:
    """
    Send nothing more until she resumes. What is on its way arrives.

    :raises CatalogueNotFound: this shop has none with that id
    :raises CatalogueStopped: it is stopped already, by Meta
    """
    catalogue, _ = await _get(db, catalogue_id)
    if catalogue.state == STOPPED:
        raise CatalogueStopped
    catalogue.state = PAUSED
    linking.tell(db)


async def resume(db: MerchantSession, catalogue_id: UUID) -> None:
    """
    Go on, and send what has changed meanwhile.

    :raises CatalogueNotFound: this shop has none with that id
    """
    catalogue, line = await _get(db, catalogue_id)
    catalogue.state = ACTIVE
    await trouble.over(db, catalogue, line)
    await _push(db, catalogue)


async def sync_now(db: MerchantSession, catalogue_id: UUID) -> None:
    """
    Compare everything and send what differs, also what Meta refused before, without waiting any longer. Emits
    RefusalsChanged.

    :raises CatalogueNotFound: this shop has none with that id
    :raises CatalogueStopped: it is paused or stopped
    """
    catalogue, _ = await _get(db, catalogue_id)
    if catalogue.state in {PAUSED, STOPPED}:
        raise CatalogueStopped
    catalogue.wait_until = None
    await marking.try_refused_again(db, catalogue.id, clock.now())
    await emit(db, RefusalsChanged(db.merchant_id))
    await _push(db, catalogue)


async def check_now(db: MerchantSession, catalogue_id: UUID) -> None:
    """
    Read the whole catalogue back, and put right what is not as it should be.

    :raises CatalogueNotFound: this shop has none with that id
    """
    catalogue, _ = await _get(db, catalogue_id)
    await jobs.enqueue(db, "sync.reconcile", merchant_id=db.merchant_id, catalogue_id=catalogue.id)


async def commerce(line: Line) -> Commerce:
    """What a number shows, as Meta says. Call it without a transaction; it never raises."""
    answer = await catalog_transport.commerce(access_of(line))
    if answer.state != "done":
        return Commerce(error=answer.error)
    found = (answer.rows() or [{}])[0]
    return Commerce(found.get("is_cart_enabled") is True, found.get("is_catalog_visible") is True)


async def set_commerce(
    merchant_id: UUID, phone_number_id: str, *, is_cart_enabled: bool, is_catalog_visible: bool
) -> tuple[Line, Commerce]:
    """
    Set what a number shows. Holds no transaction while Meta is asked.

    :raises NumberNotFound: this shop has no such number with a catalogue
    :raises MetaRefused: Meta did not take it; says why
    :raises MetaSilent: Meta cannot be reached
    """
    async with merchant_session(merchant_id) as db:
        channel = await channels.find_by_phone_number_id(db, phone_number_id)
        if channel is None or channel.kind != linking.KIND or not channel.catalog_id:
            raise NumberNotFound
        line = channels.line_of(channel)
    answer = await catalog_transport.set_commerce(
        access_of(line), is_cart_enabled=is_cart_enabled, is_catalog_visible=is_catalog_visible
    )
    _raise(answer)
    return line, Commerce(is_cart_enabled, is_catalog_visible)


def _raise(answer: Answer) -> None:
    if answer.state == "refused":
        raise MetaRefused(answer.error)
    if answer.state != "done":
        raise MetaSilent


async def _get(db: MerchantSession, catalogue_id: UUID) -> linking.Held:
    found = await linking.lock(db, catalogue_id)
    if found is None:
        raise CatalogueNotFound
    return found


async def _push(db: MerchantSession, catalogue: SyncCatalogue) -> None:
    await jobs.enqueue(db, "sync.push", merchant_id=db.merchant_id, catalogue_id=catalogue.id, is_forced=True)
    linking.tell(db)
