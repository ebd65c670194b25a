"""Trying a number out: a message to the owner's own phone, which shows that everything works."""

from uuid import UUID

from oja.channels import queries as channel_queries
from oja.channels.messages import OutMessage, Template, Text
from oja.conversations import fallbacks, queries, sending, window
from oja.conversations.errors import WindowClosed
from oja.conversations.models import Message
from oja.customers import queries as customer_queries
from oja.customers import service as customers
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.merchants import queries as merchants
from oja.templates import syncing

HELLO = "hello_world"
WORDS = "It works: {shop} can write to you from this number."


async def send(merchant_id: UUID, phone_number_id: str, to: str) -> Message:
    """
    Send a test message by a number: plain words when its receiver wrote lately, else a template every account has.

    :raises WindowClosed: she did not write, and there is no template to use
    :raises NotFound: the shop has no such number; and whatever `sending.send` refuses
    """
    shop = await merchants.shop(merchant_id)
    receiver = customers.normalise_phone(to, shop.country)
    async with merchant_session(merchant_id) as db:
        channel = await channel_queries.get_by_phone_number_id(db, phone_number_id)
        line = channel_queries.line_of(channel)
        customer = await customer_queries.find_by_address(db, receiver)
        found = await queries.find(db, channel.id, customer.id) if customer else None
        is_open = found is not None and window.is_open(found.last_customer_message_at, clock.now())
    message: OutMessage | None = Text(WORDS.format(shop=shop.name))
    if not is_open:
        names = {(one.name, one.language) for one in await syncing.sendable(line)}
        message = _template(names, shop.name)
    if message is None:
        raise WindowClosed("Write “Hi” to this number from your phone first: then it may answer you in plain words.")
    return await sending.send(merchant_id, receiver, message, phone_number_id=phone_number_id)


def _template(known: set[tuple[str, str]], shop_name: str) -> Template | None:
    hello = next((language for name, language in sorted(known) if name == HELLO), None)
    if hello is not None:
        return Template(HELLO, hello)
    if (fallbacks.NOTICE_TEMPLATE, fallbacks.NOTICE_LANGUAGE) in known:
        words = ["there", "TEST", f"{shop_name} can write to you from this number"]
        return Template(fallbacks.NOTICE_TEMPLATE, fallbacks.NOTICE_LANGUAGE, words)
    return None
