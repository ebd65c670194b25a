"""Jobs of the notifications: every fact is told once, whichever door it came through."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from oja.catalog.events import InterestMet
from oja.catalog.stock import waiting
from oja.catalog.stock.waiting import InterestView
from oja.catalog.variants import offering
from oja.catalog.views import Offer
from oja.channels import queries as channels
from oja.channels.messages import Template
from oja.conversations import queries as conversations
from oja.conversations import service as speaking
from oja.conversations import window
from oja.customers import queries as customers
from oja.customers import service as meeting
from oja.kernel import clock, events
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.web import Page
from oja.merchants import queries as merchants
from oja.merchants.queries import Shop
from oja.notifications import notices
from oja.orders import queries as orders
from oja.orders.events import OrderPlaced, OrderStatusChanged
from oja.orders.views import OrderView
from oja.templates import checking
from oja.templates import queries as templates

if TYPE_CHECKING:
    from oja.conversations.models import Conversation

_LIVELIEST: Final = Page(number=1, limit=1, cursor=None)
JUST_NOW: Final = timedelta(minutes=1)


@events.on(OrderPlaced)
async def confirm_order(*, merchant_id: UUID, order_id: UUID) -> None:
    """Confirm an order in the chat, when its customer has one with the shop."""
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        await _tell(db, shop, await orders.get(db, order_id), notices.PLACED)


@events.on(OrderStatusChanged)
async def tell_status(*, merchant_id: UUID, order_id: UUID, from_status: str, to_status: str) -> None:  # noqa: ARG001
    """Tell the customer how her order is doing, once for each status."""
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        await _tell(db, shop, await orders.get(db, order_id), to_status)


@events.on(InterestMet)
async def tell_it_is_back(*, merchant_id: UUID, interest_id: UUID) -> None:
    """
    Tell who waited for something sold out that it is back, once.

    Where her 24 hours are over, or she never wrote, only the approved template may: without one, or without a number
    to write from, the shop's team sees her among those who could not be told.
    """
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        interest = await waiting.get(db, interest_id)
        offer = (await offering.variants_by_id(db, [interest.variant_id])).get(interest.variant_id)
        if offer is None or interest.unreached is not None:
            return
        told = await _tell_back(db, shop, interest, offer)
        if told is not None:
            await waiting.could_not_tell(db, interest_id, told)


async def _tell_back(db: MerchantSession, shop: Shop, interest: InterestView, offer: Offer) -> waiting.Unreached | None:
    """Write to her, or say why that cannot be done."""
    customer_id = await _who(db, shop, interest)
    conversation = await _liveliest(db, customer_id) if customer_id else None
    customer = await customers.get(db, customer_id) if customer_id else None
    language = (customer.locale if customer else None) or shop.language
    channel = await (channels.get(db, conversation.channel_id) if conversation else channels.default(db))
    if channel is None or await channels.is_removed(db, channel.id):
        return "no_number"
    found = await templates.find_for(db, notices.BACK, language, language=shop.language, waba_id=channel.waba_id)
    last = conversation.last_customer_message_at if conversation else None
    if found is None and not window.is_open(last, clock.now()):
        return "no_template"
    if conversation is None:
        customer_id = customer_id or (await meeting.find_or_create_by_phone(db, interest.phone or "")).id
        conversation = await speaking.start_with(db, customer_id, channel_id=channel.id)
    if conversation is None:
        return "no_number"
    name = customer.name if customer else None
    await speaking.say(
        db,
        conversation.id,
        [notices.back(shop, offer, language)],
        sent_by="system",
        cause=f"back:{interest.id}",
        fallback=None if found is None else notices.back_by(found, shop, offer, name),
    )
    return None


async def _who(db: MerchantSession, shop: Shop, interest: InterestView) -> UUID | None:
    """Whoever speaks for her now: two records may have become one since she asked."""
    if interest.customer_id is not None:
        customer = await customers.get(db, interest.customer_id)
        return customer.merged_into_id or customer.id
    found = await customers.find_by_address(db, interest.phone or "", shop.country)
    return found.id if found else None


async def _tell(db: MerchantSession, shop: Shop, order: OrderView, news: str) -> None:
    conversation_id = await _conversation(db, order.customer_id)
    if conversation_id is None:
        return
    language = (await customers.get(db, order.customer_id)).locale or shop.language
    waba_id = await _account(db, conversation_id)
    for step in _not_later(order, news):
        await speaking.say(
            db,
            conversation_id,
            [notices.notice(shop, order, step, language)],
            sent_by="system",
            cause=f"order-{step}:{order.id}",
            fallback=await _fallback(db, shop, order, step, language, waba_id),
        )


async def _account(db: MerchantSession, conversation_id: UUID) -> str:
    conversation = await conversations.get(db, conversation_id)
    return (await channels.get(db, conversation.channel_id)).waba_id


async def _fallback(
    db: MerchantSession, shop: Shop, order: OrderView, news: str, language: str, waba_id: str
) -> Template:
    """The starter set's template for this news in her language; until it is approved, the one for all news."""
    name = notices.starter(order, news)
    if name is not None:
        found = await templates.find_for(db, name, language, language=shop.language, waba_id=waba_id)
        if found is not None and not checking.check(found, told := notices.told_by(found, shop, order)):
            return told
    return notices.template(shop, order, news, language)


def _not_later(order: OrderView, news: str) -> Iterator[str]:
    """The news, and before it what happened just now: jobs overtake each other, and what was said is not said again."""
    for step in order.history:
        name = notices.PLACED if step.kind == notices.PLACED else step.to_value
        if step.kind not in {notices.PLACED, "status"} or name is None:
            continue
        if name == news or step.at > clock.now() - JUST_NOW:
            yield name
        if name == news:
            return


async def _conversation(db: MerchantSession, customer_id: UUID) -> UUID | None:
    """The conversation she used last. Of her order, nobody who never wrote to the shop is written to."""
    found = await _liveliest(db, customer_id)
    return found.id if found else None


async def _liveliest(db: MerchantSession, customer_id: UUID) -> "Conversation | None":
    found, _, _ = await conversations.list_conversations(db, owner=None, customer_ids=[customer_id], page=_LIVELIEST)
    return found[0] if found else None
