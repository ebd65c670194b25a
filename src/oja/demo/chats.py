"""The demo's chats and orders, all of it real: shoppers write, the assistant answers, orders are placed and moved."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import orjson

from oja.assistant import turns
from oja.carts.abandoned import service as abandoned
from oja.channels.messages import Buttons, ListMessage, OutMessage, load
from oja.channels.whatsapp_cloud import intake
from oja.conversations import queries as conversations
from oja.conversations import receiving
from oja.customers import queries as customers
from oja.demo.world import NUMBER, DemoShopper
from oja.kernel import clock
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.web import Page
from oja.merchants.queries import Shop
from oja.orders import changing
from oja.orders import queries as orders
from oja.orders.reviews import service as reviews

_LATEST: Final = Page(number=1, limit=1, cursor=None)
PLATFORM_APP: Final = "platform"
APART: Final = timedelta(seconds=40)


class OutOfScript(RuntimeError):
    """A shopper of the demo looks for a button that is not there: script and assistant no longer fit."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one shopper wrote or tapped, for whoever plays her phone."""

    id: str
    address: str
    name: str
    content: Mapping[str, Any]
    at: datetime


async def play(shop: Shop, shopper: DemoShopper, team_id: UUID | None, show: Callable[[Line], Awaitable[None]]) -> None:
    """Let one shopper go through her script, unless she is known already; then move her order on."""
    async with merchant_session(shop.id) as db:
        if await customers.find_by_address(db, shopper.address) is not None:
            return
    answer: OutMessage | None = None
    for number, line in enumerate(shopper.script):
        content = _tap(answer, line[1:]) if line.startswith(">") else {"type": "text", "text": {"body": line}}
        at = clock.now() - (len(shopper.script) - number) * APART
        spoken = Line(f"wamid.demo.{shopper.address}.{number}", shopper.address, shopper.name, content, at)
        await show(spoken)
        event_id = await intake.store(PLATFORM_APP, orjson.dumps(_webhook(spoken)))
        await receiving.receive(event_id)
        async with merchant_session(shop.id) as db:
            conversation_id = await _conversation(db, shopper)
            await turns.take(db, shop, conversation_id)
        async with merchant_session(shop.id) as db:
            answer = await _last_answer(db, conversation_id)
    await _move_on(shop, shopper, team_id)
    async with merchant_session(shop.id) as db:
        # Whoever has not ordered by the end of her script has left her cart.
        await abandoned.mark(db, shop.currency, timedelta(0))


async def _move_on(shop: Shop, shopper: DemoShopper, team_id: UUID | None) -> None:
    async with merchant_session(shop.id) as db:
        customer = await customers.find_by_address(db, shopper.address)
        placed = await orders.for_customer(db, customer.id, limit=1) if customer else []
        for status in shopper.statuses if placed else ():
            await changing.set_status(db, placed[0].id, status, actor=changing.Actor("team", team_id))
        if placed and shopper.review:
            rating, words = shopper.review
            await reviews.write(db, shop, placed[0].id, placed[0].lines[0].id, rating=rating, words=words)


async def _conversation(db: MerchantSession, shopper: DemoShopper) -> UUID:
    customer = await customers.find_by_address(db, shopper.address)
    if customer is None:
        raise OutOfScript(f"{shopper.name} wrote, and nobody knows her")
    found, _, _ = await conversations.list_conversations(db, owner=None, customer_ids=[customer.id], page=_LATEST)
    return found[0].id


async def _last_answer(db: MerchantSession, conversation_id: UUID) -> OutMessage | None:
    found, _, _ = await conversations.messages(db, conversation_id, page=_LATEST)
    return load(found[0].body) if found and found[0].direction == "out" else None


def _tap(answer: OutMessage | None, word: str) -> dict[str, Any]:
    kind = "list_reply" if isinstance(answer, ListMessage) else "button_reply"
    for choice, title in _choices(answer):
        if word.lower() in title.lower():
            return {"type": "interactive", "interactive": {"type": kind, kind: {"id": choice, "title": title}}}
    raise OutOfScript(f"nothing to tap says {word!r}: {answer}")


def _choices(answer: OutMessage | None) -> Iterator[tuple[str, str]]:
    if isinstance(answer, Buttons):
        yield from ((button.id, button.title) for button in answer.buttons)
    if isinstance(answer, ListMessage):
        yield from ((row.id, row.title) for section in answer.sections for row in section.rows)


def _webhook(line: Line) -> dict[str, Any]:
    is_phone = line.address.isdigit()
    contact = {"profile": {"name": line.name}, "wa_id" if is_phone else "user_id": line.address}
    sender = {"from" if is_phone else "from_user_id": line.address}
    timestamp = str(int(line.at.timestamp()))
    message = {**sender, "id": line.id, "timestamp": timestamp, **line.content}
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": NUMBER.display_phone_number, "phone_number_id": NUMBER.phone_number_id},
        "contacts": [contact],
        "messages": [message],
    }
    change = {"field": "messages", "value": value}
    return {"object": "whatsapp_business_account", "entry": [{"id": NUMBER.waba_id, "changes": [change]}]}
