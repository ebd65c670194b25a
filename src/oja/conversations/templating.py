"""Templates in conversations: checked before they are said, and shown with their words filled in."""

from collections.abc import Sequence
from uuid import UUID

from oja.channels import queries as channel_queries
from oja.channels.messages import OutMessage, Template, preview
from oja.conversations.errors import InvalidMessage
from oja.kernel.db import MerchantSession
from oja.templates import checking
from oja.templates import queries as templates


async def texts(db: MerchantSession, channel_id: UUID, messages: Sequence[OutMessage]) -> list[str]:
    """
    The words of each message, those of a template filled in.

    :raises InvalidMessage: a template cannot be sent, or not with these words; every reason is listed
    """
    return [await _checked(db, channel_id, one) if isinstance(one, Template) else preview(one) for one in messages]


async def text(db: MerchantSession, channel_id: UUID, message: Template) -> str:
    """What the shopper reads of a template; its bare parameters when it is not among the shop's."""
    waba_id = (await channel_queries.get(db, channel_id)).waba_id
    known = await templates.find(db, waba_id, message.name, message.language)
    return checking.words(known, message) if known is not None else preview(message)


async def _checked(db: MerchantSession, channel_id: UUID, message: Template) -> str:
    waba_id = (await channel_queries.get(db, channel_id)).waba_id
    known = await templates.find(db, waba_id, message.name, message.language)
    if known is None:
        return preview(message)  # Meta may have it, and will tell
    found = checking.check(known, message)
    if found:
        errors = [{"field": one.field, "reason": one.message, "code": one.code} for one in found]
        raise InvalidMessage(found[0].message, errors=errors)
    return checking.words(known, message)
