"""Circumstances: what it depends on whether a message may leave now, read for `planning` to decide."""

from oja.channels.queries import Line
from oja.conversations import outcomes
from oja.conversations.models import Conversation, Message
from oja.conversations.planning import Circumstances, Quiet
from oja.customers import queries as customers
from oja.kernel import clock
from oja.kernel.db import MerchantSession
from oja.merchants import countries
from oja.merchants.queries import Shop


async def around(
    db: MerchantSession, shop: Shop, conversation: Conversation, line: Line, message: Message
) -> Circumstances:
    """What the decision depends on; consent and the night matter to marketing only."""
    now, heard_at = clock.now(), conversation.last_customer_message_at
    if message.error_code in outcomes.WINDOW_CLOSED:
        heard_at = None  # Meta knows better
    if message.purpose != "marketing":
        return Circumstances(now, heard_at)
    customer = await customers.get(db, conversation.customer_id)
    timezone = countries.timezone_of(customer.phone or conversation.address) or shop.timezone
    return Circumstances(
        now=now,
        last_customer_message_at=heard_at,
        opted_out_at=customer.marketing_opted_out_at,
        paused_until=line.paused_until,
        paused_reason=line.paused_reason,
        quiet=Quiet(shop.quiet_from, shop.quiet_until, timezone),
    )
